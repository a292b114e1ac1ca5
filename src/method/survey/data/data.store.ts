/** The rows of data specifications and samples, and how a fact changes them. Every row is the fold of its facts. */
import type { Tx } from '#ground/database/database.store.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command, Receipt } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Decision, Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { DataTable } from '#method/survey/data/data.ts'
import { about, isDataFact } from '#method/survey/data/facts.ts'
import type { DataFact } from '#method/survey/data/facts.ts'
import { after as afterTable } from '#method/survey/data/fields.ts'
import { checkOf, fold, nothing } from '#method/survey/data/fold.ts'
import type { KeptCheck } from '#method/survey/data/fold.ts'
import { after as afterEdition } from '#method/survey/data/issue.ts'
import type { Edition } from '#method/survey/data/issue.ts'
import { after as afterSample } from '#method/survey/data/sample.ts'
import type { Sample } from '#method/survey/data/sample.ts'
import { chapter } from '#method/survey/rows.store.ts'

type State<T> = { readonly state: T }
const states = <T>(rows: readonly State<T>[]): T[] => rows.map((r) => r.state)

export const tables = async (tx: Tx, project: Id, flow: Id | null): Promise<DataTable[]> =>
  states(await tx.rows<State<DataTable>>('select state from survey_data_table where project_id = $1 and ($2::uuid is null or flow_id = $2) order by table_id', [project, flow]))

/** The newest first. */
export const editions = async (tx: Tx, project: Id, flow: Id | null): Promise<Edition[]> =>
  states(await tx.rows<State<Edition>>('select state from survey_data_edition where project_id = $1 and ($2::uuid is null or flow_id = $2) order by number desc', [project, flow]))

/** The newest edition of every flow. */
export const newestEditions = async (tx: Tx, project: Id): Promise<Edition[]> =>
  states(await tx.rows<State<Edition>>('select distinct on (flow_id) state from survey_data_edition where project_id = $1 order by flow_id, number desc', [project]))

export const samples = async (tx: Tx, project: Id, flow: Id | null): Promise<Sample[]> =>
  states(await tx.rows<State<Sample>>('select state from survey_data_sample where project_id = $1 and ($2::uuid is null or flow_id = $2) order by sample_id', [project, flow]))

/** The newest first; at most so many of a flow matter to anybody. */
export const checks = async (tx: Tx, project: Id, flow: Id): Promise<KeptCheck[]> =>
  states(await tx.rows<State<KeptCheck>>('select state from survey_data_check where project_id = $1 and flow_id = $2 order by at desc, check_id desc limit 200', [project, flow]))

export const table = async (tx: Tx, project: Id, id: Id): Promise<DataTable | undefined> =>
  (await tx.one<State<DataTable>>('select state from survey_data_table where project_id = $1 and table_id = $2', [project, id]))?.state

/** The table that has this field. */
export const tableOfField = async (tx: Tx, project: Id, field: Id): Promise<DataTable | undefined> =>
  (await tx.one<State<DataTable>>(`select state from survey_data_table where project_id = $1 and state -> 'fields' @> jsonb_build_array(jsonb_build_object('id', $2::text))`, [project, field]))?.state

export const edition = async (tx: Tx, project: Id, id: Id): Promise<Edition | undefined> =>
  (await tx.one<State<Edition>>('select state from survey_data_edition where project_id = $1 and edition_id = $2', [project, id]))?.state

export const sample = async (tx: Tx, project: Id, id: Id): Promise<Sample | undefined> =>
  (await tx.one<State<Sample>>('select state from survey_data_sample where project_id = $1 and sample_id = $2', [project, id]))?.state

/** The name of a file that was kept for this flow; null when there is none. */
export const fileName = async (tx: Tx, project: Id, flow: Id, file: Id): Promise<string | null> =>
  (await tx.one<{ name: string }>('select name from documents_file where project_id = $1 and file_id = $2 and chapter = $3 and subject = $4', [project, file, chapter, flow]))?.name ?? null

type Refused = { readonly ok: false; readonly refusal: Refusal }

export async function record(tx: Tx, command: Command, decision: Decision<DataFact>): Promise<Receipt | Refused> {
  if (!decision.ok) return decision
  const written = await append(tx, command, chapter, decision.facts)
  for (const fact of written) await apply(tx, command.project, fact)
  return receipt(command.id, written)
}

/** As `record`, and a refusal shows what stands now beside what the writer saw. */
export async function edited(tx: Tx, command: Command, decision: Decision<DataFact>, current: unknown) {
  const answer = await record(tx, command, decision)
  return 'ok' in answer ? { ...answer, current } : answer
}

async function apply(tx: Tx, project: Id, fact: DataFact): Promise<void> {
  const id = fact.subject
  if (fact.type === 'dataChecked') {
    await tx.rows('insert into survey_data_check (project_id, check_id, flow_id, at, state) values ($1, $2, $3, $4, $5)', [project, id, fact.detail.flow, fact.at, checkOf(fact)])
    return
  }
  switch (about(fact.type)) {
    case 'table': {
      const next = afterTable(await table(tx, project, id), fact)!
      await tx.rows('insert into survey_data_table (project_id, table_id, flow_id, state) values ($1, $2, $3, $4) on conflict (project_id, table_id) do update set state = excluded.state', [project, id, next.flow, next])
      return
    }
    case 'edition': {
      const next = afterEdition(await edition(tx, project, id), fact)!
      await tx.rows('insert into survey_data_edition (project_id, edition_id, flow_id, number, state) values ($1, $2, $3, $4, $5) on conflict (project_id, edition_id) do update set state = excluded.state', [project, id, next.flow, next.number, next])
      return
    }
    default: {
      const next = afterSample(await sample(tx, project, id), fact)!
      await tx.rows('insert into survey_data_sample (project_id, sample_id, flow_id, state) values ($1, $2, $3, $4) on conflict (project_id, sample_id) do update set state = excluded.state', [project, id, next.flow, next])
    }
  }
}

/** Proves that every row here is the fold of its facts. */
export async function prove(tx: Tx, project: Id): Promise<readonly string[]> {
  const said = ((await factsOf(tx, project, chapter)) as unknown as DataFact[]).filter(isDataFact).reduce(fold, nothing)
  const kept = states(await tx.rows<State<KeptCheck>>('select state from survey_data_check where project_id = $1', [project]))
  return [
    ...unequal('survey_data_table', [...said.tables.values()], await tables(tx, project, null), (t) => t.id),
    ...unequal('survey_data_edition', [...said.editions.values()], await editions(tx, project, null), (e) => e.id),
    ...unequal('survey_data_sample', [...said.samples.values()], await samples(tx, project, null), (s) => s.id),
    ...unequal('survey_data_check', [...said.checks.values()], kept, (c) => c.id),
  ]
}
