/**
 * What a phone without a network can already say after an attempt, from what it keeps of a standing. The server counts for itself; where a class asks more than
 * the run, the phone promises nothing. Numbers are runs and levels as everywhere in the chapter.
 */
import { breaks, type Kind, type Level, type Outcome } from './handover.ts'

/** What a phone keeps of one person and one capability. */
export type Known = { readonly level: Level; readonly run: number; readonly need: number; readonly freshOwed: boolean }

/** What the capability asks: of the recording, and the runs needed, clean and after a break. */
export type Asks = { readonly vendorAbsent: number; readonly variants: number; readonly cycles: number; readonly checks: number; readonly clean: number; readonly afterBreak: number }

/** One attempt further. After the handover a break changes no level here: the server decides what follows. */
export function next(known: Known, outcome: Outcome, asks: Pick<Asks, 'afterBreak'>): Known {
  const done = known.level >= 4
  if (breaks(outcome)) return { ...known, run: 0, ...(done ? {} : { level: 2 as Level, need: Math.max(known.need, asks.afterBreak) }) }
  if (known.freshOwed) return known
  return { ...known, run: known.run + 1, ...(done ? {} : { level: 3 as Level }) }
}

export type Foreseen = 'ready' | 'runFull' | 'more' | 'owed' | 'again' | 'used' | 'failedAfter'

/** In one word what the newest attempt means: `ready` only where the run is all that its class and kind ask. */
export function foreseen(after: Known, outcome: Outcome, kind: Kind, asks: Asks): Foreseen {
  if (after.level >= 4) return breaks(outcome) ? 'failedAfter' : 'used'
  if (breaks(outcome)) return 'again'
  if (after.freshOwed) return 'owed'
  if (after.run < after.need) return 'more'
  const onlyRun = asks.vendorAbsent === 0 && asks.variants === 0 && asks.cycles === 0 && kind !== 'install'
  return onlyRun ? 'ready' : 'runFull'
}

/** Those nearest to the handover first, then the others on their way, then who has it; within the same place by name. */
export function nearest<P extends { readonly name: string; readonly known: Known | null }>(people: readonly P[], compare: (a: string, b: string) => number): readonly P[] {
  const place = (k: Known | null) => (k === null || k.level === 0 ? 3000 : k.level >= 4 ? 2000 : k.run > 0 ? Math.max(0, k.need - k.run) : 1000)
  return [...people].sort((a, b) => place(a.known) - place(b.known) || compare(a.name, b.name))
}
