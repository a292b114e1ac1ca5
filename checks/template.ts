/** A data template as somebody fills it in: the house's own workbook is read, rows are put below what stands there, and it is written again. */
import type { ReadSheet } from '#ground/documents/sheet.ts'
import { readWorkbook } from '#server/files/upload.ts'
import { writeWorkbook } from '#server/files/workbook.ts'

export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.sheets
}

/** Rows by the table's code, each by field codes. Row 1 has the headings, row 2 the codes, row 3 the example when there is one. */
export async function filled(template: Uint8Array, rows: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>): Promise<Uint8Array> {
  const sheets = await sheetsOf(template)
  return writeWorkbook(sheets.filter((s) => !s.name.startsWith('_')).map((s) => {
    const [head, codes] = s.rows
    const width = Math.max(...s.rows.flatMap((r) => r.cells.map((c) => c.column)))
    const own = rows[s.name.split(' ')[0]!]
    const stands = s.rows.slice(1).map((r) => Object.fromEntries(r.cells.map((c) => [String(c.column), c.text])))
    const added = (own ?? []).map((row) => Object.fromEntries(codes!.cells.map((c) => [String(c.column), row[c.text] ?? null])))
    return { name: s.name, columns: Array.from({ length: width }, (_, i) => ({ key: String(i + 1), title: head!.cells.find((c) => c.column === i + 1)?.text ?? '', kind: 'text' as const })), rows: [...stands, ...added] }
  }))
}
