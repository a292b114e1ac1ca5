import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { create, drop, firstPlanned, fold, isOverdue, publish, revise, slip, slippedBy, stateOf, takeBack, type Release, type ReleaseFact } from '#ground/releases/releases.ts'

const at = (n: number) => new Date(Date.UTC(2026, 10, 2) + n * 60_000).toISOString()
const names = [{ zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }]
const day = fc.constantFrom('2026-11-20', '2026-12-01', '2026-12-15', '2027-01-10')
const deed = fc.record({ do: fc.constantFrom('create', 'revise', 'slip', 'slip', 'publish', 'drop', 'takeBack'), id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom(...names), day, reason: fc.constantFrom('', '联调晚了') })

/** Does what the rules allow, one deed a minute. */
const story = (deeds: readonly { do: string; id: string; name: { zh: string; en: string }; day: string; reason: string }[]) => {
  const facts: ReleaseFact[] = []
  let releases: readonly Release[] = []
  for (const [i, d] of deeds.entries()) {
    const one = releases.find((r) => r.id === d.id)
    if (d.do === 'create' && one) continue
    const seen = one?.version ?? 0
    const decision = d.do === 'create' ? create(releases, d.id, { name: d.name, planned: d.day, contents: { zh: '', en: '' } }, at(i))
      : d.do === 'revise' ? revise(releases, d.id, seen, { name: d.name, contents: { zh: '内容', en: 'contents' } }, at(i))
        : d.do === 'takeBack' ? takeBack(releases, d.id, d.reason, at(i)) : d.do === 'slip' ? slip(one, seen, { to: d.day, reason: d.reason }, 'fang', at(i)) : d.do === 'publish' ? publish(one, d.day, '2026-12-10', at(i)) : drop(one, d.reason, at(i))
    if (!decision.ok) continue
    facts.push(...decision.facts)
    releases = decision.facts.reduce(fold, releases)
  }
  return { facts, releases }
}

describe('a release never moves silently', () => {
  it('whatever happens: the planned day is the first one plus all its moves, each with its reason', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const { facts, releases } = story(deeds)
      for (const r of releases) {
        const moves = facts.flatMap((f) => (f.subject === r.id && (f.type === 'slipped' || f.type === 'broughtForward') ? [f] : []))
        expect(r.slips.map((s) => [s.from, s.to])).toEqual(moves.map((f) => [f.detail.from, f.detail.to]))
        expect(moves.every((f) => f.detail.reason !== '' && f.detail.days > 0 && (f.type === 'slipped') === (f.detail.to > f.detail.from))).toBe(true)
        expect([firstPlanned(r), r.planned]).toEqual([r.slips[0]?.from ?? r.planned, r.slips.at(-1)?.to ?? r.planned])
        expect(r.slips.slice(1).every((s, i) => s.from === r.slips[i]!.to)).toBe(true)
      }
      expect(facts.reduce(fold, [] as readonly Release[])).toEqual(releases)
    }))
  })

  it('it is planned, out or dropped, and stays what it became until somebody takes that back with a reason', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const { facts, releases } = story(deeds)
      for (const r of releases) {
        expect(r.real !== null && r.dropped !== null).toBe(false)
        const count = (...types: readonly ReleaseFact['type'][]) => facts.filter((f) => f.subject === r.id && types.includes(f.type)).length
        expect(count('released', 'dropped') - count('takenBack')).toBe(stateOf(r) === 'planned' ? 0 : 1)
      }
      for (const f of facts) if (f.type === 'takenBack') expect(f.detail.reason).not.toBe('')
      const alive = releases.filter((r) => r.dropped === null)
      expect(new Set(alive.map((r) => r.name.zh)).size).toBe(alive.length)
    }))
  })

  it('refuses a slip without its reason, to the same day, on what someone changed first, and of what is out', () => {
    const made = story([{ do: 'create', id: 'a', name: names[0]!, day: '2026-12-01', reason: '' }]).releases[0]!
    expect(slip(made, 1, { to: '2026-12-20', reason: ' ' }, null, at(1))).toMatchObject({ refusal: { code: 'reasonMissing' } })
    expect(slip(made, 1, { to: '2026-12-01', reason: '晚' }, null, at(1))).toMatchObject({ refusal: { code: 'sameDay' } })
    expect(slip(made, 2, { to: '2026-12-20', reason: '晚' }, null, at(1))).toMatchObject({ refusal: { code: 'stale' } })
    expect(publish(made, '2026-12-20', '2026-12-10', at(1))).toMatchObject({ refusal: { code: 'notYet' } })
    expect(slip({ ...made, real: '2026-12-01' }, 1, { to: '2026-12-20', reason: '晚' }, null, at(1))).toMatchObject({ refusal: { code: 'isOut', values: { on: '2026-12-01' } } })
    expect([isOverdue(made, '2026-12-01'), isOverdue(made, '2026-12-02'), slippedBy({ ...made, planned: '2026-12-05', slips: [{ from: '2026-12-01', to: '2026-12-05', reason: '晚', at: at(1), by: null }] })]).toEqual([false, true, 4])
  })
})
