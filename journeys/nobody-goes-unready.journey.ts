/** A flow goes live in a unit only through a gate: a blocker found by hand keeps it shut until its release or a waiver by name, both sides sign what they saw, and what changes under their word opens it again. */
import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '#kit/days.ts'
import { dayWords, langs, type Words } from '#kit/words.ts'
import { annexWords } from '#method/readiness/annex.words.ts'
import { byHand } from '#method/readiness/byhand.words.ts'
import { dutyActs } from '#method/readiness/duty.words.ts'
import { actWords, gateWords } from '#method/readiness/gate.page.words.ts'
import { listWords, planWords, signWords } from '#method/readiness/readiness.page.words.ts'
import { decisionWords, refusals, signerWords, verdictSays, verdictWords, weightWords } from '#method/readiness/readiness.words.ts'
import { settingsWords } from '#method/readiness/settings.page.words.ts'
import { conditionTitles as surveyed } from '#method/survey/conditions.words.ts'
import { conditionTitles, conditionWords } from '#method/validation/conditions.words.ts'
import { findingsWords, findingWords } from '#method/validation/finding.page.words.ts'
import { runWords } from '#method/validation/run.page.words.ts'
import { kindWords } from '#method/validation/validation.words.ts'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { flows } from '#world/flows.ts'
import { flowId, unitId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { units } from '#world/units.ts'
import { textOf } from '../checks/canary.ts'
import { accessible } from './accessible.ts'
import { unprepared } from './unprepared.ts'
import { at, duty, gone, patience, seen, stage, type Device, type Stage } from './browser.ts'

/** 来料检验 goes live in the quality department of plant 1; everything was prepared but for what a person has to confirm. */
const flow = flows.find((f) => f.code === 'IQC')!
const unit = units.find((u) => u.code === 'P1-QC')!
const place = { flow: flowId('IQC'), unit: unitId('P1-QC') }
const noBlocker = conditionTitles['validation.noBlocker'].title
const titleOf = (code: string): Words => byHand.find((c) => c.code === code)!.title

const blocker: Words = { zh: '判退的炉批还能被领用', en: 'A rejected heat can still be issued' }
const tolerable: Words = { zh: '斑马驱动把第二行打乱', en: 'Zebra driver garbles the second line' }
const workaround: Words = { zh: '班长统一补打', en: 'The foreman prints the second one' }
const told: Words = { zh: '暂时要打两次标签', en: 'For now the label is printed twice' }
const release: Words = { zh: '启衡 ERP 6.7', en: 'Qiheng ERP 6.7' }
const delayed: Words = { zh: '批次冻结还没有测完', en: 'Freezing a heat is not tested yet' }
const why: Words = { zh: '头两周由丁一舟每天核对判退的炉批', en: 'For two weeks Ding Yizhou checks the rejected heats every day' }
const minutes: Words = { zh: '十一月例会纪要第 3 条', en: 'Minutes of the November meeting, item 3' }
const printer: Words = { zh: '备用标签打印机已到位', en: 'A spare label printer is in place' }
/** What only the vendor may read. */
const inside = [blocker, tolerable, workaround, release, delayed, why]

describe.each(langs)('nobody goes unready, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let dings: Device, shens: Device, lus: Device
  const today = dayOf(new Date().toISOString(), 'Asia/Shanghai')
  const [on, out, later, until] = [addDays(today, 30), addDays(today, 10), addDays(today, 45), addDays(today, 60)]
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    ;[dings, shens, lus] = [await s.device('laptop', 'dingyizhou'), await s.device('laptop', 'manager'), await s.device('laptop', 'lead')]
    await unprepared(s, place)
  })
  afterAll(() => s?.end())

  const gate = (device: Device) => device.page.getByRole('dialog', { name: t(gateWords.title, { flow: flow.name[lang], unit: unit.name[lang] }) })
  const shown = (device: Device, day: string) => device.page.evaluate(([iso, to]) => new Intl.DateTimeFormat(to, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(iso!)), [day, lang === 'zh' ? 'zh-CN' : 'en-GB'])
  const row = (device: Device) => device.page.getByRole('row').filter({ has: device.page.getByRole('button', { name: t(unit.name), exact: true }) })
  const asked = () => `readiness?flow=${place.flow}&unit=${place.unit}`
  const condition = (where: Locator, title: Words) => where.getByRole('region', { name: t(gateWords.conditions) }).getByRole('listitem').filter({ hasText: t(title) })
  /** Opens the gate from its row. */
  async function open(device: Device) {
    await device.page.goto(at(s.base, asked()))
    await row(device).getByRole('button').click()
    await seen(gate(device).getByRole('region', { name: t(gateWords.conditions) }))
  }

  test('沈立群 plans the go-live: one flow, one unit, one day', async () => {
    const { page } = shens
    await page.goto(at(s.base, 'readiness'))
    await page.getByRole('button', { name: t(listWords.emptyAction) }).or(page.getByRole('button', { name: t(listWords.plan), exact: true })).click()
    const plan = page.getByRole('dialog', { name: t(planWords.title) })
    await plan.getByRole('button', { name: t(planWords.save) }).click()
    await seen(plan.getByText(t(planWords.nothing)))
    for (const [label, name] of [[planWords.flows, `${flow.code} ${flow.name[lang]}`], [planWords.units, `${unit.code} ${unit.name[lang]}`]] as const) {
      await plan.getByRole('combobox', { name: t(label) }).or(plan.getByRole('textbox', { name: t(label) })).fill(name)
      await plan.getByRole('option', { name, exact: true }).click()
      await page.keyboard.press('Tab')
    }
    await plan.getByLabel(t(planWords.on)).fill(on)
    await seen(plan.getByText(t(planWords.fresh, { n: 1 })))
    await accessible(page)
    await plan.getByRole('button', { name: t(planWords.save) }).click()
    await page.goto(at(s.base, asked()))
    await seen(row(shens).getByText(t(verdictWords.noGo)))
    await accessible(page)
  })

  test('the project adds a condition of its own, and what no chapter knows is confirmed by hand', async () => {
    const { page } = shens
    await page.goto(at(s.base, 'readiness/conditions'))
    await seen(page.getByText(t(settingsWords.locked)))
    await accessible(page)
    await page.getByRole('button', { name: t(settingsWords.add) }).click()
    const own = page.getByRole('dialog', { name: t(settingsWords.add) })
    await own.getByLabel(t(bilingualWords[lang], { label: settingsWords.name[lang] })).fill(t(printer))
    await page.reload()
    expect(await own.getByLabel(t(bilingualWords[lang], { label: settingsWords.name[lang] })).inputValue(), 'the words survive a reload').toBe(t(printer))
    await own.getByRole('button', { name: t(settingsWords.save) }).click()
    await seen(own.getByText(t(settingsWords.rolesMissing)))
    await own.getByRole('checkbox').first().check()
    await own.getByRole('radio', { name: t(weightWords.should) }).check()
    await accessible(page)
    await own.getByRole('button', { name: t(settingsWords.save) }).click()
    await seen(page.getByRole('listitem').filter({ hasText: t(printer) }))
    await open(shens)
    const drawer = gate(shens)
    for (const code of ['readiness.sponsorInformed', 'readiness.environment', 'readiness.policy', 'readiness.visitGoals']) {
      const of = condition(drawer, titleOf(code))
      await of.getByRole('button', { name: t(gateWords.confirm) }).click()
      await of.getByLabel(t(actWords.note)).fill(t(minutes))
      if (code === 'readiness.policy') await accessible(page)
      await of.getByRole('button', { name: t(gateWords.confirm) }).click()
      await seen(of.getByRole('button', { name: t(gateWords.unconfirm) }))
    }
    await seen(drawer.getByText(t(verdictSays.exceptions)))
    await accessible(page)
  })

  test('丁一舟 runs into a blocker by hand and raises it', async () => {
    const { page } = dings
    await page.goto(at(s.base, `validation/findings?flow=${place.flow}`))
    await page.getByRole('button', { name: t(findingsWords.raise) }).click()
    const raise = page.getByRole('dialog', { name: t(findingWords.raiseTitle) })
    await raise.getByRole('radio', { name: t(kindWords.function) }).check()
    await raise.getByLabel(t(runWords.words)).fill(t(blocker))
    await raise.getByRole('button', { name: t(findingWords.save), exact: true }).click()
    await gone(raise)
    const { findings } = await s.call('manager', 'validation.findings', { query: { flow: place.flow, class: 'untriaged', size: '100' } })
    ids['blocker'] = findings.find((f: { words: string }) => f.words === t(blocker)).id
    ids['release'] = (await s.call('office', 'releases.create', { body: { name: release, planned: out } }))['subject']
    await s.call('manager', 'validation.triage', { params: { finding: ids['blocker']! }, body: { class: 'blocker', release: ids['release'] } })
  })

  test('the gate says no, in the finding’s words and with its release; 陆建平 reads nothing of it', async () => {
    await open(shens)
    await seen(gate(shens).getByText(t(verdictSays.noGo)))
    await seen(gate(shens).getByText(t(conditionWords.blocker, { words: blocker[lang], release: release[lang], planned: dayWords(out)[lang] })))
    await seen(condition(gate(shens), noBlocker).getByText(t(gateWords.inside)))
    await seen(gate(shens).getByText(t(gateWords.sees)))
    await accessible(shens.page)
    await expect(s.call('manager', 'readiness.sign', { params: place, body: { stand: await standOf('manager') } })).rejects.toThrow(/noGo/)
    await open(lus)
    await seen(gate(lus).getByText(t(verdictSays.exceptions)))
    await unaware()
  })

  const standOf = async (who: string): Promise<string> => (await s.call(who, 'readiness.gate', { params: place }))['gate'].stand

  /** The customer’s lead finds no word of the vendor’s on the page that is open, nor in any answer. */
  async function unaware() {
    const said = [await lus.page.locator('body').innerText(), ...(await Promise.all([s.call('lead', 'readiness.gates'), s.call('lead', 'readiness.gate', { params: place }), s.call('lead', 'readiness.settings'), s.call('lead', 'duties.list')])).map((x) => JSON.stringify(x))].join('\n')
    for (const words of [...inside, noBlocker, conditionTitles['validation.byHand'].title, gateWords.inside, gateWords.sees]) expect(said).not.toContain(t(words))
    expect(said).not.toContain('validation.')
  }

  test('the release slips, and the gate says the new day', async () => {
    const { release: known } = await s.call('office', 'releases.get', { params: { release: ids['release']! } })
    await s.call('office', 'releases.slip', { params: { release: ids['release']! }, body: { to: later, reason: t(delayed), version: known.version } })
    await open(shens)
    await seen(gate(shens).getByText(t(conditionWords.blocker, { words: blocker[lang], release: release[lang], planned: dayWords(later)[lang] })))
  })

  test('a tolerable one goes along with its workaround, as a known limit', async () => {
    const finding = (await s.call('dingyizhou', 'validation.raise', { body: { flow: place.flow, version: 1, step: null, kind: 'usability', words: t(tolerable) } }))['subject']
    await s.call('manager', 'validation.triage', { params: { finding }, body: { class: 'tolerable', release: ids['release'], workaround: t(workaround) } })
    await s.call('manager', 'validation.share', { params: { finding }, body: { words: told, workaround: null } })
    const { gate: g } = await s.call('manager', 'readiness.gate', { params: place })
    expect(g.missing.filter((m: { weight: string }) => m.weight === 'must').map((m: { code: string }) => m.code)).toEqual(['validation.noBlocker'])
  })

  test('沈立群 waives the blocker by name, with a reason and an end: go, with named exceptions', async () => {
    const { page } = shens
    const drawer = gate(shens)
    const of = condition(drawer, noBlocker)
    await of.getByRole('button', { name: t(gateWords.waive) }).click()
    await of.getByRole('button', { name: t(gateWords.waive) }).click()
    await seen(of.getByText(t(actWords.untilMissing)))
    await of.getByLabel(t(actWords.why)).fill(t(why))
    await of.getByLabel(t(actWords.until)).fill(addDays(today, -1))
    await of.getByRole('button', { name: t(gateWords.waive) }).click()
    await seen(of.getByText(t(refusals.inThePast)))
    await of.getByLabel(t(actWords.until)).fill(until)
    await accessible(page)
    await of.getByRole('button', { name: t(gateWords.waive) }).click()
    await seen(of.getByText(t(gateWords.waived, { until: await shown(shens, until), n: 60 })))
    await seen(drawer.getByText(t(verdictSays.exceptions)))
    await page.goto(at(s.base, asked()))
    await seen(row(shens).getByText(t(verdictWords.exceptions)))
  })

  /** Signs for one’s own side, having read. */
  async function sign(device: Device, side: 'vendor' | 'customer') {
    const drawer = gate(device)
    await drawer.getByRole('button', { name: t(gateWords.sign), exact: true }).click()
    const form = drawer.getByRole('form', { name: t(actWords.signTitle, { side: signerWords[side][lang] }) })
    await form.getByRole('button', { name: t(actWords.signYesWith) }).click()
    await seen(form.getByText(t(actWords.signReadMissing)))
    await form.getByRole('checkbox', { name: t(actWords.signRead) }).check()
    return form
  }

  test('陆建平 signs what he sees, 沈立群 with what only the vendor sees: both names stand', async () => {
    await open(lus)
    const theirs = await sign(lus, 'customer')
    await seen(theirs.getByText(t(printer)))
    await accessible(lus.page)
    await unaware()
    await theirs.getByRole('button', { name: t(actWords.signYesWith) }).click()
    await seen(gate(lus).getByText(t(decisionWords.customerSigned)))
    await open(shens)
    const ours = await sign(shens, 'vendor')
    await seen(ours.getByText(t(actWords.signUntil, { until: await shown(shens, until), name: personNamed('manager').name, why: why[lang] })).first())
    await accessible(shens.page)
    await ours.getByRole('button', { name: t(actWords.signYesWith) }).click()
    await seen(gate(shens).getByText(t(decisionWords.go)))
    await open(lus)
    await seen(gate(lus).getByText(t(decisionWords.go)))
    await unaware()
  })

  /** What the annex says, fetched from the page; Chinese breaks its lines anywhere. */
  async function annex(device: Device, form: 'PDF' | 'Word', audience: Words | null) {
    const part = gate(device).getByRole('region', { name: t(gateWords.annex) })
    if (audience) await part.getByRole('radio', { name: t(audience) }).check()
    const button = part.getByRole('button', { name: t(lang === 'zh' ? gateWords.inChinese : gateWords.inEnglish, { form }) })
    const [file] = await Promise.all([device.page.waitForEvent('download'), button.click()])
    expect(file.suggestedFilename()).toContain(t(annexWords.title))
    return (await textOf(readFileSync(await file.path()))).replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, '')
  }
  /** Columns of a page are read across, so every word of it counts for itself; Chinese has no spaces. */
  const says = (text: string, words: Words): boolean => t(words).split(/\s+/).every((word) => text.includes(word))

  test('the annex takes the exceptions along: the vendor’s own with the waiver, the customer’s without a word of it', async () => {
    for (const form of ['PDF', 'Word'] as const) {
      const own = await annex(shens, form, gateWords.forVendor)
      expect([why, printer, told].filter((words) => !says(own, words))).toEqual([])
      for (const theirs of [await annex(shens, form, gateWords.forCustomer), await annex(lus, form, null)]) {
        expect([printer, told, minutes].filter((words) => !says(theirs, words))).toEqual([])
        expect([...inside, noBlocker].filter((words) => says(theirs, words))).toEqual([])
      }
    }
  })

  test('the release is out and the blocker resolved: what became better reopens nothing', async () => {
    await s.call('office', 'releases.publish', { params: { release: ids['release']! }, body: {} })
    await s.call('office', 'validation.resolve', { params: { finding: ids['blocker']! }, body: { how: t({ zh: '判退即冻结', en: 'Rejected heats are frozen' }), release: ids['release'] } })
    await open(shens)
    await seen(condition(gate(shens), noBlocker).getByText(t(conditionWords.noBlocker)))
    await seen(gate(shens).getByText(t(decisionWords.go)))
  })

  test('a new version of the flow reopens it, on both sides, and says what was and what is', async () => {
    const { version, steps } = await s.call('consultant', 'flows.get', { params: { flow: place.flow } })
    await s.call('consultant', 'flows.revise', { params: { flow: place.flow }, body: { steps: steps.map((x: { expected: Words }, i: number) => (i === 0 ? { ...x, expected: { zh: '登记到货当天完成', en: 'Registered on the day of arrival' } } : x)), note: '', version } })
    const agreed = surveyed['survey.agreed'].title
    for (const device of [shens, lus]) {
      await device.page.goto(at(s.base, 'today'))
      await (await duty(device.page, t(dutyActs.reopened), t(gateWords.title, { flow: flow.name[lang], unit: unit.name[lang] }), lang)).click()
      await seen(device.page.getByRole('heading', { name: t(gateWords.title, { flow: flow.name[lang], unit: unit.name[lang] }) }))
      await seen(device.page.getByText(t(gateWords.reopened), { exact: true }))
      await seen(device.page.getByRole('listitem').filter({ hasText: t(agreed) }).filter({ hasText: lang === 'zh' ? '签署时' : 'when it was signed' }))
      await seen(device.page.getByText(t(gateWords.fell)).first())
      await accessible(device.page)
    }
    await seen(shens.page.getByRole('listitem').filter({ hasText: t(conditionTitles['validation.byHand'].title) }))
    await unaware()
    await lus.page.goto(at(s.base, `${asked()}&view=matrix`))
    await seen(lus.page.getByRole('button', { name: t(signWords.reopened) }))
    await accessible(lus.page)
  })

  test('on a phone only what may not go is shown, with a way to the others', async () => {
    const phone = await s.device('phone', 'manager')
    await s.call('manager', 'readiness.plan', { body: { places: [{ flow: flowId('O2C'), unit: unitId('P1-SAL') }], on } })
    const { conditions, gate: other } = await s.call('manager', 'readiness.gate', { params: { flow: flowId('O2C'), unit: unitId('P1-SAL') } })
    for (const m of other.missing.filter((x: { weight: string }) => x.weight === 'must')) {
      const { byHand: hand } = conditions.find((c: { code: string }) => c.code === m.code)
      await (hand ? s.call('manager', 'readiness.confirm', { body: { code: m.code, flow: m.flow, unit: m.unit } }) : s.call('manager', 'readiness.waive', { params: { flow: flowId('O2C'), unit: unitId('P1-SAL') }, body: { code: m.code, why: t(minutes), until } }))
    }
    await phone.page.goto(at(s.base, 'readiness'))
    const cards = phone.page.getByRole('list', { name: t(listWords.title) })
    await seen(cards.getByRole('button').filter({ hasText: t(flow.name) }))
    for (const verdict of ['exceptions', 'go'] as const) expect(await cards.getByText(t(verdictWords[verdict]), { exact: true }).count()).toBe(0)
    await accessible(phone.page)
    await phone.page.getByRole('tab', { name: t(listWords.every) }).tap()
    await seen(cards.getByRole('button').filter({ hasText: t(units.find((u) => u.code === 'P1-SAL')!.name) }))
    await cards.getByRole('button').filter({ hasText: t(flow.name) }).first().tap()
    await seen(gate(phone).getByText(t(verdictSays.noGo)))
    await accessible(phone.page)
    expect(s.faults).toEqual([])
  }, patience * 2)
})
