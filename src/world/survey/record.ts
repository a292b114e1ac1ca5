/** One deed of the survey, told to the chapter's stores by the person who recorded it. */
import type { SurveyDeed } from '#world/survey/deeds.ts'
import * as matter from '#method/survey/matter.store.ts'
import * as meetings from '#method/survey/meeting.store.ts'
import { meeting as meetingOf } from '#method/survey/rows.store.ts'
import * as survey from '#method/survey/survey.store.ts'
import { done } from '#world/record.ts'
import type { Told } from '#world/record.ts'

export async function recordSurvey({ tx, command, me }: Told, deed: SurveyDeed): Promise<void> {
  const by = me(deed.by)
  const say = command(deed.id, deed.by, deed.at, deed)
  const answer = async () => {
    switch (deed.do) {
      case 'describe': return survey.describe(tx, say, by, deed.flow, 0, deed.texts)
      case 'gap': return matter.raiseGap(tx, say, by, deed)
      case 'ask': return matter.raiseQuestion(tx, say, by, deed)
      case 'walk': return survey.walkStep(tx, say, by, deed.flow, { version: 1, step: deed.step, outcome: deed.outcome, note: deed.note, present: deed.present, at: deed.at, gap: deed.gap, class: deed.class })
      case 'reclassify': return matter.reclassify(tx, say, by, deed.question, 'detail', deed.reason)
      case 'park': return matter.park(tx, say, by, deed.question, deed.reason)
      case 'plan': return meetings.planMeeting(tx, say, by, deed)
      case 'hold': return meetings.holdMeeting(tx, say, by, deed.meeting, deed)
      case 'settle': return meetings.settlePoint(tx, say, by, deed.meeting, deed.point, { outcome: deed.outcome, note: deed.note, by: deed.person })
      case 'minutes': return meetings.writeMinutes(tx, say, by, deed.meeting, (await meetingOf(tx, say.project, deed.meeting))?.version ?? 0, deed.minutes)
      case 'followUp': return meetings.addFollowUp(tx, say, by, deed.meeting, deed)
      case 'finish': return meetings.finishFollowUp(tx, say, by, deed.meeting, deed.followUp, deed.note)
      case 'agree': return survey.agree(tx, say, by, deed.flow, { version: 1, meeting: deed.meeting })
      case 'note': return matter.internalNote(tx, say, by, deed.about, deed.words)
    }
  }
  done(`survey: ${deed.key}`, await answer())
}
