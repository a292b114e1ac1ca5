import { createHash } from 'node:crypto'
import type { Database } from '#server/database/database.ts'
import type { Identity } from '#server/identity/identity.ts'
import type { Live } from '#server/http/live.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'

export type Who = { readonly person: Id; readonly house: HouseRole | null; readonly lang: Lang; readonly zone: string; readonly scope: 'session' | 'read' | 'write'; readonly sessionToken: string | null }

/** How long an answer is remembered when no news of a change arrives. News of people (an ended session, a token withdrawn) forgets everything at once, on every server. */
const rememberMs = 10_000

const cookie = /(?:^|;\s*)(?:__Secure-)?changeover\.session_token=([^;]+)/

/** Tells who is calling: by the session cookie, or by `Authorization: Bearer` with a personal API token. */
export function who(database: Database, identity: Identity, live: Live) {
  const known = new Map<string, { who: Who | null; until: number }>()
  live.on((moved) => { if (moved.project === installation || moved.chapters.includes('people')) known.clear() })

  async function person(id: Id): Promise<Omit<Who, 'scope' | 'sessionToken'> | null> {
    const found = await database.owner.query<{ house: HouseRole | null; lang: Lang; zone: string }>('select house, lang, zone from people_person where id = $1 and "endedAt" is null', [id])
    const row = found.rows[0]
    return row ? { person: id, ...row } : null
  }

  async function bySession(headers: Headers): Promise<Who | null> {
    const session = await identity.session(headers)
    const found = session && (await person(session.person))
    return found ? { ...found, scope: 'session', sessionToken: session.token } : null
  }

  async function byToken(token: string): Promise<Who | null> {
    const row = (await database.owner.query<{ person_id: Id; scope: 'read' | 'write' }>(
      `update people_token set used_at = now() where digest = $1 and expires_at > now() returning person_id, scope`,
      [createHash('sha256').update(token).digest('hex')])).rows[0]
    const found = row && (await person(row.person_id))
    return found ? { ...found, scope: row.scope, sessionToken: null } : null
  }

  return async (headers: Headers): Promise<Who | null> => {
    const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
    const key = bearer ? `token ${bearer}` : cookie.exec(headers.get('cookie') ?? '')?.[1]
    if (!key) return null
    const now = Date.now()
    const hit = known.get(key)
    if (hit && hit.until > now) return hit.who
    const found = bearer ? await byToken(bearer) : await bySession(headers)
    if (known.size > 20_000) known.clear()
    if (found) known.set(key, { who: found, until: now + rememberMs })
    return found
  }
}
