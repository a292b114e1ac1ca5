/**
 * A table says once which columns a list has, what may stand in them and how a row is known again. From it come the template, the export and the import,
 * so that what was taken out to Excel comes back unchanged.
 */
import { isDay, type Day } from '#kit/days.ts'
import type { Lang, Words } from '#kit/words.ts'
import { cellName, momentOf, type CellValue, type ReadCell, type ReadRow, type ReadSheet } from './sheet.ts'

export type Row = Readonly<Record<string, CellValue>>

export type Choice = { readonly value: string; readonly title: Words; readonly also?: readonly string[] }

export type FaultValues = Readonly<Record<string, string | number | Words>>

export type Parsed = { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly code: string; readonly values?: FaultValues }

export type Column<K extends string = string> = {
  readonly key: K
  readonly title: Words
  /** Further headings people use for it. */
  readonly also?: readonly string[]
  /** What belongs here, in a sentence; it stands in the template's notes and beside the cell. */
  readonly says: Words
  readonly example: Words
  readonly required?: boolean
  readonly width?: number
  /** Replaces the reading of the kind: gets the trimmed text, never an empty one. */
  readonly parse?: (text: string) => Parsed
  /** Replaces the showing of the kind, for templates and exports. */
  readonly show?: (value: CellValue, lang: Lang) => string
} & (
  | { readonly kind: 'text'; /** In characters; 200 unless said. */ readonly max?: number }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly kind: 'day' }
  /** ISO 8601 in UTC; in the file the clock of `zone`, to the minute. */
  | { readonly kind: 'moment'; readonly zone: string }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'flag' }
)

export type Table<R extends Row = Row> = {
  /** The sheet's name; at most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: Words
  readonly columns: readonly Column<keyof R & string>[]
  /** The natural key: what a row is known by when the file comes back. Letter case and full or half width do not matter. */
  readonly key: readonly (keyof R & string)[]
  /** Words for the codes that `parse` and the check of `preview` use beside the table's own. */
  readonly faults?: Readonly<Record<string, Words>>
}

/** What is wrong in a cell; without `cell` in the sheet. The words come from `faultWords` in `table.words.ts`. */
export type CellFault = { readonly sheet: string; readonly cell?: string; readonly row?: number; readonly key?: string; readonly code: string; readonly values?: FaultValues }

export type TableLine<R extends Row> = { readonly row: number; readonly values: Partial<R>; readonly faults: readonly CellFault[] }

export type TableRead<R extends Row> = {
  readonly sheet: string
  /** The columns the file has; the others are left as they are. A column that is there and a cell that is empty means: nothing. */
  readonly present: readonly (keyof R & string)[]
  readonly places: Readonly<Record<string, number>>
  readonly lines: readonly TableLine<R>[]
  readonly faults: readonly CellFault[]
  /** Headings nobody knows; their columns are ignored and shown to the person. */
  readonly unknown: readonly { readonly cell: string; readonly title: string }[]
}

/** For comparing only: full and half width, letter case and spaces do not matter. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const heading = (text: string): string => plain(text).replace(/\((必填|required)\)$/, '').replace(/\*+$/, '')

/** What a person typed, without what they did not see: outer and zero-width spaces, Windows line ends. */
export const typed = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ').trim().normalize('NFC')

const headingsOf = (column: Column): readonly string[] => [column.title.zh, column.title.en, column.key, ...(column.also ?? [])].map(heading)

/** How deep below the top a header row is looked for. */
const headerDepth = 20

export function keyOf<R extends Row>(table: Table<R>, row: Partial<R>): string {
  return table.key.map((k) => plain(String(row[k] ?? ''))).join('\n')
}

/** Finds the table in somebody's sheets by its headings, in either language and any order, and reads every row; empty rows and the template's example are passed over. */
export function readTable<R extends Row>(table: Table<R>, sheets: readonly ReadSheet[]): TableRead<R> {
  const found = findHeader(table, sheets)
  if (!found) {
    const needed = table.columns.filter((c) => c.required)
    const list = { zh: needed.map((c) => c.title.zh).join('、'), en: needed.map((c) => c.title.en).join(', ') }
    return { sheet: '', present: [], places: {}, lines: [], unknown: [], faults: [{ sheet: sheets[0]?.name ?? '', code: 'noHeader', values: { columns: list } }] }
  }
  const { sheet, header } = found
  const places = new Map<string, number>()
  const columns: { column: Column<keyof R & string>; at: number }[] = []
  const faults: CellFault[] = []
  const unknown: { cell: string; title: string }[] = []
  for (const cell of header.cells) {
    const column = table.columns.find((c) => headingsOf(c).includes(heading(cell.text)))
    const where = cellName(header.row, cell.column)
    if (!column) unknown.push({ cell: where, title: typed(cell.text) })
    else if (places.has(column.key)) faults.push({ sheet: sheet.name, cell: where, row: header.row, key: column.key, code: 'columnTwice', values: { column: column.title } })
    else {
      places.set(column.key, cell.column)
      columns.push({ column, at: cell.column })
    }
  }
  for (const column of table.columns) if ((column.required || table.key.includes(column.key)) && !places.has(column.key)) faults.push({ sheet: sheet.name, row: header.row, key: column.key, code: 'columnMissing', values: { column: column.title } })
  const lines: TableLine<R>[] = []
  for (const row of sheet.rows) {
    if (row.row <= header.row) continue
    const texts = new Map(row.cells.map((c) => [c.column, c]))
    if (columns.every(({ at }) => typed(texts.get(at)?.text ?? '') === '') || isExample(columns, texts)) continue
    lines.push(readLine(sheet.name, row.row, columns, texts))
  }
  return { sheet: sheet.name, present: columns.map((c) => c.column.key), places: Object.fromEntries(places), lines: flagTwins(table, sheet.name, places, lines), faults, unknown }
}

type Placed<K extends string> = readonly { readonly column: Column<K>; readonly at: number }[]

function findHeader<R extends Row>(table: Table<R>, sheets: readonly ReadSheet[]): { sheet: ReadSheet; header: ReadRow } | null {
  const known = new Set(table.columns.flatMap(headingsOf))
  let best: { sheet: ReadSheet; header: ReadRow; hits: number } | null = null
  for (const sheet of sheets) {
    if (sheet.hidden) continue
    for (const header of sheet.rows.slice(0, headerDepth)) {
      const hits = new Set(header.cells.map((c) => heading(c.text)).filter((t) => known.has(t))).size
      if (hits > (best?.hits ?? 0)) best = { sheet, header, hits }
    }
  }
  return best && best.hits >= Math.min(2, table.columns.length) ? best : null
}

/** The example stays in many files that come back: a row that says in every column what the template's example says is nobody's row. */
const isExample = <K extends string>(columns: Placed<K>, texts: ReadonlyMap<number, ReadCell>): boolean =>
  (['zh', 'en'] as const).some((lang) => columns.every(({ column, at }) => plain(texts.get(at)?.text ?? '') === plain(column.example[lang])))

function readLine<R extends Row>(sheet: string, row: number, columns: Placed<keyof R & string>, texts: ReadonlyMap<number, ReadCell>): TableLine<R> {
  const values: Record<string, CellValue> = {}
  const faults: CellFault[] = []
  for (const { column, at } of columns) {
    const parsed = readCell(column, texts.get(at))
    if (parsed.ok) values[column.key] = parsed.value
    else faults.push({ sheet, cell: cellName(row, at), row, key: column.key, code: parsed.code, values: { column: column.title, ...parsed.values } })
  }
  return { row, values: values as Partial<R>, faults }
}

/** The same key twice in one file: both rows say so, each naming the other's row. */
function flagTwins<R extends Row>(table: Table<R>, sheet: string, places: ReadonlyMap<string, number>, lines: readonly TableLine<R>[]): readonly TableLine<R>[] {
  const rows = new Map<string, number[]>()
  for (const line of lines) {
    if (table.key.some((k) => line.values[k] === undefined || line.values[k] === null)) continue
    const key = keyOf(table, line.values)
    const twins = rows.get(key)
    if (twins) twins.push(line.row)
    else rows.set(key, [line.row])
  }
  const at = places.get(table.key[table.key.length - 1] ?? '') ?? 1
  const last = table.columns.find((c) => c.key === table.key[table.key.length - 1])
  return lines.map((line) => {
    const twins = rows.get(keyOf(table, line.values)) ?? []
    const other = twins.find((row) => row !== line.row)
    if (other === undefined || !twins.includes(line.row)) return line
    return { ...line, faults: [...line.faults, { sheet, cell: cellName(line.row, at), row: line.row, ...(last ? { key: last.key } : {}), code: 'twice', values: { row: other, ...(last ? { column: last.title } : {}) } }] }
  })
}

const yes = /^(?:是|有|对|√|✓|✔|y|yes|true|1)$/
const no = /^(?:否|无|没有|不|×|✗|n|no|false|0)$/

const fault = (code: string, values?: FaultValues): Parsed => ({ ok: false, code, ...(values ? { values } : {}) })
const value = (v: CellValue): Parsed => ({ ok: true, value: v })

/** One cell as its column wants it. */
export function readCell(column: Column, cell: ReadCell | undefined): Parsed {
  const text = typed(cell?.text ?? '')
  if (text === '') return column.required ? fault('required') : value(null)
  if (cell?.kind === 'fault') return fault('broken', { text })
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  if (!text.isWellFormed() || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return fault('characters')
  if (cell?.kind === 'number' && column.kind === 'text' && /^-?\d{16,}$/.test(text)) return fault('digitsLost', { text })
  if (column.parse) return column.parse(text)
  switch (column.kind) {
    case 'text': return [...text].length > (column.max ?? 200) ? fault('tooLong', { max: column.max ?? 200, length: [...text].length }) : value(text)
    case 'number': return readNumber(column, text)
    case 'day': return readDay(text)
    case 'moment': return readMoment(text, column.zone)
    case 'choice': {
      const said = plain(text)
      const choice = column.choices.find((c) => [c.value, c.title.zh, c.title.en, ...(c.also ?? [])].some((t) => plain(t) === said))
      if (choice) return value(choice.value)
      const shown = column.choices.slice(0, 12)
      const more = column.choices.length > shown.length
      return fault('choice', { text: short(text), allowed: { zh: shown.map((c) => c.title.zh).join('、') + (more ? '……' : ''), en: shown.map((c) => c.title.en).join(', ') + (more ? ', …' : '') } })
    }
    case 'flag': return yes.test(plain(text)) ? value(true) : no.test(plain(text)) ? value(false) : fault('flag', { text: short(text) })
  }
}

const short = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

function readNumber(column: Extract<Column, { kind: 'number' }>, text: string): Parsed {
  const said = text.normalize('NFKC').replace(/\s/g, '')
  const bare = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said) ? said.replaceAll(',', '') : said
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i.test(bare)) return fault('number', { text: short(text) })
  const n = Number(bare)
  if (column.whole && !Number.isSafeInteger(n)) return fault('whole', { text: short(text) })
  if (column.min !== undefined && n < column.min) return fault('least', { min: column.min, text: short(text) })
  if (column.max !== undefined && n > column.max) return fault('most', { max: column.max, text: short(text) })
  return value(n)
}

/** Year first, as China and ISO write it; 11/24/2026 could be two days and is refused. */
function readDay(text: string): Parsed {
  const said = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ]00?:00(?::00)?)?$/.exec(text.normalize('NFKC').replace(/\s*([-/.年月日])\s*/g, '$1'))
  const day: Day = said ? `${said[1]}-${said[2]!.padStart(2, '0')}-${said[3]!.padStart(2, '0')}` : ''
  return isDay(day) ? value(day) : fault('day', { text: short(text) })
}

function readMoment(text: string, zone: string): Parsed {
  const said = /^(.*\d日?)[T\s](\d{1,2})[:时](\d{2})(?:[:分](\d{2}))?[分秒]?$/.exec(text.normalize('NFKC'))
  const day = readDay(said?.[1] ?? text)
  const at = day.ok ? momentOf(`${String(day.value)}T${(said?.[2] ?? '0').padStart(2, '0')}:${said?.[3] ?? '00'}:${said?.[4] ?? '00'}`, zone) : null
  return at === null ? fault('moment', { text: short(text) }) : value(at)
}
