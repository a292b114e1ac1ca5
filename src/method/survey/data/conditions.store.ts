import type { Condition, ConditionAnswer, Conditions } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { list } from '#ground/flows/flows.store.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { dataConditionsOf, owed } from '#method/survey/data/conditions.ts'
import type { DataCondition, DataFound } from '#method/survey/data/conditions.ts'
import { dataConditionTitles, dataSays } from '#method/survey/data/conditions.words.ts'
import * as rows from '#method/survey/data/data.store.ts'

const tabs: Readonly<Record<DataCondition, string>> = { 'survey.data': 'data', 'survey.samples': 'samples' }

const all: readonly Condition[] = (Object.keys(dataConditionTitles) as DataCondition[]).map((code) => ({ code, ...dataConditionTitles[code], scope: 'flow', owes: owed[code] }))

/** What is known of every flow that is not archived. */
export async function found(tx: Tx, project: Id): Promise<ReadonlyMap<Id, readonly DataFound[]>> {
  const [flows, tables, editions, samples] = await Promise.all([list(tx, project), rows.tables(tx, project, null), rows.newestEditions(tx, project), rows.samples(tx, project, null)])
  const of = <T extends { readonly flow: Id }>(things: readonly T[]) => Map.groupBy(things, (t) => t.flow)
  const [byTable, byEdition, bySample] = [of(tables), of(editions), of(samples)]
  return new Map(flows.filter((f) => !f.archived).map((f) => [f.id, dataConditionsOf(byTable.get(f.id) ?? [], byEdition.get(f.id) ?? [], bySample.get(f.id) ?? [])]))
}

async function answers(tx: Tx, project: Id): Promise<readonly ConditionAnswer[]> {
  return [...(await found(tx, project))].flatMap(([flow, conditions]) => conditions.map((c): ConditionAnswer => (
    { code: c.code, flow, unit: null, met: c.met, says: dataSays(c), rests: c.rests, ...(c.met ? {} : { against: c.against }), since: c.since, who: c.who, to: `/survey/flows/${flow}?tab=${tabs[c.code]}` })))
}

export const dataConditions: Conditions<Tx, Moment> = { all, answers: (tx, project) => answers(tx, project) }
