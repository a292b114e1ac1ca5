/** Invitations on paper, for people without e-mail: one card of A6 size each, four to a page, cut apart along the lines and handed over in person. */
import { clockText } from '#ground/documents/sheet.ts'
import { fill, type Lang } from '#kit/words.ts'
import { cardWords } from './files.words.ts'
import { mm, pdf, type PdfNode } from './pdf.ts'
import { qrSvg } from './qr.ts'
import { clipped, fitting } from './stickers.ts'

export type Card = {
  readonly name: string
  readonly username: string
  /** Six digits. */
  readonly code: string
  /** The one-time link the QR code holds. */
  readonly link: string
  /** ISO 8601. */
  readonly until: string
  /** The language of the person who gets the card. */
  readonly lang: Lang
  /** The clock `until` is shown on, IANA name. */
  readonly zone: string
}

const width = 105
const height = 148.5
const pad = 10
const qr = 40

/** `project` is printed on every card; `lang` is the language of whoever prints and of the document's title. */
export function invitationSheet(sheet: { readonly lang: Lang; readonly project: string; readonly cards: readonly Card[]; readonly at: string }): Promise<Uint8Array> {
  const content = sheet.cards.flatMap((card, i): PdfNode[] => {
    const place = i % 4
    const page: PdfNode[] = place > 0 ? [] : [...(i > 0 ? [{ text: '', pageBreak: 'before' }] : []), cuts]
    return [...page, ...cardAt(card, sheet.project, (place % 2) * width, Math.floor(place / 2) * height)]
  })
  return pdf({ lang: sheet.lang, title: `${cardWords.title[sheet.lang]} · ${sheet.project}`, content, bare: true, at: sheet.at })
}

const cut = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', x1: mm(x1), y1: mm(y1), x2: mm(x2), y2: mm(y2), lineWidth: 0.5, lineColor: '#8a97a8', dash: { length: 3, space: 3 } })

const cuts: PdfNode = { canvas: [cut(width, 0, width, 297), cut(0, height, 210, height)], absolutePosition: { x: 0, y: 0 } }

function cardAt(card: Card, project: string, x: number, y: number): readonly PdfNode[] {
  const say = (words: { zh: string; en: string }, values: Record<string, string> = {}) => fill(words, values)[card.lang]
  const inner = width - pad * 2
  const at = (dx: number, dy: number, w: number, stack: readonly PdfNode[]): PdfNode => ({ absolutePosition: { x: mm(x + pad + dx), y: mm(y + pad + dy) }, columns: [{ width: mm(w), stack }] })
  const beside = inner - qr - 5
  const label = (text: string) => ({ text, fontSize: 8, color: '#5c6673', lineHeight: 1.1 })
  const nameSize = fitting(card.name, mm(inner), [20, 17, 14, 11], 1)
  const steps = [say(cardWords.scan), say(cardWords.type, { address: new URL(card.link).host }), say(cardWords.password)]
  return [
    at(0, 0, inner, [
      { text: 'Changeover · 交棒', fontSize: 8, color: '#5c6673', lineHeight: 1.1 },
      { text: clipped(project, mm(inner), 11, 1), fontSize: 11, bold: true, color: '#1f3a5f', lineHeight: 1.2 },
      { text: clipped(card.name, mm(inner), nameSize, 1), fontSize: nameSize, bold: true, margin: [0, 9, 0, 0], lineHeight: 1.1 },
    ]),
    { svg: qrSvg(card.link), width: mm(qr), absolutePosition: { x: mm(x + pad), y: mm(y + pad + 27) } },
    at(qr + 5, 27, beside, [
      label(say(cardWords.username)),
      { text: card.username, fontSize: fitting(card.username, mm(beside), [15, 12, 9, 7], 1), bold: true, margin: [0, 1, 0, 8], lineHeight: 1.1 },
      label(say(cardWords.code)),
      { text: `${card.code.slice(0, 3)} ${card.code.slice(3)}`, fontSize: 24, bold: true, margin: [0, 0, 0, 6], lineHeight: 1.1 },
      { text: say(cardWords.until, { at: clockText(card.until, card.zone) }), fontSize: 8.5, lineHeight: 1.2 },
      { text: say(cardWords.once), fontSize: 8.5, lineHeight: 1.2 },
    ]),
    at(0, 76, inner, [
      { ol: steps.map((text) => ({ text, margin: [0, 0, 0, 4] })), fontSize: 9.5, lineHeight: 1.25 },
      { text: say(cardWords.keep), fontSize: 8, color: '#5c6673', margin: [0, 6, 0, 0], lineHeight: 1.2 },
    ]),
  ]
}
