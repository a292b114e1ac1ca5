/**
 * We show it, they do it while we stand beside, and after three unaided successes in a row it is theirs: a capability is handed over to a person, and can be taken back.
 *
 * A *standing* is one person's way with one capability (decision 0002). Everything here is pure: time, ids and people are arguments.
 * Numbers come from MASTERY §2 and stand in rule.ts; this file and standing.ts know none of them.
 */
import type { Class, Kind } from '#ground/capabilities/capabilities.ts'
import { permit, roles, type Permission, type Role, type Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { refuse, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'

export type { Class, Kind }

/** 0 none · 1 shown · 2 guided · 3 run under way · 4 handed over · 5 teaches others */
export type Level = 0 | 1 | 2 | 3 | 4 | 5
export const levels: readonly Level[] = [0, 1, 2, 3, 4, 5]

/** `success` is unaided; `helped` means a coach gave the decisive step or took over. */
export type Outcome = 'success' | 'helped' | 'failed'
export const outcomes: readonly Outcome[] = ['success', 'helped', 'failed']

/** The five chips of "not yet". */
export type Cause = 'wrongData' | 'forgotStep' | 'systemError' | 'rights' | 'other'
export const causes: readonly Cause[] = ['wrongData', 'forgotStep', 'systemError', 'rights', 'other']

/** Why an attempt says nothing about the person. */
export type VoidCause = 'productDefect' | 'environment' | 'wrongDataSupplied' | 'outOfScope'
export const voidCauses: readonly VoidCause[] = ['productDefect', 'environment', 'wrongDataSupplied', 'outOfScope']

/** What is changed when somebody does not progress. */
export type Course = 'otherDemonstrator' | 'otherPerson' | 'betterMaterial' | 'fixProduct' | 'splitCapability'
export const courses: readonly Course[] = ['otherDemonstrator', 'otherPerson', 'betterMaterial', 'fixProduct', 'splitCapability']

/** One unaided success of the run that is under way. */
export type RunStep = { readonly attempt: Id; readonly day: Day; readonly variant: string | null; readonly cycle: string | null; readonly vendorAbsent: boolean }

/** One use after the handover. */
export type Use = { readonly attempt: Id; readonly day: Day; readonly broke: boolean; readonly severe: boolean }

/** Who showed it to this person, and how far from the vendor: shown by the vendor is 1, by a person the vendor showed it to is 2. */
export type Source = { readonly by: Id; readonly side: Side; readonly depth: number; readonly day: Day }

export type Session = { readonly session: Id; readonly day: Day; readonly mode: 'coTaught' | 'solo'; readonly learners: readonly Id[] }

/** A signature given while others are still missing. A break takes it away. */
export type Signature = { readonly slot: Role; readonly by: Id; readonly day: Day; readonly override: string | null }

export type Claim = { readonly attempt: Id; readonly cause: VoidCause; readonly by: Id; readonly side: Side; readonly day: Day }

/** One person's way with one capability. JSON as it stands; its size is bounded however many facts it has seen. */
export type Standing = {
  readonly capability: Id
  readonly person: Id
  /** Demonstrations seen, and the days of the first use of the word "shown". */
  readonly shown: number
  readonly shownOn: Day | null
  readonly shownBy: readonly Source[]
  /** The shortest way to the vendor; null when nobody has shown it yet. */
  readonly depth: number | null
  /** A fresh demonstration is owed since the capability was taken back; successes do not count until it is given. */
  readonly freshOwed: boolean
  /** Counted attempts in all, and since the last handover, take-back or change of course. */
  readonly attempts: number
  readonly tries: number
  /** Unaided successes in a row, and the newest fifteen of them. */
  readonly run: number
  readonly steps: readonly RunStep[]
  /** A failure, a help or a take-back came before this run: it needs the longer count. */
  readonly afterBreak: boolean
  /** The cases of the newest day with a named case: the same case on the same day counts once. */
  readonly caseDay: Day | null
  readonly cases: readonly string[]
  /** The first day of level 3, ever. */
  readonly reachedOn: Day | null
  readonly signatures: readonly Signature[]
  /** `run` is what the facts say today, `signedRun` what was signed; they differ after a late record. */
  readonly handover: { readonly day: Day; readonly class: Class; readonly run: number; readonly signedRun: number; readonly early: boolean; readonly checksLeft: number } | null
  /** The newest ten uses since the handover. */
  readonly uses: readonly Use[]
  readonly usedOn: Day | null
  readonly watch: { readonly attempt: Id; readonly since: Day; readonly causeDue: Day; readonly cause: string | null } | null
  readonly lapsed: { readonly since: Day; readonly successes: readonly Id[] } | null
  readonly takenBack: { readonly times: number; readonly day: Day; readonly suspended: boolean } | null
  readonly raised: Class | null
  readonly sessions: readonly Session[]
  readonly teacherSince: Day | null
  readonly claims: readonly Claim[]
  readonly review: { readonly since: Day; readonly record: Id } | null
  readonly course: { readonly choice: Course; readonly day: Day } | null
  /** The newest counting fact: something that occurred earlier arrives late. */
  readonly last: Moment | null
  /** The last day something moved. */
  readonly movedOn: Day | null
}

export type RefusalCode =
  | 'neverDemonstrated' | 'performerIsObserver' | 'vendorHandsDoNotCount' | 'notTheirStanding' | 'inTheFuture' | 'causeMissing' | 'vendorIsThere' | 'alreadyRecorded'
  | 'demonstratorIsLearner' | 'demonstratorCannotYet' | 'noSuchRecord' | 'alreadyVoid' | 'alreadyClaimed' | 'notClaimed' | 'sameSideConfirms'
  | 'notTheRecorder' | 'tooLateToUndo' | 'alreadyWithdrawn'
  | 'alreadyHandedOver' | 'notEligible' | 'mayNotOverride' | 'wrongSigner' | 'signsForOneself' | 'alreadySigned' | 'neverAttempted'
  | 'notHandedOver' | 'notWatched' | 'causeAlreadyFound' | 'reasonMissing' | 'nothingToReview' | 'notLapsed'
  | 'noLearners' | 'tooManyLearners' | 'teacherIsLearner' | 'adviserMissing' | 'adviserInSolo' | 'alreadyTeacher' | 'notYetTeacher'
  | 'outOfRange' | 'nothingChanged' | 'notAllowed'

export const refused = (code: RefusalCode, values?: Refusal['values'], path?: Refusal['path']) => refuse(code, values, path)

/** What a rule is told of the world. `addWorkingDays` follows the project's calendar; `dayOf` its time zone. */
export type Context = {
  readonly now: Moment
  readonly by: { readonly person: Id; readonly role: Role }
  readonly dayOf: (at: Moment) => Day
  readonly addWorkingDays: (day: Day, n: number) => Day
  /** The side a member stands on; null for somebody who is not a member. */
  readonly sideOf: (person: Id) => Side | null
}

/** The subject of every fact of a standing. */
export const subjectOf = (capability: Id, person: Id): string => `${capability}/${person}`

export function standingOf(subject: string): { capability: Id; person: Id } {
  const [capability, person] = subject.split('/')
  return { capability: capability!, person: person! }
}

/** Help and failure break a run. */
export const breaks = (outcome: Outcome): boolean => outcome !== 'success'

/** A phone's clock may run ahead by this many minutes; more is in the future. */
export const clockSkewMinutes = 5

export const isInTheFuture = (at: Moment, now: Moment): boolean => Date.parse(at) > Date.parse(now) + clockSkewMinutes * 60_000

/** A clock a little ahead is set back to now. */
export const notAfter = (at: Moment, now: Moment): Moment => (at > now ? now : at)

/** When a deed of now is placed: never before what is already known. */
export const placed = (standing: Pick<Standing, 'last'>, now: Moment): Moment => (standing.last !== null && standing.last > now ? standing.last : now)

/** Who may do what in this chapter. The route declares it, the resource carries it, the page never guesses. */
export const may = {
  see: permit(roles, { zh: '项目成员都可以查看能力移交情况', en: 'Everyone on the project may see how the capabilities stand' }),
  demonstrate: permit(['manager', 'consultant'], { zh: '项目经理和实施顾问可以记录示范', en: 'The project manager and the consultants may record a demonstration' }),
  recordAttempt: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以记录实操', en: 'The project manager, consultants, the customer lead and key users may record an attempt' }),
  undo: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '谁记的，谁可以在几分钟内撤销', en: 'Whoever recorded something may undo it within minutes' }),
  claimVoid: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '双方都可以提出某次实操不作数', en: 'Either side may claim that an attempt says nothing about the person' }),
  confirmVoid: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '另一方可以确认或不同意“不作数”', en: 'The other side may confirm or decline such a claim' }),
  signOff: permit(['manager', 'consultant', 'lead', 'sponsor'], { zh: '按等级要求，由顾问、双方负责人和高管签字移交', en: 'Consultant, both leads and the sponsor sign a handover, as its class asks' }),
  override: permit(['manager', 'lead', 'sponsor'], { zh: '双方负责人和高管可以写明理由提前签字', en: 'Both leads and the sponsor may sign early, with a reason' }),
  findCause: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '双方都可以填写移交后失败的原因', en: 'Either side may state the cause of a failure after the handover' }),
  takeBack: permit(['manager', 'consultant', 'lead'], { zh: '项目经理、实施顾问和客户方项目经理可以退回辅导', en: 'The project manager, consultants and the customer lead may take a capability back to coaching' }),
  review: permit(['manager', 'lead'], { zh: '双方负责人可以复核已签的移交', en: 'Both leads may review a handover that was signed' }),
  teach: permit(['manager', 'consultant', 'lead', 'keyUser'], { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以记录授课', en: 'The project manager, consultants, the customer lead and key users may record a session taught' }),
  changeCourse: permit(['manager', 'consultant', 'lead'], { zh: '双方负责人和实施顾问可以决定换个办法', en: 'Both leads and the consultants may decide on another way' }),
  changeRules: permit(['manager'], { zh: '项目经理可以修改移交标准', en: 'The project manager may change the handover criteria' }),
} as const satisfies Record<string, Permission>
