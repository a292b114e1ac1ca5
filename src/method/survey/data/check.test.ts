import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellName, type ReadCell, type ReadSheet } from '#ground/documents/sheet.ts'
import { readValue } from './cell.ts'
import { check, type ErrorCode } from './check.ts'
import { said } from './check.words.ts'
import type { DataTable } from './data.ts'
import { blankField, exampleValue, fieldFault, tidy, type Field, type FieldDraft } from './field.ts'
import { markText } from './layout.ts'
import { match, parseRule } from './rule.ts'

const both = (text: string) => ({ zh: `${text}名`, en: text })
const field = (id: string, draft: Partial<FieldDraft>): Field => ({ ...blankField, code: id, name: both(id), ...draft, id: `${id}-id`, archived: false, version: 1 })
const table = (code: string, fields: readonly Field[]): DataTable => ({ id: `${code}-id`, flow: 'flow', code, name: both(code), purpose: both(''), nature: 'master', fields, archived: false, version: 1 })

type Cells = readonly (string | Omit<ReadCell, 'column'> | null)[]
const sheet = (name: string, rows: readonly Cells[]): ReadSheet => ({
  name, hidden: false,
  rows: rows.flatMap((cells, i) => {
    const kept = cells.flatMap((c, at): ReadCell[] => (c === null || c === '' ? [] : [typeof c === 'string' ? { column: at + 1, kind: 'text', text: c } : { column: at + 1, ...c }]))
    return kept.length > 0 ? [{ row: i + 1, cells: kept }] : []
  }),
})
const found = (sheets: readonly ReadSheet[], tables: readonly DataTable[]) => check(sheets, tables).findings.map((f) => `${f.sheet}!${f.cell} ${f.code}`)
const read = (draft: Partial<FieldDraft>, text: string, kind: ReadCell['kind'] = 'text') => {
  const answer = readValue({ ...blankField, code: 'f', ...draft }, { column: 1, kind, text })
  return answer.ok ? answer.value : answer.code
}

describe('what means one thing is read, what could mean two is told', () => {
  test('full-width digits, spaces and thousands separators of numbers', () => {
    expect(['１２３', ' 12 ', '1,234', '12,34', '1e3', '12 个'].map((t) => read({ kind: 'whole' }, t))).toEqual([123, 12, 1234, 'number', 'number', 'number'])
    expect(['0.10', '0.125', '-3', '9.5'].map((t) => read({ kind: 'number', decimals: 2, min: -1, max: 9 }, t))).toEqual([0.1, 'decimals', 'least', 'most'])
  })
  test('days as text, year first; a day that lost its format is shown', () => {
    expect(['2026/1/5', '2026年1月5日', '2026.01.05', '２０２６-1-5', '20260105', '1/5/2026', '2026-02-30'].map((t) => read({ kind: 'day' }, t))).toEqual(['2026-01-05', '2026-01-05', '2026-01-05', '2026-01-05', '2026-01-05', 'day', 'day'])
    expect(readValue({ ...blankField, kind: 'day' }, { column: 1, kind: 'number', text: '46027' })).toMatchObject({ code: 'daySerial', values: { day: '2026-01-05' } })
  })
  test('a wide bracket is right in a name and wrong in a code', () => {
    expect(read({}, '宁波海天（集团）')).toBe('宁波海天（集团）')
    expect(read({ rule: 'P-{2 digits}' }, 'Ｐ-01')).toBe('fullWidth')
    expect(read({}, '12345678901234567', 'number')).toBe('digitsLost')
    expect(read({}, '#REF!', 'fault')).toBe('broken')
  })
  test('a choice is read by its value, its meaning or both; yes and no in either language', () => {
    const choices = [{ value: '1', meaning: { zh: '原材料', en: 'raw material' } }]
    expect(['1', '原材料', '1 原材料', 'Raw Material', '2'].map((t) => read({ kind: 'choice', choices }, t))).toEqual(['1', '1', '1', '1', 'choice'])
    expect(['是', 'no', 'TRUE', '也许'].map((t) => read({ kind: 'flag' }, t))).toEqual([true, false, true, 'flag'])
  })
})

const items = table('ITEM', [field('item_no', { required: true, unique: 'alone', rule: 'P-{6 digits}' }), field('name', { required: true, length: 10 })])
const bom = table('BOM', [
  field('parent', { required: true, unique: 'together', refers: { table: 'ITEM-id', field: 'item_no-id' } }), field('child', { required: true, unique: 'together', refers: { table: 'ITEM-id', field: 'item_no-id' } }), field('quantity', { kind: 'number', required: true }),
])

describe('a workbook as a whole', () => {
  test('keys, references, pairs and whole rows that come twice are found at their cells', () => {
    const sheets = [
      sheet('ITEM 物料', [['item_no', 'name'], ['P-000001', 'bolt'], ['P-000002', 'nut'], ['P-000001', 'other'], ['P-000002', 'nut']]),
      sheet('子件', [['parent名', 'child名', 'quantity名'], ['P-000001', 'P-000002', '2'], ['P-000001', 'P-000002', '3'], ['P-000001', 'p-000001', '1'], ['P-000009', 'P-000002', '1']]),
    ]
    expect(found(sheets, [items, bom])).toEqual(['ITEM 物料!A4 twice', 'ITEM 物料!A5 rowTwice', '子件!A3 together', '子件!B4 referenceSpelling', '子件!A5 reference'])
    const [first] = check(sheets, [items, bom]).findings
    expect(said(first!, [items, bom]).problem).toEqual({ zh: '“item_no名”不能重复，这里和 A2 一样', en: '“item_no” may not come twice; this is the same as A2' })
  })

  test('columns may move; unknown ones are noted, a required one that is missing is an error, a foreign sheet is passed over', () => {
    const checked = check([sheet('ITEM', [['name', '备注', 'item_no'], ['bolt', 'x', 'P-000001']]), sheet('记事', [['会议', '三点']])], [items, bom])
    expect(checked.errors).toBe(0)
    expect(checked.notes.map((n) => n.code).sort()).toEqual(['columnUnknown', 'moved', 'sheetUnknown', 'tableAbsent'])
    expect(found([sheet('ITEM', [['item_no', 'ITEM_NO'], ['P-000001', '']])], [items])).toEqual(['ITEM!B1 columnTwice', 'ITEM!null columnMissing'])
    expect(found([sheet('别的', [['天气', '好']])], [items])).toEqual(['别的!null noHeader'])
    expect(check([sheet('BOM', [['parent', 'child', 'quantity'], ['P-1', 'P-2', '1']])], [items, bom]).notes.map((n) => n.code)).toEqual(['tableAbsent', 'referenceUnchecked', 'referenceUnchecked'])
  })

  test('the row of codes, the example and the sheet of notes are nobody’s rows', () => {
    const shown = table('ITEM', [field('item_no', { required: true, unique: 'alone', example: 'P-000001' }), field('kind', { kind: 'choice', choices: [{ value: '1', meaning: both('raw') }], example: '1' })])
    const checked = check([sheet('说明', [[markText('00000000-0000-7000-8000-000000000000', null)]]), sheet('ITEM', [['item_no名', 'kind名'], ['item_no', 'kind'], ['P-000001', '1 raw名'], ['P-000001', '']])], [shown])
    expect([checked.tables[0]!.rows, checked.errors, checked.notes]).toEqual([1, 0, []])
    const again = [['item_no名', 'kind名'], ['P-000001', '1 raw名'], ['P-000002', '']]
    expect(check([sheet('ITEM', again)], [shown]).tables[0]!.rows, 'without the row of codes it is somebody’s').toBe(2)
    expect(check([sheet('ITEM', [again[0]!, ['item_no', 'kind'], again[1]!, again[2]!, again[1]!])], [shown]).tables[0]!.rows, 'and so it is further down').toBe(2)
  })
})

/** How a field can be broken in one cell, and what the checker must say. */
const plantings: readonly { readonly of: (f: Field) => boolean; readonly text: string; readonly code: ErrorCode }[] = [
  { of: (f) => f.required, text: '', code: 'required' },
  { of: (f) => f.kind === 'text' && f.rule !== '', text: '???', code: 'rule' },
  { of: (f) => f.kind === 'text' && f.rule === '' && !f.refers, text: 'x'.repeat(400), code: 'tooLong' },
  { of: (f) => f.kind === 'whole', text: '1.5', code: 'whole' },
  { of: (f) => f.kind === 'whole' || f.kind === 'number', text: '三', code: 'number' },
  { of: (f) => f.kind === 'number', text: '0.123456789', code: 'decimals' },
  { of: (f) => f.min !== null, text: '-1', code: 'least' },
  { of: (f) => f.max !== null, text: '1000001', code: 'most' },
  { of: (f) => f.kind === 'day', text: '13/13/2026', code: 'day' },
  { of: (f) => f.kind === 'choice', text: '???', code: 'choice' },
  { of: (f) => f.kind === 'flag', text: '???', code: 'flag' },
  { of: (f) => f.refers !== null, text: 'P-999999', code: 'reference' },
]

/** A text that is right for the field in that row. */
function right(f: Field, row: number): string {
  switch (f.kind) {
    case 'whole': return String(row)
    case 'number': return `${row}.5`
    case 'day': return ['2026/1/5', '2026年1月5日', '2026-01-05'][row % 3]!
    case 'choice': return f.choices[row % f.choices.length]!.value
    case 'flag': return row % 2 ? '是' : 'no'
    case 'text': return f.refers ? `P-${String(1 + (row % 5)).padStart(6, '0')}` : f.rule !== '' ? `K${String(row).padStart(8, '0')}` : `t${row}`
  }
}

const arbitraryField = (i: number): fc.Arbitrary<Field> => fc.record({ kind: fc.constantFrom('text', 'whole', 'number', 'day', 'choice', 'flag', 'code', 'reference'), required: fc.boolean() }).map(({ kind, required }) => field(`f${i}`, {
  required, kind: kind === 'code' || kind === 'reference' ? 'text' : (kind as Field['kind']), ...(kind === 'code' ? { rule: 'K{8 digits}', unique: 'alone' as const } : {}), ...(kind === 'reference' ? { refers: { table: 'ITEM-id', field: 'item_no-id' } } : {}),
  ...(kind === 'choice' ? { choices: [{ value: 'A', meaning: both('a') }, { value: 'B', meaning: both('b') }] } : {}), ...(kind === 'whole' || kind === 'number' ? { min: 0, max: 1_000_000, decimals: 3 } : {}),
}))

test('the checker finds exactly the errors that were planted, at their cells', () => {
  const world = fc.integer({ min: 1, max: 8 }).chain((width) => fc.record({
    fields: fc.tuple(...Array.from({ length: width }, (_, i) => arbitraryField(i))), rows: fc.integer({ min: 1, max: 25 }),
    errors: fc.array(fc.record({ row: fc.nat(1000), field: fc.nat(1000), kind: fc.nat(1000) }), { maxLength: 8 }), order: fc.array(fc.nat(1000), { minLength: width, maxLength: width }),
  }))
  fc.assert(fc.property(world, ({ fields, rows, errors, order }) => {
    // A key that never repeats keeps rows apart; the columns stand in any order.
    const spec = table('MAIN', [field('key', { required: true, unique: 'alone', rule: 'K{8 digits}' }), ...fields])
    const at = spec.fields.map((_, i) => i).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
    const lines = Array.from({ length: rows }, (_, row) => spec.fields.map((f) => right(f, row)))
    const planted = new Map<string, string>()
    for (const e of errors) {
      const [row, index] = [e.row % rows, 1 + (e.field % fields.length)]
      const fit = plantings.filter((p) => p.of(spec.fields[index]!))
      const planting = fit[e.kind % Math.max(1, fit.length)]
      const cell = cellName(row + 2, at.indexOf(index) + 1)
      if (!planting || planted.has(cell)) continue
      lines[row]![index] = planting.text
      planted.set(cell, planting.code)
    }
    const sheets = [
      sheet('ITEM', [['item_no', 'name'], ...Array.from({ length: 5 }, (_, i) => [`P-${String(i + 1).padStart(6, '0')}`, `n${i}`])]),
      sheet('MAIN', [at.map((i) => spec.fields[i]!.name[i % 2 ? 'zh' : 'en']), ...lines.map((line) => at.map((i) => line[i]!))]),
    ]
    const checked = check(sheets, [items, spec])
    expect(new Map(checked.findings.map((f) => [f.cell, f.code]))).toEqual(planted)
    expect(checked.errors).toBe(planted.size)
    expect(checked.tables.map((t) => t.rows)).toEqual([5, rows])
    expect(checked.counts.reduce((n, c) => n + c.n, 0)).toBe(planted.size)
    for (const f of checked.findings) for (const lang of ['zh', 'en'] as const) expect(said(f, [items, spec]).problem[lang]).not.toMatch(/\{\w+\}/)
  }), { numRuns: 200 })
})

test('an example that the definition takes is one that the checker passes', () => {
  const example = fc.oneof(fc.string({ maxLength: 12 }), fc.integer().map(String), fc.constantFrom('P-01', '2026/1/5', '是', 'A', '１２', '1,000'))
  fc.assert(fc.property(arbitraryField(0), example, fc.constantFrom('', 'P-{2 digits}'), (f, text, rule) => {
    const draft = tidy({ ...f, example: text, rule, refers: null })
    if (fieldFault(draft)) return
    const value = exampleValue(draft)
    expect(readValue({ ...draft, required: value !== null }, value === null ? undefined : { column: 1, kind: 'text', text: String(value) }).ok).toBe(true)
    const parsed = parseRule(draft.rule)
    if (value !== null && draft.rule !== '' && parsed.ok) expect(match(parsed.parts, String(value)).fits).toBe(true)
  }))
})
