/** The deeds about what is open in a flow: its gaps and its questions, and what the vendor notes about them. */
import type { Tx } from '#ground/database/database.store.ts'
import { load } from '#ground/flows/flows.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Decision } from '#kit/decision.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { SurveyFact } from '#method/survey/facts.ts'
import * as gap from '#method/survey/gap.ts'
import type { Gap, GapDraft } from '#method/survey/gap.ts'
import { note } from '#method/survey/note.ts'
import * as question from '#method/survey/question.ts'
import type { Question, QuestionClass, QuestionDraft } from '#method/survey/question.ts'
import { contextOf, edited, gap as gapOf, question as questionOf, record } from '#method/survey/rows.store.ts'
import type { Context } from '#method/survey/survey.ts'

export const raiseGap = async (tx: Tx, command: Command, me: Me, draft: GapDraft) =>
  record(tx, command, gap.raise(await load(tx, command.project, draft.flow), command.id, draft, await contextOf(tx, command, me)))

export async function changeGap(tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: Omit<GapDraft, 'flow'>) {
  const was = await gapOf(tx, command.project, id)
  const flow = was && (await load(tx, command.project, was.flow))
  return edited(tx, command, gap.change(was, flow, seen, draft, await contextOf(tx, command, me)), was)
}

const onGap = async (tx: Tx, command: Command, me: Me, id: Id, decide: (was: Gap | undefined, context: Context) => Decision<SurveyFact>) =>
  record(tx, command, decide(await gapOf(tx, command.project, id), await contextOf(tx, command, me)))

export const decideGap = (tx: Tx, command: Command, me: Me, id: Id, said: { readonly what: string; readonly by: Id | undefined; readonly day: Day | undefined }) =>
  onGap(tx, command, me, id, (was, context) => gap.decideGap(was, { what: said.what, by: said.by ?? me.person, day: said.day ?? context.dayOf(context.now), meeting: null }, context))

export const reopenGap = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => onGap(tx, command, me, id, (was, context) => gap.reopen(was, reason, context))

export const raiseQuestion = async (tx: Tx, command: Command, me: Me, draft: QuestionDraft) =>
  record(tx, command, question.raise(await load(tx, command.project, draft.flow), command.id, draft, await contextOf(tx, command, me)))

export async function changeQuestion(tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: { readonly words: string; readonly step: number | null }) {
  const was = await questionOf(tx, command.project, id)
  const flow = was && (await load(tx, command.project, was.flow))
  return edited(tx, command, question.change(was, flow, seen, draft, await contextOf(tx, command, me)), was)
}

const onQuestion = async (tx: Tx, command: Command, me: Me, id: Id, decide: (was: Question | undefined, context: Context) => Decision<SurveyFact>) =>
  record(tx, command, decide(await questionOf(tx, command.project, id), await contextOf(tx, command, me)))

export const reclassify = (tx: Tx, command: Command, me: Me, id: Id, to: QuestionClass, reason: string) => onQuestion(tx, command, me, id, (was, context) => question.reclassify(was, to, reason, context))
export const park = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => onQuestion(tx, command, me, id, (was, context) => question.park(was, reason, context))
export const takeUp = (tx: Tx, command: Command, me: Me, id: Id) => onQuestion(tx, command, me, id, (was, context) => question.takeUp(was, context))
export const answer = (tx: Tx, command: Command, me: Me, id: Id, words: string, by: Id) => onQuestion(tx, command, me, id, (was, context) => question.answer(was, words, by, null, context))
export const reopenQuestion = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => onQuestion(tx, command, me, id, (was, context) => question.reopen(was, reason, context))

export async function internalNote(tx: Tx, command: Command, me: Me, about: Id, words: string) {
  const kind = (await questionOf(tx, command.project, about)) ? 'question' as const : (await gapOf(tx, command.project, about)) ? 'gap' as const : null
  return record(tx, command, note(command.id, about, kind, words, await contextOf(tx, command, me)))
}
