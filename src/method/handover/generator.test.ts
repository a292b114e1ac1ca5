import { expect, test } from 'vitest'
import { guessClass, propose } from './generator.ts'

const order = { id: 'order', name: { zh: '订单到收款', en: 'Order to cash' } }
const count = { id: 'count', name: { zh: '年度盘点', en: 'Yearly stock count' } }

test('installing, operating and teaching each flow, organising training, answering questions', () => {
  const proposals = propose([order, count], [{ id: 'plant', persons: 30 }])
  expect(proposals.map((p) => [p.kind, p.flow, p.class, p.requiredPersons])).toEqual([
    ['install', null, 'B', 2], ['operate', 'order', 'B', 2], ['teach', 'order', 'B', 1], ['operate', 'count', 'D', 2], ['teach', 'count', 'B', 1], ['organise', null, 'B', 1], ['answer', null, 'B', 1],
  ])
  expect(proposals[1]!.name).toEqual({ zh: '操作：订单到收款', en: 'Operate: Order to cash' })
})

test('what is there already is not proposed again', () => {
  expect(propose([order], [], [{ kind: 'install' }, { kind: 'operate', flow: 'order' }]).map((p) => p.kind)).toEqual(['teach', 'organise', 'answer'])
})

test('a unit of one person cannot have it twice', () => {
  expect(propose([order], [{ id: 'a', persons: 12 }, { id: 'b', persons: 1 }, { id: 'empty', persons: 0 }])[1]!.requiredPersons).toBe(1)
})

test('the class is guessed from the flow’s name in either language, the strictest first', () => {
  const guess = (zh: string, en = '') => guessClass({ zh, en })
  expect([guess('月结'), guess('', 'Month-end closing'), guess('', 'MRP run'), guess('工资核算'), guess('数据备份')]).toEqual(Array(5).fill('D'))
  expect([guess('生产计划'), guess('', 'Master data changes'), guess('权限管理')]).toEqual(Array(3).fill('C'))
  expect([guess('库存查询'), guess('', 'Print labels')]).toEqual(Array(2).fill('A'))
  expect([guess('采购收货'), guess('', 'Receiving')]).toEqual(Array(2).fill('B'))
  expect(guess('盘点计划')).toBe('D')
})
