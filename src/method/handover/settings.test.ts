import { expect, test } from 'vitest'
import type { Settings } from './rule.ts'
import { changeRules, classRanges, commonRanges } from './settings.ts'
import { classRules, commonRule } from './rule.ts'
import { tell } from './story.ts'

const change = (after: Settings, reason = 'agreed with the customer', by = 'Li', before: Settings = {}) => {
  const decision = changeRules(before, after, reason, tell().context(by))
  return decision.ok ? decision.facts.map((f) => f.type) : decision.refusal
}

test('every change of a setting is a fact with a reason', () => {
  expect(change({ strictlyThree: true })).toEqual(['rulesChanged'])
  expect(change({ strictlyThree: true }, ' ')).toMatchObject({ code: 'reasonMissing' })
  expect(change({ strictlyThree: true }, 'because', 'Zhao')).toMatchObject({ code: 'notAllowed' })
  expect(change({ strictlyThree: true }, 'because', 'Li', { strictlyThree: true })).toMatchObject({ code: 'nothingChanged' })
})

test('a number out of its range says where and what would fit', () => {
  expect(change({ classes: { C: { clean: 16 } } })).toEqual({ code: 'outOfRange', values: { least: 1, most: 15 }, path: ['classes', 'C', 'clean'] })
  expect(change({ classes: { B: { clean: 2.5 } } })).toMatchObject({ path: ['classes', 'B', 'clean'] })
  expect(change({ common: { learnersShare: 1.2 } })).toMatchObject({ path: ['common', 'learnersShare'] })
  expect(change({ demonstrations: { install: 0 } })).toMatchObject({ path: ['demonstrations', 'install'] })
  expect(change({ classes: { A: { signers: [] } } })).toMatchObject({ path: ['classes', 'A', 'signers'] })
  expect(change({ common: { learnersShare: 0.75 }, classes: { D: { of: 8 } }, demonstrations: { install: 2 } })).toEqual(['rulesChanged'])
})

test('the method’s own numbers lie within their ranges', () => {
  for (const rule of Object.values(classRules)) for (const [key, [least, most]] of Object.entries(classRanges)) expect(rule[key as keyof typeof classRanges]).toSatisfy((n: number) => n >= least && n <= most)
  for (const [key, [least, most]] of Object.entries(commonRanges)) expect(commonRule[key as keyof typeof commonRanges]).toSatisfy((n: number) => n >= least && n <= most)
})

test('changing a setting changes what is needed from now on, never what was', () => {
  const s = tell()
  s.shown()
  s.success(3)
  s.signed(['Zhao', 'Wang'])
  const strict = tell({ settings: { classes: { B: { clean: 5 } } } })
  strict.shown()
  strict.success(3)
  expect(strict.assess().missing).toEqual([{ code: 'moreSuccesses', n: 2 }])
  expect(s.folded()).toEqual(s.standing())
  expect(s.assess().level).toBe(4)
})
