import { describe, expect, test } from 'vitest'
import type { Class } from './handover.ts'
import { changeCourse, findCause, review, takeBack } from './takeback.ts'
import { lapse } from './lapse.ts'
import { tell } from './story.ts'

/** Handed over, by the rule of its class, on the third day. */
function handedOver(c: Class = 'B') {
  const s = tell({ class: c })
  s.shown()
  const variants = ['plain', 'partial', 'return']
  for (let i = 0; i < 5; i++) {
    s.success(1, { variant: variants[i % 3]!, vendorAbsent: i > 2, ...(i > 2 ? { coach: 'Wang' } : {}) })
    s.later(1)
  }
  const signed = s.signed({ A: ['Zhao'], B: ['Zhao', 'Wang'], C: ['Li', 'Wang'], D: ['Li', 'Wang', 'Director'] }[c])
  expect(signed.said).toContain('handedOver')
  return s
}

describe('watch after the handover', () => {
  test('the first failure turns it yellow, and its cause is due within three working days', () => {
    const s = handedOver()
    const told = s.failed()
    expect(told.said).toEqual(['attempted', 'watched'])
    // handed over on Saturday the 7th: Monday, Tuesday, Wednesday
    expect(s.today()).toBe('2026-11-07')
    expect(s.assess()).toMatchObject({ level: 4, watch: { attempt: told.id, causeDue: '2026-11-11', overdue: false } })
    s.later(5)
    expect(s.assess().watch?.overdue).toBe(true)
    expect(s.take(findCause(s.standing(), { attempt: told.id, cause: 'wrongData', note: 'old price list' }, s.context('Wang'))).said).toEqual(['causeFound'])
    expect(s.assess().watch).toMatchObject({ cause: 'wrongData', overdue: false })
    expect(s.take(findCause(s.standing(), { attempt: told.id, cause: 'wrongData', note: 'again' }, s.context('Wang'))).code).toBe('causeAlreadyFound')
  })

  test('a further failure that does not take it back leaves the day the first cause is due', () => {
    const s = handedOver('A')
    s.failed()
    const due = s.assess().watch!.causeDue
    s.later(2)
    s.success()
    const again = s.failed()
    expect(s.assess().watch).toMatchObject({ attempt: again.id, causeDue: due })
  })

  test('two successes clear it', () => {
    const s = handedOver()
    s.failed()
    expect(s.success().said).toEqual(['attempted'])
    expect(s.success().said).toEqual(['attempted', 'watchCleared'])
    expect(s.assess()).toMatchObject({ level: 4, watch: null })
  })

  test('no cause is owed where nothing is watched, nor without words', () => {
    const s = handedOver()
    expect(s.take(findCause(s.standing(), { attempt: 'x', cause: 'other', note: 'n' }, s.context('Wang'))).code).toBe('notWatched')
    const { id } = s.failed()
    expect(s.take(findCause(s.standing(), { attempt: id, cause: 'other', note: ' ' }, s.context('Wang'))).code).toBe('reasonMissing')
  })
})

describe('taken back', () => {
  test('B: two of the last five; help counts as failure', () => {
    const s = handedOver()
    s.failed()
    s.success(3)
    expect(s.helped().said).toEqual(['attempted', 'takenBack'])
    expect(s.assess()).toMatchObject({ level: 2, run: 0, need: 4, holds: false })
  })

  test('B: the failure that slid out of the last five does not count', () => {
    const s = handedOver()
    s.failed()
    s.success(4)
    expect(s.failed().said).toEqual(['attempted', 'watched'])
    expect(s.assess().level).toBe(4)
  })

  test('A: two consecutive failures, not two of three', () => {
    const s = handedOver('A')
    s.failed()
    s.success()
    expect(s.failed().said).toEqual(['attempted', 'watched'])
    expect(s.failed().said).toEqual(['attempted', 'takenBack'])
  })

  test('C: one severe failure is enough', () => {
    const s = handedOver('C')
    expect(s.failed({ severe: true }).said).toEqual(['attempted', 'takenBack'])
    expect(s.assess()).toMatchObject({ level: 2, suspended: false })
  })

  test('D: one severe failure suspends at once, until it is shown afresh', () => {
    const s = handedOver('D')
    expect(s.failed({ severe: true }).said).toEqual(['attempted', 'takenBack'])
    expect(s.assess().suspended).toBe(true)
    s.shown()
    expect(s.assess().suspended).toBe(false)
  })

  test('D: two of the last ten', () => {
    const s = handedOver('D')
    s.failed()
    s.success(8)
    expect(s.failed().said).toContain('takenBack')
  })

  test('B knows no severe failure', () => {
    expect(handedOver('B').failed({ severe: true }).said).toEqual(['attempted', 'watched'])
  })

  test('guided again: history kept, one fresh demonstration, then the count after a failure', () => {
    const s = handedOver()
    s.failed()
    s.failed()
    expect(s.assess().missing).toEqual([{ code: 'freshDemonstration', n: 1 }, { code: 'moreSuccesses', n: 4 }])
    expect(s.standing()).toMatchObject({ shown: 1, attempts: 7, takenBack: { times: 1 } })
    s.success(2)
    expect(s.assess()).toMatchObject({ run: 0, level: 2 })
    s.shown()
    s.success(3)
    expect(s.assess().missing).toEqual([{ code: 'moreSuccesses', n: 1 }])
    s.success()
    expect(s.signed(['Zhao', 'Wang']).said).toContain('handedOver')
  })

  function twice(daysBetween: number) {
    const s = handedOver()
    s.failed()
    s.failed()
    s.shown()
    s.success(4)
    s.signed(['Zhao', 'Wang'])
    s.later(daysBetween)
    s.failed()
    s.failed()
    return s
  }

  test('a second time within ninety days raises the class', () => {
    const s = twice(80)
    expect(s.rule().class).toBe('C')
    expect(s.assess()).toMatchObject({ need: 5 })
    expect(s.standing().takenBack?.times).toBe(2)
  })

  test('a second time after ninety days does not', () => {
    expect(twice(100).rule().class).toBe('B')
  })

  test('the strictest class has none above it', () => {
    const s = handedOver('D')
    s.failed({ severe: true })
    s.shown()
    for (let i = 0; i < 7; i++) {
      s.success(1, { variant: `v${i}`, vendorAbsent: true, coach: 'Wang' })
      s.later(1)
    }
    s.signed(['Li', 'Wang', 'Director'])
    s.failed({ severe: true })
    expect(s.standing()).toMatchObject({ raised: null, takenBack: { times: 2 } })
  })

  test('a person may take it back, with a reason', () => {
    const s = handedOver()
    expect(s.take(takeBack(s.standing(), { note: '' }, s.rule(), s.context('Wang'))).code).toBe('reasonMissing')
    expect(s.take(takeBack(s.standing(), { note: 'new release' }, s.rule(), s.context('Sun'))).code).toBe('notAllowed')
    expect(s.take(takeBack(s.standing(), { note: 'new release' }, s.rule(), s.context('Wang'))).said).toEqual(['takenBack'])
    expect(s.take(takeBack(s.standing(), { note: 'again' }, s.rule(), s.context('Wang'))).code).toBe('notHandedOver')
  })
})

describe('lapsed through disuse is not failure', () => {
  test('after 120 days without a use it lapses; one unaided success restores it', () => {
    const s = handedOver()
    s.later(120)
    expect(s.assess()).toMatchObject({ lapsed: false, holds: true })
    s.later(1)
    expect(s.assess()).toMatchObject({ level: 4, lapsed: true, holds: false, lapsesOn: s.today() })
    expect(s.success().said).toEqual(['lapsed', 'attempted', 'restored'])
    expect(s.assess()).toMatchObject({ level: 4, lapsed: false, holds: true })
  })

  test('D wants two successes', () => {
    const s = handedOver('D')
    s.later(61)
    expect(s.success().said).toEqual(['lapsed', 'attempted'])
    expect(s.assess().holds).toBe(false)
    expect(s.success().said).toEqual(['attempted', 'restored'])
  })

  test('it is said once, and not before its day', () => {
    const s = handedOver()
    expect(s.take(lapse(s.standing(), s.rule(), s.context('Zhao'))).code).toBe('notLapsed')
    s.later(130)
    expect(s.take(lapse(s.standing(), s.rule(), s.context('Zhao'))).said).toEqual(['lapsed'])
    expect(s.take(lapse(s.standing(), s.rule(), s.context('Zhao'))).code).toBe('notLapsed')
  })

  test('a use that was not known makes the lapse fall', () => {
    const s = handedOver()
    s.later(60)
    const used = s.now()
    s.later(70)
    s.take(lapse(s.standing(), s.rule(), s.context('Zhao')))
    expect(s.assess().lapsed).toBe(true)
    s.success(1, { at: used })
    expect(s.assess()).toMatchObject({ lapsed: false, holds: true })
  })
})

describe('not progressing', () => {
  function tried(n: number) {
    const s = tell()
    s.shown()
    for (let i = 0; i < n; i++) if (i % 2 === 0) s.success(); else s.failed()
    return s
  }

  test('warned at six attempts, a decision is due at ten', () => {
    expect(tried(5).assess().progress).toBe('fine')
    expect(tried(6).assess().progress).toBe('warning')
    expect(tried(10).assess().progress).toBe('notProgressing')
  })

  test('D: at fifteen', () => {
    const s = tell({ class: 'D' })
    s.shown()
    for (let i = 0; i < 14; i++) s.failed()
    expect(s.assess().progress).toBe('warning')
    s.failed()
    expect(s.assess().progress).toBe('notProgressing')
  })

  test('whoever is eligible only waits for signatures', () => {
    const s = tried(6)
    s.success(4)
    expect(s.assess()).toMatchObject({ eligible: true, progress: 'fine' })
  })

  test('the decision is recorded and the cap counts anew', () => {
    const s = tried(10)
    const told = s.take(changeCourse(s.standing(), { choice: 'betterMaterial', note: 'pictures of each step' }, s.context('Li')))
    expect(told.said).toEqual(['courseChanged'])
    expect(s.assess()).toMatchObject({ tries: 0, progress: 'fine' })
    expect(s.take(changeCourse(s.standing(), { choice: 'otherPerson', note: 'x' }, s.context('Li'))).code).toBe('neverAttempted')
  })

  test('stuck: more than seven days without movement while it is not handed over', () => {
    const s = tell()
    s.later(30)
    expect(s.assess().stuckFor).toBe(null)
    s.shown()
    s.later(7)
    expect(s.assess().stuckFor).toBe(null)
    s.later(1)
    expect(s.assess().stuckFor).toBe(8)
    expect(handedOver().assess().stuckFor).toBe(null)
  })
})

test('a lead looks at a recounted handover: it stands, or it is taken back', () => {
  const s = tell()
  s.shown()
  s.later(1)
  const between = s.now()
  s.later(1)
  s.success(3)
  s.signed(['Zhao', 'Wang'])
  expect(s.take(review(s.standing(), { stands: true, note: 'x' }, s.rule(), s.context('Li'))).code).toBe('nothingToReview')
  s.success(1, { at: between })
  expect(s.assess().reviewWanted).toBe(false)
  const first = s.facts().flatMap((f) => (f.type === 'attempted' ? [f.detail.id] : []))[1]!
  s.claimed(first)
  expect(s.confirmed(first).said).toEqual(['voidConfirmed', 'runRecounted', 'reviewWanted'])
  expect(s.assess()).toMatchObject({ level: 4, reviewWanted: true })
  expect(s.take(review(s.standing(), { stands: false, note: 'too few' }, s.rule(), s.context('Li'))).said).toEqual(['reviewed', 'takenBack'])
  expect(s.assess()).toMatchObject({ level: 2, reviewWanted: false })
})
