/** For the tests of this folder: zip files and workbooks built byte by byte, so that they can be built wrong. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Part = {
  readonly name: string
  readonly body: string | Uint8Array
  readonly stored?: boolean
  /** What the archive claims instead of the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly flags?: number }
}

export function zip(parts: readonly Part[], claims: { readonly count?: number } = {}): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const body = typeof part.body === 'string' ? Buffer.from(part.body, 'utf8') : Buffer.from(part.body)
    const packed = part.stored ? body : deflateRawSync(body)
    const name = Buffer.from(part.name, 'utf8')
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800 | (part.claims?.flags ?? 0), 2)
    head.writeUInt16LE(part.stored ? 0 : 8, 4)
    head.writeUInt32LE(part.claims?.crc ?? crc32(body), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(part.claims?.size ?? body.length, 18)
    head.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, where, name)
    offset += 30 + name.length + packed.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(claims.count ?? parts.length, 4)
  end.writeUInt16LE(claims.count ?? parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export type Pieces = { readonly sheet?: string; readonly strings?: string; readonly styles?: string; readonly workbook?: string; readonly more?: readonly Part[] }

/** The parts of the smallest workbook: the inside of `<worksheet>`, `<sst>` and `<styleSheet>` may be given, the rest is as Excel writes it. */
export function parts({ sheet = '<sheetData/>', strings = '', styles = '', workbook = '', more = [] }: Pieces): readonly Part[] {
  const relation = (id: number, kind: string, target: string) => `<Relationship Id="rId${id}" Type="${relationships}/${kind}" Target="${target}"/>`
  const rels = (body: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`
  return [
    { name: '[Content_Types].xml', body: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', body: rels(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', body: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relationships}">${workbook}<sheets><sheet name="人员" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', body: rels(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'sharedStrings', 'sharedStrings.xml') + relation(3, 'styles', '/xl/styles.xml')) },
    { name: 'xl/sharedStrings.xml', body: `<?xml version="1.0"?><sst xmlns="${main}">${strings}</sst>` },
    { name: 'xl/styles.xml', body: `<?xml version="1.0"?><styleSheet xmlns="${main}">${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', body: sheet.startsWith('<?xml') ? sheet : `<?xml version="1.0"?><worksheet xmlns="${main}">${sheet}</worksheet>` },
    ...more,
  ]
}

export const workbook = (pieces: Pieces): Uint8Array => zip(parts(pieces))

/** A workbook whose one part is something else. */
export const withPart = (name: string, part: Partial<Part>): Uint8Array => zip(parts({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }).map((p) => (p.name === name ? { ...p, ...part } : p)))
