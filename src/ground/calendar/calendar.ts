/**
 * A promise is counted in working days. Work is done from Monday to Friday unless the project's calendar says otherwise: official holidays, the days worked in exchange
 * for them (调休), a plant's own rest days, or a week of six days.
 */
import { permit, roles } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import { addDays } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type DayKind = 'work' | 'rest'

/** Days that are not as Monday to Friday would have them. */
export type Exceptions = ReadonlyMap<Day, DayKind>

/** `official`: as the State Council announced it; otherwise somebody set it by hand. */
export type NamedDay = { readonly day: Day; readonly kind: DayKind; readonly name: Words; readonly official: boolean }

/** Weekdays on which the project works, 1 is Monday and 7 is Sunday. */
export type Week = readonly number[]

export const usualWeek: Week = [1, 2, 3, 4, 5]

export type CalendarFact =
  | FactSaid<'daySet', { readonly kind: DayKind; readonly name: Words }>
  | FactSaid<'dayCleared', Record<string, never>>
  | FactSaid<'weekSet', { readonly week: Week; readonly before: Week }>
  | FactSaid<'officialDaysFilled', { readonly years: readonly number[]; readonly days: readonly Omit<NamedDay, 'official'>[] }>

export const may = {
  see: permit(roles, { zh: '查看工作日历', en: 'see the working calendar' }),
  change: permit(['manager', 'consultant', 'lead'], { zh: '修改工作日历', en: 'change the working calendar' }),
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(day).getUTCDay() + 6) % 7) + 1

export const isWorkingDay = (day: Day, days: Exceptions): boolean => (days.get(day) ?? (usualWeek.includes(weekdayOf(day)) ? 'work' : 'rest')) === 'work'

/** The n-th working day after `day` (before it when n is negative); with 0 the day itself or the next working day. */
export function addWorkingDays(day: Day, n: number, days: Exceptions): Day {
  if (n === 0) return isWorkingDay(day, days) ? day : addWorkingDays(day, 1, days)
  const step = n > 0 ? 1 : -1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(at, days)) left--
  }
  return at
}

/** Working days after `a` up to and with `b`; negative when `b` is earlier. `workingDaysBetween(a, addWorkingDays(a, n))` is n for every n but 0. */
export function workingDaysBetween(a: Day, b: Day, days: Exceptions): number {
  let count = 0
  if (a <= b) for (let at = addDays(a, 1); at <= b; at = addDays(at, 1)) count += isWorkingDay(at, days) ? 1 : 0
  else for (let at = b; at < a; at = addDays(at, 1)) count -= isWorkingDay(at, days) ? 1 : 0
  return count
}

/** A project's week and its named days as exceptions from Monday to Friday, for the days from `from` to `to`. A named day is stronger than the week. */
export function exceptionsOf(week: Week, named: readonly Pick<NamedDay, 'day' | 'kind'>[], from: Day, to: Day): Exceptions {
  const days = new Map<Day, DayKind>()
  const unusual = [1, 2, 3, 4, 5, 6, 7].filter((d) => week.includes(d) !== usualWeek.includes(d))
  if (unusual.length > 0) for (let at = from; at <= to; at = addDays(at, 1)) if (unusual.includes(weekdayOf(at))) days.set(at, week.includes(weekdayOf(at)) ? 'work' : 'rest')
  for (const { day, kind } of named) days.set(day, kind)
  return days
}

export function setDay(named: readonly NamedDay[], day: Day, kind: DayKind, name: Words, at: Moment): Decision<CalendarFact> {
  const was = named.find((d) => d.day === day)
  if (was && was.kind === kind && was.name.zh === name.zh && was.name.en === name.en) return refuse('nothingChanged')
  return decide({ type: 'daySet' as const, subject: day, at, detail: { kind, name } })
}

export function clearDay(named: readonly NamedDay[], day: Day, at: Moment): Decision<CalendarFact> {
  return named.some((d) => d.day === day) ? decide({ type: 'dayCleared' as const, subject: day, at, detail: {} }) : refuse('nothingChanged')
}

export function setWeek(before: Week, week: Week, project: Id, at: Moment): Decision<CalendarFact> {
  const next = [...new Set(week)].sort((a, b) => a - b)
  if (next.length === 0) return refuse('noWorkingDay', undefined, ['body', 'week'])
  return next.join() === before.join() ? refuse('nothingChanged') : decide({ type: 'weekSet' as const, subject: project, at, detail: { week: next, before } })
}

/** The official days of these years. Days set by hand stay as they are. */
export function fillOfficial(named: readonly NamedDay[], years: readonly number[], official: readonly Omit<NamedDay, 'official'>[], project: Id, at: Moment): Decision<CalendarFact> {
  const days = official.filter((o) => {
    const was = named.find((d) => d.day === o.day)
    return !was || (was.official && was.kind !== o.kind)
  })
  return days.length === 0 ? refuse('nothingChanged') : decide({ type: 'officialDaysFilled' as const, subject: project, at, detail: { years, days } })
}

/** The named days after a fact; the rows of the calendar are this fold. */
export function fold(named: readonly NamedDay[], fact: CalendarFact): readonly NamedDay[] {
  const without = (days: readonly Day[]) => named.filter((d) => !days.includes(d.day))
  switch (fact.type) {
    case 'daySet': return [...without([fact.subject]), { day: fact.subject, kind: fact.detail.kind, name: fact.detail.name, official: false }]
    case 'dayCleared': return without([fact.subject])
    case 'weekSet': return named
    case 'officialDaysFilled': return [...without(fact.detail.days.map((d) => d.day)), ...fact.detail.days.map((d) => ({ ...d, official: true }))]
  }
}
