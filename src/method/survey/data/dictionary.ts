/** The data dictionary as a list in Excel: one row a field, its table named in every row. What is brought in adds and changes, it never takes away. */
import { cellsOf, eachLine, tidyNames, wordsOf } from '#ground/documents/bilingual.ts'
import type { PreviewLine, RowCheck, RowFault } from '#ground/documents/preview.ts'
import type { CellValue } from '#ground/documents/sheet.ts'
import { plain, type Row, type TableRead } from '#ground/documents/table.ts'
import type { Flow } from '#ground/flows/flows.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Context } from '../survey.ts'
import { addTable, changeTable, inUse, refused, type DataTable, type Nature, type TableDraft } from './data.ts'
import type { DataFact } from './facts.ts'
import { fieldFault, tidy, type ChoiceOf, type FieldDraft, type FieldKind, type Unique } from './field.ts'
import { after, saveFields, type FieldRow } from './fields.ts'

export type DictionaryRow = Row & {
  readonly table: string; readonly tableZh: string | null; readonly tableEn: string | null; readonly nature: Nature | null; readonly purposeZh: string | null; readonly purposeEn: string | null
  readonly code: string; readonly nameZh: string | null; readonly nameEn: string | null; readonly kind: FieldKind; readonly meaningZh: string | null; readonly meaningEn: string | null; readonly length: number | null; readonly decimals: number | null; readonly min: number | null; readonly max: number | null
  readonly required: boolean | null; readonly unique: Unique | null; readonly rule: string | null; readonly choices: string | null; readonly refers: string | null; readonly maintainerZh: string | null; readonly maintainerEn: string | null; readonly example: string | null
  readonly checksZh: string | null; readonly checksEn: string | null
}

const pairs = [['tableZh', 'tableEn'], ['purposeZh', 'purposeEn'], ['nameZh', 'nameEn'], ['meaningZh', 'meaningEn'], ['maintainerZh', 'maintainerEn'], ['checksZh', 'checksEn']] as const

/** Choices in one cell, one a line: `1=原材料|raw material`. */
export const choicesText = (choices: readonly ChoiceOf[]): string =>
  choices.map(({ value, meaning: { zh, en } }) => (zh === '' || (zh === value && en === value) ? value : `${value}=${zh === en ? zh : `${zh}|${en}`}`)).join('\n')

export function choicesOf(text: string): readonly ChoiceOf[] {
  return text.split(/[\n;；]/).map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [value = '', meaning = ''] = line.split(/[=＝](.*)/s)
    const [zh = '', en = ''] = meaning.split(/[|｜](.*)/s).map((t) => t.trim())
    return { value: value.trim(), meaning: { zh: zh || en || value.trim(), en: en || zh || value.trim() } }
  })
}

/** `ITEM.item_no`; empty without one. */
const refersText = (field: FieldDraft, tables: readonly DataTable[]): string => {
  const to = tables.find((t) => t.id === field.refers?.table)
  const key = to?.fields.find((f) => f.id === field.refers?.field)
  return to && key ? `${to.code}.${key.code}` : ''
}

export function rowsOf(tables: readonly DataTable[]): readonly DictionaryRow[] {
  return inUse(tables).flatMap((t) => t.fields.map((f): DictionaryRow => {
    const two = (words: { readonly zh: string; readonly en: string }) => cellsOf(words)
    const [[tableZh, tableEn], [purposeZh, purposeEn], [nameZh, nameEn], [meaningZh, meaningEn], [maintainerZh, maintainerEn], [checksZh, checksEn]] = [two(t.name), two(t.purpose), two(f.name), two(f.meaning), two(f.maintainer), two(f.checks)]
    return {
      table: t.code, tableZh, tableEn, nature: t.nature, purposeZh, purposeEn, code: f.code, nameZh, nameEn, kind: f.kind, meaningZh, meaningEn, length: f.length, decimals: f.decimals, min: f.min, max: f.max, required: f.required, unique: f.unique,
      rule: f.rule || null, choices: choicesText(f.choices) || null, refers: refersText(f, tables) || null, maintainerZh, maintainerEn, example: f.example || null, checksZh, checksEn,
    }
  }))
}

const orNothing = (value: CellValue | undefined): string => String(value ?? '')

/** Brings a file to the form in which rows stand. What a cell leaves out takes the usual. */
export const arrange = (read: TableRead<DictionaryRow>): TableRead<DictionaryRow> => eachLine(read, (values, has) => {
  const named = tidyNames(values, has, pairs)
  const choices = has('choices') && named.choices ? { choices: choicesText(choicesOf(named.choices)) || null } : {}
  const refers = has('refers') && named.refers ? { refers: named.refers.replace(/\s/g, '').replace(/．/g, '.') } : {}
  const usual = { ...(has('required') && named.required === null ? { required: false } : {}), ...(has('unique') && named.unique === null ? { unique: 'no' as const } : {}), ...(has('nature') && named.nature === null ? { nature: 'master' as const } : {}) }
  return { ...named, ...choices, ...refers, ...usual }
})

/** A row as a field, without what it refers to. What is not of its kind is dropped. */
const draftOf = (row: DictionaryRow): FieldDraft => tidy({
  code: row.code, name: wordsOf(row.nameZh, row.nameEn), meaning: wordsOf(row.meaningZh, row.meaningEn), kind: row.kind, length: row.length, decimals: row.decimals, min: row.min, max: row.max, required: row.required ?? false, unique: row.unique ?? 'no',
  rule: orNothing(row.rule), choices: choicesOf(orNothing(row.choices)), refers: null, maintainer: wordsOf(row.maintainerZh, row.maintainerEn), example: orNothing(row.example), checks: wordsOf(row.checksZh, row.checksEn),
})

const tableDraft = (row: DictionaryRow): TableDraft => ({ code: row.table, name: wordsOf(row.tableZh, row.tableEn), purpose: wordsOf(row.purposeZh, row.purposeEn), nature: row.nature ?? 'master' })

const columns: Partial<Record<keyof FieldDraft, keyof DictionaryRow & string>> = { name: 'nameZh' }

type Index = { readonly mates: ReadonlyMap<string, readonly DictionaryRow[]>; readonly byKey: ReadonlyMap<string, DictionaryRow> }
const indexes = new WeakMap<readonly DictionaryRow[], Index>()

/** All rows by table and by key, made once for all of them. */
function indexOf(all: readonly DictionaryRow[]): Index {
  const index = indexes.get(all) ?? { mates: Map.groupBy(all, (r) => plain(r.table)), byKey: new Map(all.map((r) => [plain(`${r.table}.${r.code}`), r])) }
  indexes.set(all, index)
  return index
}

/** What is wrong with a row among all rows as they would stand: the field itself, twins by name, a table with two names, a reference to nothing. */
export const checkRow = (tables: readonly DataTable[]): RowCheck<DictionaryRow> => (row, all): readonly RowFault[] => {
  const wrong = fieldFault(draftOf(row))
  if (wrong) return [{ key: columns[wrong.at] ?? wrong.at, code: wrong.code, values: { field: row.code, ...wrong.values } }]
  const archived = tables.find((t) => plain(t.code) === plain(row.table))
  if (archived?.archived || archived?.fields.some((f) => f.archived && plain(f.code) === plain(row.code))) return [{ key: 'code', code: 'isArchived' }]
  if (!/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(row.table)) return [{ key: 'table', code: 'tableCode' }]
  const mates = indexOf(all).mates.get(plain(row.table)) ?? [row]
  const [mine, first] = [tableDraft(row), tableDraft(mates[0] ?? row)]
  if (mine.name.zh === '') return [{ key: 'tableZh', code: 'tableNameMissing' }]
  if (![mine.name.zh, mine.name.en].some((n) => [first.name.zh, first.name.en].includes(n)) || (row.nature !== null && mates[0]?.nature && row.nature !== mates[0].nature)) return [{ key: 'tableZh', code: 'tableDiffers', values: { table: row.table } }]
  const name = draftOf(row).name
  if (mates.some((m) => plain(m.code) !== plain(row.code) && [m.nameZh, m.nameEn ?? m.nameZh].some((t, i) => plain(orNothing(t)) === plain(i === 0 ? name.zh : name.en)))) return [{ key: 'nameZh', code: 'fieldNameTaken', values: { field: row.code } }]
  if (!row.refers) return []
  const to = indexOf(all).byKey.get(plain(row.refers))
  if (!to) return [{ key: 'refers', code: 'noSuchReference', values: { to: row.refers } }]
  return to.unique === 'alone' ? [] : [{ key: 'refers', code: 'referenceNotUnique', values: { field: row.code, to: row.refers } }]
}

/**
 * All facts that bring the new and changed rows in, or the first refusal. Tables come first, then fields, and what they refer to last, so that a file may name things in any order.
 * `newId` makes the ids of new tables and fields.
 */
export function bring(tables: readonly DataTable[], flow: Flow | undefined, lines: readonly PreviewLine<DictionaryRow>[], newId: () => Id, context: Context): Decision<DataFact> {
  let now = [...tables]
  const facts: DataFact[] = []
  const take = (decision: Decision<DataFact>): Decision<DataFact> | null => {
    if (!decision.ok) return decision.refusal.code === 'nothingChanged' ? null : decision
    for (const fact of decision.facts) {
      const next = after(now.find((t) => t.id === fact.subject), fact)
      if (next) now = now.some((t) => t.id === next.id) ? now.map((t) => (t.id === next.id ? next : t)) : [...now, next]
      facts.push(fact)
    }
    return null
  }
  const wanted = lines.filter((l) => l.state === 'new' || l.state === 'changed')
  const byTable = Map.groupBy(wanted.map((l) => l.value), (row) => plain(row.table))
  for (const [code, rows] of byTable) {
    // A new field may name its table in one language only; what the table is called is changed by a row that says all of it.
    const whole = wanted.find((l) => l.state === 'changed' && plain(l.value.table) === code)?.value
    if (!whole && now.some((t) => plain(t.code) === code)) continue
    const draft = tableDraft(whole ?? rows[0]!)
    const known = now.find((t) => plain(t.code) === plain(draft.code))
    const refusal = take(known ? changeTable(now, flow, known.id, known.version, { ...draft, code: known.code }, context) : addTable(now, flow, newId(), draft, context))
    if (refusal) return refusal
  }
  const tableOf = (code: string) => now.find((t) => plain(t.code) === plain(code))!
  for (const pass of ['fields', 'references'] as const) {
    for (const rows of byTable.values()) {
      const table = tableOf(rows[0]!.table)
      const asked = rows.map((row): FieldRow => {
        const was = table.fields.find((f) => plain(f.code) === plain(row.code))
        const [to = '', key = ''] = orNothing(row.refers).split('.')
        const target = row.refers ? now.find((t) => plain(t.code) === plain(to)) : undefined
        const field = target?.fields.find((f) => plain(f.code) === plain(key))
        const refers = pass === 'references' ? (target && field ? { table: target.id, field: field.id } : null) : (was?.refers ?? null)
        return { id: was?.id ?? newId(), seen: was?.version ?? 0, draft: { ...draftOf(row), ...(was ? { code: was.code } : {}), refers: row.refers ? refers : null } }
      })
      const refusal = take(saveFields(now, flow, table.id, asked, context))
      if (refusal) return refusal
    }
  }
  return facts.length === 0 ? refused('nothingChanged') : decide(...facts)
}
