import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Hono } from 'hono'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Operation } from '#ground/api/api.contract.ts'

/** The OpenAPI 3.1 document, made from the declared operations and from nothing else. */
export function openApi(operations: readonly Operation[], version: string): object {
  const registry = new OpenAPIHono()
  for (const operation of operations) registry.openAPIRegistry.registerPath(operation.route)
  registry.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'a personal API token' })
  registry.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'changeover.session_token' })
  return registry.getOpenAPI31Document({
    openapi: '3.1.0', info: { title: 'Changeover · 交棒', version, description: 'Every screen uses this API and nothing else. Writes carry Idempotency-Key; errors are application/problem+json.' },
    servers: [{ url: '/api' }], security: [{ session: [] }, { token: [] }],
  })
}

const assets: Readonly<Record<string, string>> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' }

/** The documents page: Swagger UI from the package on this machine, without a CDN. */
export function mountDocs(app: Hono, document: object): void {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  app.get('/api/openapi.json', (c) => c.json(document))
  app.get('/api/docs', (c) => c.html(page))
  app.get('/api/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  for (const [name, type] of Object.entries(assets)) {
    app.get(`/api/docs/${name}`, async (c) => c.body(await readFile(join(folder, name)), 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }))
  }
}

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, docExpansion: 'none', filter: true,
  requestInterceptor: (r) => { if (r.method && r.method !== 'GET' && !r.headers['Idempotency-Key']) r.headers['Idempotency-Key'] = id(); return r } })
function id() { const b = crypto.getRandomValues(new Uint8Array(16)); let t = Date.now(); for (let i = 5; i >= 0; i--, t = Math.floor(t / 256)) b[i] = t % 256
  b[6] = 0x70 | (b[6] & 15); b[8] = 0x80 | (b[8] & 63); const h = [...b].map((x) => x.toString(16).padStart(2, '0')).join('')
  return h.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5') }`

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Changeover · 交棒 API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`
