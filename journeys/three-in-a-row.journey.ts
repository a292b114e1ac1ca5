/** The source's own story: we install three, they install three, and it is theirs; one failure starts the count again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleWords } from '#ground/people/role.words.ts'
import { fill, langs, type Words } from '#kit/words.ts'
import { dutyWords } from '#method/handover/deed.words.ts'
import { causeWords, eligibleWords, levelWords } from '#method/handover/handover.words.ts'
import { actWords, historyWords, namesIn } from '#method/handover/history.words.ts'
import { nextWords, pathWords } from '#method/handover/path.words.ts'
import { foreseenWords, recordWords } from '#method/handover/record.words.ts'
import { wallWords } from '#method/handover/wall.words.ts'
import { entryWords } from '#web/entry/entry.words.ts'
import { uiWords } from '#web/ui/ui.words.ts'
import { capabilityCoded } from '#world/capabilities.ts'
import { capabilityId, unitId } from '#world/ids.ts'
import { units } from '#world/units.ts'
import { accessible } from './accessible.ts'
import { allSent, at, duty, seen, stage, type Device, type Stage } from './browser.ts'
import { password } from './customer.ts'

/** She begins today at the order desk of plant 1, as a key user. */
const lin = '林秀英'
const install = capabilityCoded('INST-CLIENT')
const desk = units.find((u) => u.code === 'P1-SAL')!
const sticker = `record?capability=${capabilityId('INST-CLIENT')}&unit=${unitId('P1-SAL')}`

describe.each(langs)('three in a row, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let phone: Device
  let hers: Device
  let leads: Device
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    hers = await s.device('phone', await s.newcomer(lin, 'keyUser', 'P1-SAL'))
    phone = await s.device('phone')
    leads = await s.device('laptop', 'lead')
  })
  afterAll(() => s?.end())

  const saved = (words: Words, values: Record<string, number>) => seen(phone.page.getByRole('status').filter({ hasText: t(recordWords.savedHere) }).filter({ hasText: t(words, values) }))
  /** The sticker was the first tap: the person is the second, the outcome the third. */
  async function tried(outcome: Words) {
    await phone.page.getByRole('button', { name: lin }).tap()
    await phone.page.getByRole('button', { name: t(outcome), exact: true }).tap()
  }
  /** The wall's field: "Install the client, Sales: shown · 0 of 1 persons". */
  const field = (level: 1 | 3 | 4, holders: number) => {
    const says = fill(wallWords.cellSays, { capability: install.name[lang], column: desk.name[lang], level: levelWords[level][lang] })
    return leads.page.getByRole('button', { name: `${t(says)} · ${t(wallWords.cellHolders, { n: holders, of: 1 })}` })
  }

  test('on the first day 林秀英 finds on her phone what will be shown to her', async () => {
    await hers.page.goto(s.base)
    await seen(hers.page.getByRole('heading', { name: t(pathWords.title) }))
    const step = hers.page.getByRole('article').filter({ hasText: t(install.name) })
    await seen(step.getByText(t(nextWords.beShown)))
    await accessible(hers.page)
  })

  test('on the wall the order desk has been shown the installation, and nobody has it', async () => {
    await leads.page.goto(at(s.base, `capabilities?unit=${unitId('P1-SAL')}`))
    await seen(field(1, 0))
    await accessible(leads.page)
  })

  test('顾晓岚 scans the sticker at the order desk and signs in on her phone', async () => {
    const { page } = phone
    await page.goto(at(s.base, sticker))
    await seen(page.getByRole('heading', { name: t(entryWords.signIn) }))
    await accessible(page)
    await page.getByLabel(t(entryWords.name)).fill('consultant')
    await page.getByLabel(t(entryWords.password), { exact: true }).fill(password)
    await page.getByRole('button', { name: t(entryWords.signIn) }).tap()
    await seen(page.getByText(t(install.name), { exact: true }))
  })

  test('we install three: to everybody who has not seen it, and twice more to 林秀英', async () => {
    const { page } = phone
    const shown = (n: number) => seen(page.getByRole('status').filter({ hasText: t(recordWords.showedTo, { n }) }))
    await page.getByRole('button', { name: t(recordWords.demonstrateTo) }).tap()
    await accessible(page)
    await page.getByRole('button', { name: t(recordWords.showSave, { n: 2 }) }).tap()
    await shown(2)
    for (const _ of ['second', 'third']) {
      await page.getByRole('button', { name: lin }).tap()
      await page.getByRole('button', { name: t(recordWords.showSave, { n: 1 }) }).tap()
      await shown(1)
    }
    await page.getByRole('radio', { name: t(recordWords.attempt) }).check()
    await seen(page.getByRole('button', { name: lin }).filter({ hasText: t(recordWords.shown) }))
  })

  test('they install three: twice it works, two taps each after the sticker', async () => {
    await tried(recordWords.success)
    await saved(foreseenWords.more, { run: 1, need: 3, left: 2 })
    await accessible(phone.page)
    await tried(recordWords.success)
    await saved(foreseenWords.more, { run: 2, need: 3, left: 1 })
    await seen(phone.page.getByRole('button', { name: lin }).filter({ hasText: t(recordWords.oneMore) }))
  })

  test('the third time a step is forgotten: the count starts again, and four are needed', async () => {
    await tried(recordWords.notYet)
    await seen(phone.page.getByRole('heading', { name: t(recordWords.causeTitle) }))
    await accessible(phone.page)
    await phone.page.getByRole('button', { name: t(causeWords.forgotStep) }).tap()
    await saved(foreseenWords.again, { need: 4 })
  })

  test('a slip of the thumb is taken back without a trace', async () => {
    await tried(recordWords.success)
    await saved(foreseenWords.more, { run: 1, need: 4, left: 3 })
    await phone.page.getByRole('status').getByRole('button').tap()
    await seen(phone.page.getByRole('button', { name: lin }).filter({ hasText: t(recordWords.more, { n: 4 }) }))
  })

  test('then four in a row, and everything reaches the server', async () => {
    for (const run of [1, 2, 3]) {
      await tried(recordWords.success)
      await saved(foreseenWords.more, { run, need: 4, left: 4 - run })
    }
    await tried(recordWords.success)
    await saved(foreseenWords.runFull, { run: 4, need: 4 })
    await allSent(phone.page, lang)
    const attempts = await s.rows<{ n: number }>(`select count(*)::int n from ledger_fact where project_id = $1 and type = 'attempted' and subject like '${capabilityId('INST-CLIENT')}/%' and at > now() - interval '1 hour'`)
    expect(attempts).toEqual([{ n: 7 }])
  })

  test('it is eligible, a person signs: 顾晓岚 on her laptop, from Today', async () => {
    const { page } = await s.device('laptop', 'consultant')
    await page.goto(at(s.base, 'today'))
    await (await duty(page, dutyWords.sign[lang], lin, lang)).click()
    const drawer = page.getByRole('dialog').filter({ hasText: t(historyWords.timeline) })
    const question = page.getByRole('dialog', { name: t(namesIn({ person: { name: lin }, capability: install }, actWords.signTitle)) })
    await seen(question.getByText(t(actWords.signRest, { roles: roleWords.lead[lang] })))
    await accessible(page)
    await question.getByRole('button', { name: t(uiWords.cancel) }).click()
    await seen(drawer.getByText(t(eligibleWords)))
    await seen(drawer.getByText(t(fill(historyWords.runAfter, { n: 4 }))))
    await accessible(page)
    await drawer.getByRole('button', { name: t(actWords.sign) }).click()
    await question.getByRole('button', { name: t(actWords.sign) }).click()
    await seen(page.getByText(t(actWords.doneSigned), { exact: true }))
    await seen(drawer.getByText(t(historyWords.waitsFor, { role: roleWords.lead[lang] })))
  })

  test('陆建平, the customer’s lead, signs from the wall, and with that it is theirs', async () => {
    const { page } = leads
    await field(3, 0).click()
    const cell = page.getByRole('dialog', { name: t(install.name) })
    await accessible(page)
    await cell.getByRole('button', { name: lin }).click()
    await page.getByRole('dialog', { name: lin }).getByRole('button', { name: t(actWords.sign) }).click()
    const question = page.getByRole('dialog', { name: t(namesIn({ person: { name: lin }, capability: install }, actWords.signTitle)) })
    await seen(question.getByText(t(actWords.signLast)))
    await question.getByRole('button', { name: t(actWords.sign) }).click()
    await seen(page.getByText(t(namesIn({ person: { name: lin }, capability: install }, actWords.doneHandedOver))))
    await page.keyboard.press('Escape')
    await seen(field(4, 1))
    await accessible(page)
  })

  test('林秀英 has a card with her name and the day, and may teach it now', async () => {
    const card = hers.page.getByRole('article').filter({ hasText: t(pathWords.certificate, { name: lin }) })
    await seen(card.getByRole('heading', { name: t(install.name) }))
    await seen(card.getByText(t(pathWords.teach)))
    await accessible(hers.page)
    expect(s.faults).toEqual([])
  })
})
