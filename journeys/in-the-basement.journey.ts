/** No signal at the furnace: what is recorded there (an attempt, a step of a flow run by hand) lies on the phone, survives its tab, arrives once, and may change what was counted meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { langs, type Words } from '#kit/words.ts'
import { howRecounted } from '#method/handover/facts.words.ts'
import { causeWords, eligibleWords, missingSentence } from '#method/handover/handover.words.ts'
import { historyWords } from '#method/handover/history.words.ts'
import { foreseenWords, recordWords } from '#method/handover/record.words.ts'
import { sessionWords } from '#method/handover/session.words.ts'
import { runWords } from '#method/validation/run.page.words.ts'
import { outboxWords } from '#web/outbox.words.ts'
import { capabilityCoded } from '#world/capabilities.ts'
import { capabilityId, flowId, personId, unitId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { accessible } from './accessible.ts'
import { allSent, at, enter, env, executablePath, flags, opened, patience, seen, settings, shapes, stage, type Device, type Stage } from './browser.ts'

/** 曹立新 leads the pouring crew; 丁一舟 coaches him at the furnace, 谢东升 upstairs in planning. */
const cao = personNamed('caolixin').name
const sticker = (code: string) => `record?capability=${capabilityId(code)}&unit=${unitId('P2-CAST')}`
const scanner = capabilityCoded('INST-SCAN')
const report = capabilityCoded('MFG-REPORT')
const hisHistory = `capabilities?who=${capabilityId('INST-SCAN')}/${personId('caolixin')}`

describe.each(langs)('in the basement, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let folder: string
  let context: BrowserContext
  let phone: Page
  let xies: Device
  let before: number
  /** Month-end close, which 丁一舟 has begun to run by hand. */
  let run: string
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    // A phone of its own, whose storage lies on a disk and which keeps the worker that opens the client without a network.
    folder = mkdtempSync(join(tmpdir(), 'changeover-phone-'))
    context = await chromium.launchPersistentContext(folder, { executablePath, args: flags, env, ...settings(lang), ...shapes.phone, serviceWorkers: 'allow' })
    await enter(s, context, personId('dingyizhou'))
    phone = await opened(context, s.faults)
    xies = await s.device('laptop', 'xiedongsheng')
    before = (await attempts()).length
  })
  afterAll(async () => {
    await context?.close()
    await s?.end()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const attempts = () => s.rows<{ command: string; capability: string; outcome: string }>(`select command_id as command, split_part(subject, '/', 1) as capability, detail->>'outcome' as outcome from ledger_fact where project_id = $1 and type = 'attempted' order by seq`)
  const newest = async () => (await attempts()).slice(before)

  async function tried(page: Page, outcome: Words, cause?: Words) {
    await page.getByRole('button', { name: cao }).tap()
    await page.getByRole('button', { name: t(outcome), exact: true }).tap()
    if (cause) await page.getByRole('button', { name: t(cause) }).tap()
  }
  const saved = (page: Page, words: Words, values: Record<string, number>) => seen(page.getByRole('status').filter({ hasText: t(recordWords.savedHere) }).filter({ hasText: t(words, values) }))
  const offlineWith = (n: number) => seen(phone.getByRole('button', { name: t(n === 0 ? outboxWords.offline : outboxWords.offlineWaiting, { n }), exact: true }))
  /** Whether the server answers: the page, and the worker behind it. */
  const reached = async () => {
    const ask = () => fetch('/healthz', { cache: 'no-store' }).then((a) => a.ok, () => false)
    return Promise.all([phone.evaluate(ask), ...context.serviceWorkers().map((worker) => worker.evaluate(ask))])
  }

  /** 谢东升 marks the next fields of the session's grid with the key 1, a success each, and saves. */
  async function atTheDesk(from: number, to: number, run: number) {
    const { page } = xies
    for (let n = from; n <= to; n++) {
      await page.getByRole('button', { name: t(sessionWords.cell, { person: cao, n, result: sessionWords.empty[lang] }) }).click()
      await page.keyboard.press('1')
    }
    await seen(page.getByRole('row', { name: cao }).getByText(`${run}/3`))
    await page.getByRole('button', { name: t(sessionWords.save, { n: to - from + 1 }) }).click()
    await seen(page.getByText(t(sessionWords.saved, { n: to - from + 1 })))
  }

  test('upstairs 曹立新 sets up two scanners while 谢东升 looks on, who enters them at his desk', async () => {
    const { page } = xies
    await page.goto(at(s.base, 'session'))
    await page.getByLabel(t(sessionWords.unit)).selectOption(unitId('P2-CAST'))
    await page.getByLabel(t(sessionWords.capability)).selectOption(capabilityId('INST-SCAN'))
    await seen(page.getByRole('row', { name: cao }))
    await accessible(page)
    await atTheDesk(1, 2, 2)
    expect((await newest()).map((a) => a.outcome)).toEqual(['success', 'success'])
  })

  test('丁一舟 opens the recording once on the way down; from then on it lies on his phone', async () => {
    await phone.goto(at(s.base, sticker('INST-SCAN')))
    await seen(phone.getByRole('button', { name: cao }).filter({ hasText: t(recordWords.oneMore) }))
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    run = (await s.call('dingyizhou', 'validation.start', { body: { flow: flowId('MEC'), case: 'MC-2026-10' } }))['subject'] as string
    await phone.goto(at(s.base, `validation/runs/${run}`))
    await seen(phone.getByText('MC-2026-10'))
    await seen(phone.getByRole('button', { name: t(runWords.pass), exact: true }))
    expect(await reached()).toEqual([true, true])
  })

  test('at the furnace there is no signal, and the second visit opens all the same', async () => {
    await context.setOffline(true)
    expect(await reached()).toEqual([false, false])
    await phone.goto(at(s.base, sticker('INST-SCAN')))
    await offlineWith(0)
    await seen(phone.getByRole('button', { name: cao }).filter({ hasText: t(recordWords.oneMore) }))
    await accessible(phone)
  })

  test('five attempts are recorded: one did not work, four did', async () => {
    await tried(phone, recordWords.notYet, causeWords.systemError)
    await saved(phone, foreseenWords.again, { need: 4 })
    await tried(phone, recordWords.success)
    await saved(phone, foreseenWords.more, { run: 1, need: 4, left: 3 })
    await phone.goto(at(s.base, sticker('MFG-ISSUE')))
    await tried(phone, recordWords.success)
    await saved(phone, foreseenWords.more, { run: 1, need: 4, left: 3 })
    await tried(phone, recordWords.success)
    await saved(phone, foreseenWords.more, { run: 2, need: 4, left: 2 })
    await phone.goto(at(s.base, sticker('MFG-REPORT')))
    await tried(phone, recordWords.success)
    await saved(phone, foreseenWords.ready, { run: 4, need: 4 })
    await offlineWith(5)
    await accessible(phone)
  })

  test('meanwhile upstairs the third scanner works: three of three, ready to hand over', async () => {
    const { page } = xies
    await atTheDesk(3, 3, 3)
    await accessible(page)
    await page.goto(at(s.base, hisHistory))
    await seen(page.getByRole('dialog', { name: cao }).getByText(t(eligibleWords)))
  })

  test('the phone’s tab is killed and opened again, still without signal: five wait, and each says what it is', async () => {
    await Promise.all([phone.waitForEvent('crash'), phone.goto('chrome://crash').catch(() => undefined)])
    await phone.close()
    phone = await opened(context, s.faults)
    await phone.goto(at(s.base, sticker('INST-SCAN')))
    await offlineWith(5)
    // What this phone recorded is counted in, though the server has not heard of it.
    await seen(phone.getByRole('button', { name: cao }).filter({ hasText: t(recordWords.more, { n: 3 }) }))
    await phone.getByRole('button', { name: t(outboxWords.offlineWaiting, { n: 5 }) }).tap()
    const outbox = phone.getByRole('dialog', { name: t(outboxWords.title) })
    await seen(outbox.getByText(t(outboxWords.offlineHint)))
    expect(await outbox.getByRole('listitem').count()).toBe(5)
    expect(await outbox.getByText(t(report.name)).count()).toBe(1)
    await accessible(phone)
    expect(await newest()).toHaveLength(3)
  })

  test('the flow he runs by hand opens cold as well, and a step of it waits with the others', async () => {
    await phone.goto(at(s.base, `validation/runs/${run}`))
    await phone.getByRole('button', { name: t(runWords.pass), exact: true }).tap()
    await offlineWith(6)
    await seen(phone.locator('[aria-current="step"]', { hasText: '2' }))
    await accessible(phone)
    await phone.goto(at(s.base, sticker('INST-SCAN')))
    await seen(phone.getByRole('button', { name: cao }).filter({ hasText: t(recordWords.more, { n: 3 }) }))
  })

  test('back in the daylight all six arrive, each once, though two tabs would send them', async () => {
    const second = await opened(context, s.faults)
    await second.goto(at(s.base, sticker('MFG-ISSUE')))
    await seen(second.getByRole('button', { name: t(outboxWords.offlineWaiting, { n: 6 }), exact: true }))
    await context.setOffline(false)
    await allSent(second, lang)
    await expect.poll(async () => (await newest()).length, { timeout: patience }).toBe(8)
    await second.close()
    const arrived = await newest()
    expect(new Set(arrived.map((a) => a.command)).size).toBe(8)
    expect(await s.rows(`select detail->>'step' as step, detail->>'outcome' as outcome from ledger_fact where project_id = $1 and type = 'stepRecorded' and subject = '${run}'`)).toEqual([{ step: '1', outcome: 'pass' }])
    const of = (code: string) => arrived.filter((a) => a.capability === capabilityId(code)).map((a) => a.outcome)
    expect({ scan: of('INST-SCAN'), issue: of('MFG-ISSUE'), report: of('MFG-REPORT') })
      .toEqual({ scan: ['success', 'success', 'success', 'failed', 'success'], issue: ['success', 'success'], report: ['success'] })
  })

  test('a late record breaks the run, and the open screen upstairs says so', async () => {
    const drawer = xies.page.getByRole('dialog', { name: cao })
    await seen(drawer.getByText(new RegExp(howRecounted.late[lang])))
    await seen(drawer.getByText(t(missingSentence({ code: 'moreSuccesses', n: 2 }))))
    expect(await drawer.getByText(t(eligibleWords)).count()).toBe(0)
    await seen(drawer.getByRole('heading', { name: t(historyWords.timeline) }))
    await accessible(xies.page)
  })

  test('and so does the phone that brought it', async () => {
    await phone.keyboard.press('Escape')
    await seen(phone.getByRole('button', { name: cao }).filter({ hasText: t(recordWords.more, { n: 2 }) }))
    await phone.goto(at(s.base, hisHistory))
    const drawer = phone.getByRole('dialog', { name: cao })
    await seen(drawer.getByRole('heading', { name: t(scanner.name) }))
    await seen(drawer.getByText(new RegExp(howRecounted.late[lang])))
    await accessible(phone)
    expect(s.faults).toEqual([])
  })
})
