/** The door: somebody knocks with a token or a code and is let in, once. */
import type { Shell } from '#ground/api/shell.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { append, open } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { load as accountOf } from '#ground/people/account.store.ts'
import { codeDigest, columns, invitationOf, knocked, knownOf } from '#ground/people/invitation.store.ts'
import type { Row, Secrets } from '#ground/people/invitation.store.ts'
import * as rules from '#ground/people/invitation.ts'
import type { Invitation } from '#ground/people/invitation.ts'
import { join, memberOf } from '#ground/people/member.store.ts'
import { refuse } from '#kit/decision.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang, Words } from '#kit/words.ts'

export type Knock = { readonly token: string } | { readonly username: string; readonly code: string }

/** From here on the transaction stands within the project of the invitation; its token or code has been shown. */
const enter = (tx: Tx, project: Id) => tx.rows(`select set_config('changeover.project', $1, true)`, [project])

export async function byToken(tx: Tx, token: string, secrets: Pick<Secrets, 'digest'>): Promise<Invitation | null> {
  const digest = secrets.digest(token)
  const row = (await knocked(tx, digest))[0]
  return row ? invitationOf(row) : null
}

/** The card whose code this is. Every open card of that user name counts a wrong code as tried. */
async function byCode(tx: Tx, username: string, code: string, now: string, secrets: Pick<Secrets, 'digest'>): Promise<Invitation | null> {
  const open = (await knocked(tx, username)).filter((r: Row) => r.username === username && r.way === 'sheet' && rules.stateOf(invitationOf(r), now) === 'open')
  const right = open.find((r) => r.code_digest === codeDigest(secrets, r.invitation_id, code))
  if (right) return invitationOf(right)
  for (const r of open) {
    await enter(tx, r.project_id)
    await tx.rows('update people_invitation set tries = tries + 1 where project_id = $1 and invitation_id = $2', [r.project_id, r.invitation_id])
  }
  return null
}

/** What the holder of a token may see before accepting. */
export async function look(tx: Tx, token: string, secrets: Pick<Secrets, 'digest'>) {
  const invitation = await byToken(tx, token, secrets)
  if (!invitation) return null
  await enter(tx, invitation.project)
  const project = await tx.one<{ name: Words; customer: Words }>('select name, customer from projects_project where project_id = $1', [invitation.project])
  return { invitation, project, known: (await accountOf(tx, invitation.person)) !== null }
}

export type Entered = { readonly person: Id; readonly project: Id; readonly already: boolean }

/** Lets the person in: makes the account where there is none, sets the password, takes them into the project. `already`: they are signed in as themselves. */
export async function redeem(tx: Tx, command: Command, knock: Knock, given: { readonly signedIn: Id | null; readonly password: string | undefined; readonly lang: Lang | undefined }, shell: Secrets & Pick<Shell, 'createAccount' | 'setPassword' | 'endSessions'>): Promise<Entered | ReturnType<typeof refuse>> {
  const by = 'token' in knock ? 'token' : 'code'
  const found = 'token' in knock ? await byToken(tx, knock.token, shell) : await byCode(tx, knock.username, knock.code, command.now, shell)
  if (!found) return refuse(by === 'token' ? 'noSuchLink' : 'wrongCode')
  const { project, id, person } = found
  await enter(tx, project)
  const there: Command = { ...command, project, by: person }
  // The same command again: the answer was lost on its way. Whoever sends it has shown the token or code.
  if (project !== installation && (await open(tx, there)).known) return { person, project, already: false }
  const invitation = invitationOf((await tx.one<Row>(`select ${columns} from people_invitation where project_id = $1 and invitation_id = $2 for update`, [project, id]))!)
  const account = await accountOf(tx, person)
  const decision = rules.accept(invitation, account && (await knownOf(tx, project, account)), { by, signedIn: given.signedIn, password: given.password !== undefined }, command.now)
  if (!decision.ok) return decision
  const opens = rules.needs(invitation, account !== null) !== 'signIn'
  if (!account) {
    const made = await shell.createAccount({
      id: person, name: invitation.name, username: invitation.username, email: invitation.email, password: given.password ?? null, lang: given.lang ?? invitation.lang, zone: await zoneOf(tx, project), house: null,
    })
    if (made === 'taken') return refuse('userNameTaken')
  } else if (opens) {
    await shell.endSessions(person)
    if (given.password !== undefined) await shell.setPassword(person, given.password)
  }
  await tx.rows('update people_invitation set used_at = $3 where project_id = $1 and invitation_id = $2', [project, id, command.now])
  await append(tx, there, 'people', decision.facts)
  const member = invitation.role && (await memberOf(tx, project, person))
  if (invitation.role && (!member || member.left)) await join(tx, there, person, invitation.role, invitation.unit)
  return { person, project, already: !opens }
}

const zoneOf = async (tx: Tx, project: Id): Promise<string> =>
  (await tx.one<{ zone: string }>('select zone from projects_project where project_id = $1', [project]))?.zone ?? 'Asia/Shanghai'
