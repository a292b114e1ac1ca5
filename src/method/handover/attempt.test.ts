import { describe, expect, test } from 'vitest'
import { attempt } from './attempt.ts'
import { demonstrate } from './demonstrate.ts'
import { none } from './standing.ts'
import { tell } from './story.ts'

describe('three in a row', () => {
  test('we install three, they install three, and it is theirs', () => {
    const s = tell({ kind: 'install' })
    s.shown(3)
    expect(s.assess()).toMatchObject({ level: 1, run: 0, need: 3, eligible: false })
    s.success(2)
    expect(s.assess()).toMatchObject({ level: 3, run: 2, missing: [{ code: 'moreSuccesses', n: 1 }] })
    s.success()
    expect(s.assess()).toMatchObject({ run: 3, eligible: true, missing: [], missingSigners: ['consultant', 'lead'] })
    expect(s.signed(['Zhao']).said).toEqual(['signed'])
    expect(s.signed(['Wang']).said).toEqual(['signed', 'handedOver'])
    expect(s.assess()).toMatchObject({ level: 4, holds: true })
  })

  test('one failure starts the count again, and then four are needed', () => {
    const s = tell()
    s.shown()
    s.success(2)
    s.failed()
    expect(s.assess()).toMatchObject({ level: 2, run: 0, need: 4 })
    s.success(3)
    expect(s.assess()).toMatchObject({ run: 3, eligible: false, missing: [{ code: 'moreSuccesses', n: 1 }] })
    s.success()
    expect(s.assess().eligible).toBe(true)
  })

  test('strictly three: three are enough after a failure too', () => {
    const s = tell({ settings: { strictlyThree: true } })
    s.shown()
    s.failed()
    s.success(3)
    expect(s.assess()).toMatchObject({ need: 3, eligible: true })
  })

  test('help breaks the run as a failure does', () => {
    const s = tell()
    s.shown()
    s.success(2)
    s.helped()
    expect(s.assess()).toMatchObject({ run: 0, need: 4, level: 2 })
  })

  test('an installation wants three demonstrations, a flow one', () => {
    const install = tell({ kind: 'install' })
    install.shown(2)
    install.success(3)
    expect(install.assess().missing).toEqual([{ code: 'demonstration', n: 1 }])
    const flow = tell({ kind: 'operate' })
    flow.shown()
    flow.success(3)
    expect(flow.assess().missing).toEqual([])
  })

  test('two days are advised and not asked', () => {
    const s = tell()
    s.shown()
    s.success(3)
    expect(s.assess()).toMatchObject({ eligible: true, advised: [{ code: 'anotherDay', n: 1 }] })
    s.later(1)
    s.success()
    expect(s.assess().advised).toEqual([])
  })

  test('the same case on the same day counts once', () => {
    const s = tell()
    s.shown()
    s.success(1, { case: 'order 4711' })
    s.success(1, { case: 'order 4711' })
    expect(s.assess().run).toBe(1)
    s.success(1, { case: 'order 4712' })
    expect(s.assess().run).toBe(2)
    s.later(1)
    s.success(1, { case: 'order 4711' })
    expect(s.assess().run).toBe(3)
  })

  test('a failure on a case that succeeded the same day breaks all the same, and its repetition proves nothing', () => {
    const s = tell()
    s.shown()
    s.success(1, { case: 'order 4711' })
    s.failed({ case: 'order 4711' })
    s.success(1, { case: 'order 4711' })
    expect(s.assess()).toMatchObject({ run: 0, need: 4, tries: 2 })
  })

  test('beside a coach who does not touch counts', () => {
    const s = tell()
    s.shown()
    s.success(1, { coach: 'Zhao' })
    expect(s.assess().run).toBe(1)
  })

  test('left out, the coach is whoever records it; said to be nobody, it is nobody', () => {
    const s = tell()
    s.shown()
    s.success()
    s.success(1, { coach: null, vendorAbsent: true })
    const coaches = s.facts().flatMap((f) => (f.type === 'attempted' ? [f.detail.coach] : []))
    expect(coaches).toEqual(['Zhao', null])
  })
})

describe('what is refused, and what is a fact', () => {
  test('an attempt on something never demonstrated to that person is refused', () => {
    expect(tell().failed().code).toBe('neverDemonstrated')
  })

  test('a failed attempt is a fact', () => {
    const s = tell()
    s.shown()
    expect(s.failed().said).toEqual(['attempted'])
  })

  test('the performer is never the observer', () => {
    const s = tell()
    s.shown()
    for (const place of ['coach', 'helpedBy', 'checkedBy'] as const) expect(s.success(1, { [place]: 'Sun' }).code).toBe('performerIsObserver')
    expect(s.success(1, { by: 'Sun' }).code).toBe('performerIsObserver')
    expect(s.success(1, { by: 'Sun', coach: 'Wang' }).ok).toBe(true)
  })

  test('after the handover people record their own uses', () => {
    const s = tell()
    s.shown()
    s.success(3)
    s.signed(['Zhao', 'Wang'])
    expect(s.success(1, { by: 'Sun' }).said).toEqual(['attempted'])
  })

  test('the vendor’s hands do not count', () => {
    const s = tell({ person: 'Chen' })
    expect(s.shown().code).toBe('vendorHandsDoNotCount')
    const deed = { id: 'a', at: s.now(), unit: 'unit', performer: 'Chen', outcome: 'success' } as const
    const shown = { ...none('capability', 'Chen'), shown: 1 }
    expect(attempt(shown, deed, s.rule(), s.context('Zhao'))).toMatchObject({ ok: false, refusal: { code: 'vendorHandsDoNotCount' } })
  })

  test('the vendor is not absent while somebody of the vendor stands beside', () => {
    const s = tell()
    s.shown()
    expect(s.success(1, { vendorAbsent: true, coach: 'Zhao' }).code).toBe('vendorIsThere')
    s.success(1, { vendorAbsent: true, by: 'Zhao' })
    expect(s.facts().at(-1)!.detail).toMatchObject({ vendorAbsent: true, coach: null })
    s.success(1, { vendorAbsent: true, by: 'Wang' })
    expect(s.facts().at(-1)!.detail).toMatchObject({ vendorAbsent: true, coach: 'Wang' })
  })

  test('another person’s attempt does not count for this one', () => {
    const s = tell()
    s.shown()
    expect(s.success(1, { performer: 'Qian' }).code).toBe('notTheirStanding')
  })

  test('a failure needs a cause', () => {
    const s = tell()
    s.shown()
    expect(s.failed({ cause: null }).code).toBe('causeMissing')
  })

  test('a phone’s clock may run five minutes ahead and is set back; more is in the future', () => {
    const s = tell()
    s.shown()
    const ahead = (minutes: number) => new Date(Date.parse(s.now()) + minutes * 60_000).toISOString()
    expect(s.success(1, { at: ahead(6) }).code).toBe('inTheFuture')
    const now = s.now()
    expect(s.success(1, { at: ahead(4) }).ok).toBe(true)
    expect(s.facts().at(-1)!.at).toBe(now)
  })

  test('nobody demonstrates to themselves, and a customer only what they hold', () => {
    const s = tell()
    expect(s.shown(1, 'Sun').code).toBe('demonstratorIsLearner')
    expect(s.shown(1, 'Qian').code).toBe('demonstratorCannotYet')
    const holder = { ...none('capability', 'Qian'), depth: 1, handover: { day: '2026-10-01', class: 'B', run: 3, signedRun: 3, early: false, checksLeft: 0 } } as const
    const deed = { id: 'd', session: 's', at: s.now(), unit: 'unit', by: 'Qian' }
    expect(demonstrate(s.standing(), deed, holder, s.context('Zhao'))).toMatchObject({ ok: true, facts: [{ detail: { side: 'customer', depth: 2 } }] })
  })
})
