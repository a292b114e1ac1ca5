/** What a file is, told by its bytes alone. Only kinds that are harmless when served as a download are known; everything else is nothing we take. */

export type EvidenceKind =
  | 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'text/plain'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export type EvidenceCode = 'empty' | 'tooBig' | 'notTaken' | 'damaged'

export const endings: Readonly<Record<EvidenceKind, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf', 'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

const at = (bytes: Uint8Array, offset: number, ...magic: readonly number[]): boolean => magic.every((b, i) => bytes[offset + i] === b)

const latin = (bytes: Uint8Array, from: number, to: number): string => Array.from(bytes.subarray(Math.max(0, from), to), (b) => String.fromCharCode(b)).join('')

/** The kind, `damaged` when it begins like one and does not end like it, or null. A file must begin with its signature: whatever stands before it (markup, a script) makes it nothing we take. */
export function kindOfEvidence(bytes: Uint8Array): EvidenceKind | 'damaged' | null {
  if (at(bytes, 0, 0xff, 0xd8, 0xff)) return hasEnd(bytes, 0xff, 0xd9) ? 'image/jpeg' : 'damaged'
  if (at(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return latin(bytes, 12, 16) === 'IHDR' && latin(bytes, bytes.length - 65_536, bytes.length).includes('IEND\xae\x42\x60\x82') ? 'image/png' : 'damaged'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') {
    const size = bytes[4]! + bytes[5]! * 256 + bytes[6]! * 65_536 + bytes[7]! * 16_777_216
    return /^VP8[ LX]$/.test(latin(bytes, 12, 16)) && size + 8 <= bytes.length ? 'image/webp' : 'damaged'
  }
  if (/^%PDF-[12]\.\d/.test(latin(bytes, 0, 8))) return /%%EOF/.test(latin(bytes, bytes.length - 2048, bytes.length)) ? 'application/pdf' : 'damaged'
  if (at(bytes, 0, 0x50, 0x4b, 0x03, 0x04)) return office(bytes)
  return isPlainText(bytes) ? 'text/plain' : null
}

/** Phones append things after the end of a photo, so the end is looked for anywhere, from behind. */
function hasEnd(bytes: Uint8Array, first: number, second: number): boolean {
  for (let i = bytes.lastIndexOf(second); i > 0; i = bytes.lastIndexOf(second, i - 1)) if (bytes[i - 1] === first) return true
  return false
}

/** An Office document by the names in the archive's central list; with macros, or with a name that climbs out, it is nothing we take. */
function office(bytes: Uint8Array): EvidenceKind | 'damaged' | null {
  const names = centralNames(bytes)
  if (!names) return 'damaged'
  if (!names.includes('[Content_Types].xml') || names.some((n) => n.split(/[/\\]/).includes('..') || /vbaproject\.bin$/i.test(n))) return null
  const has = (folder: string) => names.some((n) => n.startsWith(folder))
  if (has('word/')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (has('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return has('ppt/') ? 'application/vnd.openxmlformats-officedocument.presentationml.presentation' : null
}

function centralNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - 65_557 && !at(bytes, end, 0x50, 0x4b, 0x05, 0x06)) end--
  if (end < 0 || !at(bytes, end, 0x50, 0x4b, 0x05, 0x06)) return null
  const count = view.getUint16(end + 10, true)
  let offset = view.getUint32(end + 16, true)
  const names: string[] = []
  for (let i = 0; i < count; i++) {
    if (offset + 46 > bytes.length || !at(bytes, offset, 0x50, 0x4b, 0x01, 0x02)) return null
    const length = view.getUint16(offset + 28, true)
    names.push(latin(bytes, offset + 46, offset + 46 + length))
    offset += 46 + length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
  }
  return names
}

/** UTF-8 without control characters that is no markup and no script, wherever in its beginning that stands. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const start = text.trimStart().slice(0, 4096)
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    return text.trim() !== '' && !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !start.startsWith('<') && !start.startsWith('#!') && !/<(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|\?php)/i.test(start)
  } catch {
    return false
  }
}
