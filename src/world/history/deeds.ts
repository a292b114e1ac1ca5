/** What somebody recorded in the eight weeks: each deed says when it happened, when it was recorded and by whom. People, units and capabilities are ids. */
import type { Cause, Course, Outcome, VoidCause } from '#method/handover/handover.ts'
import type { Settings } from '#method/handover/rule.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type Recorded = { readonly at: Moment; readonly recordedAt: Moment; readonly by: Id }

export type Deed = Recorded & (
  | { readonly do: 'demonstrate'; readonly session: Id; readonly capability: Id; readonly unit: Id; readonly demonstrator: Id; readonly people: readonly { readonly person: Id; readonly id: Id }[] }
  | AttemptTold
  | { readonly do: 'teach'; readonly session: Id; readonly capability: Id; readonly unit: Id; readonly teacher: Id; readonly adviser: Id | null; readonly learners: readonly { readonly person: Id; readonly demonstration: Id }[] }
  | { readonly do: 'claimVoid'; readonly capability: Id; readonly person: Id; readonly attempt: Id; readonly cause: VoidCause; readonly note: string }
  | { readonly do: 'confirmVoid'; readonly capability: Id; readonly person: Id; readonly attempt: Id }
  | { readonly do: 'sign'; readonly capability: Id; readonly person: Id; readonly override: string | null }
  | { readonly do: 'findCause'; readonly capability: Id; readonly person: Id; readonly attempt: Id; readonly cause: Cause; readonly note: string }
  | { readonly do: 'changeCourse'; readonly capability: Id; readonly person: Id; readonly choice: Course; readonly note: string }
  | { readonly do: 'changeRules'; readonly to: Settings; readonly reason: string }
)

export type AttemptTold = {
  readonly do: 'attempt'; readonly id: Id; readonly capability: Id; readonly unit: Id; readonly person: Id; readonly outcome: Outcome; readonly coach: Id | null
  readonly vendorAbsent: boolean; readonly case: string | null; readonly variant: string | null; readonly cycle: string | null
  readonly cause: Cause | null; readonly helpedBy: Id | null; readonly checkedBy: Id | null; readonly note: string | null
}
