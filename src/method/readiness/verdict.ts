/** Whether a flow may go live in a unit: go when all that must and should hold holds; go with named exceptions when every must that does not hold has a waiver; else no go. Who has not answered has not met it. */
import type { Day } from '#kit/days.ts'
import { keyOf, spotOf, type Asked, type Audience, type ConditionAnswer, type Place, type Spot, type Verdict } from './readiness.ts'
import { isLive, type Waiver } from './waiver.ts'

/** One condition at one gate. `waiver` is the one in force, also while the condition holds. */
export type Cell = { readonly condition: Asked; readonly spot: Spot; readonly answer: ConditionAnswer | null; readonly met: boolean; readonly waiver: Waiver | null }

/** What is asked about every gate, made once for many. */
export type Asking = {
  /** In their order, for this audience, without those that are off. */
  readonly conditions: readonly Asked[]
  readonly answers: ReadonlyMap<string, ConditionAnswer>
  /** By `waiverKey`; those in force today. */
  readonly waivers: ReadonlyMap<string, Waiver>
}

const waiverKey = (place: Place, code: string): string => `${place.flow} ${place.unit} ${code}`

/** What this audience is asked with: the customer's side never has anything of an internal condition in hand. */
export function askingFor(audience: Audience, conditions: readonly Asked[], answers: readonly ConditionAnswer[], waivers: readonly Waiver[], today: Day): Asking {
  const seen = conditions.filter((c) => c.weight !== 'off' && (audience === 'vendor' || !c.internal))
  const codes = new Set(seen.map((c) => c.code))
  return {
    conditions: seen, answers: new Map(answers.filter((a) => codes.has(a.code)).map((a) => [keyOf(a), a])),
    waivers: new Map(waivers.filter((w) => codes.has(w.code) && isLive(w, today)).map((w) => [waiverKey(w, w.code), w])),
  }
}

export const cellsOf = (asking: Asking, place: Place): readonly Cell[] => asking.conditions.map((condition) => {
  const spot = spotOf(condition, place)
  const answer = asking.answers.get(keyOf(spot)) ?? null
  return { condition, spot, answer, met: answer?.met ?? false, waiver: asking.waivers.get(waiverKey(place, condition.code)) ?? null }
})

/** A must that neither holds nor is waived. */
export const blocks = (cell: Cell): boolean => cell.condition.weight === 'must' && !cell.met && cell.waiver === null

export const verdictOf = (cells: readonly Cell[]): Verdict => (cells.some(blocks) ? 'noGo' : cells.some((c) => !c.met) ? 'exceptions' : 'go')

/** The same cells without the internal ones. */
export const shared = (cells: readonly Cell[]): readonly Cell[] => cells.filter((c) => !c.condition.internal)
