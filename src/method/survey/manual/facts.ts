/** What can happen to a flow's operation manual; the flow is the subject of all of them. `step` is the step as it was called when it was said. */
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { IssueDetail, Signature } from '../edition.ts'
import type { StepRef } from '../survey.ts'
import type { Printed } from './printed.ts'

type Details = {
  introduced: { readonly introduction: Words }
  pictureAttached: { readonly picture: Id; readonly file: Id; readonly size: number; readonly step: StepRef; readonly caption: Words }
  pictureCaptioned: { readonly picture: Id; readonly step: StepRef; readonly caption: Words }
  picturePlaced: { readonly picture: Id; readonly step: StepRef }
  picturesOrdered: { readonly step: StepRef; readonly order: readonly Id[] }
  pictureRemoved: { readonly picture: Id; readonly step: StepRef }
  pictureRestored: { readonly picture: Id; readonly step: StepRef }
  tipWritten: { readonly tip: Id; readonly step: StepRef; readonly words: Words }
  tipPlaced: { readonly tip: Id; readonly step: StepRef }
  tipRemoved: { readonly tip: Id; readonly step: StepRef }
  tipRestored: { readonly tip: Id; readonly step: StepRef }
  manualIssued: IssueDetail<Printed>
  manualSigned: { readonly edition: Id; readonly number: number } & Signature
}

export type ManualFactType = keyof Details
export type ManualFact = { readonly [T in ManualFactType]: FactSaid<T, Details[T]> }[ManualFactType]
