import { describe, expect, test } from 'vitest'
import type { Me } from '#ground/people/people.ts'
import { dutiesOf } from './duty.ts'
import { audienceOf } from './readiness.ts'
import { cast, condition, tell, type Story } from './story.ts'

const conditions = [condition('plan', { scope: 'flow', owes: ['lead', 'keyUser'] }), condition('room', { scope: 'unit', owes: ['consultant'] }), condition('x', { internal: true, locked: true, owes: ['manager'] })]
const told = (on: string | null = '2026-12-01'): Story => {
  const story = tell(conditions)
  story.plan(on)
  for (const { code } of conditions) story.answer(code, { met: true, rests: '1' })
  return story
}
const me = (name: string, unit: string | null = null): Me => ({ person: name, house: null, member: { project: 'project', person: name, role: cast[name]!, unit } })
const duties = (story: Story, name: string, unit: string | null = null) => {
  const audience = audienceOf(cast[name]!)
  const owings = new Map([...story.kept().owings].filter(([, o]) => audience === 'vendor' || !o.inside))
  return dutiesOf({ standings: [story.see(audience)], owings, isMember: () => true, today: story.today() }, me(name, unit))
}
const kinds = (story: Story, name: string, unit: string | null = null) => duties(story, name, unit).map((d) => d.kind)

describe('what waits for whom', () => {
  test('what somebody was named for is theirs alone, and urgent when the day has passed', () => {
    const story = told()
    story.answer('plan', { met: false })
    expect([kinds(story, 'Wang'), kinds(story, 'Sun')]).toEqual([['lacking'], ['lacking']])
    story.assign('plan', 'Zhao', '2026-11-25')
    expect([kinds(story, 'Wang'), kinds(story, 'Sun'), kinds(story, 'Zhao')]).toEqual([[], [], ['owed']])
    expect(duties(story, 'Zhao')[0]).toMatchObject({ due: '2026-11-25', urgent: false, spot: { code: 'plan', flow: 'flow', unit: null } })
    story.later(2)
    expect(duties(story, 'Zhao')[0]).toMatchObject({ urgent: true })
  })

  test('what is nobody’s by name is its role’s, only of gates with a day, not while it is waived, and for a key user only of their unit', () => {
    const story = told()
    story.answer('plan', { met: false })
    expect(duties(story, 'Wang')[0]).toMatchObject({ kind: 'lacking', n: 1, due: '2026-12-01', urgent: false })
    expect([kinds(story, 'Sun', 'unit'), kinds(story, 'Sun', 'another unit')]).toEqual([['lacking'], []])
    story.waive('plan', '2026-12-01', 'Wang')
    expect(kinds(story, 'Sun')).toEqual([])
    const without = told(null)
    without.answer('plan', { met: false })
    expect(kinds(without, 'Wang')).toEqual([])
  })

  test('what is internal waits for the vendor alone', () => {
    const story = told()
    story.answer('x', { met: false })
    expect([kinds(story, 'Li'), kinds(story, 'Wang')]).toEqual([['lacking'], ['sign']])
  })

  test('the manager and the lead are asked to sign what their side may, until they have', () => {
    const story = told()
    expect([kinds(story, 'Li'), kinds(story, 'Wang'), kinds(story, 'Director'), kinds(story, 'Zhao')]).toEqual([['sign'], ['sign'], [], []])
    story.sign('Director')
    expect([kinds(story, 'Li'), kinds(story, 'Wang')]).toEqual([['sign'], []])
  })

  test('what reopened is urgent: for the manager always, for the customer when it may know the reason', () => {
    const story = told()
    for (const by of ['Li', 'Director']) story.sign(by)
    story.answer('x', { met: true, rests: '2' })
    expect([kinds(story, 'Li'), kinds(story, 'Wang'), kinds(story, 'Director')]).toEqual([['reopened', 'tellCustomer'], [], []])
    story.answer('room', { met: true, rests: '2' })
    expect([kinds(story, 'Li'), kinds(story, 'Wang'), kinds(story, 'Director'), kinds(story, 'Zhao')]).toEqual([['reopened'], ['reopened'], ['reopened'], []])
  })

  test('the vendor tells the customer only what the customer relies on: both had signed', () => {
    const story = told()
    story.sign('Li')
    story.answer('x', { met: true, rests: '2' })
    expect(kinds(story, 'Li')).toEqual(['reopened'])
    expect(duties(story, 'Li')[0]).toMatchObject({ flow: 'flow', places: [{ flow: 'flow', unit: 'unit' }], due: '2026-12-01', differences: [{ kind: 'changed' }] })
  })

  test('a waiver’s end is told to whoever gave it, from three days before', () => {
    const story = told()
    story.answer('room', { met: false })
    story.waive('room', '2026-11-28', 'Wang')
    expect([kinds(story, 'Wang'), kinds(story, 'Li')]).toEqual([['sign'], ['sign']])
    story.later(1)
    expect([kinds(story, 'Wang'), kinds(story, 'Li')]).toEqual([['waiverEnds', 'sign'], ['sign']])
    story.later(4)
    expect(kinds(story, 'Wang')).toEqual([])
  })

  test('nothing waits at a gate that is live', () => {
    const story = told()
    for (const by of ['Li', 'Wang']) story.sign(by)
    story.live()
    story.answer('plan', { met: false })
    for (const name of ['Li', 'Wang', 'Sun', 'Zhao']) expect(kinds(story, name)).toEqual([])
  })
})
