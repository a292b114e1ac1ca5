/** How far each flow's survey has come, and exactly what is missing until it is agreed. */
import type { Flow } from '#ground/flows/flows.ts'
import { touches, type Touch } from '#ground/flows/steps.ts'
import { agreedOn, askedAgain, type Agreed, type Agreement, type Slot } from './agreement.ts'
import { gapKinds, type Gap, type GapKind } from './gap.ts'
import { isKeyOpen, type Question } from './question.ts'
import { isDescribed, type SurveyRecord } from './survey.ts'
import { count, type Version, type WalkCount, type WalkedStep } from './walkthrough.ts'

/** What stands between a flow and its agreement, in the order in which it is done. `n` says how many. */
export type MissingCode = 'steps' | 'record' | 'walk' | 'openSteps' | 'gaps' | 'keyQuestions' | 'team' | 'sponsor'
export type Missing = { readonly code: MissingCode; readonly n: number }

export type GapCount = { readonly kind: GapKind; readonly open: number; readonly decided: number }

/** A slot that has agreed to an older version, and what changed since. */
export type Again = { readonly slot: Slot; readonly version: number; readonly touches: readonly Touch[] }

export type Standing = {
  readonly walk: WalkCount
  readonly gaps: readonly GapCount[]
  readonly questions: { readonly keyOpen: number; readonly detailOpen: number; readonly detailParked: number; readonly answered: number }
  readonly agreement: Agreed
  readonly again: readonly Again[]
  readonly missing: readonly Missing[]
  /** Nothing but the words of the team and the sponsor is missing. */
  readonly ripe: boolean
}

export type Parts = {
  readonly flow: Flow; readonly versions: readonly Version[]; readonly record: SurveyRecord; readonly steps: readonly WalkedStep[]
  readonly gaps: readonly Gap[]; readonly questions: readonly Question[]; readonly agreement: Agreement
}

/** All parts are of this flow. */
export function standing({ flow, versions, record, steps, gaps, questions, agreement }: Parts): Standing {
  const walk = count(steps)
  const open = (of: Question['class'], state: Question['state']) => questions.filter((q) => q.class === of && q.state === state).length
  const agreed = agreedOn(agreement, flow.current)
  const undecided = gaps.filter((g) => !g.decision).length
  const before: readonly Missing[] = ([
    ['steps', flow.steps.length === 0 ? 1 : 0], ['record', isDescribed(record) ? 0 : 1], ['walk', walk.left], ['openSteps', walk.open], ['gaps', undecided], ['keyQuestions', questions.filter(isKeyOpen).length],
  ] as const).flatMap(([code, n]) => (n > 0 ? [{ code, n }] : []))
  return {
    walk, agreement: agreed, ripe: before.length === 0,
    gaps: gapKinds.map((kind) => ({ kind, open: gaps.filter((g) => g.kind === kind && !g.decision).length, decided: gaps.filter((g) => g.kind === kind && g.decision).length })),
    questions: { keyOpen: open('key', 'open'), detailOpen: open('detail', 'open'), detailParked: open('detail', 'parked'), answered: questions.filter((q) => q.state === 'answered').length },
    again: askedAgain(agreement, flow.current).map(({ slot, version }) => ({ slot, version, touches: touches(versions.find((v) => v.number === version)?.steps ?? [], flow.steps) })),
    missing: [...before, ...(agreed.team ? [] : [{ code: 'team' as const, n: 1 }]), ...(agreed.sponsor ? [] : [{ code: 'sponsor' as const, n: 1 }])],
  }
}
