/** All data specifications and samples of a project as their facts say them; the rows are this fold. */
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { DataTable } from './data.ts'
import { about, type DataFact } from './facts.ts'
import { after as afterTable } from './fields.ts'
import { after as afterEdition, type Edition } from './issue.ts'
import { after as afterSample, type Sample } from './sample.ts'

/** A check somebody kept. */
export type KeptCheck = {
  readonly id: Id; readonly flow: Id; readonly file: string; readonly edition: { readonly id: Id; readonly number: number } | null
  readonly tables: readonly { readonly table: Id; readonly rows: number; readonly errors: number }[]; readonly by: Id; readonly day: Day; readonly at: Moment
}

export const checkOf = (fact: DataFact & { readonly type: 'dataChecked' }): KeptCheck => ({ id: fact.subject, ...fact.detail, at: fact.at })

export type Data = {
  readonly tables: ReadonlyMap<Id, DataTable>
  readonly editions: ReadonlyMap<Id, Edition>
  readonly samples: ReadonlyMap<Id, Sample>
  readonly checks: ReadonlyMap<Id, KeptCheck>
}

export const nothing: Data = { tables: new Map(), editions: new Map(), samples: new Map(), checks: new Map() }

export function fold(data: Data, fact: DataFact): Data {
  const id = fact.subject
  const put = <T>(of: ReadonlyMap<Id, T>, value: T | undefined): ReadonlyMap<Id, T> => (value === undefined ? of : new Map(of).set(id, value))
  if (fact.type === 'dataChecked') return { ...data, checks: put(data.checks, checkOf(fact)) }
  switch (about(fact.type)) {
    case 'table': return { ...data, tables: put(data.tables, afterTable(data.tables.get(id), fact)) }
    case 'edition': return { ...data, editions: put(data.editions, afterEdition(data.editions.get(id), fact)) }
    default: return { ...data, samples: put(data.samples, afterSample(data.samples.get(id), fact)) }
  }
}

/** The last kept check of every table: rows and errors then, the newest first wins. */
export function lastChecks(checks: readonly KeptCheck[]): ReadonlyMap<Id, { readonly check: KeptCheck; readonly rows: number; readonly errors: number }> {
  const found = new Map<Id, { readonly check: KeptCheck; readonly rows: number; readonly errors: number }>()
  for (const check of [...checks].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))) for (const t of check.tables) found.set(t.table, { check, rows: t.rows, errors: t.errors })
  return found
}
