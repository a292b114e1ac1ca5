import type { Tx } from '#ground/database/database.store.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { chapter, rowOf, unitOf } from '#method/handover/handover.store.ts'
import { standingOf } from '#method/handover/handover.ts'
import type { Class, Kind, Standing } from '#method/handover/handover.ts'
import { inversion, worksOf } from '#method/handover/inversion.ts'
import { rulesSubject } from '#method/handover/settings.ts'
import { fold, none } from '#method/handover/standing.ts'
import { frameOf, weeks } from '#method/handover/wall.store.ts'

type Row = { capability_id: Id; person_id: Id; unit_id: Id; state: Standing; kind: Kind; class: Class; glance: Record<string, unknown> }

/** Proves that every standing's row, and the weeks of the curve, are what the facts say. Answers what is not, one line each. Reads the whole ledger of the project. */
export async function prove(tx: Tx, project: Id): Promise<readonly string[]> {
  const facts = await tx.rows<HandoverFact & { at: Date | string }>('select subject, type, at, detail from ledger_fact where project_id = $1 and chapter = $2 order by seq', [project, chapter])
  const all = facts.map((f) => ({ ...f, at: new Date(f.at).toISOString() })) as HandoverFact[]
  const bySubject = Map.groupBy(all.filter((f) => f.subject !== rulesSubject), (f) => f.subject)
  const rows = await tx.rows<Row>(
    `select s.capability_id, s.person_id, s.unit_id, s.state, c.kind, c.class, to_jsonb(s) - 'state' - 'project_id' as glance
       from handover_standing s join capabilities_capability c on c.project_id = s.project_id and c.capability_id = s.capability_id where s.project_id = $1`, [project])
  const { settings, zone } = await frameOf(tx, project, new Date(0).toISOString())
  const wrong: string[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const subject = `${row.capability_id}/${row.person_id}`
    seen.add(subject)
    const said = bySubject.get(subject) ?? []
    const standing = fold(none(row.capability_id, row.person_id), said)
    const { state: _, ...glance } = rowOf({ capability: { id: row.capability_id, kind: row.kind, class: row.class }, settings, zone }, { standing, unit: unitOf(said) ?? row.unit_id })
    if (sorted(standing) !== sorted(row.state)) wrong.push(`handover: the standing ${subject} is not the fold of its ${said.length} facts`)
    if (sorted(glance) !== sorted(row.glance)) wrong.push(`handover: the wall's columns of ${subject} do not follow from its standing`)
  }
  for (const subject of bySubject.keys()) {
    if (!seen.has(subject)) wrong.push(`handover: the standing ${standingOf(subject).capability} of ${standingOf(subject).person} has facts and no row`)
  }
  const counted = inversion(worksOf(all)).filter((w) => w.share !== null)
  const kept = (await weeks(tx, project)).filter((w) => w.share !== null)
  if (sorted(counted) !== sorted(kept)) wrong.push('handover: the weeks of the inversion curve are not what the facts say')
  return wrong
}
