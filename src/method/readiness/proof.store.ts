import type { Tx } from '#ground/database/database.store.ts'
import { factsOf } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Id } from '#kit/ids.ts'
import type { ReadinessFact } from '#method/readiness/facts.ts'
import { fold, nothing } from '#method/readiness/fold.ts'
import { confirmationRow, gateRow, owingRow, waiverRow } from '#method/readiness/record.store.ts'
import { chapter } from '#method/readiness/rows.store.ts'

/** Proves that every row of the readiness is the fold of its facts, the columns beside it included. Reads all facts of the chapter. */
export async function prove(tx: Tx, project: Id): Promise<readonly string[]> {
  const said = fold(nothing, (await factsOf(tx, project, chapter)) as unknown as ReadinessFact[])
  const [gates, waivers, confirmations, owings, own, weights] = await Promise.all([
    tx.rows<ReturnType<typeof gateRow>>('select flow_id, unit_id, planned, state, basis, snapshot, inside_basis, inside_snapshot from readiness_gate where project_id = $1', [project]),
    tx.rows<ReturnType<typeof waiverRow>>("select waiver_id, flow_id, unit_id, inside, to_char(until, 'YYYY-MM-DD') as until, ended, state from readiness_waiver where project_id = $1", [project]),
    tx.rows<ReturnType<typeof confirmationRow>>('select spot, flow_id, unit_id, state from readiness_confirmation where project_id = $1', [project]),
    tx.rows<ReturnType<typeof owingRow>>('select spot, flow_id, unit_id, person_id, inside, state from readiness_owing where project_id = $1', [project]),
    tx.rows<{ key: string; state: unknown }>('select condition_id as key, state from readiness_condition where project_id = $1', [project]),
    tx.rows<{ key: string; inside: boolean; state: unknown }>('select code as key, inside, state from readiness_weight where project_id = $1', [project]),
  ])
  return [
    ...unequal('readiness_gate', [...said.gates.values()].map(gateRow), gates, (r) => `${r.flow_id}/${r.unit_id}`),
    ...unequal('readiness_waiver', [...said.waivers.values()].map(waiverRow), waivers, (r) => r.waiver_id),
    ...unequal('readiness_confirmation', [...said.confirmations].map(([spot, c]) => confirmationRow(spot, c)), confirmations, (r) => r.spot),
    ...unequal('readiness_owing', [...said.owings].map(([spot, o]) => owingRow(spot, o)), owings, (r) => r.spot),
    ...unequal<{ key: string; state: unknown }>('readiness_condition', [...said.own].map(([key, state]) => ({ key, state })), own, (r) => r.key),
    ...unequal<{ key: string; inside: boolean; state: unknown }>('readiness_weight', [...said.weighings].map(([key, state]) => ({ key, inside: state.inside, state })), weights, (r) => r.key),
  ]
}
