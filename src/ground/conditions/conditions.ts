/**
 * What must hold before a flow goes live in a unit. Readiness asks; every chapter answers what it knows (`Chapter.conditions`, METHOD M3), and says it so whole that readiness needs to know nothing of the chapter:
 * whether it holds, why not in exact words, whose it is, where it is mended, and what the answer rests on.
 */
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

/** What a condition is answered for: each flow, each unit, or each flow in each unit. */
export type Scope = 'flow' | 'unit' | 'place'

export type Condition = {
  /** The chapter and a word of it: `validation.noBlocker`. It stands in decisions and settings and never changes its meaning. */
  readonly code: string
  /** What holds when it holds, as a statement: "No blocker is open". */
  readonly title: Words
  /** The same in a few characters, over a column. */
  readonly short: Words
  readonly scope: Scope
  /** Whose it is unless somebody is named. */
  readonly owes: readonly Role[]
  /** Only the vendor's side may know of it, its answers included. */
  readonly internal?: boolean
  /** May not be taken off or made mere advice; only a waiver goes round it. */
  readonly locked?: boolean
}

/** A flow that shall go live in a unit. */
export type Place = { readonly flow: Id; readonly unit: Id }

export type ConditionAnswer = {
  readonly code: string
  /** Null when the condition is the unit's. */
  readonly flow: Id | null
  /** Null when the condition is the flow's. */
  readonly unit: Id | null
  readonly met: boolean
  /** How it stands, exactly: "2 blockers open: O2C-14, O2C-17", "agreed on version 2 by 林静 and 周国强". */
  readonly says: Words
  /**
   * What the answer rests on, as a text that is equal as long as nothing underneath has changed, also when it changed and changed back: a version, ids, a moment.
   * A decision keeps it, and is asked for again when it differs.
   */
  readonly rests: string
  /** What stands against it, each by a name that stays the same while it does: the blockers that are open, the version nobody agreed to. A waiver covers what it was given for and nothing that comes after it. */
  readonly against?: readonly string[]
  /** Since when it holds; null when it does not or nobody knows the day. */
  readonly since: Day | null
  /** By whose hands or words it holds. */
  readonly who: readonly Id[]
  /** Where it is seen and mended, below the project: `/survey/flows/…?tab=agreement`. */
  readonly to: string
}

/** How a chapter answers. Flows that are archived are not asked about; `places` are those the project plans to go live in. */
export type Conditions<Tx, Moment> = {
  readonly all: readonly Condition[]
  readonly answers: (tx: Tx, project: Id, places: readonly Place[], now: Moment) => Promise<readonly ConditionAnswer[]>
}
