/** A zip file of unknown origin: its list of parts is checked before any part is unpacked, and a part is unpacked as a stream that counts. */
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry } from 'yauzl'
import { stop, stopped, type Limits } from './limits.ts'

export type Archive = {
  readonly has: (name: string) => boolean
  /** Hands the part over as text, piece by piece. Names are compared without letter case, as Office does. */
  readonly read: (name: string, take: (piece: string) => void) => Promise<void>
}

const generous = 1_000_000

export async function openArchive(bytes: Buffer, limits: Limits): Promise<Archive> {
  const entries = new Map<string, Entry>()
  const zip = await guarded(async () => {
    const file = await fromBufferPromise(bytes)
    if (file.entryCount > limits.entries) stop('bomb')
    for await (const entry of file.eachEntry()) {
      if (entry.isEncrypted()) stop('encrypted')
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) stop('unsafe')
      if (entry.uncompressedSize > generous && entry.uncompressedSize > entry.compressedSize * limits.ratio) stop('bomb')
      entries.set(name, entry)
    }
    return file
  })
  let inflated = 0
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, take) => guarded(async () => {
      const entry = entries.get(name.toLowerCase()) ?? stop('damaged')
      if (entry.uncompressedSize > limits.inflated - inflated) stop('bomb')
      const decoder = new TextDecoder('utf-8', { fatal: true })
      let check = 0
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        const piece = chunk as Buffer
        inflated += piece.length
        if (inflated > limits.inflated) stop('bomb')
        check = crc32(piece, check)
        take(decoder.decode(piece, { stream: true }))
      }
      take(decoder.decode())
      if (check !== entry.crc32) stop('damaged')
    }),
  }
}

/** Every fault of the unpacker becomes a refusal: what climbs out of its folder is unsafe, what is longer than it says is a bomb, all else is damaged. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (stopped(error)) throw error
    const said = error instanceof Error ? error.message : ''
    return stop(/path|invalid characters in fileName/.test(said) ? 'unsafe' : /too many bytes/.test(said) ? 'bomb' : 'damaged')
  }
}
