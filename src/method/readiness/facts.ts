/** What can happen at a gate. Facts carry who and on which day, so that the fold needs nothing else. Those that end in `Inside` are about internal conditions and stay with the vendor. */
import type { Scope } from '#ground/conditions/conditions.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Role, Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Spot, Verdict, Weight } from './readiness.ts'

/** How a condition stood when a side signed. `unmet` is only there for what need not hold. */
export type LineState = 'met' | 'waived' | 'unmet'

/** One condition as it was signed: how it stood, in which words, on what it rested, since when and by whose hands; and the waiver it went with. */
export type Line = {
  readonly code: string
  readonly weight: Weight
  readonly state: LineState
  /** Null when nobody had answered. */
  readonly says: Words | null
  readonly rests: string
  readonly since: Day | null
  readonly who: readonly Id[]
  readonly waiver: { readonly id: Id; readonly why: string; readonly until: Day; readonly by: Id } | null
}

/** `against`: what stood against the condition when it was waived. */
type Waived = { readonly waiver: Id; readonly code: string; readonly why: string; readonly against: readonly string[]; readonly until: Day; readonly by: Id; readonly role: Role; readonly day: Day }
type WaiverEnded = { readonly waiver: Id; readonly code: string; readonly reason: string; readonly by: Id; readonly day: Day }
type Owed = Spot & { readonly person: Id; readonly due: Day; readonly by: Id; readonly day: Day }
type OwingCleared = Spot & { readonly person: Id; readonly by: Id; readonly day: Day }
type Weighed = { readonly weight: Weight; readonly before: Weight; readonly by: Id; readonly day: Day }
export type OwnDraft = { readonly title: Words; readonly short: Words; readonly scope: Scope; readonly owes: readonly Role[]; readonly weight: Weight }

type Details = {
  /** About a gate: the subject is `flow/unit`. */
  planned: { readonly on: Day | null; readonly by: Id; readonly day: Day }
  dayChanged: { readonly from: Day | null; readonly on: Day | null; readonly by: Id; readonly day: Day }
  takenOff: { readonly reason: string; readonly by: Id; readonly day: Day }
  signed: { readonly side: Side; readonly role: Role; readonly verdict: Verdict; readonly lines: readonly Line[]; readonly by: Id; readonly day: Day }
  /** The internal part of what the vendor signed, of the same command. */
  signedInside: { readonly verdict: Verdict; readonly lines: readonly Line[]; readonly by: Id; readonly day: Day }
  withdrawn: { readonly side: Side; readonly reason: string; readonly by: Id; readonly day: Day }
  wentLive: { readonly on: Day; readonly by: Id; readonly day: Day }
  liveTakenBack: { readonly reason: string; readonly by: Id; readonly day: Day }
  waived: Waived
  waivedInside: Waived
  waiverEnded: WaiverEnded
  waiverEndedInside: WaiverEnded

  /** About a condition at its own scope: the subject is the flow, the unit, or `flow/unit`. */
  confirmed: Spot & { readonly confirmation: Id; readonly on: Day; readonly note: string; readonly evidence: readonly Id[]; readonly by: Id; readonly day: Day }
  confirmationTakenBack: Spot & { readonly reason: string; readonly by: Id; readonly day: Day }
  owed: Owed
  owedInside: Owed
  owingCleared: OwingCleared
  owingClearedInside: OwingCleared

  /** About a condition: the subject is its code; of the project's own it is the id. */
  weighed: Weighed
  weighedInside: Weighed
  conditionAdded: OwnDraft & { readonly by: Id; readonly day: Day }
  conditionChanged: { readonly fields: Partial<OwnDraft>; readonly by: Id; readonly day: Day }
  conditionArchived: { readonly by: Id; readonly day: Day }
  conditionRestored: { readonly by: Id; readonly day: Day }
}

export type FactType = keyof Details
export type Detail<T extends FactType> = Details[T]
export type ReadinessFact = { readonly [T in FactType]: FactSaid<T, Details[T]> }[FactType]

/** Never leave the vendor's side. */
export const internalFacts = ['signedInside', 'waivedInside', 'waiverEndedInside', 'owedInside', 'owingClearedInside', 'weighedInside'] as const satisfies readonly FactType[]

export const fact = <T extends FactType>(type: T, subject: string, at: Moment, detail: Detail<T>): FactSaid<T, Detail<T>> => ({ type, subject, at, detail })
