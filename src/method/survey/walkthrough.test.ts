import { describe, expect, test } from 'vitest'
import { count } from './walkthrough.ts'
import { tell } from './story.ts'

const outcomes = (s: ReturnType<typeof tell>) => s.steps().map((x) => x.walk?.outcome ?? null)

describe('the prototype is walked through with the customer', () => {
  test('one step at a time, and the last answer counts', () => {
    const s = tell()
    expect(s.walked(1, 'works').said).toEqual(['stepWalked'])
    s.walked(2, 'differs')
    s.walked(2, 'works')
    expect(outcomes(s)).toEqual(['works', 'works', null])
    expect(count(s.steps())).toEqual({ total: 3, works: 2, differs: 0, open: 0, left: 1 })
    expect(s.survey().walks.size).toBe(3)
  })

  test('a record that arrives late does not push a newer one away', () => {
    const s = tell()
    s.walked(1, 'works')
    expect(s.walked(1, 'differs', { at: '2026-11-01T23:00:00.000Z' }).ok).toBe(true)
    expect(outcomes(s)[0]).toBe('works')
    expect(s.walked(1, 'works', { at: '2026-11-03T01:00:00.000Z' }).code).toBe('inTheFuture')
  })

  test('somebody of the customer is there; a key user who records it is', () => {
    const s = tell()
    expect(s.walked(1, 'works', { present: [] }).code).toBe('nobodyOfTheCustomer')
    expect(s.walked(1, 'works', { present: ['Li'] }).code).toBe('notAMember')
    expect(s.walked(1, 'works', { by: 'Sun', present: ['Zheng'] }).ok).toBe(true)
    expect(s.steps()[0]!.walk).toMatchObject({ present: ['Sun', 'Zheng'], side: 'customer' })
  })

  test('what differs says what, and may become a gap in the same breath', () => {
    const s = tell()
    expect(s.walked(2, 'differs', { note: '' }).code).toBe('noteMissing')
    const { id, said } = s.walked(2, 'differs', { note: 'we print two labels', gap: 'develop' })
    expect(said).toEqual(['stepWalked', 'gapRaised'])
    expect(s.gap(id)).toMatchObject({ kind: 'develop', words: 'we print two labels', walked: true, step: { version: 1, number: 2 }, decision: null })
    expect(s.walked(2, 'differs').said).toEqual(['stepWalked'])
    expect(s.steps()[1]!.walk!.gap).toBe(id)
  })

  test('what is open becomes a question of a class, once', () => {
    const s = tell()
    expect(s.walked(3, 'open', { class: null }).code).toBe('classMissing')
    const { id, said } = s.walked(3, 'open', { class: 'key', note: 'who signs?' })
    expect(said).toEqual(['stepWalked', 'questionRaised'])
    expect(s.question(id)).toMatchObject({ class: 'key', words: 'who signs?', walked: true })
    expect(s.walked(3, 'open', { class: null }).said).toEqual(['stepWalked'])
    expect(s.steps()[2]!.walk!.question).toBe(id)
    s.answered(id)
    expect(s.walked(3, 'open').said).toEqual(['stepWalked', 'questionRaised'])
  })

  test('an answer holds in a newer version where the step says the same, wherever it stands', () => {
    const s = tell(['enter', 'check', 'ship'])
    for (const n of [1, 2, 3]) s.walked(n, 'works')
    s.revise('check', 'enter with care', 'ship')
    expect(s.steps().map((x) => [x.walk?.outcome ?? null, x.carried])).toEqual([['works', 1], [null, null], ['works', 1]])
    s.walked(2, 'works')
    expect(s.steps()[1]).toMatchObject({ walk: { outcome: 'works' }, carried: null })
  })

  test('two steps that say the same are two steps', () => {
    const s = tell(['scan', 'scan'])
    s.walked(2, 'works')
    s.revise('scan', 'label', 'scan')
    expect(outcomes(s)).toEqual([null, null, 'works'])
  })

  test('a record for an older version is kept for it, and a version or step that is not there is refused', () => {
    const s = tell(['enter'])
    s.revise('enter everything')
    expect(s.walked(1, 'works', { version: 1 }).ok).toBe(true)
    expect(outcomes(s)).toEqual([null])
    expect([s.walked(1, 'works', { version: 3 }).code, s.walked(2, 'works').code]).toEqual(['noSuchVersion', 'noSuchStep'])
  })
})
