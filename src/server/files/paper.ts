/** A document of plain blocks, drawn as PDF or written as Word: the same texts, pictures and places to sign in both. What would break a file is taken out of it first, so that nothing a person typed or took a photo of keeps a paper from being printed. */
import type { Block, Document, DocumentKind, Picture } from '#ground/documents/paper.ts'
import { aside } from './aside.ts'
import { content, logoOf } from './blocks.ts'
import { paperWords } from './files.words.ts'
import { pdf } from './pdf.ts'
import { drawn, sizeOf, type Size } from './picture.ts'

/** A picture with how large it stands on the paper, in points of 1/72 inch. */
export type Drawn = Picture & { readonly on: Size }

export type DrawnBlock = Exclude<Block, { readonly kind: 'picture' }> | { readonly kind: 'picture'; readonly picture: Drawn; readonly caption?: string }

export type DrawnDocument = Omit<Document, 'blocks' | 'logo'> & { readonly blocks: readonly DrawnBlock[]; readonly logo: Drawn | null }

/** Between the margins of A4, in points, upright and across. */
export const across = { portrait: 499, landscape: 745 }
const tallest = { portrait: 380, landscape: 330 }
const logoBounds = { width: 170, height: 42 }

// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '').toWellFormed()

/** Every text within, at any depth, made harmless; bytes stay. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(cleaned) as T
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, cleaned(v)])) as T
}

function drawnBlock(block: Block, landscape: boolean, lang: Document['lang']): readonly DrawnBlock[] {
  if (block.kind !== 'picture') return [block]
  const size = sizeOf(block.picture)
  const side = landscape ? 'landscape' : 'portrait'
  if (size) return [{ ...block, picture: { ...block.picture, on: drawn(size, across[side], tallest[side]) } }]
  return [{ kind: 'text', text: [paperWords.noPicture[lang], block.caption ?? ''].join(' ').trim(), look: 'small' }]
}

const bounds = { ms: 60_000, heapMb: 320 }

/** `at` is when it was made, ISO 8601. Throws when it could not be drawn within a minute or too many are waiting. */
export async function paper(document: Document, kind: DocumentKind, at: string): Promise<Uint8Array> {
  const { blocks, logo, ...head } = cleaned(document)
  const landscape = document.landscape === true
  const size = logo ? sizeOf(logo) : null
  const ready: DrawnDocument = { ...head, logo: logo && size ? { ...logo, on: drawn(size, logoBounds.width, logoBounds.height) } : null, blocks: blocks.flatMap((b) => drawnBlock(b, landscape, head.lang)) }
  if (kind === 'pdf') {
    const { blocks: drawnBlocks, logo: drawnLogo, ...plain } = ready
    return pdf({ ...plain, at, logo: drawnLogo && logoOf(drawnLogo), content: content(drawnBlocks, head.lang) })
  }
  const outcome = await aside<Uint8Array>(new URL('./word.aside.ts', import.meta.url), { document: ready, at }, bounds)
  if (outcome.ok) return outcome.value
  throw new Error(`the Word document “${head.title}” was not written: ${outcome.why}`, outcome.why === 'fault' ? { cause: outcome.error } : {})
}
