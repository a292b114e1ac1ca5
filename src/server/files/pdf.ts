/**
 * A document of the house as PDF: A4, Noto Sans SC (all characters, so that 喆 堃 镕 頔 are not boxes), text that can be searched and copied.
 * Drawn in a process of its own: the fonts are large, and a long document must not hold the server up.
 */
import type { Lang } from '#kit/words.ts'
import { aside } from './aside.ts'

/** Content in pdfmake's words (https://pdfmake.github.io/docs/), as plain data: no functions. Styles: `heading`, `section`, `point`, `small`, `strong`; table layout: `house`. */
export type PdfNode = string | { readonly [key: string]: unknown }

export type PdfDocument = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle?: string
  /** Stands over the title. */
  readonly logo?: PdfNode | null
  readonly content: readonly PdfNode[]
  readonly landscape?: boolean
  /** Left of the page number, for example the project and the day. */
  readonly footer?: string
  /** Without title, header, footer and margins: sheets that are cut. */
  readonly bare?: boolean
  /** When it was made, ISO 8601; the same document and `at` give the same bytes. */
  readonly at: string
}

const bounds = { ms: 60_000, heapMb: 320 }

/** The document as bytes. Throws when it could not be drawn within a minute or too many are waiting. */
export async function pdf(document: PdfDocument): Promise<Uint8Array> {
  const outcome = await aside<Uint8Array>(new URL('./pdf.aside.ts', import.meta.url), document, bounds)
  if (outcome.ok) return outcome.value
  throw new Error(`the PDF “${document.title}” was not drawn: ${outcome.why}`, outcome.why === 'fault' ? { cause: outcome.error } : {})
}

/** Millimetres as the points PDF counts in. */
export const mm = (n: number): number => (n * 72) / 25.4
