/** How a list answers its four operations. What is its own (columns, rules, how rows are applied) it says as a `List`; everything else is the same for all. */
import { handle, handleFile } from '#ground/api/api.routes.ts'
import type { Call, FileAnswer, Mounted, Prepare, Refused } from '#ground/api/api.routes.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import type { ListOperations } from '#ground/documents/lists.contract.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Receipt } from '#ground/ledger/ledger.store.ts'
import { csvText } from '#ground/documents/csv.ts'
import { preview } from '#ground/documents/preview.ts'
import type { Preview, PreviewLine, RowCheck } from '#ground/documents/preview.ts'
import type { CellValue, ReadSheet } from '#ground/documents/sheet.ts'
import { readTable } from '#ground/documents/table.ts'
import type { CellFault, Row, Table, TableRead } from '#ground/documents/table.ts'
import { faultWords } from '#ground/documents/table.words.ts'
import { listSheet, shownValue, templateSheets } from '#ground/documents/template.words.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang, Words } from '#kit/words.ts'

/** `standing` are the rows as they are; `around` is whatever else the list's rules look at. */
export type Standing<R extends Row, A> = { readonly standing: readonly R[]; readonly around: A }

export type Arranged<R extends Row> = { readonly read: TableRead<R>; readonly standing: readonly R[]; readonly notices?: readonly Words[] }

export type List<R extends Row, A> = {
  readonly table: Table<R>
  /** `read` is what the file says, or null when the list goes out; who only needs `tx` and `project` takes no more. */
  readonly load: (tx: Tx, project: Id, asked: { readonly me: Me; readonly now: Moment; readonly read: TableRead<R> | null }) => Promise<Standing<R, A>>
  /** Brings what was read to the form in which rows stand, so that the same file changes nothing the second time. */
  readonly arrange?: (read: TableRead<R>, standing: readonly R[], around: A) => Arranged<R>
  readonly check: (around: A) => RowCheck<R>
  /** Writes every new and changed row in the open transaction. */
  readonly apply: (call: Pick<Call<Operation>, 'tx' | 'command' | 'me' | 'lang' | 'shell'>, lines: readonly PreviewLine<R>[], around: A, standing: readonly R[]) => Promise<Receipt | Refused>
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** How many rows a preview lists; those with faults come first. */
const mostRows = 1000

type Given = { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly refusal: Refusal }

const open: Prepare<Given> = ({ bytes, shell }) => shell.readWorkbook(bytes)

export function listRoutes<R extends Row, A>(operations: ListOperations, list: List<R, A>): Mounted[] {
  const { table } = list
  const file = async (bytes: Uint8Array | Promise<Uint8Array>, lang: Lang, now: string, ending: 'xlsx' | 'csv'): Promise<FileAnswer> =>
    ({ file: await bytes, name: `${table.name[lang]}-${now.slice(0, 10)}.${ending}`, type: ending === 'csv' ? 'text/csv; charset=utf-8' : workbookType })

  async function look({ tx, me, now }: Pick<Call<Operation>, 'tx' | 'me' | 'now'>, project: Id, sheets: readonly ReadSheet[]) {
    const read = readTable(table, sheets)
    const { standing, around } = await list.load(tx, project, { me, now, read })
    const arranged: Arranged<R> = list.arrange ? list.arrange(read, standing, around) : { read, standing }
    return { around, standing, found: preview(table, arranged.read, arranged.standing, list.check(around)), notices: arranged.notices ?? [] }
  }

  return [
    handle(operations.template, async ({ shell, lang, now }) => file(shell.writeWorkbook(templateSheets(table, lang)), lang, now, 'xlsx')),
    handle(operations.exportList, async ({ tx, params, query, shell, lang, now, me }) => {
      const sheet = listSheet(table, (await list.load(tx, params.project, { me, now, read: null })).standing, lang)
      return query.format === 'csv' ? file(new TextEncoder().encode(csvText(sheet)), lang, now, 'csv') : file(shell.writeWorkbook([sheet]), lang, now, 'xlsx')
    }),
    handleFile(operations.preview, open, async (call, given) => {
      if (!given.ok) return given
      const { found, notices } = await look(call, call.params.project, given.sheets)
      return shown(table, found, notices, call.lang)
    }),
    handleFile(operations.importList, open, async (call, given) => {
      if (!given.ok) return given
      const { around, standing, found, notices } = await look(call, call.params.project, given.sheets)
      if (!found.ready) return { ok: false, refusal: { code: 'rowsWithFaults', values: { n: faultCount(found) } }, current: shown(table, found, notices, call.lang) } as Refused
      const lines = found.lines.filter((l) => l.state === 'new' || l.state === 'changed')
      if (lines.length === 0 && notices.length === 0) return { ok: false, refusal: { code: 'nothingChanged' } }
      return list.apply(call, found.lines, around, standing)
    }),
  ]
}

const faultCount = <R extends Row>(found: Preview<R>): number => found.faults.length + found.lines.reduce((n, l) => n + l.faults.length, 0)

/** A preview in the reader's language, as every list answers it. */
export function shown<R extends Row>(table: Table<R>, found: Preview<R>, notices: readonly Words[], lang: Lang) {
  const column = (key: string) => table.columns.find((c) => c.key === key)
  const text = (key: string, value: CellValue): string => {
    const of = column(key)
    return String((of ? shownValue(of, value, lang) : value) ?? '')
  }
  const fault = (f: CellFault) => ({ cell: f.cell ?? null, row: f.row ?? null, key: f.key ?? null, message: faultWords(table, f)[lang] })
  const rank = { error: 0, new: 1, changed: 1, unchanged: 2 }
  const rows = [...found.lines].sort((a, b) => rank[a.state] - rank[b.state] || a.row - b.row)
  return {
    sheet: found.sheet, ready: found.ready, counts: found.counts, columns: table.columns.map((c) => ({ key: c.key, title: c.title[lang] })),
    rows: rows.slice(0, mostRows).map((l) => ({
      row: l.row, state: l.state, cells: Object.fromEntries(table.columns.map((c) => [c.key, text(c.key, l.value[c.key] ?? null)])),
      changes: l.changes.map((c) => ({ key: c.key, from: text(c.key, c.from), to: text(c.key, c.to) })), faults: l.faults.map(fault),
    })),
    more: Math.max(0, rows.length - mostRows), faults: found.faults.map(fault), unknown: found.unknown.map((u) => ({ ...u })), notices: notices.map((n) => n[lang]),
  }
}
