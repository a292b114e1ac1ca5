import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Answer, type Workplace } from '../../../checks/workplace.ts'
import type { Role } from '#ground/people/people.ts'
import { readWorkbook } from '#server/files/upload.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

const csv = (...rows: (string | number)[][]) => new TextEncoder().encode(`\uFEFF${rows.map((r) => r.map((c) => `"${String(c).replaceAll('"', '""')}"`).join(',')).join('\r\n')}`)
const file = (operation: string, bytes: Uint8Array, role: Role = 'consultant', lang = 'zh'): Promise<Answer> => w.as(role).call(operation, { params: { project: w.id }, bytes, lang })
const read = (operation: string, query: Record<string, string> = {}) => w.as('lead').call(operation, { params: { project: w.id }, query, lang: 'zh' })
const units = async () => (await read('units.list')).body['units'] as { code: string; name: { zh: string; en: string }; parent: string | null; id: string }[]

/** Text as a Chinese Windows saves it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array([...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : [...bytes.get(c)!])))
}

describe('a list comes in from Excel', () => {
  it('a CSV in GB18030 with Chinese headings is previewed row by row, and nothing is written', async () => {
    const bytes = gb18030('编码,名称,层级,上级\r\nP2,二厂,厂区,\r\nP2-ASM,总装车间,车间,P2\r\n')
    const seen = await file('units.preview', bytes)
    expect(seen.status).toBe(200)
    expect(seen.body).toMatchObject({ ready: true, counts: { new: 2, changed: 0, unchanged: 0, error: 0 }, rows: [{ row: 2, state: 'new', cells: { code: 'P2', nameZh: '二厂', kind: '厂区' } }, { row: 3, cells: { kind: '部门', parent: 'P2' } }] })
    expect((await units()).map((u) => u.code)).toEqual(['P1'])
  })

  it('faults are told by cell in the person’s language, and with one fault no row is imported', async () => {
    const bytes = csv(['编码', '名称（中文）', '层级', '上级编码', '顺序'], ['P3', '三厂', '厂区', '', ''], ['P3-A', '', '班组', '', ''], ['P3-B', '仓库', '部门', 'NOWHERE', 'abc'], ['P3-C', '喷涂', '厂区', 'P3', ''], ['p3-c', '重复', '部门', 'P3', ''])
    const seen = await file('units.preview', bytes)
    const faults = Object.fromEntries((seen.body['rows'] as { faults: { cell: string; message: string }[] }[]).flatMap((r) => r.faults.map((f) => [f.cell, f.message])))
    expect(seen.body['ready']).toBe(false)
    expect(Object.keys(faults).sort()).toEqual(['A5', 'A6', 'C3', 'E4'])
    expect(faults['C3']).toContain('“班组”不在可选范围内')
    expect(faults['E4']).toBe('“abc”不是数字。')
    expect(faults['A5']).toBe('与第 6 行重复。')

    const parents = await file('units.preview', csv(['编码', '名称（中文）', '层级', '上级编码'], ['P3-B', '仓库', '部门', 'NOWHERE'], ['P3', '三厂', '厂区', ''], ['P3-C', '喷涂', '厂区', 'P3']), 'consultant', 'en')
    expect((parents.body['rows'] as { faults: { cell: string; message: string }[] }[]).flatMap((r) => r.faults.map((f) => `${f.cell} ${f.message}`))).toEqual([
      'D2 There is no unit with the code “NOWHERE”, here or in this file.', 'D4 The parent “P3” must be wider: site › department › line › workstation.'])

    const refused = await file('units.import', bytes)
    expect([refused.status, refused.body['code'], refused.body['current'].counts.error]).toEqual([409, 'rowsWithFaults', 4])
    expect((await units()).map((u) => u.code)).toEqual(['P1'])
  })

  it('a good file is imported whole, children before their parents or not, and the same file again changes nothing', async () => {
    const bytes = csv(['编码', '名称（中文）', '名称（英文）', '层级', '上级编码', '顺序'], ['P3-L1', '一线', 'Line 1', '产线', 'P3-ASM', 1], ['P3-ASM', '总装', '', '部门', 'P3', 2], ['P3', '三厂', 'Plant 3', '厂区', '', 0])
    const done = await file('units.import', bytes, 'lead')
    expect([done.status, done.body['facts'].length]).toEqual([200, 3])
    const now = await units()
    expect(now.find((u) => u.code === 'P3-ASM')?.name).toEqual({ zh: '总装', en: '总装' })
    expect(now.find((u) => u.code === 'P3-L1')?.parent).toBe(now.find((u) => u.code === 'P3-ASM')?.id)
    expect((await file('units.preview', bytes)).body['counts']).toEqual({ new: 0, changed: 0, unchanged: 3, error: 0 })
    expect((await file('units.import', bytes)).body['code']).toBe('nothingChanged')
  })

  it('the template is an empty list in the person’s language, and the export read back changes nothing', async () => {
    const template = await readWorkbook((await w.as('consultant').call('units.template', { params: { project: w.id }, lang: 'zh' })).bytes)
    expect(template.ok && template.sheets[0]?.rows[0]?.cells.map((c) => c.text)).toEqual(['编码 *', '名称（中文）', '名称（英文）', '层级 *', '上级编码', '顺序'])
    for (const [chapter, format] of [['units', 'xlsx'], ['units', 'csv'], ['flows', 'xlsx'], ['capabilities', 'xlsx']] as const) {
      const { bytes, headers } = await read(`${chapter}.export`, { format })
      expect(headers.get('content-disposition')).toContain(format)
      if (chapter === 'units') expect((await file('units.preview', bytes)).body['counts']).toEqual({ new: 0, changed: 0, unchanged: 4, error: 0 })
    }
    expect((await w.as('keyUser').call('units.template', { params: { project: w.id } })).status).toBe(403)
  })

  it('flows come with their steps: gaps in the numbers close, a step that is gone from the file goes, and what a version touches is said before', async () => {
    const head = ['流程编码', '流程名称', '步骤号', '做什么', '谁来做', '在软件哪里']
    const first = csv(head, ['REC', '采购收货', 10, '到货登记', '仓管', '库存 › 收货'], ['REC', '', 20, '来料检验', '检验员', '质量 › 来料'], ['REC', '', 30, '入库', '仓管', '库存 › 入库'], ['O2C', '接单到收款', '', '', '', ''])
    expect((await file('flows.import', first)).body['facts'].map((f: { type: string }) => f.type)).toEqual(['added', 'added'])
    expect((await file('flows.preview', first)).body).toMatchObject({ ready: true, counts: { new: 0, changed: 0, unchanged: 4, error: 0 }, notices: [] })
    expect((await file('flows.import', first)).body['code']).toBe('nothingChanged')

    const second = csv(head, ['rec', '采购收货', 1, '到货登记', '仓管', '库存 › 收货'], ['rec', '', 2, '入库', '仓管', '库存 › 入库'])
    expect((await file('flows.preview', second)).body['notices']).toEqual(['REC 采购收货：将产生第 2 版（删除 1 步）'])
    expect((await file('flows.import', second)).body['facts'].map((f: { type: string }) => f.type)).toEqual(['revised'])
    expect((await file('flows.import', (await read('flows.export')).bytes)).body['code']).toBe('nothingChanged')
    const flows = (await read('flows.list')).body['flows'] as { code: string; steps: number; current: number }[]
    expect(flows.map((f) => [f.code, f.steps, f.current])).toEqual([['O2C', 0, 1], ['REC', 2, 2]])
    expect((await file('flows.preview', csv(head, ['REC', '另一个名称', 1, '', '', '']))).body['rows'][0].faults[0]).toMatchObject({ cell: 'D2', message: '这一步没有写做什么。' })
  })

  it('capabilities name their flow and units by code', async () => {
    const head = ['编码', '名称', '种类', '等级', '流程编码', '每单位人数', '哪些单位需要（编码）']
    const bytes = csv(head, ['OP-REC', '操作：采购收货', '操作流程', 'C', 'rec', '', 'p3-asm；P1'], ['INST', '安装客户端', '安装', '', '', 1, ''])
    expect((await file('capabilities.import', bytes)).status).toBe(200)
    const all = (await read('capabilities.list')).body['capabilities'] as { code: string; class: string; requiredPersons: number; units: string[] }[]
    expect(all.map((c) => [c.code, c.class, c.requiredPersons, c.units.length])).toEqual([['INST', 'B', 1, 0], ['OP-REC', 'C', 2, 2]])
    expect((await file('capabilities.import', bytes)).body['code']).toBe('nothingChanged')
    expect((await file('capabilities.import', (await read('capabilities.export')).bytes)).body['code']).toBe('nothingChanged')
    const faults = (await file('capabilities.preview', csv(head, ['X', 'x', '操作流程', 'B', '', 2, 'P1; QQ']), 'consultant', 'en')).body['rows'][0].faults
    expect(faults.map((f: { cell: string; message: string }) => `${f.cell} ${f.message}`)).toEqual(['E2 Operating and teaching need the code of their flow.', 'G2 There are no units with these codes: QQ.'])
  })

  it('people are invited by card, members change role and unit, and the same file again changes nothing', async () => {
    const head = ['工号', '姓名', '角色', '单位', '邮箱']
    const bytes = csv(head, ['10086', '王秀兰', '关键用户', 'P3-ASM', ''], ['10087', '张国强', '最终用户', 'p3', ''], ['one.enduser', 'one.enduser 王', '关键用户', 'P1', ''])
    const seen = await file('people.preview', bytes, 'lead')
    expect(seen.body).toMatchObject({ ready: true, counts: { new: 2, changed: 1, unchanged: 0, error: 0 } })
    const done = await file('people.import', bytes, 'lead')
    expect(done.body['facts'].map((f: { type: string }) => f.type)).toEqual(['roleChanged', 'invited', 'invited'])
    const invitations = (await w.as('lead').call('people.invitations', { params: { project: w.id } })).body['invitations'] as { id: string; username: string; state: string }[]
    expect(invitations.map((i) => i.username).sort()).toEqual(['10086', '10087'])
    const cards = await w.call('lead', 'people.sheet', { invitations: invitations.map((i) => i.id) })
    expect(cards.headers.get('content-type')).toBe('application/pdf')
    expect((await file('people.import', bytes, 'lead')).body['code']).toBe('nothingChanged')
    expect((await file('people.import', (await w.as('lead').call('people.export', { params: { project: w.id } })).bytes, 'lead')).body['code']).toBe('nothingChanged')

    const wrong = csv(head, ['10088', '赵某', '实施顾问', '', ''], ['root', '某人', '关键用户', 'P1', ''], ['Ab C', '某人', '关键用户', 'NOWHERE', 'x'], ['one.keyuser', '改名', '关键用户', 'P1', ''])
    const faults = ((await file('people.preview', wrong, 'lead')).body['rows'] as { row: number; faults: { cell: string; message: string }[] }[]).flatMap((r) => r.faults.map((f) => [f.cell, f.message]))
    expect(Object.fromEntries(faults)).toMatchObject({ C2: '您不能给出这个角色。', A3: expect.stringContaining('已有人用'), A4: expect.stringContaining('用户名只能用'), E4: '这不是邮箱地址。', B5: expect.stringContaining('由本人') })
    expect((await file('people.preview', wrong, 'consultant')).status).toBe(403)
  })

  it('a hostile or foreign file is refused in words, and another project’s list is not reachable', async () => {
    const page = await file('units.preview', new TextEncoder().encode('<html><table><tr><td>code</td></tr></table></html>'))
    expect([page.status, page.body['code']]).toEqual([422, 'upload.webPage'])
    expect(page.body['detail']).toContain('网页')
    expect((await file('units.import', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).body['code']).toMatch(/^upload\./)
    const other = await w.other()
    expect((await other.as('manager').call('units.import', { params: { project: w.id }, bytes: csv(['编码'], ['X']) })).status).toBe(404)
    expect((await other.as('manager').call('units.export', { params: { project: w.id } })).status).toBe(404)
  })

  it('rows equal the fold of their facts after all of this', async () => {
    const { chapters } = await import('#server/chapters.ts')
    const { transaction } = await import('#server/database/database.ts')
    await transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => {
      for (const chapter of chapters) expect((await chapter.prove?.(tx, w.id)) ?? []).toEqual([])
    }, 'read')
  })
})
