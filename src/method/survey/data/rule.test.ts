import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, match, mostParts, parseRule, sampleCode, type Chars, type Part } from './rule.ts'
import { ruleFaultWords, sentenceOf } from './rule.words.ts'

const partsOf = (text: string): readonly Part[] => {
  const read = parseRule(text)
  if (!read.ok) throw new Error(`${read.fault} ${read.text}`)
  return read.parts
}
const fits = (rule: string, code: string): boolean => match(partsOf(rule), code).fits

describe('a coding rule is written as people write it', () => {
  test('counts may stand before or behind, in Chinese or English, with a name or without', () => {
    const six = partsOf('{6 digits}')
    for (const same of ['{digits 6}', '{6位数字}', '{数字6位}', '{数字 6}', '{６位数字}', '{6 Digits}']) expect(partsOf(same)).toEqual(six)
    expect(partsOf('{流水号: 6位数字}')).toEqual([{ ...six[0], name: '流水号' }])
    expect(partsOf('{2-4 letters or digits}')).toEqual([{ kind: 'chars', of: 'alphanumeric', min: 2, max: 4, name: '' }])
  })

  test('a code is read part by part', () => {
    expect(fits('P-{2 capitals}-{6 digits}', 'P-AB-000123')).toBe(true)
    expect(fits('P-{2 capitals}-{6 digits}', 'P-ab-000123')).toBe(false)
    expect(fits('{RM|FG|SFG}{YYYYMM}{4 digits}', 'SFG2026010042')).toBe(true)
    expect(fits('{RM|FG|SFG}{YYYYMM}{4 digits}', 'FG2026130042')).toBe(false)
    expect(fits('{1-10 characters}', '轴承-6204')).toBe(true)
    expect(fits('{0-2 letters}9', '9')).toBe(true)
  })

  test('where it stops fitting is told: the part, what was read, what is left', () => {
    expect(match(partsOf('P-{2 capitals}-{6 digits}'), 'P-AB-12')).toMatchObject({ fits: false, part: 3, at: 5 })
    expect(match(partsOf('P-{2 digits}'), 'P-123')).toMatchObject({ fits: false, part: 2, at: 4 })
  })

  test('it is said as a sentence in both languages', () => {
    expect(sentenceOf('P-{type: 2 capitals}-{6 digits}')).toEqual({ zh: '“P-”，接着是 2 个大写字母（type），接着是“-”，接着是 6 位数字', en: '“P-”, then 2 capital letters (type), then “-”, then 6 digits' })
    expect(sentenceOf('{RM|FG}{YYYY}{1-3 letters}').en).toBe('one of “RM”, “FG”, then the year in four digits, then 1 to 3 letters')
  })

  test('what is not understood is said, and never guessed', () => {
    const fault = (text: string) => {
      const read = parseRule(text)
      return read.ok ? null : read.fault
    }
    expect(['{6 digits', 'P-}', '{[A-Z]+}', '{6}', '{digits}', '{9-2 digits}', '{99 digits}', '{0-4 digits}', '{A||B}'].map(fault)).toEqual(['braceOpen', 'braceStray', 'notUnderstood', 'notUnderstood', 'count', 'count', 'count', 'onlyEmpty', 'notUnderstood'])
    expect(fault('{1 digit}'.repeat(mostParts + 1))).toBe('tooLong')
    expect(fault('{DD}'.repeat(mostParts + 1))).toBe('tooManyParts')
    expect(ruleFaultWords('braceOpen', '{6').en).toContain('{6 digits}')
  })
})

const kinds: readonly Chars[] = ['digits', 'letters', 'capitals', 'alphanumeric', 'characters']
const part: fc.Arbitrary<string> = fc.oneof(
  fc.record({ of: fc.constantFrom(...kinds), min: fc.integer({ min: 1, max: 4 }), more: fc.integer({ min: 0, max: 5 }) }).map(({ of, min, more }) => `{${min}-${min + more} ${of}}`),
  fc.constantFrom('-', 'P', 'A1', '物', '{RM|R|M}', '{YYYYMM}', '{DD}'),
)
const rule = fc.array(part, { minLength: 1, maxLength: 8 }).map((p) => p.join(''))

describe('whatever is written, matching ends', () => {
  test('the code shown for a rule follows it and is as long as it says', () => {
    fc.assert(fc.property(rule, (text) => {
      const parts = partsOf(text)
      const code = sampleCode(parts)
      const { min, max } = lengthOf(parts)
      expect(match(parts, code)).toMatchObject({ fits: true, part: null })
      expect([...code].length).toBeGreaterThanOrEqual(min)
      expect([...code].length).toBeLessThanOrEqual(max)
    }))
  })

  test('it takes steps in proportion to parts × length, also where a regular expression would go back for ever', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{1-60 letters}', '{0-60 alphanumeric}', '{1-60 characters}', 'a', '{a|aa|aaa}'), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 2000 }), (texts, n) => {
      const read = parseRule(texts.join(''))
      if (!read.ok) return
      const { steps } = match(read.parts, `${'a'.repeat(n)}!`)
      expect(steps).toBeLessThanOrEqual((read.parts.length + 1) * 9 * (n + 3))
    }))
  })

  test('any text is read as a rule or refused, and never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 40 }), (text, code) => {
      const read = parseRule(text)
      if (read.ok) match(read.parts, code)
      else expect(ruleFaultWords(read.fault, read.text).zh).not.toBe('')
    }))
  })
})
