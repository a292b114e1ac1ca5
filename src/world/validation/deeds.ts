/** What the vendor recorded while it prepared in the office: each deed says when, and by whom. Runs, findings, releases and flows are ids. */
import type { Step } from '#ground/flows/steps.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Class, Kind, Matter } from '#method/validation/validation.ts'

export type Noted = { readonly recordedAt: Moment; readonly by: Id; readonly id: Id }

export type Found = { readonly id: Id; readonly kind: Kind; readonly words: string }

export type OfficeDeed = Noted & (
  | { readonly office: 'plan'; readonly name: Words; readonly planned: Day; readonly contents: Words }
  | { readonly office: 'slip'; readonly release: Id; readonly to: Day; readonly reason: string }
  | { readonly office: 'publish'; readonly release: Id; readonly on: Day }
  | { readonly office: 'reviseFlow'; readonly flow: Id; readonly steps: readonly Step[]; readonly note: string }
  | { readonly office: 'start'; readonly flow: Id; readonly case: string; readonly data: string }
  | { readonly office: 'step'; readonly run: Id; readonly step: number; readonly found: readonly Found[] }
  | { readonly office: 'abandon'; readonly run: Id; readonly reason: string }
  | { readonly office: 'raise'; readonly flow: Id; readonly step: number | null; readonly kind: Kind; readonly words: string }
  | { readonly office: 'triage'; readonly finding: Id; readonly class: Class; readonly say: string | null; readonly release: Id | null; readonly workaround: string | null; readonly reason: string | null }
  | { readonly office: 'answered'; readonly finding: Id; readonly words: string; readonly accepted: boolean }
  | { readonly office: 'resolve'; readonly finding: Id; readonly how: string }
  | { readonly office: 'share'; readonly finding: Id; readonly words: Words; readonly workaround: Words | null }
  | { readonly office: 'prepared'; readonly flow: Id; readonly what: Matter; readonly ready: boolean; readonly note: string; readonly why: string | null }
)
