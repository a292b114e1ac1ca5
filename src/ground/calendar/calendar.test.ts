import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, exceptionsOf, fillOfficial, fold, isWorkingDay, setDay, setWeek, usualWeek, workingDaysBetween } from '#ground/calendar/calendar.ts'
import type { DayKind, Exceptions, NamedDay } from '#ground/calendar/calendar.ts'
import { addDays } from '#kit/days.ts'

const at = '2026-09-01T00:00:00.000Z'
const none: Exceptions = new Map()
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n))
const some = fc.array(fc.tuple(day, fc.constantFrom<DayKind>('work', 'rest')), { maxLength: 60 }).map((entries) => new Map(entries) as Exceptions)

/** National Day 2026: rest from Thursday the 1st to Wednesday the 7th, worked on Saturday the 10th in exchange. */
const national: Exceptions = new Map<string, DayKind>([...[1, 2, 5, 6, 7].map((d) => [`2026-10-0${d}`, 'rest'] as const), ['2026-10-10', 'work']])

describe('working days', () => {
  it('are Monday to Friday, but for holidays and the days worked in exchange', () => {
    expect(isWorkingDay('2026-10-01', none)).toBe(true)
    expect(isWorkingDay('2026-10-01', national)).toBe(false)
    expect(isWorkingDay('2026-10-10', national)).toBe(true)
    expect(isWorkingDay('2026-10-11', national)).toBe(false)
  })

  it('three working days from the eve of National Day end on the Saturday that is worked', () => {
    expect(addWorkingDays('2026-09-30', 3, national)).toBe('2026-10-10')
    expect(addWorkingDays('2026-09-30', 3, none)).toBe('2026-10-05')
  })

  it('with nothing to add stay on a working day and leave a day of rest', () => {
    expect(addWorkingDays('2026-09-30', 0, national)).toBe('2026-09-30')
    expect(addWorkingDays('2026-10-01', 0, national)).toBe('2026-10-08')
  })

  it('counted back are what was added', () => {
    fc.assert(fc.property(day, fc.integer({ min: -80, max: 80 }).filter((n) => n !== 0), some, (from, n, days) => {
      const to = addWorkingDays(from, n, days)
      expect(isWorkingDay(to, days)).toBe(true)
      expect(workingDaysBetween(from, to, days)).toBe(n)
    }))
  })

  it('a week of six days works on Saturdays, and a named day is stronger than the week', () => {
    const days = exceptionsOf([1, 2, 3, 4, 5, 6], [{ day: '2026-09-26', kind: 'rest' }], '2026-09-01', '2026-09-30')
    expect(isWorkingDay('2026-09-19', days)).toBe(true)
    expect(isWorkingDay('2026-09-26', days)).toBe(false)
    expect(isWorkingDay('2026-09-20', days)).toBe(false)
  })
})

describe('the calendar is edited', () => {
  const name = { zh: '厂休', en: 'Plant holiday' }
  const byHand: NamedDay = { day: '2026-10-01', kind: 'work', name, official: false }
  const official = [{ day: '2026-10-01', kind: 'rest' as const, name: { zh: '国庆节', en: 'National Day' } }, { day: '2026-10-02', kind: 'rest' as const, name: { zh: '国庆节', en: 'National Day' } }]

  it('filling in official days leaves what somebody set by hand', () => {
    const decision = fillOfficial([byHand], [2026], official, 'project', at)
    expect(decision.ok && decision.facts[0]?.type === 'officialDaysFilled' && decision.facts[0].detail.days.map((d) => d.day)).toEqual(['2026-10-02'])
    const after = decision.ok ? decision.facts.reduce(fold, [byHand] as readonly NamedDay[]) : []
    expect(fillOfficial(after, [2026], official, 'project', at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
  })

  it('a day that is already so, and a week without work, are refused', () => {
    expect(setDay([byHand], '2026-10-01', 'work', name, at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
    expect(setWeek(usualWeek, [], 'project', at)).toMatchObject({ refusal: { code: 'noWorkingDay' } })
    expect(setWeek(usualWeek, [6, 5, 4, 3, 2, 1], 'project', at)).toMatchObject({ facts: [{ detail: { week: [1, 2, 3, 4, 5, 6] } }] })
  })
})
