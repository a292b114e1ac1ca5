/** A handover is not for ever: its failures get a cause, it can be taken back to coaching by a person, and one that was recounted is looked at again. */
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { takingBack } from './consequences.ts'
import { fact, type HandoverFact } from './facts.ts'
import { mayDo } from '#ground/people/people.ts'
import { may, placed, refused, subjectOf, type Cause, type Context, type Course, type Standing } from './handover.ts'
import type { Rule } from './rule.ts'

/** By hand, with a reason. Refuses: notAllowed, notHandedOver, reasonMissing. */
export function takeBack(s: Standing, deed: { readonly note: string }, rule: Rule, context: Context): Decision<HandoverFact> {
  if (!mayDo(context.by, may.takeBack)) return refused('notAllowed')
  if (s.handover === null) return refused('notHandedOver')
  if (deed.note.trim() === '') return refused('reasonMissing', {}, ['note'])
  return decide(byHand(s, rule, context, 'byHand', deed.note))
}

/** States the cause of the failure that is watched. Refuses: notWatched (also when another attempt is watched), causeAlreadyFound, reasonMissing. */
export function findCause(s: Standing, deed: { readonly attempt: Id; readonly cause: Cause; readonly note: string }, context: Context): Decision<HandoverFact> {
  if (s.watch === null || s.watch.attempt !== deed.attempt) return refused('notWatched')
  if (s.watch.cause !== null) return refused('causeAlreadyFound')
  if (deed.note.trim() === '') return refused('reasonMissing', {}, ['note'])
  const at = placed(s, context.now)
  return decide(fact('causeFound', subjectOf(s.capability, s.person), at, { ...deed, by: context.by.person, day: context.dayOf(at) }))
}

/** A lead looks at a handover whose run was recounted: it stands, or it is taken back. Refuses: notAllowed, nothingToReview, reasonMissing. */
export function review(s: Standing, deed: { readonly stands: boolean; readonly note: string }, rule: Rule, context: Context): Decision<HandoverFact> {
  if (!mayDo(context.by, may.review)) return refused('notAllowed')
  if (s.review === null) return refused('nothingToReview')
  if (deed.note.trim() === '') return refused('reasonMissing', {}, ['note'])
  const at = placed(s, context.now)
  const said = fact('reviewed', subjectOf(s.capability, s.person), at, { ...deed, by: context.by.person, day: context.dayOf(at) })
  return deed.stands ? decide<HandoverFact>(said) : decide<HandoverFact>(said, byHand(s, rule, context, 'review', deed.note))
}

/** Somebody does not progress: it is decided what changes. The cap counts anew. Refuses: notAllowed, alreadyHandedOver, neverAttempted, reasonMissing. */
export function changeCourse(s: Standing, deed: { readonly choice: Course; readonly note: string }, context: Context): Decision<HandoverFact> {
  if (!mayDo(context.by, may.changeCourse)) return refused('notAllowed')
  if (s.handover !== null) return refused('alreadyHandedOver')
  if (s.tries === 0) return refused('neverAttempted')
  if (deed.note.trim() === '') return refused('reasonMissing', {}, ['note'])
  const at = placed(s, context.now)
  return decide(fact('courseChanged', subjectOf(s.capability, s.person), at, { ...deed, by: context.by.person, day: context.dayOf(at), tries: s.tries }))
}

function byHand(s: Standing, rule: Rule, context: Context, why: 'byHand' | 'review', note: string) {
  const at = placed(s, context.now)
  return fact('takenBack', subjectOf(s.capability, s.person), at, { ...takingBack(s, rule, context.dayOf(at)), why, by: context.by.person, note, suspended: false, because: [] })
}
