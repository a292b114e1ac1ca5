/** Everything of a project's survey at once, and how its things are told to a reader: with names for ids, and days counted until today. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import { list } from '#ground/flows/flows.store.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Gap } from '#method/survey/gap.ts'
import { openDays } from '#method/survey/list.ts'
import { canAgree, eaten } from '#method/survey/meeting.ts'
import type { Meeting } from '#method/survey/meeting.ts'
import { isLongOpen, outgrown } from '#method/survey/question.ts'
import type { Question } from '#method/survey/question.ts'
import * as rows from '#method/survey/rows.store.ts'
import { settingsIn } from '#method/survey/settings.store.ts'
import type { Settings } from '#method/survey/settings.ts'
import type { Saying } from '#method/survey/agreement.ts'
import type { Walk } from '#method/survey/walkthrough.ts'

export type Around = {
  readonly today: Day
  readonly settings: Settings
  readonly flows: ReadonlyMap<Id, Flow>
  readonly people: ReadonlyMap<Id, rows.Person>
  readonly questions: readonly Question[]
  readonly meetings: readonly Meeting[]
  readonly spoken: ReadonlyMap<Id, number>
  readonly outgrown: ReadonlyMap<Id, Id>
}

/** Questions and meetings are few enough to be held whole: what has outgrown what is asked over all of them. */
export async function around(tx: Tx, project: Id, now: Moment): Promise<Around> {
  const [flows, people, questions, meetings, today, settings] = await Promise.all([list(tx, project), rows.people(tx, project), rows.questions(tx, project), rows.meetings(tx, project), rows.todayOf(tx, project, now), settingsIn(tx, project)])
  const spoken = eaten(meetings)
  return { today, settings, people, questions, meetings, spoken, flows: new Map(flows.map((f) => [f.id, f])), outgrown: outgrown(questions, spoken) }
}

export const rankOf = ({ flows }: Pick<Around, 'flows'>) => {
  const rank = new Map([...flows.keys()].map((id, i) => [id, i]))
  return (flow: Id): number => rank.get(flow) ?? rank.size
}

export const who = ({ people }: Pick<Around, 'people'>, id: Id) => {
  const person = people.get(id)
  return { id, name: person?.name ?? '', side: person?.side ?? null }
}

export const brief = ({ flows }: Pick<Around, 'flows'>, id: Id) => {
  const flow = flows.get(id)
  return { id, code: flow?.code ?? '', name: flow?.name ?? { zh: '', en: '' }, version: flow?.current ?? 1 }
}

/** The flows that a list offers to choose from. */
export const choices = (a: Pick<Around, 'flows'>) => [...a.flows.values()].filter((f) => !f.archived).map((f) => brief(a, f.id))

const told = (a: Around, of: { readonly reason: string; readonly by: Id; readonly day: Day }) => ({ reason: of.reason, by: who(a, of.by), day: of.day })

export const gapSaid = (a: Around, g: Gap) => ({
  id: g.id, flow: brief(a, g.flow), step: g.step, kind: g.kind, words: g.words, walked: g.walked, raisedBy: who(a, g.raisedBy), raisedOn: g.raisedOn,
  decision: g.decision && { ...g.decision, by: who(a, g.decision.by) }, reopened: g.reopened.map((r) => told(a, r)), version: g.version,
})

export function questionSaid(a: Around, q: Question) {
  const key = a.questions.find((k) => k.id === a.outgrown.get(q.id))
  return {
    id: q.id, flow: brief(a, q.flow), step: q.step, class: q.class, state: q.state, words: q.words, walked: q.walked, raisedBy: who(a, q.raisedBy), raisedOn: q.raisedOn, since: q.since,
    openDays: openDays(q, a.today), longOpen: isLongOpen(q, a.today, a.settings), parked: q.parked && told(a, q.parked), answer: q.answer && { ...q.answer, by: who(a, q.answer.by) },
    reclassified: q.reclassified.map((r) => ({ before: r.before, after: r.after, ...told(a, r) })), reopened: q.reopened.map((r) => told(a, r)),
    meetings: a.spoken.get(q.id) ?? 0, outgrown: key ? { id: key.id, words: key.words, meetings: a.spoken.get(key.id) ?? 0 } : null, version: q.version,
  }
}

export const meetingSaid = (a: Around, m: Meeting) => ({
  id: m.id, title: m.title, day: m.day, state: m.state, flows: m.flows.map((f) => brief(a, f)), points: m.agenda.length, settled: m.agenda.filter((p) => p.settled && p.settled.outcome !== 'carriedOver').length,
  carriedOver: m.agenda.filter((p) => p.settled?.outcome === 'carriedOver').length, vendor: m.present.filter((p) => p.side === 'vendor').length, customer: m.present.filter((p) => p.side === 'customer').length,
  followUpsOpen: m.followUps.filter((f) => !f.done).length, canAgree: canAgree(m), version: m.version,
})

/** A meeting with its agenda, who was there, its minutes and follow-ups. */
export const meetingTold = (a: Around, m: Meeting) => ({
  ...meetingSaid(a, m), plannedBy: who(a, m.plannedBy), cancelled: m.cancelled, present: m.present.map((p) => ({ ...who(a, p.person), side: p.side })), minutes: m.minutes,
  agenda: m.agenda.map((p) => ({ ...p, flow: brief(a, p.flow), settled: p.settled && { ...p.settled, by: who(a, p.settled.by) } })),
  followUps: m.followUps.map((f) => ({ ...f, person: who(a, f.person), overdue: !f.done && f.due < a.today, done: f.done && { ...f.done, by: who(a, f.done.by) } })),
})

export const sayingSaid = (a: Around, s: Saying) => ({ version: s.version, by: who(a, s.by), role: s.role as string, day: s.day, meeting: s.meeting })

export const withdrawnSaid = (a: Around, s: Saying) => s.withdrawn && told(a, s.withdrawn)

export const walkSaid = (a: Around, w: Walk) => ({
  walk: w.walk, version: w.step.version, step: w.step.number, outcome: w.outcome, note: w.note, present: w.present.map((p) => who(a, p)), by: who(a, w.by), at: w.at, day: w.day, question: w.question, gap: w.gap,
})
