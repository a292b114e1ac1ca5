/**
 * A document of the house as plain blocks: the same content becomes a PDF and a Word file (`Shell.document`), so that what is signed on paper and what is numbered in the customer's own Word are one.
 * Texts are in the document's language already; a line break in a text stays one.
 */
import type { Lang } from '#kit/words.ts'

/** PNG or JPEG. */
export type Picture = { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' }

export type Block =
  /** Level 1 is a chapter, 2 a section, 3 a small heading. `newPage`: begins on one. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage?: boolean }
  /** The chapters and sections with their pages; in Word a table of contents that can be brought up to date. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'small' | 'strong' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  /** Every row has as many cells as `head`; a cell of several texts has a line for each. `widths` are shares, 1 each unless said. The head is repeated on every page. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (string | readonly string[])[])[]; readonly widths?: readonly number[] }
  /** What is known of the document, two columns without lines: customer, version, day. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** As wide as the page and half as high as it at most, and never larger than it is. One that cannot be drawn is said to be so in its place. */
  | { readonly kind: 'picture'; readonly picture: Picture; readonly caption?: string }
  /** Places to sign, two beside each other: whose it is, the name when it is known, and lines for hand and day. `signed` prints what was signed already. */
  | { readonly kind: 'signatures'; readonly places: readonly { readonly title: string; readonly name?: string; readonly signed?: string }[] }

export type Document = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle?: string
  /** The customer's, over the title. */
  readonly logo?: Picture | null
  /** Left of the page number: the project, the edition. */
  readonly footer?: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}

export type DocumentKind = 'pdf' | 'docx'
export const documentKinds: readonly DocumentKind[] = ['pdf', 'docx']

export const documentTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
