import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'
import { textOf } from '../../../checks/canary.ts'
import type { Role } from '#ground/people/people.ts'
import { newId, type Id } from '#kit/ids.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

const plan = async (name: string, planned: string, more: object = {}) => w.call('office', 'releases.create', { name: { zh: name, en: `${name} en` }, planned, contents: { zh: `${name}的内容`, en: `Contents of ${name}` }, ...more })
const get = async (release: Id, role: Role = 'consultant') => (await w.as(role).call('releases.get', { params: { project: w.id, release } })).body

describe('the office says what will be delivered and when', () => {
  it('a slip keeps the reason, the old day and the new one, and who said it', async () => {
    const release = (await plan('六点四', '2030-03-01')).body['subject'] as Id
    expect((await w.call('office', 'releases.slip', { to: '2030-03-15', reason: '联调环境晚到', version: 1 }, { release })).status).toBe(200)
    expect((await w.call('manager', 'releases.slip', { to: '2030-03-10', reason: '环境提前好了', version: 2 }, { release })).body['facts'][0].type).toBe('broughtForward')
    const seen = await get(release)
    expect(seen['release']).toMatchObject({ state: 'planned', firstPlanned: '2030-03-01', planned: '2030-03-10', slippedBy: 9, version: 3 })
    expect(seen['release'].slips).toMatchObject([{ from: '2030-03-01', to: '2030-03-15', days: 14, reason: '联调环境晚到', by: { id: w.as('office').person } }, { from: '2030-03-15', to: '2030-03-10', days: -5 }])
  })

  it('whoever moves a day that somebody moved first is told so and sees it', async () => {
    const release = (await plan('六点五', '2030-04-01')).body['subject'] as Id
    await w.call('office', 'releases.slip', { to: '2030-04-15', reason: '晚', version: 1 }, { release })
    const late = await w.call('manager', 'releases.slip', { to: '2030-04-20', reason: '晚', version: 1 }, { release })
    expect([late.status, late.body['code'], late.body['current'].planned]).toEqual([409, 'stale', '2030-04-15'])
    expect((await w.call('office', 'releases.revise', { name: '六点五', contents: '改了', version: 1 }, { release })).body['code']).toBe('stale')
    expect((await w.call('office', 'releases.revise', { name: { zh: '六点五零', en: '6.5.0' }, contents: '改了', version: 2 }, { release })).status).toBe(200)
  })

  it('it is out on a day that has come, or dropped with a reason; then it moves no more', async () => {
    const [out, dropped] = [(await plan('六点一', '2026-11-01')).body['subject'] as Id, (await plan('六点二', '2030-01-01')).body['subject'] as Id]
    expect((await w.call('office', 'releases.publish', { on: '2030-01-01' }, { release: out })).body['code']).toBe('notYet')
    expect((await get(out))['release'].overdue).toBe(true)
    const asked = async (role: Role) => (await w.as(role).call('duties.list', { params: { project: w.id } })).body['duties'].filter((d: { chapter: string; to: string }) => d.chapter === 'releases' && d.to.endsWith(out))
    const duties = async (role: Role) => (await asked(role)).length
    expect([await duties('office'), await duties('manager'), await duties('consultant'), await duties('lead')]).toEqual([1, 1, 0, 0])
    expect((await asked('office'))[0].about).toEqual({ zh: '六点一，计划 2026年11月1日', en: '六点一 en, planned for 1 Nov 2026' })
    await w.call('office', 'releases.publish', { on: '2026-11-03' }, { release: out })
    await w.call('manager', 'releases.drop', { reason: '并入六点三' }, { release: dropped })
    expect([(await get(out))['release'].real, (await get(dropped))['release'].dropped, await duties('office')]).toEqual(['2026-11-03', '并入六点三', 0])
    for (const release of [out, dropped]) expect((await w.call('office', 'releases.slip', { to: '2031-01-01', reason: '晚', version: 2 }, { release })).status).toBe(409)
    expect((await plan('六点一', '2030-05-01')).body['code']).toBe('nameTaken')
    const back = (release: Id, reason: string, role: Role = 'office') => w.call(role, 'releases.takeBack', { reason }, { release })
    expect([(await back(out, ' ')).status, (await back(out, '登记错了', 'consultant')).status, (await back(out, '登记错了')).status, (await back(dropped, '还是要出')).status]).toEqual([422, 403, 200, 200])
    expect([(await get(out))['release'], (await get(dropped))['release']]).toMatchObject([{ state: 'planned', planned: '2026-11-01', real: null }, { state: 'planned', planned: '2030-01-01', dropped: null }])
    expect((await back(out, '再收一次')).body['code']).toBe('stillPlanned')
  })

  it('the same id twice is one release, and another project knows none of them', async () => {
    const id = newId()
    await plan('六点七', '2030-06-01', { id })
    expect((await plan('六点八', '2030-06-01', { id })).body['code']).toBe('idTaken')
    const other = await w.other()
    expect((await other.as('manager').call('releases.list', { params: { project: other.id } })).body['releases']).toEqual([])
    expect((await other.as('manager').call('releases.get', { params: { project: other.id, release: id } })).status).toBe(404)
  })

  it('only the vendor sees them; the manager and the office plan; the plan goes out to Excel in both languages', async () => {
    expect((await w.call('consultant', 'releases.create', { name: '我来定', planned: '2030-01-01' })).status).toBe(403)
    expect((await w.as('sponsor').call('releases.list', { params: { project: w.id } })).status).toBe(403)
    for (const [lang, said] of [['zh', ['版本发布计划', '六点四', '联调环境晚到', '计划中']], ['en', ['Release plan', '六点四 en', 'Planned', 'Contents of 六点四']]] as const) {
      const text = await textOf(Buffer.from((await w.as('consultant').call('releases.export', { params: { project: w.id }, lang })).bytes))
      for (const one of said) expect(text).toContain(one)
    }
  })
})
