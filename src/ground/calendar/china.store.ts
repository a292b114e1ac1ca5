import chinese from 'chinese-days'
import type { NamedDay } from '#ground/calendar/calendar.ts'
import { inExchange } from '#ground/calendar/calendar.words.ts'
import { addDays } from '#kit/days.ts'

/** Zones in which China's official days are filled in when a project is created. */
const zones = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Chungking', 'Asia/Harbin', 'Asia/Urumqi', 'Asia/Kashgar', 'PRC'])

export const isChina = (zone: string): boolean => zones.has(zone)

const year = new Map<number, readonly Omit<NamedDay, 'official'>[]>()

/** China's holidays of a year and the days worked in exchange, as the State Council announced them; empty when this version does not know them yet. */
export function officialDays(of: number): readonly Omit<NamedDay, 'official'>[] {
  let days = year.get(of)
  if (!days) year.set(of, (days = collect(of)))
  return days
}

/** The package names an official day `National Day,国庆节,3` and any other day after its weekday. */
function collect(of: number): readonly Omit<NamedDay, 'official'>[] {
  const days: Omit<NamedDay, 'official'>[] = []
  for (let day = `${of}-01-01`; day <= `${of}-12-31`; day = addDays(day, 1)) {
    const { work, name } = chinese.getDayDetail(day)
    const [en, zh] = name.split(',')
    if (!en || !zh) continue
    days.push({ day, kind: work ? 'work' : 'rest', name: work ? inExchange({ zh, en }) : { zh, en } })
  }
  return days
}
