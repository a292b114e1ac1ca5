/** A field of a data table: what it means and everything that a value of it must keep. What a machine can check stands in its own places; what people check themselves is said in words. */
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { typed } from '#ground/documents/table.ts'
import { readValue } from './cell.ts'
import { lengthOf, parseRule } from './rule.ts'

export type FieldKind = 'text' | 'whole' | 'number' | 'day' | 'choice' | 'flag'
export const fieldKinds: readonly FieldKind[] = ['text', 'whole', 'number', 'day', 'choice', 'flag']

/** No value twice in the column, or not twice together with the other fields marked so (a BOM's parent and component). */
export type Unique = 'no' | 'alone' | 'together'
export const uniques: readonly Unique[] = ['no', 'alone', 'together']

export type ChoiceOf = { readonly value: string; readonly meaning: Words }

/** Must be a value of that field, in a table of the same flow. */
export type Reference = { readonly table: Id; readonly field: Id }

export type FieldDraft = {
  /** Letters, digits and `_`, beginning with a letter; at most 40. No two alike in a table, letter case does not matter. */
  readonly code: string
  readonly name: Words
  readonly meaning: Words
  readonly kind: FieldKind
  /** Of texts, in characters, 1 to 4,000; null: 200. */
  readonly length: number | null
  /** Of numbers, 0 to 8; null: as many as 8. */
  readonly decimals: number | null
  /** Of numbers, both inclusive. */
  readonly min: number | null
  readonly max: number | null
  readonly required: boolean
  readonly unique: Unique
  /** Of texts; '' for none. See rule.ts. */
  readonly rule: string
  readonly choices: readonly ChoiceOf[]
  readonly refers: Reference | null
  /** Which post keeps it. */
  readonly maintainer: Words
  readonly example: string
  /** What people check themselves, in words. */
  readonly checks: Words
}

export type Field = FieldDraft & { readonly id: Id; readonly archived: boolean; readonly version: number }

export const usualLength = 200
export const mostLength = 4000
export const mostDecimals = 8
export const mostChoices = 200

const nothing: Words = { zh: '', en: '' }

/** A field about which nothing is said but its kind. */
export const blankField: FieldDraft = {
  code: '', name: nothing, meaning: nothing, kind: 'text', length: null, decimals: null, min: null, max: null, required: false, unique: 'no', rule: '', choices: [], refers: null, maintainer: nothing, example: '', checks: nothing,
}

/** What belongs to another kind is dropped, so that a field says nothing that is not checked: a length of numbers, choices of a text. */
export function tidy(draft: FieldDraft): FieldDraft {
  const [text, numeric] = [draft.kind === 'text', draft.kind === 'whole' || draft.kind === 'number']
  return {
    ...draft, code: draft.code.trim(), length: text ? draft.length : null, rule: text ? draft.rule.trim() : '', decimals: draft.kind === 'number' ? draft.decimals : null,
    min: numeric ? draft.min : null, max: numeric ? draft.max : null, choices: draft.kind === 'choice' ? draft.choices : [], refers: text || draft.kind === 'whole' ? draft.refers : null,
    unique: draft.kind === 'flag' ? 'no' : draft.unique, example: typed(draft.example),
  }
}

export type FieldFault =
  | 'codeShape' | 'nameMissing' | 'lengthRange' | 'decimalsRange' | 'rangeTurned' | 'ruleNotUnderstood' | 'ruleTooLongForField' | 'choicesMissing' | 'choiceTwice' | 'exampleUnfit'

/** What is wrong with a field by itself, and in which of its places; null when nothing is. */
export function fieldFault(draft: FieldDraft): { readonly code: FieldFault; readonly at: keyof FieldDraft; readonly values?: Readonly<Record<string, string | number>> } | null {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(draft.code)) return { code: 'codeShape', at: 'code' }
  if (draft.name.zh === '' || draft.name.en === '') return { code: 'nameMissing', at: 'name' }
  if (draft.length !== null && (draft.length < 1 || draft.length > mostLength || !Number.isInteger(draft.length))) return { code: 'lengthRange', at: 'length', values: { max: mostLength } }
  if (draft.decimals !== null && (draft.decimals < 0 || draft.decimals > mostDecimals || !Number.isInteger(draft.decimals))) return { code: 'decimalsRange', at: 'decimals', values: { max: mostDecimals } }
  if (draft.min !== null && draft.max !== null && draft.min > draft.max) return { code: 'rangeTurned', at: 'max' }
  if (draft.rule !== '') {
    const rule = parseRule(draft.rule)
    if (!rule.ok) return { code: 'ruleNotUnderstood', at: 'rule', values: { text: rule.text || draft.rule } }
    if (lengthOf(rule.parts).min > (draft.length ?? usualLength)) return { code: 'ruleTooLongForField', at: 'length', values: { min: lengthOf(rule.parts).min } }
  }
  if (draft.kind === 'choice') {
    if (draft.choices.length === 0) return { code: 'choicesMissing', at: 'choices' }
    const values = draft.choices.map((c) => typed(c.value).toLowerCase())
    const twice = draft.choices.find((_, i) => values.indexOf(values[i]!) !== i)
    if (twice) return { code: 'choiceTwice', at: 'choices', values: { value: twice.value } }
    if (values.includes('')) return { code: 'choicesMissing', at: 'choices' }
  }
  if (draft.example !== '' && !readValue(draft, { column: 1, kind: 'text', text: draft.example }).ok) return { code: 'exampleUnfit', at: 'example', values: { example: draft.example } }
  return null
}

/** An example as it is written into a cell: a day as a day, a number as a number. */
export function exampleValue(field: FieldDraft): string | number | boolean | null {
  if (field.example === '') return null
  const read = readValue(field, { column: 1, kind: 'text', text: field.example })
  return read.ok ? read.value : field.example
}

