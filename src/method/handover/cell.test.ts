import { describe, expect, test } from 'vitest'
import { cellOf } from './cell.ts'
import { ruleFor } from './rule.ts'
import { tell } from './story.ts'

const ruleOf = () => ruleFor({ kind: 'operate', class: 'B' })

function persons(n: number) {
  const all = Array.from({ length: n }, () => tell())
  for (const s of all) {
    s.shown()
    s.success(3)
    s.signed(['Zhao', 'Wang'])
  }
  return all
}
const cell = (stories: readonly ReturnType<typeof tell>[], required: number, today = '2026-11-02') => cellOf(stories.map((s) => s.standing()), required, ruleOf, today)

describe('a field of the wall', () => {
  test('empty: nobody has begun', () => {
    expect(cell([], 2)).toMatchObject({ level: 0, holders: 0, required: 2, run: 0 })
  })

  test('a unit has the capability when the required number of its persons have it', () => {
    expect(cell(persons(1), 2)).toMatchObject({ level: 3, holders: 1 })
    expect(cell(persons(2), 2)).toMatchObject({ level: 4, holders: 2 })
  })

  test('the run shown is the best of those who do not have it yet', () => {
    const one = tell()
    one.shown()
    one.success(2)
    const other = tell()
    other.shown()
    other.failed()
    expect(cell([one, other, ...persons(1)], 2)).toMatchObject({ level: 3, run: 2, need: 3, underWay: 2 })
  })

  test('shown and guided', () => {
    const shown = tell()
    shown.shown()
    expect(cell([shown], 1).level).toBe(1)
    shown.failed()
    expect(cell([shown], 1).level).toBe(2)
  })

  test('whoever lapsed does not hold it, and the wall says so', () => {
    expect(cell(persons(2), 2, '2027-06-01')).toMatchObject({ level: 3, holders: 0, lapsed: 2 })
  })

  test('stuck is the longest anybody has not moved', () => {
    const s = tell()
    s.shown()
    expect(cell([s, ...persons(1)], 2, '2026-11-12').stuckFor).toBe(10)
    expect(cell([s], 2, '2026-11-09').stuckFor).toBe(null)
  })

  test('watched and taken back are counted', () => {
    const [yellow, back] = persons(2)
    yellow!.failed()
    back!.failed()
    back!.failed()
    expect(cell([yellow!, back!], 2)).toMatchObject({ holders: 1, watched: 1, takenBack: 1 })
  })
})
