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
  const heads = (await database.owner.query<{ project_id: Id; seq: string }>('select project_id, seq from ledger_head order by project_id')).rows
  let files = 0
  for (const head of heads) {
    await transaction(database.app, { project: head.project_id, person: null, house: null }, async (tx) => {
      const breach = await firstBreach(tx, head.project_id)
      if (breach) troubles.push(fill(lines.chain, { project: head.project_id, seq: breach.seq, why: breach.why }))
      for (const chapter of chapters) for (const line of (await chapter.prove?.(tx, head.project_id)) ?? []) troubles.push(plain(line))
      for (const { hash } of await tx.rows<{ hash: string }>('select distinct hash from documents_file where project_id = $1', [head.project_id])) {
        files++
        const state = await inspectFile(data, hash)
        if (state !== 'whole') troubles.push(fill(state === 'missing' ? lines.fileMissing : lines.fileDamaged, { hash }))
      }
    }, 'read')
  }
  return { troubles, files, projects: heads.filter((h) => h.project_id !== installation).length, facts: heads.reduce((n, h) => n + Number(h.seq), 0) }
}
