/**
 * Whoever goes on site has run every step of the flow by own hands before, and knows what is not right with it: no finding leaves triage without its countermeasure (METHOD M2).
 *
 * Zero defects is not the aim, knowing is. Everything here is pure: time, ids and people are arguments.
 */
import { permit, roles, sideOf, vendorRoles, type Permission, type Role } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'

/** Of what kind a finding is. */
export type Kind = 'usability' | 'performance' | 'function'
export const kinds: readonly Kind[] = ['usability', 'performance', 'function']

/** (a) can be overcome by talking with the user · (b) must be fixed before the flow is rolled out · (c) must be fixed, can be borne for now. The keys 1, 2, 3 of the triage list. */
export type Class = 'communicate' | 'blocker' | 'tolerable'
export const classes: readonly Class[] = ['communicate', 'blocker', 'tolerable']

export type Outcome = 'pass' | 'finding'
export const outcomes: readonly Outcome[] = ['pass', 'finding']

/** What validation brings along besides knowing: training material for what is new, and the data of the upgrade. */
export type Matter = 'material' | 'upgradeData'
export const matters: readonly Matter[] = ['material', 'upgradeData']

export type RefusalCode =
  | 'notFound' | 'flowArchived' | 'noSuchVersion' | 'noSteps' | 'noSuchStep' | 'notTheRunner' | 'runAbandoned' | 'runComplete' | 'findingMissing' | 'findingOnPass' | 'inTheFuture' | 'idTaken'
  | 'notTriaged' | 'sayMissing' | 'releaseMissing' | 'workaroundMissing' | 'noSuchRelease' | 'releaseDropped' | 'releaseOut' | 'releaseNotOut' | 'reasonMissing' | 'nothingChanged'
  | 'notCommunicate' | 'isResolved' | 'notResolved' | 'notShared' | 'materialMissing' | 'whyMissing'

export const refused = (code: RefusalCode, values?: Refusal['values'], path?: Refusal['path']) => refuse(code, values, path)

/** What a rule is told of the world; `dayOf` follows the project's time zone. */
export type Context = { readonly now: Moment; readonly by: { readonly person: Id; readonly role: Role }; readonly dayOf: (at: Moment) => Day }

/** Who goes on site: their runs count. A test department's result does not (METHOD M2). */
export const siteRoles: readonly Role[] = ['manager', 'consultant']
export const goesOnSite = (role: Role): boolean => siteRoles.includes(role)

export const isVendor = (role: Role | null | undefined): boolean => role !== null && role !== undefined && sideOf[role] === 'vendor'

/** A phone's clock may run ahead by this many minutes; more is in the future. */
export const clockSkewMinutes = 5
export const isInTheFuture = (at: Moment, now: Moment): boolean => Date.parse(at) > Date.parse(now) + clockSkewMinutes * 60_000
/** A clock a little ahead is set back to now. */
export const notAfter = (at: Moment, now: Moment): Moment => (at > now ? now : at)

/** Who may do what in this chapter. All of it is internal to the vendor but the limits that were deliberately shared. */
export const may = {
  see: { ...permit(vendorRoles, { zh: '查看内部业务验证（仅实施方）', en: 'see the internal validation (vendor only)' }), internal: true },
  run: { ...permit(vendorRoles, { zh: '亲手走一遍流程；去现场的人走的才算数', en: 'run a flow by hand; only those who go on site count' }), internal: true },
  abandon: { ...permit(vendorRoles, { zh: '放弃自己的验证；项目经理可以放弃任何一次', en: 'abandon one’s own run; the project manager may abandon any' }), internal: true },
  raise: { ...permit(vendorRoles, { zh: '提出发现的问题', en: 'raise a finding' }), internal: true },
  triage: { ...permit(vendorRoles, { zh: '给问题分类并写明对策', en: 'triage a finding, with its countermeasure' }), internal: true },
  answer: { ...permit(siteRoles, { zh: '记录用户的回答', en: 'record what the user answered' }), internal: true },
  resolve: { ...permit(vendorRoles, { zh: '登记问题已解决，或重新打开', en: 'record a finding as resolved, or open it again' }), internal: true },
  share: { ...permit(siteRoles, { zh: '把问题作为“已知限制”告知客户，或收回', en: 'share a finding with the customer as a known limit, or take it back' }), internal: true },
  prepare: { ...permit(vendorRoles, { zh: '登记培训资料和升级数据', en: 'record training material and upgrade data' }), internal: true },
  seeLimits: permit(roles, { zh: '查看已知限制', en: 'see the known limits' }),
} as const satisfies Record<string, Permission>
