/** Something that is not right, found by hand. It stays what it is whatever version the flow has next; what is done about it is its triage. */
import type { Day, Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { fact, type Countermeasure, type Detail, type FindingFact } from './facts.ts'
import { isInTheFuture, notAfter, refused, type Class, type Context, type Kind } from './validation.ts'

export type Triage = { readonly to: Countermeasure; readonly note: string; readonly by: Id; readonly day: Day; readonly at: Moment; readonly times: number }

export type Finding = {
  readonly id: Id
  readonly flow: Id
  /** The flow's version it was found in; `step` counts in it. */
  readonly version: number
  readonly step: number | null
  readonly run: Id | null
  readonly kind: Kind
  readonly words: string
  readonly evidence: readonly Id[]
  readonly by: Id
  readonly day: Day
  readonly raisedAt: Moment
  /** Null while it waits for triage. */
  readonly triage: Triage | null
  /** What the user answered to the words of class a; a new triage takes it away. */
  readonly answer: { readonly words: string; readonly accepted: boolean; readonly by: Id; readonly day: Day } | null
  /** How often it was there again after it had been resolved. */
  readonly reopened: number
  readonly resolved: { readonly how: string; readonly release: Id | null; readonly by: Id; readonly day: Day } | null
  /** What the customer may read of it, and nothing else. */
  readonly shared: { readonly words: Words; readonly workaround: Words | null; readonly by: Id; readonly day: Day } | null
  readonly movedOn: Day
}

export type RaiseDeed = {
  readonly id: Id; readonly flow: Id; readonly version: number; readonly step: number | null; readonly run: Id | null
  readonly kind: Kind; readonly words: string; readonly evidence: readonly Id[]; readonly at: Moment
}

export const classOf = (f: Pick<Finding, 'triage'>): Class | 'untriaged' => f.triage?.to.class ?? 'untriaged'

/** The release a finding waits for; class a waits for none. */
export const releaseOf = (f: Pick<Finding, 'triage'>): Id | null => (f.triage !== null && f.triage.to.class !== 'communicate' ? f.triage.to.release : null)

/** Still something to be reckoned with. Only a release that is out, or somebody's hand, resolves it. */
export const isOpen = (f: Pick<Finding, 'resolved'>): boolean => f.resolved === null

/** A known limit for the customer's eyes. */
export const isLimit = (f: Pick<Finding, 'shared' | 'resolved'>): boolean => f.shared !== null && f.resolved === null

/** Raises a finding; `steps` is how many the flow has in that version. Refuses: noSuchStep, inTheFuture. */
export function raise(deed: RaiseDeed, steps: number, context: Context): Decision<FindingFact> {
  if (deed.step !== null && (deed.step < 1 || deed.step > steps)) return refused('noSuchStep', { n: steps }, ['body', 'step'])
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['body', 'at'])
  return decide(raisedFact(deed, context))
}

export function raisedFact(deed: RaiseDeed, context: Context) {
  const at = notAfter(deed.at, context.now)
  const { flow, version, step, run, kind, words, evidence } = deed
  return fact('raised', deed.id, at, { flow, version, step, run, kind, words, evidence, by: context.by.person, day: context.dayOf(at) })
}

/** The finding after a fact; its row is this fold. Null before it was raised. */
export function step(f: Finding | null, said: FindingFact): Finding | null {
  if (said.type === 'raised') return raisedAs(said.subject, said.at, said.detail)
  if (f === null) return null
  const on = { movedOn: said.detail.day }
  switch (said.type) {
    case 'triaged': {
      const { to, note, by, day } = said.detail
      return { ...f, ...on, triage: { to, note, by, day, at: said.at, times: (f.triage?.times ?? 0) + 1 }, answer: null }
    }
    case 'answered': return { ...f, ...on, answer: { ...said.detail } }
    case 'resolved': return { ...f, ...on, resolved: { ...said.detail } }
    case 'reopened': return { ...f, ...on, resolved: null, reopened: f.reopened + 1 }
    case 'shared': return { ...f, ...on, shared: { ...said.detail } }
    case 'unshared': return { ...f, ...on, shared: null }
  }
}

const raisedAs = (id: Id, at: Moment, d: Detail<'raised'>): Finding => ({ id, ...d, raisedAt: at, triage: null, answer: null, reopened: 0, resolved: null, shared: null, movedOn: d.day })

export const fold = (facts: readonly FindingFact[]): Finding | null => facts.reduce<Finding | null>(step, null)
