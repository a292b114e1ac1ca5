/** From bytes to cells: the reading itself. `upload.ts` has it done aside, where it may be killed at any time. */
import type { Refusal } from '#kit/decision.ts'
import { csvCell, csvRows, decodeText, delimiterOf } from '#ground/documents/csv.ts'
import type { ReadCell, ReadRow, ReadSheet } from '#ground/documents/sheet.ts'
import { openArchive } from './archive.ts'
import { readBook } from './book.ts'
import { refuseUpload, stop, stopped, type Limits } from './limits.ts'
import { readSheet, type Tally } from './worksheet.ts'

export type Uploaded = { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly refusal: Refusal }

export type UploadJob = { readonly kind: 'workbook' | 'text'; readonly bytes: Uint8Array; readonly limits: Limits }

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b)

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))

/** What the bytes are, or why they are nothing we read. */
export function kindOf(bytes: Uint8Array): 'workbook' | 'text' | ReturnType<typeof refuseUpload> {
  if (bytes.length === 0) return refuseUpload('empty')
  if (begins(bytes, 0x50, 0x4b)) return 'workbook'
  // The old compound format holds either an encrypted workbook or a workbook of before 2007.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseUpload(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldFormat')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (start.startsWith('<')) return refuseUpload('webPage')
  if (start.startsWith('%PDF')) return refuseUpload('notAWorkbook')
  return 'text'
}

async function sheetsOf(bytes: Uint8Array, limits: Limits): Promise<readonly ReadSheet[]> {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  const book = await readBook(archive, limits)
  const tally: Tally = { cells: 0, text: 0, merges: 0 }
  const sheets: ReadSheet[] = []
  for (const { name, hidden, part } of book.sheets) sheets.push({ name, hidden, rows: await readSheet(archive, part, book, limits, tally) })
  return sheets
}

function textSheet(bytes: Uint8Array, limits: Limits): readonly ReadSheet[] {
  const text = decodeText(bytes) ?? stop('notAWorkbook')
  if (text.length > limits.text) stop('tooMuchText', { max: limits.text })
  const rows: ReadRow[] = []
  let row = 0
  let count = 0
  for (const fields of csvRows(text, delimiterOf(text), limits.columns)) {
    row++
    if (fields.length > limits.columns) stop('tooManyColumns', { max: limits.columns, cell: `${row}` })
    const cells = fields.flatMap((field, i): ReadCell[] => {
      if (field.length > limits.cellText) stop('tooMuchText', { max: limits.cellText })
      const cell = csvCell(field, i + 1)
      return cell ? [cell] : []
    })
    if ((count += cells.length) > limits.cells) stop('tooManyCells', { max: limits.cells })
    if (cells.length > 0 && rows.push({ row, cells }) > limits.rows) stop('tooManyRows', { max: limits.rows })
  }
  return [{ name: 'CSV', hidden: false, rows }]
}

/** Runs in the process aside; the tests also call it in place, where nothing needs to be bounded. */
export async function reading({ kind, bytes, limits }: UploadJob): Promise<Uploaded> {
  try {
    const sheets = kind === 'workbook' ? await sheetsOf(bytes, limits) : textSheet(bytes, limits)
    return sheets.every((s) => s.rows.length === 0) ? stop('empty') : { ok: true, sheets }
  } catch (error) {
    const refusal = stopped(error)
    if (refusal) return refusal
    throw error
  }
}
