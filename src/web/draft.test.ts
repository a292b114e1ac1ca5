import { expect, test } from 'vitest'
import { differs, typedIn } from './draft.ts'

const start = { name: { zh: '来料检验', en: '' }, why: '', roles: ['lead'], rows: [['', '']], files: [] }
const lay = (values: unknown, seen: unknown = 3) => typedIn(JSON.stringify({ values, seen }), start, 1)

test('what was written comes back as it was left, with the version it was begun on', () => {
  const values = { name: { zh: '来料检验', en: 'Incoming inspection' }, why: 'Two heats a day', roles: ['lead', 'sponsor'], rows: [['20CrMnTi', '18'], ['', '']], files: [{ id: 'a', name: 'heat.jpg' }] }
  expect(lay(values)).toEqual({ values, seen: 3 })
})

test('what another version of the form left in another shape is not taken, the rest is', () => {
  expect(lay({ name: 'Incoming inspection', why: 'kept', roles: 'lead', rows: ['18'], files: { id: 'a' }, gone: 'no such field' })).toEqual({ values: { why: 'kept' }, seen: 3 })
  expect(lay({ name: { zh: '来料检验' }, rows: [[18]], files: [null] })).toEqual({ values: {}, seen: 3 })
})

test('nothing on the device, or nothing that can be read, is nothing written', () => {
  for (const text of [null, '', 'null', '{"values":', '"words"', '{"values":{"why":"x"}}', '{"values":null,"seen":0}']) expect(typedIn(text, start, 1)).toBeNull()
  expect(lay({ why: 'x' }, '3')).toBeNull()
  expect(typedIn('{"values":{"why":"x"},"seen":"The heat is stamped"}', start, '')?.seen).toBe('The heat is stamped')
})

test('what is typed back to what stands there is no change', () => {
  expect(differs({ values: { why: 'x' }, seen: 0 }, start)).toBe(true)
  expect(differs({ values: { why: '', name: { zh: '来料检验', en: '' }, roles: ['lead'] }, seen: 0 }, start)).toBe(false)
})
