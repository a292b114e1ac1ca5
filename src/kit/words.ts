/** What a person reads, in both languages, side by side. A missing language does not compile. */
export type Words = { readonly zh: string; readonly en: string }

export type Lang = keyof Words

export const langs: readonly Lang[] = ['zh', 'en']

export const isLang = (x: unknown): x is Lang => x === 'zh' || x === 'en'

/** Fills `{name}` places: `fill({ zh: '还差 {n} 次', en: '{n} more' }, { n: 1 })`. A value in both languages goes into each as it is called there; a place without a value stays as it stands, and what a value says is never filled again. */
export function fill(words: Words, values: Readonly<Record<string, string | number | Words>>): Words {
  const put = (lang: Lang) => words[lang].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place
    return typeof value === 'object' ? value[lang] : String(value)
  })
  return { zh: put('zh'), en: put('en') }
}

const days = new Map<string, Words>()
const written = { zh: new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }) }

/** A calendar day (`YYYY-MM-DD`) as it is said within a sentence, as screens say it: 2026年11月24日, 24 Nov 2026. */
export function dayWords(day: string): Words {
  let words = days.get(day)
  if (!words) days.set(day, (words = { zh: written.zh.format(Date.parse(day)), en: written.en.format(Date.parse(day)) }))
  return words
}

/** Joins several sentences, in each language with its own separator. */
export function join(parts: readonly Words[], by: Words = { zh: '；', en: '; ' }): Words {
  return { zh: parts.map((p) => p.zh).join(by.zh), en: parts.map((p) => p.en).join(by.en) }
}
