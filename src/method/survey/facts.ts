/** What can happen in a survey. Facts carry who and on which day, so that the fold needs nothing else. `flow` facts have the flow as their subject, the others the thing itself. */
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Role, Side } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Slot } from './agreement.ts'
import type { GapKind } from './gap.ts'
import type { Attendee, Point, PointOutcome } from './meeting.ts'
import type { QuestionClass } from './question.ts'
import type { RecordTexts, StepRef } from './survey.ts'
import type { WalkOutcome } from './walkthrough.ts'

type Details = {
  described: { readonly fields: RecordTexts }
  /** `present`: who was there from the customer. `question` and `gap`: what this answer became, or had become before. */
  stepWalked: {
    readonly walk: Id; readonly step: StepRef; readonly outcome: WalkOutcome; readonly note: string; readonly present: readonly Id[]; readonly by: Id; readonly side: Side; readonly day: Day
    readonly question: Id | null; readonly gap: Id | null
  }

  gapRaised: { readonly flow: Id; readonly step: StepRef | null; readonly kind: GapKind; readonly words: string; readonly walked: boolean; readonly by: Id; readonly day: Day }
  gapChanged: { readonly fields: { readonly kind?: GapKind; readonly words?: string; readonly step?: StepRef | null } }
  gapDecided: { readonly what: string; readonly decidedBy: Id; readonly day: Day; readonly meeting: Id | null }
  gapReopened: { readonly reason: string; readonly by: Id; readonly day: Day }

  questionRaised: { readonly flow: Id; readonly step: StepRef | null; readonly class: QuestionClass; readonly words: string; readonly walked: boolean; readonly by: Id; readonly day: Day }
  questionChanged: { readonly fields: { readonly words?: string; readonly step?: StepRef | null } }
  reclassified: { readonly before: QuestionClass; readonly after: QuestionClass; readonly reason: string; readonly by: Id; readonly day: Day }
  parked: { readonly reason: string; readonly by: Id; readonly day: Day }
  takenUp: { readonly by: Id; readonly day: Day }
  answered: { readonly answer: string; readonly answeredBy: Id; readonly day: Day; readonly meeting: Id | null }
  questionReopened: { readonly reason: string; readonly by: Id; readonly day: Day }

  meetingPlanned: { readonly title: string; readonly day: Day; readonly flows: readonly Id[]; readonly by: Id }
  meetingChanged: { readonly fields: { readonly title?: string; readonly day?: Day; readonly flows?: readonly Id[] } }
  meetingCancelled: { readonly reason: string }
  /** The agenda is frozen here: what was open on that day. */
  meetingHeld: { readonly day: Day; readonly present: readonly Attendee[]; readonly agenda: readonly Point[] }
  minutesWritten: { readonly minutes: string }
  pointSettled: { readonly point: string; readonly title: Point['title']; readonly outcome: PointOutcome; readonly note: string; readonly by: Id }
  followUpAdded: { readonly followUp: Id; readonly what: string; readonly person: Id; readonly due: Day; readonly point: string | null }
  followUpDone: { readonly followUp: Id; readonly what: string; readonly note: string; readonly by: Id; readonly day: Day }

  agreed: { readonly slot: Slot; readonly version: number; readonly by: Id; readonly role: Role; readonly day: Day; readonly meeting: Id | null }
  agreementWithdrawn: { readonly slot: Slot; readonly version: number; readonly reason: string; readonly by: Id; readonly day: Day }

  /** A key question is long open after `days` days. */
  longOpenSet: { readonly before: number; readonly days: number; readonly by: Id; readonly day: Day }

  /** Internal to the vendor: nothing of the customer's ever carries it. */
  noted: { readonly note: Id; readonly about: 'question' | 'gap'; readonly words: string }
}

export type FactType = keyof Details
export type Detail<T extends FactType> = Details[T]
export type SurveyFact = { readonly [T in FactType]: FactSaid<T, Details[T]> }[FactType]

/** Never leave the vendor's side. */
export const internalFacts: readonly FactType[] = ['noted']
