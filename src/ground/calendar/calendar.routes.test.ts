import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

type Named = { day: string; kind: string; name: { zh: string; en: string }; official: boolean }
const get = async () => (await w.as('keyUser').call('calendar.get', { params: { project: w.id } })).body as { days: Named[]; week: number[]; years: number[]; unknownYears: number[]; can: Record<string, boolean> }
const on = async (day: string) => (await get()).days.find((d) => d.day === day)

describe('the project’s calendar', () => {
  it('holds China’s holidays and the days worked in exchange from the start, and says for which years they are not announced', async () => {
    expect(await on('2026-10-01')).toEqual({ day: '2026-10-01', kind: 'rest', name: { zh: '国庆节', en: 'National Day' }, official: true })
    expect(await on('2026-10-10')).toMatchObject({ kind: 'work', name: { zh: '国庆节调休上班' } })
    const { years, unknownYears, week, can } = await get()
    expect([years, unknownYears, week, can['change']]).toEqual([[2026], [2027], [1, 2, 3, 4, 5], false])
    expect((await w.call('lead', 'calendar.fillOfficial', { years: [2027] })).body['code']).toBe('notAnnounced')
  })

  it('is edited by hand, and what was set by hand stays when official days are filled in again', async () => {
    expect((await w.call('lead', 'calendar.setDay', { kind: 'work', name: '赶工' }, { day: '2026-10-02' })).status).toBe(200)
    expect((await w.call('lead', 'calendar.clearDay', undefined, { day: '2026-10-01' })).status).toBe(200)
    expect((await w.call('lead', 'calendar.fillOfficial', { years: [2026] })).body['facts'][0].detail.days.map((d: Named) => d.day)).toEqual(['2026-10-01'])
    expect(await on('2026-10-02')).toMatchObject({ kind: 'work', official: false })
    expect((await w.call('lead', 'calendar.setWeek', { week: [1, 2, 3, 4, 5, 6] })).status).toBe(200)
    expect((await get()).week).toEqual([1, 2, 3, 4, 5, 6])
    expect((await w.call('keyUser', 'calendar.setWeek', { week: [1] })).status).toBe(403)
  })

  it('grows with the plan', async () => {
    const project = (await w.as('manager').call('projects.get', { params: { project: w.id } })).body
    const plan = { name: project['name'], customer: project['customer'], startsOn: '2025-09-01', endsOn: project['endsOn'], zone: project['zone'], version: project['version'] }
    expect((await w.call('manager', 'projects.change', plan)).status).toBe(200)
    expect(await on('2025-10-01')).toMatchObject({ kind: 'rest' })
    expect(await on('2026-10-02')).toMatchObject({ kind: 'work' })
  })
})
