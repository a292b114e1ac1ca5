/** What a store works with: one transaction on PostgreSQL, within the project's wall. */
export type Tx = {
  /** Runs one statement with `$1…` places and answers its rows. Statements are prepared once per connection, so their text must not be built from input. */
  rows<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** The first row or null. */
  one<R extends object>(text: string, values?: readonly unknown[]): Promise<R | null>
}

/** Rows as one jsonb argument, to be opened with `jsonb_to_recordset($1)`: one statement writes many rows. */
export const many = (rows: readonly object[]): string => JSON.stringify(rows)
