import { describe, expect, test } from 'vitest'
import type { Day } from '#kit/days.ts'
import { decide } from '#kit/decision.ts'
import type { Standing } from './handover.ts'
import { ruleFor } from './rule.ts'
import { fold, none } from './standing.ts'
import { tell } from './story.ts'
import { becomeTeacher, resultOf, teach, type TeachDeed } from './teach.ts'
import type { HandoverFact } from './facts.ts'

const rule = ruleFor({ kind: 'operate', class: 'B' })

function holder() {
  const s = tell()
  s.shown()
  s.success(3)
  s.signed(['Zhao', 'Wang'])
  return s
}

function session(s: ReturnType<typeof tell>, deed: Partial<TeachDeed> & { readonly people?: readonly string[] } = {}) {
  const { people = ['Qian', 'Wu'], ...rest } = deed
  const learners = people.map((person) => ({ person, demonstration: `shown to ${person}` }))
  return teach(s.standing(), { session: 'session', at: s.now(), unit: 'unit', mode: 'solo', adviser: null, learners, ...rest }, rule, s.context('Sun'))
}

describe('a session taught by the customer', () => {
  test('counts as shown for its learners, and who taught whom is kept', () => {
    const s = holder()
    const decision = session(s)
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.facts.map((f) => [f.type, f.subject])).toEqual([['taught', 'capability/Sun'], ['demonstrated', 'capability/Qian'], ['demonstrated', 'capability/Wu']])
    const qian = fold(none('capability', 'Qian'), decision.facts.filter((f) => f.subject === 'capability/Qian'))
    expect(qian).toMatchObject({ shown: 1, depth: 2, shownBy: [{ by: 'Sun', side: 'customer', depth: 2 }] })
  })

  test('two steps from the vendor are well, the third is flagged', () => {
    const s = holder()
    const deepOf = (depth: number) => {
      const decision = teach({ ...s.standing(), depth }, { session: 'x', at: s.now(), unit: 'unit', mode: 'solo', adviser: null, learners: [{ person: 'Qian', demonstration: 'd' }] }, rule, s.context('Sun'))
      return decision.ok && decision.facts[0]!.type === 'taught' && decision.facts[0]!.detail.tooDeep
    }
    expect([deepOf(1), deepOf(2)]).toEqual([false, true])
  })

  test('is refused where it is none', () => {
    const s = holder()
    const code = (deed: Parameters<typeof session>[1]) => {
      const decision = session(s, deed)
      return decision.ok ? null : decision.refusal.code
    }
    expect(code({ people: [] })).toBe('noLearners')
    expect(code({ people: ['Sun', 'Qian'] })).toBe('teacherIsLearner')
    expect(code({ mode: 'coTaught', adviser: null })).toBe('adviserMissing')
    expect(code({ mode: 'solo', adviser: 'Zhao' })).toBe('adviserInSolo')
    expect(code({ people: Array.from({ length: 61 }, (_, i) => `p${i}`) })).toBe('tooManyLearners')
    expect(session(tell())).toMatchObject({ refusal: { code: 'notHandedOver' } })
  })
})

describe('becomes a teacher', () => {
  /** Handed over on 2 November; co-taught and solo sessions the day after. */
  function taught(modes: readonly TeachDeed['mode'][], people: readonly string[] = ['Qian', 'Wu', 'Zheng']) {
    const s = holder()
    s.later(1)
    for (const mode of modes) {
      const decision = session(s, { session: mode, mode, adviser: mode === 'coTaught' ? 'Zhao' : null, people })
      if (!decision.ok) throw new Error(decision.refusal.code)
      s.take(decide<HandoverFact>(...decision.facts))
    }
    return s
  }
  const becomes = (s: ReturnType<typeof tell>, reached: Readonly<Record<string, Day>>) => s.take(becomeTeacher(s.standing(), (p) => reached[p] ?? null, rule, s.context('Zhao')))

  test('one co-taught and one solo session whose learners got there: level 5', () => {
    const s = taught(['coTaught', 'solo'], ['Qian', 'Wu'])
    s.later(10)
    expect(becomes(s, { Qian: '2026-11-03', Wu: '2026-11-10' }).said).toEqual(['becameTeacher'])
    expect(s.assess().level).toBe(5)
    expect(becomes(s, {}).code).toBe('alreadyTeacher')
  })

  test('without a co-taught session, or without a solo one, not yet', () => {
    const reached = { Qian: '2026-11-04', Wu: '2026-11-04', Zheng: '2026-11-04' }
    expect(becomes(taught(['solo']), reached).code).toBe('notYetTeacher')
    expect(becomes(taught(['coTaught']), reached).code).toBe('notYetTeacher')
  })

  test('seventy per cent of at least two learners, within thirty days', () => {
    const solo = { session: 's', day: '2026-11-03', mode: 'solo', learners: ['a', 'b', 'c'] } as const
    const result = (days: Readonly<Record<string, Day>>, learners: readonly string[] = solo.learners) => resultOf({ ...solo, learners }, (p) => days[p] ?? null, rule)
    expect(result({ a: '2026-11-04', b: '2026-11-04' })).toMatchObject({ learners: 3, reached: 2, enough: false })
    expect(result({ a: '2026-11-04', b: '2026-11-04', c: '2026-12-03' })).toMatchObject({ reached: 3, enough: true })
    expect(result({ a: '2026-11-04', b: '2026-11-04', c: '2026-12-04' })).toMatchObject({ reached: 2, enough: false })
    expect(result({ a: '2026-11-04' }, ['a'])).toMatchObject({ enough: false })
    const ten = 'abcdefghij'.split('')
    expect(result(Object.fromEntries(ten.slice(0, 7).map((p) => [p, '2026-11-05'])), ten).enough).toBe(true)
  })

  test('a learner has got there on the day of the first unaided success, ever', () => {
    const s = tell()
    s.shown()
    s.failed()
    expect(s.standing().reachedOn).toBe(null)
    s.later(1)
    s.success()
    s.later(1)
    s.success()
    expect(s.standing().reachedOn).toBe('2026-11-03')
  })

  test('who could do it before the session is no learner of it', () => {
    const solo = { session: 's', day: '2026-11-03', mode: 'solo', learners: ['a', 'b'] } as const
    expect(resultOf(solo, (p) => (p === 'a' ? '2026-10-01' : '2026-11-05'), rule)).toMatchObject({ learners: 1, reached: 1, enough: false })
  })

  test('taken back, a teacher is guided again and earns it anew', () => {
    const s = taught(['coTaught', 'solo'], ['Qian', 'Wu'])
    becomes(s, { Qian: '2026-11-03', Wu: '2026-11-03' })
    s.failed()
    s.failed()
    const back: Standing = s.standing()
    expect(back.teacherSince).toBe(null)
    expect(s.assess().level).toBe(2)
  })

  test('teaching is using: it does not lapse', () => {
    const s = taught(['solo'])
    expect(s.standing().usedOn).toBe('2026-11-03')
  })
})
