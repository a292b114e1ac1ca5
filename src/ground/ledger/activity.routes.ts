/** The activity page reads the ledger: what happened, said in sentences by the chapter it belongs to. */
import { handle } from '#ground/api/api.routes.ts'
import type { Call, Chapter } from '#ground/api/api.routes.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { momentOf } from '#ground/documents/sheet.ts'
import * as contract from '#ground/ledger/activity.contract.ts'
import { partWords, sheetWords, unnamed } from '#ground/ledger/activity.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import { count, search } from '#ground/ledger/ledger.store.ts'
import type { Search } from '#ground/ledger/ledger.store.ts'
import { fillFact, system } from '#ground/ledger/sentence.words.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import { addDays } from '#kit/days.ts'
import { isId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type AnyFact = Fact<string, Record<string, unknown>>

/** How far facts are counted; beyond that the page says "more than". */
const countedTo = 10_000
const exportedTo = 20_000

/** `chapters` say their facts in sentences, name their things and keep what is internal; `titles` are the method's. */
export function activity(chapters: readonly Chapter[], titles: Readonly<Record<string, Words>>): Chapter {
  const titleOf = (name: string): Words => partWords[name] ?? titles[name] ?? { zh: name, en: name }
  const isClosed = (c: Chapter): boolean => (c.internal ?? []).length > 0 && Object.keys(c.facts).every((type) => c.internal?.includes(type))
  // Where all of a chapter stays with the vendor, the files kept for it do too.
  const internal = chapters.flatMap((c) => [...(c.internal ?? []).map((type) => `${c.name}.${type}`), ...(isClosed(c) ? [`documents.${c.name}`] : [])])
  const ofVendor = (me: Me): boolean => me.member !== null && sideOf[me.member.role] === 'vendor'
  const hiddenFrom = (me: Me): readonly string[] => (ofVendor(me) ? [] : internal)

  async function namesIn(tx: Tx, project: Id, facts: readonly AnyFact[]): Promise<(id: Id) => Words> {
    const ids = [...new Set(facts.flatMap((f) => [...(f.by ? [f.by] : []), ...f.subject.split('/'), ...idsIn(f.detail)]).filter(isId))]
    const found = new Map<Id, Words>()
    for (const chapter of chapters) for (const [id, name] of (await chapter.names?.(tx, project, ids)) ?? []) found.set(id, name)
    return (id) => found.get(id) ?? unnamed
  }

  function said(fact: AnyFact, nameOf: (id: Id) => Words): Words {
    const chapter = chapters.find((c) => c.name === fact.chapter)
    return chapter?.sentence?.(fact, nameOf) ?? fillFact(chapter?.facts[fact.type] ?? { zh: fact.type, en: fact.type }, fact, nameOf)
  }

  async function found(call: Pick<Call<typeof contract.exportList>, 'tx' | 'params' | 'query' | 'me'>, page: number, size: number) {
    const { tx, params, query, me } = call
    const project = (await projectOf(tx, params.project))!
    const moment = (day: string | undefined) => (day === undefined ? undefined : (momentOf(`${day}T00:00:00`, project.zone) ?? undefined))
    const wanted: Search = {
      chapter: query.chapter, person: query.person, subject: query.subject, types: query.type === undefined ? undefined : [query.type], from: moment(query.from), to: moment(query.to && addDays(query.to, 1)), page, size,
    }
    const facts = await search(tx, params.project, wanted, hiddenFrom(me))
    const nameOf = await namesIn(tx, params.project, facts)
    return { project, wanted, rows: facts.map((f) => ({ ...f, says: said(f, nameOf), byName: f.by === null ? system : nameOf(f.by), about: isId(f.subject.split('/')[0]) ? nameOf(f.subject.split('/')[0]!) : null })) }
  }

  return {
    name: 'activity', refusals: {}, facts: {},
    routes: [
      handle(contract.list, async (call) => {
        const { page, size } = call.query
        const { wanted, rows } = await found(call, page, size)
        const total = await count(call.tx, call.params.project, wanted, hiddenFrom(call.me), countedTo + 1)
        return {
          total: Math.min(total, countedTo), more: total > countedTo, page, size,
          chapters: chapters.filter((c) => Object.keys(c.facts).length > 0 && (ofVendor(call.me) || !isClosed(c))).map((c) => ({ name: c.name, title: titleOf(c.name) })),
          facts: rows.map((f) => ({ number: ofVendor(call.me) ? f.seq : null, at: f.at, recordedAt: f.recordedAt, chapter: f.chapter, type: f.type, subject: f.subject, about: f.about, by: f.by === null ? null : { id: f.by, name: f.byName[call.lang] }, says: f.says })),
        }
      }),
      handle(contract.exportList, async (call) => {
        const { project, rows } = await found(call, 1, exportedTo)
        const { lang } = call
        const title = (key: keyof typeof sheetWords) => sheetWords[key][lang]
        const sheet = {
          name: title('name'), zone: project.zone,
          columns: [
            ...(ofVendor(call.me) ? [{ key: 'seq', title: title('number'), kind: 'number' as const, width: 8 }] : []), { key: 'at', title: title('at'), kind: 'moment' as const, width: 18 }, { key: 'recorded', title: title('recorded'), kind: 'moment' as const, width: 18 },
            { key: 'chapter', title: title('chapter'), width: 14 }, { key: 'by', title: title('by'), width: 16 }, { key: 'says', title: title('says'), width: 60 },
          ],
          rows: rows.map((f) => ({ seq: f.seq, at: f.at, recorded: f.recordedAt, chapter: titleOf(f.chapter)[lang], by: f.byName[lang], says: f.says[lang] })),
        }
        return { file: await call.shell.writeWorkbook([sheet]), name: `${title('name')}-${call.now.slice(0, 10)}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
      }),
    ],
  }
}

/** Ids in a fact's detail, as deep as sentences look. */
const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(idsIn) : value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : []
