/** XML of unknown origin, read piece by piece: no document types, no entities of its own, bounded depth and attributes. */
import { SaxesParser } from 'saxes'
import { stop, type Limits } from './limits.ts'

export type Attributes = Readonly<Record<string, string>>

export type Reader = {
  /** Names come without their prefix: some programs write `x:row`. */
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The attribute `id` of the relationships namespace, whatever its prefix. */
export const relationId = (attributes: Attributes): string | undefined => Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]

export function markup(limits: Limits, reader: Reader): { readonly take: (piece: string) => void; readonly end: () => void } {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let attributes = 0
  let begun = false
  // Office never writes a document type; whoever does wants entities expanded or files fetched.
  parser.on('doctype', () => stop('unsafe'))
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) stop('bomb')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    begun = true
    if (++depth > limits.depth) stop('bomb')
    reader.open?.(local(tag.name), tag.attributes as Attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    reader.close?.(local(tag.name))
  })
  if (reader.text) {
    parser.on('text', reader.text)
    parser.on('cdata', reader.text)
  }
  parser.on('error', () => stop('damaged'))
  return {
    take: (piece) => {
      // Before it is complete the parser gathers a document type without a bound.
      if (!begun && piece.includes('<!DOCTYPE')) stop('unsafe')
      parser.write(piece)
    },
    end: () => void parser.close(),
  }
}
