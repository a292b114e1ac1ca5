import { firstBreach } from '#ground/ledger/ledger.store.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { fill } from '#kit/words.ts'
import type { Words } from '#kit/words.ts'
import { chapters } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import type { Database } from '#server/database/database.ts'
import { inspectFile } from '#server/files/evidence.ts'
import { lines } from '#cli/cli.words.ts'

export type Findings = { readonly troubles: readonly Words[]; readonly projects: number; readonly facts: number; readonly files: number }

const plain = (text: string): Words => ({ zh: text, en: text })

/** What durability needs of a PostgreSQL. */
const wanted: Readonly<Record<string, string>> = { fsync: 'on', full_page_writes: 'on', data_checksums: 'on' }

/** Looks at everything that can be proved: settings, every ledger's chain, every chapter's rows against its facts, every file against its hash. Reads all facts. */
export async function examine(database: Database, data: string): Promise<Findings> {
  const troubles: Words[] = []
  for (const [name, value] of Object.entries(wanted)) {
    const found = (await database.owner.query<{ setting: string }>('select setting from pg_settings where name = $1', [name])).rows[0]?.setting
    if (found !== value) troubles.push(fill(lines.setting, { name, value: found ?? '—', wanted: value }))
  }
  // An owner who is no superuser stands before the wall like everybody: the projects are asked for as the administrator may.
  const projects = await transaction(database.app, { project: null, person: null, house: 'administrator' }, (tx) => tx.rows<{ id: Id }>('select project_id as id from projects_project order by project_id'), 'read')
  let files = 0
  let facts = 0
  for (const id of [installation, ...projects.map((p) => p.id)]) {
    await transaction(database.app, { project: id, person: null, house: null }, async (tx) => {
      const breach = await firstBreach(tx, id)
      if (breach) troubles.push(fill(lines.chain, { project: id, seq: breach.seq, why: breach.why }))
      facts += Number((await tx.one<{ seq: string }>('select seq from ledger_head where project_id = $1', [id]))?.seq ?? 0)
      for (const chapter of chapters) for (const line of (await chapter.prove?.(tx, id)) ?? []) troubles.push(plain(line))
      for (const { hash } of await tx.rows<{ hash: string }>('select distinct hash from documents_file where project_id = $1', [id])) {
        files++
        const state = await inspectFile(data, hash)
        if (state !== 'whole') troubles.push(fill(state === 'missing' ? lines.fileMissing : lines.fileDamaged, { hash }))
      }
    }, 'read')
  }
  return { troubles, files, facts, projects: projects.length }
}
