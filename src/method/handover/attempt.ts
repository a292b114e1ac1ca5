/** They do it while we stand beside, or are not there at all. A failed attempt is a fact; an attempt on something never shown to that person is a refusal. */
import type { Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { consequences } from './consequences.ts'
import { fact, type Attempted, type HandoverFact } from './facts.ts'
import { breaks, isInTheFuture, notAfter, refused, subjectOf, type Context, type Outcome, type Standing } from './handover.ts'
import { lapseFact } from './lapse.ts'
import { recountLate } from './recount.ts'
import type { Rule } from './rule.ts'
import { counting, none, step } from './standing.ts'

/**
 * Class B asks for nothing but the first five; what is left out is `null`, `false` or empty.
 * Only `coach` differs: left out, it is whoever records it, unless that is the performer, or the vendor while the vendor was absent; `null` says that nobody stood beside.
 */
export type AttemptDeed = { readonly id: Id; readonly at: Moment; readonly unit: Id; readonly performer: Id; readonly outcome: Outcome }
  & Partial<Omit<Attempted, 'id' | 'day' | 'unit' | 'performer' | 'outcome' | 'recordedBy'>>

/**
 * Records the newest attempt of a standing and what follows from it under the rule in force.
 * Refuses: notTheirStanding, vendorHandsDoNotCount, inTheFuture, neverDemonstrated, causeMissing (a failure without a cause),
 * performerIsObserver (the performer is coach, helper or checker, or records a try before the handover that nobody else saw), vendorIsThere (absent, and coach at once).
 */
export function attempt(standing: Standing, deed: AttemptDeed, rule: Rule, context: Context): Decision<HandoverFact> {
  const refusal = against(standing, deed, context)
  if (refusal !== null) return refusal
  const said = attemptedFact(standing, deed, context)
  const lapse = lapseFact(standing, rule, said.at, said.detail.day)
  const facts = lapse === null ? [said] : [lapse, said]
  const after = facts.reduce(step, standing)
  return decide(...facts, ...consequences(after, rule, context, said.at, said.detail))
}

/**
 * Records an attempt that occurred before something already known (a phone from the basement). `facts` are all facts of the standing in the order of the ledger.
 * It is judged by what was known at its own time; what follows from it happens now. Refuses as `attempt` does, and alreadyRecorded.
 */
export function lateAttempt(capability: Id, facts: readonly HandoverFact[], deed: AttemptDeed, rule: Rule, context: Context): Decision<HandoverFact> {
  if (facts.some((f) => f.type === 'attempted' && f.detail.id === deed.id)) return refused('alreadyRecorded')
  const start = none(capability, deed.performer)
  const then = counting(facts).filter((f) => f.at <= deed.at).reduce(step, start)
  const refusal = against(then, deed, context)
  if (refusal !== null) return refusal
  const said = attemptedFact(then, deed, context)
  return decide(said, ...recountLate(start, facts, [said], deed.id, rule, context))
}

function against(standing: Standing, deed: AttemptDeed, context: Context) {
  if (deed.performer !== standing.person) return refused('notTheirStanding', {}, ['performer'])
  if (context.sideOf(deed.performer) === 'vendor') return refused('vendorHandsDoNotCount', {}, ['performer'])
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['at'])
  if (standing.shown === 0) return refused('neverDemonstrated')
  if (deed.outcome === 'failed' && !deed.cause) return refused('causeMissing', {}, ['cause'])
  for (const place of ['coach', 'helpedBy', 'checkedBy'] as const) if (deed[place] === deed.performer) return refused('performerIsObserver', {}, [place])
  if (deed.vendorAbsent && deed.coach && context.sideOf(deed.coach) === 'vendor') return refused('vendorIsThere', {}, ['coach'])
  const unseen = context.by.person === deed.performer && !deed.coach && !deed.checkedBy
  return unseen && standing.handover === null ? refused('performerIsObserver', {}, ['coach']) : null
}

function attemptedFact(standing: Standing, deed: AttemptDeed, context: Context) {
  const at = notAfter(deed.at, context.now)
  const broke = breaks(deed.outcome)
  const wasThere = context.by.person !== deed.performer && !(deed.vendorAbsent && context.sideOf(context.by.person) === 'vendor')
  const recorder = wasThere ? context.by.person : null
  const coach = deed.coach === undefined ? recorder : deed.coach
  const detail: Attempted = {
    id: deed.id, day: context.dayOf(at), unit: deed.unit, performer: deed.performer, coach, vendorAbsent: deed.vendorAbsent ?? false,
    case: named(deed.case), variant: named(deed.variant), cycle: named(deed.cycle), outcome: deed.outcome, cause: broke ? (deed.cause ?? null) : null,
    severe: broke && (deed.severe ?? false), helpedBy: deed.outcome === 'helped' ? (deed.helpedBy ?? coach) : null, checkedBy: deed.checkedBy ?? null,
    evidence: deed.evidence ?? [], note: named(deed.note), recordedBy: context.by.person,
  }
  return fact('attempted', subjectOf(standing.capability, standing.person), at, detail)
}

const named = (text: string | null | undefined): string | null => text?.trim() || null
