import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../checks/canary.ts'
import { workplace, type Workplace } from '../../../checks/workplace.ts'
import { addDays } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

let w: Workplace
let flow: Id
const named = (zh: string, en: string) => ({ zh, en })
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const until = addDays(today, 9)
/** Four characters that common fonts leave out. */
const rare = '喆堃镕頔'

beforeAll(async () => {
  w = await workplace()
  flow = (await w.call('consultant', 'flows.add', { code: 'IQC', name: named('来料检验', 'Incoming inspection'), steps: [{ title: named('登记到货', 'Register the goods') }] })).body['subject'] as Id
  await w.server.database.owner.query('update people_person set name = $2 where id = $1', [w.as('lead').person, rare])
  await w.call('lead', 'readiness.plan', { places: [{ flow, unit: w.unit }], on: addDays(today, 5) })
  const finding = (await w.call('consultant', 'validation.raise', { flow, step: 1, kind: 'usability', words: '机密：内部写法' })).body['subject'] as Id
  await w.call('consultant', 'validation.triage', { class: 'communicate', say: '说清楚就行' }, { finding })
  await w.call('consultant', 'validation.share', { words: named('一次只能登记一张送货单', 'One delivery note at a time'), workaround: named('分开登记', 'Register them one by one') }, { finding })
})
afterAll(() => w.end())

const at = () => ({ flow, unit: w.unit })
const gate = async (role: 'manager' | 'lead') => (await w.as(role).call('readiness.gate', { params: { project: w.id, ...at() } })).body
/** What a person reads in it: a PDF's text, a Word file's without its marks. Chinese breaks its lines anywhere. */
async function annex(role: 'manager' | 'lead' | 'endUser', query: Record<string, string>, lang: 'zh' | 'en' = 'zh') {
  const { status, bytes, headers } = await w.as(role).call('readiness.annex', { params: { project: w.id }, query, lang })
  const text = (await textOf(Buffer.from(bytes))).replaceAll(/<[^>]+>/g, '')
  return { status, type: headers.get('content-type'), name: decodeURIComponent(headers.get('content-disposition') ?? ''), text: lang === 'zh' ? text.replaceAll(/\s+/g, '') : text.replaceAll(/\s+/g, ' ') }
}

describe('the go-live annex', () => {
  it('prints how it stands while nobody has signed, as PDF and Word, in both languages', async () => {
    for (const form of ['pdf', 'docx']) {
      const zh = await annex('endUser', { ...at(), form })
      expect([zh.status, zh.type]).toEqual([200, form === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'])
      for (const said of ['上线评审附件', '来料检验·一厂', 'one阀门', `尚未签署；以下是${today}的情况`, '制度已生效', '未具备', '还没有确认', '不能上线', '一次只能登记一张送货单', '分开登记', '实施方', '客户方']) expect([form, said, zh.text.includes(said)]).toEqual([form, said, true])
      const en = await annex('endUser', { ...at(), form }, 'en')
      for (const said of ['Go-live annex', 'Incoming inspection · Plant 1', 'one Valves', `Not signed yet; as it stands on ${today}`, 'Does not hold', 'One delivery note at a time', 'For the customer']) expect([form, said, en.text.includes(said)]).toEqual([form, said, true])
      for (const { text } of [zh, en]) expect(text).not.toMatch(/机密|亲手|by own hands/)
    }
  })

  it('prints what was signed, with its exceptions, by whom and when, rare characters too; the vendor’s own has its inside', async () => {
    const { gate: g, conditions } = await gate('manager')
    for (const m of g.missing as { code: string; flow: Id | null; unit: Id | null; weight: string }[]) {
      const { byHand, internal } = conditions.find((c: { code: string }) => c.code === m.code)
      if (byHand) await w.call('lead', 'readiness.confirm', { code: m.code, flow: m.flow, unit: m.unit })
      else if (m.weight === 'must') await w.call(internal ? 'manager' : 'lead', internal ? 'readiness.waiveInside' : 'readiness.waive', { code: m.code, why: internal ? '内部理由' : '共同理由', until }, at())
    }
    for (const role of ['manager', 'lead'] as const) expect((await w.call(role, 'readiness.sign', { stand: (await gate(role)).gate.stand }, at())).status).toBe(200)
    for (const form of ['pdf', 'docx']) {
      const { text } = await annex('lead', { ...at(), form })
      for (const said of [`以下是客户方于${today}签署时的情况`, '有条件上线，带下列明确的例外', '共同理由', rare, until, '双方已签署', `${today}签署：有条件上线`]) expect([form, said, text.includes(said)]).toEqual([form, said, true])
      expect(text).not.toContain('内部')
      const { text: own, name } = await annex('manager', { ...at(), form, audience: 'vendor' })
      expect(name).toContain('上线评审附件（内部）')
      // On every page: a sheet that lies alone says what it is.
      if (form === 'pdf') expect([...own.matchAll(/第\d+页，共(\d+)页/g)].length).toBe([...own.matchAll(/实施方内部，不得交给客户·/g)].length)
      for (const said of ['实施方内部，不得交给客户', '内部理由', '共同理由', '亲手走完一遍（内部）', rare]) expect([form, said, own.includes(said)]).toEqual([form, said, true])
      // The vendor's people print the customer's annex unless they ask for their own.
      expect((await annex('manager', { ...at(), form })).text).not.toContain('内部理由')
    }
    const { status } = await annex('lead', { ...at(), audience: 'vendor' })
    expect(status).toBe(403)
  })

  it('says on top that it was reopened, and why; a signature that was withdrawn, too', async () => {
    await w.call('lead', 'readiness.takeBackConfirmation', { code: 'readiness.policy', ...at(), reason: '未发布' })
    for (const form of ['pdf', 'docx']) {
      const { text } = await annex('lead', { ...at(), form }, 'en')
      for (const said of ['This decision was reopened', '“The groundwork policy is in force” held when it was signed', 'to be signed again', 'Verdict when signed', 'Verdict now']) expect([form, said, text.includes(said)]).toEqual([form, said, true])
      expect(text.indexOf('This decision was reopened')).toBeLessThan(text.indexOf('Planned to go live'))
    }
    await w.call('manager', 'readiness.withdraw', { reason: '等制度' }, at())
    expect((await annex('endUser', at())).text).toContain(`实施方于${today}撤回了签署：等制度`)
  })

  it('holds all gates of a flow, of a unit, or of the project, with an overview; none is refused', async () => {
    const second = (await w.call('consultant', 'flows.add', { code: 'OQC', name: named('出货检验', 'Outgoing inspection'), steps: [{ title: named('抽样', 'Take a sample') }] })).body['subject'] as Id
    expect((await annex('lead', { flow: second })).status).toBe(404)
    await w.call('lead', 'readiness.plan', { places: [{ flow: second, unit: w.unit }], on: null })
    const { text } = await annex('lead', { unit: w.unit })
    for (const said of ['总览', '来料检验·一厂', '出货检验·一厂', '未定', '没有已告知的限制']) expect([said, text.includes(said)]).toEqual([said, true])
    expect((await annex('lead', { flow: second })).text).not.toContain('来料检验')
    expect((await annex('lead', {})).status).toBe(200)
  })
})
