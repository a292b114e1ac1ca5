import { expect, describe, it } from 'vitest'
import { impurities } from './purity.ts'
import { parse, sources } from './sources.ts'

const rule = (text: string) => impurities([parse('src/method/handover/handover.ts', text)])

describe('a file without a suffix does nothing but think', () => {
  it('no rule reaches for a clock, chance or the machine', () => {
    expect(impurities(sources('src'))).toEqual([])
  })

  it.each([
    ['the clock', 'export const now = () => Date.now()'],
    ['a date of today', 'export const now = () => new Date()'],
    ['a date as text', 'export const now = () => Date()'],
    ['chance', 'export const dice = () => Math.random()'],
    ['the environment', 'export const where = process.env.HOME'],
    ['random bytes', 'export const id = () => globalThis.crypto.randomUUID()'],
    ['the network', 'export const ask = () => fetch("/api")'],
    ['a timer', 'export const wait = (f: () => void) => setTimeout(f, 10)'],
    ['the browser', 'export const title = () => document.title'],
  ])('a planted breach is caught: %s', (_what, text) => {
    const found = rule(text)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(/src\/method\/handover\/handover\.ts:1 .*Mend: /)
  })

  it('a given date, a parameter or a key with such a name is in order', () => {
    expect(rule('export const day = (at: string, document: { title: string }) => ({ process: new Date(at), location: document.title })\nexport type A = { crypto: string }')).toEqual([])
  })

  it('only newId may be impure in the kit, and nothing beside it', () => {
    expect(impurities([parse('src/kit/ids.ts', 'export const newId = () => Date.now()')])).toEqual([])
    expect(impurities([parse('src/kit/ids.ts', 'export const oldId = () => Date.now()')])).toHaveLength(1)
  })
})
