/** What a gate is reckoned from, fetched once for however many gates: conditions, the chapters' answers, waivers, owings, names. Each chapter is asked once. */
import type { Conditions } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import * as flowStore from '#ground/flows/flows.store.ts'
import type { Me } from '#ground/people/people.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import * as unitStore from '#ground/units/units.store.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { byHand, confirmedSays, placeOf } from '#method/readiness/byhand.words.ts'
import { catalogue } from '#method/readiness/condition.ts'
import type { Weighing } from '#method/readiness/condition.ts'
import type { Confirmation } from '#method/readiness/confirmation.ts'
import type { Gate, Planable } from '#method/readiness/gate.ts'
import type { Owing } from '#method/readiness/owing.ts'
import { audienceOf, keyOf, spotOf } from '#method/readiness/readiness.ts'
import type { Asked, Audience, ConditionAnswer, Context, Place, Spot } from '#method/readiness/readiness.ts'
import * as rows from '#method/readiness/rows.store.ts'
import type { Person } from '#method/readiness/rows.store.ts'
import type { Signatures } from '#method/readiness/sign.ts'
import { standingOf } from '#method/readiness/standing.ts'
import type { Standing } from '#method/readiness/standing.ts'
import { askingFor } from '#method/readiness/verdict.ts'
import type { Asking } from '#method/readiness/verdict.ts'
import { isLive } from '#method/readiness/waiver.ts'
import type { Waiver } from '#method/readiness/waiver.ts'

/** A chapter that answers conditions; the shell carries them here. */
export type Source = { readonly name: string; readonly conditions: Conditions<Tx, Moment> }

type Named = Planable & { readonly id: Id; readonly name: Words }
export type FlowOf = Named & { readonly current: number }

export type Setting = {
  readonly project: Id
  readonly audience: Audience
  readonly zone: string
  readonly today: Day
  readonly title: Words
  readonly customer: Words
  readonly flows: ReadonlyMap<Id, FlowOf>
  readonly units: ReadonlyMap<Id, Named>
  readonly people: ReadonlyMap<Id, Person>
  /** All this audience may know of, `off` ones too. */
  readonly catalogue: readonly Asked[]
  readonly weighings: readonly Weighing[]
  /** The chapter that answers a condition. */
  readonly from: ReadonlyMap<string, string>
}

export type Frame = Setting & {
  readonly asking: Asking
  readonly confirmations: ReadonlyMap<string, Confirmation>
  readonly owings: ReadonlyMap<string, Owing>
  /** In force today. */
  readonly waivers: readonly Waiver[]
  /** By flow, then by unit. */
  readonly standings: readonly Standing[]
}

/** The project, its people and what it asks, for one audience; nothing is asked of the chapters yet. */
export async function settingOf(tx: Tx, project: Id, audience: Audience, now: Moment, sources: readonly Source[]): Promise<Setting> {
  const inside = audience === 'vendor'
  const [found, flows, units, people, own, weighings] = await Promise.all([projectOf(tx, project), flowStore.list(tx, project), unitStore.list(tx, project), rows.people(tx, project), rows.own(tx, project), rows.weighings(tx, project, inside)])
  const zone = found?.zone ?? 'UTC'
  const known = sources.flatMap((s) => s.conditions.all.filter((c) => inside || !c.internal))
  return {
    project, audience, zone, today: dayOf(now, zone), title: found!.name, customer: found!.customer, people, weighings, catalogue: catalogue(known, byHand, own, weighings),
    flows: new Map(flows.map((f) => [f.id, { id: f.id, code: f.code, name: f.name, current: f.current, archived: f.archived }])), units: new Map(units.map((u) => [u.id, { id: u.id, code: u.code, name: u.name, archived: u.archived }])),
    from: new Map(sources.flatMap((s) => s.conditions.all.map((c) => [c.code, s.name] as const))),
  }
}

export type Wanted = { readonly flow?: Id | undefined; readonly unit?: Id | undefined; readonly off?: boolean }

/** Everything about the gates that are wanted. */
export async function frameOf(tx: Tx, project: Id, audience: Audience, now: Moment, sources: readonly Source[], wanted: Wanted = {}): Promise<Frame> {
  const inside = audience === 'vendor'
  const [setting, gates, waivers, confirmations, owings] = await Promise.all([
    settingOf(tx, project, audience, now, sources), rows.gates(tx, project, inside, wanted), rows.waivers(tx, project, inside), rows.confirmations(tx, project), rows.owings(tx, project, inside),
  ])
  const shown = inOrder(gates.filter(({ gate }) => setting.flows.get(gate.flow)?.archived === false && setting.units.get(gate.unit)?.archived === false), setting)
  const confirmed = new Map(confirmations.map((c) => [keyOf(c), c]))
  const answers = await answersOf(tx, setting, shown.map((s) => s.gate), now, sources, confirmed)
  const asking = askingFor(audience, setting.catalogue, answers, waivers, setting.today)
  return {
    ...setting, asking, confirmations: confirmed, owings: new Map(owings.map((o) => [keyOf(o), o])), waivers: waivers.filter((w) => isLive(w, setting.today)),
    standings: shown.map(({ gate, signatures }) => standingOf(asking, gate, signatures)),
  }
}

function inOrder(gates: readonly { readonly gate: Gate; readonly signatures: Signatures }[], { flows, units }: Pick<Setting, 'flows' | 'units'>) {
  const place = new Map([...units.keys()].map((id, i) => [id, i]))
  const code = (g: Gate): string => flows.get(g.flow)!.code
  return [...gates].sort((a, b) => (code(a.gate) < code(b.gate) ? -1 : code(a.gate) > code(b.gate) ? 1 : place.get(a.gate.unit)! - place.get(b.gate.unit)!))
}

/** What the chapters answer for these places, and what was confirmed by hand. A chapter of whose conditions none is asked is not asked either. */
async function answersOf(tx: Tx, setting: Setting, places: readonly Place[], now: Moment, sources: readonly Source[], confirmed: ReadonlyMap<string, Confirmation>): Promise<readonly ConditionAnswer[]> {
  const asked = setting.catalogue.filter((c) => c.weight !== 'off')
  const codes = new Set(asked.map((c) => c.code))
  if (places.length === 0) return []
  const spots = places.map(({ flow, unit }) => ({ flow, unit }))
  const known = await Promise.all(sources.filter((s) => s.conditions.all.some((c) => codes.has(c.code))).map((s) => s.conditions.answers(tx, setting.project, spots, now)))
  const once = { flow: [...new Map(places.map((p) => [p.flow, p])).values()], unit: [...new Map(places.map((p) => [p.unit, p])).values()], place: places }
  const hand = asked.filter((c) => c.byHand).flatMap((c) => once[c.scope].map((p) => spotOf(c, p)).map((spot) => answerByHand(spot, confirmed.get(keyOf(spot)), setting)))
  return [...known.flat(), ...hand]
}

function answerByHand(spot: Spot, confirmation: Confirmation | undefined, { people }: Setting): ConditionAnswer {
  const says = confirmedSays(confirmation && { name: people.get(confirmation.by)?.name ?? '', day: confirmation.on, note: confirmation.note })
  return { ...spot, met: confirmation !== undefined, says, rests: confirmation?.id ?? '', since: confirmation?.on ?? null, who: confirmation ? [confirmation.by] : [], to: placeOf(spot, confirmation !== undefined) }
}

/** What the rules are told of the world. Whoever has left is no member any more. */
export const contextOf = ({ people, today }: Pick<Setting, 'people' | 'today'>, me: Me, now: Moment): Context => ({
  now, today, by: { person: me.person, role: me.member!.role },
  sideOf: (id) => {
    const person = people.get(id)
    return person && !person.left ? person.side : null
  },
})

export const mine = (me: Me): Audience => audienceOf(me.member!.role)
