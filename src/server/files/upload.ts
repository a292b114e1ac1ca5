/**
 * Somebody's file becomes cells. What it is is told by its content, never by its name; it is read in a thread of its own within limits (docs/decisions/0004-excel-and-pdf.md).
 */
import type { Refusal } from '#kit/decision.ts'
import type { ReadSheet } from '#ground/documents/sheet.ts'
import { aside } from './aside.ts'
import { refuseUpload, usualLimits, type Limits } from './limits.ts'

export type Uploaded = { readonly ok: true; readonly sheets: readonly ReadSheet[] } | { readonly ok: false; readonly refusal: Refusal }

export type UploadJob = { readonly kind: 'workbook' | 'text'; readonly bytes: Uint8Array; readonly limits: Limits }

/** Reads .xlsx (Excel, WPS) and text lists (.csv, .txt). Refusals carry an `UploadCode`; their words stand in `files.words.ts` under `uploadRefusals`. Never throws because of what the file holds. */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Uploaded> {
  const within: Limits = { ...usualLimits, ...limits }
  if (bytes.length > within.bytes) return refuseUpload('tooBig', { max: Math.round(within.bytes / 100_000) / 10, size: Math.round(bytes.length / 100_000) / 10 })
  const kind = kindOf(bytes)
  if (typeof kind !== 'string') return kind
  const copy = new Uint8Array(bytes)
  const job: UploadJob = { kind, bytes: copy, limits: within }
  const outcome = await aside<Uploaded>(new URL('./upload.worker.ts', import.meta.url), job, within, [copy.buffer])
  if (outcome.ok) return outcome.value
  switch (outcome.why) {
    case 'slow': return refuseUpload('tooSlow', { seconds: Math.round(within.ms / 1000) })
    case 'memory': return refuseUpload('bomb')
    case 'busy': return refuseUpload('busy')
    case 'fault': throw outcome.error
  }
}

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b)

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))

function kindOf(bytes: Uint8Array): 'workbook' | 'text' | ReturnType<typeof refuseUpload> {
  if (bytes.length === 0) return refuseUpload('empty')
  if (begins(bytes, 0x50, 0x4b)) return 'workbook'
  // The old compound format holds either an encrypted workbook or a workbook of before 2007.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseUpload(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldFormat')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (start.startsWith('<')) return refuseUpload('webPage')
  if (start.startsWith('%PDF')) return refuseUpload('notAWorkbook')
  return 'text'
}
