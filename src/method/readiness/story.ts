/** One gate told deed by deed in memory, the way the stores do it with rows. Tests tell their stories with it. */
import { sideOf, type Role } from '#ground/people/people.ts'
import { addDays, type Day } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { catalogue, doorFault, weigh, type Own } from './condition.ts'
import type { FactType, ReadinessFact } from './facts.ts'
import { fold, nothing, type Kept } from './fold.ts'
import * as gates from './gate.ts'
import * as owings from './owing.ts'
import { audienceOf, keyOf, spotOf, type Asked, type Audience, type Condition, type ConditionAnswer, type Context, type Weight } from './readiness.ts'
import { shownText, sign, unsigned, withdraw } from './sign.ts'
import { standingOf, type Standing } from './standing.ts'
import type { Line } from './facts.ts'
import { askingFor } from './verdict.ts'
import { endWaiver, waive } from './waiver.ts'

/** The people of every story, by name; the id of a person is the name. */
export const cast: Readonly<Record<string, Role>> = { Li: 'manager', Zhao: 'consultant', Wang: 'lead', Sun: 'keyUser', Director: 'sponsor' }

export const place = { flow: 'flow', unit: 'unit' }

const named = (code: string) => ({ zh: code, en: code })
/** A condition that a chapter knows. */
export const condition = (code: string, more: Partial<Condition> = {}): Condition => ({ code, title: named(code), short: named(code), scope: 'place', owes: ['consultant'], ...more })

export type Answered = { readonly met: boolean; readonly rests?: string; readonly against?: readonly string[] }
export type Told = { readonly ok: boolean; readonly code: string | null; readonly said: readonly FactType[]; readonly facts: readonly ReadinessFact[] }

export function tell(conditions: readonly Condition[], start: Day = '2026-11-24') {
  let kept: Kept = nothing
  let today = start
  let count = 0
  const answers = new Map<string, Answered>()

  const asked = (): readonly Asked[] => catalogue(conditions, [], [...kept.own.values()] as Own[], [...kept.weighings.values()])
  const given = (): ConditionAnswer[] => asked().flatMap((c) => {
    const answer = answers.get(c.code)
    return answer ? [{ ...spotOf(c, place), met: answer.met, says: named(answer.met ? 'fine' : 'open'), rests: answer.rests ?? 'it', ...(answer.against ? { against: answer.against } : {}), since: null, who: [], to: '/' }] : []
  })
  const context = (by: string): Context => ({ now: `${today}T0${Math.floor(count / 60) % 10}:${String(count++ % 60).padStart(2, '0')}:00.000Z`, today, by: { person: by, role: cast[by]! }, sideOf: (p) => (cast[p] ? sideOf[cast[p]] : null) })
  const signed = () => kept.gates.get('flow/unit')
  const see = (audience: Audience): Standing<Line> => {
    const asking = askingFor(audience, asked(), given(), [...kept.waivers.values()], today)
    const { vendor, customer } = signed()?.signatures ?? unsigned
    const mine = audience === 'vendor' ? { vendor, customer } : { vendor: vendor && { ...vendor, inside: [] }, customer }
    return standingOf(asking, signed()!.gate, mine)
  }
  function take(decision: Decision<ReadinessFact>): Told {
    if (!decision.ok) return { ok: false, code: decision.refusal.code, said: [], facts: [] }
    kept = fold(kept, decision.facts)
    return { ok: true, code: null, said: decision.facts.map((f) => f.type), facts: decision.facts }
  }

  return {
    kept: () => kept, see, today: () => today, asked,
    later: (days: number) => void (today = addDays(today, days)),
    answer: (code: string, answer: Answered | null) => void (answer ? answers.set(code, answer) : answers.delete(code)),
    plan: (on: Day | null = null, by = 'Zhao') => take(gates.plan({ places: [place], on }, { gates: new Map([...kept.gates].map(([k, s]) => [k, s.gate])), flows: new Map([['flow', { code: 'F', archived: false }]]), units: new Map([['unit', { code: 'U', archived: false }]]) }, context(by))),
    setDay: (on: Day | null, seen = signed()!.gate.version, by = 'Zhao') => take(gates.setDay(signed()?.gate, seen, on, context(by))),
    takeOff: (by = 'Zhao', reason = 'another time') => take(gates.takeOff(signed()?.gate, reason, context(by))),
    live: (on: Day = today, by = 'Zhao') => take(gates.goLive(signed()?.gate, on, see('vendor').decided.state === 'go', context(by))),
    notLive: (reason = 'not this one', by = 'Zhao') => take(gates.takeBackLive(signed()?.gate, reason, context(by))),
    sign: (by: string, seen?: string) => {
      const standing = see(audienceOf(cast[by]!))
      const shown = shownText(standing.cells)
      return take(sign(signed()?.gate, standing.cells, standing.signatures[audienceOf(cast[by]!)], { seen: seen ?? shown, shown }, context(by)))
    },
    shown: (audience: Audience) => shownText(see(audience).cells),
    withdraw: (by: string, reason = 'it does not hold') => take(withdraw(signed()?.gate, signed()?.signatures[audienceOf(cast[by]!)] ?? null, reason, context(by))),
    waive: (code: string, until: Day, by = 'Li', inside = conditions.find((c) => c.code === code)?.internal ?? false) => {
      const audience = audienceOf(cast[by]!)
      const fault = doorFault(asked().find((c) => c.code === code && (audience === 'vendor' || !c.internal)), inside)
      return take(fault ?? waive(place, see(audience).cells.find((c) => c.condition.code === code), { id: `waiver${++count}`, code, why: 'we can live with it', until }, context(by)))
    },
    endWaiver: (id: Id, by = 'Li') => take(endWaiver(kept.waivers.get(id), 'not any more', context(by))),
    weigh: (code: string, weight: Weight, by = 'Li', inside = conditions.find((c) => c.code === code)?.internal ?? false) => take(weigh(asked().find((c) => c.code === code && (audienceOf(cast[by]!) === 'vendor' || !c.internal)), inside, weight, context(by))),
    assign: (code: string, person: Id, due: Day, by = 'Li') => {
      const found = asked().find((c) => c.code === code)!
      const spot = spotOf(found, place)
      const standing = kept.owings.get(keyOf(spot))
      return take(owings.assign(found, spot, standing, { person, due, version: standing?.version ?? 0 }, context(by)))
    },
  }
}

export type Story = ReturnType<typeof tell>
