/**
 * A picture and a tip belong to a step as it was called. In another version they stand at the step that says the same, or else at the one with the same title, where somebody looks whether they still fit;
 * what has lost its step stands nowhere and is listed, so that a new version loses nothing.
 */
import { sameSteps } from '#ground/flows/flows.ts'
import { sameWords, type Step } from '#ground/flows/steps.ts'
import type { StepRef } from '../survey.ts'
import type { Version } from '../walkthrough.ts'

/** `step`: where it stands in the version in force, from 1; null when it has lost its step. `check`: that step is worded otherwise since. */
export type Placing = { readonly step: number | null; readonly check: boolean }

/** The n-th of those alike is the n-th there. */
function counterpart(steps: readonly Step[], at: number, there: readonly Step[], alike: (a: Step, b: Step) => boolean): number | null {
  const own = steps[at - 1]
  if (!own) return null
  const nth = steps.slice(0, at).filter((s) => alike(s, own)).length
  return there.flatMap((s, i) => (alike(s, own) ? [i + 1] : []))[nth - 1] ?? null
}

/** Where something said of a step stands in version `current`. */
export function placing(ref: StepRef, versions: readonly Version[], current: number): Placing {
  const of = (number: number) => versions.find((v) => v.number === number)?.steps ?? []
  if (ref.version === current) return of(current)[ref.number - 1] ? { step: ref.number, check: false } : { step: null, check: false }
  const [then, now] = [of(ref.version), of(current)]
  const same = counterpart(then, ref.number, now, (a, b) => sameSteps([a], [b]))
  if (same !== null) return { step: same, check: false }
  const titled = counterpart(then, ref.number, now, (a, b) => sameWords(a.title, b.title))
  return { step: titled, check: titled !== null }
}
