/** Every text a person reads stands in both languages, in a words file. */
import { isTest, lineOf, suffixOf, walk, type Node, type Source } from './sources.ts'

const han = /\p{Script=Han}/u
const letter = /\p{L}/u
/** Names that are the same everywhere: the product's, a font's, and what the Chinese call their language. */
const unnamed = (text: string): string => text.replaceAll('交棒', '').replaceAll('中文', '').replaceAll('微软雅黑', '')
/** Names that are the same in both languages. */
const names = /^(Changeover|Excel|PDF|CSV|QR|API|ERP|OpenAPI|WPS|SMTP|URL|ID|BOM|MRP|SOP|Edge|Firefox|Opera|Chrome|Safari|iPhone|iPad|Mac|macOS|Linux|Windows|Android)$/

type Pair = { readonly where: string; readonly zh: unknown; readonly en: unknown }

/** Every `{ zh, en }` below an exported value, with the way that leads to it. */
export function pairs(where: string, value: unknown, seen = new Set<unknown>()): Pair[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const { zh, en } = value as Partial<Pair>
  if (typeof zh === 'string' || typeof en === 'string') return [{ where, zh, en }]
  return Object.entries(value).flatMap(([key, inner]) => pairs(`${where}.${key}`, inner, seen))
}

/** The button that changes the language speaks the other one, so that those who need it can read it. */
const crosses = (where: string): boolean => where.startsWith('src/web/language.words.ts')

/** What is wrong with one text in two languages. */
export function wordFaults({ where, zh, en }: Pair): string[] {
  if (typeof zh !== 'string' || typeof en !== 'string' || !zh.trim() || !en.trim()) return [`${where}: a language is missing or empty. Mend: write both.`]
  const bare = zh.replace(/\{\w+\}/g, '').replace(/\w+:\/\/[^\s，。；]+/g, '')
  // An example is data: what stands in it may be a name in either language.
  if (where.endsWith('.example')) return []
  const found: string[] = []
  if (letter.test(bare) && !crosses(where) && !han.test(bare) && !bare.split(/[^\p{L}]+/u).filter(Boolean).every((w) => names.test(w) || w.length === 1)) found.push(`${where}: the Chinese is not Chinese: “${zh}”. Mend: translate it.`)
  if (/\p{Script=Han}\s*[,;:!?](?!\w)/u.test(bare)) found.push(`${where}: Western punctuation after Chinese: “${zh}”. Mend: write ，；：！？`)
  if (han.test(unnamed(en)) && !crosses(where)) found.push(`${where}: Chinese in the English: “${en}”. Mend: translate it.`)
  if (places(zh) !== places(en)) found.push(`${where}: the places differ, ${places(zh) || 'none'} and ${places(en) || 'none'}. Mend: both languages name the same {places}.`)
  return found
}

const places = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')

/** Files that may hold Chinese: words, the sample world's people, tests, and a document's template in words. */
const mayHoldText = (path: string): boolean => isTest(path) || path.startsWith('src/world/') || suffixOf(path) === 'words'

/** A file that only tests import belongs to them. */
function isTestsOwn(path: string, files: readonly Source[]): boolean {
  const importers = files.filter((f) => f.imports.some((i) => i.from === path))
  return importers.length > 0 && importers.every((f) => isTest(f.path))
}

/** Chinese in code, and texts set into a screen as they stand. Both languages side by side in a contract or in a `permit` are in order. */
export function loose(files: readonly Source[]): string[] {
  return files.filter((f) => !mayHoldText(f.path) && !isTestsOwn(f.path, files)).flatMap(({ path, text, program }) => {
    const found: string[] = []
    const say = (node: Node, what: string) => found.push(`${path}:${lineOf(text, node.start)}: ${what}`)
    const declares = suffixOf(path) === 'contract'
    walk(program, (node, above) => {
      const said = node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : node.type === 'TemplateElement' ? String((node['value'] as { cooked?: string }).cooked) : undefined
      if (said !== undefined && han.test(unnamed(said)) && !isDeclared(above, declares)) say(node, `the text “${said.trim()}” outside a words file. Mend: move it to the .words.ts beside it, as { zh, en }.`)
      if (!path.endsWith('.tsx')) return
      if (node.type === 'JSXText' && letter.test(String(node['value'])) && !isKey(above.at(-1))) say(node, `the text “${String(node['value']).trim()}” on a screen. Mend: move it to the .words.ts beside it, as { zh, en }.`)
      if (node.type === 'JSXAttribute' && read.has(String((node['name'] as Node)['name'])) && isText(node['value'])) say(node, `the ${(node['name'] as Node)['name']} “${(node['value'] as Node)['value']}” on a screen. Mend: move it to the .words.ts beside it, as { zh, en }.`)
    })
    return found
  })
}

/** `<kbd>Ctrl K</kbd>`: what is printed on a key. */
const isKey = (element: Node | undefined): boolean => ((element?.['openingElement'] as Node | undefined)?.['name'] as Node | undefined)?.['name'] === 'kbd'

/** Attributes a person reads or hears. */
const read = new Set(['title', 'label', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description', 'aria-placeholder', 'aria-valuetext', 'error', 'hint', 'message'])

const isText = (value: unknown): boolean => (value as Node | null)?.type === 'Literal' && letter.test(String((value as Node)['value']))

/** `{ zh, en }` right where an operation or a permission is declared: the sentence belongs to the declaration. */
function isDeclared(above: readonly Node[], declares: boolean): boolean {
  const at = above.findLastIndex((n) => n.type === 'ObjectExpression')
  const object = above[at]
  if (!object) return false
  const keys = (object['properties'] as Node[]).map((p) => ((p['key'] as Node | undefined)?.['name'] ?? '') as string)
  if (!keys.includes('zh') || !keys.includes('en')) return false
  const call = above.slice(0, at).findLast((n) => n.type === 'CallExpression')
  return declares || (call?.['callee'] as Node | undefined)?.['name'] === 'permit'
}
