/**
 * Every page that is mounted, as the consultant, the customer's lead and the administrator find it: on a laptop and on a phone, in both languages, light and dark.
 * With `CHANGEOVER_SHOTS=folder` each is also kept as a picture.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languageWords } from '#web/language.words.ts'
import { chapters } from '#web/chapters.tsx'
import { capabilityId, flowId, personId, projectId, unitId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { sideways, violations } from './accessible.ts'
import { patience, settled, shapes, stage, type Shape, type Stage } from './browser.ts'

const shots = process.env['CHANGEOVER_SHOTS']

/** What else the other scheme and language can do to a page that was looked at already. */
const inTheDark = ['color-contrast', 'button-name', 'link-name', 'label', 'html-lang-valid', 'scrollable-region-focusable']

const place = { unit: unitId('P1-WH'), capability: capabilityId('MFG-ISSUE') }
const query = (values: Record<string, string>) => `?${new URLSearchParams(values)}`
/** What opens beside or within a page, by the page's path. */
const within: Readonly<Record<string, readonly string[]>> = {
  capabilities: [query({ by: 'person' }), query({ view: 'list' }), query({ cell: `${place.capability}/${place.unit}` }), query({ who: `${capabilityId('P2P-RECEIVE')}/${personId('keyuser')}` })],
  record: [query(place), query({ ...place, person: personId('wangxiulan') }), query({ ...place, mode: 'demonstrate' })],
  path: [query({ person: personId('keyuser') })],
  people: [query({ invite: 'any' }), query({ person: personId('keyuser') })],
  standings: [query({ which: 'watched' })],
  'survey-flows-flow': ['manual', 'data', 'samples'].map((tab) => query({ tab })),
  readiness: [query({ view: 'matrix' }), query({ gate: `${flowId('P2P')}/${unitId('P1')}` })],
  'self-sufficiency': [query({ at: `${flowId('MFG')}/${place.unit}` })],
}

type Walk = { readonly name: string; readonly path: string }

/** The pages somebody finds, each with what opens within it. */
function walkOf(username: string, ids: Readonly<Record<string, string>>): readonly Walk[] {
  const { role, house } = personNamed(username)
  const mine = chapters.filter((c) => (!c.who || (role !== null && c.who.includes(role))) && (!c.house || (house !== null && c.house.includes(house))) && (role !== null || !c.path.includes(':project')))
  return mine.flatMap((c) => {
    const path = Object.entries(ids).reduce((whole, [name, id]) => whole.replace(`:${name}`, id), c.path)
    const name = c.path.replace('/projects/:project/', '').replace(/^\//, '').replaceAll(/\/:?/g, '-')
    return [{ name, path }, ...(within[name] ?? []).filter((q) => role === 'lead' || !q.includes('invite')).map((q, i) => ({ name: `${name}-${i + 1}`, path: path + q }))]
  })
}

describe('a walk through the house', () => {
  let s: Stage
  beforeAll(async () => {
    s = await stage('zh')
    if (shots) mkdirSync(shots, { recursive: true })
  })
  afterAll(() => s?.end())

  /** What is wrong with the page as it is now. */
  async function look(page: Page, who: string, name: string, scheme: 'light' | 'dark', faults: string[], rules?: readonly string[]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await settled(page)
    const lang = await page.evaluate(() => document.documentElement.lang)
    const here = `${who} ${name} ${lang} ${scheme}`
    const wide = await sideways(page)
    if (wide > 0) faults.push(`${here}: ${wide} px wider than the screen`)
    // On a busy machine a colour may still be on its way to the other scheme: only what stays is a fault.
    let found = await violations(page, rules)
    for (let again = 0; again < 5 && found.length > 0; again++) {
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) }))
      await settled(page)
      found = await violations(page, rules)
    }
    faults.push(...found.map((fault) => `${here}: ${fault}`))
    if (shots) await page.screenshot({ path: join(shots, `${here.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  /** In the other language, kept with the person. */
  async function switched(page: Page) {
    const before = await page.evaluate(() => document.documentElement.lang)
    const kept = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.url().endsWith('/api/me'))
    await page.evaluate((words) => [...document.querySelectorAll('button')].find((b) => words.includes(b.textContent ?? ''))?.click(), Object.values<string>(languageWords.switchTo))
    await page.waitForFunction((was) => document.documentElement.lang !== was, before)
    await kept
  }

  /** To a page as a link in the frame leads there: the client stays. Waits for what opens beside the page. */
  async function went(page: Page, path: string) {
    if (page.url() === 'about:blank') await page.goto(s.base + path)
    else await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await settled(page)
    const beside = /[?&](cell|who|invite|at|gate)=|people\?person=/.test(path)
    await page.locator('dialog[open]').waitFor({ state: beside ? 'visible' : 'detached' })
    await settled(page)
  }

  async function walk(shape: Shape, username: string): Promise<string[]> {
    const { context, page } = await s.device(shape, username)
    const [newest] = await s.rows<{ meeting: string; run: string }>(`select (select meeting_id from survey_meeting where project_id = $1 order by meeting_id limit 1) as meeting, (select run_id from validation_run where project_id = $1 order by run_id limit 1) as run`)
    const ids = { project: projectId, flow: flowId('P2P'), unit: unitId('P1'), ...newest! }
    const faults: string[] = []
    let here = ''
    page.on('console', (said) => said.type() === 'error' && faults.push(`${here}: the console says ${said.text()}`))
    page.on('response', (answer) => answer.status() >= 400 && faults.push(`${here}: ${answer.request().method()} ${answer.url()} answered ${answer.status()}`))
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && faults.push(`${here}: ${request.url()} failed: ${request.failure()?.errorText}`))
    const on = `${shape} ${username}`
    // The consultant's pages are the lead's with other buttons: a laptop shows them in one way, a phone in the other.
    const both = username !== 'consultant' || shots
    for (const [i, { name, path }] of walkOf(username, ids).entries()) {
      here = `${on} ${name}`
      await went(page, path)
      if (!both && shape === 'phone' && i === 0) await switched(page)
      await look(page, on, name, both || shape === 'laptop' ? 'light' : 'dark', faults)
      if (shots) await look(page, on, name, 'dark', faults, inTheDark)
      if (!both) continue
      await switched(page)
      await look(page, on, name, 'dark', faults, inTheDark)
      if (shots) await look(page, on, name, 'light', faults, inTheDark)
    }
    await context.close()
    return faults
  }

  test.each(Object.keys(shapes) as Shape[])('on a %s nothing fails, nothing shuts anybody out, and nothing is wider than the screen', async (shape) => {
    // Each person's language is theirs on all devices: one device at a time for each.
    const faults = await Promise.all(['consultant', 'lead', 'admin'].map((username) => walk(shape, username)))
    expect([...faults.flat(), ...s.faults]).toEqual([])
  }, patience * 20)
})
