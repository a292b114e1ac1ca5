import { describe, expect, test } from 'vitest'
import { factTypes } from './facts.ts'
import { factSentence, factWords } from './facts.words.ts'
import * as words from './handover.words.ts'
import { may } from './handover.ts'
import { ruleFor } from './rule.ts'
import { tell } from './story.ts'

/** Every `{ zh, en }` below a value. */
function textsOf(value: unknown): readonly { readonly zh: string; readonly en: string }[] {
  if (value === null || typeof value !== 'object') return []
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') return [{ zh: value.zh, en: value.en }]
  return Object.values(value).flatMap(textsOf)
}
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

describe('words', () => {
  const all = [...textsOf(words), ...textsOf(factWords), ...textsOf(may)]

  test('are there in both languages, with the same places', () => {
    expect(all.length).toBeGreaterThan(130)
    for (const { zh, en } of all) {
      expect(zh.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect([en, places(zh)]).toEqual([en, places(en)])
    }
  })

  test('no language stands in for the other', () => {
    for (const { zh, en } of all) {
      expect(en).not.toMatch(/[\u3400-\u9fff]/)
      if (zh === en) expect(zh).toMatch(/^[○●✔★]+$/)
    }
  })
})

describe('the honest sentence', () => {
  const sentence = (s: ReturnType<typeof tell>, rule = s.rule()) => words.probabilitySentence(s.assess(), rule)

  test('three of three: 79 %, at least four times in five', () => {
    const s = tell()
    s.shown()
    s.success(3)
    expect(sentence(s)).toEqual({
      zh: '需要 3 次，已连续成功 3 次：参照同类团队的经验，平均 5 次至少成功 4 次的可能性为 79%',
      en: '3 of 3: with what is known of comparable teams, 79 % likely to succeed at least 4 times in 5',
    })
    s.success(2)
    expect(sentence(s).en).toMatch(/^5 in a row: .* 87 % likely/)
  })

  test('after a failure it says so and is less sure', () => {
    const s = tell()
    s.shown()
    s.failed()
    s.success(4)
    expect(sentence(s).en).toBe('4 of 4 after a failure or help: with what is known of comparable teams, 56 % likely to succeed at least 4 times in 5')
  })

  test('another rate is said as it is', () => {
    const rule = ruleFor({ kind: 'operate', class: 'B' }, { common: { wantedRate: 0.9 } })
    expect(words.probabilitySentence({ run: 3, need: 3, afterBreak: false, probability: 0.5 }, rule).en).toMatch(/at least 9 times in 10$/)
  })
})

test('dots and glyphs are shapes, never colour alone', () => {
  expect([words.dots(2, 3), words.dots(5, 3), words.dots(0, 2)]).toEqual(['●●○', '●●●', '○○'])
  expect([words.glyph(0, 0).zh, words.glyph(1, 0).zh, words.glyph(3, 2).en, words.glyph(4, 3).en, words.glyph(5, 3).en]).toEqual(['○', '示', '●●', '✔', '★'])
})

test('the activity page has a whole sentence for every fact that can happen', () => {
  const s = tell()
  s.shown()
  s.success(3)
  s.signed(['Zhao', 'Wang'])
  const first = s.failed()
  s.claimed(first.id)
  s.failed()
  s.later(1)
  s.confirmed(first.id)
  s.undone(s.shown().id)
  const names: Readonly<Record<string, string>> = { Sun: '孙丽', Zhao: '赵工', Wang: '王经理' }
  const nameOf = (id: string) => (id === 'capability' ? { zh: '安装客户端', en: 'Install a client' } : (names[id] ?? id))
  const sentences = s.facts().map((f) => factSentence(f, nameOf, 'Zhao'))
  expect(sentences[0]).toEqual({ zh: '赵工 给 孙丽 示范了“安装客户端”', en: '赵工 demonstrated “Install a client” to 孙丽' })
  expect(sentences.map((x) => x.en).join('\n')).toContain('孙丽 did “Install a client”: not yet (forgot a step)')
  for (const { zh, en } of sentences) expect(zh + en).not.toMatch(/[{}]|undefined|null/)
  expect(Object.keys(factWords).sort()).toEqual([...factTypes].sort())
})
