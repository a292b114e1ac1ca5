/** What the engine says about a standing on a day: how far, what is missing, how sure, and what somebody should do. Persons decide. */
import { daysBetween, type Day } from '#kit/days.ts'
import type { Role } from '#ground/people/people.ts'
import { advisedOf, missingOf, needOf, type Missing } from './eligible.ts'
import type { Level, Signature, Standing } from './handover.ts'
import { isLapsed, lapsesOn } from './lapse.ts'
import { expectedFailures, rateAtLeast } from './mastery.ts'
import type { Rule } from './rule.ts'
import { missingSigners } from './signoff.ts'
import { levelOf } from './standing.ts'

export type Progress = 'fine' | 'warning' | 'notProgressing'

export type Assessment = {
  readonly level: Level
  /** Has it, today: handed over and not lapsed. */
  readonly holds: boolean
  readonly run: number
  readonly need: number
  readonly afterBreak: boolean
  /** Nothing the rule asks is missing; only signatures are. */
  readonly eligible: boolean
  readonly missing: readonly Missing[]
  readonly advised: readonly Missing[]
  readonly signatures: readonly Signature[]
  readonly missingSigners: readonly Role[]
  readonly tries: number
  readonly progress: Progress
  /** Days without movement, when they are more than the rule's and it is started and not handed over. */
  readonly stuckFor: number | null
  readonly watch: { readonly attempt: string; readonly since: Day; readonly causeDue: Day; readonly cause: string | null; readonly overdue: boolean } | null
  readonly lapsed: boolean
  readonly lapsesOn: Day | null
  readonly suspended: boolean
  readonly reviewWanted: boolean
  /** Uses that a second person still has to check. */
  readonly checksLeft: number
  /** Further from the vendor than the rule likes. */
  readonly tooDeep: boolean
  /** P(true rate ≥ the wanted rate), and failures to expect in the next ten. */
  readonly probability: number
  readonly expectedFailures: number
}

/** Judges a standing by the rule in force on a day. Nothing is decided here. */
export function assess(s: Standing, rule: Rule, today: Day): Assessment {
  const level = levelOf(s)
  const done = s.handover !== null
  const missing = done ? [] : missingOf(s, rule)
  const eligible = !done && missing.length === 0
  const lapsed = isLapsed(s, rule, today)
  const quiet = s.movedOn === null ? 0 : daysBetween(s.movedOn, today)
  const { alpha, beta } = beliefOf(s, rule)
  return {
    level, holds: done && !lapsed, run: s.run, need: needOf(s, rule), afterBreak: s.afterBreak,
    eligible, missing, advised: done ? [] : advisedOf(s, rule),
    signatures: s.signatures, missingSigners: done ? [] : missingSigners(s, rule),
    tries: s.tries, progress: done || eligible ? 'fine' : s.tries >= rule.cap ? 'notProgressing' : s.tries >= rule.warnAt ? 'warning' : 'fine',
    stuckFor: !done && level > 0 && quiet > rule.stuckAfter ? quiet : null,
    watch: s.watch && { ...s.watch, overdue: s.watch.cause === null && today > s.watch.causeDue },
    lapsed, lapsesOn: lapsesOn(s, rule), suspended: s.takenBack?.suspended ?? false, reviewWanted: s.review !== null,
    checksLeft: s.handover?.checksLeft ?? 0, tooDeep: s.depth !== null && s.depth > rule.depth,
    probability: rateAtLeast(rule.wantedRate, alpha, beta), expectedFailures: expectedFailures(10, alpha, beta),
  }
}

/**
 * What is believed of the true rate: the prior of comparable teams, the run, and one failure when the run came after one.
 * So a run after an error says less than a clean one, as it does in the data (MASTERY §1: 67–77 % against 83–90 %).
 */
export const beliefOf = (s: Pick<Standing, 'run' | 'afterBreak'>, rule: Pick<Rule, 'priorAlpha' | 'priorBeta'>) =>
  ({ alpha: rule.priorAlpha + s.run, beta: rule.priorBeta + (s.afterBreak ? 1 : 0) })
