/** The process that writes a Word document: real headings (so that the customer's numbering and table of contents work), repeated table heads, pictures, a foot with pages. The house style stands here. */
import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, ImageRun, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, TabStopType, Table, TableCell,
  TableLayoutType, TableOfContents, TableRow, TextRun, WidthType, type IRunOptions, type ITableCellOptions,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { answer } from './aside.ts'
import { shares } from './blocks.ts'
import { paperWords, pdfWords } from './files.words.ts'
import { across, type Drawn, type DrawnBlock, type DrawnDocument } from './paper.ts'

/** Twentieths of a point, in which Word counts. */
const twips = (points: number): number => Math.round(points * 20)
/** Pixels of 1/96 inch, in which the library counts pictures. */
const pixels = (points: number): number => Math.max(1, Math.round(points / 0.75))

const faint = '5C6673'
const rule = 'C9D3E0'
const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: '微软雅黑' }
const bold = { bold: true, boldComplexScript: true }

/** A line break in a text stays one. */
const runs = (text: string, look: IRunOptions = {}): TextRun[] => text.split('\n').map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }))

const image = ({ bytes, type, on }: Drawn, says: string): ImageRun =>
  new ImageRun({ type: type === 'image/png' ? 'png' : 'jpg', data: bytes, transformation: { width: pixels(on.width), height: pixels(on.height) }, altText: { name: says, description: says } })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: rule }
const without = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const listOf = { numbered: 'numbers', plain: 'points' }

type Part = Paragraph | Table | TableOfContents

answer(async ({ document, at }: { readonly document: DrawnDocument; readonly at: string }) => {
  const { lang, title, subtitle, footer, logo } = document
  const side = document.landscape ? 'landscape' : 'portrait'
  const wide = twips(across[side])
  let lists = 0

  const cell = (width: number, of: string | readonly string[], look: IRunOptions = {}, more: Partial<ITableCellOptions> = {}): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { top: 40, bottom: 40, left: 80, right: 80 }, ...more, children: (typeof of === 'string' ? [of] : of.length === 0 ? [''] : of).map((text) => new Paragraph({ spacing: { after: 0 }, children: runs(text, look) })) })

  function tableOf(block: DrawnBlock & { readonly kind: 'table' }): Part[] {
    const widths = shares(block.head.length, block.widths).map((share) => Math.floor(share * wide))
    return [
      new Table({
        width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: { ...without, top: thin, bottom: thin, insideHorizontal: thin },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: block.head.map((text, i) => cell(widths[i]!, text, bold, { shading: { type: ShadingType.CLEAR, fill: 'E3ECF7', color: 'auto' } })) }),
          ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((of, i) => cell(widths[i]!, of)) })),
        ],
      }),
      new Paragraph({ spacing: { after: 80 }, children: [] }),
    ]
  }

  function plainTable(widths: readonly number[], rows: readonly TableRow[]): Part[] {
    return rows.length === 0 ? [] : [new Table({ width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: [...widths], layout: TableLayoutType.FIXED, borders: without, rows: [...rows] }), new Paragraph({ spacing: { after: 80 }, children: [] })]
  }

  function signatures(places: (DrawnBlock & { readonly kind: 'signatures' })['places']): Part[] {
    const half = Math.floor(wide / 2)
    const line = (label: string): Paragraph => new Paragraph({ spacing: { before: 200, after: 0 }, tabStops: [{ type: TabStopType.LEFT, position: half - 600, leader: 'underscore' }], children: [new TextRun(`${label} `), new TextRun({ children: ['\t'] })] })
    const place = (p: (typeof places)[number] | undefined): TableCell => new TableCell({
      width: { size: half, type: WidthType.DXA }, margins: { top: 80, bottom: 200, left: 0, right: 200 },
      children: !p ? [new Paragraph({})] : [
        new Paragraph({ spacing: { after: 0 }, children: runs(p.title, bold) }), new Paragraph({ spacing: { after: 0 }, children: runs(p.name ?? '') }),
        ...(p.signed ? [new Paragraph({ spacing: { before: 120, after: 0 }, children: runs(p.signed) })] : [line(paperWords.sign[lang]), line(paperWords.day[lang])]),
      ],
    })
    return plainTable([half, half], Array.from({ length: Math.ceil(places.length / 2) }, (_, i) => new TableRow({ cantSplit: true, children: [place(places[2 * i]), place(places[2 * i + 1])] })))
  }

  function parts(block: DrawnBlock): Part[] {
    if (block.kind === 'heading') return [new Paragraph({ heading: headings[block.level], ...(block.newPage ? { pageBreakBefore: true } : {}), children: runs(block.text) })]
    // The pages are an estimate until Word, which asks first, brings them up to date.
    if (block.kind === 'contents') return [new Paragraph({ children: runs(paperWords.contents[lang], { ...bold, size: 26 }), spacing: { before: 240, after: 80 } }), new TableOfContents(paperWords.contents[lang], { hyperlink: true, headingStyleRange: '1-2', beginDirty: true })]
    if (block.kind === 'text') return [new Paragraph({ children: runs(block.text, block.look === 'small' ? { size: 16, color: faint } : block.look === 'strong' ? bold : {}) })]
    if (block.kind === 'list') {
      lists++
      return block.items.map((item) => new Paragraph({ numbering: { reference: block.numbered ? listOf.numbered : listOf.plain, level: 0, instance: lists }, children: runs(item), spacing: { after: 40 } }))
    }
    if (block.kind === 'picture') return [
      new Paragraph({ children: [image(block.picture, block.caption ?? '')], ...(block.caption ? { keepNext: true } : {}), spacing: { before: 60, after: 40 } }),
      ...(block.caption ? [new Paragraph({ children: runs(block.caption, { size: 16, color: faint }) })] : []),
    ]
    if (block.kind === 'facts') {
      const first = Math.floor(wide * 0.24)
      return plainTable([first, wide - first], block.rows.map(([name, value]) => new TableRow({ cantSplit: true, children: [cell(first, name, { color: faint }, { margins: { left: 0, right: 80 } }), cell(wide - first, value, {}, { margins: { left: 0 } })] })))
    }
    return block.kind === 'table' ? tableOf(block) : signatures(block.places)
  }

  const pages = pdfWords.page[lang].split(/(\{n\}|\{m\})/).filter((text) => text !== '').map((text) => (text === '{n}' ? PageNumber.CURRENT : text === '{m}' ? PageNumber.TOTAL_PAGES : text))
  const small = { size: 16, color: faint }
  const foot = () => new Footer({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: wide }], children: [...runs(footer ?? '', small), new TextRun({ ...small, children: ['\t', ...pages] })] })] })
  const level = { level: 0, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 420, hanging: 420 } } } }
  const heading = (size: number, before: number, after: number) => ({ run: { size, color: '000000', font: fonts, ...bold }, paragraph: { spacing: { before, after }, keepNext: true } })

  const made = new Document({
    title, creator: 'Changeover · 交棒', lastModifiedBy: 'Changeover · 交棒', description: `${subtitle ?? ''} ${at}`.trim(), pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: { default: {
      document: { run: { font: fonts, size: 20, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { after: 80, line: 288 } } },
      title: { run: { size: 36, font: fonts, ...bold }, paragraph: { spacing: { after: 80 } } }, heading1: heading(26, 240, 80), heading2: heading(23, 200, 60), heading3: heading(20, 120, 40),
    } },
    numbering: { config: [
      { reference: listOf.numbered, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
      { reference: listOf.plain, levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
    ] },
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838, orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: 1080, bottom: 1080, left: 960, right: 960 } } },
      headers: { default: new Header({ children: [new Paragraph({ children: runs(title, small) })] }), first: new Header({ children: [new Paragraph({})] }) },
      footers: { default: foot(), first: foot() },
      children: [
        ...(logo ? [new Paragraph({ children: [image(logo, '')], spacing: { after: 160 } })] : []),
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
        ...(subtitle ? [new Paragraph({ children: runs(subtitle, { color: faint }), spacing: { after: 200 } })] : []),
        ...document.blocks.flatMap(parts),
      ],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(made))
})
