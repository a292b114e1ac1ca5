import { expect, test } from 'vitest'
import { fileResponse } from './file.ts'

const sent = (name: string, inline?: boolean) => fileResponse({ file: new Uint8Array(3), name, type: 'image/jpeg', ...(inline ? { inline } : {}) }).headers

test('a file keeps its Chinese name, and its kind is not guessed', () => {
  expect(sent('图 1.jpg', true).get('content-disposition')).toBe(`inline; filename="_ 1.jpg"; filename*=UTF-8''%E5%9B%BE%201.jpg`)
  expect(sent('图 1.jpg').get('x-content-type-options')).toBe('nosniff')
})

test('a quote or a bracket in a name does not end the header', () => {
  expect(sent(`a"b'(1)*.pdf`).get('content-disposition')).toBe(`attachment; filename="a_b'(1)*.pdf"; filename*=UTF-8''a%22b%27%281%29%2A.pdf`)
})
