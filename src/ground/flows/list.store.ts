/** The flows as rows of a list, and a list as new versions of the flows. */
import type { Tx } from '#ground/database/database.store.ts'
import type { TableRead } from '#ground/documents/table.ts'
import type { Flow } from '#ground/flows/flows.ts'
import { list, record } from '#ground/flows/flows.store.ts'
import { nextVersion } from '#ground/flows/flows.words.ts'
import * as rules from '#ground/flows/list.ts'
import type { StepRow } from '#ground/flows/list.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Id } from '#kit/ids.ts'

export async function load(tx: Tx, project: Id): Promise<{ standing: StepRow[]; around: readonly Flow[] }> {
  const flows = await list(tx, project)
  return { standing: rules.rowsOf(flows), around: flows }
}

/** Says beside the rows what the new version of each flow would touch, as far as the rows can be read. */
export function arrange(read: TableRead<StepRow>, standing: readonly StepRow[], flows: readonly Flow[]) {
  const arranged = rules.arrange(read, standing)
  const full = arranged.read.lines.every((l) => l.faults.length === 0 && l.values.flow)
  const whole = full && arranged.read.faults.length === 0 ? arranged.read.lines.map((l) => ({ ...blank(arranged.standing, l.values), ...l.values }) as StepRow) : []
  return {
    ...arranged,
    notices: rules.touched(flows.filter((f) => !f.archived), rules.flowsIn(whole)).map(({ flow, touches }) => nextVersion(flow, touches)),
  }
}

/** Cells of columns that the file does not have keep what stands. */
const blank = (standing: readonly StepRow[], values: Partial<StepRow>): StepRow =>
  standing.find((r) => r.flow.toLowerCase() === values.flow?.toLowerCase() && r.step === (values.step ?? null)) ??
  { flow: '', nameZh: null, nameEn: null, step: null, titleZh: null, titleEn: null, whoZh: null, whoEn: null, whereZh: null, whereEn: null, inputZh: null, inputEn: null, expectedZh: null, expectedEn: null }

export async function apply(tx: Tx, command: Command, rows: readonly StepRow[], flows: readonly Flow[], newId: () => Id) {
  const hands = await tx.rows<{ flow_id: Id; id: Id }>('select flow_id, capability_id as id from capabilities_capability where project_id = $1 and flow_id is not null and archived_at is null order by code', [command.project])
  return record(tx, command, rules.merge(flows, rules.flowsIn(rows), (flow) => hands.filter((h) => h.flow_id === flow).map((h) => h.id), newId, command.now))
}
