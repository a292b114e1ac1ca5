/** Going live as it was prepared: planned place by place, confirmed by hand, owed, waived and signed. Each deed stands where the rules allow it; what happened afterwards reopens it. */
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Place, Spot } from '#method/readiness/readiness.ts'
import { flowId, idAt, personId, unitId } from '#world/ids.ts'
import type { GateDeed } from '#world/readiness/deeds.ts'
import { gates, informed, installed, owed, own, waived, type ConfirmedTold } from '#world/readiness/gates.ts'
import { clock, dayIn, type Days } from '#world/when.ts'

const placeOf = (place: string): Place => {
  const [flow, unit] = place.split(' ') as [string, string]
  return { flow: flowId(flow), unit: unitId(unit) }
}

type Said = GateDeed extends infer D ? (D extends GateDeed ? Omit<D, 'id' | 'at' | 'by'> : never) : never
/** In which order the deeds of one evening are done. */
type Entry = { readonly when: string; readonly rank: number; readonly by: string; readonly key: string; readonly said: Said }
const ranks = { plan: 0, confirm: 1, assign: 2, waive: 3, sign: 4, live: 5, move: 6 } as const

export function tellGates(days: Days, say: (words: Words) => string): readonly GateDeed[] {
  const dayOf = dayIn(days)
  const entries: Entry[] = []
  const put = (when: string, rank: keyof typeof ranks, by: string, key: string, said: Said): void => {
    entries.push({ when, rank: ranks[rank], by, key, said })
  }
  const on = (when: string | null): Day | null => (when === null ? null : dayOf(when))
  const confirm = (spot: Spot, told: ConfirmedTold, key: string): void => put(told.when, 'confirm', told.by, `confirm ${spot.code} ${key}`, { gate: 'confirm', spot, on: dayOf(told.when), note: say(told.note) })

  for (const f of informed) for (const flow of f.flows) confirm({ code: 'readiness.sponsorInformed', flow: flowId(flow), unit: null }, f, flow)
  for (const i of installed) for (const unit of i.units) confirm({ code: 'readiness.environment', flow: null, unit: unitId(unit) }, i, unit)
  for (const g of gates) {
    const place = placeOf(g.place)
    put(g.planned.when, 'plan', g.planned.by, `plan ${g.place}`, { gate: 'plan', places: [place], on: on(g.planned.on) })
    for (const [code, told] of [['readiness.policy', g.policy], ['readiness.visitGoals', g.goals], [ownId(days), g.opening]] as const) if (told) confirm({ code, ...place }, told, g.place)
    for (const by of g.signed?.by ?? []) put(g.signed!.when, 'sign', by, `sign ${g.place} ${by}`, { gate: 'sign', place })
    if (g.live) put(g.live.when, 'live', g.live.by, `live ${g.place}`, { gate: 'live', place, on: dayOf(g.live.when) })
    if (g.moved) put(g.moved.when, 'move', g.moved.by, `day ${g.place}`, { gate: 'day', place, on: on(g.moved.on) })
    if (g.off) put(g.off.when, 'move', g.off.by, `off ${g.place}`, { gate: 'off', place, reason: say(g.off.reason) })
  }
  for (const o of owed) {
    const { flow, unit } = placeOf(o.place)
    const spot = { code: o.code, flow: o.scope === 'unit' ? null : flow, unit: o.scope === 'flow' ? null : unit }
    put(o.when, 'assign', o.by, `owed ${o.code} ${o.place}`, { gate: 'assign', spot, inside: o.inside ?? false, person: personId(o.person), due: dayOf(o.due) })
  }
  for (const x of waived) put(x.when, 'waive', x.by, `waive ${x.code} ${x.place}`, { gate: 'waive', place: placeOf(x.place), code: x.code, inside: x.inside ?? false, why: say(x.why), until: dayOf(x.until) })

  const moment = clock(days, 16 * 60 + 30, 17 * 60 + 42)
  const first: GateDeed = { id: ownId(days), at: ownAt(days), by: personId('lead'), gate: 'own', draft: own }
  const told = [...entries].sort((a, b) => (dayOf(a.when) < dayOf(b.when) ? -1 : dayOf(a.when) > dayOf(b.when) ? 1 : a.rank - b.rank)).map(({ when, by, key, said }): GateDeed => {
    const at = moment(when)
    return { ...said, id: idAt(Date.parse(at), `readiness ${key}`), at, by: personId(by) }
  })
  return [first, ...told]
}

/** The project's own condition is asked from the day before the first places are planned. */
const ownAt = (days: Days): Moment => clock(days, 16 * 60 + 30, 0)('p13')
const ownId = (days: Days): Id => idAt(Date.parse(ownAt(days)), 'readiness own condition')
