/** Not every failure is the person's. What both sides call void counts nowhere and breaks nothing; what its recorder undoes at once never happened. */
import type { Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { sideOf } from '#ground/people/people.ts'
import { fact, type HandoverFact } from './facts.ts'
import { placed, refused, standingOf, subjectOf, type Context, type Standing, type VoidCause } from './handover.ts'
import { recount } from './recount.ts'
import type { Rule } from './rule.ts'
import { fold, goneOf, none } from './standing.ts'

/** One side claims that an attempt says nothing about the person. Refuses: noSuchRecord, alreadyVoid, alreadyWithdrawn, alreadyClaimed. */
export function claimVoid(facts: readonly HandoverFact[], deed: { readonly attempt: Id; readonly cause: VoidCause; readonly note: string | null }, context: Context): Decision<HandoverFact> {
  const found = attemptOf(facts, deed.attempt)
  if ('ok' in found) return found
  if (openClaim(facts, deed.attempt)) return refused('alreadyClaimed')
  const at = placed(found.standing, context.now)
  const by = { by: context.by.person, side: sideOf[context.by.role], day: context.dayOf(at) }
  return decide(fact('voidClaimed', found.subject, at, { attempt: deed.attempt, cause: deed.cause, note: deed.note, ...by }))
}

/** The other side confirms: the attempt and what rested on it fall. Refuses: noSuchRecord, alreadyVoid, alreadyWithdrawn, notClaimed, sameSideConfirms. */
export function confirmVoid(facts: readonly HandoverFact[], deed: { readonly attempt: Id }, rule: Rule, context: Context): Decision<HandoverFact> {
  const found = claimedOf(facts, deed.attempt, context)
  if ('ok' in found) return found
  const at = placed(found.standing, context.now)
  const said = fact('voidConfirmed', found.subject, at, { attempt: deed.attempt, by: context.by.person, side: sideOf[context.by.role], day: context.dayOf(at) })
  return decide(said, ...recount(found.start, facts, [said], { record: deed.attempt, how: 'void' }, rule, context))
}

/** The other side does not agree: the attempt counts as it stands. Refuses as `confirmVoid` does. */
export function declineVoid(facts: readonly HandoverFact[], deed: { readonly attempt: Id; readonly note: string | null }, context: Context): Decision<HandoverFact> {
  const found = claimedOf(facts, deed.attempt, context)
  if ('ok' in found) return found
  const at = placed(found.standing, context.now)
  return decide(fact('voidDeclined', found.subject, at, { attempt: deed.attempt, by: context.by.person, note: deed.note, day: context.dayOf(at) }))
}

/**
 * The recorder takes back what was recorded by mistake, an attempt or a demonstration, within the minutes of the rule; `recordedAt` is the ledger's.
 * Refuses: noSuchRecord, alreadyWithdrawn, alreadyVoid, notTheRecorder, tooLateToUndo.
 */
export function withdraw(facts: readonly HandoverFact[], deed: { readonly record: Id; readonly recordedAt: Moment }, rule: Rule, context: Context): Decision<HandoverFact> {
  const record = facts.find((f) => (f.type === 'attempted' || f.type === 'demonstrated') && f.detail.id === deed.record)
  if (record?.type !== 'attempted' && record?.type !== 'demonstrated') return refused('noSuchRecord')
  const gone = whyGone(facts, deed.record)
  if (gone !== null) return gone
  if (record.detail.recordedBy !== context.by.person) return refused('notTheRecorder')
  if (Date.parse(context.now) - Date.parse(deed.recordedAt) > rule.undoWithin * 60_000) return refused('tooLateToUndo', { minutes: rule.undoWithin })
  const start = startOf(record.subject)
  const at = placed(fold(start, facts), context.now)
  const said = fact('withdrawn', record.subject, at, { record: deed.record, by: context.by.person, day: context.dayOf(at) })
  return decide(said, ...recount(start, facts, [said], { record: deed.record, how: 'withdrawn' }, rule, context))
}

type Found = { readonly subject: string; readonly start: Standing; readonly standing: Standing }

const startOf = (subject: string): Standing => {
  const { capability, person } = standingOf(subject)
  return none(capability, person)
}

function attemptOf(facts: readonly HandoverFact[], attempt: Id): Found | ReturnType<typeof refused> {
  const record = facts.find((f) => f.type === 'attempted' && f.detail.id === attempt)
  if (record?.type !== 'attempted') return refused('noSuchRecord')
  const gone = whyGone(facts, attempt)
  if (gone !== null) return gone
  const start = startOf(record.subject)
  return { subject: subjectOf(start.capability, start.person), start, standing: fold(start, facts) }
}

function claimedOf(facts: readonly HandoverFact[], attempt: Id, context: Context): Found | ReturnType<typeof refused> {
  const found = attemptOf(facts, attempt)
  if ('ok' in found) return found
  const claim = openClaim(facts, attempt)
  if (!claim) return refused('notClaimed')
  return claim.detail.side === sideOf[context.by.role] ? refused('sameSideConfirms') : found
}

function whyGone(facts: readonly HandoverFact[], record: Id) {
  if (!goneOf(facts).has(record)) return null
  return refused(facts.some((f) => f.type === 'voidConfirmed' && f.detail.attempt === record) ? 'alreadyVoid' : 'alreadyWithdrawn')
}

/** The claim that waits for the other side. */
function openClaim(facts: readonly HandoverFact[], attempt: Id) {
  const last = facts.findLast((f) => (f.type === 'voidClaimed' || f.type === 'voidDeclined') && f.detail.attempt === attempt)
  return last?.type === 'voidClaimed' ? last : undefined
}
