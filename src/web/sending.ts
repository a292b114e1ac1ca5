/** What becomes of a kept command after an answer, and when it is tried again. Pure: the outbox asks, the tests ask. */

export type Fate =
  /** The server's receipt is there: it may go. */
  | 'sent'
  /** The server understood and said no: it stays for a person. */
  | 'refused'
  /** Nobody is signed in: it waits. */
  | 'signIn'
  /** Not reached, or the server is in trouble: it waits and is tried again. */
  | 'later'

/** A server that fails on the same command this often will fail again: it must not hold up those behind it. */
export const faultsBeforeHelp = 8

/** `faults` counts the server's own failures (5xx) on this command so far, this answer included; an unreached server (status 0) never counts. */
export function fateOf(answer: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly status: number } }, faults: number): Fate {
  if (answer.ok) return 'sent'
  const { status } = answer.problem
  if (status === 401) return 'signIn'
  if (status === 0 || status === 408 || status === 425 || status === 429) return 'later'
  if (status >= 500) return faults >= faultsBeforeHelp ? 'refused' : 'later'
  return 'refused'
}

/** Milliseconds until the next try after `tries` in vain: 2 s, 4 s, 8 s … at most a minute. */
export const pauseAfter = (tries: number): number => Math.min(60_000, 2000 * 2 ** Math.min(Math.max(tries - 1, 0), 10))

type Waiting = { readonly person: string; readonly state: 'waiting' | 'sending' | 'refused'; readonly order?: number }

/** The next to be sent: the oldest of this person's that is not with a person to decide. Nobody's command is ever sent in another's name. */
export function nextOf<E extends Waiting>(entries: readonly E[], person: string): E | null {
  const mine = entries.filter((e) => e.person === person && e.state !== 'refused')
  return mine.reduce<E | null>((first, e) => (first === null || (e.order ?? 0) < (first.order ?? 0) ? e : first), null)
}

/** What the dot in the frame says; the first that holds. */
export type SyncState = 'refused' | 'signIn' | 'offline' | 'sending' | 'waiting' | 'clear'

export function syncState(seen: { readonly refused: number; readonly waiting: number; readonly sending: boolean; readonly online: boolean; readonly signIn: boolean }): SyncState {
  if (seen.refused > 0) return 'refused'
  if (seen.signIn && seen.waiting > 0) return 'signIn'
  if (!seen.online) return 'offline'
  if (seen.sending) return 'sending'
  return seen.waiting > 0 ? 'waiting' : 'clear'
}
