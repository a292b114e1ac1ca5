import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, findFindings, knownLimits } from '#method/validation/look.store.ts'
import { frameOf } from '#method/validation/frame.store.ts'
import { matrix as matrixOf } from '#method/validation/matrix.store.ts'
import { gates as gatesOf } from '#method/readiness/look.store.ts'
import { look as dataOf } from '#method/survey/data/look.store.ts'
import { editions, manualsIssued } from '#method/survey/manual/manual.store.ts'
import { duties } from '#method/survey/duty.store.ts'
import { meetings, questions } from '#method/survey/list.store.ts'
import { overview } from '#method/survey/overview.store.ts'
import type { Id } from '#kit/ids.ts'
import { sideOf, type Me } from '#ground/people/people.ts'
import { firstBreach } from '#ground/ledger/ledger.store.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { inspectFile } from '#server/files/evidence.ts'
import { identity } from '#server/identity/identity.ts'
import { flows } from '#world/flows.ts'
import { findings as worldFindings } from '#world/validation/findings.ts'
import { weekend } from '#world/history/clock.ts'
import { rehearse } from '#world/history/rehearse.ts'
import { flowId, personId, projectId, unitId } from '#world/ids.ts'
import { loadWorld, who } from '#world/load.ts'
import { people, personNamed } from '#world/people.ts'
import { waived } from '#world/readiness/gates.ts'
import { world } from '#world/world.ts'
import { createDatabase } from '../../checks/database.ts'
import type { TestDatabase } from '../../checks/database.ts'

/** A day whose eight weeks hold no holiday, so that the loaded story is the rehearsed one. */
const today = '2026-09-14'
const baseUrl = 'http://localhost:4700'

let test: TestDatabase
let ids: ReturnType<typeof identity>
let first: string
const dataDir = mkdtempSync(join(tmpdir(), 'changeover-world-'))
const load = (password: string) => loadWorld({ database: test.database, identity: ids, password, today, dataDir })
const behind = <T>(read: Parameters<typeof transaction<T>>[2]) => transaction(test.database.app, { project: projectId, person: null, house: null }, read, 'read')
const now = `${today}T02:00:00.000Z`
const as = (username: string): Me => ({ person: personId(username), house: null, member: { project: projectId, person: personId(username), role: personNamed(username).role!, unit: null } })
const sources = chapters.flatMap((c) => (c.conditions ? [{ name: c.name, conditions: c.conditions }] : []))
const look = <T extends object>(text: string) => transaction(test.database.app, { project: projectId, person: null, house: null }, (tx) => tx.rows<T>(text, [projectId]), 'read')
const signIn = (username: string, password: string) =>
  ids.handler(new Request(`${baseUrl}/api/auth/sign-in/username`, { method: 'POST', headers: { 'content-type': 'application/json', origin: baseUrl }, body: JSON.stringify({ username, password }) }))

beforeAll(async () => {
  test = await createDatabase()
  ids = identity(test.database, { secret: 'a secret only for this test, long enough', baseUrl })
  first = await load('first-password')
}, 240_000)
afterAll(async () => {
  await test.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the sample customer in a database', () => {
  it('is loaded once', () => expect(first).toBe('loaded'))

  it('every row equals the fold of its facts, and the ledger’s chain holds', async () => {
    await transaction(test.database.app, { project: projectId, person: null, house: null }, async (tx) => {
      expect(await firstBreach(tx, projectId)).toBeNull()
      for (const chapter of chapters) expect(await chapter.prove?.(tx, projectId) ?? []).toEqual([])
    }, 'read')
  })

  it('the chapters know, each for itself, what still stands between a flow and its going live, and why', async () => {
    const [flow, unit] = [(await look<{ id: Id; code: string }>('select flow_id as id, code from flows_flow where project_id = $1')), await look<{ id: Id; code: string }>('select unit_id as id, code from units_unit where project_id = $1')]
    const places = flow.flatMap((f) => unit.map((u) => ({ flow: f.id, unit: u.id })))
    const codes = new Map([...flow, ...unit].map((x) => [x.id, x.code]))
    const known = await transaction(test.database.app, { project: projectId, person: null, house: null }, async (tx) => {
      const answers = await Promise.all(chapters.flatMap((c) => (c.conditions ? [c.conditions.answers(tx, projectId, places, `${today}T02:00:00.000Z`)] : [])))
      const mistakes = await Promise.all(chapters.flatMap((c) => (c.mistakes ? [c.mistakes(tx, projectId, flow.find((f) => f.code === 'O2C')!.id)] : [])))
      return { answers: answers.flat(), mistakes: mistakes.flat() }
    }, 'read')
    const one = (code: string, f: string, u?: string) => known.answers.find((a) => a.code === code && codes.get(a.flow!) === f && (u === undefined || codes.get(a.unit!) === u))!
    expect(one('validation.noBlocker', 'MEC')).toMatchObject({ met: false, says: { en: '“成本差异表缺委外加工费一列” waits for Qiheng ERP 6.4.2 (planned 28 Sept 2026)' } })
    expect(one('survey.agreed', 'SVC').says.zh).toBe('客户项目组尚未同意；项目发起人尚未同意')
    expect(one('survey.agreed', 'O2C')).toMatchObject({ met: true, since: '2026-07-08', says: { en: 'version 1, agreed by 陆建平 and 钱国栋' } })
    expect(one('validation.byHand', 'SVC').says.en).toBe('nobody who goes on site has run version 2 by hand')
    expect(one('handover.fluent', 'O2C', 'P2-WH')).toMatchObject({ met: false, says: { zh: '按序列号拣货出库：1 / 2 人能独立操作' } })
    expect(one('handover.fluent', 'MFG', 'P1').says.zh).toMatch(/^.+、.+等 6 人 已能独立操作$/)
    expect(one('handover.fluent', 'IQC', 'P1-SAL').says.en).toMatch(/^nobody is meant to learn/)
    expect(known.mistakes).toContainEqual(expect.objectContaining({ step: 8, remedy: expect.objectContaining({ zh: '建议每 30 台保存一次' }) }))
    expect(known.mistakes.some((m) => m.step === null && m.times > 0)).toBe(true)
  })

  it('says what the rehearsal said', async () => {
    const rehearsed = rehearse(world({ today }).deeds, 'Asia/Shanghai', weekend)
    const rows = await look<{ state: { capability: string; person: string } }>('select state from handover_standing where project_id = $1')
    const key = (s: { capability: string; person: string }) => `${s.capability}/${s.person}`
    expect(new Map(rows.map((r) => [key(r.state), r.state]))).toEqual(new Map(rehearsed.standings.map((s) => [key(s), s])))
    const kinds = await look<{ type: string; n: number }>(`select type, count(*)::int as n from ledger_fact where project_id = $1 and chapter = 'handover' group by type`)
    expect(new Map(kinds.map((k) => [k.type, k.n]))).toEqual(new Map([...Map.groupBy(rehearsed.facts, (f) => f.type)].map(([type, of]) => [type as string, of.length])))
  })

  it('six flows are agreed by both, the month-end waits for a key question, and after-sales asks again since its second version', async () => {
    await transaction(test.database.app, { project: projectId, person: null, house: null }, async (tx) => {
      const now = `${today}T02:00:00.000Z`
      const { flows } = await overview(tx, projectId, now)
      expect(flows.map((f) => [f.flow.code, f.standing.agreement.agreed])).toEqual(['IQC', 'MEC', 'MFG', 'O2C', 'OUT', 'P2P', 'SVC', 'WHS'].map((code) => [code, code !== 'MEC' && code !== 'SVC']))
      expect(flows.find((f) => f.flow.code === 'MEC')!.standing.missing).toEqual([{ code: 'openSteps', n: 1 }, { code: 'keyQuestions', n: 1 }, { code: 'team', n: 1 }, { code: 'sponsor', n: 1 }])
      expect(flows.find((f) => f.flow.code === 'SVC')!.standing.missing).toEqual([{ code: 'walk', n: 1 }, { code: 'team', n: 1 }, { code: 'sponsor', n: 1 }])
      for (const f of flows.filter((x) => x.flow.code !== 'MEC' && x.flow.code !== 'SVC')) expect(f.standing).toMatchObject({ missing: [], walk: { open: 0, left: 0 } })
      expect((await meetings(tx, projectId, { page: 1, size: 50 }, now)).meetings.map((m) => [m.state, m.canAgree])).toEqual([['held', true], ['held', true], ['held', true]])
      const { counts } = await questions(tx, projectId, { which: 'all', sort: 'urgency', order: 'asc', page: 1, size: 50 }, now)
      expect(counts).toEqual({ keyOpen: 1, detailOpen: 1, parked: 1, answered: 11, longOpen: 1, outgrown: 1 })
      const kinds = async (username: string, role: 'lead' | 'sponsor') => (await duties(tx, projectId, { person: personId(username), house: null, member: { project: projectId, person: personId(username), role, unit: null } }, now)).map((d) => [d.kind, d.urgent])
      expect(await kinds('lead', 'lead')).toEqual([['keyQuestion', true], ['followUp', true], ['agreeAgain', true]])
      expect(await kinds('sponsor', 'sponsor')).toEqual([['agreeAgain', true]])
    }, 'read')
  })

  it('the ledger has five weeks and eight of honest dates, recorded when they happened or later, by the people of the story', async () => {
    const [span] = await look<{ days: number; early: number; nobody: number }>(
      `select (max(recorded_at)::date - min(recorded_at)::date) as days, count(*) filter (where recorded_at < at)::int as early, count(*) filter (where by_id is null)::int as nobody from ledger_fact where project_id = $1`)
    expect(span!.days).toBeGreaterThan(88)
    expect([span!.early, span!.nobody]).toEqual([0, 0])
  })

  it('its eight flows were validated by those who go on site, and what is known is what the story says', async () => {
    const { matrix, counts, prepared } = await transaction(test.database.app, { project: projectId, person: null, house: null }, async (tx) => {
      const frame = await frameOf(tx, projectId, `${today}T01:00:00.000Z`)
      const [limits, all] = [await knownLimits(tx, frame, undefined), await findFindings(tx, frame, everything)]
      return { matrix: await matrixOf(tx, frame), counts: all.counts, prepared: { limits: limits.map((l) => l.words), raised: all.found.length } }
    }, 'read')
    expect(matrix.rows.map((r) => [r.flow.code, r.steps.passed < r.steps.total || r.qualified.length > 0])).toEqual(flows.map((f) => [f.code, true]).sort())
    expect(matrix.rows.find((r) => r.flow.code === 'SVC')).toMatchObject({ flow: { current: 2 }, openRuns: 1, qualified: [], lapsed: [{ person: { id: personId('consultant') }, version: 1, current: 2 }], material: { state: 'toConfirm' } })
    expect(matrix.rows.find((r) => r.flow.code === 'WHS')!.qualified.map((q) => q.person.id)).toEqual([personId('consultant')])
    expect(counts).toEqual({ untriaged: 2, communicate: 3, blocker: 1, tolerable: 5 })
    expect(matrix.totals).toEqual({ ...counts, slipped: 3, shared: 1 })
    expect(prepared).toEqual({ raised: worldFindings.length, limits: [worldFindings.find((f) => f.shared)!.shared!.words] })
  })

  it('each flow’s data specification is issued and signed by three but the month-end’s, the warehouse has changed a field since, and samples are ready but for two flows', async () => {
    const all = await behind((tx) => Promise.all(flows.map(async (f) => ({ code: f.code, ...(await dataOf(tx, projectId, flowId(f.code), as('lead')))! }))))
    expect(all.filter((f) => f.editions.length !== 1 || f.editions[0]!.signatures.length !== 3).map((f) => [f.code, f.editions.length])).toEqual([['MEC', 0]])
    expect(all.filter((f) => f.changed.length > 0).map((f) => [f.code, f.changed])).toEqual([['WHS', [{ what: 'LOCATION.limit', how: 'changed' }]]])
    expect(all.filter((f) => !f.samplesReady).map((f) => [f.code, f.samples.length, f.samples.filter((x) => x.ready).length])).toEqual([['SVC', 3, 2], ['MEC', 2, 0]])
    const checks = await look<{ errors: number[] }>(`select array(select (t ->> 'errors')::int from jsonb_array_elements(state -> 'tables') t) as errors from survey_data_check where project_id = $1 order by at`)
    expect(checks.map((c) => c.errors)).toEqual([[0, 0, 4], [0, 0, 0]])
  })

  it('each flow’s manual is issued but the month-end’s, the first one twice, after-sales’ of its first version only; logo and pictures lie on the disk', async () => {
    const [issued, all] = await behind(async (tx) => [await manualsIssued(tx, projectId), await editions(tx, projectId)] as const)
    expect(flows.map((f) => [f.code, issued.get(flowId(f.code))?.edition ?? 0, issued.get(flowId(f.code))?.version ?? 0])).toEqual([['O2C', 2, 1], ['P2P', 1, 1], ['IQC', 1, 1], ['MFG', 1, 1], ['OUT', 1, 1], ['WHS', 1, 1], ['SVC', 1, 1], ['MEC', 0, 0]])
    expect(all.filter((e) => e.signatures.length !== 3)).toEqual([])
    const [second, warehouse] = [all.find((e) => e.flow === flowId('O2C') && e.number === 2)!, all.find((e) => e.flow === flowId('WHS'))!]
    expect(second.printed.steps.flatMap((s) => s.pictures).length).toBe(2)
    expect(second.printed.steps.flatMap((s) => s.mistakes).concat(second.printed.mistakes).length).toBeGreaterThan(0)
    expect(warehouse.head.logo).not.toBeNull()
    const files = await look<{ hash: string }>('select hash from documents_file where project_id = $1')
    expect([files.length, ...new Set(await Promise.all(files.map((f) => inspectFile(dataDir, f.hash))))]).toEqual([6, 'whole'])
  })

  it('eighteen places are planned to go live and stand for each side as the story says', async () => {
    const list = (username: string) => behind((tx) => gatesOf(tx, projectId, as(username), now, sources, { sort: 'flow', order: 'asc', page: 1, size: 100 }))
    const [vendor, customer] = [await list('manager'), await list('lead')]
    const tally = <T>(gates: readonly T[], of: (gate: T) => string) => Object.fromEntries([...Map.groupBy(gates, of)].map(([key, all]) => [key, all.length]))
    expect(tally(vendor.gates, (g) => g.verdict)).toEqual({ noGo: 14, go: 3, exceptions: 1 })
    expect(tally(customer.gates, (g) => g.verdict)).toEqual({ noGo: 13, go: 4, exceptions: 1 })
    for (const side of [vendor, customer]) expect(tally(side.gates, (g) => g.decision)).toEqual({ none: 12, live: 2, go: 1, vendorSigned: 1, customerSigned: 1, reopened: 1 })
    const at = (side: typeof vendor, flow: string, unit: string) => side.gates.find((g) => g.flow.id === flowId(flow) && g.unit.id === unitId(unit))!
    expect(['O2C', 'P2P'].map((f) => at(vendor, f, 'P1').decision)).toEqual(['live', 'live'])
    expect([at(vendor, 'WHS', 'P1-WH').decision, at(vendor, 'SVC', 'P1-SVC').decision, at(vendor, 'OUT', 'P1-PUR').verdict, at(vendor, 'MEC', 'P1-FIN').verdict]).toEqual(['go', 'reopened', 'exceptions', 'noGo'])
    // one side signed: the vendor has a finding nobody has looked at, and the customer knows nothing of it
    expect([at(vendor, 'P2P', 'P2-WH').verdict, at(customer, 'P2P', 'P2-WH').verdict]).toEqual(['noGo', 'go'])
    expect(at(vendor, 'MEC', 'P1-FIN').missing.map((m) => m.code)).toContain('validation.noBlocker')
    expect(await look<{ over: boolean; inside: boolean }>(`select until < '${today}' as over, inside from readiness_waiver where project_id = $1 order by until`)).toEqual([{ over: true, inside: false }, { over: false, inside: false }, { over: false, inside: true }])
  })

  it('the customer reads nothing internal, and nobody’s Today is flooded', async () => {
    const customers = people.filter((p) => p.role !== null && sideOf[p.role] === 'customer')
    const dutiesFor = (username: string) => behind((tx) => Promise.all(chapters.map(async (c) => (await c.duties?.(tx, projectId, as(username), now)) ?? [])))
    const read = JSON.stringify([await behind((tx) => gatesOf(tx, projectId, as('lead'), now, sources, { sort: 'flow', order: 'asc', page: 1, size: 100 })), ...await Promise.all(customers.map((p) => dutiesFor(p.username)))])
    const words = [...waived.flatMap((x) => (x.inside ? [x.why.zh] : [])), ...worldFindings.map((f) => f.words.zh), 'validation.']
    expect(words.filter((x) => read.includes(x))).toEqual([])
    const own = async (username: string) => (await dutiesFor(username)).flat().filter((d) => d.to.startsWith('/readiness') || ['owed', 'dataMissing', 'samplesMissing', 'manual'].includes(d.kind)).map((d) => `${d.kind}${d.urgent ? '!' : ''}`).sort()
    expect(await own('manager')).toEqual(['lacking', 'lacking', 'reopened!', 'sign'])
    expect(await own('consultant')).toEqual(['lacking', 'lacking'])
    expect(await own('lead')).toEqual(['reopened!', 'sign', 'sign', 'waiverEnds'])
    expect(await own('sponsor')).toEqual(['owed', 'owed'])
    expect(await own('hejun')).toContain('owed!')
  })

  it('everyone in the list can sign in, and loading again changes nothing but the password', async () => {
    expect(who().slice(0, 7).map((p) => p.username)).toEqual(['admin', 'manager', 'consultant', 'office', 'lead', 'keyuser', 'sponsor'])
    expect(who()).toHaveLength(people.length)
    expect((await signIn('keyuser', 'first-password')).status).toBe(200)
    const head = () => look<{ seq: string; hash: string }>('select seq, hash from ledger_head where project_id = $1')
    const before = await head()
    expect(await load('second-password')).toBe('here')
    expect(await head()).toEqual(before)
    expect((await signIn('keyuser', 'first-password')).status).toBe(401)
    expect((await signIn('keyuser', 'second-password')).status).toBe(200)
  })
})

it('a user name that belongs to somebody else stops the loading, and nothing of the customer is there', async () => {
  const other = await createDatabase()
  const accounts = identity(other.database, { secret: 'a secret only for this test, long enough', baseUrl })
  await accounts.createAccount({ id: personId('somebody else'), name: '别人', username: 'lead', email: null, password: null, lang: 'zh', zone: 'Asia/Shanghai', house: null })
  await expect(loadWorld({ database: other.database, identity: accounts, password: 'first-password', today })).rejects.toThrow('lead')
  expect((await other.database.owner.query('select from projects_project')).rowCount).toBe(0)
  await other.drop()
})
