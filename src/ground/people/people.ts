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

/** A user name: 2 to 40 of a–z, 0–9, point, dash and underscore, beginning with a letter or digit. A plain number is one too. */
export const userNameShape = /^[a-z0-9][a-z0-9._-]{1,39}$/

/** People without an e-mail address get one that no mail can reach, because the sign-in library wants one to be there. */
export const noMail = (username: string): string => `${username}@no-mail.invalid`
export const mailOf = (email: string): string | null => (email.endsWith('@no-mail.invalid') ? null : email)

export const permit = (who: readonly Role[], says: Words): Permission => ({ who, says })

export const mayDo = (member: Pick<Member, 'role'> | null, permission: Permission): boolean => member !== null && permission.who.includes(member.role)

/** The permissions of a chapter as the reader's yes or no, to be sent with a resource. */
export const canOf = (me: Me, permissions: Readonly<Record<string, Permission>>): Record<string, boolean> =>
  Object.fromEntries(Object.entries(permissions).map(([name, permission]) => [name, mayDo(me.member, permission)]))

/** Whom an inviter takes in, and whose place they may change: the vendor's manager both sides, the customer's lead the people who work with the system. */
const cares: Readonly<Partial<Record<Role, readonly Role[]>>> = { manager: roles, lead: ['keyUser', 'endUser'] }

export const caresFor = (role: Role): readonly Role[] => cares[role] ?? []

/** Who gets in with a printed card alone; everybody else has a password. */
export const cardRoles: readonly Role[] = ['keyUser', 'endUser']

const carers = Object.keys(cares) as Role[]

export const may = {
  see: permit(roles, { zh: '查看双方的成员', en: 'see the people of both sides' }),
  invite: permit(carers, { zh: '邀请成员：项目经理可邀请双方，客户方项目经理可邀请关键用户和最终用户', en: 'invite people: the vendor’s manager both sides, the customer’s lead key users and end users' }),
  change: permit(carers, { zh: '改变成员的角色和单位（限自己能邀请的角色）', en: 'change the role and unit of those they may invite' }),
  remove: permit(carers, { zh: '把成员移出项目（限自己能邀请的角色）', en: 'remove those they may invite' }),
  newCode: permit(carers, { zh: '给关键用户和最终用户发新的登录卡', en: 'give key users and end users a fresh card to sign in with' }),
}
