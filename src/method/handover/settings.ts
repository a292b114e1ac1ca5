/** A project may ask for more or less than the method's defaults; every change is a fact with a reason. */
import { decide, type Decision } from '#kit/decision.ts'
import { mayDo } from '#ground/people/people.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import { fact, type HandoverFact } from './facts.ts'
import { may, refused, type Context } from './handover.ts'
import type { ClassRule, CommonRule, Settings } from './rule.ts'

type Numbers<R> = { readonly [K in keyof R as R[K] extends number ? K : never]: readonly [least: number, most: number] }

/** What a class rule's numbers may be; a run is judged by its newest fifteen successes and ten uses, hence the upper bounds. */
export const classRanges: Numbers<ClassRule> = {
  clean: [1, 15], afterBreak: [1, 15], vendorAbsent: [0, 15], days: [1, 15], daysAdvised: [1, 15], cyclesInstead: [0, 15], variants: [0, 15], persons: [1, 99],
  takenBackAt: [1, 10], of: [1, 10], lapsesAfter: [1, 3650], restoredBy: [1, 5], checks: [0, 100], cap: [2, 100],
}

export const commonRanges: Numbers<CommonRule> = {
  warnAt: [1, 100], stuckAfter: [1, 365], clearedBy: [1, 10], causeWithin: [1, 60], raisedWithin: [1, 3650], undoWithin: [0, 1440],
  learners: [1, 60], learnersShare: [0.01, 1], learnersWithin: [1, 365], depth: [1, 10], priorAlpha: [0.1, 1000], priorBeta: [0.1, 1000], wantedRate: [0.01, 0.99],
}

const whole = (key: string) => !['learnersShare', 'priorAlpha', 'priorBeta', 'wantedRate'].includes(key)

/** The subject of the fact that says the rules changed. */
export const rulesSubject = 'rules'

/** Changes the project's handover criteria from now on. Refuses: notAllowed, reasonMissing, outOfRange (with the path), nothingChanged. */
export function changeRules(before: Settings, after: Settings, reason: string, context: Context): Decision<HandoverFact> {
  if (!mayDo(context.by, may.changeRules)) return refused('notAllowed')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['reason'])
  const faults = [
    ...Object.entries(after.classes ?? {}).flatMap(([c, rule]) => outside(rule ?? {}, classRanges, ['classes', c])),
    ...outside(after.common ?? {}, commonRanges, ['common']),
    ...Object.entries(after.demonstrations ?? {}).flatMap(([kind, n]) => (n === undefined || (Number.isInteger(n) && n >= 1 && n <= 20) ? [] : [{ path: ['demonstrations', kind], least: 1, most: 20 }])),
    ...Object.entries(after.classes ?? {}).flatMap(([c, rule]) => (rule?.signers?.length === 0 ? [{ path: ['classes', c, 'signers'], least: 1, most: 7 }] : [])),
  ]
  const [fault] = faults
  if (fault) return refused('outOfRange', { least: fault.least, most: fault.most }, fault.path)
  if (sorted(before) === sorted(after)) return refused('nothingChanged')
  return decide(fact('rulesChanged', rulesSubject, context.now, { before, after, reason, by: context.by.person, day: context.dayOf(context.now) }))
}

function outside(rule: Readonly<Record<string, unknown>>, ranges: Readonly<Record<string, readonly [number, number]>>, path: readonly string[]) {
  return Object.entries(rule).flatMap(([key, value]) => {
    const range = ranges[key]
    if (range === undefined || value === undefined) return []
    const fits = typeof value === 'number' && value >= range[0] && value <= range[1] && (!whole(key) || Number.isInteger(value))
    return fits ? [] : [{ path: [...path, key], least: range[0], most: range[1] }]
  })
}
