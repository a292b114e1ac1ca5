/** What of the wall is looked at: by chip and by level. */
import type { Cell } from './cell.ts'
import type { Level } from './handover.ts'

export type Chip = 'stuck' | 'eligible' | 'watched' | 'takenBack' | 'lapsed' | 'notProgressing' | 'review'
export const chips: readonly Chip[] = ['stuck', 'eligible', 'watched', 'takenBack', 'lapsed', 'notProgressing', 'review']

export const isChip = (x: string): x is Chip => (chips as readonly string[]).includes(x)

/** How many fields a chip would leave; null where a field does not know it (a review is known of persons only). */
export function countOf(chip: Chip, cells: readonly Cell[]): number | null {
  return chip === 'review' ? null : cells.filter((c) => matches(chip, c)).length
}

/** Whether a field has somebody the chip means. A review never shows in a field. */
export function matches(chip: Chip, c: Cell): boolean {
  switch (chip) {
    case 'stuck': return c.stuckFor !== null
    case 'eligible': return c.eligible > 0
    case 'watched': return c.watched > 0
    case 'takenBack': return c.takenBack > 0
    case 'lapsed': return c.lapsed > 0
    case 'notProgressing': return c.progress !== 'fine'
    case 'review': return false
  }
}

/** Fields of these capabilities and columns that pass both filters. `level` null and `chip` null let everything pass. */
export const passes = (c: Cell, chip: Chip | null, level: Level | null): boolean => (chip === null || matches(chip, c)) && (level === null || c.level === level)
