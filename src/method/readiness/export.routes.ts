/** The gates as a workbook: what the list shows, all of it. */
import { handle } from '#ground/api/api.routes.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { Column } from '#ground/api/shell.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { fill, join } from '#kit/words.ts'
import type { Lang, Words } from '#kit/words.ts'
import { differenceWords, decisionWords, verdictWords, weightWords } from '#method/readiness/readiness.words.ts'
import { frameOf, mine } from '#method/readiness/frame.store.ts'
import type { Source } from '#method/readiness/frame.store.ts'
import * as look from '#method/readiness/look.contract.ts'
import { find, show } from '#method/readiness/look.store.ts'
import { cellWords, column, sheetWords } from '#method/readiness/sheet.words.ts'
import { saidOf } from '#method/readiness/said.words.ts'

type Gate = Awaited<ReturnType<typeof show>>[number]

const columns = (lang: Lang, kind: NonNullable<Column['kind']>, ...keys: (keyof typeof column)[]): Column[] => keys.map((key) => ({ key, title: column[key][lang], kind }))
const placeColumns = (lang: Lang) => columns(lang, 'text', 'code', 'flow', 'unitCode', 'unit')
const placeOf = (g: Gate, lang: Lang) => ({ code: g.flow.code, flow: g.flow.name[lang], unitCode: g.unit.code, unit: g.unit.name[lang] })
const signed = (s: Gate['signatures']['vendor'], lang: Lang): string => (s ? fill(cellWords[s.stands ? 'signed' : 'over'], { name: s.by.name, day: s.day })[lang] : '')
const owner = (o: Gate['missing'][number]['owed'], lang: Lang): string => o.person?.name ?? join(o.roles.map((r) => roleWords[r]), { zh: '、', en: ', ' })[lang]

export const files = (sources: readonly Source[]) => [
  handle(look.exportGates, async ({ tx, params, query, me, now, lang, shell }) => {
    const frame = await frameOf(tx, params.project, mine(me), now, sources, { flow: query.flow, unit: query.unit })
    const gates = await show(tx, frame, find(frame, query, me).found, me)
    const { conditions } = frame.asking
    const titles = new Map(conditions.map((c) => [c.code, c.title]))
    const titleOf = (code: string): string => titles.get(code)?.[lang] ?? code
    const cell = (c: Gate['cells'][number], g: Gate): string => {
      const until = g.waivers.find((w) => w.code === c.code)?.until ?? ''
      return fill(cellWords[c.met ? 'met' : c.waived ? 'waived' : 'unmet'], { says: c.says[lang], until })[lang]
    }
    const name = (words: Words) => words[lang]
    const sheets = [
      {
        name: name(sheetWords.gates),
        columns: [...placeColumns(lang), ...columns(lang, 'day', 'on', 'live'), ...columns(lang, 'text', 'verdict', 'decision'), ...conditions.map((c) => ({ key: c.code, title: c.short[lang], note: c.title[lang], width: 26 })), ...columns(lang, 'text', 'vendor', 'customer', 'missing', 'reopened')],
        rows: gates.map((g) => ({
          ...placeOf(g, lang), on: g.on, live: g.live?.on ?? null, verdict: verdictWords[g.verdict][lang], decision: decisionWords[g.decision][lang], ...Object.fromEntries(g.cells.map((c) => [c.code, cell(c, g)])),
          vendor: signed(g.signatures.vendor, lang), customer: signed(g.signatures.customer, lang), missing: g.missing.filter((m) => m.waiver === null).map((m) => titleOf(m.code)).join('\n'),
          reopened: g.reopened.map((d) => saidOf(differenceWords[d.kind], d)[lang]).join('\n'),
        })),
      },
      {
        name: name(sheetWords.missing),
        columns: [...placeColumns(lang), ...columns(lang, 'text', 'condition', 'weight', 'says', 'who'), ...columns(lang, 'day', 'due'), ...columns(lang, 'text', 'overdue'), ...columns(lang, 'day', 'waived')],
        rows: gates.flatMap((g) => g.missing.map((m) => ({
          ...placeOf(g, lang), condition: titleOf(m.code), weight: weightWords[m.weight][lang], says: m.says[lang], who: owner(m.owed, lang), due: m.owed.due, overdue: m.owed.overdue ? cellWords.yes[lang] : '', waived: m.waiver?.until ?? null,
        }))),
      },
      {
        name: name(sheetWords.waivers),
        columns: [...placeColumns(lang), ...columns(lang, 'text', 'condition', 'why', 'by'), ...columns(lang, 'day', 'day', 'until')],
        rows: gates.flatMap((g) => g.waivers.map((w) => ({ ...placeOf(g, lang), condition: titleOf(w.code), why: w.why, by: w.by.name, day: w.day, until: w.until }))),
      },
    ]
    return { file: await shell.writeWorkbook(sheets), name: `${name(sheetWords.gates)}.xlsx`, type: workbookType }
  }),
]
