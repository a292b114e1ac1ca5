import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { invitationSheet, type Card } from './invitations.ts'
import { pdf } from './pdf.ts'
import { printedText } from './printed.ts'
import { qrSvg } from './qr.ts'
import { clipped, stickerSheet } from './stickers.ts'

const at = '2026-11-24T03:00:00.000Z'
const bare = (text: string | undefined) => (text ?? '').replaceAll(' ', '')

describe('a document', () => {
  const report = (lang: 'zh' | 'en') => pdf({ lang, at, title: '能力移交记录', footer: '远东阀门', content: [
    { layout: 'house', table: { headerRows: 1, widths: ['auto', '*'], body: [['日期', '姓名'], ...Array.from({ length: 70 }, () => ['2026-11-24', '王喆 赵堃 孙镕 李頔 張'])] } },
  ] })

  test('holds rare characters as text, repeats its table head, and counts its pages in the language asked for', async () => {
    const pages = printedText(await report('zh'))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, i) => {
      expect(page).toContain('王喆 赵堃 孙镕 李頔 張')
      expect(page).toContain('日期姓名')
      expect(page).toContain(`第 ${i + 1} 页，共 ${pages.length} 页`)
      expect(page).not.toContain('\ufffd')
    })
    expect(printedText(await report('en'))[0]).toContain(`Page 1 of ${pages.length}`)
  })

  test('made twice at the same moment it is the same', async () => {
    expect(await report('zh')).toEqual(await report('zh'))
  })

  test('fetches nothing and reads no file of the server, whatever it says', async () => {
    await expect(pdf({ lang: 'en', at, title: 'x', content: [{ image: '/etc/passwd' }] })).rejects.toThrow('was not drawn')
    await expect(pdf({ lang: 'en', at, title: 'x', content: [{ image: 'https://example.com/a.png' }] })).rejects.toThrow('was not drawn')
  })
})

describe('QR stickers', () => {
  test('stand twenty-one to a page, each with its title, place and link', async () => {
    const stickers = Array.from({ length: 23 }, (_, i) => ({ link: `https://changeover.example.com/r/${i}`, lines: [`销售订单录入 ${i}`, '一厂 · 王喆堃'] }))
    const pages = printedText(await stickerSheet({ lang: 'zh', stickers, at }))
    expect(pages.length).toBe(2)
    expect(pages[0]!.match(/扫码记一次/g)?.length).toBe(21)
    expect(bare(pages[1])).toContain('销售订单录入22')
    expect(pages[1]).toContain('https://changeover.example.com/r/22')
  })

  test('a QR code is drawn module for module', () => {
    const { data, size } = encode('https://changeover.example.com/r/1', { ecc: 'M', border: 0 })
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const [, x, y, w] of qrSvg('https://changeover.example.com/r/1').matchAll(/M(\d+) (\d+)h(\d+)v1/g)) for (let i = 0; i < Number(w); i++) drawn[Number(y)]![Number(x) + i] = true
    expect(drawn).toEqual(data)
  })

  test('what does not fit is cut with an ellipsis, never in the middle of a character', () => {
    expect(clipped('短', 100, 10, 1)).toBe('短')
    expect(clipped('𠮷𠮷𠮷𠮷𠮷𠮷', 45, 10, 1)).toBe('𠮷𠮷𠮷…')
  })
})

describe('invitation cards', () => {
  const card = (name: string, lang: Card['lang']): Card => ({ name, username: '1007', code: '012345', link: 'https://changeover.example.com/i/abc', until: '2026-11-25T03:00:00.000Z', lang, zone: 'Asia/Shanghai' })

  test('each speaks the language of the person who gets it', async () => {
    const pages = printedText(await invitationSheet({ lang: 'zh', project: '远东阀门', at, cards: [card('王喆堃', 'zh'), card('Ann Lee', 'en'), card('a', 'zh'), card('b', 'zh'), card('李頔', 'zh')] }))
    expect(pages.length).toBe(2)
    for (const said of ['王喆堃', '012 345', '2026-11-25 11:00 前有效', '用手机扫左边的二维码', 'Ann Lee', 'until 2026-11-25 11:00', 'Scan the QR code', 'changeover.example.com']) expect(pages[0]).toContain(said)
    expect(pages[1]).toContain('李頔')
  })
})
