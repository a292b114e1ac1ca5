import { expect, test } from 'vitest'
import { fill } from './words.ts'

test('a value in both languages goes into each as it is called there, and a place without a value stays', () => {
  expect(fill({ zh: '{flow}还差 {n} 项{later}', en: '{n} missing in {flow}{later}' }, { flow: { zh: '订单', en: 'orders' }, n: 2 })).toEqual({ zh: '订单还差 2 项{later}', en: '2 missing in orders{later}' })
})

test('what a value says is taken as it is: no sign in it means anything, and its own places are not filled', () => {
  expect(fill({ zh: '“{words}”（{n}）', en: '“{words}” ({n})' }, { words: '$& 涨价 $1，单号 {n}', n: 3 }).zh).toBe('“$& 涨价 $1，单号 {n}”（3）')
})
