/** The deeds at a gate. What is about an internal condition has ways of its own, below `/readiness/inside`, so that nothing of it moves on the customer's side. */
import { Day, Id, Named, Version, inProject, member, text, write, z } from '#ground/api/api.contract.ts'
import { weights, may } from '#method/readiness/readiness.ts'
import { RoleShape, ScopeShape, choice } from '#method/readiness/shapes.contract.ts'

const base = '/projects/{project}/readiness'
const reason = text(1, 2000)
const oneGate = inProject.extend({ flow: Id, unit: Id })
const gate = `${base}/gates/{flow}/{unit}`
const Code = text(1, 100)
/** A condition at its own scope: `flow` for a flow's, `unit` for a unit's, both for a place's. */
const spot = { code: Code, flow: Id.nullable().default(null), unit: Id.nullable().default(null) }

/** Planned ones get the day, live ones are refused. At most 5,000 places. */
export const plan = write({
  id: 'readiness.plan', path: `${base}/gates`, access: member(may.plan), says: { zh: '计划哪些流程在哪些单位上线、哪天上线（可以一次多个）', en: 'Plan which flows go live in which units, and on which day (many at once)' },
  input: { params: inProject, body: z.object({ places: z.array(z.object({ flow: Id, unit: Id })).min(1).max(5000), on: Day.nullable() }) },
})
export const setDay = write({
  id: 'readiness.setDay', path: `${gate}/day`, access: member(may.plan), says: { zh: '改计划上线日期；null 为日期未定', en: 'Change the planned day; null when it is not known' }, input: { params: oneGate, body: z.object({ on: Day.nullable(), version: Version }) },
})
/** Its signatures end with it; the history stays. */
export const takeOff = write({
  id: 'readiness.takeOff', path: `${gate}/off`, access: member(may.plan), says: { zh: '从上线计划里去掉，写明原因', en: 'Take it off the plan, with the reason' }, input: { params: oneGate, body: z.object({ reason }) },
})
/** `on` without it is today. Only while the go of both sides stands. */
export const wentLive = write({
  id: 'readiness.wentLive', path: `${gate}/live`, access: member(may.goLive), says: { zh: '登记已经上线（双方的上线决定有效时）', en: 'Record that it went live (while the go of both sides stands)' }, input: { params: oneGate, body: z.object({ on: Day.optional() }) },
})
export const takeBackLive = write({
  id: 'readiness.takeBackLive', path: `${gate}/live/take-back`, access: member(may.goLive), says: { zh: '撤回“已经上线”的登记，写明原因', en: 'Take back that it went live, with the reason' }, input: { params: oneGate, body: z.object({ reason }) },
})

/** `stand` is the gate's, as it was read: what the signer saw. When it is another by now, the refusal `changed` carries the gate as it stands. */
export const sign = write({
  id: 'readiness.sign', path: `${gate}/sign`, access: member(may.sign), says: { zh: '代表自己一方签署上线决定', en: 'Sign the go for one’s own side' }, input: { params: oneGate, body: z.object({ stand: text(1, 100) }) },
})
export const withdraw = write({
  id: 'readiness.withdraw', path: `${gate}/withdraw`, access: member(may.sign), says: { zh: '撤回自己一方的签署，写明原因', en: 'Withdraw one’s own side’s signature, with the reason' }, input: { params: oneGate, body: z.object({ reason }) },
})

const waiver = { params: oneGate, body: z.object({ code: Code, why: reason, until: Day }) }
export const waive = write({ id: 'readiness.waive', path: `${gate}/waivers`, access: member(may.waive), says: { zh: '豁免一项条件：为什么，到哪天为止', en: 'Waive a condition: why, and until which day' }, input: waiver })
export const waiveInside = write({ id: 'readiness.waiveInside', path: `${base}/inside/gates/{flow}/{unit}/waivers`, access: member(may.waiveInside), says: { zh: '豁免一项内部条件（仅实施方可见）', en: 'Waive an internal condition (vendor only)' }, input: waiver })
export const endWaiver = write({
  id: 'readiness.endWaiver', path: `${base}/waivers/{waiver}/end`, access: member(may.waive), says: { zh: '提前结束豁免，写明原因', en: 'End a waiver, with the reason' }, input: { params: inProject.extend({ waiver: Id }), body: z.object({ reason }) },
})
export const endWaiverInside = write({
  id: 'readiness.endWaiverInside', path: `${base}/inside/waivers/{insideWaiver}/end`, access: member(may.waiveInside), says: { zh: '提前结束内部条件的豁免（仅实施方可见）', en: 'End the waiver of an internal condition (vendor only)' },
  input: { params: inProject.extend({ insideWaiver: Id }), body: z.object({ reason }) },
})

/** `version` is the one that was seen in `owed`; 0 when nobody was named. */
const seen = { version: z.number().int().min(0) }
const owing = { params: inProject, body: z.object({ ...spot, person: Id, due: Day, ...seen }) }
const cleared = { params: inProject, body: z.object({ ...spot, ...seen }) }
export const assign = write({ id: 'readiness.assign', path: `${base}/owing`, access: member(may.assign), says: { zh: '指定谁在哪天前把一项条件办好', en: 'Say who owes a condition by when' }, input: owing })
export const assignInside = write({ id: 'readiness.assignInside', path: `${base}/inside/owing`, access: member(may.assignInside), says: { zh: '指定谁办一项内部条件（仅实施方可见）', en: 'Say who owes an internal condition (vendor only)' }, input: owing })
export const clearOwing = write({ id: 'readiness.clearOwing', path: `${base}/owing/clear`, access: member(may.assign), says: { zh: '取消指定，回到按角色负责', en: 'Name nobody any more; it is its roles’ again' }, input: cleared })
export const clearOwingInside = write({ id: 'readiness.clearOwingInside', path: `${base}/inside/owing/clear`, access: member(may.assignInside), says: { zh: '取消内部条件的指定（仅实施方可见）', en: 'Name nobody for an internal condition any more (vendor only)' }, input: cleared })

/** Only for conditions `byHand`. `on` without it is today. `evidence`: files kept by `documents.upload` with the chapter `readiness` and the condition's code as subject. */
export const confirm = write({
  id: 'readiness.confirm', path: `${base}/confirmations`, access: member(may.confirm), says: { zh: '确认一项条件已经具备：哪天起，凭什么', en: 'Confirm that a condition holds: since which day, and by what evidence' },
  input: { params: inProject, body: z.object({ ...spot, on: Day.optional(), note: text(0, 2000).default(''), evidence: z.array(Id).max(20).default([]) }) },
})
export const takeBackConfirmation = write({
  id: 'readiness.takeBackConfirmation', path: `${base}/confirmations/take-back`, access: member(may.confirm), says: { zh: '收回确认，写明原因', en: 'Take a confirmation back, with the reason' }, input: { params: inProject, body: z.object({ ...spot, reason }) },
})

const weight = { params: inProject, body: z.object({ code: Code, weight: choice(weights) }) }
/** A locked condition can only be `must`; the project's own carry their weight themselves (`changeCondition`). */
export const weigh = write({ id: 'readiness.weigh', path: `${base}/weights`, access: member(may.set), says: { zh: '决定一项条件的轻重：必须、应当、不要求', en: 'Weigh a condition: must, should, off' }, input: weight })
export const weighInside = write({ id: 'readiness.weighInside', path: `${base}/inside/weights`, access: member(may.setInside), says: { zh: '决定一项内部条件的轻重（仅实施方可见）', en: 'Weigh an internal condition (vendor only)' }, input: weight })

/** Both sides see the project's own conditions. `short` without it is the title. A condition keeps its scope. */
const own = { title: Named(200), short: Named(24).optional(), owes: z.array(RoleShape).min(1).max(7), weight: choice(weights).default('must') }
const oneCondition = inProject.extend({ condition: Id })
export const addCondition = write({
  id: 'readiness.addCondition', path: `${base}/conditions`, access: member(may.set), says: { zh: '增加本项目自己的推广条件', en: 'Add a condition of the project’s own' }, input: { params: inProject, body: z.object({ ...own, scope: ScopeShape }) },
})
export const changeCondition = write({
  id: 'readiness.changeCondition', path: `${base}/conditions/{condition}`, access: member(may.set), says: { zh: '修改本项目自己的推广条件', en: 'Change a condition of the project’s own' }, input: { params: oneCondition, body: z.object({ ...own, version: Version }) },
})
export const archiveCondition = write({ id: 'readiness.archiveCondition', path: `${base}/conditions/{condition}/archive`, access: member(may.set), says: { zh: '停用本项目自己的推广条件', en: 'Archive a condition of the project’s own' }, input: { params: oneCondition } })
export const restoreCondition = write({ id: 'readiness.restoreCondition', path: `${base}/conditions/{condition}/restore`, access: member(may.set), says: { zh: '恢复已停用的推广条件', en: 'Restore an archived condition' }, input: { params: oneCondition } })
