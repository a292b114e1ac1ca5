import { expect, test } from 'vitest'
import { changesIn, withClass, withCommon, withDemonstrations, withStrictly } from './draft.ts'

test('a value that goes back to the default leaves no trace in the settings', () => {
  const changed = withCommon(withClass(withStrictly({}, true), 'B', 'clean', 5), 'stuckAfter', 10)
  expect(changed).toEqual({ strictlyThree: true, classes: { B: { clean: 5 } }, common: { stuckAfter: 10 } })
  expect(changesIn(changed)).toBe(3)
  expect(withCommon(withClass(withStrictly(changed, false), 'B', 'clean', 3), 'stuckAfter', 7)).toEqual({})
})

test('who signs is compared as a list, and demonstrations by kind', () => {
  expect(withClass({}, 'B', 'signers', ['consultant', 'lead'])).toEqual({})
  expect(withClass({}, 'B', 'signers', ['lead'])).toEqual({ classes: { B: { signers: ['lead'] } } })
  expect(withDemonstrations({}, 'install', 3)).toEqual({})
  expect(withDemonstrations({}, 'install', 2)).toEqual({ demonstrations: { install: 2 } })
})
