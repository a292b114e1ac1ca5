/**
 * A membership: one person's place in one project. It is changed only by those who care for the role, within the side, and ending it keeps the history.
 */
import type { Fact, FactSaid } from '#ground/ledger/ledger.ts'
import { cardRoles, caresFor, sideOf } from '#ground/people/people.ts'
import type { Role } from '#ground/people/people.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type Membership = { readonly person: Id; readonly role: Role; readonly unit: Id | null; readonly left: boolean; readonly version: number }

export type MemberFact =
  | FactSaid<'joined', { readonly role: Role; readonly unit: Id | null }>
  | FactSaid<'roleChanged', { readonly from: Role; readonly to: Role }>
  | FactSaid<'moved', { readonly from: Id | null; readonly to: Id | null }>
  | FactSaid<'left', { readonly role: Role }>

type Actor = { readonly person: Id; readonly role: Role }

/** What the actor may do with this member; sent with every member, so that pages never guess. */
export const canWith = (actor: Role, m: Pick<Membership, 'role' | 'left'>) => ({
  change: !m.left && caresFor(actor).includes(m.role),
  remove: !m.left && caresFor(actor).includes(m.role),
  newCode: !m.left && caresFor(actor).includes(m.role) && cardRoles.includes(m.role),
})

const managers = (members: readonly Membership[]) => members.filter((m) => m.role === 'manager' && !m.left)

function found(members: readonly Membership[], actor: Actor, person: Id, seen: number) {
  const member = members.find((m) => m.person === person && !m.left)
  if (!member) return { fault: refuse('noSuchMember') }
  if (!caresFor(actor.role).includes(member.role)) return { fault: refuse('notYours') }
  return member.version === seen ? { member } : { fault: refuse('stale') }
}

/** A role changes within its side only: who changes sides leaves and is invited anew. */
export function changeRole(members: readonly Membership[], actor: Actor, person: Id, seen: number, role: Role, at: Moment): Decision<MemberFact> {
  const { member, fault } = found(members, actor, person, seen)
  if (fault) return fault
  if (member.role === role) return refuse('nothingChanged')
  if (sideOf[role] !== sideOf[member.role]) return refuse('otherSide', undefined, ['body', 'role'])
  if (!caresFor(actor.role).includes(role)) return refuse('notYourRole', undefined, ['body', 'role'])
  if (member.role === 'manager' && managers(members).length === 1) return refuse('lastManager')
  return decide({ type: 'roleChanged' as const, subject: person, at, detail: { from: member.role, to: role } })
}

/** `units` are those that stand: an archived unit takes nobody in. */
export function move(members: readonly Membership[], actor: Actor, person: Id, seen: number, unit: Id | null, units: ReadonlySet<Id>, at: Moment): Decision<MemberFact> {
  const { member, fault } = found(members, actor, person, seen)
  if (fault) return fault
  if (member.unit === unit) return refuse('nothingChanged')
  return placeFault(member.role, unit, units) ?? decide({ type: 'moved' as const, subject: person, at, detail: { from: member.unit, to: unit } })
}

/** The vendor's people work in no unit of the customer. */
export function placeFault(role: Role, unit: Id | null, units: ReadonlySet<Id>) {
  if (unit === null) return null
  if (sideOf[role] === 'vendor') return refuse('vendorHasNoUnit', undefined, ['body', 'unit'])
  return units.has(unit) ? null : refuse('noSuchUnit', undefined, ['body', 'unit'])
}

export function remove(members: readonly Membership[], actor: Actor, person: Id, seen: number, at: Moment): Decision<MemberFact> {
  const { member, fault } = found(members, actor, person, seen)
  if (fault) return fault
  if (member.role === 'manager' && managers(members).length === 1) return refuse('lastManager')
  return decide({ type: 'left' as const, subject: person, at, detail: { role: member.role } })
}

const memberTypes: readonly string[] = ['joined', 'roleChanged', 'moved', 'left'] satisfies MemberFact['type'][]

/** The memberships that these facts (in their order) add up to, by person; `version` counts the facts of each. */
export function fold(facts: readonly Fact<string, Record<string, unknown>>[]): Map<Id, Membership> {
  const members = new Map<Id, Membership>()
  for (const said of facts) {
    if (!memberTypes.includes(said.type)) continue
    const fact = said as unknown as MemberFact
    const before = members.get(fact.subject)
    const version = (before?.version ?? 0) + 1
    if (fact.type === 'joined') members.set(fact.subject, { person: fact.subject, role: fact.detail.role, unit: fact.detail.unit, left: false, version })
    else if (before && fact.type === 'roleChanged') members.set(fact.subject, { ...before, role: fact.detail.to, version })
    else if (before && fact.type === 'moved') members.set(fact.subject, { ...before, unit: fact.detail.to, version })
    else if (before) members.set(fact.subject, { ...before, left: true, version })
  }
  return members
}
