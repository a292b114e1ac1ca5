/** The sentence of each fact, for the activity page. Who did it is put in front. */
import { fillFact } from '#ground/ledger/sentence.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { FactType } from './facts.ts'
import { gapKindWords, outcomeWords, recordWords, walkWords } from './survey.words.ts'
import type { Slot } from './agreement.ts'
import type { QuestionClass } from './question.ts'
import { recordFields } from './survey.ts'

export const facts = {
  described: { zh: '写了「{subject}」的调研记录：{fields}', en: 'wrote the survey record of “{subject}”: {fields}' },
  stepWalked: { zh: '走查了「{subject}」第 {number} 步「{title}」：{outcome}', en: 'walked step {number} of “{subject}”, “{title}”: {outcome}' },
  gapRaised: { zh: '在「{flow}」提出一项差异（{kind}）：{words}', en: 'recorded a gap in “{flow}” ({kind}): {words}' },
  gapChanged: { zh: '修改了差异「{subject}」', en: 'changed the gap “{subject}”' },
  gapDecided: { zh: '决定了差异「{subject}」：{what}', en: 'decided on the gap “{subject}”: {what}' },
  gapReopened: { zh: '撤回了对差异「{subject}」的决定：{reason}', en: 'took the decision on the gap “{subject}” back: {reason}' },
  questionRaised: { zh: '在「{flow}」提出{class}：{words}', en: 'raised a {class} in “{flow}”: {words}' },
  questionChanged: { zh: '修改了问题「{subject}」', en: 'changed the question “{subject}”' },
  reclassified: { zh: '把问题「{subject}」由{before}改为{after}：{reason}', en: 'reclassified the question “{subject}” from {before} to {after}: {reason}' },
  parked: { zh: '暂放了问题「{subject}」：{reason}', en: 'parked the question “{subject}”: {reason}' },
  takenUp: { zh: '重新拿起了问题「{subject}」', en: 'took the question “{subject}” up again' },
  answered: { zh: '解答了问题「{subject}」：{answer}', en: 'answered the question “{subject}”: {answer}' },
  questionReopened: { zh: '重新打开了问题「{subject}」：{reason}', en: 'opened the question “{subject}” again: {reason}' },
  meetingPlanned: { zh: '安排了 {day} 的方案讲解会：{flows}', en: 'planned a solution walkthrough on {day}: {flows}' },
  meetingChanged: { zh: '修改了方案讲解会「{subject}」的安排', en: 'changed the plan of the solution walkthrough “{subject}”' },
  meetingCancelled: { zh: '取消了方案讲解会「{subject}」：{reason}', en: 'cancelled the solution walkthrough “{subject}”: {reason}' },
  meetingHeld: { zh: '登记方案讲解会「{subject}」已召开，双方 {people} 人，议程 {points} 项', en: 'recorded that the solution walkthrough “{subject}” was held (people of both sides: {people}, points: {points})' },
  minutesWritten: { zh: '写了方案讲解会「{subject}」的纪要', en: 'wrote the minutes of the solution walkthrough “{subject}”' },
  pointSettled: { zh: '在方案讲解会上处理「{title}」：{outcome}', en: 'settled “{title}” in the solution walkthrough: {outcome}' },
  followUpAdded: { zh: '请{person}在 {due} 前跟进：{what}', en: 'asked {person} to follow up by {due}: {what}' },
  followUpDone: { zh: '完成了跟进事项「{what}」：{note}', en: 'finished the follow-up “{what}”: {note}' },
  agreed: { zh: '代表{slot}同意「{subject}」第 {version} 版', en: 'agreed to version {version} of “{subject}” for {slot}' },
  agreementWithdrawn: { zh: '代表{slot}撤回对「{subject}」第 {version} 版的同意：{reason}', en: 'took the agreement of {slot} to version {version} of “{subject}” back: {reason}' },
  longOpenSet: { zh: '把关键问题“久未解答”由 {before} 天改为 {days} 天', en: 'changed after how many days a key question is long open from {before} to {days}' },
  noted: { zh: '给「{subject}」写了内部备注', en: 'wrote an internal note on “{subject}”' },
} satisfies Record<FactType, Words>

/** Said when it is somebody else's word that is written down, or one's own task. */
export const otherwise = {
  gapDecided: { zh: '记下了{decidedBy}对差异「{subject}」的决定：{what}', en: 'wrote down the decision of {decidedBy} on the gap “{subject}”: {what}' },
  answered: { zh: '记下了{answeredBy}对问题「{subject}」的解答：{answer}', en: 'wrote down the answer of {answeredBy} to the question “{subject}”: {answer}' },
  followUpAdded: { zh: '自己在 {due} 前跟进：{what}', en: 'will follow up by {due}: {what}' },
} as const satisfies Partial<Record<FactType, Words>>

const classTerms = { key: { zh: '关键问题', en: 'key question' }, detail: { zh: '细节问题', en: 'detail question' } } satisfies Record<QuestionClass, Words>
const slotTerms = { team: { zh: '客户项目组', en: 'the customer’s team' }, sponsor: { zh: '项目发起人', en: 'the sponsor' } } satisfies Record<Slot, Words>
const terms = { outcome: { ...walkWords, ...outcomeWords }, kind: gapKindWords, class: classTerms, before: classTerms, after: classTerms, slot: slotTerms }

type AnyFact = Fact<string, Record<string, unknown>>

/** Places that stand deeper in a fact's detail, or are counted. */
function placesOf({ type, detail }: AnyFact): Record<string, unknown> {
  if (type === 'stepWalked') return detail['step'] as Record<string, unknown>
  if (type === 'described') return { fields: recordFields.filter((f) => f in (detail['fields'] as object)).map((f) => recordWords[f]) }
  if (type === 'meetingHeld') return { people: (detail['present'] as unknown[]).length, points: (detail['agenda'] as unknown[]).length }
  return type === 'reclassified' && detail['reason'] === '' ? { reason: null } : {}
}

function wordsOf({ type, detail, by }: AnyFact): Words {
  const other = (type === 'answered' && detail['answeredBy'] !== by) || (type === 'gapDecided' && detail['decidedBy'] !== by) || (type === 'followUpAdded' && detail['person'] === by)
  return other ? otherwise[type as keyof typeof otherwise] : facts[type as FactType]
}

export const sentence = (fact: AnyFact, nameOf: (id: Id) => Words): Words => fillFact(wordsOf(fact), { ...fact, detail: { ...fact.detail, ...placesOf(fact) } }, nameOf, terms)
