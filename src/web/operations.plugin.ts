/**
 * zod stays out of the browser: of a contract the running page needs only how an operation is called.
 * The build imports every contract in Node and serves `virtual:operations` = { 'handover.recordAttempt': 'POST /projects/{project}/handover/attempts' }.
 */
import { globSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const name = 'virtual:operations'
const home = resolve(import.meta.dirname, '../..').replace(/\/src\/?$/, '')

type Declared = { readonly id: string; readonly method: string; readonly path: string; readonly route: unknown }

const declares = (x: unknown): x is Declared =>
  typeof x === 'object' && x !== null && 'id' in x && 'method' in x && 'path' in x && 'route' in x && typeof x.id === 'string' && typeof x.method === 'string' && typeof x.path === 'string'

/** Every contract file below `root`, as paths from it. */
export const contracts = (root: string): readonly string[] => globSync('src/{ground,method}/**/*.contract.ts', { cwd: root }).sort()

/** The ways of all operations the contracts export. A second operation of the same id is a fault. `fresh` reads changed contracts again, while the development server runs. */
export async function ways(root: string, fresh = false): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const file of contracts(root)) {
    const path = resolve(root, file)
    // Node keeps what it has imported by its address; the time of the last change makes it another one.
    const module: Record<string, unknown> = await import(`${pathToFileURL(path).href}${fresh ? `?at=${statSync(path).mtimeMs}` : ''}`)
    for (const it of Object.values(module).filter(declares)) {
      const way = `${it.method.toUpperCase()} ${it.path}`
      if (found[it.id] !== undefined && found[it.id] !== way) throw new Error(`${file}: ${it.id} is declared twice, as ${found[it.id]} and as ${way}`)
      found[it.id] = way
    }
  }
  return found
}

/** Contracts that `operations.ts` does not list: their operations work but have no types on a page. */
export function unlisted(root: string): readonly string[] {
  const list = readFileSync(resolve(root, 'src/web/operations.ts'), 'utf8')
  return contracts(root).filter((file) => !file.endsWith('/api.contract.ts') && !list.includes(`'#${file.slice('src/'.length)}'`))
}

export function operations(root: string = home): Plugin {
  let fresh = false
  return {
    name: 'operations',
    configResolved(config) {
      fresh = config.command === 'serve'
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      for (const file of contracts(root)) this.addWatchFile(resolve(root, file))
      for (const file of unlisted(root)) this.warn(`${file} is missing in src/web/operations.ts: add it to the list, or pages cannot call it with types`)
      return `export default ${JSON.stringify(await ways(root, fresh))}`
    },
  }
}
