/** The lists of the survey, one thing of them, and the vendor's notes. */
import type { Tx } from '#ground/database/database.store.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { around, choices, gapSaid, meetingSaid, meetingTold, questionSaid, rankOf, who } from '#method/survey/answer.store.ts'
import { gapKinds } from '#method/survey/gap.ts'
import { gapsFor, meetingsFor, questionsFor } from '#method/survey/list.ts'
import type { GapFilter, MeetingFilter, QuestionFilter } from '#method/survey/list.ts'
import { openIn } from '#method/survey/meeting.store.ts'
import { isLongOpen } from '#method/survey/question.ts'
import * as rows from '#method/survey/rows.store.ts'
import { may } from '#method/survey/survey.ts'
import { meetingName } from '#method/survey/survey.words.ts'

type Paged = { readonly page: number; readonly size: number }
const slice = <T>(all: readonly T[], { page, size }: Paged) => all.slice((page - 1) * size, page * size)

export async function questions(tx: Tx, project: Id, query: QuestionFilter & Paged, now: Moment) {
  const a = await around(tx, project, now)
  const found = questionsFor(a.questions, query, { today: a.today, rank: rankOf(a), outgrown: a.outgrown, meetings: a.spoken, settings: a.settings })
  const n = (is: (q: (typeof a.questions)[number]) => boolean) => a.questions.filter(is).length
  return {
    total: found.length, page: query.page, size: query.size, questions: slice(found, query).map((q) => questionSaid(a, q)), flows: choices(a), longOpenDays: a.settings.longOpenDays,
    counts: {
      keyOpen: n((q) => q.class === 'key' && q.state === 'open'), detailOpen: n((q) => q.class === 'detail' && q.state === 'open'), parked: n((q) => q.state === 'parked'), answered: n((q) => q.state === 'answered'),
      longOpen: n((q) => isLongOpen(q, a.today, a.settings)), outgrown: a.outgrown.size,
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

export async function question(tx: Tx, project: Id, id: Id, now: Moment) {
  const a = await around(tx, project, now)
  const q = a.questions.find((x) => x.id === id)
  return q ? questionSaid(a, q) : null
}

export async function gap(tx: Tx, project: Id, id: Id, now: Moment) {
  const [a, g] = [await around(tx, project, now), await rows.gap(tx, project, id)]
  return g ? gapSaid(a, g) : null
}

export async function meetings(tx: Tx, project: Id, query: MeetingFilter & Paged, now: Moment) {
  const a = await around(tx, project, now)
  const found = meetingsFor(a.meetings, query)
  return { total: found.length, page: query.page, size: query.size, meetings: slice(found, query).map((m) => meetingSaid(a, m)), flows: choices(a) }
}

/** With all that was said in them, for the workbook. */
export async function meetingsTold(tx: Tx, project: Id, query: MeetingFilter & Paged, now: Moment) {
  const a = await around(tx, project, now)
  return slice(meetingsFor(a.meetings, query), query).map((m) => meetingTold(a, m))
}

export async function meeting(tx: Tx, project: Id, id: Id, me: Me, now: Moment) {
  const a = await around(tx, project, now)
  const m = a.meetings.find((x) => x.id === id)
  if (!m) return null
  const agenda = m.state === 'planned' ? (await openIn(tx, project, m.flows)).map((p) => ({ ...p, settled: null })) : m.agenda
  const told = meetingTold(a, { ...m, agenda })
  return { ...told, frozen: m.state !== 'planned', today: a.today, followUps: told.followUps.map((f) => ({ ...f, mine: !f.done && (f.person.id === me.person || mayDo(me.member, may.meet)) })) }
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
