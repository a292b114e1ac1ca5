/** The sentence of each fact, for the activity page and a gate's history. Who did it is put in front. */
import { fillFact } from '#ground/ledger/sentence.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import { isId, type Id } from '#kit/ids.ts'
import { fill, join, type Words } from '#kit/words.ts'
import type { FactType, Line } from './facts.ts'
import { scopeWords, signerWords, stateWords, verdictWords, weightWords } from './readiness.words.ts'

export const facts = {
  planned: { zh: '计划「{subject}」在「{with}」上线，日期：{on}', en: 'planned “{subject}” to go live in “{with}”, day: {on}' },
  dayChanged: { zh: '把「{subject}」在「{with}」的上线日期由 {from} 改为 {on}', en: 'moved the day on which “{subject}” goes live in “{with}” from {from} to {on}' },
  takenOff: { zh: '把「{subject}」在「{with}」从上线计划里去掉：{reason}', en: 'took “{subject}” in “{with}” off the plan: {reason}' },
  signed: { zh: '代表{side}签署了「{subject}」在「{with}」的上线决定：{verdict}', en: 'signed “{subject}” in “{with}” for {side}: {verdict}' },
  signedInside: { zh: '签署「{subject}」在「{with}」的上线决定时，内部条件为：{lines}', en: 'signed “{subject}” in “{with}” with these internal conditions: {lines}' },
  withdrawn: { zh: '撤回了{side}对「{subject}」在「{with}」的签署：{reason}', en: 'withdrew the signature of {side} on “{subject}” in “{with}”: {reason}' },
  wentLive: { zh: '登记「{subject}」已于 {on} 在「{with}」上线', en: 'recorded that “{subject}” went live in “{with}” on {on}' },
  liveTakenBack: { zh: '撤回了「{subject}」在「{with}」已上线的登记：{reason}', en: 'took back that “{subject}” went live in “{with}”: {reason}' },
  waived: { zh: '豁免了「{subject}」在「{with}」的条件「{code}」，到 {until} 为止：{why}', en: 'waived “{code}” for “{subject}” in “{with}” until {until}: {why}' },
  waivedInside: { zh: '豁免了「{subject}」在「{with}」的内部条件「{code}」，到 {until} 为止：{why}', en: 'waived the internal condition “{code}” for “{subject}” in “{with}” until {until}: {why}' },
  waiverEnded: { zh: '结束了「{subject}」在「{with}」对条件「{code}」的豁免：{reason}', en: 'ended the waiver of “{code}” for “{subject}” in “{with}”: {reason}' },
  waiverEndedInside: { zh: '结束了「{subject}」在「{with}」对内部条件「{code}」的豁免：{reason}', en: 'ended the waiver of the internal condition “{code}” for “{subject}” in “{with}”: {reason}' },
  confirmed: { zh: '确认{where}「{code}」，自 {on} 起{note}', en: 'confirmed “{code}” for {where}, since {on}{note}' },
  confirmationTakenBack: { zh: '收回了对{where}「{code}」的确认：{reason}', en: 'took the confirmation of “{code}” for {where} back: {reason}' },
  owed: { zh: '请{person}在 {due} 前办好{where}「{code}」', en: 'asked {person} to see to “{code}” for {where} by {due}' },
  owedInside: { zh: '请{person}在 {due} 前办好{where}的内部条件「{code}」', en: 'asked {person} to see to the internal condition “{code}” for {where} by {due}' },
  owingCleared: { zh: '不再指定{person}办{where}「{code}」', en: 'named {person} no longer for “{code}” for {where}' },
  owingClearedInside: { zh: '不再指定{person}办{where}的内部条件「{code}」', en: 'named {person} no longer for the internal condition “{code}” for {where}' },
  weighed: { zh: '把条件「{code}」由“{before}”改为“{weight}”', en: 'weighed the condition “{code}”, from “{before}” to “{weight}”' },
  weighedInside: { zh: '把内部条件「{code}」由“{before}”改为“{weight}”', en: 'weighed the internal condition “{code}”, from “{before}” to “{weight}”' },
  conditionAdded: { zh: '增加了推广条件「{title}」（{scope}，{weight}）', en: 'added the condition “{title}” ({scope}, {weight})' },
  conditionChanged: { zh: '修改了推广条件「{subject}」', en: 'changed the condition “{subject}”' },
  conditionArchived: { zh: '停用了推广条件「{subject}」', en: 'archived the condition “{subject}”' },
  conditionRestored: { zh: '恢复了推广条件「{subject}」', en: 'restored the condition “{subject}”' },
} satisfies Record<FactType, Words>

const notKnown: Words = { zh: '未定', en: 'not known yet' }
const inUnit: Words = { zh: '「{flow}」在「{unit}」的', en: '“{flow}” in “{unit}”' }
const ofOne: Words = { zh: '「{name}」的', en: '“{name}”' }
const lineSays: Words = { zh: '{title}：{state}', en: '{title}: {state}' }
const noted: Words = { zh: '（{note}）', en: ' ({note})' }

type AnyFact = Pick<Fact<string, Record<string, unknown>>, 'type' | 'subject' | 'detail' | 'by'>

const both = (text: string): Words => ({ zh: text, en: text })

/** Places that stand deeper in a fact's detail. */
function placesOf({ type, subject, detail }: AnyFact, nameOf: (id: Id) => Words, titleOf: (code: string) => Words): Record<string, unknown> {
  const [first = '', second] = subject.split('/')
  const where = second ? fill(inUnit, { flow: nameOf(first), unit: nameOf(second) }) : isId(first) ? fill(ofOne, { name: nameOf(first) }) : both(first)
  switch (type) {
    case 'planned': case 'dayChanged': return { on: detail['on'] ?? notKnown, from: detail['from'] ?? notKnown }
    case 'weighed': case 'weighedInside': return { code: subject }
    case 'signedInside': return { lines: join((detail['lines'] as readonly Line[]).map((l) => fill(lineSays, { title: titleOf(l.code), state: l.says && l.state === 'met' ? l.says : stateWords[l.state] }))) }
    case 'confirmed': return { where, note: detail['note'] === '' ? { zh: '', en: '' } : fill(noted, { note: both(String(detail['note'])) }) }
    case 'confirmationTakenBack': case 'owed': case 'owedInside': case 'owingCleared': case 'owingClearedInside': return { where }
    default: return {}
  }
}

/** A fact as a sentence; `titles` are the conditions' that chapters know or that are confirmed by hand. */
export function sentenceOf(titles: Readonly<Record<string, Words>>) {
  return (fact: AnyFact, nameOf: (id: Id) => Words): Words => {
    const titleOf = (code: string): Words => titles[code] ?? (isId(code) ? nameOf(code) : both(code))
    const terms = { side: signerWords, verdict: verdictWords, weight: weightWords, before: weightWords, scope: scopeWords, code: titles }
    const words = facts[fact.type as FactType] ?? both(fact.type)
    return fillFact(words, { ...fact, detail: { ...fact.detail, ...placesOf(fact, nameOf, titleOf) } } as Fact<string, Record<string, unknown>>, nameOf, terms)
  }
}
