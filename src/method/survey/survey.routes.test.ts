import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#ground/people/people.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { agreedFlows } from '#method/survey/overview.store.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { workplace } from '../../../checks/workplace.ts'
import type { Workplace } from '../../../checks/workplace.ts'

let w: Workplace
let flow: Id

const named = (zh: string, en: string) => ({ zh, en })
const steps = [{ title: named('录单', 'Enter the order') }, { title: named('评审', 'Review it') }, { title: named('发货', 'Ship it') }]
const addFlow = async (code: string, of: readonly object[] = steps) => (await w.call('consultant', 'flows.add', { code, name: named(`${code} 流程`, `${code} flow`), steps: of })).body['subject'] as Id

beforeAll(async () => {
  w = await workplace()
  flow = await addFlow('O2C')
})
afterAll(() => w.end())

const day = (offset = 0) => new Date(Date.now() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
const said = (answer: { body: Record<string, unknown> }) => (answer.body['facts'] as { type: string }[]).map((f) => f.type)
const ask = async (cls: string, words: string, of = flow, by: Role = 'keyUser') => (await w.call(by, 'survey.raiseQuestion', { flow: of, class: cls, words })).body['subject'] as Id
const one = async (of = flow, by: Role = 'lead') => (await w.as(by).call('survey.flow', { params: { project: w.id, flow: of } })).body
const walk = (step: number, outcome: string, more: object = {}, by: Role = 'consultant', of = flow) =>
  w.call(by, 'survey.walkStep', { version: 1, step, outcome, note: outcome === 'works' ? '' : 'Not as we do it', present: [w.as('keyUser').person], ...more }, { flow: of })
const agree = (by: Role, version: number, of = flow) => w.call(by, 'survey.agree', { version }, { flow: of })
const duties = async (by: Role) => ((await w.as(by).call('duties.list', { params: { project: w.id } })).body['duties'] as { chapter: string; kind: string; title: { zh: string; en: string }; about: { en: string }; to: string; urgent: boolean }[]).filter((d) => d.chapter === 'survey')
const proof = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => {
  const wrong: string[] = []
  for (const chapter of chapters) wrong.push(...((await chapter.prove?.(tx, w.id)) ?? []))
  return wrong
})

describe('the record and the walkthrough', () => {
  it('is written over what the writer saw', async () => {
    const write = (body: object) => w.call('consultant', 'survey.describe', body, { flow })
    expect((await write({ way: '客户传真，手抄到 Excel', wanted: '扫码录单', version: 0 })).status).toBe(200)
    const late = await write({ pain: '漏单', version: 0 })
    expect([late.status, late.body['code'], late.body['current'].version]).toEqual([409, 'stale', 1])
    expect((await write({ pain: '漏单', version: 1 })).status).toBe(200)
    expect((await one()).record).toMatchObject({ way: '客户传真，手抄到 Excel', pain: '漏单', version: 2 })
    expect((await w.call('keyUser', 'survey.describe', { way: 'x', version: 2 }, { flow })).body['code']).toBe('notAllowed')
    expect((await w.call('consultant', 'survey.describe', { way: 'x', version: 0 }, { flow: newId() })).status).toBe(404)
  })

  it('a key user walks a step, a phone sends it twice, and it is one answer', async () => {
    const command = newId()
    const body = { version: 1, step: 1, outcome: 'works', at: new Date(Date.now() - 3_600_000).toISOString() }
    const send = () => w.as('keyUser').call('survey.walkStep', { params: { project: w.id, flow }, body, command })
    expect((await send()).body).toEqual((await send()).body)
    expect((await one()).history).toHaveLength(1)
    expect((await one()).steps[0].answer).toMatchObject({ outcome: 'works', by: { id: w.as('keyUser').person }, present: [{ id: w.as('keyUser').person, side: 'customer' }] })
  })

  it('what differs becomes a gap and what is open a question, in the same command', async () => {
    const differs = await walk(2, 'differs', { gap: 'develop' })
    expect(said(differs)).toEqual(['stepWalked', 'gapRaised'])
    const open = await walk(3, 'open', { class: 'key', note: 'Who signs?' })
    expect(said(open)).toEqual(['stepWalked', 'questionRaised'])
    const found = await one()
    expect(found.standing.walk).toEqual({ total: 3, works: 1, differs: 1, open: 1, left: 0 })
    expect(found.gaps.map((g: { id: Id; step: { number: number } }) => [g.id, g.step.number])).toEqual([[differs.body['command'], 2]])
    expect(found.questions[0]).toMatchObject({ id: open.body['command'], words: 'Who signs?', class: 'key', walked: true })
    expect((await walk(3, 'works', { present: [] })).body['code']).toBe('nobodyOfTheCustomer')
    expect(await proof()).toEqual([])
  })
})

describe('a key question cannot be blurred', () => {
  it('blocks agreement of both, is not parked, and is made a detail only with a reason that everyone sees', async () => {
    const [key] = (await one()).questions.map((q: { id: Id }) => q.id)
    expect((await agree('lead', 1)).body['code']).toBe('keyQuestionOpen')
    expect((await agree('sponsor', 1)).body['code']).toBe('keyQuestionOpen')
    const park = await w.call('lead', 'survey.park', { reason: 'later' }, { question: key })
    expect([park.status, park.body['detail']]).toEqual([409, 'A key question cannot be parked. Answer it, or make it a detail and say why.'])
    expect((await w.call('lead', 'survey.reclassify', { class: 'detail' }, { question: key })).body['code']).toBe('reasonMissing')
    await w.call('lead', 'survey.reclassify', { class: 'detail', reason: 'Only exports' }, { question: key })
    expect((await one(flow, 'endUser')).questions[0].reclassified).toMatchObject([{ before: 'key', after: 'detail', reason: 'Only exports' }])
    await w.call('consultant', 'survey.reclassify', { class: 'key' }, { question: key })
    expect((await one()).standing.questions.keyOpen).toBe(1)
  })

  it('an agenda is drawn from what is open, frozen when the meeting is held, and what is agreed there answers it', async () => {
    const meeting = (await w.call('lead', 'survey.planMeeting', { title: '第一次方案讲解会', day: day(), flows: [flow] })).body['subject'] as Id
    const see = async () => (await w.as('sponsor').call('survey.meeting', { params: { project: w.id, meeting } })).body
    expect(await see()).toMatchObject({ frozen: false, state: 'planned', agenda: [{ kind: 'question', class: 'key' }, { kind: 'gap' }] })
    expect((await w.call('keyUser', 'survey.holdMeeting', { present: [w.as('lead').person] }, { meeting })).body['code']).toBe('notAllowed')
    await w.call('consultant', 'survey.holdMeeting', { present: [w.as('lead').person, w.as('consultant').person] }, { meeting })
    const [question, gap] = (await see()).agenda.map((p: { point: string }) => p.point)
    const settle = (point: string, body: object) => w.call('consultant', 'survey.settlePoint', body, { meeting, point })
    expect(said(await settle(question, { outcome: 'agreed', note: 'The foreman signs' }))).toEqual(['pointSettled', 'answered'])
    expect(said(await settle(gap, { outcome: 'decided', note: 'Develop a second label', by: w.as('lead').person }))).toEqual(['pointSettled', 'gapDecided'])
    await w.call('consultant', 'survey.writeMinutes', { minutes: 'Both points settled.', version: (await see()).version }, { meeting })
    expect(await see()).toMatchObject({ frozen: true, canAgree: true, settled: 2, vendor: 1, customer: 1, minutes: 'Both points settled.' })
    expect((await one()).questions[0].answer).toMatchObject({ words: 'The foreman signs', meeting })
    expect((await one()).gaps[0].decision).toMatchObject({ what: 'Develop a second label', meeting, by: { id: w.as('lead').person } })
    expect(await proof()).toEqual([])
  })

  it('a follow-up of the meeting is a duty of its person until it is done with a note', async () => {
    const meeting = (await w.as('lead').call('survey.meetings', { params: { project: w.id } })).body['meetings'][0].id as Id
    const added = await w.call('lead', 'survey.addFollowUp', { what: 'Bring the label stock', person: w.as('endUser').person, due: day(3) }, { meeting })
    const [duty] = await duties('endUser')
    expect(duty).toMatchObject({ kind: 'followUp', title: { en: 'Follow up: Bring the label stock' }, to: `/survey/meetings/${meeting}`, urgent: false })
    const finish = (by: Role) => w.call(by, 'survey.finishFollowUp', { note: 'On the shelf' }, { meeting, followUp: added.body['facts'][0].detail.followUp })
    expect((await finish('keyUser')).body['code']).toBe('notYourFollowUp')
    expect((await finish('endUser')).status).toBe(200)
    expect(await duties('endUser')).toEqual([])
  })

  it('a meeting without anybody of the customer is recorded and agrees nothing', async () => {
    const other = await addFlow('P2P')
    const key = await ask('key', 'Which price counts?', other)
    const meeting = (await w.call('consultant', 'survey.planMeeting', { day: day(-1), flows: [other] })).body['subject'] as Id
    expect((await w.call('consultant', 'survey.holdMeeting', { day: day(-1), present: [w.as('consultant').person, w.as('manager').person] }, { meeting })).status).toBe(200)
    const settle = (outcome: string) => w.call('consultant', 'survey.settlePoint', { outcome, note: 'The list price' }, { meeting, point: key })
    expect([(await settle('agreed')).body['code'], (await settle('decided')).body['code'], (await settle('carriedOver')).status]).toEqual(['customerMissing', 'customerMissing', 200])
    await w.call('lead', 'survey.answer', { answer: 'The list price' }, { question: key })
    expect((await w.as('lead').call('survey.agree', { params: { project: w.id, flow: other }, body: { version: 1, meeting } })).body['code']).toBe('meetingAgreesNothing')
  })
})

describe('agreed by both, on a version', () => {
  it('is asked of the lead once nothing else is missing, then of the sponsor', async () => {
    expect(await duties('lead')).toEqual([])
    await walk(3, 'works')
    expect((await duties('lead')).map((d) => d.kind)).toEqual(['agree'])
    expect(await duties('sponsor')).toEqual([])
    expect((await agree('consultant', 1)).body['code']).toBe('notAllowed')
    expect((await agree('keyUser', 1)).status).toBe(200)
    expect([await duties('lead'), (await duties('sponsor')).map((d) => d.kind)]).toEqual([[], ['agree']])
    expect((await agree('sponsor', 1)).status).toBe(200)
    expect((await one()).standing).toMatchObject({ missing: [], agreement: { agreed: true, since: day(), team: { by: { id: w.as('keyUser').person } } } })
  })

  it('a new version asks both again, says what changed, and touches nothing else', async () => {
    const before = await one()
    const version = (await w.as('lead').call('flows.get', { params: { project: w.id, flow } })).body['version']
    await w.call('consultant', 'flows.revise', { version, steps: [steps[0], steps[1], { title: named('扫码发货', 'Ship by scanner') }], note: 'scanners' }, { flow })
    const after = await one()
    expect(after.standing.agreement).toMatchObject({ version: 2, agreed: false, team: null, sponsor: null })
    expect(after.standing.missing).toEqual([{ code: 'walk', n: 1 }, { code: 'team', n: 1 }, { code: 'sponsor', n: 1 }])
    expect(after.standing.again.map((a: { slot: string; version: number }) => [a.slot, a.version])).toEqual([['team', 1], ['sponsor', 1]])
    expect(after.steps.map((s: { carried: number | null }) => s.carried)).toEqual([1, 1, null])
    for (const part of ['record', 'sayings', 'history', 'meetings']) expect(after[part].length ?? after[part]).toEqual(before[part].length ?? before[part])
    const [duty] = await duties('sponsor')
    expect(duty).toMatchObject({ kind: 'agreeAgain', urgent: true, to: `/survey/flows/${flow}?tab=agreement` })
    expect(duty!.title).toEqual({ zh: '第 2 版请再次确认（您同意的是第 1 版；新增 1 步、删除 1 步）', en: 'Version 2 asks for your agreement again (you agreed to version 1; steps: 1 added, 1 removed)' })
    expect((await agree('lead', 1)).body['code']).toBe('otherVersion')
    await agree('lead', 2)
    await agree('sponsor', 2)
    const [o2c] = (await w.as('endUser').call('survey.overview', { params: { project: w.id } })).body['flows']
    expect(o2c.standing.agreement).toMatchObject({ version: 2, agreed: true })
  })

  it('is taken back with a reason, and later chapters are told so', async () => {
    const asked = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => (await agreedFlows(tx, w.id)).get(flow), 'read')
    expect(await asked()).toMatchObject({ version: 2, agreed: true })
    expect((await w.call('sponsor', 'survey.withdrawAgreement', { reason: '' }, { flow })).body['code']).toBe('reasonMissing')
    expect((await w.call('sponsor', 'survey.withdrawAgreement', { reason: '讲解会上没有讲出口' }, { flow })).status).toBe(200)
    expect(await asked()).toMatchObject({ agreed: false, team: { version: 2 }, sponsor: null, since: null })
    expect((await one()).sayings.find((s: { withdrawn: unknown }) => s.withdrawn)).toMatchObject({ slot: 'sponsor', withdrawn: { reason: '讲解会上没有讲出口' } })
    expect(await proof()).toEqual([])
  })
})

describe('what is read', () => {
  it('filters, sorts and pages questions; a detail that eats more meetings than a key one is pointed at', async () => {
    const other = await addFlow('MFG')
    const [key, detail] = [await ask('key', 'Who releases?', other), await ask('detail', 'The colour of the label', other)]
    const meeting = (await w.call('consultant', 'survey.planMeeting', { day: day(), flows: [other] })).body['subject'] as Id
    await w.call('consultant', 'survey.holdMeeting', { present: [w.as('lead').person] }, { meeting })
    await w.call('consultant', 'survey.settlePoint', { outcome: 'carriedOver' }, { meeting, point: detail })
    const list = async (query: Record<string, string>) => (await w.as('sponsor').call('survey.questions', { params: { project: w.id }, query })).body
    expect((await list({ which: 'outgrown' })).questions).toMatchObject([{ id: detail, meetings: 1, outgrown: { id: key, meetings: 0 } }])
    expect((await list({ flow: other, sort: 'meetings', order: 'desc' })).questions.map((q: { id: Id }) => q.id)).toEqual([detail, key])
    expect(await list({ size: '1', page: '2', flow: other })).toMatchObject({ total: 2, questions: [{ id: detail }], counts: { keyOpen: 1, detailOpen: 1, outgrown: 1 } })
    expect((await list({ q: 'COLOUR' })).total).toBe(1)
    expect((await w.as('lead').call('survey.gaps', { params: { project: w.id }, query: { state: 'decided', kind: 'develop' } })).body).toMatchObject({ total: 1, counts: expect.arrayContaining([{ kind: 'develop', open: 0, decided: 1 }]) })
  })

  it('a key question that stays open waits for those who may answer it', async () => {
    const soon = { project: w.id, person: null, house: null }
    const survey = chapters.find((c) => c.name === 'survey')!
    const later = new Date(Date.now() + 9 * 86_400_000).toISOString()
    const asked = (role: Role) => transaction(w.server.database.app, soon, (tx) => survey.duties!(tx, w.id, { person: w.as(role).person, house: null, member: { project: w.id, person: w.as(role).person, role, unit: null } }, later), 'read')
    expect((await asked('consultant')).filter((d) => d.kind === 'keyQuestion')).toMatchObject([{ title: { en: 'A key question has been open for 9 days' }, about: { en: 'MFG flow: Who releases?' }, urgent: true }])
    expect((await asked('keyUser')).filter((d) => d.kind === 'keyQuestion')).toEqual([])
    const set = async (days: number, by: Role) => { const { status, body } = await w.call(by, 'survey.setLongOpen', { days }); return body['code'] ?? status }
    expect([await set(12, 'consultant'), await set(61, 'lead'), await set(12, 'lead'), await set(12, 'manager')], 'the project says its own number').toEqual(['notAllowed', 'longOpenRange', 200, 'nothingChanged'])
    expect([(await asked('consultant')).some((d) => d.kind === 'keyQuestion'), (await w.as('sponsor').call('survey.questions', { params: { project: w.id } })).body['longOpenDays'], await proof()]).toEqual([false, 12, []])
  })

  it('what the vendor notes for itself never reaches the customer', async () => {
    const { id } = (await w.as('lead').call('survey.questions', { params: { project: w.id } })).body['questions'][0]
    expect((await w.call('lead', 'survey.internalNote', { about: id, words: 'x' })).body['code']).toBe('notAllowed')
    const before = await w.as('lead').call('survey.questions', { params: { project: w.id } })
    expect((await w.call('consultant', 'survey.internalNote', { about: id, words: 'They fear for a job: 机密' })).status).toBe(200)
    expect((await w.as('office').call('survey.internalNotes', { params: { project: w.id }, query: { about: id } })).body['notes']).toMatchObject([{ words: 'They fear for a job: 机密', kind: 'question', by: { id: w.as('consultant').person } }])
    expect((await w.as('lead').call('survey.internalNotes', { params: { project: w.id } })).body['code']).toBe('notAllowed')
    expect((await w.as('lead').call('survey.questions', { params: { project: w.id } })).body).toEqual(before.body)
    const activity = async (role: Role) => JSON.stringify((await w.as(role).call('activity.list', { params: { project: w.id }, query: { chapter: 'survey', size: '500' } })).body['facts'])
    expect([(await activity('manager')).includes('"type":"noted"'), (await activity('lead')).includes('noted')]).toEqual([true, false])
  })

  it('every fact is said in whole sentences', async () => {
    const { facts } = (await w.as('manager').call('activity.list', { params: { project: w.id }, query: { chapter: 'survey', size: '500' } })).body
    expect(facts.length).toBeGreaterThan(30)
    for (const { says } of facts) expect(says.zh + says.en).not.toMatch(/[{}]|undefined|null|\(unnamed\)/)
    expect(facts.map((f: { says: { en: string } }) => f.says.en)).toContainEqual(expect.stringMatching(/walked step 2 of “O2C flow”, “Review it”: Differs$/))
    expect(facts.map((f: { says: { en: string } }) => f.says.en)).toContainEqual(expect.stringMatching(/one\.consultant 王 wrote down the decision of one\.lead 王 on the gap/))
    expect(facts.map((f: { says: { en: string } }) => f.says.en)).toContainEqual(expect.stringMatching(/agreed to version 2 of “O2C flow” for the sponsor$/))
    expect(facts.map((f: { says: { zh: string } }) => f.says.zh)).toContainEqual(expect.stringMatching(/代表项目发起人同意「O2C 流程」第 2 版$/))
  })

  it('exports the overview, the questions and the gaps as workbooks', async () => {
    for (const operation of ['survey.exportOverview', 'survey.exportQuestions', 'survey.exportGaps']) {
      const { status, bytes } = await w.as('sponsor').call(operation, { params: { project: w.id }, lang: 'zh' })
      expect([operation, status, String.fromCharCode(bytes[0]!, bytes[1]!)]).toEqual([operation, 200, 'PK'])
    }
    expect(await proof()).toEqual([])
  })
})
