/** A field in words, as the manual, the template's notes and the screen say it: what it is, what it must keep, what it refers to. */
import { fill, join, type Words } from '#kit/words.ts'
import type { DataTable } from './data.ts'
import { kindWords } from './data.words.ts'
import { mostDecimals, usualLength, type ChoiceOf, type FieldDraft } from './field.ts'
import { sentenceOf } from './rule.words.ts'

const keep = {
  length: { zh: '最多 {n} 个字', en: 'at most {n} characters' },
  decimals: { zh: '最多 {n} 位小数', en: 'at most {n} decimals' },
  min: { zh: '不小于 {n}', en: 'at least {n}' },
  max: { zh: '不大于 {n}', en: 'at most {n}' },
  required: { zh: '必填', en: 'required' },
  alone: { zh: '不能重复', en: 'unique' },
  together: { zh: '与{others}合起来不能重复', en: 'unique together with {others}' },
  refers: { zh: '必须是“{table}”里已有的“{field}”', en: 'must be a “{field}” of “{table}”' },
} as const satisfies Record<string, Words>

const comma: Words = { zh: '，', en: ', ' }
const nothing: Words = { zh: '', en: '' }

/** A value with what it means; one that speaks for itself alone. */
export function choiceWords({ value, meaning }: ChoiceOf): Words {
  const one = (text: string): string => (text === '' || text === value ? value : `${value} ${text}`)
  return { zh: one(meaning.zh), en: one(meaning.en) }
}

/** Kind, length, range. */
export function shapeWords(field: FieldDraft): Words {
  const parts: Words[] = [kindWords[field.kind]]
  if (field.kind === 'text') parts.push(fill(keep.length, { n: field.length ?? usualLength }))
  if (field.kind === 'number') parts.push(fill(keep.decimals, { n: field.decimals ?? mostDecimals }))
  if (field.min !== null) parts.push(fill(keep.min, { n: field.min }))
  if (field.max !== null) parts.push(fill(keep.max, { n: field.max }))
  return join(parts, comma)
}

/** Required, unique, what it refers to. `tables` are those it was defined among. */
export function dutyWords(field: FieldDraft, table: DataTable | undefined, tables: readonly DataTable[]): Words {
  const parts: Words[] = []
  if (field.required) parts.push(keep.required)
  if (field.unique === 'alone') parts.push(keep.alone)
  if (field.unique === 'together') {
    const others = (table?.fields ?? []).filter((f) => f.unique === 'together' && f.code !== field.code).map((f) => f.name)
    parts.push(fill(keep.together, { others: { zh: others.map((o) => `“${o.zh}”`).join('、'), en: others.map((o) => `“${o.en}”`).join(', ') } }))
  }
  const to = field.refers && tables.find((t) => t.id === field.refers!.table)
  const key = to && to.fields.find((f) => f.id === field.refers!.field)
  if (to && key) parts.push(fill(keep.refers, { table: to.name, field: key.name }))
  return parts.length === 0 ? nothing : join(parts, { zh: '；', en: '; ' })
}

/** The rule as a sentence; empty without one. */
export const ruleWords = (field: FieldDraft): Words => (field.rule === '' ? nothing : sentenceOf(field.rule))
