/** Of a large matrix only the part in sight is drawn, and the keyboard walks from field to field. */
/** The part of `count` equal strips of `size` pixels that is in sight, with a few more on both sides: [first, after the last). */
export function inSight(scrolled: number, room: number, size: number, count: number, more = 4): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrolled / size) - more)
  return [Math.min(first, count), Math.min(count, Math.ceil((scrolled + room) / size) + more)]
}

/** How far to scroll so that a strip of `size` at `start` is within `room`. */
export const reach = (scrolled: number, start: number, size: number, room: number): number => (start < scrolled ? start : start + size > scrolled + room ? start + size - room : scrolled)

/** Whether there is a field at a row and a column; empty places have none. */
export type There = (row: number, column: number) => boolean
type At = readonly [row: number, column: number]

/**
 * The nearest field in a direction; empty places are passed over. Where the row or column has no more of them it goes on as one reads,
 * in the next row that has any: every field is reached with the arrows alone.
 */
export function nextField([r, c]: At, [dr, dc]: At, there: There, rows: number, columns: number): At | null {
  for (let i = r + dr, j = c + dc; i >= 0 && j >= 0 && i < rows && j < columns; i += dr, j += dc) if (there(i, j)) return [i, j]
  const step = dr || dc
  for (let i = r + step; i >= 0 && i < rows; i += step) {
    const found = Array.from({ length: columns }, (_, j) => j).filter((j) => there(i, j))
    const [first] = found
    if (first !== undefined) return [i, dc > 0 ? first : dc < 0 ? found.at(-1)! : found.reduce((near, j) => (Math.abs(j - c) < Math.abs(near - c) ? j : near), first)]
  }
  return null
}

/** The field the keyboard comes to first. */
export function firstField(there: There, rows: number, columns: number): At {
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) if (there(r, c)) return [r, c]
  return [0, 0]
}
