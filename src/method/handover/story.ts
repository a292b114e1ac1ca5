/**
 * One person and one capability, told deed by deed in memory, the way the store does it with rows: the newest deed takes one step, a late one and a void fold anew.
 * Tests and the sample world tell their stories with it.
 */
import type { Role } from '#ground/people/people.ts'
import { sideOf } from '#ground/people/people.ts'
import { addDays, type Day, type Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { assess, type Assessment } from './assess.ts'
import { attempt, lateAttempt, type AttemptDeed } from './attempt.ts'
import { demonstrate } from './demonstrate.ts'
import type { FactType, HandoverFact } from './facts.ts'
import type { Class, Context, Kind, Outcome, Standing, VoidCause } from './handover.ts'
import { ruleFor, type Rule, type Settings } from './rule.ts'
import { signOff } from './signoff.ts'
import { canStep, fold, isLate, none, step } from './standing.ts'
import { claimVoid, confirmVoid, withdraw } from './void.ts'

/** The people of every story, by name; the id of a person is the name. */
export const cast: Readonly<Record<string, Role>> = {
  Li: 'manager', Zhao: 'consultant', Chen: 'office', Wang: 'lead', Zhou: 'lead', Sun: 'keyUser', Qian: 'keyUser', Wu: 'keyUser', Zheng: 'endUser', Director: 'sponsor',
}

export type Told = { readonly ok: boolean; readonly code: string | null; readonly said: readonly FactType[]; readonly id: Id }

type More = Partial<Omit<AttemptDeed, 'id' | 'at' | 'outcome'>> & { readonly at?: Moment; readonly by?: string }

export function tell(about: { readonly kind?: Kind; readonly class?: Class; readonly settings?: Settings; readonly person?: string } = {}) {
  const person = about.person ?? 'Sun'
  const start = none('capability', person)
  let standing: Standing = start
  let facts: readonly HandoverFact[] = []
  let now: Moment = '2026-11-02T01:00:00.000Z'
  let count = 0

  const next = (name: string): Id => `${name}${++count}`
  const rule = (): Rule => ruleFor({ kind: about.kind ?? 'operate', class: about.class ?? 'B' }, about.settings, standing.raised)
  const context = (by: string): Context => ({ ...worldOf(now), by: { person: by, role: cast[by]! } })

  function take(decision: Decision<HandoverFact>, id: Id = ''): Told {
    if (!decision.ok) return { ok: false, code: decision.refusal.code, said: [], id }
    const own = decision.facts.filter((f) => f.subject === `capability/${person}`)
    standing = canStep(standing, own) ? own.reduce(step, standing) : fold(start, [...facts, ...own])
    facts = [...facts, ...own]
    now = new Date(Date.parse(now) + 60_000).toISOString()
    return { ok: true, code: null, said: decision.facts.map((f) => f.type), id }
  }

  function did(outcome: Outcome, more: More = {}): Told {
    const { at = now, by = 'Zhao', ...rest } = more
    const deed: AttemptDeed = { id: next('attempt'), at, unit: 'unit', performer: person, outcome, ...(outcome === 'failed' ? { cause: 'forgotStep' as const } : {}), ...rest }
    return take(isLate(standing, at) ? lateAttempt('capability', facts, deed, rule(), context(by)) : attempt(standing, deed, rule(), context(by)), deed.id)
  }

  const story = {
    take, context, rule,
    now: () => now,
    today: (): Day => now.slice(0, 10),
    facts: () => facts,
    standing: () => standing,
    folded: () => fold(start, facts),
    assess: (): Assessment => assess(standing, rule(), now.slice(0, 10)),
    /** Some days later, in the morning. */
    later: (days: number) => { now = `${addDays(now.slice(0, 10), days)}T01:00:00.000Z` },
    minutes: (n: number) => { now = new Date(Date.parse(now) + n * 60_000).toISOString() },
    shown: (times = 1, by = 'Zhao'): Told => {
      const told = Array.from({ length: times }, () => {
        const id = next('demonstration')
        return take(demonstrate(standing, { id, session: next('session'), at: now, unit: 'unit', by }, null, context('Zhao')), id)
      })
      return told.at(-1)!
    },
    did,
    success: (times = 1, more: More = {}): Told => Array.from({ length: times }, () => did('success', more)).at(-1)!,
    failed: (more: More = {}): Told => did('failed', more),
    helped: (more: More = {}): Told => did('helped', more),
    /** Signed by each of these, one after the other. */
    signed: (by: readonly string[], override: string | null = null): Told => by.map((name) => take(signOff(standing, { override }, rule(), context(name)))).at(-1)!,
    claimed: (attempt: Id, by = 'Wang', cause: VoidCause = 'productDefect'): Told => take(claimVoid(facts, { attempt, cause, note: null }, context(by))),
    confirmed: (attempt: Id, by = 'Zhao'): Told => take(confirmVoid(facts, { attempt }, rule(), context(by))),
    undone: (record: Id, by = 'Zhao', recordedAt: Moment = now): Told => take(withdraw(facts, { record, recordedAt }, rule(), context(by))),
  }
  return story
}

/** A calendar with plain weekends in UTC. */
export const worldOf = (now: Moment): Omit<Context, 'by'> => ({
  now, dayOf: (at) => at.slice(0, 10), sideOf: (person) => (cast[person] === undefined ? null : sideOf[cast[person]]),
  addWorkingDays: (day, n) => {
    let end = day
    for (let left = n; left > 0;) {
      end = addDays(end, 1)
      if (![0, 6].includes(new Date(end).getUTCDay())) left -= 1
    }
    return end
  },
})
