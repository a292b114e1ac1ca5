/** The deeds about fields: a whole grid of them is saved at once or not at all, each over the version its writer saw. */
import type { Flow } from '#ground/flows/flows.ts'
import { decide, type Decision, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Context } from '../survey.ts'
import { alikeNames, differing, mostFields, referring, refused, target, workable, type DataTable } from './data.ts'
import type { DataFact } from './facts.ts'
import { fieldFault, tidy, type Field, type FieldDraft } from './field.ts'

/** A row of the grid: `seen` is the field's version, 0 for a new one. */
export type FieldRow = { readonly id: Id; readonly seen: number; readonly draft: FieldDraft }

/** `tables` are all of the flow; `rows` the new and changed fields. What a field says is judged among all of them as they would stand. Paths name the row and its place. */
export function saveFields(tables: readonly DataTable[], flow: Flow | undefined, tableId: Id, rows: readonly FieldRow[], context: Context): Decision<DataFact> {
  const table = tables.find((t) => t.id === tableId)
  const fault = !table ? refused('notFound') : workable(flow)
  if (fault) return fault
  if (table!.archived) return refused('tableArchived')
  const old = new Map(table!.fields.map((f) => [f.id, f]))
  for (const [i, row] of rows.entries()) {
    const was = old.get(row.id)
    if (row.seen === 0 ? was : !was) return refused(row.seen === 0 ? 'stale' : 'notFound', undefined, ['body', 'fields', i])
    if (was && was.version !== row.seen) return refused('stale', { field: was.code }, ['body', 'fields', i])
  }
  const drafts = new Map(rows.map((r) => [r.id, tidy(r.draft)]))
  const after: readonly Field[] = [
    ...table!.fields.map((f) => ({ ...f, ...drafts.get(f.id) })),
    ...rows.filter((r) => r.seen === 0).map((r) => ({ ...drafts.get(r.id)!, id: r.id, archived: false, version: 0 })),
  ]
  if (after.length > mostFields) return refused('tooManyFields', { max: mostFields })
  const next = tables.map((t) => (t.id === tableId ? { ...t, fields: after } : t))
  for (const [i, row] of rows.entries()) {
    const wrong = rowFault(next, after, { ...drafts.get(row.id)!, id: row.id })
    if (wrong) return { ok: false, refusal: { ...wrong, path: ['body', 'fields', i, ...(wrong.path ?? [])] } }
  }
  const broken = lostKey(next, tableId, after)
  if (broken) return broken
  const facts = rows.flatMap((row): DataFact[] => {
    const draft = drafts.get(row.id)!
    const was = old.get(row.id)
    if (!was) return [{ type: 'dataFieldAdded', subject: tableId, at: context.now, detail: { flow: table!.flow, id: row.id, field: draft } }]
    const fields = differing(draft, tidy(was))
    return Object.keys(fields).length === 0 ? [] : [{ type: 'dataFieldChanged', subject: tableId, at: context.now, detail: { flow: table!.flow, id: row.id, name: was.name, fields } }]
  })
  return facts.length === 0 ? refused('nothingChanged') : decide(...facts)
}

/** A field by itself, among its table's others, and what it refers to. */
function rowFault(tables: readonly DataTable[], fields: readonly Field[], field: FieldDraft & { readonly id: Id }): Refusal | null {
  const alone = fieldFault(field)
  if (alone) return { code: alone.code, values: { field: field.code, ...alone.values }, path: [alone.at] }
  const others = fields.filter((f) => f.id !== field.id)
  if (others.some((f) => f.code.toLowerCase() === field.code.toLowerCase())) return { code: 'fieldCodeTaken', values: { field: field.code }, path: ['code'] }
  if (others.some((f) => !f.archived && alikeNames(f.name, field.name))) return { code: 'fieldNameTaken', values: { field: field.code }, path: ['name'] }
  if (!field.refers) return null
  const to = target(tables, field.refers)
  if (!to) return { code: 'referenceGone', values: { field: field.code }, path: ['refers'] }
  return to.field.unique === 'alone' && to.field.id !== field.id ? null : { code: 'referenceNotUnique', values: { field: field.code, to: `${to.table.code}.${to.field.code}` }, path: ['refers'] }
}

/** A field that others refer to stays a key. */
function lostKey(tables: readonly DataTable[], table: Id, fields: readonly Field[]): { readonly ok: false; readonly refusal: Refusal } | null {
  for (const f of fields.filter((x) => x.archived || x.unique !== 'alone')) {
    const by = referring(tables, table, f.id)[0]
    if (by) return refused('stillReferred', { by: `${by.table.code}.${by.field.code}` })
  }
  return null
}

type OneField = { readonly table: DataTable; readonly field: Field }
const oneOf = (tables: readonly DataTable[], id: Id): OneField | null => {
  for (const table of tables) for (const field of table.fields) if (field.id === id) return { table, field }
  return null
}

export function archiveField(tables: readonly DataTable[], id: Id, seen: number, context: Context): Decision<DataFact> {
  const found = oneOf(tables, id)
  if (!found) return refused('notFound')
  const { table, field } = found
  if (field.version !== seen) return refused('stale')
  if (field.archived) return refused('nothingChanged')
  const by = referring(tables, table.id, id).find((r) => r.field.id !== id)
  if (by) return refused('stillReferred', { by: `${by.table.code}.${by.field.code}` })
  return decide({ type: 'dataFieldArchived' as const, subject: table.id, at: context.now, detail: { flow: table.flow, id, name: field.name } })
}

export function restoreField(tables: readonly DataTable[], id: Id, seen: number, context: Context): Decision<DataFact> {
  const found = oneOf(tables, id)
  if (!found) return refused('notFound')
  const { table, field } = found
  if (field.version !== seen) return refused('stale')
  if (!field.archived) return refused('nothingChanged')
  const wrong = rowFault(tables, table.fields, field)
  return wrong ? { ok: false, refusal: wrong } : decide({ type: 'dataFieldRestored' as const, subject: table.id, at: context.now, detail: { flow: table.flow, id, name: field.name } })
}

/** `order` names every field of the table once; `seen` is the table's version. */
export function arrange(tables: readonly DataTable[], id: Id, seen: number, order: readonly Id[], context: Context): Decision<DataFact> {
  const table = tables.find((t) => t.id === id)
  if (!table) return refused('notFound')
  if (table.version !== seen) return refused('stale')
  const now = table.fields.map((f) => f.id)
  if (order.length !== now.length || new Set(order).size !== now.length || !now.every((f) => order.includes(f))) return refused('otherOrder')
  return order.every((f, i) => f === now[i]) ? refused('nothingChanged') : decide({ type: 'dataFieldsArranged' as const, subject: id, at: context.now, detail: { flow: table.flow, order } })
}

/** The table after a fact about it. The table's version counts changes of itself and of the order; a field's its own. */
export function after(table: DataTable | undefined, fact: DataFact): DataTable | undefined {
  if (fact.type === 'dataTableAdded') return { ...fact.detail.table, id: fact.subject, flow: fact.detail.flow, fields: [], archived: false, version: 1 }
  if (!table) return undefined
  const edit = (more: Partial<DataTable>): DataTable => ({ ...table, ...more, version: table.version + 1 })
  const field = (id: Id, more: Partial<Field>): DataTable => ({ ...table, fields: table.fields.map((f) => (f.id === id ? { ...f, ...more, version: f.version + 1 } : f)) })
  switch (fact.type) {
    case 'dataTableChanged': return edit(fact.detail.fields)
    case 'dataTableArchived': return edit({ archived: true })
    case 'dataTableRestored': return edit({ archived: false })
    case 'dataFieldAdded': return edit({ fields: [...table.fields, { ...fact.detail.field, id: fact.detail.id, archived: false, version: 1 }] })
    case 'dataFieldChanged': return field(fact.detail.id, fact.detail.fields)
    case 'dataFieldArchived': return field(fact.detail.id, { archived: true })
    case 'dataFieldRestored': return field(fact.detail.id, { archived: false })
    case 'dataFieldsArranged': return edit({ fields: fact.detail.order.flatMap((id) => table.fields.filter((f) => f.id === id)) })
    default: return table
  }
}
