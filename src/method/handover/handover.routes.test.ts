import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { readWorkbook } from '#server/files/upload.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Role } from '#ground/people/people.ts'
import { workplace } from '../../../checks/workplace.ts'
import type { Workplace } from '../../../checks/workplace.ts'

let w: Workplace
let install: Id
let operate: Id

/** Moments of one story: hours before now, so that nothing lies in the future. */
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

beforeAll(async () => {
  w = await workplace()
  const add = async (code: string, kind: string, cls: string) =>
    (await w.call('manager', 'capabilities.add', { code, name: { zh: `${code} 能力`, en: `${code} capability` }, kind, class: cls, wantedPer: 'unit', requiredPersons: 1, units: [w.unit] })).body['subject'] as Id
  install = await add('INST', 'install', 'B')
  operate = await add('ANSW', 'answer', 'B')
})
afterAll(() => w.end())

const show = (capability: Id, hours: number, person: Id = w.as('keyUser').person) => w.call('consultant', 'handover.demonstrate', { capability, unit: w.unit, people: [person], at: ago(hours) })
const attempt = (capability: Id, outcome: string, hours: number, more: Record<string, unknown> = {}, by: Role = 'consultant') =>
  w.call(by, 'handover.recordAttempt', { capability, person: w.as('keyUser').person, outcome, at: ago(hours), ...(outcome === 'failed' ? { cause: 'forgotStep' } : {}), ...more })
const standing = async (capability: Id, person = w.as('keyUser').person) =>
  (await w.as('consultant').call('handover.history', { params: { project: w.id, capability, person } })).body['standing']
const proof = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => {
  const wrong: string[] = []
  for (const chapter of chapters) wrong.push(...((await chapter.prove?.(tx, w.id)) ?? []))
  return wrong
})

describe('the source’s own story', () => {
  it('refuses an attempt on what was never shown to that person', async () => {
    const answer = await attempt(install, 'success', 400, { unit: w.unit })
    expect(answer.status).toBe(409)
    expect(answer.body['code']).toBe('neverDemonstrated')
  })

  it('hands it over after three demonstrations, three unaided successes in a row and two signatures', async () => {
    for (const h of [300, 290, 280]) expect((await show(install, h)).status).toBe(200)
    expect((await attempt(install, 'success', 270)).status).toBe(200)
    expect((await attempt(install, 'failed', 260)).status).toBe(200)
    expect((await standing(install)).assessment).toMatchObject({ level: 2, run: 0, need: 4, afterBreak: true })
    for (const h of [200, 190, 150, 140]) await attempt(install, 'success', h)
    expect((await standing(install)).assessment).toMatchObject({ level: 3, run: 4, eligible: true, missing: [] })
    const sign = (by: Role) => w.call(by, 'handover.signOff', {}, { capability: install, person: w.as('keyUser').person })
    expect((await sign('office')).body['code']).toBe('notAllowed')
    expect((await sign('consultant')).status).toBe(200)
    expect((await sign('consultant')).body['code']).toBe('alreadySigned')
    const last = await sign('lead')
    expect(last.body['facts'].map((f: { type: string }) => f.type)).toEqual(['signed', 'handedOver'])
    expect((await standing(install)).assessment).toMatchObject({ level: 4, holds: true })
  })

  it('watches the first failure after the handover and takes it back at the second', async () => {
    const first = await attempt(install, 'failed', 0)
    expect(first.body['facts'].map((f: { type: string }) => f.type)).toEqual(['attempted', 'watched'])
    const second = await attempt(install, 'failed', 0)
    expect(second.body['facts'].map((f: { type: string }) => f.type)).toEqual(['attempted', 'takenBack'])
    expect((await standing(install)).assessment).toMatchObject({ level: 2, holds: false })
    expect((await standing(install)).assessment.missing).toContainEqual({ code: 'freshDemonstration', n: 1 })
  })

  it('keeps rows, weeks and the wall equal to the fold of the facts', async () => {
    expect(await proof()).toEqual([])
  })
})

describe('a record from the basement', () => {
  it('arrives late, breaks a run and says so', async () => {
    await show(operate, 100)
    await attempt(operate, 'success', 90)
    await attempt(operate, 'success', 70)
    const late = await attempt(operate, 'failed', 80)
    expect(late.body['facts'].map((f: { type: string }) => f.type)).toEqual(['attempted', 'runRecounted'])
    expect(late.body['facts'][1].detail).toMatchObject({ before: { run: 2 }, after: { run: 1 }, how: 'late' })
    expect((await standing(operate)).assessment).toMatchObject({ run: 1, need: 4 })
    expect(await proof()).toEqual([])
  })

  it('is applied once however often the phone sends it, and never with another content', async () => {
    const command = newId()
    const body = { capability: operate, person: w.as('keyUser').person, outcome: 'success', at: ago(60) }
    const once = await w.as('keyUser').call('handover.recordAttempt', { params: { project: w.id }, body: { ...body, coach: w.as('consultant').person }, command })
    const again = await w.as('keyUser').call('handover.recordAttempt', { params: { project: w.id }, body: { ...body, coach: w.as('consultant').person }, command })
    expect(once.status).toBe(200)
    expect(again.body).toEqual(once.body)
    const other = await w.as('keyUser').call('handover.recordAttempt', { params: { project: w.id }, body: { ...body, outcome: 'helped', coach: w.as('consultant').person }, command })
    expect(other.body['code']).toBe('otherBody')
  })
})

describe('void and undo', () => {
  it('counts nowhere once both sides agree', async () => {
    const before = (await standing(operate)).assessment
    const failed = await attempt(operate, 'failed', 20)
    const id = failed.body['facts'][0].detail.id
    expect((await standing(operate)).assessment.run).toBe(0)
    await w.call('consultant', 'handover.claimVoid', { cause: 'productDefect' }, { attempt: id })
    expect((await w.call('manager', 'handover.confirmVoid', undefined, { attempt: id })).body['code']).toBe('sameSideConfirms')
    expect((await w.call('lead', 'handover.confirmVoid', undefined, { attempt: id })).status).toBe(200)
    expect((await standing(operate)).assessment.run).toBe(before.run)
    expect(await proof()).toEqual([])
  })

  it('never happened when its recorder undoes it at once', async () => {
    const before = (await standing(operate)).assessment
    const made = await attempt(operate, 'helped', 10)
    expect((await w.call('lead', 'handover.undo', undefined, { deed: made.body['command'] })).body['code']).toBe('notTheRecorder')
    expect((await w.call('consultant', 'handover.undo', undefined, { deed: made.body['command'] })).status).toBe(200)
    expect((await standing(operate)).assessment.run).toBe(before.run)
    expect(await proof()).toEqual([])
  })
})

describe('the customer teaches', () => {
  it('makes a teacher of whoever brought two colleagues to a success, alone, after one session with an adviser', async () => {
    const teacher = w.as('lead').person
    const [a, b] = [w.as('endUser').person, w.as('sponsor').person]
    await show(operate, 200, teacher)
    for (const h of [190, 170, 160]) await w.call('consultant', 'handover.recordAttempt', { capability: operate, person: teacher, outcome: 'success', at: ago(h) })
    await w.call('consultant', 'handover.signOff', { override: null }, { capability: operate, person: teacher })
    await w.call('sponsor', 'handover.signOff', { override: null }, { capability: operate, person: teacher })
    // Both sessions are now, after the signatures: an hour ago may have been yesterday, before it was hers to teach.
    const session = (mode: string) => w.call('lead', 'handover.teach', { capability: operate, unit: w.unit, teacher, mode, adviser: mode === 'coTaught' ? w.as('consultant').person : null, learners: [a, b] })
    expect((await session('coTaught')).status).toBe(200)
    expect((await session('solo')).status).toBe(200)
    const learn = (person: Id) => w.call('keyUser', 'handover.recordAttempt', { capability: operate, person, outcome: 'success', coach: teacher })
    await learn(a)
    const last = await learn(b)
    expect(last.body['facts'].map((f: { type: string }) => f.type)).toEqual(['attempted', 'becameTeacher'])
    expect((await standing(operate, teacher)).assessment.level).toBe(5)
    expect(await proof()).toEqual([])
  })
})

describe('what is read', () => {
  it('shows the wall with the unit’s field, the funnel and the weeks', async () => {
    const { body } = await w.as('lead').call('handover.wall', { params: { project: w.id } })
    const cell = body['cells'].find((c: { capability: Id }) => c.capability === operate)
    expect(cell).toMatchObject({ column: w.unit, level: 5, holders: 1, required: 1, teachers: 1 })
    expect(body['funnel'].reduce((n: number, f: { count: number }) => n + f.count, 0)).toBe(body['cells'].length)
    expect(body['weeks'].every((x: { share: number | null }) => x.share === null || (x.share >= 0 && x.share <= 1))).toBe(true)
  })

  it('tells each what waits for them, and a learner their own next step', async () => {
    const today = await w.as('consultant').call('handover.today', { params: { project: w.id } })
    expect(today.body['duties'].map((d: { kind: string }) => d.kind)).toContain('showAgain')
    const path = await w.as('keyUser').call('handover.path', { params: { project: w.id } })
    expect(path.body['steps'].find((s: { capability: { id: Id } }) => s.capability.id === install).next).toBe('beShownAgain')
  })

  it('changes what is needed, never what was, when the criteria change', async () => {
    const before = await standing(operate)
    const answer = await w.call('manager', 'handover.changeRules', { reason: 'the source is strict', settings: { strictlyThree: true } })
    expect(answer.status).toBe(200)
    expect((await standing(operate)).assessment).toMatchObject({ run: before.assessment.run, need: 3 })
    expect(await proof()).toEqual([])
  })

  it('exports the wall, the attempts and the standings as workbooks, and stickers as a PDF', async () => {
    for (const operation of ['handover.exportWall', 'handover.exportDeeds', 'handover.exportStandings']) {
      const { status, bytes } = await w.as('lead').call(operation, { params: { project: w.id }, lang: 'zh' })
      expect([operation, status, String.fromCharCode(bytes[0]!, bytes[1]!)]).toEqual([operation, 200, 'PK'])
    }
    // The workbook holds what is seen: with a level only the capabilities that have a field of it.
    const rows = async (query: Record<string, string>) => {
      const read = await readWorkbook((await w.as('lead').call('handover.exportWall', { params: { project: w.id }, query, lang: 'zh' })).bytes)
      return read.ok ? read.sheets[0]!.rows.length : read.refusal.code
    }
    expect(await rows({})).toBeGreaterThan(1)
    expect(await rows({ level: '5', which: 'takenBack' })).toBe(1)
    const { bytes } = await w.as('consultant').call('handover.stickers', { params: { project: w.id }, lang: 'zh' })
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
  })
})
