import { Hono } from 'hono'
import type { Chapter } from '#ground/api/api.routes.ts'
import type { Database } from '#server/database/database.ts'
import type { Identity } from '#server/identity/identity.ts'
import type { Throttle } from '#server/identity/throttle.ts'
import { mountAuth } from '#server/http/auth.ts'
import { mountEvents } from '#server/http/events.ts'
import { langOf, mount } from '#server/http/operations.ts'
import type { House } from '#server/http/operations.ts'
import type { Metrics } from '#server/http/metrics.ts'
import { mountDocs, openApi } from '#server/http/openapi.ts'
import { problem } from '#server/http/problem.ts'
import { mountStatic } from '#server/http/static.ts'

export type Parts = {
  readonly chapters: readonly Chapter[]
  readonly house: House
  readonly database: Database
  readonly identity: Identity
  readonly throttle: Throttle
  readonly metrics: Metrics
  readonly baseUrl: string
  readonly version: string
}

/** The whole server as one function from request to response. Throws when an operation is declared twice or badly: then the server does not start. */
export function application(parts: Parts): Hono {
  const app = new Hono()
  const mounted = parts.chapters.flatMap((chapter) => chapter.routes.map((route) => ({ chapter, route })))
  declared(mounted.map((m) => m.route.operation))

  app.use('*', async (c, next) => {
    await next()
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'same-origin')
    c.res.headers.set('x-frame-options', 'DENY')
    if (parts.baseUrl.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000')
  })
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const ready = await parts.database.owner.query('select 1').then(() => true, () => false)
    return ready ? c.text('ready') : c.text('the database does not answer', 503)
  })
  app.get('/metrics', (c) => c.text(parts.metrics.text({ owner: parts.database.owner, app: parts.database.app })))

  mountDocs(app, openApi(mounted.map((m) => m.route.operation), parts.version))
  mountAuth(app, parts.identity, parts.throttle, parts.house.live, parts.baseUrl)
  mountEvents(app, parts.house)
  for (const { chapter, route } of mounted) mount(app, route, chapter, parts.house)
  app.all('/api/*', (c) => problem({ code: 'notFound' }, langOf(c.req.raw, null), {}))
  mountStatic(app)
  return app
}

/** Law 5. */
function declared(operations: readonly Chapter['routes'][number]['operation'][]): void {
  const ids = new Set<string>()
  for (const o of operations) {
    if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(o.id)) throw new Error(`operation ${o.id}: an id is <chapter>.<verb>`)
    if (ids.has(o.id)) throw new Error(`operation ${o.id} is declared twice`)
    ids.add(o.id)
    if (!o.access) throw new Error(`operation ${o.id} declares no access`)
    if (o.access.kind === 'member' && !o.path.startsWith('/projects/{project}')) throw new Error(`operation ${o.id}: what members do lies below /projects/{project}`)
    const body = (o.route as { request?: { body?: { required?: boolean } } }).request?.body
    if (body && body.required !== true) throw new Error(`operation ${o.id}: its body must be required`)
  }
}
