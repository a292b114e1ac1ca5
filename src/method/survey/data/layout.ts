/** Where the fields of a table stand in somebody's sheet: found by their names in either language or by their codes, in any order, below titles. */
import type { ReadRow, ReadSheet } from '#ground/documents/sheet.ts'
import { plain } from '#ground/documents/table.ts'
import type { Id } from '#kit/ids.ts'
import type { DataTable } from './data.ts'
import type { Field } from './field.ts'

export type Laid = {
  readonly sheet: ReadSheet
  readonly table: DataTable
  readonly header: ReadRow
  /** A field's column, from 1. */
  readonly places: ReadonlyMap<Id, number>
  readonly unknown: readonly { readonly column: number; readonly text: string }[]
  readonly twice: readonly { readonly column: number; readonly field: Field }[]
}

/** A heading for comparing: width, letter case, spaces and the mark of required columns do not matter. */
export const headingOf = (text: string): string => plain(text).replace(/\((必填|required)\)$/, '').replace(/\*+$/, '')

const headingsOf = (f: Field): readonly string[] => [f.name.zh, f.name.en, f.code].map(headingOf)

/** How deep below the top a header row is looked for. */
const headerDepth = 20

/** A workbook that came from our template says so in its notes: `changeover-data:<flow>:<edition or draft>`. */
export const markBegins = 'changeover-data:'
const markShape = /^changeover-data:([0-9a-f-]{36}):([0-9a-f-]{36}|draft)$/

const cellsOf = (sheet: ReadSheet) => sheet.rows.flatMap((r) => r.cells)

export const markText = (flow: Id, edition: Id | null): string => `${markBegins}${flow}:${edition ?? 'draft'}`

/** The template's own sheet of notes. */
export const markSheet = (sheet: ReadSheet): boolean => sheet.rows.length < 2000 && cellsOf(sheet).some((c) => markShape.test(c.text.trim()))

/** Which flow and edition a workbook was made for; null when it does not say. */
export function markOf(sheets: readonly ReadSheet[]): { readonly flow: Id; readonly edition: Id | null } | null {
  for (const sheet of sheets) {
    if (sheet.rows.length >= 2000) continue
    for (const cell of cellsOf(sheet)) {
      const found = markShape.exec(cell.text.trim())
      if (found) return { flow: found[1]!, edition: found[2] === 'draft' ? null : found[2]! }
    }
  }
  return null
}

/** Whether a sheet's name is the one its table has in a template: the code, alone or before the name. */
const isNamed = (sheet: ReadSheet, table: DataTable): boolean => {
  const [name, code] = [sheet.name.trim().toLowerCase(), table.code.toLowerCase()]
  return name === code || name.startsWith(`${code} `)
}

/** The table a sheet is about: the one it is named after, or the one whose headings it has most of; null when it is none. */
export function layout(sheet: ReadSheet, tables: readonly DataTable[]): Laid | null {
  const named = tables.filter((t) => isNamed(sheet, t))
  const tried = (named.length > 0 ? named : tables).flatMap((table) => headerOf(sheet, table, named.length > 0))
  const best = tried.sort((a, b) => b.hits - a.hits || a.table.fields.length - b.table.fields.length)[0]
  return best ? lay(sheet, best.table, best.header) : null
}

function headerOf(sheet: ReadSheet, table: DataTable, named: boolean): readonly { readonly table: DataTable; readonly header: ReadRow; readonly hits: number }[] {
  const known = new Map(table.fields.flatMap((f) => headingsOf(f).map((h) => [h, f.id] as const)))
  let best: { header: ReadRow; hits: number } | null = null
  for (const header of sheet.rows.slice(0, headerDepth)) {
    const hits = new Set(header.cells.flatMap((c) => known.get(headingOf(c.text)) ?? [])).size
    if (hits > (best?.hits ?? 0)) best = { header, hits }
  }
  const enough = named ? 1 : Math.min(2, table.fields.length)
  return best && best.hits >= enough ? [{ table, ...best }] : []
}

function lay(sheet: ReadSheet, table: DataTable, header: ReadRow): Laid {
  const places = new Map<Id, number>()
  const unknown: { column: number; text: string }[] = []
  const twice: { column: number; field: Field }[] = []
  for (const cell of header.cells) {
    const field = table.fields.find((f) => headingsOf(f).includes(headingOf(cell.text)))
    if (!field) unknown.push({ column: cell.column, text: cell.text })
    else if (places.has(field.id)) twice.push({ column: cell.column, field })
    else places.set(field.id, cell.column)
  }
  return { sheet, table, header, places, unknown, twice }
}
