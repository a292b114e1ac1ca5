/**
 * What happened is written once and never changed. The ledger is the project's memory, its proof and its news.
 */
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'

/** A fact as a rule states it: what, about whom or what, with what detail. `at` is when it happened, not when it was recorded. */
export type FactSaid<T extends string = string, D = unknown> = {
  readonly type: T
  /** What the fact is about: the id of a resource of the chapter, or two joined by `/`. */
  readonly subject: string
  readonly at: Moment
  readonly detail: D
}

/** A fact as it stands in the ledger. `seq` counts from 1 without gaps within a project. */
export type Fact<T extends string = string, D = unknown> = FactSaid<T, D> & {
  readonly project: Id
  readonly seq: number
  readonly chapter: string
  readonly by: Id | null
  readonly command: Id
  readonly recordedAt: Moment
}

/**
 * The text that is hashed (SHA-256, hex) for a fact's link in the chain; the previous hash comes first, the first fact's previous hash is 64 zeros.
 * Keys of `detail` are sorted, so that the text does not depend on how a database orders them.
 */
export function chainText(previous: string, fact: Fact): string {
  return [previous, fact.project, fact.seq, fact.at, fact.recordedAt, fact.chapter, fact.subject, fact.type, fact.by ?? '', fact.command, sorted(fact.detail)].join('\n')
}

export const firstHash = '0'.repeat(64)

/** JSON with the keys of every object in code point order. */
export function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => sorted(v ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${sorted(v)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
