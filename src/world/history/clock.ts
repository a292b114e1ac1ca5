/** The days and hours of the story: working days back from today, and nobody in two places at once. */
import { addDays, type Day, type Moment } from '#kit/days.ts'

/** The newest `n` working days before a day, oldest first. The story ends with the last working day before today, so that nothing lies in the future. */
export function workingDaysBefore(today: Day, n: number, rests: (day: Day) => boolean): readonly Day[] {
  const found: Day[] = []
  for (let day = addDays(today, -1); found.length < n; day = addDays(day, -1)) if (!rests(day)) found.unshift(day)
  return found
}

export const weekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay())

/** From 8:20 to 11:40 and from 13:10 to 16:20, in minutes since midnight. */
const morning = { from: 500, to: 700 }
const afternoon = { from: 790, to: 980 }
const busy = morning.to - morning.from + afternoon.to - afternoon.from

/** The minute of the day at a share of the working time, 0 to 1. */
export function minuteAt(share: number): number {
  const worked = share * busy
  const before = morning.to - morning.from
  return worked < before ? morning.from + worked : afternoon.from + worked - before
}

/** A moment on a day in China, from minutes (with a fraction) since midnight. China keeps one time all year, eight hours before UTC. */
export const momentAt = (day: Day, minute: number): Moment => new Date(Date.parse(`${day}T00:00:00+08:00`) + Math.round(minute * 60) * 1000).toISOString()
