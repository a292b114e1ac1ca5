/** Law 4: a table has one writer, the stores of the folder whose name is its prefix. */
import { isTest, lineOf, suffixOf, walk, type Node, type Source } from './sources.ts'

export type Written = { readonly table: string; readonly at: number }

/**
 * The sign-in library names the columns of the four tables it writes and hashes the passwords in them; it lives in src/server/identity,
 * which therefore writes people_* beside the people store. Throttling happens before anybody is known, and a token's last use is noted there.
 */
const besides: Readonly<Record<string, RegExp>> = { people: /^src\/server\/identity\// }

/** Programs that a test starts to be killed write into a table of their own. */
const isTestProgram = (path: string): boolean => /\/kill\.\w+\.ts$/.test(path)

const inSql = /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+"?([a-z]+_[a-z_]+)"?(?=[\s("]|$)/gi
const inKysely = /^(insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/

/** The tables this file writes, from its SQL texts and from Kysely's calls. */
export function written(file: Pick<Source, 'program'>): Written[] {
  const found: Written[] = []
  walk(file.program, (node) => {
    const text = textOf(node)
    if (text !== undefined) for (const m of text.matchAll(inSql)) found.push({ table: m[1]!.toLowerCase(), at: node.start })
    if (node.type !== 'CallExpression') return
    const callee = node['callee'] as Node
    const first = (node['arguments'] as Node[])[0]
    const method = callee.type === 'MemberExpression' ? String((callee['property'] as Node)['name']) : ''
    if (inKysely.test(method) && first?.type === 'Literal') found.push({ table: String(first['value']).split(/\s/)[0]!, at: node.start })
  })
  return found
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type === 'TemplateLiteral') return (node['quasis'] as { value: { cooked: string } }[]).map((q) => q.value.cooked).join('$')
  return undefined
}

/** `handover_standing` → `handover`. A table's prefix is the word before its first `_`. */
export const prefixOf = (table: string): string => table.split('_')[0]!

export function writers(files: readonly Source[]): string[] {
  return files.filter((f) => !isTest(f.path) && !isTestProgram(f.path)).flatMap((file) =>
    written(file).filter(({ table }) => !mayWrite(file.path, table)).map(({ table, at }) =>
      `${file.path}:${lineOf(file.text, at)} writes ${table} (law 4: a table has one writer). Mend: call the store of src/*/${prefixOf(table)}, in the same transaction.`))
}

function mayWrite(path: string, table: string): boolean {
  const prefix = prefixOf(table)
  if (besides[prefix]?.test(path)) return true
  if (path === 'src/server/database/migrate.ts') return prefix === 'migrations'
  const [, layer, folder] = path.split('/')
  return (layer === 'ground' || layer === 'method') && folder === prefix && suffixOf(path) === 'store'
}

/** Tables a migration makes, alters or drops whose prefix is no folder of ground or method. */
export function nameless(name: string, sql: string, folders: readonly string[]): string[] {
  const tables = [...bare(sql).matchAll(/\b(?:create|alter|drop)\s+table\s+(?:if\s+(?:not\s+)?exists\s+)?"?(\w+)"?/gi)].map((m) => m[1]!)
  return [...new Set(tables)].filter((t) => !t.includes('_') || !folders.includes(prefixOf(t)))
    .map((t) => `${name}: the table ${t} belongs to no folder (law 4). Mend: call it <folder>_${t}, after the part of ground or the chapter that writes it.`)
}

/** SQL without its comments. */
export const bare = (sql: string): string => sql.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '')
