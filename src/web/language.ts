/** The person's language, time zone and the way days, moments and numbers are written for them. */
import { useSyncExternalStore } from 'react'
import type { Day, Moment } from '#kit/days.ts'
import { dayWords, fill, isLang, type Lang, type Words } from '#kit/words.ts'
import { languageWords } from './language.words.ts'

/** A text in both languages, or one that is data (a name, a number) and stays as it is. */
export type Says = Words | string

type Setting = { readonly lang: Lang; readonly zone: string }

const key = 'changeover.lang'
const kept = (): Lang | null => {
  try {
    const lang = localStorage.getItem(key)
    return isLang(lang) ? lang : null
  } catch {
    return null
  }
}

let setting: Setting = { lang: kept() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
const listeners = new Set<() => void>()
const choices = new Set<(lang: Lang) => void>()

export const language = {
  now: (): Setting => setting,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** The person's own choice: kept on this device and, once signed in, told to `onChoice`. */
  choose(lang: Lang) {
    language.set({ lang })
    for (const tell of choices) tell(lang)
  },
  onChoice(tell: (lang: Lang) => void) {
    choices.add(tell)
    return () => void choices.delete(tell)
  },
  /** Takes the language (kept on this device) and, when given, the IANA time zone. */
  set(next: Partial<Setting>) {
    const zone = next.zone && knownZone(next.zone) ? next.zone : setting.zone
    setting = { lang: next.lang ?? setting.lang, zone }
    try {
      localStorage.setItem(key, setting.lang)
    } catch {
      // A browser that keeps nothing still shows the language until it is closed.
    }
    announce()
    for (const listener of listeners) listener()
  },
}

function announce() {
  document.documentElement.lang = setting.lang === 'zh' ? 'zh-CN' : 'en'
}
announce()

const knownZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

export function say(says: Says, values?: Readonly<Record<string, string | number>>, lang: Lang = setting.lang): string {
  if (typeof says === 'string') return says
  return (values ? fill(says, values) : says)[lang]
}

const formats = new Map<string, Intl.DateTimeFormat>()
function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${setting.lang} ${JSON.stringify(options)}`
  let format = formats.get(name)
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(setting.lang === 'zh' ? 'zh-CN' : 'en-GB', options)))
  return format
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [['day', 86_400], ['hour', 3600], ['minute', 60]]

/** "3 小时前", "3 hours ago", for a moment measured from `now` (milliseconds since 1970). */
export function ago(at: Moment | number, now: number = Date.now()): string {
  const seconds = ((typeof at === 'number' ? at : Date.parse(at)) - now) / 1000
  const step = steps.find(([, size]) => Math.abs(seconds) >= size)
  if (!step) return say(languageWords.justNow)
  return new Intl.RelativeTimeFormat(setting.lang === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' }).format(Math.trunc(seconds / step[1]), step[0])
}

const writing = {
  t: (says: Says, values?: Readonly<Record<string, string | number>>) => say(says, values),
  /** A calendar day: 2026年11月24日 / 24 Nov 2026. It has no time zone. */
  day: (day: Day, style: 'full' | 'short' = 'full') => (style === 'full' ? dayWords(day)[setting.lang] : dates({ month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))),
  weekday: (day: Day) => dates({ weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day)),
  /** A moment, day and time, in the person's zone. */
  moment: (at: Moment | number) => dates({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: setting.zone }).format(new Date(at)),
  time: (at: Moment | number) => dates({ hour: '2-digit', minute: '2-digit', timeZone: setting.zone }).format(new Date(at)),
  ago,
  number: (n: number, digits = 0) => new Intl.NumberFormat(setting.lang === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: digits }).format(n),
  /** A share between 0 and 1 as a percentage. */
  percent: (share: number, digits = 0) => new Intl.NumberFormat(setting.lang === 'zh' ? 'zh-CN' : 'en', { style: 'percent', maximumFractionDigits: digits }).format(share),
}

/** `const { t, day } = useWords()`; the component is drawn again when the language changes. */
export function useWords() {
  const { lang, zone } = useSyncExternalStore(language.subscribe, language.now)
  return { ...writing, lang, zone }
}
