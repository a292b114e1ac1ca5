import type { Tx } from '#ground/database/database.store.ts'
import { fold, keep } from '#ground/documents/documents.ts'
import type { DocumentFact, KeptDocument } from '#ground/documents/documents.ts'
import { append, factsOf, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Id } from '#kit/ids.ts'

const columns = 'file_id as id, hash, type, size, name, chapter, subject'

export async function add(tx: Tx, command: Command, file: Omit<KeptDocument, 'id'>) {
  const written = await append(tx, command, 'documents', [keep(command.id, file, command.now)])
  await tx.rows('insert into documents_file (project_id, file_id, hash, type, size, name, made_by, made_at, chapter, subject) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [command.project, command.id, file.hash, file.type, file.size, file.name, command.by, command.now, file.chapter, file.subject])
  return receipt(command.id, written)
}

export const load = (tx: Tx, project: Id, id: Id) => tx.one<KeptDocument & { made_by: Id | null }>(`select ${columns}, made_by from documents_file where project_id = $1 and file_id = $2`, [project, id])

export async function about(tx: Tx, project: Id, chapter: string, subject: string) {
  const rows = await tx.rows<KeptDocument & { made_at: Date; made_by: Id | null; by_name: string | null }>(
    `select f.file_id as id, f.hash, f.type, f.size, f.name, f.made_at, f.made_by, p.name as by_name from documents_file f left join people_person p on p.id = f.made_by
      where f.project_id = $1 and f.chapter = $2 and f.subject = $3 order by f.made_at, f.file_id`, [project, chapter, subject])
  return rows.map((r) => ({ id: r.id, name: r.name, type: r.type, size: r.size, madeAt: r.made_at.toISOString(), madeBy: r.made_by === null ? null : { id: r.made_by, name: r.by_name ?? '' } }))
}

export async function prove(tx: Tx, project: Id): Promise<string[]> {
  const facts = (await factsOf(tx, project, 'documents')) as unknown as DocumentFact[]
  const rows = await tx.rows<KeptDocument>(`select ${columns} from documents_file where project_id = $1`, [project])
  return unequal('documents_file', facts.reduce<readonly KeptDocument[]>(fold, []), rows, (f) => f.id)
}
