import { describe, expect, test } from 'vitest'
import { addOwn, archiveOwn, catalogue, changeOwn, restoreOwn, spotFault, usualWeight, type Own } from './condition.ts'
import { confirm, takeBack } from './confirmation.ts'
import { fold, nothing, type Kept } from './fold.ts'
import { clear, owedOf } from './owing.ts'
import { keyOf, spotOf, type Asked, type Context } from './readiness.ts'
import { cast, condition, place, tell } from './story.ts'

const today = '2026-11-24'
const context = (by: string): Context => ({ now: '2026-11-24T01:00:00.000Z', today, by: { person: by, role: cast[by]! }, sideOf: () => 'vendor' })
const words = (text: string) => ({ zh: text, en: text })
const draft = { title: words('Printers stand'), short: words('Printers'), scope: 'unit', owes: ['lead'], weight: 'must' } as const

describe('which conditions are asked', () => {
  test('by hand only what no chapter knows yet; what is locked is a must whatever was said', () => {
    const known = [condition('validation.noBlocker', { locked: true }), condition('policies.inForce')]
    const hand = [condition('policies.inForce'), condition('readiness.environment', { scope: 'unit' })]
    const asked = catalogue(known, hand, [], [{ code: 'validation.noBlocker', weight: 'off', inside: true, by: 'Li', day: today }, { code: 'readiness.environment', weight: 'should', inside: false, by: 'Li', day: today }])
    expect(asked.map((c) => [c.code, c.weight, c.byHand])).toEqual([['validation.noBlocker', 'must', false], ['policies.inForce', 'must', false], ['readiness.environment', 'should', true]])
  })

  test('everything is a must but training material and upgrade data, which the method does not list', () => {
    expect(['survey.agreed', 'validation.material', 'validation.upgradeData'].map(usualWeight)).toEqual(['must', 'should', 'should'])
  })

  test('the project’s own come and go, keep their scope, and no two are called the same', () => {
    let kept: Kept = nothing
    const own = (): Own[] => [...kept.own.values()]
    const take = (decision: ReturnType<typeof addOwn>) => {
      if (decision.ok) kept = fold(kept, decision.facts)
      return decision.ok ? 'ok' : decision.refusal.code
    }
    expect(take(addOwn(own(), 'one', draft, context('Wang')))).toBe('ok')
    expect(take(addOwn(own(), 'two', draft, context('Wang')))).toBe('titleTaken')
    expect(take(addOwn(own(), 'one', { ...draft, title: words('Other') }, context('Wang')))).toBe('idTaken')
    expect(take(changeOwn(own(), 'one', 1, draft, context('Wang')))).toBe('nothingChanged')
    expect(take(changeOwn(own(), 'one', 1, { ...draft, weight: 'should', owes: ['keyUser'] }, context('Wang')))).toBe('ok')
    expect(take(changeOwn(own(), 'one', 1, draft, context('Wang')))).toBe('stale')
    expect(own()[0]).toMatchObject({ weight: 'should', owes: ['keyUser'], scope: 'unit', version: 2 })
    expect(catalogue([], [], own(), [])).toMatchObject([{ code: 'one', weight: 'should', own: true, byHand: true }])
    const archive = () => archiveOwn(own()[0], context('Li'))
    expect([take(archive()), take(archive()), catalogue([], [], own(), []).length]).toEqual(['ok', 'nothingChanged', 0])
    take(addOwn(own(), 'two', draft, context('Wang')))
    expect(take(restoreOwn(own(), 'one', context('Wang')))).toBe('titleTaken')
  })

  test('a condition is named by what it is asked for, and only for things that are there', () => {
    const [flows, units] = [new Map([['flow', { code: 'F', archived: false }]]), new Map([['unit', { code: 'U', archived: true }]])]
    const at = (scope: 'flow' | 'unit' | 'place', flow: string | null, unit: string | null) => spotFault({ scope }, { code: 'a', flow, unit }, flows, units)?.refusal.code ?? null
    expect([at('flow', 'flow', null), at('flow', 'flow', 'unit'), at('unit', 'flow', 'unit'), at('unit', null, 'unit'), at('flow', 'gone', null), at('place', 'flow', null)]).toEqual([null, 'otherScope', 'otherScope', 'isArchived', 'noSuchPlace', 'otherScope'])
  })
})

describe('a confirmation by hand', () => {
  const asked: Asked = { ...condition('readiness.visitGoals', { owes: ['keyUser'] }), weight: 'must', byHand: true, own: false }
  const spot = spotOf(asked, place)
  const deed = { id: 'confirmation', on: today, note: ' seen ', evidence: [] }
  const code = (decision: ReturnType<typeof confirm>) => (decision.ok ? 'ok' : decision.refusal.code)

  test('says since when and by whom; not for a day to come, not twice, not for what a chapter answers', () => {
    expect(code(confirm(asked, spot, undefined, { ...deed, on: '2026-11-25' }, context('Li')))).toBe('inTheFuture')
    expect(code(confirm({ ...asked, byHand: false }, spot, undefined, deed, context('Li')))).toBe('notByHand')
    expect(code(confirm({ ...asked, weight: 'off' }, spot, undefined, deed, context('Li')))).toBe('isOff')
    const decision = confirm(asked, spot, undefined, deed, context('Sun'))
    const kept = fold(nothing, decision.ok ? decision.facts : [])
    const confirmed = kept.confirmations.get(keyOf(spot))!
    expect(confirmed).toMatchObject({ id: 'confirmation', on: today, note: 'seen', by: 'Sun' })
    expect(code(confirm(asked, spot, confirmed, deed, context('Sun')))).toBe('alreadyConfirmed')
    expect(code(takeBack(asked, spot, confirmed, '', context('Sun')))).toBe('reasonMissing')
    const back = takeBack(asked, spot, confirmed, 'it was another unit', context('Sun'))
    expect(fold(kept, back.ok ? back.facts : []).confirmations.size).toBe(0)
    expect(code(takeBack(asked, spot, undefined, 'x', context('Sun')))).toBe('notConfirmed')
  })

  test('is given by those who prepare, or by those whose it is', () => {
    expect(['Li', 'Zhao', 'Wang', 'Sun', 'Director'].map((by) => code(confirm(asked, spot, undefined, deed, context(by))))).toEqual(['ok', 'ok', 'ok', 'ok', 'notYours'])
  })
})

describe('who owes what by when', () => {
  const story = () => {
    const told = tell([condition('a', { scope: 'flow', owes: ['lead'] }), condition('x', { internal: true })])
    told.plan('2026-12-01')
    return told
  }

  test('is the condition’s roles by the planned day, unless somebody is named; whoever has left owes nothing', () => {
    const told = story()
    const [a] = told.see('customer').cells
    const owed = (isMember: boolean) => owedOf(a!.condition, told.kept().owings.get(keyOf(a!.spot)), '2026-12-01', () => isMember, '2026-11-29')
    expect(owed(true)).toEqual({ person: null, roles: ['lead'], due: '2026-12-01', overdue: false, version: 0 })
    expect(told.assign('a', 'Sun', '2026-11-28').said).toEqual(['owed'])
    expect(owed(true)).toMatchObject({ person: 'Sun', due: '2026-11-28', overdue: true, version: 1 })
    expect(owed(false)).toMatchObject({ person: null, due: '2026-12-01', overdue: false })
  })

  test('an internal condition is owed by the vendor’s members only, and in a fact of its own', () => {
    const told = story()
    expect([told.assign('x', 'Sun', '2026-11-28').code, told.assign('a', 'Nobody', '2026-11-28').code, told.assign('a', 'Sun', '2026-11-23').code]).toEqual(['notOfTheVendor', 'notAMember', 'inThePast'])
    expect(told.assign('x', 'Zhao', '2026-11-28').said).toEqual(['owedInside'])
    expect(told.assign('x', 'Zhao', '2026-11-28').code).toBe('nothingChanged')
  })

  test('is cleared over what was seen', () => {
    const told = story()
    told.assign('a', 'Sun', '2026-11-28')
    const [cell] = told.see('vendor').cells
    const owing = [...told.kept().owings.values()][0]
    const code = (decision: ReturnType<typeof clear>) => (decision.ok ? decision.facts[0]!.type : decision.refusal.code)
    expect([code(clear(cell!.condition, cell!.spot, owing, 7, context('Li'))), code(clear(cell!.condition, cell!.spot, undefined, 0, context('Li'))), code(clear(cell!.condition, cell!.spot, owing, 1, context('Li')))]).toEqual(['stale', 'notOwed', 'owingCleared'])
  })
})
