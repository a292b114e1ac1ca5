/** The texts of the readiness: a code without words does not compile. */
import type { Side } from '#ground/people/people.ts'
import type { Scope } from '#ground/conditions/conditions.ts'
import type { Words } from '#kit/words.ts'
import type { DecisionState, RefusalCode, Verdict, Weight } from './readiness.ts'
import type { DifferenceKind } from './reopening.ts'

export const chapter: Words = { zh: '推广条件', en: 'Readiness' }

export const opening: Words = {
  zh: '流程要在一个单位上线，先过推广条件这一关：每个条件由知道的人来答，缺的写明谁、哪天前办好，例外写明理由和期限，双方看着同样的内容签署。',
  en: 'A flow goes live in a unit only through a gate: every condition is answered by whoever knows it, what is missing has a name and a day, an exception has a reason and an end, and both sides sign what they saw.',
}

export const verdictWords: Record<Verdict, Words> = {
  go: { zh: '可以上线', en: 'Go' },
  exceptions: { zh: '有条件上线', en: 'Go with exceptions' },
  noGo: { zh: '不能上线', en: 'No go' },
}

/** The same as a whole sentence. */
export const verdictSays: Record<Verdict, Words> = {
  go: { zh: '条件全部具备，可以上线', en: 'Every condition holds: go' },
  exceptions: { zh: '有条件上线，带下列明确的例外', en: 'Go, with the exceptions named here' },
  noGo: { zh: '还有必须具备的条件没有具备，不能上线', en: 'Conditions that must hold do not hold yet: no go' },
}

export const decisionWords: Record<DecisionState, Words> = {
  none: { zh: '未签署', en: 'Not signed' },
  vendorSigned: { zh: '实施方已签署', en: 'Signed by the vendor' },
  customerSigned: { zh: '客户方已签署', en: 'Signed by the customer' },
  go: { zh: '双方已签署', en: 'Signed by both' },
  reopened: { zh: '已重新打开', en: 'Reopened' },
  live: { zh: '已上线', en: 'Live' },
}

export const weightWords: Record<Weight, Words> = {
  must: { zh: '必须', en: 'Must' },
  should: { zh: '应当', en: 'Should' },
  off: { zh: '不要求', en: 'Not asked' },
}

export const weightSays: Record<Weight, Words> = {
  must: { zh: '不具备就不能上线，除非豁免', en: 'No go without it, unless it is waived' },
  should: { zh: '不具备也能上线，但要作为例外写明', en: 'Goes without it, named as an exception' },
  off: { zh: '本项目不看这一条', en: 'This project does not ask for it' },
}

export const scopeWords: Record<Scope, Words> = {
  flow: { zh: '每个流程', en: 'Each flow' },
  unit: { zh: '每个单位', en: 'Each unit' },
  place: { zh: '每个流程在每个单位', en: 'Each flow in each unit' },
}

/** Within a sentence. */
export const signerWords: Record<Side, Words> = { vendor: { zh: '实施方', en: 'the vendor' }, customer: { zh: '客户方', en: 'the customer' } }

export const stateWords = {
  met: { zh: '已具备', en: 'Holds' },
  unmet: { zh: '未具备', en: 'Does not hold' },
  waived: { zh: '已豁免', en: 'Waived' },
  unanswered: { zh: '还没有人回答', en: 'Nobody has answered yet' },
  notConfirmed: { zh: '还没有确认', en: 'Not confirmed yet' },
  confirmed: { zh: '{name}确认，自 {day} 起', en: 'confirmed by {name}, since {day}' },
  confirmedNote: { zh: '{name}确认，自 {day} 起：{note}', en: 'confirmed by {name}, since {day}: {note}' },
} as const satisfies Record<string, Words>

/** Why a decision is asked for again: how a condition stood, and how it stands. */
export const differenceWords: Record<DifferenceKind, Words> = {
  notMet: { zh: '「{title}」签署时已具备（{was}），现在没有（{is}）', en: '“{title}” held when it was signed ({was}) and does not now ({is})' },
  changed: { zh: '「{title}」签署时的依据变了：当时{was}，现在{is}', en: 'What “{title}” rested on has changed: then {was}, now {is}' },
  waiverOver: { zh: '「{title}」签署时已豁免，豁免已结束，仍未具备（{is}）', en: '“{title}” went with a waiver; the waiver is over and it still does not hold ({is})' },
  newMust: { zh: '「{title}」在签署后成为必须的条件，还没有具备（{is}）', en: '“{title}” became a must after it was signed, and does not hold ({is})' },
}

export const refusals = {
  notFound: { zh: '没有找到。', en: 'There is no such thing.' },
  stale: { zh: '有人先改过。请看现在的内容，再决定是否还要改。', en: 'Someone changed it first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  idTaken: { zh: '这一条已经有了。', en: 'This is there already.' },
  notAllowed: { zh: '这份附件只给实施方。请选客户方的版本。', en: 'That annex is for the vendor’s side. Choose the customer’s.' },
  noSuchPlace: { zh: '没有这个流程或单位。请重新选择。', en: 'There is no such flow or unit. Choose again.' },
  isArchived: { zh: '{place} 已停用。请先恢复，或从选择里去掉。', en: '{place} is archived. Restore it first, or leave it out.' },
  inThePast: { zh: '这一天已经过去。请选今天或以后。', en: 'That day has passed. Choose today or later.' },
  inTheFuture: { zh: '这一天还没有到。请检查日期。', en: 'That day lies ahead. Check the date.' },
  reasonMissing: { zh: '请写明理由。', en: 'Give the reason.' },
  notPlanned: { zh: '这个流程没有计划在这个单位上线。请先列入上线计划。', en: 'This flow is not planned to go live in this unit. Put it on the plan first.' },
  isLive: { zh: '它已经上线。如果登记错了，请先撤回上线登记。', en: 'It is live already. If that is wrong, take it back first.' },
  placeIsLive: { zh: '{place} 已经上线。请从选择里去掉。', en: '{place} is live already. Leave it out.' },
  notLive: { zh: '它还没有登记为已上线。', en: 'It is not recorded as live.' },
  noGo: { zh: '还有 {n} 项必须的条件没有具备，不能签署。请先办好，或写明理由豁免。', en: 'Conditions that must hold do not: {n}. Mend them, or waive them with a reason, before signing.' },
  notGo: { zh: '双方的上线决定还没有签齐，或者已经重新打开。请先签署，再登记上线。', en: 'The go of both sides does not stand. Have it signed before it goes live.' },
  changed: { zh: '您看到的内容之后有变化。请看现在的情况，再决定是否签署。', en: 'Something has changed since you looked. See how it stands now, then decide whether to sign.' },
  alreadySigned: { zh: '您这一方已经签署，内容没有变化。', en: 'Your side has signed this already, and nothing has changed.' },
  notSigned: { zh: '您这一方没有签署，没有可撤回的。', en: 'Your side has not signed, so there is nothing to withdraw.' },
  noSuchCondition: { zh: '没有这个条件，或它已停用。请重新选择。', en: 'There is no such condition, or it is archived. Choose again.' },
  otherScope: { zh: '请按条件的范围指明：流程的条件只带流程，单位的条件只带单位，其余的两个都带。', en: 'Name what the condition is asked for: the flow for a flow’s, the unit for a unit’s, both for the others.' },
  isMet: { zh: '这个条件已经具备，不用豁免。', en: 'This condition holds; it needs no waiver.' },
  isOff: { zh: '本项目不要求这个条件。要用请先在条件设置里启用。', en: 'This project does not ask for this condition. Turn it on in the settings first.' },
  alreadyWaived: { zh: '这个条件已豁免到 {until}。要改请先结束那个豁免。', en: 'This condition is waived until {until}. End that waiver first.' },
  waiverOver: { zh: '这个豁免已经结束。', en: 'This waiver is over already.' },
  notAMember: { zh: '所选的人不是本项目的成员。请另选。', en: 'That person is no member of this project. Choose someone else.' },
  notOfTheVendor: { zh: '内部条件只能由实施方的成员来办。请另选。', en: 'An internal condition is owed by the vendor’s members only. Choose someone else.' },
  notOwed: { zh: '这个条件没有指定给谁。', en: 'Nobody has been named for this condition.' },
  notByHand: { zh: '这个条件由它所在的章节来答，不能在这里确认。请到那里办好。', en: 'This condition is answered by its own chapter and cannot be confirmed here. Mend it there.' },
  notYours: { zh: '这个条件不由您来办。请由负责的人，或项目经理、实施顾问、客户方项目经理来确认。', en: 'This condition is not yours. Whoever owes it, the project manager, a consultant or the customer lead confirms it.' },
  alreadyConfirmed: { zh: '这个条件已经确认。要改请先收回。', en: 'This condition is confirmed already. Take that back first.' },
  notConfirmed: { zh: '这个条件没有确认过，没有可收回的。', en: 'This condition is not confirmed, so there is nothing to take back.' },
  isLocked: { zh: '这个条件必须具备，不能降低；确有例外请豁免。', en: 'This condition must always hold and cannot be weighed down. For an exception, waive it.' },
  weighedItself: { zh: '本项目自己的条件，请在条件本身里改轻重。', en: 'A condition of the project’s own carries its weight itself. Change it there.' },
  titleTaken: { zh: '已经有一个条件叫「{title}」。请换个名称。', en: 'Another condition is already called “{title}”. Choose another name.' },
  isInternal: { zh: '这是内部条件，请用内部的操作，客户方看不到。', en: 'This is an internal condition. Use the internal way, which the customer does not see.' },
  tooMany: { zh: '一份附件最多 {most} 个上线项。请选一个流程或单位。', en: 'An annex holds at most {most} gates. Choose a flow or a unit.' },
} satisfies Record<RefusalCode, Words>
