/**
 * An account is a person as the installation knows them: how they are called, in which language and time zone they read, and what the house trusts them with.
 */
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import { isZone } from '#kit/days.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'

export type Account = {
  readonly id: Id
  readonly name: string
  readonly username: string
  readonly email: string | null
  readonly lang: Lang
  readonly zone: string
  readonly house: HouseRole | null
  readonly ended: boolean
  readonly version: number
}

export type Profile = Pick<Account, 'name' | 'lang' | 'zone'>

export type TokenScope = 'read' | 'write'

export type AccountFact =
  | FactSaid<'setUp', { readonly name: string; readonly username: string }>
  | FactSaid<'accountMade', { readonly name: string; readonly username: string; readonly house: HouseRole | null }>
  | FactSaid<'accountChanged', { readonly fields: Readonly<Record<string, unknown>> }>
  | FactSaid<'accountReset', { readonly name: string }>
  | FactSaid<'accountEnded', { readonly name: string }>
  | FactSaid<'accountRestored', { readonly name: string }>
  | FactSaid<'profileChanged', { readonly fields: Readonly<Record<string, unknown>> }>
  | FactSaid<'passwordSet', Record<string, never>>
  | FactSaid<'sessionsEnded', { readonly which: Id | 'others' }>
  | FactSaid<'tokenMade', { readonly name: string; readonly scope: TokenScope; readonly until: Moment }>
  | FactSaid<'tokenEnded', { readonly name: string }>

/** The longest a token lives, in days. */
export const longestTokenDays = 365

export const tokenUntil = (now: Moment, days: number): Moment => new Date(Date.parse(now) + days * 86_400_000).toISOString()

/** `keyIsGood`: the key was made for this installation and not used. Only an installation without an administrator takes one. */
export function setUp(person: Id, name: string, username: string, around: { readonly keyIsGood: boolean; readonly administrators: number; readonly zone: string }, at: Moment): Decision<AccountFact> {
  if (around.administrators > 0) return refuse('alreadySetUp')
  if (!around.keyIsGood) return refuse('wrongKey')
  if (!isZone(around.zone)) return refuse('unknownZone', undefined, ['body', 'zone'])
  return decide({ type: 'setUp' as const, subject: person, at, detail: { name, username } })
}

const differing = (account: Account, next: Partial<Account>) => Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== account[key as keyof Account]))

export function changeProfile(account: Account, seen: number, next: Profile, at: Moment): Decision<AccountFact> {
  if (account.version !== seen) return refuse('stale')
  if (!isZone(next.zone)) return refuse('unknownZone', undefined, ['body', 'zone'])
  const fields = differing(account, next)
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'profileChanged' as const, subject: account.id, at, detail: { fields } })
}

/** `administrators` counts those who are not ended. The house never stands without one. */
export function changeAccount(account: Account, seen: number, next: { readonly name: string; readonly house: HouseRole | null }, administrators: number, at: Moment): Decision<AccountFact> {
  if (account.version !== seen) return refuse('stale')
  if (lastAdministrator(account, administrators) && next.house !== 'administrator') return refuse('lastAdministrator')
  const fields = differing(account, next)
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'accountChanged' as const, subject: account.id, at, detail: { fields } })
}

/** Ends the account, or restores an ended one. Its sessions and tokens end with it; its name stays on everything it did. */
export function endAccount(account: Account, seen: number, by: Id, administrators: number, at: Moment): Decision<AccountFact> {
  if (account.version !== seen) return refuse('stale')
  if (account.ended) return decide({ type: 'accountRestored' as const, subject: account.id, at, detail: { name: account.name } })
  if (account.id === by) return refuse('notYourself')
  if (lastAdministrator(account, administrators)) return refuse('lastAdministrator')
  return decide({ type: 'accountEnded' as const, subject: account.id, at, detail: { name: account.name } })
}

const lastAdministrator = (account: Account, administrators: number) => account.house === 'administrator' && !account.ended && administrators === 1
