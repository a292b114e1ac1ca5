import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, touches } from '#ground/flows/steps.ts'
import type { Step } from '#ground/flows/steps.ts'

const words = fc.constantFrom('', '登记', '检验', '入库', '贴标签').map((t) => ({ zh: t, en: t }))
const step = fc.record({ title: fc.constantFrom('登记', '检验', '入库', '贴标签', '退货').map((t) => ({ zh: t, en: t })), who: words, where: words, input: words, expected: words })
const steps = fc.array(step, { maxLength: 12 })

const named = (...titles: string[]): Step[] => titles.map((t) => ({ title: { zh: t, en: t }, who: { zh: `谁做${t}`, en: `who ${t}` }, where: { zh: '', en: '' }, input: { zh: '', en: '' }, expected: { zh: '', en: '' } }))
const kinds = (a: Step[], b: Step[]) => touches(a, b).map((t) => t.kind)

describe('what a version touches', () => {
  it('applied to the older steps gives the newer ones, whatever they are', () => {
    fc.assert(fc.property(steps, steps, (a, b) => { expect(applied(a, touches(a, b))).toEqual(b) }), { numRuns: 500 })
  })

  it('is nothing when nothing changed', () => {
    fc.assert(fc.property(steps, (a) => { expect(touches(a, a)).toEqual([]) }))
  })

  it('says that a step was put in, and not that all after it changed', () => {
    expect(touches(named('登记', '入库'), named('登记', '检验', '入库'))).toMatchObject([{ kind: 'added', to: 2 }])
  })

  it('says that one step moved, and not that the others did', () => {
    expect(touches(named('甲', '乙', '丙', '丁'), named('丁', '甲', '乙', '丙'))).toMatchObject([{ kind: 'moved', from: 4, to: 1 }])
  })

  it('knows a step by its title when its other fields change, and by its place when its title does', () => {
    const [first, second] = named('登记', '入库') as [Step, Step]
    expect(touches([first, second], [first, { ...second, where: { zh: '库存', en: 'stock' } }])).toEqual([{ kind: 'changed', from: 2, to: 2, before: { where: { zh: '', en: '' } }, after: { where: { zh: '库存', en: 'stock' } } }])
    expect(kinds([first, second], [first, { ...second, title: { zh: '上架', en: 'put away' } }])).toEqual(['changed'])
  })

  it('calls a step with nothing in common removed and added', () => {
    expect(kinds(named('登记'), named('报废'))).toEqual(['removed', 'added'])
  })
})
