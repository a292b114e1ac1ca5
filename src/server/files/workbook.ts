/**
 * Sheets become workbooks that Excel and WPS open right. The only file that knows the library that writes them (docs/decisions/0004-excel-and-pdf.md).
 *
 * A text is always written as a typed text cell in a column formatted as text: what begins with `= + - @` is shown and not run, also after somebody edits the cell,
 * leading zeros and long numbers stay, and nothing is added to the value, so that it comes back as it went.
 */
import { writeXlsx, writeXlsxStream, type CellStyle, type CellValue as Written, type ColumnDef, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { isDay } from '#kit/days.ts'
import { clockText, columnLetters, serialOf, type CellValue, type Sheet, type SheetColumn } from '#ground/documents/sheet.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const font = { name: '微软雅黑', size: 10, family: 2, charset: 134 }
const formats = { text: '@', number: 'General', day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' } as const
const line = { style: 'thin', color: { rgb: 'B8C4D6' } } as const
const headStyle: CellStyle = {
  font: { ...font, bold: true, color: { rgb: '1F3A5F' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3ECF7' } },
  border: { bottom: line }, alignment: { vertical: 'center', wrapText: true }, numFmt: '@',
}
/** Above this many characters Excel refuses a list written into the cell's rule; a hidden sheet holds it instead. */
const listLimit = 200
const maxWidth = 60

/** The whole workbook as bytes. The same sheets and `at` (when it was made, ISO 8601) give the same bytes. Meant for up to some 50,000 rows; longer lists go through `workbookStream`. */
export async function writeWorkbook(sheets: readonly Sheet[], made: { readonly at?: string; readonly title?: string } = {}): Promise<Uint8Array> {
  const names = distinctNames(sheets.map((s) => s.name))
  const lists: string[][] = []
  const written = sheets.map((sheet, i) => sheetOf(sheet, names[i]!, lists))
  if (lists.length > 0) written.push(listSheetOf(lists, distinctNames([...names, listsName]).at(-1)!))
  const at = new Date(made.at ?? '2000-01-01T00:00:00Z')
  return await writeXlsx({ sheets: written, defaultFont: font, properties: { creator: 'Changeover · 交棒', created: at, modified: at, ...(made.title ? { title: clean(made.title) } : {}) } })
}

/** A list of any length as a stream; memory does not grow with the rows. The header is frozen, but it has no filter, no choices and no colours. */
export function workbookStream(sheet: Omit<Sheet, 'rows'> & { readonly rows: Iterable<Sheet['rows'][number]> | AsyncIterable<Sheet['rows'][number]> }): ReadableStream<Uint8Array> {
  const columns: ColumnDef[] = sheet.columns.map((c) => ({ header: clean(c.title), width: c.width ?? widthOf(c, []), style: columnStyle(c, c.width ?? 0) }))
  async function* rows(): AsyncGenerator<Written[]> {
    for await (const row of sheet.rows) yield sheet.columns.map((c) => cellOf(row[c.key] ?? null, c, sheet.zone))
  }
  return writeXlsxStream(rows(), { name: distinctNames([sheet.name])[0]!, columns, freezePane: { rows: 1 } })
}

const listsName = '_choices'

function sheetOf(sheet: Sheet, name: string, lists: string[][]): WriteSheet {
  const widths = sheet.columns.map((c) => c.width ?? widthOf(c, sheet.rows))
  const cells: NonNullable<WriteSheet['cells']> = new Map(sheet.columns.map((c, i) => [`0,${i}`, { value: clean(c.title), style: headStyle }]))
  for (let row = 1; row <= (sheet.faint ?? 0); row++) {
    sheet.columns.forEach((c, i) => cells.set(`${row},${i}`, { value: cellOf(sheet.rows[row - 1]?.[c.key] ?? null, c, sheet.zone), style: { ...columnStyle(c, widths[i]!), font: { ...font, italic: true, color: { rgb: '8A8A8A' } } } }))
  }
  // The library writes a text that is an error's name as that error; as rich text it stays the text it is.
  sheet.rows.forEach((row, r) => sheet.columns.forEach((c, i) => {
    const value = row[c.key]
    if (typeof value === 'string' && value.startsWith('#') && !cells.has(`${r + 1},${i}`)) cells.set(`${r + 1},${i}`, { richText: [{ text: clean(value) }], style: columnStyle(c, widths[i]!) })
  }))
  const last = 1 + sheet.rows.length + (sheet.spare ?? 0)
  return {
    name,
    columns: sheet.columns.map((c, i) => ({ width: widths[i]!, style: columnStyle(c, widths[i]!) })),
    rows: [sheet.columns.map((c) => clean(c.title)), ...sheet.rows.map((row) => sheet.columns.map((c) => cellOf(row[c.key] ?? null, c, sheet.zone))), ...Array.from({ length: sheet.spare ?? 0 }, () => sheet.columns.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(Math.max(1, sheet.columns.length))}${1 + sheet.rows.length}` },
    rowDefs: new Map([[0, { height: 24 }]]),
    dataValidations: last < 2 ? [] : sheet.columns.flatMap((c, i) => validationOf(c, `${columnLetters(i + 1)}2:${columnLetters(i + 1)}${last}`, lists)),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  }
}

const columnStyle = (column: SheetColumn, width: number): CellStyle => ({
  font, numFmt: formats[column.kind], alignment: { vertical: 'top', horizontal: column.kind === 'number' ? 'right' : 'left', ...(width >= 28 ? { wrapText: true } : {}) },
})

function validationOf(column: SheetColumn, range: string, lists: string[][]): readonly DataValidation[] {
  const prompt = column.note ? { showInputMessage: true, inputTitle: cut(clean(column.title), 32), inputMessage: cut(clean(column.note), 255) } : {}
  if (!column.choices || column.choices.length === 0) {
    // A rule that accepts everything carries the note; a comment would cover the cells in WPS.
    return column.note ? [{ type: 'custom', formula1: 'TRUE', allowBlank: true, range, ...prompt }] : []
  }
  const values = column.choices.map(clean)
  const inline = values.join(',').length <= listLimit && !values.some((v) => /[,"]/.test(v) || v.trim() !== v)
  if (!inline) lists.push(values)
  const letters = columnLetters(lists.length)
  const source = inline ? { values } : { formula1: `'${listsName}'!$${letters}$1:$${letters}$${values.length}` }
  return [{ type: 'list', ...source, allowBlank: true, showErrorMessage: true, errorStyle: 'stop', range, ...prompt }]
}

function listSheetOf(lists: readonly string[][], name: string): WriteSheet {
  const height = Math.max(...lists.map((l) => l.length))
  return { name, hidden: true, columns: lists.map(() => ({ style: { font, numFmt: '@' } })), rows: Array.from({ length: height }, (_, r) => lists.map((l) => l[r] ?? null)) }
}

function cellOf(value: CellValue, column: SheetColumn, zone = 'UTC'): Written {
  if (value === null || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (column.kind === 'day' && isDay(value) && value >= '1900-03-01') return serialOf(value)
  if (column.kind === 'moment' && !Number.isNaN(Date.parse(value))) {
    const [day, clock] = clockText(value, zone).split(' ')
    const [hours, minutes] = clock!.split(':').map(Number)
    return serialOf(day!) + (hours! * 60 + minutes!) / 1440
  }
  return clean(value)
}

/** What a cell can hold: no control characters, no halves of characters, at most 32,767 units; `_x0041_` would be read as A, so its underscore is written out. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  const kept = text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return cut(kept, 32_767).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const cut = (text: string, max: number): string => (text.length <= max ? text : text.slice(0, max).toWellFormed().replace(/\ufffd$/, ''))

const textWidth = (text: string): number => Math.max(...text.split('\n').map((l) => [...l].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)))

function widthOf(column: SheetColumn, rows: Sheet['rows']): number {
  if (column.kind === 'day') return Math.max(12, textWidth(column.title) + 4)
  if (column.kind === 'moment') return Math.max(18, textWidth(column.title) + 4)
  const texts = rows.slice(0, 300).map((row) => textWidth(String(row[column.key] ?? '')))
  return Math.min(maxWidth, Math.max(9, textWidth(column.title) + 4, ...texts.map((w) => w + 2), ...(column.choices ?? []).map((c) => textWidth(c) + 4)))
}

/** Sheet names as Excel wants them: 31 characters, none of its signs, no two alike. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = cut(clean(name).replace(/[[\]:*?/\\\n\t]/g, ' ').replace(/^'+|'+$/g, '').trim(), 31) || 'Sheet'
    let shown = base.toLowerCase() === 'history' ? `${base}_` : base
    for (let n = 2; taken.has(shown.toLowerCase()); n++) shown = `${cut(base, 27)} ${n}`
    taken.add(shown.toLowerCase())
    return shown
  })
}
