import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, nothing } from './fold.ts'
import { isKeyOpen } from './question.ts'
import { tell, type Story } from './story.ts'

/** Any deed of the survey on anything there is; `n` chooses which. */
const deeds = {
  askKey: (s: Story) => s.asked('key'), askDetail: (s: Story) => s.asked('detail'),
  answer: (s: Story, n: number) => s.answered(one(s.questions(), n)), park: (s: Story, n: number) => s.parked(one(s.questions(), n)), takeUp: (s: Story, n: number) => s.takenUp(one(s.questions(), n)),
  toKey: (s: Story, n: number) => s.reclassified(one(s.questions(), n), 'key', ''), toDetail: (s: Story, n: number) => s.reclassified(one(s.questions(), n), 'detail'), reopen: (s: Story, n: number) => s.reopened(one(s.questions(), n)),
  works: (s: Story, n: number) => s.walked((n % 3) + 1, 'works'), open: (s: Story, n: number) => s.walked((n % 3) + 1, 'open', { class: n % 2 ? 'key' : 'detail' }), differs: (s: Story, n: number) => s.walked((n % 3) + 1, 'differs', { gap: n % 2 ? 'develop' : null }),
  plan: (s: Story) => s.planned(), hold: (s: Story, n: number) => s.held(one(s.meetings(), n), n % 4 ? ['Zhao', 'Sun'] : ['Zhao']),
  settle: (s: Story, n: number) => {
    const meeting = s.meetings()[n % Math.max(1, s.meetings().length)]
    return s.settled(meeting?.id ?? '', meeting?.agenda[n % Math.max(1, meeting.agenda.length)]?.point ?? '', n % 3 ? 'carriedOver' : 'agreed')
  },
  describe: (s: Story, n: number) => s.describe({ way: `way ${n}` }), differ: (s: Story) => s.differing(), decide: (s: Story, n: number) => s.decided(one([...s.survey().gaps.values()], n)),
  team: (s: Story) => s.agree('Wang'), sponsor: (s: Story) => s.agree('Director'), withdraw: (s: Story, n: number) => s.withdraw(n % 2 ? 'Sun' : 'Director'),
  revise: (s: Story, n: number) => {
    s.revise('enter', `check ${n}`, 'ship')
    return null
  },
} as const
const one = (of: readonly { readonly id: string }[], n: number): string => of[n % Math.max(1, of.length)]?.id ?? ''

const names = Object.keys(deeds) as (keyof typeof deeds)[]
const lives = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(200)), { minLength: 12, maxLength: 60, size: 'max' })

describe('whatever is done in whatever order', () => {
  test('a flow is never agreed to at a moment when a key question is open', () => {
    let agreed = 0
    fc.assert(fc.property(lives, (life) => {
      const s = tell()
      for (const [deed, n] of life) {
        const open = s.questions().some(isKeyOpen)
        const told = deeds[deed](s, n)
        if (told?.said.includes('agreed')) {
          agreed++
          expect(open).toBe(false)
        }
        if (open && (deed === 'team' || deed === 'sponsor')) expect(told).toMatchObject({ ok: false, code: 'keyQuestionOpen' })
      }
    }), { numRuns: 300 })
    expect(agreed).toBeGreaterThan(50)
  })

  test('a key question is never parked', () => {
    let parked = 0
    fc.assert(fc.property(lives, (life) => {
      const s = tell()
      for (const [deed, n] of life) {
        deeds[deed](s, n)
        for (const q of s.questions()) {
          if (q.state === 'parked') parked++
          expect(q.class === 'key' && q.state === 'parked').toBe(false)
        }
      }
    }), { numRuns: 300 })
    expect(parked).toBeGreaterThan(50)
  })

  test('a new version of the flow always ends the agreement, and changes nothing else of the survey', () => {
    fc.assert(fc.property(lives, fc.array(fc.constantFrom('enter', 'check', 'ship', 'count'), { minLength: 1, maxLength: 5 }), (life, steps) => {
      const s = tell()
      for (const [deed, n] of life) deeds[deed](s, n)
      const [before, words] = [s.survey(), s.said()]
      const standing = s.standing()
      s.revise(...steps)
      expect(s.agreed()).toEqual({ version: s.flow().current, agreed: false, team: null, sponsor: null, since: null })
      expect(s.survey()).toBe(before)
      expect(s.said()).toEqual(words)
      const { gaps, questions } = s.standing()
      expect({ gaps, questions }).toEqual({ gaps: standing.gaps, questions: standing.questions })
    }), { numRuns: 200 })
  })

  test('its facts told again give the same survey', () => {
    fc.assert(fc.property(lives, (life) => {
      const s = tell()
      for (const [deed, n] of life) deeds[deed](s, n)
      expect(s.facts().reduce(fold, nothing)).toEqual(s.survey())
      expect((JSON.parse(JSON.stringify(s.facts())) as ReturnType<Story['facts']>).reduce(fold, nothing)).toEqual(s.survey())
    }), { numRuns: 200 })
  })
})
