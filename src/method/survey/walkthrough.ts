/**
 * The prototype is walked through with the customer, step by step on the flow's own steps: it works, it differs, or it is open. One step at a time, also without a network; the last answer counts.
 * An answer belongs to the step as it was worded: it holds in a newer version where the step says the same, and a step that changed is walked again.
 */
import type { Flow } from '#ground/flows/flows.ts'
import { sameSteps } from '#ground/flows/flows.ts'
import type { Step } from '#ground/flows/steps.ts'
import { sideOf as sideOfRole, type Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from './facts.ts'
import type { GapKind } from './gap.ts'
import type { Question, QuestionClass } from './question.ts'
import { isInTheFuture, notAfter, refused, surveyed, type Context, type StepRef } from './survey.ts'

export type WalkOutcome = 'works' | 'differs' | 'open'
export const walkOutcomes: readonly WalkOutcome[] = ['works', 'differs', 'open']

/** One answer to one step. `walk` is its id. `present`: who was there from the customer. */
export type Walk = {
  readonly walk: Id
  readonly flow: Id
  readonly step: StepRef
  readonly outcome: WalkOutcome
  readonly note: string
  readonly present: readonly Id[]
  readonly by: Id
  readonly side: Side
  readonly at: Moment
  readonly day: Day
  readonly question: Id | null
  readonly gap: Id | null
}

export type Version = { readonly number: number; readonly steps: readonly Step[] }

export type WalkDeed = {
  readonly id: Id
  /** The flow's version that was walked, and the step's number in it, from 1. */
  readonly version: number
  readonly step: number
  readonly outcome: WalkOutcome
  readonly note: string
  readonly present: readonly Id[]
  readonly at: Moment
  /** `differs` becomes a gap of this kind; null: it only differs. */
  readonly gap: GapKind | null
  /** Of which class the question is that `open` becomes. */
  readonly class: QuestionClass | null
}

/**
 * Records what one step came to. `differs` and `open` say what in the note. `open` becomes a question unless the one it became before is still unanswered (`earlier`); `gap` makes a gap; both take the deed's id.
 * Somebody of the customer must have been there. A record that arrives after a newer version is kept for the version it names.
 */
export function walk(flow: Flow | undefined, versions: readonly Version[], earlier: { readonly walk: Walk; readonly question: Question | null } | null, deed: WalkDeed, context: Context): Decision<SurveyFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', undefined, ['body', 'at'])
  const version = versions.find((v) => v.number === deed.version)
  if (!version) return refused('noSuchVersion', { n: deed.version }, ['body', 'version'])
  const title = version.steps[deed.step - 1]?.title
  if (!title) return refused('noSuchStep', { n: deed.step }, ['body', 'step'])
  const side = sideOfRole[context.by.role]
  const present = [...new Set([...(side === 'customer' ? [context.by.person] : []), ...deed.present])]
  const stranger = present.findIndex((p) => context.sideOf(p) !== 'customer')
  if (stranger >= 0) return refused('notAMember', undefined, ['body', 'present'])
  if (present.length === 0) return refused('nobodyOfTheCustomer', undefined, ['body', 'present'])
  if (deed.outcome !== 'works' && deed.note === '') return refused('noteMissing', undefined, ['body', 'note'])

  const at = notAfter(deed.at, context.now)
  const step: StepRef = { version: deed.version, number: deed.step, title }
  const more = { flow: flow!.id, step, words: deed.note, walked: true, by: context.by.person, day: context.dayOf(at) }
  const standing = earlier?.question && earlier.question.state !== 'answered' ? earlier.question.id : null
  const asks = deed.outcome === 'open' && standing === null
  if (asks && deed.class === null) return refused('classMissing', undefined, ['body', 'class'])
  const gaps = deed.outcome === 'differs' && deed.gap !== null
  const gap = gaps ? deed.id : deed.outcome === 'differs' ? (earlier?.walk.gap ?? null) : null
  const fact: SurveyFact = {
    type: 'stepWalked' as const, subject: flow!.id, at,
    detail: { walk: deed.id, step, outcome: deed.outcome, note: deed.note, present, by: context.by.person, side, day: more.day, question: deed.outcome !== 'open' ? null : (standing ?? deed.id), gap },
  }
  return decide<SurveyFact>(
    fact,
    ...(asks ? [{ type: 'questionRaised' as const, subject: deed.id, at, detail: { ...more, class: deed.class! } }] : []),
    ...(gaps ? [{ type: 'gapRaised' as const, subject: deed.id, at, detail: { ...more, kind: deed.gap! } }] : []),
  )
}

export const after = (fact: SurveyFact & { readonly type: 'stepWalked' }): Walk => ({ ...fact.detail, flow: fact.subject, at: fact.at })

/** `carried`: the answer was given on this older version, in which the step said the same. */
export type WalkedStep = { readonly number: number; readonly walk: Walk | null; readonly carried: number | null }

/** The step worded the same in another version: the n-th of those that say the same is the n-th there. Null when it says something else there. */
function counterpart(steps: readonly Step[], number: number, other: readonly Step[]): number | null {
  const same = (a: Step | undefined, b: Step) => a !== undefined && sameSteps([a], [b])
  const own = steps[number - 1]!
  const nth = steps.slice(0, number).filter((s) => same(s, own)).length
  const places = other.flatMap((s, i) => (same(s, own) ? [i + 1] : []))
  return places[nth - 1] ?? null
}

/** Which answer counts for every step of a version: the newest by when it happened (then by its id), of this or an older version in which the step said the same. Answers for newer versions do not count. */
export function walked(number: number, versions: readonly Version[], walks: readonly Walk[]): readonly WalkedStep[] {
  const steps = versions.find((v) => v.number === number)?.steps ?? []
  return steps.map((_, i): WalkedStep => {
    const there = new Map(versions.filter((v) => v.number <= number).map((v) => [v.number, v.number === number ? i + 1 : counterpart(steps, i + 1, v.steps)]))
    const last = walks.reduce<Walk | null>((best, w) => (there.get(w.step.version) === w.step.number && (best === null || w.at > best.at || (w.at === best.at && w.walk > best.walk)) ? w : best), null)
    return { number: i + 1, walk: last, carried: last && last.step.version !== number ? last.step.version : null }
  })
}

export type WalkCount = { readonly total: number; readonly works: number; readonly differs: number; readonly open: number; readonly left: number }

export function count(steps: readonly WalkedStep[]): WalkCount {
  const of = (outcome: WalkOutcome) => steps.filter((s) => s.walk?.outcome === outcome).length
  return { total: steps.length, works: of('works'), differs: of('differs'), open: of('open'), left: steps.filter((s) => s.walk === null).length }
}
