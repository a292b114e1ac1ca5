/** Puts the list of built files into the worker, so that it can keep the shell. The worker stays one plain script at `/worker.js`: it imports nothing. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Files above this size (charts) are kept only when they are first used; bytes. */
const large = 300_000

export function shell(): Plugin {
  let publicDir = ''
  return {
    name: 'shell', apply: 'build',
    config: () => ({
      build: {
        rollupOptions: {
          input: { index: join(import.meta.dirname, 'index.html'), worker: join(import.meta.dirname, 'worker.ts') },
          output: { entryFileNames: (chunk: { readonly name: string }) => (chunk.name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
        },
      },
    }),
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['worker.js']
        if (worker?.type !== 'chunk') throw new Error('the build made no worker.js')
        if (worker.imports.length > 0) throw new Error('worker.ts must import nothing: it runs as a plain script')
        const built = Object.values(bundle).filter((f) => f.fileName.startsWith('assets/') && (f.type === 'chunk' ? f.code.length : f.source.length) <= large)
        const page = bundle['index.html']
        const version = createHash('sha256').update(JSON.stringify([built.map((f) => f.fileName).sort(), page?.type === 'asset' ? String(page.source) : ''])).digest('hex').slice(0, 12)
        const files = ['/', ...built.map((f) => `/${f.fileName}`), ...readdirSync(publicDir).map((f) => `/${f}`)]
        worker.code = worker.code.replace('__SHELL__', () => JSON.stringify({ version, files }))
      },
    },
  }
}
