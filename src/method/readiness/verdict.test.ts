import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weight } from './readiness.ts'
import { condition, tell, type Story } from './story.ts'

const conditions = [condition('a'), condition('b', { scope: 'flow' }), condition('c', { scope: 'unit' }), condition('x', { internal: true }), condition('blocker', { internal: true, locked: true })]
const codes = conditions.map((c) => c.code)

const ready = (): Story => {
  const story = tell(conditions)
  story.plan('2026-12-01')
  for (const code of codes) story.answer(code, { met: true })
  return story
}

describe('the verdict', () => {
  test('is go when everything holds', () => {
    const story = ready()
    expect([story.see('vendor').verdict, story.see('customer').verdict]).toEqual(['go', 'go'])
  })

  test('is no go while a must does not hold, and names it', () => {
    const story = ready()
    story.answer('a', { met: false })
    expect(story.see('customer')).toMatchObject({ verdict: 'noGo', blocking: 1, missing: [{ condition: { code: 'a' } }] })
  })

  test('counts who has not answered as not met', () => {
    const story = ready()
    story.answer('b', null)
    expect(story.see('vendor').verdict).toBe('noGo')
  })

  test('goes with named exceptions: a waiver on every must that does not hold, and what should hold', () => {
    const story = ready()
    story.answer('a', { met: false })
    story.answer('b', { met: false })
    expect(story.waive('a', '2026-11-30').ok).toBe(true)
    expect(story.see('customer').verdict).toBe('noGo')
    expect(story.weigh('b', 'should').ok).toBe(true)
    expect(story.see('customer')).toMatchObject({ verdict: 'exceptions', blocking: 0, exceptions: 2 })
    story.weigh('b', 'off')
    expect(story.see('customer')).toMatchObject({ verdict: 'exceptions', exceptions: 1 })
  })

  test('says no to the vendor and go to the customer while only something internal is open', () => {
    const story = ready()
    story.answer('blocker', { met: false })
    expect([story.see('vendor').verdict, story.see('customer').verdict, story.see('customer').cells.length]).toEqual(['noGo', 'go', 3])
  })
})

describe('a waiver', () => {
  const open = (): Story => {
    const story = ready()
    story.answer('a', { met: false })
    return story
  }

  test('holds to its last day and ends by itself the day after', () => {
    const story = open()
    story.waive('a', '2026-11-25')
    story.later(1)
    expect(story.see('customer').verdict).toBe('exceptions')
    story.later(1)
    expect(story.see('customer').verdict).toBe('noGo')
  })

  test('is not given for what holds, twice, for a day that has passed, or without a reason to be named', () => {
    const story = open()
    expect(story.waive('b', '2026-12-01').code).toBe('isMet')
    expect(story.waive('a', '2026-11-23').code).toBe('inThePast')
    expect(story.waive('a', '2026-11-24').ok).toBe(true)
    expect(story.waive('a', '2026-11-25').code).toBe('alreadyWaived')
    const [waiver] = story.kept().waivers.keys()
    expect(story.endWaiver(waiver!).ok).toBe(true)
    expect(story.endWaiver(waiver!).code).toBe('waiverOver')
    expect(story.waive('a', '2026-11-25').ok).toBe(true)
  })

  test('covers what it was given for: one blocker fewer leaves it, another one needs a word of its own', () => {
    const story = ready()
    story.answer('blocker', { met: false, against: ['b1', 'b2'] })
    story.waive('blocker', '2026-12-01')
    story.answer('blocker', { met: false, against: ['b2'] })
    expect(story.see('vendor').verdict).toBe('exceptions')
    story.answer('blocker', { met: false, against: ['b2', 'b3'] })
    expect(story.see('vendor')).toMatchObject({ verdict: 'noGo', missing: [{ waiver: null, outgrown: { code: 'blocker' } }] })
    expect(story.waive('blocker', '2026-11-26').ok).toBe(true)
    expect(story.see('vendor').verdict).toBe('exceptions')
    expect(story.waive('blocker', '2026-11-27').code).toBe('alreadyWaived')
    story.answer('blocker', { met: false, against: ['b1'] })
    expect(story.see('vendor').missing[0]!.waiver).toMatchObject({ until: '2026-12-01' })
  })

  test('of an internal condition is a fact of its own, and nobody of the customer comes to it', () => {
    const story = ready()
    story.answer('blocker', { met: false })
    expect(story.waive('blocker', '2026-12-01', 'Wang').code).toBe('noSuchCondition')
    expect(story.waive('blocker', '2026-12-01', 'Wang', false).code).toBe('noSuchCondition')
    expect(story.waive('blocker', '2026-12-01', 'Li', false).code).toBe('isInternal')
    expect(story.waive('blocker', '2026-12-01').said).toEqual(['waivedInside'])
    expect(story.see('vendor').verdict).toBe('exceptions')
  })
})

describe('weights', () => {
  test('what is locked can only be a must', () => {
    const story = ready()
    expect(story.weigh('blocker', 'should').code).toBe('isLocked')
    expect(story.weigh('blocker', 'must').code).toBe('nothingChanged')
  })
  test('an internal condition is weighed by its own door', () => {
    const story = ready()
    expect([story.weigh('x', 'off', 'Wang').code, story.weigh('x', 'off', 'Wang', false).code, story.weigh('x', 'off', 'Li', false).code]).toEqual(['noSuchCondition', 'noSuchCondition', 'isInternal'])
    expect(story.weigh('x', 'off').said).toEqual(['weighedInside'])
    expect(story.see('vendor').cells.map((c) => c.condition.code)).toEqual(['a', 'b', 'c', 'blocker'])
  })
})

/** Anything that can happen at a gate: answers, waivers, weights, days, signatures. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), code: fc.constantFrom(...codes), met: fc.boolean(), rests: fc.constantFrom('one', 'two', 'three'), against: fc.subarray(['b1', 'b2', 'b3']) }),
  fc.record({ kind: fc.constant('silent' as const), code: fc.constantFrom(...codes) }),
  fc.record({ kind: fc.constant('waive' as const), code: fc.constantFrom(...codes), days: fc.integer({ min: 0, max: 5 }), by: fc.constantFrom('Li', 'Wang', 'Director') }),
  fc.record({ kind: fc.constant('end' as const), n: fc.nat(5) }),
  fc.record({ kind: fc.constant('weigh' as const), code: fc.constantFrom(...codes), weight: fc.constantFrom<Weight>('must', 'should', 'off') }),
  fc.record({ kind: fc.constant('later' as const), days: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ kind: fc.constant('sign' as const), by: fc.constantFrom('Li', 'Wang', 'Director') }),
  fc.record({ kind: fc.constant('withdraw' as const), by: fc.constantFrom('Li', 'Wang') }),
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const perform = (story: Story, d: Deed): void => {
  switch (d.kind) {
    case 'answer': return story.answer(d.code, { met: d.met, rests: d.rests, against: d.against })
    case 'silent': return story.answer(d.code, null)
    case 'waive': return void story.waive(d.code, new Date(Date.parse(story.today()) + d.days * 86_400_000).toISOString().slice(0, 10), d.by)
    case 'end': return void [...story.kept().waivers.keys()].slice(d.n, d.n + 1).forEach((id) => story.endWaiver(id))
    case 'weigh': return void story.weigh(d.code, d.weight)
    case 'later': return story.later(d.days)
    case 'sign': return void story.sign(d.by)
    case 'withdraw': return void story.withdraw(d.by)
  }
}

describe('whatever happens', () => {
  const any = fc.array(deed, { maxLength: 40 })

  test('a gate is never go while a blocker is open without a waiver', () => {
    fc.assert(fc.property(any, (deeds) => {
      const story = ready()
      for (const d of deeds) {
        perform(story, d)
        const { cells, verdict, decided } = story.see('vendor')
        const blocker = cells.find((c) => c.condition.code === 'blocker')!
        const open = !blocker.met && ![...story.kept().waivers.values()].some((w) => w.code === 'blocker' && w.ended === null && w.until >= story.today() && (blocker.answer?.against ?? []).every((b) => w.against.includes(b)))
        if (open) expect([verdict, ['go', 'vendorSigned'].includes(decided.state)]).toEqual(['noGo', false])
      }
    }), { numRuns: 300 })
  })

  test('no audience has a standing go while its verdict is no go', () => {
    fc.assert(fc.property(any, (deeds) => {
      const story = ready()
      for (const d of deeds) {
        perform(story, d)
        for (const audience of ['vendor', 'customer'] as const) {
          const { verdict, decided } = story.see(audience)
          if (decided.state === 'go') expect(verdict).not.toBe('noGo')
          if (decided.state === 'go') expect(decided.differences).toEqual([])
        }
      }
    }), { numRuns: 300 })
  })

  test('a standing go never survives a change of what a met must rests on', () => {
    let stood = 0
    fc.assert(fc.property(fc.array(deed, { maxLength: 12 }), fc.constantFrom(...codes), (deeds, code) => {
      const story = ready()
      for (const by of ['Li', 'Wang']) story.sign(by)
      for (const d of deeds) perform(story, d)
      const { decided, cells, signatures } = story.see('vendor')
      const cell = cells.find((c) => c.condition.code === code)
      const line = [...(signatures.vendor?.lines ?? []), ...(signatures.vendor?.inside ?? [])].find((l) => l.code === code)
      if (decided.state !== 'go' || cell?.condition.weight !== 'must' || line?.state !== 'met') return
      stood++
      story.answer(code, { met: true, rests: 'something else altogether' })
      const after = story.see('vendor').decided
      expect(after.state).toBe('reopened')
      expect(after.differences.map((x) => [x.cell.condition.code, x.kind])).toContainEqual([code, 'changed'])
      story.answer(code, { met: false })
      expect(story.see('vendor').decided.state).toBe('reopened')
    }), { numRuns: 500 })
    expect(stood).toBeGreaterThan(30)
  })

  test('what the customer sees depends on the shared conditions alone', () => {
    const internal = conditions.filter((c) => c.internal).map((c) => c.code)
    const shared = (d: Deed): boolean => !('code' in d && internal.includes(d.code))
    const seen = (story: Story) => {
      const { cells, verdict, decided, blocking, exceptions, signatures } = story.see('customer')
      const bare = (s: typeof signatures.vendor) => s && { side: s.side, by: s.by, verdict: s.verdict, lines: s.lines.map((l) => ({ ...l, waiver: l.waiver && l.waiver.why })), inside: s.inside }
      return { shown: cells.map((c) => [c.condition.code, c.condition.weight, c.met, c.answer?.rests, c.waiver?.until]), verdict, decided: { ...decided, differences: decided.differences.map((d) => [d.side, d.kind, d.cell.condition.code]) }, blocking, exceptions, signed: [bare(signatures.vendor), bare(signatures.customer)] }
    }
    fc.assert(fc.property(any, any, (deeds, others) => {
      // The vendor's word is deliberate: it is given first, and whether it may be given again is the vendor's own affair.
      const ours = deeds.filter((d) => !((d.kind === 'sign' || d.kind === 'withdraw') && d.by === 'Li') && d.kind !== 'end')
      const [plain, noisy] = [ready(), ready()]
      for (const story of [plain, noisy]) story.sign('Li')
      ours.filter(shared).forEach((d) => perform(plain, d))
      const noise = others.filter((d) => !shared(d))
      ours.filter(shared).forEach((d, i) => {
        if (noise[i]) perform(noisy, noise[i])
        perform(noisy, d)
      })
      expect(seen(noisy)).toEqual(seen(plain))
    }), { numRuns: 300 })
  })
})
