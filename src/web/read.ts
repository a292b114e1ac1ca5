/** Reads and writes of a page. Reads are shared, kept fresh by the server's news and, when asked, remembered on the device. */
import { keepPreviousData, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { apiWords } from './api.words.ts'
import { call, type Answer, type CallOptions, type Problem } from './api.ts'
import { remember as keep, remembered } from './device.ts'
import { say } from './language.ts'
import { touchedBy } from './news.ts'
import type { Input, OperationId, Output } from './operations.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', staleTime: 15_000, refetchOnWindowFocus: true,
      // A refusal will be the same a second later; only an unreached or troubled server is asked again.
      retry: (count, problem) => count < 2 && ((problem as unknown as Problem).status === 0 ? navigator.onLine : (problem as unknown as Problem).status >= 500),
    },
  },
})

export type Read<T> = {
  readonly data: T | undefined
  readonly problem: Problem | null
  /** Nothing to show yet and an answer is under way. */
  readonly loading: boolean
  /** An answer is under way behind what is shown. */
  readonly refreshing: boolean
  /** Milliseconds since 1970 when what is shown was answered; null while nothing is shown. */
  readonly at: number | null
  readonly refresh: () => void
}

export type ReadOptions = {
  /** Keep the answer on the device, so that the page opens without a network. */
  readonly remember?: boolean
  /** Show the former answer while another page or filter of the same list loads. */
  readonly hold?: boolean
}

const keyOf = (id: string, input: unknown) => [id, input ?? {}] as const

/** `useRead('handover.wall', { params: { project } })`. An input of null waits: nothing is asked. */
export function useRead<I extends OperationId>(id: I, input: Input<I> | null, options: ReadOptions = {}): Read<Output<I>> {
  const client = useQueryClient()
  const key = keyOf(id, input)
  type Data = Output<I>
  const query = useQuery<Data, Problem, Data, readonly unknown[]>({
    queryKey: key,
    enabled: input !== null,
    ...(options.hold ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ signal }) => {
      const name = JSON.stringify(key)
      if (options.remember && client.getQueryData(key) === undefined) {
        const kept = await remembered(name)
        if (kept) client.setQueryData(key, kept.value, { updatedAt: kept.at })
      }
      const answer = await (call as Loose<Output<I>>)(id, input ?? {}, { signal })
      if (!answer.ok) throw answer.problem.status === 0 && !navigator.onLine ? { ...answer.problem, detail: say(apiWords.offlineOnly) } : answer.problem
      if (options.remember) await keep(name, answer.value)
      return answer.value
    },
  })
  return {
    data: query.data, problem: query.error, loading: query.isPending && query.fetchStatus !== 'idle', refreshing: query.isFetching && !query.isPending,
    at: query.dataUpdatedAt || null, refresh: () => void query.refetch(),
  }
}

type Loose<T> = (id: string, input: unknown, options: CallOptions) => Promise<Answer<T>>

export type Write<I extends OperationId> = {
  /** Sends the command; the answer says what happened. The reads of the chapter, and of those made of it, are fetched again. */
  readonly send: (input: Input<I>, options?: CallOptions) => Promise<Answer<Output<I>>>
  readonly busy: boolean
  readonly problem: Problem | null
  readonly clear: () => void
}

/** `const sign = useWrite('handover.signOff')`. Not for captures on site: those go through the outbox. */
export function useWrite<I extends OperationId>(id: I): Write<I> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = useCallback(async (input: Input<I>, options: CallOptions = {}) => {
    setBusy(true)
    const answer = await (call as Loose<Output<I>>)(id, input, options)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) refreshChapters([chapterOf(id)])
    return answer
  }, [id])
  return { send, busy, problem, clear: useCallback(() => setProblem(null), []) }
}

export const chapterOf = (id: string): string => id.split('.')[0] ?? id

/** Fetches again what these chapters answered and what is made of them; with a project only that project's. */
export function refreshChapters(chapters: readonly string[], project?: string) {
  const touched = touchedBy(chapters)
  void queries.invalidateQueries({
    predicate: ({ queryKey: [id, input] }) => {
      if (typeof id !== 'string' || !touched.has(chapterOf(id))) return false
      const of = (input as { params?: { project?: string } } | undefined)?.params?.project
      return project === undefined || of === undefined || of === project
    },
  })
}

/**
 * Keeps the open page live: the server says which chapters of the project moved. After a gap everything is asked again.
 * Only the tab in sight listens: a browser gives all tabs of a plain http server six connections together, and each listener holds one.
 */
export function useLive(project: string | null) {
  useEffect(() => {
    if (project === null) return
    let source: EventSource | null = null
    let missed = false
    const open = () => {
      source = new EventSource(`/api/projects/${project}/events`)
      source.addEventListener('moved', (event) => {
        const chapters: unknown = (JSON.parse(String(event.data)) as { chapters?: unknown }).chapters
        if (Array.isArray(chapters)) refreshChapters(chapters.map(String), project)
      })
      source.addEventListener('error', () => {
        missed = true
      })
      source.addEventListener('open', () => {
        if (missed) void queries.invalidateQueries()
        missed = false
      })
    }
    const close = () => {
      source?.close()
      source = null
      missed = true
    }
    const look = () => {
      if (document.visibilityState === 'hidden') close()
      else if (source === null) open()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      close()
    }
  }, [project])
}
