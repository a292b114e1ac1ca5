/**
 * A flow goes live in a unit only through a gate: every condition is answered by whoever knows it, what is missing has a name and a day, an exception has a reason and an end, and the go is signed by both sides
 * on what they saw (METHOD M3).
 *
 * A gate says go, go with named exceptions, or no go, and why. Everything here is pure: time, ids, people and the chapters' answers are arguments.
 */
import type { Condition, ConditionAnswer, Place } from '#ground/conditions/conditions.ts'
import { permit, roles, sideOf, type Permission, type Role, type Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'

export type { Condition, ConditionAnswer, Place }

/** `must` keeps the gate shut until it holds or is waived · `should` is named as an exception and lets through · `off` is not asked. */
export type Weight = 'must' | 'should' | 'off'
export const weights: readonly Weight[] = ['must', 'should', 'off']

/** A condition as the project asks it. `byHand`: confirmed by people here; `own`: the project's own, and `code` is its id. */
export type Asked = Condition & { readonly weight: Weight; readonly byHand: boolean; readonly own: boolean }

/** Go · go with named exceptions · no go. */
export type Verdict = 'go' | 'exceptions' | 'noGo'
export const verdicts: readonly Verdict[] = ['go', 'exceptions', 'noGo']

/** Where the decision about a gate stands: nobody signed, one side did, both did and it stands, something changed under it, it went live. */
export type DecisionState = 'none' | 'vendorSigned' | 'customerSigned' | 'go' | 'reopened' | 'live'
export const decisionStates: readonly DecisionState[] = ['none', 'vendorSigned', 'customerSigned', 'go', 'reopened', 'live']

/** For whose eyes a gate is reckoned: the vendor's with every condition, the customer's with the shared ones alone (decision 0015). */
export type Audience = Side

export const audienceOf = (role: Role): Audience => sideOf[role]

export type RefusalCode =
  | 'notFound' | 'stale' | 'nothingChanged' | 'noSuchPlace' | 'isArchived' | 'inThePast' | 'inTheFuture' | 'reasonMissing' | 'notPlanned' | 'isLive' | 'placeIsLive' | 'notLive' | 'noGo' | 'notGo' | 'changed' | 'alreadySigned' | 'notSigned'
  | 'noSuchCondition' | 'otherScope' | 'isMet' | 'isOff' | 'alreadyWaived' | 'waiverOver' | 'notAMember' | 'notOfTheVendor' | 'notOwed' | 'notByHand' | 'notYours' | 'alreadyConfirmed' | 'notConfirmed' | 'isLocked' | 'weighedItself'
  | 'titleTaken' | 'isInternal' | 'tooMany' | 'notAllowed' | 'idTaken'

export const refused = (code: RefusalCode, values?: Refusal['values'], path?: Refusal['path']) => refuse(code, values, path)

/** What a rule is told of the world. */
export type Context = {
  readonly now: Moment
  /** On the project's calendar. */
  readonly today: Day
  readonly by: { readonly person: Id; readonly role: Role }
  /** The side a member stands on; null for somebody who is none any more. */
  readonly sideOf: (person: Id) => Side | null
}

/** A gate's place as the ledger names it. */
export const subjectOf = ({ flow, unit }: Place): string => `${flow}/${unit}`

/** Something a condition is answered, confirmed or owed for: what its scope names, null for what it does not. */
export type Spot = { readonly code: string; readonly flow: Id | null; readonly unit: Id | null }

/** The spot of a condition that a place looks at. */
export const spotOf = (condition: Pick<Condition, 'code' | 'scope'>, place: Place): Spot =>
  ({ code: condition.code, flow: condition.scope === 'unit' ? null : place.flow, unit: condition.scope === 'flow' ? null : place.unit })

export const keyOf = ({ code, flow, unit }: Spot): string => `${code} ${flow ?? '-'} ${unit ?? '-'}`

const preparers: readonly Role[] = ['manager', 'consultant', 'lead']
const inside = (permission: Permission): Permission => ({ ...permission, internal: true })

/** Who may do what in this chapter. What is about an internal condition has a door of its own, which only the vendor knows. */
export const may = {
  see: permit(roles, { zh: '双方成员都可以查看推广条件', en: 'Everyone of both sides may see the readiness' }),
  plan: permit(preparers, { zh: '项目经理、实施顾问和客户方项目经理可以计划在哪里上线、哪天上线', en: 'The project manager, consultants and the customer lead may plan where and when a flow goes live' }),
  goLive: permit(['manager', 'consultant'], { zh: '项目经理和实施顾问可以登记已经上线', en: 'The project manager and consultants may record that a flow went live' }),
  waive: permit(['manager', 'lead', 'sponsor'], { zh: '项目经理、客户方项目经理和项目发起人可以豁免一项条件，或结束豁免', en: 'The project manager, the customer lead and the sponsor may waive a condition, or end a waiver' }),
  waiveInside: inside(permit(['manager'], { zh: '项目经理可以豁免内部条件（仅实施方）', en: 'The project manager may waive an internal condition (vendor only)' })),
  assign: permit(preparers, { zh: '项目经理、实施顾问和客户方项目经理可以指定谁在哪天前办好', en: 'The project manager, consultants and the customer lead may say who owes what by when' }),
  assignInside: inside(permit(['manager', 'consultant'], { zh: '项目经理和实施顾问可以指定谁办内部条件（仅实施方）', en: 'The project manager and consultants may say who owes an internal condition (vendor only)' })),
  confirm: permit([...preparers, 'office', 'keyUser', 'sponsor'], { zh: '项目经理、实施顾问和客户方项目经理可以确认条件；其他人只能确认该由自己办的', en: 'The project manager, consultants and the customer lead may confirm a condition; others only what is theirs' }),
  sign: permit(['manager', 'lead', 'sponsor'], { zh: '项目经理代表实施方、客户方项目经理或项目发起人代表客户方签署上线决定', en: 'The project manager signs a go for the vendor, the customer lead or the sponsor for the customer' }),
  set: permit(['manager', 'lead'], { zh: '项目经理和客户方项目经理可以决定条件的轻重、增加本项目的条件', en: 'The project manager and the customer lead may weigh conditions and add the project’s own' }),
  setInside: inside(permit(['manager'], { zh: '项目经理可以决定内部条件的轻重（仅实施方）', en: 'The project manager may weigh internal conditions (vendor only)' })),
} as const satisfies Record<string, Permission>

/** Those who may confirm whatever is confirmed by hand; everybody else only what is theirs. */
export const confirmsAnything = (role: Role): boolean => preparers.includes(role)

/** Of the chapter's permissions, those this audience may know of. */
export const doorsOf = (audience: Audience): Readonly<Record<string, Permission>> =>
  Object.fromEntries(Object.entries(may as Readonly<Record<string, Permission>>).filter(([, p]) => audience === 'vendor' || !p.internal))
