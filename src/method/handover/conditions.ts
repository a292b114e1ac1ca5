/** What the handover knows of whether a flow may go live in a unit (METHOD M3): key users who have already done it alone there. */
import type { Condition } from '#ground/conditions/conditions.ts'
import type { Id } from '#kit/ids.ts'

export const fluentCode = 'handover.fluent'

export const owed: Condition['owes'] = ['consultant', 'lead']

/** One capability to operate the flow, in the unit or in what lies in it. `able`: persons who hold it, or whose newest attempts were unaided successes. */
export type Wanted = { readonly capability: Id; readonly required: number; readonly able: readonly Id[] }

export type Fluency = { readonly met: boolean; readonly short: readonly Wanted[]; readonly able: readonly Id[] }

/** Somebody is able who holds the capability, or whose last attempt was an unaided success: they need not have three in a row before the flow is live, but must have done it without us. */
export const isAble = (g: { readonly level: number; readonly run: number; readonly takenBack: boolean; readonly lapsed: boolean }): boolean => (g.level >= 4 && !g.lapsed) || (g.run > 0 && !g.takenBack)

/** Met when every capability to operate the flow has as many able persons as it requires; a flow that nobody is meant to operate there is not. */
export function fluency(wanted: readonly Wanted[]): Fluency {
  const short = wanted.filter((w) => w.able.length < w.required)
  return { met: wanted.length > 0 && short.length === 0, short, able: [...new Set(wanted.flatMap((w) => w.able))] }
}
