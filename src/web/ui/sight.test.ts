import { expect, test } from 'vitest'
import { firstField, inSight, nextField, reach } from './sight.ts'

test('of a hundred rows only those in sight are drawn, and a few around them', () => {
  expect(inSight(0, 440, 44, 100)).toEqual([0, 14])
  expect(inSight(440, 440, 44, 100)).toEqual([6, 24])
  expect(inSight(4400, 440, 44, 100)).toEqual([96, 100])
  expect(inSight(0, 440, 44, 3)).toEqual([0, 3])
})

test('the keyboard passes over empty places, stops at the edge, and begins at the first field there is', () => {
  const there = (r: number, c: number) => [[0, 2], [2, 2], [2, 4]].some(([x, y]) => x === r && y === c)
  expect([nextField([0, 2], [1, 0], there, 3, 5), nextField([2, 2], [0, 1], there, 3, 5), nextField([2, 4], [0, 1], there, 3, 5), firstField(there, 3, 5), firstField(() => false, 3, 5)]).toEqual([[2, 2], [2, 4], null, [0, 2], [0, 0]])
})

test('where nothing more lies that way, the keyboard goes on in the next row that has a field: none is out of reach', () => {
  const fields = [[0, 5], [0, 7], [2, 0], [2, 3], [3, 9]] as const
  const there = (r: number, c: number) => fields.some(([x, y]) => x === r && y === c)
  const walk = (from: readonly [number, number], way: readonly [number, number]) => {
    const path = [from]
    for (let at = nextField(from, way, there, 4, 10); at; at = nextField(at, way, there, 4, 10)) path.push(at as [number, number])
    return path
  }
  expect(walk([0, 5], [0, 1])).toEqual(fields)
  expect(walk([3, 9], [0, -1])).toEqual(fields.toReversed())
  expect([walk([0, 7], [1, 0]), walk([3, 9], [-1, 0])]).toEqual([[[0, 7], [2, 3], [3, 9]], [[3, 9], [2, 3], [0, 5]]])
})

test('a field out of sight is scrolled to, one in sight is left where it is', () => {
  expect([reach(0, 500, 50, 400), reach(300, 100, 50, 400), reach(100, 200, 50, 400)]).toEqual([150, 100, 100])
})
