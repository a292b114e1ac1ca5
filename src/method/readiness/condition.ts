/** Which conditions a project asks, and how heavily: those the chapters know, those of the method that are confirmed by hand until a chapter knows them, and the project's own. */
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { fact, type OwnDraft, type ReadinessFact } from './facts.ts'
import type { Planable } from './gate.ts'
import { refused, type Asked, type Condition, type Context, type Spot, type Weight } from './readiness.ts'

/** A condition of the project's own; its id is its code. Both sides see it. */
export type Own = OwnDraft & { readonly id: Id; readonly archived: boolean; readonly by: Id; readonly day: Day; readonly version: number }

/** A weight somebody chose instead of the usual one. */
export type Weighing = { readonly code: string; readonly weight: Weight; readonly inside: boolean; readonly by: Id; readonly day: Day }

/** METHOD M3 does not list training material and upgrade data, which validation brings along; all else is a must. */
const advised: ReadonlySet<string> = new Set(['validation.material', 'validation.upgradeData'])
export const usualWeight = (code: string): Weight => (advised.has(code) ? 'should' : 'must')

/** All that may be asked, `off` ones too: the chapters' in their order, by hand what none of them knows, then the project's own that are in use. What is locked is a must whatever was said. */
export function catalogue(known: readonly Condition[], byHand: readonly Condition[], own: readonly Own[], weighings: readonly Weighing[]): readonly Asked[] {
  const chosen = new Map(weighings.map((w) => [w.code, w.weight]))
  const codes = new Set(known.map((c) => c.code))
  const weighed = (c: Condition, hand: boolean): Asked => ({ ...c, weight: c.locked ? 'must' : (chosen.get(c.code) ?? usualWeight(c.code)), byHand: hand, own: false })
  return [
    ...known.map((c) => weighed(c, false)), ...byHand.filter((c) => !codes.has(c.code)).map((c) => weighed(c, true)),
    ...own.filter((o) => !o.archived).map(({ id, title, short, scope, owes, weight }): Asked => ({ code: id, title, short, scope, owes, weight, byHand: true, own: true })),
  ]
}

/** The door that was used fits the condition, or the refusal; `condition` is what the caller may know of. */
export function doorFault(condition: Asked | undefined, inside: boolean) {
  if (!condition || (inside && !condition.internal)) return refused('noSuchCondition', {}, ['body', 'code'])
  return condition.internal && !inside ? refused('isInternal', {}, ['body', 'code']) : null
}

/** The spot is what the condition is asked for, of things that are there, or the refusal: otherScope, noSuchPlace, isArchived. */
export function spotFault(condition: Pick<Asked, 'scope'>, spot: Spot, flows: ReadonlyMap<Id, Planable>, units: ReadonlyMap<Id, Planable>) {
  if ((spot.flow !== null) !== (condition.scope !== 'unit') || (spot.unit !== null) !== (condition.scope !== 'flow')) return refused('otherScope', {}, ['body', 'code'])
  const named = [...(spot.flow === null ? [] : [flows.get(spot.flow)]), ...(spot.unit === null ? [] : [units.get(spot.unit)])]
  if (named.some((x) => x === undefined)) return refused('noSuchPlace')
  const archived = named.find((x) => x!.archived)
  return archived ? refused('isArchived', { place: archived.code }) : null
}

/** Refuses: noSuchCondition, isInternal, weighedItself (the project's own), isLocked, nothingChanged. */
export function weigh(condition: Asked | undefined, inside: boolean, weight: Weight, context: Context): Decision<ReadinessFact> {
  const fault = doorFault(condition, inside)
  if (fault) return fault
  const { code, own, locked, weight: before } = condition!
  if (own) return refused('weighedItself', {}, ['body', 'code'])
  if (locked && weight !== 'must') return refused('isLocked', {}, ['body', 'weight'])
  if (weight === before) return refused('nothingChanged')
  return decide(fact(inside ? 'weighedInside' : 'weighed', code, context.now, { weight, before, by: context.by.person, day: context.today }))
}

const by = (context: Context) => ({ by: context.by.person, day: context.today })

/** Refuses: idTaken, titleTaken. */
export function addOwn(all: readonly Own[], id: Id, draft: OwnDraft, context: Context): Decision<ReadinessFact> {
  if (all.some((o) => o.id === id)) return refused('idTaken')
  return titleFault(all, id, draft.title) ?? decide(fact('conditionAdded', id, context.now, { ...draft, ...by(context) }))
}

/** Its scope stays what it is: what was confirmed and signed speaks of it. Refuses: notFound, stale, titleTaken, nothingChanged. */
export function changeOwn(all: readonly Own[], id: Id, seen: number, draft: Omit<OwnDraft, 'scope'>, context: Context): Decision<ReadinessFact> {
  const own = all.find((o) => o.id === id)
  if (!own) return refused('notFound')
  if (own.version !== seen) return refused('stale')
  const fields = {
    ...(same(own.title, draft.title) ? {} : { title: draft.title }), ...(same(own.short, draft.short) ? {} : { short: draft.short }),
    ...(sameRoles(own.owes, draft.owes) ? {} : { owes: draft.owes }), ...(own.weight === draft.weight ? {} : { weight: draft.weight }),
  }
  if (Object.keys(fields).length === 0) return refused('nothingChanged')
  return titleFault(all, id, draft.title) ?? decide(fact('conditionChanged', id, context.now, { fields, ...by(context) }))
}

/** Refuses: notFound, nothingChanged. */
export function archiveOwn(own: Own | undefined, context: Context): Decision<ReadinessFact> {
  if (!own) return refused('notFound')
  return own.archived ? refused('nothingChanged') : decide(fact('conditionArchived', own.id, context.now, by(context)))
}

/** Refuses: notFound, nothingChanged, titleTaken. */
export function restoreOwn(all: readonly Own[], id: Id, context: Context): Decision<ReadinessFact> {
  const own = all.find((o) => o.id === id)
  if (!own) return refused('notFound')
  if (!own.archived) return refused('nothingChanged')
  return titleFault(all, id, own.title) ?? decide(fact('conditionRestored', id, context.now, by(context)))
}

const same = (a: Words, b: Words): boolean => a.zh === b.zh && a.en === b.en
const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean => a.length === b.length && a.every((r) => b.includes(r))

function titleFault(all: readonly Own[], id: Id, title: Words) {
  const taken = all.some((o) => o.id !== id && !o.archived && (o.title.zh === title.zh || o.title.en === title.en))
  return taken ? refused('titleTaken', { title: title.zh }, ['body', 'title']) : null
}

type OwnFact = Extract<ReadinessFact, { type: 'conditionAdded' | 'conditionChanged' | 'conditionArchived' | 'conditionRestored' }>

export function afterOwn(own: Own | undefined, said: OwnFact): Own | undefined {
  if (said.type === 'conditionAdded') return { id: said.subject, ...said.detail, archived: false, version: 1 }
  const change = said.type === 'conditionChanged' ? said.detail.fields : { archived: said.type === 'conditionArchived' }
  return own && { ...own, ...change, version: own.version + 1 }
}

export const afterWeighing = (said: Extract<ReadinessFact, { type: 'weighed' | 'weighedInside' }>): Weighing =>
  ({ code: said.subject, weight: said.detail.weight, inside: said.type === 'weighedInside', by: said.detail.by, day: said.detail.day })
