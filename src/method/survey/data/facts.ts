/** What can happen to data specifications and samples. Every fact says the flow, so that a list of facts can be read flow by flow; subjects are the table, the edition, the check or the sample. */
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { IssueDetail, Signature } from '../edition.ts'
import type { TableDraft } from './data.ts'
import type { FieldDraft } from './field.ts'
import type { Printed } from './issue.ts'
import type { SampleContent, SampleDraft } from './sample.ts'

type Details = {
  dataTableAdded: { readonly flow: Id; readonly table: TableDraft }
  dataTableChanged: { readonly flow: Id; readonly name: Words; readonly fields: Partial<TableDraft> }
  dataTableArchived: { readonly flow: Id; readonly name: Words }
  dataTableRestored: { readonly flow: Id; readonly name: Words }
  dataFieldAdded: { readonly flow: Id; readonly id: Id; readonly field: FieldDraft }
  dataFieldChanged: { readonly flow: Id; readonly id: Id; readonly name: Words; readonly fields: Partial<FieldDraft> }
  dataFieldArchived: { readonly flow: Id; readonly id: Id; readonly name: Words }
  dataFieldRestored: { readonly flow: Id; readonly id: Id; readonly name: Words }
  dataFieldsArranged: { readonly flow: Id; readonly order: readonly Id[] }

  /** The snapshot: an edition is never made anew from what stands later. */
  dataIssued: IssueDetail<Printed> & { readonly flow: Id }
  dataSigned: Signature & { readonly flow: Id; readonly number: number }
  /** A workbook was checked and its result kept: how many rows and errors a table had, and nothing of what stood in it. */
  dataChecked: { readonly flow: Id; readonly file: string; readonly edition: { readonly id: Id; readonly number: number } | null; readonly tables: readonly { readonly table: Id; readonly rows: number; readonly errors: number }[]; readonly by: Id; readonly day: Day }

  sampleAdded: { readonly flow: Id; readonly sample: SampleDraft; readonly content: SampleContent }
  sampleChanged: { readonly flow: Id; readonly name: Words; readonly fields: Partial<SampleDraft>; readonly content: SampleContent | null }
  sampleReady: { readonly flow: Id; readonly name: Words; readonly person: Id; readonly day: Day }
  sampleNotReady: { readonly flow: Id; readonly name: Words; readonly person: Id; readonly day: Day }
  sampleArchived: { readonly flow: Id; readonly name: Words }
  sampleRestored: { readonly flow: Id; readonly name: Words }
}

export type DataFactType = keyof Details
export type DataFact = { readonly [T in DataFactType]: FactSaid<T, Details[T]> }[DataFactType]

const tableFacts: readonly DataFactType[] = ['dataTableAdded', 'dataTableChanged', 'dataTableArchived', 'dataTableRestored', 'dataFieldAdded', 'dataFieldChanged', 'dataFieldArchived', 'dataFieldRestored', 'dataFieldsArranged']
const editionFacts: readonly DataFactType[] = ['dataIssued', 'dataSigned']
const sampleFacts: readonly DataFactType[] = ['sampleAdded', 'sampleChanged', 'sampleReady', 'sampleNotReady', 'sampleArchived', 'sampleRestored']

const known: ReadonlySet<string> = new Set([...tableFacts, ...editionFacts, ...sampleFacts, 'dataChecked'])

/** Whether a fact of the chapter belongs to this part of it. */
export const isDataFact = (fact: { readonly type: string }): fact is DataFact => known.has(fact.type)

export const about = (type: DataFactType): 'table' | 'edition' | 'sample' | 'check' =>
  tableFacts.includes(type) ? 'table' : editionFacts.includes(type) ? 'edition' : sampleFacts.includes(type) ? 'sample' : 'check'
