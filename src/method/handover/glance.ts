/** What the wall needs to know of a standing, narrow enough to read ten thousand at once; and the field of the wall made from such glances. */
import { daysBetween, type Day } from '#kit/days.ts'
import { assess, type Progress } from './assess.ts'
import type { Cell } from './cell.ts'
import type { Level, Standing } from './handover.ts'
import type { Rule } from './rule.ts'

export type Glance = {
  readonly level: Level
  readonly run: number
  readonly need: number
  readonly eligible: boolean
  readonly progress: Progress
  readonly movedOn: Day | null
  /** The first day on which it counts as lapsed; null while it is not handed over. */
  readonly lapsesOn: Day | null
  /** Lapsed already, and said. */
  readonly lapsed: boolean
  readonly watched: boolean
  readonly takenBack: boolean
  readonly teacher: boolean
  readonly review: boolean
  /** Somebody has signed, others have not. */
  readonly signing: boolean
}

/** Under the rule in force; when the rules change, glances are made anew. Nothing in it depends on today. */
export function glanceOf(s: Standing, rule: Rule): Glance {
  const a = assess(s, rule, s.movedOn ?? '1970-01-01')
  return {
    level: a.level, run: a.run, need: a.need, eligible: a.eligible, progress: a.progress, movedOn: s.movedOn, lapsesOn: a.lapsesOn, lapsed: s.lapsed !== null,
    watched: s.watch !== null, takenBack: s.takenBack !== null && s.handover === null, teacher: s.teacherSince !== null, review: s.review !== null,
    signing: s.signatures.length > 0 && s.handover === null,
  }
}

export const lapsedBy = (g: Pick<Glance, 'lapsed' | 'lapsesOn'>, today: Day): boolean => g.lapsed || (g.lapsesOn !== null && today >= g.lapsesOn)

/** Days without movement when they are more than `stuckAfter`, it is started and not handed over; else null. */
export function stuckFor(g: Pick<Glance, 'level' | 'movedOn'>, stuckAfter: number, today: Day): number | null {
  const quiet = g.movedOn === null ? 0 : daysBetween(g.movedOn, today)
  return g.level > 0 && g.level < 4 && quiet > stuckAfter ? quiet : null
}

/** The same field that `cellOf` makes from whole standings. */
export function cellFrom(glances: readonly Glance[], required: number, stuckAfter: number, today: Day): Cell {
  let holders = 0, teachers = 0, underWay = 0, furthest = 0, eligible = 0, watched = 0, lapsed = 0, takenBack = 0
  let best: Glance | undefined
  let quiet: number | null = null
  let progress: Progress = 'fine'
  for (const g of glances) {
    const gone = lapsedBy(g, today)
    const holds = g.level >= 4 && !gone
    furthest = Math.max(furthest, g.level)
    if (gone) lapsed++
    if (g.watched) watched++
    if (g.progress === 'notProgressing' || (g.progress === 'warning' && progress === 'fine')) progress = g.progress
    if (holds) {
      holders++
      if (g.level === 5) teachers++
      continue
    }
    if (g.level > 0) underWay++
    if (g.eligible) eligible++
    if (g.takenBack) takenBack++
    if (best === undefined || g.run > best.run) best = g
    const stuck = stuckFor(g, stuckAfter, today)
    if (stuck !== null && (quiet === null || stuck > quiet)) quiet = stuck
  }
  return {
    level: holders >= required ? (teachers > 0 ? 5 : 4) : (Math.min(furthest, 3) as Level), holders, required, teachers, underWay,
    run: best?.run ?? 0, need: best?.need ?? 0, eligible, watched, lapsed, takenBack, stuckFor: quiet, progress,
  }
}
