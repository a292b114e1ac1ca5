/** A gap against the standard product: it fits, is configured, asks the customer to change the process, or is developed. Each has a decision — what, by whom, on which day — or is open. */
import type { Flow } from '#ground/flows/flows.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from './facts.ts'
import { refused, stepOf, surveyed, today, type Context, type StepRef } from './survey.ts'

export type GapKind = 'fit' | 'configure' | 'changeProcess' | 'develop'
export const gapKinds: readonly GapKind[] = ['fit', 'configure', 'changeProcess', 'develop']

export type Gap = {
  readonly id: Id
  readonly flow: Id
  readonly step: StepRef | null
  readonly kind: GapKind
  readonly words: string
  /** It came out of a walked step. */
  readonly walked: boolean
  readonly raisedBy: Id
  readonly raisedOn: Day
  readonly decision: { readonly what: string; readonly by: Id; readonly day: Day; readonly meeting: Id | null } | null
  readonly reopened: readonly { readonly reason: string; readonly by: Id; readonly day: Day }[]
  readonly version: number
}

export type GapDraft = { readonly flow: Id; readonly step: number | null; readonly kind: GapKind; readonly words: string }

export function raise(flow: Flow | undefined, id: Id, draft: GapDraft, context: Context): Decision<SurveyFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  const step = stepOf(flow!, draft.step)
  if (step === undefined) return refused('noSuchStep', { n: draft.step! }, ['body', 'step'])
  return decide({ type: 'gapRaised' as const, subject: id, at: context.now, detail: { flow: draft.flow, step, kind: draft.kind, words: draft.words, walked: false, by: context.by.person, day: today(context) } })
}

/** `seen` is the row's version. */
export function change(gap: Gap | undefined, flow: Flow | undefined, seen: number, draft: Omit<GapDraft, 'flow'>, context: Context): Decision<SurveyFact> {
  if (!gap || !flow) return refused('notFound')
  if (gap.version !== seen) return refused('stale')
  const step = draft.step === (gap.step?.number ?? null) ? gap.step : stepOf(flow, draft.step)
  if (step === undefined) return refused('noSuchStep', { n: draft.step! }, ['body', 'step'])
  const fields = { ...(draft.kind === gap.kind ? {} : { kind: draft.kind }), ...(draft.words === gap.words ? {} : { words: draft.words }), ...(step === gap.step ? {} : { step }) }
  return Object.keys(fields).length === 0 ? refused('nothingChanged') : decide({ type: 'gapChanged' as const, subject: gap.id, at: context.now, detail: { fields } })
}

/** `by` decided it, of either side; `day` is when, not in the future. */
export function decideGap(gap: Gap | undefined, decision: { readonly what: string; readonly by: Id; readonly day: Day; readonly meeting: Id | null }, context: Context): Decision<SurveyFact> {
  if (!gap) return refused('notFound')
  if (gap.decision) return refused('alreadyDecided')
  if (context.sideOf(decision.by) === null) return refused('notAMember', undefined, ['body', 'by'])
  if (decision.day > today(context)) return refused('inTheFuture', undefined, ['body', 'day'])
  return decide({ type: 'gapDecided' as const, subject: gap.id, at: context.now, detail: { what: decision.what, decidedBy: decision.by, day: decision.day, meeting: decision.meeting } })
}

export function reopen(gap: Gap | undefined, reason: string, context: Context): Decision<SurveyFact> {
  if (!gap) return refused('notFound')
  if (!gap.decision) return refused('notDecided')
  if (reason === '') return refused('reasonMissing', undefined, ['body', 'reason'])
  return decide({ type: 'gapReopened' as const, subject: gap.id, at: context.now, detail: { reason, by: context.by.person, day: today(context) } })
}

/** The gap after a fact about it. */
export function after(gap: Gap | undefined, fact: SurveyFact): Gap | undefined {
  if (fact.type === 'gapRaised') {
    const { by, day, ...said } = fact.detail
    return { id: fact.subject, ...said, raisedBy: by, raisedOn: day, decision: null, reopened: [], version: 1 }
  }
  if (!gap) return undefined
  const edit = (fields: Partial<Gap>): Gap => ({ ...gap, ...fields, version: gap.version + 1 })
  switch (fact.type) {
    case 'gapChanged': return edit(fact.detail.fields)
    case 'gapDecided': return edit({ decision: { what: fact.detail.what, by: fact.detail.decidedBy, day: fact.detail.day, meeting: fact.detail.meeting } })
    case 'gapReopened': return edit({ decision: null, reopened: [...gap.reopened, fact.detail] })
    default: return gap
  }
}
