import type { Tx } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import * as rules from '#ground/people/member.ts'
import type { MemberFact, Membership } from '#ground/people/member.ts'
import { mailOf, sideOf } from '#ground/people/people.ts'
import type { Me, Role, Side } from '#ground/people/people.ts'
import { list as unitsOf } from '#ground/units/units.store.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'
import type { Lang } from '#kit/words.ts'

export type MemberRow = {
  readonly person: Id; readonly name: string; readonly username: string; readonly email: string | null; readonly lang: Lang; readonly role: Role; readonly side: Side; readonly unit: Id | null
  readonly joinedAt: Moment; readonly leftAt: Moment | null; readonly version: number
}

/** Takes a person into the project; who had left comes back with their history. */
export async function join(tx: Tx, command: Command, person: Id, role: Role, unit: Id | null) {
  await tx.rows(
    `insert into people_member (project_id, person_id, role, unit_id, joined_at) values ($1, $2, $3, $4, $5)
     on conflict (project_id, person_id) do update set role = $3, unit_id = $4, joined_at = $5, left_at = null, version = people_member.version + 1`,
    [command.project, person, role, unit, command.now])
  return append(tx, command, 'people', [{ type: 'joined', subject: person, at: command.now, detail: { role, unit } }])
}

type Row = { person_id: Id; name: string; username: string; email: string; lang: Lang; role: Role; unit_id: Id | null; joined_at: Date; left_at: Date | null; version: number }

/** Everyone who is or was in the project, those who left last. */
export async function members(tx: Tx, project: Id): Promise<MemberRow[]> {
  const rows = await tx.rows<Row>(
    `select m.person_id, p.name, p.username, p.email, p.lang, m.role, m.unit_id, m.joined_at, m.left_at, m.version
       from people_member m join people_person p on p.id = m.person_id where m.project_id = $1 order by m.left_at nulls first, p.name, m.person_id`, [project])
  return rows.map((r) => ({
    person: r.person_id, name: r.name, username: r.username, email: mailOf(r.email), lang: r.lang, role: r.role, side: sideOf[r.role], unit: r.unit_id,
    joinedAt: r.joined_at.toISOString(), leftAt: r.left_at?.toISOString() ?? null, version: r.version,
  }))
}

export async function memberOf(tx: Tx, project: Id, person: Id): Promise<{ role: Role; unit: Id | null; left: boolean } | null> {
  const row = await tx.one<{ role: Role; unit_id: Id | null; left_at: Date | null }>('select role, unit_id, left_at from people_member where project_id = $1 and person_id = $2', [project, person])
  return row && { role: row.role, unit: row.unit_id, left: row.left_at !== null }
}

async function memberships(tx: Tx, project: Id): Promise<Membership[]> {
  const rows = await tx.rows<{ person_id: Id; role: Role; unit_id: Id | null; left_at: Date | null; version: number }>(
    'select person_id, role, unit_id, left_at, version from people_member where project_id = $1', [project])
  return rows.map((r) => ({ person: r.person_id, role: r.role, unit: r.unit_id, left: r.left_at !== null, version: r.version }))
}

/** The units that take people in. */
export const standingUnits = async (tx: Tx, project: Id): Promise<Set<Id>> => new Set((await unitsOf(tx, project)).filter((u) => !u.archived).map((u) => u.id))

const actor = (me: Me) => ({ person: me.person, role: me.member!.role })

export const changeRole = async (tx: Tx, command: Command, me: Me, person: Id, seen: number, role: Role) =>
  record(tx, command, rules.changeRole(await memberships(tx, command.project), actor(me), person, seen, role, command.now))

export const move = async (tx: Tx, command: Command, me: Me, person: Id, seen: number, unit: Id | null) =>
  record(tx, command, rules.move(await memberships(tx, command.project), actor(me), person, seen, unit, await standingUnits(tx, command.project), command.now))

export const remove = async (tx: Tx, command: Command, me: Me, person: Id, seen: number) =>
  record(tx, command, rules.remove(await memberships(tx, command.project), actor(me), person, seen, command.now))

/** Appends the facts of memberships and brings their rows up to date. */
export async function record(tx: Tx, command: Command, decision: Decision<MemberFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, 'people', decision.facts)
  for (const fact of written) await project(tx, command.project, fact)
  return receipt(command.id, written)
}

/** Brings the row of a member who is there up to date with a fact about them; who joins is taken in by `join`. */
const project = (tx: Tx, project: Id, fact: MemberFact): Promise<object[]> =>
  tx.rows(
    `update people_member set role = coalesce($3, role), unit_id = case when $4 then $5::uuid else unit_id end, left_at = case when $6 then $7::timestamptz else left_at end,
       version = version + 1 where project_id = $1 and person_id = $2`,
    [project, fact.subject, fact.type === 'roleChanged' ? fact.detail.to : null, fact.type === 'moved', fact.type === 'moved' ? fact.detail.to : null, fact.type === 'left', fact.at])

type FactRow = { subject: Id; type: string; detail: Record<string, unknown> }

/** Proves that the memberships equal the fold of their facts. */
export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = await tx.rows<FactRow>(`select subject, type, detail from ledger_fact where project_id = $1 and chapter = 'people' order by seq`, [project])
  const folded = rules.fold(facts as unknown as Fact<string, Record<string, unknown>>[])
  const rows = await memberships(tx, project)
  const different = rows.filter((row) => JSON.stringify(row) !== JSON.stringify(folded.get(row.person)))
  const missing = [...folded.keys()].filter((person) => !rows.some((row) => row.person === person))
  return [...different.map((row) => `people: the membership of ${row.person} is not what its facts say`), ...missing.map((person) => `people: ${person} joined and has no membership`)]
}
