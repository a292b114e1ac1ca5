import type { Tx } from '#ground/database/database.store.ts'
import * as rules from '#ground/flows/flows.ts'
import type { Flow, FlowFact, FlowVersion } from '#ground/flows/flows.ts'
import type { Step, Touch } from '#ground/flows/steps.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = { flow_id: Id; code: string; name: Words; current: number; steps: Step[]; archived_at: Date | null; version: number }

const flowOf = (r: Row): Flow => ({ id: r.flow_id, code: r.code, name: r.name, current: r.current, steps: r.steps, archived: r.archived_at !== null, version: r.version })

/** Every flow with the steps in force, by code; archived ones too. */
export async function list(tx: Tx, project: Id): Promise<Flow[]> {
  const rows = await tx.rows<Row>(
    `select f.flow_id, f.code, f.name, f.current, v.steps, f.archived_at, f.version from flows_flow f
       join flows_version v on v.project_id = f.project_id and v.flow_id = f.flow_id and v.number = f.current where f.project_id = $1 order by f.code`, [project])
  return rows.map(flowOf)
}

type Brief = Omit<Flow, 'steps'> & { readonly steps: number; readonly capabilities: number; readonly revisedAt: Moment }

/** For lists: how many steps, and how many capabilities hand it over. */
export async function briefs(tx: Tx, project: Id): Promise<Brief[]> {
  const rows = await tx.rows<Omit<Row, 'steps'> & { steps: number; capabilities: number; made_at: Date }>(
    `select f.flow_id, f.code, f.name, f.current, jsonb_array_length(v.steps) as steps, f.archived_at, f.version, v.made_at,
        (select count(*)::int from capabilities_capability c where c.project_id = f.project_id and c.flow_id = f.flow_id and c.archived_at is null) as capabilities
       from flows_flow f join flows_version v on v.project_id = f.project_id and v.flow_id = f.flow_id and v.number = f.current where f.project_id = $1 order by f.code`, [project])
  return rows.map((r) => ({ id: r.flow_id, code: r.code, name: r.name, current: r.current, steps: r.steps, capabilities: r.capabilities, archived: r.archived_at !== null, version: r.version, revisedAt: r.made_at.toISOString() }))
}

export async function load(tx: Tx, project: Id, id: Id): Promise<Flow | undefined> {
  const row = await tx.one<Row>(
    `select f.flow_id, f.code, f.name, f.current, v.steps, f.archived_at, f.version from flows_flow f
       join flows_version v on v.project_id = f.project_id and v.flow_id = f.flow_id and v.number = f.current where f.project_id = $1 and f.flow_id = $2`, [project, id])
  return row ? flowOf(row) : undefined
}

export type MadeVersion = FlowVersion & { readonly madeAt: Moment; readonly madeBy: { readonly id: Id; readonly name: string } | null }

/** All versions of a flow, the newest first. */
export async function versions(tx: Tx, project: Id, id: Id): Promise<MadeVersion[]> {
  const rows = await tx.rows<{ number: number; steps: Step[]; touches: Touch[]; note: string; made_at: Date; made_by: Id | null; name: string | null }>(
    `select v.number, v.steps, v.touches, v.note, v.made_at, v.made_by, p.name from flows_version v left join people_person p on p.id = v.made_by
      where v.project_id = $1 and v.flow_id = $2 order by v.number desc`, [project, id])
  return rows.map((r) => ({ number: r.number, steps: r.steps, touches: r.touches, note: r.note, madeAt: r.made_at.toISOString(), madeBy: r.made_by === null ? null : { id: r.made_by, name: r.name ?? '' } }))
}

/** The capabilities in force that hand a flow over. */
export const capabilitiesOf = (tx: Tx, project: Id, flow: Id) =>
  tx.rows<{ id: Id; code: string; name: Words }>('select capability_id as id, code, name from capabilities_capability where project_id = $1 and flow_id = $2 and archived_at is null order by code', [project, flow])

export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<Map<Id, Words>> {
  const rows = await tx.rows<{ flow_id: Id; name: Words }>('select flow_id, name from flows_flow where project_id = $1 and flow_id = any($2)', [project, ids])
  return new Map(rows.map((r) => [r.flow_id, r.name]))
}

export const add = async (tx: Tx, command: Command, id: Id, draft: { code: string; name: Words; steps: readonly Step[] }) =>
  record(tx, command, rules.add(await list(tx, command.project), id, draft, command.now))

export async function change(tx: Tx, command: Command, id: Id, seen: number, draft: { code: string; name: Words }) {
  const flows = await list(tx, command.project)
  const answer = await record(tx, command, rules.change(flows, id, seen, draft, command.now))
  return 'ok' in answer ? { ...answer, current: flows.find((f) => f.id === id) } : answer
}

export async function revise(tx: Tx, command: Command, id: Id, seen: number, steps: readonly Step[], note: string) {
  const flow = await load(tx, command.project, id)
  const capabilities = (await capabilitiesOf(tx, command.project, id)).map((c) => c.id)
  const answer = await record(tx, command, rules.revise(flow, seen, steps, note, capabilities, command.now))
  return 'ok' in answer ? { ...answer, current: flow } : answer
}

export async function archive(tx: Tx, command: Command, id: Id, seen: number) {
  const wanted = await capabilitiesOf(tx, command.project, id)
  return record(tx, command, rules.archive(await load(tx, command.project, id), seen, wanted.length, command.now))
}

export async function record(tx: Tx, command: Command, decision: Decision<FlowFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, 'flows', decision.facts)
  for (const fact of written) await project(tx, command, fact)
  return receipt(command.id, written)
}

async function project(tx: Tx, { project, now, by }: Command, fact: FlowFact): Promise<void> {
  const id = fact.subject
  const keep = (number: number, steps: readonly Step[], touched: readonly Touch[], note: string) =>
    tx.rows('insert into flows_version (project_id, flow_id, number, steps, touches, note, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [project, id, number, JSON.stringify(steps), JSON.stringify(touched), note, now, by])
  switch (fact.type) {
    case 'added':
      await tx.rows('insert into flows_flow (project_id, flow_id, code, name) values ($1, $2, $3, $4)', [project, id, fact.detail.code, fact.detail.name])
      await keep(1, fact.detail.steps, [], '')
      return
    case 'changed':
      await tx.rows('update flows_flow set code = coalesce($3, code), name = coalesce($4, name), version = version + 1 where project_id = $1 and flow_id = $2', [project, id, fact.detail.fields.code ?? null, fact.detail.fields.name ?? null])
      return
    case 'revised':
      await keep(fact.detail.number, fact.detail.steps, fact.detail.touches, fact.detail.note)
      await tx.rows('update flows_flow set current = $3, version = version + 1 where project_id = $1 and flow_id = $2', [project, id, fact.detail.number])
      return
    default:
      await tx.rows('update flows_flow set archived_at = $3, version = version + 1 where project_id = $1 and flow_id = $2', [project, id, fact.type === 'archived' ? fact.at : null])
  }
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'flows')) as unknown as FlowFact[]
  return unequal('flows_flow', facts.reduce<readonly Flow[]>(rules.fold, []), await list(tx, project), (f) => f.id)
}
