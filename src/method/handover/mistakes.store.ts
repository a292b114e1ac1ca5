/** What went wrong in the attempts at a flow, for the next one who reads how it is done: by cause, with the newest notes, without names. */
import type { Tx } from '#ground/database/database.store.ts'
import { inOrder, type Mistake } from '#ground/flows/mistakes.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { Cause } from '#method/handover/handover.ts'
import { causeWords } from '#method/handover/handover.words.ts'

/** So many notes are told of each cause. */
const told = 3

type Row = { readonly cause: Cause; readonly times: number; readonly notes: readonly (string | null)[] }

/** Attempts that were struck out say nothing; a note said twice is told once. */
export async function mistakes(tx: Tx, project: Id, flow: Id): Promise<readonly Mistake[]> {
  const rows = await tx.rows<Row>(
    `select d.detail ->> 'cause' as cause, count(*)::int as times, array_agg(d.detail ->> 'note' order by d.at desc) as notes
       from handover_deed d join capabilities_capability c on c.project_id = d.project_id and c.capability_id = d.capability_id
      where d.project_id = $1 and c.flow_id = $2 and c.kind = 'operate' and d.kind = 'attempt' and d.outcome = 'failed' and d.struck is null and d.detail ->> 'cause' is not null group by 1`, [project, flow])
  return inOrder(rows.map(({ cause, times, notes }): Mistake => ({ step: null, says: said(cause, [...new Set(notes.flatMap((n) => (n?.trim() ? [n.trim()] : [])))].slice(0, told)), remedy: null, times })))
}

const said = (cause: Cause, notes: readonly string[]): Words => {
  const { zh, en } = causeWords[cause]
  const upper = en.charAt(0).toUpperCase() + en.slice(1)
  return notes.length === 0 ? { zh, en: upper } : { zh: `${zh}：${notes.join('；')}`, en: `${upper}: ${notes.join('; ')}` }
}
