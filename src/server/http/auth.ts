import type { Hono } from 'hono'
import type { Identity } from '#server/identity/identity.ts'
import { allowed } from '#server/identity/identity.ts'
import type { Throttle } from '#server/identity/throttle.ts'
import type { Live } from '#server/http/live.ts'
import { installation } from '#kit/ids.ts'
import { langOf } from '#server/http/operations.ts'
import { problem, readJson } from '#server/http/problem.ts'

/** Mounts the sign-in library behind an allow-list, with the throttle in front of everything that hashes a password. */
export function mountAuth(app: Hono, identity: Identity, throttle: Throttle, live: Live, baseUrl: string): void {
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    const lang = langOf(c.req.raw, null)
    const path = c.req.path.slice('/api/auth'.length)
    if (!(allowed as readonly string[]).includes(path)) return problem({ code: 'notFound' }, lang, {})
    if (c.req.header('sec-fetch-site') === 'cross-site') return problem({ code: 'crossSite' }, lang, {})
    const text = c.req.method === 'POST' ? await c.req.raw.text() : ''
    const forward = () => identity.handler(new Request(new URL(c.req.url, baseUrl), { method: c.req.method, headers: c.req.raw.headers, ...(text ? { body: text } : {}) }))

    if (path.startsWith('/sign-in/') || path === '/change-password') {
      const name = path === '/change-password' ? await signedIn(identity, c.req.raw.headers) : claimed(text)
      if (name === null) return problem({ code: 'notSignedIn' }, lang, {})
      const locked = async () => {
        const minutes = await throttle.lockedFor(name)
        return minutes > 0 ? problem({ code: 'throttled', values: { minutes } }, lang, {}) : null
      }
      // Asked again when its turn comes: of many sent at once only the first few are hashed.
      const answer = (await locked()) ?? (await throttle.turn(async () => (await locked()) ?? (await tried(await forward(), name, throttle))))
      if (!answer) return problem({ code: 'busy' }, lang, {})
      if (path === '/change-password' && answer.ok) forget(live)
      return answer
    }
    const answer = await forward()
    if (c.req.method === 'POST') forget(live)
    return answer
  })
}

/** Who it says it is, under which its failures are counted. */
function claimed(text: string): string {
  const body = readJson(text)?.value as { username?: unknown; email?: unknown } | null | undefined
  return String(body?.username ?? body?.email ?? '').trim().toLowerCase().slice(0, 200)
}

/** A password is changed by somebody signed in; the tries count for them, whatever the request says besides. */
async function signedIn(identity: Identity, headers: Headers): Promise<string | null> {
  const session = await identity.session(headers)
  return session && `change ${session.person}`
}

async function tried(answer: Response, name: string, throttle: Throttle): Promise<Response> {
  if (answer.ok) await throttle.succeeded(name)
  else if (answer.status === 401 || answer.status === 400) await throttle.failed(name)
  return answer
}

/** A session ended: every server forgets whom it remembered. */
const forget = (live: Live) => live.moved({ project: installation, chapters: ['people'], internal: true })
