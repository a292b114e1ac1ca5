/** What papers of a flow need from around: the head as it is called today, and the pictures they hold. */
import type { Shell } from '#ground/api/shell.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Picture } from '#ground/documents/paper.ts'
import type { Flow } from '#ground/flows/flows.ts'
import { load } from '#ground/projects/projects.store.ts'
import type { Id } from '#kit/ids.ts'
import type { Head } from '#method/survey/edition.ts'

export async function headOf(tx: Tx, project: Id, flow: Flow): Promise<Head> {
  const found = await load(tx, project)
  const none = { zh: '', en: '' }
  return { customer: found?.customer ?? none, project: found?.name ?? none, logo: found?.logo ?? null, flow: { code: flow.code, name: flow.name } }
}

export const personName = async (tx: Tx, person: Id): Promise<string> => (await tx.one<{ name: string }>('select name from people_person where id = $1', [person]))?.name ?? ''

export type PictureFile = { readonly id: Id; readonly hash: string; readonly type: string }

/** Where the bytes of these kept files lie; what is gone is left out. */
export const pictureFiles = (tx: Tx, project: Id, ids: readonly Id[]): Promise<PictureFile[]> => tx.rows<PictureFile>('select file_id as id, hash, type from documents_file where project_id = $1 and file_id = any($2::uuid[])', [project, ids])

/** The pictures themselves, by file. Read after the transaction, so that nobody waits for a disk. */
export async function openPictures(shell: Shell, files: readonly PictureFile[]): Promise<ReadonlyMap<Id, Picture>> {
  const found = new Map<Id, Picture>()
  for (const { id, hash, type } of files) {
    if (type !== 'image/png' && type !== 'image/jpeg') continue
    const content = await shell.openFile(hash)
    if (content) found.set(id, { type, bytes: content instanceof Uint8Array ? content : new Uint8Array(await new Response(content).arrayBuffer()) })
  }
  return found
}
