/** The process that reads an uploaded list and judges it, so that half a million cells never cross to the server. It may be killed at any time. */
import type { ReadSheet } from '#ground/documents/sheet.ts'
import type { Refusal } from '#kit/decision.ts'
import { answer } from './aside.ts'
import { reading, type UploadJob } from './reading.ts'

export type JudgeJob = UploadJob & { readonly module: string; readonly given: unknown }
export type Judged<T> = { readonly ok: true; readonly verdict: T } | { readonly ok: false; readonly refusal: Refusal }

type Judge = { readonly judge: (sheets: readonly ReadSheet[], given: unknown) => unknown }

answer(async (job: JudgeJob): Promise<Judged<unknown>> => {
  const read = await reading(job)
  if (!read.ok) return read
  const { judge } = (await import(job.module)) as Judge
  return { ok: true, verdict: judge(read.sheets, job.given) }
})
