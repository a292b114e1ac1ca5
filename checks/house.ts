/** How the house is kept: short files, named after a noun, without barrels, classes, leftovers and sleep. */
import { basename } from 'node:path'
import { isTest, lineOf, walk, type Node, type Source } from './sources.ts'

const most = 300
const forbidden = /^(utils?|helpers?|common|commons|misc|shared|lib|types?|services?|managers?|index)$/i

export const untidy = (files: readonly Source[]): string[] => files.flatMap((f) => [...named(f), ...long(f), ...barrel(f), ...inside(f)])

function named({ path }: Source): string[] {
  const words = path.split('/').slice(0, -1).concat(basename(path).split('.').slice(0, -1))
  const bad = words.find((w) => forbidden.test(w))
  return bad ? [`${path}: nothing is called ${bad}. Mend: name it after the noun it is about.`] : []
}

function long({ path, text }: Source): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > most ? [`${path}: ${lines} lines. Mend: split it by noun into files of at most ${most}.`] : []
}

function barrel({ path, program }: Source): string[] {
  const body = program.body as unknown as Node[]
  const passes = body.length > 0 && body.every((n) => (n.type === 'ExportAllDeclaration' || n.type === 'ExportNamedDeclaration') && n['source'])
  return passes ? [`${path}: a barrel, it only passes things on. Mend: import from the file itself.`] : []
}

function inside({ path, text, program }: Source): string[] {
  const found: string[] = []
  const say = (node: Node, fault: string) => found.push(`${path}:${lineOf(text, node.start)}: ${fault}`)
  walk(program, (node) => {
    if (/^Class(Declaration|Expression)$/.test(node.type) && !node['superClass']) say(node, 'a class of our own. Mend: a type and functions; a class only extends what a library demands.')
    if (node.type === 'CallExpression' && isTest(path)) {
      const said = text.slice((node['callee'] as Node).start, (node['callee'] as Node).end)
      if (/^(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf)/.test(said)) say(node, `${said} leaves tests out. Mend: make it run, or take it away.`)
      if (/^vi\.(mock|doMock|spyOn|stubGlobal|hoisted)$/.test(said)) say(node, `${said} replaces a part. Mend: no mocks; hand the real thing, or a value, in.`)
    }
  })
  for (const m of text.matchAll(/(?:\/\/|\/\*|^\s*\*).*\b(TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|nocheck|expect-error)/gm))
    found.push(`${path}:${lineOf(text, m.index)}: a leftover (${m[1] ?? m[0]}). Mend: do it now, or file it.`)
  return found
}
