import { handle } from '#ground/api/api.routes.ts'
import type { Call } from '#ground/api/api.routes.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { Sheet } from '#ground/api/shell.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang, Words } from '#kit/words.ts'
import * as contract from '#method/handover/handover.contract.ts'
import { columnWords as column, kindOfDeedWords, sheetWords, struckWords } from '#method/handover/deed.words.ts'
import { causeWords, dots, doingWords, eligibleWords, kindWords, levelWords, missingSentence, outcomeWords } from '#method/handover/handover.words.ts'
import type { Level } from '#method/handover/handover.ts'
import type { Missing } from '#method/handover/eligible.ts'
import { passes } from '#method/handover/wall.ts'
import * as history from '#method/handover/history.store.ts'
import * as wall from '#method/handover/wall.store.ts'

/** At most this many rows in one workbook; a longer list is taken out by filters. */
const most = 50_000

const word = (words: Readonly<Record<string, Words>>, key: string | null, lang: Lang) => (key === null ? '' : (words[key]?.[lang] ?? key))

/** Names of everything of a project by id, in the reader's language. */
async function namer({ tx, lang }: Pick<Call<Operation>, 'tx' | 'lang'>, project: Id) {
  const names = new Map<Id, string>()
  const capabilities = await wall.capabilities(tx, project)
  for (const c of [...capabilities, ...(await wall.units(tx, project))]) names.set(c.id, c.name[lang])
  for (const p of await wall.people(tx, project)) names.set(p.id, p.name)
  return { nameOf: (id: Id | null) => (id === null ? '' : (names.get(id) ?? '')), capabilities: new Map(capabilities.map((c) => [c.id, c])) }
}

const workbook = async (call: Pick<Call<Operation>, 'shell' | 'lang'>, name: Words, sheet: Omit<Sheet, 'name'>) =>
  ({ file: await call.shell.writeWorkbook([{ ...sheet, name: name[call.lang] }]), name: `${name[call.lang]}.xlsx`, type: workbookType })

const title = (lang: Lang, ...keys: (keyof typeof column)[]) => keys.map((key) => ({ key, title: column[key][lang], kind: 'text' as const }))

export const files = [
  handle(contract.exportWall, async (call) => {
    const { tx, params, query, lang, now } = call
    const found = await wall.wall(tx, params.project, query, now)
    const shown = found.cells.filter((c) => passes(c, query.which ?? null, (query.level ?? null) as Level | null))
    const cells = new Map(shown.map((c) => [`${c.capability}/${c.column}`, c]))
    const inRows = new Set(shown.map((c) => c.capability))
    const inColumns = new Set(shown.map((c) => c.column))
    const columns = found.columns.filter((c) => inColumns.has(c.id))
    return workbook(call, sheetWords.wall, {
      columns: [...title(lang, 'code', 'capability', 'class'), ...columns.map((c) => ({ key: c.id, title: c.name[lang], kind: 'text' as const }))],
      rows: found.capabilities.filter((c) => inRows.has(c.id)).map((c) => ({
        code: c.code, capability: c.name[lang], class: c.class,
        ...Object.fromEntries(columns.map((u) => {
          const cell = cells.get(`${c.id}/${u.id}`)
          const run = cell && cell.level >= 1 && cell.level < 4 ? ` ${dots(cell.run, cell.need)}` : ''
          return [u.id, cell ? `${levelWords[cell.level][lang]}${run}${query.by === 'unit' ? ` ${cell.holders}/${cell.required}` : ''}` : '']
        })),
      })),
    })
  }),
  handle(contract.exportDeeds, async (call) => {
    const { tx, params, query, lang } = call
    const { zone } = await wall.frameOf(tx, params.project, call.now)
    const { nameOf } = await namer(call, params.project)
    const { deeds } = await history.deeds(tx, params.project, { ...query, page: 1, size: most })
    return workbook(call, sheetWords.deeds, {
      zone,
      columns: [
        { key: 'at', title: column.at[lang], kind: 'moment' }, ...title(lang, 'kind', 'capability', 'unit', 'person', 'outcome', 'cause', 'coach', 'doing', 'case', 'note', 'struck'),
        { key: 'recordedAt', title: column.recordedAt[lang], kind: 'moment' },
      ],
      rows: deeds.map((d) => ({
        at: d.at, kind: word(kindOfDeedWords, d.kind, lang), capability: nameOf(d.capability), unit: nameOf(d.unit), person: nameOf(d.person), outcome: word(outcomeWords, d.outcome, lang), cause: word(causeWords, d.cause, lang),
        coach: nameOf(d.coach), doing: word(doingWords, d.doing, lang), case: d.case ?? '', note: d.note ?? '', struck: word(struckWords, d.struck, lang), recordedAt: d.recordedAt,
      })),
    })
  }),
  handle(contract.exportStandings, async (call) => {
    const { tx, params, query, lang, now, me } = call
    const frame = await wall.frameOf(tx, params.project, now)
    const { nameOf, capabilities } = await namer(call, params.project)
    const found = (await wall.find(tx, params.project, query.which, query, frame)).slice(0, most)
    const rows = (await history.standingRows(tx, params.project, found)).map((r) => ({ ...history.read(r, frame.settings, frame.today, me), movedOn: r.state.movedOn }))
    return workbook(call, sheetWords.standings, {
      columns: [
        ...title(lang, 'code', 'capability', 'class', 'unit', 'person', 'level'), { key: 'run', title: column.run[lang], kind: 'number' }, { key: 'need', title: column.need[lang], kind: 'number' }, ...title(lang, 'missing'),
        { key: 'tries', title: column.tries[lang], kind: 'number' }, { key: 'movedOn', title: column.movedOn[lang], kind: 'day' }, { key: 'stuckFor', title: column.stuckFor[lang], kind: 'number' },
      ],
      rows: rows.map((r) => ({
        code: capabilities.get(r.capability)?.code ?? '', capability: nameOf(r.capability), class: r.class, unit: nameOf(r.unit), person: nameOf(r.person), level: levelWords[r.assessment.level as Level][lang],
        run: r.assessment.run, need: r.assessment.need, tries: r.assessment.tries, movedOn: r.movedOn, stuckFor: r.assessment.stuckFor,
        missing: r.assessment.eligible ? eligibleWords[lang] : r.assessment.missing.map((m) => missingSentence(m as Missing)[lang]).join(lang === 'zh' ? '；' : '; '),
      })),
    })
  }),
  handle(contract.stickers, async (call) => {
    const { tx, params, query, lang, shell } = call
    const capabilities = (await wall.capabilities(tx, params.project)).filter((c) => !query.capability || c.id === query.capability)
    const units = new Map((await wall.units(tx, params.project)).map((u) => [u.id, u]))
    const wanted = await wall.wanted(tx, params.project)
    const stickers = capabilities.flatMap((c) => wanted.filter((w) => w.capability === c.id && (!query.unit || w.unit === query.unit)).map((w) => ({
      title: c.name[lang], lines: [units.get(w.unit)?.name[lang] ?? '', `${c.code} · ${word(kindWords, c.kind, lang)}`],
      link: `${shell.baseUrl}/projects/${params.project}/record?capability=${c.id}&unit=${w.unit}`,
    })))
    return { file: await shell.stickers(stickers, lang), name: `${sheetWords.stickers[lang]}.pdf`, type: 'application/pdf', inline: true }
  }),
]
