/** A small drawing board and its PNG: plain rectangles, rings and lines in true colour. The same strokes give the same bytes. */
import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

/** `x`, `y` from the upper left; all in points. */
export type Rect = readonly [x: number, y: number, width: number, height: number]

export type Canvas = {
  readonly width: number
  readonly height: number
  paint(rect: Rect, colour: Colour): void
  /** A frame of so many points, inside the rectangle. */
  frame(rect: Rect, colour: Colour, thick?: number): void
  /** Everything whose middle the shape holds; edges are smoothed. */
  shape(holds: (x: number, y: number) => boolean, colour: Colour): void
  png(): Uint8Array
}

const smooth = 4

export function canvas(width: number, height: number, ground: Colour): Canvas {
  const points = new Uint8Array(width * height * 3)
  const set = (x: number, y: number, colour: Colour, share = 1): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return
    const at = (y * width + x) * 3
    for (let i = 0; i < 3; i++) points[at + i] = Math.round(points[at + i]! * (1 - share) + colour[i]! * share)
  }
  const paint = ([x, y, w, h]: Rect, colour: Colour): void => {
    for (let j = y; j < y + h; j++) for (let i = x; i < x + w; i++) set(i, j, colour)
  }
  paint([0, 0, width, height], ground)
  return {
    width, height, paint,
    frame([x, y, w, h], colour, thick = 1) {
      for (const side of [[x, y, w, thick], [x, y + h - thick, w, thick], [x, y, thick, h], [x + w - thick, y, thick, h]] as const) paint(side, colour)
    },
    shape(holds, colour) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          let inside = 0
          for (let j = 0; j < smooth; j++) for (let i = 0; i < smooth; i++) if (holds(x + (i + 0.5) / smooth, y + (j + 0.5) / smooth)) inside++
          if (inside > 0) set(x, y, colour, inside / smooth ** 2)
        }
      }
    },
    png: () => encode(width, height, points),
  }
}

/** Eight bits a colour, no filter, no interlace (PNG 1.2). */
function encode(width: number, height: number, points: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) lines.set(points.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
