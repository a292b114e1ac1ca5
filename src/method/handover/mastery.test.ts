import { describe, expect, test } from 'vitest'
import { expectedFailures, expectedTries, incompleteBeta, meanUsesUntilTakenBack, rateAtLeast, runWithin, varianceOfTries, wilsonLower } from './mastery.ts'

/** All 2^n outcomes, each with its probability. */
function byEnumeration(p: number, k: number, n: number): number {
  let sum = 0
  for (let bits = 0; bits < 2 ** n; bits++) {
    let run = 0
    let had = false
    let weight = 1
    for (let i = 0; i < n; i++) {
      const success = ((bits >> i) & 1) === 1
      weight *= success ? p : 1 - p
      run = success ? run + 1 : 0
      if (run >= k) had = true
    }
    if (had) sum += weight
  }
  return sum
}

type Matrix = readonly (readonly number[])[]
const times = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0]!.map((_, c) => row.reduce((sum, x, i) => sum + x * b[i]![c]!, 0)))
const power = (m: Matrix, n: number): Matrix => (n === 1 ? m : n % 2 === 0 ? power(times(m, m), n / 2) : times(m, power(m, n - 1)))

/** The run as a Markov chain: state k absorbs. */
function chain(p: number, k: number): Matrix {
  return Array.from({ length: k + 1 }, (_, from) => Array.from({ length: k + 1 }, (_, to) => (from === k ? Number(to === k) : (to === from + 1 ? p : 0) + (to === 0 ? 1 - p : 0))))
}
const byMatrix = (p: number, k: number, n: number): number => power(chain(p, k), n)[0]![k]!

const printed = [
  // p, then P(run of 3) within 3, 6, 10, 20, then E[N] for k = 3, 4, 5
  [0.5, '.125', '.312', '.508', '.787', 14.0, 30, 62],
  [0.7, '.343', '.652', '.859', '.986', 6.4, 10.6, 16.5],
  [0.8, '.512', '.819', '.956', '.999', 4.8, 7.2, 10.3],
  [0.9, '.729', '.948', '.995', '1.0', 3.7, 5.2, 6.9],
] as const

describe('a run of k within n tries', () => {
  test.each(printed)('p = %f: exact to 1e-9, and the printed figures', (p, ...row) => {
    for (const [i, n] of [3, 6, 10, 20].entries()) {
      const value = runWithin(p, 3, n)
      expect(Math.abs(value - byMatrix(p, 3, n))).toBeLessThan(1e-9)
      if (n <= 10) expect(Math.abs(value - byEnumeration(p, 3, n))).toBeLessThan(1e-9)
      const figure = String(row[i])
      expect(Math.abs(value - Number(figure))).toBeLessThanOrEqual(0.5 * 10 ** -(figure.length - 1 - figure.indexOf('.')) + 1e-9)
    }
  })

  test('other lengths of run too', () => {
    for (const p of [0, 0.3, 0.6, 1]) for (const k of [1, 2, 4, 5, 7]) for (const n of [0, 1, 4, 5, 8, 12]) expect(Math.abs(runWithin(p, k, n) - byEnumeration(p, k, n))).toBeLessThan(1e-9)
  })

  test('nearly everyone gets a run in the end: .93 within 20 tries at p = .6, hence the cap', () => {
    expect(runWithin(0.6, 3, 20)).toBeCloseTo(0.93, 2)
  })
})

describe('tries until a run of k', () => {
  test.each(printed)('p = %f: the printed means', (p, ...row) => {
    for (const [i, k] of [3, 4, 5].entries()) {
      const figure = Number(row[4 + i])
      // the table prints 10.5498 (p = .7, k = 4) as 10.6; everything else lies within half a digit
      expect(Math.abs(expectedTries(p, k) - figure)).toBeLessThanOrEqual(0.0503)
    }
  })

  test('mean and variance are those of the chain', () => {
    for (const [p, k] of [[0.5, 3], [0.7, 4], [0.9, 5]] as const) {
      let mean = 0
      let square = 0
      for (let n = 1; n < 3000; n++) {
        const now = runWithin(p, k, n) - runWithin(p, k, n - 1)
        mean += n * now
        square += n * n * now
        if (n > 50 && runWithin(p, k, n) > 1 - 1e-13) break
      }
      expect(Math.abs(mean / expectedTries(p, k) - 1)).toBeLessThan(1e-6)
      expect(Math.abs((square - mean * mean) / varianceOfTries(p, k) - 1)).toBeLessThan(1e-5)
    }
    expect([expectedTries(1, 3), varianceOfTries(1, 3)]).toEqual([3, 0])
  })
})

describe('how sure', () => {
  test('three straight successes: .590 with a uniform prior, .790 with comparable teams', () => {
    expect(rateAtLeast(0.8, 1 + 3, 1)).toBeCloseTo(0.5904, 10)
    expect(rateAtLeast(0.8, 4 + 3, 1)).toBeCloseTo(1 - 0.8 ** 7, 10)
    expect(rateAtLeast(0.8, 4 + 3, 1)).toBeCloseTo(0.79, 3)
    expect(expectedFailures(10, 7, 1)).toBe(1.25)
  })

  test('the incomplete beta function is the binomial tail at whole numbers and symmetric elsewhere', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
    for (const [x, a, b] of [[0.8, 8, 2], [0.3, 3, 9], [0.5, 12, 12], [0.97, 30, 2]] as const) {
      const n = a + b - 1
      let tail = 0
      for (let j = a; j <= n; j++) tail += choose(n, j) * x ** j * (1 - x) ** (n - j)
      expect(Math.abs(incompleteBeta(x, a, b) - tail)).toBeLessThan(1e-11)
    }
    for (const [x, a, b] of [[0.2, 0.5, 0.5], [0.8, 4.4, 1.1], [0.6, 0.3, 7.7]] as const) expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 12)
    // arcsine law
    expect(incompleteBeta(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 12)
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })

  test('Wilson at one-sided 90 %: 27 of 30 and 44 of 50 are enough for .8, one less is not', () => {
    expect(wilsonLower(27, 30)).toBeGreaterThanOrEqual(0.8)
    expect(wilsonLower(26, 30)).toBeLessThan(0.8)
    expect(wilsonLower(44, 50)).toBeGreaterThanOrEqual(0.8)
    expect(wilsonLower(43, 50)).toBeLessThan(0.8)
    expect(wilsonLower(0, 0)).toBe(0)
  })
})

describe('uses until "2 of the last 5" takes it back', { timeout: 30_000 }, () => {
  const means = [[0.98, 694], [0.95, 128], [0.9, 39], [0.8, 13.5], [0.7, 7.7], [0.5, 4.1]] as const

  test.each(means)('p = %f: the exact chain gives the printed mean', (p, figure) => {
    expect(Math.abs(meanUsesUntilTakenBack(p, 2, 5) / figure - 1)).toBeLessThan(0.02)
  })

  test.each(means)('p = %f: so does a simulation with a fixed seed', (p, figure) => {
    const random = generator(20261102)
    const stories = Math.min(40_000, Math.ceil(6_000_000 / figure))
    let uses = 0
    for (let i = 0; i < stories; i++) {
      let since = 99
      for (let fired = false; !fired;) {
        uses += 1
        since += 1
        if (random() >= p) {
          fired = since < 5
          since = 0
        }
      }
    }
    expect(Math.abs(uses / stories / figure - 1)).toBeLessThan(0.02)
  })

  test('"any single failure" would fire after ten uses at p = .9: never the default', () => {
    expect(meanUsesUntilTakenBack(0.9, 1, 1)).toBeCloseTo(10, 9)
  })

  test('two consecutive failures are the run of two, seen from the other side', () => {
    expect(meanUsesUntilTakenBack(0.7, 2, 2)).toBeCloseTo(expectedTries(0.3, 2), 9)
  })
})

/** mulberry32 */
function generator(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
