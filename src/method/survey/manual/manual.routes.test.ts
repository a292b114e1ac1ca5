import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#ground/people/people.ts'
import { newId, type Id } from '#kit/ids.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { printedText } from '#server/files/printed.ts'
import { textOf } from '../../../../checks/canary.ts'
import { workplace, type Workplace } from '../../../../checks/workplace.ts'

let w: Workplace
let flow: Id

const named = (zh: string, en: string) => ({ zh, en })
const steps = [
  { title: named('登记到货', 'Register the goods'), who: named('仓管员', 'Storekeeper'), where: named('库存 › 收货', 'Stock › Goods in'), input: named('送货单', 'Delivery note'), expected: named('到货单待检', 'Receipt waits for inspection') },
  { title: named('检验', 'Inspect'), who: named('质检员', 'Inspector') }, { title: named('入库', 'Put away'), who: named('仓管员', 'Storekeeper') },
]
/** One point, and a picture higher than wide. */
const point = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))
const tall = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAAAAAC86un7AAAADElEQVR4nGNoYGgAAAIEAQHNMi3gAAAAAElFTkSuQmCC', 'base64'))

beforeAll(async () => {
  w = await workplace()
  flow = (await w.call('consultant', 'flows.add', { code: 'IQC', name: named('来料检验', 'Incoming inspection'), steps })).body['subject'] as Id
})
afterAll(() => w.end())

const of = (more: Record<string, string> = {}) => ({ flow, ...more })
const read = async (by: Role = 'endUser') => (await w.as(by).call('survey.manual', { params: { project: w.id, flow } })).body
const upload = async (bytes: Uint8Array = point, about: Record<string, string> = { chapter: 'survey', subject: flow }, by: Role = 'keyUser') => (await w.as(by).call('documents.upload', { params: { project: w.id }, query: { name: '画面.png', ...about }, bytes })).body['subject'] as Id
const attach = async (step: number, version = 1, by: Role = 'keyUser') => w.call(by, 'survey.attachPicture', { version, step, file: await upload(), caption: { zh: '王喆的画面', en: 'Wang Zhe’s screen' } }, of())
const print = async (form: string, lang: string, edition?: Id, by: Role = 'sponsor') => {
  const answer = await w.as(by).call('survey.printManual', { params: { project: w.id, flow }, query: { form, lang, ...(edition ? { edition } : {}) } })
  expect(answer.status).toBe(200)
  return { answer, text: form === 'pdf' ? printedText(answer.bytes).join('\n') : (await textOf(Buffer.from(answer.bytes))).replaceAll(/<[^>]+>/g, '') }
}
const proof = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => (await Promise.all(chapters.map(async (c) => (await c.prove?.(tx, w.id)) ?? []))).flat())
const condition = () => transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) =>
  (await chapters.find((c) => c.name === 'survey')!.conditions!.answers(tx, w.id, [], new Date().toISOString())).find((a) => a.code === 'survey.manual' && a.flow === flow)!)
const duties = async (by: Role) => ((await w.as(by).call('duties.list', { params: { project: w.id } })).body['duties'] as { kind: string; title: { en: string }; to: string }[]).filter((d) => d.kind === 'manual')

describe('the customer’s logo', () => {
  it('is a project setting of the manager and the lead, a picture square to wide, and its facts prove it', async () => {
    const file = await upload(point, { chapter: 'projects', subject: w.id }, 'lead')
    const set = (to: Id | null, by: Role = 'lead') => w.call(by, 'projects.setLogo', { file: to })
    expect([(await set(file, 'consultant')).status, (await set(file)).status, (await set(file)).body['code']]).toEqual([403, 200, 'nothingChanged'])
    expect((await set(await upload(tall, { chapter: 'projects', subject: w.id }, 'lead'))).body['code']).toBe('logoShape')
    expect((await set(await upload())).body['code']).toBe('noSuchLogo')
    expect((await set(newId())).body['code']).toBe('noSuchLogo')
    expect((await w.as('endUser').call('projects.get', { params: { project: w.id } })).body['logo']).toBe(file)
    expect([(await set(null)).status, (await set(file)).status]).toEqual([200, 200])
  })
})

describe('the manual is made of what is there', () => {
  it('the steps, how it shall be done, and what goes wrong, before anybody has added anything', async () => {
    await w.call('consultant', 'survey.describe', { way: '手抄', wanted: '扫码收货，当天检验 頔', version: 0 }, of())
    const run = (await w.call('consultant', 'validation.start', { flow, case: 'x', data: '' })).body['subject'] as Id
    const finding = newId()
    await w.call('consultant', 'validation.recordStep', { step: 2, outcome: 'finding', findings: [{ id: finding, kind: 'performance', words: 'slow' }] }, { run })
    await w.call('consultant', 'validation.triage', { class: 'communicate', say: '一次最多检验 50 批' }, { finding })
    await w.call('consultant', 'validation.share', { words: { zh: '超过 50 批会变慢', en: 'It slows down above 50 lots' }, workaround: { zh: '分批检验', en: 'Inspect in portions' } }, { finding })
    const found = await read()
    expect(found).toMatchObject({ purpose: '扫码收货，当天检验 頔', since: null, editions: [], roles: [{ who: steps[0]!.who, steps: [1, 3] }, { who: steps[1]!.who, steps: [2] }], can: { write: false, issue: false } })
    expect(found['steps'][1].mistakes).toEqual([{ step: 2, says: { zh: '超过 50 批会变慢', en: 'It slows down above 50 lots' }, remedy: { zh: '分批检验', en: 'Inspect in portions' }, times: 1 }])
  })

  it('a key user adds pictures in order and a tip; a picture uploaded for something else is not taken', async () => {
    const [one, two] = [await attach(1), await attach(1)].map((a) => a.body['facts'][0].detail.picture as Id)
    expect((await w.call('keyUser', 'survey.attachPicture', { version: 1, step: 1, file: await upload(point, { chapter: 'projects', subject: w.id }) }, of())).body['code']).toBe('noSuchPicture')
    const text = await upload(new TextEncoder().encode('no picture'))
    expect((await w.call('keyUser', 'survey.attachPicture', { version: 1, step: 1, file: text }, of())).body['code']).toBe('notAPicture')
    expect((await w.call('endUser', 'survey.attachPicture', { version: 1, step: 1, file: text }, of())).status).toBe(403)
    expect((await w.call('lead', 'survey.orderPictures', { version: 1, step: 1, order: [two, one] }, of())).status).toBe(200)
    expect((await w.call('keyUser', 'survey.writeTip', { version: 1, step: 1, words: { zh: '先看批号 镕', en: 'Look at the lot number first' }, seen: 0 }, of())).status).toBe(200)
    expect((await w.call('keyUser', 'survey.introduceManual', { introduction: '供仓库和质检使用 堃', version: 0 }, of())).status).toBe(200)
    const found = await read()
    expect(found['steps'][0]).toMatchObject({ pictures: [{ picture: two }, { picture: one, caption: { zh: '王喆的画面' } }], tip: { words: { zh: '先看批号 镕' }, check: false } })
    expect((await w.as('endUser').call('documents.download', { params: { project: w.id, file: found['steps'][0].pictures[0].file } })).headers.get('content-type')).toBe('image/png')
  })

  it('what is taken away is gone and comes back', async () => {
    const { picture } = (await read())['steps'][0].pictures[0]
    expect((await w.call('keyUser', 'survey.removePicture', undefined, of({ picture }))).status).toBe(200)
    expect((await read())['steps'][0].pictures).toHaveLength(1)
    expect((await w.call('keyUser', 'survey.restorePicture', undefined, of({ picture }))).status).toBe(200)
    expect((await read())['steps'][0].pictures[0].picture).toBe(picture)
  })
})

describe('on paper', () => {
  const inZh = ['来料检验操作手册', 'one阀门', '登记到货', '仓管员', '库存 › 收货', '到货单待检', '先看批号 镕', '供仓库和质检使用 堃', '扫码收货，当天检验 頔', '王喆的画面', '超过 50 批会变慢', '分批检验', '目录', '客户方项目经理', '关键用户']
  const inEn = ['Incoming inspection: operation manual', 'Register the goods', 'Storekeeper', 'Stock › Goods in', 'Look at the lot number first', 'Wang Zhe’s screen', 'It slows down above 50 lots', 'Inspect in portions', 'Contents', 'Customer project lead', 'Key user']

  it.each(['pdf', 'docx'])('the draft says in both languages that it is one, and prints everything (%s)', async (form) => {
    const { answer, text } = await print(form, 'zh')
    for (const said of [...inZh, '草稿', 'IQC-OM']) expect(text).toContain(said)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`来料检验操作手册`)
    const english = (await print(form, 'en')).text
    for (const said of [...inEn, 'draft']) expect(english).toContain(said)
    if (form === 'pdf') expect(text + english).not.toContain('\ufffd')
  })

  it('a Word file holds the pictures and the logo, and real headings', async () => {
    const { answer } = await print('docx', 'zh')
    const xml = await textOf(Buffer.from(answer.bytes))
    expect(xml.match(/<pic:pic\b/g)).toHaveLength(3)
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3)
  })
})

describe('editions', () => {
  let one: Id

  it('the condition and Today wait for the first, and an issue answers both', async () => {
    expect(await condition()).toMatchObject({ met: false, rests: 'none', against: ['version 1'], who: [], says: { en: 'no operation manual has been issued' }, to: `/survey/flows/${flow}?tab=manual` })
    for (const by of ['keyUser', 'sponsor'] as const) expect((await w.call(by, 'survey.agree', { version: 1 }, of())).status).toBe(200)
    expect(await duties('consultant')).toMatchObject([{ title: { en: 'Agreed flows without a manual of their version: 1' }, to: `/survey/flows/${flow}?tab=manual` }])
    expect([await duties('lead'), await duties('keyUser')]).toEqual([[], []])
    expect((await w.call('keyUser', 'survey.issueManual', { version: 1 }, of())).status).toBe(403)
    one = (await w.call('consultant', 'survey.issueManual', { version: 1 }, of())).body['facts'][0].detail.edition as Id
    expect(await condition()).toMatchObject({ met: true, rests: one, who: [w.as('consultant').person], says: { en: 'edition 1, of version 1 in force' } })
    expect(await duties('consultant')).toEqual([])
    expect((await w.call('lead', 'survey.issueManual', { version: 1, note: 'again' }, of())).body['code']).toBe('nothingNew')
  })

  it('is signed by the three it waits for, each once', async () => {
    expect((await read('keyUser'))['mySign']).toBe('keyUser')
    for (const by of ['manager', 'lead', 'keyUser'] as const) expect((await w.call(by, 'survey.signManual', undefined, of({ edition: one }))).status).toBe(200)
    expect((await w.call('consultant', 'survey.signManual', undefined, of({ edition: one }))).body['code']).toBe('alreadySigned')
    expect((await read('keyUser'))['mySign']).toBe(null)
    for (const form of ['pdf', 'docx']) expect((await print(form, 'zh', one)).text.match(/已在系统中签字/g)).toHaveLength(3)
  })

  it('after a new version it prints as it was, what lost its step is listed, and the difference is said', async () => {
    const { body } = await w.as('consultant').call('flows.get', { params: { project: w.id, flow } })
    await w.call('consultant', 'flows.revise', { steps: [{ title: named('检验', 'Inspect'), who: named('质检员', 'Inspector') }, { title: named('放行', 'Release') }, { title: named('入库', 'Put away'), who: named('仓管员', 'Storekeeper') }], version: body['version'] ?? body['flow']?.version, note: '' }, of())
    const found = await read()
    expect(found['flow'].version).toBe(2)
    expect([found['lost'].pictures.length, found['lost'].tips.length, found['lost'].tips[0].was.title.en]).toEqual([2, 1, 'Register the goods'])
    expect((found['since'] as { code: string }[]).map((d) => d.code)).toEqual(expect.arrayContaining(['stepsAdded', 'stepsRemoved', 'picturesGone', 'tips']))
    expect(await condition()).toMatchObject({ met: false, says: { en: 'the newest edition 1 is of flow version 1; version 2 is in force' } })
    const old = (await print('pdf', 'zh', one)).text
    for (const said of ['登记到货', '先看批号 镕', '第 1 版（依据流程第 1 版）', 'IQC-OM-01']) expect(old).toContain(said)
    expect(old).not.toContain('放行')

    expect((await w.call('keyUser', 'survey.placeTip', { version: 2, step: 2 }, of({ tip: found['lost'].tips[0].tip }))).status).toBe(200)
    expect((await w.call('keyUser', 'survey.placePicture', { version: 2, step: 2 }, of({ picture: found['lost'].pictures[0].picture }))).status).toBe(200)
    expect((await w.call('lead', 'survey.issueManual', { version: 2 }, of())).body['code']).toBe('noteOfChange')
    expect((await w.call('lead', 'survey.issueManual', { version: 2, note: '登记并入检验' }, of())).status).toBe(200)
    expect((await read())['editions'].map((e: { number: number; document: string }) => [e.number, e.document])).toEqual([[2, 'IQC-OM-02'], [1, 'IQC-OM-01']])
    expect((await w.call('lead', 'survey.signManual', undefined, of({ edition: one }))).body['code']).toBe('notTheNewest')
  })

  it('stands in the overview and its workbook, is told in the activity, and the rows are the fold of the facts', async () => {
    const [row] = (await w.as('sponsor').call('survey.overview', { params: { project: w.id } })).body['flows']
    expect(row.manual).toMatchObject({ edition: 2, version: 2, by: { id: w.as('lead').person } })
    expect(await textOf(Buffer.from((await w.as('lead').call('survey.exportOverview', { params: { project: w.id }, lang: 'zh' })).bytes))).toContain('第 2 版（流程第 2 版）')
    const told = JSON.stringify((await w.as('lead').call('activity.list', { params: { project: w.id } })).body)
    for (const said of ['发布了「来料检验」操作手册第 2 版（依据流程第 2 版）', '作为关键用户在「来料检验」操作手册第 1 版上签字', '更换了客户的标志', '的提示：先看批号 镕']) expect(told).toContain(said)
    expect(await proof()).toEqual([])
  })
})
