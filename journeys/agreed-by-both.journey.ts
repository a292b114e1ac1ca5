/** Agreed by both: a key question is neither parked nor blurred; it is answered with both sides there, and a new version of the flow asks both again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flowsPage } from '#ground/flows/page.words.ts'
import { langs, type Words } from '#kit/words.ts'
import { newId } from '#kit/ids.ts'
import { agreeWords, flowWords, walkScreenWords } from '#method/survey/flow.words.ts'
import { glanceWords } from '#method/survey/glance.words.ts'
import { gapWords, matterWords, noteWords, questionWords } from '#method/survey/matter.words.ts'
import { meetingsWords } from '#method/survey/meetings.words.ts'
import { classWords, missingWords, outcomeWords, refusals, slotWords, stateWords, walkWords } from '#method/survey/survey.words.ts'
import { personNamed } from '#world/people.ts'
import { accessible } from './accessible.ts'
import { allSent, at, gone, seen, stage, type Device, type Stage } from './browser.ts'

/** Returned goods, a flow nobody has surveyed yet. */
const flow = newId()
const name: Words = { zh: '客户退货', en: 'Returned goods' }
const step = (zh: string, en: string) => ({ title: { zh, en } })
const steps = [step('登记退货', 'Register what comes back'), step('检验退货', 'Inspect it'), step('决定怎么赔', 'Decide what is credited')]
const again = step('请客户签字', 'Have the customer sign')

const open: Words = { zh: '过了质保期的退货，由谁批准？', en: 'Out of warranty, who approves the return?' }
const settled: Words = { zh: '销售经理批准，超过五千元由总经理批准', en: 'The head of sales; above 5,000 the general manager' }
const colour: Words = { zh: '退货标签用什么颜色？', en: 'Which colour has the label of a return?' }
const waits: Words = { zh: '等标签样品到了再定', en: 'It waits for samples of the labels' }
const keyUser = personNamed('keyuser').name
const survey = (path = '') => `survey/flows/${flow}${path}`

describe.each(langs)('agreed by both, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let phone: Device
  let desk: Device
  let leads: Device
  let sponsors: Device
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    await s.call('manager', 'flows.add', { body: { id: flow, code: 'RET', name, steps } })
    ;[phone, desk, leads, sponsors] = [await s.device('phone', 'consultant'), await s.device('laptop', 'consultant'), await s.device('laptop', 'lead'), await s.device('phone', 'sponsor')]
  })
  afterAll(() => s?.end())

  const press = (page: Device['page'], words: Words, values?: Readonly<Record<string, string | number>>) => page.getByRole('button', { name: t(words, values), exact: true }).click()
  const chosen = async (page: Device['page'], field: Words, option: string) => {
    await page.getByRole('combobox', { name: t(field) }).click()
    await page.getByRole('option', { name: option }).first().click()
    await page.keyboard.press('Tab')
  }
  /** Says yes for their side, in the dialog that asks once more. */
  const agrees = async (page: Device['page'], version: number) => {
    await press(page, agreeWords.agree, { version })
    await press(page, agreeWords.agreeYes)
  }

  test('nothing is said of the flow yet, and the overview says exactly what is missing', async () => {
    const { page } = desk
    await page.goto(at(s.base, 'survey'))
    const row = page.getByRole('row').filter({ hasText: t(name) })
    await seen(row.getByText(t(missingWords.record)))
    await seen(row.getByText(t(missingWords.walk, { n: 3 })))
    await seen(row.getByText(t(glanceWords.walkTotal, { done: 0, total: 3 })))
    await accessible(page)
  })

  test('the prototype is walked with 孙丽萍 on a phone; the last step is open and becomes a key question', async () => {
    const { page } = phone
    await page.goto(at(s.base, survey('?tab=walk')))
    await press(page, walkScreenWords.start)
    await press(page, walkWords.works)
    await seen(page.getByText(t(refusals.nobodyOfTheCustomer)))
    await chosen(page, walkScreenWords.present, keyUser)
    await accessible(page)
    for (const n of [1, 2]) {
      await seen(page.getByText(t(walkScreenWords.stepOf, { n, total: 3 })))
      await press(page, walkWords.works)
    }
    await seen(page.getByText(t(walkScreenWords.stepOf, { n: 3, total: 3 })))
    await press(page, walkWords.open)
    await page.getByLabel(t(walkScreenWords.whatOpen)).fill(t(open))
    await press(page, walkScreenWords.saveAs, { outcome: t(walkWords.open) })
    await seen(page.getByText(t(refusals.classMissing)))
    await page.reload()
    expect(await page.getByLabel(t(walkScreenWords.whatOpen)).inputValue(), 'the words survive a reload').toBe(t(open))
    await page.getByRole('radio', { name: t(classWords.key) }).check()
    await press(page, walkScreenWords.saveAs, { outcome: t(walkWords.open) })
    await seen(page.getByText(t(walkScreenWords.allWalked)))
    await allSent(page, lang)
    await seen(page.getByRole('link', { name: t(walkScreenWords.question) }))
    await accessible(page)
  })

  test('the lead tries to agree and is refused with words', async () => {
    const { page } = leads
    await page.goto(at(s.base, survey('?tab=agreement')))
    await seen(page.getByText(t(agreeWords.blocked, { n: 1 })))
    await agrees(page, 1)
    await seen(page.getByText(t(refusals.keyQuestionOpen, { n: 1 })))
    await accessible(page)
  })

  test('the key question is not parked, and it is made a detail only with a reason that stays', async () => {
    const { page } = leads
    await page.goto(at(s.base, `survey/questions?flow=${flow}`))
    await accessible(page)
    await page.getByRole('button', { name: t(open) }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: t(questionWords.park), exact: true }).click()
    await seen(drawer.getByText(t(refusals.keyNotParked)))
    await drawer.getByRole('button', { name: t(questionWords.toDetail), exact: true }).click()
    await drawer.getByRole('button', { name: t(questionWords.toDetail), exact: true }).last().click()
    await seen(drawer.getByText(t(refusals.reasonMissing)))
    await drawer.getByRole('button', { name: t(matterWords.cancel), exact: true }).click()
    await accessible(page)
    expect(await drawer.getByText(t(noteWords.title)).count(), 'the customer has no place for internal notes').toBe(0)
  })

  test('a detail may be parked, with a reason', async () => {
    const { page } = leads
    await page.goto(at(s.base, `survey/questions?flow=${flow}&raise=1`))
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('radio', { name: t(classWords.detail) }).check()
    await drawer.getByLabel(t(questionWords.words)).fill(t(colour))
    await drawer.getByRole('button', { name: t(questionWords.add), exact: true }).click()
    await gone(drawer)
    await page.getByRole('button', { name: t(colour) }).click()
    await drawer.getByRole('button', { name: t(questionWords.park), exact: true }).click()
    await drawer.getByLabel(t(questionWords.parkWhy)).fill(t(waits))
    await drawer.getByRole('button', { name: t(questionWords.park), exact: true }).last().click()
    await seen(drawer.getByText(t(stateWords.parked), { exact: true }))
  })

  test('gaps have a page of their own', async () => {
    const { page } = leads
    await page.goto(at(s.base, 'survey/gaps'))
    await seen(page.getByRole('heading', { name: t(matterWords.gaps) }))
    await accessible(page)
    await page.getByRole('row').nth(1).getByRole('button').first().click()
    await seen(page.getByRole('dialog').getByText(t(gapWords.decided), { exact: true }))
    await accessible(page)
  })

  test('a solution walkthrough answers it, with both sides there', async () => {
    const { page } = desk
    await page.goto(at(s.base, `survey/meetings?flow=${flow}`))
    await seen(page.getByText(t(matterWords.noneSuch)))
    await accessible(page)
    await press(page, meetingsWords.plan)
    // Escape closes the list that is open, not the form around it.
    const flows = page.getByRole('combobox', { name: t(meetingsWords.flows) })
    await flows.click()
    await seen(page.getByRole('dialog').getByRole('option').first())
    await page.keyboard.press('Escape')
    await gone(page.getByRole('dialog').getByRole('option'))
    await page.getByRole('dialog').getByRole('button', { name: t(meetingsWords.plan), exact: true }).click()
    await seen(page.getByText(t(meetingsWords.agendaLive)))
    await accessible(page)
    await press(page, meetingsWords.hold)
    const drawer = page.getByRole('dialog')
    await seen(drawer.getByText(t(meetingsWords.noCustomerYet)))
    await chosen(page, meetingsWords.customerHere, personNamed('lead').name)
    await accessible(page)
    await drawer.getByRole('button', { name: t(meetingsWords.hold), exact: true }).click()
    await seen(page.getByText(t(meetingsWords.notReached)))
    await press(page, meetingsWords.settle)
    await page.getByRole('radio', { name: t(outcomeWords.agreed) }).check()
    await page.getByLabel(t(meetingsWords.settleNote)).fill(t(settled))
    await press(page, meetingsWords.keep)
    await seen(page.getByText(t(settled)))
    await press(page, meetingsWords.minutesWrite)
    await page.getByRole('textbox', { name: t(meetingsWords.minutes) }).fill(t(settled))
    await press(page, matterWords.save)
    await seen(page.getByRole('button', { name: t(meetingsWords.minutesEdit) }))
    await accessible(page)
  })

  test('the customer’s team agrees, then the sponsor, each on version 1', async () => {
    await leads.page.goto(at(s.base, survey('?tab=agreement')))
    await agrees(leads.page, 1)
    await seen(leads.page.getByRole('region', { name: t(agreeWords.team) }).getByText(personNamed('lead').name))
    const { page } = sponsors
    await page.goto(at(s.base, survey('?tab=agreement')))
    await agrees(page, 1)
    await seen(page.getByRole('region', { name: t(agreeWords.sponsor) }).getByText(personNamed('sponsor').name))
    await seen(page.getByText(t(flowWords.agreedButMissing)))
    await accessible(page)
  })

  test('a new version of the flow asks both again and says what changed; what was walked stays walked', async () => {
    const { version } = await s.call('manager', 'flows.get', { params: { flow } })
    await s.call('manager', 'flows.revise', { params: { flow }, body: { steps: [...steps, again], version } })
    const { page } = leads
    await page.goto(at(s.base, survey('?tab=agreement')))
    await seen(page.getByText(t(flowWords.againTeam, { n: 1, version: 2 })))
    await seen(page.getByText(t(flowWords.againSponsor, { n: 1, version: 2 })))
    await seen(page.getByText(t(flowsPage.stepAdded, { n: 4, title: again.title[lang] })))
    await seen(page.getByText(t(missingWords.walk, { n: 1 })))
    await agrees(page, 2)
    await seen(page.getByRole('region', { name: t(slotWords.team) }).getByText(t(agreeWords.signedShort, { role: '', day: '', version: 2 }).split('·').at(-1)!.trim()))
    await accessible(page)
    await page.goto(at(s.base, 'survey'))
    await seen(page.getByRole('row').filter({ hasText: t(name) }).getByText(t(glanceWords.older, { who: t(glanceWords.sponsor), n: 1 })))
    expect(s.faults).toEqual([])
  })
})
