/**
 * What can happen to a standing. Facts carry their consequences (decision 0002): `because` names the records a consequence rests on,
 * and when one of these turns out void or is withdrawn, the consequence falls with it.
 */
import type { Role, Side } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Cause, Class, Course, Level, Outcome, VoidCause } from './handover.ts'
import type { Settings } from './rule.ts'

export type Demonstrated = {
  readonly id: Id
  /** One session may show it to several people: the same id in the fact of each, so that the vendor's work counts once. */
  readonly session: Id
  readonly day: Day
  readonly unit: Id
  readonly by: Id
  readonly side: Side
  /** How far the person shown stands from the vendor: 1 when the vendor showed it. */
  readonly depth: number
  readonly recordedBy: Id
}

export type Attempted = {
  readonly id: Id
  readonly day: Day
  readonly unit: Id
  readonly performer: Id
  /** Who stood beside or watched; never the performer. */
  readonly coach: Id | null
  readonly vendorAbsent: boolean
  /** The business case, as people name it: an order number, a machine. */
  readonly case: string | null
  /** The kind of case: "with a partial delivery". */
  readonly variant: string | null
  /** The real business cycle it belongs to, e.g. the month that was closed. */
  readonly cycle: string | null
  readonly outcome: Outcome
  readonly cause: Cause | null
  /** The failure did or could have done real harm. */
  readonly severe: boolean
  readonly helpedBy: Id | null
  /** The second person who checked the result (class D, the first ten uses). */
  readonly checkedBy: Id | null
  readonly evidence: readonly Id[]
  readonly note: string | null
  readonly recordedBy: Id
}

type Details = {
  demonstrated: Demonstrated
  attempted: Attempted
  voidClaimed: { readonly attempt: Id; readonly cause: VoidCause; readonly note: string | null; readonly by: Id; readonly side: Side; readonly day: Day }
  voidConfirmed: { readonly attempt: Id; readonly by: Id; readonly side: Side; readonly day: Day }
  voidDeclined: { readonly attempt: Id; readonly by: Id; readonly note: string | null; readonly day: Day }
  /** Undone by its recorder within minutes: it never happened. */
  withdrawn: { readonly record: Id; readonly by: Id; readonly day: Day }
  signed: { readonly slot: Role; readonly by: Id; readonly role: Role; readonly day: Day; readonly override: string | null; readonly run: number; readonly need: number }
  handedOver: {
    readonly day: Day; readonly class: Class; readonly run: number; readonly need: number; readonly signers: readonly Id[]
    /** Signed before it was eligible, with this reason; compared later. */
    readonly override: string | null
    readonly checks: number
  }
  watched: { readonly attempt: Id; readonly day: Day; readonly causeDue: Day; readonly because: readonly Id[] }
  causeFound: { readonly attempt: Id; readonly cause: Cause; readonly note: string; readonly by: Id; readonly day: Day }
  watchCleared: { readonly attempt: Id; readonly day: Day; readonly because: readonly Id[] }
  takenBack: {
    readonly day: Day; readonly why: 'repeatedFailure' | 'severeFailure' | 'byHand' | 'review'; readonly by: Id | null; readonly note: string | null
    /** The class the standing is raised to, when it was taken back for the second time within 90 days. */
    readonly raisedTo: Class | null
    /** Class D, severe: nobody of this standing touches it until it is shown afresh. */
    readonly suspended: boolean
    readonly because: readonly Id[]
  }
  /** `unusedSince` is the last use that was known; an earlier unknown use makes the lapse fall. */
  lapsed: { readonly day: Day; readonly unusedSince: Day; readonly after: number }
  restored: { readonly day: Day; readonly because: readonly Id[] }
  taught: { readonly session: Id; readonly day: Day; readonly unit: Id; readonly mode: 'coTaught' | 'solo'; readonly adviser: Id | null; readonly learners: readonly Id[]; readonly tooDeep: boolean; readonly recordedBy: Id }
  becameTeacher: { readonly day: Day; readonly coTaught: Id; readonly solo: Id; readonly learners: number; readonly reached: number }
  courseChanged: { readonly choice: Course; readonly note: string; readonly by: Id; readonly day: Day; readonly tries: number }
  /** A late record, a void or an undo changed the count: from what, to what, because of which record. */
  runRecounted: { readonly before: Counted; readonly after: Counted; readonly record: Id; readonly how: 'late' | 'void' | 'withdrawn'; readonly day: Day }
  reviewWanted: { readonly record: Id; readonly signedRun: number; readonly run: number; readonly day: Day; readonly because: readonly Id[] }
  reviewed: { readonly stands: boolean; readonly note: string; readonly by: Id; readonly day: Day }
  rulesChanged: { readonly before: Settings; readonly after: Settings; readonly reason: string; readonly by: Id; readonly day: Day }
}

export type Counted = { readonly run: number; readonly level: Level; readonly afterBreak: boolean }

export type FactType = keyof Details
export type Detail<T extends FactType> = Details[T]

/** Every fact of the chapter, discriminated by `type`. The subject is `capability/person`; of `rulesChanged` it is `rules`. */
export type HandoverFact = { readonly [T in FactType]: FactSaid<T, Details[T]> }[FactType]

export const factTypes = [
  'demonstrated', 'attempted', 'voidClaimed', 'voidConfirmed', 'voidDeclined', 'withdrawn', 'signed', 'handedOver', 'watched', 'causeFound', 'watchCleared',
  'takenBack', 'lapsed', 'restored', 'taught', 'becameTeacher', 'courseChanged', 'runRecounted', 'reviewWanted', 'reviewed', 'rulesChanged',
] as const satisfies readonly FactType[]

/** States a fact. */
export const fact = <T extends FactType>(type: T, subject: string, at: Moment, detail: Detail<T>): FactSaid<T, Detail<T>> => ({ type, subject, at, detail })
