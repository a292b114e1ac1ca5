/**
 * A filled workbook against the data specification: every wrong cell with its sheet, its address and what is wrong. What is only worth knowing (columns in another order, ones nobody knows) is a note and no error.
 * Nothing of the workbook is kept. Works in one pass over the rows, with one before it for the values that others refer to; time and memory grow with the cells.
 */
import { cellName, type ReadCell, type ReadSheet } from '#ground/documents/sheet.ts'
import { plain, typed } from '#ground/documents/table.ts'
import type { Id } from '#kit/ids.ts'
import { readValue, type CellCode } from './cell.ts'
import { exampleValue, type Field } from './field.ts'
import type { DataTable } from './data.ts'
import { headingOf, layout, markSheet, type Laid } from './layout.ts'

export type ErrorCode = CellCode | 'columnMissing' | 'columnTwice' | 'noHeader' | 'twice' | 'together' | 'rowTwice' | 'reference' | 'referenceSpelling'
export type NoteCode = 'columnUnknown' | 'columnAbsent' | 'moved' | 'sheetUnknown' | 'tableAbsent' | 'referenceUnchecked'

export type Finding<C extends string = ErrorCode> = {
  readonly sheet: string
  readonly table: Id | null
  readonly field: Id | null
  /** `C7`; null when it is about the whole sheet. */
  readonly cell: string | null
  readonly row: number | null
  /** What stands there, cut to 100 characters. */
  readonly value: string
  readonly code: C
  readonly values: Readonly<Record<string, string | number>>
}

export type TableResult = { readonly table: Id; readonly sheets: readonly string[]; /** Filled rows, without the example. */ readonly rows: number; readonly errors: number; /** Rows with at least one error. */ readonly faulty: number }

export type Count = { readonly table: Id | null; readonly field: Id | null; readonly code: ErrorCode; readonly n: number }

export type Checked = {
  readonly tables: readonly TableResult[]
  /** All errors, also those beyond `findings`. */
  readonly errors: number
  /** In the order of sheets, rows and columns; at most as many as were asked for. */
  readonly findings: readonly Finding[]
  readonly counts: readonly Count[]
  readonly notes: readonly Finding<NoteCode>[]
}

/** How many findings are kept in full; the counts go on. */
export const mostFindings = 20_000
const mostNotes = 200
const longest = 100

/** `tables`: those in use, with their fields in use (`inUse` or an edition's snapshot). */
export function check(sheets: readonly ReadSheet[], tables: readonly DataTable[], most: number = mostFindings): Checked {
  const findings: Finding[] = []
  const notes: Finding<NoteCode>[] = []
  const counts = new Map<string, { table: Id | null; field: Id | null; code: ErrorCode; n: number }>()
  let errors = 0
  const say = (finding: Finding) => {
    errors++
    const key = `${finding.table} ${finding.field} ${finding.code}`
    const count = counts.get(key)
    if (count) count.n++
    else counts.set(key, { table: finding.table, field: finding.field, code: finding.code, n: 1 })
    if (findings.length < most) findings.push(finding)
  }
  const note = (code: NoteCode, of: Partial<Finding<NoteCode>>) => {
    if (notes.length < mostNotes) notes.push({ sheet: '', table: null, field: null, cell: null, row: null, value: '', values: {}, ...of, code })
  }

  const laid = sheets.filter((s) => !s.hidden && !markSheet(s)).flatMap((sheet): Laid[] => {
    const found = layout(sheet, tables)
    if (found) return [found]
    note('sheetUnknown', { sheet: sheet.name })
    return []
  })
  if (laid.length === 0) say({ sheet: sheets[0]?.name ?? '', table: tables.length === 1 ? tables[0]!.id : null, field: null, cell: null, row: null, value: '', code: 'noHeader', values: {} })
  for (const t of tables) if (!laid.some((l) => l.table.id === t.id)) note('tableAbsent', { table: t.id })

  const keys = keysOf(laid, tables)
  const results = tables.map((table): TableResult => {
    const here = laid.filter((l) => l.table.id === table.id)
    const before = errors
    const seen = seenOf()
    let [rows, faulty] = [0, 0]
    for (const l of here) {
      columnsOf(l, say, note)
      for (const f of table.fields) if (f.refers && l.places.has(f.id) && !keys.has(keyName(f.refers))) note('referenceUnchecked', { sheet: l.sheet.name, table: table.id, field: f.id })
      for (const row of dataRows(l)) {
        rows++
        const was = errors
        checkRow(l, row, seen, keys, say)
        if (errors > was) faulty++
      }
    }
    return { table: table.id, sheets: here.map((l) => l.sheet.name), rows, errors: errors - before, faulty }
  })
  return { tables: results, errors, findings, counts: [...counts.values()], notes }
}

/** What is wrong with the columns of a sheet: one that must be there and is not, one that is there twice, ones nobody knows, another order. */
function columnsOf({ sheet, table, header, places, unknown, twice }: Laid, say: (f: Finding) => void, note: (code: NoteCode, of: Partial<Finding<NoteCode>>) => void) {
  const at = { sheet: sheet.name, table: table.id }
  for (const t of twice) say({ ...at, field: t.field.id, cell: cellName(header.row, t.column), row: header.row, value: t.field.name.zh, code: 'columnTwice', values: {} })
  for (const f of table.fields.filter((x) => !places.has(x.id))) {
    if (f.required) say({ ...at, field: f.id, cell: null, row: header.row, value: '', code: 'columnMissing', values: {} })
    else note('columnAbsent', { ...at, field: f.id })
  }
  for (const u of unknown) note('columnUnknown', { ...at, cell: cellName(header.row, u.column), value: cut(typed(u.text)) })
  const order = table.fields.flatMap((f) => places.get(f.id) ?? [])
  if (order.some((column, i) => i > 0 && column < order[i - 1]!)) note('moved', at)
}

const cut = (text: string): string => ([...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text)

/** The rows somebody filled in: not empty, neither the row of codes nor the example right below it. What says the same as the example anywhere else is somebody’s row: examples are true ones. */
function* dataRows({ sheet, table, header, places }: Laid): Generator<{ readonly row: number; readonly cells: readonly (ReadCell | undefined)[] }> {
  const at = new Map<number, number>()
  for (const [i, f] of table.fields.entries()) {
    const column = places.get(f.id)
    if (column !== undefined) at.set(column, i)
  }
  const examples = table.fields.map((f) => exampleOf(f, places.has(f.id)))
  const codes = table.fields.map((f) => headingOf(f.code))
  let below = false
  for (const row of sheet.rows) {
    if (row.row <= header.row) continue
    const cells: (ReadCell | undefined)[] = Array.from({ length: table.fields.length })
    let filled = 0
    for (const cell of row.cells) {
      const i = at.get(cell.column)
      if (i === undefined || typed(cell.text) === '') continue
      cells[i] = cell
      filled++
    }
    if (filled === 0) continue
    if (row.row <= header.row + codeDepth && cells.every((c, i) => c === undefined || headingOf(c.text) === codes[i]) && filled >= Math.min(2, places.size)) {
      below = true
      continue
    }
    const example = below && isExample(cells, examples)
    below = false
    if (example) continue
    yield { row: row.row, cells }
  }
}

/** The row of codes stands right below the names; a few rows of titles may lie between. */
const codeDepth = 3

type Example = { readonly field: Field; readonly value: string | number | boolean | null } | null

/** A field's example as a cell is read; null when the sheet does not have the field. */
const exampleOf = (field: Field, placed: boolean): Example => (placed ? { field: { ...field, required: false }, value: exampleValue(field) } : null)

const isExample = (cells: readonly (ReadCell | undefined)[], examples: readonly Example[]): boolean =>
  examples.some((e) => e !== null && e.value !== null) && examples.every((e, i) => {
    const read = e && readValue(e.field, cells[i])
    return e === null || (read?.ok === true && read.value === e.value)
  })

type Seen = { readonly rows: Map<string, string>; readonly alone: Map<Id, Map<string, string>>; readonly together: Map<string, string> }
const seenOf = (): Seen => ({ rows: new Map(), alone: new Map(), together: new Map() })

type Keys = ReadonlyMap<string, { readonly exact: ReadonlySet<string>; readonly alike: ReadonlyMap<string, string>; readonly name: string }>
const keyName = (refers: { readonly table: Id; readonly field: Id }): string => `${refers.table}/${refers.field}`

/** The values of every field that another one refers to, when a sheet has it. */
function keysOf(laid: readonly Laid[], tables: readonly DataTable[]): Keys {
  const wanted = new Map(tables.flatMap((t) => t.fields.flatMap((f) => (f.refers ? [[keyName(f.refers), f.refers] as const] : []))))
  const found = new Map<string, { exact: Set<string>; alike: Map<string, string>; name: string }>()
  for (const [name, refers] of wanted) {
    const table = tables.find((t) => t.id === refers.table)
    const index = table?.fields.findIndex((f) => f.id === refers.field) ?? -1
    const sheets = laid.filter((l) => l.table.id === refers.table && l.places.has(refers.field))
    if (!table || index === -1 || sheets.length === 0) continue
    const keys = { exact: new Set<string>(), alike: new Map<string, string>(), name: `${table.code}.${table.fields[index]!.code}` }
    for (const l of sheets) for (const { cells } of dataRows(l)) {
      const text = typed(cells[index]?.text ?? '')
      if (text === '') continue
      keys.exact.add(text)
      keys.alike.set(plain(text), text)
    }
    found.set(name, keys)
  }
  return found
}

function checkRow({ sheet, table, places }: Laid, { row, cells }: { readonly row: number; readonly cells: readonly (ReadCell | undefined)[] }, seen: Seen, keys: Keys, say: (f: Finding) => void) {
  const where = (f: Field): string => cellName(row, places.get(f.id)!)
  const wrong = (f: Field, code: ErrorCode, values: Finding['values'], text = cells[table.fields.indexOf(f)]?.text ?? '') =>
    say({ sheet: sheet.name, table: table.id, field: f.id, cell: where(f), row, value: cut(typed(text)), code, values })
  const whole = cells.map((c) => typed(c?.text ?? '')).join('\u0001')
  const twin = seen.rows.get(whole)
  if (twin === undefined) seen.rows.set(whole, `${sheet.name}!${row}`)
  else {
    const first = table.fields.find((f) => places.has(f.id))
    if (first) wrong(first, 'rowTwice', rowSaid(twin, sheet.name))
  }
  const joint: string[] = []
  for (const [i, f] of table.fields.entries()) {
    if (!places.has(f.id)) continue
    const read = readValue(f, cells[i])
    if (!read.ok) {
      wrong(f, read.code, read.values)
      continue
    }
    if (read.value === null) continue
    const text = String(read.value)
    if (f.unique === 'together') joint.push(plain(text))
    if (f.unique === 'alone' && twin === undefined) {
      const values = seen.alone.get(f.id) ?? new Map<string, string>()
      seen.alone.set(f.id, values)
      const other = values.get(plain(text))
      if (other === undefined) values.set(plain(text), `${sheet.name}!${where(f)}`)
      else wrong(f, 'twice', { other: other.startsWith(`${sheet.name}!`) ? other.slice(sheet.name.length + 1) : other })
    }
    const known = f.refers ? keys.get(keyName(f.refers)) : undefined
    if (!known || known.exact.has(text)) continue
    const should = known.alike.get(plain(text))
    if (should === undefined) wrong(f, 'reference', { to: known.name })
    else wrong(f, 'referenceSpelling', { should, to: known.name })
  }
  const parts = table.fields.filter((f) => f.unique === 'together' && places.has(f.id))
  if (twin !== undefined || parts.length === 0 || joint.length !== parts.length) return
  const key = joint.join('\u0001')
  const other = seen.together.get(key)
  if (other === undefined) seen.together.set(key, `${sheet.name}!${row}`)
  else wrong(parts[0]!, 'together', rowSaid(other, sheet.name))
}

/** Another row as a person finds it: its number, with the sheet before it when it is another one. */
const rowSaid = (other: string, sheet: string): Readonly<Record<string, string>> => ({ row: other.startsWith(`${sheet}!`) ? other.slice(sheet.length + 1) : other })

