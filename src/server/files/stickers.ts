/** QR stickers for the places where work is done: A4, three across and seven down (63.5 × 38.1 mm, the common label sheet), with fine lines for scissors on plain paper. */
import type { Lang } from '#kit/words.ts'
import { stickerWords } from './files.words.ts'
import { mm, pdf, type PdfNode } from './pdf.ts'
import { qrSvg } from './qr.ts'

export type Sticker = {
  /** What the code holds and what stands in small print below; a plain https link. */
  readonly link: string
  /** The first line is the title, the others say where and for whom. */
  readonly lines: readonly string[]
}

const across = 3
const down = 7
const width = 63.5
const height = 38.1
const gap = 2.5
const left = (210 - across * width - (across - 1) * gap) / 2
const top = (297 - down * height) / 2
const code = 26
const pad = 3

export function stickerSheet(sheet: { readonly lang: Lang; readonly stickers: readonly Sticker[]; readonly at: string }): Promise<Uint8Array> {
  const content = sheet.stickers.flatMap((sticker, i): PdfNode[] => {
    const place = i % (across * down)
    const x = left + (place % across) * (width + gap)
    const y = top + Math.floor(place / across) * height
    return [...(place === 0 && i > 0 ? [{ text: '', pageBreak: 'before' }] : []), ...stickerAt(sticker, x, y, sheet.lang)]
  })
  return pdf({ lang: sheet.lang, title: stickerWords.title[sheet.lang], content, bare: true, at: sheet.at })
}

function stickerAt(sticker: Sticker, x: number, y: number, lang: Lang): readonly PdfNode[] {
  const [title = '', ...rest] = sticker.lines
  const space = width - code - pad * 2 - 2
  const size = fitting(title, mm(space), [11, 10, 9, 8], 3)
  const linkLines = measure(sticker.link, 5) > mm(width - pad * 2) ? 2 : 1
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: mm(width), h: mm(height), r: 4, lineWidth: 0.4, lineColor: '#b8c4d6', dash: { length: 2, space: 2 } }], absolutePosition: { x: mm(x), y: mm(y) } },
    { svg: qrSvg(sticker.link), width: mm(code), absolutePosition: { x: mm(x + pad), y: mm(y + (height - code) / 2 - 2.6) } },
    { absolutePosition: { x: mm(x + pad + code + 2.5), y: mm(y + pad) }, columns: [{ width: mm(space), stack: [
      { text: clipped(title, mm(space), size, 3), bold: true, fontSize: size, lineHeight: 1.1 },
      ...rest.slice(0, 3).map((line) => ({ text: clipped(line, mm(space), 7.5, 1), fontSize: 7.5, color: '#3b4552', lineHeight: 1.1, margin: [0, 1.5, 0, 0] })),
      { text: stickerWords.hint[lang], fontSize: 7.5, bold: true, color: '#1f3a5f', margin: [0, 3, 0, 0] },
    ] }] },
    { absolutePosition: { x: mm(x + pad), y: mm(y + height - (linkLines > 1 ? 7 : 5.6)) }, columns: [{ width: mm(width - pad * 2), text: clipped(sticker.link, mm(width - pad * 2), 5, 2), fontSize: 5, color: '#5c6673', lineHeight: 1, wordBreak: 'break-all' }] },
  ]
}

/** Points a text takes: a Chinese character is a square, the others a little over half of one. */
const measure = (text: string, size: number): number => [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? size : /[A-ZMW@%]/.test(c) ? size * 0.68 : size * 0.56), 0)

/** The largest of the sizes at which the text fits on so many lines; words that are moved to the next line cost an eighth. */
export const fitting = (text: string, space: number, sizes: readonly number[], lines: number): number => sizes.find((size) => measure(text, size) <= space * lines * 0.88) ?? sizes.at(-1)!

/** The text, cut with an ellipsis where it would run over so many lines. */
export function clipped(text: string, space: number, size: number, lines: number): string {
  const room = space * lines * (lines > 1 ? 0.88 : 1)
  if (measure(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
