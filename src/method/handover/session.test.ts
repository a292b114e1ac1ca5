import { expect, test } from 'vitest'
import type { Known } from './predict.ts'
import { emptySheet, marked, outgoing, preview, shownAt, unmarked, unsaved, type Mark } from './session.ts'

const asks = { vendorAbsent: 0, variants: 0, cycles: 0, checks: 0, clean: 3, afterBreak: 4 }
const success = (command: string) => ({ outcome: 'success' as const, cause: null, command })
const sheet = marked(marked(marked(emptySheet, 'a', 0, success('1')), 'b', 0, success('2')), 'a', 1, success('3'))
const end = Date.parse('2026-11-24T08:00:00.000Z')

test('attempts go out column by column, a second apart, and the last one ends the session', () => {
  expect(outgoing(sheet, ['a', 'b'], end).map((o) => [o.mark.command, o.mark.at])).toEqual([['1', '2026-11-24T07:59:58.000Z'], ['2', '2026-11-24T07:59:59.000Z'], ['3', '2026-11-24T08:00:00.000Z']])
  expect(shownAt(outgoing(sheet, ['a', 'b'], end), end)).toBe('2026-11-24T07:59:57.000Z')
})

test('a command that may have arrived is sent again as it was; a refused one takes a new time; a saved one stays', () => {
  const said = (mark: Partial<Mark>) => ({ ...sheet, marks: { ...sheet.marks, 'a/0': { ...sheet.marks['a/0']!, at: '2026-11-01T00:00:00.000Z', ...mark } } })
  expect(outgoing(said({}), ['a', 'b'], end)[0]!.mark.at).toBe('2026-11-01T00:00:00.000Z')
  expect(outgoing(said({ state: 'refused' }), ['a', 'b'], end)[0]!.mark.at).toBe('2026-11-24T07:59:58.000Z')
  expect(outgoing(said({ state: 'saved' }), ['a', 'b'], end).map((o) => o.key)).toEqual(['b/0', 'a/1'])
  expect(unmarked(said({ state: 'saved' }), 'a', 0).marks['a/0']).toBeDefined()
  expect(unsaved(unmarked(sheet, 'a', 0))).toBe(2)
})

test('the run is foreseen from what is known and what is marked', () => {
  const known: Known = { level: 3, run: 1, need: 3, freshOwed: false }
  expect(preview(sheet, 'a', known, asks)).toMatchObject({ run: 3, need: 3 })
  expect(preview(marked(sheet, 'a', 2, { outcome: 'failed', cause: 'other', command: '4' }), 'a', known, asks)).toMatchObject({ run: 0, need: 4 })
})

test('nobody has a run before it was shown to them; shown in this session they begin', () => {
  expect(preview(sheet, 'a', null, asks)).toBe(null)
  expect(preview({ ...sheet, shown: ['a'] }, 'a', null, asks)).toMatchObject({ run: 2, need: 3 })
})
