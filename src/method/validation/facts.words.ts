/** What a fact of the validation says, as a sentence. */
import { fillFact } from '#ground/ledger/sentence.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Detail, FactType } from './facts.ts'
import { classWords, kindWords, matterWords, outcomeWords } from './validation.words.ts'

export const factWords = {
  started: { zh: '开始验证「{flow}」第 {version} 版，案例：{case}{mark}', en: 'started to validate “{flow}”, version {version}, with the case {case}{mark}' },
  stepRecorded: { zh: '在「{subject}」记录第 {step} 步：{outcome}', en: 'recorded step {step} of “{subject}”: {outcome}' },
  completed: { zh: '走完了「{flow}」第 {version} 版：{steps} 步中 {passed} 步通过{mark}', en: 'completed the validation of “{flow}”, version {version}: {passed} of {steps} steps passed{mark}' },
  abandoned: { zh: '放弃了「{subject}」：{reason}', en: 'gave up “{subject}”: {reason}' },
  raised: { zh: '在「{flow}」{place}提出{kind}问题：{words}', en: 'raised a finding on “{flow}”{place} ({kind}): {words}' },
  triaged: { zh: '把问题「{subject}」归为“{class}”：{countermeasure}', en: 'triaged “{subject}” as “{class}”: {countermeasure}' },
  answered: { zh: '记录了用户对「{subject}」的回答（{verdict}）：{words}', en: 'recorded what the user answered to “{subject}” ({verdict}): {words}' },
  resolved: { zh: '登记问题「{subject}」已解决：{how}', en: 'recorded “{subject}” as resolved: {how}' },
  reopened: { zh: '重新打开了问题「{subject}」：{reason}', en: 'opened “{subject}” again: {reason}' },
  shared: { zh: '把问题「{subject}」作为已知限制告知客户：{words}', en: 'shared “{subject}” with the customer as a known limit: {words}' },
  unshared: { zh: '收回了已知限制「{subject}」：{reason}', en: 'took the known limit “{subject}” back: {reason}' },
  prepared: { zh: '登记「{subject}」第 {version} 版的{what}：{answer}', en: 'recorded the {what} of “{subject}”, version {version}: {answer}' },
} satisfies Record<FactType, Words>

const notCounted: Words = { zh: '（不算数：走的人不去现场）', en: ' (does not count: the runner does not go on site)' }
const none: Words = { zh: '', en: '' }
const accepted: Words = { zh: '可以接受', en: 'can live with it' }
const declined: Words = { zh: '不能接受', en: 'cannot live with it' }

type Said = Fact<string, Record<string, unknown>>

/** A fact of the chapter as a whole sentence; `nameOf` knows people, flows, runs, findings and releases. */
export function factSentence(fact: Said, nameOf: (id: Id) => Words): Words {
  const type = fact.type as FactType
  return fillFact(factWords[type], { ...fact, detail: { ...fact.detail, ...places(type, fact.detail, nameOf) } }, nameOf, within)
}

/** Words of a kind stand within an English sentence, not at its beginning. */
const lower = (words: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> => Object.fromEntries(Object.entries(words).map(([key, { zh, en }]) => [key, { zh, en: en.charAt(0).toLowerCase() + en.slice(1) }]))
const within = { kind: lower(kindWords), outcome: lower(outcomeWords), what: lower(matterWords) }

function places(type: FactType, detail: unknown, nameOf: (id: Id) => Words): Record<string, unknown> {
  switch (type) {
    case 'started':
    case 'completed': return { mark: (detail as Detail<'started'>).counts ? none : notCounted }
    case 'raised': {
      const { step } = detail as Detail<'raised'>
      return { place: step === null ? none : { zh: `第 ${step} 步`, en: `, step ${step}` } }
    }
    case 'triaged': return triaged(detail as Detail<'triaged'>, nameOf)
    case 'answered': return { verdict: (detail as Detail<'answered'>).accepted ? accepted : declined }
    case 'resolved': {
      const { how, release } = detail as Detail<'resolved'>
      return { how: release === null ? both(how) : { zh: `${how}（版本 ${nameOf(release).zh}）`, en: `${how} (release ${nameOf(release).en})` } }
    }
    case 'prepared': {
      const { answer } = detail as Detail<'prepared'>
      return { answer: answer.ready ? { zh: '已备好', en: 'ready' } : { zh: `不需要，${answer.why}`, en: `not needed, ${answer.why}` } }
    }
    default: return {}
  }
}

const both = (text: string): Words => ({ zh: text, en: text })

function triaged({ to, reason }: Detail<'triaged'>, nameOf: (id: Id) => Words): Record<string, Words> {
  const why = reason === null ? none : { zh: `（改分类的理由：${reason}）`, en: ` (triaged again because: ${reason})` }
  const said = countermeasure(to, nameOf)
  return { class: classWords[to.class], countermeasure: { zh: said.zh + why.zh, en: said.en + why.en } }
}

function countermeasure(to: Detail<'triaged'>['to'], nameOf: (id: Id) => Words): Words {
  if (to.class === 'communicate') return { zh: `准备这样说——${to.say}`, en: `it will be said — ${to.say}` }
  const { zh, en } = nameOf(to.release)
  return to.class === 'blocker' ? { zh: `在版本 ${zh} 解决`, en: `mended in release ${en}` } : { zh: `在版本 ${zh} 解决；在那之前——${to.workaround}`, en: `mended in release ${en}; until then — ${to.workaround}` }
}
