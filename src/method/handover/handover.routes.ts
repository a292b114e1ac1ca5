import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { canOf } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import { newId } from '#kit/ids.ts'
import * as contract from '#method/handover/handover.contract.ts'
import { conditions } from '#method/handover/conditions.store.ts'
import * as deed from '#method/handover/deed.store.ts'
import { files } from '#method/handover/export.routes.ts'
import { may } from '#method/handover/handover.ts'
import * as history from '#method/handover/history.store.ts'
import { mistakes } from '#method/handover/mistakes.store.ts'
import { prove } from '#method/handover/proof.store.ts'
import { selfSufficiency } from '#method/handover/selfsufficiency.routes.ts'
import { ruleFor, classRules, commonRule } from '#method/handover/rule.ts'
import type { Settings } from '#method/handover/rule.ts'
import * as signoff from '#method/handover/signoff.store.ts'
import { teach } from '#method/handover/teach.store.ts'
import { path, today } from '#method/handover/today.store.ts'
import { capture } from '#method/handover/capture.store.ts'
import * as wall from '#method/handover/wall.store.ts'
import { storeRefusals } from '#method/handover/deed.words.ts'
import { factSentence, factWords } from '#method/handover/facts.words.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { refusals } from '#method/handover/handover.words.ts'

const writes = [
  handle(contract.demonstrate, ({ tx, command, me, body, now }) => deed.demonstrate(tx, command, me, { ...body, by: body.by ?? me.person, at: body.at ?? now }, newId)),
  handle(contract.recordAttempt, ({ tx, command, me, body, now }) => deed.attempt(tx, command, me, { ...body, at: body.at ?? now })),
  handle(contract.undo, ({ tx, command, me, params }) => deed.undo(tx, command, me, params.deed)),
  handle(contract.claimVoid, ({ tx, command, me, params, body }) => deed.claimVoid(tx, command, me, params.attempt, body)),
  handle(contract.confirmVoid, ({ tx, command, me, params }) => deed.confirmVoid(tx, command, me, params.attempt)),
  handle(contract.declineVoid, ({ tx, command, me, params, body }) => deed.declineVoid(tx, command, me, params.attempt, body.note)),
  handle(contract.signOff, ({ tx, command, me, params, body }) => signoff.signOff(tx, command, me, params, body.override)),
  handle(contract.takeBack, ({ tx, command, me, params, body }) => signoff.takeBack(tx, command, me, params, body.note)),
  handle(contract.findCause, ({ tx, command, me, params, body }) => signoff.findCause(tx, command, me, params, body)),
  handle(contract.review, ({ tx, command, me, params, body }) => signoff.review(tx, command, me, params, body)),
  handle(contract.changeCourse, ({ tx, command, me, params, body }) => signoff.changeCourse(tx, command, me, params, body)),
  handle(contract.teach, ({ tx, command, me, body, now }) => teach(tx, command, me, { ...body, at: body.at ?? now }, newId)),
  handle(contract.changeRules, ({ tx, command, me, body }) => signoff.changeRules(tx, command, me, body.settings as Settings, body.reason)),
]

const reads = [
  handle(contract.wall, async ({ tx, params, query, me, now }) => ({ ...(await wall.wall(tx, params.project, query, now)), can: canOf(me, may) })),
  handle(contract.cell, async ({ tx, params, me, now }) => {
    const frame = await wall.frameOf(tx, params.project, now)
    const capability = (await wall.capabilities(tx, params.project)).find((c) => c.id === params.capability)
    const unit = (await wall.units(tx, params.project)).find((u) => u.id === params.unit)
    if (!capability || !unit) return refuse('notFound')
    const rows = await history.ofUnit(tx, params.project, capability.id, unit.id)
    return { capability, unit, people: await wall.people(tx, params.project), standings: rows.map((r) => history.read(r, frame.settings, frame.today, me)), can: canOf(me, may) }
  }),
  handle(contract.history, async ({ tx, params, me, now }) => {
    const found = await history.history(tx, params.project, params.capability, params.person, me, now)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.deeds, async ({ tx, params, query, me }) => ({ ...(await history.deeds(tx, params.project, query)), can: canOf(me, may) })),
  handle(contract.standings, async ({ tx, params, query, me, now }) => {
    const frame = await wall.frameOf(tx, params.project, now)
    const found = await wall.find(tx, params.project, query.which, query, frame)
    const rows = await history.standingRows(tx, params.project, found.slice((query.page - 1) * query.size, query.page * query.size))
    return { total: found.length, standings: rows.map((r) => history.read(r, frame.settings, frame.today, me)), stuckAfter: frame.stuckAfter, can: canOf(me, may) }
  }),
  handle(contract.today, async ({ tx, params, me, now }) => ({ ...(await today(tx, params.project, me, now)), can: canOf(me, may) })),
  handle(contract.path, async ({ tx, params, query, me, now }) => {
    const found = await path(tx, params.project, query.person ?? me.person, me, now)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.capture, async ({ tx, params, me, now }) => ({ ...(await capture(tx, params.project, now)), can: canOf(me, may) })),
  handle(contract.rules, async ({ tx, params, me, now }) => {
    const { settings } = await wall.frameOf(tx, params.project, now)
    const inForce = Object.fromEntries((['A', 'B', 'C', 'D'] as const).map((c) => [c, { ...ruleFor({ kind: 'operate', class: c }, settings) }]))
    return { settings: { ...settings }, classes: inForce, common: { ...commonRule, ...settings.common }, defaults: { classes: { ...classRules }, common: { ...commonRule } }, can: canOf(me, may) }
  }),
]

export const handover: Chapter = {
  name: 'handover', refusals: { ...refusals, ...storeRefusals }, facts: factWords, routes: [...writes, ...reads, ...files, ...selfSufficiency], prove, conditions, mistakes,
  sentence: (fact, nameOf) => factSentence(fact as unknown as HandoverFact, nameOf, fact.by),
  // a capability's class or kind changed: what its standings need is another number from now on
  follows: { capabilities: async (tx, project) => {
    const frame = await wall.frameOf(tx, project, new Date(0).toISOString())
    await signoff.glanceAnew(tx, project, frame.settings, frame.zone)
  } },
}

