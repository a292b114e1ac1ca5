/** Which questions, gaps and meetings a list shows, and in which order. */
import type { Day } from '#kit/days.ts'
import { daysBetween } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Gap } from './gap.ts'
import { gapKinds } from './gap.ts'
import type { Meeting, MeetingState } from './meeting.ts'
import { isLongOpen, type Question } from './question.ts'
import type { Settings } from './settings.ts'

export type QuestionSort = 'urgency' | 'flow' | 'raisedOn' | 'openDays' | 'meetings'
export type GapSort = 'flow' | 'kind' | 'raisedOn' | 'decidedOn'
type Order = 'asc' | 'desc'

export type QuestionFilter = {
  readonly flow?: Id | undefined; readonly class?: Question['class'] | undefined; readonly state?: Question['state'] | undefined; readonly which: 'all' | 'longOpen' | 'outgrown' | 'reclassified'
  readonly q?: string | undefined; readonly sort: QuestionSort; readonly order: Order
}
export type GapFilter = { readonly flow?: Id | undefined; readonly kind?: Gap['kind'] | undefined; readonly state?: 'open' | 'decided' | undefined; readonly q?: string | undefined; readonly sort: GapSort; readonly order: Order }

export type MeetingFilter = { readonly flow?: Id | undefined; readonly state?: MeetingState | undefined }

/** `rank` gives a flow's place in the list of flows; `outgrown` and `meetings` as question.ts and meeting.ts count them. */
export type Around = { readonly today: Day; readonly rank: (flow: Id) => number; readonly outgrown: ReadonlyMap<Id, Id>; readonly meetings: ReadonlyMap<Id, number>; readonly settings: Settings }

const has = (text: string, q: string | undefined) => !q || text.toLowerCase().includes(q.toLowerCase())

/** Days a question has been open; null when it is not. */
export const openDays = (q: Question, today: Day): number | null => (q.state === 'open' ? daysBetween(q.since, today) : null)

const urgency = (q: Question) => (q.state === 'open' ? 0 : q.state === 'parked' ? 2 : 3) + (q.state === 'open' && q.class === 'detail' ? 1 : 0)

/** Sorted by what is asked for, then by urgency, the longest open first. Turned round, only what is asked for is. */
export function questionsFor(questions: readonly Question[], filter: QuestionFilter, around: Around): readonly Question[] {
  const days = (q: Question) => openDays(q, around.today) ?? -1
  const by: Record<QuestionSort, (a: Question, b: Question) => number> = {
    urgency: (a, b) => urgency(a) - urgency(b) || days(b) - days(a),
    flow: (a, b) => around.rank(a.flow) - around.rank(b.flow),
    raisedOn: (a, b) => a.raisedOn.localeCompare(b.raisedOn),
    openDays: (a, b) => days(a) - days(b),
    meetings: (a, b) => (around.meetings.get(a.id) ?? 0) - (around.meetings.get(b.id) ?? 0),
  }
  const way = filter.order === 'desc' ? -1 : 1
  return questions
    .filter((q) => (!filter.flow || q.flow === filter.flow) && (!filter.class || q.class === filter.class) && (!filter.state || q.state === filter.state) && has(`${q.words} ${q.answer?.words ?? ''}`, filter.q))
    .filter((q) => filter.which === 'all' || (filter.which === 'longOpen' ? isLongOpen(q, around.today, around.settings) : filter.which === 'outgrown' ? around.outgrown.has(q.id) : q.reclassified.length > 0))
    .sort((a, b) => way * by[filter.sort](a, b) || by.urgency(a, b) || a.id.localeCompare(b.id))
}

export function gapsFor(gaps: readonly Gap[], filter: GapFilter, rank: (flow: Id) => number): readonly Gap[] {
  const by: Record<GapSort, (a: Gap, b: Gap) => number> = {
    flow: (a, b) => rank(a.flow) - rank(b.flow),
    kind: (a, b) => gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind),
    raisedOn: (a, b) => a.raisedOn.localeCompare(b.raisedOn),
    decidedOn: (a, b) => (a.decision?.day ?? '9999').localeCompare(b.decision?.day ?? '9999'),
  }
  const way = filter.order === 'desc' ? -1 : 1
  return gaps
    .filter((g) => (!filter.flow || g.flow === filter.flow) && (!filter.kind || g.kind === filter.kind) && (!filter.state || (filter.state === 'decided') === (g.decision !== null)) && has(`${g.words} ${g.decision?.what ?? ''}`, filter.q))
    .sort((a, b) => way * by[filter.sort](a, b) || by.flow(a, b) || Number(a.decision !== null) - Number(b.decision !== null) || a.id.localeCompare(b.id))
}

/** Planned ones first, then the newest day. */
export const meetingsFor = (meetings: readonly Meeting[], filter: MeetingFilter): readonly Meeting[] =>
  meetings.filter((m) => (!filter.flow || m.flows.includes(filter.flow)) && (!filter.state || m.state === filter.state))
    .sort((a, b) => Number(b.state === 'planned') - Number(a.state === 'planned') || b.day.localeCompare(a.day) || b.id.localeCompare(a.id))
