/**
 * Survey and prototype go together: how it is done today and how it shall be, what differs from the product, every step walked with the customer, and no flow leaves the survey
 * before the customer's team and the sponsor have both agreed to it, on a named version, with no key question open (METHOD M1).
 *
 * Everything here is pure: time, ids and people are arguments. Nothing of a survey is lost by a new version of its flow; only the agreement is asked for again.
 */
import type { Flow } from '#ground/flows/flows.ts'
import { permit, roles, vendorRoles, type Permission, type Role, type Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { decide, refuse, type Decision, type Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { SurveyFact } from './facts.ts'

/** A step of a flow as it was called when something was said about it: its number in that version, from 1. */
export type StepRef = { readonly version: number; readonly number: number; readonly title: Words }

/** What the customer does today and wants to do; texts as somebody wrote them. */
export type SurveyRecord = {
  readonly flow: Id
  /** How it is done today, and how it shall be done. */
  readonly way: string
  readonly wanted: string
  readonly pain: string
  /** How much of it there is: "80 orders a day, 300 at the month's end". */
  readonly volume: string
  readonly people: string
  /** 0: nobody has written anything yet. */
  readonly version: number
}

export const recordFields = ['way', 'wanted', 'pain', 'volume', 'people'] as const
export type RecordField = (typeof recordFields)[number]
export type RecordTexts = { readonly [F in RecordField]?: string | undefined }

export const blank = (flow: Id): SurveyRecord => ({ flow, way: '', wanted: '', pain: '', volume: '', people: '', version: 0 })

/** Today's way and the wanted way are the least a survey says. */
export const isDescribed = (record: SurveyRecord): boolean => record.way !== '' && record.wanted !== ''

export type RefusalCode =
  | 'notFound' | 'stale' | 'nothingChanged' | 'isArchived' | 'noSuchFlow' | 'noSuchStep' | 'noSuchVersion' | 'notAMember' | 'inTheFuture' | 'reasonMissing' | 'noteMissing'
  | 'classMissing' | 'nobodyOfTheCustomer' | 'keyNotParked' | 'alreadyParked' | 'notParked' | 'alreadyAnswered' | 'notAnswered' | 'alreadyThisClass'
  | 'alreadyDecided' | 'notDecided' | 'notPlanned' | 'notHeld' | 'noSuchPoint' | 'alreadySettled' | 'customerMissing' | 'dueBeforeMeeting' | 'alreadyDone' | 'notYourFollowUp'
  | 'keyQuestionOpen' | 'otherVersion' | 'alreadyAgreed' | 'notAgreed' | 'notYourAgreement' | 'meetingAgreesNothing' | 'noSteps' | 'longOpenRange'

export const refused = (code: RefusalCode, values?: Refusal['values'], path?: Refusal['path']) => refuse(code, values, path)

/** What a rule is told of the world. `dayOf` follows the project's time zone. */
export type Context = {
  readonly now: Moment
  readonly by: { readonly person: Id; readonly role: Role }
  readonly dayOf: (at: Moment) => Day
  /** The side a member stands on; null for somebody who is not a member. */
  readonly sideOf: (person: Id) => Side | null
}

export const today = (context: Context): Day => context.dayOf(context.now)

/** A phone's clock may run ahead by this many minutes; more is in the future. */
const clockSkewMinutes = 5

export const isInTheFuture = (at: Moment, now: Moment): boolean => Date.parse(at) > Date.parse(now) + clockSkewMinutes * 60_000

/** A clock a little ahead is set back to now. */
export const notAfter = (at: Moment, now: Moment): Moment => (at > now ? now : at)

/** A flow that can still be surveyed, or the refusal. */
export function surveyed(flow: Flow | undefined): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!flow) return refused('noSuchFlow')
  return flow.archived ? refused('isArchived') : null
}

/** The step of the version in force by its number; null for none; undefined when there is no such step. */
export function stepOf(flow: Flow, number: number | null): StepRef | null | undefined {
  if (number === null) return null
  const step = flow.steps[number - 1]
  return step && { version: flow.current, number, title: step.title }
}

/** `seen` is the version the writer saw: 0 when nothing was there. Texts left out stay as they are. */
export function describe(record: SurveyRecord, flow: Flow | undefined, seen: number, texts: RecordTexts, context: Context): Decision<SurveyFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  if (record.version !== seen) return refused('stale')
  const fields = Object.fromEntries(recordFields.flatMap((f) => (texts[f] === undefined || texts[f] === record[f] ? [] : [[f, texts[f]]])))
  return Object.keys(fields).length === 0 ? refused('nothingChanged') : decide({ type: 'described' as const, subject: record.flow, at: context.now, detail: { fields } })
}

export const afterDescribed = (record: SurveyRecord, fields: RecordTexts): SurveyRecord => ({ ...record, ...(fields as Partial<SurveyRecord>), version: record.version + 1 })

const surveyors: readonly Role[] = ['manager', 'consultant', 'lead']

/** Who may do what in this chapter. The survey is joint work: everyone of both sides sees it, but for what the vendor notes for itself. */
export const may = {
  see: permit(roles, { zh: '双方成员都可以查看业务调研', en: 'Everyone of both sides may see the survey' }),
  describe: permit(surveyors, { zh: '项目经理、实施顾问和客户方项目经理可以写调研记录', en: 'The project manager, consultants and the customer lead may write the survey record' }),
  walk: permit([...surveyors, 'keyUser'], { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以记录原型走查', en: 'The project manager, consultants, the customer lead and key users may record the prototype walkthrough' }),
  gap: permit(surveyors, { zh: '项目经理、实施顾问和客户方项目经理可以提出差异并作决定', en: 'The project manager, consultants and the customer lead may record gaps and decide on them' }),
  ask: permit([...surveyors, 'keyUser'], { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以提出问题', en: 'The project manager, consultants, the customer lead and key users may raise questions' }),
  question: permit(surveyors, { zh: '项目经理、实施顾问和客户方项目经理可以解答、暂放问题和改变问题的级别', en: 'The project manager, consultants and the customer lead may answer, park and reclassify questions' }),
  meet: permit(surveyors, { zh: '项目经理、实施顾问和客户方项目经理可以安排方案讲解会并写纪要', en: 'The project manager, consultants and the customer lead may plan solution walkthroughs and write the minutes' }),
  followUp: permit(roles, { zh: '谁的跟进事项，谁可以报完成；安排会议的人也可以', en: 'Whose follow-up it is may say that it is done, and so may those who plan the meetings' }),
  agree: permit(['lead', 'keyUser', 'sponsor'], { zh: '客户项目组（客户方项目经理或关键用户）和项目发起人可以表示同意', en: 'The customer’s team (its lead or a key user) and the sponsor may agree' }),
  setLongOpen: permit(['manager', 'lead'], { zh: '项目经理和客户方项目经理可以设定关键问题多少天算久', en: 'The project manager and the customer lead may say after how many days a key question is long open' }),
  internalNote: { ...permit(['manager', 'consultant'], { zh: '写内部备注（仅实施方）', en: 'write internal notes (vendor only)' }), internal: true },
  seeInternalNotes: { ...permit(vendorRoles, { zh: '查看内部备注（仅实施方）', en: 'see internal notes (vendor only)' }), internal: true },
} as const satisfies Record<string, Permission>
