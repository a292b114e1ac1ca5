/** Most people in a workshop have no e-mail: the customer's lead gives them a printed card, and a phone that has never been here opens on what they do next. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peoplePage } from '#ground/people/page.words.ts'
import { refusals } from '#ground/people/people.words.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { langs } from '#kit/words.ts'
import { nextWords, pathWords } from '#method/handover/path.words.ts'
import { entryWords } from '#web/entry/entry.words.ts'
import { frameWords } from '#web/frame/frame.words.ts'
import { unitId } from '#world/ids.ts'
import type { Page } from 'playwright-core'
import { accessible } from './accessible.ts'
import { at, gone, seen, stage, type Device, type Stage } from './browser.ts'

/** Two who begin in the warehouse of plant 2 next week. */
const zhou = '周桂香'
const wu = '吴彩云'

describe.each(langs)('the key user without e-mail, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let leads: Device
  let phone: Device
  /** What the screen showed and what the card says. */
  let screen: { readonly username: string; readonly code: string }
  let card: { readonly username: string; readonly code: string }
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    leads = await s.device('laptop', 'lead')
    phone = await s.device('phone')
  })
  afterAll(() => s?.end())

  const drawer = () => leads.page.getByRole('dialog', { name: t(peoplePage.inviteTitle) })
  const fact = async (name: string) => (await drawer().locator(`dt:text-is("${name}") + dd`).innerText()).trim()

  async function invite(name: string) {
    const form = drawer()
    await form.getByRole('textbox', { name: t(peoplePage.name), exact: true }).fill(name)
    await form.getByLabel(t(peoplePage.role)).selectOption('keyUser')
    await form.getByLabel(t(peoplePage.unit), { exact: true }).selectOption(unitId('P2-WH'))
    await form.getByRole('radio', { name: t(peoplePage.bySheet) }).check()
    await seen(form.getByText(t(peoplePage.sheetHint)))
  }
  const make = async (name: string) => {
    await drawer().getByRole('button', { name: t(peoplePage.send) }).click()
    await seen(drawer().getByText(t(peoplePage.done, { name })))
  }
  /** On the sign-in page: the user name and the six digits. */
  async function signIn(page: Page, username: string, code: string) {
    await page.goto(`${s.base}/sign-in`)
    await page.getByRole('radio', { name: t(entryWords.byCode) }).check()
    await page.getByRole('textbox', { name: t(entryWords.username), exact: true }).fill(username)
    await page.getByRole('textbox', { name: t(entryWords.code), exact: true }).fill(code)
    await page.getByRole('button', { name: t(entryWords.signIn) }).tap()
  }
  const onHerPath = async (page: Page) => {
    await seen(page.getByRole('heading', { name: t(pathWords.title), level: 1 }))
    await seen(page.getByRole('heading', { name: t(pathWords.next) }))
    await seen(page.getByRole('article').getByText(t(nextWords.beShown)))
  }

  test('陆建平, the customer’s lead, invites 周桂香 as a key user: her side is his, the vendor’s roles are not offered', async () => {
    const { page } = leads
    await page.goto(at(s.base, 'people'))
    await page.getByRole('banner').or(page.locator('main header')).getByRole('button', { name: t(peoplePage.invite) }).click()
    await seen(drawer())
    const offered = await drawer().getByLabel(t(peoplePage.role)).locator('option').allInnerTexts()
    expect(offered).toContain(t(roleWords.keyUser))
    expect(offered).not.toContain(t(roleWords.consultant))
    await invite(zhou)
    await accessible(page)
    await make(zhou)
    screen = { username: await fact(t(peoplePage.username)), code: await fact(t(peoplePage.code)) }
    expect(screen.code).toMatch(/^\d{6}$/)
    await accessible(page)
  })

  test('he prints her card: a PDF with her name, her user name and a new code', async () => {
    const [file] = await Promise.all([leads.page.waitForEvent('download'), drawer().getByRole('button', { name: t(peoplePage.print) }).click()])
    expect(file.suggestedFilename()).toBe(t(peoplePage.cards))
    const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' })
    expect(text).toContain(zhou)
    expect(text).toContain(screen.username)
    const [, left, right] = /\b(\d{3}) (\d{3})\b/.exec(text) ?? []
    card = { username: screen.username, code: `${left}${right}` }
    expect(card.code).toMatch(/^\d{6}$/)
    expect(card.code).not.toBe(screen.code)
    await seen(leads.page.getByText(t(peoplePage.printed)))
  })

  test('the code that stood on the screen ended with the printing', async () => {
    await signIn(phone.page, screen.username, screen.code)
    await seen(phone.page.getByText(t(refusals.wrongCode)))
    await accessible(phone.page)
  })

  test('周桂香 types her number and the six digits, and sees what to do next, with whom, and no project plan', async () => {
    const { page } = phone
    await signIn(page, card.username, card.code)
    await onHerPath(page)
    expect(new URL(page.url()).pathname).toMatch(/\/path$/)
    await seen(page.getByText(t(pathWords.with)))
    await seen(page.getByRole('link', { name: t(frameWords.today), exact: true }))
    expect(await page.getByRole('main').getByRole('table').count()).toBe(0)
    await accessible(page)
  })

  test('the code does not work twice', async () => {
    const { page } = await s.device('phone')
    await signIn(page, card.username, card.code)
    await seen(page.getByText(t(refusals.wrongCode)))
    await gone(page.getByRole('heading', { name: t(pathWords.title) }))
  })

  test('she signs out, and nothing of hers stays on the phone', async () => {
    const { page } = phone
    await page.getByRole('button', { name: t(frameWords.more), exact: true }).tap()
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: t(frameWords.signOut) }).tap()
    await seen(page.getByRole('heading', { name: t(entryWords.signIn) }))
    await page.goto(at(s.base, 'path'))
    await seen(page.getByRole('heading', { name: t(entryWords.signIn) }))
  })

  test('the other way: 吴彩云 scans the QR of her card, presses one button and is in', async () => {
    await drawer().getByRole('button', { name: t(peoplePage.another) }).click()
    await invite(wu)
    await make(wu)
    const link = await fact(t(peoplePage.link))
    const username = await fact(t(peoplePage.username))
    const { page } = await s.device('phone')
    await page.goto(link)
    await seen(page.getByRole('heading', { name: t(entryWords.joinTitle, { name: wu }) }))
    await seen(page.getByText(username, { exact: true }))
    await accessible(page)
    // A preview of the link in a chat must not use it up.
    await page.reload()
    await page.getByRole('button', { name: t(entryWords.joinStart) }).tap()
    await onHerPath(page)
    await accessible(page)

    const stranger = (await s.device('phone')).page
    await stranger.goto(link)
    await seen(stranger.getByText(t(refusals.used)))
    await accessible(stranger)
  })

  test('陆建平 finds both among his people, and no invitation waits any more', async () => {
    const { page } = leads
    await page.keyboard.press('Escape')
    const list = page.getByRole('table', { name: /./ })
    await seen(list.getByRole('button', { name: zhou }))
    await seen(list.getByRole('button', { name: wu }))
    await gone(page.getByRole('heading', { name: t(peoplePage.waiting) }))
    await accessible(page)
    expect(s.faults).toEqual([])
  })
})
