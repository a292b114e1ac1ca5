/** What is asked of a filled workbook, and what is answered: it runs where the file is read (`Shell.judgeWorkbook`), so that of half a million cells only the findings travel. */
import type { ReadSheet } from '#ground/documents/sheet.ts'
import type { Id } from '#kit/ids.ts'
import { check, type Checked } from './check.ts'
import type { DataTable } from './data.ts'
import { markOf } from './layout.ts'

/** What a workbook may be judged by: the editions of its flow by their ids, and what stands as `draft`. */
export type Given = { readonly flow: Id; readonly editions: readonly { readonly id: Id; readonly number: number; readonly tables: readonly DataTable[] }[]; readonly draft: readonly DataTable[]; readonly asked: Id | null }

export type Verdict = Checked & {
  /** By which edition; null: by what stands and was not issued yet. */
  readonly edition: { readonly id: Id; readonly number: number } | null
  /** The workbook was made for another flow, or for an edition that is not the newest. */
  readonly otherFlow: boolean
  readonly older: boolean
}

/** The edition that was asked for, or the one the workbook names, or the newest, or what stands. */
export function judge(sheets: readonly ReadSheet[], given: Given): Verdict {
  const mark = markOf(sheets)
  const byNumber = [...given.editions].sort((a, b) => b.number - a.number)
  const edition = byNumber.find((e) => e.id === given.asked) ?? byNumber.find((e) => e.id === mark?.edition) ?? byNumber[0] ?? null
  return {
    ...check(sheets, edition?.tables ?? given.draft), edition: edition && { id: edition.id, number: edition.number },
    otherFlow: mark !== null && mark.flow !== given.flow, older: edition !== null && edition.id !== byNumber[0]!.id,
  }
}
