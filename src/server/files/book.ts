/** The parts of a workbook around its sheets: which sheets there are, which number formats mean dates, and the shared texts. */
import type { Archive } from './archive.ts'
import { stop, type Limits } from './limits.ts'
import { markup, relationId, type Reader } from './markup.ts'

export type Format = { readonly kind: 'number'; readonly digits: number } | { readonly kind: 'day' | 'moment' | 'time' }

export type Book = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly from1904: boolean
  /** By the index a cell's style has. */
  readonly formats: readonly Format[]
  readonly strings: readonly string[]
}

export async function readPart(archive: Archive, name: string, limits: Limits, reader: Reader): Promise<void> {
  const parser = markup(limits, reader)
  await archive.read(name, parser.take)
  parser.end()
}

type Relation = { readonly id: string; readonly kind: string; readonly part: string }

async function relations(archive: Archive, of: string, limits: Limits): Promise<readonly Relation[]> {
  const cut = of.lastIndexOf('/') + 1
  const folder = of.slice(0, cut)
  const name = `${folder}_rels/${of.slice(cut)}.rels`
  const found: Relation[] = []
  if (!archive.has(name)) return found
  await readPart(archive, name, limits, {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return
      if (found.length >= limits.entries) stop('bomb')
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: partOf(folder, Target) })
    },
  })
  return found
}

/** A target below the part's folder, or from the root when it begins with a slash. `..` leads to a name the archive does not have. */
const partOf = (folder: string, target: string): string => (target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`)

export async function readBook(archive: Archive, limits: Limits): Promise<Book> {
  if (!archive.has('[Content_Types].xml') && !archive.has('_rels/.rels')) stop('notAWorkbook')
  const main = (await relations(archive, '', limits)).find((r) => r.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (main.endsWith('.bin')) stop('oldFormat')
  if (!archive.has(main)) stop('notAWorkbook')
  const parts = await relations(archive, main, limits)
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  let isWorkbook = false
  await readPart(archive, main, limits, {
    open: (element, attributes) => {
      if (element === 'workbook') isWorkbook = true
      if (element === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (element !== 'sheet') return
      const part = parts.find((r) => r.id === relationId(attributes))
      if (part?.kind !== 'worksheet') return
      if (sheets.length >= limits.sheets) stop('tooManySheets', { max: limits.sheets })
      sheets.push({ name: (attributes.name ?? '').slice(0, 100), hidden: (attributes.state ?? 'visible') !== 'visible', part: part.part })
    },
  })
  if (!isWorkbook) stop('notAWorkbook')
  const part = (kind: string) => parts.find((r) => r.kind === kind && archive.has(r.part))?.part
  const styles = part('styles')
  const strings = part('sharedStrings')
  return { sheets, from1904, formats: styles ? await readFormats(archive, styles, limits) : [], strings: strings ? await readStrings(archive, strings, limits) : [] }
}

async function readStrings(archive: Archive, part: string, limits: Limits): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let total = 0
  let inText = false
  let spoken = 0
  await readPart(archive, part, limits, {
    open: (element) => {
      if (element === 'si') text = ''
      if (element === 'rPh') spoken++
      inText = element === 't'
    },
    text: (piece) => {
      if (!inText || spoken > 0) return
      text += piece
      if (text.length > limits.cellText) stop('tooMuchText', { max: limits.cellText })
    },
    close: (element) => {
      if (element === 't') inText = false
      if (element === 'rPh') spoken--
      if (element !== 'si') return
      total += text.length
      if (strings.push(text) > limits.strings) stop('tooManyCells', { max: limits.cells })
      if (total > limits.text) stop('tooMuchText', { max: limits.text })
    },
  })
  return strings
}

async function readFormats(archive: Archive, part: string, limits: Limits): Promise<readonly Format[]> {
  const codes = new Map<number, Format>()
  const formats: Format[] = []
  let within = ''
  await readPart(archive, part, limits, {
    open: (element, { numFmtId, formatCode }) => {
      if (element === 'cellXfs' || element === 'cellStyleXfs' || element === 'numFmts') within = element
      const id = Number(numFmtId ?? 0)
      if (within === 'numFmts' && element === 'numFmt' && codes.size < 5_000) codes.set(id, formatOf(formatCode ?? ''))
      if (within !== 'cellXfs' || element !== 'xf') return
      if (formats.push(codes.get(id) ?? builtIn(id)) > 100_000) stop('bomb')
    },
    close: (element) => {
      if (element === within) within = ''
    },
  })
  return formats
}

const between = (n: number, ...ranges: readonly (readonly [number, number])[]): boolean => ranges.some(([from, to]) => n >= from && n <= to)

/** ECMA-376 part 1 §18.8.30, with the Chinese meanings of 27–36 and 50–58. */
function builtIn(id: number): Format {
  if (id === 22) return { kind: 'moment' }
  if (between(id, [14, 17], [27, 31], [36, 36], [50, 54], [57, 58])) return { kind: 'day' }
  if (between(id, [18, 21], [32, 35], [45, 47], [55, 56])) return { kind: 'time' }
  return { kind: 'number', digits: 0 }
}

/** What a format code makes of a number: a day, a time, both, or a number (`digits` of leading zeros when the code is only zeros, as for telephone numbers). */
export function formatOf(code: string): Format {
  const bare = (code.slice(0, 500).split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|E[+-]/gi, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/^0{2,}$/.test(bare)) return { kind: 'number', digits: bare.length }
  if (/general|[#0?]/i.test(bare.replace(/s\.0+/gi, 's'))) return { kind: 'number', digits: 0 }
  const time = /[hs]|\[m/i.test(bare) || /上午|下午|AM\/PM/i.test(bare)
  const day = /[yde]/i.test(bare) || (/m/i.test(bare) && !time)
  return day && time ? { kind: 'moment' } : day ? { kind: 'day' } : time ? { kind: 'time' } : { kind: 'number', digits: 0 }
}
