/** What is still missing before it may be signed, and what would be wise. The engine says it; a person signs. */
import type { Standing } from './handover.ts'
import type { Rule } from './rule.ts'

export type MissingCode = 'demonstration' | 'freshDemonstration' | 'moreSuccesses' | 'vendorAbsent' | 'anotherDay' | 'moreVariants'

/** `n` more are needed. */
export type Missing = { readonly code: MissingCode; readonly n: number }

/** The run that is needed now: the clean count, or the one after a failure, a help or a take-back. */
export const needOf = (s: Pick<Standing, 'afterBreak'>, rule: Pick<Rule, 'clean' | 'afterBreak'>): number => (s.afterBreak ? rule.afterBreak : rule.clean)

/** What the rule still asks; empty means eligible. Of a long run the newest fifteen are looked at. Source: MASTERY §2, the table. */
export function missingOf(s: Standing, rule: Rule): readonly Missing[] {
  const cycles = distinct(s.steps.map((x) => x.cycle))
  const byCycles = rule.cyclesInstead > 0 && cycles >= rule.cyclesInstead
  return [
    ...lacking('demonstration', rule.demonstrations - s.shown),
    ...lacking('freshDemonstration', s.freshOwed ? 1 : 0),
    ...lacking('moreSuccesses', needOf(s, rule) - s.run),
    ...lacking('vendorAbsent', rule.vendorAbsent - s.steps.filter((x) => x.vendorAbsent).length),
    ...lacking('anotherDay', byCycles ? 0 : rule.days - daysOf(s)),
    ...lacking('moreVariants', rule.variants - distinct(s.steps.map((x) => x.variant))),
  ]
}

/** What is advised and not asked: runs of one day fade (MASTERY §1). */
export const advisedOf = (s: Standing, rule: Rule): readonly Missing[] =>
  rule.daysAdvised > rule.days && s.run > 0 ? lacking('anotherDay', rule.daysAdvised - daysOf(s)) : []

/** Whatever is done next is done on some day: an empty run lacks one day less. */
const daysOf = (s: Standing): number => Math.max(1, distinct(s.steps.map((x) => x.day)))

const lacking = (code: MissingCode, n: number): readonly Missing[] => (n > 0 ? [{ code, n }] : [])

const distinct = (values: readonly (string | null)[]): number => new Set(values.filter((v) => v !== null)).size
