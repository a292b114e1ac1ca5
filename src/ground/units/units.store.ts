import type { Tx } from '#ground/database/database.store.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import * as rules from '#ground/units/units.ts'
import type { Unit, UnitDraft, UnitFact, UnitKind } from '#ground/units/units.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = { unit_id: Id; parent_id: Id | null; code: string; name: Words; kind: UnitKind; position: number; archived_at: Date | null; version: number }

export async function list(tx: Tx, project: Id): Promise<Unit[]> {
  const rows = await tx.rows<Row>('select unit_id, parent_id, code, name, kind, position, archived_at, version from units_unit where project_id = $1 order by position, code', [project])
  return rows.map((r) => ({ id: r.unit_id, parent: r.parent_id, code: r.code, name: r.name, kind: r.kind, position: r.position, archived: r.archived_at !== null, version: r.version }))
}

export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<Map<Id, Words>> {
  const rows = await tx.rows<{ unit_id: Id; name: Words }>('select unit_id, name from units_unit where project_id = $1 and unit_id = any($2)', [project, ids])
  return new Map(rows.map((r) => [r.unit_id, r.name]))
}

export const add = async (tx: Tx, command: Command, id: Id, draft: UnitDraft) =>
  record(tx, command, rules.add(await list(tx, command.project), id, draft, command.now))

export async function change(tx: Tx, command: Command, id: Id, seen: number, draft: UnitDraft) {
  const units = await list(tx, command.project)
  const answer = await record(tx, command, rules.change(units, id, seen, draft, command.now))
  return 'ok' in answer ? { ...answer, current: units.find((u) => u.id === id) } : answer
}

export const archive = async (tx: Tx, command: Command, id: Id, seen: number) =>
  record(tx, command, rules.archive(await list(tx, command.project), id, seen, command.now))

export async function record(tx: Tx, command: Command, decision: Decision<UnitFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, 'units', decision.facts)
  for (const fact of written) await project(tx, command.project, fact)
  return receipt(command.id, written)
}

/** Brings the row of the fact's unit up to date. */
async function project(tx: Tx, project: Id, fact: UnitFact): Promise<void> {
  if (fact.type === 'added') {
    const d = fact.detail
    await tx.rows('insert into units_unit (project_id, unit_id, parent_id, code, name, kind, position) values ($1, $2, $3, $4, $5, $6, $7)', [project, fact.subject, d.parent, d.code, d.name, d.kind, d.position])
  } else if (fact.type === 'changed') {
    const f = fact.detail.fields
    await tx.rows(
      `update units_unit set code = coalesce($3, code), name = coalesce($4, name), kind = coalesce($5, kind), position = coalesce($6, position),
         parent_id = case when $7 then $8::uuid else parent_id end, version = version + 1 where project_id = $1 and unit_id = $2`,
      [project, fact.subject, f.code ?? null, f.name ?? null, f.kind ?? null, f.position ?? null, 'parent' in f, f.parent ?? null])
  } else {
    await tx.rows('update units_unit set archived_at = $3, version = version + 1 where project_id = $1 and unit_id = $2', [project, fact.subject, fact.type === 'archived' ? fact.at : null])
  }
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'units')) as unknown as UnitFact[]
  return unequal('units_unit', facts.reduce<readonly Unit[]>(rules.fold, []), await list(tx, project), (u) => u.id)
}
