import * as rules from '#ground/capabilities/capabilities.ts'
import type { CapabilityDraft, CapabilityEntry, CapabilityFact, Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Codes } from '#ground/capabilities/list.ts'
import { proposedNames } from '#ground/capabilities/capabilities.words.ts'
import { propose } from '#ground/capabilities/propose.ts'
import type { UnitSeen } from '#ground/capabilities/propose.ts'
import type { Tx } from '#ground/database/database.store.ts'
import * as flows from '#ground/flows/flows.store.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import * as units from '#ground/units/units.store.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = { capability_id: Id; code: string; name: Words; kind: Kind; class: Class; flow_id: Id | null; wanted_per: 'unit' | 'person'; required_persons: number; archived_at: Date | null; version: number; units: Id[] | null }

/** Every capability with the units in which it is wanted, by code; archived ones too. */
export async function list(tx: Tx, project: Id): Promise<CapabilityEntry[]> {
  const rows = await tx.rows<Row>(
    `select c.capability_id, c.code, c.name, c.kind, c.class, c.flow_id, c.wanted_per, c.required_persons, c.archived_at, c.version, w.units
       from capabilities_capability c
       left join (select capability_id, array_agg(unit_id::text order by unit_id) as units from capabilities_wanted where project_id = $1 group by capability_id) w on w.capability_id = c.capability_id
      where c.project_id = $1 order by c.code`, [project])
  return rows.map((r) => ({
    id: r.capability_id, code: r.code, name: r.name, kind: r.kind, class: r.class, flow: r.flow_id, wantedPer: r.wanted_per, requiredPersons: r.required_persons,
    units: r.units ?? [], archived: r.archived_at !== null, version: r.version,
  }))
}

export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<Map<Id, Words>> {
  const rows = await tx.rows<{ capability_id: Id; name: Words }>('select capability_id, name from capabilities_capability where project_id = $1 and capability_id = any($2)', [project, ids])
  return new Map(rows.map((r) => [r.capability_id, r.name]))
}

async function around(tx: Tx, project: Id): Promise<rules.Around> {
  const [known, places] = [await flows.briefs(tx, project), await units.list(tx, project)]
  return { flows: known, units: places.map((u) => u.id) }
}

/** The capabilities with the codes by which a list names flows and units. */
export async function codes(tx: Tx, project: Id): Promise<Codes> {
  return { entries: await list(tx, project), flows: await flows.briefs(tx, project), units: await units.list(tx, project) }
}

export const add = async (tx: Tx, command: Command, drafts: readonly { readonly id: Id; readonly draft: CapabilityDraft }[]) =>
  record(tx, command, rules.add(await list(tx, command.project), await around(tx, command.project), drafts, command.now))

export async function change(tx: Tx, command: Command, id: Id, seen: number, draft: CapabilityDraft) {
  const entries = await list(tx, command.project)
  const answer = await record(tx, command, rules.change(entries, await around(tx, command.project), id, seen, draft, command.now))
  return 'ok' in answer ? { ...answer, current: entries.find((e) => e.id === id) } : answer
}

export const archive = async (tx: Tx, command: Command, id: Id, seen: number) =>
  record(tx, command, rules.archive(await list(tx, command.project), await around(tx, command.project), id, seen, command.now))

/** What the rules propose from the flows and units in force and the people who work there. */
export async function proposal(tx: Tx, project: Id) {
  const working = (await flows.briefs(tx, project)).filter((f) => !f.archived)
  const places = await tx.rows<UnitSeen>(
    `select u.unit_id as id, u.parent_id as parent, u.kind, (select count(*)::int from people_member m where m.project_id = u.project_id and m.unit_id = u.unit_id and m.left_at is null) as persons
       from units_unit u where u.project_id = $1 and u.archived_at is null order by u.position, u.code`, [project])
  return { proposed: propose(proposedNames, working, places, await list(tx, project)), flows: working.length, units: places.length }
}

export async function record(tx: Tx, command: Command, decision: Decision<CapabilityFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, 'capabilities', decision.facts)
  for (const fact of written) await project(tx, command.project, fact)
  return receipt(command.id, written)
}

async function project(tx: Tx, project: Id, fact: CapabilityFact): Promise<void> {
  const id = fact.subject
  switch (fact.type) {
    case 'added': {
      const d = fact.detail
      await tx.rows(
        'insert into capabilities_capability (project_id, capability_id, code, name, kind, class, flow_id, wanted_per, required_persons) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [project, id, d.code, d.name, d.kind, d.class, d.flow, d.wantedPer, d.requiredPersons])
      return want(tx, project, id, d.units)
    }
    case 'changed': {
      const f = fact.detail.fields
      await tx.rows(
        `update capabilities_capability set code = coalesce($3, code), name = coalesce($4, name), kind = coalesce($5, kind), class = coalesce($6, class), wanted_per = coalesce($7, wanted_per),
           required_persons = coalesce($8, required_persons), flow_id = case when $9 then $10::uuid else flow_id end, version = version + 1 where project_id = $1 and capability_id = $2`,
        [project, id, f.code ?? null, f.name ?? null, f.kind ?? null, f.class ?? null, f.wantedPer ?? null, f.requiredPersons ?? null, 'flow' in f, f.flow ?? null])
      if (!f.units) return
      await tx.rows('delete from capabilities_wanted where project_id = $1 and capability_id = $2 and not unit_id = any($3)', [project, id, f.units])
      return want(tx, project, id, f.units)
    }
    default:
      await tx.rows('update capabilities_capability set archived_at = $3, version = version + 1 where project_id = $1 and capability_id = $2', [project, id, fact.type === 'archived' ? fact.at : null])
  }
}

async function want(tx: Tx, project: Id, capability: Id, places: readonly Id[]): Promise<void> {
  if (places.length > 0) await tx.rows('insert into capabilities_wanted (project_id, capability_id, unit_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing', [project, capability, places])
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'capabilities')) as unknown as CapabilityFact[]
  return unequal('capabilities_capability', facts.reduce<readonly CapabilityEntry[]>(rules.fold, []), await list(tx, project), (e) => e.id)
}
