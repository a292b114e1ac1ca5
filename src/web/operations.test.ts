import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { unlisted, ways } from './operations.plugin.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('every contract stands in operations.ts, so that pages call its operations with types', () => {
  expect(unlisted(root)).toEqual([])
})

test('of an operation the browser gets only its way: method and path', async () => {
  const found = await ways(root)
  expect(found['people.me']).toBe('GET /me')
  expect(found['handover.recordAttempt']).toBe('POST /projects/{project}/handover/attempts')
  expect(Object.values(found).filter((way) => !/^(GET|POST|PUT|DELETE) \/\S*$/.test(way))).toEqual([])
})
