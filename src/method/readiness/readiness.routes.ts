import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { canOf } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import { annex } from '#method/readiness/annex.routes.ts'
import { byHand } from '#method/readiness/byhand.words.ts'
import * as deed from '#method/readiness/deed.store.ts'
import { duties } from '#method/readiness/duty.store.ts'
import { files } from '#method/readiness/export.routes.ts'
import { internalFacts } from '#method/readiness/facts.ts'
import { facts, sentenceOf } from '#method/readiness/facts.words.ts'
import { mine } from '#method/readiness/frame.store.ts'
import type { Source } from '#method/readiness/frame.store.ts'
import * as look from '#method/readiness/look.contract.ts'
import * as seen from '#method/readiness/look.store.ts'
import { prove } from '#method/readiness/proof.store.ts'
import * as contract from '#method/readiness/readiness.contract.ts'
import { doorsOf } from '#method/readiness/readiness.ts'
import { refusals } from '#method/readiness/readiness.words.ts'
import { names } from '#method/readiness/rows.store.ts'
import * as setting from '#method/readiness/setting.store.ts'

/** What a reader may do here; the customer learns of no door that only the vendor has. */
const can = (me: Me) => canOf(me, doorsOf(mine(me)))

/** Whether a flow may go live is asked of every chapter that knows something of it. */
export function readiness(asked: readonly Chapter[]): Chapter {
  const sources = asked.flatMap((c): Source[] => (c.conditions ? [{ name: c.name, conditions: c.conditions }] : []))
  const known = [...sources.flatMap((s) => s.conditions.all), ...byHand]
  const inside = new Set(known.filter((c) => c.internal).map((c) => c.code))
  const sentence = sentenceOf(Object.fromEntries(known.map((c) => [c.code, c.title])))

  const atGate = [
    handle(contract.plan, ({ tx, command, me, body }) => deed.plan(tx, command, me, body)),
    handle(contract.setDay, ({ tx, command, me, params, body }) => deed.setDay(tx, command, me, params, body.on, body.version)),
    handle(contract.takeOff, ({ tx, command, me, params, body }) => deed.takeOff(tx, command, me, params, body.reason)),
    handle(contract.wentLive, ({ tx, command, me, params, body }) => deed.goLive(tx, command, me, params, body.on, sources)),
    handle(contract.takeBackLive, ({ tx, command, me, params, body }) => deed.takeBackLive(tx, command, me, params, body.reason)),
    handle(contract.sign, ({ tx, command, me, params, body }) => deed.sign(tx, command, me, params, body.stand, sources, async (frame, standing) => (await seen.show(tx, frame, [standing], me))[0])),
    handle(contract.withdraw, ({ tx, command, me, params, body }) => deed.withdraw(tx, command, me, params, body.reason)),
    handle(contract.waive, ({ tx, command, me, params, body }) => deed.waive(tx, command, me, params, { ...body, id: command.id }, false, sources)),
    handle(contract.waiveInside, ({ tx, command, me, params, body }) => deed.waive(tx, command, me, params, { ...body, id: command.id }, true, sources)),
    handle(contract.endWaiver, ({ tx, command, me, params, body }) => deed.endWaiver(tx, command, me, params.waiver, body.reason, false)),
    handle(contract.endWaiverInside, ({ tx, command, me, params, body }) => deed.endWaiver(tx, command, me, params.insideWaiver, body.reason, true)),
  ]

  const onConditions = [
    handle(contract.assign, ({ tx, command, me, body: { code, flow, unit, ...rest } }) => deed.assign(tx, command, me, { code, flow, unit }, rest, false, sources)),
    handle(contract.assignInside, ({ tx, command, me, body: { code, flow, unit, ...rest } }) => deed.assign(tx, command, me, { code, flow, unit }, rest, true, sources)),
    handle(contract.clearOwing, ({ tx, command, me, body: { version, ...spot } }) => deed.clearOwing(tx, command, me, spot, version, false, sources)),
    handle(contract.clearOwingInside, ({ tx, command, me, body: { version, ...spot } }) => deed.clearOwing(tx, command, me, spot, version, true, sources)),
    handle(contract.confirm, ({ tx, command, me, body: { code, flow, unit, on, note, evidence } }) => deed.confirm(tx, command, me, { code, flow, unit }, { on, note, evidence }, sources)),
    handle(contract.takeBackConfirmation, ({ tx, command, me, body: { reason, ...spot } }) => deed.takeBackConfirmation(tx, command, me, spot, reason, sources)),
    handle(contract.weigh, ({ tx, command, me, body }) => setting.weigh(tx, command, me, body.code, body.weight, false, sources)),
    handle(contract.weighInside, ({ tx, command, me, body }) => setting.weigh(tx, command, me, body.code, body.weight, true, sources)),
    handle(contract.addCondition, ({ tx, command, me, body }) => setting.addOwn(tx, command, me, { ...body, short: body.short ?? body.title })),
    handle(contract.changeCondition, ({ tx, command, me, params, body: { version, ...draft } }) => setting.changeOwn(tx, command, me, params.condition, version, { ...draft, short: draft.short ?? draft.title })),
    handle(contract.archiveCondition, ({ tx, command, me, params }) => setting.archiveOwn(tx, command, me, params.condition)),
    handle(contract.restoreCondition, ({ tx, command, me, params }) => setting.restoreOwn(tx, command, me, params.condition)),
  ]

  const reads = [
    handle(look.gates, async ({ tx, params, query, me, now }) => ({ ...(await seen.gates(tx, params.project, me, now, sources, query)), can: can(me) })),
    handle(look.matrix, async ({ tx, params, me, now }) => ({ ...(await seen.matrix(tx, params.project, me, now, sources)), can: can(me) })),
    handle(look.gate, async ({ tx, params, me, now }) => {
      const found = await seen.gate(tx, params.project, params, me, now, sources, (d, nameOf) => sentence(d, nameOf))
      return found ? { ...found, can: can(me) } : refuse('notFound')
    }),
    handle(look.settings, async ({ tx, params, me, now }) => ({ ...(await setting.settings(tx, params.project, me, now, sources)), can: can(me) })),
  ]

  return {
    name: 'readiness', refusals, facts, internal: internalFacts, sentence, names, prove, routes: [...atGate, ...onConditions, ...reads, ...files(sources), annex(sources)],
    duties: (tx, project, me, now) => duties(tx, project, me, now, sources),
    // Evidence is kept under the code of the condition it confirms.
    seesFiles: async (_tx, me, _project, subject) => me.member !== null && (mine(me) === 'vendor' || !inside.has(subject.split('/')[0]!)),
  }
}
