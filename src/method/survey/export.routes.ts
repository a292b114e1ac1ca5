/** The survey as workbooks: the same rows as on the screens, all of them. */
import type { Operation } from '#ground/api/api.contract.ts'
import { handle } from '#ground/api/api.routes.ts'
import type { Call } from '#ground/api/api.routes.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { Column, Sheet } from '#ground/api/shell.ts'
import type { Side } from '#ground/people/people.ts'
import { fill, join } from '#kit/words.ts'
import type { Lang, Words } from '#kit/words.ts'
import { gapKinds } from '#method/survey/gap.ts'
import { manualCell } from '#method/survey/manual/answer.words.ts'
import * as lists from '#method/survey/list.store.ts'
import type { MissingCode } from '#method/survey/overview.ts'
import * as overview from '#method/survey/overview.store.ts'
import { agreedCell, column, countedWords, dataCell, followUpLine, pointLine, sheetWords, stepCell } from '#method/survey/sheet.words.ts'
import * as contract from '#method/survey/survey.contract.ts'
import { classWords, gapKindWords, meetingName, meetingStateWords, missingWords, stateWords } from '#method/survey/survey.words.ts'

/** At most this many rows in one workbook; a longer list is taken out by filters. */
const most = 50_000

const workbook = async (call: Pick<Call<Operation>, 'shell' | 'lang'>, name: Words, sheet: Omit<Sheet, 'name'>) =>
  ({ file: await call.shell.writeWorkbook([{ ...sheet, name: name[call.lang] }]), name: `${name[call.lang]}.xlsx`, type: workbookType })

const columns = (lang: Lang, kind: NonNullable<Column['kind']>, ...keys: (keyof typeof column)[]): Column[] => keys.map((key) => ({ key, title: column[key][lang], kind }))
const cell = (step: { readonly number: number; readonly title: Words } | null, lang: Lang) => (step ? stepCell(step.number, step.title)[lang] : '')

export const files = [
  handle(contract.exportOverview, async (call) => {
    const { tx, params, now, lang } = call
    const { flows } = await overview.overview(tx, params.project, now)
    const counts = gapKinds.flatMap((kind) => (['open', 'decided'] as const).map((of) => ({ key: `${kind}-${of}`, title: `${gapKindWords[kind][lang]}${countedWords[of][lang]}`, kind: 'number' as const })))
    return workbook(call, sheetWords.overview, {
      columns: [
        ...columns(lang, 'text', 'code', 'flow'), ...columns(lang, 'number', 'version', 'steps', 'works', 'differs', 'openSteps', 'left'), ...counts, ...columns(lang, 'number', 'keyOpen', 'detailOpen', 'parked', 'meetings'),
        ...columns(lang, 'text', 'team', 'sponsor', 'manual', 'data', 'samples', 'missing'),
      ],
      rows: flows.map(({ flow, standing: s, meetings, manual, data, samples }) => ({
        code: flow.code, flow: flow.name[lang], version: flow.version, steps: s.walk.total, works: s.walk.works, differs: s.walk.differs, openSteps: s.walk.open, left: s.walk.left,
        ...Object.fromEntries(s.gaps.flatMap((g) => [[`${g.kind}-open`, g.open], [`${g.kind}-decided`, g.decided]])), keyOpen: s.questions.keyOpen, detailOpen: s.questions.detailOpen, parked: s.questions.detailParked, meetings,
        team: s.agreement.team ? agreedCell(s.agreement.team.by.name, s.agreement.team.day)[lang] : '', sponsor: s.agreement.sponsor ? agreedCell(s.agreement.sponsor.by.name, s.agreement.sponsor.day)[lang] : '',
        manual: manualCell(manual)[lang], data: data.edition === null ? '' : dataCell(data.edition, data.day ?? '')[lang], samples: samples.all === 0 ? '' : `${samples.ready}/${samples.all}`, missing: join(s.missing.map((m) => fill(missingWords[m.code as MissingCode], { n: m.n })))[lang],
      })),
    })
  }),
  handle(contract.exportQuestions, async (call) => {
    const { tx, params, query, now, lang } = call
    const { questions } = await lists.questions(tx, params.project, { ...query, page: 1, size: most }, now)
    return workbook(call, sheetWords.questions, {
      columns: [
        ...columns(lang, 'text', 'code', 'flow', 'step', 'class', 'state', 'words', 'raisedBy'), ...columns(lang, 'day', 'raisedOn'), ...columns(lang, 'number', 'openDays', 'meetings'), ...columns(lang, 'text', 'answer', 'answeredBy'),
        ...columns(lang, 'day', 'answeredOn'), ...columns(lang, 'text', 'parkedFor', 'reclassified', 'outgrown'),
      ],
      rows: questions.map((q) => ({
        code: q.flow.code, flow: q.flow.name[lang], step: cell(q.step, lang), class: classWords[q.class][lang], state: stateWords[q.state][lang], words: q.words, raisedBy: q.raisedBy.name, raisedOn: q.raisedOn, openDays: q.openDays, meetings: q.meetings,
        answer: q.answer?.words ?? '', answeredBy: q.answer?.by.name ?? '', answeredOn: q.answer?.day ?? null, parkedFor: q.parked?.reason ?? '', outgrown: q.outgrown?.words ?? '',
        reclassified: q.reclassified.map((r) => `${r.day} ${classWords[r.before][lang]} → ${classWords[r.after][lang]} ${r.reason}`.trim()).join('\n'),
      })),
    })
  }),
  handle(contract.exportGaps, async (call) => {
    const { tx, params, query, now, lang } = call
    const { gaps } = await lists.gaps(tx, params.project, { ...query, page: 1, size: most }, now)
    return workbook(call, sheetWords.gaps, {
      columns: [...columns(lang, 'text', 'code', 'flow', 'step', 'kind', 'words', 'raisedBy'), ...columns(lang, 'day', 'raisedOn'), ...columns(lang, 'text', 'decision', 'decidedBy'), ...columns(lang, 'day', 'decidedOn')],
      rows: gaps.map((g) => ({
        code: g.flow.code, flow: g.flow.name[lang], step: cell(g.step, lang), kind: gapKindWords[g.kind][lang], words: g.words, raisedBy: g.raisedBy.name, raisedOn: g.raisedOn,
        decision: g.decision?.what ?? '', decidedBy: g.decision?.by.name ?? '', decidedOn: g.decision?.day ?? null,
      })),
    })
  }),
  handle(contract.exportMeetings, async (call) => {
    const { tx, params, query, now, lang } = call
    const meetings = await lists.meetingsTold(tx, params.project, { ...query, page: 1, size: most }, now)
    return workbook(call, sheetWords.meetings, {
      columns: [
        ...columns(lang, 'text', 'meeting'), ...columns(lang, 'day', 'day'), ...columns(lang, 'text', 'state', 'flows', 'vendorHere', 'customerHere'), ...columns(lang, 'number', 'points', 'settled', 'unsettled'), ...columns(lang, 'text', 'results', 'leftOpen'),
        ...columns(lang, 'number', 'followUpsOpen'), ...columns(lang, 'text', 'followUps', 'minutes', 'plannedBy', 'cancelled'),
      ],
      rows: meetings.map((m) => {
        const present = (side: Side) => m.present.filter((p) => p.side === side).map((p) => p.name).join('\n')
        const isSettled = (p: (typeof m.agenda)[number]) => p.settled !== null && p.settled.outcome !== 'carriedOver'
        const points = (of: typeof m.agenda) => of.map((p) => pointLine(p.title, p.settled?.note ?? '')[lang]).join('\n')
        // Before it is held nothing was on the table: an empty cell, not a nought.
        const held = (count: number) => (m.state === 'held' ? count : null)
        return {
          meeting: m.title || meetingName(m.day)[lang], day: m.day, state: meetingStateWords[m.state][lang], flows: m.flows.map((f) => `${f.code} ${f.name[lang]}`).join('\n'), vendorHere: present('vendor'), customerHere: present('customer'),
          points: held(m.points), settled: held(m.settled), unsettled: held(m.points - m.settled), results: points(m.agenda.filter(isSettled)), leftOpen: points(m.agenda.filter((p) => !isSettled(p))),
          followUpsOpen: held(m.followUpsOpen), followUps: m.followUps.filter((f) => !f.done).map((f) => followUpLine(f.what, f.person.name, f.due)[lang]).join('\n'), minutes: m.minutes, plannedBy: m.plannedBy.name, cancelled: m.cancelled ?? '',
        }
      }),
    })
  }),
]
