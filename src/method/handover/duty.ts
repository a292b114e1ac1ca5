/** What waits for whom: a duty is the next step that only this person, or somebody of their role, can take. */
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Me } from '#ground/people/people.ts'
import type { Assessment } from '#method/handover/assess.ts'
import { may, type Level } from '#method/handover/handover.ts'
import { mayDo } from '#ground/people/people.ts'

/** In the order of urgency: who is waited for longest by others comes first. */
export type DutyKind = 'sign' | 'findCause' | 'review' | 'confirmVoid' | 'decideCourse' | 'showAgain' | 'practise' | 'stuck' | 'restore'
export const dutyKinds: readonly DutyKind[] = ['sign', 'findCause', 'review', 'confirmVoid', 'decideCourse', 'showAgain', 'practise', 'restore', 'stuck']

export type Duty = {
  readonly kind: DutyKind
  readonly capability: Id
  readonly person: Id
  readonly unit: Id
  readonly since: Day | null
  readonly due: Day | null
  readonly urgent: boolean
  readonly values: Readonly<Record<string, string | number>>
}

export type Judged = {
  readonly capability: Id; readonly person: Id; readonly unit: Id; readonly assessment: Assessment; readonly iMaySign: boolean; readonly freshOwed: boolean
  /** Claims of the other side that wait for an answer from mine. */
  readonly claimsForMe: number
  readonly movedOn: Day | null; readonly reviewSince: Day | null
}

/** The duties of one member from the standings of the project. A learner's own next step is `practise`; everything else is for those whose role may do it. */
export function dutiesOf(standings: readonly Judged[], me: Me): readonly Duty[] {
  const member = me.member
  if (!member) return []
  const coaches = mayDo(member, may.demonstrate)
  const all = standings.flatMap((s) => {
    const a = s.assessment
    const base = { capability: s.capability, person: s.person, unit: s.unit, since: s.movedOn, due: null as Day | null, urgent: false, values: {} as Record<string, string | number> }
    const found: Duty[] = []
    if (s.iMaySign && (a.eligible || a.signatures.length > 0)) found.push({ ...base, kind: 'sign', urgent: a.signatures.length > 0, values: { run: a.run, need: a.need } })
    if (a.watch && a.watch.cause === null && mayDo(member, may.findCause)) found.push({ ...base, kind: 'findCause', since: a.watch.since, due: a.watch.causeDue, urgent: a.watch.overdue })
    if (a.reviewWanted && mayDo(member, may.review)) found.push({ ...base, kind: 'review', since: s.reviewSince, urgent: true })
    if (s.claimsForMe > 0 && mayDo(member, may.confirmVoid)) found.push({ ...base, kind: 'confirmVoid', values: { n: s.claimsForMe } })
    if (a.progress === 'notProgressing' && mayDo(member, may.changeCourse)) found.push({ ...base, kind: 'decideCourse', values: { n: a.tries }, urgent: true })
    if (s.freshOwed && coaches) found.push({ ...base, kind: 'showAgain' })
    if (s.person === me.person && inPractice(a.level, s)) found.push({ ...base, kind: 'practise', values: { run: a.run, need: a.need } })
    if (a.lapsed && (s.person === me.person || coaches)) found.push({ ...base, kind: 'restore' })
    if (a.stuckFor !== null && coaches && a.progress !== 'notProgressing') found.push({ ...base, kind: 'stuck', values: { n: a.stuckFor } })
    return found
  })
  return all.sort((a, b) => Number(b.urgent) - Number(a.urgent) || dutyKinds.indexOf(a.kind) - dutyKinds.indexOf(b.kind) || order(a.due ?? a.since, b.due ?? b.since))
}

const inPractice = (level: Level, s: Judged) => level >= 1 && level < 4 && !s.assessment.eligible && !s.freshOwed

const order = (a: Day | null, b: Day | null) => ((a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0)
