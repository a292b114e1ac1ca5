import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { chips, countOf, matches, passes } from './wall.ts'

const quiet: Cell = { level: 3, holders: 0, required: 2, teachers: 0, underWay: 1, run: 2, need: 3, eligible: 0, watched: 0, lapsed: 0, takenBack: 0, stuckFor: null, progress: 'fine' }

test('each chip finds the fields somebody should look at, and no others', () => {
  const troubled: Cell = { ...quiet, stuckFor: 9, eligible: 1, watched: 1, lapsed: 1, takenBack: 1, progress: 'warning' }
  for (const chip of chips.filter((c) => c !== 'review')) expect([matches(chip, troubled), matches(chip, quiet)]).toEqual([true, false])
  expect(countOf('stuck', [quiet, troubled])).toBe(1)
  expect(countOf('review', [troubled])).toBe(null)
})

test('a level of the funnel leaves exactly its own fields', () => {
  expect(passes(quiet, null, 3)).toBe(true)
  expect(passes(quiet, null, 4)).toBe(false)
  expect(passes(quiet, 'stuck', 3)).toBe(false)
})
