/** After the handover we handle exceptions only. The first failure is watched, two successes clear it, the next failure takes the capability back. */
import { daysBetween, type Day, type Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type Attempted, type Detail, type HandoverFact } from './facts.ts'
import { breaks, subjectOf, type Context, type Standing, type Use } from './handover.ts'
import { raise, type Rule } from './rule.ts'

/**
 * What follows, under the rule in force, from the uses since the handover. `newest` is the attempt just stepped;
 * without it (after a void, an undo or a late record) all uses still kept are looked at. Numbers: MASTERY §2, "taken back when" and "watch after handover".
 */
export function consequences(s: Standing, rule: Rule, context: Context, at: Moment, newest?: Pick<Attempted, 'id' | 'outcome'>): readonly HandoverFact[] {
  if (s.handover === null) return []
  const subject = subjectOf(s.capability, s.person)
  const day = context.dayOf(at)
  if (newest === undefined || breaks(newest.outcome)) {
    const because = reasonToTakeBack(s.uses, rule)
    if (because !== null) return [fact('takenBack', subject, at, byRule(s, rule, day, because))]
    const broke = s.uses.findLast((u) => u.broke)
    if (broke && s.watch?.attempt !== broke.attempt && successesSince(s, broke.attempt).length < rule.clearedBy) return [fact('watched', subject, at, watching(s, rule, day, broke, context))]
  }
  const facts: HandoverFact[] = []
  if (s.watch !== null) {
    const cleared = successesSince(s, s.watch.attempt)
    if (cleared.length >= rule.clearedBy) facts.push(fact('watchCleared', subject, at, { attempt: s.watch.attempt, day, because: cleared.slice(0, rule.clearedBy) }))
  }
  if (s.lapsed !== null && s.lapsed.successes.length >= rule.restoredBy) facts.push(fact('restored', subject, at, { day, because: s.lapsed.successes.slice(0, rule.restoredBy) }))
  return facts
}

/** The successes among the uses kept, after the attempt named; all of them when it is no longer kept. */
export const successesSince = (s: Standing, attempt: Id): readonly Id[] =>
  s.uses.slice(s.uses.findIndex((u) => u.attempt === attempt) + 1).filter((u) => !u.broke).map((u) => u.attempt)

/** What taking back says besides its reason: the second time within the days of the rule raises the class; a severe failure of a class that suspends, suspends. */
export function takingBack(s: Standing, rule: Rule, day: Day): Pick<Detail<'takenBack'>, 'day' | 'raisedTo'> {
  const again = s.takenBack !== null && daysBetween(s.takenBack.day, day) <= rule.raisedWithin
  const next = raise(rule.class)
  return { day, raisedTo: again && next !== rule.class ? next : null }
}

type Reason = { readonly why: 'repeatedFailure' | 'severeFailure'; readonly because: readonly Id[] }

function reasonToTakeBack(uses: readonly Use[], rule: Rule): Reason | null {
  const window = uses.slice(-rule.of)
  const severe = rule.severe ? window.findLast((u) => u.severe) : undefined
  if (severe) return { why: 'severeFailure', because: [severe.attempt] }
  const broke = window.filter((u) => u.broke)
  return broke.length >= rule.takenBackAt ? { why: 'repeatedFailure', because: broke.map((u) => u.attempt) } : null
}

const byRule = (s: Standing, rule: Rule, day: Day, reason: Reason): Detail<'takenBack'> =>
  ({ ...takingBack(s, rule, day), ...reason, by: null, note: null, suspended: rule.suspends && reason.why === 'severeFailure' })

/** A further failure does not move the day the first one's cause is due. */
function watching(s: Standing, rule: Rule, day: Day, broke: Use, context: Context): Detail<'watched'> {
  const due = context.addWorkingDays(day, rule.causeWithin)
  const owed = s.watch !== null && s.watch.cause === null ? s.watch.causeDue : due
  return { attempt: broke.attempt, day, causeDue: owed < due ? owed : due, because: [broke.attempt] }
}
