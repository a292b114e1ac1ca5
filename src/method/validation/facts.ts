/** What can happen in the validation. All of it stays with the vendor. Facts carry what followed: who counts, what was completed. */
import type { Role } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Class, Kind, Matter, Outcome } from './validation.ts'

export type Countermeasure =
  | { readonly class: 'communicate'; readonly say: string }
  | { readonly class: 'blocker'; readonly release: Id }
  | { readonly class: 'tolerable'; readonly release: Id; readonly workaround: string }

type Details = {
  /** About a run. `counts`: the runner goes on site. */
  started: { readonly flow: Id; readonly version: number; readonly steps: number; readonly case: string; readonly data: string; readonly person: Id; readonly role: Role; readonly counts: boolean; readonly day: Day }
  /** `findings` are raised by the same command. Recorded again, the record that happened last counts. */
  stepRecorded: { readonly step: number; readonly outcome: Outcome; readonly note: string; readonly findings: readonly Id[]; readonly evidence: readonly Id[]; readonly day: Day }
  /** Every step has an answer. Once for each run. */
  completed: { readonly flow: Id; readonly version: number; readonly steps: number; readonly passed: number; readonly person: Id; readonly counts: boolean; readonly day: Day }
  abandoned: { readonly reason: string; readonly by: Id; readonly day: Day }

  /** About a finding. `step` counts from 1 in the named version; null for the flow as a whole. `run`: found while running it. */
  raised: { readonly flow: Id; readonly version: number; readonly step: number | null; readonly run: Id | null; readonly kind: Kind; readonly words: string; readonly evidence: readonly Id[]; readonly by: Id; readonly day: Day }
  /** `before`: the class it had; null when it came from triage. */
  triaged: { readonly to: Countermeasure; readonly before: Class | null; readonly reason: string | null; readonly note: string; readonly by: Id; readonly day: Day }
  answered: { readonly words: string; readonly accepted: boolean; readonly by: Id; readonly day: Day }
  resolved: { readonly how: string; readonly release: Id | null; readonly by: Id; readonly day: Day }
  reopened: { readonly reason: string; readonly by: Id; readonly day: Day }
  shared: { readonly words: Words; readonly workaround: Words | null; readonly by: Id; readonly day: Day }
  unshared: { readonly reason: string; readonly by: Id; readonly day: Day }

  /** About a flow. `on` is the day it was ready. */
  prepared: { readonly what: Matter; readonly version: number; readonly answer: Prepared; readonly by: Id; readonly day: Day }
}

export type Prepared =
  | { readonly ready: true; readonly on: Day; readonly documents: readonly Id[]; readonly note: string }
  | { readonly ready: false; readonly why: string }

export type FactType = keyof Details
export type Detail<T extends FactType> = Details[T]

/** Every fact of the chapter, discriminated by `type`. The subject is a run, a finding or a flow. */
export type ValidationFact = { readonly [T in FactType]: FactSaid<T, Details[T]> }[FactType]

export const runTypes = ['started', 'stepRecorded', 'completed', 'abandoned'] as const satisfies readonly FactType[]
export const findingTypes = ['raised', 'triaged', 'answered', 'resolved', 'reopened', 'shared', 'unshared'] as const satisfies readonly FactType[]
export const factTypes = [...runTypes, ...findingTypes, 'prepared'] as const satisfies readonly FactType[]

export type RunFact = Extract<ValidationFact, { type: (typeof runTypes)[number] }>
export type FindingFact = Extract<ValidationFact, { type: (typeof findingTypes)[number] }>
export type PreparedFact = Extract<ValidationFact, { type: 'prepared' }>

/** States a fact. */
export const fact = <T extends FactType>(type: T, subject: string, at: Moment, detail: Detail<T>): FactSaid<T, Detail<T>> => ({ type, subject, at, detail })
