/**
 * A sheet is a list on its way to or from Excel, WPS or a CSV file. Chapters say sheets; the server's shell turns them into bytes and bytes into cells.
 */
import type { Day, Moment } from '#kit/days.ts'

export type CellValue = string | number | boolean | null

/** `text` stays text however much it looks like a number or a formula; `day` is `YYYY-MM-DD`; `moment` is ISO 8601 in UTC and is shown on the clock of the sheet's zone. */
export type CellKind = 'text' | 'number' | 'day' | 'moment'

export type SheetColumn = {
  readonly key: string
  readonly title: string
  /** In characters of the usual font; a Chinese character takes two. Without it the width follows the title and the rows. */
  readonly width?: number
  readonly kind: CellKind
  /** The only values offered and accepted by the spreadsheet program. */
  readonly choices?: readonly string[]
  /** Shown beside the cell while it is being filled in. */
  readonly note?: string
}

export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
  /** The time zone moments are shown in (IANA name); UTC without it. */
  readonly zone?: string
  /** So many of the first rows are examples and drawn faintly. */
  readonly faint?: number
  /** So many empty rows below the last keep the choices and formats, for lists that are filled in. */
  readonly spare?: number
}

/** What a cell of somebody's file says, as they see it: a number without its format, a day as `YYYY-MM-DD`, a moment as `YYYY-MM-DDTHH:MM:SS` without a zone. */
export type ReadCell = {
  /** Counts from 1: A is 1. */
  readonly column: number
  readonly text: string
  /** `fault` is an error value such as #REF!. */
  readonly kind: 'text' | 'number' | 'day' | 'moment' | 'time' | 'flag' | 'fault'
}

/** Only rows and cells that hold something are listed. `row` counts from 1, as the spreadsheet program counts. */
export type ReadRow = { readonly row: number; readonly cells: readonly ReadCell[] }

export type ReadSheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly ReadRow[] }

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** Row and column, both from 1, as people say it: 7, 3 → C7. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment on the clock of a time zone, `YYYY-MM-DD HH:MM`. */
export function clockText(at: Moment, zone: string): string {
  let format = formats.get(zone)
  if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })))
  const part = Object.fromEntries(format.formatToParts(new Date(at)).map((p) => [p.type, p.value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** Milliseconds the clock of a zone is ahead of UTC at a time. */
const aheadAt = (ms: number, zone: string): number => Date.parse(`${clockText(new Date(ms).toISOString(), zone).replace(' ', 'T')}:00Z`) - Math.floor(ms / 60_000) * 60_000

/** The moment at which the clock of a zone shows `YYYY-MM-DDTHH:MM:SS`: the earlier of two when clocks are set back, the shifted one when the hour is left out. Null when it is no time. */
export function momentOf(local: string, zone: string): Moment | null {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return null
  const before = aheadAt(asUtc - 86_400_000, zone)
  const after = aheadAt(asUtc + 86_400_000, zone)
  const fits = [before, after].filter((ahead) => aheadAt(asUtc - ahead, zone) === ahead)
  return new Date(asUtc - Math.max(...(fits.length > 0 ? fits : [before]))).toISOString()
}

const epoch = Date.UTC(1899, 11, 30)

/** A day as the number spreadsheets keep: days since 1899-12-30. Right from 1900-03-01; earlier days differ by one because Excel believes in 1900-02-29. */
export const serialOf = (day: Day): number => (Date.parse(day) - epoch) / 86_400_000

/** The way back. `base1904` for workbooks that count from 1904 (old Macs). Null when the number is no day between 1900 and 9999. */
export function fromSerial(serial: number, base1904: boolean): { readonly day: Day; readonly time: string } | null {
  const days = base1904 ? serial + 1462 : serial
  if (!Number.isFinite(days) || days < 0 || days >= 2_958_466) return null
  const seconds = Math.round(days * 86_400)
  const iso = new Date(epoch + (days < 60 && !base1904 ? seconds + 86_400 : seconds) * 1000).toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 19) }
}

/** A number as a spreadsheet shows it without a format: at most 15 digits, never an exponent below 1e21. */
export const plainNumber = (n: number): string => String(Number(n.toPrecision(15)))
