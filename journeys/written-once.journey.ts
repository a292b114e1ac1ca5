/** Written once: the manual and the data specification come from what the flow already says; people only add what a screen looks like, and a filled workbook is told its mistakes by the cell. */
import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { langs, type Lang, type Words } from '#kit/words.ts'
import { fieldWords } from '#method/survey/data/data.words.ts'
import { checkPage, pageWords, samplePage } from '#method/survey/data/page.words.ts'
import { ruleSentence } from '#method/survey/data/rule.words.ts'
import { parseRule } from '#method/survey/data/rule.ts'
import { flowWords } from '#method/survey/flow.words.ts'
import { matterWords } from '#method/survey/matter.words.ts'
import { manualPageWords as manualWords } from '#method/survey/manual/page.words.ts'
import { draftWords } from '#web/draft.words.ts'
import { capabilityId, flowId, personId } from '#world/ids.ts'
import { screen } from '#world/manual/pictures.ts'
import { personNamed } from '#world/people.ts'
import { textOf } from '../checks/canary.ts'
import { filled } from '../checks/template.ts'
import { accessible } from './accessible.ts'
import { at, gone, patience, seen, stage, type Device, type Stage } from './browser.ts'

/** The warehouse: its manual and its data specification were issued before anybody went on site. */
const flow = flowId('WHS')
const tab = (name: string, more = '') => `survey/flows/${flow}?tab=${name}${more}`
const step = 4
const tip: Words = { zh: '盘点前一天下午五点停止收发', en: 'Nothing moves after five the day before' }
const caption: Words = { zh: '先选仓库再选货位', en: 'The store first, then the shelf' }
const changed: Words = { zh: '盘点计划加一条提示一张图', en: 'A tip and a picture for planning the count' }
/** A tip of the sample’s first edition. */
const stands: Words = { zh: '复盘的人不能是初盘的人', en: 'Whoever counts again is not who counted first' }
const forgot: Words = { zh: '没有扫货位牌就录了数', en: 'Entered the count without scanning the shelf' }
const scaleRule: Words = { zh: 'SC-{4位数字}', en: 'SC-{4 digits}' }
const scaleName: Words = { zh: '秤号', en: 'Scale' }
const [keyUser, lead, consultant] = ['keyuser', 'lead', 'consultant'].map((name) => personNamed(name).name) as [string, string, string]

const shelf = { location: '1R-03-12-2', store: 'P1-RAW', owner: '王秀兰', limit: '800', use: 'STORE', scale: 'SC-0001' }
const shelves = (wrong: boolean) => [shelf, { ...shelf, location: wrong ? '1R-3-12-2' : '1R-03-12-3' }, { ...shelf, location: '1R-03-12-4', store: wrong ? 'P3' : 'P1-FG' }, { ...shelf, location: '1R-03-12-5', scale: wrong ? 'SC-12' : 'SC-0012' }]

describe.each(langs)('written once, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let phone: Device
  let desk: Device
  let leads: Device
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    ;[phone, desk, leads] = [await s.device('phone', 'keyuser'), await s.device('laptop', 'consultant'), await s.device('laptop', 'lead')]
  })
  afterAll(() => s?.end())

  const press = (on: Device['page'] | Locator, words: Words, values?: Readonly<Record<string, string | number>>) => on.getByRole('button', { name: t(words, values), exact: true }).first().click()
  /** What is taken from a page, as bytes. */
  const taken = async ({ page }: Device, act: () => Promise<void>): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()])
    return readFileSync(await file.path())
  }
  const edition = ({ page }: Device, n: number) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${t(manualWords.edition, { n })}`) }) })
  const stepOf = ({ page }: Device) => page.locator(`#step-${step}`)

  test('nobody typed it: the manual has the flow’s steps and the wanted way, and warns of what 王秀兰 forgot when she counted', async () => {
    await s.call('keyuser', 'handover.recordAttempt', { body: { capability: capabilityId('WHS-COUNT'), person: personId('wangxiulan'), outcome: 'failed', coach: personId('keyuser'), cause: 'forgotStep', note: t(forgot) } })
    const { steps, purpose } = await s.call('keyuser', 'survey.manual', { params: { flow } }) as { steps: { title: Words }[]; purpose: string }
    const { page } = phone
    await page.goto(at(s.base, tab('manual')))
    for (const { title } of steps) await seen(page.getByRole('heading', { name: t(title), exact: true }))
    for (const text of [purpose, t(forgot)]) await seen(page.getByText(text))
    await accessible(page)
  })

  test('孙丽萍 adds a picture of the screen and a tip on her phone; what she typed survives a reload', async () => {
    const { page } = phone
    await stepOf(phone).locator('input[type=file]').last().setInputFiles({ name: '盘点计划.png', mimeType: 'image/png', buffer: Buffer.from(screen({ fields: 4, rows: 3, here: { field: 1 } })) })
    const picture = stepOf(phone).getByRole('img')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { message: 'the picture itself is there', timeout: patience }).toBeGreaterThan(100)
    await press(stepOf(phone), manualWords.writeCaption)
    await page.getByLabel(t(bilingualWords[lang], { label: t(manualWords.caption) })).fill(t(caption))
    await press(stepOf(phone), matterWords.save)
    await seen(stepOf(phone).getByText(t(caption)))
    await press(stepOf(phone), manualWords.writeTip)
    const box = page.getByLabel(t(bilingualWords[lang], { label: t(manualWords.tip) }))
    await box.fill(t(tip))
    await page.reload()
    await press(stepOf(phone), manualWords.writeTip)
    expect(await box.inputValue(), 'the words are still there').toBe(t(tip))
    await seen(stepOf(phone).getByText(t(draftWords.found)))
    await press(stepOf(phone), matterWords.save)
    await seen(stepOf(phone).locator('span').getByText(t(tip), { exact: true }))
    await gone(box)
    await accessible(page)
  })

  test('an edition says what changed and is signed by both sides', async () => {
    const { page } = desk
    await page.goto(at(s.base, tab('manual')))
    await press(page, manualWords.issue, { n: 2 })
    const ask = page.getByRole('form', { name: t(manualWords.issue, { n: 2 }) })
    await seen(ask)
    await ask.getByLabel(t(manualWords.note)).fill(t(changed))
    await accessible(page)
    await press(ask, manualWords.issue, { n: 2 })
    await seen(page.getByText(t(manualWords.sinceNothing, { n: 2 })))
    for (const device of [desk, leads, phone]) {
      await device.page.goto(at(s.base, tab('manual')))
      await press(device.page, manualWords.sign)
      const dialog = device.page.getByRole('form', { name: t(manualWords.signTitle, { n: 2 }) })
      await press(dialog, manualWords.sign)
      await gone(dialog)
    }
    await leads.page.reload()
    for (const name of [consultant, lead, keyUser]) await seen(edition(leads, 2).getByRole('definition').filter({ hasText: name }))
    await accessible(leads.page)
  })

  /** What a paper says; Chinese breaks its lines anywhere. */
  async function paper(number: number, form: 'pdf' | 'docx', of: Lang): Promise<string> {
    const bytes = await taken(leads, () => press(edition(leads, number), manualWords[`${of}${form === 'pdf' ? 'Pdf' : 'Docx'}`]))
    return (await textOf(bytes)).replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, '')
  }
  /** Columns of a page are read across, so every word counts for itself. */
  const says = (text: string, words: string): boolean => words.split(/\s+/).every((word) => text.includes(word))

  test('PDF and Word say it in both languages, and the edition before has stayed as it was', async () => {
    for (const of of langs) {
      for (const form of ['pdf', 'docx'] as const) {
        const text = await paper(2, form, of)
        // 孙丽萍 wrote in one language; the other paper says what she wrote
        expect([tip, caption, changed, forgot].map((w) => t(w)).filter((words) => !says(text, words)), `${form} in ${of}`).toEqual([])
        expect(says(text, lead), 'signed').toBe(true)
      }
    }
    const older = await paper(1, 'pdf', lang)
    expect([stands, tip, caption, changed, forgot].map((w) => says(older, t(w)))).toEqual([true, false, false, false, false])
  })

  test('the lead adds a field as in Excel; its coding rule is read back as a sentence, and one that is not understood is told', async () => {
    const { page } = leads
    await page.goto(at(s.base, tab('data', '&table=LOCATION')))
    await press(page, pageWords.addField)
    const cell = (code: string, of: Words) => page.getByRole('textbox', { name: `${code} ${t(of)}`, exact: true })
    await cell(t(pageWords.newField), fieldWords.code).fill('scale')
    await cell('scale', fieldWords.name).fill(t(scaleName))
    await cell('scale', fieldWords.rule).fill('SC-{[0-9]+}')
    await seen(page.getByText(t(pageWords.faults, { n: 1 })))
    await page.reload()
    await cell('scale', fieldWords.rule).fill(t(scaleRule))
    await cell('scale', fieldWords.example).fill('SC-0001')
    await seen(page.getByRole('status').getByText(t(pageWords.changed, { n: 1 })))
    await page.getByRole('row').filter({ has: cell('scale', fieldWords.code) }).getByRole('button', { name: t(pageWords.openField) }).click()
    const rule = parseRule(t(scaleRule))
    if (!rule.ok) throw new Error('the rule of the story is none')
    await seen(page.getByRole('dialog').getByText(t(pageWords.reads, { rule: t(ruleSentence(rule.parts)) })))
    await accessible(page)
    await press(page.getByRole('dialog'), pageWords.save)
    await gone(page.getByRole('dialog'))
    await press(page, pageWords.issue, { n: 2 })
    const ask = page.getByRole('form', { name: t(pageWords.issue, { n: 2 }) })
    await ask.getByLabel(t(pageWords.issueNote)).fill(t(scaleName))
    await press(ask, pageWords.issue, { n: 2 })
    await seen(page.getByText(t(pageWords.upToDate, { n: 2 })))
    await accessible(page)
  })

  test('the template comes back filled: every mistake is told at its cell, and when all are mended it may be imported', async () => {
    const { page } = leads
    await press(page, pageWords.template)
    const template = await taken(leads, () => page.getByRole('menuitem', { name: t(lang === 'zh' ? pageWords.templateZh : pageWords.templateEn), exact: true }).click())
    await press(page, checkPage.open)
    const give = async (wrong: boolean) => page.locator('input[type=file]').first().setInputFiles({ name: '货位.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await filled(template, { LOCATION: shelves(wrong) })) })
    await give(true)
    await seen(page.getByText(t(checkPage.faulty, { errors: 3, rows: 3 })))
    // row 1 headings, 2 codes, 3 the example, 4 the good one; in the order of the fields
    const found = page.getByRole('table', { name: t(checkPage.errors) }).getByRole('row')
    for (const [place, value] of [['A5', '1R-3-12-2'], ['B6', 'P3'], ['F7', 'SC-12']]) await seen(found.filter({ hasText: place! }).filter({ hasText: value! }))
    await accessible(page)
    const list = await textOf(await taken(leads, () => press(page, checkPage.excel)))
    expect(['A5', 'B6', 'F7'].filter((place) => !list.includes(place)), 'the list of errors is an Excel file too').toEqual([])
    await give(false)
    await seen(page.getByText(t(checkPage.clean)))
    await press(page, checkPage.keep)
    await seen(page.getByRole('button', { name: t(checkPage.kept), exact: true }))
    await press(page, checkPage.back)
    await seen(page.getByText('货位.xlsx'))
  })

  test('a sample that does not keep the specification is told before it is kept, and somebody says it is ready', async () => {
    const { page } = phone
    await page.goto(at(s.base, tab('samples')))
    await press(page, samplePage.add)
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel(t(bilingualWords[lang], { label: t(samplePage.name) })).fill(t(flowWords.samples))
    await drawer.getByRole('combobox', { name: t(samplePage.table) }).selectOption({ label: await drawer.getByRole('option', { name: /^LOCATION/ }).innerText() })
    const cells = drawer.getByRole('row').nth(1).getByRole('textbox')
    for (const [i, text] of ['1R-3-12-2', 'P1-RAW', '王秀兰', '800', 'STORE'].entries()) await cells.nth(i).fill(text)
    await seen(drawer.getByRole('listitem'))
    await accessible(page)
    await cells.first().fill('1R-03-12-2')
    await gone(drawer.getByRole('listitem'))
    await press(drawer, pageWords.save)
    const card = page.getByRole('listitem').filter({ has: page.getByText(t(flowWords.samples), { exact: true }) })
    await press(card, samplePage.mark)
    await seen(card.getByText(keyUser))
    await accessible(page)
    expect(s.faults).toEqual([])
  })
})
