/** Steps this device has recorded and the server's answer does not show yet, so that the list is right without a network; and who is here today. */
import { useEffect, useMemo, useState } from 'react'
import type { Input } from '#web/operations.ts'
import { useOutbox, type Entry } from '#web/outbox.ts'
import type { WalkOutcome } from './walkthrough.ts'

type Kept = { readonly entry: Entry; readonly goneAt: number | null }
type Body = Input<'survey.walkStep'>['body']

const isOf = (project: string, flow: string) => (e: Entry): boolean => {
  const params = e.input.params as { readonly project?: string; readonly flow?: string } | undefined
  return e.operation === 'survey.walkStep' && params?.project === project && params.flow === flow
}

export type PendingWalk = { readonly outcome: WalkOutcome; readonly note: string }

/** By step of `version`: what was captured here and is not in what was read (at `readAt`, milliseconds). `refused`: how many the server did not take. */
export function usePendingWalks(project: string, flow: string, version: number, readAt: number | null) {
  const box = useOutbox()
  const mine = useMemo(() => box.entries.filter(isOf(project, flow)), [box.entries, project, flow])
  const entries = useMemo(() => mine.filter((e) => e.state !== 'refused'), [mine])
  const [kept, setKept] = useState<readonly Kept[]>([])
  useEffect(() => {
    setKept((old) => {
      const here = new Set(entries.map((e) => e.command))
      const now = Date.now()
      const gone = old.filter((k) => !here.has(k.entry.command)).map((k) => ({ ...k, goneAt: k.goneAt ?? now }))
      return [...gone.filter((k) => readAt === null || readAt < k.goneAt), ...entries.map((entry) => ({ entry, goneAt: null }))]
    })
  }, [entries, readAt])
  const refused = useMemo(() => new Set(mine.filter((e) => e.state === 'refused').map((e) => e.command)), [mine])
  const pending = useMemo(() => new Map(kept.filter((k) => !refused.has(k.entry.command)).flatMap(({ entry }): (readonly [number, PendingWalk])[] => {
    const body = entry.input.body as Body
    return body.version === version ? [[body.step, { outcome: body.outcome, note: body.note ?? '' }]] : []
  })), [kept, refused, version])
  return { pending, refused: refused.size }
}

const key = (flow: string) => `changeover.walk.${flow}.${new Date().toLocaleDateString('sv-SE')}`

/** Who of the customer sits at the walkthrough of a flow: chosen once, it holds on this device for the day. */
export function useSitting(flow: string): readonly [readonly string[], (people: readonly string[]) => void] {
  const [people, setPeople] = useState<readonly string[]>(() => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(key(flow)) ?? '[]')
      return Array.isArray(found) ? found.map(String) : []
    } catch {
      return []
    }
  })
  const choose = (next: readonly string[]) => {
    setPeople(next)
    try {
      localStorage.setItem(key(flow), JSON.stringify(next))
    } catch {
      // A browser that keeps nothing asks again after a reload.
    }
  }
  return [people, choose]
}
