/** The deeds about a flow: its record, its walkthrough, its agreement. */
import type { Tx } from '#ground/database/database.store.ts'
import { load } from '#ground/flows/flows.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'
import * as agreement from '#method/survey/agreement.ts'
import { contextOf, edited, keptOf, lastWalks, meeting as meetingOf, question as questionOf, questions as questionsOf, record, versions as versionsOf } from '#method/survey/rows.store.ts'
import * as survey from '#method/survey/survey.ts'
import type { RecordTexts } from '#method/survey/survey.ts'
import { walk, walked } from '#method/survey/walkthrough.ts'
import type { WalkDeed } from '#method/survey/walkthrough.ts'

/** Whether there is such a flow at all, however far its survey has come. */
const found = (tx: Tx, command: Command, flow: Id) => load(tx, command.project, flow)
const nowhere = { ok: false as const, refusal: { code: 'notFound' } }

export async function describe(tx: Tx, command: Command, me: Me, id: Id, seen: number, texts: RecordTexts) {
  const flow = await found(tx, command, id)
  if (!flow) return nowhere
  const { record: was } = await keptOf(tx, command.project, id)
  return edited(tx, command, survey.describe(was, flow, seen, texts, await contextOf(tx, command, me)), was)
}

/** The answer that counted until now is looked for in the version that was walked, so that its question is not asked twice. */
export async function walkStep(tx: Tx, command: Command, me: Me, id: Id, deed: Omit<WalkDeed, 'id'>) {
  const flow = await found(tx, command, id)
  if (!flow) return nowhere
  const versions = (await versionsOf(tx, command.project, id)).get(id) ?? []
  const last = walked(deed.version, versions, await lastWalks(tx, command.project, id))[deed.step - 1]?.walk ?? null
  const question = last?.question ? ((await questionOf(tx, command.project, last.question)) ?? null) : null
  return record(tx, command, walk(flow, versions, last && { walk: last, question }, { ...deed, id: command.id }, await contextOf(tx, command, me)))
}

export async function agree(tx: Tx, command: Command, me: Me, id: Id, deed: { readonly version: number; readonly meeting: Id | null }) {
  const flow = await found(tx, command, id)
  if (!flow) return nowhere
  const { agreement: was } = await keptOf(tx, command.project, id)
  const meeting = deed.meeting === null ? null : await meetingOf(tx, command.project, deed.meeting)
  return record(tx, command, agreement.agree(was, flow, await questionsOf(tx, command.project, id), { version: deed.version, meeting }, await contextOf(tx, command, me)))
}

export async function withdrawAgreement(tx: Tx, command: Command, me: Me, id: Id, reason: string) {
  const flow = await found(tx, command, id)
  if (!flow) return nowhere
  const { agreement: was } = await keptOf(tx, command.project, id)
  return record(tx, command, agreement.withdraw(was, flow, reason, await contextOf(tx, command, me)))
}
