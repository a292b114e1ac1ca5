/** The whole survey of a project as its facts say it; the rows are this fold. A new version of a flow is no fact of the survey: it changes nothing here. */
import type { Id } from '#kit/ids.ts'
import { after as afterAgreement, unsaid, type Agreement } from './agreement.ts'
import type { SurveyFact } from './facts.ts'
import { after as afterGap, type Gap } from './gap.ts'
import { after as afterMeeting, type Meeting } from './meeting.ts'
import { after as afterNote, type Note } from './note.ts'
import { after as afterQuestion, type Question } from './question.ts'
import { afterDescribed, blank, type SurveyRecord } from './survey.ts'
import { after as afterWalk, type Walk } from './walkthrough.ts'

export type Survey = {
  readonly records: ReadonlyMap<Id, SurveyRecord>
  readonly agreements: ReadonlyMap<Id, Agreement>
  readonly questions: ReadonlyMap<Id, Question>
  readonly gaps: ReadonlyMap<Id, Gap>
  readonly meetings: ReadonlyMap<Id, Meeting>
  readonly walks: ReadonlyMap<Id, Walk>
  readonly notes: ReadonlyMap<Id, Note>
}

export const nothing: Survey = { records: new Map(), agreements: new Map(), questions: new Map(), gaps: new Map(), meetings: new Map(), walks: new Map(), notes: new Map() }

export function fold(survey: Survey, fact: SurveyFact): Survey {
  const id = fact.subject
  const put = <T>(of: ReadonlyMap<Id, T>, key: Id, value: T | undefined): ReadonlyMap<Id, T> => (value === undefined ? of : new Map(of).set(key, value))
  switch (fact.type) {
    case 'described': return { ...survey, records: put(survey.records, id, afterDescribed(survey.records.get(id) ?? blank(id), fact.detail.fields)) }
    case 'stepWalked': return { ...survey, walks: put(survey.walks, fact.detail.walk, afterWalk(fact)) }
    case 'noted': return { ...survey, notes: put(survey.notes, fact.detail.note, afterNote(fact)) }
    case 'agreed': case 'agreementWithdrawn': return { ...survey, agreements: put(survey.agreements, id, afterAgreement(survey.agreements.get(id) ?? unsaid(id), fact)) }
    case 'gapRaised': case 'gapChanged': case 'gapDecided': case 'gapReopened': return { ...survey, gaps: put(survey.gaps, id, afterGap(survey.gaps.get(id), fact)) }
    case 'questionRaised': case 'questionChanged': case 'reclassified': case 'parked': case 'takenUp': case 'answered': case 'questionReopened':
      return { ...survey, questions: put(survey.questions, id, afterQuestion(survey.questions.get(id), fact)) }
    case 'meetingPlanned': case 'meetingChanged': case 'meetingCancelled': case 'meetingHeld': case 'minutesWritten': case 'pointSettled': case 'followUpAdded': case 'followUpDone':
      return { ...survey, meetings: put(survey.meetings, id, afterMeeting(survey.meetings.get(id), fact)) }
    // The papers of a flow are told in the same book and folded in folders of their own.
    default: return survey
  }
}
