/** Phones and laptops on the sample customer's server: a real Chromium, one device for each person, and what a story asks of a page. */
import { chromium, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { isId } from '#kit/ids.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import { todayWords } from '#method/handover/today.words.ts'
import { outboxWords } from '#web/outbox.words.ts'
import { uiWords } from '#web/ui/ui.words.ts'
import { personId, projectId } from '#world/ids.ts'
import { customer, type Customer } from './customer.ts'

/** How long a page may take on a busy machine; milliseconds. */
export const patience = 45_000

export const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
export const executablePath = process.env['CHANGEOVER_CHROMIUM'] ?? '/usr/bin/chromium'

/** On a machine without a locale the browser would write a file’s Chinese name as underscores. */
export const env = { ...process.env, LANG: 'C.UTF-8' }

export const shapes = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>

export type Shape = keyof typeof shapes

/** A device in somebody's hands. */
export type Device = { readonly context: BrowserContext; readonly page: Page }

export type Stage = Awaited<ReturnType<typeof stage>>

/** Everything a story needs, in one language: `const s = await stage('zh')`, `const phone = await s.device('phone', 'consultant')`. */
export async function stage(lang: Lang) {
  const [ground, browser] = await Promise.all([customer(lang), chromium.launch({ executablePath, args: flags, env })])
  const faults: string[] = []
  return {
    ...ground, lang, browser,
    /** The words as the screens say them. */
    t: (words: Words, values: Readonly<Record<string, string | number>> = {}): string => fill(words, values)[lang],
    /** Faults of scripts on any device of the story; there are none in a good one. */
    faults,
    /** A device; with a person (a user name of the sample, or an id) they are signed in on it already. */
    async device(shape: Shape, person: string | null = null, more: BrowserContextOptions = {}): Promise<Device> {
      const context = await browser.newContext({ ...settings(lang), ...shapes[shape], ...more })
      if (person !== null) await enter(ground, context, isId(person) ? person : personId(person))
      return { context, page: await opened(context, faults) }
    },
    async end() {
      await browser.close()
      await ground.end()
    },
  }
}

export const settings = (lang: Lang): BrowserContextOptions =>
  ({ locale: lang === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', acceptDownloads: true, serviceWorkers: 'block', reducedMotion: 'reduce' })

/** A page that waits patiently and remembers what went wrong in its scripts. */
export async function opened(context: BrowserContext, faults: string[]): Promise<Page> {
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`))
  return page
}

/** The person's session comes by cookie, as after signing in on this device some other day. */
export async function enter(ground: Pick<Customer, 'sessionOf' | 'base'>, context: BrowserContext, person: string): Promise<void> {
  await context.addCookies((await ground.sessionOf(person)).map(([name, value]) => ({ name, value, url: ground.base, httpOnly: true, sameSite: 'Lax' })))
}

/** The address of a page of the sample's project. */
export const at = (base: string, path: string): string => `${base}/projects/${projectId}/${path}`

/** Waits until it can be seen. */
export const seen = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' })
/** Waits until it cannot be seen any more. */
export const gone = (what: Locator): Promise<void> => what.first().waitFor({ state: 'hidden' })

/** Waits until the device has nothing left to send. */
export const allSent = (page: Page, lang: Lang): Promise<void> => seen(page.getByRole('button', { name: outboxWords.clear[lang], exact: true }))

/** The card on Today that says what is to be done about whom; opens the whole list when there are more than five. */
export async function duty(page: Page, what: string, person: string, lang: Lang): Promise<Locator> {
  const list = page.getByRole('region', { name: todayWords.forMe[lang] })
  await seen(list)
  const more = page.getByRole('button', { name: /\d/ }).filter({ hasText: new RegExp(todayWords.showAll[lang].replace('{n}', '\\d+')) })
  if (await more.isVisible()) await more.click()
  return list.getByRole('link').filter({ hasText: what }).filter({ hasText: person })
}

/** Waits until the page has its title, nothing on it is still loading, and colours and places have come to rest. */
export async function settled(page: Page): Promise<void> {
  await seen(page.locator('h1'))
  await page.waitForFunction((words) => {
    const loading = [...document.querySelectorAll('output')].some((o) => words.includes(o.textContent ?? ''))
    return !loading && document.getAnimations().every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().endTime === Infinity)
  }, Object.values<string>(uiWords.loading))
}
