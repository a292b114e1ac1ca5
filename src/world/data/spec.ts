/** A data specification as it is written down flow by flow: tables with their fields, and samples. People by their user names, another table's key as `LOCATION.location`. */
import { blankField, type ChoiceOf, type FieldDraft, type FieldKind, type Unique } from '#method/survey/data/field.ts'
import type { TableDraft } from '#method/survey/data/data.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type Pair = readonly [zh: string, en: string]

export type FieldTold = Omit<FieldDraft, 'refers' | 'maintainer'> & { readonly refers: string | null; /** Whose post keeps it. */ readonly by: string }

export type TableTold = TableDraft & { readonly fields: readonly FieldTold[] }

/** Rows of a table, by the codes of its fields. `ready` names who said so; null when nobody has yet. */
export type SampleTold = { readonly key: string; readonly name: Words; readonly shows: Words; readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly ready: string | null }

export type SpecTold = {
  readonly flow: string
  /** Who writes it for the vendor, and the customer's key user who signs it. */
  readonly consultant: string
  readonly keyUser: string
  readonly tables: readonly TableTold[]
  readonly samples: readonly SampleTold[]
}

type More = {
  readonly length?: number; readonly decimals?: number; readonly min?: number; readonly max?: number; readonly must?: true; readonly unique?: Unique; readonly rule?: string
  readonly choices?: readonly (readonly [value: string, zh: string, en: string])[]; readonly refers?: string; readonly checks?: Pair
}

const field = (kind: FieldKind) => (code: string, name: Pair, meaning: Pair, by: string, example: string, more: More = {}): FieldTold => {
  const { maintainer: _, ...blank } = blankField
  return {
    ...blank, kind, code, name: w(...name), meaning: w(...meaning), by, example, length: more.length ?? null, decimals: more.decimals ?? null, min: more.min ?? null, max: more.max ?? null, required: more.must ?? false,
    unique: more.unique ?? 'no', rule: more.rule ?? '', refers: more.refers ?? null, checks: more.checks ? w(...more.checks) : blank.checks,
    choices: (more.choices ?? []).map(([value, zh, en]): ChoiceOf => ({ value, meaning: w(zh, en) })),
  }
}

export const text = field('text')
export const whole = field('whole')
export const number = field('number')
export const day = field('day')
export const choice = field('choice')
export const flag = field('flag')

export const table = (nature: TableDraft['nature'], code: string, name: Pair, purpose: Pair, fields: readonly FieldTold[]): TableTold => ({ nature, code, name: w(...name), purpose: w(...purpose), fields })

export const sample = (key: string, name: Pair, shows: Pair, of: string, columns: string, rows: readonly (readonly string[])[], ready: string | null): SampleTold =>
  ({ key, name: w(...name), shows: w(...shows), table: of, columns: columns.split(' '), rows, ready })
