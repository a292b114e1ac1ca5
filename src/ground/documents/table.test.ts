import { describe, expect, test } from 'vitest'
import { langs } from '#kit/words.ts'
import { preview } from './preview.ts'
import type { CellValue, ReadCell, ReadSheet, Sheet } from './sheet.ts'
import { readCell, readTable, type Column, type Table } from './table.ts'
import { cellFaults, faultWords } from './table.words.ts'
import { listSheet, templateSheets } from './template.words.ts'

type Person = { readonly userName: string; readonly name: string; readonly role: string; readonly level: number | null; readonly since: string | null; readonly active: boolean | null; readonly seen: string | null }

const text = (zh: string, en = zh) => ({ zh, en })

const people: Table<Person> = {
  name: text('人员', 'People'),
  key: ['userName'],
  faults: { noSuchMaster: text('没有用户名为 {userName} 的人。', 'Nobody has the user name {userName}.') },
  columns: [
    { key: 'userName', title: text('用户名', 'User name'), also: ['账号', 'login'], says: text('登录用的名字', 'the name to sign in with'), example: text('zhangsan'), kind: 'text', required: true, max: 20 },
    { key: 'name', title: text('姓名', 'Name'), says: text('真实姓名', 'the real name'), example: text('张三', 'San Zhang'), kind: 'text', required: true },
    {
      key: 'role', title: text('角色', 'Role'), says: text('在项目里做什么', 'what they do in the project'), example: text('关键用户', 'key user'), kind: 'choice',
      choices: [{ value: 'keyUser', title: text('关键用户', 'key user'), also: ['KU'] }, { value: 'endUser', title: text('最终用户', 'end user') }],
    },
    { key: 'level', title: text('级别', 'Level'), says: text('一到五', 'one to five'), example: text('3'), kind: 'number', whole: true, min: 1, max: 5 },
    { key: 'since', title: text('入项日期', 'Since'), says: text('哪天开始', 'the first day'), example: text('2026-11-24'), kind: 'day' },
    { key: 'active', title: text('在岗', 'Active'), says: text('还在不在', 'still here'), example: text('是', 'yes'), kind: 'flag' },
    { key: 'seen', title: text('最近一次', 'Last seen'), says: text('最近登录', 'last sign-in'), example: text('2026-11-24 14:30'), kind: 'moment', zone: 'Asia/Shanghai' },
  ],
}

/** A file as it is read back: rows of texts from row `first`. */
const file = (rows: readonly (readonly string[])[], first = 1, name = 'Sheet1'): ReadSheet => ({
  name, hidden: false,
  rows: rows.map((row, i) => ({ row: first + i, cells: row.flatMap((t, c): ReadCell[] => (t === '' ? [] : [{ column: c + 1, text: t, kind: 'text' }])) })).filter((r) => r.cells.length > 0),
})

/** What a spreadsheet program would give back of a sheet we made. */
const back = (sheet: Sheet): ReadSheet => {
  const shown = (v: CellValue, kind: string): string => (v === null ? '' : kind === 'moment' ? '2026-11-24T11:00:00' : String(v))
  return file([sheet.columns.map((c) => c.title), ...sheet.rows.map((r) => sheet.columns.map((c) => shown(r[c.key] ?? null, c.kind)))], 1, sheet.name)
}

const wang: Person = { userName: 'wang', name: '王喆堃', role: 'keyUser', level: 2, since: '2026-10-01', active: true, seen: '2026-11-24T03:00:00.000Z' }
const li: Person = { userName: 'li', name: '李頔', role: 'endUser', level: null, since: null, active: false, seen: null }

const values = (column: Partial<Column> & Pick<Column, 'kind'>, texts: readonly string[]) => texts.map((t) => {
  const parsed = readCell({ ...people.columns[1]!, required: false, ...column } as Column, { column: 1, text: t, kind: 'text' })
  return parsed.ok ? parsed.value : parsed.code
})

describe('a table is found in somebody’s file', () => {
  test('by its headings, in either language, any order, below a title, with stars and full width letters', () => {
    const read = readTable(people, [
      file([['notes'], ['nothing here']]),
      file([['二〇二六年名单'], [''], ['Name *', '账号', 'ＲＯＬＥ', '备注'], ['王喆堃', 'wang', 'ku', '好']], 1, '名单'),
    ])
    expect(read.sheet).toBe('名单')
    expect(read.lines).toEqual([{ row: 4, values: { name: '王喆堃', userName: 'wang', role: 'keyUser' }, faults: [] }])
    expect(read.unknown).toEqual([{ cell: 'D3', title: '备注' }])
    expect(read.faults).toEqual([])
  })

  test('a file without the headings, without a required one, or with one twice says so', () => {
    expect(readTable(people, [file([['a', 'b'], ['1', '2']])]).faults.map((f) => f.code)).toEqual(['noHeader'])
    expect(readTable(people, [file([['用户名', '级别', 'Level'], ['a', '1']])]).faults.map((f) => `${f.code} ${f.cell ?? ''}`)).toEqual(['columnTwice C1', 'columnMissing '])
    expect(readTable(people, [{ ...file([['用户名', '姓名'], ['a', 'b']]), hidden: true }]).faults[0]?.code).toBe('noHeader')
  })

  test('empty rows and the example of the template are passed over, in both languages', () => {
    for (const lang of langs) {
      const [list, notes] = templateSheets(people, lang)
      const filled = { ...list!, rows: [...list!.rows, { userName: ' ' }, { userName: 'li', name: '李頔' }] }
      const read = readTable(people, [back(filled), back(notes!)])
      expect(read.sheet).toBe(people.name[lang])
      expect(read.lines.map((l) => l.values.userName)).toEqual(['li'])
    }
  })

  test('the template’s notes explain every column', () => {
    const notes = templateSheets(people, 'en')[1]
    expect(notes?.rows.map((r) => r.allowed)).toEqual(['text, at most 20 characters', 'text, at most 200 characters', 'key user, end user', 'a whole number, at least 1, at most 5', 'a day such as 2026-11-24', 'yes, no', 'a day and time such as 2026-11-24 14:30 (Asia/Shanghai)', ''])
  })
})

describe('a cell is read as its column wants it', () => {
  test('days year first, as China and ISO write them', () => {
    expect(values({ kind: 'day' }, ['2026-11-24', '2026/1/2', '2026.1.2', '2026年1月2日', '2026 年 1 月 2 日', '２０２６－０１－０２', '2026-11-24T00:00:00', '11/24/2026', '2026-02-30', '明天']))
      .toEqual(['2026-11-24', '2026-01-02', '2026-01-02', '2026-01-02', '2026-01-02', '2026-01-02', '2026-11-24', 'day', 'day', 'day'])
  })

  test('numbers with thousands and full width digits; a range and wholeness where asked', () => {
    expect(values({ kind: 'number' }, ['1,234.5', '１２', '-0.5', '1e3', '1,23', '12个', 'NaN', 'Infinity', '0x10'])).toEqual([1234.5, 12, -0.5, 1000, 'number', 'number', 'number', 'number', 'number'])
    expect(values({ kind: 'number', whole: true, min: 1, max: 5 } as never, ['3', '3.5', '0', '6'])).toEqual([3, 'whole', 'least', 'most'])
  })

  test('moments on the clock of the zone', () => {
    expect(values({ kind: 'moment', zone: 'Asia/Shanghai' } as never, ['2026-11-24 14:30', '2026-11-24T14:30:00', '2026年11月24日 9时05分', '2026/11/24', '14:30', '2026-11-24 25:00']))
      .toEqual(['2026-11-24T06:30:00.000Z', '2026-11-24T06:30:00.000Z', '2026-11-24T01:05:00.000Z', '2026-11-23T16:00:00.000Z', 'moment', 'moment'])
  })

  test('choices and flags in either language', () => {
    expect(values(people.columns[2]!, ['关键用户', 'Key User', 'keyuser', 'ku', '老板'])).toEqual(['keyUser', 'keyUser', 'keyUser', 'keyUser', 'choice'])
    expect(values({ kind: 'flag' }, ['是', 'YES', '√', '否', '0', '也许'])).toEqual([true, true, true, false, false, 'flag'])
  })

  test('texts are trimmed; too long, invisible and already rounded ones are said', () => {
    expect(values({ kind: 'text', max: 3 } as never, ['\u3000 a\u200b ', '𠮷𠮷𠮷', 'abcd', 'a\u0007', 'a\ud800'])).toEqual(['a', '𠮷𠮷𠮷', 'tooLong', 'characters', 'characters'])
    const column = people.columns[1]!
    expect(readCell(column, { column: 1, text: '310101199001011000', kind: 'number' })).toMatchObject({ code: 'digitsLost' })
    expect(readCell(column, { column: 1, text: '310101199001011234', kind: 'text' })).toMatchObject({ value: '310101199001011234' })
    expect(readCell(column, { column: 1, text: '#REF!', kind: 'fault' })).toMatchObject({ code: 'broken' })
  })
})

describe('an import is seen before it happens', () => {
  const all = people.columns.map((c) => c.title.zh)

  test('the list taken out and brought back changes nothing, in either language', () => {
    for (const lang of langs) {
      const seen = preview(people, readTable(people, [back(listSheet(people, [wang, li], lang))]), [wang, li])
      expect(seen.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 0 })
      expect(seen.ready).toBe(true)
    }
  })

  test('new, changed from what to what, unchanged and wrong stand apart, and one wrong cell holds back all', () => {
    const seen = preview(people, readTable(people, [file([
      all, ['WANG', '王喆堃', '最终用户', '2', '2026-10-01', '是', '2026-11-24 11:00'], ['li', '李頔', '最终用户', '', '', '否', ''], ['zhao', '赵堃', '', '9', '', '', ''], ['sun', '孙镕', '关键用户', '1', '', '', ''],
    ])]), [wang, li])
    expect(seen.lines.map((l) => l.state)).toEqual(['changed', 'unchanged', 'error', 'new'])
    expect(seen.lines[0]).toMatchObject({ row: 2, changes: [{ key: 'role', from: 'keyUser', to: 'endUser' }], value: { userName: 'wang', role: 'endUser' } })
    expect(seen.lines[2]?.faults).toMatchObject([{ cell: 'D4', code: 'most', key: 'level' }])
    expect(seen.ready).toBe(false)
  })

  test('applied once, the same file changes nothing', () => {
    const read = readTable(people, [file([all, ['wang', '王镕', '最终用户', '', '', '否', ''], ['sun', '孙镕', '', '1', '', '', '']])])
    const first = preview(people, read, [wang, li])
    const again = preview(people, read, [li, ...first.lines.map((l) => l.value)])
    expect(first.counts).toMatchObject({ new: 1, changed: 1 })
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 0 })
  })

  test('a column that is not in the file is left as it is; an empty cell empties', () => {
    const seen = preview(people, readTable(people, [file([['用户名', '姓名', '级别'], ['wang', '王喆堃', '']])]), [wang])
    expect(seen.lines[0]).toMatchObject({ state: 'changed', changes: [{ key: 'level', from: 2, to: null }], value: { since: '2026-10-01', role: 'keyUser' } })
  })

  test('the same person twice in one file is wrong in both rows', () => {
    const seen = preview(people, readTable(people, [file([['用户名', '姓名'], ['sun', 'a'], ['x', 'b'], ['ＳＵＮ', 'c']])]), [])
    expect(seen.lines.map((l) => [l.state, l.faults[0]?.cell, l.faults[0]?.values?.row])).toEqual([['error', 'A2', 4], ['new', undefined, undefined], ['error', 'A4', 2]])
  })

  test('a rule about the whole row sees all rows as they would stand', () => {
    const known = (row: Person, rows: readonly Person[]) => (rows.some((r) => r.userName === row.name) ? [] : [{ key: 'name', code: 'noSuchMaster', values: { userName: row.name } }])
    const seen = preview(people, readTable(people, [file([['用户名', '姓名'], ['sun', 'wang'], ['x', 'sun'], ['y', 'nobody']])]), [wang], known)
    expect(seen.lines.map((l) => l.state)).toEqual(['new', 'new', 'error'])
    expect(faultWords(people, seen.lines[2]!.faults[0]!)).toEqual({ zh: '没有用户名为 nobody 的人。', en: 'Nobody has the user name nobody.' })
  })

  test('every fault is said with what was found, in both languages', () => {
    const read = readTable(people, [file([['用户名', '姓名', '角色'], ['', 'a', '老板']])])
    expect(read.lines[0]?.faults.map((f) => faultWords(people, f).zh)).toEqual(['“用户名”必须填写。', '“老板”不在可选范围内。可以填：关键用户、最终用户。'])
    expect(read.lines[0]?.faults.map((f) => faultWords(people, f).en)).toEqual(['“User name” must be filled in.', '“老板” is not one of the choices. Allowed: key user, end user.'])
    for (const words of Object.values(cellFaults)) expect(words.zh.match(/\{\w+\}/g)?.sort() ?? []).toEqual(words.en.match(/\{\w+\}/g)?.sort() ?? [])
  })
})
