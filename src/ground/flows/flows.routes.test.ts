import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'
import type { Id } from '#kit/ids.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

const step = (title: string, more: object = {}) => ({ title, who: '仓管', where: '库存 › 收货', ...more })
const get = async (flow: Id) => (await w.as('lead').call('flows.get', { params: { project: w.id, flow } })).body

describe('a business flow is versioned', () => {
  it('a change of its steps makes a new version, says what it touches, and leaves the older one as it was', async () => {
    const added = await w.call('consultant', 'flows.add', { code: 'REC', name: { zh: '采购收货', en: 'Receiving' }, steps: [step('到货登记'), step('来料检验'), step('入库')] })
    expect(added.status).toBe(200)
    const flow = added.body['subject'] as Id
    const capability = (await w.call('consultant', 'capabilities.add', { code: 'OP-REC', name: '操作：收货', kind: 'operate', flow, units: [w.unit] })).body['subject']

    const revised = await w.call('lead', 'flows.revise', { steps: [step('到货登记', { expected: '状态为“待检”' }), step('入库'), step('贴标签')], version: 1 }, { flow })
    expect(revised.status).toBe(200)
    const { detail } = revised.body['facts'][0]
    expect(detail.touches.map((t: { kind: string }) => t.kind).sort()).toEqual(['added', 'changed', 'removed'])
    expect(detail.capabilities).toEqual([capability])

    const now = await get(flow)
    expect(now['current']).toBe(2)
    expect(now['versions'].map((v: { number: number }) => v.number)).toEqual([2, 1])
    expect(now['versions'][1].steps.map((s: { title: { zh: string } }) => s.title.zh)).toEqual(['到货登记', '来料检验', '入库'])
    expect(now['versions'][0].madeBy.name).toContain('one.lead')
    expect(now['capabilities']).toHaveLength(1)
  })

  it('whoever wrote on an older version is told so and sees the present one; the same steps again change nothing', async () => {
    const flow = (await w.call('consultant', 'flows.add', { code: 'O2C', name: '接单到收款', steps: [step('录单')] })).body['subject'] as Id
    expect((await w.call('consultant', 'flows.revise', { steps: [step('录单')], version: 1 }, { flow })).body['code']).toBe('nothingChanged')
    expect((await w.call('consultant', 'flows.revise', { steps: [step('录单'), step('审核')], version: 1 }, { flow })).status).toBe(200)
    const stale = await w.call('lead', 'flows.revise', { steps: [], version: 1 }, { flow })
    expect([stale.status, stale.body['code'], stale.body['current'].current]).toEqual([409, 'stale', 2])
  })

  it('codes are unique, and a flow that is still handed over is not archived', async () => {
    const twice = await w.call('consultant', 'flows.add', { code: 'rec', name: '又一个' })
    expect([twice.body['code'], twice.body['errors'][0].path]).toEqual(['codeTaken', ['body', 'code']])
    const flow = (await w.as('lead').call('flows.list', { params: { project: w.id } })).body['flows'].find((f: { code: string }) => f.code === 'REC')
    expect((await w.call('lead', 'flows.archive', { version: flow.version }, { flow: flow.id })).body['code']).toBe('stillHandedOver')
  })

  it('who may not change flows is refused, and another project sees none of them', async () => {
    expect((await w.call('keyUser', 'flows.add', { code: 'X', name: 'X' })).status).toBe(403)
    const other = await w.other()
    expect((await other.as('manager').call('flows.list', { params: { project: w.id } })).status).toBe(404)
    expect((await other.as('manager').call('flows.list', { params: { project: other.id } })).body['flows']).toEqual([])
  })
})
