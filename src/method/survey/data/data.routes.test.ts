import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inflateRawSync } from 'node:zlib'
import type { Role } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { printedText } from '#server/files/printed.ts'
import { filled, sheetsOf } from '../../../../checks/template.ts'
import { workplace } from '../../../../checks/workplace.ts'
import type { Answer, Workplace } from '../../../../checks/workplace.ts'

let w: Workplace
let flow: Id
const tables: Record<string, Id> = {}

const named = (zh: string, en = zh) => ({ zh, en })
const blank = named('', '')
const field = (code: string, zh: string, en: string, more: object = {}) => ({ code, name: named(zh, en), meaning: blank, kind: 'text', maintainer: blank, checks: blank, ...more })
const look = async (by: Role = 'sponsor') => (await w.as(by).call('survey.data', { params: { project: w.id, flow } })).body
const table = async (code: string) => (await look()).tables.find((t: { code: string }) => t.code === code)
const fieldOf = async (of: string, code: string) => (await table(of)).fields.find((f: { code: string }) => f.code === code)
const save = (of: string, fields: object[], by: Role = 'keyUser') => w.call(by, 'survey.saveDataFields', { fields }, { dataTable: tables[of]! })
const upload = (operation: string, bytes: Uint8Array, by: Role = 'keyUser', lang = 'en', query: Record<string, string> = {}): Promise<Answer> => w.as(by).call(operation, { params: { project: w.id, flow }, bytes, lang, query })
const get = (operation: string, query: Record<string, string> = {}, lang = 'en') => w.as('endUser').call(operation, { params: { project: w.id, flow }, query, lang })
const proof = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => (await chapters.find((c) => c.name === 'survey')!.prove!(tx, w.id)))
/** The text of a Word file: its one part, unpacked without a library. */
const wordText = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes)
  for (let at = file.indexOf('PK\u0001\u0002'); at !== -1; at = file.indexOf('PK\u0001\u0002', at + 4)) {
    const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28)).toString()
    if (name !== 'word/document.xml') continue
    const start = file.readUInt32LE(at + 42)
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    return inflateRawSync(file.subarray(from, from + file.readUInt32LE(at + 20))).toString().replace(/<[^>]+>/g, '')
  }
  return ''
}

beforeAll(async () => {
  w = await workplace()
  flow = (await w.call('consultant', 'flows.add', { code: 'P2P', name: named('采购到付款', 'Purchase to pay'), steps: [{ title: named('录入物料', 'Enter the item') }] })).body['subject']
})
afterAll(() => w.end())

describe('the specification is written together', () => {
  it('has tables and fields, each judged as it is saved, and no half of a grid', async () => {
    for (const [code, zh, en] of [['ITEM', '物料主数据', 'Item master'], ['SUPPLIER', '供应商', 'Suppliers']] as const) tables[code] = (await w.call('keyUser', 'survey.addDataTable', { code, name: named(zh, en), purpose: named('采购要引用', 'Purchasing refers to it'), nature: 'master' }, { flow })).body['subject']
    expect((await w.call('endUser', 'survey.addDataTable', { code: 'X', name: named('x'), purpose: blank, nature: 'master' }, { flow })).body['code']).toBe('notAllowed')
    expect((await w.call('keyUser', 'survey.addDataTable', { code: 'item', name: named('x'), purpose: blank, nature: 'master' }, { flow })).body['code']).toBe('tableCodeTaken')
    const key = { ...field('supplier_no', '供应商编码', 'Supplier number', { required: true, unique: 'alone', rule: 'S{4位数字}', example: 'S0001', maintainer: named('采购员', 'Buyer') }) }
    expect((await save('SUPPLIER', [{ field: key }, { field: field('name', '名称', 'Name', { required: true, meaning: named('喆堃镕頔公司全称', 'the full name of 喆堃镕頔'), checks: named('与营业执照一致', 'as on the licence') }) }])).status).toBe(200)
    const half = await save('ITEM', [{ field: field('ok', '好', 'Fine') }, { field: field('bad', '坏', 'Bad', { rule: '{[0-9]+}' }) }])
    expect([half.status, half.body['code'], (await table('ITEM')).fields]).toEqual([409, 'ruleNotUnderstood', []])
    const refers = { table: tables['SUPPLIER'], field: (await fieldOf('SUPPLIER', 'supplier_no')).id }
    const saved = await save('ITEM', [
      { field: field('item_no', '物料编码', 'Item number', { required: true, unique: 'alone', rule: 'P-{6 digits}', example: 'P-000001' }) }, { field: field('name', '名称', 'Name', { required: true, length: 20 }) },
      { field: field('kind', '类别', 'Class', { kind: 'choice', required: true, choices: [{ value: 'RM', meaning: named('原材料', 'raw material') }, { value: 'FG', meaning: named('成品', 'finished') }], example: 'RM' }) },
      { field: field('since', '启用日期', 'In use since', { kind: 'day', example: '2026-01-05' }) }, { field: field('stock', '安全库存', 'Safety stock', { kind: 'number', decimals: 2, min: 0, max: 100000 }) }, { field: field('active', '启用', 'Active', { kind: 'flag', required: true }) },
      { field: field('supplier', '供应商', 'Supplier', { refers }) },
    ])
    expect([saved.status, (await table('ITEM')).fields.length]).toEqual([200, 7])
  })

  it('is written over what the writer saw; what others refer to stays; what is archived comes back', async () => {
    const { id, version, archived: _, ...rest } = await fieldOf('ITEM', 'stock')
    expect((await save('ITEM', [{ id, version, field: { ...rest, min: 1 } }])).status).toBe(200)
    const late = await save('ITEM', [{ id, version, field: { ...rest, min: 2 } }])
    expect([late.body['code'], (await fieldOf('ITEM', 'stock')).min]).toEqual(['stale', 1])
    const key = await fieldOf('SUPPLIER', 'supplier_no')
    expect((await w.call('keyUser', 'survey.archiveDataField', { version: key.version }, { dataField: key.id })).body['code']).toBe('stillReferred')
    expect((await save('SUPPLIER', [{ id: key.id, version: key.version, field: { ...key, unique: 'no' } }])).body['code']).toBe('stillReferred')
    const stock = await fieldOf('ITEM', 'stock')
    expect((await w.call('lead', 'survey.archiveDataField', { version: stock.version }, { dataField: stock.id })).status).toBe(200)
    expect((await w.call('lead', 'survey.restoreDataField', { version: stock.version + 1 }, { dataField: stock.id })).status).toBe(200)
    const { fields, version: seen } = await table('ITEM')
    expect((await w.call('lead', 'survey.arrangeDataFields', { order: fields.map((f: { id: Id }) => f.id).reverse(), version: seen }, { dataTable: tables['ITEM']! })).status).toBe(200)
    expect((await table('ITEM')).fields[0].code).toBe('supplier')
    expect((await w.call('lead', 'survey.arrangeDataFields', { order: fields.map((f: { id: Id }) => f.id), version: seen + 1 }, { dataTable: tables['ITEM']! })).status).toBe(200)
    expect(await proof()).toEqual([])
  })

  it('goes out to Excel and comes back without a change; a new field comes in, a wrong one stops the whole file', async () => {
    for (const lang of ['zh', 'en']) {
      const bytes = (await get('survey.exportDictionary', {}, lang)).bytes
      const preview = await upload('survey.previewDictionary', bytes, 'keyUser', lang)
      expect([preview.body['counts'], preview.body['ready']]).toEqual([{ new: 0, changed: 0, unchanged: 9, error: 0 }, true])
    }
    const csv = (line: string) => new TextEncoder().encode(`表编码,表名称,字段编码,字段名称,类型,必填,引用\n${line}\n`)
    const wrong = await upload('survey.previewDictionary', csv('BOM,物料清单,parent,父件,文字,是,ITEM.nothing'), 'keyUser', 'zh')
    expect(wrong.body['rows'][0].faults[0].message).toContain('ITEM.nothing')
    expect((await upload('survey.importDictionary', csv('BOM,物料清单,parent,父件,文字,是,ITEM.nothing'))).body['code']).toBe('rowsWithFaults')
    expect((await upload('survey.importDictionary', csv('BOM,物料清单,parent,父件,文字,是,ITEM.item_no'))).status).toBe(200)
    tables['BOM'] = (await table('BOM')).id
    expect((await fieldOf('BOM', 'parent')).refers).toEqual({ table: tables['ITEM'], field: (await fieldOf('ITEM', 'item_no')).id })
    const english = new TextEncoder().encode('Table code,Table name,Field code,Field name,Kind\nITEM,Item master,colour,Colour,text\n')
    expect((await upload('survey.importDictionary', english)).status).toBe(200)
    expect([(await table('ITEM')).name, (await fieldOf('ITEM', 'colour')).name]).toEqual([named('物料主数据', 'Item master'), named('Colour')])
    expect((await get('survey.dictionaryTemplate')).body['code']).toBe('notAllowed')
    expect(await proof()).toEqual([])
  })
})

describe('an edition freezes it', () => {
  it('is numbered, signed at three places, and stays what it was', async () => {
    expect((await w.call('keyUser', 'survey.issueData', {}, { flow })).body['code']).toBe('notAllowed')
    const first = (await w.call('lead', 'survey.issueData', { note: '首版' }, { flow })).body['subject'] as Id
    expect((await w.call('lead', 'survey.issueData', { note: 'again' }, { flow })).body['code']).toBe('nothingNew')
    expect((await w.call('consultant', 'survey.signData', undefined, { dataEdition: first })).status).toBe(200)
    expect((await w.call('manager', 'survey.signData', undefined, { dataEdition: first })).body['code']).toBe('alreadySigned')
    expect((await w.call('sponsor', 'survey.signData', undefined, { dataEdition: first })).body['code']).toBe('notAllowed')
    const { id, version, archived: _, ...rest } = await fieldOf('ITEM', 'name')
    await save('ITEM', [{ id, version, field: { ...rest, length: 30 } }])
    expect((await look()).changed).toEqual([{ what: 'ITEM.name', how: 'changed' }])
    expect((await w.call('manager', 'survey.issueData', {}, { flow })).body['code']).toBe('noteOfChange')
    expect((await w.call('manager', 'survey.issueData', { note: '名称放宽到 30 个字' }, { flow })).status).toBe(200)
    const { editions, mySign, changed } = await look('lead')
    expect([editions.map((e: { number: number }) => e.number), editions[1].signatures.length, mySign, changed]).toEqual([[2, 1], 1, true, []])
    expect((await w.call('lead', 'survey.signData', undefined, { dataEdition: first })).body['code']).toBe('notTheNewest')
    expect(await proof()).toEqual([])
  })

  it('is printed as PDF and Word in both languages, rare characters included, and an older edition as it was', async () => {
    const [, older] = (await look()).editions
    for (const [lang, words] of [['zh', ['数据规范手册', '物料主数据', '喆堃镕頔公司全称', '“P-”，接着是 6 位数字', '采购员', '关键用户', 'P2P-DS-02']], ['en', ['data specification manual', 'Item master', '喆堃镕頔', 'then 6 digits', 'Buyer', 'Key user', 'P2P-DS-02']]] as const) {
      const pdf = printedText((await get('survey.printData', { lang, form: 'pdf' })).bytes).join('\n').normalize('NFKC').replace(/\s/g, '')
      const word = wordText((await get('survey.printData', { lang, form: 'docx' })).bytes).normalize('NFKC').replace(/\s/g, '')
      for (const text of words) expect([pdf, word].map((t) => t.includes(text.normalize('NFKC').replace(/\s/g, ''))), `${lang} ${text}`).toEqual([true, true])
    }
    const old = wordText((await get('survey.printData', { lang: 'zh', form: 'docx', edition: older.id })).bytes)
    expect([old.includes('最多 20 个字'), old.includes('最多 30 个字'), old.includes('P2P-DS-01'), old.includes('已在系统中签字')]).toEqual([true, false, true, true])
  })
})

describe('a template goes out and comes back filled', () => {
  const suppliers = [{ supplier_no: 'S0001', name: '海天' }, { supplier_no: 'S0002', name: '宏宇' }]
  const good = { item_no: 'P-000010', name: '轴承', kind: 'RM 原材料', since: '2026/1/5', stock: '1,200.50', active: '是', supplier: 'S0001' }
  const wrong = [{ ...good, item_no: 'P-12' }, { ...good, item_no: 'P-000011', kind: 'XX', since: '5/1/2026' }, { ...good, item_no: 'P-000010' }, { ...good, item_no: 'P-000012', supplier: 'S0009', active: '' }]

  it('every planted error is told at its cell, in both languages, and nothing else', async () => {
    for (const [lang, sheet, text] of [['zh', 'ITEM 物料主数据', '不合编码规则'], ['en', 'ITEM Item master', 'does not follow the coding rule']] as const) {
      const template = (await get('survey.dataTemplate', { lang })).bytes
      const book = await filled(template, { SUPPLIER: suppliers, ITEM: [good, ...wrong], BOM: [{ parent: 'P-000010' }] })
      // Row 1 headings, row 2 codes, row 3 the example, row 4 the good one.
      const { body } = await upload('survey.checkData', book, 'endUser', lang)
      expect(body['findings'].map((f: { sheet: string; cell: string; code: string }) => `${f.sheet}!${f.cell} ${f.code}`)).toEqual([
        `${sheet}!A5 rule`, `${sheet}!C6 choice`, `${sheet}!D6 day`, `${sheet}!A7 rowTwice`, `${sheet}!F8 required`, `${sheet}!G8 reference`,
      ])
      expect([body['edition'].number, body['otherFlow'], body['notes'], body['tables'].map((t: { rows: number; errors: number }) => [t.rows, t.errors])]).toEqual([2, false, [], [[5, 6], [2, 0], [1, 0]]])
      expect(body['findings'][0].problem).toContain(text)
      const list = await sheetsOf((await upload('survey.checkDataSheet', book, 'endUser', lang, { name: 'items.xlsx' })).bytes)
      expect(list[0]!.rows.slice(1).map((r) => r.cells.find((c) => c.column === 2)!.text)).toEqual(['A5', 'C6', 'D6', 'A7', 'F8', 'G8'])
    }
  })

  it('a template of an older edition is checked by that edition; an empty one has no errors', async () => {
    const [, older] = (await look()).editions
    const template = (await get('survey.dataTemplate', { lang: 'zh', edition: older.id })).bytes
    const long = { ...good, name: '一二三四五六七八九十一二三四五六七八九十一二' }
    const checked = (await upload('survey.checkData', await filled(template, { ITEM: [long], SUPPLIER: suppliers }), 'endUser', 'zh')).body
    expect([checked['edition'].number, checked['older'], checked['findings'].map((f: { code: string }) => f.code)]).toEqual([1, true, ['tooLong']])
    expect((await upload('survey.checkData', template)).body).toMatchObject({ errors: 0, older: true })
  })

  it('a list in GB18030 is read; a broken file is refused in words', async () => {
    // The headings 物料编码,名称,类别,启用 and one row, in GB18030.
    const gb = new Uint8Array([0xce, 0xef, 0xc1, 0xcf, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xc6, 0xf4, 0xd3, 0xc3, 0x0a, ...Buffer.from('P-000001,x,RM,'), 0xca, 0xc7, 0x0a])
    const { body } = await upload('survey.checkData', gb, 'endUser', 'zh')
    expect([body['errors'], body['tables'][0].rows]).toEqual([0, 1])
    const broken = await upload('survey.checkData', new Uint8Array([0x50, 0x4b, 1, 2, 3]))
    expect([broken.status >= 400, typeof broken.body['detail']]).toEqual([true, 'string'])
  })

  it('nothing is kept unless it is asked for, and then only counts', async () => {
    expect((await look()).checks).toEqual([])
    const book = await filled((await get('survey.dataTemplate')).bytes, { SUPPLIER: suppliers, ITEM: [good, ...wrong] })
    const kept = await upload('survey.keepDataCheck', book, 'endUser', 'en', { name: '客户物料 0105.xlsx' })
    expect(JSON.stringify(kept.body)).not.toContain('轴承')
    expect((await look()).checks.map((c: { rows: number; errors: number; file: string; edition: number }) => [c.rows, c.errors, c.file, c.edition])).toContainEqual([5, 6, '客户物料 0105.xlsx', 2])
    expect(await proof()).toEqual([])
  })
})

describe('samples', () => {
  it('are rows or a file, and a changed one must be said to be ready again', async () => {
    const columns = [(await fieldOf('SUPPLIER', 'supplier_no')).id, (await fieldOf('SUPPLIER', 'name')).id]
    const content = { kind: 'rows', table: tables['SUPPLIER'], columns, rows: [['S0001', '喆堃']] }
    const rows = (await w.call('keyUser', 'survey.addSample', { name: named('供应商三行', 'Three suppliers'), shows: named('国内供应商', 'Domestic ones'), content }, { flow })).body['subject'] as Id
    expect((await w.call('keyUser', 'survey.addSample', { name: named('x'), shows: blank, content: { kind: 'file', file: rows } }, { flow })).body['code']).toBe('noSuchFile')
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
    const file = (await w.as('keyUser').call('documents.upload', { params: { project: w.id }, query: { name: '送货单.png', chapter: 'survey', subject: flow }, bytes: new Uint8Array(png) })).body['subject']
    expect((await w.call('consultant', 'survey.addSample', { name: named('送货单', 'Delivery note'), shows: blank, content: { kind: 'file', file } }, { flow })).status).toBe(200)
    const mark = (id: Id, version: number, ready = true) => w.call('lead', 'survey.readySample', { ready, version }, { sample: id })
    for (const s of (await look()).samples) expect((await mark(s.id, s.version)).status).toBe(200)
    expect([(await look()).samplesReady, (await look()).samples[1].content.fileName]).toEqual([true, '送货单.png'])
    await w.call('keyUser', 'survey.changeSample', { name: named('供应商'), shows: blank, content: { ...content, rows: [['S0001', '喆堃'], ['S0002', '镕頔']] }, version: 2 }, { sample: rows })
    expect([(await look()).samplesReady, (await mark(rows, 2)).body['code'], (await mark(rows, 3)).status, (await look()).samplesReady]).toEqual([false, 'stale', 200, true])
    expect((await w.call('keyUser', 'survey.archiveSample', { version: 4 }, { sample: rows })).status).toBe(200)
    expect((await w.call('keyUser', 'survey.restoreSample', { version: 5 }, { sample: rows })).status).toBe(200)
    expect(await proof()).toEqual([])
  })

  it('readiness is answered, and a new version of the flow takes neither away', async () => {
    const { conditions } = chapters.find((c) => c.name === 'survey')!
    const answers = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, (tx) => conditions!.answers(tx, w.id, [], new Date().toISOString()), 'read')
    const of = async () => (await answers()).filter((a) => a.code === 'survey.data' || a.code === 'survey.samples').map((a) => [a.code, a.met, a.rests])
    const before = await of()
    expect(before.map(([code, met]) => [code, met])).toEqual([['survey.data', true], ['survey.samples', true]])
    await w.call('consultant', 'flows.revise', { steps: [{ title: named('录入物料', 'Enter the item') }, { title: named('检查', 'Check') }], note: '', version: 1 }, { flow })
    expect(await of()).toEqual(before)
  })

  it('an agreed flow without them waits for whoever may issue, once for each kind', async () => {
    const other = (await w.call('consultant', 'flows.add', { code: 'O2C', name: named('接单', 'Orders'), steps: [{ title: named('接单', 'Take it') }] })).body['subject'] as Id
    for (const by of ['lead', 'sponsor'] as const) expect((await w.call(by, 'survey.agree', { version: 1 }, { flow: other })).status).toBe(200)
    const duties = async (by: Role) => ((await w.as(by).call('duties.list', { params: { project: w.id } })).body['duties'] as { kind: string; to: string }[]).filter((d) => /Missing$/.test(d.kind)).map((d) => [d.kind, d.to])
    expect(await duties('lead')).toEqual([['dataMissing', `/survey/flows/${other}?tab=data`], ['samplesMissing', `/survey/flows/${other}?tab=samples`]])
    expect(await duties('keyUser')).toEqual([])
  })
})
