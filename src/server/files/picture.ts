/** A picture that is printed: how large it is, told by its bytes, and whether it can be drawn at all. What cannot be drawn must never keep a paper from being printed. */
import { inflateSync } from 'node:zlib'
import type { Picture } from '#ground/documents/paper.ts'

export type Size = { readonly width: number; readonly height: number }

/** More points than that would need more memory than a paper is given (a phone's camera has 12 to 50 million). */
const mostPoints = 50_000_000

const sane = (width: number, height: number): Size | null => (width > 0 && height > 0 && width * height <= mostPoints ? { width, height } : null)

/** Its width and height in points of the picture; null when it is damaged, neither PNG nor JPEG, or larger than 50 million points. */
export function sizeOf({ bytes, type }: Picture): Size | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return type === 'image/png' ? png(data) : jpeg(data)
  } catch {
    return null
  }
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The pixels are unpacked once, bounded by what the head promises: a library that meets less than that fails in the middle of the paper. */
function png(data: Buffer): Size | null {
  if (data.readUInt32BE(0) !== 0x89504e47 || data.toString('latin1', 12, 16) !== 'IHDR') return null
  const found = sane(data.readUInt32BE(16), data.readUInt32BE(20))
  const depth = data[24]!
  const perPoint = channels[data[25]!]
  if (!found || perPoint === undefined || ![1, 2, 4, 8, 16].includes(depth)) return null
  const parts: Buffer[] = []
  let palette = false
  for (let at = 8; at + 8 <= data.length;) {
    const length = data.readUInt32BE(at)
    const name = data.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') break
    if (name === 'PLTE') palette = true
    if (name === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  if (data[25] === 3 && !palette) return null
  const plain = found.height * (Math.ceil((found.width * depth * perPoint) / 8) + 1)
  // Interlaced pictures have a few bytes more for their seven passes.
  const unpacked = inflateSync(Buffer.concat(parts), { maxOutputLength: plain + found.height * 16 + 1024 })
  return unpacked.length >= plain || data[28] === 1 ? found : null
}

/** The frame's head holds the size. Cameras turn a picture by a note in its head (EXIF); ours are drawn anew upright before they are sent. */
function jpeg(data: Buffer): Size | null {
  if (data.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= data.length;) {
    if (data[at] !== 0xff) return null
    const marker = data[at + 1]!
    if (marker === 0xff) { at++; continue }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [1, 3, 4].includes(data[at + 9]!) ? sane(data.readUInt16BE(at + 7), data.readUInt16BE(at + 5)) : null
    if (marker === 0xda || marker === 0xd9) return null
    at += 2 + data.readUInt16BE(at + 2)
  }
  return null
}

/** How large it stands on paper, in points of 1/72 inch: at 96 to the inch, never larger than it is, within the bounds. */
export function drawn(size: Size, widest: number, tallest: number): Size {
  const scale = Math.min(0.75, widest / size.width, tallest / size.height)
  return { width: size.width * scale, height: size.height * scale }
}
