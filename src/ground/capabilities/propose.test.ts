import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, archive, change, fold } from '#ground/capabilities/capabilities.ts'
import type { CapabilityEntry } from '#ground/capabilities/capabilities.ts'
import { proposedNames } from '#ground/capabilities/capabilities.words.ts'
import { freeCode, guessClass, propose, workingUnits } from '#ground/capabilities/propose.ts'
import type { UnitSeen } from '#ground/capabilities/propose.ts'

const at = '2026-09-01T00:00:00.000Z'
const units: UnitSeen[] = [
  { id: 'plant', parent: null, kind: 'site', persons: 0 }, { id: 'assembly', parent: 'plant', kind: 'department', persons: 4 }, { id: 'stores', parent: 'plant', kind: 'department', persons: 1 },
  { id: 'line', parent: 'assembly', kind: 'line', persons: 3 }, { id: 'bench', parent: 'line', kind: 'workstation', persons: 0 },
]
const flows = [{ id: 'rec', code: 'REC', name: { zh: '采购收货', en: 'Receiving' } }, { id: 'close', code: 'FIN', name: { zh: '月结', en: 'Month-end closing' } }]

describe('the usual capabilities are proposed', () => {
  it('install, operate and teach each flow, organise training, answer questions', () => {
    expect(propose(proposedNames, flows, units).map((p) => `${p.kind} ${p.code}`)).toEqual(['install INST', 'operate OP-REC', 'teach TE-REC', 'operate OP-FIN', 'teach TE-FIN', 'organise TRAIN', 'answer ANSWER'])
  })

  it('where the work is done, and by as many as work there', () => {
    expect(workingUnits(units)).toEqual(['stores', 'line'])
    const [install] = propose(proposedNames, flows, units)
    expect(install).toMatchObject({ units: ['stores', 'line'], requiredPersons: 1 })
    expect(propose(proposedNames, flows, units.filter((u) => u.id !== 'stores'))[0]).toMatchObject({ units: ['line'], requiredPersons: 2 })
  })

  it('month-end is critical, planning important, viewing trivial and the rest normal', () => {
    const classOf = (zh: string, en: string) => guessClass({ zh, en })
    expect([classOf('月结', 'Month-end'), classOf('生产计划', 'Planning'), classOf('查询库存', 'View stock'), classOf('采购收货', 'Receiving')]).toEqual(['D', 'C', 'A', 'B'])
    expect([classOf('', 'MRP run'), classOf('工资核算', ''), classOf('数据备份', ''), classOf('盘点计划', ''), classOf('权限管理', ''), classOf('', 'Print labels')]).toEqual(['D', 'D', 'D', 'D', 'C', 'A'])
  })

  it('nothing that is there, and every code is free', () => {
    const first = propose(proposedNames, flows, units)
    expect(propose(proposedNames, flows, units, first.map((p) => ({ ...p })))).toEqual([])
    expect(propose(proposedNames, flows, units, [{ kind: 'answer', flow: null, code: 'inst' }]).map((p) => p.code)).toContain('INST-2')
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.string({ maxLength: 40 })), (wanted, taken) => {
      const code = freeCode(wanted, taken)
      expect(code.length).toBeLessThanOrEqual(40)
      expect(taken.map((t) => t.toLowerCase())).not.toContain(code.toLowerCase())
    }))
  })
})

describe('capabilities', () => {
  const around = { flows: flows.map((f) => ({ id: f.id, archived: false })), units: units.map((u) => u.id) }
  const drafts = propose(proposedNames, flows, units).map((draft, i) => ({ id: `c${i}`, draft }))
  const decided = add([], around, drafts, at)
  const entries = decided.ok ? decided.facts.reduce(fold, [] as readonly CapabilityEntry[]) : []

  it('are added all at once or not at all', () => {
    expect(entries).toHaveLength(7)
    expect(add([], around, [...drafts, { id: 'again', draft: drafts[0]!.draft }], at)).toMatchObject({ ok: false, refusal: { code: 'codeTaken', path: ['body', 'capabilities', 7, 'code'] } })
  })

  it('operating and teaching are of a flow, and wanted in units that are there', () => {
    const { draft } = drafts[1]!
    expect(add([], around, [{ id: 'x', draft: { ...draft, flow: null } }], at)).toMatchObject({ refusal: { code: 'flowWanted' } })
    expect(add([], around, [{ id: 'x', draft: { ...draft, flow: 'elsewhere' } }], at)).toMatchObject({ refusal: { code: 'noSuchFlow' } })
    expect(add([], around, [{ id: 'x', draft: { ...draft, units: ['line', 'elsewhere'] } }], at)).toMatchObject({ refusal: { code: 'noSuchUnit', path: ['body', 'units', 1] } })
  })

  it('say what changed, refuse an older version, and come back after being archived', () => {
    const { id, version, archived: _, ...draft } = entries[0]!
    expect(change(entries, around, id, version, { ...draft, class: 'C' }, at)).toMatchObject({ facts: [{ type: 'changed', detail: { fields: { class: 'C' } } }] })
    expect(change(entries, around, id, version, { ...draft, units: [...draft.units].reverse() }, at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
    expect(change(entries, around, id, 7, draft, at)).toMatchObject({ refusal: { code: 'stale' } })
    const away = archive(entries, around, id, version, at)
    const gone = away.ok ? away.facts.reduce(fold, entries) : entries
    expect(gone.find((e) => e.id === id)).toMatchObject({ archived: true, version: 2 })
    expect(archive(gone, around, id, 2, at)).toMatchObject({ facts: [{ type: 'restored' }] })
  })
})
