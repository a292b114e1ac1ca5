/** What somebody recorded about the data of a flow. Tables, fields and samples are ids. */
import type { TableDraft } from '#method/survey/data/data.ts'
import type { FieldDraft } from '#method/survey/data/field.ts'
import type { SampleContent, SampleDraft } from '#method/survey/data/sample.ts'
import type { ReadSheet } from '#ground/documents/sheet.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type DataDeed = { readonly id: Id; readonly at: Moment; readonly by: Id; readonly flow: Id } & (
  | { readonly data: 'table'; readonly draft: TableDraft }
  | { readonly data: 'fields'; readonly table: Id; readonly fields: readonly { readonly id: Id; readonly draft: FieldDraft }[] }
  | { readonly data: 'change'; readonly table: Id; readonly field: Id; readonly to: Partial<FieldDraft> }
  | { readonly data: 'sample'; readonly draft: SampleDraft; readonly content: SampleContent }
  | { readonly data: 'ready'; readonly sample: Id }
  | { readonly data: 'issue'; readonly note: string }
  | { readonly data: 'sign'; readonly edition: Id }
  | { readonly data: 'check'; readonly file: string; readonly sheets: readonly ReadSheet[] }
)
