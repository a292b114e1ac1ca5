/** A run: one person goes through every step of one version of the flow, with a case and its data. Steps are recorded one by one, in any order, again when need be. */
import type { Role } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type FindingFact, type RunFact } from './facts.ts'
import { raisedFact } from './finding.ts'
import { goesOnSite, isInTheFuture, notAfter, refused, type Context, type Kind, type Outcome } from './validation.ts'

/** A step's answer. `times`: how often it was recorded. */
export type Answer = {
  readonly step: number; readonly outcome: Outcome; readonly note: string; readonly findings: readonly Id[]; readonly evidence: readonly Id[]; readonly at: Moment; readonly day: Day; readonly times: number
}

export type Run = {
  readonly id: Id
  readonly flow: Id
  readonly version: number
  /** How many steps the version has; they count from 1. */
  readonly steps: number
  readonly person: Id
  readonly role: Role
  /** The runner goes on site. */
  readonly counts: boolean
  readonly case: string
  readonly data: string
  readonly startedAt: Moment
  readonly startedOn: Day
  /** At most one a step, by step. */
  readonly answers: readonly Answer[]
  readonly completedOn: Day | null
  readonly abandoned: { readonly reason: string; readonly by: Id; readonly day: Day } | null
  readonly movedOn: Day
}

export type RunState = 'open' | 'complete' | 'abandoned'
export const runStates: readonly RunState[] = ['open', 'complete', 'abandoned']

export const stateOf = (run: Pick<Run, 'abandoned' | 'completedOn'>): RunState => (run.abandoned !== null ? 'abandoned' : run.completedOn !== null ? 'complete' : 'open')

export const passed = (run: Pick<Run, 'answers'>): number => run.answers.filter((a) => a.outcome === 'pass').length

export type StartDeed = { readonly id: Id; readonly flow: Id; readonly version: number; readonly case: string; readonly data: string; readonly at: Moment }

/** Starts a run on a version of `steps` steps. Anybody of the vendor may; it counts when the runner goes on site. Refuses: noSteps, inTheFuture. */
export function start(deed: StartDeed, steps: number, context: Context): Decision<RunFact> {
  if (steps === 0) return refused('noSteps')
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['body', 'at'])
  const at = notAfter(deed.at, context.now)
  const { person, role } = context.by
  return decide(fact('started', deed.id, at, { flow: deed.flow, version: deed.version, steps, case: deed.case, data: deed.data, person, role, counts: goesOnSite(role), day: context.dayOf(at) }))
}

export type Found = { readonly id: Id; readonly kind: Kind; readonly words: string; readonly evidence: readonly Id[] }
export type StepDeed = { readonly step: number; readonly outcome: Outcome; readonly note: string; readonly findings: readonly Found[]; readonly evidence: readonly Id[]; readonly at: Moment }

/**
 * Records one step, and raises what was found in it. The record that happened last counts; the last missing answer completes the run.
 * Refuses: notTheRunner (by own hands), runAbandoned, noSuchStep, findingMissing, findingOnPass, idTaken, inTheFuture.
 */
export function recordStep(run: Run, deed: StepDeed, context: Context): Decision<RunFact | FindingFact> {
  if (run.person !== context.by.person) return refused('notTheRunner')
  if (run.abandoned !== null) return refused('runAbandoned')
  if (deed.step < 1 || deed.step > run.steps) return refused('noSuchStep', { n: run.steps }, ['body', 'step'])
  if (deed.outcome === 'finding' && deed.findings.length === 0) return refused('findingMissing', {}, ['body', 'findings'])
  if (deed.outcome === 'pass' && deed.findings.length > 0) return refused('findingOnPass', {}, ['body', 'outcome'])
  if (new Set(deed.findings.map((f) => f.id)).size < deed.findings.length) return refused('idTaken', {}, ['body', 'findings'])
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['body', 'at'])
  const at = notAfter(deed.at, context.now)
  const day = context.dayOf(at)
  const said = fact('stepRecorded', run.id, at, { step: deed.step, outcome: deed.outcome, note: deed.note, findings: deed.findings.map((f) => f.id), evidence: deed.evidence, day })
  const found = deed.findings.map((f) => raisedFact({ ...f, flow: run.flow, version: run.version, step: deed.step, run: run.id, at }, context))
  return decide<RunFact | FindingFact>(said, ...found, ...completion(step(run, said)))
}

/** What the last missing answer brings. The run is complete on the day of its newest answer. */
function completion(run: Run | null): readonly RunFact[] {
  if (run === null || run.completedOn !== null || run.answers.length < run.steps) return []
  const last = run.answers.reduce((a, b) => (b.at > a.at ? b : a))
  const { flow, version, steps, person, counts } = run
  return [fact('completed', run.id, last.at, { flow, version, steps, passed: passed(run), person, counts, day: last.day })]
}

/** Gives a run up, with a reason; what was found in it stays. Refuses: notTheRunner (and not the project manager), runAbandoned, runComplete, reasonMissing. */
export function abandon(run: Run, reason: string, context: Context): Decision<RunFact> {
  if (run.person !== context.by.person && context.by.role !== 'manager') return refused('notTheRunner')
  if (run.abandoned !== null) return refused('runAbandoned')
  if (run.completedOn !== null) return refused('runComplete')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('abandoned', run.id, context.now, { reason, by: context.by.person, day: context.dayOf(context.now) }))
}

/** The run after a fact; its row is this fold. Null before it was started. */
export function step(run: Run | null, said: RunFact): Run | null {
  if (said.type === 'started') {
    const { day, ...detail } = said.detail
    return { id: said.subject, ...detail, startedAt: said.at, startedOn: day, answers: [], completedOn: null, abandoned: null, movedOn: day }
  }
  if (run === null) return null
  const movedOn = said.detail.day > run.movedOn ? said.detail.day : run.movedOn
  switch (said.type) {
    case 'stepRecorded': return { ...run, movedOn, answers: answered(run.answers, said) }
    case 'completed': return { ...run, movedOn, completedOn: said.detail.day }
    case 'abandoned': return { ...run, movedOn, abandoned: { ...said.detail } }
  }
}

function answered(answers: readonly Answer[], said: Extract<RunFact, { type: 'stepRecorded' }>): readonly Answer[] {
  const before = answers.find((a) => a.step === said.detail.step)
  const times = (before?.times ?? 0) + 1
  const now = before !== undefined && before.at > said.at ? { ...before, times } : { ...said.detail, at: said.at, times }
  return [...answers.filter((a) => a.step !== said.detail.step), now].sort((a, b) => a.step - b.step)
}

export const fold = (facts: readonly RunFact[]): Run | null => facts.reduce<Run | null>(step, null)
