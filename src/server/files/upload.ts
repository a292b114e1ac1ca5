/**
 * Somebody's file becomes cells. What it is is told by its content, never by its name; it is read in a process of its own within limits (docs/decisions/0004-excel-and-pdf.md).
 */
import { aside } from './aside.ts'
import { judgedLimits, refuseUpload, usualLimits, type Limits } from './limits.ts'
import type { JudgeJob, Judged } from './judge.aside.ts'
import { kindOf, type UploadJob, type Uploaded } from './reading.ts'

/** Reads .xlsx (Excel, WPS) and text lists (.csv, .txt). Refusals carry an `UploadCode`; their words stand in `files.words.ts` under `uploadRefusals`. Never throws because of what the file holds. */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Uploaded> {
  const within: Limits = { ...usualLimits, ...limits }
  return read<Uploaded, UploadJob>(bytes, within, './upload.aside.ts', (job) => job)
}

/** Reads somebody's list and judges it in the same process: only the verdict comes back. `module` is a rule of the house and exports `judge(sheets, given)`. */
export const judgeWorkbook = <T>(bytes: Uint8Array, module: string, given: unknown, limits: Partial<Limits> = {}): Promise<Judged<T>> =>
  read<Judged<T>, JudgeJob>(bytes, { ...judgedLimits, ...limits }, './judge.aside.ts', (job) => ({ ...job, module, given }))

async function read<A extends Uploaded | Judged<unknown>, J extends UploadJob>(bytes: Uint8Array, within: Limits, script: string, jobOf: (job: UploadJob) => J): Promise<A | ReturnType<typeof refuseUpload>> {
  if (bytes.length > within.bytes) return refuseUpload('tooBig', { max: Math.round(within.bytes / 100_000) / 10, size: Math.round(bytes.length / 100_000) / 10 })
  const kind = kindOf(bytes)
  if (typeof kind !== 'string') return kind
  const outcome = await aside<A>(new URL(script, import.meta.url), jobOf({ kind, bytes: new Uint8Array(bytes), limits: within }), within)
  if (outcome.ok) return outcome.value
  switch (outcome.why) {
    case 'slow': return refuseUpload('tooSlow', { seconds: Math.round(within.ms / 1000) })
    case 'memory': return refuseUpload('bomb')
    case 'busy': return refuseUpload('busy')
    case 'fault': throw outcome.error
  }
}
