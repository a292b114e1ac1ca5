import { describe, expect, test } from 'vitest'
import { tell } from './story.ts'

const points = (s: ReturnType<typeof tell>, id: string) => s.meeting(id).agenda.map((p) => p.point)

describe('a solution walkthrough', () => {
  test('draws its agenda from what is open — key questions first — and freezes it when it is held', () => {
    const s = tell()
    const detail = s.asked('detail').id
    const gap = s.differing().id
    const parked = s.asked('detail').id
    s.parked(parked)
    const key = s.asked('key').id
    const meeting = s.planned().id
    expect(points(s, meeting)).toEqual([])
    s.held(meeting)
    expect(points(s, meeting)).toEqual([key, gap, detail])
    s.answered(key)
    s.asked('key')
    expect(points(s, meeting)).toEqual([key, gap, detail])
  })

  test('an open step stands on it until its question does', () => {
    const s = tell()
    const question = s.walked(2, 'open', { class: 'detail' }).id
    const first = s.planned().id
    s.held(first)
    expect(points(s, first)).toEqual([question])
    s.answered(question)
    const second = s.planned().id
    s.held(second)
    expect(points(s, second)).toEqual(['flow.2'])
    expect(s.settled(second, 'flow.2', 'agreed', 'walk it again on Friday').said).toEqual(['pointSettled'])
  })

  test('what is agreed answers the question, what is decided decides the gap, in one command', () => {
    const s = tell()
    const [key, gap] = [s.asked('key').id, s.differing().id]
    const meeting = s.planned().id
    expect(s.settled(meeting, key, 'agreed').code).toBe('notHeld')
    s.held(meeting)
    expect(s.settled(meeting, key, 'agreed', '').code).toBe('noteMissing')
    expect(s.settled(meeting, key, 'agreed', 'the foreman signs').said).toEqual(['pointSettled', 'answered'])
    expect(s.question(key).answer).toMatchObject({ words: 'the foreman signs', meeting })
    expect(s.settled(meeting, gap, 'decided', 'two labels').said).toEqual(['pointSettled', 'gapDecided'])
    expect(s.gap(gap).decision).toMatchObject({ what: 'two labels', meeting })
    expect(s.settled(meeting, key, 'carriedOver').code).toBe('alreadySettled')
    expect(s.settled(meeting, 'nothing', 'agreed').code).toBe('noSuchPoint')
  })

  test('carried over leaves it open, and it may still be agreed', () => {
    const s = tell()
    const key = s.asked('key').id
    const meeting = s.planned().id
    s.held(meeting)
    s.settled(meeting, key, 'carriedOver', '')
    expect(s.question(key).state).toBe('open')
    expect(s.settled(meeting, key, 'carriedOver', '').code).toBe('alreadySettled')
    expect(s.settled(meeting, key, 'agreed').ok).toBe(true)
  })

  test('without anybody of the customer it is recorded and agrees nothing', () => {
    const s = tell()
    const key = s.asked('key').id
    const meeting = s.planned().id
    expect(s.held(meeting, ['Zhao', 'Li']).ok).toBe(true)
    expect([s.settled(meeting, key, 'agreed').code, s.settled(meeting, key, 'decided').code]).toEqual(['customerMissing', 'customerMissing'])
    expect(s.settled(meeting, key, 'carriedOver', '').ok).toBe(true)
    expect(s.held(meeting).code).toBe('notPlanned')
  })

  test('a follow-up has a person and a day, and is done by whose it is', () => {
    const s = tell()
    const meeting = s.planned().id
    s.held(meeting)
    expect(s.followUp(meeting, 'Nobody', '2026-11-09').code).toBe('notAMember')
    expect(s.followUp(meeting, 'Sun', '2026-11-01').code).toBe('dueBeforeMeeting')
    const { id } = s.followUp(meeting, 'Sun', '2026-11-09')
    expect(s.finished(meeting, id, 'asked', 'Zheng').code).toBe('notYourFollowUp')
    expect(s.finished(meeting, id, '').code).toBe('noteMissing')
    expect(s.finished(meeting, id, 'they accept it').ok).toBe(true)
    expect(s.meeting(meeting).followUps).toMatchObject([{ person: 'Sun', done: { note: 'they accept it', by: 'Sun' } }])
    expect(s.finished(meeting, id).code).toBe('alreadyDone')
  })
})

describe('a gap against the standard product', () => {
  test('has a decision or is open', () => {
    const s = tell()
    const gap = s.differing('develop').id
    expect(s.standing().gaps.find((g) => g.kind === 'develop')).toEqual({ kind: 'develop', open: 1, decided: 0 })
    expect(s.decided(gap, 'Wang', '2026-12-01').code).toBe('inTheFuture')
    s.decided(gap, 'Wang')
    expect(s.gap(gap).decision).toMatchObject({ what: 'we configure it', by: 'Wang' })
    expect(s.decided(gap).code).toBe('alreadyDecided')
    s.undecided(gap)
    expect(s.gap(gap)).toMatchObject({ decision: null, reopened: [{ reason: 'too dear' }] })
  })
})

describe('the record of a flow', () => {
  test('is written over what the writer saw, and nothing else', () => {
    const s = tell()
    expect(s.describe({ way: 'on paper', wanted: 'by scanner' }).ok).toBe(true)
    expect(s.describe({ pain: 'searching' }, 0).code).toBe('stale')
    expect(s.describe({ way: 'on paper' }).code).toBe('nothingChanged')
    s.describe({ pain: 'searching' })
    expect(s.survey().records.get('flow')).toMatchObject({ way: 'on paper', wanted: 'by scanner', pain: 'searching', version: 2 })
  })
})
