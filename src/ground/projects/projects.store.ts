import type { Tx } from '#ground/database/database.store.ts'
import { append, begin, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Me, Role } from '#ground/people/people.ts'
import * as rules from '#ground/projects/projects.ts'
import type { Plan, Project, ProjectFact } from '#ground/projects/projects.ts'
import { isZone } from '#kit/days.ts'
import type { Day } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = {
  project_id: Id; name: Words; customer: Words; starts_on: Day; ends_on: Day; zone: string; day_rate: string | null; currency: string; logo: Id | null; settings: Record<string, unknown>; version: number
}

const columns = `project_id, name, customer, to_char(starts_on, 'YYYY-MM-DD') as starts_on, to_char(ends_on, 'YYYY-MM-DD') as ends_on, zone, day_rate, currency, logo, settings, version`

const projectOf = (row: Row): Project => ({
  id: row.project_id, name: row.name, customer: row.customer, startsOn: row.starts_on, endsOn: row.ends_on, zone: row.zone,
  dayRate: row.day_rate === null ? null : Number(row.day_rate), currency: row.currency, logo: row.logo, settings: row.settings, version: row.version,
})

export async function load(tx: Tx, id: Id): Promise<Project | null> {
  const row = await tx.one<Row>(`select ${columns} from projects_project where project_id = $1`, [id])
  return row && projectOf(row)
}

export async function list(tx: Tx, me: Me) {
  const rows = await tx.rows<Row & { role: Role | null }>(
    `select ${columns.replace('project_id', 'p.project_id')}, (select m.role from people_member m where m.project_id = p.project_id and m.person_id = $1 and m.left_at is null) as role
       from projects_project p order by starts_on desc, project_id`, [me.person])
  return rows.map((row) => ({ ...projectOf(row), role: row.role }))
}

/** Opens a project with a book of its own; the installation's book keeps that it was opened. The caller's membership is written by the people's store. */
export async function create(tx: Tx, command: Command, id: Id, plan: Plan) {
  if (!isZone(plan.zone)) return refuse('unknownZone', undefined, ['body', 'zone'])
  const decision = rules.create(id, plan, command.now)
  if (!decision.ok) return decision
  const opened = await append(tx, command, 'projects', decision.facts)
  await tx.rows(`select set_config('changeover.project', $1, true)`, [id])
  await begin(tx, id)
  await append(tx, { ...command, project: id }, 'projects', decision.facts)
  await tx.rows('insert into projects_project (project_id, name, customer, starts_on, ends_on, zone) values ($1, $2, $3, $4, $5, $6)',
    [id, plan.name, plan.customer, plan.startsOn, plan.endsOn, plan.zone])
  return receipt(command.id, opened)
}

export async function change(tx: Tx, command: Command, seen: number, plan: Plan) {
  const project = await load(tx, command.project)
  if (!project) return refuse('notFound')
  if (!isZone(plan.zone)) return refuse('unknownZone', undefined, ['body', 'zone'])
  const decision = rules.change(project, seen, plan, command.now)
  if (!decision.ok) return { ...decision, current: project }
  await tx.rows('update projects_project set name = $2, customer = $3, starts_on = $4, ends_on = $5, zone = $6, version = version + 1 where project_id = $1',
    [command.project, plan.name, plan.customer, plan.startsOn, plan.endsOn, plan.zone])
  return receipt(command.id, await append(tx, command, 'projects', decision.facts))
}

/** To the cent. */
export async function setDayRate(tx: Tx, command: Command, perDay: number | null, currency: string) {
  const dayRate = perDay === null ? null : Math.round(perDay * 100) / 100
  const fact: ProjectFact = { type: 'dayRateSet', subject: command.project, at: command.now, detail: { dayRate, currency } }
  await tx.rows('update projects_project set day_rate = $2, currency = $3, version = version + 1 where project_id = $1', [command.project, dayRate, currency])
  return receipt(command.id, await append(tx, command, 'projects', [fact]))
}

/** `file` null takes the logo away. */
export async function setLogo(tx: Tx, command: Command, file: rules.LogoFile | null | undefined) {
  const project = await load(tx, command.project)
  if (!project) return refuse('notFound')
  const decision = rules.setLogo(project, file, command.now)
  if (!decision.ok) return decision
  await tx.rows('update projects_project set logo = $2, version = version + 1 where project_id = $1', [command.project, file?.id ?? null])
  return receipt(command.id, await append(tx, command, 'projects', decision.facts))
}

/** Keeps a chapter's settings; the chapter has checked them and says the fact. */
export const keepSettings = (tx: Tx, project: Id, chapter: string, to: unknown): Promise<object[]> =>
  tx.rows('update projects_project set settings = jsonb_set(settings, array[$2], $3::jsonb), version = version + 1 where project_id = $1', [project, chapter, JSON.stringify(to)])

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  // the installation's book only keeps that a project was opened; its row stands behind the project's own wall
  if (project === installation) return []
  const facts = (await factsOf(tx, project, 'projects')) as unknown as ProjectFact[]
  const row = await load(tx, project)
  const rows: rules.Basics[] = row ? [{ id: row.id, name: row.name, customer: row.customer, startsOn: row.startsOn, endsOn: row.endsOn, zone: row.zone, dayRate: row.dayRate, currency: row.currency, logo: row.logo }] : []
  return unequal('projects_project', facts.reduce<readonly rules.Basics[]>(rules.fold, []), rows, (p) => p.id)
}
