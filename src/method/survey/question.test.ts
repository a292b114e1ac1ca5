import { describe, expect, test } from 'vitest'
import { isLongOpen } from './question.ts'
import { settingsOf } from './settings.ts'
import { tell } from './story.ts'

describe('an open question is key or detail', () => {
  test('a key one cannot be parked; a detail waits with a reason', () => {
    const s = tell()
    const [key, detail] = [s.asked('key').id, s.asked('detail').id]
    expect(s.parked(key).code).toBe('keyNotParked')
    expect(s.parked(detail, '').code).toBe('reasonMissing')
    expect(s.parked(detail, 'colour of the label, after go-live').ok).toBe(true)
    expect(s.question(detail)).toMatchObject({ state: 'parked', parked: { reason: 'colour of the label, after go-live', by: 'Zhao' } })
    expect(s.parked(detail).code).toBe('alreadyParked')
    s.takenUp(detail)
    expect(s.question(detail)).toMatchObject({ state: 'open', parked: null })
  })

  test('making a key one a detail needs a reason, and it stays visible', () => {
    const s = tell()
    const key = s.asked('key').id
    expect(s.reclassified(key, 'detail', '').code).toBe('reasonMissing')
    expect(s.reclassified(key, 'key').code).toBe('alreadyThisClass')
    s.reclassified(key, 'detail', 'only two customers a year', 'Li')
    expect(s.question(key)).toMatchObject({ class: 'detail', reclassified: [{ before: 'key', after: 'detail', reason: 'only two customers a year', by: 'Li', day: '2026-11-02' }] })
  })

  test('a parked detail that turns out to be key is open again', () => {
    const s = tell()
    const id = s.asked('detail').id
    s.parked(id)
    s.later(4)
    s.reclassified(id, 'key', '')
    expect(s.question(id)).toMatchObject({ class: 'key', state: 'open', parked: null, since: '2026-11-06' })
  })

  test('it is answered with whose answer it is, once, and opened again with a reason', () => {
    const s = tell()
    const id = s.asked('key').id
    expect(s.answered(id, 'Wang').ok).toBe(true)
    expect(s.question(id).answer).toMatchObject({ words: 'like this', by: 'Wang', day: '2026-11-02' })
    expect(s.answered(id).code).toBe('alreadyAnswered')
    expect(s.reclassified(id, 'detail').code).toBe('alreadyAnswered')
    expect(s.reopened(id, '').code).toBe('reasonMissing')
    s.reopened(id)
    expect(s.question(id)).toMatchObject({ state: 'open', answer: null, reopened: [{ reason: 'it does not hold' }] })
  })

  test('a key one open for more than a week waits loudly', () => {
    const s = tell()
    const id = s.asked('key').id
    expect([isLongOpen(s.question(id), '2026-11-09', settingsOf(null)), isLongOpen(s.question(id), '2026-11-10', settingsOf(null)), isLongOpen(s.question(id), '2026-11-06', settingsOf({ longOpenDays: 3 }))]).toEqual([false, true, true])
    expect(isLongOpen(s.question(s.asked('detail').id), '2026-12-31', settingsOf(null))).toBe(false)
  })
})

describe('a detail must not grow into a goal', () => {
  const meet = (s: ReturnType<typeof tell>, ...about: readonly string[]) => {
    const id = s.planned().id
    s.held(id)
    for (const q of about) s.settled(id, q, 'carriedOver', '')
  }

  test('one that has eaten more meetings than a key one is pointed at, with that key one', () => {
    const s = tell()
    const [key, detail] = [s.asked('key').id, s.asked('detail').id]
    meet(s, key, detail)
    expect(s.outgrown()).toEqual(new Map())
    meet(s, detail)
    expect(s.outgrown()).toEqual(new Map([[detail, key]]))
    s.parked(detail)
    expect(s.outgrown()).toEqual(new Map())
  })

  test('a point that was not reached has eaten nothing', () => {
    const s = tell()
    s.asked('key')
    s.asked('detail')
    meet(s)
    expect(s.outgrown().size).toBe(0)
  })
})
