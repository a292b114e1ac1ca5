import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import * as rules from '#method/handover/attempt.ts'
import type { AttemptDeed } from '#method/handover/attempt.ts'
import { demonstrate as show } from '#method/handover/demonstrate.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { contextOf, findDeed, handoverFacts, load, record, recounted, ruleOf, strike } from '#method/handover/handover.store.ts'
import type { Frame, Held } from '#method/handover/handover.store.ts'
import { isLate } from '#method/handover/standing.ts'
import { isStillNew, newTeachers } from '#method/handover/teach.store.ts'
import * as voids from '#method/handover/void.ts'
import type { VoidCause } from '#method/handover/handover.ts'

const stranger = (unknown: readonly Id[], of: Readonly<Record<string, unknown>>) => {
  const place = Object.entries(of).find(([, value]) => (Array.isArray(value) ? value.some((v) => unknown.includes(v as Id)) : unknown.includes(value as Id)))?.[0]
  return refuse('notAMember', undefined, ['body', place ?? 'person'])
}

export type DemonstrationInput = { readonly capability: Id; readonly unit: Id; readonly people: readonly Id[]; readonly by: Id; readonly at: Moment }

/** Shows one capability to several people at once; every id of a fact is made from the command's. */
export async function demonstrate(tx: Tx, command: Command, me: Me, input: DemonstrationInput, ids: () => Id) {
  const people = [...new Set(input.people)]
  const loaded = await load(tx, me, command.project, input.capability, [...people, input.by], [])
  if (!loaded) return refuse('notFound')
  if (loaded.unknown.length > 0) return stranger(loaded.unknown, { people, by: input.by })
  if (!(await unitExists(tx, command.project, input.unit))) return refuse('noSuchUnit', undefined, ['body', 'unit'])
  const { frame, held, roles } = loaded
  const context = await contextOf(tx, command, me, frame, roles, [...held.values()].some((h) => isLate(h.standing, input.at)))
  const facts: HandoverFact[] = []
  for (const person of people) {
    const decision = show(held.get(person)!.standing, { id: ids(), session: command.id, at: input.at, unit: input.unit, by: input.by }, held.get(input.by)?.standing ?? null, context)
    if (!decision.ok) return decision
    facts.push(...decision.facts)
  }
  return record(tx, command, frame, held, await recounted(tx, command, frame, held, facts, () => command.id, context))
}

export type AttemptInput = Omit<AttemptDeed, 'performer' | 'unit' | 'id' | 'at'> & { readonly capability: Id; readonly person: Id; readonly unit?: Id | undefined; readonly at: Moment }

/** Records an attempt; the attempt's id is the command's. One that arrives late is judged by its own time and recounts what came after. */
export async function attempt(tx: Tx, command: Command, me: Me, input: AttemptInput) {
  const { capability, person, unit, ...rest } = input
  const others = [input.coach, input.helpedBy, input.checkedBy].filter((x): x is Id => Boolean(x))
  const loaded = await load(tx, me, command.project, capability, [person], others)
  if (!loaded) return refuse('notFound')
  if (loaded.unknown.length > 0) return stranger(loaded.unknown, { person, coach: input.coach, helpedBy: input.helpedBy, checkedBy: input.checkedBy })
  const { frame, held, roles } = loaded
  const { standing, unit: known } = held.get(person)!
  const place = unit ?? known
  if (!place || (unit && unit !== known && !(await unitExists(tx, command.project, unit)))) return standing.shown === 0 ? refuse('neverDemonstrated') : refuse('noSuchUnit', undefined, ['body', 'unit'])
  const context = await contextOf(tx, command, me, frame, roles, standing.handover !== null)
  const deed: AttemptDeed = { ...rest, id: command.id, unit: place, performer: person }
  const rule = ruleOf(frame, standing)
  const decision = isLate(standing, input.at)
    ? rules.lateAttempt(capability, await handoverFacts(tx, command.project, `${capability}/${person}`), deed, rule, context)
    : rules.attempt(standing, deed, rule, context)
  if (!decision.ok) return decision
  const answer = await record(tx, command, frame, held, decision.facts)
  if (isStillNew(standing, decision.facts)) return newTeachers(tx, command, me, frame, person, roles, answer)
  return answer
}

/** Undoes what the same person recorded minutes ago. */
export const undo = (tx: Tx, command: Command, me: Me, deed: Id) =>
  onDeed(tx, command, me, deed, (facts, found, { frame, held, context }) =>
    voids.withdraw(facts, { record: deed, recordedAt: found.recordedAt }, ruleOf(frame, held.standing), context), 'withdrawn')

export const claimVoid = (tx: Tx, command: Command, me: Me, attempt: Id, input: { cause: VoidCause; note: string | null }) =>
  onDeed(tx, command, me, attempt, (facts, _, { context }) => voids.claimVoid(facts, { attempt, ...input }, context))

export const confirmVoid = (tx: Tx, command: Command, me: Me, attempt: Id) =>
  onDeed(tx, command, me, attempt, (facts, _, { frame, held, context }) => voids.confirmVoid(facts, { attempt }, ruleOf(frame, held.standing), context), 'void')

export const declineVoid = (tx: Tx, command: Command, me: Me, attempt: Id, note: string | null) =>
  onDeed(tx, command, me, attempt, (facts, _, { context }) => voids.declineVoid(facts, { attempt, note }, context))

type OnDeed = { readonly frame: Frame; readonly held: Held; readonly context: Awaited<ReturnType<typeof contextOf>> }
type Found = NonNullable<Awaited<ReturnType<typeof findDeed>>>

async function onDeed(tx: Tx, command: Command, me: Me, deed: Id, decide: (facts: readonly HandoverFact[], found: Found, on: OnDeed) => Decision<HandoverFact>, struck?: 'withdrawn' | 'void') {
  const found = await findDeed(tx, command.project, deed)
  const loaded = found && (await load(tx, me, command.project, found.capability, [found.person], []))
  if (!found || !loaded) return refuse('noSuchRecord')
  const held = loaded.held.get(found.person)!
  const context = await contextOf(tx, command, me, loaded.frame, loaded.roles, true)
  const decision = decide(await handoverFacts(tx, command.project, found.subject), found, { frame: loaded.frame, held, context })
  if (!decision.ok) return decision
  const answer = await record(tx, command, loaded.frame, loaded.held, decision.facts)
  if (struck) await strike(tx, command.project, deed, struck)
  return answer
}

export const unitExists = async (tx: Tx, project: Id, unit: Id): Promise<boolean> =>
  Boolean(await tx.one('select 1 as there from units_unit where project_id = $1 and unit_id = $2', [project, unit]))
