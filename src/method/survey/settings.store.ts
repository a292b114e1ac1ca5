import type { Tx } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { keepSettings } from '#ground/projects/projects.store.ts'
import type { Id } from '#kit/ids.ts'
import { chapter, contextOf } from '#method/survey/rows.store.ts'
import { setLongOpen as set, settingsOf } from '#method/survey/settings.ts'
import type { Settings } from '#method/survey/settings.ts'

export const settingsIn = async (tx: Tx, project: Id): Promise<Settings> =>
  settingsOf((await tx.one<{ settings: Partial<Settings> | null }>(`select settings -> 'survey' as settings from projects_project where project_id = $1`, [project]))?.settings)

export async function setLongOpen(tx: Tx, command: Command, me: Me, days: number) {
  const decision = set(await settingsIn(tx, command.project), days, await contextOf(tx, command, me))
  if (!decision.ok) return decision
  await keepSettings(tx, command.project, chapter, { longOpenDays: days })
  return receipt(command.id, await append(tx, command, chapter, decision.facts))
}
