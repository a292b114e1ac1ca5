import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kit/ids.ts'
import { workplace } from '../../../checks/workplace.ts'
import type { Workplace } from '../../../checks/workplace.ts'
import type { Verdict } from './selfsufficiency.ts'

let w: Workplace
let order: Id
let stock: Id
let store: Id
let enter: Id
let teachOrder: Id

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

beforeAll(async () => {
  w = await workplace()
  const made = async (operation: string, body: unknown) => (await w.call('manager', operation, body)).body['subject'] as Id
  order = await made('flows.add', { code: 'O2C', name: { zh: '订单到收款', en: 'Order to cash' } })
  stock = await made('flows.add', { code: 'WHS', name: { zh: '仓库', en: 'Warehouse' } })
  await made('flows.add', { code: 'PAY', name: { zh: '工资', en: 'Payroll' } })
  store = await made('units.add', { code: 'WH', name: { zh: '仓库', en: 'Store' }, kind: 'department', parent: w.unit })
  const capability = (code: string, kind: string, flow: Id, requiredPersons: number, units: readonly Id[]) =>
    made('capabilities.add', { code, name: { zh: `${code} 能力`, en: `${code} capability` }, kind, class: 'A', flow, wantedPer: 'unit', requiredPersons, units })
  enter = await capability('ENTER', 'operate', order, 1, [w.unit])
  teachOrder = await capability('TEACH', 'teach', order, 1, [w.unit])
  await capability('COUNT', 'operate', stock, 2, [w.unit, store])
})
afterAll(() => w.end())

type Conditions = readonly { readonly code: string; readonly verdict: Verdict; readonly values: Readonly<Record<string, number>> }[]
type Told = {
  readonly fields: readonly { readonly flow: Id; readonly unit: Id; readonly verdict: Verdict; readonly conditions: Conditions; readonly capabilities: readonly { readonly capability: Id; readonly holders: number; readonly required: number }[] }[]
  readonly flows: readonly { readonly verdict: Verdict | null; readonly teachers: number }[]
  readonly site: { readonly verdict: Verdict; readonly conditions: Conditions }
}
const told = async (query: Record<string, string> = {}) => (await w.as('lead').call('handover.selfSufficiency', { params: { project: w.id }, query })).body as Told
const ofOrder = async () => (await told({ flow: order })).fields[0]!

/** Shown, done twice unaided, signed: class A asks no more. */
async function handOver(capability: Id, from: number) {
  const person = w.as('keyUser').person
  expect((await w.call('consultant', 'handover.demonstrate', { capability, unit: w.unit, people: [person], at: hoursAgo(from) })).status).toBe(200)
  for (const hours of [from - 1, from - 2]) expect((await w.call('consultant', 'handover.recordAttempt', { capability, person, outcome: 'success', at: hoursAgo(hours) })).status).toBe(200)
  expect((await w.call('consultant', 'handover.signOff', {}, { capability, person })).status).toBe(200)
}

describe('before anything is handed over', () => {
  it('no flow runs by itself, and each says which persons it lacks', async () => {
    const answer = await told()
    expect(answer.fields.map((f) => [f.flow, f.unit, f.verdict])).toEqual([[order, w.unit, 'no'], [stock, w.unit, 'no'], [stock, store, 'no']])
    expect(answer.fields[1]!.capabilities).toMatchObject([{ holders: 0, required: 2 }])
    expect(answer.flows.map((f) => f.verdict)).toEqual(['no', null, 'no'])
  })

  it('what no chapter records yet is unknown and carries no number', async () => {
    const { conditions } = await ofOrder()
    expect(conditions).toEqual([
      { code: 'capabilitiesHeld', verdict: 'no', values: { held: 0, all: 2 } },
      ...['usersFluent', 'questionsSolved', 'noBlocker'].map((code) => ({ code, verdict: 'unknown', values: {} })),
    ])
    expect((await told()).site.conditions.slice(2)).toEqual(['ladderUsed', 'nothingOverdue', 'sponsorSigned'].map((code) => ({ code, verdict: 'unknown', values: {} })))
  })
})

describe('a flow whose capabilities are all handed over', () => {
  it('counts each capability once enough persons of the unit hold it', async () => {
    await handOver(enter, 30)
    expect((await ofOrder()).conditions[0]).toMatchObject({ verdict: 'no', values: { held: 1, all: 2 } })
    expect((await told()).site.conditions[1]).toMatchObject({ code: 'everyGroupHasTeacher', verdict: 'no', values: { with: 0, all: 2 } })
  })

  it('is held and waits; whoever was handed the teaching of the flow is its teacher', async () => {
    await handOver(teachOrder, 20)
    expect(await ofOrder()).toMatchObject({ verdict: 'unknown', conditions: [{ verdict: 'yes', values: { held: 2, all: 2 } }, {}, {}, {}] })
    const { site, flows } = await told()
    expect(site).toMatchObject({ verdict: 'no', conditions: [{ verdict: 'no', values: { yes: 0, all: 2 } }, { verdict: 'no', values: { with: 1, all: 2 } }, {}, {}, {}] })
    expect(flows[0]).toMatchObject({ verdict: 'unknown', teachers: 1 })
  })

  it('agrees with the wall about who holds what', async () => {
    const wall = (await w.as('lead').call('handover.wall', { params: { project: w.id } })).body
    for (const field of (await told()).fields) {
      for (const c of field.capabilities) expect(wall['cells'].find((x: { capability: Id; column: Id }) => x.capability === c.capability && x.column === field.unit)).toMatchObject({ holders: c.holders, required: c.required })
    }
  })

  it('does not run any more once one of them is taken back', async () => {
    await w.call('lead', 'handover.takeBack', { note: 'the month-end went wrong' }, { capability: enter, person: w.as('keyUser').person })
    expect((await ofOrder()).conditions[0]).toMatchObject({ verdict: 'no', values: { held: 1, all: 2 } })
  })
})

describe('what is looked at', () => {
  it('a filter by unit, flow or verdict leaves out fields and never changes the site', async () => {
    const whole = await told()
    const inStore = await told({ unit: store })
    expect(inStore.fields.map((f) => [f.flow, f.unit])).toEqual([[stock, store]])
    expect((await told({ verdict: 'yes' })).fields).toEqual([])
    expect((await told({ flow: stock, verdict: 'no' })).fields).toHaveLength(2)
    expect(inStore.site).toEqual(whole.site)
    expect(inStore.flows).toEqual(whole.flows)
  })

  it('goes out as a workbook with the same filter', async () => {
    const { status, bytes, headers } = await w.as('sponsor').call('handover.exportSelfSufficiency', { params: { project: w.id }, query: { unit: store }, lang: 'zh' })
    expect([status, String.fromCharCode(bytes[0]!, bytes[1]!)]).toEqual([200, 'PK'])
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('自主运转.xlsx')
  })
})
