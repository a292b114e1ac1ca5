/** Steps this device has recorded and the server's answer does not show yet, so that the list is right without a network; and who is here today. */
import { useMemo, useState } from 'react'
import type { Input } from '#web/operations.ts'
import { useUnsent } from '#web/unsent.ts'
import type { WalkOutcome } from './walkthrough.ts'

type Body = Input<'survey.walkStep'>['body']

const operations = ['survey.walkStep']

export type PendingWalk = { readonly outcome: WalkOutcome; readonly note: string }

/** By step of `version`: what was captured here and is not in what was read (at `readAt`, milliseconds). `refused`: how many the server did not take. */
export function usePendingWalks(project: string, flow: string, version: number, readAt: number | null) {
  const { unsent } = useUnsent(project, operations, readAt)
  return useMemo(() => {
    const mine = unsent.filter((e) => (e.input.params as { readonly flow?: string }).flow === flow)
    const taken = mine.filter((e) => e.state !== 'refused').map((e) => e.input.body as Body).filter((body) => body.version === version)
    return { pending: new Map(taken.map((body): readonly [number, PendingWalk] => [body.step, { outcome: body.outcome, note: body.note ?? '' }])), refused: mine.filter((e) => e.state === 'refused').length }
  }, [unsent, flow, version])
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
