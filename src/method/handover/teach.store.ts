import type { Tx } from '#ground/database/database.store.ts'
import type { Command, Receipt } from '#ground/ledger/ledger.store.ts'
import type { Me, Role } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { contextOf, load, record, recounted, ruleOf } from '#method/handover/handover.store.ts'
import type { Frame } from '#method/handover/handover.store.ts'
import { becomeTeacher, teach as give } from '#method/handover/teach.ts'
import type { Standing } from '#method/handover/handover.ts'

export type SessionInput = { readonly capability: Id; readonly unit: Id; readonly teacher: Id; readonly mode: 'coTaught' | 'solo'; readonly adviser: Id | null; readonly learners: readonly Id[]; readonly at: Moment }

/** Records a session taught by the customer; for its learners it counts as shown. */
export async function teach(tx: Tx, command: Command, me: Me, input: SessionInput, ids: () => Id) {
  const learners = [...new Set(input.learners)]
  const loaded = await load(tx, me, command.project, input.capability, [input.teacher, ...learners], input.adviser ? [input.adviser] : [])
  if (!loaded) return refuse('notFound')
  if (loaded.unknown.length > 0) return refuse('notAMember', undefined, ['body', loaded.unknown.includes(input.teacher) ? 'teacher' : loaded.unknown.includes(input.adviser ?? '') ? 'adviser' : 'learners'])
  const { frame, held, roles } = loaded
  const teacher = held.get(input.teacher)!.standing
  const context = await contextOf(tx, command, me, frame, roles, true)
  const deed = { session: command.id, at: input.at, unit: input.unit, mode: input.mode, adviser: input.adviser, learners: learners.map((person) => ({ person, demonstration: ids() })) }
  const decision = give(teacher, deed, ruleOf(frame, teacher), context)
  if (!decision.ok) return decision
  return record(tx, command, frame, held, await recounted(tx, command, frame, held, decision.facts, () => command.id, context))
}

/** Whether these facts are a person's first success ever: only then can it make somebody a teacher. */
export const isStillNew = (before: Standing, facts: readonly HandoverFact[]): boolean =>
  before.reachedOn === null && facts.some((f) => f.type === 'attempted' && f.detail.outcome === 'success')

/** A learner got there: whoever taught them may have become a teacher by it. Answers the receipt with the facts that follow. */
export async function newTeachers(tx: Tx, command: Command, me: Me, frame: Frame, learner: Id, roles: Readonly<Record<Id, Role>>, receipt: Receipt): Promise<Receipt> {
  const teachers = await tx.rows<{ state: Standing; unit_id: Id }>(
    `select state, unit_id from handover_standing where project_id = $1 and capability_id = $2 and level = 4
       and exists (select from jsonb_array_elements(state -> 'sessions') x where x -> 'learners' ? $3)`, [command.project, frame.capability.id, learner])
  let answer = receipt
  for (const { state, unit_id } of teachers) {
    const reached = await reachedOn(tx, command.project, frame.capability.id, state.sessions.flatMap((s) => s.learners))
    const context = await contextOf(tx, command, me, frame, roles, false)
    const decision = becomeTeacher(state, (person) => reached.get(person) ?? null, ruleOf(frame, state), context)
    if (!decision.ok) continue
    const more = await record(tx, command, frame, new Map([[state.person, { standing: state, unit: unit_id }]]), decision.facts)
    answer = { ...answer, facts: [...answer.facts, ...more.facts] }
  }
  return answer
}

export async function reachedOn(tx: Tx, project: Id, capability: Id, people: readonly Id[]): Promise<Map<Id, Day | null>> {
  const rows = await tx.rows<{ person_id: Id; day: Day | null }>(
    `select person_id, state ->> 'reachedOn' as day from handover_standing where project_id = $1 and capability_id = $2 and person_id = any($3)`, [project, capability, people])
  return new Map(rows.map((r) => [r.person_id, r.day]))
}
