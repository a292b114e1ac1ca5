/**
 * Photos and documents that prove something happened. A file is kept once, under the SHA-256 of its bytes, in `<data>/files/ab/cdef…`; nothing about it can change without its name becoming wrong.
 * Its kind and the name it came with stand in the database of whoever keeps it. Served only by routes that ask who may see it.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { refuse, type Refusal } from '#kit/decision.ts'
import { endings, kindOfEvidence, type EvidenceCode, type EvidenceKind } from './evidence.kind.ts'

export type Kept = {
  /** SHA-256 in hex; the name it is asked for by. */
  readonly hash: string
  readonly kind: EvidenceKind
  /** Bytes. */
  readonly size: number
  /** The name it came with, made harmless, with the ending its content wants. */
  readonly name: string
}

/** Bytes of one file. */
export const evidenceLimit = 10_000_000

const isHash = (x: string): boolean => /^[0-9a-f]{64}$/.test(x)

const folderOf = (dataDir: string, hash: string): string => join(dataDir, 'files', hash.slice(0, 2))

const pathOf = (dataDir: string, hash: string): string => join(folderOf(dataDir, hash), hash.slice(2))

const no = (code: EvidenceCode, values?: Refusal['values']): { readonly ok: false; readonly refusal: Refusal } => refuse(code, values)

/** Keeps the bytes; the same bytes again are the same file. It is whole on the disk before this answers, or it is not there. Refusals: `EvidenceCode`, words in `evidenceRefusals`. */
export async function keepFile(dataDir: string, bytes: Uint8Array, declaredName: string): Promise<{ readonly ok: true; readonly file: Kept } | { readonly ok: false; readonly refusal: Refusal }> {
  if (bytes.length === 0) return no('empty')
  if (bytes.length > evidenceLimit) return no('tooBig', { max: evidenceLimit / 1_000_000, size: Math.round(bytes.length / 100_000) / 10 })
  const kind = kindOfEvidence(bytes)
  if (kind === null) return no('notTaken')
  if (kind === 'damaged') return no('damaged')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file: Kept = { hash, kind, size: bytes.length, name: harmless(declaredName, kind) }
  if ((await sizeOf(pathOf(dataDir, hash))) !== bytes.length) await write(dataDir, hash, bytes)
  return { ok: true, file }
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then((s) => s.size, () => null)
}

const unfinished = (dataDir: string): string => join(dataDir, 'files', 'unfinished')

/** Written aside, forced to the disk, then given its name in one step: a reader sees all of it or nothing, also after a power cut. */
async function write(dataDir: string, hash: string, bytes: Uint8Array): Promise<void> {
  await mkdir(unfinished(dataDir), { recursive: true })
  await mkdir(folderOf(dataDir, hash), { recursive: true })
  const aside = join(unfinished(dataDir), randomUUID())
  try {
    const file = await open(aside, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, pathOf(dataDir, hash))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  for (const folder of [folderOf(dataDir, hash), join(dataDir, 'files')]) await syncFolder(folder)
}

/** Windows knows no fsync of a folder and answers with an error. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** The file as a stream and its size, or null when there is no such file. */
export async function openFile(dataDir: string, hash: string): Promise<{ readonly size: number; readonly stream: Readable } | null> {
  if (!isHash(hash)) return null
  const size = await sizeOf(pathOf(dataDir, hash))
  return size === null ? null : { size, stream: createReadStream(pathOf(dataDir, hash)) }
}

/** Reads the file through and says whether its bytes still have its name. */
export async function inspectFile(dataDir: string, hash: string): Promise<'whole' | 'missing' | 'damaged'> {
  const file = await openFile(dataDir, hash)
  if (!file) return 'missing'
  const sum = createHash('sha256')
  for await (const chunk of file.stream) sum.update(chunk as Buffer)
  return sum.digest('hex') === hash ? 'whole' : 'damaged'
}

/** The hashes of all kept files, folder by folder. */
export async function* keptFiles(dataDir: string): AsyncGenerator<string> {
  const list = (path: string) => readdir(path).catch(() => [] as string[])
  for (const start of (await list(join(dataDir, 'files'))).sort()) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue
    for (const rest of (await list(join(dataDir, 'files', start))).sort()) if (isHash(start + rest)) yield start + rest
  }
}

/** Removes what a crash left half written. Called when the server starts, before it takes uploads. */
export const clearUnfinished = (dataDir: string): Promise<void> => rm(unfinished(dataDir), { recursive: true, force: true })

/** The last part of the path, without characters that mislead (controls, text direction), at most 100 characters, with the ending of its kind. */
function harmless(declaredName: string, kind: EvidenceKind): string {
  const last = declaredName.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffd"*:<>?|]/gu, '').replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, 100).join('') || 'file'}.${endings[kind]}`
}
