import { many } from '#ground/database/database.store.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { append, factsAbout, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command, Receipt } from '#ground/ledger/ledger.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Me, Role } from '#ground/people/people.ts'
import { addWorkingDays } from '#ground/calendar/calendar.ts'
import { exceptions } from '#ground/calendar/calendar.store.ts'
import { dayOf, weekOf } from '#kit/days.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { glanceOf } from '#method/handover/glance.ts'
import { standingOf, subjectOf } from '#method/handover/handover.ts'
import type { Class, Context, Kind, Standing } from '#method/handover/handover.ts'
import { workOf } from '#method/handover/inversion.ts'
import { recountLate } from '#method/handover/recount.ts'
import { ruleFor } from '#method/handover/rule.ts'
import type { Rule, Settings } from '#method/handover/rule.ts'
import { canStep, fold, goneOf, none, step } from '#method/handover/standing.ts'

/** A capability as the rules need it, with the project's criteria and time zone. */
export type Frame = { readonly capability: { readonly id: Id; readonly kind: Kind; readonly class: Class }; readonly settings: Settings; readonly zone: string }

/** A standing as it is stored: the state, and the unit it counts for (null before the first deed). */
export type Held = { readonly standing: Standing; readonly unit: Id | null }

export const chapter = 'handover'

export const ruleOf = (frame: Frame, standing: Standing): Rule => ruleFor(frame.capability, frame.settings, standing.raised)

type LoadRow = { kind: Kind; class: Class; settings: Settings | null; zone: string; roles: Record<Id, Role> | null; held: Record<Id, { state: Standing; unit: Id }> | null }

/** Everything a deed on one capability is judged by, in one question: the frame, the standings of the people named and the roles of everybody named. */
export async function load(tx: Tx, me: Me, project: Id, capability: Id, people: readonly Id[], others: readonly Id[]) {
  const row = await tx.one<LoadRow>(
    `select c.kind, c.class, p.settings -> 'handover' as settings, p.zone,
        (select jsonb_object_agg(m.person_id, m.role) from people_member m where m.project_id = $1 and m.person_id = any($3)) as roles,
        (select jsonb_object_agg(s.person_id, jsonb_build_object('state', s.state, 'unit', s.unit_id)) from handover_standing s
          where s.project_id = $1 and s.capability_id = $2 and s.person_id = any($4)) as held
       from capabilities_capability c join projects_project p on p.project_id = c.project_id where c.project_id = $1 and c.capability_id = $2 and c.archived_at is null`,
    [project, capability, [...people, ...others, me.person], people])
  if (!row) return null
  const roles = row.roles ?? {}
  const frame: Frame = { capability: { id: capability, kind: row.kind, class: row.class }, settings: row.settings ?? {}, zone: row.zone }
  const held = new Map<Id, Held>(people.map((person) => {
    const found = row.held?.[person]
    return [person, found ? { standing: found.state, unit: found.unit } : { standing: none(capability, person), unit: null }]
  }))
  return { frame, held, roles, unknown: [...people, ...others].filter((id) => !roles[id]) }
}

/** What the rules are told of the world. The calendar is read only where a working day may have to be counted. */
export async function contextOf(tx: Tx, command: Command, me: Me, frame: Pick<Frame, 'zone'>, roles: Readonly<Record<Id, Role>>, countsDays: boolean): Promise<Context> {
  const days = countsDays ? await exceptions(tx, command.project) : new Map()
  return {
    now: command.now, by: { person: me.person, role: me.member!.role }, dayOf: (at) => dayOf(at, frame.zone),
    addWorkingDays: (day, n) => addWorkingDays(day, n, days), sideOf: (person) => (roles[person] ? sideOf[roles[person]] : null),
  }
}

export const handoverFacts = async (tx: Tx, project: Id, subject: string) => (await factsAbout(tx, project, chapter, subject)) as unknown as (HandoverFact & { seq: number; recordedAt: string; by: Id | null })[]

/** The unit a standing counts for: where its first deed took place that was not undone. */
export function unitOf(facts: readonly HandoverFact[]): Id | null {
  const gone = goneOf(facts)
  const first = facts.find((f) => (f.type === 'demonstrated' || f.type === 'attempted') && !gone.has(f.detail.id))
  return first?.type === 'demonstrated' || first?.type === 'attempted' ? first.detail.unit : null
}

/** Appends the facts and brings every row they touch up to date. `held` are the states they were decided on. */
export async function record(tx: Tx, command: Command, frame: Frame, held: ReadonlyMap<Id, Held>, facts: readonly HandoverFact[]): Promise<Receipt> {
  const appended = append(tx, command, chapter, facts)
  const [written] = await Promise.all([appended, keep(tx, command, frame, held, facts)])
  return receipt(command.id, written)
}

/** Brings the rows up to date. Its questions go out behind the facts, without waiting for them: PostgreSQL answers in order. */
async function keep(tx: Tx, command: Command, frame: Frame, held: ReadonlyMap<Id, Held>, facts: readonly HandoverFact[]): Promise<void> {
  const bySubject = Map.groupBy(facts, (f) => f.subject)
  const rows: ReturnType<typeof rowOf>[] = []
  for (const [subject, said] of bySubject) {
    const { capability, person } = standingOf(subject)
    const before = held.get(person) ?? { standing: none(capability, person), unit: null }
    rows.push(rowOf(frame, await after(tx, command.project, subject, before, said)))
  }
  await write(tx, command, rows.filter((r) => r.unit_id !== null), deedRows(facts))
}

/** What follows from a demonstration or a session that arrived late: the same facts with those that recount. `recordOf` names the record of a subject. */
export async function recounted(tx: Tx, command: Command, frame: Frame, held: ReadonlyMap<Id, Held>, said: readonly HandoverFact[], recordOf: (person: Id) => Id, context: Context): Promise<HandoverFact[]> {
  const all = [...said]
  for (const [subject, own] of Map.groupBy(said, (f) => f.subject)) {
    const { capability, person } = standingOf(subject)
    const standing = held.get(person)?.standing
    if (!standing || canStep(standing, own)) continue
    all.push(...recountLate(none(capability, person), await handoverFacts(tx, command.project, subject), own, recordOf(person), ruleOf(frame, standing), context))
  }
  return all
}

async function after(tx: Tx, project: Id, subject: string, before: Held, said: readonly HandoverFact[]): Promise<Held> {
  if (canStep(before.standing, said)) return { standing: said.reduce(step, before.standing), unit: before.unit ?? unitOf(said) }
  const all = await handoverFacts(tx, project, subject)
  const { capability, person } = standingOf(subject)
  return { standing: fold(none(capability, person), all), unit: unitOf(all) ?? before.unit }
}

export function rowOf(frame: Frame, { standing, unit }: Held) {
  const g = glanceOf(standing, ruleOf(frame, standing))
  return {
    capability_id: standing.capability, person_id: standing.person, unit_id: unit, state: standing, level: g.level, run: Math.min(g.run, 32_000), need: g.need, eligible: g.eligible, progress: g.progress,
    moved_on: g.movedOn, lapses_on: g.lapsesOn, watched: g.watched, lapsed: g.lapsed, taken_back: g.takenBack, teacher: g.teacher, review: g.review, signing: g.signing,
  }
}

function deedRows(facts: readonly HandoverFact[]): object[] {
  return facts.flatMap((f): object[] => {
    const work = workOf(f)
    if (!work || (f.type !== 'demonstrated' && f.type !== 'attempted' && f.type !== 'taught')) return []
    const { capability, person } = standingOf(f.subject)
    const common = { capability_id: capability, unit_id: f.detail.unit, person_id: person, at: f.at, day: f.detail.day, week: weekOf(f.detail.day), doing: work.doing, recorded_by: f.detail.recordedBy, detail: f.detail }
    if (f.type === 'attempted') return [{ ...common, deed_id: f.detail.id, kind: 'attempt', session_id: null, coach_id: f.detail.coach, outcome: f.detail.outcome }]
    if (f.type === 'demonstrated') return [{ ...common, deed_id: f.detail.id, kind: 'demonstration', session_id: f.detail.session, coach_id: f.detail.by, outcome: null }]
    return [{ ...common, deed_id: f.detail.session, kind: 'session', session_id: f.detail.session, coach_id: f.detail.adviser, outcome: null }]
  })
}

const standingColumns = `capability_id uuid, person_id uuid, unit_id uuid, state jsonb, level smallint, run smallint, need smallint, eligible boolean, progress text, moved_on date, lapses_on date,
  watched boolean, lapsed boolean, taken_back boolean, teacher boolean, review boolean, signing boolean`
const names = standingColumns.split(',').map((c) => c.trim().split(' ')[0]!)

/** One statement for all rows of a command. Work that carries the same session counts once in its week. */
const writeText = `
  with standing as (
    insert into handover_standing (project_id, ${names.join(', ')}) select $1, * from jsonb_to_recordset($2) as r(${standingColumns})
    on conflict (project_id, capability_id, person_id) do update set ${names.slice(2).map((n) => `${n} = excluded.${n}`).join(', ')}),
  deed as (
    select * from jsonb_to_recordset($3) as r(deed_id uuid, kind text, session_id uuid, capability_id uuid, unit_id uuid, person_id uuid, coach_id uuid, at timestamptz, day date, week date, recorded_by uuid, outcome text, doing text, detail jsonb)),
  kept as (
    insert into handover_deed (project_id, deed_id, kind, session_id, capability_id, unit_id, person_id, coach_id, at, day, recorded_at, recorded_by, outcome, doing, detail)
    select $1, deed_id, kind, session_id, capability_id, unit_id, person_id, coach_id, at, day, $4, recorded_by, outcome, doing, detail from deed)
  insert into handover_week as w (project_id, week, doing, deeds)
  select $1, week, doing, count(distinct coalesce(session_id, deed_id)) from deed
   where session_id is null or not exists (select from handover_deed d where d.project_id = $1 and d.session_id = deed.session_id) group by week, doing
  on conflict (project_id, week, doing) do update set deeds = w.deeds + excluded.deeds`

const write = (tx: Tx, command: Command, standings: readonly object[], deeds: readonly object[]) => tx.rows(writeText, [command.project, many(standings), many(deeds), command.now])

/** Strikes a deed that was withdrawn or is void: it stays readable and counts in no week any more. */
export async function strike(tx: Tx, project: Id, deed: Id, why: 'withdrawn' | 'void'): Promise<void> {
  const row = await tx.one<{ day: Day; doing: string; left: boolean }>(
    `update handover_deed d set struck = $3 where project_id = $1 and deed_id = $2 and struck is null
     returning to_char(day, 'YYYY-MM-DD') as day, doing, d.session_id is not null and exists (
       select from handover_deed o where o.project_id = $1 and o.session_id = d.session_id and o.deed_id <> d.deed_id and o.struck is null) as left`, [project, deed, why])
  if (row && !row.left) await tx.rows('update handover_week set deeds = deeds - 1 where project_id = $1 and week = $2 and doing = $3', [project, weekOf(row.day), row.doing])
}

/** The subject of a deed and when it was recorded; null when there is none. */
export const findDeed = async (tx: Tx, project: Id, deed: Id) => {
  const row = await tx.one<{ capability_id: Id; person_id: Id; recorded_at: Date }>(
    `select capability_id, person_id, recorded_at from handover_deed where project_id = $1 and deed_id = $2 and kind <> 'session'`, [project, deed])
  return row && { capability: row.capability_id, person: row.person_id, subject: subjectOf(row.capability_id, row.person_id), recordedAt: row.recorded_at.toISOString() }
}
