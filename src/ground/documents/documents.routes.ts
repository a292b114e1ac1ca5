import { handle, handleFile } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import type { Tx } from '#ground/database/database.store.ts'
import * as contract from '#ground/documents/documents.contract.ts'
import { isPicture } from '#ground/documents/documents.ts'
import * as store from '#ground/documents/documents.store.ts'
import { facts, refusals } from '#ground/documents/documents.words.ts'
import type { Me } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'

/** Whether somebody may see a file is the question of the chapter it belongs to; each of `chapters` answers for its own. */
export function documents(chapters: readonly Chapter[]): Chapter {
  const sees = async (tx: Tx, me: Me, project: Id, chapter: string | null, subject: string | null): Promise<boolean> =>
    (chapter !== null && subject !== null ? await chapters.find((c) => c.name === chapter)?.seesFiles?.(tx, me, project, subject) : true) ?? true

  return {
    name: 'documents', refusals, facts, prove: store.prove,
    routes: [
      handleFile(contract.upload, ({ bytes, query, shell }) => shell.keepFile(bytes, (query as { name: string }).name), async ({ tx, command, query, me, params }, kept) => {
        if (!kept.ok) return kept
        const [chapter, subject] = [query.chapter ?? null, query.subject ?? null]
        if (!(await sees(tx, me, params.project, chapter, subject))) return refuse('notFound')
        return store.add(tx, command, { ...kept.file, chapter, subject })
      }),
      handle(contract.list, async ({ tx, params, query, me }) => ({ files: (await sees(tx, me, params.project, query.chapter, query.subject)) ? await store.about(tx, params.project, query.chapter, query.subject) : [] })),
      handle(contract.download, async ({ tx, params, me, shell }) => {
        const file = await store.load(tx, params.project, params.file)
        if (!file || !(file.made_by === me.person || (await sees(tx, me, params.project, file.chapter, file.subject)))) return refuse('notFound')
        const content = await shell.openFile(file.hash)
        return content ? { file: content, name: file.name, type: file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type, inline: isPicture(file.type) } : refuse('gone')
      }),
    ],
  }
}
