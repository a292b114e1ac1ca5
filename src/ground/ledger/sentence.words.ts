/** A fact as a sentence a person reads, in both languages. */
import type { Fact } from '#ground/ledger/ledger.ts'
import { isDay } from '#kit/days.ts'
import { isId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { dayWords, langs, type Lang, type Words } from '#kit/words.ts'

type AnyFact = Fact<string, Record<string, unknown>>

/** Who did what no person did. */
export const system: Words = { zh: '系统', en: 'The system' }

/**
 * Fills the places of a fact's words: `{by}` who did it, `{subject}` what it is about, every value of its detail by its name (`from` what was changed counts as its detail).
 * Ids are shown by their names, values of a kind (`terms`) by their words. Words that neither name `{by}` nor begin with a place get who did it in front: "李经理新增了单位「总装」".
 */
export function fillFact(words: Words, fact: AnyFact, nameOf: (id: Id) => Words, terms: Readonly<Record<string, Readonly<Record<string, Words>>>> = {}): Words {
  const by = fact.by ? nameOf(fact.by) : system
  const [first = '', second] = fact.subject.split('/')
  const values: Record<string, unknown> = { subject: named(first, nameOf), with: second ? named(second, nameOf) : '', ...fact.detail, by }
  const filled = (lang: Lang) => {
    const said = words[lang].replace(/\{(\w+)\}/g, (_, place: string) => shown(values[place], lang, nameOf, terms[place]))
    return words[lang].includes('{by}') || words[lang].startsWith('{') ? said : lang === 'zh' ? `${by.zh}${/^[\u4e00-\u9fff]/.test(said) && /[\u4e00-\u9fff]$/.test(by.zh) ? '' : ' '}${said}` : `${by.en} ${said}`
  }
  return { zh: filled('zh'), en: filled('en') }
}

const named = (id: string, nameOf: (id: Id) => Words): Words => (isId(id) ? nameOf(id) : { zh: id, en: id })

const isWords = (x: object): x is Words => langs.every((lang) => typeof (x as Record<string, unknown>)[lang] === 'string')

function shown(value: unknown, lang: Lang, nameOf: (id: Id) => Words, terms?: Readonly<Record<string, Words>>): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.map((v) => shown(v, lang, nameOf, terms)).join(lang === 'zh' ? '、' : ', ')
  if (typeof value === 'object') return isWords(value) ? value[lang] : '–'
  const text = String(value)
  return terms?.[text]?.[lang] ?? (isId(text) ? nameOf(text)[lang] : isDay(text) ? dayWords(text)[lang] : text)
}
