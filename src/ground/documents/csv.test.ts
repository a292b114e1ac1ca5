import { describe, expect, test } from 'vitest'
import { csvCell, csvRows, csvText, decodeText, delimiterOf } from './csv.ts'
import type { Sheet } from './sheet.ts'

const sheet: Sheet = {
  name: '人员', zone: 'Asia/Shanghai',
  columns: [{ key: 'name', title: '姓名', kind: 'text' }, { key: 'count', title: '次数', kind: 'number' }, { key: 'at', title: '时间', kind: 'moment' }],
  rows: [
    { name: '王喆堃', count: -3, at: '2026-11-24T03:00:00.000Z' },
    { name: '=HYPERLINK("http://x","y")', count: null, at: null },
    { name: '+86 138, "x"\n第二行', count: 0.5, at: null },
  ],
}

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF, shows moments on the clock of the zone', () => {
    expect(csvText(sheet).split('\r\n').slice(0, 2)).toEqual(['\uFEFF姓名,次数,时间', '王喆堃,-3,2026-11-24 11:00'])
  })

  test('a text that begins like a formula gets an apostrophe, a number does not, and reading takes it off again', () => {
    const text = csvText(sheet)
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
    const rows = [...csvRows(text.slice(1), ',', 100)]
    expect(rows.map((r) => csvCell(r[0]!, 1)?.text)).toEqual(['姓名', ...sheet.rows.map((r) => r.name)])
  })

  test.each(['@SUM(1)', "'=1", "''-x", '\tx', "'quoted'", 'a"b', ' outer ', ''])('%j goes out and comes back as it was', (name) => {
    const rows = [...csvRows(csvText({ ...sheet, rows: [{ name, count: 1, at: null }] }).slice(1), ',', 100)]
    expect(csvCell(rows[1]![0]!, 1)?.text ?? '').toBe(name)
  })

  test.each([['a,b\n1,2', ','], ['a;b\n1,5;2,5', ';'], ['a\tb\n1, 2\t3', '\t'], ['a', ','], ['"a;b;c",d\n"x;y;z",1', ',']])('%j is cut at %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  test('the last field may be empty, and a last line without an end counts', () => {
    expect([...csvRows('a,\r\n\n,b', ',', 9)]).toEqual([['a', ''], [''], ['', 'b']])
    expect([...csvRows('a,', ',', 9)]).toEqual([['a', '']])
  })

  test('GB18030 is read where it is not UTF-8, and rare names of both survive', () => {
    expect(decodeText(new Uint8Array([0xd5, 0xc5, 0xe9, 0x46, 0x86, 0xb4]))).toBe('张镕喆')
    expect(decodeText(new TextEncoder().encode('\uFEFF喆堃镕頔'))).toBe('喆堃镕頔')
    expect(decodeText(new Uint8Array([0xff, 0xff]))).toBe(null)
  })
})
