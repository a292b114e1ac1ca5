import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Answer, type Workplace } from '../../../checks/workplace.ts'
import type { Role } from '#ground/people/people.ts'
import { addDays } from '#kit/days.ts'
import { dayWords } from '#kit/words.ts'
import { newId, type Id } from '#kit/ids.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'

type Gate = Answer['body']

let w: Workplace
let flow: Id
let other: Id
const named = (zh: string, en: string) => ({ zh, en })
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const day = (n: number) => addDays(today, n)

beforeAll(async () => {
  w = await workplace()
  const add = async (code: string) => (await w.call('consultant', 'flows.add', { code, name: named(`${code} 流程`, `${code} flow`), steps: [{ title: named('录单', 'Enter the order') }] })).body['subject'] as Id
  ;[flow, other] = [await add('O2C'), await add('P2P')]
})
afterAll(() => w.end())

const at = (of = flow) => ({ flow: of, unit: w.unit })
const ask = async (role: Role, operation: string, params: Record<string, string> = {}, query: Record<string, string> = {}) => (await w.as(role).call(operation, { params: { project: w.id, ...params }, query })).body
const gate = async (role: Role = 'manager', of = flow): Promise<Gate> => (await ask(role, 'readiness.gate', at(of)))['gate']
const said = (answer: { body: Answer['body'] }) => (answer.body['facts'] as { type: string }[])?.map((f) => f.type) ?? answer.body['code']
const sign = async (role: Role, stand?: string) => w.call(role, 'readiness.sign', { stand: stand ?? (await gate(role)).stand }, at())
const duties = async (role: Role) => ((await ask(role, 'duties.list'))['duties'] as { chapter: string; kind: string; title: { zh: string; en: string }; about: { en: string }; to: string; due: string | null; urgent: boolean }[]).filter((d) => d.chapter === 'readiness')
const proof = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => {
  const wrong: string[] = []
  for (const chapter of chapters) wrong.push(...((await chapter.prove?.(tx, w.id)) ?? []))
  return wrong
})
/** Makes every condition of the gate hold or be waived, by the doors it has. */
async function ready() {
  const { gate: g, conditions } = await ask('manager', 'readiness.gate', at())
  for (const m of g.missing as { code: string; flow: Id | null; unit: Id | null; weight: string; waiver: unknown }[]) {
    const { byHand, internal } = conditions.find((c: { code: string }) => c.code === m.code)
    if (byHand) expect((await w.call('lead', 'readiness.confirm', { code: m.code, flow: m.flow, unit: m.unit })).status).toBe(200)
    else if (m.weight === 'must' && !m.waiver) expect(said(await w.call('manager', internal ? 'readiness.waiveInside' : 'readiness.waive', { code: m.code, why: '先上线，后补', until: day(20) }, at()))).toEqual([internal ? 'waivedInside' : 'waived'])
  }
}

describe('the plan', () => {
  it('puts many on the plan at once, moves a day over what was seen, and takes one off with its history kept', async () => {
    const planned = await w.call('lead', 'readiness.plan', { places: [at(), at(other)], on: day(10) })
    expect(said(planned)).toEqual(['planned', 'planned'])
    expect((await w.call('lead', 'readiness.plan', { places: [at()], on: day(10) })).body['code']).toBe('nothingChanged')
    expect((await w.call('endUser', 'readiness.plan', { places: [at()], on: null })).status).toBe(403)
    expect((await w.call('lead', 'readiness.plan', { places: [{ flow: newId(), unit: w.unit }], on: null })).body['code']).toBe('noSuchPlace')
    expect((await w.call('lead', 'readiness.setDay', { on: day(12), version: 1 }, at())).status).toBe(200)
    const late = await w.call('manager', 'readiness.setDay', { on: day(14), version: 1 }, at())
    expect([late.status, late.body['code'], late.body['current'].on]).toEqual([409, 'stale', day(12)])
    expect((await w.call('lead', 'readiness.takeOff', { reason: '改到二期' }, at(other))).status).toBe(200)
    expect(await ask('sponsor', 'readiness.gate', at(other))).toMatchObject({ planned: false, off: { reason: '改到二期' }, gate: { verdict: 'noGo', decision: 'none', cells: [] }, history: [{ type: 'takenOff' }, { type: 'planned' }] })
    expect((await ask('sponsor', 'readiness.gates'))['total']).toBe(1)
    expect((await w.as('lead').call('readiness.gate', { params: { project: w.id, flow: newId(), unit: w.unit } })).status).toBe(404)
    await w.call('lead', 'readiness.plan', { places: [at(other)], on: null })
    expect(await proof()).toEqual([])
  })

  it('an archived flow falls out of the list and keeps its history', async () => {
    const { version } = (await ask('manager', 'flows.list'))['flows'].find((f: { id: Id }) => f.id === other)
    expect((await w.call('manager', 'flows.archive', { version }, { flow: other })).status).toBe(200)
    expect((await ask('lead', 'readiness.gates'))['total']).toBe(1)
    expect((await ask('lead', 'readiness.gate', at(other)))['history'].length).toBe(3)
    expect((await w.call('lead', 'readiness.sign', { stand: 'x' }, at(other))).body['code']).toBe('isArchived')
    await w.call('manager', 'flows.archive', { version: version + 1 }, { flow: other })
    expect((await ask('lead', 'readiness.gates'))['total']).toBe(2)
  })
})

describe('the conditions', () => {
  it('are those the chapters know, those confirmed by hand, and the project’s own; the customer knows the shared ones', async () => {
    const codes = async (role: Role) => (await ask(role, 'readiness.settings'))['conditions'].map((c: { code: string }) => c.code)
    expect(await codes('lead')).toEqual(['survey.flow', 'survey.walked', 'survey.agreed', 'survey.manual', 'survey.data', 'survey.samples', 'handover.fluent', 'readiness.sponsorInformed', 'readiness.environment', 'readiness.policy', 'readiness.visitGoals'])
    expect(await codes('office')).toEqual(expect.arrayContaining(['validation.byHand', 'validation.noBlocker', 'readiness.policy']))
    expect(Object.keys((await ask('lead', 'readiness.settings'))['can']).some((c) => c.endsWith('Inside'))).toBe(false)
    const g = await gate('manager')
    expect(g['cells'].find((c: { code: string }) => c.code === 'validation.byHand')).toMatchObject({ met: false, answered: true, to: `/validation?flow=${flow}` })
    expect([g['verdict'], g['decision']]).toEqual(['noGo', 'none'])
  })

  it('are weighed with who and when; a locked one only as a must, an internal one by its own door', async () => {
    const weigh = (role: Role, code: string, weight: string, inside = false) => w.call(role, inside ? 'readiness.weighInside' : 'readiness.weigh', { code, weight })
    expect(said(await weigh('lead', 'handover.fluent', 'should'))).toEqual(['weighed'])
    expect((await ask('keyUser', 'readiness.settings'))['conditions'].find((c: { code: string }) => c.code === 'handover.fluent')).toMatchObject({ weight: 'should', usual: 'must', set: { by: { id: w.as('lead').person }, day: today } })
    expect((await weigh('lead', 'validation.byHand', 'off')).body['code']).toBe('noSuchCondition')
    expect((await weigh('lead', 'validation.nowhere', 'off')).body['detail']).toBe((await weigh('lead', 'validation.byHand', 'off')).body['detail'])
    expect((await weigh('manager', 'validation.byHand', 'off')).body['code']).toBe('isInternal')
    expect((await weigh('lead', 'validation.byHand', 'off', true)).status).toBe(403)
    expect((await weigh('manager', 'validation.noBlocker', 'should', true)).body['code']).toBe('isLocked')
    expect(said(await weigh('manager', 'validation.upgradeData', 'off', true))).toEqual(['weighedInside'])
    await weigh('lead', 'handover.fluent', 'must')
  })

  it('the project adds its own, changes it over what was seen, and archives it', async () => {
    const own = (await w.call('lead', 'readiness.addCondition', { title: named('标签打印机已就位', 'Label printers are in place'), short: named('打印机', 'Printers'), scope: 'unit', owes: ['lead', 'keyUser'], weight: 'should' })).body['subject'] as Id
    expect((await gate('endUser'))['cells'].at(-1)).toMatchObject({ code: own, met: false, says: { en: 'Not confirmed yet' }, to: `/readiness?unit=${w.unit}&missing=${own}` })
    const late = await w.call('manager', 'readiness.changeCondition', { title: '标签打印机', owes: ['lead'], version: 7 }, { condition: own })
    expect([late.body['code'], late.body['current'].version]).toEqual(['stale', 1])
    expect((await w.call('manager', 'readiness.changeCondition', { title: named('标签打印机已就位', 'Label printers are in place'), short: named('打印机', 'Printers'), owes: ['lead', 'keyUser'], weight: 'must', version: 1 }, { condition: own })).status).toBe(200)
    expect((await w.call('manager', 'readiness.weigh', { code: own, weight: 'off' })).body['code']).toBe('weighedItself')
    expect(said(await w.call('keyUser', 'readiness.confirm', { code: own, unit: w.unit, note: '三台，都试过' }))).toEqual(['confirmed'])
    expect((await gate())['cells'].at(-1)).toMatchObject({ met: true, since: today, who: [{ id: w.as('keyUser').person }], says: { zh: expect.stringContaining('三台，都试过') } })
    expect((await w.call('lead', 'readiness.archiveCondition', undefined, { condition: own })).status).toBe(200)
    expect((await gate())['cells'].some((c: { code: string }) => c.code === own)).toBe(false)
    expect((await w.call('lead', 'readiness.restoreCondition', undefined, { condition: own })).status).toBe(200)
    expect(await proof()).toEqual([])
  })

  it('are confirmed by hand with evidence, at their own scope, and taken back with a reason', async () => {
    const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))
    const file = (await w.as('consultant').call('documents.upload', { params: { project: w.id }, query: { name: '机房.png', chapter: 'readiness', subject: 'readiness.environment' }, bytes: png })).body['subject'] as Id
    const confirm = (body: object, role: Role = 'consultant') => w.call(role, 'readiness.confirm', body)
    expect((await confirm({ code: 'readiness.environment', flow, unit: w.unit })).body['code']).toBe('otherScope')
    expect((await confirm({ code: 'survey.agreed', flow })).body['code']).toBe('notByHand')
    expect((await confirm({ code: 'readiness.environment', unit: w.unit }, 'keyUser')).body['code']).toBe('notYours')
    expect((await confirm({ code: 'readiness.environment', unit: w.unit, on: day(1) })).body['code']).toBe('inTheFuture')
    expect((await confirm({ code: 'readiness.environment', unit: w.unit, on: day(-2), note: '服务器已装', evidence: [file] })).status).toBe(200)
    expect((await confirm({ code: 'readiness.environment', unit: w.unit })).body['code']).toBe('alreadyConfirmed')
    const { confirmations } = await ask('endUser', 'readiness.gate', at(other))
    expect(confirmations.find((c: { code: string }) => c.code === 'readiness.environment')).toMatchObject({ on: day(-2), note: '服务器已装', evidence: [{ id: file, name: '机房.png' }], by: { id: w.as('consultant').person } })
    expect((await w.as('endUser').call('documents.download', { params: { project: w.id, file } })).status).toBe(200)
    expect((await w.as('lead').call('documents.upload', { params: { project: w.id }, query: { name: 'x.png', chapter: 'readiness', subject: 'validation.byHand' }, bytes: png })).status).toBe(404)
    expect(said(await w.call('lead', 'readiness.takeBackConfirmation', { code: 'readiness.environment', unit: w.unit, reason: '要重装' }))).toEqual(['confirmationTakenBack'])
  })
})

describe('who owes what by when', () => {
  it('a person is named over what was seen; an internal condition only the vendor’s, and the customer hears nothing of it', async () => {
    const assign = (role: Role, body: object, inside = false) => w.call(role, inside ? 'readiness.assignInside' : 'readiness.assign', body)
    const walked = { code: 'survey.walked', flow, version: 0 }
    const before = await gate('lead')
    expect(said(await assign('manager', { code: 'validation.byHand', flow, person: w.as('consultant').person, due: day(3), version: 0 }, true))).toEqual(['owedInside'])
    expect((await assign('manager', { code: 'validation.byHand', flow, person: w.as('keyUser').person, due: day(3), version: 1 }, true)).body['code']).toBe('notOfTheVendor')
    expect(await gate('lead')).toEqual(before)
    expect(said(await assign('lead', { ...walked, person: w.as('keyUser').person, due: day(5) }))).toEqual(['owed'])
    const late = await assign('consultant', { ...walked, person: w.as('consultant').person, due: day(6) })
    expect([late.body['code'], late.body['current'].person]).toEqual(['stale', w.as('keyUser').person])
    const missing = (await gate('sponsor'))['missing'].find((m: { code: string }) => m.code === 'survey.walked')
    expect(missing).toMatchObject({ flow, unit: null, weight: 'must', owed: { person: { id: w.as('keyUser').person }, due: day(5), overdue: false, version: 1 } })
    expect((await gate('sponsor'))['missing'].find((m: { code: string }) => m.code === 'readiness.policy').owed).toMatchObject({ person: null, roles: ['lead', 'sponsor'], due: day(12), version: 0 })
    expect((await duties('keyUser')).find((d) => d.kind === 'owed')).toMatchObject({ due: day(5), urgent: false, about: { en: 'O2C flow' }, to: `/survey/flows/${flow}?tab=walk` })
    expect((await duties('consultant')).filter((d) => d.kind === 'owed').map((d) => d.to)).toEqual([`/validation?flow=${flow}`])
    expect((await w.call('lead', 'readiness.clearOwing', { code: 'survey.walked', flow, version: 1 })).status).toBe(200)
    expect((await duties('keyUser')).filter((d) => d.kind === 'owed')).toEqual([])
  })

  it('what is nobody’s by name waits for its role, grouped, only of gates with a day', async () => {
    const policy = (await duties('sponsor')).find((d) => d.to === '/readiness?missing=readiness.policy')
    expect(policy).toMatchObject({ kind: 'lacking', title: { en: `1 go-live lacks “Policy”, by ${dayWords(day(12)).en}`, zh: `1 个上线项还差「制度」，计划 ${dayWords(day(12)).zh} 上线` }, due: day(12), urgent: false })
    await w.call('lead', 'readiness.plan', { places: [at(other)], on: day(8) })
    expect((await duties('sponsor')).find((d) => d.to === '/readiness?missing=readiness.policy')).toMatchObject({ title: { en: `2 go-lives lack “Policy”, the first by ${dayWords(day(8)).en}` } })
    expect((await duties('lead')).some((d) => d.to.includes('validation.'))).toBe(false)
  })
})

describe('a waiver', () => {
  it('names who, why and until when, is seen wherever the gate is, and is ended with a reason', async () => {
    const waive = (role: Role, body: object) => w.call(role, 'readiness.waive', { why: '二期再签', until: day(2), ...body }, at())
    expect((await waive('consultant', { code: 'survey.agreed' })).status).toBe(403)
    expect((await waive('lead', { code: 'survey.agreed', until: day(-1) })).body['code']).toBe('inThePast')
    const waiver = (await waive('lead', { code: 'survey.agreed' })).body['command'] as Id
    expect((await waive('manager', { code: 'survey.agreed' })).body['code']).toBe('alreadyWaived')
    expect((await gate('endUser'))['waivers']).toMatchObject([{ id: waiver, code: 'survey.agreed', why: '二期再签', until: day(2), endsIn: 2, by: { id: w.as('lead').person }, internal: false }])
    expect((await duties('lead')).find((d) => d.kind === 'waiverEnds')).toMatchObject({ due: day(2), to: `/readiness/gates/${flow}/${w.unit}` })
    expect((await w.call('sponsor', 'readiness.endWaiver', { reason: '不同意' }, { waiver })).status).toBe(200)
    expect((await gate('endUser'))['waivers']).toEqual([])
  })

  it('of an internal condition never reaches the customer', async () => {
    const before = await gate('lead')
    const waiver = (await w.call('manager', 'readiness.waiveInside', { code: 'validation.byHand', why: '机密：人手不够', until: day(9) }, at())).body['command'] as Id
    expect((await gate('office'))['waivers']).toMatchObject([{ code: 'validation.byHand', why: '机密：人手不够', internal: true }])
    expect(await gate('lead')).toEqual(before)
    for (const role of ['lead', 'sponsor'] as const) {
      expect((await w.call(role, 'readiness.endWaiver', { reason: 'x' }, { waiver })).status).toBe(404)
      expect((await w.call(role, 'readiness.waive', { code: 'validation.triaged', why: 'x', until: day(2) }, at())).body['code']).toBe('noSuchCondition')
      expect(JSON.stringify(await ask(role, 'activity.list', {}, { chapter: 'readiness', size: '500' }))).not.toContain('机密')
    }
    expect((await w.call('manager', 'readiness.endWaiver', { reason: 'x' }, { waiver })).status).toBe(404)
    expect(said(await w.call('manager', 'readiness.endWaiverInside', { reason: '有人了' }, { insideWaiver: waiver }))).toEqual(['waiverEndedInside'])
  })
})

describe('a go', () => {
  it('is signed by both on what they saw, and not on what has changed', async () => {
    expect((await sign('lead')).body['code']).toBe('noGo')
    await ready()
    expect((await gate('lead'))['verdict']).toBe('exceptions')
    const stale = (await gate('lead')).stand
    await w.call('lead', 'readiness.takeBackConfirmation', { code: 'readiness.policy', flow, unit: w.unit, reason: '还没发布' })
    const changed = await sign('lead', stale)
    expect([changed.status, changed.body['code'], changed.body['current'].verdict]).toEqual([409, 'changed', 'noGo'])
    await w.call('lead', 'readiness.confirm', { code: 'readiness.policy', flow, unit: w.unit })
    expect((await duties('manager')).find((d) => d.kind === 'sign')).toMatchObject({ to: `/readiness/gates/${flow}/${w.unit}`, title: { en: 'Go-live decisions you can sign: 1' } })
    expect(said(await sign('manager'))).toEqual(['signed', 'signedInside'])
    expect((await sign('manager')).body['code']).toBe('alreadySigned')
    expect([(await gate('manager'))['decision'], (await gate('lead'))['decision']]).toEqual(['vendorSigned', 'vendorSigned'])
    expect((await w.call('manager', 'readiness.wentLive', {}, at())).body['code']).toBe('notGo')
    expect(said(await sign('sponsor'))).toEqual(['signed'])
    expect((await sign('keyUser', 'x')).status).toBe(403)
    const { signed } = await ask('lead', 'readiness.gate', at())
    expect(signed.map((s: Gate) => [s['signature'].side, s['signature'].stands, s['lines'].some((l: { internal: boolean }) => l.internal)])).toEqual([['vendor', true, false], ['customer', true, false]])
    expect((await ask('office', 'readiness.gate', at()))['signed'][0].lines.filter((l: { internal: boolean }) => l.internal).map((l: { code: string; state: string }) => `${l.code} ${l.state}`)).toEqual(expect.arrayContaining(['validation.byHand waived', 'validation.noBlocker met']))
    expect(await proof()).toEqual([])
  })

  it('reopens for the vendor alone when something internal has changed, and the vendor is asked to tell', async () => {
    const before = await gate('lead')
    const release = (await w.call('office', 'releases.create', { name: '六点四', planned: day(30) })).body['subject'] as Id
    const finding = (await w.call('consultant', 'validation.raise', { flow, kind: 'function', words: '开票金额不对' })).body['subject'] as Id
    await w.call('consultant', 'validation.triage', { class: 'blocker', release }, { finding })
    const mine = await gate('manager')
    expect(mine).toMatchObject({ verdict: 'noGo', decision: 'reopened', signatures: { vendor: { stands: false }, customer: { stands: true } } })
    expect(mine['reopened'].map((d: Gate) => [d['side'], d['code'], d['kind'], d['internal']])).toEqual(expect.arrayContaining([['vendor', 'validation.noBlocker', 'notMet', true]]))
    expect(mine['reopened'].find((d: Gate) => d['code'] === 'validation.noBlocker').is.en).toContain(`(planned ${dayWords(day(30)).en})`)
    expect(await gate('lead')).toEqual(before)
    expect((await duties('manager')).map((d) => d.kind)).toEqual(expect.arrayContaining(['reopened', 'tellCustomer']))
    expect((await duties('lead')).map((d) => d.kind)).not.toContain('reopened')
    expect((await w.call('manager', 'readiness.wentLive', {}, at())).body['code']).toBe('notGo')
    // Made tolerable the blocker is gone, and what the signature rested on is another thing.
    await w.call('consultant', 'validation.triage', { class: 'tolerable', release, workaround: '手工开票', reason: '有替代' }, { finding })
    expect(await gate('manager')).toMatchObject({ verdict: 'exceptions', decision: 'reopened' })
    expect((await gate('manager'))['reopened'].map((d: Gate) => d['kind'])).toContain('changed')
    expect(said(await w.call('manager', 'readiness.withdraw', { reason: '我们还在修一个问题' }, at()))).toEqual(['withdrawn'])
    expect(await gate('lead')).toMatchObject({ decision: 'customerSigned', withdrawn: { vendor: { reason: '我们还在修一个问题' } } })
    expect(said(await sign('manager'))).toEqual(['signed', 'signedInside'])
    expect([(await gate('manager'))['decision'], (await gate('lead'))['decision']]).toEqual(['go', 'go'])
  })

  it('reopens for both when something shared has changed, and says what was and what is', async () => {
    await w.call('lead', 'readiness.takeBackConfirmation', { code: 'readiness.visitGoals', flow, unit: w.unit, reason: '目标还在改' })
    await w.call('lead', 'readiness.confirm', { code: 'readiness.visitGoals', flow, unit: w.unit, note: '两个目标' })
    for (const role of ['manager', 'sponsor'] as const) {
      const g = await gate(role)
      expect(g).toMatchObject({ decision: 'reopened', verdict: 'exceptions', sign: 'again' })
      expect(g['reopened'][0]).toMatchObject({ code: 'readiness.visitGoals', kind: 'changed', was: { en: expect.stringContaining('confirmed by') }, is: { zh: expect.stringContaining('两个目标') } })
    }
    expect((await duties('lead')).find((d) => d.kind === 'reopened')).toMatchObject({ urgent: true, to: `/readiness/gates/${flow}/${w.unit}` })
    expect((await duties('sponsor')).map((d) => d.kind)).toContain('reopened')
    expect((await duties('manager')).map((d) => d.kind)).not.toContain('tellCustomer')
    for (const role of ['manager', 'lead'] as const) expect((await sign(role)).status).toBe(200)
  })

  it('goes live while it stands, and nothing reopens after that', async () => {
    expect((await w.call('lead', 'readiness.wentLive', {}, at())).status).toBe(403)
    expect((await w.call('consultant', 'readiness.wentLive', { on: day(1) }, at())).body['code']).toBe('inTheFuture')
    expect(said(await w.call('consultant', 'readiness.wentLive', {}, at()))).toEqual(['wentLive'])
    await w.call('lead', 'readiness.takeBackConfirmation', { code: 'readiness.policy', flow, unit: w.unit, reason: '撤了' })
    const g = await gate('sponsor')
    expect(g).toMatchObject({ decision: 'live', live: { on: today }, sign: 'live' })
    expect(g['reopened'].map((d: Gate) => d['code'])).toContain('readiness.policy')
    expect((await duties('lead')).filter((d) => d.to.includes(flow))).toEqual([])
    expect((await w.call('lead', 'readiness.takeOff', { reason: 'x' }, at())).body['code']).toBe('isLive')
    expect(await proof()).toEqual([])
  })
})

describe('what is read', () => {
  it('every fact is said in whole sentences, in both languages', async () => {
    const { facts } = await ask('manager', 'activity.list', {}, { chapter: 'readiness', size: '500' })
    expect(new Set(facts.map((f: { type: string }) => f.type)).size).toBeGreaterThan(17)
    for (const { says } of facts) expect(says.zh + says.en).not.toMatch(/[{}]|undefined|null|\(unnamed\)|validation\.|readiness\./)
    const en = facts.map((f: { says: { en: string } }) => f.says.en)
    expect(en).toContainEqual(expect.stringMatching(/signed “O2C flow” in “Plant 1” for the customer: Go with exceptions$/))
    expect(en).toContainEqual(expect.stringMatching(/waived the internal condition “A consultant who goes on site .*” for “O2C flow” in “Plant 1” until/))
    const { history } = await ask('lead', 'readiness.gate', at())
    expect(history.some((h: { type: string }) => h.type.endsWith('Inside'))).toBe(false)
    expect(history.map((h: { says: { zh: string } }) => h.says.zh)).toContainEqual(expect.stringMatching(/确认「O2C 流程」在「一厂」的「本次现场目标已确定」，自 .* 起（两个目标）$/))
  })
})
