/** We show it. A demonstration is the vendor's hands, or those of a customer who has it; it never counts as an attempt. */
import type { Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type HandoverFact } from './facts.ts'
import { isInTheFuture, notAfter, refused, subjectOf, type Context, type Standing } from './handover.ts'
import { levelOf } from './standing.ts'

export type DemonstrateDeed = {
  readonly id: Id
  /** The same for everybody who was shown it at once. */
  readonly session: Id
  readonly at: Moment
  readonly unit: Id
  readonly by: Id
}

/**
 * Records that it was shown to the person of the standing. `demonstrator` is the standing of a customer who shows it, and null for the vendor.
 * Refuses: inTheFuture, demonstratorIsLearner, vendorHandsDoNotCount (the person shown is the vendor's), demonstratorCannotYet (a customer below level 4).
 */
export function demonstrate(standing: Standing, deed: DemonstrateDeed, demonstrator: Standing | null, context: Context): Decision<HandoverFact> {
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['at'])
  if (deed.by === standing.person) return refused('demonstratorIsLearner', {}, ['by'])
  if (context.sideOf(standing.person) === 'vendor') return refused('vendorHandsDoNotCount', {}, ['person'])
  const vendors = context.sideOf(deed.by) === 'vendor'
  if (!vendors && (demonstrator === null || demonstrator.person !== deed.by || levelOf(demonstrator) < 4)) return refused('demonstratorCannotYet', {}, ['by'])
  const at = notAfter(deed.at, context.now)
  return decide(fact('demonstrated', subjectOf(standing.capability, standing.person), at, {
    id: deed.id, session: deed.session, day: context.dayOf(at), unit: deed.unit, by: deed.by,
    side: vendors ? 'vendor' : 'customer', depth: vendors ? 1 : (demonstrator?.depth ?? 1) + 1, recordedBy: context.by.person,
  }))
}
