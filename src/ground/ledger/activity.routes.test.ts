import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

type Fact = { number: number | null; type: string; chapter: string; says: { zh: string; en: string }; by: { id: string } | null }
const activity = async (role: 'manager' | 'lead', query: Record<string, string> = {}) => (await w.as(role).call('activity.list', { params: { project: w.id }, query })).body as { total: number; more: boolean; facts: Fact[]; chapters: { name: string }[] }

describe('the activity', () => {
  it('says what happened in sentences of both languages, the newest first', async () => {
    await w.call('consultant', 'units.add', { code: 'P9', name: { zh: '九厂', en: 'Plant 9' }, kind: 'site' })
    const { facts, total } = await activity('manager')
    expect(facts[0]?.says).toEqual({ zh: 'one.consultant 王新增了单位「九厂」', en: 'one.consultant 王 added the unit “Plant 9”' })
    const numbers = facts.map((f) => f.number ?? 0)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(total).toBe(facts.length)
    expect(facts.find((f) => f.type === 'officialDaysFilled')?.says.zh).toContain('填入了 2026 年的法定节假日和调休')
  })

  it('keeps what is internal to the vendor from the customer, also in the count', async () => {
    await w.call('manager', 'projects.setDayRate', { dayRate: 2345 })
    const [vendor, customer] = [await activity('manager'), await activity('lead')]
    expect(vendor.facts.some((f) => f.type === 'dayRateSet')).toBe(true)
    expect(customer.facts.some((f) => f.type === 'dayRateSet')).toBe(false)
    expect(customer.total).toBe(vendor.total - 1)
    expect(JSON.stringify(customer)).not.toContain('2345')
    // By the gaps between numbers the customer could count what it may not see.
    expect(customer.facts.every((f) => f.number === null)).toBe(true)
    expect(vendor.facts.every((f) => f.number !== null)).toBe(true)
    const receipt = (await w.call('consultant', 'units.add', { code: 'P7', name: '七厂', kind: 'site' })).body
    expect(JSON.stringify(receipt)).not.toContain('"seq"')
    expect((await activity('lead', { type: 'dayRateSet' })).total).toBe(0)
    const sheet = await w.as('lead').call('activity.export', { params: { project: w.id } })
    expect(sheet.status).toBe(200)
  })

  it('is found by chapter, by person, by subject and by day', async () => {
    const unit = (await w.call('lead', 'units.add', { code: 'P8', name: '八厂', kind: 'site' })).body['subject'] as string
    expect((await activity('lead', { chapter: 'units', person: w.as('lead').person })).facts.map((f) => f.type)).toEqual(['added'])
    expect((await activity('lead', { subject: unit })).total).toBe(1)
    expect((await activity('lead', { person: w.as('keyUser').person })).facts.map((f) => f.type)).toEqual(['joined'])
    expect((await activity('lead', { to: '2020-01-01' })).total).toBe(0)
    expect((await activity('lead', { size: '2', page: '2' })).facts).toHaveLength(2)
  })

  it('is not for end users, nor for another project', async () => {
    expect((await w.as('endUser').call('activity.list', { params: { project: w.id } })).status).toBe(403)
    const other = await w.other()
    expect((await other.as('manager').call('activity.list', { params: { project: w.id } })).status).toBe(404)
    expect(JSON.stringify((await other.as('manager').call('activity.list', { params: { project: other.id } })).body)).not.toContain('九厂')
  })
})
