/** A caller of a running server, as a browser or a script is one: a cookie jar or a token, and operations by their id. */
import { newId, type Id } from '#kit/ids.ts'
import { operations } from '#server/chapters.ts'

export type Said = { readonly status: number; readonly body: never; readonly code: string | undefined }

export type Caller = {
  /** `call('people.invite', { params: { project }, body: {…} })`; `command` sends the same write again. */
  call(id: string, input?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }, command?: Id): Promise<Said>
  /** Any other path below the server: sign-in, or one that is not an operation. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Said>
  signIn(username: string, password: string): Promise<Said>
  readonly cookies: Map<string, string>
}

const ways = new Map(operations.map((o) => [o.id, o]))

export function caller(address: string, token?: string): Caller {
  const cookies = new Map<string, string>()

  async function send(method: string, path: string, body: unknown, more: Record<string, string>): Promise<Said> {
    const response = await fetch(address + path, {
      method, redirect: 'manual',
      headers: {
        'accept-language': 'en', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}), ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name && value) cookies.set(name, value)
      else if (name) cookies.delete(name)
    }
    const type = response.headers.get('content-type') ?? ''
    const answer: unknown = type.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer())
    return { status: response.status, body: answer as never, code: (answer as { code?: string } | null)?.code }
  }

  return {
    cookies,
    call(id, input = {}, command = newId()) {
      const way = ways.get(id)
      if (!way) throw new Error(`no operation ${id}`)
      const path = way.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''))
      const query = input.query ? `?${new URLSearchParams(input.query)}` : ''
      return send(way.method.toUpperCase(), `/api${path}${query}`, input.body, way.method === 'get' ? {} : { 'idempotency-key': command })
    },
    post: (path, body, headers = {}) => send('POST', path, body, headers),
    signIn: (username, password) => send('POST', '/api/auth/sign-in/username', { username, password }, {}),
  }
}

/** Asks again until the answer fits, at most ten seconds. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (fits(answer)) return answer
    if (Date.now() > deadline) throw new Error(`not within ten seconds: ${JSON.stringify(answer)}`)
    await new Promise((again) => setTimeout(again, 20))
  }
}
