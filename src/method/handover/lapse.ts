/** What is not used fades. A capability lapses through disuse, which is not failure: a success restores it. */
import { addDays, daysBetween, type Day, type Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import { fact, type HandoverFact } from './facts.ts'
import { placed, refused, subjectOf, type Context, type Standing } from './handover.ts'
import type { Rule } from './rule.ts'

/** The first day on which it counts as lapsed if it is not used before; null while it is not handed over. */
export const lapsesOn = (s: Pick<Standing, 'handover' | 'usedOn'>, rule: Pick<Rule, 'lapsesAfter'>): Day | null =>
  s.handover === null || s.usedOn === null ? null : addDays(s.usedOn, rule.lapsesAfter + 1)

/** Whether it counts as lapsed on a day, said in the ledger already or not. */
export function isLapsed(s: Standing, rule: Pick<Rule, 'lapsesAfter'>, today: Day): boolean {
  const on = lapsesOn(s, rule)
  return s.lapsed !== null || (on !== null && today >= on)
}

/** The lapse that is due on a day and not said yet. */
export function lapseFact(s: Standing, rule: Rule, at: Moment, day: Day): HandoverFact | null {
  if (s.lapsed !== null || s.usedOn === null || !isLapsed(s, rule, day)) return null
  return fact('lapsed', subjectOf(s.capability, s.person), at, { day, unusedSince: s.usedOn, after: daysBetween(s.usedOn, day) })
}

/** Says the lapse that is due. Refuses: notHandedOver, notLapsed. */
export function lapse(s: Standing, rule: Rule, context: Context): Decision<HandoverFact> {
  if (s.handover === null) return refused('notHandedOver')
  const at = placed(s, context.now)
  const due = lapseFact(s, rule, at, context.dayOf(at))
  return due === null ? refused('notLapsed') : decide(due)
}
