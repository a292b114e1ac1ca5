import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsOf, type Known } from './conditions.ts'
import { classOf, isOpen, raise, step, type Finding } from './finding.ts'
import { reopen, resolve } from './settle.ts'
import { triage } from './triage.ts'
import { classes, type Class, type Context } from './validation.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString()
const context = (minute: number): Context => ({ now: at(minute), by: { person: 'gu', role: 'consultant' }, dayOf: (moment) => moment.slice(0, 10) })
const release = { id: 'r1', name: { zh: 'r1', en: 'r1' }, planned: '2026-12-01', real: '2026-11-02', contents: { zh: '', en: '' }, slips: [], dropped: null, version: 1 }
const coming = { ...release, real: null }

type Deed = { readonly on: number; readonly do: Class | 'resolve' | 'reopen' }
const deeds = fc.array(fc.record({ on: fc.nat(2), do: fc.constantFrom(...classes, 'blocker' as const, 'resolve' as const, 'reopen' as const) }), { maxLength: 14 })

function after(findings: readonly Finding[], { on, do: what }: Deed, minute: number): readonly Finding[] {
  const f = findings[on]!
  const decision = what === 'resolve' ? resolve(f, { how: 'mended', release: 'r1' }, release, context(minute)) : what === 'reopen' ? reopen(f, 'again', context(minute))
    : triage(f, { class: what, say: 'like this', release: what === 'communicate' ? null : 'r1', workaround: 'on paper', note: '', reason: 'looked again' }, what === 'communicate' ? null : coming, context(minute))
  return decision.ok ? findings.map((x, i) => (i === on ? decision.facts.reduce<Finding | null>(step, x)! : x)) : findings
}

const three = (): readonly Finding[] => [0, 1, 2].map((n) => {
  const decision = raise({ id: `f${n}`, flow: 'o2c', version: 1, step: 1, run: null, kind: 'function', words: `f${n}`, evidence: [], at: at(n) }, 3, context(n))
  return decision.ok ? decision.facts.reduce<Finding | null>(step, null)! : null!
})
const known = (findings: readonly Finding[], more: Partial<Known> = {}): Known => ({ flow: { id: 'o2c', current: 1 }, findings, qualified: [], prepared: [], ...more })
const one = (k: Known, code: string) => conditionsOf(k).find((c) => c.code === code)!

describe('what the validation says before a flow goes live', () => {
  it('whatever happens to findings: no blocker exactly when none is open, triaged exactly when none waits', () => {
    fc.assert(fc.property(deeds, (all) => {
      const findings = all.reduce((f, d, i) => after(f, d, 10 + i), three())
      expect(one(known(findings), 'validation.noBlocker').met).toBe(!findings.some((f) => isOpen(f) && classOf(f) === 'blocker'))
      expect(one(known(findings), 'validation.triaged').met).toBe(!findings.some((f) => isOpen(f) && classOf(f) === 'untriaged'))
    }))
  })

  it('a blocker that came and went leaves another text for a signed go to be compared with', () => {
    const come: { n: number } = { n: 0 }
    fc.assert(fc.property(deeds, deeds, (before, since) => {
      const then = before.reduce((f, d, i) => after(f, d, 10 + i), three())
      let [now, opened] = [then, false]
      for (const [i, d] of since.entries()) {
        now = after(now, d, 100 + i)
        opened ||= now.some((f) => isOpen(f) && classOf(f) === 'blocker' && !then.some((x) => x.id === f.id && isOpen(x) && classOf(x) === 'blocker'))
      }
      const [was, is] = [one(known(then), 'validation.noBlocker'), one(known(now), 'validation.noBlocker')]
      if (!was.met || !is.met || !opened) return
      come.n++
      expect(is.rests).not.toBe(was.rests)
    }), { numRuns: 3000 })
    expect(come.n).toBeGreaterThan(20)
  })

  it('also when it was opened and resolved again on one day', () => {
    const told = (from: readonly Finding[], minute: number, ...done: readonly Deed['do'][]) => done.reduce((f, what, i) => after(f, { on: 0, do: what }, minute + i), from)
    const then = told(three().slice(0, 1), 10, 'blocker', 'resolve')
    const now = told(then, 20, 'reopen', 'resolve')
    expect([one(known(then), 'validation.noBlocker').met, one(known(now), 'validation.noBlocker').met]).toEqual([true, true])
    expect(one(known(now), 'validation.noBlocker').rests).not.toBe(one(known(then), 'validation.noBlocker').rests)
  })

  it('only somebody qualified for the version in force makes it validated, and a new version asks for the material again', () => {
    const qualified = [{ person: 'gu', flow: 'o2c', state: 'qualified' as const, current: 1, version: 1, on: '2026-10-03', run: 'r' }]
    const prepared = [{ flow: 'o2c', what: 'material' as const, version: 1, answer: { ready: true as const, on: '2026-10-01', documents: [], note: 'in the share' }, by: 'gu', day: '2026-10-02' }]
    expect(one(known([]), 'validation.byHand').met).toBe(false)
    expect(one(known([], { qualified }), 'validation.byHand')).toMatchObject({ met: true, since: '2026-10-03', who: ['gu'] })
    expect(one(known([], { prepared }), 'validation.material')).toMatchObject({ met: true, since: '2026-10-02' })
    expect(one(known([], { prepared, flow: { id: 'o2c', current: 2 } }), 'validation.material')).toMatchObject({ met: false, state: 'toConfirm', since: null })
    expect(one(known([]), 'validation.upgradeData').met).toBe(false)
  })
})
