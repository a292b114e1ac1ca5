/** Rows are what the facts fold to; here the two are laid side by side. */
import { sorted } from '#ground/ledger/ledger.ts'

/** What differs between the fold of the facts and the rows, one line each: missing, left over, or not the same. */
export function unequal<T>(table: string, folded: readonly T[], rows: readonly T[], key: (row: T) => string): string[] {
  const standing = new Map(rows.map((row) => [key(row), row]))
  const expected = new Map(folded.map((row) => [key(row), row]))
  return [
    ...[...expected].filter(([id]) => !standing.has(id)).map(([id]) => `${table} ${id}: the facts say it is there, and it has no row`),
    ...[...standing].filter(([id]) => !expected.has(id)).map(([id]) => `${table} ${id}: there is a row that no fact made`),
    ...[...expected].filter(([id, row]) => standing.has(id) && sorted(standing.get(id)) !== sorted(row)).map(([id, row]) => `${table} ${id}: the facts say ${sorted(row)}, the row says ${sorted(standing.get(id))}`),
  ]
}
