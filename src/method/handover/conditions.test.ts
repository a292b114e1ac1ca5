import { describe, expect, it } from 'vitest'
import { fluency, isAble } from './conditions.ts'

const g = { level: 3, run: 1, takenBack: false, lapsed: false }

describe('key users are fluent before a flow goes live in their unit', () => {
  it('who did it alone last time is able; a break, a take-back or a lapse ends it until the next success', () => {
    expect([isAble(g), isAble({ ...g, run: 0 }), isAble({ ...g, takenBack: true }), isAble({ ...g, level: 4, run: 0 }), isAble({ ...g, level: 4, run: 0, lapsed: true })]).toEqual([true, false, false, true, false])
  })

  it('as many as each capability requires, and a flow nobody is meant to operate there is not ready', () => {
    expect(fluency([]).met).toBe(false)
    expect(fluency([{ capability: 'a', required: 2, able: ['Sun'] }, { capability: 'b', required: 1, able: ['Sun'] }])).toMatchObject({ met: false, short: [{ capability: 'a' }], able: ['Sun'] })
    expect(fluency([{ capability: 'a', required: 1, able: ['Sun', 'Ma'] }]).met).toBe(true)
  })
})
