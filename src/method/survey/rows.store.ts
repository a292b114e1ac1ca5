/** The rows of the survey: what is read of them, and how a fact changes them. Every row is the fold of its facts. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Step } from '#ground/flows/steps.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command, Receipt } from '#ground/ledger/ledger.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Me, Role, Side } from '#ground/people/people.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { after as afterAgreement, unsaid } from '#method/survey/agreement.ts'
import type { Agreement } from '#method/survey/agreement.ts'
import type { SurveyFact } from '#method/survey/facts.ts'
import { after as afterGap } from '#method/survey/gap.ts'
import type { Gap } from '#method/survey/gap.ts'
import { after as afterMeeting } from '#method/survey/meeting.ts'
import type { Meeting } from '#method/survey/meeting.ts'
import { after as afterNote } from '#method/survey/note.ts'
import type { Note } from '#method/survey/note.ts'
import { after as afterQuestion } from '#method/survey/question.ts'
import type { Question } from '#method/survey/question.ts'
import { afterDescribed, blank } from '#method/survey/survey.ts'
import type { Context, SurveyRecord } from '#method/survey/survey.ts'
import { after as afterWalk } from '#method/survey/walkthrough.ts'
import type { Version, Walk } from '#method/survey/walkthrough.ts'

export const chapter = 'survey'

type State<T> = { readonly state: T }
const states = <T>(rows: readonly State<T>[]): T[] => rows.map((r) => r.state)

export type Kept = { readonly record: SurveyRecord; readonly agreement: Agreement }

/** Records and agreements by flow; a flow about which nothing was said yet has none. */
export async function kept(tx: Tx, project: Id, flow: Id | null = null): Promise<ReadonlyMap<Id, Kept>> {
  const rows = await tx.rows<Kept & { flow: Id }>('select flow_id as flow, record, agreement from survey_flow where project_id = $1 and ($2::uuid is null or flow_id = $2)', [project, flow])
  return new Map(rows.map(({ flow, record, agreement }) => [flow, { record, agreement }]))
}

export const keptOf = async (tx: Tx, project: Id, flow: Id): Promise<Kept> => (await kept(tx, project, flow)).get(flow) ?? { record: blank(flow), agreement: unsaid(flow) }

export const questions = async (tx: Tx, project: Id, flow: Id | null = null): Promise<Question[]> =>
  states(await tx.rows<State<Question>>('select state from survey_question where project_id = $1 and ($2::uuid is null or flow_id = $2) order by question_id', [project, flow]))

export const question = async (tx: Tx, project: Id, id: Id): Promise<Question | undefined> =>
  (await tx.one<State<Question>>('select state from survey_question where project_id = $1 and question_id = $2', [project, id]))?.state

export const gaps = async (tx: Tx, project: Id, flow: Id | null = null): Promise<Gap[]> =>
  states(await tx.rows<State<Gap>>('select state from survey_gap where project_id = $1 and ($2::uuid is null or flow_id = $2) order by gap_id', [project, flow]))

export const gap = async (tx: Tx, project: Id, id: Id): Promise<Gap | undefined> =>
  (await tx.one<State<Gap>>('select state from survey_gap where project_id = $1 and gap_id = $2', [project, id]))?.state

export const meetings = async (tx: Tx, project: Id): Promise<Meeting[]> => states(await tx.rows<State<Meeting>>('select state from survey_meeting where project_id = $1 order by meeting_id', [project]))

export const meeting = async (tx: Tx, project: Id, id: Id): Promise<Meeting | undefined> =>
  (await tx.one<State<Meeting>>('select state from survey_meeting where project_id = $1 and meeting_id = $2', [project, id]))?.state

/** The newest answer to every step of every version: all that can count. */
export const lastWalks = async (tx: Tx, project: Id, flow: Id | null = null): Promise<Walk[]> =>
  states(await tx.rows<State<Walk>>('select distinct on (flow_id, version, step) state from survey_walk where project_id = $1 and ($2::uuid is null or flow_id = $2) order by flow_id, version, step, at desc, walk_id desc', [project, flow]))

/** Every answer of a flow, the newest first. */
export const walks = async (tx: Tx, project: Id, flow: Id): Promise<Walk[]> =>
  states(await tx.rows<State<Walk>>('select state from survey_walk where project_id = $1 and flow_id = $2 order by at desc, walk_id desc', [project, flow]))

/** The steps of every version, by flow. */
export async function versions(tx: Tx, project: Id, flow: Id | null = null): Promise<ReadonlyMap<Id, readonly Version[]>> {
  const rows = await tx.rows<{ flow: Id; number: number; steps: Step[] }>('select flow_id as flow, number, steps from flows_version where project_id = $1 and ($2::uuid is null or flow_id = $2) order by number', [project, flow])
  return Map.groupBy(rows, (r) => r.flow)
}

export type Person = { readonly id: Id; readonly name: string; readonly side: Side; readonly left: boolean }

/** Everybody who is or was a member, by id. */
export async function people(tx: Tx, project: Id): Promise<ReadonlyMap<Id, Person>> {
  const rows = await tx.rows<{ id: Id; name: string; role: Role; left: boolean }>(
    'select m.person_id as id, p.name, m.role, m.left_at is not null as left from people_member m join people_person p on p.id = m.person_id where m.project_id = $1', [project])
  return new Map(rows.map(({ role, ...r }) => [r.id, { ...r, side: sideOf[role] }]))
}

export const zoneOf = async (tx: Tx, project: Id): Promise<string> => (await tx.one<{ zone: string }>('select zone from projects_project where project_id = $1', [project]))?.zone ?? 'UTC'

export const todayOf = async (tx: Tx, project: Id, now: Moment): Promise<Day> => dayOf(now, await zoneOf(tx, project))

/** What the rules are told of the world; whoever has left is no member any more. */
export async function contextOf(tx: Tx, command: Command, me: Me): Promise<Context> {
  const [members, zone] = [await people(tx, command.project), await zoneOf(tx, command.project)]
  return {
    now: command.now, by: { person: me.person, role: me.member!.role }, dayOf: (at) => dayOf(at, zone),
    sideOf: (id) => {
      const person = members.get(id)
      return person && !person.left ? person.side : null
    },
  }
}

type Refused = { readonly ok: false; readonly refusal: (Decision<SurveyFact> & { ok: false })['refusal'] }

export async function record(tx: Tx, command: Command, decision: Decision<SurveyFact>): Promise<Receipt | Refused> {
  if (!decision.ok) return decision
  const written = await append(tx, command, chapter, decision.facts)
  for (const fact of written) await apply(tx, command, fact)
  return receipt(command.id, written)
}

/** As `record`, and a refusal shows what stands now beside what the writer saw. */
export async function edited(tx: Tx, command: Command, decision: Decision<SurveyFact>, current: unknown) {
  const answer = await record(tx, command, decision)
  return 'ok' in answer ? { ...answer, current } : answer
}

async function apply(tx: Tx, { project, by }: Command, fact: SurveyFact): Promise<void> {
  const id = fact.subject
  switch (fact.type) {
    case 'described': case 'agreed': case 'agreementWithdrawn': {
      const was = await keptOf(tx, project, id)
      const next: Kept = fact.type === 'described' ? { ...was, record: afterDescribed(was.record, fact.detail.fields) } : { ...was, agreement: afterAgreement(was.agreement, fact) }
      await tx.rows('insert into survey_flow (project_id, flow_id, record, agreement) values ($1, $2, $3, $4) on conflict (project_id, flow_id) do update set record = excluded.record, agreement = excluded.agreement', [project, id, next.record, next.agreement])
      return
    }
    case 'stepWalked': {
      const walk = afterWalk(fact)
      await tx.rows('insert into survey_walk (project_id, walk_id, flow_id, version, step, at, state) values ($1, $2, $3, $4, $5, $6, $7)', [project, walk.walk, walk.flow, walk.step.version, walk.step.number, walk.at, walk])
      return
    }
    case 'noted':
      await tx.rows('insert into survey_note (project_id, note_id, about_id, state, by_id) values ($1, $2, $3, $4, $5)', [project, fact.detail.note, id, afterNote(fact), by])
      return
    case 'gapRaised': case 'gapChanged': case 'gapDecided': case 'gapReopened': {
      const next = afterGap(await gap(tx, project, id), fact)!
      await tx.rows('insert into survey_gap (project_id, gap_id, flow_id, state) values ($1, $2, $3, $4) on conflict (project_id, gap_id) do update set state = excluded.state', [project, id, next.flow, next])
      return
    }
    case 'questionRaised': case 'questionChanged': case 'reclassified': case 'parked': case 'takenUp': case 'answered': case 'questionReopened': {
      const next = afterQuestion(await question(tx, project, id), fact)!
      await tx.rows('insert into survey_question (project_id, question_id, flow_id, state) values ($1, $2, $3, $4) on conflict (project_id, question_id) do update set state = excluded.state', [project, id, next.flow, next])
      return
    }
    default: {
      const next = afterMeeting(await meeting(tx, project, id), fact)!
      await tx.rows('insert into survey_meeting (project_id, meeting_id, state) values ($1, $2, $3) on conflict (project_id, meeting_id) do update set state = excluded.state', [project, id, next])
    }
  }
}

export const notes = async (tx: Tx, project: Id, about: Id | null): Promise<(Note & { by: Id | null })[]> =>
  (await tx.rows<State<Note> & { by: Id | null }>('select state, by_id as by from survey_note where project_id = $1 and ($2::uuid is null or about_id = $2) order by note_id desc', [project, about])).map((r) => ({ ...r.state, by: r.by }))

