import { describe, expect, test } from 'vitest'
import { fateOf, faultsBeforeHelp, nextOf, pauseAfter, syncState } from './sending.ts'

const no = (status: number) => ({ ok: false, problem: { status } }) as const

describe('What becomes of a command kept on the phone', () => {
  test('it goes only with the server’s receipt', () => {
    expect(fateOf({ ok: true }, 0)).toBe('sent')
  })

  test('an unreached server changes nothing, however often', () => {
    expect(fateOf(no(0), 1000)).toBe('later')
  })

  test.each([400, 403, 404, 409, 413, 415, 422])('a refusal (%i) stays for a person', (status) => {
    expect(fateOf(no(status), 0)).toBe('refused')
  })

  test('signed out, it waits', () => {
    expect(fateOf(no(401), 0)).toBe('signIn')
  })

  test('too many at once is not a refusal', () => {
    expect(fateOf(no(429), 0)).toBe('later')
  })

  test('a server that keeps failing on one command does not hold up the next ones for ever', () => {
    expect(fateOf(no(500), faultsBeforeHelp - 1)).toBe('later')
    expect(fateOf(no(500), faultsBeforeHelp)).toBe('refused')
  })

  test('pauses grow from two seconds to a minute', () => {
    expect([1, 2, 3, 8, 50].map(pauseAfter)).toEqual([2000, 4000, 8000, 60_000, 60_000])
  })
})

describe('The order of sending', () => {
  const entry = (order: number, person: string, state: 'waiting' | 'sending' | 'refused' = 'waiting') => ({ order, person, state })

  test('the oldest goes first, refused ones are passed over', () => {
    expect(nextOf([entry(3, 'wang'), entry(1, 'wang', 'refused'), entry(2, 'wang')], 'wang')?.order).toBe(2)
  })

  test('one whose sending was cut off by a closed tab is sent again', () => {
    expect(nextOf([entry(1, 'wang', 'sending'), entry(2, 'wang')], 'wang')?.order).toBe(1)
  })

  test('nobody’s command is sent in another’s name', () => {
    expect(nextOf([entry(1, 'li')], 'wang')).toBeNull()
  })
})

describe('The dot in the frame', () => {
  const calm = { refused: 0, waiting: 0, sending: false, online: true, signIn: false }

  test('says the most pressing thing', () => {
    expect(syncState(calm)).toBe('clear')
    expect(syncState({ ...calm, waiting: 2 })).toBe('waiting')
    expect(syncState({ ...calm, waiting: 2, sending: true })).toBe('sending')
    expect(syncState({ ...calm, waiting: 2, online: false })).toBe('offline')
    expect(syncState({ ...calm, waiting: 2, signIn: true })).toBe('signIn')
    expect(syncState({ ...calm, waiting: 2, refused: 1, online: false })).toBe('refused')
  })
})
