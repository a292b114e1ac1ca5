/** For the tests of this folder: what a reader can select and copy in a PDF of ours, page by page. Knows just the form our library writes. */
import { inflateSync } from 'node:zlib'

export function printedText(pdf: Uint8Array): readonly string[] {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id!, body!)
  const streamOf = (id: string | undefined): string => {
    const [head = '', rest = ''] = (objects.get(id ?? '') ?? '').split(/\nstream\n/)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = Buffer.from(rest.slice(0, length), 'latin1')
    return (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
  }
  const maps = new Map<string, Map<number, string>>()
  const fontsOf = (resources: string): Map<string, Map<number, string>> => new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      if (!maps.has(id!)) maps.set(id!, unicodeMap(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1])))
      return [name!, maps.get(id!)!]
    }),
  )
  return [...objects.values()].filter((o) => /\/Type \/Page\b/.test(o)).map((page) => {
    const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1]
    const fonts = fontsOf(objects.get(resources ?? '') ?? page)
    let font = new Map<number, string>()
    let text = ''
    for (const [, name, shown] of streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1]).matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]+>|[\s\d.-])+)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? font
      else text += [...shown!.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []).map((glyph) => font.get(parseInt(glyph, 16)) ?? '\ufffd').join('')
    }
    return text
  })
}

function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    // A glyph that stands for several letters (fl) is written with a space between them.
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex], i) => map.set(parseInt(first!, 16) + i, String.fromCharCode(...(hex!.match(/[0-9a-f]{4}/g) ?? []).map((unit) => parseInt(unit, 16)))))
  }
  return map
}
