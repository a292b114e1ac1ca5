import type { Shell } from '#ground/api/shell.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command, Receipt } from '#ground/ledger/ledger.store.ts'
import { byMail, byUserName, load as accountOf } from '#ground/people/account.store.ts'
import type { Account } from '#ground/people/account.ts'
import * as rules from '#ground/people/invitation.ts'
import type { Draft, Invitation, InvitationFact, Known, Way } from '#ground/people/invitation.ts'
import { members, standingUnits } from '#ground/people/member.store.ts'
import type { Me, Role } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'
import type { Lang } from '#kit/words.ts'

export type Secrets = Pick<Shell, 'digest' | 'secret' | 'digits'>

export type Row = {
  project_id: Id; invitation_id: Id; role: Role | null; unit_id: Id | null; name: string; username: string; email: string | null; lang: Lang; person_id: Id; way: Way
  code_digest: string | null; made_at: Date; expires_at: Date; used_at: Date | null; withdrawn_at: Date | null; tries: number
}

export const columns = 'project_id, invitation_id, role, unit_id, name, username, email, lang, person_id, way, code_digest, made_at, expires_at, used_at, withdrawn_at, tries'

export const invitationOf = (r: Row): Invitation => ({
  id: r.invitation_id, project: r.project_id, role: r.role, unit: r.unit_id, name: r.name, username: r.username, email: r.email, lang: r.lang, person: r.person_id, way: r.way,
  madeAt: r.made_at.toISOString(), expiresAt: r.expires_at.toISOString(), usedAt: r.used_at?.toISOString() ?? null, withdrawnAt: r.withdrawn_at?.toISOString() ?? null, tries: r.tries,
})

/** What is shown once: only digests are kept. The code's digest is salted with its invitation, so that equal codes look different. */
export type Shown = { readonly token: string; readonly code: string | null; readonly until: Moment }

function fresh(secrets: Secrets, invitation: Id, way: Way, now: Moment): Shown & { readonly tokenDigest: string; readonly codeDigest: string | null } {
  const token = secrets.secret(24)
  const code = way === 'sheet' ? secrets.digits(6) : null
  return { token, code, until: rules.until(way, now), tokenDigest: secrets.digest(token), codeDigest: code && codeDigest(secrets, invitation, code) }
}

export const codeDigest = (secrets: Pick<Secrets, 'digest'>, invitation: Id, code: string): string => secrets.digest(`${invitation}:${code}`)

/** Invitations of every project whose token or user name one knows; the wall opens to nobody else. */
export async function knocked(tx: Tx, knock: string): Promise<Row[]> {
  await tx.rows(`select set_config('changeover.knock', $1, true)`, [knock])
  const rows = await tx.rows<Row>(`select ${columns} from people_invitation where token_digest = $1 or username = $1`, [knock])
  await tx.rows(`select set_config('changeover.knock', '', true)`)
  return rows
}

/** What this project may know of an account: whether it stands here alone is looked up through the person's own eyes, and only that one answer is taken. */
export async function knownOf(tx: Tx, project: Id, account: Account): Promise<Known> {
  const before = await tx.one<{ person: string }>(`select coalesce(current_setting('changeover.person', true), '') as person`)
  await tx.rows(`select set_config('changeover.person', $1, true)`, [account.id])
  const places = await tx.one<{ here: boolean; ever: boolean; elsewhere: boolean }>(
    `select coalesce(bool_or(project_id = $2 and left_at is null), false) as here, coalesce(bool_or(project_id = $2), false) as ever,
       coalesce(bool_or(project_id <> $2 and left_at is null), false) as elsewhere from people_member where person_id = $1`, [account.id, project])
  await tx.rows(`select set_config('changeover.person', $1, true)`, [before?.person ?? ''])
  return { person: account.id, ended: account.ended, house: account.house, member: places!.here, onlyHere: places!.ever && !places!.elsewhere }
}

export type Made = { readonly receipt: Receipt; readonly invitation: Invitation; readonly shown: Shown }
export type Asked = Omit<Draft, 'email'> & { readonly username: string | undefined; readonly email: string | null; readonly existing: boolean; readonly lang: Lang }

export async function invite(tx: Tx, command: Command, me: Me, asked: Asked, shell: Secrets & Pick<Shell, 'mailConfigured'>): Promise<Made | ReturnType<typeof refuse>> {
  const named = asked.username ? await byUserName(tx, asked.username) : null
  const account = (asked.email && (await byMail(tx, asked.email))) || (asked.existing ? named : null)
  if (named && account && named.id !== account.id) return refuse('mailTaken', undefined, ['body', 'email'])
  if (named && !account) return refuse('userNameTaken', undefined, ['body', 'username'])
  if (asked.existing && !account) return refuse('noSuchAccount')
  const username = account?.username ?? asked.username ?? (await freeUserName(tx, asked.name, asked.email, shell))
  const waiting = (await knocked(tx, username)).filter((r) => rules.stateOf(invitationOf(r), command.now) === 'open')
  if (!account && waiting.some((r) => r.project_id !== command.project)) return refuse('userNameTaken', undefined, ['body', 'username'])
  const known = account && (await knownOf(tx, command.project, account))
  const decision = rules.invite(me.member!.role, command.id, asked, command.now, {
    known, invited: waiting.some((r) => r.project_id === command.project), units: await standingUnits(tx, command.project), mail: shell.mailConfigured,
  })
  if (!decision.ok) return decision
  return make(tx, command, { role: asked.role, unit: asked.unit, name: asked.name, username, email: asked.email, lang: asked.lang, person: account?.id ?? null, way: asked.way }, decision.facts, shell)
}

/** Writes the invitation under the command's id. `person` null reserves the id of the account to come. */
export async function make(
  tx: Tx, command: Command, about: About,
  facts: readonly { type: string; subject: string; at: Moment; detail: unknown }[], secrets: Secrets,
): Promise<Made> {
  const kept = await keepInvitation(tx, command, command.id, about, secrets)
  return { receipt: receipt(command.id, await append(tx, command, 'people', facts)), ...kept }
}

type About = Omit<Invitation, 'id' | 'project' | 'person' | 'madeAt' | 'expiresAt' | 'usedAt' | 'withdrawnAt' | 'tries'> & { readonly person: Id | null }

/** The row of an invitation; its fact is the caller's to append. */
export async function keepInvitation(tx: Tx, command: Command, id: Id, about: About, secrets: Secrets): Promise<Pick<Made, 'invitation' | 'shown'>> {
  const shown = fresh(secrets, id, about.way, command.now)
  const row = await tx.one<Row>(
    `insert into people_invitation (project_id, invitation_id, role, unit_id, name, username, email, lang, person_id, way, token_digest, code_digest, made_by, made_at, expires_at)
     values ($1, $2::uuid, $3, $4, $5, $6, $7, $8, coalesce($9::uuid, $2::uuid), $10, $11, $12, $13, $14, $15) returning ${columns}`,
    [command.project, id, about.role, about.unit, about.name, about.username, about.email, about.lang, about.person, about.way, shown.tokenDigest, shown.codeDigest, command.by, command.now, shown.until])
  return { invitation: invitationOf(row!), shown }
}

/** The first free user name of the proposals: free among the accounts and among the open invitations of all projects. */
export async function freeUserName(tx: Tx, name: string, email: string | null, secrets: Pick<Secrets, 'digits'>): Promise<string> {
  const numbers = Array.from({ length: 30 }, () => String(10_000 + (Number(secrets.digits(5)) % 90_000)))
  const wanted = rules.proposals(name, email, numbers)
  const taken = new Set((await tx.rows<{ username: string }>('select username from people_person where username = any($1)', [wanted])).map((r) => r.username))
  for (const candidate of wanted) if (!taken.has(candidate) && (await knocked(tx, candidate)).every((r) => r.used_at !== null || r.withdrawn_at !== null)) return candidate
  return numbers[0]!
}

export async function newCode(tx: Tx, command: Command, me: Me, person: Id, secrets: Secrets): Promise<Made | ReturnType<typeof refuse>> {
  const member = (await members(tx, command.project)).find((m) => m.person === person && m.leftAt === null)
  const account = await accountOf(tx, person)
  if (!member || !account) return refuse('noSuchMember')
  const decision = rules.newCode(me.member!.role, command.id, member, await knownOf(tx, command.project, account), command.now)
  if (!decision.ok) return decision
  await tx.rows('update people_invitation set withdrawn_at = $3 where project_id = $1 and person_id = $2 and used_at is null and withdrawn_at is null', [command.project, person, command.now])
  return make(tx, command, { role: member.role, unit: member.unit, name: member.name, username: member.username, email: member.email, lang: account.lang, person, way: 'sheet' }, decision.facts, secrets)
}

/** A one-time way to an account, in the installation's book: for a new one, or for one whose password is lost. Former ways of it end. */
export async function openAccount(tx: Tx, command: Command, account: Pick<Account, 'id' | 'name' | 'username' | 'email' | 'lang'>, way: Way, facts: readonly { type: string; subject: string; at: Moment; detail: unknown }[], secrets: Secrets): Promise<Made> {
  await tx.rows('update people_invitation set withdrawn_at = $3 where project_id = $1 and person_id = $2 and used_at is null and withdrawn_at is null', [installation, account.id, command.now])
  return make(tx, command, { role: null, unit: null, name: account.name, username: account.username, email: account.email, lang: account.lang, person: account.id, way }, facts, secrets)
}

export async function list(tx: Tx, project: Id, all: boolean): Promise<(Invitation & { known: boolean })[]> {
  const rows = await tx.rows<Row & { known: boolean }>(
    `select ${columns}, exists (select from people_person p where p.id = person_id) as known from people_invitation
      where project_id = $1 and ($2 or (used_at is null and withdrawn_at is null)) order by made_at desc, invitation_id`, [project, all])
  return rows.map((r) => ({ ...invitationOf(r), known: r.known }))
}

const locked = async (tx: Tx, project: Id, ids: readonly Id[]): Promise<Invitation[]> =>
  (await tx.rows<Row>(`select ${columns} from people_invitation where project_id = $1 and invitation_id = any($2) order by invitation_id for update`, [project, ids])).map(invitationOf)

export async function withdraw(tx: Tx, command: Command, me: Me, id: Id) {
  const invitation = (await locked(tx, command.project, [id]))[0]
  if (!invitation) return refuse('notFound')
  const decision = rules.withdraw(me.member!.role, invitation, command.now)
  if (!decision.ok) return decision
  await tx.rows('update people_invitation set withdrawn_at = $3 where project_id = $1 and invitation_id = $2', [command.project, id, command.now])
  return receipt(command.id, await append(tx, command, 'people', decision.facts))
}

/** New codes and links for these invitations, in the order asked; one that cannot be printed refuses them all. */
export async function printCards(tx: Tx, command: Command, me: Me, ids: readonly Id[], secrets: Secrets): Promise<readonly (Shown & { readonly invitation: Invitation })[] | ReturnType<typeof refuse>> {
  const found = await locked(tx, command.project, ids)
  const cards: (Shown & { invitation: Invitation })[] = []
  const facts: InvitationFact[] = []
  for (const id of new Set(ids)) {
    const invitation = found.find((i) => i.id === id)
    if (!invitation) return refuse('notFound')
    const account = await accountOf(tx, invitation.person)
    const decision = rules.printCard(me.member!.role, invitation, account && (await knownOf(tx, command.project, account)), command.now)
    if (!decision.ok) return decision
    const shown = fresh(secrets, id, 'sheet', command.now)
    await tx.rows(`update people_invitation set way = 'sheet', token_digest = $3, code_digest = $4, expires_at = $5, tries = 0 where project_id = $1 and invitation_id = $2`, [command.project, id, shown.tokenDigest, shown.codeDigest, shown.until])
    cards.push({ ...shown, invitation })
    facts.push(...decision.facts)
  }
  await append(tx, command, 'people', facts)
  return cards
}
