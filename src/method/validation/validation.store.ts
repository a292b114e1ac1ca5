import type { Tx } from '#ground/database/database.store.ts'
import { append, factsAbout, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import { dayOf } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { findingTypes, runTypes } from '#method/validation/facts.ts'
import type { FindingFact, PreparedFact, RunFact, ValidationFact } from '#method/validation/facts.ts'
import * as findings from '#method/validation/finding.ts'
import type { Finding } from '#method/validation/finding.ts'
import { preparationOf } from '#method/validation/preparation.ts'
import * as runs from '#method/validation/run.ts'
import type { Run } from '#method/validation/run.ts'
import { refused } from '#method/validation/validation.ts'
import type { Context } from '#method/validation/validation.ts'

export const chapter = 'validation'

/** What the rules are told of the world. */
export async function contextOf(tx: Tx, command: Command, me: Me): Promise<Context> {
  const project = await projectOf(tx, command.project)
  return { now: command.now, by: { person: me.person, role: me.member!.role }, dayOf: (at) => dayOf(at, project?.zone ?? 'UTC') }
}

export async function loadRun(tx: Tx, project: Id, id: Id): Promise<Run | null> {
  return (await tx.one<{ state: Run }>('select state from validation_run where project_id = $1 and run_id = $2', [project, id]))?.state ?? null
}

export async function loadFinding(tx: Tx, project: Id, id: Id): Promise<Finding | null> {
  return (await tx.one<{ state: Finding }>('select state from validation_finding where project_id = $1 and finding_id = $2', [project, id]))?.state ?? null
}

/** A flow's current version and how many steps the asked one has; null without such a flow, `steps: null` without such a version. */
export const flowAt = (tx: Tx, project: Id, flow: Id, version: number | undefined) => tx.one<{ current: number; archived: boolean; version: number; steps: number | null }>(
  `select f.current, f.archived_at is not null as archived, coalesce($3::int, f.current) as version, jsonb_array_length(v.steps) as steps
     from flows_flow f left join flows_version v on v.project_id = f.project_id and v.flow_id = f.flow_id and v.number = coalesce($3::int, f.current) where f.project_id = $1 and f.flow_id = $2`, [project, flow, version ?? null])

export const factsOfThing = async (tx: Tx, project: Id, subject: Id) => (await factsAbout(tx, project, chapter, subject)) as unknown as (ValidationFact & { seq: number; recordedAt: string; by: Id | null })[]

/** Appends the facts and brings every row they touch up to date. Refuses: idTaken. */
export async function record(tx: Tx, command: Command, decision: Decision<ValidationFact>) {
  if (!decision.ok) return decision
  for (const fact of decision.facts) if ((fact.type === 'started' && (await loadRun(tx, command.project, fact.subject))) || (fact.type === 'raised' && (await loadFinding(tx, command.project, fact.subject)))) return refused('idTaken')
  const written = await append(tx, command, chapter, decision.facts)
  for (const facts of byThing(decision.facts).values()) {
    const { subject } = facts[0]!
    if (isRun(facts)) await keepRun(tx, command.project, facts.reduce(runs.step, await loadRun(tx, command.project, subject)))
    else if (isFinding(facts)) await keepFinding(tx, command.project, facts.reduce(findings.step, await loadFinding(tx, command.project, subject)))
    else for (const fact of facts) await keepPreparation(tx, command.project, fact as PreparedFact)
  }
  return receipt(command.id, written)
}

/** Facts by what they are about; ids are the client's, so a run and a finding may carry the same. */
export const byThing = (facts: readonly ValidationFact[]) => Map.groupBy(facts, (f) => `${isRun([f]) ? 'run' : isFinding([f]) ? 'finding' : 'flow'}/${f.subject}`)

export const isRun = (facts: readonly ValidationFact[]): facts is readonly RunFact[] => (runTypes as readonly string[]).includes(facts[0]?.type ?? '')
export const isFinding = (facts: readonly ValidationFact[]): facts is readonly FindingFact[] => (findingTypes as readonly string[]).includes(facts[0]?.type ?? '')

/** A run's row without its project: the state, and the columns lists filter by. */
export const runRow = (run: Run) => ({
  run_id: run.id, flow_id: run.flow, flow_version: run.version, person_id: run.person, counts: run.counts, progress: runs.stateOf(run), started_at: run.startedAt, completed_on: run.completedOn, moved_on: run.movedOn, state: run,
})

async function keepRun(tx: Tx, project: Id, run: Run | null): Promise<void> {
  if (run === null) throw new Error('a fact about a run that was not started')
  const r = runRow(run)
  await tx.rows(
    `insert into validation_run (project_id, run_id, flow_id, flow_version, person_id, counts, progress, started_at, completed_on, moved_on, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (project_id, run_id) do update set progress = excluded.progress, completed_on = excluded.completed_on, moved_on = excluded.moved_on, state = excluded.state`,
    [project, r.run_id, r.flow_id, r.flow_version, r.person_id, r.counts, r.progress, r.started_at, r.completed_on, r.moved_on, r.state])
}

/** A finding's row without its project. */
export const findingRow = (f: Finding) => ({
  finding_id: f.id, flow_id: f.flow, flow_version: f.version, step: f.step, run_id: f.run, kind: f.kind, class: f.triage?.to.class ?? null, release_id: findings.releaseOf(f),
  resolved: f.resolved !== null, shared: f.shared !== null, raised_at: f.raisedAt, moved_on: f.movedOn, state: f,
})

async function keepFinding(tx: Tx, project: Id, finding: Finding | null): Promise<void> {
  if (finding === null) throw new Error('a fact about a finding that was not raised')
  const f = findingRow(finding)
  await tx.rows(
    `insert into validation_finding (project_id, finding_id, flow_id, flow_version, step, run_id, kind, class, release_id, resolved, shared, raised_at, moved_on, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (project_id, finding_id) do update set class = excluded.class, release_id = excluded.release_id, resolved = excluded.resolved, shared = excluded.shared, moved_on = excluded.moved_on, state = excluded.state`,
    [project, f.finding_id, f.flow_id, f.flow_version, f.step, f.run_id, f.kind, f.class, f.release_id, f.resolved, f.shared, f.raised_at, f.moved_on, f.state])
}

const keepPreparation = (tx: Tx, project: Id, fact: PreparedFact): Promise<object[]> => tx.rows(
  `insert into validation_preparation (project_id, flow_id, what, state) values ($1, $2, $3, $4) on conflict (project_id, flow_id, what) do update set state = excluded.state`,
  [project, fact.subject, fact.detail.what, preparationOf(fact)])
