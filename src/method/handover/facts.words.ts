/** The sentence of each fact, for the activity page and the history drawer. */
import type { Id } from '#kit/ids.ts'
import { fill, type Words } from '#kit/words.ts'
import type { FactType, HandoverFact } from './facts.ts'
import { standingOf } from './handover.ts'
import { causeWords, courseWords, outcomeWords, voidCauseWords } from './handover.words.ts'

/** `{person}` and `{capability}` are the standing's; `{by}` is who did it. The other places are filled by `factSentence`. */
export const factWords = {
  demonstrated: { zh: '{by} 给 {person} 示范了“{capability}”', en: '{by} demonstrated “{capability}” to {person}' },
  attempted: { zh: '{person} 做了“{capability}”：{outcome}', en: '{person} did “{capability}”: {outcome}' },
  voidClaimed: { zh: '{by} 提出 {person} 的一次“{capability}”不作数：{cause}', en: '{by} claimed that an attempt of {person} at “{capability}” is void: {cause}' },
  voidConfirmed: { zh: '{by} 确认 {person} 的那次“{capability}”不作数', en: '{by} confirmed that the attempt of {person} at “{capability}” is void' },
  voidDeclined: { zh: '{by} 不同意：{person} 的那次“{capability}”照算', en: '{by} declined: the attempt of {person} at “{capability}” counts' },
  withdrawn: { zh: '{by} 撤销了 {person}“{capability}”的一条记录', en: '{by} undid a record of {person} at “{capability}”' },
  signed: { zh: '{by} 为 {person} 的“{capability}”签字（连续 {run} 次，需要 {need} 次）', en: '{by} signed “{capability}” for {person} ({run} in a row, {need} needed)' },
  handedOver: { zh: '“{capability}”移交给了 {person}', en: '“{capability}” was handed over to {person}' },
  watched: { zh: '{person} 的“{capability}”移交后失手，请在 {causeDue} 前查明原因', en: '“{capability}” of {person} is watched after a failure; its cause is due by {causeDue}' },
  causeFound: { zh: '{by} 查明 {person}“{capability}”失手的原因：{cause}，{note}', en: '{by} found the cause of the failure of {person} at “{capability}”: {cause}, {note}' },
  watchCleared: { zh: '{person} 的“{capability}”恢复正常，解除观察', en: '“{capability}” of {person} works again and is no longer watched' },
  takenBack: { zh: '{person} 的“{capability}”退回辅导：{why}', en: '“{capability}” of {person} was taken back to coaching: {why}' },
  lapsed: { zh: '{person} 的“{capability}”有 {after} 天没用，已经失效', en: '“{capability}” of {person} lapsed after {after} days without use' },
  restored: { zh: '{person} 又独立完成了“{capability}”，恢复有效', en: '{person} did “{capability}” unaided again: it is restored' },
  taught: { zh: '{person} 给 {learners} 人讲授了“{capability}”（{mode}）', en: '{person} taught “{capability}” to {learners} ({mode})' },
  becameTeacher: { zh: '{person} 能教别人“{capability}”了：{learners} 名学员中 {reached} 名达标', en: '{person} now teaches “{capability}”: {reached} of {learners} learners got there' },
  courseChanged: { zh: '{by} 决定 {person} 的“{capability}”换个办法：{choice}', en: '{by} decided on another way for {person} and “{capability}”: {choice}' },
  runRecounted: { zh: '{person} 的“{capability}”重新计数：连续 {before} 次改为 {after} 次，{how}', en: '“{capability}” of {person} was counted anew: from {before} in a row to {after}, {how}' },
  reviewWanted: { zh: '{person} 的“{capability}”签字时连续 {signedRun} 次，现在算来是 {run} 次，请双方负责人复核', en: '“{capability}” of {person} was signed at {signedRun} in a row and now counts {run}: the leads should look at it' },
  reviewed: { zh: '{by} 复核了 {person} 的“{capability}”：{verdict}', en: '{by} reviewed “{capability}” of {person}: {verdict}' },
  rulesChanged: { zh: '{by} 修改了移交标准：{reason}', en: '{by} changed the handover criteria: {reason}' },
} satisfies Record<FactType, Words>

export const whyTakenBack = {
  repeatedFailure: { zh: '移交后多次失手', en: 'repeated failure after the handover' },
  severeFailure: { zh: '出现严重失误', en: 'a severe failure' },
  byHand: { zh: '经人决定', en: 'by decision' },
  review: { zh: '复核后决定', en: 'after a review' },
} as const satisfies Record<string, Words>

export const howRecounted = {
  late: { zh: '因为一条记录晚到', en: 'because a record arrived late' },
  void: { zh: '因为一次实操不作数', en: 'because an attempt is void' },
  withdrawn: { zh: '因为一条记录撤销', en: 'because a record was undone' },
} as const satisfies Record<string, Words>

export const modeWords = {
  coTaught: { zh: '合讲', en: 'co-taught' },
  solo: { zh: '独立讲课', en: 'solo' },
} as const satisfies Record<string, Words>

export const suspendedWords: Words = { zh: '已停用，重新示范前不得操作', en: 'suspended: not to be done before it is demonstrated afresh' }

type Value = string | number | Words

/**
 * What a fact says. `nameOf` gives the name of a person or a capability by its id (a capability's in both languages), `by` is the ledger's, for facts that do not name who did it.
 */
export function factSentence(f: HandoverFact, nameOf: (id: Id) => string | Words, by: Id | null = null): Words {
  const { capability, person } = standingOf(f.subject)
  const own = 'by' in f.detail ? f.detail.by : by
  const common: Record<string, Value> = f.type === 'rulesChanged' ? {} : { capability: nameOf(capability), person: nameOf(person) }
  return fill(factWords[f.type], { ...common, by: own === null ? system : nameOf(own), ...placesOf(f) })
}

const system: Words = { zh: '系统', en: 'The system' }

function placesOf(f: HandoverFact): Record<string, Value> {
  switch (f.type) {
    case 'attempted': return { outcome: f.detail.cause === null ? outcomeWords[f.detail.outcome] : both(outcomeWords[f.detail.outcome], causeWords[f.detail.cause]) }
    case 'voidClaimed': return { cause: voidCauseWords[f.detail.cause] }
    case 'causeFound': return { cause: causeWords[f.detail.cause], note: f.detail.note }
    case 'watched': return { causeDue: f.detail.causeDue }
    case 'signed': return { run: f.detail.run, need: f.detail.need }
    case 'takenBack': return { why: f.detail.suspended ? both(whyTakenBack[f.detail.why], suspendedWords) : f.detail.note ? both(whyTakenBack[f.detail.why], { zh: f.detail.note, en: f.detail.note }) : whyTakenBack[f.detail.why] }
    case 'lapsed': return { after: f.detail.after }
    case 'taught': return { learners: f.detail.learners.length, mode: modeWords[f.detail.mode] }
    case 'becameTeacher': return { learners: f.detail.learners, reached: f.detail.reached }
    case 'courseChanged': return { choice: courseWords[f.detail.choice] }
    case 'runRecounted': return { before: f.detail.before.run, after: f.detail.after.run, how: howRecounted[f.detail.how] }
    case 'reviewWanted': return { signedRun: f.detail.signedRun, run: f.detail.run }
    case 'reviewed': return { verdict: f.detail.stands ? { zh: '维持移交', en: 'it stands' } : { zh: '退回辅导', en: 'taken back' } }
    case 'rulesChanged': return { reason: f.detail.reason }
    default: return {}
  }
}

const both = (a: Words, b: Words): Words => ({ zh: `${a.zh}（${b.zh}）`, en: `${a.en} (${b.en})` })
