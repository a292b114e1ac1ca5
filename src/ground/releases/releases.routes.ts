import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Duty } from '#ground/duties/duties.ts'
import { canOf, mayDo } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import * as contract from '#ground/releases/releases.contract.ts'
import { factTypes, firstPlanned, isOverdue, may, slippedBy, stateOf } from '#ground/releases/releases.ts'
import type { Release } from '#ground/releases/releases.ts'
import * as store from '#ground/releases/releases.store.ts'
import { dutyWords, facts, refusals, sheetWords, stateWords } from '#ground/releases/releases.words.ts'
import { daysBetween } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { dayWords, fill } from '#kit/words.ts'

/** As the contract answers it, with the names of whoever moved its day. */
async function shown(tx: Tx, releases: readonly Release[], today: Day) {
  const people = await store.peopleNamed(tx, [...new Set(releases.flatMap((r) => r.slips.flatMap((s) => s.by ?? [])))])
  return releases.map((r) => ({
    id: r.id, name: r.name, contents: r.contents, state: stateOf(r), firstPlanned: firstPlanned(r), planned: r.planned, real: r.real, slippedBy: slippedBy(r), overdue: isOverdue(r, today), dropped: r.dropped?.reason ?? null, version: r.version,
    slips: r.slips.map((s) => ({ from: s.from, to: s.to, days: daysBetween(s.from, s.to), reason: s.reason, at: s.at, by: s.by === null ? null : { id: s.by, name: people.get(s.by) ?? '' } })),
  }))
}

/** A release past its day asks those who plan it. */
async function duties(tx: Tx, project: Id, me: Me, now: Moment): Promise<readonly Duty[]> {
  if (!mayDo(me.member, may.plan)) return []
  const today = await store.todayOf(tx, project, now)
  return (await store.list(tx, project)).filter((r) => isOverdue(r, today)).map((r) => ({
    kind: 'overdue', title: dutyWords.overdue, act: dutyWords.act, to: `/releases?release=${r.id}`, since: r.planned, due: r.planned, urgent: true,
    about: fill(dutyWords.about, { name: r.name, planned: dayWords(r.planned) }),
  }))
}

/** The office's releases; what waits for one is asked of every chapter. */
export function releases(chapters: readonly Chapter[]): Chapter {
  return {
    name: 'releases', refusals, facts, internal: factTypes, names: store.names, prove: store.prove, duties,
    routes: [
      handle(contract.list, async ({ tx, params, query, me, now }) => {
        const today = await store.todayOf(tx, params.project, now)
        const all = (await store.list(tx, params.project)).filter((r) => query.state === undefined || stateOf(r) === query.state)
        return { releases: await shown(tx, all, today), today, can: canOf(me, may) }
      }),
      handle(contract.get, async ({ tx, params, me, now }) => {
        const release = await store.load(tx, params.project, params.release)
        if (!release) return refuse('notFound')
        const today = await store.todayOf(tx, params.project, now)
        const answers = await Promise.all(chapters.map(async (c) => (await c.hangsOn?.(tx, params.project, release.id) ?? []).map((h) => ({ ...h, chapter: c.name }))))
        const [one] = await shown(tx, [release], today)
        return { release: one!, hangs: answers.flat(), today, can: canOf(me, may) }
      }),
      handle(contract.create, ({ tx, command, body }) => store.create(tx, command, body.id ?? command.id, { name: body.name, planned: body.planned, contents: body.contents })),
      handle(contract.revise, ({ tx, command, params, body }) => store.revise(tx, command, params.release, body.version, { name: body.name, contents: body.contents })),
      handle(contract.slip, ({ tx, command, params, body }) => store.slip(tx, command, params.release, body.version, { to: body.to, reason: body.reason })),
      handle(contract.publish, ({ tx, command, params, body }) => store.publish(tx, command, params.release, body.on)),
      handle(contract.drop, ({ tx, command, params, body }) => store.drop(tx, command, params.release, body.reason)),
      handle(contract.takeBack, ({ tx, command, params, body }) => store.takeBack(tx, command, params.release, body.reason)),
      handle(contract.exportList, async ({ tx, params, shell, lang, now }) => {
        const all = await shown(tx, await store.list(tx, params.project), await store.todayOf(tx, params.project, now))
        const title = (key: keyof typeof sheetWords) => sheetWords[key][lang]
        const day = (key: 'first' | 'planned' | 'real') => ({ key, title: title(key), kind: 'day' as const, width: 14 })
        const sheet = {
          name: title('name'),
          columns: [{ key: 'release', title: title('release'), width: 22 }, { key: 'state', title: title('state'), width: 12 }, day('first'), day('planned'), day('real'), { key: 'days', title: title('days'), kind: 'number' as const, width: 10 }, { key: 'reasons', title: title('reasons'), width: 50 }, { key: 'contents', title: title('contents'), width: 60 }],
          rows: all.map((r) => ({
            release: r.name[lang], state: stateWords[r.state][lang], first: r.firstPlanned, planned: r.planned, real: r.real, days: r.slippedBy, contents: r.contents[lang],
            reasons: [...r.slips.map((s) => `${s.from} → ${s.to} ${s.reason}`), ...(r.dropped === null ? [] : [`${stateWords.dropped[lang]}: ${r.dropped}`])].join('\n'),
          })),
        }
        return { file: await shell.writeWorkbook([sheet]), name: `${title('name')}.xlsx`, type: workbookType }
      }),
    ],
  }
}
