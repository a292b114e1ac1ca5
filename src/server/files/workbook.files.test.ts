import { describe, expect, test } from 'vitest'
import type { Sheet } from '#ground/documents/sheet.ts'
import { openArchive } from './archive.ts'
import { usualLimits } from './limits.ts'
import { markup } from './markup.ts'
import { readWorkbook } from './upload.ts'
import { workbookStream, writeWorkbook } from './workbook.ts'

const names = ['王喆', '赵堃', '孙镕', '李頔', '欧阳\n换行', '=1+1', '+86 138', '-5', '@x', '\tTab', '#N/A', '#REF!', "'quoted", '_x0041_', ' 两边空格 ', 'a&<b>"\'', '😀𠮷']

const people: Sheet = {
  name: '人员[一/二]', zone: 'Asia/Shanghai', spare: 20,
  columns: [
    { key: 'name', title: '姓名 *', kind: 'text', note: '真实姓名' }, { key: 'phone', title: '电话', kind: 'text' }, { key: 'idCard', title: '证件号', kind: 'text' },
    { key: 'day', title: '入项日期', kind: 'day' }, { key: 'at', title: '最近一次', kind: 'moment' }, { key: 'count', title: '次数', kind: 'number' },
    { key: 'role', title: '角色', kind: 'text', choices: ['关键用户', '最终用户'] }, { key: 'unit', title: '单位', kind: 'text', choices: Array.from({ length: 80 }, (_, i) => `车间 ${i}, 东区`) },
  ],
  rows: names.map((name, i) => ({ name, phone: `0${13_800_138_000 + i}`, idCard: `31010119900101123${i % 10}`, day: '2026-02-28', at: '2026-11-24T03:05:00.000Z', count: i / 4 - 1, role: '关键用户', unit: `车间 ${i}, 东区` })),
}

async function textsOf(bytes: Uint8Array, sheet = 0): Promise<readonly string[][]> {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.sheets[sheet]!.rows.map((r) => r.cells.map((c) => c.text))
}

const expected = people.rows.map((r) => [r.name, r.phone, r.idCard, '2026-02-28', '2026-11-24T11:05:00', String(r.count), r.role, r.unit])

describe('a workbook comes back as it went', () => {
  test('names of every kind, leading zeros, eighteen digits, days, moments, texts that look like formulas', async () => {
    const rows = await textsOf(await writeWorkbook([people]))
    expect(rows[0]).toEqual(people.columns.map((c) => c.title))
    expect(rows.slice(1)).toEqual(expected)
  })

  test('the same sheets give the same bytes', async () => {
    expect(await writeWorkbook([people], { at: '2026-11-24T03:00:00Z' })).toEqual(await writeWorkbook([people], { at: '2026-11-24T03:00:00Z' }))
  })

  test('a long list streams, and comes back too', async () => {
    const plain = people.rows.filter((r) => !String(r.name).startsWith('#'))
    function* rows() {
      for (let i = 0; i < 300; i++) yield* plain
    }
    const bytes = new Uint8Array(await new Response(workbookStream({ ...people, rows: rows() })).arrayBuffer())
    const read = await textsOf(bytes)
    expect(read.length).toBe(1 + 300 * plain.length)
    expect(read.slice(1, 1 + plain.length)).toEqual(expected.filter((r) => !String(r[0]).startsWith('#')))
  })

  test('sheets with names Excel would refuse, or alike, are renamed', async () => {
    const read = await readWorkbook(await writeWorkbook(['a/b', 'A b', '', 'history', '长'.repeat(40)].map((name) => ({ ...people, name }))))
    expect(read.ok && read.sheets.filter((s) => !s.hidden).map((s) => s.name)).toEqual(['a b', 'A b 2', 'Sheet', 'history_', '长'.repeat(31)])
  })
})

describe('the file is what Excel and WPS expect', () => {
  test('every part is well-formed, nothing is a formula, the header is frozen with a filter, choices are offered', async () => {
    const bytes = await writeWorkbook([people])
    const archive = await openArchive(Buffer.from(bytes), usualLimits)
    const seen: Record<string, string> = {}
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const parser = markup(usualLimits, {})
      seen[name] = ''
      await archive.read(name, (piece) => {
        parser.take(piece)
        seen[name] += piece
      })
      parser.end()
    }
    const sheet = seen['xl/worksheets/sheet1.xml']!
    expect(sheet).not.toMatch(/<f[ >]|t="e"/)
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain(`<autoFilter ref="A1:H${1 + names.length}"/>`)
    expect(sheet).toContain(`sqref="G2:G${1 + names.length + 20}"`)
    expect(sheet).toContain('<formula1>"关键用户,最终用户"</formula1>')
    expect(sheet).toContain("<formula1>'_choices'!$A$1:$A$80</formula1>")
    expect(seen['xl/workbook.xml']).toContain('name="_choices" sheetId="2" r:id="rId2" state="hidden"')
    expect(seen['xl/styles.xml']).toContain('微软雅黑')
  })
})
