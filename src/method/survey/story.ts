/** One flow's survey told deed by deed in memory, the way the stores do it with rows. Tests tell their stories with it. */
import type { Flow } from '#ground/flows/flows.ts'
import type { Step } from '#ground/flows/steps.ts'
import type { Role } from '#ground/people/people.ts'
import { sideOf } from '#ground/people/people.ts'
import { addDays, type Day, type Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import * as agreement from './agreement.ts'
import type { FactType, SurveyFact } from './facts.ts'
import { fold, nothing, type Survey } from './fold.ts'
import * as gap from './gap.ts'
import * as meeting from './meeting.ts'
import { standing as standingOf } from './overview.ts'
import * as question from './question.ts'
import { blank, describe, type Context, type RecordTexts } from './survey.ts'
import { walk, walked, type Version, type WalkOutcome } from './walkthrough.ts'

/** The people of every story, by name; the id of a person is the name. */
export const cast: Readonly<Record<string, Role>> = { Li: 'manager', Zhao: 'consultant', Chen: 'office', Wang: 'lead', Sun: 'keyUser', Zheng: 'endUser', Director: 'sponsor' }

export type Told = { readonly ok: boolean; readonly code: string | null; readonly said: readonly FactType[]; readonly id: Id }

/** A step that says nothing but its title. */
export const step = (title: string): Step => {
  const empty = { zh: '', en: '' }
  return { title: { zh: title, en: title }, who: empty, where: empty, input: empty, expected: empty }
}

export function tell(titles: readonly string[] = ['enter', 'check', 'ship']) {
  let survey: Survey = nothing
  let facts: readonly SurveyFact[] = []
  let versions: readonly Version[] = [{ number: 1, steps: titles.map(step) }]
  let now: Moment = '2026-11-02T01:00:00.000Z'
  let count = 0

  const flow = (): Flow => ({ id: 'flow', code: 'O2C', name: { zh: 'flow', en: 'flow' }, current: versions.length, steps: versions.at(-1)!.steps, archived: false, version: versions.length })
  const context = (by: string): Context => ({ now, by: { person: by, role: cast[by]! }, dayOf: (at) => at.slice(0, 10), sideOf: (p) => (cast[p] ? sideOf[cast[p]] : null) })
  const next = (name: string): Id => `${name}${++count}`
  const today = (): Day => now.slice(0, 10)
  const said = () => survey.agreements.get('flow') ?? agreement.unsaid('flow')
  const questions = () => [...survey.questions.values()]
  const meetings = () => [...survey.meetings.values()]
  const steps = () => walked(versions.length, versions, [...survey.walks.values()])

  function take(decision: Decision<SurveyFact>, id: Id = ''): Told {
    if (!decision.ok) return { ok: false, code: decision.refusal.code, said: [], id }
    facts = [...facts, ...decision.facts]
    survey = decision.facts.reduce(fold, survey)
    now = new Date(Date.parse(now) + 60_000).toISOString()
    return { ok: true, code: null, said: decision.facts.map((f) => f.type), id }
  }

  const onQuestion = (id: Id, by: string, decide: (q: question.Question | undefined, context: Context) => Decision<SurveyFact>) => take(decide(survey.questions.get(id), context(by)), id)
  const onMeeting = (id: Id, by: string, decide: (m: meeting.Meeting | undefined, context: Context) => Decision<SurveyFact>) => take(decide(survey.meetings.get(id), context(by)), id)

  return {
    survey: () => survey, facts: () => facts, flow, steps, today, context, questions, meetings,
    question: (id: Id) => survey.questions.get(id)!,
    meeting: (id: Id) => survey.meetings.get(id)!,
    gap: (id: Id) => survey.gaps.get(id)!,
    agreed: () => agreement.agreedOn(said(), versions.length),
    said,
    standing: () => standingOf({ flow: flow(), versions, record: survey.records.get('flow') ?? blank('flow'), steps: steps(), gaps: [...survey.gaps.values()], questions: questions(), agreement: said() }),
    outgrown: () => question.outgrown(questions(), meeting.eaten(meetings())),
    later: (days: number) => void (now = `${addDays(today(), days)}T01:00:00.000Z`),
    /** A new version of the flow: no fact of the survey. */
    revise: (...to: readonly string[]) => void (versions = [...versions, { number: versions.length + 1, steps: to.map(step) }]),

    describe: (texts: RecordTexts, seen = survey.records.get('flow')?.version ?? 0, by = 'Zhao') => take(describe(survey.records.get('flow') ?? blank('flow'), flow(), seen, texts, context(by))),
    walked: (number: number, outcome: WalkOutcome, more: { version?: number; at?: Moment; by?: string; present?: readonly Id[]; note?: string; gap?: gap.GapKind | null; class?: question.QuestionClass | null } = {}) => {
      const { version = versions.length, at = now, by = 'Zhao', present = ['Sun'], note = outcome === 'works' ? '' : 'not as we do it', gap: kind = null, class: of = outcome === 'open' ? 'key' : null } = more
      const last = walked(version, versions, [...survey.walks.values()])[number - 1]?.walk ?? null
      const id = next('walk')
      return take(walk(flow(), versions, last && { walk: last, question: survey.questions.get(last.question ?? '') ?? null }, { id, version, step: number, outcome, note, present, at, gap: kind, class: of }, context(by)), id)
    },
    asked: (of: question.QuestionClass, by = 'Sun', at: number | null = null) => {
      const id = next('question')
      return take(question.raise(flow(), id, { flow: 'flow', step: at, class: of, words: `${of} ${id}` }, context(by)), id)
    },
    answered: (id: Id, by = 'Zhao') => onQuestion(id, by, (q, c) => question.answer(q, 'like this', by, null, c)),
    parked: (id: Id, reason = 'later', by = 'Zhao') => onQuestion(id, by, (q, c) => question.park(q, reason, c)),
    takenUp: (id: Id, by = 'Zhao') => onQuestion(id, by, question.takeUp),
    reclassified: (id: Id, to: question.QuestionClass, reason = 'it does not decide anything', by = 'Zhao') => onQuestion(id, by, (q, c) => question.reclassify(q, to, reason, c)),
    reopened: (id: Id, reason = 'it does not hold', by = 'Zhao') => onQuestion(id, by, (q, c) => question.reopen(q, reason, c)),
    differing: (kind: gap.GapKind = 'configure', by = 'Zhao') => {
      const id = next('gap')
      return take(gap.raise(flow(), id, { flow: 'flow', step: null, kind, words: `gap ${id}` }, context(by)), id)
    },
    decided: (id: Id, by = 'Wang', day = today()) => take(gap.decideGap(survey.gaps.get(id), { what: 'we configure it', by, day, meeting: null }, context(by)), id),
    undecided: (id: Id, reason = 'too dear', by = 'Wang') => take(gap.reopen(survey.gaps.get(id), reason, context(by)), id),
    planned: (by = 'Zhao') => {
      const id = next('meeting')
      return take(meeting.plan(id, { title: '', day: today(), flows: ['flow'] }, ['flow'], context(by)), id)
    },
    held: (id: Id, present: readonly Id[] = ['Zhao', 'Wang', 'Sun'], by = 'Zhao') =>
      onMeeting(id, by, (m, c) => meeting.hold(m, meeting.openPoints([{ flow: 'flow', questions: questions(), gaps: [...survey.gaps.values()], steps: steps() }]), { day: today(), present }, c)),
    settled: (id: Id, point: string, outcome: meeting.PointOutcome, note = 'like this', by = 'Zhao') => onMeeting(id, by, (m, c) => meeting.settle(m, point, { outcome, note }, { question: survey.questions.get(point), gap: survey.gaps.get(point) }, c)),
    followUp: (id: Id, person: string, due: Day, by = 'Zhao') => {
      const followUp = next('followUp')
      return { ...onMeeting(id, by, (m, c) => meeting.addFollowUp(m, { id: followUp, what: 'ask the bank', person, due, point: null }, c)), id: followUp }
    },
    finished: (id: Id, followUp: Id, note = 'done', by = 'Sun') => onMeeting(id, by, (m, c) => meeting.finish(m, followUp, note, c)),
    agree: (by: string, version = versions.length, inMeeting: Id | null = null) => take(agreement.agree(said(), flow(), questions(), { version, meeting: inMeeting === null ? null : survey.meetings.get(inMeeting) }, context(by))),
    withdraw: (by: string, reason = 'we saw it again') => take(agreement.withdraw(said(), flow(), reason, context(by))),
  }
}

export type Story = ReturnType<typeof tell>
