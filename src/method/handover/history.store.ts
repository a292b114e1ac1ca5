import type { Tx } from '#ground/database/database.store.ts'
import type { Me } from '#ground/people/people.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import { isId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { assess } from '#method/handover/assess.ts'
import { handoverFacts } from '#method/handover/handover.store.ts'
import { none } from '#method/handover/standing.ts'
import { slotFor } from '#method/handover/signoff.ts'
import { subjectOf } from '#method/handover/handover.ts'
import type { Class, Kind, Standing } from '#method/handover/handover.ts'
import { reachedOn } from '#method/handover/teach.store.ts'
import { ruleFor } from '#method/handover/rule.ts'
import type { Settings } from '#method/handover/rule.ts'
import { trail } from '#method/handover/trail.ts'
import * as wall from '#method/handover/wall.store.ts'

type Row = { capability_id: Id; person_id: Id; unit_id: Id; state: Standing; kind: Kind; class: Class }

const columns = 's.capability_id, s.person_id, s.unit_id, s.state, c.kind, c.class'
const from = 'handover_standing s join capabilities_capability c on c.project_id = s.project_id and c.capability_id = s.capability_id'

/** A standing as screens read it: where it counts, under which class, what the engine says of it today, and whether the reader may sign it. */
export function read(row: Row, settings: Settings, today: Day, me: Me) {
  const rule = ruleFor({ kind: row.kind, class: row.class }, settings, row.state.raised)
  const assessment = assess(row.state, rule, today)
  const iMaySign = me.member !== null && row.state.handover === null && row.person_id !== me.person && slotFor(me.member.role, row.state, rule) !== null && !row.state.signatures.some((x) => x.by === me.person)
  return { capability: row.capability_id, person: row.person_id, unit: row.unit_id, class: rule.class as string, assessment: mutable(assessment), iMaySign }
}

type Mutable<T> = T extends readonly (infer E)[] ? Mutable<E>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T
const mutable = <T>(x: T): Mutable<T> => x as Mutable<T>

export const standingRows = (tx: Tx, project: Id, keys: readonly { capability: Id; person: Id }[]): Promise<Row[]> =>
  tx.rows<Row>(`select ${columns} from ${from} join unnest($2::uuid[], $3::uuid[]) with ordinality as k(capability, person, place) on k.capability = s.capability_id and k.person = s.person_id
    where s.project_id = $1 order by k.place`, [project, keys.map((k) => k.capability), keys.map((k) => k.person)])

export const ofUnit = (tx: Tx, project: Id, capability: Id, unit: Id): Promise<Row[]> =>
  tx.rows<Row>(`select ${columns} from ${from} where s.project_id = $1 and s.capability_id = $2 and s.unit_id = $3 order by s.level desc, s.run desc`, [project, capability, unit])

export const ofPerson = (tx: Tx, project: Id, person: Id): Promise<Row[]> =>
  tx.rows<Row>(`select ${columns} from ${from} where s.project_id = $1 and s.person_id = $2 order by s.level, c.code`, [project, person])

/** Who has each of these capabilities and can show or teach it, teachers first. */
export async function holders(tx: Tx, project: Id, capabilities: readonly Id[]): Promise<Map<Id, Id[]>> {
  const rows = await tx.rows<{ capability_id: Id; people: Id[] }>(
    `select capability_id, array_agg(person_id order by level desc, person_id) as people from handover_standing
      where project_id = $1 and capability_id = any($2) and level >= 4 and not lapsed group by capability_id`, [project, capabilities])
  return new Map(rows.map((r) => [r.capability_id, r.people]))
}

type AboutRow = wall.CapabilityBrief & { settings: Settings | null; zone: string; state: Standing | null; unit: Id | null; able: Id[] | null }

/** The capability, the person's standing and who can teach it, in one question. */
const about = (tx: Tx, project: Id, capability: Id, person: Id): Promise<AboutRow | null> =>
  tx.one<AboutRow>(
    `select c.capability_id as id, c.code, c.name, c.kind, c.class, c.flow_id as flow, c.required_persons as required, c.wanted_per as "wantedPer", p.settings -> 'handover' as settings, p.zone,
        s.state, s.unit_id as unit, (select array_agg(h.person_id order by h.level desc, h.person_id) from handover_standing h
          where h.project_id = $1 and h.capability_id = $2 and h.level >= 4 and not h.lapsed and h.person_id <> $3) as able
       from capabilities_capability c join projects_project p on p.project_id = c.project_id
       left join handover_standing s on s.project_id = c.project_id and s.capability_id = c.capability_id and s.person_id = $3
      where c.project_id = $1 and c.capability_id = $2`, [project, capability, person])

/** Everybody a fact names: in its detail, and who recorded it. */
const named = (facts: readonly { by: Id | null; detail: object }[]): Id[] =>
  facts.flatMap((f) => [f.by, ...Object.values(f.detail).flat()].filter((x): x is Id => isId(x)))

/** One person's whole way with one capability. `people` are those named in it. */
export async function history(tx: Tx, project: Id, capability: Id, person: Id, me: Me, now: Moment) {
  const [found, facts] = await Promise.all([about(tx, project, capability, person), handoverFacts(tx, project, subjectOf(capability, person))])
  if (!found) return null
  const { settings, zone, state, unit, able, ...brief } = found
  const learners = state ? [...new Map(state.sessions.flatMap((s) => s.learners.map((l) => [l, s.day] as const)))] : []
  const canTeach = able ?? []
  const [people, reached] = await Promise.all([
    wall.people(tx, project, [...new Set([person, ...named(facts), ...canTeach, ...learners.map(([id]) => id), ...(state?.shownBy.map((s) => s.by) ?? [])])]),
    learners.length > 0 ? reachedOn(tx, project, capability, learners.map(([id]) => id)) : new Map<Id, Day | null>(),
  ])
  const who = people.find((p) => p.id === person)
  if (!who) return null
  const row = state && unit ? { capability_id: capability, person_id: person, unit_id: unit, state, kind: brief.kind, class: brief.class } : null
  return {
    capability: brief, person: who, people,
    standing: row ? read(row, settings ?? {}, dayOf(now, zone), me) : null,
    facts: facts.map((f) => ({ at: f.at, type: f.type as string, subject: f.subject, detail: f.detail as unknown as Record<string, unknown>, by: f.by, recordedAt: f.recordedAt })),
    marks: trail(none(capability, person), facts).map((m) => ({ attempt: m.attempt.id, at: m.at, notCounted: m.notCounted as string | null, run: m.run, level: m.level as number })),
    lineage: { shownBy: state ? state.shownBy.map((s) => ({ ...s })) : [], taught: learners.map(([id, day]) => ({ person: id, day, reachedOn: reached.get(id) ?? null })) },
    canTeach,
  }
}

export type DeedQuery = {
  page: number; size: number; kind?: string | undefined; capability?: Id | undefined; unit?: Id | undefined; person?: Id | undefined; coach?: Id | undefined
  outcome?: string | undefined; doing?: string | undefined; week?: Day | undefined; day?: Day | undefined
}

type DeedRow = {
  id: Id; kind: string; capability: Id; unit: Id; person: Id; coach: Id | null; at: Date; recorded_at: Date; recorded_by: Id | null; outcome: string | null; doing: string; struck: string | null
  detail: { cause?: string | null; case?: string | null; note?: string | null; evidence?: Id[] }; total: string
}

/** The list of demonstrations, attempts and sessions, the newest first. */
export async function deeds(tx: Tx, project: Id, q: DeedQuery) {
  const rows = await tx.rows<DeedRow>(
    `select deed_id as id, kind, capability_id as capability, unit_id as unit, person_id as person, coach_id as coach, at, recorded_at, recorded_by, outcome, doing, struck, detail, count(*) over () as total
       from handover_deed where project_id = $1 and ($2::text is null or kind = $2) and ($3::uuid is null or capability_id = $3) and ($4::uuid is null or unit_id = $4)
        and ($5::uuid is null or person_id = $5) and ($6::uuid is null or coach_id = $6) and ($7::text is null or outcome = $7) and ($8::text is null or doing = $8)
        and ($9::date is null or day between $9 and $9::date + 6) and ($10::date is null or day = $10)
      order by at desc, deed_id limit $11 offset $12`,
    [project, q.kind ?? null, q.capability ?? null, q.unit ?? null, q.person ?? null, q.coach ?? null, q.outcome ?? null, q.doing ?? null, q.week ?? null, q.day ?? null, q.size, (q.page - 1) * q.size])
  return {
    total: Number(rows[0]?.total ?? 0),
    deeds: rows.map((r) => ({
      id: r.id, kind: r.kind, capability: r.capability, unit: r.unit, person: r.person, coach: r.coach, at: r.at.toISOString(), recordedAt: r.recorded_at.toISOString(), recordedBy: r.recorded_by,
      outcome: r.outcome, doing: r.doing, struck: r.struck, cause: r.detail.cause ?? null, case: r.detail.case ?? null, note: r.detail.note ?? null, evidence: r.detail.evidence ?? [],
    })),
  }
}

