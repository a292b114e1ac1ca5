import { expect, test } from 'vitest'
import { foreseen, nearest, next, type Known } from './predict.ts'

const asks = { vendorAbsent: 0, variants: 0, cycles: 0, checks: 0, clean: 3, afterBreak: 4 }
const two: Known = { level: 3, run: 2, need: 3, freshOwed: false }

test('the third success in a row makes it ready to hand over, and the phone may say so where the run is all that is asked', () => {
  const after = next(two, 'success', asks)
  expect(after).toMatchObject({ run: 3, need: 3, level: 3 })
  expect(foreseen(after, 'success', 'operate', asks)).toBe('ready')
  expect(foreseen(after, 'success', 'operate', { ...asks, variants: 2 })).toBe('runFull')
  expect(foreseen(after, 'success', 'install', asks)).toBe('runFull')
})

test('help and failure start the count again, and then four are needed', () => {
  for (const outcome of ['helped', 'failed'] as const) {
    const after = next(two, outcome, asks)
    expect(after).toMatchObject({ run: 0, need: 4, level: 2 })
    expect(foreseen(after, outcome, 'operate', asks)).toBe('again')
  }
})

test('before the fresh demonstration a success does not count', () => {
  const back: Known = { level: 2, run: 0, need: 4, freshOwed: true }
  expect(next(back, 'success', asks)).toEqual(back)
  expect(foreseen(back, 'success', 'operate', asks)).toBe('owed')
})

test('after the handover a failure changes no level on the phone: the server says what follows', () => {
  const after = next({ level: 4, run: 3, need: 3, freshOwed: false }, 'failed', asks)
  expect(after).toMatchObject({ level: 4, run: 0, need: 3 })
  expect(foreseen(after, 'failed', 'operate', asks)).toBe('failedAfter')
})

test('whoever lacks one more comes first, whoever has it last', () => {
  const people = [{ name: 'has it', known: { ...two, level: 4 as const } }, { name: 'shown', known: { ...two, level: 1 as const, run: 0 } }, { name: 'one more', known: two }, { name: 'never', known: null }]
  expect(nearest(people, (a, b) => a.localeCompare(b)).map((p) => p.name)).toEqual(['one more', 'shown', 'has it', 'never'])
})
