/**
 * A project has two sides, the vendor and the customer, and everyone on it stands on one of them with one role.
 * Roles say what a person does in the method, not what they are called at home.
 */
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type Side = 'vendor' | 'customer'

export type Role = 'manager' | 'consultant' | 'office' | 'lead' | 'keyUser' | 'endUser' | 'sponsor'

export const sideOf: Readonly<Record<Role, Side>> = {
  manager: 'vendor', consultant: 'vendor', office: 'vendor',
  lead: 'customer', keyUser: 'customer', endUser: 'customer', sponsor: 'customer',
}

export const roles = Object.keys(sideOf) as readonly Role[]
export const vendorRoles = roles.filter((r) => sideOf[r] === 'vendor')
export const customerRoles = roles.filter((r) => sideOf[r] === 'customer')

/**
 * Installation roles stand beside projects: the administrator runs the house, portfolio is the vendor's management and sees every project's figures,
 * a vendor manager opens projects.
 */
export type HouseRole = 'administrator' | 'portfolio' | 'manager'

export const houseRoles: readonly HouseRole[] = ['administrator', 'portfolio', 'manager']

/** Who acts, as every rule and store is told it: the person, and their place in the project at hand. */
export type Me = { readonly person: Id; readonly house: HouseRole | null; readonly member: Member | null }

/** One person's place in one project. Removing someone ends the membership and keeps its history. */
export type Member = {
  readonly project: Id
  readonly person: Id
  readonly role: Role
  /** The unit the person works in; a vendor's member has none. */
  readonly unit: Id | null
}

/** A permission is a sentence: these roles may do this. Pages never guess: the permission is sent with the resource. */
export type Permission = {
  readonly who: readonly Role[]
  readonly says: Words
  /** Only the vendor's side may know that it happened: its news does not reach the customer's screens. */
  readonly internal?: boolean
}

export const permit = (who: readonly Role[], says: Words): Permission => ({ who, says })

export const mayDo = (member: Pick<Member, 'role'> | null, permission: Permission): boolean => member !== null && permission.who.includes(member.role)

/** The permissions of a chapter as the reader's yes or no, to be sent with a resource. */
export const canOf = (me: Me, permissions: Readonly<Record<string, Permission>>): Record<string, boolean> =>
  Object.fromEntries(Object.entries(permissions).map(([name, permission]) => [name, mayDo(me.member, permission)]))
