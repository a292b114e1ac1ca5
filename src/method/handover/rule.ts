/**
 * What each class asks before a capability is theirs, and when it is taken back. Defaults are MASTERY §2; every number is a project setting.
 * Changing a setting changes what is needed from now on, never what was.
 */
import type { Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Role } from '#ground/people/people.ts'

/** Counts are attempts, persons or days; `of` is the number of newest uses looked at. */
export type ClassRule = {
  /** Unaided successes in a row, clean. */
  readonly clean: number
  /** The same after a failure, a help or a take-back. */
  readonly afterBreak: number
  /** Of the run, with the vendor absent. */
  readonly vendorAbsent: number
  /** Different days the run must touch; and the days that are advised. */
  readonly days: number
  readonly daysAdvised: number
  /** So many real cycles do instead of the days; 0: they do not. */
  readonly cyclesInstead: number
  readonly variants: number
  /** Persons wanted per unit. */
  readonly persons: number
  readonly signers: readonly Role[]
  /** Taken back at this many failures or helps among the newest `of` uses; at one severe failure when `severe`. */
  readonly takenBackAt: number
  readonly of: number
  readonly severe: boolean
  /** A severe failure also suspends: nobody of the standing touches it until it is shown afresh. */
  readonly suspends: boolean
  /** Days without a use. */
  readonly lapsesAfter: number
  /** Unaided successes that restore a lapsed one. */
  readonly restoredBy: number
  /** The first uses after the handover that a second person checks. */
  readonly checks: number
  /** Attempts without a handover until "not progressing". */
  readonly cap: number
}

/** What is the same in every class. */
export type CommonRule = {
  readonly warnAt: number
  /** Days without movement. */
  readonly stuckAfter: number
  /** Successes that clear the watch; working days until the cause of the failure is due. */
  readonly clearedBy: number
  readonly causeWithin: number
  /** Taken back a second time within so many days: the class is raised. */
  readonly raisedWithin: number
  /** Minutes in which the recorder may undo. */
  readonly undoWithin: number
  /** Learners of the solo session, the share of them that reaches level 3, within so many days; steps from the vendor. */
  readonly learners: number
  readonly learnersShare: number
  readonly learnersWithin: number
  readonly depth: number
  /** Beta prior of comparable teams (they average .8), and the rate the screen speaks of. */
  readonly priorAlpha: number
  readonly priorBeta: number
  readonly wantedRate: number
}

export type Rule = ClassRule & CommonRule & { readonly class: Class; readonly kind: Kind; readonly demonstrations: number }

/** MASTERY §2, the table, row by row. */
export const classRules: Readonly<Record<Class, ClassRule>> = {
  A: {
    clean: 2, afterBreak: 3, vendorAbsent: 0, days: 1, daysAdvised: 1, cyclesInstead: 0, variants: 0, persons: 1, signers: ['consultant'],
    takenBackAt: 2, of: 2, severe: false, suspends: false, lapsesAfter: 180, restoredBy: 1, checks: 0, cap: 10,
  },
  // the source's own rule: three in a row; a run after an error predicts less (MASTERY §1), hence four
  B: {
    clean: 3, afterBreak: 4, vendorAbsent: 0, days: 1, daysAdvised: 2, cyclesInstead: 0, variants: 0, persons: 2, signers: ['consultant', 'lead'],
    takenBackAt: 2, of: 5, severe: false, suspends: false, lapsesAfter: 120, restoredBy: 1, checks: 0, cap: 10,
  },
  C: {
    clean: 4, afterBreak: 5, vendorAbsent: 1, days: 2, daysAdvised: 2, cyclesInstead: 0, variants: 2, persons: 2, signers: ['manager', 'lead'],
    takenBackAt: 2, of: 5, severe: true, suspends: false, lapsesAfter: 90, restoredBy: 1, checks: 0, cap: 10,
  },
  D: {
    clean: 5, afterBreak: 7, vendorAbsent: 2, days: 3, daysAdvised: 3, cyclesInstead: 2, variants: 3, persons: 2, signers: ['manager', 'lead', 'sponsor'],
    takenBackAt: 2, of: 10, severe: true, suspends: true, lapsesAfter: 60, restoredBy: 2, checks: 10, cap: 15,
  },
}

/** MASTERY §2, counting; the prior is §1. */
export const commonRule: CommonRule = {
  warnAt: 6, stuckAfter: 7, clearedBy: 2, causeWithin: 3, raisedWithin: 90, undoWithin: 10,
  learners: 2, learnersShare: 0.7, learnersWithin: 30, depth: 2, priorAlpha: 4, priorBeta: 1, wantedRate: 0.8,
}

/** We show an installation three times, a flow once (MASTERY §2, class B; METHOD M4). */
export const demonstrationsOf: Readonly<Record<Kind, number>> = { install: 3, operate: 1, teach: 1, organise: 1, answer: 1 }

/** What a project decides differently; empty means MASTERY §2 as it stands. */
export type Settings = {
  /** Class B asks for three after a failure too, as the source does. */
  readonly strictlyThree?: boolean
  readonly classes?: { readonly [C in Class]?: Partial<ClassRule> }
  readonly demonstrations?: { readonly [K in Kind]?: number }
  readonly common?: Partial<CommonRule>
}

const order: readonly Class[] = ['A', 'B', 'C', 'D']

/** The next stricter class; the strictest stays. */
export const raise = (c: Class): Class => order[Math.min(order.indexOf(c) + 1, 3)]!

const stricter = (a: Class, b: Class | null): Class => (b !== null && order.indexOf(b) > order.indexOf(a) ? b : a)

/** The rule in force for a standing: its capability's kind and class, the project's settings, and the class it was raised to. */
export function ruleFor(capability: { readonly kind: Kind; readonly class: Class }, settings: Settings = {}, raised: Class | null = null): Rule {
  const c = stricter(capability.class, raised)
  const strictly = c === 'B' && settings.strictlyThree ? { afterBreak: classRules.B.clean } : {}
  return {
    ...commonRule, ...settings.common,
    ...classRules[c], ...strictly, ...settings.classes?.[c],
    class: c, kind: capability.kind, demonstrations: settings.demonstrations?.[capability.kind] ?? demonstrationsOf[capability.kind],
  }
}
