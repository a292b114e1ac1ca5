/** What a project asks and how heavily, and every change of it. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import * as conditions from '#method/readiness/condition.ts'
import type { Own } from '#method/readiness/condition.ts'
import type { OwnDraft, ReadinessFact } from '#method/readiness/facts.ts'
import { contextOf, mine, settingOf } from '#method/readiness/frame.store.ts'
import type { Source } from '#method/readiness/frame.store.ts'
import type { Context, Weight } from '#method/readiness/readiness.ts'
import { record } from '#method/readiness/record.store.ts'
import * as rows from '#method/readiness/rows.store.ts'
import { personBrief, showCondition } from '#method/readiness/show.store.ts'

export async function weigh(tx: Tx, command: Command, me: Me, code: string, weight: Weight, inside: boolean, sources: readonly Source[]) {
  const setting = await settingOf(tx, command.project, mine(me), command.now, sources)
  return record(tx, command, conditions.weigh(setting.catalogue.find((c) => c.code === code), inside, weight, contextOf(setting, me, command.now)))
}

async function onOwn(tx: Tx, command: Command, me: Me, id: Id | null, decide: (all: readonly Own[], context: Context) => Decision<ReadinessFact>) {
  const [setting, all] = [await settingOf(tx, command.project, mine(me), command.now, []), await rows.own(tx, command.project)]
  const answer = await record(tx, command, decide(all, contextOf(setting, me, command.now)))
  return 'ok' in answer ? { ...answer, current: all.find((o) => o.id === id) } : answer
}

export const addOwn = (tx: Tx, command: Command, me: Me, draft: OwnDraft) => onOwn(tx, command, me, null, (all, context) => conditions.addOwn(all, command.id, draft, context))
export const changeOwn = (tx: Tx, command: Command, me: Me, id: Id, seen: number, draft: Omit<OwnDraft, 'scope'>) => onOwn(tx, command, me, id, (all, context) => conditions.changeOwn(all, id, seen, draft, context))
export const archiveOwn = (tx: Tx, command: Command, me: Me, id: Id) => onOwn(tx, command, me, id, (all, context) => conditions.archiveOwn(all.find((o) => o.id === id), context))
export const restoreOwn = (tx: Tx, command: Command, me: Me, id: Id) => onOwn(tx, command, me, id, (all, context) => conditions.restoreOwn(all, id, context))

export async function settings(tx: Tx, project: Id, me: Me, now: Moment, sources: readonly Source[]) {
  const [setting, own] = [await settingOf(tx, project, mine(me), now, sources), await rows.own(tx, project)]
  const chosen = new Map(setting.weighings.map((w) => [w.code, w]))
  return {
    conditions: setting.catalogue.map((c) => {
      const set = chosen.get(c.code)
      return { ...showCondition(setting, c), usual: c.own ? c.weight : conditions.usualWeight(c.code), set: set && !c.locked ? { by: personBrief(setting, set.by), day: set.day } : null }
    }),
    own: own.map((o) => ({ id: o.id, title: o.title, short: o.short, scope: o.scope, owes: [...o.owes], weight: o.weight, archived: o.archived, by: personBrief(setting, o.by), day: o.day, version: o.version })),
  }
}
