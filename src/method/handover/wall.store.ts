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
  const frame = await frameOf(tx, project, now)
  const shown = (await capabilities(tx, project)).filter((c) => (!q.flow || c.flow === q.flow) && (!q.kind || c.kind === q.kind))
  const rows = await glances(tx, project, q.by === 'person' ? { unit: q.unit } : {})
  const columnOf = (r: GlanceRow) => (q.by === 'unit' ? r.unit : r.person)

  const groups = new Map<string, GlanceRow[]>()
  for (const r of rows) {
    const key = `${r.capability}/${columnOf(r)}`
    const group = groups.get(key)
    if (group) group.push(r)
    else groups.set(key, [r])
  }
  if (q.by === 'unit') for (const w of await notBegun(tx, project)) groups.set(`${w.capability}/${w.unit}`, [])

  const byId = new Map(shown.map((c) => [c.id, c]))
  const cells = [...groups].flatMap(([key, group]) => {
    const [capability, column] = key.split('/') as [Id, Id]
    const c = byId.get(capability)
    if (!c || (q.by === 'unit' && q.unit && column !== q.unit)) return []
    return [{ capability, column, ...cellFrom(group, q.by === 'unit' ? c.required : 1, frame.stuckAfter, frame.today) }]
  })
  const used = new Set(cells.map((c) => c.column))
  const columns = q.by === 'unit'
    ? (await units(tx, project)).filter((u) => used.has(u.id)).map((u) => ({ id: u.id, name: u.name, detail: u.code }))
    : (await people(tx, project)).filter((p) => used.has(p.id)).map((p) => ({ id: p.id, name: { zh: p.name, en: p.name }, detail: p.role }))
  const funnel = ([0, 1, 2, 3, 4, 5] as Level[]).map((level) => ({ level, count: cells.filter((c) => c.level === level).length }))
  return { by: q.by, capabilities: shown, columns, cells, funnel, weeks: await weeks(tx, project), stuckAfter: frame.stuckAfter, today: frame.today }
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
