/**
 * An open question is key or detail. A key one blocks agreement and may be neither parked nor blurred; a detail may wait, with a reason. A detail must not grow into a goal (METHOD M1):
 * one that has eaten more meetings than some key one of its flow is pointed at.
 */
import type { Flow } from '#ground/flows/flows.ts'
import { daysBetween, type Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from './facts.ts'
import type { Settings } from './settings.ts'
import { refused, stepOf, surveyed, today, type Context, type StepRef } from './survey.ts'

export type QuestionClass = 'key' | 'detail'
export const questionClasses: readonly QuestionClass[] = ['key', 'detail']

export type QuestionState = 'open' | 'parked' | 'answered'
export const questionStates: readonly QuestionState[] = ['open', 'parked', 'answered']

export type Question = {
  readonly id: Id
  readonly flow: Id
  readonly step: StepRef | null
  readonly class: QuestionClass
  readonly words: string
  /** It came out of a walked step. */
  readonly walked: boolean
  readonly raisedBy: Id
  readonly raisedOn: Day
  readonly state: QuestionState
  /** Open since: raised, taken up again or reopened. */
  readonly since: Day
  readonly parked: { readonly reason: string; readonly by: Id; readonly day: Day } | null
  readonly answer: { readonly words: string; readonly by: Id; readonly day: Day; readonly meeting: Id | null } | null
  readonly reclassified: readonly { readonly before: QuestionClass; readonly after: QuestionClass; readonly reason: string; readonly by: Id; readonly day: Day }[]
  readonly reopened: readonly { readonly reason: string; readonly by: Id; readonly day: Day }[]
  readonly version: number
}

export type QuestionDraft = { readonly flow: Id; readonly step: number | null; readonly class: QuestionClass; readonly words: string }

/** A key question open for more than so many days is a duty of those who may answer it. */
export const isLongOpen = (q: Pick<Question, 'class' | 'state' | 'since'>, on: Day, { longOpenDays }: Settings): boolean => q.class === 'key' && q.state === 'open' && daysBetween(q.since, on) > longOpenDays

/** What blocks agreement. */
export const isKeyOpen = (q: Pick<Question, 'class' | 'state'>): boolean => q.class === 'key' && q.state !== 'answered'

export function raise(flow: Flow | undefined, id: Id, draft: QuestionDraft, context: Context): Decision<SurveyFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  const step = stepOf(flow!, draft.step)
  if (step === undefined) return refused('noSuchStep', { n: draft.step! }, ['body', 'step'])
  return decide({ type: 'questionRaised' as const, subject: id, at: context.now, detail: { flow: draft.flow, step, class: draft.class, words: draft.words, walked: false, by: context.by.person, day: today(context) } })
}

/** `seen` is the row's version. The step is given by its number in the version in force; left as it is when it says the same. */
export function change(q: Question | undefined, flow: Flow | undefined, seen: number, draft: { readonly words: string; readonly step: number | null }, context: Context): Decision<SurveyFact> {
  if (!q || !flow) return refused('notFound')
  if (q.version !== seen) return refused('stale')
  const step = draft.step === (q.step?.number ?? null) ? q.step : stepOf(flow, draft.step)
  if (step === undefined) return refused('noSuchStep', { n: draft.step! }, ['body', 'step'])
  const fields = { ...(draft.words === q.words ? {} : { words: draft.words }), ...(step === q.step ? {} : { step }) }
  return Object.keys(fields).length === 0 ? refused('nothingChanged') : decide({ type: 'questionChanged' as const, subject: q.id, at: context.now, detail: { fields } })
}

/** Key to detail needs a reason, which stays visible; detail to key needs none, and takes a parked one up again. An answered question keeps its class. */
export function reclassify(q: Question | undefined, to: QuestionClass, reason: string, context: Context): Decision<SurveyFact> {
  if (!q) return refused('notFound')
  if (q.state === 'answered') return refused('alreadyAnswered')
  if (q.class === to) return refused('alreadyThisClass')
  if (to === 'detail' && reason === '') return refused('reasonMissing', undefined, ['body', 'reason'])
  return decide({ type: 'reclassified' as const, subject: q.id, at: context.now, detail: { before: q.class, after: to, reason, by: context.by.person, day: today(context) } })
}

export function park(q: Question | undefined, reason: string, context: Context): Decision<SurveyFact> {
  if (!q) return refused('notFound')
  if (q.class === 'key') return refused('keyNotParked')
  if (q.state !== 'open') return refused(q.state === 'parked' ? 'alreadyParked' : 'alreadyAnswered')
  if (reason === '') return refused('reasonMissing', undefined, ['body', 'reason'])
  return decide({ type: 'parked' as const, subject: q.id, at: context.now, detail: { reason, by: context.by.person, day: today(context) } })
}

export function takeUp(q: Question | undefined, context: Context): Decision<SurveyFact> {
  if (!q) return refused('notFound')
  return q.state === 'parked' ? decide({ type: 'takenUp' as const, subject: q.id, at: context.now, detail: { by: context.by.person, day: today(context) } }) : refused('notParked')
}

/** `by` is whoever gave the answer, of either side; a parked one may be answered too. */
export function answer(q: Question | undefined, words: string, by: Id, meeting: Id | null, context: Context): Decision<SurveyFact> {
  if (!q) return refused('notFound')
  if (q.state === 'answered') return refused('alreadyAnswered')
  if (context.sideOf(by) === null) return refused('notAMember', undefined, ['body', 'by'])
  return decide({ type: 'answered' as const, subject: q.id, at: context.now, detail: { answer: words, answeredBy: by, day: today(context), meeting } })
}

export function reopen(q: Question | undefined, reason: string, context: Context): Decision<SurveyFact> {
  if (!q) return refused('notFound')
  if (q.state !== 'answered') return refused('notAnswered')
  if (reason === '') return refused('reasonMissing', undefined, ['body', 'reason'])
  return decide({ type: 'questionReopened' as const, subject: q.id, at: context.now, detail: { reason, by: context.by.person, day: today(context) } })
}

/** The question after a fact about it. */
export function after(q: Question | undefined, fact: SurveyFact): Question | undefined {
  if (fact.type === 'questionRaised') {
    const { by, day, ...said } = fact.detail
    return { id: fact.subject, ...said, raisedBy: by, raisedOn: day, state: 'open', since: day, parked: null, answer: null, reclassified: [], reopened: [], version: 1 }
  }
  if (!q) return undefined
  const edit = (fields: Partial<Question>): Question => ({ ...q, ...fields, version: q.version + 1 })
  switch (fact.type) {
    case 'questionChanged': return edit(fact.detail.fields)
    case 'reclassified': return edit({ class: fact.detail.after, reclassified: [...q.reclassified, fact.detail], ...(fact.detail.after === 'key' && q.state === 'parked' ? { state: 'open' as const, parked: null, since: fact.detail.day } : {}) })
    case 'parked': return edit({ state: 'parked', parked: fact.detail })
    case 'takenUp': return edit({ state: 'open', parked: null, since: fact.detail.day })
    case 'answered': return edit({ state: 'answered', parked: null, answer: { words: fact.detail.answer, by: fact.detail.answeredBy, day: fact.detail.day, meeting: fact.detail.meeting } })
    case 'questionReopened': return edit({ state: 'open', answer: null, since: fact.detail.day, reopened: [...q.reopened, fact.detail] })
    default: return q
  }
}

/**
 * The open detail questions that have eaten more meetings than some key one of the same flow, each with that key one: the key one that had the fewest.
 * `meetings`: in how many held meetings a question was spoken about.
 */
export function outgrown(questions: readonly Question[], meetings: ReadonlyMap<Id, number>): ReadonlyMap<Id, Id> {
  const eaten = (q: Question) => meetings.get(q.id) ?? 0
  return new Map(questions.filter((q) => q.class === 'detail' && q.state === 'open').flatMap((q) => {
    const [least] = questions.filter((k) => k.class === 'key' && k.flow === q.flow).sort((a, b) => eaten(a) - eaten(b))
    return least && eaten(q) > eaten(least) ? [[q.id, least.id] as const] : []
  }))
}
