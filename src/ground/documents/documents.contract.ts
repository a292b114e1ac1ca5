import { File, Id, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { may } from '#ground/documents/documents.ts'

const about = { chapter: text(1, 40), subject: text(1, 100) }

/** The bytes are the body, the name stands in the query. At most 10 MB; what it is is told by its content. The receipt’s subject is the file’s id. */
export const upload = write({
  id: 'documents.upload', path: '/projects/{project}/documents', access: member(may.keep), says: { zh: '上传一张照片或一个文件', en: 'Attach a photo or a document' },
  input: { params: inProject, query: z.object({ name: text(1, 200), chapter: about.chapter.optional(), subject: about.subject.optional() }), file: true },
})

export const list = read({
  id: 'documents.list', path: '/projects/{project}/documents', access: member(may.see), says: { zh: '某个对象的附件', en: 'The files attached to a subject' },
  input: { params: inProject, query: z.object(about) },
  output: z.object({ files: z.array(z.object({ id: Id, name: z.string(), type: z.string(), size: z.number().int(), madeAt: z.string(), madeBy: z.object({ id: Id, name: z.string() }).nullable() })) }),
})

export const download = read({
  id: 'documents.download', path: '/projects/{project}/documents/{file}', access: member(may.see), says: { zh: '下载附件', en: 'Download an attached file' },
  input: { params: inProject.extend({ file: Id }) }, output: File,
})
