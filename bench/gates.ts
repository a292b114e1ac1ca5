/** The matrix of readiness at its size: every flow planned in every unit, surveyed, run by hand, learned, confirmed, and signed by both sides. */
import type pg from 'pg'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { after, type Gate } from '#method/readiness/gate.ts'
import { fact, type Line } from '#method/readiness/facts.ts'
import { confirmationRow, gateRow } from '#method/readiness/record.store.ts'
import { keyOf } from '#method/readiness/readiness.ts'
import type { Signature } from '#method/readiness/sign.ts'
import { wall } from './ground.ts'
import type { Place } from './ground.ts'

const at = '2026-02-02T02:00:00.000Z'
const day = '2026-02-02'
const steps = 8
const name = { zh: '压测', en: 'Bench' }
const step = (n: number) => ({ title: { zh: `步骤 ${n}`, en: `Step ${n}` }, who: name, where: name, input: name, expected: name })

/** So many flows in so many units, each pair a gate. `coach` is everybody who signs and confirms. */
export async function gates(owner: pg.Client, coach: Id, flowCount: number, unitCount: number): Promise<Place> {
  const made = await wall(owner, coach, unitCount)
  const { project } = made
  const flows = Array.from({ length: flowCount }, () => newId())
  const { rows: units } = await owner.query<{ id: Id }>('select unit_id as id from units_unit where project_id = $1 and unit_id <> $2 order by code', [project, made.unit])
  const { rows: capabilities } = await owner.query<{ id: Id }>('select capability_id as id from capabilities_capability where project_id = $1 and capability_id <> $2', [project, made.capability])
  const put = (text: string, rows: readonly object[]) => owner.query(text, [project, JSON.stringify(rows)])
  await put(`insert into flows_flow (project_id, flow_id, code, name) select $1, r.id, r.code, r.name from jsonb_to_recordset($2) as r(id uuid, code text, name jsonb)`, flows.map((id, i) => ({ id, code: `F${i}`, name })))
  await put(`insert into flows_version (project_id, flow_id, number, steps, made_at) select $1, r.id, 1, r.steps, now() from jsonb_to_recordset($2) as r(id uuid, steps jsonb)`, flows.map((id) => ({ id, steps: Array.from({ length: steps }, (_, n) => step(n + 1)) })))
  // What the wall has learned are the operations of the first flows; the others lack theirs, as in a project under way.
  await put(`update capabilities_capability c set kind = 'operate', flow_id = r.flow, required_persons = 1 from jsonb_to_recordset($2) as r(id uuid, flow uuid) where c.project_id = $1 and c.capability_id = r.id`, capabilities.map((c, i) => ({ id: c.id, flow: flows[i % flowCount] })))
  const said = (slot: 'team' | 'sponsor') => ({ slot, version: 1, by: coach, role: slot === 'team' ? 'lead' : 'sponsor', day, meeting: null, withdrawn: null })
  await put(`insert into survey_flow (project_id, flow_id, record, agreement) select $1, r.flow, r.record, r.agreement from jsonb_to_recordset($2) as r(flow uuid, record jsonb, agreement jsonb)`,
    flows.map((flow) => ({ flow, record: { flow, way: 'by fax', wanted: 'scanned', pain: '', volume: '', people: '', version: 1 }, agreement: { flow, sayings: [said('team'), said('sponsor')] } })))
  const walks = flows.flatMap((flow) => Array.from({ length: steps }, (_, n) => ({ walk: newId(), flow, step: n + 1 })))
  await put(`insert into survey_walk (project_id, walk_id, flow_id, version, step, at, state) select $1, r.walk, r.flow, 1, r.step, '${at}', r.state from jsonb_to_recordset($2) as r(walk uuid, flow uuid, step int, state jsonb)`,
    walks.map((w) => ({ ...w, state: { walk: w.walk, flow: w.flow, step: { version: 1, number: w.step, title: step(w.step).title }, outcome: 'works', note: '', present: [coach], by: coach, side: 'vendor', day, at, question: null, gap: null } })))
  await put(`insert into validation_run (project_id, run_id, flow_id, flow_version, person_id, counts, progress, started_at, completed_on, moved_on, state) select $1, r.id, r.flow, 1, r.person, true, 'complete', '${at}', '${day}', '${day}', r.state from jsonb_to_recordset($2) as r(id uuid, flow uuid, person uuid, state jsonb)`,
    flows.map((flow) => {
      const id = newId()
      return { id, flow, person: coach, state: { id, flow, version: 1, steps, person: coach, role: 'consultant', counts: true, case: 'SO-1', data: '', startedAt: at, startedOn: day, answers: [], completedOn: day, abandoned: null, movedOn: day } }
    }))
  const spots = [...flows.map((flow) => ({ code: 'readiness.sponsorInformed', flow, unit: null })), ...units.map((u) => ({ code: 'readiness.environment', flow: null, unit: u.id })), ...flows.flatMap((flow) => units.map((u) => ({ code: 'readiness.policy', flow, unit: u.id })))]
  await put(`insert into readiness_confirmation (project_id, spot, flow_id, unit_id, state) select $1, r.spot, r.flow_id, r.unit_id, r.state from jsonb_to_recordset($2) as r(spot text, flow_id uuid, unit_id uuid, state jsonb)`,
    spots.map((spot) => confirmationRow(keyOf(spot), { ...spot, id: newId(), on: day, note: '', evidence: [], by: coach, day })))
  const line = (code: string): Line => ({ code, weight: 'must', state: 'met', says: { zh: '第 1 版，双方同意', en: 'version 1, agreed by both' }, rests: 'version 1, 0 taken back', since: day, who: [coach], waiver: null })
  const signature = (side: 'vendor' | 'customer'): Signature<Line> =>
    ({ side, by: coach, role: side === 'vendor' ? 'manager' : 'lead', at, day, verdict: 'go', lines: ['survey.flow', 'survey.walked', 'survey.agreed', 'survey.manual', 'survey.data', 'survey.samples', 'handover.fluent', 'readiness.sponsorInformed', 'readiness.environment', 'readiness.policy'].map(line), inside: side === 'vendor' ? ['validation.byHand', 'validation.noBlocker'].map(line) : [] })
  const planned = (flow: Id, unit: Id): Gate => after(undefined, fact('planned', `${flow}/${unit}`, at, { on: '2026-12-01', by: coach, day }))!
  for (const flow of flows) {
    await put(`insert into readiness_gate (project_id, flow_id, unit_id, planned, state, basis, snapshot, inside_basis, inside_snapshot)
      select $1, r.flow_id, r.unit_id, r.planned, r.state, r.basis, r.snapshot, r.inside_basis, r.inside_snapshot from jsonb_to_recordset($2) as r(flow_id uuid, unit_id uuid, planned boolean, state jsonb, basis jsonb, snapshot jsonb, inside_basis jsonb, inside_snapshot jsonb)`,
      units.map((u) => gateRow({ gate: planned(flow, u.id), signatures: { vendor: signature('vendor'), customer: signature('customer') } })))
  }
  return made
}
