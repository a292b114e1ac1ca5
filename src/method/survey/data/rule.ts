/**
 * A coding rule says how a code is built, in words people write themselves: `P-{2 capitals}-{number: 6 digits}`. Fixed text stands as it is; in braces stands what changes: how many and which characters,
 * one of a few words (`{RM|FG}`) or a date (`{YYYYMM}`). It is matched without a regular expression, in steps proportional to parts × length, whatever anybody writes (METHOD M1, the data specification).
 */
export type Chars = 'digits' | 'letters' | 'capitals' | 'alphanumeric' | 'characters'
export type DateForm = 'YYYY' | 'YY' | 'MM' | 'DD'

/** `name` is what the writer called the part; '' for none. Counts are characters. */
export type Part =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'chars'; readonly of: Chars; readonly min: number; readonly max: number; readonly name: string }
  | { readonly kind: 'oneOf'; readonly of: readonly string[]; readonly name: string }
  | { readonly kind: 'date'; readonly form: DateForm; readonly name: string }

export type RuleFault = 'tooLong' | 'braceOpen' | 'braceStray' | 'notUnderstood' | 'count' | 'tooManyParts' | 'onlyEmpty'
export type Parsed = { readonly ok: true; readonly parts: readonly Part[] } | { readonly ok: false; readonly fault: RuleFault; /** What was not understood, as it was written. */ readonly text: string }

/** A rule has at most so many characters and parts, and a part takes at most so many characters. */
export const mostText = 200
export const mostParts = 30
export const mostCount = 60

const kinds: readonly (readonly [Chars, RegExp])[] = [
  ['alphanumeric', /^(?:lettersordigits|letterordigit|alphanumerics?|字母或数字|字母数字|数字或字母)$/],
  ['capitals', /^(?:capitals?|capitalletters?|大写字母|大写)$/],
  ['letters', /^(?:letters?|字母|英文字母)$/],
  ['digits', /^(?:digits?|numbers?|数字)$/],
  ['characters', /^(?:characters?|chars?|字符|任意字符)$/],
]

const fault = (of: RuleFault, text: string): Parsed => ({ ok: false, fault: of, text })

/** Reads a rule in either language; spaces within braces and full-width signs do not matter. */
export function parseRule(text: string): Parsed {
  if ([...text].length > mostText) return fault('tooLong', '')
  const parts: Part[] = []
  let rest = text
  while (rest !== '') {
    const open = rest.search(/[{｛]/)
    const fixed = open === -1 ? rest : rest.slice(0, open)
    if (/[}｝]/.test(fixed)) return fault('braceStray', fixed)
    if (fixed !== '') parts.push({ kind: 'fixed', text: fixed })
    if (open === -1) break
    const close = rest.slice(open).search(/[}｝]/)
    if (close === -1) return fault('braceOpen', rest.slice(open))
    const inside = rest.slice(open + 1, open + close)
    if (/[{｛]/.test(inside)) return fault('braceOpen', rest.slice(open, open + close + 1))
    const read = insideOf(inside)
    if (!read.ok) return read
    parts.push(...read.parts)
    rest = rest.slice(open + close + 1)
  }
  if (parts.length > mostParts) return fault('tooManyParts', '')
  return parts.length > 0 && parts.every((p) => p.kind === 'chars' && p.min === 0) ? fault('onlyEmpty', text) : { ok: true, parts }
}

function insideOf(inside: string): Parsed {
  const said = inside.normalize('NFKC')
  const colon = said.indexOf(':')
  const [name, body] = colon === -1 ? ['', said.trim()] : [said.slice(0, colon).trim(), said.slice(colon + 1).trim()]
  if (body.includes('|')) {
    const of = [...new Set(body.split('|').map((o) => o.trim()))]
    return of.includes('') ? fault('notUnderstood', inside) : { ok: true, parts: [{ kind: 'oneOf', of, name }] }
  }
  const bare = body.replace(/\s/g, '')
  const date = /^(YYYY|YY)?(MM)?(DD)?$/.exec(bare.toUpperCase())
  if (bare !== '' && date) return { ok: true, parts: [date[1], date[2], date[3]].flatMap((form): Part[] => (form ? [{ kind: 'date', form: form as DateForm, name }] : [])) }
  const counted = /^(?:(\d{1,3})(?:[-~–至到](\d{1,3}))?[位个]?)?(\D+?)(?:(\d{1,3})(?:[-~–至到](\d{1,3}))?[位个]?)?$/.exec(bare.toLowerCase())
  const of = counted && kinds.find(([, word]) => word.test(counted[3]!))?.[0]
  if (!counted || !of || (counted[1] !== undefined) === (counted[4] !== undefined)) return fault(of && counted?.[1] === undefined && counted?.[4] === undefined ? 'count' : 'notUnderstood', inside)
  const min = Number(counted[1] ?? counted[4])
  const max = Number(counted[2] ?? counted[5] ?? min)
  return min > max || max === 0 || max > mostCount ? fault('count', inside) : { ok: true, parts: [{ kind: 'chars', of, min, max, name }] }
}

const fits: Readonly<Record<Chars, (code: number) => boolean>> = {
  digits: (c) => c >= 48 && c <= 57,
  capitals: (c) => c >= 65 && c <= 90,
  letters: (c) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122),
  alphanumeric: (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122),
  characters: (c) => c > 32,
}

const dates: Readonly<Record<DateForm, readonly [digits: number, from: number, to: number]>> = { YYYY: [4, 1900, 2199], YY: [2, 0, 99], MM: [2, 1, 12], DD: [2, 1, 31] }

export type Match = {
  readonly fits: boolean
  /** Which part, from 0, could not be read on; the number of parts when something is left over; null when it fits. */
  readonly part: number | null
  /** How far it was read until there, in characters. */
  readonly at: number
  /** How many steps it took: at most (parts + 1) × 3 × (characters + 2), and what the words of `{A|B}` hold. */
  readonly steps: number
}

/** Keeps every place a part may end at and goes on from all of them at once: no going back, so no rule and no code makes it slow. */
export function match(parts: readonly Part[], text: string): Match {
  const code = [...text]
  const n = code.length
  let steps = 0
  let ends: boolean[] = Array.from({ length: n + 1 }, (_, i) => i === 0)
  let at = 0
  for (const [index, part] of parts.entries()) {
    const next: boolean[] = Array.from({ length: n + 1 }, () => false)
    if (part.kind === 'chars') steps += spread(part, code, ends, next)
    else {
      for (let from = 0; from <= n; from++) {
        steps++
        if (!ends[from]) continue
        for (const word of wordsOf(part, code, from)) {
          steps += word.length
          if (word.every((c, i) => code[from + i] === c)) next[from + word.length] = true
        }
      }
    }
    const furthest = next.lastIndexOf(true)
    if (furthest === -1) return { fits: false, part: index, at, steps }
    at = furthest
    ends = next
  }
  return ends[n] ? { fits: true, part: null, at: n, steps } : { fits: false, part: parts.length, at, steps }
}

/** The texts a part may read from here; of a date only what stands there and is one. */
function wordsOf(part: Exclude<Part, { readonly kind: 'chars' }>, code: readonly string[], from: number): readonly (readonly string[])[] {
  if (part.kind === 'fixed') return [[...part.text]]
  if (part.kind === 'oneOf') return part.of.map((o) => [...o])
  const [digits, least, most] = dates[part.form]
  const there = code.slice(from, from + digits)
  const value = Number(there.join(''))
  return there.length === digits && there.every((c) => fits.digits(c.codePointAt(0)!)) && value >= least && value <= most ? [there] : []
}

/** Every place within `min` and `max` characters of a place where the part may begin, as long as the characters are of its kind. */
function spread(part: Extract<Part, { readonly kind: 'chars' }>, code: readonly string[], ends: readonly boolean[], next: boolean[]): number {
  const n = code.length
  const run = Array.from({ length: n + 1 }, () => 0)
  for (let i = n - 1; i >= 0; i--) run[i] = fits[part.of](code[i]!.codePointAt(0)!) ? run[i + 1]! + 1 : 0
  const turns = Array.from({ length: n + 2 }, () => 0)
  for (let i = 0; i <= n; i++) {
    const [low, high] = [i + part.min, i + Math.min(part.max, run[i]!)]
    if (!ends[i] || high < low) continue
    turns[low] = turns[low]! + 1
    turns[high + 1] = turns[high + 1]! - 1
  }
  for (let i = 0, inside = 0; i <= n; i++) {
    inside += turns[i]!
    next[i] = inside > 0
  }
  return 3 * (n + 1)
}

/** A code that follows the rule, to show how one looks: digits count up to 1, letters run from A. */
export function sampleCode(parts: readonly Part[]): string {
  return parts.map((part) => {
    switch (part.kind) {
      case 'fixed': return part.text
      case 'oneOf': return part.of[0] ?? ''
      case 'date': return { YYYY: '2026', YY: '26', MM: '01', DD: '05' }[part.form]
      case 'chars': {
        const n = Math.max(part.min, 1)
        return part.of === 'digits' ? '1'.padStart(n, '0') : Array.from({ length: n }, (_, i) => String.fromCharCode(65 + (i % 26))).join('')
      }
    }
  }).join('')
}

/** How long a code of the rule is at least and at most, in characters. */
export function lengthOf(parts: readonly Part[]): { readonly min: number; readonly max: number } {
  const sizes = parts.map((part): readonly [number, number] => {
    switch (part.kind) {
      case 'fixed': return [[...part.text].length, [...part.text].length]
      case 'date': return [dates[part.form][0], dates[part.form][0]]
      case 'chars': return [part.min, part.max]
      case 'oneOf': {
        const lengths = part.of.map((o) => [...o].length)
        return [Math.min(...lengths), Math.max(...lengths)]
      }
    }
  })
  return { min: sizes.reduce((sum, [min]) => sum + min, 0), max: sizes.reduce((sum, [, max]) => sum + max, 0) }
}
