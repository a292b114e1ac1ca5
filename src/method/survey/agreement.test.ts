import { describe, expect, test } from 'vitest'
import { tell } from './story.ts'

const both = () => {
  const s = tell()
  s.agree('Wang')
  s.agree('Director')
  return s
}

describe('a flow is agreed by both', () => {
  test('the team’s word alone is not enough, and since counts from the later one', () => {
    const s = tell()
    expect(s.agree('Sun').said).toEqual(['agreed'])
    expect(s.agreed()).toMatchObject({ agreed: false, team: { by: 'Sun', role: 'keyUser' }, sponsor: null, since: null })
    s.later(3)
    s.agree('Director')
    expect(s.agreed()).toMatchObject({ agreed: true, since: '2026-11-05' })
  })

  test('the lead or a key user says the team’s word once; the vendor says nobody’s', () => {
    const s = tell()
    s.agree('Wang')
    expect(s.agree('Sun').code).toBe('alreadyAgreed')
    expect(s.agree('Zhao').code).toBe('notYourAgreement')
  })

  test('while a key question is open nobody can agree; a detail does not stand in the way', () => {
    const s = tell()
    s.asked('detail')
    const key = s.asked('key').id
    expect(s.agree('Wang').code).toBe('keyQuestionOpen')
    expect(s.parked(key).code).toBe('keyNotParked')
    s.answered(key)
    expect(s.agree('Wang').ok).toBe(true)
    s.reopened(key)
    expect(s.agree('Director').code).toBe('keyQuestionOpen')
  })

  test('a new version asks both again and says what changed; the older words stay said', () => {
    const s = both()
    s.revise('enter', 'check twice', 'ship', 'invoice')
    expect(s.agreed()).toMatchObject({ agreed: false, team: null, sponsor: null })
    expect(s.standing().again.map((a) => [a.slot, a.version, a.touches.map((t) => t.kind)])).toEqual([['team', 1, ['removed', 'added', 'added']], ['sponsor', 1, ['removed', 'added', 'added']]])
    expect(s.agree('Wang', 1).code).toBe('otherVersion')
    expect(s.agree('Wang').ok).toBe(true)
    expect(s.standing().again.map((a) => a.slot)).toEqual(['sponsor'])
    expect(s.said().sayings).toHaveLength(3)
  })

  test('it is taken back by the side that said it, with a reason, and may be said again', () => {
    const s = both()
    expect(s.withdraw('Zhao').code).toBe('notYourAgreement')
    expect(s.withdraw('Director', '').code).toBe('reasonMissing')
    expect(s.withdraw('Director').ok).toBe(true)
    expect(s.agreed()).toMatchObject({ agreed: false, team: { by: 'Wang' }, sponsor: null })
    expect(s.withdraw('Director').code).toBe('notAgreed')
    s.agree('Director')
    expect(s.agreed().agreed).toBe(true)
  })

  test('a meeting without anybody of the customer agrees nothing', () => {
    const s = tell()
    const alone = s.planned().id
    s.held(alone, ['Zhao', 'Li'])
    expect(s.agree('Wang', 1, alone).code).toBe('meetingAgreesNothing')
    expect(s.agree('Wang', 1, 'nowhere').code).toBe('meetingAgreesNothing')
    const together = s.planned().id
    expect(s.agree('Wang', 1, together).code).toBe('meetingAgreesNothing')
    s.held(together)
    expect(s.agree('Wang', 1, together).ok).toBe(true)
    expect(s.agreed().team).toMatchObject({ meeting: together })
  })

  test('what is missing is said in the order in which it is done', () => {
    const s = tell()
    s.asked('key')
    s.differing()
    expect(s.standing().missing).toEqual([{ code: 'record', n: 1 }, { code: 'walk', n: 3 }, { code: 'gaps', n: 1 }, { code: 'keyQuestions', n: 1 }, { code: 'team', n: 1 }, { code: 'sponsor', n: 1 }])
    expect(tell([]).standing().missing[0]).toEqual({ code: 'steps', n: 1 })
    expect(tell([]).agree('Wang').code).toBe('noSteps')
  })
})
