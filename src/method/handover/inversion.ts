/** The role inversion: week by week, how much of the work the customer does (METHOD M12). */
import { addDays, weekOf, type Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { HandoverFact } from './facts.ts'
import { goneOf } from './standing.ts'

/** Who did the work: the vendor · the customer with a coach beside · the customer alone · the customer, teaching others. */
export type Doing = 'vendor' | 'guided' | 'alone' | 'taught'

/** One piece of work. What carries the same `session` counts once. */
export type Work = { readonly day: Day; readonly doing: Doing; readonly session: Id | null }

export type Week = { readonly week: Day; readonly vendor: number; readonly guided: number; readonly alone: number; readonly taught: number; readonly share: number | null }

/** The work a fact stands for; none for facts that are not work. A customer's demonstration is a session taught. */
export function workOf(f: HandoverFact): Work | null {
  switch (f.type) {
    case 'demonstrated': return { day: f.detail.day, doing: f.detail.side === 'vendor' ? 'vendor' : 'taught', session: f.detail.session }
    case 'taught': return { day: f.detail.day, doing: 'taught', session: f.detail.session }
    case 'attempted': return { day: f.detail.day, doing: doingOf(f.detail), session: null }
    default: return null
  }
}

/** Alone means that nobody stood beside, or nobody of the vendor. Help is guidance in any case. */
export const doingOf = (a: { readonly outcome: string; readonly coach: Id | null; readonly vendorAbsent: boolean }): 'guided' | 'alone' =>
  a.outcome !== 'helped' && (a.vendorAbsent || a.coach === null) ? 'alone' : 'guided'

/** The work of all facts of a project, voids and undoings left out. */
export function worksOf(facts: readonly HandoverFact[]): readonly Work[] {
  const gone = goneOf(facts)
  return facts.flatMap((f) => {
    const work = (f.type === 'attempted' || f.type === 'demonstrated') && gone.has(f.detail.id) ? null : workOf(f)
    return work === null ? [] : [work]
  })
}

/** Weeks (their Mondays) from the first to the last with work, none left out; `share` is the customer's, 0 to 1, null in a week without work. */
export function inversion(works: readonly Work[]): readonly Week[] {
  const counts = new Map<Day, Record<Doing, number>>()
  const sessions = new Set<Id>()
  for (const w of works) {
    if (w.session !== null && sessions.has(w.session)) continue
    if (w.session !== null) sessions.add(w.session)
    const week = weekOf(w.day)
    const row = counts.get(week) ?? { vendor: 0, guided: 0, alone: 0, taught: 0 }
    row[w.doing] += 1
    counts.set(week, row)
  }
  return weeksBetween([...counts.keys()].sort()).map((week) => {
    const row = counts.get(week) ?? { vendor: 0, guided: 0, alone: 0, taught: 0 }
    return { week, ...row, share: shareOf(row) }
  })
}

/** The customer's share of the work counted; null when there is none. */
export function shareOf(row: Readonly<Record<Doing, number>>): number | null {
  const customers = row.guided + row.alone + row.taught
  return customers + row.vendor === 0 ? null : customers / (customers + row.vendor)
}

function weeksBetween(weeks: readonly Day[]): readonly Day[] {
  const all: Day[] = []
  const last = weeks.at(-1)
  for (let week = weeks[0]; week !== undefined && last !== undefined && week <= last; week = addDays(week, 7)) all.push(week)
  return all
}
