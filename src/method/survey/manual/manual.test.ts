import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Flow } from '#ground/flows/flows.ts'
import type { Mistake } from '#ground/flows/mistakes.ts'
import type { Step } from '#ground/flows/steps.ts'
import type { Role } from '#ground/people/people.ts'
import type { Decision } from '#kit/decision.ts'
import type { Words } from '#kit/words.ts'
import { documentNumber, type Head } from '../edition.ts'
import { cast, step } from '../story.ts'
import type { Context } from '../survey.ts'
import type { Version } from '../walkthrough.ts'
import type { ManualFact } from './facts.ts'
import * as rules from './manual.ts'
import { differences, rolesOf } from './printed.ts'

const now = '2026-11-20T01:00:00.000Z'
const both = (text: string): Words => ({ zh: text, en: text })
const head: Head = { customer: both('Customer'), project: both('Project'), logo: null, flow: { code: 'O2C', name: both('flow') } }
const context = (by: string): Context => ({ now, by: { person: by, role: cast[by]! }, dayOf: (at) => at.slice(0, 10), sideOf: () => null })

/** One flow's manual told deed by deed. */
function tell(titles: readonly string[] = ['enter', 'check', 'ship']) {
  let manual = rules.unwritten('flow')
  let editions: readonly rules.ManualEdition[] = []
  let versions: readonly Version[] = [{ number: 1, steps: titles.map(step) }]
  let mistakes: readonly Mistake[] = []
  let purpose = 'scan it'
  let count = 0
  const current = () => versions.length
  const flow = (): Flow => ({ id: 'flow', code: 'O2C', name: both('flow'), current: current(), steps: versions.at(-1)!.steps, archived: false, version: current() })
  const take = (decision: Decision<ManualFact>) => {
    if (!decision.ok) return decision.refusal.code
    for (const fact of decision.facts) {
      if (fact.type === 'manualIssued') editions = [rules.editionAfter(undefined, fact)!, ...editions]
      else if (fact.type === 'manualSigned') editions = editions.map((e) => (e.id === fact.detail.edition ? rules.editionAfter(e, fact)! : e))
      else manual = rules.after(manual, fact)
    }
    return null
  }
  const at = (number: number, version = current()) => ({ version, step: number })
  const printed = () => rules.printedNow(manual, versions, flow(), { purpose, mistakes })
  return {
    manual: () => manual, editions: () => editions, steps: () => versions.at(-1)!.steps, placed: () => rules.placed(manual, versions, current()), printed,
    shown: () => printed().steps.map((s) => s.pictures.map((p) => p.picture)), tips: () => printed().steps.map((s) => s.tip?.en ?? null),
    revise: (...to: readonly (string | Step)[]) => void (versions = [...versions, { number: current() + 1, steps: to.map((t) => (typeof t === 'string' ? step(t) : t)) }]),
    wants: (text: string) => void (purpose = text), goesWrong: (...all: readonly Mistake[]) => void (mistakes = all),
    attach: (number: number, file: { id: string; type: string; size: number } | undefined = { id: `file${++count}`, type: 'image/png', size: 1000 }, version = current()) => {
      const id = `picture${++count}`
      return take(rules.attach(manual, flow(), versions, { id, at: at(number, version), caption: both('') }, file, now)) ?? id
    },
    order: (number: number, wanted: readonly string[]) => take(rules.order(manual, flow(), versions, at(number), wanted, now)),
    caption: (id: string, seen: number, text: string) => take(rules.caption(manual, id, seen, both(text), now)),
    place: (id: string, number: number) => take(rules.placePicture(manual, flow(), id, at(number), now)),
    remove: (id: string) => take(rules.removePicture(manual, id, now)), restore: (id: string) => take(rules.restorePicture(manual, id, now)),
    tip: (number: number, text: string, seen = 0) => take(rules.writeTip(manual, flow(), versions, `tip${++count}`, { at: at(number), words: both(text), seen }, now)),
    placeTip: (id: string, number: number) => take(rules.placeTip(manual, flow(), versions, id, at(number), now)),
    removeTip: (id: string) => take(rules.removeTip(manual, id, now)), restoreTip: (id: string) => take(rules.restoreTip(manual, id, now)),
    introduce: (text: string, seen = manual.introductionVersion) => take(rules.introduce(manual, flow(), seen, both(text), now)),
    issue: (note = '', by = 'Zhao', version = current()) => {
      const id = `edition${++count}`
      return take(rules.issue(editions, flow(), { id, version, note, name: by, head, printed: printed() }, context(by))) ?? id
    },
    sign: (id: string, by: string) => take(rules.sign(editions, 'flow', id, by, context(by))),
  }
}

describe('people add only what the system cannot know', () => {
  test('pictures in order, a tip, an introduction', () => {
    const m = tell()
    const [a, b] = [m.attach(2), m.attach(2)]
    expect(m.shown()).toEqual([[], [a, b], []])
    expect(m.order(2, [b, a])).toBe(null)
    expect(m.shown()[1]).toEqual([b, a])
    expect(m.order(2, [b])).toBe('stale')
    expect(m.tip(1, 'mind the unit')).toBe(null)
    expect(m.tip(1, 'mind the unit of measure', 1)).toBe(null)
    expect(m.tip(1, 'late', 1)).toBe('stale')
    expect(m.introduce('For the sales office')).toBe(null)
    expect(m.introduce('x', 0)).toBe('stale')
    expect(m.tips()).toEqual(['mind the unit of measure', null, null])
  })

  test('what was taken away comes back where it stood', () => {
    const m = tell()
    const a = m.attach(1)
    m.tip(1, 'mind')
    expect(m.remove(a)).toBe(null)
    expect([m.remove(a), m.caption(a, 2, 'x'), m.shown()]).toEqual(['alreadyRemoved', 'alreadyRemoved', [[], [], []]])
    expect([m.restore(a), m.restore(a), m.shown()[0]]).toEqual([null, 'notRemoved', [a]])
    expect([m.tip(1, '', 1), m.tips()[0]]).toEqual([null, null])
    expect([m.restoreTip(m.manual().tips[0]!.tip), m.tips()[0]]).toEqual([null, 'mind'])
  })

  test('only pictures that can be printed, as many as can be read', () => {
    const m = tell()
    expect(m.attach(1, { id: 'f', type: 'application/pdf', size: 10 })).toBe('notAPicture')
    expect(m.attach(1, { id: 'f', type: 'image/jpeg', size: rules.largestPicture + 1 })).toBe('pictureTooBig')
    expect(m.attach(4)).toBe('noSuchStep')
    for (let i = 0; i < rules.mostPictures; i++) m.attach(1)
    expect(m.attach(1)).toBe('tooManyPictures')
    for (let i = 0; i < 8; i++) m.attach(2, { id: 'f', type: 'image/png', size: rules.largestPicture })
    expect(m.attach(3, { id: 'f', type: 'image/png', size: rules.largestPicture })).toBe('manualTooBig')
  })
})

describe('a new version loses nothing', () => {
  test('what is unchanged carries over, also when it moved; what is worded otherwise is looked at; what lost its step is listed', () => {
    const m = tell(['enter', 'check', 'ship', 'bill'])
    const [enter, check, ship, bill] = [m.attach(1), m.attach(2), m.attach(3), m.attach(4)]
    m.tip(3, 'call the carrier')
    m.revise('bill', 'enter', { ...step('check'), expected: both('two signatures') })
    expect(m.shown()).toEqual([[bill], [enter], [check]])
    const of = (id: string) => m.placed().pictures.find((p) => p.shot.picture === id)!.at
    expect([of(bill), of(enter), of(check), of(ship)]).toEqual([{ step: 1, check: false }, { step: 2, check: false }, { step: 3, check: true }, { step: null, check: false }])
    expect(m.placed().tips[0]!.at.step).toBe(null)
    expect([m.place(check, 3), of(check)]).toEqual([null, { step: 3, check: false }])
    expect([m.place(ship, 1), m.shown()[0]!.length]).toEqual([null, 2])
    expect([m.placeTip(m.manual().tips[0]!.tip, 2), m.tips()]).toEqual([null, [null, 'call the carrier', null]])
  })

  test('the second of two steps called the same keeps its own', () => {
    const m = tell(['enter', 'enter', 'ship'])
    const [first, second] = [m.attach(1), m.attach(2)]
    m.revise('check', 'enter', 'enter')
    expect(m.shown()).toEqual([[], [first], [second]])
  })

  test('of two tips that come to one step the other is not lost', () => {
    const m = tell(['enter', 'check'])
    m.tip(1, 'old')
    m.revise('check', 'ship')
    m.tip(2, 'new')
    m.revise('enter', 'check', 'ship')
    expect(m.tips()).toEqual(['old', null, 'new'])
    m.revise('ship')
    expect(m.placeTip(m.manual().tips[0]!.tip, 1)).toBe('stepHasATip')
    expect(m.placed().tips.map((t) => t.at.step)).toEqual([null, 1])
  })

  test('a deed on a version that is no longer in force is refused', () => {
    const m = tell()
    m.revise('enter', 'ship')
    expect(m.attach(1, undefined, 1)).toBe('otherVersion')
  })

  test('whatever is added, moved, removed and revised: everything not removed stands at a step or in the list, once', () => {
    const titles = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 })
    const deed = fc.oneof(
      fc.record({ do: fc.constant('attach' as const), n: fc.integer({ min: 1, max: 5 }) }), fc.record({ do: fc.constant('tip' as const), n: fc.integer({ min: 1, max: 5 }) }), fc.record({ do: fc.constant('revise' as const), to: titles }),
      fc.record({ do: fc.constant('place' as const), n: fc.integer({ min: 1, max: 5 }), which: fc.nat(9) }), fc.record({ do: fc.constant('remove' as const), which: fc.nat(9) }), fc.record({ do: fc.constant('turn' as const), n: fc.integer({ min: 1, max: 5 }) }))
    fc.assert(fc.property(titles, fc.array(deed, { maxLength: 30 }), (first, deeds) => {
      const m = tell(first)
      const standing = new Set<string>()
      let tips = 0
      const nth = (which: number) => [...standing][which % Math.max(1, standing.size)] ?? 'none'
      for (const d of deeds) {
        if (d.do === 'attach') { const id = m.attach(d.n); if (id.startsWith('picture')) standing.add(id) }
        if (d.do === 'tip' && m.tip(d.n, 'mind') === null) tips++
        if (d.do === 'revise') m.revise(...d.to)
        if (d.do === 'place') m.place(nth(d.which), d.n)
        if (d.do === 'remove') { const id = nth(d.which); if (m.remove(id) === null) standing.delete(id) }
        if (d.do === 'turn') m.order(d.n, [...(m.shown()[d.n - 1] ?? [])].reverse())
      }
      const { pictures, tips: placedTips } = m.placed()
      const lost = pictures.filter((p) => p.at.step === null).map((p) => p.shot.picture)
      expect([...m.shown().flat(), ...lost].sort()).toEqual([...standing].sort())
      expect(placedTips).toHaveLength(tips)
      expect(m.tips().filter(Boolean).length + placedTips.filter((t) => t.at.step === null).length).toBe(tips)
    }))
  })
})

describe('an edition stays as it was printed', () => {
  test('it is numbered, says of which version it is, and from the second on what changed', () => {
    const m = tell()
    const one = m.issue()
    expect(m.editions()[0]).toMatchObject({ id: one, number: 1, version: 1, by: 'Zhao', day: '2026-11-20', note: '' })
    expect(m.issue('again')).toBe('nothingNew')
    m.attach(1)
    expect(m.issue()).toBe('noteOfChange')
    m.issue('a picture', 'Wang')
    expect(m.editions().map((e) => e.number)).toEqual([2, 1])
    m.revise('enter', 'check', 'ship', 'bill')
    expect(m.issue('x', 'Zhao', 2)).toMatch(/^edition/)
    expect(m.editions()[0]).toMatchObject({ number: 3, version: 2 })
    expect(documentNumber('O2C', 'OM', 3)).toBe('O2C-OM-03')
    expect(tell([]).issue()).toBe('noSteps')
  })

  test('each place is signed once, by whose it is, on the newest edition', () => {
    const m = tell()
    const one = m.issue()
    expect((['Zhao', 'Wang', 'Sun'] as const).map((by) => m.sign(one, by))).toEqual([null, null, null])
    expect([m.sign(one, 'Li'), m.sign(one, 'Zheng'), m.sign('other', 'Wang')]).toEqual(['alreadySigned', 'noPlaceToSign', 'notFound'])
    expect(m.editions()[0]!.signatures.map((s) => [s.place, s.by])).toEqual([['vendor', 'Zhao'], ['lead', 'Wang'], ['keyUser', 'Sun']])
    m.attach(1)
    m.issue('a picture')
    expect(m.sign(one, 'Wang')).toBe('notTheNewest')
  })

  test('whatever is done to the manual afterwards, what an edition prints is the same', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('attach', 'tip', 'revise', 'remove', 'turn', 'wants', 'introduce', 'issue', 'sign'), { maxLength: 25 }), (deeds) => {
      const m = tell()
      const [a] = [m.attach(1), m.attach(1), m.tip(2, 'mind')]
      m.issue()
      const before = JSON.stringify(m.editions()[0]!.printed)
      deeds.forEach((d, i) => {
        if (d === 'attach') m.attach(1)
        if (d === 'tip') m.tip(2, `tip ${i}`, m.manual().tips[0]!.version)
        if (d === 'revise') m.revise('enter', `step ${i}`)
        if (d === 'remove') m.remove(a)
        if (d === 'turn') m.order(1, [...(m.shown()[0] ?? [])].reverse())
        if (d === 'wants') m.wants(`otherwise ${i}`)
        if (d === 'introduce') m.introduce(`introduction ${i}`)
        if (d === 'issue') m.issue(`note ${i}`)
        if (d === 'sign') m.sign(m.editions()[0]!.id, 'Sun')
      })
      expect(JSON.stringify(m.editions().at(-1)!.printed)).toBe(before)
      expect(m.editions().map((e) => e.number)).toEqual(m.editions().map((_, i, all) => all.length - i))
    }))
  })

  test('an edition that comes back from the database with its languages in another order is the same', () => {
    const m = tell()
    m.goesWrong({ step: null, says: { zh: '忘了', en: 'forgot' }, remedy: { zh: '重来', en: 'again' }, times: 2 })
    m.tip(1, 'mind')
    m.attach(1)
    m.issue()
    const turned = JSON.parse(JSON.stringify(m.editions()[0]!.printed), (_, v: unknown) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).reverse()) : v))
    expect(differences(turned, m.printed())).toEqual([])
  })

  test('what differs since is counted, and how often a mistake was seen is no difference', () => {
    const wrong: Mistake = { step: 2, says: both('no batch number'), remedy: both('go back'), times: 1 }
    const m = tell()
    m.goesWrong(wrong)
    const [a, b] = [m.attach(1), m.attach(1)]
    m.issue()
    const since = () => differences(m.editions()[0]!.printed, m.printed())
    m.goesWrong({ ...wrong, times: 7 })
    expect(since()).toEqual([])
    m.order(1, [b, a])
    m.caption(a, 1, 'the form')
    expect(since()).toEqual([{ code: 'captions', n: 1 }, { code: 'order', n: 1 }])
    m.attach(3)
    m.remove(b)
    m.tip(2, 'mind')
    m.wants('differently')
    m.goesWrong()
    expect(since().map((d) => d.code)).toEqual(['picturesNew', 'picturesGone', 'captions', 'tips', 'purpose', 'mistakesGone'])
    m.revise('ship', 'enter', 'check', 'bill')
    expect(since().map((d) => d.code)).toEqual(expect.arrayContaining(['stepsAdded', 'stepsMoved']))
  })
})

test('roles are read from the steps, and who may add is not who may issue', () => {
  const who = (name: string): Step => ({ ...step('x'), who: both(name) })
  expect(rolesOf([who('sales'), who('store'), who(''), who('sales')])).toEqual([{ who: both('sales'), steps: [1, 4] }, { who: both('store'), steps: [2] }])
  const may = (role: Role) => (['see', 'write', 'issue', 'sign'] as const).filter((p) => rules.may[p].who.includes(role))
  expect([may('keyUser'), may('lead'), may('sponsor'), may('office')]).toEqual([['see', 'write', 'sign'], ['see', 'write', 'issue', 'sign'], ['see'], ['see']])
})
