/** The thread that reads an uploaded file. It may be killed at any time; nothing outside depends on how it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { csvCell, csvRows, decodeText, delimiterOf } from '#ground/documents/csv.ts'
import type { ReadCell, ReadRow, ReadSheet } from '#ground/documents/sheet.ts'
import { openArchive } from './archive.ts'
import { readBook } from './book.ts'
import { stop, stopped, type Limits } from './limits.ts'
import type { Uploaded, UploadJob } from './upload.ts'
import { readSheet, type Tally } from './worksheet.ts'

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

async function answer({ kind, bytes, limits }: UploadJob): Promise<Uploaded> {
  try {
    const sheets = kind === 'workbook' ? await sheetsOf(bytes, limits) : textSheet(bytes, limits)
    return sheets.every((s) => s.rows.length === 0) ? stop('empty') : { ok: true, sheets }
  } catch (error) {
    const refusal = stopped(error)
    if (refusal) return refusal
    throw error
  }
}

parentPort?.postMessage(await answer(workerData as UploadJob))
