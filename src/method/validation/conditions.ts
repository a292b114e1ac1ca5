/** What the internal validation knows of whether a flow may go live (METHOD M2, M3): run by hand on the current version by somebody who goes on site, everything triaged, no blocker open, material and upgrade data there. */
import type { Condition } from '#ground/conditions/conditions.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { classOf, isOpen, type Finding } from './finding.ts'
import { stateOf, type Preparation, type PreparationState } from './preparation.ts'
import type { Qualification } from './qualification.ts'
import { matters, type Matter } from './validation.ts'

export type ValidationCondition = 'validation.byHand' | 'validation.triaged' | 'validation.noBlocker' | `validation.${Matter}`

export const owed: Readonly<Record<ValidationCondition, Condition['owes']>> = {
  'validation.byHand': ['consultant'], 'validation.triaged': ['manager', 'consultant'], 'validation.noBlocker': ['office'], 'validation.material': ['consultant'], 'validation.upgradeData': ['office'],
}

/** A blocker may be waived by name, never switched off; nor may what nobody has looked at yet, for a blocker may be among it. */
export const isLocked = (code: ValidationCondition): boolean => code === 'validation.noBlocker' || code === 'validation.triaged'

type Common = { readonly rests: string; readonly against: readonly string[]; readonly since: Day | null; readonly who: readonly Id[] }
export type Found = Common & (
  | { readonly code: 'validation.byHand'; readonly met: boolean }
  | { readonly code: 'validation.triaged' | 'validation.noBlocker'; readonly met: boolean; readonly open: readonly Finding[] }
  | { readonly code: `validation.${Matter}`; readonly met: boolean; readonly state: PreparationState; readonly preparation: Preparation | null })

/** Everything is of this flow; `qualified` are those who are still on the vendor's side and qualified for the version in force. */
export type Known = { readonly flow: { readonly id: Id; readonly current: number }; readonly findings: readonly Finding[]; readonly qualified: readonly Qualification[]; readonly prepared: readonly Preparation[] }

export function conditionsOf({ flow, findings, qualified, prepared }: Known): readonly Found[] {
  const open = findings.filter(isOpen)
  const [untriaged, blockers] = [open.filter((f) => classOf(f) === 'untriaged'), open.filter((f) => classOf(f) === 'blocker')]
  const first = qualified.reduce<Day | null>((day, q) => (q.on !== null && (day === null || q.on < day) ? q.on : day), null)
  return [
    { code: 'validation.byHand', met: qualified.length > 0, rests: `version ${flow.current}`, against: [`version ${flow.current}`], since: first, who: qualified.map((q) => q.person) },
    { code: 'validation.triaged', met: untriaged.length === 0, open: untriaged, rests: 'triaged', against: untriaged.map((f) => f.id), since: null, who: [] },
    { code: 'validation.noBlocker', met: blockers.length === 0, open: blockers, rests: blockedBy(findings), against: blockers.map((f) => f.id), since: null, who: [] },
    ...matters.map((what): Found => {
      const preparation = prepared.find((p) => p.what === what) ?? null
      const state = stateOf(preparation, flow.current)
      const met = state === 'ready' || state === 'notNeeded'
      return { code: `validation.${what}`, met, state, preparation, rests: `version ${flow.current}`, against: [`version ${flow.current}`], since: met ? (preparation?.day ?? null) : null, who: met && preparation ? [preparation.by] : [] }
    }),
  ]
}

/** Every blocker with what became of it, and what was classed anew: a blocker that came and went since a go was signed leaves another text. */
const blockedBy = (findings: readonly Finding[]): string =>
  findings.flatMap((f) => (classOf(f) === 'blocker' ? [`${f.id} ${f.triage!.at} ${f.reopened} times again`] : (f.triage?.times ?? 0) > 1 ? [`${f.id} ${f.triage!.at}`] : [])).sort().join('\n')
