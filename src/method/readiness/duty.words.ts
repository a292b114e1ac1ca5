import type { Scope } from '#ground/conditions/conditions.ts'
import type { Words } from '#kit/words.ts'
import type { ReadinessDuty } from './duty.ts'

/** How many of what lack something; one and several apart, for English. */
export const lackingTitles: Readonly<Record<Scope, { readonly one: Words; readonly many: Words }>> = {
  flow: { one: { zh: '1 个流程还差「{short}」，计划 {day} 上线', en: '1 flow lacks “{short}”, by {day}' }, many: { zh: '{n} 个流程还差「{short}」，最早 {day} 上线', en: '{n} flows lack “{short}”, the first by {day}' } },
  unit: { one: { zh: '1 个单位还差「{short}」，计划 {day} 上线', en: '1 unit lacks “{short}”, by {day}' }, many: { zh: '{n} 个单位还差「{short}」，最早 {day} 上线', en: '{n} units lack “{short}”, the first by {day}' } },
  place: { one: { zh: '1 个上线项还差「{short}」，计划 {day} 上线', en: '1 go-live lacks “{short}”, by {day}' }, many: { zh: '{n} 个上线项还差「{short}」，最早 {day} 上线', en: '{n} go-lives lack “{short}”, the first by {day}' } },
}

export const dutyTitles: Readonly<Record<Exclude<ReadinessDuty['kind'], 'lacking'>, Words>> = {
  owed: { zh: '请办好「{title}」：{says}', en: 'See to “{title}”: {says}' },
  sign: { zh: '可以签署的上线决定：{n} 项', en: 'Go-live decisions you can sign: {n}' },
  reopened: { zh: '上线决定已重新打开：{why}', en: 'The decision to go live was reopened: {why}' },
  waiverEnds: { zh: '「{title}」的豁免到 {until} 为止，仍未具备', en: 'The waiver of “{title}” ends on {until}, and it still does not hold' },
  tellCustomer: { zh: '因内部原因重新打开，客户还不知道', en: 'Reopened for internal reasons the customer does not know of' },
}

export const dutyActs: Readonly<Record<ReadinessDuty['kind'], Words>> = {
  owed: { zh: '去办', en: 'See to it' },
  lacking: { zh: '看是哪些', en: 'See which' },
  sign: { zh: '看情况并签署', en: 'Look and sign' },
  reopened: { zh: '看变化', en: 'See what changed' },
  waiverEnds: { zh: '办好或重新决定', en: 'Mend it or decide again' },
  tellCustomer: { zh: '撤回签署并说明', en: 'Withdraw the signature and say why' },
}

/** A flow in a unit, as a duty is about it. */
export const placeAbout: Words = { zh: '{flow} · {unit}', en: '{flow} · {unit}' }

/** One of the reasons for which a decision was reopened: the condition, and how it stands. */
export const reason: Words = { zh: '{title}：{is}', en: '{title}: {is}' }

/** Several of them. */
export const andMore: Words = { zh: '{names}等，另有 {n} 项', en: '{names} and {n} more' }

/** A flow in several units. */
export const flowAbout: Words = { zh: '{flow} · {n} 个单位', en: '{flow} · units: {n}' }
