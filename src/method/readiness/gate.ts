/** A gate is a flow in a unit, planned on purpose: a flow goes live only in some units. Taken off the plan, its history stays. */
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Side } from '#ground/people/people.ts'
import { fact, type ReadinessFact } from './facts.ts'
import { refused, subjectOf, type Context, type Place } from './readiness.ts'

export type Told = { readonly reason: string; readonly by: Id; readonly day: Day }

export type Gate = Place & {
  /** False once it was taken off the plan; `off` says why. */
  readonly planned: boolean
  /** The planned day; null while nobody knows it. */
  readonly on: Day | null
  readonly off: Told | null
  readonly live: { readonly on: Day; readonly by: Id } | null
  /** Why a side took its signature back; gone when it signs again. */
  readonly withdrawn: Readonly<Record<Side, Told | null>>
  readonly version: number
}

/** What a flow or unit is to a rule that plans. */
export type Planable = { readonly code: string; readonly archived: boolean }

/** On the plan and not live, or the refusal. */
export function notPlanned(gate: Gate | undefined) {
  if (!gate) return refused('notFound')
  if (!gate.planned) return refused('notPlanned')
  return gate.live ? refused('isLive') : null
}

export type PlanDeed = { readonly places: readonly Place[]; readonly on: Day | null }

type Known = { readonly gates: ReadonlyMap<string, Gate>; readonly flows: ReadonlyMap<Id, Planable>; readonly units: ReadonlyMap<Id, Planable> }

/** Puts places on the plan; those that are there get the day. Refuses: inThePast, noSuchPlace, isArchived, placeIsLive, nothingChanged. */
export function plan({ places, on }: PlanDeed, known: Known, context: Context): Decision<ReadinessFact> {
  if (on !== null && on < context.today) return refused('inThePast', {}, ['body', 'on'])
  const said = { by: context.by.person, day: context.today }
  const facts: ReadinessFact[] = []
  const once = new Map(places.map((p) => [subjectOf(p), p]))
  for (const [subject, place] of once) {
    const [flow, unit, gate] = [known.flows.get(place.flow), known.units.get(place.unit), known.gates.get(subject)]
    if (!flow || !unit) return refused('noSuchPlace', {}, ['body', 'places'])
    if (flow.archived || unit.archived) return refused('isArchived', { place: flow.archived ? flow.code : unit.code }, ['body', 'places'])
    if (gate?.live) return refused('placeIsLive', { place: `${flow.code} · ${unit.code}` }, ['body', 'places'])
    if (!gate?.planned) facts.push(fact('planned', subject, context.now, { on, ...said }))
    else if (gate.on !== on) facts.push(fact('dayChanged', subject, context.now, { from: gate.on, on, ...said }))
  }
  return facts.length === 0 ? refused('nothingChanged') : decide(...facts)
}

/** `seen` is the version the planner saw. Refuses: notFound, notPlanned, isLive, stale, inThePast, nothingChanged. */
export function setDay(gate: Gate | undefined, seen: number, on: Day | null, context: Context): Decision<ReadinessFact> {
  const fault = notPlanned(gate)
  if (fault) return fault
  if (gate!.version !== seen) return refused('stale')
  if (on !== null && on < context.today) return refused('inThePast', {}, ['body', 'on'])
  return gate!.on === on ? refused('nothingChanged') : decide(fact('dayChanged', subjectOf(gate!), context.now, { from: gate!.on, on, by: context.by.person, day: context.today }))
}

/** Its signatures end with it. Refuses: notFound, notPlanned, isLive, reasonMissing. */
export function takeOff(gate: Gate | undefined, reason: string, context: Context): Decision<ReadinessFact> {
  const fault = notPlanned(gate)
  if (fault) return fault
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('takenOff', subjectOf(gate!), context.now, { reason: reason.trim(), by: context.by.person, day: context.today }))
}

/** `go`: both signatures stand, for the vendor's eyes. Refuses: notFound, notPlanned, isLive, inTheFuture, notGo. */
export function goLive(gate: Gate | undefined, on: Day, go: boolean, context: Context): Decision<ReadinessFact> {
  const fault = notPlanned(gate)
  if (fault) return fault
  if (on > context.today) return refused('inTheFuture', {}, ['body', 'on'])
  return go ? decide(fact('wentLive', subjectOf(gate!), context.now, { on, by: context.by.person, day: context.today })) : refused('notGo')
}

/** It did not go live after all. Refuses: notFound, notLive, reasonMissing. */
export function takeBackLive(gate: Gate | undefined, reason: string, context: Context): Decision<ReadinessFact> {
  if (!gate) return refused('notFound')
  if (!gate.live) return refused('notLive')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('liveTakenBack', subjectOf(gate), context.now, { reason: reason.trim(), by: context.by.person, day: context.today }))
}

type GateFact = Extract<ReadinessFact, { type: 'planned' | 'dayChanged' | 'takenOff' | 'signed' | 'signedInside' | 'withdrawn' | 'wentLive' | 'liveTakenBack' }>

const never = { vendor: null, customer: null } as const

/** The gate after a fact. The vendor's internal part of a signature changes nothing here, not even its version. */
export function after(gate: Gate | undefined, said: GateFact): Gate | undefined {
  if (said.type === 'planned') {
    const [flow, unit] = said.subject.split('/') as [Id, Id]
    return { flow, unit, planned: true, on: said.detail.on, off: null, live: null, withdrawn: never, version: (gate?.version ?? 0) + 1 }
  }
  if (!gate || said.type === 'signedInside') return gate
  const next = (change: Partial<Gate>): Gate => ({ ...gate, ...change, version: gate.version + 1 })
  const { by, day } = said.detail
  switch (said.type) {
    case 'dayChanged': return next({ on: said.detail.on })
    case 'takenOff': return next({ planned: false, off: { reason: said.detail.reason, by, day }, withdrawn: never })
    case 'signed': return next({ withdrawn: { ...gate.withdrawn, [said.detail.side]: null } })
    case 'withdrawn': return next({ withdrawn: { ...gate.withdrawn, [said.detail.side]: { reason: said.detail.reason, by, day } } })
    case 'wentLive': return next({ live: { on: said.detail.on, by } })
    case 'liveTakenBack': return next({ live: null })
  }
}
