/** What the vendor notes for itself about a question or a gap. It never reaches the customer, neither as text nor as news. */
import { decide, type Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from './facts.ts'
import { refused, type Context } from './survey.ts'

export type Note = { readonly id: Id; readonly about: Id; readonly kind: 'question' | 'gap'; readonly words: string; readonly at: Moment }

/** `kind` is what the id belongs to; null when it is neither a question nor a gap. */
export const note = (id: Id, about: Id, kind: Note['kind'] | null, words: string, context: Context): Decision<SurveyFact> =>
  kind === null ? refused('notFound') : decide({ type: 'noted' as const, subject: about, at: context.now, detail: { note: id, about: kind, words } })

export const after = (fact: SurveyFact & { readonly type: 'noted' }): Note => ({ id: fact.detail.note, about: fact.subject, kind: fact.detail.about, words: fact.detail.words, at: fact.at })
