import type { Tx } from '#ground/database/database.store.ts'
import { many } from '#ground/database/database.store.ts'
import * as rules from '#ground/calendar/calendar.ts'
import type { CalendarFact, DayKind, Exceptions, NamedDay, Week } from '#ground/calendar/calendar.ts'
import { isChina, officialDays } from '#ground/calendar/china.store.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import { keepSettings } from '#ground/projects/projects.store.ts'
import { addDays } from '#kit/days.ts'
import type { Day } from '#kit/days.ts'
import { refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Row = { day: Day; kind: DayKind; name: Words; official: boolean }
type Frame = { readonly startsOn: Day; readonly endsOn: Day; readonly zone: string; readonly week: Week }

export async function frameOf(tx: Tx, project: Id): Promise<Frame> {
  const row = await tx.one<{ starts_on: Day; ends_on: Day; zone: string; week: number[] | null }>(
    `select to_char(starts_on, 'YYYY-MM-DD') as starts_on, to_char(ends_on, 'YYYY-MM-DD') as ends_on, zone, settings -> 'calendar' -> 'week' as week from projects_project where project_id = $1`, [project])
  if (!row) throw new Error(`project ${project} is not there`)
  return { startsOn: row.starts_on, endsOn: row.ends_on, zone: row.zone, week: row.week ?? rules.usualWeek }
}

/** The days that have a name, from `from` to `to`; all of them without. */
export async function namedDays(tx: Tx, project: Id, from: Day = '1900-01-01', to: Day = '9999-12-31'): Promise<NamedDay[]> {
  return tx.rows<Row>(`select to_char(day, 'YYYY-MM-DD') as day, kind, name, official from calendar_day where project_id = $1 and day between $2 and $3 order by day`, [project, from, to])
}

/** How far beyond the plan working days are counted rightly when the project's week is not the usual one. */
const beyond = 400

/** The project's calendar as exceptions from Monday to Friday, for the functions of calendar.ts. */
export async function exceptions(tx: Tx, project: Id): Promise<Exceptions> {
  const frame = await frameOf(tx, project)
  return rules.exceptionsOf(frame.week, await namedDays(tx, project), addDays(frame.startsOn, -beyond), addDays(frame.endsOn, beyond))
}

export const setDay = async (tx: Tx, command: Command, day: Day, kind: DayKind, name: Words) =>
  record(tx, command, rules.setDay(await namedDays(tx, command.project, day, day), day, kind, name, command.now))

export const clearDay = async (tx: Tx, command: Command, day: Day) => record(tx, command, rules.clearDay(await namedDays(tx, command.project, day, day), day, command.now))

export async function setWeek(tx: Tx, command: Command, week: Week) {
  const decision = rules.setWeek((await frameOf(tx, command.project)).week, week, command.project, command.now)
  if (decision.ok && decision.facts[0]?.type === 'weekSet') await keepSettings(tx, command.project, 'calendar', { week: decision.facts[0].detail.week })
  return record(tx, command, decision)
}

export async function fillOfficial(tx: Tx, command: Command, years: readonly number[]) {
  const unknown = years.filter((y) => officialDays(y).length === 0)
  if (unknown.length === years.length) return refuse('notAnnounced', { years: unknown.join(', ') }, ['body', 'years'])
  const decision = rules.fillOfficial(await namedDays(tx, command.project), years, years.flatMap(officialDays), command.project, command.now)
  return record(tx, command, decision)
}

/** Fills in the official days of the years of a project's plan as far as they are known, where the project's zone is China's. Answers without a fact when there is nothing to fill. */
export async function fillPlan(tx: Tx, command: Command): Promise<void> {
  const { startsOn, endsOn, zone } = await frameOf(tx, command.project)
  if (!isChina(zone)) return
  const years = yearsOf(startsOn, endsOn).filter((y) => officialDays(y).length > 0)
  if (years.length > 0) await fillOfficial(tx, command, years)
}

export const yearsOf = (from: Day, to: Day): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

async function record(tx: Tx, command: Command, decision: Decision<CalendarFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, 'calendar', decision.facts)
  for (const fact of written) await project(tx, command.project, fact)
  return receipt(command.id, written)
}

async function project(tx: Tx, project: Id, fact: CalendarFact): Promise<void> {
  if (fact.type === 'dayCleared') await tx.rows('delete from calendar_day where project_id = $1 and day = $2', [project, fact.subject])
  const days = fact.type === 'daySet' ? [{ day: fact.subject, ...fact.detail, official: false }] : fact.type === 'officialDaysFilled' ? fact.detail.days.map((d) => ({ ...d, official: true })) : []
  if (days.length === 0) return
  await tx.rows(
    `insert into calendar_day (project_id, day, kind, name, official) select $1, r.day, r.kind, r.name, r.official from jsonb_to_recordset($2) as r(day date, kind text, name jsonb, official boolean)
     on conflict (project_id, day) do update set kind = excluded.kind, name = excluded.name, official = excluded.official`, [project, many(days)])
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'calendar')) as unknown as CalendarFact[]
  const expected = facts.reduce<readonly NamedDay[]>(rules.fold, [])
  return unequal('calendar_day', expected, await namedDays(tx, project), (d) => d.day)
}
