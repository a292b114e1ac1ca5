/** A record that arrives late, a void and an undo change what was counted. It is said from what, to what and because of which record; a signature stands, but is looked at again. */
import type { Id } from '#kit/ids.ts'
import { consequences } from './consequences.ts'
import { fact, type Counted, type Detail, type HandoverFact } from './facts.ts'
import { placed, subjectOf, type Context, type Standing } from './handover.ts'
import type { Rule } from './rule.ts'
import { fold, levelOf, step } from './standing.ts'

export type Recounted = {
  readonly record: Id
  readonly how: Detail<'runRecounted'>['how']
  /** What the record would have changed had it been the newest: that needs no saying. */
  readonly ordinary?: Standing
}

/**
 * What follows from facts that are not the newest. `facts` are all earlier facts of the standing in the order of the ledger, `said` what was just said.
 * Consequences are placed now, never back in time.
 */
export function recount(start: Standing, facts: readonly HandoverFact[], said: readonly HandoverFact[], because: Recounted, rule: Rule, context: Context): readonly HandoverFact[] {
  const before = fold(start, facts)
  const after = fold(start, [...facts, ...said])
  const at = placed(before.last !== null && (after.last === null || before.last > after.last) ? before : after, context.now)
  const day = context.dayOf(at)
  const subject = subjectOf(start.capability, start.person)
  const extra: HandoverFact[] = []
  if (!same(counted(before), counted(after)) && !(because.ordinary && same(counted(because.ordinary), counted(after)))) {
    extra.push(fact('runRecounted', subject, at, { before: counted(before), after: counted(after), record: because.record, how: because.how, day }))
  }
  if (before.handover !== null && after.handover !== null && after.handover.run < before.handover.run) {
    extra.push(fact('reviewWanted', subject, at, {
      record: because.record, signedRun: after.handover.signedRun, run: after.handover.run, day, because: because.how === 'late' ? [because.record] : [],
    }))
  }
  return [...extra, ...consequences(extra.reduce(step, after), rule, context, at)]
}

/**
 * The same for facts that were said late (`canStep` was false): a demonstration, a session, an attempt. `record` is the id of what was recorded.
 * What the record would have changed in any case is not said again.
 */
export function recountLate(start: Standing, facts: readonly HandoverFact[], said: readonly HandoverFact[], record: Id, rule: Rule, context: Context): readonly HandoverFact[] {
  return recount(start, facts, said, { record, how: 'late', ordinary: said.reduce(step, fold(start, facts)) }, rule, context)
}

export const counted = (s: Standing): Counted => ({ run: s.run, level: levelOf(s), afterBreak: s.afterBreak })

const same = (a: Counted, b: Counted) => a.run === b.run && a.level === b.level && a.afterBreak === b.afterBreak
