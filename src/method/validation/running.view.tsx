/** A run as this device knows it: what the server answered, and what was recorded here and is still on its way. It stands without a network. */
import type { Words } from '#kit/words.ts'
import type { Output } from '#web/operations.ts'
import type { Entry } from '#web/outbox.ts'
import { useRead, type Read } from '#web/read.ts'
import { useMe } from '#web/session.ts'
import { useUnsent } from '#web/unsent.ts'
import type { Kind, Outcome } from './validation.ts'

export type Captured = Output<'validation.capture'>
export type Step = Captured['flows'][number]['steps'][number]
type Answered = { readonly step: number; readonly outcome: Outcome }

export type Running = {
  readonly id: string
  readonly flow: { readonly id: string; readonly name: Words }
  readonly version: number
  readonly counts: boolean
  readonly case: string
  readonly data: string
  readonly steps: readonly Step[]
  readonly answers: readonly Answered[]
}

export type StartBody = { readonly id: string; readonly flow: string; readonly version: number; readonly case: string; readonly data: string; readonly at: string }
export type StepBody = { readonly step: number; readonly outcome: Outcome; readonly findings: readonly { readonly kind: Kind; readonly words: string }[]; readonly at: string }

const operations = ['validation.start', 'validation.recordStep']

/** This device's records of runs; `refused`: how many the server did not take. */
export function useUnsentSteps(project: string, readAt: number | null) {
  const { unsent, forget } = useUnsent(project, operations, readAt)
  return { unsent, forget, refused: unsent.filter((e) => e.state === 'refused').length }
}

/** What the device keeps for running flows. */
export const useCapture = (project: string): Read<Captured> => useRead('validation.capture', { params: { project } }, { remember: true })

const latest = (answers: readonly Answered[], next: Answered): readonly Answered[] => [...answers.filter((a) => a.step !== next.step), next].sort((a, b) => a.step - b.step)

const recordedHere = (unsent: readonly Entry[], id: string): readonly StepBody[] =>
  unsent.filter((e) => e.operation === 'validation.recordStep' && e.state !== 'refused' && (e.input.params as { run?: string }).run === id).map((e) => e.input.body as StepBody)

/** A run the server answered, for running a step of it once more. */
export const runningFrom = ({ run, steps, answers }: Output<'validation.run'>, unsent: readonly Entry[]): Running =>
  ({ id: run.id, flow: run.flow, version: run.version, counts: run.counts, case: run.case, data: run.data, steps, answers: recordedHere(unsent, run.id).reduce(latest, answers) })

/** The person's own run that goes on; null when the server knows better (it is complete, given up, or somebody else's). */
export function runningOf(data: Captured, unsent: readonly Entry[], id: string): Running | null {
  const known = data.runs.find((r) => r.id === id)
  const begun = unsent.find((e) => e.operation === 'validation.start' && (e.input.body as StartBody).id === id)
  const body = begun?.input.body as StartBody | undefined
  const flow = known ? known.flow : data.flows.find((f) => f.id === body?.flow)
  if (!flow || (!known && !body)) return null
  const steps = known ? known.stepsOf : (data.flows.find((f) => f.id === body?.flow)?.steps ?? [])
  return {
    id, flow, version: known?.version ?? body!.version, counts: known?.counts ?? data.goesOnSite, case: known?.case ?? body!.case, data: known?.data ?? body!.data, steps,
    answers: recordedHere(unsent, id).reduce(latest, known?.answers ?? []),
  }
}

/** The person's own unfinished runs, those begun on this device among them. */
export function openRuns(data: Captured, unsent: readonly Entry[]): readonly Running[] {
  const begun = unsent.filter((e) => e.operation === 'validation.start' && e.state !== 'refused').map((e) => (e.input.body as StartBody).id)
  const ids = [...new Set([...data.runs.map((r) => r.id), ...begun])]
  return ids.map((id) => runningOf(data, unsent, id)).filter((r) => r !== null).filter((r) => r.answers.length < r.steps.length)
}

/** The first step without an answer; null when every step has one. */
export const nextStep = (run: Pick<Running, 'steps' | 'answers'>, after = 0): number | null => {
  const open = run.steps.map((s) => s.number).filter((n) => !run.answers.some((a) => a.step === n))
  return open.find((n) => n > after) ?? open[0] ?? null
}

export const useMyName = (): string => useMe().person.name
