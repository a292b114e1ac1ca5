/** The documents stand where they are looked for, their links lead somewhere, and what can be set is described. */
import { posix } from 'node:path'

/** A page per chapter, in both languages. */
export const missingPages = (chapters: readonly string[], exists: (path: string) => boolean): string[] =>
  chapters.flatMap((chapter) => ['zh', 'en'].map((lang) => `docs/method/${chapter}.${lang}.md`)).filter((page) => !exists(page))
    .map((page) => `${page} is missing. Mend: write what the chapter does for its users, in this language.`)

/** Links of a Markdown page to files of the repository that are not there, and to headings nobody wrote. */
export function deadLinks(page: string, text: string, exists: (path: string) => boolean, read: (path: string) => string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  const links = [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)|(?:src|href)="([^"]+)"/g)].map((m) => m[1] ?? m[2]!)
  return links.filter((l) => !/^[a-z]+:/i.test(l)).flatMap((link) => {
    const [path = '', heading] = decodeURI(link).split('#')
    const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path))
    if (!exists(target)) return [`${page} links to ${link}, which is not there. Mend: correct the link, or write the page.`]
    if (!heading || !target.endsWith('.md')) return []
    return headings(target === page ? text : read(target)).has(heading.toLowerCase()) ? [] : [`${page} links to ${link}: no such heading. Mend: correct the part after #.`]
  })
}

/** As GitHub makes them: lower case, marks gone, spaces to dashes. */
const headings = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^#+\s+(.+?)\s*#*$/gm)].map((m) => m[1]!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')))

/** Environment variables the code reads that no page of docs/operations names. */
export function unsaid(code: readonly { path: string; text: string }[], operations: string): string[] {
  const used = new Map<string, string>()
  for (const { path, text } of code) for (const [name] of text.matchAll(/\b(CHANGEOVER_[A-Z_]+|DATABASE_URL)\b/g)) if (!used.has(name)) used.set(name, path)
  return [...used].filter(([name]) => !new RegExp(`\\b${name}\\b`).test(operations)).map(([name, path]) => `${name} (${path}) is described nowhere. Mend: say in docs/operations what it sets and its default.`)
}

/** Lines of a page's Good examples (`// Good: path`) that no longer stand in the file they are taken from. */
export const untrue = (page: string, text: string, read: (path: string) => string): string[] =>
  [...text.matchAll(/^\/\/ Good: (\S+)\n([\s\S]*?)^```/gm)].flatMap(([, path, code]) => {
    const stands = new Set(read(path!).split('\n').map((line) => line.trim()))
    return code!.split('\n').map((line) => line.trim()).filter((line) => line && !stands.has(line)).map((line) => `${page} shows “${line}”, which ${path} no longer says. Mend: show what stands there now.`)
  })
