/** The process that draws a document. The house style stands here, because a style needs functions and only data can be handed over. */
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import { fill } from '#kit/words.ts'
import { answer } from './aside.ts'
import { pdfWords } from './files.words.ts'
import type { PdfDocument } from './pdf.ts'

const font = (name: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`))
const regular = font('400Regular/NotoSansSC_400Regular')
const bold = font('700Bold/NotoSansSC_700Bold')

pdfmake.setFonts({ NotoSansSC: { normal: regular, bold, italics: regular, bolditalics: bold } })
// Nothing is fetched and no other file is read, whatever a document says.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

const faint = '#5c6673'
const rule = '#c9d3e0'

pdfmake.addTableLayouts({
  house: {
    hLineWidth: (i, node) => (i === 0 || i === 1 || i === node.table.body.length ? 0.8 : 0.4), vLineWidth: () => 0, hLineColor: () => rule,
    fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? '#e3ecf7' : null), paddingTop: () => 3, paddingBottom: () => 2,
  },
})

function definitionOf(document: PdfDocument): Record<string, unknown> {
  const { title, subtitle, footer, lang, logo } = document
  const head = [...(logo ? [logo] : []), { text: title, style: 'title' }, ...(subtitle ? [{ text: subtitle, style: 'subtitle' }] : [])]
  const small = { fontSize: 8, color: faint }
  return {
    pageSize: 'A4', pageOrientation: document.landscape ? 'landscape' : 'portrait', language: lang === 'zh' ? 'zh-CN' : 'en',
    info: { title, author: 'Changeover · 交棒', creator: 'Changeover · 交棒', producer: 'Changeover · 交棒', creationDate: new Date(document.at) },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 4] }, subtitle: { fontSize: 10, color: faint, margin: [0, 0, 0, 12] },
      heading: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] }, section: { fontSize: 11.5, bold: true, margin: [0, 10, 0, 3] }, point: { fontSize: 10, bold: true, margin: [0, 6, 0, 2] }, small, strong: { bold: true },
    },
    ...(document.bare ? { pageMargins: [0, 0, 0, 0], content: document.content } : {
      pageMargins: [48, 54, 48, 54], content: [...head, ...document.content],
      header: (page: number) => (page === 1 ? null : { text: title, ...small, margin: [48, 26, 48, 0] }),
      footer: (n: number, m: number) => ({ margin: [48, 18, 48, 0], columns: [{ text: footer ?? '', ...small }, { text: fill(pdfWords.page, { n, m })[lang], ...small, alignment: 'right' }] }),
    }),
  }
}

answer(async (document: PdfDocument) => new Uint8Array(await pdfmake.createPdf(definitionOf(document)).getBuffer()))
