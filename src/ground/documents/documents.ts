/** A photo or document proves that something happened. It belongs to a subject of a chapter and is seen by those who may see that. */
import { permit, roles } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'

export type KeptDocument = {
  readonly id: Id
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  /** What its content is, a media type; never what its sender said. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly name: string
  readonly chapter: string | null
  readonly subject: string | null
}

export type DocumentFact = FactSaid<'kept', Omit<KeptDocument, 'id'>>

export const may = {
  see: permit(roles, { zh: '查看附件（能看到所属记录的人）', en: 'see attached files (those who may see what they belong to)' }),
  keep: permit(['manager', 'consultant', 'office', 'lead', 'keyUser', 'endUser'], { zh: '上传照片和文件', en: 'attach photos and documents' }),
}

export const keep = (id: Id, file: Omit<KeptDocument, 'id'>, at: Moment): DocumentFact => ({ type: 'kept', subject: id, at, detail: file })

/** The files after a fact; the rows are this fold. */
export const fold = (files: readonly KeptDocument[], fact: DocumentFact): readonly KeptDocument[] => [...files, { id: fact.subject, ...fact.detail }]

/** Pictures are shown within our own pages; everything else is a download. */
export const isPicture = (type: string): boolean => type.startsWith('image/')
