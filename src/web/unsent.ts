/** What this device has recorded and the server's answer does not show yet, so that a page is right without a network. */
import { useEffect, useMemo, useState } from 'react'
import { useOutbox, type Entry } from './outbox.ts'

type Kept = { readonly entry: Entry; readonly goneAt: number | null }

/** Milliseconds in which an undo leaves no trace: the record is held back on the device. */
export const undoFor = 8000

/**
 * The records of these operations in a project that are in the outbox (refused ones too; their state says so), and those that have just left it until what was read is
 * newer than their leaving (`readAt`, milliseconds): nothing may fall off the screen in between. `operations` must be the same list at every call; `forget` takes an undone record out.
 */
export function useUnsent(project: string, operations: readonly string[], readAt: number | null): { readonly unsent: readonly Entry[]; readonly forget: (command: string) => void } {
  const box = useOutbox()
  const entries = useMemo(
    () => box.entries.filter((e) => operations.includes(e.operation) && (e.input.params as { readonly project?: string } | undefined)?.project === project),
    [box.entries, operations, project])
  const [kept, setKept] = useState<readonly Kept[]>(() => entries.map((entry) => ({ entry, goneAt: null })))
  useEffect(() => {
    setKept((old) => {
      const here = new Set(entries.map((e) => e.command))
      const now = Date.now()
      const gone = old.filter((k) => !here.has(k.entry.command)).map((k) => ({ ...k, goneAt: k.goneAt ?? now }))
      return [...gone.filter((k) => readAt === null || readAt < k.goneAt), ...entries.map((entry) => ({ entry, goneAt: null }))]
    })
  }, [entries, readAt])
  return { unsent: useMemo(() => kept.map((k) => k.entry), [kept]), forget: (command) => setKept((old) => old.filter((k) => k.entry.command !== command)) }
}

/** Whole seconds left in which a record made `at` (milliseconds) can be taken back without a trace. */
export function useUndoLeft(at: number): number {
  const [left, setLeft] = useState(Math.ceil(undoFor / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((at + undoFor - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [at])
  return left
}
