import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { becomeTeacher, teach } from './teach.ts'
import { changeCourse, findCause, review, takeBack } from './takeback.ts'
import type { Class, Standing } from './handover.ts'
import { lapse } from './lapse.ts'
import { canStep, counting, fold, isLate, levelOf, none, step } from './standing.ts'
import { tell } from './story.ts'

type Story = ReturnType<typeof tell>

/** One deed, as chance likes; most are attempts. Refusals are part of life and say nothing. */
const deeds = {
  success: (s: Story, n: number) => s.success(1, { case: n % 3 === 0 ? `case ${n % 5}` : null, variant: `v${n % 4}`, vendorAbsent: n % 2 === 0, coach: n % 2 === 0 ? 'Wang' : 'Zhao', checkedBy: n % 7 === 0 ? 'Qian' : null }),
  failed: (s: Story, n: number) => s.failed({ severe: n % 5 === 0, case: n % 4 === 0 ? `case ${n % 5}` : null }),
  helped: (s: Story) => s.helped(),
  shown: (s: Story) => s.shown(),
  later: (s: Story, n: number) => { s.later(n % 10 === 0 ? 100 : 1 + (n % 4)) },
  sign: (s: Story, n: number) => s.signed([['Zhao', 'Wang', 'Li', 'Director'][n % 4]!], n % 3 === 0 ? 'because' : null),
  signAll: (s: Story) => s.signed(['Wang', 'Li', 'Zhao', 'Director'], 'because'),
  cause: (s: Story) => s.take(findCause(s.standing(), { attempt: s.standing().watch?.attempt ?? '', cause: 'other', note: 'note' }, s.context('Wang'))),
  takeBack: (s: Story) => s.take(takeBack(s.standing(), { note: 'note' }, s.rule(), s.context('Li'))),
  course: (s: Story) => s.take(changeCourse(s.standing(), { choice: 'betterMaterial', note: 'note' }, s.context('Li'))),
  lapse: (s: Story) => s.take(lapse(s.standing(), s.rule(), s.context('Li'))),
  teach: (s: Story, n: number) => s.take(teach(s.standing(), { session: `s${s.facts().length}`, at: s.now(), unit: 'unit', mode: n % 2 === 0 ? 'solo' : 'coTaught', adviser: n % 2 === 0 ? null : 'Zhao', learners: ['Qian', 'Wu'].map((person) => ({ person, demonstration: `d${s.facts().length}${person}` })) }, s.rule(), s.context('Sun'))),
  teacher: (s: Story) => s.take(becomeTeacher(s.standing(), () => s.today(), s.rule(), s.context('Li'))),
}
type Deed = keyof typeof deeds

/** Deeds that reach back: late records, voids, undoings. */
const reachingBack = {
  late: (s: Story, n: number) => {
    const times = s.facts().map((f) => f.at)
    const at = times[n % Math.max(1, times.length)]
    return at === undefined ? undefined : n % 3 === 0 ? s.failed({ at, severe: n % 6 === 0 }) : s.success(1, { at, coach: 'Zhao' })
  },
  void: (s: Story, n: number) => {
    const attempts = s.facts().flatMap((f) => (f.type === 'attempted' ? [f.detail.id] : []))
    const attempt = attempts[n % Math.max(1, attempts.length)] ?? ''
    s.claimed(attempt)
    return s.confirmed(attempt)
  },
  undo: (s: Story, n: number) => {
    const records = s.facts().flatMap((f) => (f.type === 'attempted' || f.type === 'demonstrated' ? [f.detail.id] : []))
    return s.undone(records[n % Math.max(1, records.length)] ?? '')
  },
  review: (s: Story, n: number) => s.take(review(s.standing(), { stands: n % 2 === 0, note: 'note' }, s.rule(), s.context('Li'))),
}

const inOrder = fc.array(fc.tuple(
  fc.oneof({ weight: 6, arbitrary: fc.constant<Deed>('success') }, { weight: 2, arbitrary: fc.constant<Deed>('failed') }, { weight: 8, arbitrary: fc.constantFrom(...(Object.keys(deeds) as Deed[])) }),
  fc.nat(59)), { maxLength: 60 })
const anyOrder = fc.array(fc.tuple(fc.oneof(
  { weight: 5, arbitrary: fc.constant<Deed>('success') }, { weight: 2, arbitrary: fc.constant<Deed>('failed') }, { weight: 6, arbitrary: fc.constantFrom(...(Object.keys(deeds) as Deed[])) },
  { weight: 4, arbitrary: fc.constantFrom(...(Object.keys(reachingBack) as (keyof typeof reachingBack)[])) }), fc.nat(59)), { maxLength: 50 })
const classOf = fc.constantFrom<Class>('A', 'B', 'C', 'D')

function lived(c: Class, life: readonly (readonly [Deed | keyof typeof reachingBack, number])[]): Story {
  const s = tell({ class: c })
  s.shown()
  const all = { ...deeds, ...reachingBack }
  for (const [deed, n] of life) all[deed](s, n)
  return s
}

/** What the voiding itself leaves: the mark that somebody should look. */
const withoutReview = (s: Standing) => ({ ...s, review: null, last: null, movedOn: null })

describe('a standing is the fold of its facts', { timeout: 30_000 }, () => {
  test('step by step and folded at once give the same, while nothing is late, void or undone', () => {
    fc.assert(fc.property(classOf, inOrder, (c, life) => {
      const s = lived(c, life)
      expect(s.facts().reduce(step, none('capability', 'Sun'))).toEqual(s.folded())
      expect(s.standing()).toEqual(s.folded())
    }), { numRuns: 150 })
  })

  test('replay gives the same state whatever happened, late records, voids and undoings included', () => {
    fc.assert(fc.property(classOf, anyOrder, (c, life) => {
      const s = lived(c, life)
      expect(s.standing()).toEqual(s.folded())
      expect(JSON.parse(JSON.stringify(s.standing()))).toEqual(s.standing())
    }), { numRuns: 150 })
  })

  test('the order in which records arrive does not matter, only when they occurred', () => {
    fc.assert(fc.property(inOrder, fc.infiniteStream(fc.nat(1000)), (life, chance) => {
      const facts = lived('B', life).facts().filter((f) => f.type === 'attempted' || f.type === 'demonstrated')
      const shuffled = facts.map((f) => ({ f, n: chance.next().value as number })).sort((a, b) => a.n - b.n).map((x) => x.f)
      expect(fold(none('capability', 'Sun'), shuffled)).toEqual(fold(none('capability', 'Sun'), facts))
    }), { numRuns: 60 })
  })

  test('a void never changes a state: not before a handover, where there is nothing to look at again', () => {
    fc.assert(fc.property(classOf, inOrder, fc.constantFrom('success', 'failed', 'helped'), fc.nat(59), (c, life, outcome, n) => {
      const s = lived(c, life)
      const before = s.standing()
      const told = s.did(outcome, { case: n % 2 === 0 ? `case ${n % 5}` : null, severe: n % 3 === 0 })
      if (!told.ok) return
      const lapsed = told.said.includes('lapsed')
      s.claimed(told.id)
      expect(s.confirmed(told.id).ok).toBe(true)
      // the lapse that was said on the way is true without the attempt
      expect({ ...s.standing(), lapsed: lapsed ? before.lapsed : s.standing().lapsed, last: lapsed ? before.last : s.standing().last }).toEqual(before)
    }), { numRuns: 200 })
  })

  test('a void in the middle gives the state that would have been without it', () => {
    fc.assert(fc.property(inOrder, fc.nat(59), (life, n) => {
      const s = lived('B', life.filter(([deed]) => !['takeBack', 'teach', 'teacher'].includes(deed)))
      const attempts = s.facts().flatMap((f) => (f.type === 'attempted' ? [f.detail.id] : []))
      const gone = attempts[n % Math.max(1, attempts.length)]
      if (gone === undefined) return
      s.claimed(gone)
      const said = s.facts().length
      s.confirmed(gone)
      const without = s.facts().slice(0, said).filter((f) => !JSON.stringify(f.detail).includes(`"${gone}"`))
      const added = s.facts().slice(said).filter((f) => f.type === 'takenBack' || f.type === 'watched' || f.type === 'watchCleared' || f.type === 'restored')
      expect(withoutReview(s.standing())).toEqual(withoutReview(fold(none('capability', 'Sun'), [...without, ...added])))
    }), { numRuns: 150 })
  })

  test('adding a success never shortens a run, and a success never makes somebody less eligible', () => {
    fc.assert(fc.property(classOf, anyOrder, fc.nat(59), (c, life, n) => {
      const s = lived(c, life)
      const before = s.assess()
      const told = s.success(1, { case: n % 2 === 0 ? `case ${n % 5}` : null, variant: `v${n % 4}`, vendorAbsent: true, coach: 'Wang' })
      if (!told.ok) return
      expect(s.assess().run).toBeGreaterThanOrEqual(before.run)
      expect(s.assess().level).toBeGreaterThanOrEqual(before.level)
    }), { numRuns: 150 })
  })

  test('a late success never shortens a run either', () => {
    fc.assert(fc.property(classOf, inOrder, fc.nat(59), (c, life, n) => {
      const s = lived(c, life)
      const times = s.facts().map((f) => f.at)
      const before = s.standing()
      const told = s.success(1, { at: times[n % times.length]!, coach: 'Zhao' })
      if (told.ok) expect(s.standing().run).toBeGreaterThanOrEqual(before.run)
    }), { numRuns: 100 })
  })

  test('its size is bounded however long it lives', () => {
    const s = tell({ class: 'D' })
    s.shown()
    for (let i = 0; i < 400; i++) {
      if (i % 50 === 49) s.failed()
      else s.success(1, { case: `a case with a long name ${i}`, variant: `v${i}`, coach: ['Zhao', 'Li', 'Wang'][i % 3]! })
      if (i % 40 === 0) s.signed(['Li', 'Wang', 'Director'], 'because')
      if (i % 11 === 0) s.shown(1, ['Zhao', 'Li'][i % 2]!)
      s.claimed(s.facts().findLast((f) => f.type === 'attempted')!.detail.id as string)
    }
    expect(s.facts().length).toBeGreaterThan(700)
    expect(JSON.stringify(s.standing()).length).toBeLessThan(8000)
    const { steps, uses, cases, shownBy, claims, signatures } = s.standing()
    expect([steps.length <= 15, uses.length <= 10, cases.length <= 30, shownBy.length <= 10, claims.length <= 10, signatures.length <= 6]).toEqual(Array(6).fill(true))
  })
})

describe('levels', () => {
  test('none, shown, guided, run under way, handed over', () => {
    const s = tell()
    const seen = [levelOf(s.standing())]
    s.shown()
    seen.push(levelOf(s.standing()))
    s.failed()
    seen.push(levelOf(s.standing()))
    s.success(4)
    seen.push(levelOf(s.standing()))
    s.signed(['Zhao', 'Wang'])
    seen.push(levelOf(s.standing()))
    expect(seen).toEqual([0, 1, 2, 3, 4])
  })
})

describe('what may be stepped', () => {
  test('the newest fact may, a late one, a void and an undo may not', () => {
    const s = tell()
    s.shown()
    const early = s.now()
    s.minutes(5)
    s.success()
    const [shown, attempted] = s.facts()
    expect(canStep(none('capability', 'Sun'), [shown!, attempted!])).toBe(true)
    expect(canStep(s.standing(), [{ ...attempted!, at: early }])).toBe(false)
    expect(isLate(s.standing(), early)).toBe(true)
    expect(isLate(none('capability', 'Sun'), early)).toBe(false)
    expect(canStep(s.standing(), [{ type: 'withdrawn', subject: 'capability/Sun', at: s.now(), detail: { record: 'x', by: 'Zhao', day: s.today() } }])).toBe(false)
  })

  test('of two facts of the same moment the one recorded first comes first', () => {
    const s = tell()
    s.shown()
    s.success()
    const [shown, attempted] = s.facts()
    const sameMoment = [shown!, { ...attempted!, at: shown!.at }]
    expect(counting(sameMoment).map((f) => f.type)).toEqual(['demonstrated', 'attempted'])
  })
})

test('the engine tells nobody that they master something', () => {
  const s = tell()
  s.shown()
  s.success(3)
  const a = assess(s.standing(), s.rule(), s.today())
  expect(a.probability).toBeCloseTo(0.79, 3)
  expect(a.expectedFailures).toBe(1.25)
  s.failed()
  s.success(4)
  expect(s.assess().probability).toBeLessThan(0.6)
})
