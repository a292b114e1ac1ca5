/** Training material for what is new and the upgrade data belong to the result of a validation. Each is ready, or not needed and why; a new version of the flow asks again. */
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type Prepared, type PreparedFact } from './facts.ts'
import { refused, type Context, type Matter } from './validation.ts'

/** The newest answer for one matter of one flow. */
export type Preparation = { readonly flow: Id; readonly what: Matter; readonly version: number; readonly answer: Prepared; readonly by: Id; readonly day: Day }

/** `toConfirm`: there is an answer for an older version. */
export type PreparationState = 'missing' | 'toConfirm' | 'ready' | 'notNeeded'
export const preparationStates: readonly PreparationState[] = ['missing', 'toConfirm', 'ready', 'notNeeded']

export type PrepareDeed = { readonly flow: Id; readonly what: Matter; readonly version: number; readonly ready: boolean; readonly on: Day | null; readonly documents: readonly Id[]; readonly note: string; readonly why: string | null }

/** Answers for the current version. Refuses: noSuchVersion (not the current one), materialMissing (ready, but neither a document nor where it is), whyMissing, inTheFuture. */
export function prepare(deed: PrepareDeed, current: number, context: Context): Decision<PreparedFact> {
  if (deed.version !== current) return refused('noSuchVersion', { n: current }, ['body', 'version'])
  const day = context.dayOf(context.now)
  const answer = deed.ready ? readied(deed, day) : excused(deed)
  return 'ok' in answer ? answer : decide(fact('prepared', deed.flow, context.now, { what: deed.what, version: deed.version, answer, by: context.by.person, day }))
}

function readied(deed: PrepareDeed, today: Day): Prepared | ReturnType<typeof refused> {
  if (deed.documents.length === 0 && deed.note.trim() === '') return refused('materialMissing', {}, ['body', 'documents'])
  if (deed.on !== null && deed.on > today) return refused('inTheFuture', {}, ['body', 'on'])
  return { ready: true, on: deed.on ?? today, documents: deed.documents, note: deed.note.trim() }
}

const excused = (deed: PrepareDeed): Prepared | ReturnType<typeof refused> =>
  deed.why === null || deed.why.trim() === '' ? refused('whyMissing', {}, ['body', 'why']) : { ready: false, why: deed.why.trim() }

export const preparationOf = ({ subject, detail: { what, version, answer, by, day } }: PreparedFact): Preparation => ({ flow: subject, what, version, answer, by, day })

export function stateOf(preparation: Preparation | null, current: number): PreparationState {
  if (preparation === null) return 'missing'
  if (preparation.version !== current) return 'toConfirm'
  return preparation.answer.ready ? 'ready' : 'notNeeded'
}
