/** The day before it begins: the project with its calendar and day rate, units, people, flows and capabilities. */
import { fillPlan } from '#ground/calendar/calendar.store.ts'
import * as capabilityStore from '#ground/capabilities/capabilities.store.ts'
import * as flowStore from '#ground/flows/flows.store.ts'
import { join } from '#ground/people/member.store.ts'
import * as projects from '#ground/projects/projects.store.ts'
import * as unitStore from '#ground/units/units.store.ts'
import { installation } from '#kit/ids.ts'
import { momentAt } from '#world/history/clock.ts'
import { capabilityId, flowId, idAt, personId, projectId, unitId } from '#world/ids.ts'
import { done } from '#world/record.ts'
import type { Told } from '#world/record.ts'
import type { World } from '#world/world.ts'

export async function settle({ tx, command }: Told, w: World): Promise<void> {
  let minute = 9 * 60
  const next = (by: string, what: string, body: unknown) => {
    const now = momentAt(w.eve, (minute += 2))
    return command(idAt(Date.parse(now), `settle ${what}`), personId(by), now, body)
  }
  const opened = next('manager', 'project', w.project)
  done('project', await projects.create(tx, { ...opened, project: installation }, projectId, w.project))
  await join(tx, opened, personId('manager'), 'manager', null)
  await fillPlan(tx, opened)
  done('day rate', await projects.setDayRate(tx, next('manager', 'day rate', w.dayRate), w.dayRate, w.currency))

  for (const p of w.people) if (p.role !== null && p.unit === null && p.username !== 'manager') await join(tx, next('manager', p.username, p), personId(p.username), p.role, null)
  for (const [position, u] of w.units.entries()) {
    const draft = { parent: u.parent === null ? null : unitId(u.parent), code: u.code, name: u.name, kind: u.kind, position }
    done(u.code, await unitStore.add(tx, next('consultant', u.code, draft), unitId(u.code), draft))
  }
  for (const p of w.people) if (p.role !== null && p.unit !== null) await join(tx, next(p.role === 'lead' ? 'manager' : 'lead', p.username, p), personId(p.username), p.role, unitId(p.unit))
  for (const f of w.flows) done(f.code, await flowStore.add(tx, next('consultant', f.code, f), flowId(f.code), f))
  const drafts = w.capabilities.map((c) => ({
    id: capabilityId(c.code),
    draft: { code: c.code, name: c.name, kind: c.kind, class: c.class, requiredPersons: c.persons, wantedPer: c.per, flow: c.flow === null ? null : flowId(c.flow), units: c.units.map(unitId) },
  }))
  done('capabilities', await capabilityStore.add(tx, next('manager', 'capabilities', drafts), drafts))
}
