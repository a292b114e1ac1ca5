import { describe, expect, test } from 'vitest'
import { flowRunsItself, siteRunsItself, type FlowInput, type SiteInput } from './selfsufficiency.ts'

const flow: FlowInput = {
  capabilities: [{ holders: 2, required: 2 }, { holders: 3, required: 2 }],
  users: { named: 10, fluent: 8 }, questions: { asked: 30, solvedByCustomer: 27, criticalToVendor: 1 }, openBlockers: 0,
}
const verdictOf = (change: Partial<FlowInput>, code: string) => flowRunsItself({ ...flow, ...change }).conditions.find((c) => c.code === code)!.verdict

describe('a flow runs by itself in a unit', () => {
  test('when every capability is held, the users are fluent, they solve their questions and nothing blocks', () => {
    expect(flowRunsItself(flow).verdict).toBe('yes')
  })

  test('not when one capability lacks a person, or there is none at all', () => {
    expect(verdictOf({ capabilities: [{ holders: 1, required: 2 }] }, 'capabilitiesHeld')).toBe('no')
    expect(verdictOf({ capabilities: [] }, 'capabilitiesHeld')).toBe('no')
  })

  test('four in five of the named users', () => {
    expect(verdictOf({ users: { named: 10, fluent: 7 } }, 'usersFluent')).toBe('no')
    expect(verdictOf({ users: { named: 5, fluent: 4 } }, 'usersFluent')).toBe('yes')
  })

  test('27 of 30 and 44 of 50 questions are enough, one less is not', () => {
    const solved = (solvedByCustomer: number, asked: number) => verdictOf({ questions: { asked, solvedByCustomer, criticalToVendor: 0 } }, 'questionsSolved')
    expect([solved(27, 30), solved(26, 30), solved(44, 50), solved(43, 50)]).toEqual(['yes', 'no', 'yes', 'no'])
  })

  test('under twenty questions: no critical case reached the vendor', () => {
    const few = (criticalToVendor: number) => verdictOf({ questions: { asked: 19, solvedByCustomer: 5, criticalToVendor }, }, 'questionsSolved')
    expect([few(0), few(1)]).toEqual(['yes', 'no'])
  })

  test('an open blocker is enough to say no', () => {
    expect(flowRunsItself({ ...flow, openBlockers: 1 }).verdict).toBe('no')
  })

  test('what nobody has answered is unknown, never guessed; a plain no stays a no', () => {
    expect(flowRunsItself({ ...flow, users: null })).toMatchObject({ verdict: 'unknown', conditions: [{ verdict: 'yes' }, { code: 'usersFluent', verdict: 'unknown', values: {} }, { verdict: 'yes' }, { verdict: 'yes' }] })
    expect(flowRunsItself({ ...flow, users: null, openBlockers: 2 }).verdict).toBe('no')
  })
})

describe('the site runs by itself', () => {
  const site: SiteInput = { flows: ['yes', 'yes'], groups: [{ teachers: 1 }], ladderUsed: true, overdueOfVendor: 0, sponsorSigned: true }

  test('when its flows do, each group has a teacher, the ladder was used, nothing is overdue and the sponsor signed', () => {
    expect(siteRunsItself(site).verdict).toBe('yes')
  })

  test('each of these can be missing', () => {
    const missing: readonly Partial<SiteInput>[] = [{ flows: ['yes', 'no'] }, { groups: [{ teachers: 0 }] }, { groups: [] }, { ladderUsed: false }, { overdueOfVendor: 1 }, { sponsorSigned: false }]
    expect(missing.map((m) => siteRunsItself({ ...site, ...m }).verdict)).toEqual(Array(6).fill('no'))
  })

  test('or not be known yet', () => {
    const unknown: readonly Partial<SiteInput>[] = [{ flows: ['yes', 'unknown'] }, { flows: [] }, { flows: null }, { groups: null }, { ladderUsed: null }, { overdueOfVendor: null }, { sponsorSigned: null }]
    expect(unknown.map((u) => siteRunsItself({ ...site, ...u }).verdict)).toEqual(Array(7).fill('unknown'))
  })
})
