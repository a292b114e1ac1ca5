import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drop, fold as foldReleases, publish, slip, stateOf, type Release } from '#ground/releases/releases.ts'
import type { Decision } from '#kit/decision.ts'
import type { FindingFact } from './facts.ts'
import { classOf, fold, isLimit, raise, releaseOf, step, type Finding } from './finding.ts'
import { countByClass } from './matrix.ts'
import { answered, reopen, resolve, share, unshare } from './settle.ts'
import { slippedSince } from './slip.ts'
import { isWhole, triage, type TriageDeed } from './triage.ts'
import { classes, type Context } from './validation.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString()
const context = (minute: number): Context => ({ now: at(minute), by: { person: 'gu', role: 'consultant' }, dayOf: (moment) => moment.slice(0, 10) })
const release = (id: string): Release => ({ id, name: { zh: id, en: id }, planned: '2026-12-01', real: null, contents: { zh: '', en: '' }, slips: [], dropped: null, version: 1 })

const begin = () => {
  const decision = raise({ id: 'f', flow: 'o2c', version: 1, step: 1, run: null, kind: 'function', words: '打印缺字', evidence: [], at: at(0) }, 3, context(0))
  return decision.ok ? [...decision.facts] : []
}

const text = fc.constantFrom(null, '', '  ', '先按旧格式打印')
const triageDeed = fc.record({ class: fc.constantFrom(...classes), say: text, release: fc.constantFrom(null, 'r1', 'r2', 'gone'), workaround: text, note: fc.constantFrom('', '带上样张'), reason: text })
type Deed = { readonly do: string; readonly triage: TriageDeed; readonly release: string }
const deed: fc.Arbitrary<Deed> = fc.record({ do: fc.constantFrom('triage', 'triage', 'triage', 'answered', 'resolve', 'reopen', 'share', 'unshare', 'slip', 'publish', 'drop'), triage: triageDeed, release: fc.constantFrom('r1', 'r2') })

/** Does the deeds that the rules allow, one a minute; answers every state on the way, the facts and the releases. */
function story(deeds: readonly Deed[]) {
  const facts: FindingFact[] = begin()
  let releases: readonly Release[] = [release('r1'), release('r2')]
  let finding = fold(facts)!
  const states: Finding[] = [finding]
  for (const [i, d] of deeds.entries()) {
    const now = context(i + 1)
    const one = releases.find((r) => r.id === d.release)!
    if (['slip', 'publish', 'drop'].includes(d.do)) {
      const decision = d.do === 'slip' ? slip(one, one.version, { to: `2026-12-${String(10 + (i % 20))}`, reason: '测试晚' }, null, now.now) : d.do === 'publish' ? publish(one, '2026-11-02', '2026-11-02', now.now) : drop(one, '并入', now.now)
      if (decision.ok) releases = decision.facts.reduce(foldReleases, releases)
      continue
    }
    const decision = decide(finding, d, releases, now)
    if (!decision.ok) continue
    facts.push(...decision.facts)
    finding = decision.facts.reduce<Finding | null>(step, finding)!
    states.push(finding)
  }
  return { facts, finding, states, releases }
}

function decide(f: Finding, d: Deed, releases: readonly Release[], now: Context): Decision<FindingFact> {
  const find = (id: string | null) => releases.find((r) => r.id === id) ?? null
  switch (d.do) {
    case 'triage': return triage(f, d.triage, find(d.triage.release), now)
    case 'answered': return answered(f, { words: '可以', accepted: d.triage.class !== 'blocker' }, now)
    case 'resolve': return resolve(f, { how: '改好了', release: d.triage.release === 'gone' ? undefined : d.triage.release }, find(d.triage.release === 'gone' ? releaseOf(f) : d.triage.release), now)
    case 'reopen': return reopen(f, d.triage.reason ?? '', now)
    case 'share': return share(f, { words: { zh: '首次打印较慢', en: 'The first print is slow' }, workaround: null }, now)
    default: return unshare(f, d.triage.reason ?? '', now)
  }
}

describe('every finding goes into exactly one of three, with its countermeasure', () => {
  it('whatever people do: what left triage has one class and all that this class asks for', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      for (const f of story(deeds).states) {
        const counts = countByClass([{ ...f, resolved: null }])
        expect(Object.values(counts).reduce((n, c) => n + c, 0)).toBe(1)
        expect(counts[classOf(f)]).toBe(1)
        if (f.triage !== null) expect(isWhole(f.triage.to)).toBe(true)
        if (f.triage === null) expect([f.resolved, f.shared, f.answer]).toEqual([null, null, null])
        if (f.answer !== null) expect(classOf(f)).toBe('communicate')
        expect(releaseOf(f) !== null).toBe(classOf(f) === 'blocker' || classOf(f) === 'tolerable')
      }
    }))
  })

  it('and it never comes back to triage, nor leaves the three', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { states } = story(deeds)
      const first = states.findIndex((f) => f.triage !== null)
      expect(states.slice(first < 0 ? states.length : first).every((f) => f.triage !== null)).toBe(true)
    }))
  })

  it('each of the three is open to every finding that is not resolved', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 20 }), fc.constantFrom(...classes), (deeds, wanted) => {
      const { finding } = story(deeds)
      fc.pre(finding.resolved === null)
      const decision = triage(finding, { class: wanted, say: '这样说', release: 'new', workaround: '手工记', note: String(deeds.length), reason: '因为' }, release('new'), context(99))
      expect(decision).toMatchObject({ ok: true, facts: [{ type: 'triaged', detail: { to: { class: wanted } } }] })
    }))
  })

  it('what was decided and what its facts fold to are the same', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { facts, finding } = story(deeds)
      expect(fold(facts)).toEqual(finding)
      expect(fold(JSON.parse(JSON.stringify(facts)))).toEqual(finding)
    }))
  })

  it('only a release that is out, or a hand that says that none was needed, resolves it', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { finding, releases } = story(deeds)
      const in_ = finding.resolved?.release
      if (in_) expect(stateOf(releases.find((r) => r.id === in_)!)).toBe('out')
    }))
  })
})

describe('triage refuses what has no countermeasure', () => {
  const finding = fold(begin())!
  const empty = { say: null, release: null, workaround: null, note: '', reason: null }
  it.each([
    ['words that will be said', { ...empty, class: 'communicate' as const, say: '  ' }, null, 'sayMissing'],
    ['a planned release', { ...empty, class: 'blocker' as const }, null, 'releaseMissing'],
    ['a release that is there', { ...empty, class: 'blocker' as const, release: 'x' }, null, 'noSuchRelease'],
    ['a release that is still to come', { ...empty, class: 'blocker' as const, release: 'r' }, { ...release('r'), real: '2026-11-01' }, 'releaseOut'],
    ['a release that will come', { ...empty, class: 'blocker' as const, release: 'r' }, { ...release('r'), dropped: { reason: '并入', at: at(0) } }, 'releaseDropped'],
    ['a workaround', { ...empty, class: 'tolerable' as const, release: 'r' }, release('r'), 'workaroundMissing'],
  ])('%s', (_said, asked, known, code) => expect(triage(finding, asked, known, context(1))).toMatchObject({ ok: false, refusal: { code } }))
})

describe('a finding follows its release', () => {
  it('a slip after the triage shows on it, one before does not, and triaging again takes note of it', () => {
    const planned = release('r')
    const moved = (r: Release, minute: number, to: string) => {
      const decision = slip(r, r.version, { to, reason: '接口没有联调' }, null, at(minute))
      return decision.ok ? decision.facts.reduce(foldReleases, [r])[0]! : r
    }
    const asked = { class: 'blocker' as const, say: null, release: 'r', workaround: null, note: '', reason: null }
    const before = moved(planned, 1, '2026-12-05')
    const decision = triage(fold(begin())!, asked, before, context(2))
    const finding = decision.ok ? decision.facts.reduce<Finding | null>(step, fold(begin()))! : fold(begin())!
    expect(slippedSince(finding, before)).toBeNull()
    expect(triage(finding, asked, before, context(3))).toMatchObject({ refusal: { code: 'nothingChanged' } })
    const after = moved(moved(before, 4, '2026-12-12'), 5, '2026-12-20')
    expect(slippedSince(finding, after)).toMatchObject({ from: '2026-12-05', to: '2026-12-20', days: 15 })
    const again = triage(finding, { ...asked, reason: '新日期仍在上线前' }, after, context(6))
    const heard = again.ok ? again.facts.reduce<Finding | null>(step, finding)! : finding
    expect(slippedSince(heard, after)).toBeNull()
  })

  it('a release that was dropped is shown until another one is chosen', () => {
    const decision = triage(fold(begin())!, { class: 'blocker', say: null, release: 'r', workaround: null, note: '', reason: null }, release('r'), context(1))
    const finding = decision.ok ? decision.facts.reduce<Finding | null>(step, fold(begin()))! : null
    expect(slippedSince(finding!, { ...release('r'), dropped: { reason: '并入下一版', at: at(2) } })).toMatchObject({ dropped: '并入下一版' })
  })
})

it('a known limit is one that was shared and not resolved', () => {
  fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
    for (const f of story(deeds).states) expect(isLimit(f)).toBe(f.shared !== null && f.resolved === null && f.triage !== null)
  }))
})
