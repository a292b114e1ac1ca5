/**
 * A flow is agreed when the customer's project team and the sponsor have both said so on its current version, and neither could say it while a key question was open (METHOD M1).
 * A new version asks both again; what was said on the older one stays said.
 */
import type { Flow } from '#ground/flows/flows.ts'
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from './facts.ts'
import { canAgree, type Meeting } from './meeting.ts'
import { isKeyOpen, type Question } from './question.ts'
import { refused, surveyed, today, type Context } from './survey.ts'

/** Whose word it is. The lead or a key user says the team's. */
export type Slot = 'team' | 'sponsor'
export const slots: readonly Slot[] = ['team', 'sponsor']

export const slotOf = (role: Role): Slot | null => (role === 'sponsor' ? 'sponsor' : role === 'lead' || role === 'keyUser' ? 'team' : null)

export type Saying = {
  readonly slot: Slot
  readonly version: number
  readonly by: Id
  readonly role: Role
  readonly day: Day
  /** The meeting it was said in. */
  readonly meeting: Id | null
  readonly withdrawn: { readonly reason: string; readonly by: Id; readonly day: Day } | null
}

/** Everything that was said about one flow, the oldest first. */
export type Agreement = { readonly flow: Id; readonly sayings: readonly Saying[] }

export const unsaid = (flow: Id): Agreement => ({ flow, sayings: [] })

/** What holds of a slot's word on a version, or null. */
export const said = (agreement: Agreement, slot: Slot, version: number): Saying | null => agreement.sayings.findLast((s) => s.slot === slot && s.version === version && !s.withdrawn) ?? null

/** The newest version a slot has agreed to and not withdrawn; null when none. */
export const lastSaid = (agreement: Agreement, slot: Slot): Saying | null =>
  agreement.sayings.filter((s) => s.slot === slot && !s.withdrawn).reduce<Saying | null>((best, s) => (best === null || s.version > best.version ? s : best), null)

export type Agreed = { readonly version: number; readonly agreed: boolean; readonly team: Saying | null; readonly sponsor: Saying | null; readonly since: Day | null }

/** Is the flow agreed on this version, by whom, since when (the later of the two words)? */
export function agreedOn(agreement: Agreement, version: number): Agreed {
  const [team, sponsor] = [said(agreement, 'team', version), said(agreement, 'sponsor', version)]
  return { version, agreed: team !== null && sponsor !== null, team, sponsor, since: team && sponsor ? (team.day > sponsor.day ? team.day : sponsor.day) : null }
}

/** Who has agreed to an older version and not to this one, and to which. */
export const askedAgain = (agreement: Agreement, version: number): readonly Saying[] =>
  slots.flatMap((slot) => {
    const last = lastSaid(agreement, slot)
    return last && last.version < version ? [last] : []
  })

/** `version` is the one the person read: another one in force by now is refused, as is an open key question of the flow. A meeting that is named must be one that could agree, about this flow. */
export function agree(agreement: Agreement, flow: Flow | undefined, questions: readonly Question[], deed: { readonly version: number; readonly meeting: Meeting | null | undefined }, context: Context): Decision<SurveyFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  const slot = slotOf(context.by.role)
  if (slot === null) return refused('notYourAgreement')
  if (flow!.steps.length === 0) return refused('noSteps')
  if (deed.version !== flow!.current) return refused('otherVersion', { version: deed.version, current: flow!.current })
  const open = questions.filter((q) => q.flow === agreement.flow && isKeyOpen(q)).length
  if (open > 0) return refused('keyQuestionOpen', { n: open })
  if (said(agreement, slot, deed.version)) return refused('alreadyAgreed')
  if (deed.meeting === undefined || (deed.meeting && !(canAgree(deed.meeting) && deed.meeting.flows.includes(agreement.flow)))) return refused('meetingAgreesNothing', undefined, ['body', 'meeting'])
  return decide({ type: 'agreed' as const, subject: agreement.flow, at: context.now, detail: { slot, version: deed.version, by: context.by.person, role: context.by.role, day: today(context), meeting: deed.meeting?.id ?? null } })
}

/** Takes back one's own side's word on the version in force, with a reason. */
export function withdraw(agreement: Agreement, flow: Flow | undefined, reason: string, context: Context): Decision<SurveyFact> {
  if (!flow) return refused('noSuchFlow')
  const slot = slotOf(context.by.role)
  if (slot === null) return refused('notYourAgreement')
  if (!said(agreement, slot, flow.current)) return refused('notAgreed')
  if (reason === '') return refused('reasonMissing', undefined, ['body', 'reason'])
  return decide({ type: 'agreementWithdrawn' as const, subject: agreement.flow, at: context.now, detail: { slot, version: flow.current, reason, by: context.by.person, day: today(context) } })
}

export function after(agreement: Agreement, fact: SurveyFact): Agreement {
  if (fact.type === 'agreed') return { ...agreement, sayings: [...agreement.sayings, { ...fact.detail, withdrawn: null }] }
  if (fact.type !== 'agreementWithdrawn') return agreement
  const { slot, version, ...withdrawn } = fact.detail
  return { ...agreement, sayings: agreement.sayings.map((s) => (s.slot === slot && s.version === version && !s.withdrawn ? { ...s, withdrawn } : s)) }
}
