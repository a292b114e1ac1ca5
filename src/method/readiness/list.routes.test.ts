import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Answer, type Workplace } from '../../../checks/workplace.ts'
import type { Role } from '#ground/people/people.ts'
import { addDays } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { readWorkbook } from '#server/files/upload.ts'

type Gate = Answer['body']

let w: Workplace
const flow: Record<string, Id> = {}
let line: Id
const named = (zh: string, en: string) => ({ zh, en })
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const day = (n: number) => addDays(today, n)

/** Three flows in two units: O2C waits for its data, P2P is waived and owed, MFG has no day. */
beforeAll(async () => {
  w = await workplace()
  for (const code of ['O2C', 'P2P', 'MFG']) flow[code] = (await w.call('consultant', 'flows.add', { code, name: named(`${code} 流程`, `${code} flow`), steps: [{ title: named('录单', 'Enter it') }] })).body['subject']
  line = (await w.call('consultant', 'units.add', { code: 'Q9', name: named('九号线', 'Line 9'), kind: 'line' })).body['subject']
  await w.call('lead', 'readiness.plan', { places: [{ flow: flow['O2C'], unit: w.unit }, { flow: flow['O2C'], unit: line }], on: day(10) })
  await w.call('lead', 'readiness.plan', { places: [{ flow: flow['P2P'], unit: line }], on: day(4) })
  await w.call('lead', 'readiness.plan', { places: [{ flow: flow['MFG'], unit: w.unit }], on: null })
  await w.call('lead', 'readiness.waive', { code: 'survey.agreed', why: '=先上线，\n后签字', until: day(7) }, { flow: flow['P2P']!, unit: line })
  await w.call('manager', 'readiness.waiveInside', { code: 'validation.byHand', why: '机密', until: day(7) }, { flow: flow['P2P']!, unit: line })
  await w.call('lead', 'readiness.assign', { code: 'readiness.policy', flow: flow['P2P'], unit: line, person: w.as('keyUser').person, due: day(2), version: 0 })
  await w.call('manager', 'readiness.assignInside', { code: 'validation.byHand', flow: flow['O2C'], person: w.as('office').person, due: day(3), version: 0 })
  await w.call('lead', 'readiness.confirm', { code: 'readiness.environment', unit: w.unit, on: day(-1) })
})
afterAll(() => w.end())

const list = async (query: Record<string, string>, role: Role = 'lead') => (await w.as(role).call('readiness.gates', { params: { project: w.id }, query })).body
const shown = async (query: Record<string, string>, role: Role = 'lead') => (await list(query, role))['gates'].map((g: Gate) => `${g['flow'].code} ${g['unit'].code}`)

describe('the list of gates', () => {
  it('stands by day, what has none last, and by flow, unit and how much is missing', async () => {
    expect(await shown({})).toEqual(['P2P Q9', 'O2C P1', 'O2C Q9', 'MFG P1'])
    expect(await shown({ sort: 'flow' })).toEqual(['MFG P1', 'O2C P1', 'O2C Q9', 'P2P Q9'])
    expect(await shown({ sort: 'unit', order: 'desc' })).toEqual(['O2C Q9', 'P2P Q9', 'MFG P1', 'O2C P1'])
    const missing = (await list({ sort: 'missing' }))['gates'].map((g: Gate) => g['blocking'])
    expect(missing).toEqual([...missing].sort((a, b) => a - b))
  })

  it('is filtered by what is missing, by whom, by when, and by words in it', async () => {
    expect(await shown({ flow: flow['O2C']!, unit: line })).toEqual(['O2C Q9'])
    expect(await shown({ missing: 'readiness.environment' })).toEqual(['P2P Q9', 'O2C Q9'])
    expect(await shown({ before: day(4) })).toEqual(['P2P Q9'])
    expect(await shown({ q: '流程 九号' })).toEqual(['P2P Q9', 'O2C Q9'])
    expect(await shown({ q: 'mfg' })).toEqual(['MFG P1'])
    expect(await shown({ verdict: 'go' })).toEqual([])
    expect(await shown({ owed: w.as('keyUser').person })).toEqual(['P2P Q9'])
    expect((await list({ owed: 'me' }, 'sponsor'))['gates'].every((g: Gate) => g['missing'].some((m: Gate) => m['owed'].roles.includes('sponsor')))).toBe(true)
    expect(await list({ size: '2', page: '2' })).toMatchObject({ total: 4, page: 2, counts: { verdict: { noGo: 4 }, decision: { none: 4 } }, flows: [{ code: 'MFG' }, { code: 'O2C' }, { code: 'P2P' }], today })
  })

  it('is no way to ask for what is internal', async () => {
    const office = w.as('office').person
    expect(await shown({ owed: office }, 'manager')).toEqual(expect.arrayContaining(['O2C P1', 'O2C Q9']))
    expect([await shown({ owed: office }), await shown({ missing: 'validation.byHand' }), await shown({ missing: 'nowhere.nothing' })]).toEqual([[], [], []])
    expect((await list({}))['conditions'].some((c: Gate) => c['internal'])).toBe(false)
  })

  it('is a matrix in narrow cells', async () => {
    const { cells, units } = (await w.as('endUser').call('readiness.matrix', { params: { project: w.id } })).body
    expect(units.map((u: Gate) => u['code'])).toEqual(['P1', 'Q9'])
    expect(cells.find((c: Gate) => c['flow'] === flow['P2P'])).toMatchObject({ unit: line, verdict: 'noGo', decision: 'none', exceptions: 1, on: day(4), overdue: false })
  })
})

describe('the workbook', () => {
  const read = async (role: Role, lang: string, query: Record<string, string> = {}) => {
    const { bytes } = await w.as(role).call('readiness.export', { params: { project: w.id }, query, lang })
    const workbook = await readWorkbook(bytes)
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.refusal))
    return Object.fromEntries(workbook.sheets.filter((s) => !s.hidden).map((s) => {
      const [head, ...rows] = s.rows.map((r) => new Map(r.cells.map((c) => [c.column, c.text])))
      return [s.name, rows.map((row) => Object.fromEntries([...head!].map(([column, title]) => [title, row.get(column) ?? ''])))]
    }))
  }

  it('has a row for each gate with its conditions, one for each missing thing with whose and by when, and the waivers in force', async () => {
    const sheets = await read('lead', 'en')
    expect(Object.keys(sheets)).toEqual(['Readiness', 'What is missing', 'Waivers in force'])
    const [p2p, o2c] = sheets['Readiness']!
    expect(p2p).toMatchObject({ 'Flow code': 'P2P', Unit: 'Line 9', 'Planned for': day(4), 'May it go live': 'No go', Decision: 'Not signed', Environment: '✘ Not confirmed yet' })
    expect(p2p!['Agreed']).toMatch(new RegExp(`^Waived until ${day(7)}: `))
    expect(o2c!['Environment']).toMatch(/^✔ confirmed by one\.lead/)
    const missing = sheets['What is missing']!
    expect(missing.find((r) => r['Flow code'] === 'P2P' && r['Condition'] === 'The groundwork policy is in force')).toMatchObject({ Weight: 'Must', 'How it stands': 'Not confirmed yet', Whose: 'one.keyuser 王', By: day(2), 'Waived until': '' })
    expect(missing.find((r) => r['Flow code'] === 'O2C' && r['Condition'] === 'The goals of the visit are set')).toMatchObject({ Whose: 'Project manager', By: day(10) })
    expect(sheets['Waivers in force']).toMatchObject([{ 'Flow code': 'P2P', Why: '=先上线，\n后签字', 'Waived by': 'one.lead 王', 'Waived on': today, Until: day(7) }])
  })

  it('follows the filter, speaks Chinese, and holds what is internal for the vendor alone', async () => {
    const sheets = await read('manager', 'zh', { flow: flow['P2P']! })
    expect(sheets['推广条件']!.map((r) => r['流程编码'])).toEqual(['P2P'])
    expect(sheets['推广条件']![0]).toHaveProperty('亲手验证')
    expect(sheets['有效的豁免']!.map((r) => r['理由'])).toEqual(expect.arrayContaining(['机密']))
    const theirs = await read('sponsor', 'zh')
    expect(theirs['推广条件']![0]).not.toHaveProperty('亲手验证')
    expect(JSON.stringify(theirs)).not.toContain('机密')
  })
})
