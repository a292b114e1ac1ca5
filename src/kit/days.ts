/** A calendar day without a time, `YYYY-MM-DD`; it sorts as text. */
export type Day = string

/** A moment, ISO 8601 in UTC with milliseconds, `2026-11-24T03:00:00.000Z`; it sorts as text. */
export type Moment = string

const ms = 86_400_000

export const isDay = (x: unknown): x is Day =>
  typeof x === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(x) && !Number.isNaN(Date.parse(x)) && new Date(x).toISOString().slice(0, 10) === x

const parts = new Map<string, Intl.DateTimeFormat>()

/** The day a moment falls on in a time zone (IANA name, e.g. `Asia/Shanghai`). */
export function dayOf(at: Moment, zone: string): Day {
  let format = parts.get(zone)
  if (!format) parts.set(zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return format.format(new Date(at))
}

export const addDays = (day: Day, n: number): Day => new Date(Date.parse(day) + n * ms).toISOString().slice(0, 10)

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / ms)

/** The Monday of the week a day lies in. */
export const weekOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))

/** Whether this is the name of a time zone (IANA, e.g. `Asia/Shanghai`). */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
