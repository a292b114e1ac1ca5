import { deflateSync, crc32 } from 'node:zlib'
import { expect, describe, test } from 'vitest'
import type { Block, Document, DocumentKind, Picture } from '#ground/documents/paper.ts'
import { openArchive } from './archive.ts'
import { usualLimits } from './limits.ts'
import { paper } from './paper.ts'
import { sizeOf } from './picture.ts'
import { printedText } from './printed.ts'

const at = '2026-11-24T03:00:00.000Z'

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A picture in one colour. */
function png(width: number, height: number, rows = height): Picture {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(rows * (width * 3 + 1), 0x7f))), chunk('IEND', Buffer.alloc(0))])
  return { bytes, type: 'image/png' }
}

const readPdf = (bytes: Uint8Array): string => printedText(bytes).join('\n')

async function partsOf(bytes: Uint8Array) {
  const archive = await openArchive(Buffer.from(bytes), { ...usualLimits, ratio: 10_000 })
  return {
    has: archive.has,
    read: async (name: string) => {
      let text = ''
      await archive.read(name, (piece) => { text += piece })
      return text
    },
  }
}

const plain = (xml: string): string => xml.replaceAll(/<w:tab\/>|<w:br\/>/g, ' ').replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

async function readWord(bytes: Uint8Array): Promise<string> {
  const archive = await partsOf(bytes)
  return plain(await archive.read('word/document.xml'))
}

const blocks: readonly Block[] = [
  { kind: 'facts', rows: [['客户', '远东阀门'], ['版本', '2']] },
  { kind: 'contents' },
  { kind: 'heading', level: 1, text: '一、来料检验', newPage: true },
  { kind: 'text', text: '王喆 赵堃 孙镕 李頔 張\n第二行' },
  { kind: 'heading', level: 2, text: '登记到货' },
  { kind: 'picture', picture: png(40, 30), caption: '到货登记画面' },
  { kind: 'list', items: ['先扫码', '再核对数量'], numbered: true },
  { kind: 'list', items: ['带上送货单'] },
  { kind: 'table', head: ['出了什么错', '怎么办', '次数'], widths: [3, 3, 1], rows: [['批号没填', ['回到上一步', '补填批号'], '3']] },
  { kind: 'signatures', places: [{ title: '编制（实施方）', name: '陈思远', signed: '陈思远 2026-11-20 已在系统中签字' }, { title: '客户方项目经理' }, { title: '关键用户' }] },
]
const manual = (lang: 'zh' | 'en', more: Partial<Document> = {}): Document => ({ lang, title: '来料检验操作手册', subtitle: 'FD-03-M2', footer: '远东阀门 ERP', logo: png(200, 60), blocks, ...more })
const reads: Readonly<Record<DocumentKind, (bytes: Uint8Array) => string | Promise<string>>> = { pdf: readPdf, docx: readWord }

describe.each(['pdf', 'docx'] as const)('a paper as %s', (kind) => {
  test.each(['zh', 'en'] as const)('says every block in %s, rare characters of names too', async (lang) => {
    const text = await reads[kind](await paper(manual(lang), kind, at))
    for (const said of ['来料检验操作手册', 'FD-03-M2', '远东阀门', '一、来料检验', '王喆 赵堃 孙镕 李頔 張', '第二行', '登记到货', '到货登记画面', '先扫码', '带上送货单', '出了什么错', '补填批号', '编制（实施方）', '已在系统中签字', '客户方项目经理', '关键用户']) expect(text).toContain(said)
    expect(text).toContain(lang === 'zh' ? '目录' : 'Contents')
    expect(text).toContain(lang === 'zh' ? '签字' : 'Signature')
    expect(text).not.toContain('\ufffd')
  })

  test('stays whole whatever a person typed: markup, control characters, half a character, broken and enormous pictures', async () => {
    const nasty = '</w:t><w:p>&amp; <script>\u0000\u0008\u001b]0;x\u0007 \ud800 \udc00 \ufffe \r\n {{n}} &#0; 喆'
    const document = manual('zh', {
      title: nasty, subtitle: nasty, footer: nasty, logo: { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' },
      blocks: [
        { kind: 'heading', level: 1, text: nasty }, { kind: 'text', text: nasty }, { kind: 'list', items: [nasty] }, { kind: 'list', items: [] }, { kind: 'table', head: [nasty], rows: [[nasty], [[nasty, nasty]], [[]]] }, { kind: 'table', head: ['空'], rows: [] },
        { kind: 'facts', rows: [[nasty, nasty]] }, { kind: 'facts', rows: [] }, { kind: 'signatures', places: [{ title: nasty, name: nasty, signed: nasty }] }, { kind: 'signatures', places: [] },
        { kind: 'picture', picture: { bytes: png(10, 10).bytes.slice(0, 45), type: 'image/png' } }, { kind: 'picture', picture: png(20_000, 20_000, 1) }, { kind: 'picture', picture: { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]), type: 'image/jpeg' }, caption: nasty },
        { kind: 'text', text: '最后一句' },
      ],
    })
    const text = await reads[kind](await paper(document, kind, at))
    expect(text).toContain('<script>')
    expect(text).toContain('最后一句')
    expect(text.match(/这张图片打不开/g)?.length).toBe(3)
  })

  test('of sixty pages with forty pictures is drawn within its bounds', async () => {
    const step = (n: number): Block[] => [
      { kind: 'heading', level: 2, text: `步骤 ${n} 登记第 ${n} 张单据` }, { kind: 'text', text: '在销售订单界面录入客户、物料、数量和交期，核对后提交审批。'.repeat(18) }, { kind: 'picture', picture: png(900, 500 + n), caption: `画面 ${n}` },
      { kind: 'table', head: ['错误', '怎么办'], rows: Array.from({ length: 14 }, (_, i) => [`第 ${i} 种错误，喆`, '重新核对单据上的数量，再提交一次。'.repeat(2)]) },
    ]
    const bytes = await paper(manual('zh', { blocks: [{ kind: 'contents' }, { kind: 'heading', level: 1, text: '步骤' }, ...Array.from({ length: 40 }, (_, i) => step(i + 1)).flat()] }), kind, at)
    const text = await reads[kind](bytes)
    expect(text).toContain('步骤 40 登记第 40 张单据')
    if (kind === 'pdf') expect(Number(/第 1 页，共 (\d+) 页/.exec(text)?.[1])).toBeGreaterThan(55)
  })
})

test('a Word file has real headings, a table of contents, a repeated head, pictures, the languages and the fonts of both scripts', async () => {
  const archive = await partsOf(await paper(manual('zh'), 'docx', at))
  const [body, styles, foot] = [await archive.read('word/document.xml'), await archive.read('word/styles.xml'), await archive.read('word/footer1.xml')]
  for (const said of ['<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>', 'TOC \\h', '<w:tblHeader/>', '<w:pageBreakBefore/>', 'descr="到货登记画面"']) expect(body).toContain(said)
  expect([...body.matchAll(/<pic:pic\b/g)].length).toBe(2)
  expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/)
  expect(styles).toMatch(/<w:lang [^>]*w:val="en-US"/)
  expect(styles).toContain('w:eastAsia="微软雅黑"')
  for (const field of ['PAGE', 'NUMPAGES', '远东阀门 ERP', '第 ']) expect(foot).toContain(field)
})

test('a PDF shows the page of every chapter in its table of contents, repeats the head of a long table and holds its pictures', async () => {
  const bytes = await paper(manual('en', { blocks: [{ kind: 'contents' }, { kind: 'heading', level: 1, text: 'Goods in', newPage: true }, { kind: 'picture', picture: png(3000, 900) }, { kind: 'table', head: ['What', 'How'], rows: Array.from({ length: 90 }, (_, i) => [`row ${i}`, 'x']) }] }), 'pdf', at)
  expect(readPdf(bytes)).toContain('Goods in2')
  expect(readPdf(bytes).match(/WhatHow/g)?.length).toBeGreaterThan(1)
  expect(Buffer.from(bytes).toString('latin1').match(/\/Subtype \/Image/g)?.length).toBe(2)
})

test('a picture says how large it is, and one that would fill the memory is not drawn', () => {
  expect(sizeOf(png(40, 30))).toEqual({ width: 40, height: 30 })
  expect(sizeOf(png(40, 30, 10))).toBe(null)
  expect(sizeOf(png(20_000, 20_000, 1))).toBe(null)
  expect(sizeOf({ bytes: Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffda', 'hex'), type: 'image/jpeg' })).toEqual({ width: 32, height: 16 })
})
