import { describe, expect, test } from 'vitest'
import { cellName, clockText, fromSerial, momentOf, plainNumber, serialOf } from './sheet.ts'

describe('sheets', () => {
  test('cells are named as people name them', () => {
    expect([cellName(7, 3), cellName(1, 26), cellName(1, 27), cellName(9, 16_384)]).toEqual(['C7', 'Z1', 'AA1', 'XFD9'])
  })

  test('a day is the number a spreadsheet keeps, and back', () => {
    expect(serialOf('2026-11-24')).toBe(46_350)
    expect(fromSerial(46_350.75, false)).toEqual({ day: '2026-11-24', time: '18:00:00' })
    expect(fromSerial(61, false)?.day).toBe('1900-03-01')
    expect(fromSerial(1, false)?.day).toBe('1900-01-01')
    expect(fromSerial(0, true)?.day).toBe('1904-01-01')
    expect([fromSerial(-1, false), fromSerial(2_958_466, false), fromSerial(Number.NaN, false)]).toEqual([null, null, null])
  })

  test('the clock of a zone gives the moment back, also where clocks are set back and forward', () => {
    expect(clockText('2026-11-24T16:30:00.000Z', 'Asia/Shanghai')).toBe('2026-11-25 00:30')
    expect(momentOf('2026-11-25T00:30:00', 'Asia/Shanghai')).toBe('2026-11-24T16:30:00.000Z')
    expect(momentOf('2026-10-25T02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(momentOf('2026-03-29T02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(momentOf('2026-07-01T12:00:00', 'America/New_York')).toBe('2026-07-01T16:00:00.000Z')
    expect(momentOf('2026-13-01T00:00:00', 'UTC')).toBe(null)
  })

  test('a number is shown with the fifteen digits a spreadsheet shows', () => {
    expect([plainNumber(0.1 + 0.2), plainNumber(13_800_138_000), plainNumber(-0.5)]).toEqual(['0.3', '13800138000', '-0.5'])
  })
})
