/** Law 3's other half: a file without a suffix (and a words file) reaches for no clock, no chance and no machine. */
import { isTest, lineOf, suffixOf, walk, type Node, type Source } from './sources.ts'

/** Names of the machine. A file that declares one of them itself (a parameter called `document`) means its own. */
const machine = new Set(['process', 'globalThis', 'crypto', 'performance', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'location', 'Buffer', 'require'])

const name = (node: unknown): string | undefined => (node as Node | null)?.type === 'Identifier' ? String((node as Node)['name']) : undefined

const isPure = (path: string): boolean => /^src\/(kit|ground|method)\//.test(path) && !isTest(path) && ['', 'words'].includes(suffixOf(path))

/** `newId` is the one impure function of the kit: shells call it and hand its result in. */
const isNewId = (path: string, above: readonly Node[]): boolean =>
  path === 'src/kit/ids.ts' && above.some((n) => n.type === 'VariableDeclarator' && name(n['id']) === 'newId')

export function impurities(files: readonly Source[]): string[] {
  return files.filter((f) => isPure(f.path)).flatMap(({ path, text, program }) => {
    const own = declared(program)
    const found: string[] = []
    walk(program, (node, above) => {
      const what = reach(node, above)
      if (!what || own.has(what) || isNewId(path, above)) return
      found.push(`${path}:${lineOf(text, node.start)} reaches for ${what} (law 3: no suffix, no IO). Mend: make the time, the id or the random number an argument.`)
    })
    return found
  })
}

function reach(node: Node, above: readonly Node[]): string | undefined {
  if (node.type === 'MemberExpression') {
    const said = `${name(node['object'])}.${name(node['property'])}`
    return said === 'Date.now' || said === 'Math.random' ? said : undefined
  }
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && name(node['callee']) === 'Date') {
    return node.type === 'CallExpression' || (node['arguments'] as unknown[]).length === 0 ? 'the clock (`new Date()`)' : undefined
  }
  const word = name(node)
  const parent = above.at(-1)
  if (!word || !machine.has(word) || !parent) return
  const isKey = (parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true) || (/Property|TS|Method/.test(parent.type) && parent['key'] === node)
  return isKey || parent.type.startsWith('TS') ? undefined : word
}

/** Every name that is bound somewhere in the file. */
function declared(program: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const collect = (pattern: unknown) => walk(pattern, (n) => { if (n.type === 'Identifier') names.add(String(n['name'])) })
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') collect(node['id'])
    if (/Function/.test(node.type)) { collect(node['params']); collect(node['id']) }
    if (/^Import.*Specifier$/.test(node.type)) collect(node['local'])
  })
  return names
}
