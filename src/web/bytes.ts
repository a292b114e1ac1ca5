/** The weight of the first phone screen: what a browser must load before a person can record, computed from the build's manifest. Runs in Node. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly src?: string; readonly imports?: readonly string[]; readonly css?: readonly string[]; readonly isEntry?: boolean }
export type Manifest = Readonly<Record<string, Chunk>>

/** The pages of the first screen, by their source from `src/web`: today, and a recorded attempt. */
export const firstPages = ['../method/handover/today.page.tsx', '../method/handover/record.page.tsx'] as const

/** The budget in bytes of gzipped script. */
export const budget = 180 * 1024

/** Every file reached by static imports from the entry and these pages. A page that is not in the build is a fault: it would weigh nothing. */
export function firstFiles(manifest: Manifest, pages: readonly string[] = firstPages): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  for (const page of pages) if (!manifest[page]) throw new Error(`${page} is not in the build: name the first screen's pages in src/web/bytes.ts`)
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || scripts.has(chunk.file)) return
    scripts.add(chunk.file)
    for (const css of chunk.css ?? []) styles.add(css)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const name of ['index.html', ...pages]) visit(name)
  return { scripts: [...scripts].filter((f) => f.endsWith('.js')), styles: [...styles] }
}

export type FirstScreen = { readonly script: number; readonly style: number; readonly files: readonly { readonly file: string; readonly gzip: number }[] }

/** Bytes after gzip (level 9) of the built client in `distDir`, usually `dist/web`. */
export function firstScreenBytes(distDir: string, pages: readonly string[] = firstPages): FirstScreen {
  const manifest = JSON.parse(readFileSync(join(distDir, '.vite/manifest.json'), 'utf8')) as Manifest
  const { scripts, styles } = firstFiles(manifest, pages)
  const weigh = (file: string) => ({ file, gzip: gzipSync(readFileSync(join(distDir, file)), { level: 9 }).length })
  const files = scripts.map(weigh)
  return { script: files.reduce((sum, f) => sum + f.gzip, 0), style: styles.map(weigh).reduce((sum, f) => sum + f.gzip, 0), files }
}
