import type { Tx } from '#ground/database/database.store.ts'
import { factsOf } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Id } from '#kit/ids.ts'
import type { PreparedFact, ValidationFact } from '#method/validation/facts.ts'
import { fold as foldFinding } from '#method/validation/finding.ts'
import { preparationOf, type Preparation } from '#method/validation/preparation.ts'
import { fold as foldRun } from '#method/validation/run.ts'
import { byThing, chapter, findingRow, isFinding, isRun, runRow } from '#method/validation/validation.store.ts'

type RunRow = ReturnType<typeof runRow>
type FindingRow = ReturnType<typeof findingRow>

const iso = (at: unknown): string => new Date(at as string).toISOString()

/** Every run's, finding's and preparation's row, its columns included, is what the facts say. */
export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, chapter)) as unknown as ValidationFact[]
  const runs: RunRow[] = []
  const findings: FindingRow[] = []
  const preparations = new Map<string, Preparation>()
  for (const said of byThing(facts).values()) {
    if (isRun(said)) runs.push(runRow(foldRun(said)!))
    else if (isFinding(said)) findings.push(findingRow(foldFinding(said)!))
    else for (const f of said as readonly PreparedFact[]) preparations.set(`${f.subject}/${f.detail.what}`, preparationOf(f))
  }
  const runRows = await tx.rows<RunRow>('select run_id, flow_id, flow_version, person_id, counts, progress, started_at, completed_on, moved_on, state from validation_run where project_id = $1', [project])
  const findingRows = await tx.rows<FindingRow>('select finding_id, flow_id, flow_version, step, run_id, kind, class, release_id, resolved, shared, raised_at, moved_on, state from validation_finding where project_id = $1', [project])
  const prepared = (await tx.rows<{ state: Preparation }>('select state from validation_preparation where project_id = $1', [project])).map((r) => r.state)
  return [
    ...unequal('validation_run', runs, runRows.map((r) => ({ ...r, started_at: iso(r.started_at) })), (r) => r.run_id),
    ...unequal('validation_finding', findings, findingRows.map((r) => ({ ...r, raised_at: iso(r.raised_at) })), (r) => r.finding_id),
    ...unequal('validation_preparation', [...preparations.values()], prepared, (p) => `${p.flow}/${p.what}`),
  ]
}
