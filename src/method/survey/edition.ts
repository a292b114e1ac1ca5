/**
 * What is handed to the customer about a flow comes out in editions: each freezes everything that is printed, with the version of the flow it was made of, and never changes again (METHOD M1).
 * An edition has three places to sign: whoever prepared it, the customer's project lead, a key user.
 */
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { refuse, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { today, type Context } from './survey.ts'

export type SigningPlace = 'vendor' | 'lead' | 'keyUser'
export const signingPlaces: readonly SigningPlace[] = ['vendor', 'lead', 'keyUser']

const placesOf: Readonly<Partial<Record<Role, SigningPlace>>> = { manager: 'vendor', consultant: 'vendor', lead: 'lead', keyUser: 'keyUser' }

/** Where somebody of this role signs; null for whoever has no place. */
export const placeOf = (role: Role): SigningPlace | null => placesOf[role] ?? null

/** `name` as the person was called on that day: what was signed stays readable. */
export type Signature = { readonly place: SigningPlace; readonly by: Id; readonly name: string; readonly day: Day }

/** What stands at the head of a paper, as it was called on the day it was issued. `logo` is a kept file. */
export type Head = { readonly customer: Words; readonly project: Words; readonly logo: Id | null; readonly flow: { readonly code: string; readonly name: Words } }

export type Edition<Printed> = {
  readonly id: Id
  readonly flow: Id
  /** From 1, in the order of issue. */
  readonly number: number
  /** The version of the flow it was made of. */
  readonly version: number
  /** What changed since the edition before. */
  readonly note: string
  readonly by: Id
  readonly name: string
  readonly day: Day
  readonly head: Head
  readonly printed: Printed
  readonly signatures: readonly Signature[]
}

export const newest = <E extends { readonly number: number }>(editions: readonly E[]): E | null => editions.reduce<E | null>((best, e) => (best === null || e.number > best.number ? e : best), null)

export const nextNumber = (editions: readonly { readonly number: number }[]): number => (newest(editions)?.number ?? 0) + 1

/** `O2C-OM-03`: the flow's code, which paper (two letters), which edition. Without an edition it is a draft and has none. */
export const documentNumber = (code: string, paper: string, edition: number | null): string => [code, paper, ...(edition === null ? [] : [String(edition).padStart(2, '0')])].join('-')

/** What an issue writes down besides the paper's own content. */
export type IssueDetail<Printed> = Pick<Edition<Printed>, 'number' | 'version' | 'note' | 'by' | 'name' | 'day' | 'head' | 'printed'> & { readonly edition: Id }

/** The edition that an issue makes. */
export const issuedAs = <P>(flow: Id, { edition, ...detail }: IssueDetail<P>): Edition<P> => ({ id: edition, flow, ...detail, signatures: [] })

export const signedBy = <P>(edition: Edition<P>, signature: Signature): Edition<P> => ({ ...edition, signatures: [...edition.signatures, signature] })

/**
 * The signature of whoever acts on the newest edition, in the place of their role; each place is signed once.
 * Refuses an edition that is not there, an older one, a role without a place, and a place that is signed already.
 */
export function sign<P>(editions: readonly Edition<P>[], id: Id, name: string, context: Context): { readonly ok: true; readonly signature: Signature } | { readonly ok: false; readonly refusal: Refusal } {
  const edition = editions.find((e) => e.id === id)
  if (!edition) return refuse('notFound')
  const last = newest(editions)!
  if (edition.number !== last.number) return refuse('notTheNewest', { n: edition.number, last: last.number })
  const place = placeOf(context.by.role)
  if (place === null) return refuse('noPlaceToSign')
  if (edition.signatures.some((s) => s.place === place)) return refuse('alreadySigned')
  return { ok: true, signature: { place, by: context.by.person, name, day: today(context) } }
}
