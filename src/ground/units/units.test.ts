import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, archive, below, change, fold, inTree, merge, unitKinds } from '#ground/units/units.ts'
import type { Unit, UnitDraft } from '#ground/units/units.ts'

const at = '2026-09-01T00:00:00.000Z'
const ids = ['a', 'b', 'c', 'd', 'e']
const draft = fc.record({
  parent: fc.option(fc.constantFrom(...ids), { nil: null }), code: fc.constantFrom('P1', 'p1', 'P1-ASM', 'P2', 'P2-WH'), name: fc.constantFrom({ zh: '一厂', en: 'Plant 1' }, { zh: '仓库', en: 'Stores' }),
  kind: fc.constantFrom(...unitKinds), position: fc.nat({ max: 3 }),
})
const deed = fc.record({ what: fc.constantFrom('add', 'change', 'archive'), id: fc.constantFrom(...ids), draft })

/** Does the deeds that the rules allow, one after the other. */
const done = (deeds: readonly { what: string; id: string; draft: UnitDraft }[]): readonly Unit[] => deeds.reduce<readonly Unit[]>((units, { what, id, draft: d }) => {
  const seen = units.find((u) => u.id === id)?.version ?? 0
  if (what === 'add' && seen > 0) return units
  const decision = what === 'add' ? add(units, id, d, at) : what === 'change' ? change(units, id, seen, d, at) : archive(units, id, seen, at)
  return decision.ok ? decision.facts.reduce(fold, units) : units
}, [])

const site: UnitDraft = { parent: null, code: 'P1', name: { zh: '一厂', en: 'Plant 1' }, kind: 'site', position: 0 }
const plant = done([{ what: 'add', id: 'a', draft: site }, { what: 'add', id: 'b', draft: { ...site, parent: 'a', code: 'P1-ASM', kind: 'department' } }])

describe('units are a tree', () => {
  it('whatever people do: every code once, what lies in a unit is narrower, and nothing lies in itself', () => {
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const units = done(deeds)
      expect(new Set(units.map((u) => u.code.toLowerCase())).size).toBe(units.length)
      for (const u of units) {
        const parent = units.find((p) => p.id === u.parent)
        if (u.parent !== null) expect(unitKinds.indexOf(parent!.kind)).toBeLessThan(unitKinds.indexOf(u.kind))
        if (parent?.archived) expect(u.archived).toBe(true)
        expect([...below(units, u.id)].filter((id) => id !== u.id && below(units, id).has(u.id))).toEqual([])
      }
      expect(inTree(units).map((n) => n.unit.id).sort()).toEqual(units.map((u) => u.id).sort())
    }))
  })

  it('a unit is not made narrower than what lies in it, nor put away before it', () => {
    expect(change(plant, 'a', 1, { ...site, kind: 'line' }, at)).toMatchObject({ refusal: { code: 'childNotNarrower', path: ['body', 'kind'] } })
    expect(archive(plant, 'a', 1, at)).toMatchObject({ refusal: { code: 'notEmpty' } })
  })

  it('what was put away comes back only below what is there', () => {
    const away = ['b', 'a'].reduce<readonly Unit[]>((units, id) => {
      const decision = archive(units, id, units.find((u) => u.id === id)!.version, at)
      return decision.ok ? decision.facts.reduce(fold, units) : units
    }, plant)
    expect(away.map((u) => u.archived)).toEqual([true, true])
    expect(archive(away, 'b', 2, at)).toMatchObject({ refusal: { code: 'parentArchived' } })
    expect(add(away, 'c', { ...site, parent: 'a', code: 'P1-WH', kind: 'department' }, at)).toMatchObject({ refusal: { code: 'noSuchParent' } })
  })

  it('a list that says what is there already changes nothing', () => {
    const wanted = plant.map(({ id, parent, code, name, kind, position }) => ({ id, draft: { parent, code, name, kind, position } }))
    expect(merge(plant, wanted, at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
    expect(merge(plant, [{ ...wanted[0]!, draft: { ...site, position: 7 } }], at)).toMatchObject({ facts: [{ type: 'changed', detail: { fields: { position: 7 } } }] })
  })
})
