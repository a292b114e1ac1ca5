/** What of the validation waits for whom. */
import { mayDo, type Me } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { isOpen, releaseOf, type Finding } from './finding.ts'
import type { Qualification } from './qualification.ts'
import { stateOf, type Run } from './run.ts'
import type { Slipped } from './slip.ts'
import { may } from './validation.ts'

export type DutyKind = 'triage' | 'again' | 'slipped' | 'dropped' | 'unfinished' | 'lapsed'

/** `about`: a flow; of a slip it is the release; of a run it is the run. */
export type ValidationDuty = {
  readonly kind: DutyKind; readonly about: Id; readonly n: number; readonly done: number; readonly since: Day | null; readonly due: Day | null; readonly urgent: boolean; readonly from: Day | null; readonly to: Day | null
}

export type Seen = {
  readonly findings: readonly { readonly finding: Finding; readonly slip: (Slipped & { readonly on: Day }) | null }[]
  /** The member's own runs. */
  readonly runs: readonly Run[]
  /** The member's own qualifications. */
  readonly qualifications: readonly Qualification[]
}

/**
 * The duties of one member of the vendor; nobody else has any. Triage is for all who may; a slip is told to the project manager and to those who
 * are or were qualified for the flow it touches; a run and a qualification are one's own.
 */
export function dutiesOf(seen: Seen, me: Me): readonly ValidationDuty[] {
  if (!mayDo(me.member, may.see)) return []
  const blank = { n: 0, done: 0, since: null, due: null, urgent: false, from: null, to: null }
  const open = seen.findings.filter((f) => isOpen(f.finding))
  const grouped = (kind: 'triage' | 'again', of: typeof open): ValidationDuty[] =>
    [...Map.groupBy(of, (f) => f.finding.flow)].map(([about, all]) => ({ ...blank, kind, about, n: all.length, since: all.reduce((a, f) => (f.finding.movedOn < a ? f.finding.movedOn : a), all[0]!.finding.movedOn), urgent: kind === 'again' }))
  const concerned = new Set(seen.qualifications.filter((q) => q.state !== 'none').map((q) => q.flow))
  const slipped = open.filter((f) => f.slip !== null && (me.member?.role === 'manager' || concerned.has(f.finding.flow)))
  return [
    ...grouped('triage', open.filter((f) => f.finding.triage === null)), ...grouped('again', open.filter((f) => f.finding.answer?.accepted === false)),
    ...[...Map.groupBy(slipped, (f) => releaseOf(f.finding)!)].map(([about, all]): ValidationDuty => {
      const { slip } = all[0]!
      return { ...blank, kind: slip!.dropped === null ? 'slipped' : 'dropped', about, n: all.length, since: slip!.on, due: null, urgent: true, from: slip!.from, to: slip!.to }
    }),
    ...seen.runs.filter((r) => stateOf(r) === 'open').map((r): ValidationDuty => ({ ...blank, kind: 'unfinished', about: r.id, n: r.steps, done: r.answers.length, since: r.movedOn })),
    ...seen.qualifications.filter((q) => q.state === 'lapsed').map((q): ValidationDuty => ({ ...blank, kind: 'lapsed', about: q.flow, n: q.current })),
  ]
}
