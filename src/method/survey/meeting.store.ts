/** The deeds about a solution walkthrough. */
import type { Tx } from '#ground/database/database.store.ts'
import { list } from '#ground/flows/flows.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from '#method/survey/facts.ts'
import * as meeting from '#method/survey/meeting.ts'
import type { FollowUp, Meeting, MeetingDraft, Point, PointOutcome } from '#method/survey/meeting.ts'
import { contextOf, edited, gap as gapOf, gaps as gapsOf, lastWalks, meeting as meetingOf, question as questionOf, questions as questionsOf, record, versions as versionsOf } from '#method/survey/rows.store.ts'
import type { Context } from '#method/survey/survey.ts'
import { walked } from '#method/survey/walkthrough.ts'

/** What is open now in these flows, in the order of the flows. */
export async function openIn(tx: Tx, project: Id, flows: readonly Id[]): Promise<readonly Point[]> {
  const [standing, versions, walks, questions, gaps] = [await list(tx, project), await versionsOf(tx, project), await lastWalks(tx, project), await questionsOf(tx, project), await gapsOf(tx, project)]
  return meeting.openPoints(flows.flatMap((id) => {
    const flow = standing.find((f) => f.id === id && !f.archived)
    return flow ? [{ flow: id, questions: questions.filter((q) => q.flow === id), gaps: gaps.filter((g) => g.flow === id), steps: walked(flow.current, versions.get(id) ?? [], walks.filter((w) => w.flow === id)) }] : []
  }))
}

const known = async (tx: Tx, command: Command) => (await list(tx, command.project)).filter((f) => !f.archived).map((f) => f.id)

export const planMeeting = async (tx: Tx, command: Command, me: Me, draft: MeetingDraft) => record(tx, command, meeting.plan(command.id, draft, await known(tx, command), await contextOf(tx, command, me)))

const on = async (tx: Tx, command: Command, me: Me, id: Id, decide: (was: Meeting | undefined, context: Context) => Decision<SurveyFact> | Promise<Decision<SurveyFact>>) => {
  const was = await meetingOf(tx, command.project, id)
  return edited(tx, command, await decide(was, await contextOf(tx, command, me)), was)
}

export const changeMeeting = (tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: MeetingDraft) => on(tx, command, me, id, async (was, context) => meeting.change(was, seen, draft, await known(tx, command), context))
export const cancelMeeting = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => on(tx, command, me, id, (was, context) => meeting.cancel(was, reason, context))
export const holdMeeting = (tx: Tx, command: Command, me: Me, id: Id, held: { readonly day: Day | undefined; readonly present: readonly Id[] }) =>
  on(tx, command, me, id, async (was, context) => meeting.hold(was, was ? await openIn(tx, command.project, was.flows) : [], { day: held.day ?? context.dayOf(context.now), present: held.present }, context))
export const writeMinutes = (tx: Tx, command: Command, me: Me, id: Id, seen: number, minutes: string) => on(tx, command, me, id, (was, context) => meeting.write(was, seen, minutes, context))
export const settlePoint = (tx: Tx, command: Command, me: Me, id: Id, point: string, said: { readonly outcome: PointOutcome; readonly note: string; readonly by?: Id | undefined }) =>
  on(tx, command, me, id, async (was, context) => {
    const kind = was?.agenda.find((p) => p.point === point)?.kind
    return meeting.settle(was, point, said, { question: kind === 'question' ? await questionOf(tx, command.project, point) : undefined, gap: kind === 'gap' ? await gapOf(tx, command.project, point) : undefined }, context)
  })
export const addFollowUp = (tx: Tx, command: Command, me: Me, id: Id, followUp: Omit<FollowUp, 'id' | 'done'>) => on(tx, command, me, id, (was, context) => meeting.addFollowUp(was, { id: command.id, ...followUp }, context))
export const finishFollowUp = (tx: Tx, command: Command, me: Me, id: Id, followUp: Id, note: string) => on(tx, command, me, id, (was, context) => meeting.finish(was, followUp, note, context))
