/** A sample shows how a flow's data looks when it is right: a file, or a few rows of one of its tables. A flow's samples are ready when there is one and every one of them was said to be ready; what is changed must be said again. */
import type { Flow } from '#ground/flows/flows.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { today, type Context } from '../survey.ts'
import { differing, refused, workable, type DataTable } from './data.ts'
import type { DataFact } from './facts.ts'

export type SampleDraft = { readonly name: Words; /** What it shows. */ readonly shows: Words }

/** `columns` are ids of fields of the table; every row has a text for each. */
export type SampleContent =
  | { readonly kind: 'file'; readonly file: Id; readonly fileName: string }
  | { readonly kind: 'rows'; readonly table: Id; readonly columns: readonly Id[]; readonly rows: readonly (readonly string[])[] }

export type Sample = SampleDraft & {
  readonly id: Id
  readonly flow: Id
  readonly content: SampleContent
  readonly ready: { readonly person: Id; readonly day: Day } | null
  readonly archived: boolean
  readonly version: number
}

export const mostRows = 50

type Wrong = { readonly ok: false; readonly refusal: Refusal } | null

/** `fileName` of a file the store has found; null when there is no such file of this flow. */
function contentFault(content: SampleContent, tables: readonly DataTable[], file: string | null): Wrong {
  if (content.kind === 'file') return file === null ? refused('noSuchFile', undefined, ['body', 'content', 'file']) : null
  const table = tables.find((t) => t.id === content.table && !t.archived)
  if (!table || content.columns.some((c) => !table.fields.some((f) => f.id === c))) return refused('notFound', undefined, ['body', 'content', 'table'])
  if (content.rows.length === 0 || content.rows.every((r) => r.every((c) => c === ''))) return refused('sampleEmpty', undefined, ['body', 'content', 'rows'])
  if (content.rows.length > mostRows || content.rows.some((r) => r.length !== content.columns.length)) return refused('sampleTooBig', { max: mostRows }, ['body', 'content', 'rows'])
  return null
}

export function add(flow: Flow | undefined, tables: readonly DataTable[], id: Id, draft: SampleDraft, content: SampleContent, file: string | null, context: Context): Decision<DataFact> {
  const fault = workable(flow) ?? contentFault(content, tables, file)
  if (fault) return fault
  if (draft.name.zh === '' || draft.name.en === '') return refused('sampleNameMissing', undefined, ['body', 'name'])
  return decide({ type: 'sampleAdded' as const, subject: id, at: context.now, detail: { flow: flow!.id, sample: draft, content } })
}

/** `seen` is the sample's version; a content of null stays as it is. */
export function change(sample: Sample | undefined, tables: readonly DataTable[], seen: number, draft: SampleDraft, content: SampleContent | null, file: string | null, context: Context): Decision<DataFact> {
  if (!sample) return refused('notFound')
  if (sample.version !== seen) return refused('stale')
  const fault = content === null ? null : contentFault(content, tables, file)
  if (fault) return fault
  if (draft.name.zh === '' || draft.name.en === '') return refused('sampleNameMissing', undefined, ['body', 'name'])
  const fields = differing<SampleDraft>(draft, { name: sample.name, shows: sample.shows })
  const other = content !== null && sorted(content) !== sorted(sample.content) ? content : null
  if (Object.keys(fields).length === 0 && other === null) return refused('nothingChanged')
  return decide({ type: 'sampleChanged' as const, subject: sample.id, at: context.now, detail: { flow: sample.flow, name: sample.name, fields, content: other } })
}

/** Says that a sample is ready, or takes that back. */
export function mark(sample: Sample | undefined, seen: number, ready: boolean, context: Context): Decision<DataFact> {
  if (!sample || sample.archived) return refused('notFound')
  if (sample.version !== seen) return refused('stale')
  if (ready === (sample.ready !== null)) return refused(ready ? 'alreadyReady' : 'notReady')
  return decide({ type: ready ? 'sampleReady' as const : 'sampleNotReady' as const, subject: sample.id, at: context.now, detail: { flow: sample.flow, name: sample.name, person: context.by.person, day: today(context) } })
}

export function setArchived(sample: Sample | undefined, seen: number, archived: boolean, context: Context): Decision<DataFact> {
  if (!sample) return refused('notFound')
  if (sample.version !== seen) return refused('stale')
  if (sample.archived === archived) return refused('nothingChanged')
  return decide({ type: archived ? 'sampleArchived' as const : 'sampleRestored' as const, subject: sample.id, at: context.now, detail: { flow: sample.flow, name: sample.name } })
}

export function after(sample: Sample | undefined, fact: DataFact): Sample | undefined {
  if (fact.type === 'sampleAdded') return { ...fact.detail.sample, id: fact.subject, flow: fact.detail.flow, content: fact.detail.content, ready: null, archived: false, version: 1 }
  if (!sample) return undefined
  const edit = (more: Partial<Sample>): Sample => ({ ...sample, ...more, version: sample.version + 1 })
  switch (fact.type) {
    case 'sampleChanged': return edit({ ...fact.detail.fields, ...(fact.detail.content ? { content: fact.detail.content } : {}), ready: null })
    case 'sampleReady': return edit({ ready: { person: fact.detail.person, day: fact.detail.day } })
    case 'sampleNotReady': return edit({ ready: null })
    case 'sampleArchived': return edit({ archived: true })
    case 'sampleRestored': return edit({ archived: false })
    default: return sample
  }
}

export const isReady = (samples: readonly Sample[]): boolean => {
  const shown = samples.filter((s) => !s.archived)
  return shown.length > 0 && shown.every((s) => s.ready !== null)
}
