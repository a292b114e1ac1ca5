/**
 * The data specification says for every flow which data it needs before it can run — its tables, their fields, how codes are built and who keeps them — so exactly that a filled workbook can be checked cell by cell,
 * and samples show how it looks filled in (METHOD M1).
 *
 * It speaks of data, not of steps: a new version of the flow takes nothing away from it. Facts name which table, field or sample was meant in both languages, so that the activity can be read for ever.
 */
import type { Flow } from '#ground/flows/flows.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import { permit, roles, type Permission, type Role } from '#ground/people/people.ts'
import { decide, refuse, type Decision, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Context } from '../survey.ts'
import type { DataFact } from './facts.ts'
import type { Field, FieldFault } from './field.ts'

/** Master data stands for long (items, suppliers), opening balances are taken over once, transactional data moves. */
export type Nature = 'master' | 'opening' | 'transaction'
export const natures: readonly Nature[] = ['master', 'opening', 'transaction']

export type TableDraft = {
  /** Letters, digits and `_`, beginning with a letter; at most 20. No two alike in a flow. */
  readonly code: string
  readonly name: Words
  readonly purpose: Words
  readonly nature: Nature
}

/** `fields` in the order in which they stand in the template; archived ones keep their place. */
export type DataTable = TableDraft & { readonly id: Id; readonly flow: Id; readonly fields: readonly Field[]; readonly archived: boolean; readonly version: number }

export const mostTables = 60
export const mostFields = 200

export type RefusalCode =
  | 'notFound' | 'stale' | 'nothingChanged' | 'noSuchFlow' | 'isArchived' | 'tableArchived' | 'tableCode' | 'tableCodeTaken' | 'tableNameTaken' | 'tableNameMissing' | 'tooManyTables' | 'tooManyFields'
  | 'fieldCodeTaken' | 'fieldNameTaken' | 'referenceGone' | 'referenceNotUnique' | 'stillReferred' | 'otherOrder' | FieldFault
  | 'nothingToIssue' | 'tableWithoutFields'
  | 'sampleNameMissing' | 'sampleEmpty' | 'sampleTooBig' | 'noSuchFile' | 'alreadyReady' | 'notReady' | 'rowsWithFaults' | 'noTables'

export const refused = (code: RefusalCode, values?: Refusal['values'], path?: Refusal['path']) => refuse(code, values, path)

/** A flow that can still be worked on, or the refusal. */
export function workable(flow: Flow | undefined): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!flow) return refused('noSuchFlow')
  return flow.archived ? refused('isArchived') : null
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
export const alikeNames = (a: Words, b: Words): boolean => same(a.zh, b.zh) || same(a.en, b.en)

/** `tables` are all of the flow. Archived ones keep their code, so that an older edition still means what it meant. */
function draftFault(tables: readonly DataTable[], draft: TableDraft, self: Id | null): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(draft.code)) return refused('tableCode', undefined, ['body', 'code'])
  if (draft.name.zh === '' || draft.name.en === '') return refused('tableNameMissing', undefined, ['body', 'name'])
  const others = tables.filter((t) => t.id !== self)
  if (others.some((t) => same(t.code, draft.code))) return refused('tableCodeTaken', { code: draft.code }, ['body', 'code'])
  if (others.some((t) => !t.archived && alikeNames(t.name, draft.name))) return refused('tableNameTaken', undefined, ['body', 'name'])
  return null
}

export function addTable(tables: readonly DataTable[], flow: Flow | undefined, id: Id, draft: TableDraft, context: Context): Decision<DataFact> {
  const fault = workable(flow) ?? draftFault(tables, draft, null)
  if (fault) return fault
  if (tables.length >= mostTables) return refused('tooManyTables', { max: mostTables })
  return decide({ type: 'dataTableAdded' as const, subject: id, at: context.now, detail: { flow: flow!.id, table: draft } })
}

/** `seen` is the table's version. */
export function changeTable(tables: readonly DataTable[], flow: Flow | undefined, id: Id, seen: number, draft: TableDraft, context: Context): Decision<DataFact> {
  const table = tables.find((t) => t.id === id)
  const fault = !table ? refused('notFound') : workable(flow)
  if (fault) return fault
  if (table!.version !== seen) return refused('stale')
  const wrong = draftFault(tables, draft, id)
  if (wrong) return wrong
  const fields = differing(draft, table!)
  return Object.keys(fields).length === 0 ? refused('nothingChanged') : decide({ type: 'dataTableChanged' as const, subject: id, at: context.now, detail: { flow: table!.flow, name: table!.name, fields } })
}

/** What a draft says otherwise than what stands. */
export const differing = <T extends object>(draft: T, stands: T): Partial<T> =>
  Object.fromEntries(Object.entries(draft).filter(([k, v]) => sorted(v) !== sorted(stands[k as keyof T]))) as Partial<T>

/** Fields of other tables, neither archived themselves nor in an archived table, that must be values of this one. */
export const referring = (tables: readonly DataTable[], table: Id, field: Id | null): readonly { readonly table: DataTable; readonly field: Field }[] =>
  tables.filter((t) => !t.archived).flatMap((t) => t.fields.filter((f) => !f.archived && f.refers?.table === table && (field === null || f.refers.field === field)).map((f) => ({ table: t, field: f })))

export function archiveTable(tables: readonly DataTable[], id: Id, seen: number, context: Context): Decision<DataFact> {
  const table = tables.find((t) => t.id === id)
  if (!table) return refused('notFound')
  if (table.version !== seen) return refused('stale')
  if (table.archived) return refused('tableArchived')
  const by = referring(tables, id, null).find((r) => r.table.id !== id)
  if (by) return refused('stillReferred', { by: `${by.table.code}.${by.field.code}` })
  return decide({ type: 'dataTableArchived' as const, subject: id, at: context.now, detail: { flow: table.flow, name: table.name } })
}

export function restoreTable(tables: readonly DataTable[], id: Id, seen: number, context: Context): Decision<DataFact> {
  const table = tables.find((t) => t.id === id)
  if (!table) return refused('notFound')
  if (table.version !== seen) return refused('stale')
  if (!table.archived) return refused('nothingChanged')
  const wrong = draftFault(tables, table, id) ?? brokenReference(tables, table)
  return wrong ?? decide({ type: 'dataTableRestored' as const, subject: id, at: context.now, detail: { flow: table.flow, name: table.name } })
}

const brokenReference = (tables: readonly DataTable[], table: DataTable) => {
  const broken = table.fields.find((f) => !f.archived && f.refers && f.refers.table !== table.id && !target(tables, f.refers))
  return broken ? refused('referenceGone', { field: broken.code }) : null
}

/** The field that is referred to, when it is still there and no value of it comes twice. */
export function target(tables: readonly DataTable[], refers: { readonly table: Id; readonly field: Id }): { readonly table: DataTable; readonly field: Field } | null {
  const table = tables.find((t) => t.id === refers.table && !t.archived)
  const field = table?.fields.find((f) => f.id === refers.field && !f.archived)
  return table && field ? { table, field } : null
}

/** What stands in a template and a printed manual: tables in use with their fields in use; master data first, then opening balances, then what moves. */
export const inUse = (tables: readonly DataTable[]): readonly DataTable[] =>
  tables.filter((t) => !t.archived).map((t) => ({ ...t, fields: t.fields.filter((f) => !f.archived) })).sort((a, b) => natures.indexOf(a.nature) - natures.indexOf(b.nature) || a.id.localeCompare(b.id))

const writers: readonly Role[] = ['manager', 'consultant', 'lead', 'keyUser']
const issuers: readonly Role[] = ['manager', 'consultant', 'lead']

/** Who may do what with data and samples. It is joint work of both sides; nothing of it is internal. */
export const may = {
  see: permit(roles, { zh: '双方成员都可以查看数据规范、样例，打印，下载模板', en: 'Everyone of both sides may see the data specification and samples, print them and take the template' }),
  check: permit(roles, { zh: '双方成员都可以检查填好的数据表', en: 'Everyone of both sides may check a filled workbook' }),
  write: permit(writers, { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以编写数据表和字段', en: 'The project manager, consultants, the customer lead and key users may write tables and fields' }),
  sample: permit(writers, { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以编写样例并确认就绪', en: 'The project manager, consultants, the customer lead and key users may write samples and mark them ready' }),
  issue: permit(issuers, { zh: '项目经理、实施顾问和客户方项目经理可以发布数据规范', en: 'The project manager, consultants and the customer lead may issue the data specification' }),
  sign: permit(writers, { zh: '项目经理或实施顾问代表编制方、客户方项目经理、关键用户可以在数据规范上签字', en: 'The project manager or a consultant (prepared by), the customer lead and a key user may sign the data specification' }),
} as const satisfies Record<string, Permission>
