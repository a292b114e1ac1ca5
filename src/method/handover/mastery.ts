/** How much a run of successes says. Exact, without a library; sources: MASTERY §1 and §2. Rates are between 0 and 1. */

/** The probability of a run of `k` successes (k ≥ 1) within `n` tries at success rate `p`: the exact recurrence of MASTERY §1. */
export function runWithin(p: number, k: number, n: number): number {
  const f: number[] = []
  const end = p ** k
  for (let i = 0; i <= n; i++) f.push(i < k ? 0 : i === k ? end : f[i - 1]! + (1 - (f[i - k - 1] ?? 0)) * (1 - p) * end)
  return f[n] ?? 0
}

/** The expected number of tries until a run of `k`: (p^-k − 1)/(1 − p). */
export const expectedTries = (p: number, k: number): number => (p >= 1 ? k : (p ** -k - 1) / (1 - p))

/** The variance of the same. */
export function varianceOfTries(p: number, k: number): number {
  if (p >= 1) return 0
  const q = 1 - p
  const end = q * p ** k
  return 1 / end ** 2 - (2 * k + 1) / end - p / q ** 2
}

/** P(true rate ≥ `rate`) under Beta(`alpha`, `beta`): 1 − I_rate(alpha, beta). After k straight successes alpha is the prior's plus k. */
export const rateAtLeast = (rate: number, alpha: number, beta: number): number => 1 - incompleteBeta(rate, alpha, beta)

/** Failures to expect in the next `n` tries under Beta(`alpha`, `beta`). */
export const expectedFailures = (n: number, alpha: number, beta: number): number => (n * beta) / (alpha + beta)

/** The lower Wilson bound of a share, one-sided; `z` 1.2816 is 90 %. No cases: 0. */
export function wilsonLower(successes: number, n: number, z = 1.2815515655446004): number {
  if (n === 0) return 0
  const share = successes / n
  const z2 = z * z
  return (share + z2 / (2 * n) - z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
}

/**
 * The mean number of uses until `failures` of the newest `of` fail, at success rate `p` < 1: the exact Markov chain over the newest `of − 1` uses.
 * 2 of 5: .98 → 694, .90 → 39, .50 → 4.1 (MASTERY §2).
 */
export function meanUsesUntilTakenBack(p: number, failures: number, of: number): number {
  const states: number[] = []
  for (let bits = 0; bits < 2 ** (of - 1); bits++) if (ones(bits) < failures) states.push(bits)
  const at = new Map(states.map((bits, i) => [bits, i]))
  const mask = 2 ** (of - 1) - 1
  const rows = states.map((bits, i) => {
    const row = new Array<number>(states.length + 1).fill(0)
    row[i] = 1
    row[states.length] = 1
    row[at.get((bits << 1) & mask)!]! -= p
    if (ones(bits) + 1 < failures) row[at.get(((bits << 1) | 1) & mask)!]! -= 1 - p
    return row
  })
  return solved(rows)[0]!
}

const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >> 1))

/** Gaussian elimination with pivoting of rows [a | b]. */
function solved(rows: number[][]): readonly number[] {
  const n = rows.length
  for (let c = 0; c < n; c++) {
    let best = c
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r
    const pivot = rows[best]!
    rows[best] = rows[c]!
    rows[c] = pivot
    for (let r = 0; r < n; r++) {
      const row = rows[r]!
      const times = row[c]! / pivot[c]!
      if (r !== c && times !== 0) for (let i = c; i <= n; i++) row[i]! -= times * pivot[i]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}

/** I_x(a, b), the regularised incomplete beta function for a, b > 0, by Lentz's continued fraction; better than 1e-12 in the ranges used here. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logGamma(a) - logGamma(b) + logGamma(a + b)) / a
  const tiny = 1e-300
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), tiny)
  let h = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d, tiny)
    c = away(1 + even / c, tiny)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d, tiny)
    c = away(1 + odd / c, tiny)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * h
}

const away = (x: number, tiny: number): number => (Math.abs(x) < tiny ? tiny : x)

const lanczos = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7]

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const sum = lanczos.reduce((acc, coefficient, i) => (i === 0 ? coefficient : acc + coefficient / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}
