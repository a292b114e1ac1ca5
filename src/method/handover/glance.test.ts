import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Me } from '#ground/people/people.ts'
import { addDays } from '#kit/days.ts'
import { assess } from './assess.ts'
import { cellOf } from './cell.ts'
import { dutiesOf, type Judged } from './duty.ts'
import { cellFrom, glanceOf } from './glance.ts'
import { ruleFor } from './rule.ts'
import { tell } from './story.ts'

type Story = ReturnType<typeof tell>

const lives = fc.array(fc.array(fc.constantFrom('shown', 'success', 'failed', 'helped', 'signed'), { maxLength: 14 }), { maxLength: 4 })

const live = (life: readonly string[]): Story => {
  const story = tell()
  for (const deed of life) {
    if (deed === 'shown') story.shown()
    else if (deed === 'success') story.success()
    else if (deed === 'failed') story.failed()
    else if (deed === 'helped') story.helped()
    else story.signed(['Zhao', 'Wang'])
  }
  return story
}

describe('a glance is narrow and says the same', () => {
  test('the wall’s field from glances is the field from whole standings, on any day', () => {
    fc.assert(fc.property(lives, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 300 }), (all, required, later) => {
      const stories = all.map(live)
      const rule = ruleFor({ kind: 'operate', class: 'B' })
      const today = addDays('2026-11-02', later)
      const glances = stories.map((s) => glanceOf(s.standing(), ruleFor({ kind: 'operate', class: 'B' }, {}, s.standing().raised)))
      expect(cellFrom(glances, required, rule.stuckAfter, today))
        .toEqual(cellOf(stories.map((s) => s.standing()), required, (s) => ruleFor({ kind: 'operate', class: 'B' }, {}, s.raised), today))
    }), { numRuns: 300 })
  })
})

describe('a duty waits for the one who can take the next step', () => {
  const me = (role: NonNullable<Me['member']>['role'], person = role as string): Me => ({ person, house: null, member: { project: 'project', person, role, unit: null } })
  const judged = (story: Story, more: Partial<Judged> = {}): Judged => ({
    capability: 'capability', person: 'Sun', unit: 'unit', assessment: assess(story.standing(), story.rule(), story.today()), iMaySign: false, freshOwed: story.standing().freshOwed, claimsForMe: 0,
    movedOn: story.standing().movedOn, reviewSince: null, ...more,
  })
  const kinds = (of: readonly Judged[], who: Me) => dutiesOf(of, who).map((d) => d.kind)

  test('who may sign is asked to sign what is eligible, and nobody else is', () => {
    const story = live(['shown', 'success', 'success', 'success'])
    expect(kinds([judged(story, { iMaySign: true })], me('lead'))).toEqual(['sign'])
    expect(kinds([judged(story)], me('office'))).toEqual([])
  })

  test('the learner’s own next step is to practise, until it is theirs', () => {
    expect(kinds([judged(live(['shown', 'success']))], me('keyUser', 'Sun'))).toEqual(['practise'])
    expect(kinds([judged(live(['shown', 'success']))], me('keyUser', 'Qian'))).toEqual([])
    expect(kinds([judged(live(['shown', 'success', 'success', 'success', 'signed']))], me('keyUser', 'Sun'))).toEqual([])
  })

  test('a failure after the handover wants its cause, with the day it is due', () => {
    const story = live(['shown', 'success', 'success', 'success', 'signed', 'failed'])
    const [duty] = dutiesOf([judged(story)], me('consultant'))
    expect(duty).toMatchObject({ kind: 'findCause', due: story.standing().watch!.causeDue })
    expect(kinds([judged(story)], me('sponsor'))).toEqual([])
  })

  test('what was taken back is shown afresh by those who coach', () => {
    const story = live(['shown', 'success', 'success', 'success', 'signed', 'failed', 'failed'])
    expect(kinds([judged(story)], me('consultant'))).toContain('showAgain')
    expect(kinds([judged(story)], me('lead'))).not.toContain('showAgain')
  })

  test('what somebody else waits for comes first', () => {
    const waiting = judged(live(['shown', 'success', 'success', 'success']), { iMaySign: true })
    const review = judged(live(['shown']), { assessment: { ...waiting.assessment, eligible: false, reviewWanted: true } })
    expect(kinds([waiting, review], me('lead'))).toEqual(['review', 'sign'])
  })
})
