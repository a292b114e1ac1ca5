/** What every answer of the chapter needs around it: the flows, the releases, the people, the steps and files that are named. */
import type { Tx } from '#ground/database/database.store.ts'
import * as flowStore from '#ground/flows/flows.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Step } from '#ground/flows/steps.ts'
import type { Role } from '#ground/people/people.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import { list as releasesOf } from '#ground/releases/releases.store.ts'
import { stateOf, type Release } from '#ground/releases/releases.ts'
import { dayOf } from '#kit/days.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { chapter } from '#method/validation/validation.store.ts'

export type Person = { readonly id: Id; readonly name: string }
export type Member = Person & { readonly role: Role; readonly left: boolean }
export type FileBrief = { readonly id: Id; readonly name: string; readonly type: string }

export type Frame = {
  readonly project: Id
  readonly zone: string
  readonly today: Day
  readonly title: Words
  readonly customer: Words
  /** By code, archived ones too. */
  readonly flows: readonly Flow[]
  readonly flowOf: (id: Id) => Flow
  readonly releases: readonly Release[]
  readonly releaseOf: (id: Id | null) => Release | undefined
  readonly members: readonly Member[]
  readonly personOf: (id: Id) => Person
}

export async function frameOf(tx: Tx, project: Id, now: Moment): Promise<Frame> {
  const [found, flows, releases, members] = await Promise.all([
    projectOf(tx, project), flowStore.list(tx, project), releasesOf(tx, project),
    tx.rows<Member>('select m.person_id as id, p.name, m.role, m.left_at is not null as left from people_member m join people_person p on p.id = m.person_id where m.project_id = $1 order by p.name, p.id', [project]),
  ])
  const [byFlow, byRelease, byPerson] = [new Map(flows.map((f) => [f.id, f])), new Map(releases.map((r) => [r.id, r])), new Map(members.map((m) => [m.id, { id: m.id, name: m.name }]))]
  const zone = found?.zone ?? 'UTC'
  return {
    project, zone, today: dayOf(now, zone), title: found!.name, customer: found!.customer, flows, releases, members,
    flowOf: (id) => byFlow.get(id)!, releaseOf: (id) => (id === null ? undefined : byRelease.get(id)), personOf: (id) => byPerson.get(id) ?? { id, name: '' },
  }
}

export const flowBrief = ({ id, code, name, current, archived }: Flow) => ({ id, code, name, current, archived })

export const releaseBrief = (r: Release) => ({ id: r.id, name: r.name, state: stateOf(r), planned: r.planned, real: r.real })

/** The steps of versions, by `flow/number`. */
export async function stepsOf(tx: Tx, project: Id, versions: readonly { readonly flow: Id; readonly version: number }[]): Promise<ReadonlyMap<string, readonly Step[]>> {
  const keys = [...new Set(versions.map(versionKey))]
  if (keys.length === 0) return new Map()
  const rows = await tx.rows<{ key: string; steps: Step[] }>(`select flow_id || '/' || number as key, steps from flows_version where project_id = $1 and flow_id || '/' || number = any($2)`, [project, keys])
  return new Map(rows.map((r) => [r.key, r.steps]))
}

export const versionKey = (v: { readonly flow: Id; readonly version: number }): string => `${v.flow}/${v.version}`

export const numbered = (steps: readonly Step[]) => steps.map((step, i) => ({ number: i + 1, ...step }))

/** Files by their ids; only those that were kept for this chapter, so that naming an id shows nothing else. */
export async function filesOf(tx: Tx, project: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, FileBrief>> {
  const rows = ids.length === 0 ? [] : await tx.rows<FileBrief>('select file_id as id, name, type from documents_file where project_id = $1 and chapter = $2 and file_id = any($3)', [project, chapter, ids])
  return new Map(rows.map((r) => [r.id, r]))
}

/** Those of the ids that are there, in their order. */
export const filesIn = (ids: readonly Id[], files: ReadonlyMap<Id, FileBrief>): FileBrief[] => ids.flatMap((id) => files.get(id) ?? [])
