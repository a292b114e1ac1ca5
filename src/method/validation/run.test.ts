import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles, vendorRoles, type Role } from '#ground/people/people.ts'
import type { FindingFact, RunFact } from './facts.ts'
import { fold as foldFinding } from './finding.ts'
import { countByClass, newestAnswers } from './matrix.ts'
import { prepare, preparationOf, stateOf as preparationState } from './preparation.ts'
import { countsFor, qualification } from './qualification.ts'
import { abandon, fold, recordStep, start, stateOf, step, type Run } from './run.ts'
import { goesOnSite, type Context } from './validation.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString()
const context = (minute: number, person = 'gu', role: Role = 'consultant'): Context => ({ now: at(minute), by: { person, role }, dayOf: (moment) => moment.slice(0, 10) })
const steps = 4

const deed = fc.record({ step: fc.integer({ min: 0, max: steps + 1 }), outcome: fc.constantFrom('pass' as const, 'finding' as const), found: fc.nat({ max: 2 }), early: fc.nat({ max: 90 }), by: fc.constantFrom('gu', 'gu', 'gu', 'luo'), give: fc.boolean() })
type Deed = { readonly step: number; readonly outcome: 'pass' | 'finding'; readonly found: number; readonly early: number; readonly by: string; readonly give: boolean }

/** One person's run; others try to put a hand in, and some records arrive late. */
function story(deeds: readonly Deed[], role: Role, version = 1) {
  const begun = start({ id: 'run', flow: 'o2c', version, case: 'SO-1', data: '', at: at(0) }, steps, context(0, 'gu', role))
  const facts: (RunFact | FindingFact)[] = begun.ok ? [...begun.facts] : []
  let run = fold(facts as RunFact[])!
  for (const [i, d] of deeds.entries()) {
    const minute = 100 + i
    const decision = recordStep(run, {
      step: d.step, outcome: d.outcome, note: '', evidence: [], at: at(minute - d.early), findings: Array.from({ length: d.found }, (_, n) => ({ id: `${i}-${n}`, kind: 'usability' as const, words: '看不清', evidence: [] })),
    }, context(minute, d.by, role))
    if (!decision.ok) continue
    facts.push(...decision.facts)
    run = decision.facts.filter((f): f is RunFact => f.subject === 'run').reduce<Run | null>(step, run)!
  }
  return { run, facts, own: facts.filter((f): f is RunFact => f.subject === 'run'), raised: facts.filter((f): f is FindingFact => f.type === 'raised') }
}

const whole: readonly Deed[] = [1, 2, 3, 4].map((n) => ({ step: n, outcome: 'pass', found: 0, early: 0, by: 'gu', give: false }))

describe('a run is done step by step, by own hands', () => {
  it('whatever is recorded: at most one answer a step, the one that happened last, and complete exactly when all have one', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const { run, own } = story(deeds, 'consultant')
      const said = own.flatMap((f) => (f.type === 'stepRecorded' ? [f] : []))
      expect(run.answers.map((a) => a.step)).toEqual([...new Set(said.map((f) => f.detail.step))].sort((a, b) => a - b))
      for (const a of run.answers) {
        const latest = said.filter((f) => f.detail.step === a.step).reduce((x, y) => (y.at >= x.at ? y : x))
        expect([a.at, a.outcome, a.times]).toEqual([latest.at, latest.detail.outcome, said.filter((f) => f.detail.step === a.step).length])
      }
      expect(own.filter((f) => f.type === 'completed')).toHaveLength(run.answers.length === steps ? 1 : 0)
      expect(stateOf(run)).toBe(run.answers.length === steps ? 'complete' : 'open')
    }))
  })

  it('what was decided and what its facts fold to are the same, and every finding named in a step was raised with it', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const { run, own, raised } = story(deeds, 'consultant')
      expect(fold(JSON.parse(JSON.stringify(own)))).toEqual(run)
      expect(own.flatMap((f) => (f.type === 'stepRecorded' ? f.detail.findings : []))).toEqual(raised.map((f) => f.subject))
    }))
  })

  it('nobody else puts a hand in; the project manager may give it up, and what was given up stays so', () => {
    const { run } = story(whole.slice(0, 2), 'consultant')
    const one = { step: 3, outcome: 'pass' as const, note: '', findings: [], evidence: [], at: at(200) }
    expect(recordStep(run, one, context(200, 'luo'))).toMatchObject({ refusal: { code: 'notTheRunner' } })
    expect(abandon(run, '换环境', context(200, 'luo'))).toMatchObject({ refusal: { code: 'notTheRunner' } })
    expect(abandon(run, ' ', context(200))).toMatchObject({ refusal: { code: 'reasonMissing' } })
    const given = abandon(run, '换环境', context(200, 'shen', 'manager'))
    const over = given.ok ? given.facts.reduce<Run | null>(step, run)! : run
    expect([stateOf(over), recordStep(over, one, context(201)).ok]).toEqual(['abandoned', false])
    expect(abandon(story(whole, 'consultant').run, '换环境', context(200))).toMatchObject({ refusal: { code: 'runComplete' } })
  })

  it('a flow without steps has nothing to run, and no clock runs ahead', () => {
    expect(start({ id: 'r', flow: 'f', version: 1, case: 'x', data: '', at: at(0) }, 0, context(0))).toMatchObject({ refusal: { code: 'noSteps' } })
    expect(start({ id: 'r', flow: 'f', version: 1, case: 'x', data: '', at: at(60) }, 1, context(0))).toMatchObject({ refusal: { code: 'inTheFuture' } })
    expect(start({ id: 'r', flow: 'f', version: 1, case: 'x', data: '', at: at(3) }, 1, context(0))).toMatchObject({ facts: [{ at: at(0) }] })
  })
})

describe('qualified is who ran the current version by own hands', () => {
  it('only those who go on site: a run by the office never counts and never qualifies', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), fc.constantFrom(...roles), (deeds, role) => {
      const { run, own } = story([...deeds, ...whole], role)
      expect(run.completedOn).not.toBeNull()
      expect(countsFor(run)).toBe(goesOnSite(role))
      expect(own.every((f) => f.type !== 'completed' || f.detail.counts === goesOnSite(role))).toBe(true)
      expect(qualification('gu', { id: 'o2c', current: 1 }, [run]).state).toBe(goesOnSite(role) ? 'qualified' : 'none')
      if (!goesOnSite(role)) expect(newestAnswers({ id: 'o2c', current: 1 }, [run]).size).toBe(0)
    }))
    expect(vendorRoles.filter((r) => !goesOnSite(r))).toEqual(['office'])
  })

  it('a new version always takes it away, and nothing of the findings', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (deeds, version, later) => {
      const { run, raised } = story([...deeds, ...whole], 'consultant', version)
      const findings = raised.map((f) => foldFinding([f])!)
      const before = [findings, countByClass(findings)]
      expect(qualification('gu', { id: 'o2c', current: version }, [run]).state).toBe('qualified')
      const next = { id: 'o2c', current: version + later }
      expect(qualification('gu', next, [run])).toMatchObject({ state: 'lapsed', version, current: next.current, on: run.completedOn })
      expect(newestAnswers(next, [run]).size).toBe(0)
      expect([raised.map((f) => foldFinding([f])!), countByClass(findings)]).toEqual(before)
    }))
  })

  it('is one’s own and of one flow; what is not complete gives nothing', () => {
    const { run } = story(whole, 'consultant')
    expect(qualification('luo', { id: 'o2c', current: 1 }, [run]).state).toBe('none')
    expect(qualification('gu', { id: 'p2p', current: 1 }, [run]).state).toBe('none')
    expect(qualification('gu', { id: 'o2c', current: 1 }, [story(whole.slice(1), 'consultant').run]).state).toBe('none')
  })
})

describe('material and upgrade data', () => {
  it('a new version asks again, whatever was answered', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.boolean(), (version, ready) => {
      const decision = prepare({ flow: 'o2c', what: 'material', version, ready, on: null, documents: ready ? ['d'] : [], note: '', why: ready ? null : '没有新功能' }, version, context(1))
      const kept = decision.ok && decision.facts[0] ? preparationOf(decision.facts[0] as never) : null
      expect([preparationState(null, version), preparationState(kept, version), preparationState(kept, version + 1)]).toEqual(['missing', ready ? 'ready' : 'notNeeded', 'toConfirm'])
    }))
  })
})
