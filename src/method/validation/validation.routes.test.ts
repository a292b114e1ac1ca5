import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'
import { textOf } from '../../../checks/canary.ts'
import { transaction } from '#server/database/database.ts'
import { chapters } from '#server/chapters.ts'
import type { Role } from '#ground/people/people.ts'
import { newId, type Id } from '#kit/ids.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

const steps = [{ title: { zh: '登记询价', en: 'Record the enquiry' } }, { title: { zh: '录入订单', en: 'Enter the order' } }]
let codes = 0
const flow = async (): Promise<Id> => (await w.call('consultant', 'flows.add', { code: `F${++codes}`, name: { zh: `流程${codes}`, en: `Flow ${codes}` }, steps })).body['subject']
const revise = (id: Id, version: number) => w.call('consultant', 'flows.revise', { version, steps: [...steps, { title: { zh: '开票', en: 'Invoice' } }] }, { flow: id })
const release = async (planned = '2030-03-01'): Promise<Id> => (await w.call('office', 'releases.create', { name: `V${newId()}`, planned })).body['subject']
const write = async (role: Role, operation: string, body: unknown, params: Record<string, string> = {}) => {
  const answer = await w.call(role, operation, body, params)
  return { status: answer.status, code: answer.body['code'], subject: answer.body['subject'] as Id, facts: answer.body['facts'] as { type: string; subject: Id; detail: Record<string, unknown> }[] }
}
const read = async (role: Role, operation: string, params: Record<string, string> = {}, query: Record<string, string> = {}) => (await w.as(role).call(operation, { params: { project: w.id, ...params }, query })).body
const start = (role: Role, id: Id, more: object = {}) => write(role, 'validation.start', { flow: id, case: 'SO-1', ...more })
const pass = (role: Role, run: Id, step: number, more: object = {}) => write(role, 'validation.recordStep', { step, outcome: 'pass', ...more }, { run })
const wholeRun = async (role: Role, id: Id): Promise<Id> => {
  const run = (await start(role, id)).subject
  for (const step of [1, 2]) await pass(role, run, step)
  return run
}
const rowOf = async (id: Id) => (await read('manager', 'validation.matrix'))['rows'].find((r: { flow: { id: Id } }) => r.flow.id === id)
const raise = async (id: Id, more: object = {}) => (await write('consultant', 'validation.raise', { flow: id, step: 1, kind: 'function', words: '打印缺字', ...more })).subject
const triage = (finding: Id, body: object, role: Role = 'manager') => write(role, 'validation.triage', body, { finding })
const dutiesOf = async (role: Role) => (await read(role, 'duties.list'))['duties'].filter((d: { chapter: string }) => d.chapter === 'validation') as { kind: string; about: { zh: string }; to: string; title: { zh: string; en: string }; urgent: boolean }[]

describe('whoever goes on site runs every step by own hands', () => {
  it('steps are recorded one by one in any order; the last one makes the runner qualified', async () => {
    const id = await flow()
    const run = (await start('consultant', id, { data: '客户 王喆' })).subject
    expect((await pass('consultant', run, 2)).facts.map((f) => f.type)).toEqual(['stepRecorded'])
    expect((await rowOf(id)).qualified).toEqual([])
    expect((await pass('consultant', run, 1)).facts.map((f) => f.type)).toEqual(['stepRecorded', 'completed'])
    const row = await rowOf(id)
    expect([row.steps, row.qualified.map((q: { person: { id: Id } }) => q.person.id), row.lastRun.state]).toEqual([{ passed: 2, answered: 2, total: 2 }, [w.as('consultant').person], 'complete'])
  })

  it('the test department’s run is recorded, and neither counts nor qualifies', async () => {
    const id = await flow()
    const run = await wholeRun('office', id)
    const row = await rowOf(id)
    expect([row.steps.passed, row.qualified, row.lastRun.id, row.lastRun.counts, row.lastRun.state]).toEqual([0, [], run, false, 'complete'])
    const all = await read('manager', 'validation.qualifications', {}, { flow: id })
    expect(all['qualifications'].every((q: { state: string }) => q.state === 'none')).toBe(true)
    expect(new Set(all['people'].map((p: { role: string }) => p.role))).toEqual(new Set(['consultant', 'manager']))
  })

  it('nobody goes on with the run of another, and a step recorded again counts as it was last', async () => {
    const id = await flow()
    const run = (await start('consultant', id)).subject
    expect((await pass('manager', run, 1)).code).toBe('notTheRunner')
    await pass('consultant', run, 1)
    const found = await write('consultant', 'validation.recordStep', { step: 1, outcome: 'finding', findings: [{ kind: 'performance', words: '打开要 40 秒' }] }, { run })
    expect(found.facts.map((f) => f.type)).toEqual(['stepRecorded', 'raised'])
    const seen = await read('consultant', 'validation.run', { run })
    expect([seen['answers'].map((a: { outcome: string; times: number }) => [a.outcome, a.times]), seen['findings'][0].words, seen['mine']]).toEqual([[['finding', 2]], '打开要 40 秒', true])
    expect((await write('consultant', 'validation.recordStep', { step: 2, outcome: 'finding' }, { run })).code).toBe('findingMissing')
    expect((await pass('consultant', run, 3)).code).toBe('noSuchStep')
  })

  it('what a phone recorded offline is applied once, and an older record that arrives later does not win', async () => {
    const id = await flow()
    const run = newId()
    await start('consultant', id, { id: run })
    await pass('consultant', run, 1, { at: '2026-11-20T09:00:00.000Z' })
    await write('consultant', 'validation.recordStep', { step: 1, outcome: 'finding', at: '2026-11-20T08:00:00.000Z', findings: [{ kind: 'usability', words: '字段太多' }] }, { run })
    expect((await read('consultant', 'validation.run', { run }))['answers'][0].outcome).toBe('pass')
    const command = newId()
    const send = () => w.as('consultant').call('validation.recordStep', { params: { project: w.id, run }, body: { step: 2, outcome: 'pass' }, command })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    expect((await start('consultant', id, { id: run })).code).toBe('idTaken')
    const kept = await read('consultant', 'validation.capture')
    expect(kept['flows'].find((f: { id: Id }) => f.id === id).steps).toHaveLength(2)
  })

  it('ids are the client’s: one finding twice in a step is refused, and a finding may be called as its run is', async () => {
    const run = (await start('consultant', await flow())).subject
    const found = { id: newId(), kind: 'usability', words: '看不清' }
    expect((await write('consultant', 'validation.recordStep', { step: 1, outcome: 'finding', findings: [found, found] }, { run })).code).toBe('idTaken')
    expect((await write('consultant', 'validation.recordStep', { step: 1, outcome: 'finding', findings: [{ ...found, id: run }] }, { run })).status).toBe(200)
    expect((await read('consultant', 'validation.finding', { finding: run }))['finding'].words).toBe('看不清')
  })

  it('an abandoned run says why and counts for nothing', async () => {
    const id = await flow()
    const run = (await start('consultant', id)).subject
    await pass('consultant', run, 1)
    expect((await write('office', 'validation.abandon', { reason: '环境不对' }, { run })).code).toBe('notTheRunner')
    await write('consultant', 'validation.abandon', { reason: '环境不对' }, { run })
    expect((await pass('consultant', run, 2)).code).toBe('runAbandoned')
    expect((await rowOf(id)).steps.answered).toBe(0)
  })

  it('a new version of the flow takes the qualification away, and nothing of the findings', async () => {
    const id = await flow()
    await wholeRun('consultant', id)
    const finding = await raise(id)
    await triage(finding, { class: 'communicate', say: '先按旧格式打印' })
    const before = (await read('manager', 'validation.finding', { finding }))['finding']
    await revise(id, 1)
    const row = await rowOf(id)
    expect([row.qualified, row.lapsed.map((q: { version: number; current: number }) => [q.version, q.current]), row.steps, row.findings.communicate]).toEqual([[], [[1, 2]], { passed: 0, answered: 0, total: 3 }, 1])
    const after = (await read('manager', 'validation.finding', { finding }))['finding']
    expect({ ...after, flow: null }).toEqual({ ...before, flow: null })
    expect((await dutiesOf('consultant')).filter((d) => d.kind === 'lapsed').map((d) => d.to)).toContain(`/validation?flow=${id}`)
  })
})

describe('nothing leaves triage without its countermeasure', () => {
  it('each class asks for its own', async () => {
    const id = await flow()
    const finding = await raise(id)
    expect((await dutiesOf('office')).find((d) => d.kind === 'triage' && d.to.endsWith(id))?.title.zh).toBe('1 个问题等着分类')
    const [planned, out, dropped] = [await release(), await release('2026-11-01'), await release()]
    await write('office', 'releases.publish', { on: '2026-11-02' }, { release: out })
    await write('office', 'releases.drop', { reason: '并入下一版' }, { release: dropped })
    const refused = async (body: object) => (await triage(finding, body)).code
    expect(await refused({ class: 'communicate' })).toBe('sayMissing')
    expect(await refused({ class: 'blocker' })).toBe('releaseMissing')
    expect(await refused({ class: 'blocker', release: newId() })).toBe('noSuchRelease')
    expect(await refused({ class: 'blocker', release: out })).toBe('releaseOut')
    expect(await refused({ class: 'tolerable', release: dropped, workaround: '手工记' })).toBe('releaseDropped')
    expect(await refused({ class: 'tolerable', release: planned })).toBe('workaroundMissing')
    expect((await triage(finding, { class: 'tolerable', release: planned, workaround: '手工记在登记本上' })).status).toBe(200)
    expect(await refused({ class: 'blocker', release: planned })).toBe('reasonMissing')
    expect((await triage(finding, { class: 'blocker', release: planned, reason: '月底量大，手工记不过来' })).status).toBe(200)
    const shown = await read('manager', 'validation.finding', { finding })
    expect([shown['finding'].class, shown['finding'].triage.times, shown['history'].map((h: { type: string }) => h.type)]).toEqual(['blocker', 2, ['raised', 'triaged', 'triaged']])
    expect(shown['history'][2].says.zh).toContain('月底量大')
  })

  it('an untriaged finding is neither resolved nor shared', async () => {
    const finding = await raise(await flow())
    expect((await write('office', 'validation.resolve', { how: '改好了' }, { finding })).code).toBe('notTriaged')
    expect((await write('consultant', 'validation.share', { words: '打印缺字' }, { finding })).code).toBe('notTriaged')
  })

  it('what the user answered belongs to the words that were said; who cannot live with it is triaged again', async () => {
    const id = await flow()
    const finding = await raise(id)
    await triage(finding, { class: 'communicate', say: '多点一次确认' })
    await write('consultant', 'validation.answered', { words: '一天三百单，不行', accepted: false }, { finding })
    expect((await dutiesOf('manager')).find((d) => d.kind === 'again' && d.to.endsWith(id))?.urgent).toBe(true)
    await triage(finding, { class: 'tolerable', release: await release(), workaround: '批量确认脚本', reason: '用户不能接受' })
    expect((await write('consultant', 'validation.answered', { words: '好', accepted: true }, { finding })).code).toBe('notCommunicate')
    expect((await dutiesOf('manager')).some((d) => d.kind === 'again' && d.to.endsWith(id))).toBe(false)
  })

  it('a blocker is resolved by its release when that is out, and can come back', async () => {
    const id = await flow()
    const finding = await raise(id)
    const in_ = await release('2026-11-10')
    await triage(finding, { class: 'blocker', release: in_ })
    expect((await write('office', 'validation.resolve', { how: '字体已补' }, { finding })).code).toBe('releaseNotOut')
    await write('office', 'releases.publish', { on: '2026-11-12' }, { release: in_ })
    await write('office', 'validation.resolve', { how: '字体已补' }, { finding })
    expect((await rowOf(id)).findings.blocker).toBe(0)
    await write('consultant', 'validation.reopen', { reason: '标签上还缺' }, { finding })
    expect((await rowOf(id)).findings.blocker).toBe(1)
  })
})

describe('a finding follows its release', () => {
  it('a slip shows on the finding and reaches the project manager and the flow’s qualified people, until it is triaged again', async () => {
    const id = await flow()
    await wholeRun('consultant', id)
    const finding = await raise(id)
    const [one, other] = [await release('2030-03-01'), await release()]
    await triage(finding, { class: 'blocker', release: one })
    await triage(await raise(await flow()), { class: 'blocker', release: other })
    await write('office', 'releases.slip', { to: '2030-03-20', reason: '测试环境晚到', version: 1 }, { release: one })
    const seen = await read('office', 'validation.finding', { finding })
    expect([seen['finding'].slip, seen['qualified'].map((q: { person: { id: Id } }) => q.person.id)]).toMatchObject([{ from: '2030-03-01', to: '2030-03-20', days: 19, reason: '测试环境晚到', dropped: null }, [w.as('consultant').person]])
    const asked = async (role: Role) => (await dutiesOf(role)).filter((d) => d.kind === 'slipped' && d.to.includes(one))
    const told = async (role: Role) => (await asked(role)).length
    expect([await told('manager'), await told('consultant'), await told('office')]).toEqual([1, 1, 0])
    expect((await asked('manager'))[0]!.about).toMatchObject({ zh: expect.stringContaining('2030年3月1日 → 2030年3月20日'), en: expect.stringContaining('1 Mar 2030 → 20 Mar 2030') })
    const hangs = (await read('office', 'releases.get', { release: one }))['hangs']
    expect(hangs).toMatchObject([{ chapter: 'validation', id: finding, waits: true }])
    expect((await read('manager', 'validation.findings', {}, { slipped: 'true' }))['findings'].map((f: { id: Id }) => f.id)).toEqual([finding])
    expect((await triage(finding, { class: 'blocker', release: one, reason: '新日期仍在推广之前' })).status).toBe(200)
    expect([await told('manager'), (await read('office', 'validation.finding', { finding }))['finding'].slip]).toEqual([0, null])
  })
})

describe('the customer reads known limits and nothing else', () => {
  it('a limit is read in its own words, with its workaround only when that was shared, until it is taken back', async () => {
    const id = await flow()
    const finding = await raise(id, { words: '内部：驱动写死了路径' })
    await triage(finding, { class: 'tolerable', release: await release(), workaround: '内部：重启服务' })
    expect((await read('lead', 'validation.knownLimits'))['limits']).toEqual([])
    await write('consultant', 'validation.share', { words: { zh: '标签机首次打印较慢', en: 'The first label prints slowly' } }, { finding })
    const limits = await w.as('keyUser').call('validation.knownLimits', { params: { project: w.id } })
    expect(limits.body).toEqual({ can: {}, limits: [{ id: finding, flow: expect.objectContaining({ id }), step: { number: 1, title: steps[0]!.title }, words: { zh: '标签机首次打印较慢', en: 'The first label prints slowly' }, workaround: null, day: expect.any(String) }] })
    expect(new TextDecoder().decode(limits.bytes)).not.toMatch(/内部|版本|kind|class/)
    await write('consultant', 'validation.unshare', { reason: '下周就解决' }, { finding })
    expect((await read('lead', 'validation.knownLimits'))['limits']).toEqual([])
  })

  it('neither matrix nor findings, duties, files, releases nor activity say anything of it to them', async () => {
    const id = await flow()
    const finding = await raise(id, { words: '秘密的发现' })
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])
    const file = (await w.as('consultant').call('documents.upload', { params: { project: w.id }, query: { name: '秘密的截图.jpg', chapter: 'validation', subject: finding }, bytes: photo })).body['subject'] as Id
    for (const role of ['lead', 'keyUser', 'endUser', 'sponsor'] as const) {
      for (const operation of ['validation.matrix', 'validation.findings', 'validation.runs', 'validation.report', 'validation.capture', 'releases.list']) expect([operation, (await w.as(role).call(operation, { params: { project: w.id } })).status]).toEqual([operation, 403])
      expect((await w.as(role).call('documents.download', { params: { project: w.id, file } })).status).toBe(404)
      expect((await read(role, 'documents.list', {}, { chapter: 'validation', subject: finding }))['files']).toEqual([])
      expect(await dutiesOf(role)).toEqual([])
    }
    const activity = await w.as('lead').call('activity.list', { params: { project: w.id }, query: { size: '500' } })
    expect(new TextDecoder().decode(activity.bytes)).not.toMatch(/秘密/)
    expect(activity.body['facts'].filter((f: { chapter: string }) => ['validation', 'releases'].includes(f.chapter))).toEqual([])
    const vendor = await w.as('office').call('activity.list', { params: { project: w.id }, query: { size: '500' } })
    expect(new TextDecoder().decode(vendor.bytes)).toMatch(/秘密的截图[\s\S]*秘密的发现/)
  })
})

describe('training material and upgrade data belong to the result', () => {
  it('each is ready with what it is, or not needed and why; a new version asks again', async () => {
    const id = await flow()
    const say = (body: object) => write('consultant', 'validation.prepared', { what: 'material', version: 1, ready: true, ...body }, { flow: id })
    expect((await rowOf(id)).material.state).toBe('missing')
    expect((await say({})).code).toBe('materialMissing')
    expect((await say({ ready: false })).code).toBe('whyMissing')
    expect((await say({ version: 2, note: '共享盘' })).code).toBe('noSuchVersion')
    await say({ note: '共享盘 /培训/订单', on: '2026-11-20' })
    await write('office', 'validation.prepared', { what: 'upgradeData', version: 1, ready: false, why: '没有新字段' }, { flow: id })
    const row = await rowOf(id)
    expect([row.material, row.upgradeData]).toMatchObject([{ state: 'ready', on: '2026-11-20', note: '共享盘 /培训/订单' }, { state: 'notNeeded', why: '没有新字段' }])
    await revise(id, 1)
    const now = await rowOf(id)
    expect([now.material.state, now.material.version, now.upgradeData.state]).toEqual(['toConfirm', 1, 'toConfirm'])
  })
})

describe('what it says on paper and in Excel', () => {
  it('the report prints in both languages, rare characters too', async () => {
    const id = await flow()
    await write('consultant', 'validation.start', { flow: id, case: '喆堃镕頔 SO-9' })
    const finding = await raise(id, { words: '喆堃镕頔打印成方框', kind: 'usability' })
    await triage(finding, { class: 'communicate', say: '本周先用系统字体' })
    const print = async (lang: string) => {
      const answer = await w.as('consultant').call('validation.printReport', { params: { project: w.id }, query: { flow: id }, lang })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      return (await textOf(Buffer.from(answer.bytes))).replaceAll(/\s/g, '')
    }
    const [zh, en] = [await print('zh'), await print('en')]
    for (const said of ['内部业务验证报告', '喆堃镕頔打印成方框', '可沟通克服', '准备这样说：本周先用系统字体', '登记询价', '喆堃镕頔SO-9', '还没走']) expect(zh).toContain(said)
    for (const said of ['Internalvalidationreport', '喆堃镕頔打印成方框', 'Itwillbesaid:本周先用系统字体', 'Recordtheenquiry', 'Notrunyet']) expect(en).toContain(said)
  })

  it('matrix and findings go out to Excel', async () => {
    const id = await flow()
    await raise(id, { words: '列宽记不住' })
    for (const lang of ['zh', 'en']) {
      const matrix = await w.as('office').call('validation.exportMatrix', { params: { project: w.id }, lang })
      const findings = await w.as('office').call('validation.exportFindings', { params: { project: w.id }, query: { flow: id, class: 'untriaged' }, lang })
      expect(await textOf(Buffer.from(matrix.bytes))).toContain(lang === 'zh' ? '推广前必须解决' : 'Must fix before rollout')
      const text = await textOf(Buffer.from(findings.bytes))
      for (const said of ['列宽记不住', lang === 'zh' ? '登记询价' : 'Record the enquiry']) expect(text).toContain(said)
    }
  })

  it('the list is filtered, sorted and paged, and counts its tabs', async () => {
    const id = await flow()
    const [a, b] = [await raise(id, { kind: 'usability', words: 'a' }), await raise(id, { kind: 'function', words: 'b', step: null })]
    await triage(a, { class: 'communicate', say: '会说' })
    const list = async (query: Record<string, string>) => {
      const found = await read('manager', 'validation.findings', {}, { flow: id, ...query })
      return { total: found['total'], ids: found['findings'].map((f: { id: Id }) => f.id), counts: found['counts'] }
    }
    expect(await list({})).toEqual({ total: 2, ids: [b, a], counts: { untriaged: 1, communicate: 1, blocker: 0, tolerable: 0 } })
    expect((await list({ sort: 'class', order: 'up' })).ids).toEqual([b, a])
    expect((await list({ kind: 'usability' })).ids).toEqual([a])
    expect((await list({ class: 'untriaged' })).ids).toEqual([b])
    expect(await list({ size: '1', page: '2' })).toMatchObject({ total: 2, ids: [a] })
    expect((await list({ state: 'resolved' })).total).toBe(0)
  })
})

it('every row equals the fold of its facts', async () => {
  const found = await transaction(w.server.database.app, { project: w.id, person: null, house: null }, async (tx) => Promise.all(['validation', 'releases'].map((name) => chapters.find((c) => c.name === name)!.prove!(tx, w.id))), 'read')
  expect(found).toEqual([[], []])
})
