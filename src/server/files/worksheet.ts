/** One sheet of a workbook, read as it streams by: only cells that hold something are kept, and their number is bounded. */
import { cellName, fromSerial, plainNumber, type ReadCell, type ReadRow } from '#ground/documents/sheet.ts'
import type { Archive } from './archive.ts'
import { readPart, type Book, type Format } from './book.ts'
import { stop, type Limits } from './limits.ts'
import type { Attributes } from './markup.ts'

/** What has been read so far in the whole file; the limits count across sheets. */
export type Tally = { cells: number; text: number; merges: number }

export async function readSheet(archive: Archive, part: string, book: Book, limits: Limits, tally: Tally): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = []
  let row = 0
  let column = 0
  let cells: ReadCell[] = []
  let cell: { attributes: Attributes; value: string; inline: string } | null = null
  let taking: 'value' | 'inline' | null = null
  let spoken = 0

  const keep = () => {
    if (!cell) return
    const read = cellOf(cell.attributes, cell.value, cell.inline, book)
    if (read.text === '') return
    if (column > limits.columns) stop('tooManyColumns', { max: limits.columns, cell: cellName(row, column) })
    if (read.text.length > limits.cellText) stop('tooMuchText', { max: limits.cellText })
    if (++tally.cells > limits.cells) stop('tooManyCells', { max: limits.cells })
    if ((tally.text += read.text.length) > limits.text) stop('tooMuchText', { max: limits.text })
    if (read.text.includes('\0') || !read.text.isWellFormed()) stop('characters', { cell: cellName(row, column) })
    cells.push({ column, ...read })
  }

  await readPart(archive, part, limits, {
    open: (element, attributes) => {
      switch (element) {
        case 'row': {
          const next = attributes.r === undefined ? row + 1 : Number(attributes.r)
          if (!Number.isInteger(next) || next <= row || next > 1_048_576) stop('damaged')
          row = next
          column = 0
          cells = []
          break
        }
        case 'c': {
          const next = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          if (next <= column || next > 16_384) stop('damaged')
          column = next
          cell = { attributes, value: '', inline: '' }
          break
        }
        case 'v': taking = cell ? 'value' : null; break
        case 't': taking = cell && spoken === 0 ? 'inline' : null; break
        case 'rPh': spoken++; break
        case 'mergeCell': if (++tally.merges > limits.merges) stop('tooManyMerges', { max: limits.merges })
      }
    },
    text: (piece) => {
      if (!cell || !taking) return
      cell[taking] += piece
      if (cell[taking].length > limits.cellText * 2) stop('tooMuchText', { max: limits.cellText })
    },
    close: (element) => {
      switch (element) {
        case 'v': case 't': taking = null; break
        case 'rPh': spoken--; break
        case 'c': keep(); cell = null; break
        case 'row':
          if (cells.length > 0 && rows.push({ row, cells }) > limits.rows) stop('tooManyRows', { max: limits.rows })
      }
    },
  })
  return rows
}

function columnOf(reference: string): number {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1] ?? stop('damaged')
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
}

const text = (said: string): Omit<ReadCell, 'column'> => ({ kind: 'text', text: said })

function cellOf({ t, s }: Attributes, value: string, inline: string, book: Book): Omit<ReadCell, 'column'> {
  switch (t) {
    case 's': {
      const at = value.trim()
      if (at === '') return text('')
      return text(unescaped((/^\d+$/.test(at) ? book.strings[Number(at)] : undefined) ?? stop('damaged')))
    }
    case 'inlineStr': return text(unescaped(inline))
    case 'str': return text(unescaped(value))
    case 'b': return value.trim() === '' ? text('') : { kind: 'flag', text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE' }
    case 'e': return { kind: 'fault', text: value.trim() }
    case 'd': return dated(value.trim())
    default: return numeric(value.trim(), book.formats[Number(s ?? 0)] ?? { kind: 'number', digits: 0 }, book.from1904)
  }
}

/** ISO 8601 as strict workbooks write it. */
const dated = (said: string): Omit<ReadCell, 'column'> => (said.includes('T') ? { kind: 'moment', text: said.slice(0, 19) } : { kind: 'day', text: said.slice(0, 10) })

function numeric(said: string, format: Format, from1904: boolean): Omit<ReadCell, 'column'> {
  if (said === '') return text('')
  const n = Number(said)
  if (!Number.isFinite(n)) return text(said)
  if (format.kind === 'number') {
    const shown = plainNumber(n)
    return { kind: 'number', text: /^\d+$/.test(shown) ? shown.padStart(Math.min(format.digits, 30), '0') : shown }
  }
  if (format.kind === 'time' && n >= 0 && n < 1) return { kind: 'time', text: fromSerial(n, false)?.time ?? said }
  const when = fromSerial(n, from1904)
  if (!when) return { kind: 'number', text: plainNumber(n) }
  return format.kind === 'day' ? { kind: 'day', text: when.day } : { kind: 'moment', text: `${when.day}T${when.time}` }
}

/** Office writes characters XML cannot hold as `_x000D_`, and the underscore of a text that looks like it as `_x005F_`. */
const unescaped = (said: string): string => (said.includes('_x') ? said.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : said)
