/** The history of a standing as people read it: every attempt, whether it counted, and the run after it. */
import type { Moment } from '#kit/days.ts'
import type { Attempted, HandoverFact } from './facts.ts'
import type { Level, Standing } from './handover.ts'
import { breaks } from './handover.ts'
import { counting, goneOf, levelOf, step } from './standing.ts'

/** Why an attempt lengthened no run though it succeeded, or counts nowhere at all. */
export type NotCounted = 'void' | 'withdrawn' | 'sameCase' | 'beforeFreshDemonstration'
export const notCounted: readonly NotCounted[] = ['void', 'withdrawn', 'sameCase', 'beforeFreshDemonstration']

export type Mark = { readonly at: Moment; readonly attempt: Attempted; readonly notCounted: NotCounted | null; readonly run: number; readonly level: Level }

/** All attempts of a standing in order of occurrence. `facts` are given in the order of the ledger. */
export function trail(start: Standing, facts: readonly HandoverFact[]): readonly Mark[] {
  const gone = goneOf(facts)
  const voided = new Set(facts.flatMap((f) => (f.type === 'voidConfirmed' ? [f.detail.attempt] : [])))
  const counts = new Set(counting(facts))
  const marks: Mark[] = []
  let s = start
  for (const f of inOrder(facts)) {
    const before = s
    if (counts.has(f)) s = step(s, f)
    if (f.type !== 'attempted') continue
    const why = gone.has(f.detail.id) ? (voided.has(f.detail.id) ? 'void' : 'withdrawn')
      : breaks(f.detail.outcome) || s.run > before.run ? null
      : before.freshOwed && s.attempts > before.attempts ? 'beforeFreshDemonstration' : 'sameCase'
    marks.push({ at: f.at, attempt: f.detail, notCounted: why, run: s.run, level: levelOf(s) })
  }
  return marks
}

const inOrder = (facts: readonly HandoverFact[]): readonly HandoverFact[] => [...facts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
