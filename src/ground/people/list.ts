/** The people of a project as a list: who is in it, who is invited, and whom a list would invite. */
import { eachLine } from '#ground/documents/bilingual.ts'
import type { RowCheck, RowFault } from '#ground/documents/preview.ts'
import { plain } from '#ground/documents/table.ts'
import type { Row, TableRead } from '#ground/documents/table.ts'
import { invite } from '#ground/people/invitation.ts'
import type { Known } from '#ground/people/invitation.ts'
import { changeRole, move } from '#ground/people/member.ts'
import type { Membership } from '#ground/people/member.ts'
import { sideOf, userNameShape } from '#ground/people/people.ts'
import type { Role } from '#ground/people/people.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type PersonRow = Row & { readonly username: string; readonly name: string; readonly role: string; readonly unit: string | null; readonly email: string | null; readonly lang: string | null }

/** Somebody the file names who is not in the project: their account by user name or e-mail, and whether the name waits in another project. */
export type Stranger = { readonly known: Known | null; readonly username: 'free' | 'theirs' | 'taken'; readonly mail: 'free' | 'theirs' | 'taken' }

export type Around = {
  readonly actor: { readonly person: Id; readonly role: Role }
  readonly now: Moment
  readonly members: readonly (Membership & { readonly username: string })[]
  /** Rows of the list as they stand: members and open invitations, by user name. */
  readonly standing: ReadonlyMap<string, { readonly row: PersonRow; readonly is: 'member' | 'invited' }>
  readonly units: readonly { readonly id: Id; readonly code: string; readonly archived: boolean }[]
  readonly strangers: ReadonlyMap<string, Stranger>
}

/** The language of people of whom the list says none. */
export const usualLang = 'zh'

const unitOf = (around: Around, code: string | null) => (code === null ? null : around.units.find((u) => plain(u.code) === plain(code) && !u.archived))

/** User names in lower case, units as they are spelled here. */
export const arrange = (read: TableRead<PersonRow>, standing: readonly PersonRow[], around: Around) => ({
  standing,
  read: eachLine(read, (values, has) => ({
    ...values, ...(typeof values.username === 'string' ? { username: values.username.toLowerCase() } : {}), ...(values.email ? { email: values.email.toLowerCase() } : {}),
    ...(has('unit') && values.unit ? { unit: unitOf(around, values.unit)?.code ?? values.unit } : {}), ...(has('lang') && values.lang === null ? { lang: usualLang } : {}),
  })),
})

export const check = (around: Around): RowCheck<PersonRow> => (row) => {
  const unit = unitOf(around, row.unit)
  if (unit === undefined) return [{ key: 'unit', code: 'noSuchUnit', values: { text: row.unit ?? '' } }]
  const there = around.standing.get(row.username)
  if (!there) return strangerFaults(around, row, unit?.id ?? null)
  const own: RowFault[] = (['name', 'email', 'lang'] as const).filter((key) => (row[key] ?? null) !== (there.row[key] ?? null)).map((key) => ({ key, code: there.is === 'member' ? 'theirOwn' : 'isInvited' }))
  if (there.is === 'invited') return [...own, ...(['role', 'unit'] as const).filter((key) => row[key] !== there.row[key]).map((key) => ({ key, code: 'isInvited' }))]
  const member = around.members.find((m) => m.username === row.username && !m.left)!
  const refusals = changes(around, member, row.role as Role, unit?.id ?? null).flatMap((d) => (d.ok ? [] : [faultOf(d.refusal)]))
  return [...own, ...refusals]
}

function strangerFaults(around: Around, row: PersonRow, unit: Id | null): readonly RowFault[] {
  if (!userNameShape.test(row.username)) return [{ key: 'username', code: 'userNameShape' }]
  const stranger = around.strangers.get(row.username)
  if (stranger?.username === 'taken') return [{ key: 'username', code: 'userNameTaken' }]
  if (stranger?.mail === 'taken') return [{ key: 'email', code: 'mailTaken' }]
  const decision = invite(around.actor.role, '', draftOf(row, unit), around.now, { known: stranger?.known ?? null, invited: false, units: new Set(around.units.filter((u) => !u.archived).map((u) => u.id)), mail: false })
  return decision.ok ? [] : [faultOf(decision.refusal)]
}

/** A refusal of the rules as the fault of the cell it is about; without a place it is the user name's. */
const faultOf = (refusal: Refusal): RowFault => ({ key: String(refusal.path?.at(-1) ?? 'username'), code: refusal.code, ...(refusal.values ? { values: refusal.values } : {}) })

export const draftOf = (row: PersonRow, unit: Id | null) => ({ way: 'sheet' as const, role: row.role as Role, unit, name: row.name, email: row.email })

/** What changes a member's role and unit to these, each decided on what came before it. */
export function changes(around: Around, member: Membership, role: Role, unit: Id | null) {
  const standing = new Set(around.units.filter((u) => !u.archived).map((u) => u.id))
  const roleSaid = role === member.role ? [] : [changeRole(around.members, around.actor, member.person, member.version, role, around.now)]
  const next = roleSaid[0]?.ok ? { ...member, role, version: member.version + 1 } : member
  const others = around.members.map((m) => (m.person === member.person ? { ...m, ...next } : m))
  return [...roleSaid, ...(unit === member.unit || sideOf[next.role] === 'vendor' && unit === null ? [] : [move(others, around.actor, member.person, next.version, unit, standing, around.now)])]
}

export const unitIn = (around: Around, row: PersonRow): Id | null => unitOf(around, row.unit)?.id ?? null
