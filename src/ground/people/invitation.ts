/**
 * An invitation is a way in: a link, a mail with the link, or a printed card with a QR and a six-digit code. It works once, and not for long.
 */
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { placeFault } from '#ground/people/member.ts'
import { cardRoles, caresFor, userNameShape } from '#ground/people/people.ts'
import type { HouseRole, Role } from '#ground/people/people.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'

export type Way = 'link' | 'mail' | 'sheet'

export type Invitation = {
  readonly id: Id
  /** Where it leads; the installation itself when an account is opened or reset. */
  readonly project: Id
  /** None when it leads to an account only. */
  readonly role: Role | null
  readonly unit: Id | null
  readonly name: string
  readonly username: string
  readonly email: string | null
  readonly lang: Lang
  /** The account it opens, or the one that the new account will be. */
  readonly person: Id
  readonly way: Way
  readonly madeAt: Moment
  readonly expiresAt: Moment
  readonly usedAt: Moment | null
  readonly withdrawnAt: Moment | null
  /** Wrong codes tried on it. */
  readonly tries: number
}

/** Hours a way stays open: a link or mail seven days, a card one. (Issue 2 §2: the code is valid 24 h.) */
export const validHours: Readonly<Record<Way, number>> = { link: 168, mail: 168, sheet: 24 }

/** Wrong codes after which a card is worthless: with 10 tries at 1,000,000 codes a guesser wins once in 100,000 cards. */
export const mostTries = 10

export const until = (way: Way, now: Moment): Moment => new Date(Date.parse(now) + validHours[way] * 3_600_000).toISOString()

export type State = 'open' | 'expired' | 'locked' | 'used' | 'withdrawn'

export function stateOf(i: Pick<Invitation, 'usedAt' | 'withdrawnAt' | 'expiresAt' | 'tries'>, now: Moment): State {
  if (i.usedAt) return 'used'
  if (i.withdrawnAt) return 'withdrawn'
  if (i.tries >= mostTries) return 'locked'
  return i.expiresAt <= now ? 'expired' : 'open'
}

export type InvitationFact =
  | FactSaid<'invited', { readonly name: string; readonly role: Role; readonly way: Way }>
  | FactSaid<'codeMade', { readonly name: string; readonly person: Id }>
  | FactSaid<'withdrawn', { readonly name: string }>
  | FactSaid<'redeemed', { readonly name: string; readonly person: Id; readonly way: Way; readonly account: 'new' | 'known' }>

/** What is known of somebody who already has an account. `onlyHere`: is or was a member of this project, and now of no other. */
export type Known = { readonly person: Id; readonly ended: boolean; readonly house: HouseRole | null; readonly member: boolean; readonly onlyHere: boolean }

export type Draft = { readonly way: Way; readonly role: Role; readonly unit: Id | null; readonly name: string; readonly email: string | null }

/**
 * May this inviter make this invitation? An account that also opens other doors is let in only by its owner's consent: a card would let the inviter in
 * under that person's name elsewhere, so cards go only to new people and to those who stand in this project alone.
 */
export function invite(actor: Role, id: Id, draft: Draft, at: Moment, around: { readonly known: Known | null; readonly invited: boolean; readonly units: ReadonlySet<Id>; readonly mail: boolean }): Decision<InvitationFact> {
  if (!caresFor(actor).includes(draft.role)) return refuse('notYourRole', undefined, ['body', 'role'])
  const place = placeFault(draft.role, draft.unit, around.units)
  if (place) return place
  if (draft.way === 'mail' && draft.email === null) return refuse('mailAddressNeeded', undefined, ['body', 'email'])
  if (draft.way === 'mail' && !around.mail) return refuse('mailNotConfigured')
  if (around.known?.ended) return refuse('accountEnded')
  if (around.known?.member) return refuse('alreadyMember')
  if (around.invited) return refuse('alreadyInvited')
  if (draft.way === 'sheet' && around.known && !takesCard(around.known)) return refuse('linkOnly')
  return decide({ type: 'invited' as const, subject: id, at, detail: { name: draft.name, role: draft.role, way: draft.way } })
}

export const takesCard = (known: Pick<Known, 'onlyHere' | 'house'>): boolean => known.onlyHere && known.house === null

/** A fresh card for somebody who is a member already. */
export function newCode(actor: Role, id: Id, member: { readonly role: Role; readonly name: string }, known: Known, at: Moment): Decision<InvitationFact> {
  if (!known.member) return refuse('noSuchMember')
  if (!caresFor(actor).includes(member.role)) return refuse('notYours')
  if (!cardRoles.includes(member.role)) return refuse('noCardForRole')
  if (known.ended) return refuse('accountEnded')
  if (!takesCard(known)) return refuse('linkOnly')
  return decide({ type: 'codeMade' as const, subject: id, at, detail: { name: member.name, person: known.person } })
}

/** May a card be printed (again) for it? */
export function printCard(actor: Role, i: Invitation, known: Known | null, at: Moment): Decision<InvitationFact> {
  if (i.usedAt || i.withdrawnAt) return refuse('noLongerOpen', { name: i.name })
  if (i.role && !caresFor(actor).includes(i.role)) return refuse('notYours')
  if (known && !takesCard(known)) return refuse('linkOnly')
  return decide({ type: 'codeMade' as const, subject: i.id, at, detail: { name: i.name, person: i.person } })
}

export function withdraw(actor: Role, i: Invitation, at: Moment): Decision<InvitationFact> {
  if (i.usedAt || i.withdrawnAt) return refuse('noLongerOpen', { name: i.name })
  if (i.role && !caresFor(actor).includes(i.role)) return refuse('notYours')
  return decide({ type: 'withdrawn' as const, subject: i.id, at, detail: { name: i.name } })
}

export type Needs = 'password' | 'signIn' | 'nothing'

/** What the person must bring: a known account signs in to consent (or, with a card, is signed in by it), everybody else but the people of the cards sets a password. */
export function needs(i: Pick<Invitation, 'role' | 'way'>, known: boolean): Needs {
  if (i.role === null) return i.way === 'sheet' ? 'nothing' : 'password'
  if (known) return i.way === 'sheet' ? 'nothing' : 'signIn'
  return i.way === 'sheet' && cardRoles.includes(i.role) ? 'nothing' : 'password'
}

export type Knock = { readonly by: 'token' | 'code'; readonly signedIn: Id | null; readonly password: boolean }

/** Somebody holds the link, the card or the code and wants in. Whatever is wrong with a code is told in one and the same way. */
export function accept(i: Invitation, known: Known | null, knock: Knock, at: Moment): Decision<InvitationFact> {
  // Wrong codes make the code worthless, not the QR beside it, which nobody guesses.
  const state = stateOf(knock.by === 'token' ? { ...i, tries: 0 } : i, at)
  if (state !== 'open') return refuse(knock.by === 'code' ? 'wrongCode' : state)
  if (known?.ended) return refuse('accountEnded')
  const wanted = needs(i, known !== null)
  if (wanted === 'signIn' && knock.signedIn === null) return refuse('signInFirst', { username: i.username })
  if (wanted === 'signIn' && knock.signedIn !== i.person) return refuse('someoneElse', { username: i.username })
  if (i.role !== null && i.way === 'sheet' && known && !takesCard(known)) return refuse('linkOnly')
  if (wanted === 'password' && !knock.password) return refuse('passwordNeeded', undefined, ['body', 'password'])
  return decide({ type: 'redeemed' as const, subject: i.id, at, detail: { name: i.name, person: i.person, way: i.way, account: known ? 'known' : 'new' } })
}

/** User names to propose, the best first: from the e-mail, from a name in Latin letters, then the given numbers, which are easy to type on a workshop PC. */
export function proposals(name: string, email: string | null, numbers: readonly string[]): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '.').replace(/^\.|\.$/g, '')
  const local = (email?.split('@')[0] ?? '').toLowerCase().replace(/[^a-z0-9._-]/g, '')
  const latin = /[a-z]{2}/.test(plain) ? plain : ''
  return [local, latin, ...numbers].map((n) => n.slice(0, 40)).filter((n) => userNameShape.test(n))
}

/** When it ends, as the invitee reads it: in their language and the project's time zone. */
export const untilText = (at: Moment, lang: Lang, zone: string): string =>
  new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: lang === 'zh' ? 'numeric' : 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at))
