/** The deeds about data specifications and samples: load what a rule looks at, let it decide, record. */
import type { Tx } from '#ground/database/database.store.ts'
import { load } from '#ground/flows/flows.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { decide } from '#kit/decision.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { headOf, personName } from '#method/survey/head.store.ts'
import { contextOf } from '#method/survey/rows.store.ts'
import { today } from '#method/survey/survey.ts'
import type { Context } from '#method/survey/survey.ts'
import * as data from '#method/survey/data/data.ts'
import type { TableDraft } from '#method/survey/data/data.ts'
import * as rows from '#method/survey/data/data.store.ts'
import * as fields from '#method/survey/data/fields.ts'
import type { FieldDraft } from '#method/survey/data/field.ts'
import * as issuing from '#method/survey/data/issue.ts'
import type { Verdict } from '#method/survey/data/judge.ts'
import * as sampling from '#method/survey/data/sample.ts'
import type { SampleContent, SampleDraft } from '#method/survey/data/sample.ts'

const nowhere = { ok: false as const, refusal: { code: 'notFound' } }

export async function addTable(tx: Tx, command: Command, me: Me, flow: Id, draft: TableDraft) {
  const found = await load(tx, command.project, flow)
  if (!found) return nowhere
  return rows.record(tx, command, data.addTable(await rows.tables(tx, command.project, flow), found, command.id, draft, await contextOf(tx, command, me)))
}

/** Loads a table with the others of its flow, as the rules want them. */
async function onTable(tx: Tx, command: Command, me: Me, id: Id, decideIt: (all: readonly data.DataTable[], flow: Awaited<ReturnType<typeof load>>, context: Context) => ReturnType<typeof data.archiveTable>) {
  const table = await rows.table(tx, command.project, id)
  if (!table) return nowhere
  const [all, flow, context] = [await rows.tables(tx, command.project, table.flow), await load(tx, command.project, table.flow), await contextOf(tx, command, me)]
  return rows.edited(tx, command, decideIt(all, flow, context), table)
}

export const changeTable = (tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: TableDraft) => onTable(tx, command, me, id, (all, flow, context) => data.changeTable(all, flow, id, seen, draft, context))
export const archiveTable = (tx: Tx, command: Command, me: Me, id: Id, seen: number) => onTable(tx, command, me, id, (all, _, context) => data.archiveTable(all, id, seen, context))
export const restoreTable = (tx: Tx, command: Command, me: Me, id: Id, seen: number) => onTable(tx, command, me, id, (all, _, context) => data.restoreTable(all, id, seen, context))
export const arrangeFields = (tx: Tx, command: Command, me: Me, id: Id, seen: number, order: readonly Id[]) => onTable(tx, command, me, id, (all, _, context) => fields.arrange(all, id, seen, order, context))

/** `id` null is a new field; the first new one has the command's id. */
export function saveFields(tx: Tx, command: Command, me: Me, id: Id, asked: readonly { readonly id: Id | null; readonly version: number; readonly field: FieldDraft }[]) {
  const first = asked.findIndex((a) => a.id === null)
  return onTable(tx, command, me, id, (all, flow, context) => fields.saveFields(all, flow, id, asked.map((a, i) => ({ id: a.id ?? (i === first ? command.id : newId()), seen: a.id === null ? 0 : a.version, draft: a.field })), context))
}

async function onField(tx: Tx, command: Command, me: Me, id: Id, decideIt: typeof fields.archiveField, seen: number) {
  const table = await rows.tableOfField(tx, command.project, id)
  return table ? onTable(tx, command, me, table.id, (all, _, context) => decideIt(all, id, seen, context)) : nowhere
}
export const archiveField = (tx: Tx, command: Command, me: Me, id: Id, seen: number) => onField(tx, command, me, id, fields.archiveField, seen)
export const restoreField = (tx: Tx, command: Command, me: Me, id: Id, seen: number) => onField(tx, command, me, id, fields.restoreField, seen)

export async function issue(tx: Tx, command: Command, me: Me, flow: Id, note: string) {
  const found = await load(tx, command.project, flow)
  if (!found) return nowhere
  const of = { id: command.id, note, name: await personName(tx, me.person), head: await headOf(tx, command.project, found) }
  return rows.record(tx, command, issuing.issue(await rows.tables(tx, command.project, flow), await rows.editions(tx, command.project, flow), found, of, await contextOf(tx, command, me)))
}

export async function sign(tx: Tx, command: Command, me: Me, id: Id) {
  const edition = await rows.edition(tx, command.project, id)
  if (!edition) return nowhere
  return rows.record(tx, command, issuing.sign(await rows.editions(tx, command.project, edition.flow), id, await personName(tx, me.person), await contextOf(tx, command, me)))
}

/** The counts are the server's own: it has judged the file a moment ago. */
export async function keepCheck(tx: Tx, command: Command, me: Me, flow: Id, file: string, verdict: Verdict) {
  const context = await contextOf(tx, command, me)
  const kept = verdict.tables.filter((t) => t.sheets.length > 0).map(({ table, rows: n, errors }) => ({ table, rows: n, errors }))
  return rows.record(tx, command, kept.length === 0 ? data.refused('noTables') : decide({ type: 'dataChecked' as const, subject: command.id, at: command.now, detail: { flow, file, edition: verdict.edition, tables: kept, by: me.person, day: today(context) } }))
}

/** The file a sample shows, by name; null when it is not one of this flow. */
const fileOf = (tx: Tx, project: Id, flow: Id, content: SampleContent | null) => (content?.kind === 'file' ? rows.fileName(tx, project, flow, content.file) : Promise.resolve(null))
const named = (content: SampleContent, fileName: string | null): SampleContent => (content.kind === 'file' ? { ...content, fileName: fileName ?? '' } : content)

export async function addSample(tx: Tx, command: Command, me: Me, flow: Id, draft: SampleDraft, content: SampleContent) {
  const found = await load(tx, command.project, flow)
  if (!found) return nowhere
  const file = await fileOf(tx, command.project, flow, content)
  return rows.record(tx, command, sampling.add(found, await rows.tables(tx, command.project, flow), command.id, draft, named(content, file), file, await contextOf(tx, command, me)))
}

export async function changeSample(tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: SampleDraft, content: SampleContent | null) {
  const sample = await rows.sample(tx, command.project, id)
  if (!sample) return nowhere
  const file = await fileOf(tx, command.project, sample.flow, content)
  const decision = sampling.change(sample, await rows.tables(tx, command.project, sample.flow), seen, draft, content && named(content, file), file, await contextOf(tx, command, me))
  return rows.edited(tx, command, decision, sample)
}

async function onSample(tx: Tx, command: Command, me: Me, id: Id, decideIt: (sample: sampling.Sample, context: Context) => ReturnType<typeof sampling.mark>) {
  const sample = await rows.sample(tx, command.project, id)
  return sample ? rows.edited(tx, command, decideIt(sample, await contextOf(tx, command, me)), sample) : nowhere
}
export const markSample = (tx: Tx, command: Command, me: Me, id: Id, seen: number, ready: boolean) => onSample(tx, command, me, id, (s, context) => sampling.mark(s, seen, ready, context))
export const setSampleArchived = (tx: Tx, command: Command, me: Me, id: Id, seen: number, archived: boolean) => onSample(tx, command, me, id, (s, context) => sampling.setArchived(s, seen, archived, context))
