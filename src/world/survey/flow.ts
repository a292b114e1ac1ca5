/** What the survey of one flow came to, written down flow by flow. People by their user names, texts in both languages. */
import type { GapKind } from '#method/survey/gap.ts'
import type { QuestionClass } from '#method/survey/question.ts'
import type { Words } from '#kit/words.ts'

export type GapTold = { readonly key: string; readonly step: number; readonly kind: GapKind; readonly words: Words; /** What was decided, and by whom. */ readonly what: Words; readonly by: string }

export type QuestionTold = {
  readonly key: string; readonly step: number | null; readonly class: QuestionClass; readonly words: Words; readonly by: string
  /** How it ended: answered by somebody, parked, made a detail with a reason, or left as it is. */
  readonly end: { readonly answer: Words; readonly by: string } | { readonly park: Words } | null
  readonly detailBecause?: Words
}

export type FlowTold = {
  readonly flow: string
  /** The consultant who surveys it, and the customer's people who walk through the prototype. */
  readonly consultant: string
  readonly present: readonly string[]
  readonly record: { readonly way: Words; readonly wanted: Words; readonly pain: Words; readonly volume: Words; readonly people: Words }
  /** Written down at the desk, before the walkthrough. */
  readonly gaps: readonly GapTold[]
  /** Steps that differ when they are walked; each becomes a gap. */
  readonly differs: readonly GapTold[]
  readonly questions: readonly QuestionTold[]
}
