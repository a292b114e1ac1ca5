import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { longOpen, setLongOpen, settingsOf } from './settings.ts'
import { tell } from './story.ts'

describe('a number the source does not give has a usual value, and a project may say its own', () => {
  test('a week is usual; saying the same again is no deed', () => {
    expect([settingsOf(null), settingsOf({}), settingsOf({ longOpenDays: 3 })]).toEqual([{ longOpenDays: 7 }, { longOpenDays: 7 }, { longOpenDays: 3 }])
    expect(setLongOpen(settingsOf(null), 7, tell().context('Li'))).toMatchObject({ ok: false, refusal: { code: 'nothingChanged' } })
  })

  test('any whole number of days within two months is kept as it was said, and nothing else', () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: -5, max: 70 }), fc.double()), fc.integer({ min: longOpen.least, max: longOpen.most }), (days, before) => {
      const said = setLongOpen({ longOpenDays: before }, days, tell().context('Wang'))
      const fits = Number.isInteger(days) && days >= longOpen.least && days <= longOpen.most
      const kept = said.ok ? said.facts.map((f) => f.detail) : said.refusal.code
      expect(kept).toEqual(!fits ? 'longOpenRange' : days === before ? 'nothingChanged' : [{ before, days, by: 'Wang', day: '2026-11-02' }])
    }))
  })
})
