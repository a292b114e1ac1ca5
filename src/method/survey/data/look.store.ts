/** What is told of a flow's data specification and samples: names for ids, what changed since the newest edition, the last kept checks. */
import type { Tx } from '#ground/database/database.store.ts'
import { load } from '#ground/flows/flows.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Me } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'
import { inUse } from '#method/survey/data/data.ts'
import type { DataTable } from '#method/survey/data/data.ts'
import * as rows from '#method/survey/data/data.store.ts'
import { lastChecks } from '#method/survey/data/fold.ts'
import { newest } from '#method/survey/edition.ts'
import { changedSince, mayStillSign } from '#method/survey/data/issue.ts'
import type { Edition } from '#method/survey/data/issue.ts'
import type { Given } from '#method/survey/data/judge.ts'
import { isReady } from '#method/survey/data/sample.ts'
import type { SampleContent } from '#method/survey/data/sample.ts'
import { people } from '#method/survey/rows.store.ts'

export async function look(tx: Tx, project: Id, flowId: Id, me: Me) {
  const flow = await load(tx, project, flowId)
  if (!flow) return null
  const [tables, editions, samples, checks, members] = await Promise.all([
    rows.tables(tx, project, flowId), rows.editions(tx, project, flowId), rows.samples(tx, project, flowId), rows.checks(tx, project, flowId), people(tx, project),
  ])
  const who = (id: Id) => ({ id, name: members.get(id)?.name ?? '' })
  const last = newest(editions)
  return {
    flow: { id: flow.id, code: flow.code, name: flow.name }, archived: flow.archived, tables: tables.map((t) => ({ ...t, fields: t.fields.map((f) => ({ ...f, choices: [...f.choices] })) })),
    editions: editions.map((e) => ({
      id: e.id, number: e.number, note: e.note, by: { id: e.by, name: e.name }, day: e.day, tables: e.printed.tables.length, fields: e.printed.tables.reduce((n, t) => n + t.fields.length, 0),
      signatures: e.signatures.map((s) => ({ place: s.place, person: { id: s.by, name: s.name }, day: s.day })),
    })),
    changed: last ? [...changedSince(last, tables)] : [], mySign: me.member !== null && mayStillSign(last, me.member.role),
    checks: [...lastChecks(checks)].map(([table, c]) => ({ table, rows: c.rows, errors: c.errors, file: c.check.file, edition: c.check.edition?.number ?? null, by: who(c.check.by), day: c.check.day })),
    samples: samples.map(({ flow: _, ready, content, ...s }) => ({ ...s, content: contentSaid(content), ready: ready && { person: who(ready.person), day: ready.day } })), samplesReady: isReady(samples),
  }
}

const contentSaid = (c: SampleContent) => (c.kind === 'file' ? { kind: c.kind, file: c.file, fileName: c.fileName } : { kind: c.kind, table: c.table, columns: [...c.columns], rows: c.rows.map((r) => [...r]) })

export type Source = { readonly flow: Flow; /** Null: what stands. */ readonly edition: Edition | null; readonly tables: readonly DataTable[] }

/** What is printed, filled in or checked: the edition asked for, `draft` for what stands, without it the newest edition or else what stands. Null when there is no such flow or edition. */
export async function sourceOf(tx: Tx, project: Id, flowId: Id, asked: string | undefined): Promise<Source | null> {
  const flow = await load(tx, project, flowId)
  if (!flow) return null
  const editions = asked === 'draft' ? [] : await rows.editions(tx, project, flowId)
  const edition = asked === undefined ? newest(editions) : (editions.find((e) => e.id === asked) ?? null)
  if (asked !== undefined && asked !== 'draft' && !edition) return null
  return { flow, edition, tables: edition ? edition.printed.tables : inUse(await rows.tables(tx, project, flowId)) }
}

/** Everything a workbook of this flow may be judged by; null when there is no such flow. */
export async function givenOf(tx: Tx, project: Id, flowId: Id, asked: Id | undefined): Promise<Given | null> {
  const [flow, editions, tables] = [await load(tx, project, flowId), await rows.editions(tx, project, flowId), await rows.tables(tx, project, flowId)]
  return !flow ? null : { flow: flowId, editions: editions.map(({ id, number, printed }) => ({ id, number, tables: printed.tables })), draft: inUse(tables), asked: asked ?? null }
}
