import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Shell } from '#ground/api/shell.ts'
import type { HouseRole } from '#ground/people/people.ts'
import type { Identity } from '#server/identity/identity.ts'
import type { Mail } from '#server/shell/mail.ts'

export type Parts = { readonly identity: Identity; readonly mail: Mail; readonly dataDir: string; readonly baseUrl: string | null }

/** What the chapters may ask of this server; the address in links is the configured one or else the one the request came to. */
export function shell(parts: Parts): (request: Request) => Shell {
  const { identity, mail } = parts
  const fixed: Omit<Shell, 'baseUrl'> = {
    mailConfigured: mail.configured,
    writeWorkbook: () => Promise.reject(new Error('files are not mounted yet')),
    readWorkbook: () => Promise.reject(new Error('files are not mounted yet')),
    keepFile: () => Promise.reject(new Error('files are not mounted yet')),
    openFile: () => Promise.reject(new Error('files are not mounted yet')),
    stickers: () => Promise.reject(new Error('files are not mounted yet')),
    invitationCards: () => Promise.reject(new Error('files are not mounted yet')),
    mail: (to, subject, text) => mail.send(to, subject, text),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    digits: (n) => String(randomInt(0, 10 ** n)).padStart(n, '0'),
    createAccount: (a) => identity.createAccount({ ...a, house: a.house as HouseRole | null }),
    setPassword: (person, password) => identity.setPassword(person, password),
    endSessions: (person) => identity.endSessions(person),
    openSession: (person) => identity.openSession(person),
  }
  return (request) => ({ ...fixed, baseUrl: parts.baseUrl ?? new URL(request.url).origin })
}
