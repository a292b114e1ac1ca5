/** One field of the capability wall: a unit has a capability when the required number of its persons have it. */
import type { Day } from '#kit/days.ts'
import { assess, type Progress } from './assess.ts'
import type { Level, Standing } from './handover.ts'
import type { Rule } from './rule.ts'

export type Cell = {
  /** 4 and 5 only when enough persons hold it; below that the furthest person, at most 3. */
  readonly level: Level
  readonly holders: number
  readonly required: number
  readonly teachers: number
  /** Persons on their way, holders left out. */
  readonly underWay: number
  /** The best run among those who do not hold it yet, and what that person needs. */
  readonly run: number
  readonly need: number
  readonly eligible: number
  readonly watched: number
  readonly lapsed: number
  readonly takenBack: number
  /** The longest a person has not moved. */
  readonly stuckFor: number | null
  readonly progress: Progress
}

/** The cell of the standings of one capability in one unit. `required` is at least 1; `ruleOf` gives the rule in force for a standing. */
export function cellOf(standings: readonly Standing[], required: number, ruleOf: (s: Standing) => Rule, today: Day): Cell {
  const all = standings.map((s) => ({ s, a: assess(s, ruleOf(s), today) }))
  const holders = all.filter((x) => x.a.holds)
  const others = all.filter((x) => !x.a.holds)
  const teachers = holders.filter((x) => x.a.level === 5).length
  const best = others.reduce<(typeof all)[number] | undefined>((b, x) => (b === undefined || x.a.run > b.a.run ? x : b), undefined)
  const furthest = Math.max(0, ...all.map((x) => x.a.level))
  const quiet = others.flatMap((x) => (x.a.stuckFor === null ? [] : [x.a.stuckFor]))
  return {
    level: holders.length >= required ? (teachers > 0 ? 5 : 4) : (Math.min(furthest, 3) as Level),
    holders: holders.length, required, teachers, underWay: others.filter((x) => x.a.level > 0).length,
    run: best?.a.run ?? 0, need: best?.a.need ?? 0, eligible: count(others, (x) => x.a.eligible),
    watched: count(all, (x) => x.a.watch !== null), lapsed: count(all, (x) => x.a.lapsed), takenBack: count(others, (x) => x.s.takenBack !== null),
    stuckFor: quiet.length === 0 ? null : Math.max(...quiet),
    progress: all.some((x) => x.a.progress === 'notProgressing') ? 'notProgressing' : all.some((x) => x.a.progress === 'warning') ? 'warning' : 'fine',
  }
}

const count = <T>(list: readonly T[], wanted: (x: T) => boolean): number => list.filter(wanted).length
