import { describe, expect, test } from 'vitest'
import { condition, tell, type Story } from './story.ts'

const conditions = [condition('a'), condition('b'), condition('advice'), condition('x', { internal: true, locked: true })]

/** Signed by both, with everything met but what is said otherwise. */
const signed = (before: (story: Story) => void = () => {}): Story => {
  const story = tell(conditions)
  story.plan('2026-12-01')
  for (const { code } of conditions) story.answer(code, { met: true, rests: '1' })
  story.weigh('advice', 'should')
  before(story)
  expect([story.sign('Li').ok, story.sign('Director').ok]).toEqual([true, true])
  expect([story.see('vendor').decided.state, story.see('customer').decided.state]).toEqual(['go', 'go'])
  return story
}
const kinds = (story: Story, audience: 'vendor' | 'customer' = 'vendor') => story.see(audience).decided.differences.map((d) => `${d.side} ${d.cell.condition.code} ${d.kind}`)

describe('a go is signed by both sides on what they saw', () => {
  test('the vendor’s word has its internal part in a fact of its own, the customer’s has none', () => {
    const story = tell(conditions)
    story.plan()
    for (const { code } of conditions) story.answer(code, { met: true })
    const vendor = story.sign('Li')
    expect(vendor.said).toEqual(['signed', 'signedInside'])
    expect(JSON.stringify(vendor.facts[0])).not.toContain('"x"')
    expect(story.see('customer').decided.state).toBe('vendorSigned')
    expect(story.sign('Wang').said).toEqual(['signed'])
    expect(story.sign('Wang').code).toBe('alreadySigned')
  })

  test('not while one’s own side’s verdict is no go; the customer’s signing knows nothing of the vendor’s inside', () => {
    const story = tell(conditions)
    story.plan()
    for (const { code } of conditions) story.answer(code, { met: code !== 'x' })
    expect(story.sign('Li').code).toBe('noGo')
    expect(story.sign('Wang').ok).toBe(true)
    story.answer('a', { met: false })
    expect(story.sign('Director').code).toBe('noGo')
  })

  test('not when something is otherwise than it was shown', () => {
    const story = tell(conditions)
    story.plan()
    for (const { code } of conditions) story.answer(code, { met: true })
    const shown = story.shown('customer')
    story.answer('x', { met: false })
    expect(story.shown('customer')).toBe(shown)
    story.answer('b', { met: true, rests: 'a new version' })
    expect(story.sign('Wang', shown).code).toBe('changed')
    expect(story.sign('Wang', story.shown('customer')).ok).toBe(true)
  })

  test('a word is taken back with a reason, and given again on what is there then', () => {
    const story = signed()
    expect(story.withdraw('Wang', ' ').code).toBe('reasonMissing')
    expect(story.withdraw('Wang').ok).toBe(true)
    expect(story.see('vendor')).toMatchObject({ decided: { state: 'vendorSigned' }, gate: { withdrawn: { customer: { reason: 'it does not hold' } } } })
    expect(story.withdraw('Director').code).toBe('notSigned')
    story.sign('Wang')
    expect(story.see('vendor')).toMatchObject({ decided: { state: 'go' }, gate: { withdrawn: { customer: null } } })
  })
})

describe('a go reopens', () => {
  test('when a met must is not met any more', () => {
    const story = signed()
    story.answer('a', { met: false, rests: '2' })
    expect(kinds(story)).toEqual(['vendor a notMet', 'customer a notMet'])
    expect(story.see('customer').decided.state).toBe('reopened')
  })

  test('when what it rests on has changed, even if it holds again', () => {
    const story = signed()
    story.answer('a', { met: false, rests: '2' })
    story.answer('a', { met: true, rests: '3' })
    expect(story.see('vendor').verdict).toBe('go')
    expect(kinds(story)).toEqual(['vendor a changed', 'customer a changed'])
    expect(story.see('vendor').decided.differences[0]!.was).toMatchObject({ rests: '1', says: { en: 'fine' } })
  })

  test('when a waiver is over and the condition still does not hold', () => {
    const story = signed((s) => {
      s.answer('a', { met: false })
      s.waive('a', '2026-11-26')
    })
    story.later(2)
    expect(story.see('vendor').decided.state).toBe('go')
    story.later(1)
    expect(kinds(story)).toEqual(['vendor a waiverOver', 'customer a waiverOver'])
    story.waive('a', '2026-12-01')
    expect(story.see('vendor').decided.state).toBe('go')
  })

  test('when something became a must since, and is not met', () => {
    const story = signed((s) => s.answer('advice', { met: false }))
    expect(story.see('customer').verdict).toBe('exceptions')
    story.weigh('advice', 'must')
    expect(kinds(story)).toEqual(['vendor advice newMust', 'customer advice newMust'])
  })

  test('not when things have become better, nor for mere advice', () => {
    const story = signed((s) => {
      s.answer('a', { met: false })
      s.waive('a', '2026-12-01')
      s.answer('advice', { met: false })
    })
    story.answer('a', { met: true, rests: 'mended' })
    story.answer('advice', { met: true })
    expect(kinds(story)).toEqual([])
    story.answer('advice', { met: false })
    expect([kinds(story), story.see('vendor').decided.state]).toEqual([[], 'go'])
    // What is better may be signed again.
    expect(story.sign('Li').ok).toBe(true)
  })

  test('for an internal reason on the vendor’s side alone', () => {
    const story = signed()
    story.answer('x', { met: true, rests: 'opened and closed' })
    expect(kinds(story)).toEqual(['vendor x changed'])
    expect(kinds(story, 'customer')).toEqual([])
    expect([story.see('vendor').decided.state, story.see('customer').decided.state]).toEqual(['reopened', 'go'])
  })

  test('and stands again once both have signed what is there now', () => {
    const story = signed()
    story.answer('a', { met: true, rests: '2' })
    story.sign('Li')
    expect(kinds(story)).toEqual(['customer a changed'])
    story.sign('Wang')
    expect(story.see('customer').decided.state).toBe('go')
  })
})

describe('going live', () => {
  test('only while the go of both sides stands, for the vendor’s eyes, and not on a day to come', () => {
    const story = signed()
    expect(story.live('2026-11-25').code).toBe('inTheFuture')
    story.answer('x', { met: false })
    expect(story.live().code).toBe('notGo')
    story.answer('x', { met: true, rests: '1' })
    expect(story.live().ok).toBe(true)
    expect([story.live().code, story.sign('Li').code, story.withdraw('Li').code, story.takeOff().code, story.setDay(null).code]).toEqual(['isLive', 'isLive', 'isLive', 'isLive', 'isLive'])
  })

  test('nothing reopens after it; what is otherwise is still shown', () => {
    const story = signed()
    story.live()
    story.answer('a', { met: false })
    expect(story.see('vendor').decided.state).toBe('live')
    expect(kinds(story)).toEqual(['vendor a notMet', 'customer a notMet'])
    expect(story.notLive('').code).toBe('reasonMissing')
    story.notLive()
    expect(story.see('vendor').decided.state).toBe('reopened')
    expect(story.notLive().code).toBe('notLive')
  })
})

describe('the plan', () => {
  test('is made on purpose, moved over what was seen, and taken off with a reason; signatures end with it', () => {
    const story = signed()
    expect(story.plan('2026-11-20').code).toBe('inThePast')
    expect(story.plan('2026-12-01').code).toBe('nothingChanged')
    expect(story.plan('2026-12-08').said).toEqual(['dayChanged'])
    expect(story.setDay('2026-12-09', 1).code).toBe('stale')
    expect(story.setDay('2026-12-09').said).toEqual(['dayChanged'])
    expect(story.see('vendor').decided.state).toBe('go')
    expect(story.takeOff('Zhao', '').code).toBe('reasonMissing')
    story.takeOff()
    expect(story.see('vendor')).toMatchObject({ gate: { planned: false, off: { reason: 'another time' } }, decided: { state: 'none' } })
    expect([story.sign('Li').code, story.setDay(null).code]).toEqual(['notPlanned', 'notPlanned'])
    expect(story.plan('2026-12-10').said).toEqual(['planned'])
    expect(story.see('vendor')).toMatchObject({ gate: { planned: true, off: null }, decided: { state: 'none' } })
  })
})
