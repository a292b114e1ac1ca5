/** Who is qualified for what, from the runs. Later chapters ask here before somebody is sent on site or given a session to teach. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Id } from '#kit/ids.ts'
import type { Frame } from '#method/validation/frame.store.ts'
import { qualification, type Qualification } from '#method/validation/qualification.ts'
import type { Run } from '#method/validation/run.ts'
import { goesOnSite } from '#method/validation/validation.ts'

async function countingRuns(tx: Tx, project: Id, flow: Id | undefined, person: Id | undefined): Promise<Run[]> {
  const rows = await tx.rows<{ state: Run }>(
    `select state from validation_run where project_id = $1 and counts and progress = 'complete' and ($2::uuid is null or flow_id = $2) and ($3::uuid is null or person_id = $3)`, [project, flow ?? null, person ?? null])
  return rows.map((r) => r.state)
}

/** Is this person qualified for this flow? Null when there is no such flow. */
export async function qualificationOf(tx: Tx, project: Id, person: Id, flow: Id): Promise<Qualification | null> {
  const found = await tx.one<{ id: Id; current: number }>('select flow_id as id, current from flows_flow where project_id = $1 and flow_id = $2', [project, flow])
  return found && qualification(person, found, await countingRuns(tx, project, flow, person))
}

/** Everybody who goes on site and is still here × the flows in force. */
export async function qualifications(tx: Tx, frame: Frame, of: { readonly flow?: Id | undefined; readonly person?: Id | undefined }) {
  const runs = await countingRuns(tx, frame.project, of.flow, of.person)
  const people = sitePeople(frame).filter((m) => of.person === undefined || m.id === of.person)
  const flows = frame.flows.filter((f) => !f.archived && (of.flow === undefined || f.id === of.flow))
  return flows.flatMap((flow) => people.map((m) => ({ ...qualification(m.id, flow, runs), person: { id: m.id, name: m.name }, role: m.role as string })))
}

export const sitePeople = (frame: Frame) => frame.members.filter((m) => !m.left && goesOnSite(m.role))
