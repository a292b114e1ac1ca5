import { describe, expect, it } from 'vitest'
import { untidy } from './house.ts'
import { parse, sources } from './sources.ts'

const marks = { leftover: ['TO', 'DO'].join(''), quiet: ['@ts', 'ignore'].join('-') }

describe('the house is kept', () => {
  it('files are short, named after nouns and hold no leftovers', () => {
    expect(untidy(sources('src', 'bin', 'checks', 'journeys', 'bench'))).toEqual([])
  })

  it.each([
    ['a long file', 'src/web/long.ts', Array.from({ length: 301 }, (_, i) => `export const a${i} = 1`).join('\n'), /301 lines/],
    ['utils', 'src/kit/utils.ts', 'export const a = 1', /nothing is called utils/],
    ['a helpers folder', 'src/web/helpers/date.ts', 'export const a = 1', /nothing is called helpers/],
    ['services by suffix', 'src/ground/people/people.service.ts', 'export const a = 1', /nothing is called service/],
    ['a barrel', 'src/kit/all.ts', "export * from './ids.ts'\nexport { fill } from './words.ts'", /a barrel/],
    ['a class', 'src/server/http/door.ts', 'export class Door { open = true }', /a class of our own/],
    ['a skipped test', 'src/kit/ids.test.ts', "it.skip('x', () => {})", /leaves tests out/],
    ['a lonely test', 'src/kit/ids.test.ts', "describe.only('x', () => {})", /leaves tests out/],
    ['a mock', 'src/kit/ids.test.ts', "vi.mock('./x.ts')", /no mocks/],
    ['a leftover', 'src/kit/ids.ts', `// ${marks.leftover}: later\nexport const a = 1`, /a leftover/],
    ['a silenced compiler', 'src/kit/ids.ts', `// ${marks.quiet}\nexport const a = 1`, /a leftover/],
  ])('a planted breach is caught: %s', (_said, path, text, mend) => {
    const found = untidy([parse(path, text)])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(mend)
    expect(found[0]).toMatch(/Mend: /)
  })

  it('a class that a library demands is in order', () => {
    expect(untidy([parse('src/server/http/door.ts', 'export class Door extends HTMLElement {}')])).toEqual([])
  })
})
