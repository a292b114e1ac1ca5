/** What of the readiness waits for whom. What is live asks nothing any more. */
import { mayDo, sideOf, type Me, type Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { owedOf, type Owing } from './owing.ts'
import { keyOf, may, type Asked, type Place, type Spot } from './readiness.ts'
import type { Difference } from './reopening.ts'
import { signingOf, type Standing } from './standing.ts'
import type { Cell } from './verdict.ts'
import { endsSoon, type Waiver } from './waiver.ts'

export type ReadinessDuty =
  /** Named for it, by that day. */
  | { readonly kind: 'owed'; readonly condition: Asked; readonly spot: Spot; readonly cell: Cell; readonly place: Place; readonly due: Day; readonly urgent: boolean }
  /** Nobody was named: the role's, so many flows, units or places, the first by that day. */
  | { readonly kind: 'lacking'; readonly condition: Asked; readonly n: number; readonly first: Spot; readonly due: Day; readonly urgent: boolean }
  /** Gates of a flow that one's own side may sign. */
  | { readonly kind: 'sign'; readonly flow: Id; readonly places: readonly Place[]; readonly due: Day | null }
  /** Gates of a flow: what changed under one of them has often changed under all. */
  | { readonly kind: 'reopened'; readonly flow: Id; readonly places: readonly Place[]; readonly differences: readonly Difference[]; readonly due: Day | null }
  | { readonly kind: 'waiverEnds'; readonly place: Place; readonly waiver: Waiver; readonly condition: Asked }
  /** A go of both sides was reopened by something only the vendor knows: the customer has not heard of it. */
  | { readonly kind: 'tellCustomer'; readonly flow: Id; readonly places: readonly Place[]; readonly due: Day | null }

export type Seen = { readonly standings: readonly Standing[]; readonly owings: ReadonlyMap<string, Owing>; readonly isMember: (person: Id) => boolean; readonly today: Day }

/** Those who work in one unit are asked for that unit only. */
const ofOneUnit: readonly Role[] = ['keyUser', 'endUser']

/** `seen` is what the member's own side may know. */
export function dutiesOf(seen: Seen, me: Me): readonly ReadinessDuty[] {
  const { member } = me
  if (!member) return []
  const open = seen.standings.filter((s) => s.gate.live === null)
  return [...reopened(open, me), ...named(open, seen, me), ...lacking(open, seen, me), ...ending(open, seen, me), ...signing(open, me)]
}

/** One's own, one by one; a flow's condition is asked once however many units it goes live in. */
function named(open: readonly Standing[], { owings, isMember, today }: Seen, me: Me): readonly ReadinessDuty[] {
  const found = new Map<string, ReadinessDuty>()
  for (const { gate, missing } of open) {
    for (const cell of missing) {
      const { person, due } = owedOf(cell.condition, owings.get(keyOf(cell.spot)), gate.on, isMember, today)
      if (person === me.person && due !== null) found.set(keyOf(cell.spot), { kind: 'owed', condition: cell.condition, spot: cell.spot, cell, place: gate, due, urgent: due < today })
    }
  }
  return [...found.values()]
}

/** Nobody's by name, grouped by condition; only of gates with a day, and nothing that is waived. */
function lacking(open: readonly Standing[], { owings, isMember, today }: Seen, me: Me): readonly ReadinessDuty[] {
  const role = me.member!.role
  const mine = open.filter((s) => s.gate.on !== null && (!ofOneUnit.includes(role) || me.member!.unit === null || s.gate.unit === me.member!.unit))
  const groups = new Map<string, { condition: Asked; spots: Map<string, { spot: Spot; on: Day }> }>()
  for (const { gate, missing } of mine) {
    for (const { condition, spot, waiver } of missing) {
      if (waiver || !condition.owes.includes(role) || owedOf(condition, owings.get(keyOf(spot)), gate.on, isMember, today).person !== null) continue
      const group = groups.get(condition.code) ?? { condition, spots: new Map() }
      groups.set(condition.code, group)
      const before = group.spots.get(keyOf(spot))
      if (!before || gate.on! < before.on) group.spots.set(keyOf(spot), { spot, on: gate.on! })
    }
  }
  return [...groups.values()].map(({ condition, spots }): ReadinessDuty => {
    const first = [...spots.values()].reduce((a, b) => (b.on < a.on ? b : a))
    return { kind: 'lacking', condition, n: spots.size, first: first.spot, due: first.on, urgent: first.on < today }
  })
}

/** The manager for the vendor and the lead for the customer are asked to sign what their side may sign; what one's own side has signed before is `reopened`, not this. */
function signing(open: readonly Standing[], me: Me): readonly ReadinessDuty[] {
  const { role } = me.member!
  if (role !== 'manager' && role !== 'lead') return []
  const ready = open.filter((s) => signingOf(s, sideOf[role]) === 'open')
  return byFlow(ready).map((group): ReadinessDuty => ({ kind: 'sign', ...group }))
}

const byFlow = (standings: readonly Standing[]): { flow: Id; places: readonly Place[]; due: Day | null }[] => [...Map.groupBy(standings, (s) => s.gate.flow)].map(([flow, all]) => ({
  flow, places: all.map((s) => s.place), due: all.reduce<Day | null>((a, s) => (s.gate.on !== null && (a === null || s.gate.on < a) ? s.gate.on : a), null),
}))

/** Told to the manager; for shared reasons to the customer's lead, and to the sponsor who signed. The vendor is asked to tell the customer what it cannot know. */
function reopened(open: readonly Standing[], me: Me): readonly ReadinessDuty[] {
  const { role } = me.member!
  const again = open.filter((s) => s.decided.state === 'reopened' && (role === 'manager' || role === 'lead' || (role === 'sponsor' && s.signatures.customer?.by === me.person)))
  const untold = role !== 'manager' ? [] : again.filter((s) => s.signatures.vendor !== null && s.signatures.customer !== null && s.decided.differences.every((d) => d.cell.condition.internal))
  const why = Map.groupBy(again, (s) => s.gate.flow)
  return [
    ...byFlow(again).map((group): ReadinessDuty => ({ kind: 'reopened', ...group, differences: (why.get(group.flow) ?? []).flatMap((s) => s.decided.differences) })),
    ...byFlow(untold).map((group): ReadinessDuty => ({ kind: 'tellCustomer', ...group })),
  ]
}

const ending = (open: readonly Standing[], { today }: Seen, me: Me): readonly ReadinessDuty[] => !mayDo(me.member, may.waive) ? [] : open.flatMap((s) => s.missing.flatMap(({ condition, waiver }): ReadinessDuty[] =>
  (waiver && waiver.by === me.person && endsSoon(waiver, today) ? [{ kind: 'waiverEnds', place: s.place, waiver, condition }] : [])))
