import { expect, test } from 'vitest'
import type { DataTable } from '#method/survey/data/data.ts'
import { blankField, type FieldKind } from '#method/survey/data/field.ts'
import type { Given, Verdict } from '#method/survey/data/judge.ts'
import { crafted } from './judge.crafted.ts'
import { judgeWorkbook } from './upload.ts'

const kinds: readonly FieldKind[] = ['text', 'whole', 'number', 'day', 'choice', 'flag']
const texts: Readonly<Record<FieldKind, string>> = { text: '轴承 6204-2RS', whole: '12', number: '1,200.50', day: '2026/1/5', choice: 'RM', flag: '是' }

/** 30 fields of every kind; the first is a key with a coding rule. */
const table: DataTable = {
  id: 'T', flow: 'F', code: 'ITEM', name: { zh: '物料', en: 'Items' }, purpose: { zh: '', en: '' }, nature: 'master', archived: false, version: 1,
  fields: Array.from({ length: 30 }, (_, i) => ({
    ...blankField, id: `f${i}`, code: `f${i}`, name: { zh: `字段${i}`, en: `Field ${i}` }, kind: i === 0 ? 'text' : kinds[i % kinds.length]!, required: true, unique: i === 0 ? 'alone' : 'no', rule: i === 0 ? 'P-{8 digits}' : '',
    choices: [{ value: 'RM', meaning: { zh: '原材料', en: 'raw material' } }], archived: false, version: 1,
  })),
}
const given: Given = { flow: 'F', editions: [], draft: [table], asked: null }
const rules = '#method/survey/data/judge.ts'

const head = table.fields.map((f) => f.name.zh)
const line = (row: number, wrong: boolean) => table.fields.map((f, i) => (i === 0 ? `P-${String(row).padStart(8, '0')}` : wrong && i === 5 ? '坏' : texts[f.kind]))

test('20,000 rows of 30 columns are judged aside, and every planted error is found, while this thread has next to nothing to do', async () => {
  const bytes = await crafted(head, (function* () {
    for (let row = 0; row < 19_999; row++) yield line(row, row % 100 === 7)
  })())
  const cpu = process.threadCpuUsage()
  const began = performance.now()
  const judged = await judgeWorkbook<Verdict>(bytes, rules, given)
  const took = performance.now() - began
  const { user, system } = process.threadCpuUsage(cpu)
  expect((user + system) / 1000).toBeLessThan(Math.max(400, took / 4))
  if (!judged.ok) throw new Error(judged.refusal.code)
  expect([judged.verdict.tables[0]!.rows, judged.verdict.errors]).toEqual([19_999, 200])
  expect(judged.verdict.findings.slice(0, 2).map((f) => [f.cell, f.code])).toEqual([['F9', 'flag'], ['F109', 'flag']])
})

test('what is larger is refused in words and not read to its end', async () => {
  const bytes = await crafted(head, (function* () {
    for (let row = 0; row < 20_200; row++) yield line(row, false).slice(0, 3)
  })())
  const judged = await judgeWorkbook<Verdict>(bytes, rules, given)
  expect(judged.ok ? null : judged.refusal.code).toBe('tooManyRows')
  const broken = await judgeWorkbook<Verdict>(new Uint8Array([0x50, 0x4b, 3, 4, 0]), rules, given)
  expect(broken.ok).toBe(false)
})
