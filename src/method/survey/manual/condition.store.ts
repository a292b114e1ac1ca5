import type { Condition, ConditionAnswer } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Id } from '#kit/ids.ts'
import { manualCondition, manualStateSaid } from '#method/survey/manual/answer.words.ts'
import { manualsIssued } from '#method/survey/manual/manual.store.ts'

/** Met when the newest edition was made of the version in force (METHOD M3); a newer edition is another one to rest on. Against it stands the version that has no manual. */
export const condition: Condition = { code: 'survey.manual', ...manualCondition, scope: 'flow', owes: ['consultant'] }

export async function answers(tx: Tx, project: Id, flows: readonly Flow[]): Promise<readonly ConditionAnswer[]> {
  const issued = await manualsIssued(tx, project)
  return flows.filter((f) => !f.archived).map((flow): ConditionAnswer => {
    const last = issued.get(flow.id) ?? null
    const met = last?.version === flow.current
    return { code: condition.code, flow: flow.id, unit: null, met, says: manualStateSaid(last, flow.current), rests: last?.rests ?? 'none', ...(met ? {} : { against: [`version ${flow.current}`] }), since: met ? last!.day : null, who: met ? [last!.by] : [], to: `/survey/flows/${flow.id}?tab=manual` }
  })
}
