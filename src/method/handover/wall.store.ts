import type { Tx } from '#ground/database/database.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Role } from '#ground/people/people.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { cellFrom, lapsedBy } from '#method/handover/glance.ts'
import type { Glance } from '#method/handover/glance.ts'
import type { Class, Kind, Level } from '#method/handover/handover.ts'
import { shareOf } from '#method/handover/inversion.ts'
import type { Week } from '#method/handover/inversion.ts'
import { commonRule } from '#method/handover/rule.ts'
import type { Settings } from '#method/handover/rule.ts'

export type CapabilityBrief = { id: Id; code: string; name: Words; kind: Kind; class: Class; flow: Id | null; required: number; wantedPer: 'unit' | 'person' }
export type UnitBrief = { id: Id; parent: Id | null; code: string; name: Words; kind: string }
export type PersonBrief = { id: Id; name: string; role: Role; side: 'vendor' | 'customer'; unit: Id | null; left: boolean }

export type ProjectFrame = { settings: Settings; zone: string; today: Day; stuckAfter: number }

export async function frameOf(tx: Tx, project: Id, now: Moment): Promise<ProjectFrame> {
  const row = await tx.one<{ settings: Settings | null; zone: string }>(`select settings -> 'handover' as settings, zone from projects_project where project_id = $1`, [project])
  const settings = row?.settings ?? {}
  return { settings, zone: row?.zone ?? 'UTC', today: dayOf(now, row?.zone ?? 'UTC'), stuckAfter: { ...commonRule, ...settings.common }.stuckAfter }
}

export async function capabilities(tx: Tx, project: Id): Promise<CapabilityBrief[]> {
  return tx.rows<CapabilityBrief>(
    `select capability_id as id, code, name, kind, class, flow_id as flow, required_persons as required, wanted_per as "wantedPer"
       from capabilities_capability where project_id = $1 and archived_at is null order by code`, [project])
}

export const units = (tx: Tx, project: Id): Promise<UnitBrief[]> =>
  tx.rows<UnitBrief>('select unit_id as id, parent_id as parent, code, name, kind from units_unit where project_id = $1 and archived_at is null order by position, code', [project])

/** The members of a project, or those of them that are named. */
export async function people(tx: Tx, project: Id, only: readonly Id[] | null = null): Promise<PersonBrief[]> {
  const rows = await tx.rows<{ id: Id; name: string; role: Role; unit: Id | null; left: boolean }>(
    `select m.person_id as id, p.name, m.role, m.unit_id as unit, m.left_at is not null as left from people_member m join people_person p on p.id = m.person_id where m.project_id = $1 and ($2::uuid[] is null or m.person_id = any($2)) order by p.name`, [project, only])
  return rows.map((r) => ({ ...r, side: sideOf[r.role] }))
}

/** In which units each capability is wanted. */
export const wanted = (tx: Tx, project: Id): Promise<{ capability: Id; unit: Id }[]> =>
  tx.rows<{ capability: Id; unit: Id }>('select capability_id as capability, unit_id as unit from capabilities_wanted where project_id = $1', [project])

/** Where it is wanted and nobody has begun. */
const notBegun = (tx: Tx, project: Id): Promise<{ capability: Id; unit: Id }[]> =>
  tx.rows<{ capability: Id; unit: Id }>(
    `select capability_id as capability, unit_id as unit from capabilities_wanted w where project_id = $1
       and not exists (select from handover_standing s where s.project_id = w.project_id and s.capability_id = w.capability_id and s.unit_id = w.unit_id)`, [project])

export type GlanceRow = Glance & { readonly capability: Id; readonly person: Id; readonly unit: Id }

const glanceColumns = `capability_id as capability, person_id as person, unit_id as unit, level, run, need, eligible, progress, moved_on as "movedOn", lapses_on as "lapsesOn",
  watched, lapsed, taken_back as "takenBack", teacher, review, signing`

export const glances = (tx: Tx, project: Id, of: { unit?: Id | undefined; person?: Id | undefined; capability?: Id | undefined } = {}): Promise<GlanceRow[]> =>
  tx.rows<GlanceRow>(
    `select ${glanceColumns} from handover_standing where project_id = $1 and ($2::uuid is null or unit_id = $2) and ($3::uuid is null or person_id = $3) and ($4::uuid is null or capability_id = $4)`,
    [project, of.unit ?? null, of.person ?? null, of.capability ?? null])

export async function weeks(tx: Tx, project: Id): Promise<Week[]> {
  const rows = await tx.rows<{ week: Day; vendor: number; guided: number; alone: number; taught: number }>(
    `select to_char(week, 'YYYY-MM-DD') as week, coalesce(sum(deeds) filter (where doing = 'vendor'), 0)::int as vendor, coalesce(sum(deeds) filter (where doing = 'guided'), 0)::int as guided,
        coalesce(sum(deeds) filter (where doing = 'alone'), 0)::int as alone, coalesce(sum(deeds) filter (where doing = 'taught'), 0)::int as taught
       from handover_week where project_id = $1 group by week order by week`, [project])
  return rows.map((r) => ({ ...r, share: shareOf(r) }))
}

export type WallQuery = { by: 'unit' | 'person'; unit?: Id | undefined; flow?: Id | undefined; kind?: string | undefined }

/** The wall: a field for each capability in each unit where it is wanted or somebody has begun; or for each person. */
export async function wall(tx: Tx, project: Id, q: WallQuery, now: Moment) {
  const byUnit = q.by === 'unit'
  const [frame, briefs, rows, empty, all, perWeek] = await Promise.all([
    frameOf(tx, project, now), capabilities(tx, project), glances(tx, project, byUnit ? {} : { unit: q.unit }), byUnit ? notBegun(tx, project) : [],
    byUnit ? units(tx, project).then((list) => list.map(unitColumn)) : people(tx, project).then((list) => list.map(personColumn)), weeks(tx, project),
  ])
  const shown = briefs.filter((c) => (!q.flow || c.flow === q.flow) && (!q.kind || c.kind === q.kind))
  const columns = new Set(all.filter((c) => !byUnit || !q.unit || c.id === q.unit).map((c) => c.id))
  const fields = grouped(rows, empty, byUnit)
  const used = new Set<Id>()
  const funnel = [0, 0, 0, 0, 0, 0]
  const cells = shown.flatMap((c) => [...(fields.get(c.id) ?? [])].flatMap(([column, group]) => {
    if (!columns.has(column)) return []
    const cell = { capability: c.id, column, ...cellFrom(group, byUnit ? c.required : 1, frame.stuckAfter, frame.today) }
    used.add(column)
    funnel[cell.level]!++
    return [cell]
  }))
  return {
    by: q.by, capabilities: shown, columns: all.filter((c) => used.has(c.id)), cells, funnel: funnel.map((count, level) => ({ level: level as Level, count })),
    weeks: perWeek, stuckAfter: frame.stuckAfter, today: frame.today,
  }
}

type Column = { id: Id; name: Words; detail: string }
const unitColumn = (u: UnitBrief): Column => ({ id: u.id, name: u.name, detail: u.code })
const personColumn = (p: PersonBrief): Column => ({ id: p.id, name: { zh: p.name, en: p.name }, detail: p.role })

/** The glances of each field: by capability, then by column. */
function grouped(rows: readonly GlanceRow[], empty: readonly { capability: Id; unit: Id }[], byUnit: boolean): Map<Id, Map<Id, GlanceRow[]>> {
  const fields = new Map<Id, Map<Id, GlanceRow[]>>()
  const field = (capability: Id, column: Id): GlanceRow[] => {
    let columns = fields.get(capability)
    if (!columns) fields.set(capability, (columns = new Map()))
    let group = columns.get(column)
    if (!group) columns.set(column, (group = []))
    return group
  }
  for (const r of rows) field(r.capability, byUnit ? r.unit : r.person).push(r)
  for (const w of empty) field(w.capability, w.unit)
  return fields
}

export type Which = 'all' | 'stuck' | 'eligible' | 'watched' | 'takenBack' | 'lapsed' | 'notProgressing' | 'review' | 'holders'

const matches: Readonly<Record<Which, (g: Glance, frame: ProjectFrame) => boolean>> = {
  all: () => true,
  stuck: (g, f) => g.level > 0 && g.level < 4 && g.movedOn !== null && stuckSince(g.movedOn, f) > f.stuckAfter,
  eligible: (g) => g.eligible, watched: (g) => g.watched, takenBack: (g) => g.takenBack, lapsed: (g, f) => lapsedBy(g, f.today),
  notProgressing: (g) => g.progress !== 'fine', review: (g) => g.review, holders: (g, f) => g.level >= 4 && !lapsedBy(g, f.today),
}

const stuckSince = (movedOn: Day, f: ProjectFrame) => Math.round((Date.parse(f.today) - Date.parse(movedOn)) / 86_400_000)

/** The standings that match, those longest without movement first. */
export async function find(tx: Tx, project: Id, which: Which, of: { capability?: Id | undefined; unit?: Id | undefined; person?: Id | undefined; level?: number | undefined }, frame: ProjectFrame) {
  const rows = (await glances(tx, project, of)).filter((g) => matches[which](g, frame) && (of.level === undefined || g.level === of.level))
  return rows.sort((a, b) => ((a.movedOn ?? '') < (b.movedOn ?? '') ? -1 : 1))
}
