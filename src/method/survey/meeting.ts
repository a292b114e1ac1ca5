/**
 * Solution walkthroughs are held repeatedly until there is agreement. Their agenda is what is open, frozen on the day they are held; for each point it is kept what was agreed or decided, or that it is carried over.
 * A meeting without anybody of the customer is recorded and agrees nothing. What is still to be done has a person and a day.
 */
import type { Side } from '#ground/people/people.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { SurveyFact } from './facts.ts'
import { decideGap, type Gap } from './gap.ts'
import { answer, type Question } from './question.ts'
import { may, refused, today, type Context, type StepRef } from './survey.ts'
import type { WalkedStep } from './walkthrough.ts'

export type PointKind = 'question' | 'step' | 'gap'
export const pointKinds: readonly PointKind[] = ['question', 'step', 'gap']

/** `agreed`: both sides did; `decided`: somebody did and it binds; `carriedOver`: it was spoken about and stays open. A point without an outcome was not reached. */
export type PointOutcome = 'agreed' | 'decided' | 'carriedOver'
export const pointOutcomes: readonly PointOutcome[] = ['agreed', 'decided', 'carriedOver']

export type Point = {
  /** The question's or gap's id; `<flow>.<step>` for a step. */
  readonly point: string
  readonly kind: PointKind
  readonly flow: Id
  readonly step: StepRef | null
  readonly class: 'key' | 'detail' | null
  readonly title: Words
}

export type Settled = { readonly outcome: PointOutcome; readonly note: string; readonly by: Id }
export type Attendee = { readonly person: Id; readonly side: Side }
export type FollowUp = { readonly id: Id; readonly what: string; readonly person: Id; readonly due: Day; readonly point: string | null; readonly done: { readonly note: string; readonly by: Id; readonly day: Day } | null }
export type MeetingState = 'planned' | 'held' | 'cancelled'
export const meetingStates: readonly MeetingState[] = ['planned', 'held', 'cancelled']

export type Meeting = {
  readonly id: Id
  readonly title: string
  /** The planned day until it is held, then the day it was held. */
  readonly day: Day
  readonly flows: readonly Id[]
  readonly state: MeetingState
  readonly plannedBy: Id
  readonly cancelled: string | null
  readonly present: readonly Attendee[]
  /** Empty until it is held. */
  readonly agenda: readonly (Point & { readonly settled: Settled | null })[]
  readonly minutes: string
  readonly followUps: readonly FollowUp[]
  readonly version: number
}

const both = (text: string): Words => ({ zh: text, en: text })

/** What is open in these flows: key questions, open steps, undecided gaps, detail questions. An open step whose question or gap stands here is not said twice; a parked question waits. */
export function openPoints(flows: readonly { readonly flow: Id; readonly questions: readonly Question[]; readonly gaps: readonly Gap[]; readonly steps: readonly WalkedStep[] }[]): readonly Point[] {
  return flows.flatMap(({ flow, questions, gaps, steps }): readonly Point[] => {
    const open = questions.filter((q) => q.state === 'open')
    const asked = (of: Question['class']) => open.filter((q) => q.class === of).map((q): Point => ({ point: q.id, kind: 'question', flow, step: q.step, class: of, title: both(q.words) }))
    const bare = steps.flatMap(({ number, walk }): Point[] =>
      walk?.outcome === 'open' && !open.some((q) => q.id === walk.question) ? [{ point: `${flow}.${number}`, kind: 'step', flow, step: walk.step, class: null, title: walk.step.title }] : [])
    const undecided = gaps.filter((g) => !g.decision).map((g): Point => ({ point: g.id, kind: 'gap', flow, step: g.step, class: null, title: both(g.words) }))
    return [...asked('key'), ...bare, ...undecided, ...asked('detail')]
  })
}

export type MeetingDraft = { readonly title: string; readonly day: Day; readonly flows: readonly Id[] }

/** `known`: the flows that can be spoken about. */
export function plan(id: Id, draft: MeetingDraft, known: readonly Id[], context: Context): Decision<SurveyFact> {
  return strangeFlow(draft.flows, known) ?? decide({ type: 'meetingPlanned' as const, subject: id, at: context.now, detail: { ...draft, flows: [...new Set(draft.flows)], by: context.by.person } })
}

export function change(meeting: Meeting | undefined, seen: number, draft: MeetingDraft, known: readonly Id[], context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.version !== seen) return refused('stale')
  if (meeting.state !== 'planned') return refused('notPlanned')
  const fault = strangeFlow(draft.flows, known)
  if (fault) return fault
  const flows = [...new Set(draft.flows)]
  const fields = { ...(draft.title === meeting.title ? {} : { title: draft.title }), ...(draft.day === meeting.day ? {} : { day: draft.day }), ...(flows.join() === meeting.flows.join() ? {} : { flows }) }
  return Object.keys(fields).length === 0 ? refused('nothingChanged') : decide({ type: 'meetingChanged' as const, subject: meeting.id, at: context.now, detail: { fields } })
}

const strangeFlow = (flows: readonly Id[], known: readonly Id[]) => {
  const at = flows.findIndex((f) => !known.includes(f))
  return at < 0 ? null : refused('noSuchFlow', undefined, ['body', 'flows', at])
}

export function cancel(meeting: Meeting | undefined, reason: string, context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.state !== 'planned') return refused('notPlanned')
  return reason === '' ? refused('reasonMissing', undefined, ['body', 'reason']) : decide({ type: 'meetingCancelled' as const, subject: meeting.id, at: context.now, detail: { reason } })
}

/** Freezes the agenda: `open` is what is open now. `day` is when it was held, not in the future. */
export function hold(meeting: Meeting | undefined, open: readonly Point[], held: { readonly day: Day; readonly present: readonly Id[] }, context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.state !== 'planned') return refused('notPlanned')
  if (held.day > today(context)) return refused('inTheFuture', undefined, ['body', 'day'])
  const present = [...new Set(held.present)].map((person) => ({ person, side: context.sideOf(person) }))
  const stranger = present.findIndex((p) => p.side === null)
  if (stranger >= 0) return refused('notAMember', undefined, ['body', 'present', stranger])
  return decide({ type: 'meetingHeld' as const, subject: meeting.id, at: context.now, detail: { day: held.day, present: present as Attendee[], agenda: open } })
}

/** Whether anything can be agreed in it. */
export const canAgree = (meeting: Pick<Meeting, 'state' | 'present'>): boolean => meeting.state === 'held' && meeting.present.some((p) => p.side === 'customer')

/** `seen` is the row's version. */
export function write(meeting: Meeting | undefined, seen: number, minutes: string, context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.version !== seen) return refused('stale')
  if (meeting.state !== 'held') return refused('notHeld')
  return minutes === meeting.minutes ? refused('nothingChanged') : decide({ type: 'minutesWritten' as const, subject: meeting.id, at: context.now, detail: { minutes } })
}

/**
 * What became of a point. What is agreed or decided says what, needs somebody of the customer, and answers the question or decides the gap in the same command (when that has not happened otherwise);
 * an open step is walked again. A point that was carried over may still be agreed. `by` is whose answer or decision it is, without it whoever writes it down.
 */
export function settle(meeting: Meeting | undefined, id: string, said: { readonly outcome: PointOutcome; readonly note: string; readonly by?: Id | undefined }, about: { readonly question?: Question | undefined; readonly gap?: Gap | undefined }, context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.state !== 'held') return refused('notHeld')
  const point = meeting.agenda.find((p) => p.point === id)
  if (!point) return refused('noSuchPoint')
  if (point.settled && (point.settled.outcome !== 'carriedOver' || said.outcome === 'carriedOver')) return refused('alreadySettled')
  const settled: SurveyFact = { type: 'pointSettled', subject: meeting.id, at: context.now, detail: { point: id, title: point.title, outcome: said.outcome, note: said.note, by: context.by.person } }
  if (said.outcome === 'carriedOver') return decide(settled)
  if (!canAgree(meeting)) return refused('customerMissing')
  if (said.note === '') return refused('noteMissing', undefined, ['body', 'note'])
  const by = said.by ?? context.by.person
  const follows = about.question && about.question.state !== 'answered' ? answer(about.question, said.note, by, meeting.id, context)
    : about.gap && !about.gap.decision ? decideGap(about.gap, { what: said.note, by, day: meeting.day, meeting: meeting.id }, context) : null
  if (follows && !follows.ok) return follows
  return decide(settled, ...(follows?.facts ?? []))
}

export function addFollowUp(meeting: Meeting | undefined, followUp: Omit<FollowUp, 'done'>, context: Context): Decision<SurveyFact> {
  if (!meeting) return refused('notFound')
  if (meeting.state !== 'held') return refused('notHeld')
  if (context.sideOf(followUp.person) === null) return refused('notAMember', undefined, ['body', 'person'])
  if (followUp.due < meeting.day) return refused('dueBeforeMeeting', { day: meeting.day }, ['body', 'due'])
  if (followUp.point !== null && !meeting.agenda.some((p) => p.point === followUp.point)) return refused('noSuchPoint', undefined, ['body', 'point'])
  const { id, ...said } = followUp
  return decide({ type: 'followUpAdded' as const, subject: meeting.id, at: context.now, detail: { followUp: id, ...said } })
}

/** Said by whose it is, or by those who plan the meetings; with a note of what came of it. */
export function finish(meeting: Meeting | undefined, id: Id, note: string, context: Context): Decision<SurveyFact> {
  const followUp = meeting?.followUps.find((f) => f.id === id)
  if (!meeting || !followUp) return refused('notFound')
  if (followUp.done) return refused('alreadyDone')
  if (followUp.person !== context.by.person && !mayDo(context.by, may.meet)) return refused('notYourFollowUp')
  return note === '' ? refused('noteMissing', undefined, ['body', 'note'])
    : decide({ type: 'followUpDone' as const, subject: meeting.id, at: context.now, detail: { followUp: id, what: followUp.what, note, by: context.by.person, day: today(context) } })
}

/** The meeting after a fact about it. */
export function after(meeting: Meeting | undefined, fact: SurveyFact): Meeting | undefined {
  if (fact.type === 'meetingPlanned') {
    const { by, ...said } = fact.detail
    return { id: fact.subject, ...said, state: 'planned', plannedBy: by, cancelled: null, present: [], agenda: [], minutes: '', followUps: [], version: 1 }
  }
  if (!meeting) return undefined
  const edit = (fields: Partial<Meeting>): Meeting => ({ ...meeting, ...fields, version: meeting.version + 1 })
  switch (fact.type) {
    case 'meetingChanged': return edit(fact.detail.fields)
    case 'meetingCancelled': return edit({ state: 'cancelled', cancelled: fact.detail.reason })
    case 'meetingHeld': return edit({ state: 'held', day: fact.detail.day, present: fact.detail.present, agenda: fact.detail.agenda.map((p) => ({ ...p, settled: null })) })
    case 'minutesWritten': return edit({ minutes: fact.detail.minutes })
    case 'pointSettled': {
      const { point, outcome, note, by } = fact.detail
      return edit({ agenda: meeting.agenda.map((p) => (p.point === point ? { ...p, settled: { outcome, note, by } } : p)) })
    }
    case 'followUpAdded': {
      const { followUp, ...said } = fact.detail
      return edit({ followUps: [...meeting.followUps, { id: followUp, ...said, done: null }] })
    }
    case 'followUpDone': {
      const { followUp, note, by, day } = fact.detail
      return edit({ followUps: meeting.followUps.map((f) => (f.id === followUp ? { ...f, done: { note, by, day } } : f)) })
    }
    default: return meeting
  }
}

/** In how many held meetings each question was spoken about: its point got an outcome. */
export function eaten(meetings: readonly Meeting[]): ReadonlyMap<Id, number> {
  const counted = new Map<Id, number>()
  for (const m of meetings) if (m.state === 'held') for (const p of m.agenda) if (p.kind === 'question' && p.settled) counted.set(p.point, (counted.get(p.point) ?? 0) + 1)
  return counted
}
