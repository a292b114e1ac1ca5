/**
 * What an import would do, row by row, before it does anything: new, changed (from what to what), unchanged, or wrong in these cells.
 * Rows that stand here but not in the file are left alone: an import adds and changes, it never removes.
 */
import { cellName, type CellValue } from './sheet.ts'
import { keyOf, type CellFault, type FaultValues, type Row, type Table, type TableRead } from './table.ts'

export type Change = { readonly key: string; readonly from: CellValue; readonly to: CellValue }

export type PreviewLine<R extends Row> = {
  readonly row: number
  readonly state: 'new' | 'changed' | 'unchanged' | 'error'
  /** The row as it would stand: what the file says over what was there; columns the file does not have are kept, or null when the row is new. */
  readonly value: R
  readonly changes: readonly Change[]
  readonly faults: readonly CellFault[]
}

export type Preview<R extends Row> = {
  readonly sheet: string
  readonly lines: readonly PreviewLine<R>[]
  readonly counts: Readonly<Record<PreviewLine<R>['state'], number>>
  readonly faults: readonly CellFault[]
  readonly unknown: TableRead<R>['unknown']
  /** True when there is nothing wrong anywhere. Only then may it be applied, and then all of it: nothing is half-applied. */
  readonly ready: boolean
}

export type RowFault = { readonly key: string; readonly code: string; readonly values?: FaultValues }

/** A rule about a whole row, seen among all rows as they would stand after the import (`all`), for example that the unit above exists. */
export type RowCheck<R extends Row> = (row: R, all: readonly R[]) => readonly RowFault[]

export function preview<R extends Row>(table: Table<R>, read: TableRead<R>, existing: readonly R[], check?: RowCheck<R>): Preview<R> {
  const standing = new Map(existing.map((row) => [keyOf(table, row), row]))
  const merged = read.lines.map((line) => {
    const was = standing.get(keyOf(table, line.values)) ?? null
    const now = Object.fromEntries(table.columns.map((c) => [c.key, was && table.key.includes(c.key) ? was[c.key] : (line.values[c.key] ?? (read.present.includes(c.key) ? null : (was?.[c.key] ?? null)))])) as unknown as R
    return { line, was, now }
  })
  const after = new Map(standing)
  for (const { now } of merged) after.set(keyOf(table, now), now)
  const all = [...after.values()]
  const lines = merged.map(({ line, was, now }): PreviewLine<R> => {
    const column = (key: string) => table.columns.find((c) => c.key === key)
    const found = line.faults.length > 0 || !check ? [] : check(now, all).map((f): CellFault => {
      const at = read.places[f.key]
      const title = column(f.key)?.title
      return { sheet: read.sheet, row: line.row, ...(at === undefined ? {} : { cell: cellName(line.row, at) }), key: f.key, code: f.code, values: { ...(title ? { column: title } : {}), ...f.values } }
    })
    const faults = [...line.faults, ...found]
    const changes = was === null ? [] : read.present.flatMap((key): Change[] => (same(was[key] ?? null, now[key] ?? null, column(key)?.kind === 'moment') || table.key.includes(key) ? [] : [{ key, from: was[key] ?? null, to: now[key] ?? null }]))
    const state = faults.length > 0 ? 'error' : was === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
    return { row: line.row, state, value: now, changes, faults }
  })
  const count = (state: PreviewLine<R>['state']) => lines.filter((l) => l.state === state).length
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), error: count('error') }
  return { sheet: read.sheet, lines, counts, faults: read.faults, unknown: read.unknown, ready: counts.error === 0 && read.faults.length === 0 }
}

/** A moment is compared to the minute, as the file shows it; an empty text is nothing. */
const same = (a: CellValue, b: CellValue, toTheMinute: boolean): boolean =>
  (a === '' ? null : a) === (b === '' ? null : b) || (toTheMinute && typeof a === 'string' && typeof b === 'string' && a.slice(0, 16) === b.slice(0, 16))
