import type { Tx } from '#ground/database/database.store.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { ruleFor } from '#method/handover/rule.ts'
import * as wall from '#method/handover/wall.store.ts'

/** Everything a phone keeps to record an attempt without a network. `wants` says per capability what its class asks to be recorded besides the outcome, and the runs it needs, clean and after a break. */
export async function capture(tx: Tx, project: Id, now: Moment) {
  const [{ settings }, capabilities, units, people, glances, owed] = await Promise.all([
    wall.frameOf(tx, project, now), wall.capabilities(tx, project), wall.units(tx, project), wall.people(tx, project), wall.glances(tx, project),
    tx.rows<{ capability: Id; person: Id }>(
      `select capability_id as capability, person_id as person from handover_standing where project_id = $1 and taken_back and (state ->> 'freshOwed')::boolean`, [project]),
  ])
  const wants = Object.fromEntries(capabilities.map((c) => {
    const rule = ruleFor(c, settings)
    return [c.id, { vendorAbsent: rule.vendorAbsent, variants: rule.variants, cycles: rule.cyclesInstead, checks: rule.checks, clean: rule.clean, afterBreak: rule.afterBreak }]
  }))
  const owes = new Set(owed.map((o) => `${o.capability}/${o.person}`))
  return {
    capabilities, wants, units, people: people.filter((p) => !p.left),
    standings: glances.map((g) => ({ capability: g.capability, person: g.person, unit: g.unit, level: g.level as number, run: g.run, need: g.need, eligible: g.eligible, freshOwed: owes.has(`${g.capability}/${g.person}`) })),
  }
}
