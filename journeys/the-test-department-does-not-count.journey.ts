/** What the office finds is useful; but only who goes on site validates, and only their own hands qualify them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { langs } from '#kit/words.ts'
import { matrixWords } from '#method/validation/matrix.page.words.ts'
import { runsWords, runWords } from '#method/validation/run.page.words.ts'
import { qualificationsPage } from '#method/validation/qualifications.page.words.ts'
import { flows } from '#world/flows.ts'
import { flowId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { accessible } from './accessible.ts'
import { allSent, at, seen, stage, type Device, type Stage } from './browser.ts'

/** 方以诺 develops and tests at the office; 顾晓岚 goes on site. */
const fang = personNamed('office').name
const spares = flows.find((f) => f.code === 'SVC')!
const steps = spares.steps.length

describe.each(langs)('the test department does not count, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let fangs: Device
  let gus: Device
  let before: { readonly steps: { readonly passed: number; readonly total: number }; readonly qualified: readonly unknown[] }
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    fangs = await s.device('phone', 'office')
    gus = await s.device('laptop', 'consultant')
    before = await row()
  })
  afterAll(() => s?.end())

  const row = async () => {
    const { rows } = await s.call('consultant', 'validation.matrix')
    const { steps: run, qualified, lapsed } = rows.find((r: { flow: { id: string } }) => r.flow.id === flowId('SVC'))
    return { steps: run, qualified, lapsed }
  }

  test('方以诺 is told before starting that the run is recorded and does not count', async () => {
    const { page } = fangs
    await page.goto(at(s.base, `validation?start=${flowId('SVC')}`))
    const start = page.getByRole('dialog', { name: t(runWords.startTitle) })
    await seen(start.getByText(t(runWords.uncounted)))
    await accessible(page)
    await start.getByLabel(t(runWords.case)).fill('SV260050')
    await start.getByRole('button', { name: t(runWords.startUncounted), exact: true }).tap()
    await seen(page.getByText(t(runWords.step, { n: 1, of: steps })))
  })

  test('every step passes in the office', async () => {
    const { page } = fangs
    for (let n = 1; n <= steps; n++) {
      await seen(page.getByText(t(runWords.step, { n, of: steps })))
      await page.getByRole('button', { name: t(runWords.pass), exact: true }).tap()
    }
    await seen(page.getByText(t(runWords.doneUncounted, { passed: steps, found: 0 })))
    await accessible(page)
    await allSent(page, lang)
  })

  test('the matrix is as it was, and so are the qualified people', async () => {
    expect(await row()).toEqual(before)
    const { page } = gus
    await page.goto(at(s.base, 'validation'))
    const line = page.getByRole('row', { name: spares.name[lang] })
    await seen(line.getByRole('link', { name: t(matrixWords.stepsSay, before.steps) }))
    await accessible(page)
    await page.goto(at(s.base, 'validation/qualifications'))
    await seen(page.getByRole('table').getByText(t(qualificationsPage.flow)))
    expect(await page.getByText(fang).count()).toBe(0)
    await accessible(page)
  })

  test('the run itself stands among the runs, and says that it does not count', async () => {
    const { page } = gus
    await page.goto(at(s.base, `validation/runs?flow=${flowId('SVC')}&counts=false`))
    const line = page.getByRole('row', { name: 'SV260050' })
    await seen(line.getByText(fang))
    await seen(line.getByText(t(runsWords.noCount)))
    await accessible(page)
    await line.getByRole('button').first().click()
    await seen(page.getByText(t(runWords.doneUncounted, { passed: steps, found: 0 })))
    await accessible(page)
    expect(s.faults).toEqual([])
  })
})
