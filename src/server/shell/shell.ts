import { createHash, randomBytes, randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Shell } from '#ground/api/shell.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import { mayDo } from '#ground/people/people.ts'
import type { HouseRole } from '#ground/people/people.ts'
import type { Refusal } from '#kit/decision.ts'
import { keepFile, openFile } from '#server/files/evidence.ts'
import { sizeOf } from '#server/files/picture.ts'
import { paper } from '#server/files/paper.ts'
import { pdf } from '#server/files/pdf.ts'
import { judgeWorkbook, readWorkbook } from '#server/files/upload.ts'
import { writeWorkbook } from '#server/files/workbook.ts'
import type { Identity } from '#server/identity/identity.ts'
import type { Throttle } from '#server/identity/throttle.ts'
import { invitationSheet } from '#server/files/invitations.ts'
import { stickerSheet } from '#server/files/stickers.ts'
import type { Mail } from '#server/shell/mail.ts'

export type Parts = { readonly identity: Identity; readonly mail: Mail; readonly dataDir: string; readonly baseUrl: string | null; readonly throttle: Throttle; readonly operations: readonly Operation[] }

/** The two readers use the same codes for different things: `damaged` of a list and of a photo have words of their own. */
const named = <T extends { readonly ok: true }>(kind: 'upload' | 'evidence', answer: T | { readonly ok: false; readonly refusal: Refusal }) =>
  answer.ok ? answer : { ...answer, refusal: { ...answer.refusal, code: `${kind}.${answer.refusal.code}` } }

/** What the chapters may ask of this server; the address in links is the configured one or else the one the request came to. */
export function shell(parts: Parts): (request: Request) => Shell {
  const { identity, mail } = parts
  const fixed: Omit<Shell, 'baseUrl' | 'openSession'> = {
    mailConfigured: mail.configured,
    writeWorkbook: (sheets) => writeWorkbook(sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map((c) => ({ ...c, kind: c.kind ?? 'text' })) })), { at: new Date().toISOString() }),
    readWorkbook: async (bytes) => named('upload', await readWorkbook(bytes)),
    judgeWorkbook: async <T>(bytes: Uint8Array, module: string, given: unknown) => named('upload', await judgeWorkbook<T>(bytes, module, given)),
    keepFile: async (bytes, name) => {
      const kept = named('evidence', await keepFile(parts.dataDir, bytes, name))
      return kept.ok ? { ok: true, file: { hash: kept.file.hash, type: kept.file.kind, size: kept.file.size, name: kept.file.name } } : kept
    },
    openFile: async (hash) => {
      const file = await openFile(parts.dataDir, hash)
      return file && (Readable.toWeb(file.stream) as ReadableStream<Uint8Array>)
    },
    picture: async (hash) => {
      const file = await openFile(parts.dataDir, hash)
      if (!file) return null
      const bytes = new Uint8Array(await new Response(Readable.toWeb(file.stream) as ReadableStream<Uint8Array>).arrayBuffer())
      const type = bytes[0] === 0x89 ? 'image/png' as const : 'image/jpeg' as const
      const size = sizeOf({ bytes, type })
      return size && { bytes, type, ...size }
    },
    pdf: (paper) => pdf({ ...paper, at: new Date().toISOString() }),
    document: (document, kind) => paper(document, kind, new Date().toISOString()),
    stickers: (stickers, lang) => stickerSheet({ lang, stickers: stickers.map((x) => ({ link: x.link, lines: [x.title, ...x.lines] })), at: new Date().toISOString() }),
    invitationCards: (project, cards, lang) => invitationSheet({ lang, project, cards, at: new Date().toISOString() }),
    mail: (to, subject, text) => mail.send(to, subject, text),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    digits: (n) => String(randomInt(0, 10 ** n)).padStart(n, '0'),
    createAccount: (a) => identity.createAccount({ ...a, house: a.house as HouseRole | null }),
    setPassword: (person, password) => identity.setPassword(person, password),
    endSessions: (person) => identity.endSessions(person),
    hasPassword: (person) => identity.hasPassword(person),
    sessions: (person) => identity.sessions(person),
    endSession: (person, session) => identity.endSession(person, session),
    endOtherSessions: (person, keep) => identity.endOtherSessions(person, keep),
    tries: parts.throttle,
    can: (role) => Object.fromEntries(parts.operations.flatMap((o) => (o.access.kind === 'member' && mayDo({ role }, o.access.permission) ? [[o.id, true]] : []))),
  }
  return (request) => ({
    ...fixed, baseUrl: parts.baseUrl ?? new URL(request.url).origin,
    openSession: (person) => identity.openSession(person, request.headers.get('user-agent') ?? ''),
  })
}
