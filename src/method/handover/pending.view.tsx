/** What this device has recorded and the server has not yet counted: added to what is known, so that the dots are right without a network. */
import { useMemo } from 'react'
import { useOutbox, type Entry } from '#web/outbox.ts'
import { useUnsent } from '#web/unsent.ts'
import type { Level, Outcome } from './handover.ts'
import { next, type Asks, type Known } from './predict.ts'
import type { Captured } from './names.view.tsx'

const operations = ['handover.recordAttempt', 'handover.demonstrate']

/** The captures of a project that count already on this device and not yet on the server; `refused`: how many of any kind the server did not take. `forget` takes an undone one out. */
export function usePending(project: string, readAt: number | null) {
  const { refused } = useOutbox()
  const { unsent, forget } = useUnsent(project, operations, readAt)
  return { pending: useMemo(() => unsent.filter((e) => e.state !== 'refused'), [unsent]), refused, forget }
}

type Body = { readonly capability: string; readonly person?: string; readonly people?: readonly string[]; readonly outcome?: Outcome }

/** How far a person is with a capability, this device's own records counted in; null when nothing is known. */
export function knownOf(data: Captured, pending: readonly Entry[], capability: string, person: string): Known | null {
  const standing = data.standings.find((s) => s.capability === capability && s.person === person)
  const asks: Asks | undefined = data.wants[capability]
  let known: Known | null = standing ? { level: standing.level as Level, run: standing.run, need: standing.need, freshOwed: standing.freshOwed } : null
  for (const { operation, input } of pending) {
    const body = input.body as Body
    if (body.capability !== capability) continue
    if (operation === 'handover.demonstrate' && body.people?.includes(person)) known = known ? { ...known, level: Math.max(1, known.level) as Level, freshOwed: false } : { level: 1, run: 0, need: asks?.clean ?? 0, freshOwed: false }
    if (operation === 'handover.recordAttempt' && body.person === person && known && body.outcome && asks) known = next(known, body.outcome, asks)
  }
  return known
}
