/** The people of a project as rows of a list, and a list as invitations on cards and changes of members. */
import type { Tx } from '#ground/database/database.store.ts'
import type { TableRead } from '#ground/documents/table.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { byMail, byUserName, load as accountOf } from '#ground/people/account.store.ts'
import type { Account } from '#ground/people/account.ts'
import { invite, stateOf } from '#ground/people/invitation.ts'
import type { InvitationFact } from '#ground/people/invitation.ts'
import { invitationOf, keepInvitation, knocked, knownOf, list as invitations } from '#ground/people/invitation.store.ts'
import type { Secrets } from '#ground/people/invitation.store.ts'
import { changes, draftOf, unitIn, usualLang } from '#ground/people/list.ts'
import type { Around, PersonRow, Stranger } from '#ground/people/list.ts'
import type { MemberFact } from '#ground/people/member.ts'
import { members, record } from '#ground/people/member.store.ts'
import type { Me, Role } from '#ground/people/people.ts'
import { list as unitsOf } from '#ground/units/units.store.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'

/** Members who are there, and those whose invitation is not used yet; of an invitation that has run out the card can be printed again. */
export async function load(tx: Tx, project: Id, me: Me, now: Moment, read: TableRead<PersonRow> | null): Promise<{ standing: PersonRow[]; around: Around }> {
  const [units, everyone, waiting] = [await unitsOf(tx, project), await members(tx, project), (await invitations(tx, project, false)).filter((i) => i.role !== null)]
  const codes = new Map(units.map((u) => [u.id, u.code]))
  const code = (unit: Id | null) => (unit === null ? null : (codes.get(unit) ?? null))
  const rows = new Map<string, { row: PersonRow; is: 'member' | 'invited' }>()
  for (const i of waiting) rows.set(i.username, { is: 'invited', row: { username: i.username, name: i.name, role: i.role!, unit: code(i.unit), email: i.email, lang: i.lang } })
  for (const m of everyone.filter((one) => one.leftAt === null)) rows.set(m.username, { is: 'member', row: { username: m.username, name: m.name, role: m.role, unit: code(m.unit), email: m.email, lang: m.lang } })
  const around: Around = {
    actor: { person: me.person, role: me.member!.role }, now, units, standing: rows, strangers: await strangers(tx, project, now, rows, read),
    members: everyone.map((m) => ({ person: m.person, role: m.role, unit: m.unit, left: m.leftAt !== null, version: m.version, username: m.username })),
  }
  return { standing: [...rows.values()].map((r) => r.row), around }
}

/** Looks up everybody the file names who is neither here nor invited. */
async function strangers(tx: Tx, project: Id, now: Moment, rows: ReadonlyMap<string, unknown>, read: TableRead<PersonRow> | null): Promise<Map<string, Stranger>> {
  const found = new Map<string, Stranger>()
  for (const { values } of read?.lines ?? []) {
    const username = values.username?.toLowerCase()
    if (!username || rows.has(username) || found.has(username)) continue
    const named = await byUserName(tx, username)
    const mailed = values.email ? await byMail(tx, values.email.toLowerCase()) : null
    // Without their e-mail nobody is taken for the account that happens to have the user name, unless they were in this project before.
    const before = named && (await wasHere(tx, project, named)) ? named : null
    const account = mailed ?? before
    const elsewhere = (await knocked(tx, username)).some((r) => r.project_id !== project && stateOf(invitationOf(r), now) === 'open')
    found.set(username, {
      known: account && (await knownOf(tx, project, account)),
      username: named ? (account?.id === named.id ? 'theirs' : 'taken') : mailed || elsewhere ? 'taken' : 'free',
      mail: mailed ? (named && named.id !== mailed.id ? 'taken' : 'theirs') : 'free',
    })
  }
  return found
}

const wasHere = async (tx: Tx, project: Id, account: Account): Promise<boolean> =>
  (await tx.one('select 1 as here from people_member where project_id = $1 and person_id = $2', [project, account.id])) !== null

/** Everything is decided before anything is written, because a refusal must leave nothing behind. Nobody sees the codes made here: a card gets its own when it is printed. */
export async function apply(tx: Tx, command: Command, rows: readonly PersonRow[], around: Around, secrets: Secrets, newId: () => Id) {
  const moved: MemberFact[] = []
  const invited: { readonly row: PersonRow; readonly fact: InvitationFact }[] = []
  const units = new Set(around.units.filter((u) => !u.archived).map((u) => u.id))
  for (const row of rows) {
    const unit = unitIn(around, row)
    const member = around.members.find((m) => m.username === row.username && !m.left)
    if (!member && around.standing.has(row.username)) continue
    if (member) {
      for (const decision of changes(around, member, row.role as Role, unit)) {
        if (!decision.ok) return decision
        moved.push(...decision.facts)
      }
      continue
    }
    const decision = invite(around.actor.role, newId(), draftOf(row, unit), command.now, { known: around.strangers.get(row.username)?.known ?? null, invited: false, units, mail: false })
    if (!decision.ok) return decision
    invited.push(...decision.facts.map((fact) => ({ row, fact })))
  }
  if (moved.length + invited.length === 0) return refuse('nothingChanged')
  const changed = moved.length === 0 ? null : await record(tx, command, decide(...moved))
  if (changed && 'ok' in changed) return changed
  for (const { row, fact } of invited) {
    const person = around.strangers.get(row.username)?.known?.person ?? null
    const username = (person && (await accountOf(tx, person))?.username) || row.username
    await keepInvitation(tx, command, fact.subject, { role: row.role as Role, unit: unitIn(around, row), name: row.name, username, email: row.email, lang: row.lang === 'en' ? 'en' : usualLang, person, way: 'sheet' }, secrets)
  }
  const made = receipt(command.id, await append(tx, command, 'people', invited.map((i) => i.fact)))
  if (!changed) return made
  return invited.length === 0 ? changed : { ...made, subject: changed.subject, facts: [...changed.facts, ...made.facts] }
}
