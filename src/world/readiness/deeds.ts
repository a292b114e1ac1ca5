/** What somebody recorded about going live. Flows, units and people are ids. */
import type { OwnDraft } from '#method/readiness/facts.ts'
import type { Place, Spot } from '#method/readiness/readiness.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type GateDeed = { readonly id: Id; readonly at: Moment; readonly by: Id } & (
  | { readonly gate: 'own'; readonly draft: OwnDraft }
  | { readonly gate: 'plan'; readonly places: readonly Place[]; readonly on: Day | null }
  | { readonly gate: 'day'; readonly place: Place; readonly on: Day | null }
  | { readonly gate: 'off'; readonly place: Place; readonly reason: string }
  | { readonly gate: 'confirm'; readonly spot: Spot; readonly on: Day; readonly note: string }
  | { readonly gate: 'assign'; readonly spot: Spot; readonly inside: boolean; readonly person: Id; readonly due: Day }
  | { readonly gate: 'waive'; readonly place: Place; readonly code: string; readonly inside: boolean; readonly why: string; readonly until: Day }
  | { readonly gate: 'sign'; readonly place: Place }
  | { readonly gate: 'live'; readonly place: Place; readonly on: Day }
)
