import type { Tx } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import * as rules from '#ground/people/account.ts'
import type { Account, AccountFact, Profile } from '#ground/people/account.ts'
import { mailOf, sideOf } from '#ground/people/people.ts'
import type { HouseRole, Role } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang, Words } from '#kit/words.ts'

type Row = { id: Id; name: string; username: string; email: string; lang: Lang; zone: string; house: HouseRole | null; ended: boolean; version: number }

const columns = 'id, name, username, email, lang, zone, house, "endedAt" is not null as ended, version'
const accountOf = (row: Row): Account => ({ ...row, email: mailOf(row.email) })

export async function load(tx: Tx, id: Id): Promise<Account | null> {
  const row = await tx.one<Row>(`select ${columns} from people_person where id = $1`, [id])
  return row && accountOf(row)
}

export async function byUserName(tx: Tx, username: string): Promise<Account | null> {
  const row = await tx.one<Row>(`select ${columns} from people_person where username = $1`, [username])
  return row && accountOf(row)
}

export async function byMail(tx: Tx, email: string): Promise<Account | null> {
  const row = await tx.one<Row>(`select ${columns} from people_person where email = $1`, [email])
  return row && accountOf(row)
}

/** All accounts; `invited` says that a one-time link of theirs is still open. */
export async function accounts(tx: Tx, q: string, now: Moment): Promise<(Account & { invited: boolean })[]> {
  await tx.rows(`select set_config('changeover.project', $1, true)`, [installation])
  const rows = await tx.rows<Row & { invited: boolean }>(
    `select ${columns}, exists (select from people_invitation i where i.project_id = $1 and i.person_id = people_person.id and i.used_at is null and i.withdrawn_at is null and i.expires_at > $2) as invited
       from people_person order by "endedAt" nulls first, name, id`, [installation, now])
  const wanted = q.toLowerCase()
  return rows.map((row) => ({ ...accountOf(row), invited: row.invited })).filter((a) => [a.name, a.username, a.email ?? ''].some((t) => t.toLowerCase().includes(wanted)))
}

/** The projects a person is in now, seen through the wall's own rule: the transaction must be theirs. */
export async function projectsOf(tx: Tx, person: Id) {
  const rows = await tx.rows<{ project_id: Id; name: Words; customer: Words; role: Role; unit_id: Id | null }>(
    `select p.project_id, p.name, p.customer, m.role, m.unit_id from people_member m join projects_project p using (project_id)
      where m.person_id = $1 and m.left_at is null order by p.ended_at nulls first, p.starts_on desc, p.project_id`, [person])
  return rows.map((r) => ({ id: r.project_id, name: r.name, customer: r.customer, role: r.role, side: sideOf[r.role], unit: r.unit_id }))
}

export async function administrators(tx: Tx): Promise<number> {
  return (await tx.one<{ n: number }>(`select count(*)::int as n from people_person where house = 'administrator' and "endedAt" is null`))?.n ?? 0
}

/** Days a setup key is good for; a server that starts without an administrator prints a new one. */
const keyDays = 7

export async function setUp(tx: Tx, command: Command, person: Id, about: { readonly name: string; readonly username: string; readonly zone: string; readonly keyDigest: string }) {
  const key = await tx.one<{ good: boolean }>(`select used_at is null and made_at > $2::timestamptz - make_interval(days => $3) as good from people_setup where digest = $1`, [about.keyDigest, command.now, keyDays])
  return rules.setUp(person, about.name, about.username, { keyIsGood: key?.good ?? false, administrators: await administrators(tx), zone: about.zone }, command.now)
}

/** The key is spent and the fact recorded; the account itself is made by the shell between the two. */
export async function keepSetUp(tx: Tx, command: Command, keyDigest: string, facts: readonly AccountFact[]) {
  await tx.rows('update people_setup set used_at = $2 where digest = $1', [keyDigest, command.now])
  return append(tx, command, 'people', facts)
}

export async function changeProfile(tx: Tx, command: Command, person: Id, seen: number, next: Profile) {
  const account = await load(tx, person)
  if (!account) return refuse('notFound')
  const decision = rules.changeProfile(account, seen, next, command.now)
  if (decision.ok) await write(tx, command, person, { ...account, ...next })
  return kept(tx, command, decision, account)
}

export async function changeAccount(tx: Tx, command: Command, person: Id, seen: number, next: { readonly name: string; readonly house: HouseRole | null }) {
  const account = await load(tx, person)
  if (!account) return refuse('notFound')
  const decision = rules.changeAccount(account, seen, next, await administrators(tx), command.now)
  if (decision.ok) await write(tx, command, person, { ...account, ...next })
  return kept(tx, command, decision, account)
}

/** Ends or restores; the sessions are the shell's to end, the tokens end here. */
export async function endAccount(tx: Tx, command: Command, person: Id, seen: number) {
  const account = await load(tx, person)
  if (!account) return refuse('notFound')
  const decision = rules.endAccount(account, seen, command.by!, await administrators(tx), command.now)
  if (decision.ok) await write(tx, command, person, { ...account, ended: !account.ended })
  return kept(tx, command, decision, account)
}

const write = (tx: Tx, command: Command, person: Id, a: Account) =>
  tx.rows(
    `update people_person set name = $2, lang = $3, zone = $4, house = $5, "endedAt" = case when $6 then coalesce("endedAt", $7::timestamptz) end, "updatedAt" = $7, version = version + 1 where id = $1`,
    [person, a.name, a.lang, a.zone, a.house, a.ended, command.now])

async function kept(tx: Tx, command: Command, decision: Decision<AccountFact>, current: Account) {
  return decision.ok ? record(tx, command, ...decision.facts) : { ...decision, current }
}

export const record = async (tx: Tx, command: Command, ...facts: readonly AccountFact[]) => receipt(command.id, await append(tx, command, 'people', facts))
