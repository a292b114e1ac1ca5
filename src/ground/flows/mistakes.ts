/**
 * What goes wrong on the way through a flow. The operation manual asks; the chapters that watch people work answer (`Chapter.mistakes`), so that the next one who reads the manual is warned of it.
 * Only what both sides may know is ever said here: the manual is the customer's.
 */
import type { Words } from '#kit/words.ts'

export type Mistake = {
  /** The step it belongs to, from 1 in the version in force; null for the flow as a whole. */
  readonly step: number | null
  /** What goes wrong, as somebody wrote it or as the chapter sums it up. */
  readonly says: Words
  /** What to do instead or about it; null when nobody has said so. */
  readonly remedy: Words | null
  /** How often it was seen, from 1. */
  readonly times: number
}

/** Those seen most often first, a step's before the flow's own. */
export const inOrder = (mistakes: readonly Mistake[]): readonly Mistake[] =>
  [...mistakes].sort((a, b) => (a.step ?? 1e9) - (b.step ?? 1e9) || b.times - a.times)
