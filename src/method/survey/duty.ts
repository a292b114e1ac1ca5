/** What waits for whom in the survey. A key question that stays open, a follow-up of one's own, one's word on a flow — for the first time, or again because a new version is in force. */
import type { Me } from '#ground/people/people.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { slotOf } from './agreement.ts'
import type { Meeting } from './meeting.ts'
import type { Again, Standing } from './overview.ts'
import { isLongOpen, type Question } from './question.ts'
import type { Settings } from './settings.ts'
import { may } from './survey.ts'

export type SurveyDuty =
  | { readonly kind: 'keyQuestion'; readonly question: Question }
  | { readonly kind: 'followUp'; readonly meeting: Id; readonly what: string; readonly since: Day; readonly due: Day; readonly overdue: boolean }
  | { readonly kind: 'agree'; readonly flow: Id; readonly version: number; readonly since: Day | null }
  | { readonly kind: 'agreeAgain'; readonly flow: Id; readonly version: number; readonly again: Again }
  /** Agreed on the version in force, and no manual of it: `flows` together, since the first of them was agreed. */
  | { readonly kind: 'manual'; readonly flows: readonly Id[]; readonly since: Day }
  | { readonly kind: 'recordMeeting'; readonly meeting: Id; readonly day: Day }

type Project = { readonly flows: readonly { readonly flow: Id; readonly standing: Standing }[]; readonly questions: readonly Question[]; readonly meetings: readonly Meeting[]; /** By flow, of which version the newest manual is. */ readonly manuals: ReadonlyMap<Id, { readonly version: number }>; readonly settings: Settings; readonly today: Day }

/**
 * The lead is asked for the team's word when nothing else is missing, the sponsor when the team has given it. Whoever has agreed to an older version is asked again at once; nobody while a key question is open.
 * A meeting whose day has passed waits for whoever planned it. An agreed flow without a manual of its version waits for the vendor's manager and consultants.
 */
export function dutiesOf({ flows, questions, meetings, manuals, settings, today }: Project, me: Me): readonly SurveyDuty[] {
  const { member } = me
  if (!member) return []
  const slot = member.role === 'keyUser' ? null : slotOf(member.role)
  const shown = new Set(flows.map((f) => f.flow))
  const long = mayDo(member, may.question) ? questions.filter((q) => shown.has(q.flow) && isLongOpen(q, today, settings)).map((question): SurveyDuty => ({ kind: 'keyQuestion', question })) : []
  const mine = meetings.flatMap((m) => m.followUps.filter((f) => !f.done && f.person === me.person).map((f): SurveyDuty => ({ kind: 'followUp', meeting: m.id, what: f.what, since: m.day, due: f.due, overdue: f.due < today })))
  const passed = meetings.filter((m) => m.state === 'planned' && m.plannedBy === me.person && m.day < today).map((m): SurveyDuty => ({ kind: 'recordMeeting', meeting: m.id, day: m.day }))
  const words = slot === null ? [] : flows.flatMap(({ flow, standing }): SurveyDuty[] => {
    const { agreement, again, ripe, questions: q } = standing
    if (agreement[slot] || q.keyOpen > 0) return []
    const older = again.find((a) => a.slot === slot)
    if (older) return [{ kind: 'agreeAgain', flow, version: agreement.version, again: older }]
    return (slot === 'team' ? ripe : agreement.team !== null) ? [{ kind: 'agree', flow, version: agreement.version, since: agreement.team?.day ?? null }] : []
  })
  const without = member.role === 'manager' || member.role === 'consultant' ? flows.filter(({ flow, standing: { agreement } }) => agreement.agreed && manuals.get(flow)?.version !== agreement.version) : []
  const manual: readonly SurveyDuty[] = without.length === 0 ? [] : [{ kind: 'manual', flows: without.map((f) => f.flow), since: without.map((f) => f.standing.agreement.since!).sort()[0]! }]
  return [...long, ...mine, ...words, ...passed, ...manual]
}
