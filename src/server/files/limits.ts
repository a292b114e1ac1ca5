/** How much an uploaded list may be. Everything beyond is refused before it costs anything; every number counts one file. */
import { refuse, type Refusal } from '#kit/decision.ts'

export type Limits = {
  /** The file itself. */
  readonly bytes: number
  /** All parts that are read, unpacked; parts nobody needs, such as pictures, are never unpacked. */
  readonly inflated: number
  /** A part above one megabyte may be so many times bigger than its packed form. */
  readonly ratio: number
  readonly entries: number
  readonly sheets: number
  /** Rows and columns that hold something, per sheet. */
  readonly rows: number
  readonly columns: number
  /** Cells that hold something, all sheets. */
  readonly cells: number
  readonly merges: number
  readonly strings: number
  /** Characters in one cell, and in all cells. */
  readonly cellText: number
  readonly text: number
  /** Elements within elements. */
  readonly depth: number
  readonly attributes: number
  readonly ms: number
  readonly heapMb: number
}

export const usualLimits: Limits = {
  bytes: 10_000_000, inflated: 80_000_000, ratio: 300, entries: 1_000, sheets: 50,
  rows: 20_000, columns: 200, cells: 200_000, merges: 5_000, strings: 400_000, cellText: 32_767, text: 8_000_000,
  depth: 40, attributes: 60, ms: 15_000, heapMb: 160,
}

/** A list that is only judged stays aside, so it may be larger: 20,000 rows × 30 columns, with the choices and notes of its template. */
export const judgedLimits: Limits = { ...usualLimits, bytes: 20_000_000, inflated: 200_000_000, cells: 700_000, strings: 700_000, text: 20_000_000, ms: 40_000, heapMb: 400, rows: 20_100 }

export type UploadCode =
  | 'tooBig' | 'notAWorkbook' | 'webPage' | 'oldFormat' | 'encrypted' | 'empty' | 'damaged' | 'unsafe' | 'bomb' | 'tooSlow' | 'busy'
  | 'tooManySheets' | 'tooManyRows' | 'tooManyColumns' | 'tooManyCells' | 'tooManyMerges' | 'tooMuchText' | 'characters'

export const refuseUpload = (code: UploadCode, values?: Refusal['values']): { readonly ok: false; readonly refusal: Refusal } => refuse(code, values)

/** Ends the reading from deep inside the parsers; `stopped` gets the refusal back out at the one place where it becomes a value. */
export function stop(code: UploadCode, values?: Refusal['values']): never {
  throw new Error(code, { cause: refuseUpload(code, values) })
}

export const stopped = (error: unknown): { readonly ok: false; readonly refusal: Refusal } | null =>
  error instanceof Error && typeof error.cause === 'object' && error.cause !== null && 'refusal' in error.cause ? (error.cause as { ok: false; refusal: Refusal }) : null
