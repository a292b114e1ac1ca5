/** A coding rule as a sentence, in both languages, and what is wrong with one that is not understood. */
import { fill, type Words } from '#kit/words.ts'
import { parseRule, type Chars, type DateForm, type Part, type RuleFault } from './rule.ts'

const charWords: Readonly<Record<Chars, { readonly one: Words; readonly many: Words }>> = {
  digits: { one: { zh: '{n} 位数字', en: '{n} digit' }, many: { zh: '{n} 位数字', en: '{n} digits' } },
  letters: { one: { zh: '{n} 个字母', en: '{n} letter' }, many: { zh: '{n} 个字母', en: '{n} letters' } },
  capitals: { one: { zh: '{n} 个大写字母', en: '{n} capital letter' }, many: { zh: '{n} 个大写字母', en: '{n} capital letters' } },
  alphanumeric: { one: { zh: '{n} 位字母或数字', en: '{n} letter or digit' }, many: { zh: '{n} 位字母或数字', en: '{n} letters or digits' } },
  characters: { one: { zh: '{n} 个任意字符', en: '{n} character of any kind' }, many: { zh: '{n} 个任意字符', en: '{n} characters of any kind' } },
}

const dateWords: Readonly<Record<DateForm, Words>> = {
  YYYY: { zh: '四位年份', en: 'the year in four digits' }, YY: { zh: '两位年份', en: 'the year in two digits' },
  MM: { zh: '两位月份', en: 'the month in two digits' }, DD: { zh: '两位日期', en: 'the day in two digits' },
}

const named: Words = { zh: '{what}（{name}）', en: '{what} ({name})' }
const oneOfWords: Words = { zh: '{list} 之一', en: 'one of {list}' }
const between: Words = { zh: '{min} 至 {max}', en: '{min} to {max}' }
const then: Words = { zh: '，接着是', en: ', then ' }

/** What one part is: “2 capital letters (type)”. */
export function partWords(part: Part): Words {
  if (part.kind === 'fixed') return { zh: `“${part.text}”`, en: `“${part.text}”` }
  const what = part.kind === 'date' ? dateWords[part.form]
    : part.kind === 'oneOf' ? fill(oneOfWords, { list: { zh: part.of.map((o) => `“${o}”`).join('、'), en: part.of.map((o) => `“${o}”`).join(', ') } })
    : counted(part.of, part.min, part.max)
  return part.name === '' ? what : fill(named, { name: part.name, what })
}

function counted(of: Chars, min: number, max: number): Words {
  const words = charWords[of][max === 1 ? 'one' : 'many']
  return min === max ? fill(words, { n: min }) : fill(words, { n: fill(between, { min, max }) })
}

/** Between a Chinese character and a digit stands a space. */
export const spaced = (zh: string): string => (/^\d/.test(zh) ? ` ${zh}` : zh)

/** The whole rule: “P-”, then 2 capital letters (type), then “-”, then 6 digits (number). */
export function ruleSentence(parts: readonly Part[]): Words {
  const all = parts.map(partWords)
  return { zh: all.map((w, i) => (i > 0 ? spaced(w.zh) : w.zh)).join(then.zh), en: all.map((w) => w.en).join(then.en) }
}

/** A rule as it was written, as a sentence; one that is not understood as it stands. */
export function sentenceOf(rule: string): Words {
  const read = parseRule(rule)
  return read.ok ? ruleSentence(read.parts) : { zh: rule, en: rule }
}

export const ruleFaults = {
  tooLong: { zh: '编码规则太长，最多 200 个字符。', en: 'The coding rule is too long; at most 200 characters.' },
  braceOpen: { zh: '“{text}”少了右边的大括号。请写成 {6位数字} 这样。', en: 'A closing brace is missing after “{text}”. Write it like {6 digits}.' },
  braceStray: { zh: '“{text}”多了一个右边的大括号。', en: 'There is a closing brace too many in “{text}”.' },
  notUnderstood: { zh: '看不懂“{text}”。大括号里可以写：6位数字、2位字母、2位大写字母、4位字母或数字、1-10位字符、YYYYMM，或几个值如 RM|FG。', en: '“{text}” is not understood. Braces may hold: 6 digits, 2 letters, 2 capitals, 4 letters or digits, 1-10 characters, YYYYMM, or a few values such as RM|FG.' },
  count: { zh: '“{text}”的位数不对。请写 1 到 60，或一个范围，如 4-6位数字。', en: 'The count in “{text}” is not right. Write 1 to 60, or a range such as 4-6 digits.' },
  tooManyParts: { zh: '编码规则的段数太多，最多 30 段。', en: 'The coding rule has too many parts; at most 30.' },
  onlyEmpty: { zh: '按这条规则，编码可以是空的。请至少写一段必须有的内容。', en: 'By this rule a code could be empty. Write at least one part that must be there.' },
} as const satisfies Record<RuleFault, Words>

/** Braces within these words are examples, so only `{text}` is filled. */
export const ruleFaultWords = (fault: RuleFault, text: string): Words => ({ zh: ruleFaults[fault].zh.replace('{text}', () => text), en: ruleFaults[fault].en.replace('{text}', () => text) })
