import type { Tx } from '#ground/database/database.store.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import * as rules from '#ground/releases/releases.ts'
import type { Release, ReleaseDraft, ReleaseFact, Slip } from '#ground/releases/releases.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = { release_id: Id; name: Words; planned: Day; real: Day | null; contents: Words; slips: Slip[]; dropped: { reason: string; at: Moment } | null; version: number }

/** Every release by its planned day, dropped ones too. */
export async function list(tx: Tx, project: Id): Promise<Release[]> {
  const rows = await tx.rows<Row>('select release_id, name, planned, real, contents, slips, dropped, version from releases_release where project_id = $1 order by planned, release_id', [project])
  return rows.map(({ release_id, ...r }) => ({ id: release_id, ...r }))
}

export const load = async (tx: Tx, project: Id, id: Id | null): Promise<Release | undefined> => (id === null ? undefined : (await list(tx, project)).find((r) => r.id === id))

export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<Map<Id, Words>> {
  const rows = await tx.rows<{ release_id: Id; name: Words }>('select release_id, name from releases_release where project_id = $1 and release_id = any($2)', [project, ids])
  return new Map(rows.map((r) => [r.release_id, r.name]))
}

/** The names of people, for who moved a day. */
export async function peopleNamed(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = ids.length === 0 ? [] : await tx.rows<{ id: Id; name: string }>('select id, name from people_person where id = any($1)', [ids])
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** Today on the project's clock. */
export async function todayOf(tx: Tx, project: Id, now: Moment): Promise<Day> {
  const found = await projectOf(tx, project)
  return dayOf(now, found?.zone ?? 'UTC')
}

export const create = async (tx: Tx, command: Command, id: Id, draft: ReleaseDraft) => record(tx, command, rules.create(await list(tx, command.project), id, draft, command.now))

export async function revise(tx: Tx, command: Command, id: Id, seen: number, draft: Pick<ReleaseDraft, 'name' | 'contents'>) {
  const releases = await list(tx, command.project)
  const answer = await record(tx, command, rules.revise(releases, id, seen, draft, command.now))
  return 'ok' in answer ? { ...answer, current: releases.find((r) => r.id === id) } : answer
}

export async function slip(tx: Tx, command: Command, id: Id, seen: number, deed: { readonly to: Day; readonly reason: string }) {
  const release = await load(tx, command.project, id)
  const answer = await record(tx, command, rules.slip(release, seen, deed, command.by, command.now))
  return 'ok' in answer ? { ...answer, current: release } : answer
}

export async function publish(tx: Tx, command: Command, id: Id, on: Day | undefined) {
  const today = await todayOf(tx, command.project, command.now)
  return record(tx, command, rules.publish(await load(tx, command.project, id), on ?? today, today, command.now))
}

export const drop = async (tx: Tx, command: Command, id: Id, reason: string) => record(tx, command, rules.drop(await load(tx, command.project, id), reason, command.now))

export const takeBack = async (tx: Tx, command: Command, id: Id, reason: string) => record(tx, command, rules.takeBack(await list(tx, command.project), id, reason, command.now))

async function record(tx: Tx, command: Command, decision: Decision<ReleaseFact>) {
  if (!decision.ok) return decision
  if (decision.facts.some((f) => f.type === 'created') && (await load(tx, command.project, decision.facts[0]!.subject))) return refuse('idTaken')
  const written = await append(tx, command, 'releases', decision.facts)
  for (const fact of written) await project(tx, command.project, fact)
  return receipt(command.id, written)
}

/** Brings the row of the fact's release up to date. */
async function project(tx: Tx, project: Id, fact: ReleaseFact): Promise<void> {
  const id = fact.subject
  if (fact.type === 'created') {
    const d = fact.detail
    await tx.rows('insert into releases_release (project_id, release_id, name, planned, contents) values ($1, $2, $3, $4, $5)', [project, id, d.name, d.planned, d.contents])
    return
  }
  const [after] = rules.fold((await load(tx, project, id).then((r) => (r ? [r] : []))), fact)
  if (!after) throw new Error(`a fact about the release ${id}, which is not there`)
  await tx.rows('update releases_release set name = $3, planned = $4, real = $5, contents = $6, slips = $7, dropped = $8, version = $9 where project_id = $1 and release_id = $2',
    [project, id, after.name, after.planned, after.real, after.contents, JSON.stringify(after.slips), after.dropped, after.version])
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'releases')) as unknown as ReleaseFact[]
  return unequal('releases_release', facts.reduce<readonly Release[]>(rules.fold, []), await list(tx, project), (r) => r.id)
}
