import type { Tx } from '#ground/database/database.store.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { ruleFor } from '#method/handover/rule.ts'
import * as wall from '#method/handover/wall.store.ts'

/** Everything a phone keeps to record an attempt without a network. `wants` says per capability what its class asks to be recorded besides the outcome. */
export async function capture(tx: Tx, project: Id, now: Moment) {
  const { settings } = await wall.frameOf(tx, project, now)
  const capabilities = await wall.capabilities(tx, project)
  const wants = Object.fromEntries(capabilities.map((c) => {
    const rule = ruleFor(c, settings)
    return [c.id, { vendorAbsent: rule.vendorAbsent, variants: rule.variants, cycles: rule.cyclesInstead, checks: rule.checks }]
  }))
  return {
    capabilities, wants, units: await wall.units(tx, project), people: (await wall.people(tx, project)).filter((p) => !p.left),
    standings: (await wall.glances(tx, project)).map((g) => ({ capability: g.capability, person: g.person, unit: g.unit, level: g.level as number, run: g.run, need: g.need, eligible: g.eligible })),
  }
}
