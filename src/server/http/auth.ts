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
      const body = readJson(text)?.value as { username?: unknown; email?: unknown } | undefined
      const name = String(body?.username ?? body?.email ?? c.req.header('cookie') ?? '').trim().toLowerCase().slice(0, 200)
      const minutes = await throttle.lockedFor(name)
      if (minutes > 0) return problem({ code: 'throttled', values: { minutes } }, lang, {})
      const answer = await throttle.turn(forward)
      if (!answer) return problem({ code: 'busy' }, lang, {})
      if (answer.ok) await throttle.succeeded(name)
      else if (answer.status === 401 || answer.status === 400) await throttle.failed(name)
      if (path === '/change-password' && answer.ok) forget(live)
      return answer
    }
    const answer = await forward()
    if (c.req.method === 'POST') forget(live)
    return answer
  })
}

/** A session ended: every server forgets whom it remembered. */
const forget = (live: Live) => live.moved({ project: installation, chapters: ['people'], internal: true })
