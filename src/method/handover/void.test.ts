import { describe, expect, test } from 'vitest'
import { declineVoid } from './void.ts'
import { tell } from './story.ts'
import { trail } from './trail.ts'
import { none } from './standing.ts'

function twoOfThree() {
  const s = tell()
  s.shown()
  s.success(2)
  return s
}

describe('void', () => {
  test('confirmed by both sides it neither counts nor breaks', () => {
    const s = twoOfThree()
    const before = s.standing()
    const { id } = s.failed({ cause: 'systemError' })
    expect(s.assess()).toMatchObject({ run: 0, need: 4 })
    expect(s.claimed(id).said).toEqual(['voidClaimed'])
    expect(s.assess()).toMatchObject({ run: 0, need: 4 })
    expect(s.confirmed(id).said).toEqual(['voidConfirmed', 'runRecounted'])
    expect(s.standing()).toEqual(before)
    s.success()
    expect(s.assess().eligible).toBe(true)
  })

  test('the same side cannot confirm, and the performer’s own side may claim', () => {
    const s = twoOfThree()
    const { id } = s.failed()
    s.claimed(id, 'Sun')
    expect(s.confirmed(id, 'Wang').code).toBe('sameSideConfirms')
    expect(s.confirmed(id, 'Zhao').ok).toBe(true)
  })

  test('claimed once, confirmed once, and only what was claimed', () => {
    const s = twoOfThree()
    const { id } = s.failed()
    expect(s.confirmed(id).code).toBe('notClaimed')
    s.claimed(id)
    expect(s.claimed(id, 'Li').code).toBe('alreadyClaimed')
    s.confirmed(id)
    expect(s.claimed(id).code).toBe('alreadyVoid')
    expect(s.claimed('unheard of').code).toBe('noSuchRecord')
  })

  test('declined, the attempt counts as it stands and may be claimed again', () => {
    const s = twoOfThree()
    const { id } = s.failed()
    s.claimed(id)
    expect(s.standing().claims).toHaveLength(1)
    expect(s.take(declineVoid(s.facts(), { attempt: id, note: 'the program was right' }, s.context('Zhao'))).said).toEqual(['voidDeclined'])
    expect(s.standing()).toMatchObject({ run: 0, claims: [] })
    expect(s.claimed(id).ok).toBe(true)
  })

  test('what rested on it falls with it: a capability taken back is theirs again', () => {
    const s = twoOfThree()
    s.success()
    s.signed(['Zhao', 'Wang'])
    s.failed()
    const before = s.assess()
    const second = s.failed()
    expect(second.said).toContain('takenBack')
    s.claimed(second.id)
    s.confirmed(second.id)
    expect(s.assess()).toEqual(before)
  })

  test('of two failures the first is void: the second is watched now', () => {
    const s = twoOfThree()
    s.success()
    s.signed(['Zhao', 'Wang'])
    const first = s.failed()
    const second = s.failed()
    s.claimed(first.id)
    expect(s.confirmed(first.id).said).toEqual(['voidConfirmed', 'runRecounted', 'watched'])
    expect(s.assess()).toMatchObject({ level: 4, watch: { attempt: second.id } })
  })

  test('a signature given on a success that is void stands and is looked at again', () => {
    const s = twoOfThree()
    const third = s.success()
    s.signed(['Zhao', 'Wang'])
    s.claimed(third.id)
    expect(s.confirmed(third.id).said).toEqual(['voidConfirmed', 'runRecounted', 'reviewWanted'])
    expect(s.assess()).toMatchObject({ level: 4, reviewWanted: true })
    expect(s.standing().handover).toMatchObject({ run: 2, signedRun: 3 })
  })
})

describe('undo', () => {
  test('the recorder takes a slip back within ten minutes, as if it never happened', () => {
    const s = twoOfThree()
    const before = s.standing()
    const at = s.now()
    const slip = s.failed()
    expect(s.undone(slip.id, 'Wang', at).code).toBe('notTheRecorder')
    expect(s.undone(slip.id, 'Zhao', at).said).toEqual(['withdrawn', 'runRecounted'])
    expect(s.standing()).toEqual(before)
    expect(s.undone(slip.id, 'Zhao', at).code).toBe('alreadyWithdrawn')
  })

  test('later it can only be claimed void', () => {
    const s = twoOfThree()
    const at = s.now()
    const slip = s.failed()
    s.minutes(11)
    expect(s.undone(slip.id, 'Zhao', at).code).toBe('tooLateToUndo')
  })

  test('a demonstration is undone too', () => {
    const s = tell()
    const told = s.shown()
    s.undone(told.id)
    expect(s.assess().level).toBe(0)
    expect(s.success().code).toBe('neverDemonstrated')
  })
})

describe('a late record', () => {
  /** Three successes at the line; the phone in the basement had seen something before them. */
  function inTheBasement() {
    const s = tell()
    s.shown()
    s.minutes(30)
    const basement = s.now()
    s.minutes(30)
    s.success(3)
    return { s, basement }
  }

  test('breaks the run behind it and says so, from what to what and because of which record', () => {
    const s = tell()
    s.shown()
    s.success(2)
    const basement = s.now()
    s.minutes(5)
    s.success()
    const told = s.failed({ at: basement })
    expect(told.said).toEqual(['attempted', 'runRecounted'])
    expect(s.facts().at(-1)!.detail).toMatchObject({ before: { run: 3, afterBreak: false }, after: { run: 1, afterBreak: true }, record: told.id, how: 'late' })
    expect(s.assess()).toMatchObject({ run: 1, need: 4 })
  })

  test('a failure before the run leaves the run and asks for the longer one', () => {
    const { s, basement } = inTheBasement()
    expect(s.failed({ at: basement }).said).toEqual(['attempted', 'runRecounted'])
    expect(s.assess()).toMatchObject({ run: 3, need: 4, eligible: false })
  })

  test('a success that would have counted anyway is not said twice', () => {
    const { s, basement } = inTheBasement()
    expect(s.success(1, { at: basement }).said).toEqual(['attempted'])
    expect(s.assess().run).toBe(4)
  })

  test('a handover already signed stands and is marked for review', () => {
    const s = tell()
    s.shown()
    s.success(2)
    const basement = s.now()
    s.minutes(5)
    s.success()
    s.signed(['Zhao', 'Wang'])
    expect(s.failed({ at: basement }).said).toEqual(['attempted', 'runRecounted', 'reviewWanted'])
    expect(s.assess()).toMatchObject({ level: 4, reviewWanted: true })
  })

  test('when the late record turns out void, the review falls with it', () => {
    const s = tell()
    s.shown()
    s.success(2)
    const basement = s.now()
    s.minutes(5)
    s.success()
    s.signed(['Zhao', 'Wang'])
    const before = s.standing()
    const late = s.failed({ at: basement })
    s.claimed(late.id)
    s.confirmed(late.id)
    expect(s.standing()).toEqual(before)
  })

  test('a second failure that arrives late takes back now, not back in time', () => {
    const { s } = inTheBasement()
    s.signed(['Zhao', 'Wang'])
    s.minutes(5)
    const basement = s.now()
    s.minutes(5)
    s.failed()
    s.success()
    const told = s.failed({ at: basement })
    expect(told.said).toContain('takenBack')
    const back = s.facts().at(-1)!
    expect(back.type).toBe('takenBack')
    expect(back.at > basement).toBe(true)
    expect(s.assess()).toMatchObject({ level: 2, run: 0 })
  })

  test('it is judged by its own time: before the demonstration it is refused', () => {
    const s = tell()
    const before = s.now()
    s.minutes(5)
    s.shown()
    expect(s.success(1, { at: before }).code).toBe('neverDemonstrated')
  })

  test('at the very moment of the demonstration it has been shown', () => {
    const s = tell()
    const moment = s.now()
    s.shown()
    s.success()
    expect(s.success(1, { at: moment }).said).toEqual(['attempted'])
  })
})

test('the history says of each attempt whether it counted, and the run after it', () => {
  const s = tell()
  s.shown()
  s.success(1, { case: 'order 1' })
  s.success(1, { case: 'order 1' })
  const wrong = s.failed({ cause: 'systemError' })
  s.claimed(wrong.id)
  s.confirmed(wrong.id)
  s.success()
  expect(trail(none('capability', 'Sun'), s.facts()).map((m) => [m.notCounted, m.run])).toEqual([[null, 1], ['sameCase', 1], ['void', 1], [null, 2]])
})
