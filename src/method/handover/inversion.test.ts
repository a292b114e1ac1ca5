import { describe, expect, test } from 'vitest'
import { inversion, worksOf } from './inversion.ts'
import { tell } from './story.ts'

describe('the inversion curve', () => {
  test('the vendor did it, the customer guided, the customer alone, the customer teaching, week by week', () => {
    const s = tell()
    s.shown(3)
    s.success()
    s.helped({ coach: null, vendorAbsent: true, by: 'Wang' })
    s.later(14)
    s.success(2, { coach: null, vendorAbsent: true })
    s.success(1, { coach: 'Wang', vendorAbsent: true, by: 'Sun' })
    expect(inversion(worksOf(s.facts()))).toEqual([
      { week: '2026-11-02', vendor: 3, guided: 2, alone: 0, taught: 0, share: 0.4 },
      { week: '2026-11-09', vendor: 0, guided: 0, alone: 0, taught: 0, share: null },
      { week: '2026-11-16', vendor: 0, guided: 0, alone: 3, taught: 0, share: 1 },
    ])
  })

  test('one session shown to many people counts the vendor’s work once, and a session taught once', () => {
    const day = '2026-11-03'
    const curve = inversion([
      { day, doing: 'vendor', session: 'a' }, { day, doing: 'vendor', session: 'a' }, { day, doing: 'vendor', session: 'a' },
      { day, doing: 'taught', session: 'b' }, { day, doing: 'taught', session: 'b' },
    ])
    expect(curve).toEqual([{ week: '2026-11-02', vendor: 1, guided: 0, alone: 0, taught: 1, share: 0.5 }])
  })

  test('what is void or undone is no work', () => {
    const s = tell()
    const shown = s.shown()
    s.undone(shown.id)
    s.shown()
    const { id } = s.failed()
    s.claimed(id)
    s.confirmed(id)
    expect(inversion(worksOf(s.facts()))).toMatchObject([{ vendor: 1, guided: 0, alone: 0 }])
  })

  test('no work, no weeks', () => expect(inversion([])).toEqual([]))
})
