import type { Tx } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { keepSettings } from '#ground/projects/projects.store.ts'
import { refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { chapter, contextOf, load, record, rowOf, ruleOf } from '#method/handover/handover.store.ts'
import type { Cause, Class, Context, Course, Kind, Standing } from '#method/handover/handover.ts'
import type { Rule, Settings } from '#method/handover/rule.ts'
import { changeRules as change } from '#method/handover/settings.ts'
import { signOff as sign } from '#method/handover/signoff.ts'
import * as back from '#method/handover/takeback.ts'
import { many } from '#ground/database/database.store.ts'

export type On = { readonly capability: Id; readonly person: Id }

async function onStanding(tx: Tx, command: Command, me: Me, on: On, decide: (standing: Standing, rule: Rule, context: Context) => Decision<HandoverFact>) {
  const loaded = await load(tx, me, command.project, on.capability, [on.person], [])
  if (!loaded || loaded.unknown.length > 0) return refuse('notFound')
  const { standing } = loaded.held.get(on.person)!
  const context = await contextOf(tx, command, me, loaded.frame, loaded.roles, true)
  const decision = decide(standing, ruleOf(loaded.frame, standing), context)
  return decision.ok ? record(tx, command, loaded.frame, loaded.held, decision.facts) : decision
}

export const signOff = (tx: Tx, command: Command, me: Me, on: On, override: string | null) => onStanding(tx, command, me, on, (s, rule, context) => sign(s, { override }, rule, context))
export const takeBack = (tx: Tx, command: Command, me: Me, on: On, note: string) => onStanding(tx, command, me, on, (s, rule, context) => back.takeBack(s, { note }, rule, context))
export const findCause = (tx: Tx, command: Command, me: Me, on: On, deed: { attempt: Id; cause: Cause; note: string }) => onStanding(tx, command, me, on, (s, _, context) => back.findCause(s, deed, context))
export const review = (tx: Tx, command: Command, me: Me, on: On, deed: { stands: boolean; note: string }) => onStanding(tx, command, me, on, (s, rule, context) => back.review(s, deed, rule, context))
export const changeCourse = (tx: Tx, command: Command, me: Me, on: On, deed: { choice: Course; note: string }) => onStanding(tx, command, me, on, (s, _, context) => back.changeCourse(s, deed, context))

/** Changes the project's criteria; what every standing needs from now on is written anew. */
export async function changeRules(tx: Tx, command: Command, me: Me, after: Settings, reason: string) {
  const before = await tx.one<{ settings: Settings | null; zone: string }>(`select settings -> 'handover' as settings, zone from projects_project where project_id = $1`, [command.project])
  if (!before) return refuse('notFound')
  const context = await contextOf(tx, command, me, before, {}, false)
  const decision = change(before.settings ?? {}, after, reason, context)
  if (!decision.ok) return decision
  await keepSettings(tx, command.project, chapter, after)
  await glanceAnew(tx, command.project, after, before.zone)
  return receipt(command.id, await append(tx, command, chapter, decision.facts))
}

/** The wall's columns of every standing of a project, under the rules now in force. Also for a capability whose class or kind was changed. */
export async function glanceAnew(tx: Tx, project: Id, settings: Settings, zone: string, capability: Id | null = null): Promise<void> {
  const rows = await tx.rows<{ state: Standing; unit_id: Id; kind: Kind; class: Class }>(
    `select s.state, s.unit_id, c.kind, c.class from handover_standing s join capabilities_capability c on c.project_id = s.project_id and c.capability_id = s.capability_id
      where s.project_id = $1 and ($2::uuid is null or s.capability_id = $2)`, [project, capability])
  const anew = rows.map((r) => rowOf({ capability: { id: r.state.capability, kind: r.kind, class: r.class }, settings, zone }, { standing: r.state, unit: r.unit_id }))
  await tx.rows(
    `update handover_standing s set need = r.need, eligible = r.eligible, progress = r.progress, lapses_on = r.lapses_on
       from jsonb_to_recordset($2) as r(capability_id uuid, person_id uuid, need smallint, eligible boolean, progress text, lapses_on date)
      where s.project_id = $1 and s.capability_id = r.capability_id and s.person_id = r.person_id`, [project, many(anew)])
}
