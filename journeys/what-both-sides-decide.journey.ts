/** Not everything counts as it was written down: a slip is undone, both sides decide what a failure says, who signs early says why, and whoever has it passes it on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { fill, langs } from '#kit/words.ts'
import { dutyWords } from '#method/handover/deed.words.ts'
import { factWords, howRecounted, modeWords, whyTakenBack } from '#method/handover/facts.words.ts'
import { courseWords, eligibleWords, levelWords, missingSentence, notCountedWords, progressWords, voidCauseWords } from '#method/handover/handover.words.ts'
import { actWords, historyWords, namesIn } from '#method/handover/history.words.ts'
import { pathWords } from '#method/handover/path.words.ts'
import { capabilityCoded } from '#world/capabilities.ts'
import { capabilityId, personId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { accessible } from './accessible.ts'
import { at, duty, gone, seen, stage, type Device, type Stage } from './browser.ts'

type Who = { readonly code: string; readonly username: string }

/** 何俊 of IT and a printer he did not install. */
const slip = { code: 'INST-PRINT', username: 'hejun' }
/** 袁媛 issues material in plant 2; 朱海燕 is the key user beside her. */
const blamed = { code: 'MFG-ISSUE', username: 'yuanyuan' }
/** 马永强 has two of three pressure tests. */
const defect = { code: 'MFG-TEST', username: 'mayongqiang' }
/** 朱海燕 has issuing material since the last week. */
const doubted = { code: 'MFG-ISSUE', username: 'zhuhaiyan' }
/** 高峰 has installed one client, and a failure lies before it. */
const hasty = { code: 'INST-CLIENT', username: 'gaofeng' }
/** 赵敏 has tried outsourcing orders over and over. */
const stuck = { code: 'OUT-ORDER', username: 'zhaomin' }
/** 陈红梅, head of the order desk, enters orders on her own. */
const teacher = { code: 'O2C-ORDER', username: 'chenhongmei' }
const learners = ['林秀英', '周文斌']

const nameOf = (who: Who) => personNamed(who.username).name
const idsOf = (who: Who) => ({ capability: capabilityId(who.code), person: personId(who.username) })
const namesOf = (who: Who) => ({ person: { name: nameOf(who) }, capability: capabilityCoded(who.code) })

describe.each(langs)('what both sides decide, told in %s', (lang) => {
  let s: Stage
  let t: Stage['t']
  let gus: Device
  let lus: Device
  let zhus: Device
  let chens: Device
  let hers: Device
  let newcomers: readonly string[]
  beforeAll(async () => {
    s = await stage(lang)
    t = s.t
    newcomers = [await s.newcomer(learners[0]!, 'endUser', 'P1-SAL'), await s.newcomer(learners[1]!, 'endUser', 'P1-SAL')]
    gus = await s.device('laptop', 'consultant')
    lus = await s.device('laptop', 'lead')
    zhus = await s.device('phone', 'zhuhaiyan')
    chens = await s.device('phone', 'chenhongmei')
    hers = await s.device('phone', newcomers[0])
  })
  afterAll(() => s?.end())

  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const record = (by: string, who: Who, body: object) => s.call(by, 'handover.recordAttempt', { body: { ...idsOf(who), ...body } })
  /** Somebody's history on somebody's screen. */
  async function historyOf(page: Page, who: Who): Promise<Locator> {
    const { capability, person } = idsOf(who)
    await page.goto(at(s.base, `standings?who=${capability}/${person}`))
    return opened(page, who)
  }
  async function opened(page: Page, who: Who): Promise<Locator> {
    const drawer = page.getByRole('dialog', { name: nameOf(who), exact: true })
    await seen(drawer.getByRole('heading', { name: t(historyWords.timeline) }))
    return drawer
  }
  /** The card on Today, pressed; answers the question it opens with. */
  async function asked(page: Page, what: keyof typeof dutyWords, who: Who, title: string): Promise<Locator> {
    await page.goto(at(s.base, 'today'))
    await (await duty(page, dutyWords[what][lang], nameOf(who), lang)).click()
    const question = page.getByRole('dialog', { name: title })
    await seen(question)
    return question
  }
  const press = (where: Locator, words: { readonly zh: string; readonly en: string }) => where.getByRole('button', { name: t(words), exact: true }).click()
  const moments = (of: Locator, text: string | RegExp) => of.getByRole('listitem').filter({ hasText: text })
  const told = (page: Page, words: { readonly zh: string; readonly en: string }) => seen(page.getByText(t(words), { exact: true }))

  test('a slip: 顾晓岚 undoes the record of 何俊 from the history, and on 陆建平’s screen nothing is ready to be signed any more', async () => {
    await record('consultant', slip, { outcome: 'success' })
    const theirs = await historyOf(lus.page, slip)
    await seen(theirs.getByText(t(eligibleWords), { exact: true }))
    const mine = await historyOf(gus.page, slip)
    await press(mine, actWords.undo)
    const question = gus.page.getByRole('dialog', { name: t(actWords.undoTitle) })
    await seen(question.getByText(nameOf(slip)))
    await accessible(gus.page)
    await press(question, actWords.undo)
    await told(gus.page, actWords.doneUndone)
    await seen(theirs.getByText(t(historyWords.notCounted, { why: notCountedWords.withdrawn[lang] })))
    await seen(theirs.getByText(t(missingSentence({ code: 'moreSuccesses', n: 1 })), { exact: true }))
    await gone(theirs.getByText(t(eligibleWords), { exact: true }))
    await gone(mine.getByRole('button', { name: t(actWords.undo), exact: true }))
  })

  const network = say('二厂的网络断了半小时', 'Plant 2 had no network for half an hour')
  const running = say('日志里系统一直正常，是批号扫错了', 'The log shows the system running: the wrong batch was scanned')

  test('朱海燕 claims on her phone that a failure of 袁媛 was the network’s, not hers', async () => {
    await record('zhuhaiyan', blamed, { outcome: 'failed', cause: 'systemError' })
    const drawer = await historyOf(zhus.page, blamed)
    await drawer.getByRole('button', { name: t(actWords.void), exact: true }).first().tap()
    const question = zhus.page.getByRole('dialog', { name: t(actWords.voidTitle) })
    await question.getByRole('button', { name: t(actWords.void) }).tap()
    await seen(question.getByText(t(actWords.choose)))
    await question.getByRole('radio', { name: t(voidCauseWords.environment) }).check()
    await question.getByLabel(t(actWords.noteOptional)).fill(network)
    await accessible(zhus.page)
    await question.getByRole('button', { name: t(actWords.void) }).tap()
    await told(zhus.page, actWords.doneClaimed)
    await seen(drawer.getByText(t(historyWords.waitingClaim)))
  })

  test('顾晓岚 does not agree and says why: on the phone of 朱海燕 the failure counts, with his words', async () => {
    const question = await asked(gus.page, 'confirmVoid', blamed, t(actWords.answerTitle))
    await seen(question.getByText(network))
    await press(question, actWords.save)
    await seen(question.getByText(t(actWords.choose)))
    await question.getByRole('radio', { name: t(actWords.decline) }).check()
    await question.getByLabel(t(actWords.noteOptional)).fill(running)
    await accessible(gus.page)
    await press(question, actWords.save)
    await told(gus.page, actWords.doneDeclined)
    const drawer = zhus.page.getByRole('dialog', { name: nameOf(blamed) })
    await seen(moments(drawer, running))
    await gone(drawer.getByText(t(historyWords.waitingClaim)))
    await seen(drawer.getByText(t(missingSentence({ code: 'moreSuccesses', n: 4 })), { exact: true }))
    await accessible(zhus.page)
  })

  test('the other way round: the vendor calls a failure of 马永强 a defect of the product, 陆建平 agrees, and the run is counted anew', async () => {
    await record('dingyizhou', defect, { outcome: 'failed', cause: 'systemError' })
    const mine = await historyOf(gus.page, defect)
    await seen(mine.getByText(t(missingSentence({ code: 'moreSuccesses', n: 4 })), { exact: true }))
    await mine.getByRole('button', { name: t(actWords.void), exact: true }).first().click()
    const claim = gus.page.getByRole('dialog', { name: t(actWords.voidTitle) })
    await claim.getByRole('radio', { name: t(voidCauseWords.productDefect) }).check()
    await press(claim, actWords.void)
    await seen(mine.getByText(t(historyWords.waitingClaim)))
    const question = await asked(lus.page, 'confirmVoid', defect, t(actWords.answerTitle))
    await question.getByRole('radio', { name: t(actWords.agree) }).check()
    await accessible(lus.page)
    await press(question, actWords.save)
    await told(lus.page, actWords.doneVoid)
    await seen(mine.getByText(t(historyWords.notCounted, { why: notCountedWords.void[lang] })))
    await seen(moments(mine, howRecounted.void[lang]))
    await seen(mine.getByText(t(missingSentence({ code: 'moreSuccesses', n: 1 })), { exact: true }))
    await accessible(gus.page)
  })

  test('a record arrives after the signature: 陆建平 reviews the handover of 朱海燕, it stands, and everybody reads why', async () => {
    const { marks } = await s.call('consultant', 'handover.history', { params: idsOf(doubted) })
    await record('consultant', doubted, { outcome: 'helped', at: new Date(Date.parse(marks[1].at) + 60_000).toISOString() })
    const mine = await historyOf(gus.page, doubted)
    await seen(mine.getByText(t(historyWords.review), { exact: true }))
    await zhus.page.goto(at(s.base, 'path'))
    const question = await asked(lus.page, 'review', doubted, t(actWords.reviewTitle))
    await press(question, actWords.save)
    await seen(question.getByText(t(actWords.needReason)))
    await accessible(lus.page)
    await question.getByRole('radio', { name: t(actWords.stands) }).check()
    const why = say('一直做得很稳，那次只是问了一句', 'She has done it steadily; that once she only asked')
    await question.getByLabel(t(actWords.reason)).fill(why)
    await press(question, actWords.save)
    await told(lus.page, actWords.done)
    await gone(mine.getByText(t(historyWords.review), { exact: true }))
    await seen(moments(mine, why))
    await seen(zhus.page.getByRole('article').filter({ hasText: t(pathWords.certificate, { name: nameOf(doubted) }) }).filter({ hasText: t(capabilityCoded(doubted.code).name) }))
  })

  const haste = say('下周起一个人在备件库，等不到凑满四次', 'Is alone in the parts store from next week and cannot wait for four')

  test('before the criterion is met 陆建平 signs early with a reason; 顾晓岚 finds it on the Today that lies open, reads the reason, and signs', async () => {
    await gus.page.goto(at(s.base, 'today'))
    const drawer = await historyOf(lus.page, hasty)
    await press(drawer, actWords.signEarly)
    const early = lus.page.getByRole('dialog', { name: t(actWords.earlyTitle) })
    await press(early, actWords.signEarly)
    await seen(early.getByText(t(actWords.needReason)))
    await accessible(lus.page)
    await early.getByLabel(t(actWords.reason)).fill(haste)
    await press(early, actWords.signEarly)
    await told(lus.page, actWords.doneSigned)
    await (await duty(gus.page, dutyWords.sign[lang], nameOf(hasty), lang)).click()
    const question = gus.page.getByRole('dialog', { name: t(namesIn(namesOf(hasty), actWords.signTitle)) })
    await seen(question.getByText(t(actWords.signCarried, { reason: haste })))
    await accessible(gus.page)
    await press(question, actWords.sign)
    await told(gus.page, namesIn(namesOf(hasty), actWords.doneHandedOver))
    await seen(drawer.getByText(t(levelWords[4]), { exact: true }))
    await seen(drawer.getByText(t(historyWords.early, { reason: haste })))
  })

  test('it was too early: 陆建平 takes it back by hand, and 顾晓岚 is asked to show it afresh', async () => {
    const drawer = await opened(lus.page, hasty)
    await press(drawer, actWords.takeBack)
    const question = lus.page.getByRole('dialog', { name: t(namesIn(namesOf(hasty), actWords.takeBackTitle)) })
    await press(question, actWords.takeBack)
    await seen(question.getByText(t(actWords.needReason)))
    await accessible(lus.page)
    const why = say('第二台电脑没有装上', 'The second PC was not installed')
    await question.getByLabel(t(actWords.reason)).fill(why)
    await press(question, actWords.takeBack)
    await told(lus.page, actWords.doneTakenBack)
    const mine = await opened(gus.page, hasty)
    await seen(moments(mine, whyTakenBack.byHand[lang]).filter({ hasText: why }))
    await gus.page.keyboard.press('Escape')
    await seen(await duty(gus.page, dutyWords.showAgain[lang], nameOf(hasty), lang))
  })

  test('赵敏 has tried and tried: 顾晓岚 decides what changes, and on the list of 陆建平 it is no longer overdue', async () => {
    await lus.page.goto(at(s.base, 'standings?which=notProgressing'))
    const row = lus.page.getByRole('row').filter({ hasText: nameOf(stuck) }).filter({ hasText: t(capabilityCoded(stuck.code).name) })
    await seen(row)
    const question = await asked(gus.page, 'decideCourse', stuck, t(namesIn(namesOf(stuck), actWords.courseTitle)))
    await press(question, actWords.save)
    await seen(question.getByText(t(actWords.choose)))
    await accessible(gus.page)
    await question.getByRole('radio', { name: t(courseWords.betterMaterial) }).check()
    const why = say('收回与废品的关系画成一页图', 'One page that draws pieces sent, back and scrapped')
    await question.getByLabel(t(actWords.reason)).fill(why)
    await press(question, actWords.save)
    await told(gus.page, actWords.done)
    const mine = await opened(gus.page, stuck)
    await seen(moments(mine, courseWords.betterMaterial[lang]).filter({ hasText: why }))
    await gone(mine.getByText(t(progressWords.notProgressing)))
    await gone(row)
  })

  /** 陈红梅 records on her phone the session she gave. */
  async function taught(mode: 'coTaught' | 'solo') {
    const { page } = chens
    await page.getByRole('dialog', { name: nameOf(teacher), exact: true }).getByRole('button', { name: t(actWords.teach) }).tap()
    const question = page.getByRole('dialog', { name: t(namesIn(namesOf(teacher), actWords.teachTitle)) })
    await question.getByRole('radio', { name: t(modeWords[mode]) }).check()
    await question.getByRole('button', { name: t(actWords.save) }).tap()
    await seen(question.getByText(t(actWords.needLearners)))
    if (mode === 'coTaught') {
      await seen(question.getByText(t(actWords.needAdviser)))
      await question.getByRole('combobox', { name: t(actWords.adviser) }).fill(personNamed('consultant').name)
      await question.getByRole('option', { name: personNamed('consultant').name }).tap()
    }
    for (const name of learners) {
      await question.getByRole('combobox', { name: t(actWords.learners) }).fill(name)
      await question.getByRole('option', { name }).tap()
    }
    await question.getByRole('heading').tap()
    await accessible(page)
    await question.getByRole('button', { name: t(actWords.save) }).tap()
    await told(page, actWords.done)
  }

  test('陈红梅 teaches two newcomers at the order desk, 顾晓岚 beside her; one of them sees at once that it is their turn now', async () => {
    await hers.page.goto(s.base)
    await chens.page.goto(at(s.base, 'path'))
    const theirs = await historyOf(lus.page, teacher)
    const card = chens.page.getByRole('article').filter({ hasText: t(capabilityCoded(teacher.code).name) })
    await card.getByRole('button', { name: t(pathWords.see) }).or(card.getByRole('link', { name: t(pathWords.see) })).tap()
    await taught('coTaught')
    await seen(moments(theirs, t(fill(factWords.taught, { person: nameOf(teacher), capability: capabilityCoded(teacher.code).name[lang], learners: 2, mode: modeWords.coTaught[lang] }))))
    await seen(hers.page.getByRole('article').filter({ hasText: t(capabilityCoded(teacher.code).name) }).getByText(nameOf(teacher)))
    await accessible(hers.page)
  })

  test('then alone; and when both newcomers have done it, 陈红梅 teaches others', async () => {
    await taught('solo')
    for (const person of newcomers) await s.call('chenhongmei', 'handover.recordAttempt', { body: { capability: capabilityId(teacher.code), person, outcome: 'success' } })
    await seen(chens.page.getByRole('dialog', { name: nameOf(teacher) }).getByText(t(levelWords[5]), { exact: true }))
    const theirs = await opened(lus.page, teacher)
    await seen(moments(theirs, t(fill(factWords.becameTeacher, { person: nameOf(teacher), capability: capabilityCoded(teacher.code).name[lang], learners: 2, reached: 2 }))))
    for (const name of learners) await seen(moments(theirs, name))
    await chens.page.keyboard.press('Escape')
    await seen(chens.page.getByText(t(pathWords.teacher)))
    await accessible(chens.page)
    expect(s.faults).toEqual([])
  })
})
