import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'

const folder = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
}

/** Nothing from elsewhere: no script, style, font, picture or connection leaves this server. Mantine sets styles in elements, hence 'unsafe-inline' for styles only. */
export const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** Serves the built web client; every path that is no file is a screen and gets the one page. Files whose name carries a hash are kept by browsers for a year. */
export function mountStatic(app: Hono): void {
  app.get('*', async (c) => {
    const path = normalize(decodeURIComponent(c.req.path)).replace(/^(\.\.[/\\])+/, '')
    const file = extname(path) && !path.includes('\0') ? join(folder, path) : join(folder, 'index.html')
    const found = file.startsWith(folder) && (await stat(file).catch(() => null))?.isFile() ? file : extname(path) ? null : join(folder, 'index.html')
    const bytes = found && (await readFile(found).catch(() => null))
    if (!bytes) return c.text('not found', 404)
    const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(bytes, 200, { 'content-type': types[extname(found)] ?? 'application/octet-stream', 'cache-control': kept, 'content-security-policy': policy })
  })
}
