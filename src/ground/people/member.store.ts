import type { Tx } from '#ground/database/database.store.ts'
import { append } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Role, Side } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'

export type MemberRow = {
  readonly person: Id; readonly name: string; readonly username: string; readonly role: Role; readonly side: Side; readonly unit: Id | null
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

export async function members(tx: Tx, project: Id): Promise<MemberRow[]> {
  const rows = await tx.rows<{ person_id: Id; name: string; username: string; role: Role; unit_id: Id | null; joined_at: Date; left_at: Date | null; version: number }>(
    `select m.person_id, p.name, p.username, m.role, m.unit_id, m.joined_at, m.left_at, m.version
       from people_member m join people_person p on p.id = m.person_id where m.project_id = $1 order by m.left_at nulls first, p.name, m.person_id`, [project])
  return rows.map((r) => ({ person: r.person_id, name: r.name, username: r.username, role: r.role, side: sideOf[r.role], unit: r.unit_id, joinedAt: r.joined_at.toISOString(), leftAt: r.left_at?.toISOString() ?? null, version: r.version }))
}

export async function memberOf(tx: Tx, project: Id, person: Id): Promise<{ role: Role; unit: Id | null; left: boolean } | null> {
  const row = await tx.one<{ role: Role; unit_id: Id | null; left_at: Date | null }>('select role, unit_id, left_at from people_member where project_id = $1 and person_id = $2', [project, person])
  return row && { role: row.role, unit: row.unit_id, left: row.left_at !== null }
}
