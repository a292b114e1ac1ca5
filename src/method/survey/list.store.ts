/** The lists of the survey, one meeting, and the vendor's notes. */
import type { Tx } from '#ground/database/database.store.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { around, brief, choices, gapSaid, meetingSaid, questionSaid, rankOf, who } from '#method/survey/answer.store.ts'
import { gapKinds } from '#method/survey/gap.ts'
import { gapsFor, questionsFor } from '#method/survey/list.ts'
import type { GapFilter, QuestionFilter } from '#method/survey/list.ts'
import type { MeetingState } from '#method/survey/meeting.ts'
import { openIn } from '#method/survey/meeting.store.ts'
import { isLongOpen, longOpenDays } from '#method/survey/question.ts'
import * as rows from '#method/survey/rows.store.ts'
import { may } from '#method/survey/survey.ts'
import { meetingName } from '#method/survey/survey.words.ts'

type Paged = { readonly page: number; readonly size: number }
const slice = <T>(all: readonly T[], { page, size }: Paged) => all.slice((page - 1) * size, page * size)

export async function questions(tx: Tx, project: Id, query: QuestionFilter & Paged, now: Moment) {
  const a = await around(tx, project, now)
  const found = questionsFor(a.questions, query, { today: a.today, rank: rankOf(a), outgrown: a.outgrown, meetings: a.spoken })
  const n = (is: (q: (typeof a.questions)[number]) => boolean) => a.questions.filter(is).length
  return {
    total: found.length, page: query.page, size: query.size, questions: slice(found, query).map((q) => questionSaid(a, q)), flows: choices(a), longOpenDays,
    counts: {
      keyOpen: n((q) => q.class === 'key' && q.state === 'open'), detailOpen: n((q) => q.class === 'detail' && q.state === 'open'), parked: n((q) => q.state === 'parked'), answered: n((q) => q.state === 'answered'),
      longOpen: n((q) => isLongOpen(q, a.today)), outgrown: a.outgrown.size,
    },
  }
}

export async function gaps(tx: Tx, project: Id, query: GapFilter & Paged, now: Moment) {
  const [a, all] = [await around(tx, project, now), await rows.gaps(tx, project)]
  const found = gapsFor(all, query, rankOf(a))
  return {
    total: found.length, page: query.page, size: query.size, gaps: slice(found, query).map((g) => gapSaid(a, g)), flows: choices(a),
    counts: gapKinds.map((kind) => ({ kind, open: all.filter((g) => g.kind === kind && !g.decision).length, decided: all.filter((g) => g.kind === kind && g.decision).length })),
  }
}

export async function meetings(tx: Tx, project: Id, query: Paged & { readonly flow?: Id | undefined; readonly state?: MeetingState | undefined }, now: Moment) {
  const a = await around(tx, project, now)
  const found = a.meetings.filter((m) => (!query.flow || m.flows.includes(query.flow)) && (!query.state || m.state === query.state))
    .sort((x, y) => Number(y.state === 'planned') - Number(x.state === 'planned') || y.day.localeCompare(x.day) || y.id.localeCompare(x.id))
  return { total: found.length, page: query.page, size: query.size, meetings: slice(found, query).map((m) => meetingSaid(a, m)), flows: choices(a) }
}

export async function meeting(tx: Tx, project: Id, id: Id, me: Me, now: Moment) {
  const a = await around(tx, project, now)
  const m = a.meetings.find((x) => x.id === id)
  if (!m) return null
  const agenda = m.state === 'planned' ? (await openIn(tx, project, m.flows)).map((p) => ({ ...p, settled: null })) : m.agenda
  return {
    ...meetingSaid(a, m), points: agenda.length, plannedBy: who(a, m.plannedBy), cancelled: m.cancelled, present: m.present.map((p) => ({ ...who(a, p.person), side: p.side })), frozen: m.state !== 'planned', minutes: m.minutes, today: a.today,
    agenda: agenda.map((p) => ({ ...p, flow: brief(a, p.flow), settled: p.settled && { ...p.settled, by: who(a, p.settled.by) } })),
    followUps: m.followUps.map((f) => ({ ...f, person: who(a, f.person), overdue: !f.done && f.due < a.today, done: f.done && { ...f.done, by: who(a, f.done.by) }, mine: !f.done && (f.person === me.person || mayDo(me.member, may.meet)) })),
  }
}

export async function internalNotes(tx: Tx, project: Id, about: Id | null) {
  const [people, notes] = [await rows.people(tx, project), await rows.notes(tx, project, about)]
  return notes.map((x) => ({ id: x.id, about: x.about, kind: x.kind, words: x.words, at: x.at, by: x.by === null ? null : who({ people }, x.by) }))
}

/** A name is short; the text itself stands in the list. */
const named = (text: string): Words => {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { zh: short, en: short }
}

export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Words>> {
  const found = await tx.rows<{ id: Id; words: string; day: string | null }>(
    `select question_id as id, state ->> 'words' as words, null as day from survey_question where project_id = $1 and question_id = any($2)
     union all select gap_id, state ->> 'words', null from survey_gap where project_id = $1 and gap_id = any($2)
     union all select meeting_id, state ->> 'title', state ->> 'day' from survey_meeting where project_id = $1 and meeting_id = any($2)`, [project, ids])
  return new Map(found.map((r) => [r.id, r.words === '' && r.day !== null ? meetingName(r.day) : named(r.words)]))
}
