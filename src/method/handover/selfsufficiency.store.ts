/** What this chapter knows of who runs by themselves: what each unit wants of a flow, how many hold it there, who can teach it. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { lapsedBy } from '#method/handover/glance.ts'
import type { Level } from '#method/handover/handover.ts'
import { nobodyYet, selfSufficiency } from '#method/handover/selfsufficiency.ts'
import type { LaterAnswers, Verdict } from '#method/handover/selfsufficiency.ts'
import * as wall from '#method/handover/wall.store.ts'

type FlowBrief = { id: Id; code: string; name: Words }
type Holding = { capability: Id; unit: Id; person: Id; level: Level; lapsed: boolean; lapsesOn: Day | null }

const flowsOf = (tx: Tx, project: Id): Promise<FlowBrief[]> =>
  tx.rows<FlowBrief>('select flow_id as id, code, name from flows_flow where project_id = $1 and archived_at is null order by code', [project])

/** Whoever was handed a capability of a flow; what time does to it is asked of the day. */
const holdings = (tx: Tx, project: Id): Promise<Holding[]> =>
  tx.rows<Holding>(
    `select s.capability_id as capability, s.unit_id as unit, s.person_id as person, s.level, s.lapsed, s.lapses_on as "lapsesOn"
       from handover_standing s join capabilities_capability c on c.project_id = s.project_id and c.capability_id = s.capability_id
      where s.project_id = $1 and s.level >= 4 and c.flow_id is not null and c.archived_at is null`, [project])

export type Query = { flow?: Id | undefined; unit?: Id | undefined; verdict?: Verdict | undefined }

/** The filter leaves out fields; the verdicts of the flows and of the site are always those of the whole project. */
export async function read(tx: Tx, project: Id, query: Query, now: Moment, later: LaterAnswers = nobodyYet) {
  const [frame, flows, briefs, units, wanted, handed] = await Promise.all([
    wall.frameOf(tx, project, now), flowsOf(tx, project), wall.capabilities(tx, project), wall.units(tx, project), wall.wanted(tx, project), holdings(tx, project),
  ])
  const capabilities = new Map(briefs.map((c) => [c.id, c]))
  const places = new Map(units.map((u, at) => [u.id, at]))
  const held = handed.filter((h) => !lapsedBy(h, frame.today))
  const holders = Map.groupBy(held, (h) => `${h.capability}/${h.unit}`)
  const wants = wanted.flatMap(({ capability, unit }) => {
    const of = capabilities.get(capability)
    return of?.flow && places.has(unit) ? [{ flow: of.flow, unit, capability, required: of.required, holders: holders.get(`${capability}/${unit}`)?.length ?? 0 }] : []
  })
  // Who teaches others one of its capabilities, or was handed the teaching of the flow itself.
  const teachers = Map.groupBy(held.filter((h) => h.level === 5 || capabilities.get(h.capability)?.kind === 'teach'), (h) => capabilities.get(h.capability)?.flow ?? null)
  const found = selfSufficiency({
    flows: flows.map(({ id }) => ({ flow: id, teachers: new Set(teachers.get(id)?.map((h) => h.person)).size })),
    wanted: wants.sort((a, b) => places.get(a.unit)! - places.get(b.unit)!),
  }, later)
  const verdictOf = new Map(found.flows.map((f) => [f.flow, f]))
  return {
    flows: flows.map((f) => ({ ...f, verdict: verdictOf.get(f.id)!.verdict, teachers: verdictOf.get(f.id)!.teachers })), units,
    capabilities: briefs.filter((c) => c.flow !== null).map(({ id, code, name }) => ({ id, code, name })),
    fields: found.fields.filter((f) => (!query.flow || f.flow === query.flow) && (!query.unit || f.unit === query.unit) && (!query.verdict || f.verdict === query.verdict)),
    site: found.site,
  }
}
