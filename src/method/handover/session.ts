/** A whole session entered at a desk: people down, attempts across. What is marked, in which order it goes out, and what the runs will be. Pure; ids and times are arguments. */
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Cause, Outcome } from './handover.ts'
import { next, type Asks, type Known } from './predict.ts'

export type Mark = {
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly command: Id
  /** When it is said to have happened; null until it is first sent. A command sent again carries the same. */
  readonly at: Moment | null
  readonly state: 'new' | 'saved' | 'refused'
  /** The server's words when it refused. */
  readonly why: string | null
}

export type Sheet = {
  readonly unit: Id | ''
  readonly capability: Id | ''
  /** Local time as the field gives it; '' is now. */
  readonly when: string
  /** '' is whoever records, 'none' nobody. */
  readonly coach: string
  readonly vendorAbsent: boolean
  readonly columns: number
  /** The kind of case of each column. */
  readonly variants: readonly string[]
  /** People it is shown to in this session, before their first attempt; and that command. */
  readonly shown: readonly Id[]
  readonly showing: { readonly command: Id; readonly at: Moment; readonly saved: boolean } | null
  readonly marks: Readonly<Record<string, Mark>>
}

export const emptySheet: Sheet = { unit: '', capability: '', when: '', coach: '', vendorAbsent: false, columns: 4, variants: [], shown: [], showing: null, marks: {} }

/** Columns of a session. */
export const mostColumns = 12

export const markKey = (person: Id, column: number): string => `${person}/${column}`

export const marked = (s: Sheet, person: Id, column: number, mark: Pick<Mark, 'outcome' | 'cause' | 'command'>): Sheet =>
  ({ ...s, marks: { ...s.marks, [markKey(person, column)]: { ...mark, at: null, state: 'new', why: null } } })

/** What is saved stays: it is undone where it stands, not here. */
export function unmarked(s: Sheet, person: Id, column: number): Sheet {
  const key = markKey(person, column)
  if (s.marks[key] === undefined || s.marks[key].state === 'saved') return s
  const { [key]: _, ...marks } = s.marks
  return { ...s, marks }
}

export const unsaved = (s: Sheet): number => Object.values(s.marks).filter((m) => m.state !== 'saved').length + (s.showing?.saved === false || (s.showing === null && s.shown.length > 0) ? 1 : 0)

export type Outgoing = { readonly key: string; readonly person: Id; readonly column: number; readonly mark: Mark & { readonly at: Moment } }

/**
 * What is not saved yet, column by column as it happened, each a second after the one before and the last one at `end` (milliseconds since 1970).
 * Times already given are kept, unless the server refused: then nothing was recorded under them.
 */
export function outgoing(s: Sheet, people: readonly Id[], end: number): readonly Outgoing[] {
  const open = people.flatMap((person, row) => Array.from({ length: s.columns }, (_, column) => ({ key: markKey(person, column), person, column, row })))
    .filter(({ key }) => s.marks[key] !== undefined && s.marks[key].state !== 'saved')
    .sort((a, b) => a.column - b.column || a.row - b.row)
  return open.map(({ key, person, column }, i) => {
    const mark = s.marks[key]!
    const at = mark.at !== null && mark.state !== 'refused' ? mark.at : new Date(end - (open.length - 1 - i) * 1000).toISOString()
    return { key, person, column, mark: { ...mark, at } }
  })
}

/** The demonstration comes a second before the first attempt. */
export const shownAt = (out: readonly Outgoing[], end: number): Moment => new Date(Math.min(end, ...out.map((o) => Date.parse(o.mark.at))) - 1000).toISOString()

/** The run of a person after what is marked and not saved yet; null when it was never shown to them, also not in this session. */
export function preview(s: Sheet, person: Id, known: Known | null, asks: Asks): Known | null {
  const start: Known | null = s.shown.includes(person) && s.showing?.saved !== true ? { ...(known ?? { level: 1, run: 0, need: asks.clean }), level: Math.max(1, known?.level ?? 1) as Known['level'], need: known?.need || asks.clean, freshOwed: false } : known
  if (start === null || start.level === 0) return null
  return Array.from({ length: s.columns }, (_, column) => s.marks[markKey(person, column)]).reduce<Known>((k, m) => (m && m.state !== 'saved' ? next(k, m.outcome, asks) : k), start)
}
