/** Reads the house's own source into plain values, so that each check is a pure function that a planted breach can be fed to. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, type Program } from 'oxc-parser'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a file imports: `from` is a path from the repository's root (`src/kit/ids.ts`) or a package's name as written. */
export type Import = { readonly from: string; readonly typeOnly: boolean; readonly line: number }

export type Source = {
  /** From the repository's root, with `/`: `src/method/handover/handover.ts`. */
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly imports: readonly Import[]
}

export type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }

const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && typeof (x as { type?: unknown }).type === 'string'

/** Every node below `node`, parents before children; `visit` answers `false` to stay out of a node's inside. */
export function walk(node: unknown, visit: (node: Node, above: readonly Node[]) => boolean | void, above: readonly Node[] = []): void {
  if (Array.isArray(node)) return node.forEach((n) => walk(n, visit, above))
  if (!isNode(node) || visit(node, above) === false) return
  const inside = [...above, node]
  for (const [key, value] of Object.entries(node)) if (key !== 'parent' && typeof value === 'object') walk(value, visit, inside)
}

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** `#kit/ids.ts` and `./ids.ts` become paths from the root, packages stay as they are. */
export function resolved(from: string, importer: string): string {
  if (from.startsWith('#')) return `src/${from.slice(1)}`
  return from.startsWith('.') ? posix.join(posix.dirname(importer), from) : from
}

/**
 * Parses one file. Only `import type { … }` counts as types alone: `import { type X }` still loads the file when Node
 * runs it as it stands.
 */
export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]!.message}`)
  const imports: Import[] = []
  walk(program, (node) => {
    if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type)) return
    const said = node['source']
    if (!isNode(said) || typeof said['value'] !== 'string') return
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type'
    imports.push({ from: resolved(said['value'], path), typeOnly, line: lineOf(text, node.start) })
  })
  return { path, text, program, imports }
}

const parsed = new Map<string, Source>()

/** Every TypeScript file below the folders, parsed once for all checks. */
export const sources = (...folders: readonly string[]): Source[] =>
  paths(...folders.map((f) => `${f}/**/*.{ts,tsx}`)).map((path) => {
    const source = parsed.get(path) ?? parse(path, readFileSync(join(root, path), 'utf8'))
    parsed.set(path, source)
    return source
  })

/** Paths from the root that match, sorted. */
export const paths = (...patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: root }).map((p) => relative('.', p).replaceAll('\\', '/')).sort()

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** Suffix of a chapter's file: '' for `handover.ts`, 'store' for `handover.store.ts` and `handover.deed.store.ts`; of a test all of it, 'test' or 'store.test'. */
export function suffixOf(path: string): string {
  const parts = posix.basename(path).replace(/\.tsx?$/, '').split('.').slice(1)
  return parts.at(-1) === 'test' ? parts.join('.') : (parts.at(-1) ?? '')
}
