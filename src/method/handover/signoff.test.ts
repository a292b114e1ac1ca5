import { describe, expect, test } from 'vitest'
import type { Class } from './handover.ts'
import { ruleFor, raise } from './rule.ts'
import { slotFor } from './signoff.ts'
import { tell } from './story.ts'

function eligible(c: Class = 'B') {
  const s = tell({ class: c })
  s.shown()
  for (let i = 0; i < 5; i++) {
    s.success(1, { variant: `v${i % 3}`, vendorAbsent: i > 2, ...(i > 2 ? { coach: 'Wang' } : {}) })
    s.later(1)
  }
  expect(s.assess().missing).toEqual([])
  return s
}

describe('what each class asks', () => {
  const needs = (c: Class) => {
    const { clean, afterBreak, vendorAbsent, days, variants, persons, signers, takenBackAt, of, severe, lapsesAfter, restoredBy, checks, cap } = ruleFor({ kind: 'operate', class: c })
    return [clean, afterBreak, vendorAbsent, days, variants, persons, signers.join('+'), `${takenBackAt}/${of}${severe ? '!' : ''}`, lapsesAfter, restoredBy, checks, cap]
  }

  test('the table of the method', () => {
    expect(needs('A')).toEqual([2, 3, 0, 1, 0, 1, 'consultant', '2/2', 180, 1, 0, 10])
    expect(needs('B')).toEqual([3, 4, 0, 1, 0, 2, 'consultant+lead', '2/5', 120, 1, 0, 10])
    expect(needs('C')).toEqual([4, 5, 1, 2, 2, 2, 'manager+lead', '2/5!', 90, 1, 0, 10])
    expect(needs('D')).toEqual([5, 7, 2, 3, 3, 2, 'manager+lead+sponsor', '2/10!', 60, 2, 10, 15])
  })

  test('A: two, and three after a failure', () => {
    const s = tell({ class: 'A' })
    s.shown()
    s.success(2)
    expect(s.assess().eligible).toBe(true)
    s.failed()
    s.success(2)
    expect(s.assess().eligible).toBe(false)
    s.success()
    expect(s.assess().eligible).toBe(true)
    expect(s.signed(['Zhao']).said).toEqual(['signed', 'handedOver'])
  })

  test('C: one with the vendor absent, two days, two variants', () => {
    const s = tell({ class: 'C' })
    s.shown()
    s.success(4, { variant: 'plain' })
    expect(s.assess().missing).toEqual([{ code: 'vendorAbsent', n: 1 }, { code: 'anotherDay', n: 1 }, { code: 'moreVariants', n: 1 }])
    s.later(1)
    s.success(1, { variant: 'partial', vendorAbsent: true, coach: 'Wang' })
    expect(s.assess().missing).toEqual([])
  })

  test('D: two real cycles do instead of three days', () => {
    const s = tell({ class: 'D' })
    s.shown()
    s.success(3, { variant: 'plain', cycle: '2026-10' })
    s.success(1, { variant: 'loss', cycle: '2026-10', vendorAbsent: true, coach: 'Wang' })
    s.success(1, { variant: 'return', cycle: '2026-10', vendorAbsent: true, coach: 'Wang' })
    expect(s.assess().missing).toEqual([{ code: 'anotherDay', n: 2 }])
    s.later(30)
    s.success(1, { cycle: '2026-11' })
    expect(s.assess().missing).toEqual([])
  })

  test('D: afterwards a second person checks the first ten', () => {
    const s = eligible('D')
    s.signed(['Li', 'Wang', 'Director'])
    expect(s.assess().checksLeft).toBe(10)
    s.success(1, { checkedBy: 'Qian' })
    s.success()
    expect(s.assess().checksLeft).toBe(9)
  })

  test('a class is raised by one; the strictest stays', () => {
    expect((['A', 'B', 'C', 'D'] as const).map(raise)).toEqual(['B', 'C', 'D', 'D'])
    expect(ruleFor({ kind: 'operate', class: 'D' }, {}, 'C').class).toBe('D')
  })

  test('a project’s own numbers win', () => {
    const rule = ruleFor({ kind: 'install', class: 'C' }, { classes: { C: { clean: 6 } }, common: { warnAt: 8 }, demonstrations: { install: 2 } })
    expect(rule).toMatchObject({ clean: 6, afterBreak: 5, warnAt: 8, demonstrations: 2 })
  })
})

describe('a person signs', () => {
  test('not before it is eligible, unless a lead gives a reason: then it is tagged', () => {
    const s = tell()
    s.shown()
    expect(s.signed(['Zhao']).code).toBe('neverAttempted')
    s.success(2)
    expect(s.signed(['Zhao']).code).toBe('notEligible')
    expect(s.signed(['Zhao'], 'she knows it from her last job').code).toBe('mayNotOverride')
    expect(s.signed(['Wang'], 'she knows it from her last job').said).toEqual(['signed'])
    expect(s.signed(['Zhao']).said).toEqual(['signed', 'handedOver'])
    expect(s.standing().handover).toMatchObject({ early: true, signedRun: 2 })
  })

  test('a reason given where none is needed is no override', () => {
    const s = eligible()
    s.signed(['Wang'], 'to be sure')
    s.signed(['Zhao'])
    expect(s.standing().handover).toMatchObject({ early: false })
  })

  test('who the class wants, each place once, in any order', () => {
    const s = eligible()
    expect(s.signed(['Sun']).code).toBe('signsForOneself')
    expect(s.signed(['Qian']).code).toBe('wrongSigner')
    expect(s.signed(['Wang']).ok).toBe(true)
    expect(s.signed(['Wang']).code).toBe('alreadySigned')
    expect(s.signed(['Zhou']).code).toBe('alreadySigned')
    expect(s.signed(['Zhao']).said).toEqual(['signed', 'handedOver'])
    expect(s.signed(['Li']).code).toBe('alreadyHandedOver')
  })

  test('the manager may sign for a consultant and the sponsor for the lead, but not where they sign themselves', () => {
    const open = { signatures: [] }
    expect(slotFor('manager', open, { signers: ['consultant', 'lead'] })).toBe('consultant')
    expect(slotFor('sponsor', open, { signers: ['consultant', 'lead'] })).toBe('lead')
    expect(slotFor('sponsor', { signatures: [{ slot: 'sponsor', by: 'x', day: '2026-11-02', override: null }] }, { signers: ['manager', 'lead', 'sponsor'] })).toBe(null)
    expect(slotFor('consultant', open, { signers: ['manager', 'lead'] })).toBe(null)
  })

  test('a break takes the signatures given so far away', () => {
    const s = eligible()
    s.signed(['Zhao'])
    expect(s.assess().missingSigners).toEqual(['lead'])
    s.failed()
    expect(s.assess()).toMatchObject({ signatures: [], missingSigners: ['consultant', 'lead'] })
  })

  test('both leads and the sponsor for D', () => {
    const s = eligible('D')
    expect(s.signed(['Zhao']).code).toBe('wrongSigner')
    expect(s.signed(['Director', 'Li']).said).toEqual(['signed'])
    expect(s.signed(['Wang']).said).toEqual(['signed', 'handedOver'])
  })
})
