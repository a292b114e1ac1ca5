import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loose, pairs, wordFaults } from './languages.ts'
import { parse, paths, root, sources } from './sources.ts'

const files = paths('src/**/*.words.ts', 'bin/*.words.mjs')

describe('every text stands in both languages', () => {
  it.each(files)('%s', async (path) => {
    const words = (await import(join(root, path))) as Record<string, unknown>
    const found = pairs(path, words)
    expect(found.length + Object.values(words).filter((v) => typeof v === 'function').length).toBeGreaterThan(0)
    expect(found.flatMap(wordFaults)).toEqual([])
  })

  it('no text stands loose in the code or on a screen', () => {
    expect(loose(sources('src'))).toEqual([])
  })

  it.each([
    ['no English', { zh: '保存' }, /missing or empty/],
    ['an empty text', { zh: ' ', en: 'Save' }, /missing or empty/],
    ['English twice', { zh: 'Save', en: 'Save' }, /not Chinese/],
    ['Chinese twice', { zh: '保存', en: '保存' }, /Chinese in the English/],
    ['a lost place', { zh: '还差 {n} 次', en: 'some more' }, /places differ/],
    ['Western punctuation', { zh: '已保存, 请稍候', en: 'Saved, please wait' }, /punctuation/],
  ])('a planted fault is caught: %s', (_said, words, mend) => {
    const found = pairs('x.words.ts', { deep: [{ words }] }).flatMap(wordFaults)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(mend)
    expect(found[0]).toMatch(/^x\.words\.ts\.deep\.0\.words: .*Mend: /)
  })

  it.each([
    ['Chinese in a rule', 'src/method/handover/handover.ts', "export const a = '移交'", /outside a words file/],
    ['Chinese in a template', 'src/server/http/door.ts', 'export const a = (n: number) => `还差 ${n}`', /outside a words file/],
    ['one language in a contract', 'src/method/handover/handover.contract.ts', "export const a = read({ says: '看' })", /outside a words file/],
    ['both languages in a rule', 'src/method/handover/handover.ts', "export const a = { zh: '移交', en: 'handover' }", /outside a words file/],
    ['one language beside a permission', 'src/method/handover/handover.ts', "export const a = permit([], { zh: '可以' })", /outside a words file/],
    ['a text on a page', 'src/method/handover/handover.page.tsx', 'export const A = () => <p>Hello</p>', /on a screen/],
    ['a label on a page', 'src/method/handover/handover.page.tsx', 'export const A = () => <Input label="Name" />', /on a screen/],
    ['a name for the ear', 'src/web/frame/frame.tsx', 'export const A = () => <nav aria-label="Main" />', /on a screen/],
  ])('a planted loose text is caught: %s', (_said, path, text, mend) => {
    const found = loose([parse(path, text)])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(mend)
    expect(found[0]).toMatch(/:1: .*Mend: /)
  })

  it.each([
    ['what an operation says', 'src/ground/units/units.contract.ts', "export const list = read({ id: 'units.list', says: { zh: '单位', en: 'units' } })"],
    ['what a permission says', 'src/ground/units/units.ts', "export const may = { change: permit(['manager'], { zh: '可以', en: 'may' }) }"],
    ['the world speaks', 'src/world/people.ts', "export const a = '王强'"],
    ['signs between texts', 'src/web/frame/frame.tsx', 'export const A = () => <p>{a} · {b} → 3/5</p>'],
    ['a key', 'src/web/frame/frame.tsx', 'export const A = () => <kbd>Ctrl K</kbd>'],
    ["the product's name", 'src/web/frame/frame.tsx', "export const a = 'Changeover · 交棒'"],
    ['words from a words file', 'src/web/frame/frame.tsx', 'export const A = () => <Input label={say(words.name)} id="name" />'],
  ])('but this is in order: %s', (_said, path, text) => expect(loose([parse(path, text)])).toEqual([]))
})
