/**
 * What waits for whom. Today shows it; every chapter answers for itself what it knows (`Chapter.duties`), and says it so whole that Today needs to know nothing of the chapter:
 * what is to be done, about what, where it is done and how urgent it is.
 */
import type { Day } from '#kit/days.ts'
import type { Words } from '#kit/words.ts'
import { permit, roles } from '#ground/people/people.ts'

/** At most so many are told at once. */
export const most = 100

export const may = { see: permit(roles, { zh: '查看等自己做的事', en: 'see what waits for oneself' }) }

export type Duty = {
  /** The chapter's own name of the kind of duty. */
  readonly kind: string
  /** What is to be done: "3 findings wait for triage". */
  readonly title: Words
  /** About what: a flow, a person, a meeting. */
  readonly about: Words
  /** What a press does, in the imperative. */
  readonly act: Words
  /** Where it is done, below the project: `/validation/findings?state=open`. */
  readonly to: string
  readonly since: Day | null
  readonly due: Day | null
  readonly urgent: boolean
}

/** Urgent ones first, then those due soonest, then those that wait longest; what has no day comes last. */
export const inOrder = <D extends Duty>(duties: readonly D[]): D[] =>
  [...duties].sort((a, b) => Number(b.urgent) - Number(a.urgent) || order(a.due, b.due) || order(a.since, b.since))

const order = (a: Day | null, b: Day | null): number => ((a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0)
