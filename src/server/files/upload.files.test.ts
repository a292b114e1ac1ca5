import { describe, expect, test } from 'vitest'
import { columnLetters, type ReadSheet } from '#ground/documents/sheet.ts'
import { parts, withPart, workbook, zip } from './crafted.ts'
import { uploadRefusals } from './files.words.ts'
import { usualLimits, type Limits } from './limits.ts'
import { kindOf, reading } from './reading.ts'
import { readWorkbook } from './upload.ts'

const texts = (sheet: ReadSheet | undefined) => sheet?.rows.map((r) => r.cells.map((c) => `${c.column}:${c.text}`).join(' ')) ?? []

async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.sheets
}

/** Reads a hostile file and proves that meanwhile this thread had next to nothing to do and its heap stayed where it was: the server would have kept answering. */
async function refused(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const heap = process.memoryUsage().heapUsed
  const cpu = process.threadCpuUsage()
  let ticks = 0
  const clock = setInterval(() => ticks++, 5)
  const began = performance.now()
  const read = await readWorkbook(bytes, limits)
  const took = performance.now() - began
  clearInterval(clock)
  const { user, system } = process.threadCpuUsage(cpu)
  // A share of the time it took, because on a busy machine everything costs more.
  expect((user + system) / 1000).toBeLessThan(Math.max(400, took / 4))
  if (took > 500) expect(ticks).toBeGreaterThan(5)
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(60_000_000)
  return read.ok ? 'read' : read.refusal.code
}

/** What the reading itself says, in place: for files that are wrong but small. */
async function told(bytes: Uint8Array): Promise<string> {
  const kind = kindOf(bytes)
  const read = typeof kind === 'string' ? await reading({ kind, bytes, limits: usualLimits }) : kind
  return read.ok ? 'read' : read.refusal.code
}

const row = (cells: string, r = 1) => `<sheetData><row r="${r}">${cells}</row></sheetData>`

describe('a workbook is read as a person sees it', () => {
  test('shared, rich, inline and formula texts; numbers, flags, errors', async () => {
    const [sheet] = await sheetsOf(workbook({
      strings: '<si><t>王喆堃</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 镕</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>',
      sheet: `<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>直接&amp;写</t></is></c></row>
        <row r="4"><c r="A4"><v>13800138000</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#REF!</v></c><c r="E4" t="str"><f>A1&amp;B1</f><v>算出来的</v></c><c r="F4"><f>1+1</f><v>2</v></c></row>
        <row><c><v>7</v></c><c t="str"><v>a_x000D__x000A_b_x005F_x0041_</v></c></row></sheetData>`,
    }))
    expect(sheet?.rows.map((r) => r.row)).toEqual([3, 4, 5])
    expect(texts(sheet)).toEqual(['1:王喆堃 3:张 镕 4:直接&写', '1:13800138000 2:0.3 3:TRUE 4:#REF! 5:算出来的 6:2', '1:7 2:a\r\nb_x0041_'])
    expect(sheet?.rows[1]?.cells.map((c) => c.kind)).toEqual(['number', 'number', 'flag', 'fault', 'text', 'number'])
  })

  test('a number with a date format is a day, a time or both, in Excel and in WPS, from 1900 and from 1904', async () => {
    const styles = '<numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[$-804]yyyy/m/d h:mm"/><numFmt numFmtId="166" formatCode="00000000000"/><numFmt numFmtId="167" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/></numFmts><cellXfs>'
      + [0, 14, 164, 165, 166, 167, 22, 31, 20].map((id) => `<xf numFmtId="${id}"/>`).join('') + '</cellXfs>'
    const cells = row('<c r="A1" s="1"><v>46350</v></c><c r="B1" s="2"><v>46350</v></c><c r="C1" s="3"><v>46350.6041666667</v></c><c r="D1" s="4"><v>1234567890</v></c><c r="E1" s="5"><v>46350</v></c><c r="F1" s="6"><v>46350.5</v></c><c r="G1" s="7"><v>46350</v></c><c r="H1" s="8"><v>0.25</v></c><c r="I1" t="d"><v>2026-11-24</v></c>')
    const [sheet] = await sheetsOf(workbook({ styles, sheet: cells }))
    expect(sheet?.rows[0]?.cells.map((c) => `${c.kind} ${c.text}`)).toEqual([
      'day 2026-11-24', 'day 2026-11-24', 'moment 2026-11-24T14:30:00', 'number 01234567890', 'number 46350', 'moment 2026-11-24T12:00:00', 'day 2026-11-24', 'time 06:00:00', 'day 2026-11-24',
    ])
    const [old] = await sheetsOf(workbook({ styles, sheet: cells, workbook: '<workbookPr date1904="1"/>' }))
    expect(old?.rows[0]?.cells[0]?.text).toBe('2030-11-25')
  })

  test('elements with a prefix, backslashes in part names, hidden sheets', async () => {
    const prefixed = parts({ sheet: '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>' })
      .map((p) => ({ ...p, name: p.name.replaceAll('/', '\\'), body: typeof p.body === 'string' ? p.body.replace('sheetId="1"', 'sheetId="1" state="veryHidden"') : p.body }))
    const [sheet] = await sheetsOf(zip(prefixed))
    expect(sheet).toEqual({ name: '人员', hidden: true, rows: [{ row: 1, cells: [{ column: 1, text: '好', kind: 'text' }] }] })
  })

  test('a text list in UTF-8, UTF-16 and GB18030, with comma, semicolon and tab', async () => {
    const utf8 = Buffer.from('\uFEFF姓名,电话\r\n王喆堃,01234567890\r\n"李,""四""",\'+86\r\n', 'utf8')
    expect(texts((await sheetsOf(utf8))[0])).toEqual(['1:姓名 2:电话', '1:王喆堃 2:01234567890', '1:李,"四" 2:+86'])
    const gbk = Buffer.from('d0d5c3fb3bb5e7bbb00ad5c53b310a', 'hex')
    expect(texts((await sheetsOf(gbk))[0])).toEqual(['1:姓名 2:电话', '1:张 2:1'])
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\t电话\n王\t1\n', 'utf16le')])
    expect(texts((await sheetsOf(utf16))[0])).toEqual(['1:姓名 2:电话', '1:王 2:1'])
  })
})

describe('what is no list is told apart by its content', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a workbook without cells', workbook({}), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notAWorkbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'notAWorkbook'],
    ['a web page called .xls', Buffer.from('\uFEFF <html><table><tr><td>1'), 'webPage'],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'oldFormat'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['a zip of something else', zip([{ name: 'a.txt', body: 'a' }]), 'notAWorkbook'],
    ['a Word document', zip([{ name: '[Content_Types].xml', body: '<Types/>' }, { name: 'word/document.xml', body: '<d/>' }]), 'notAWorkbook'],
    ['a binary .xlsb', zip([{ name: '_rels/.rels', body: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' }]), 'oldFormat'],
    ['a list with bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'notAWorkbook'],
    ['a list with NUL', Buffer.from('a,b\0\n'), 'notAWorkbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await told(bytes)).toBe(code)
  })
})

describe('a hostile file is refused without hurting the server', () => {
  const sheetPart = 'xl/worksheets/sheet1.xml'

  test('a part that unpacks to a hundred megabytes, honest or lying about its size', async () => {
    const body = `<worksheet><sheetData>${' '.repeat(100_000_000)}</sheetData></worksheet>`
    expect(await refused(withPart(sheetPart, { body }))).toBe('bomb')
    expect(await refused(withPart(sheetPart, { body, claims: { size: 5_000 } }))).toBe('bomb')
  })

  test('many parts, each modest, that together unpack to too much', async () => {
    const sheet = `<worksheet><!--${Buffer.alloc(600_000, 'abcdefgh').toString()}--></worksheet>`
    const more = Array.from({ length: 40 }, (_, i) => ({ name: `xl/worksheets/sheet${i + 2}.xml`, body: sheet }))
    const bytes = zip(parts({ more }).map((p) => p.name === 'xl/workbook.xml' ? { ...p, body: `<workbook xmlns:r="r"><sheets>${more.map((_, i) => `<sheet name="${i}" r:id="rId${i}"/>`).join('')}</sheets></workbook>` }
      : p.name === 'xl/_rels/workbook.xml.rels' ? { ...p, body: `<Relationships>${more.map((m, i) => `<Relationship Id="rId${i}" Type="r/worksheet" Target="/${m.name}"/>`).join('')}</Relationships>` } : p))
    expect(await refused(bytes, { inflated: 10_000_000 })).toBe('bomb')
  })

  test('entities that laugh a billion times, and entities that fetch files', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`
    expect(await refused(withPart(sheetPart, { body: laughs }))).toBe('unsafe')
    expect(await told(withPart('xl/sharedStrings.xml', { body: '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>' }))).toBe('unsafe')
    expect(await told(workbook({ sheet: row('<c r="A1" t="inlineStr"><is><t>&boom;</t></is></c>') }))).toBe('damaged')
  })

  test('elements nested without end, attributes without end, one endless text', async () => {
    expect(await refused(withPart(sheetPart, { body: '<a>'.repeat(500_000) }))).toBe('bomb')
    expect(await refused(withPart(sheetPart, { body: `<worksheet ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>` }))).toBe('bomb')
    const endless = Array.from({ length: 50_000 }, (_, i) => `word ${i} `).join('')
    expect(await refused(workbook({ sheet: row(`<c r="A1" t="inlineStr"><is><t>${endless}</t></is></c>`) }))).toBe('tooMuchText')
    expect(await refused(workbook({ strings: `<si><t>${endless}</t></si>` }))).toBe('tooMuchText')
  })

  test('too many rows, columns, cells, merges, sheets', async () => {
    const many = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i + 1)).join('')
    expect(await refused(workbook({ sheet: `<sheetData>${many(20_001, (i) => `<row r="${i}"><c r="A${i}"><v>${i}</v></c></row>`)}</sheetData>` }))).toBe('tooManyRows')
    expect(await told(workbook({ sheet: row('<c r="XFD1"><v>1</v></c>') }))).toBe('tooManyColumns')
    expect(await refused(workbook({ sheet: `<sheetData>${many(300, (i) => `<row r="${i}">${many(20, (c) => `<c><v>${c}</v></c>`)}</row>`)}</sheetData>` }), { cells: 5_000 })).toBe('tooManyCells')
    expect(await refused(workbook({ sheet: `<sheetData/><mergeCells>${many(200_000, (i) => `<mergeCell ref="A${i}:B${i}"/>`)}</mergeCells>` }))).toBe('tooManyMerges')
    expect(await told(workbook({ workbook: `<sheets>${many(60, (i) => `<sheet name="${i}" sheetId="${i}" r:id="rId1"/>`)}</sheets>` }))).toBe('tooManySheets')
  })

  test('sixteen thousand styled and empty columns in many rows cost time but keep nothing', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}">${Array.from({ length: 16_384 }, (_, c) => `<c r="${columnLetters(c + 1)}${i + 1}" s="1"/>`).join('')}</row>`).join('')
    expect(await refused(workbook({ sheet: `<sheetData>${rows}</sheetData>` }))).toBe('empty')
  })

  test('a file that takes too long is stopped, and one that takes too much memory', async () => {
    const busy = `<sheetData>${Array.from({ length: 400_000 }, (_, i) => `<row><c s="${i}"/><c s="1"/><c s="1"/></row>`).join('')}</sheetData>`
    expect(await refused(workbook({ sheet: busy }), { ms: 150 })).toBe('tooSlow')
    const strings = Array.from({ length: 350_000 }, (_, i) => `<si><t>${i} ${'x'.repeat(12)}</t></si>`).join('')
    expect(await refused(workbook({ strings }), { heapMb: 12 })).toBe('bomb')
  })

  test('names that climb out, names twice, a thousand parts, claims that are not true', async () => {
    expect(await told(zip([...parts({}), { name: '../../etc/passwd', body: 'x' }]))).toBe('unsafe')
    expect(await told(zip([...parts({}), { name: '/etc/passwd', body: 'x' }]))).toBe('unsafe')
    expect(await told(zip([...parts({}), { name: 'XL/WORKBOOK.xml', body: 'x' }]))).toBe('unsafe')
    expect(await told(zip(Array.from({ length: 1_500 }, (_, i) => ({ name: `a${i}`, body: '' }))))).toBe('bomb')
    expect(await told(zip(parts({}), { count: 65_000 }))).toBe('bomb')
    expect(await told(withPart('xl/worksheets/sheet1.xml', { claims: { crc: 1 } }))).toBe('damaged')
    expect(await told(withPart('xl/worksheets/sheet1.xml', { claims: { flags: 1 } }))).toBe('encrypted')
  })

  test('a file cut off anywhere', async () => {
    const whole = workbook({ sheet: row('<c r="A1"><v>1</v></c>') })
    for (const part of [0.1, 0.5, 0.9, 0.999]) expect(await told(whole.subarray(0, Math.floor(whole.length * part)))).toBe('damaged')
    expect(await told(withPart(sheetPart, { body: '<worksheet><sheetData><row><c><v>1' }))).toBe('damaged')
  })

  test('a shared text that does not exist, rows that run backwards, references that are none', async () => {
    expect(await told(workbook({ sheet: row('<c r="A1" t="s"><v>99</v></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="A1" t="s"><v>-1</v></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="A1" t="s"><v>constructor</v></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: '<sheetData><row r="2"/><row r="1"/></sheetData>' }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="A1:B2"><v>1</v></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: '<sheetData><row r="99999999"/></sheetData>' }))).toBe('damaged')
  })

  test('NUL and halves of characters', async () => {
    expect(await told(withPart(sheetPart, { body: '<worksheet>\0</worksheet>' }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c>') }))).toBe('damaged')
    expect(await told(workbook({ sheet: row('<c r="A1" t="inlineStr"><is><t>a_x0000_</t></is></c>') }))).toBe('characters')
    expect(await told(workbook({ sheet: row('<c r="A1" t="inlineStr"><is><t>a_xD800_</t></is></c>') }))).toBe('characters')
    expect(await told(withPart(sheetPart, { body: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) }))).toBe('damaged')
  })

  test('a list of ten million commas and a quote that never ends', async () => {
    expect(await refused(Buffer.alloc(7_000_000, ','))).toBe('tooManyColumns')
    expect(await refused(Buffer.from(`"${'a'.repeat(1_000_000)}`))).toBe('tooMuchText')
    expect(await refused(Buffer.alloc(10_000_001, 'a'))).toBe('tooBig')
  })

  test('every refusal has words in both languages', () => {
    for (const words of Object.values(uploadRefusals)) expect(words.zh.length * words.en.length).toBeGreaterThan(0)
  })
})
