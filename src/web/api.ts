/** How a page speaks to the server: one function, typed by the contract of the operation it names. */
import ways from 'virtual:operations'
import { newId, type Id } from '#kit/ids.ts'
import { apiWords } from './api.words.ts'
import { language, say } from './language.ts'
import type { Input, OperationId, Output } from './operations.ts'

/** Why there is no answer, in words. `status` 0 means the server was not reached. */
export type Problem = {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors?: readonly { readonly path: readonly (string | number)[]; readonly message: string }[]
  /** What a person can quote to the administrator. */
  readonly reference?: string
  /** The state of the resource now, when an edit was made on an older one. */
  readonly current?: unknown
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export type CallOptions = {
  /** The command id of a write; a new one when it is not given. Sent twice, it is applied once. */
  readonly command?: Id
  readonly signal?: AbortSignal
  /** Milliseconds after which the server counts as not reached. */
  readonly patience?: number
}

type Loose = { readonly params?: Readonly<Record<string, unknown>>; readonly query?: Readonly<Record<string, unknown>>; readonly body?: unknown; readonly file?: Blob }

type Args<I extends OperationId> = unknown extends Input<I> ? [input?: Input<I>, options?: CallOptions] : [input: Input<I>, options?: CallOptions]

/** `call('handover.recordAttempt', { params: { project }, body })` → the answer or the problem; it never throws. */
export async function call<I extends OperationId>(id: I, ...[input, options]: Args<I>): Promise<Answer<Output<I>>> {
  return (await send(id, (input ?? {}) as Loose, options)) as Answer<Output<I>>
}

/** The address of a read, for a plain link to a file. */
export function href<I extends OperationId>(id: I, input: Input<I>): string {
  return address(id, input as Loose).url
}

/** The untyped `call` for what was stored before it is sent: the outbox. */
export async function send(id: string, input: Loose, options: CallOptions = {}): Promise<Answer<unknown>> {
  const { method, url } = address(id, input)
  return await request(method, url, { ...options, ...(input.file ? { file: input.file } : { body: input.body }) })
}

/** Fetches a file of the API, or what is made of one, and gives it to the person to keep. */
export async function download<I extends OperationId>(id: I, input: Input<I>, name: string): Promise<Answer<null>> {
  const { method, url } = address(id, input as Loose)
  const { file } = input as Loose
  const answer = await request(method, url, { as: 'blob', ...(file ? { file } : {}) })
  if (!answer.ok) return answer
  keep(answer.value as Blob, name)
  return { ok: true, value: null }
}

/** Saves bytes as a file of the person's device. */
export function keep(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function address(id: string, input: Loose): { method: string; url: string } {
  const way = ways[id]
  if (!way) throw new Error(`No operation ${id}: is its contract built?`)
  const [method = 'GET', path = ''] = way.split(' ')
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (Array.isArray(value)) for (const v of value) query.append(name, String(v))
    else if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  return { method, url: `/api${filled}${query.size ? `?${query}` : ''}` }
}

type Sending = CallOptions & { readonly body?: unknown; readonly file?: Blob; readonly as?: 'blob' }

/** One request to the API below `/api`; every outcome is an answer, none is thrown. */
export async function request(method: string, url: string, sending: Sending = {}): Promise<Answer<unknown>> {
  const headers: Record<string, string> = { 'accept-language': language.now().lang === 'zh' ? 'zh-CN' : 'en', accept: 'application/json, application/problem+json' }
  if (method !== 'GET') headers['idempotency-key'] = sending.command ?? newId()
  if (sending.file) headers['content-type'] = 'application/octet-stream'
  else if (sending.body !== undefined) headers['content-type'] = 'application/json'
  const signals = [AbortSignal.timeout(sending.patience ?? (sending.file ? 180_000 : 30_000)), ...(sending.signal ? [sending.signal] : [])]
  try {
    const response = await fetch(url, {
      method, headers, credentials: 'same-origin', signal: AbortSignal.any?.(signals) ?? signals[0]!,
      body: sending.file ?? (sending.body === undefined ? null : JSON.stringify(sending.body)),
    })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    if (sending.as === 'blob') return { ok: true, value: await response.blob() }
    const type = response.headers.get('content-type') ?? ''
    return { ok: true, value: type.includes('json') ? await response.json() : await response.text() }
  } catch {
    return { ok: false, problem: unreachable() }
  }
}

export const unreachable = (): Problem => ({ status: 0, code: 'network', title: say(apiWords.networkTitle), detail: say(apiWords.network) })

async function problemOf(response: Response): Promise<Problem> {
  try {
    const said: unknown = await response.json()
    if (typeof said === 'object' && said !== null && 'title' in said && 'detail' in said) return { ...(said as Problem), status: response.status }
    // The identity library answers `{ code, message }`; its words are the sign-in page's.
    if (typeof said === 'object' && said !== null && 'code' in said) return { status: response.status, code: String(said.code), title: say(apiWords.faultTitle), detail: say(apiWords.fault) }
  } catch {
    // A proxy in between answers with a page of its own: what counts is the status.
  }
  return { status: response.status, code: `http${response.status}`, title: say(apiWords.faultTitle), detail: say(apiWords.fault) }
}
