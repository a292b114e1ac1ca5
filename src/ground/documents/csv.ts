/**
 * CSV as Excel and WPS in China write and read it: UTF-8 with a byte order mark on the way out; UTF-8, UTF-16 or GB18030 and comma, semicolon or tab on the way in.
 */
import { clockText, type CellValue, type ReadCell, type Sheet, type SheetColumn } from './sheet.ts'

const dangerous = /^[=+\-@\t\r]/

/** CSV has no types: a spreadsheet program runs a text that begins like a formula, so such a text gets an apostrophe, which `csvCell` takes off again. */
export const guarded = (text: string): string => (dangerous.test(text) || /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

function fieldOf(value: CellValue, column: SheetColumn, zone: string): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = column.kind === 'moment' ? clockText(value, zone) : guarded(value)
  return /[",;\t\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text
}

/** The sheet as CSV text, with a byte order mark and CRLF. */
export function csvText(sheet: Sheet): string {
  const zone = sheet.zone ?? 'UTC'
  const head = sheet.columns.map((c) => fieldOf(c.title, { ...c, kind: 'text' }, zone)).join(',')
  const lines = sheet.rows.map((row) => sheet.columns.map((c) => fieldOf(row[c.key] ?? null, c, zone)).join(','))
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`
}

/** Bytes as text, or null when they are no text in any encoding we take: UTF-8, UTF-16 with a mark, GB18030 (which holds GBK and GB2312). Control characters make it no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return text
    } catch {
      // not this encoding; the next one is tried
    }
  }
  return null
}

/** The delimiter that cuts the first lines into the most, and the most equal, fields. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 12).filter((line) => line.trim() !== '').map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  let best: ',' | ';' | '\t' = ','
  let most = 0
  for (const delimiter of [',', '\t', ';'] as const) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const score = Math.min(...counts) * 1000 + (counts[0] ?? 0)
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

/** Rows of fields. A row with more than `widest` fields is yielded as far as it was read and ends the reading, so that a line of ten million commas costs nothing. */
export function* csvRows(text: string, delimiter: string, widest: number): Generator<readonly string[]> {
  let fields: string[] = []
  let i = 0
  while (i < text.length) {
    let field = ''
    if (text[i] === '"') {
      i++
      for (;;) {
        const quote = text.indexOf('"', i)
        if (quote === -1) {
          field += text.slice(i)
          i = text.length
          break
        }
        field += text.slice(i, quote)
        i = quote + 1
        if (text[i] !== '"') break
        field += '"'
        i++
      }
    }
    const start = i
    while (i < text.length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r') i++
    fields.push(field + text.slice(start, i))
    if (fields.length > widest) {
      yield fields
      return
    }
    if (text[i] === delimiter) {
      i++
      if (i === text.length) fields.push('')
      continue
    }
    if (i < text.length) i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1
    yield fields
    fields = []
  }
  if (fields.length > 0) yield fields
}

/** A field as a cell, or null when it is empty. CSV knows only text. */
export const csvCell = (field: string, column: number): ReadCell | null => (field.trim() === '' ? null : { column, text: unguarded(field), kind: 'text' })
