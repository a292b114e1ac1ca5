/** When something of the story happened. A day is `p3`, the third working day of the last three weeks before anybody goes on site; `5.2`, week and day of the weeks on site; `+12`, days from today, a Saturday or Sunday moved to the Monday after it; or `=2`, exactly so many days from today. */
import { addDays, type Day, type Moment } from '#kit/days.ts'
import { momentAt, weekend } from '#world/history/clock.ts'
import { beat } from '#world/history/way.ts'

export type Days = { /** The last three weeks before the first day on site. */ readonly prepared: readonly Day[]; readonly story: readonly Day[]; readonly today: Day }

const workingDay = (day: Day): Day => (weekend(day) ? workingDay(addDays(day, 1)) : day)

export const dayIn = ({ prepared, story, today }: Days) => (when: string): Day =>
  when.startsWith('=') ? addDays(today, Number(when.slice(1))) : when.startsWith('p') ? prepared[Number(when.slice(1)) - 1]! : when.startsWith('+') ? workingDay(addDays(today, Number(when.slice(1)))) : story[beat(`${when}D`).day]!

/** Every deed of a line of the story gets a minute of its own, in the order in which they are written down: from `office` on before anybody is on site, from `evening` on after the day's work there (minutes since midnight). */
export function clock(days: Days, office: number, evening: number): (when: string, minutes?: number) => Moment {
  const dayOf = dayIn(days)
  const taken = new Map<Day, number>()
  return (when, minutes = 0.5) => {
    const on = dayOf(when)
    const minute = taken.get(on) ?? (when.startsWith('p') ? office : evening)
    taken.set(on, minute + minutes)
    return momentAt(on, minute)
  }
}
