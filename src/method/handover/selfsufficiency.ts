/**
 * When a flow runs by itself in a unit, and when the site does (MASTERY §2, the last paragraphs). What nobody has answered yet is unknown, never guessed:
 * later chapters (training, support, visits, commitments, sponsorship) bring their answers.
 */
import type { Id } from '#kit/ids.ts'
import { wilsonLower } from './mastery.ts'

export type Verdict = 'yes' | 'no' | 'unknown'
export const verdicts: readonly Verdict[] = ['yes', 'unknown', 'no']

export const conditionCodes = [
  'capabilitiesHeld', 'usersFluent', 'questionsSolved', 'noBlocker',
  'flowsRunThemselves', 'everyGroupHasTeacher', 'ladderUsed', 'nothingOverdue', 'sponsorSigned',
] as const
export type ConditionCode = (typeof conditionCodes)[number]

export type Condition = { readonly code: ConditionCode; readonly verdict: Verdict; readonly values: Readonly<Record<string, number>> }

export type SelfSufficiency = { readonly verdict: Verdict; readonly conditions: readonly Condition[] }

/** `null` stands for: nobody has answered that yet. */
export type FlowInput = {
  /** The flow's capabilities in the unit. */
  readonly capabilities: readonly { readonly holders: number; readonly required: number }[] | null
  /** Observed, not self-assessed. */
  readonly users: { readonly named: number; readonly fluent: number } | null
  /** Over the last four weeks. `criticalToVendor`: critical cases that reached the vendor. */
  readonly questions: { readonly asked: number; readonly solvedByCustomer: number; readonly criticalToVendor: number } | null
  readonly openBlockers: number | null
}

export type SiteInput = {
  readonly flows: readonly Verdict[] | null
  readonly groups: readonly { readonly teachers: number }[] | null
  readonly ladderUsed: boolean | null
  readonly overdueOfVendor: number | null
  readonly sponsorSigned: boolean | null
}

/** Shares of users and of questions; below so many questions the share says nothing. */
export const wanted = { fluent: 0.8, solved: 0.8, fewQuestions: 20 } as const

/** A flow in a unit: yes when every condition holds, no when one does not, otherwise unknown. */
export function flowRunsItself(input: FlowInput): SelfSufficiency {
  const { capabilities, users, questions, openBlockers } = input
  return concluded([
    condition('capabilitiesHeld', capabilities, (c) => c.length > 0 && c.every((x) => x.holders >= x.required), (c) => ({ held: c.filter((x) => x.holders >= x.required).length, all: c.length })),
    condition('usersFluent', users, (u) => u.named > 0 && u.fluent >= wanted.fluent * u.named - 1e-9, (u) => ({ ...u })),
    condition('questionsSolved', questions, (q) => (q.asked < wanted.fewQuestions ? q.criticalToVendor === 0 : wilsonLower(q.solvedByCustomer, q.asked) >= wanted.solved), (q) => ({ ...q })),
    condition('noBlocker', openBlockers, (n) => n === 0, (n) => ({ n })),
  ])
}

/** The site: its flows, a teacher in each flow group, the ladder of support used for real, nothing the vendor owes overdue, the sponsor's signature. */
export function siteRunsItself(input: SiteInput): SelfSufficiency {
  const { flows, groups, ladderUsed, overdueOfVendor, sponsorSigned } = input
  const flowsVerdict = flows === null || flows.length === 0 ? 'unknown' : together(flows)
  return concluded([
    { code: 'flowsRunThemselves', verdict: flowsVerdict, values: flows === null ? {} : { yes: flows.filter((v) => v === 'yes').length, all: flows.length } },
    condition('everyGroupHasTeacher', groups, (g) => g.length > 0 && g.every((x) => x.teachers > 0), (g) => ({ with: g.filter((x) => x.teachers > 0).length, all: g.length })),
    condition('ladderUsed', ladderUsed, (x) => x, () => ({})),
    condition('nothingOverdue', overdueOfVendor, (n) => n === 0, (n) => ({ n })),
    condition('sponsorSigned', sponsorSigned, (x) => x, () => ({})),
  ])
}

function condition<T>(code: ConditionCode, answer: T | null, holds: (answer: T) => boolean, values: (answer: T) => Condition['values']): Condition {
  return answer === null ? { code, verdict: 'unknown', values: {} } : { code, verdict: holds(answer) ? 'yes' : 'no', values: values(answer) }
}

const together = (verdicts: readonly Verdict[]): Verdict => (verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes')

const concluded = (conditions: readonly Condition[]): SelfSufficiency => ({ verdict: together(conditions.map((c) => c.verdict)), conditions })

/** One capability of a flow in a unit that wants it. `holders` as the wall counts them: who lapsed does not hold it. */
export type Wanted = { readonly flow: Id; readonly unit: Id; readonly capability: Id; readonly holders: number; readonly required: number }

/** What this chapter knows of a project. `teachers`: persons who can teach the flow, anywhere on the site. */
export type Known = { readonly flows: readonly { readonly flow: Id; readonly teachers: number }[]; readonly wanted: readonly Wanted[] }

/** What chapters below this one will answer. They hand over the same shape; until they do it is `nobodyYet`. */
export type LaterAnswers = {
  readonly ofFlow: (flow: Id, unit: Id) => Omit<FlowInput, 'capabilities'>
  readonly ofSite: Omit<SiteInput, 'flows' | 'groups'>
}

export const nobodyYet: LaterAnswers = {
  ofFlow: () => ({ users: null, questions: null, openBlockers: null }),
  ofSite: { ladderUsed: null, overdueOfVendor: null, sponsorSigned: null },
}

/** A flow in a unit, with what its first condition rests on: those that lack most persons first. */
export type Field = SelfSufficiency & { readonly flow: Id; readonly unit: Id; readonly capabilities: readonly Omit<Wanted, 'flow' | 'unit'>[] }

/** `verdict` is null for a flow that no unit wants anything of: it is not asked about. */
export type FlowVerdict = { readonly flow: Id; readonly verdict: Verdict | null; readonly teachers: number }

/**
 * Every flow in every unit where something of it is wanted, every flow over its units, and the site over its flows.
 * Flows are not grouped yet, so each wanted flow is a group of its own and wants a teacher.
 */
export function selfSufficiency(known: Known, later: LaterAnswers): { readonly fields: readonly Field[]; readonly flows: readonly FlowVerdict[]; readonly site: SelfSufficiency } {
  const byFlow = Map.groupBy(known.wanted, (w) => w.flow)
  const fields = known.flows.flatMap(({ flow }) => [...Map.groupBy(byFlow.get(flow) ?? [], (w) => w.unit)].map(([unit, wanting]) => ({
    flow, unit, capabilities: wanting.map(({ capability, holders, required }) => ({ capability, holders, required })).sort((a, b) => lacking(b) - lacking(a)),
    ...flowRunsItself({ capabilities: wanting, ...later.ofFlow(flow, unit) }),
  })))
  const ofFlow = Map.groupBy(fields, (f) => f.flow)
  const flows = known.flows.map(({ flow, teachers }) => ({ flow, teachers, verdict: ofFlow.has(flow) ? together(ofFlow.get(flow)!.map((f) => f.verdict)) : null }))
  const asked = flows.filter((f) => f.verdict !== null)
  const site = siteRunsItself({ flows: asked.map((f) => f.verdict!), groups: asked.length === 0 ? null : asked.map(({ teachers }) => ({ teachers })), ...later.ofSite })
  return { fields, flows, site }
}

/** Persons still missing; never below 0. */
export const lacking = (c: { readonly holders: number; readonly required: number }): number => Math.max(0, c.required - c.holders)
