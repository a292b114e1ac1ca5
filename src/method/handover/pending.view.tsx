/** What this device has recorded and the server has not yet counted: added to what is known, so that the dots are right without a network. */
import { useEffect, useMemo, useState } from 'react'
import { useOutbox, type Entry } from '#web/outbox.ts'
import type { Level, Outcome } from './handover.ts'
import { next, type Asks, type Known } from './predict.ts'
import type { Captured } from './names.view.tsx'

type Kept = { readonly entry: Entry; readonly goneAt: number | null }

const isMine = (project: string) => (e: Entry): boolean =>
  e.state !== 'refused' && (e.operation === 'handover.recordAttempt' || e.operation === 'handover.demonstrate') && (e.input.params as { project?: string } | undefined)?.project === project

/** The unsent captures of a project, and those just sent until what was read is newer than their leaving (`readAt`, milliseconds). `forget` takes an undone one out. */
export function usePending(project: string, readAt: number | null) {
  const box = useOutbox()
  const entries = useMemo(() => box.entries.filter(isMine(project)), [box.entries, project])
  const [kept, setKept] = useState<readonly Kept[]>([])
  useEffect(() => {
    setKept((old) => {
      const here = new Set(entries.map((e) => e.command))
      const now = Date.now()
      const gone = old.filter((k) => !here.has(k.entry.command)).map((k) => ({ ...k, goneAt: k.goneAt ?? now }))
      return [...gone.filter((k) => readAt === null || readAt < k.goneAt), ...entries.map((entry) => ({ entry, goneAt: null }))]
    })
  }, [entries, readAt])
  return { pending: useMemo(() => kept.map((k) => k.entry), [kept]), refused: box.refused, forget: (command: string) => setKept((old) => old.filter((k) => k.entry.command !== command)) }
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
