import { describe, expect, it } from 'vitest'
import { breaches, type File } from './boundaries.ts'
import { parse, sources } from './sources.ts'

const one = (path: string, from: string, typeOnly = false): File[] => [{ path, imports: [{ from, typeOnly }] }]
const handover = (file: string) => `src/method/handover/${file}`

describe('the house keeps its boundaries', () => {
  it('imports go down only, in the order of the contents, and by suffix', () => {
    const files = sources('src')
    expect(files.length).toBeGreaterThan(5)
    expect(breaches(files)).toEqual([])
  })

  it('reads `import type` as types alone, and everything else as a load', () => {
    const seen = parse('src/web/x.ts', `import type { A } from '#kit/a.ts'\nimport { type B } from './b.ts'\nexport * from '../c.ts'\nconst d = await import('#server/d.ts')\nimport E from 'e'`)
    expect(seen.imports.map((i) => [i.from, i.typeOnly])).toEqual([['src/kit/a.ts', true], ['src/web/b.ts', false], ['src/c.ts', false], ['src/server/d.ts', false], ['e', false]])
  })
})

describe('a planted breach is caught and told how to mend', () => {
  it.each([
    ['the kit imports ground', one('src/kit/days.ts', 'src/ground/people/people.ts'), /law 1/],
    ['ground imports a chapter', one('src/ground/people/people.ts', handover('handover.ts')), /law 1.*type in ground/],
    ['a chapter imports the server', one(handover('handover.store.ts'), 'src/server/database/pool.ts'), /law 1/],
    ['routes load the server', one(handover('handover.routes.ts'), 'src/server/http/answer.ts'), /law 1/],
    ['the server imports the web', one('src/server/http/start.ts', 'src/web/ui/button.tsx'), /shells do not import each other/],
    ['the web imports the server, even a type', one('src/web/frame/frame.tsx', 'src/server/http/answer.ts', true), /shells do not import each other/],
    ['the server imports the command line', one('src/server/start.ts', 'src/cli/main.ts'), /shells do not import each other/],
    ['the web loads a contract', one('src/web/client.ts', handover('handover.contract.ts')), /only types of contracts/],
    ['the web imports a store', one('src/web/client.ts', handover('handover.store.ts')), /ask the API/],
    ['an early chapter imports a later one', one(handover('handover.ts'), 'src/method/training/training.ts'), /training comes after handover.*law 2/],
    ['a chapter is not in the contents', [{ path: 'src/method/gossip/gossip.ts', imports: [] }], /no chapter gossip/],
    ['a rule imports a package', one(handover('handover.ts'), 'zod'), /law 3.*arguments/],
    ['a rule imports node', one(handover('handover.ts'), 'node:crypto'), /law 3/],
    ['a rule imports words', one(handover('handover.ts'), handover('handover.words.ts')), /law 3/],
    ['words import a contract', one(handover('handover.words.ts'), handover('handover.contract.ts')), /law 3/],
    ['a contract imports a store', one(handover('handover.contract.ts'), handover('handover.store.ts')), /law 3/],
    ['a store loads a contract', one(handover('handover.store.ts'), handover('handover.contract.ts')), /Only its types/],
    ['a store imports the file system', one(handover('handover.store.ts'), 'node:fs'), /law 3/],
    ['routes import a package', one(handover('handover.routes.ts'), 'hono'), /law 3/],
    ['routes import the routes of another chapter', one('src/method/training/training.routes.ts', handover('handover.routes.ts')), /law 3/],
    ['a page imports a store', one(handover('handover.page.tsx'), handover('handover.store.ts')), /law 3/],
    ['a page loads a contract', one(handover('handover.page.tsx'), handover('handover.contract.ts')), /import type/],
    ['a page imports the UI kit', one(handover('handover.page.tsx'), '@mantine/core'), /law 3/],
    ['the frame imports the UI kit', one('src/web/frame/frame.tsx', '@mantine/core'), /only src\/web\/ui/],
    ['a table is made outside the UI', one('src/web/frame/frame.tsx', '@tanstack/react-table'), /only src\/web\/ui/],
    ['a file has a suffix of its own', [{ path: handover('handover.helper.ts'), imports: [] }], /no files called \.helper/],
    ['the test of a rule needs a database', one(handover('handover.test.ts'), 'checks/database.ts'), /store\.test\.ts/],
  ])('%s', (_said, files, mend) => {
    const found = breaches(files)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(mend)
    expect(found[0]).toMatch(/Mend: /)
  })

  it.each([
    ['a chapter imports an earlier one', one('src/method/training/training.ts', handover('handover.ts'))],
    ['a page takes the types of a contract', one(handover('handover.page.tsx'), handover('handover.contract.ts'), true)],
    ['routes take types of the server', one(handover('handover.routes.ts'), 'src/server/http/answer.ts', true)],
    ['a view is split by noun', one('src/method/handover/record.page.tsx', handover('record.place.view.tsx'))],
    ['a chapter gathers its routes', one(handover('handover.routes.ts'), handover('export.routes.ts'))],
    ['the web mounts a page', one('src/web/chapters.tsx', handover('handover.page.tsx'))],
    ['the command line starts the server', one('src/cli/serve.ts', 'src/server/start.ts')],
  ])('but this is in order: %s', (_said, files) => expect(breaches(files)).toEqual([]))
})
