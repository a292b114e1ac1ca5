import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadLinks, missingPages, unsaid, untrue } from './docs.ts'
import { paths, root } from './sources.ts'

const exists = (path: string) => existsSync(join(root, path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const all = (patterns: readonly string[]) => paths(...patterns).map((path) => ({ path, text: read(path) }))

describe('the documents', () => {
  it('every chapter has a page in both languages', () => {
    expect(missingPages(paths('src/method/*/').map((p) => p.split('/')[2]!), exists)).toEqual([])
  })

  it('every link leads somewhere', () => {
    const pages = all(['*.md', 'docs/**/*.md'])
    expect(pages.some((p) => p.path === 'README.md')).toBe(true)
    expect(pages.flatMap((p) => deadLinks(p.path, p.text, exists, read))).toEqual([])
  })

  it('every environment variable the code reads is described for who runs it', () => {
    expect(unsaid(all(['src/**/*.{ts,tsx}', 'bin/*.{ts,mjs}', 'vite.config.ts']).filter((f) => !/\.test\.tsx?$/.test(f.path)), all(['docs/operations*', 'docs/operations/*.md']).map((p) => p.text).join('\n'))).toEqual([])
  })

  it('the good examples of STYLE.md stand in the code', () => {
    const style = read('STYLE.md')
    expect(style.match(/^\/\/ Good: /gm)?.length).toBeGreaterThan(9)
    expect(untrue('STYLE.md', style, (path) => (exists(path) ? read(path) : ''))).toEqual([])
  })

  it('planted faults are caught', () => {
    expect(missingPages(['handover'], (p) => p.endsWith('.zh.md'))).toEqual([expect.stringMatching(/handover\.en\.md is missing. Mend: /)])
    expect(untrue('STYLE.md', '// Good: a.ts\nconst a = 1\n```', () => 'const a = 2')).toEqual([expect.stringMatching(/const a = 1.*Mend: /)])
    expect(untrue('STYLE.md', '// Good: a.ts\n  const a = 1\n```', () => '{\n    const a = 1\n}')).toEqual([])
    const links = (text: string) => deadLinks('docs/a.md', text, (p) => p === 'docs/a.md' || p === 'README.md', () => '# Two commands\n')
    expect(links('[x](b.md)')).toEqual([expect.stringMatching(/b\.md, which is not there. Mend: /)])
    expect(links('<img src="shot.png">')).toHaveLength(1)
    expect(links('[x](../README.md#three-commands)')).toEqual([expect.stringMatching(/no such heading. Mend: /)])
    expect(links('[x](../README.md#two-commands) [y](https://example.org) `[z](c.md)`')).toEqual([])
    expect(unsaid([{ path: 'src/a.ts', text: "process.env['CHANGEOVER_DOOR']" }], 'CHANGEOVER_DOORS are many')).toEqual([expect.stringMatching(/CHANGEOVER_DOOR .*Mend: /)])
    expect(unsaid([{ path: 'src/a.ts', text: "process.env['CHANGEOVER_DOOR']" }], '`CHANGEOVER_DOOR` opens')).toEqual([])
  })
})
