import type { FileAnswer } from '#ground/api/api.routes.ts'

export const isFile = (x: unknown): x is FileAnswer => typeof x === 'object' && x !== null && 'file' in x && 'name' in x

/** How a file is sent: what may be shown within our own pages says so itself, everything else is a download; nothing is ever guessed or run. */
export function fileResponse({ file, name, type, inline }: FileAnswer): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return new Response(file as BodyInit, {
    headers: {
      'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'cross-origin-resource-policy': 'same-origin',
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    },
  })
}
