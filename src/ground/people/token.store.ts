import type { Tx } from '#ground/database/database.store.ts'
import { record } from '#ground/people/account.store.ts'
import { tokenUntil } from '#ground/people/account.ts'
import type { TokenScope } from '#ground/people/account.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'

type Row = { id: Id; name: string; scope: TokenScope; created_at: Date; expires_at: Date; used_at: Date | null }

export async function list(tx: Tx, person: Id, now: Moment) {
  const rows = await tx.rows<Row>('select id, name, scope, created_at, expires_at, used_at from people_token where person_id = $1 order by created_at desc, id', [person])
  return rows.map((r) => ({ id: r.id, name: r.name, scope: r.scope, createdAt: r.created_at.toISOString(), until: r.expires_at.toISOString(), usedAt: r.used_at?.toISOString() ?? null, expired: r.expires_at.toISOString() <= now }))
}

/** Only the token's digest is kept. `days` 1–365. */
export async function create(tx: Tx, command: Command, person: Id, draft: { readonly name: string; readonly scope: TokenScope; readonly days: number }, digest: string) {
  const until = tokenUntil(command.now, draft.days)
  await tx.rows('insert into people_token (id, person_id, name, digest, scope, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7)', [command.id, person, draft.name, digest, draft.scope, until, command.now])
  await record(tx, command, { type: 'tokenMade', subject: command.id, at: command.now, detail: { name: draft.name, scope: draft.scope, until } })
  return until
}

export async function end(tx: Tx, command: Command, person: Id, token: Id) {
  const ended = await tx.one<{ name: string }>('delete from people_token where id = $1 and person_id = $2 returning name', [token, person])
  return ended ? record(tx, command, { type: 'tokenEnded', subject: token, at: command.now, detail: { name: ended.name } }) : refuse('notFound')
}

/** All tokens of a person end, with their account. The wall lets only the person and the administrator do it. */
export const endAll = (tx: Tx, person: Id): Promise<object[]> => tx.rows('delete from people_token where person_id = $1', [person])
