import { describe, expect, test } from 'vitest'
import { conditionsOf } from './conditions.ts'
import { tell, type Story } from './story.ts'

const of = (s: Story) => Object.fromEntries(conditionsOf(s.standing(), s.said()).map((c) => [c.code, c]))
const met = (s: Story) => Object.values(of(s)).filter((c) => c.met).map((c) => c.code)

/** Everything the survey asks for. */
function whole(): Story {
  const s = tell()
  s.describe({ way: 'by fax', wanted: 'scanned' })
  for (const step of [1, 2, 3]) s.walked(step, 'works')
  s.agree('Wang')
  s.agree('Director')
  return s
}

describe('what the survey says before a flow goes live', () => {
  test('nothing holds of a flow nobody has surveyed, and all of it of one agreed by both', () => {
    expect(met(tell([]))).toEqual([])
    expect(met(whole())).toEqual(['survey.flow', 'survey.walked', 'survey.agreed'])
    expect(of(whole())['survey.agreed']).toMatchObject({ since: '2026-11-02', who: ['Wang', 'Director'] })
  })

  test('a flow without steps was not walked, whatever else is there', () => {
    const s = tell([])
    s.describe({ way: 'by fax', wanted: 'scanned' })
    expect([of(s)['survey.walked']!.met, of(s)['survey.walked']!.missing.map((m) => m.code)]).toEqual([false, ['steps']])
  })

  test('a new version asks for agreement again and walks again what changed', () => {
    const s = whole()
    const before = of(s)['survey.agreed']!.rests
    s.revise('enter', 'check twice', 'ship')
    expect(met(s)).toEqual(['survey.flow'])
    s.walked(2, 'works')
    s.agree('Wang')
    s.agree('Director')
    expect(met(s)).toHaveLength(3)
    expect(of(s)['survey.agreed']!.rests).not.toBe(before)
  })

  test('an agreement that was taken back and given again is another one', () => {
    const s = whole()
    const before = of(s)['survey.agreed']!.rests
    s.withdraw('Director')
    expect(met(s)).not.toContain('survey.agreed')
    s.agree('Director')
    expect(of(s)['survey.agreed']).toMatchObject({ met: true })
    expect(of(s)['survey.agreed']!.rests).not.toBe(before)
  })
})
