/** The known limits of a flow that the customer was told of, as warnings for the operation manual. What is not shared stays with the vendor. */
import type { Tx } from '#ground/database/database.store.ts'
import { inOrder, type Mistake } from '#ground/flows/mistakes.ts'
import { sameWords, type Step } from '#ground/flows/steps.ts'
import type { Id } from '#kit/ids.ts'
import type { Finding } from '#method/validation/finding.ts'

type Row = { readonly state: Finding; readonly then: readonly Step[]; readonly now: readonly Step[] }

/** A limit found on an older version belongs to the step that has the same title now, or else to the flow as a whole. */
export async function mistakes(tx: Tx, project: Id, flow: Id): Promise<readonly Mistake[]> {
  const rows = await tx.rows<Row>(
    `select v.state, t.steps as then, n.steps as now from validation_finding v join flows_flow f on f.project_id = v.project_id and f.flow_id = v.flow_id
       join flows_version t on t.project_id = v.project_id and t.flow_id = v.flow_id and t.number = v.flow_version join flows_version n on n.project_id = v.project_id and n.flow_id = v.flow_id and n.number = f.current
      where v.project_id = $1 and v.flow_id = $2 and v.shared and not v.resolved order by v.raised_at, v.finding_id`, [project, flow])
  return inOrder(rows.map(({ state, then, now }): Mistake => {
    const title = state.step === null ? undefined : then[state.step - 1]?.title
    const at = title ? now.findIndex((s) => sameWords(s.title, title)) : -1
    return { step: at < 0 ? null : at + 1, says: state.shared!.words, remedy: state.shared!.workaround, times: 1 }
  }))
}
