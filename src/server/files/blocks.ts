/** Plain blocks in pdfmake's words. A heading stays with what follows it where that is short enough to be kept whole. */
import type { Lang } from '#kit/words.ts'
import { paperWords } from './files.words.ts'
import type { Drawn, DrawnBlock } from './paper.ts'
import type { PdfNode } from './pdf.ts'

const styles = { 1: 'heading', 2: 'section', 3: 'point' } as const

const image = ({ bytes, type, on }: Drawn): PdfNode => ({ image: `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`, fit: [on.width, on.height] })

export const logoOf = (logo: Drawn): PdfNode => ({ ...(image(logo) as object), margin: [0, 0, 0, 12] })

/** Nothing longer is kept with its heading: what is kept whole and does not fit on a page would be cut off. */
const shortText = 500

const isShort = (block: DrawnBlock | undefined): boolean =>
  block !== undefined && (block.kind === 'picture' ? (block.caption ?? '').length < shortText
    : block.kind === 'text' ? block.text.length < shortText && block.text.split('\n').length < 12
    : block.kind === 'signatures' ? block.places.length <= 6
    : block.kind === 'table' ? block.rows.length <= 3 && block.rows.flat(2).join('').length < shortText
    : block.kind === 'facts' && block.rows.length <= 12 && block.rows.flat().join('').length < shortText)

export function content(blocks: readonly DrawnBlock[], lang: Lang): readonly PdfNode[] {
  const nodes: PdfNode[] = []
  for (let i = 0; i < blocks.length; i++) {
    const first = i
    while (blocks[i + 1] !== undefined && blocks[i]!.kind === 'heading' && i - first < 3) i++
    const group = blocks.slice(first, i + 1)
    const stack = group.map((b) => nodeOf(b, lang))
    const newPage = group[0]!.kind === 'heading' && group[0]!.newPage ? { pageBreak: 'before' } : {}
    nodes.push(...(group.length > 1 && isShort(group.at(-1)) ? [{ stack, unbreakable: true, ...newPage }] : stack.map((node, n) => (n === 0 && typeof node === 'object' ? { ...node, ...newPage } : node))))
  }
  return nodes
}

function nodeOf(block: DrawnBlock, lang: Lang): PdfNode {
  if (block.kind === 'heading') return { text: block.text, style: styles[block.level], ...(block.level < 3 ? { tocItem: true, tocMargin: [(block.level - 1) * 14, 1, 0, 1] } : {}) }
  if (block.kind === 'contents') return { toc: { title: { text: paperWords.contents[lang], style: 'heading' } } }
  if (block.kind === 'text') return { text: block.text, margin: [0, 0, 0, 4], ...(block.look ? { style: block.look } : {}) }
  if (block.kind === 'list') return { [block.numbered ? 'ol' : 'ul']: block.items, margin: [0, 0, 0, 4] }
  if (block.kind === 'picture') return { stack: [image(block.picture), ...(block.caption ? [{ text: block.caption, style: 'small', margin: [0, 2, 0, 0] }] : [])], unbreakable: true, margin: [0, 3, 0, 6] }
  if (block.kind === 'facts') return block.rows.length === 0 ? '' : {
    layout: 'noBorders', margin: [0, 0, 0, 6],
    table: { widths: ['auto', '*'], body: block.rows.map(([name, value]) => [{ text: name, color: '#5c6673', margin: [0, 0, 8, 0] }, { text: value }]) },
  }
  if (block.kind === 'table') return tableOf(block)
  return signatures(block.places, lang)
}

/** Shares of the whole width, as the layout of a table counts them. */
export function shares(columns: number, widths: readonly number[] | undefined): readonly number[] {
  const given = Array.from({ length: columns }, (_, i) => widths?.[i] ?? 1)
  const sum = given.reduce((a, b) => a + b, 0)
  return given.map((n) => n / sum)
}

function tableOf(block: DrawnBlock & { readonly kind: 'table' }): PdfNode {
  const cell = (of: string | readonly string[]): PdfNode => (typeof of === 'string' ? { text: of } : { stack: of.map((text) => ({ text })) })
  return {
    layout: 'house', margin: [0, 2, 0, 8],
    // Each cell has a padding of 8 that stars count and percentages do not; the last column takes what is left.
    table: { headerRows: 1, keepWithHeaderRows: 1, widths: shares(block.head.length, block.widths).map((share, i, all) => (i === all.length - 1 ? '*' : `${share * 100}%`)), body: [block.head.map((text) => ({ text, bold: true })), ...block.rows.map((row) => row.map(cell))] },
  }
}

function signatures(places: readonly { readonly title: string; readonly name?: string; readonly signed?: string }[], lang: Lang): PdfNode {
  const line = (label: string): PdfNode => ({ columns: [{ text: label, width: 'auto' }, { canvas: [{ type: 'line', x1: 6, y1: 12, x2: 150, y2: 12, lineWidth: 0.6, lineColor: '#5c6673' }], width: '*' }], margin: [0, 10, 0, 0] })
  const place = (p: (typeof places)[number] | undefined): PdfNode => !p ? '' : ({
    stack: [{ text: p.title, style: 'strong' }, { text: p.name ?? ' ' }, ...(p.signed ? [{ text: p.signed, margin: [0, 6, 0, 0] }] : [line(paperWords.sign[lang]), line(paperWords.day[lang])])], margin: [0, 0, 0, 14],
  })
  const rows = Array.from({ length: Math.ceil(places.length / 2) }, (_, i) => [place(places[2 * i]), place(places[2 * i + 1])])
  return rows.length === 0 ? '' : { layout: 'noBorders', margin: [0, 14, 0, 0], table: { dontBreakRows: true, widths: ['*', '*'], body: rows } }
}
