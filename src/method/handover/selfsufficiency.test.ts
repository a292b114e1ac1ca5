import { describe, expect, test } from 'vitest'
import { flowRunsItself, nobodyYet, selfSufficiency, siteRunsItself, type FlowInput, type Known, type LaterAnswers, type SiteInput } from './selfsufficiency.ts'

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

describe('what a project knows of it', () => {
  const wanted = (flow: string, unit: string, capability: string, holders: number, required = 2) => ({ flow, unit, capability, holders, required })
  const known: Known = {
    flows: [{ flow: 'order', teachers: 1 }, { flow: 'stock', teachers: 0 }, { flow: 'payroll', teachers: 0 }],
    wanted: [wanted('order', 'office', 'enter', 2), wanted('order', 'office', 'change', 3), wanted('stock', 'shop', 'receive', 2), wanted('stock', 'store', 'receive', 1), wanted('stock', 'store', 'count', 0), wanted('stock', 'store', 'issue', 2)],
  }
  const told = selfSufficiency(known, nobodyYet)

  test('a flow that is held waits for what nobody records yet; one that lacks a person does not run', () => {
    expect(told.fields.map((f) => [f.flow, f.unit, f.verdict])).toEqual([['order', 'office', 'unknown'], ['stock', 'shop', 'unknown'], ['stock', 'store', 'no']])
    expect(told.fields[0]!.conditions).toEqual([
      { code: 'capabilitiesHeld', verdict: 'yes', values: { held: 2, all: 2 } },
      ...['usersFluent', 'questionsSolved', 'noBlocker'].map((code) => ({ code, verdict: 'unknown', values: {} })),
    ])
  })

  test('what lacks most persons comes first', () => {
    expect(told.fields[2]!.capabilities.map((c) => c.capability)).toEqual(['count', 'receive', 'issue'])
  })

  test('a flow runs when it does in each of its units; a flow nobody wants is not asked about', () => {
    expect(told.flows.map((f) => [f.flow, f.verdict])).toEqual([['order', 'unknown'], ['stock', 'no'], ['payroll', null]])
    expect(told.site.conditions.slice(0, 2)).toEqual([
      { code: 'flowsRunThemselves', verdict: 'no', values: { yes: 0, all: 2 } },
      { code: 'everyGroupHasTeacher', verdict: 'no', values: { with: 1, all: 2 } },
    ])
  })

  test('with nothing wanted nothing is known', () => {
    const nothing = selfSufficiency({ ...known, wanted: [] }, nobodyYet)
    expect(nothing.fields).toEqual([])
    expect(nothing.site.conditions.map((c) => c.verdict)).toEqual(Array(5).fill('unknown'))
  })

  test('the answers of later chapters are put in as they are', () => {
    const later: LaterAnswers = {
      ofFlow: (flow, unit) => ({ users: { named: 5, fluent: 5 }, questions: { asked: 3, solvedByCustomer: 3, criticalToVendor: 0 }, openBlockers: flow === 'stock' && unit === 'shop' ? 1 : 0 }),
      ofSite: { ladderUsed: true, overdueOfVendor: 0, sponsorSigned: true },
    }
    expect(selfSufficiency(known, later).fields.map((f) => f.verdict)).toEqual(['yes', 'no', 'no'])
    const whole = { flows: known.flows.slice(0, 1), wanted: known.wanted.slice(0, 2) }
    expect(selfSufficiency(whole, later).site.verdict).toBe('yes')
  })
})
