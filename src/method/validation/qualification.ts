/** Whoever has not validated the current version by own hands is not qualified to take it on site (METHOD M2). Nobody grants it: it follows from the runs, and lapses by itself with a new version. */
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Run } from './run.ts'

export type QualificationState = 'qualified' | 'lapsed' | 'none'
export const qualificationStates: readonly QualificationState[] = ['qualified', 'lapsed', 'none']

/**
 * The answer to "is this person qualified for this flow?", for whoever assigns people to a visit or a session.
 * `version`, `on` and `run` name the newest completed run that counts; `current` is the version in force.
 */
export type Qualification = { readonly person: Id; readonly flow: Id; readonly state: QualificationState; readonly current: number; readonly version: number | null; readonly on: Day | null; readonly run: Id | null }

type Ran = Pick<Run, 'id' | 'person' | 'flow' | 'version' | 'counts' | 'completedOn' | 'abandoned'>

/** A run that counts: by somebody who goes on site, every step answered, not given up. */
export const countsFor = (run: Ran): boolean => run.counts && run.completedOn !== null && run.abandoned === null

export function qualification(person: Id, flow: { readonly id: Id; readonly current: number }, runs: readonly Ran[]): Qualification {
  const own = runs.filter((r) => r.person === person && r.flow === flow.id && countsFor(r))
  const best = own.reduce<Ran | null>((a, b) => (a === null || b.version > a.version || (b.version === a.version && b.completedOn! > a.completedOn!) ? b : a), null)
  const state = best === null ? 'none' : best.version === flow.current ? 'qualified' : 'lapsed'
  return { person, flow: flow.id, state, current: flow.current, version: best?.version ?? null, on: best?.completedOn ?? null, run: best?.id ?? null }
}
