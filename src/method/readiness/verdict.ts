/** Whether a flow may go live in a unit: go when all that must and should hold holds; go with named exceptions when every must that does not hold has a waiver; else no go. Who has not answered has not met it. */
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { spotOf, type Asked, type Audience, type ConditionAnswer, type Place, type Spot, type Verdict } from './readiness.ts'
import { covers, isLive, type Waiver } from './waiver.ts'

/** One condition at one gate. `waiver` is the one in force, also while the condition holds; `outgrown` one whose day has not come, but something stands against the condition that it was not given for. */
export type Cell = { readonly condition: Asked; readonly spot: Spot; readonly answer: ConditionAnswer | null; readonly met: boolean; readonly waiver: Waiver | null; readonly outgrown: Waiver | null }

/** What is asked about every gate, made once for many. */
export type Asking = {
  /** In their order, for this audience, without those that are off. */
  readonly conditions: readonly Asked[]
  /** A condition where its scope looks, without a waiver. A flow's is one and the same in all its units: of two thousand gates most cells are shared. */
  readonly cellAt: (condition: Asked, place: Place) => Cell
  /** Those in force today, by place, then by condition. */
  readonly waivers: ReadonlyMap<string, ReadonlyMap<string, readonly Waiver[]>>
}

/** What this audience is asked with: the customer's side never has anything of an internal condition in hand. */
export function askingFor(audience: Audience, conditions: readonly Asked[], answers: readonly ConditionAnswer[], waivers: readonly Waiver[], today: Day): Asking {
  const seen = conditions.filter((c) => c.weight !== 'off' && (audience === 'vendor' || !c.internal))
  const codes = new Set(seen.map((c) => c.code))
  const byCode = new Map<string, Map<string, ConditionAnswer>>(seen.map((c) => [c.code, new Map()]))
  for (const a of answers) byCode.get(a.code)?.set(whereOf(a.flow, a.unit), a)
  const live = waivers.filter((w) => codes.has(w.code) && isLive(w, today))
  return {
    conditions: seen, cellAt: cells(byCode),
    waivers: new Map([...Map.groupBy(live, (w) => whereOf(w.flow, w.unit))].map(([where, all]) => [where, Map.groupBy(all, (w) => w.code)])),
  }
}

const whereOf = (flow: Id | null, unit: Id | null): string => (unit === null ? flow! : flow === null ? unit : `${flow}/${unit}`)

function cells(answers: ReadonlyMap<string, ReadonlyMap<string, ConditionAnswer>>): Asking['cellAt'] {
  const made = new Map<string, Map<string, Cell>>([...answers.keys()].map((code) => [code, new Map()]))
  return (condition, place) => {
    const where = condition.scope === 'flow' ? place.flow : condition.scope === 'unit' ? place.unit : whereOf(place.flow, place.unit)
    const own = made.get(condition.code)!
    let cell = own.get(where)
    if (!cell) {
      const answer = answers.get(condition.code)!.get(where) ?? null
      own.set(where, (cell = { condition, spot: spotOf(condition, place), answer, met: answer?.met ?? false, waiver: null, outgrown: null }))
    }
    return cell
  }
}

export function cellsOf(asking: Asking, place: Place): readonly Cell[] {
  const waived = asking.waivers.get(whereOf(place.flow, place.unit))
  return asking.conditions.map((condition) => {
    const cell = asking.cellAt(condition, place)
    const given = waived?.get(condition.code)
    if (!given) return cell
    const waiver = given.findLast((w) => covers(w, cell.answer)) ?? null
    return { ...cell, waiver, outgrown: waiver ? null : given.at(-1)! }
  })
}

/** A must that neither holds nor is waived. */
export const blocks = (cell: Cell): boolean => cell.condition.weight === 'must' && !cell.met && cell.waiver === null

export const verdictOf = (cells: readonly Cell[]): Verdict => (cells.some(blocks) ? 'noGo' : cells.some((c) => !c.met) ? 'exceptions' : 'go')

/** The same cells without the internal ones. */
export const shared = (cells: readonly Cell[]): readonly Cell[] => cells.filter((c) => !c.condition.internal)
