import type { ConditionAnswer, Conditions, Place } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { below } from '#ground/units/units.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { fill, join, type Words } from '#kit/words.ts'
import { fluency, fluentCode, isAble, owed, type Fluency, type Wanted } from '#method/handover/conditions.ts'
import { fluentWords as words } from '#method/handover/conditions.words.ts'
import { lapsedBy } from '#method/handover/glance.ts'
import * as wall from '#method/handover/wall.store.ts'

/** So many names are said, the others are counted. */
const named = 5

type Brief = { readonly id: Id; readonly name: Words }

async function answers(tx: Tx, project: Id, places: readonly Place[], now: Moment): Promise<readonly ConditionAnswer[]> {
  if (places.length === 0) return []
  const [frame, briefs, units, wanted, glances, people] = await Promise.all([
    wall.frameOf(tx, project, now), wall.capabilities(tx, project), wall.units(tx, project), wall.wanted(tx, project), wall.glances(tx, project), wall.people(tx, project),
  ])
  const operating = Map.groupBy(briefs.filter((c) => c.kind === 'operate'), (c) => c.flow)
  const there = new Map([...new Set(places.map((p) => p.unit))].map((unit) => [unit, below(units, unit)]))
  const [wantedIn, of] = [Map.groupBy(wanted, (w) => w.capability), Map.groupBy(glances, (g) => g.capability)]
  const gone = new Set(people.filter((p) => p.left).map((p) => p.id))
  const nameOf = new Map<Id, Brief>([...people.map((p): [Id, Brief] => [p.id, { id: p.id, name: { zh: p.name, en: p.name } }]), ...briefs.map((c): [Id, Brief] => [c.id, c])])
  return places.map(({ flow, unit }): ConditionAnswer => {
    const within = there.get(unit)!
    const needs = (operating.get(flow) ?? []).filter((c) => wantedIn.get(c.id)?.some((w) => within.has(w.unit))).map((c): Wanted => ({
      capability: c.id, required: c.required,
      able: (of.get(c.id) ?? []).filter((g) => within.has(g.unit) && !gone.has(g.person) && isAble({ level: g.level, run: g.run, takenBack: g.takenBack, lapsed: lapsedBy(g, frame.today) })).map((g) => g.person),
    }))
    const found = fluency(needs)
    return { code: fluentCode, flow, unit, met: found.met, says: says(found, needs, nameOf), rests: 'fluent', since: null, who: found.met ? found.able : [], to: `/capabilities?flow=${flow}&unit=${unit}` }
  })
}

function says(found: Fluency, needs: readonly Wanted[], nameOf: ReadonlyMap<Id, Brief>): Words {
  if (needs.length === 0) return words.nothingWanted
  const name = (id: Id): Words => nameOf.get(id)?.name ?? { zh: '', en: '' }
  if (!found.met) return join(found.short.map((w) => fill(words.shortOf, { able: w.able.length, required: w.required, capability: name(w.capability) })))
  const names = join(found.able.slice(0, named).map(name), { zh: '、', en: ', ' })
  const n = found.able.length
  return fill(words.fluent, { names: n > named ? fill(words.andMore, { names, n }) : names })
}

export const conditions: Conditions<Tx, Moment> = {
  all: [{ code: fluentCode, title: words.title, short: words.short, scope: 'place', owes: owed }],
  answers,
}
