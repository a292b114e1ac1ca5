import { expect, test } from 'vitest'
import { touchedBy } from './news.ts'

const touched = (...moved: string[]) => [...touchedBy(moved)].sort()

test('a blocker that opens reaches the gate that rests on it, the release it waits for and the manual that tells known limits', () => {
  expect(touched('validation')).toEqual(['activity', 'duties', 'readiness', 'releases', 'survey', 'validation'])
})

test('a release that slips reaches the findings that wait for it and the gates', () => {
  expect(touched('releases')).toEqual(['activity', 'duties', 'readiness', 'releases', 'validation'])
})

test('an attempt reaches the manual that warns of its mistake and the gates, a new version of a flow every chapter', () => {
  expect(touched('handover')).toEqual(['activity', 'duties', 'handover', 'readiness', 'survey'])
  expect(touched('flows')).toEqual(['activity', 'duties', 'flows', 'handover', 'readiness', 'releases', 'survey', 'validation'])
})

test('whatever moved, Today and the activity are asked again; a gate that moves touches nothing above it', () => {
  expect(touched('readiness')).toEqual(['activity', 'duties', 'readiness'])
})
