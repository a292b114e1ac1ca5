/** Laws 1 to 3: who may import whom. Each breach says where it is and how to mend it. */
import { dirname } from 'node:path'
import { contents } from '#method/contents.ts'
import { isTest, suffixOf, type Import } from './sources.ts'

export type File = { readonly path: string; readonly imports: readonly Omit<Import, 'line'>[] }

const layers = ['kit', 'ground', 'method'] as const
const shells = ['server', 'web', 'cli', 'world'] as const

/**
 * Shells do not import each other, but for these: the command line is the outermost shell, it starts the server and loads the world.
 * The world never stands alone either: it tells its weeks to a server's database, as any client would.
 */
const shellMay: Readonly<Record<string, readonly string[]>> = { server: [], web: [], cli: ['server', 'world'], world: ['server'] }

/** Law 3: what a chapter's file may import from the house, by suffix. `type:` allows types only. */
const houseMay: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  words: ['', 'words'],
  contract: ['', 'contract'],
  store: ['', 'words', 'store', 'type:contract'],
  routes: ['', 'words', 'contract', 'store'],
  page: ['', 'words', 'page', 'view', 'css', 'type:contract'],
  view: ['', 'words', 'page', 'view', 'css', 'type:contract'],
}

/** Law 3: what a chapter's file may import from packages and shells, by suffix. */
const worldMay: Readonly<Record<string, RegExp>> = {
  '': /^$/,
  words: /^$/,
  contract: /^(zod|@hono\/zod-openapi)$/,
  store: /^(kysely|pg|node:crypto|chinese-days)$/,
  routes: /^$/,
  page: /^(react|@tanstack\/react-router|src\/web\/.+)$/,
  view: /^(react|@tanstack\/react-router|src\/web\/.+)$/,
}

/** What is the same for all is said in one place: how an operation is answered, and how a list goes to Excel and comes back. */
const seams = ['src/ground/api/api.routes.ts', 'src/ground/documents/lists.routes.ts']

const layerOf = (path: string): string => path.split('/')[1] ?? ''
const folderOf = (path: string): string => path.split('/')[2] ?? ''
const isShell = (layer: string): boolean => (shells as readonly string[]).includes(layer)
const isChapterFile = (path: string): boolean => (layers as readonly string[]).includes(layerOf(path))

/** Every breach of laws 1 to 3 in these files, one sentence each with how to mend it; empty when the house is in order. */
export function breaches(files: readonly File[]): string[] {
  return files.filter((f) => f.path.startsWith('src/')).flatMap((file) => {
    if (layerOf(file.path) === 'method' && file.path.split('/')[3] && !(contents as readonly string[]).includes(folderOf(file.path)))
      return [`${file.path}: there is no chapter ${folderOf(file.path)} in src/method/contents.ts (law 2). Mend: use the chapter's word from the contents.`]
    const unknown = isChapterFile(file.path) && !isTest(file.path) && !(suffixOf(file.path) in houseMay)
    if (unknown) return [`${file.path}: a chapter has no files called .${suffixOf(file.path)}. Mend: name it after a noun and one of ${Object.keys(houseMay).filter(Boolean).map((s) => `.${s}`).join(' ')}, or none.`]
    return file.imports.flatMap((i) => {
      const fault = isTest(file.path) ? testFault(file.path, i) : down(file.path, i) ?? order(file.path, i) ?? suffix(file.path, i) ?? kitchen(file.path, i)
      return fault ? [`${file.path} imports ${i.from}: ${fault}`] : []
    })
  })
}

/** A rule is tested by sentences alone; the other tests may stand the whole house up. */
function testFault(path: string, { from }: File['imports'][number]): string | undefined {
  if (!isChapterFile(path) || suffixOf(path) !== 'test') return
  const fine = from === 'vitest' || from === 'fast-check' || (from.startsWith('src/') && isChapterFile(from) && ['', 'words'].includes(suffixOf(from)))
  return fine ? undefined : 'the test of a rule needs nothing but rules, words, vitest and fast-check. Mend: test what needs a database in a .store.test.ts or .routes.test.ts.'
}

function down(path: string, { from, typeOnly }: File['imports'][number]): string | undefined {
  if (!from.startsWith('src/')) return
  const [here, there] = [layerOf(path), layerOf(from)]
  if (here === there) return
  if (isShell(here) && isShell(there)) {
    if (shellMay[here]!.includes(there)) return
    return `shells do not import each other (law 1). Mend: move what both need down into ground, or let the caller hand it in.`
  }
  if (isShell(here)) {
    const what = suffixOf(from)
    if (here !== 'web' || ['', 'words', 'page', 'view'].includes(what) || (what === 'contract' && typeOnly)) return
    return what === 'contract'
      ? 'the web takes only types of contracts (law 1). Mend: write `import type { … }`.'
      : `the web never reaches the server's side (law 1). Mend: ask the API, by the contract's operation.`
  }
  if (isShell(there)) {
    if (there === 'web' && ['page', 'view'].includes(suffixOf(path))) return
    // Routes are the seam: they say what they answer in the server's types and are called by it.
    if (from.startsWith('src/server/http/') && suffixOf(path) === 'routes' && typeOnly) return
    return `${here} must not know the shell ${there} (law 1). Mend: take it as an argument; in routes \`import type\` from #server/http is allowed.`
  }
  const [a, b] = [layers.indexOf(here as never), layers.indexOf(there as never)]
  return b < a ? undefined : `${here} lies below ${there} (law 1: kit ← ground ← method ← shells). Mend: move the thing down, or make the question a type in ground and let ${there} answer it.`
}

function order(path: string, { from }: File['imports'][number]): string | undefined {
  if (layerOf(path) !== 'method' || layerOf(from) !== 'method' || !path.split('/')[3]) return
  const [here, there] = [folderOf(path), folderOf(from)]
  if (!from.split('/')[3] || here === there) return
  return (contents as readonly string[]).indexOf(there) < (contents as readonly string[]).indexOf(here) ? undefined : `${there} comes after ${here} in the contents (law 2). Mend: make what ${here} asks a type in ground, answer it in ${there}, and let the shell carry the answer.`
}

function suffix(path: string, { from, typeOnly }: File['imports'][number]): string | undefined {
  if (!isChapterFile(path)) return
  const kind = suffixOf(path)
  if (from.startsWith('src/') && isChapterFile(from)) {
    const what = suffixOf(from)
    // A chapter that has split its routes by noun gathers them.
    if (kind === 'routes' && what === 'routes' && (seams.includes(from) || `${dirname(from)}/`.startsWith(`${dirname(path)}/`))) return
    if (houseMay[kind]!.includes(what) || (typeOnly && houseMay[kind]!.includes(`type:${what}`))) return
    const types = houseMay[kind]!.includes(`type:${what}`) ? ' Only its types may be taken: write `import type { … }`.' : ''
    return `a ${kind ? `.${kind}` : 'file without a suffix'} may not import ${what ? `a .${what}` : 'a rule'} (law 3).${types} Mend: pass the value in as an argument, or move the code to the file whose suffix fits.`
  }
  if (worldMay[kind]!.test(from) || (from.startsWith('src/server/http/') && kind === 'routes' && typeOnly)) return
  const hint = kind === '' || kind === 'words' ? 'Rules stay pure: time, ids and people are arguments.' : `A .${kind} takes ${worldMay[kind]!.source === '^$' ? 'no package' : worldMay[kind]!.source}.`
  return `not for a ${kind ? `.${kind}` : 'file without a suffix'} (law 3). Mend: ${hint}`
}

/** The UI kit stands in one place, so that it can be changed in one place. */
function kitchen(path: string, { from }: File['imports'][number]): string | undefined {
  if (!/^(@mantine\/|@tanstack\/react-table)/.test(from) || path.startsWith('src/web/ui/')) return
  return 'only src/web/ui imports the UI kit. Mend: use or add the part in #web/ui.'
}
