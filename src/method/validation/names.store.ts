/** What the chapter's things are called elsewhere, and what of them waits for a release. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Hanging } from '#ground/releases/releases.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

type Named = { readonly id: Id; readonly code: string; readonly said: string }

/** Letters of a finding's words that stand for it. */
const most = 36

export const short = (text: string): string => {
  const letters = [...text.split('\n')[0]!]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('').trimEnd()}…`
}

const nameOf = ({ code, said }: Named): Words => ({ zh: `${code} · ${short(said)}`, en: `${code} · ${short(said)}` })

/** Runs are called by their case, findings by their first words; both begin with the flow's code. */
export async function names(tx: Tx, project: Id, ids: readonly Id[]): Promise<Map<Id, Words>> {
  const rows = await tx.rows<Named>(
    `select t.id, f.code, t.said from (
         select run_id as id, flow_id, state ->> 'case' as said from validation_run where project_id = $1 and run_id = any($2)
         union all select finding_id, flow_id, state ->> 'words' from validation_finding where project_id = $1 and finding_id = any($2)) as t
       join flows_flow f on f.project_id = $1 and f.flow_id = t.flow_id`, [project, ids])
  return new Map(rows.map((r) => [r.id, nameOf(r)]))
}

/** The findings that name a release. */
export async function hangsOn(tx: Tx, project: Id, release: Id): Promise<readonly Hanging[]> {
  const rows = await tx.rows<Named & { waits: boolean }>(
    `select v.finding_id as id, f.code, v.state ->> 'words' as said, not v.resolved as waits from validation_finding v join flows_flow f on f.project_id = v.project_id and f.flow_id = v.flow_id
      where v.project_id = $1 and v.release_id = $2 order by v.resolved, f.code, v.finding_id`, [project, release])
  return rows.map((r) => ({ id: r.id, name: nameOf(r), to: `/validation/findings?finding=${r.id}`, waits: r.waits }))
}
