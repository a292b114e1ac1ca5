import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Answer, type Workplace } from '../../../checks/workplace.ts'
import type { Role } from '#ground/people/people.ts'
import { addDays } from '#kit/days.ts'
import { dayWords } from '#kit/words.ts'
import { newId, type Id } from '#kit/ids.ts'
import { readWorkbook } from '#server/files/upload.ts'

let w: Workplace
const flow: Record<string, Id> = {}
let key: Id
let gap: Id
let held: Id
const named = (zh: string, en: string) => ({ zh, en })
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const day = (n: number) => addDays(today, n)
const made = async (answer: Promise<Answer>): Promise<Id> => (await answer).body['subject']
const see = async (operation: string, params: Record<string, string> = {}, role: Role = 'endUser') => w.as(role).call(operation, { params: { project: w.id, ...params } })

/** O2C was spoken about with both sides there, and a second meeting is planned; one about P2P is cancelled. */
beforeAll(async () => {
  w = await workplace()
  for (const code of ['O2C', 'P2P']) flow[code] = await made(w.call('consultant', 'flows.add', { code, name: named(`${code} 流程`, `${code} flow`), steps: [{ title: named('录单', 'Enter it') }, { title: named('发货', 'Ship it') }] }))
  const of = flow['O2C']!
  key = await made(w.call('keyUser', 'survey.raiseQuestion', { flow: of, class: 'key', words: '=谁签字？' }))
  gap = await made(w.call('lead', 'survey.raiseGap', { flow: of, step: 2, kind: 'develop', words: 'A second label, 两张标签' }))
  await w.call('consultant', 'survey.walkStep', { version: 1, step: 1, outcome: 'works', present: [w.as('keyUser').person] }, { flow: of })
  await w.call('keyUser', 'survey.raiseQuestion', { flow: of, class: 'detail', words: '标签颜色' })
  const meet = (flows: readonly Id[], on: string, title = '') => made(w.call('lead', 'survey.planMeeting', { title, day: on, flows }))
  held = await meet([of, flow['P2P']!], today, '第一次方案讲解会')
  await w.call('lead', 'survey.holdMeeting', { day: today, present: [w.as('consultant').person, w.as('manager').person, w.as('lead').person] }, { meeting: held })
  await w.call('lead', 'survey.settlePoint', { outcome: 'agreed', note: '由班长签字' }, { meeting: held, point: key })
  await w.call('lead', 'survey.settlePoint', { outcome: 'carriedOver', note: 'Ask the printer’s maker' }, { meeting: held, point: gap })
  const followUp = async (what: string, role: Role) => (await w.call('lead', 'survey.addFollowUp', { what, person: w.as(role).person, due: day(3) }, { meeting: held })).body['facts'][0].detail.followUp as Id
  await followUp('带标签纸 and a roll of ribbon', 'keyUser')
  await w.call('lead', 'survey.finishFollowUp', { note: '已寄出' }, { meeting: held, followUp: await followUp('寄样品', 'consultant') })
  const { version } = (await see('survey.meeting', { meeting: held })).body
  await w.call('consultant', 'survey.writeMinutes', { minutes: '双方到会。\n+ Signed by the foreman, “Zhang”.', version }, { meeting: held })
  await meet([of], day(5))
  const cancelled = await meet([flow['P2P']!], day(2), 'Purchasing')
  await w.call('lead', 'survey.cancelMeeting', { reason: '客户盘点' }, { meeting: cancelled })
  for (const about of [key, gap]) await w.call('manager', 'survey.internalNote', { about, words: '机密 inside' })
})
afterAll(() => w.end())

describe('the meetings as a workbook', () => {
  const read = async (role: Role, lang: string, query: Record<string, string> = {}) => {
    const { bytes, status } = await w.as(role).call('survey.exportMeetings', { params: { project: w.id }, query, lang })
    const workbook = await readWorkbook(bytes)
    if (!workbook.ok) throw new Error(`${status} ${JSON.stringify(workbook.refusal)}`)
    const [sheet] = workbook.sheets
    const [head, ...rows] = sheet!.rows.map((r) => new Map(r.cells.map((c) => [c.column, c.text])))
    return { name: sheet!.name, rows: rows.map((row) => Object.fromEntries([...head!].map(([column, title]) => [title, row.get(column) ?? '']))) }
  }

  it('says of each when, about what, who of both sides was there, what was settled and what is left, in English', async () => {
    const { name, rows } = await read('lead', 'en')
    expect([name, rows.map((r) => [r['Meeting'], r['State']])]).toEqual(['Solution walkthroughs', [[`Solution walkthrough of ${dayWords(day(5)).en}`, 'Planned'], ['Purchasing', 'Cancelled'], ['第一次方案讲解会', 'Held']]])
    expect(rows[2]).toEqual({
      Meeting: '第一次方案讲解会', Day: today, State: 'Held', Flows: 'O2C O2C flow\nP2P P2P flow', 'Present of the vendor': 'one.consultant 王\none.manager 王', 'Present of the customer': 'one.lead 王',
      Points: '3', Settled: '1', 'Left open': '2', 'What was settled': '=谁签字？: 由班长签字', 'What was left open': 'A second label, 两张标签: Ask the printer’s maker\n标签颜色',
      'Follow-ups to do': '1', 'Follow-ups: who, by when': `带标签纸 and a roll of ribbon (one.keyuser 王, by ${day(3)})`, Minutes: '双方到会。\n+ Signed by the foreman, “Zhang”.', 'Planned by': 'one.lead 王', 'Cancelled because': '',
    })
    expect(rows[0]).toMatchObject({ Points: '', Settled: '', 'Left open': '', 'Follow-ups to do': '' })
    expect(rows[1]).toMatchObject({ Day: day(2), 'Cancelled because': '客户盘点' })
  })

  it('and in Chinese', async () => {
    const { name, rows } = await read('sponsor', 'zh', { state: 'held' })
    expect([name, rows]).toEqual(['方案讲解会', [expect.objectContaining({
      会议: '第一次方案讲解会', 状态: '已召开', 讲的流程: 'O2C O2C 流程\nP2P P2P 流程', 客户方出席: 'one.lead 王', 有结果: '1', 未定: '2', 定下的事: '=谁签字？：由班长签字',
      '跟进事项（没做完的）': `带标签纸 and a roll of ribbon（one.keyuser 王，${day(3)} 前）`, 会议纪要: '双方到会。\n+ Signed by the foreman, “Zhang”.',
    })]])
  })

  it('follows the list’s filters and order', async () => {
    const queries: Record<string, string>[] = [{}, { flow: flow['P2P']! }, { state: 'planned' }, { flow: flow['P2P']!, state: 'cancelled' }, { flow: newId() }]
    for (const query of queries) {
      const { meetings } = (await w.as('keyUser').call('survey.meetings', { params: { project: w.id }, query })).body
      expect((await read('keyUser', 'en', query)).rows.map((r) => r['Day'])).toEqual(meetings.map((m: { day: string }) => m.day))
    }
    expect((await read('keyUser', 'en', { flow: flow['P2P']! })).rows).toHaveLength(2)
  })

  it('is the same for both sides: nothing internal stands in it', async () => {
    const [ours, theirs] = [await read('manager', 'en'), await read('endUser', 'en')]
    expect(theirs).toEqual(ours)
    expect(JSON.stringify(theirs)).not.toContain('机密')
  })
})

describe('a question or a gap that is linked to', () => {
  const list = async (operation: string, query: Record<string, string>) => (await w.as('endUser').call(operation, { params: { project: w.id }, query })).body

  it('is answered by its id, whatever the list leaves out by a filter or a page', async () => {
    const [questions, gaps] = [await list('survey.questions', { state: 'open' }), await list('survey.gaps', { page: '2', size: '1' })]
    const ids = (of: { id: Id }[]) => of.map((x) => x.id)
    expect([ids(questions['questions']).includes(key), ids(gaps['gaps']).includes(gap)]).toEqual([false, false])
    const [question, found] = [(await see('survey.question', { question: key })).body, (await see('survey.gap', { gap: gap })).body]
    expect(question['question']).toEqual((await list('survey.questions', { state: 'answered' }))['questions'][0])
    expect(question).toMatchObject({ question: { id: key, words: '=谁签字？', state: 'answered', meetings: 1, answer: { words: '由班长签字', meeting: held } }, can: { see: true, question: false } })
    expect(found['gap']).toEqual((await list('survey.gaps', {}))['gaps'][0])
    expect(found).toMatchObject({ gap: { id: gap, kind: 'develop', step: { number: 2 }, decision: null }, can: { gap: false } })
    expect((await see('survey.question', { question: key }, 'lead')).body['can']).toMatchObject({ question: true })
  })

  it('that is nowhere, or another project’s, is not found, with words', async () => {
    const there = await w.other()
    const elsewhere = await made(there.call('consultant', 'flows.add', { code: 'O2C', name: named('销售', 'Sales'), steps: [] }))
    const theirs = { question: await made(there.call('consultant', 'survey.raiseQuestion', { flow: elsewhere, class: 'key', words: 'x' })), gap: await made(there.call('consultant', 'survey.raiseGap', { flow: elsewhere, kind: 'fit', words: 'x' })) }
    expect((await there.as('lead').call('survey.question', { params: { project: there.id, question: theirs.question } })).status).toBe(200)
    for (const [operation, name] of [['survey.question', 'question'], ['survey.gap', 'gap']] as const) {
      for (const id of [newId(), theirs[name]]) {
        const { status, body } = await see(operation, { [name]: id }, 'manager')
        expect([operation, status, body['code'], body['detail']]).toEqual([operation, 404, 'notFound', 'There is no such thing in the survey.'])
      }
      expect([(await see(operation, { [name]: 'all' })).status, (await there.as('lead').call(operation, { params: { project: w.id, [name]: name === 'gap' ? gap : key } })).status]).toEqual([404, 404])
    }
  })
})
