import { createHash } from 'node:crypto'
import type { Database } from '#server/database/database.ts'
import type { Identity } from '#server/identity/identity.ts'
import type { Live } from '#server/http/live.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { installation } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'

export type Who = { readonly person: Id; readonly house: HouseRole | null; readonly lang: Lang; readonly zone: string; readonly scope: 'session' | 'read' | 'write'; readonly session: Id | null }

/** How long an answer is remembered when no news of a change arrives. News of people (an ended session, a token withdrawn) forgets everything at once, on every server. */
const rememberMs = 10_000

const cookie = /(?:^|;\s*)(?:__Secure-)?changeover\.session_token=([^;]+)/

type Known = { readonly who: Who; readonly until: number }

/** Tells who is calling: by the session cookie, or by `Authorization: Bearer` with a personal API token. */
export function who(database: Database, identity: Identity, live: Live) {
  const known = new Map<string, Known>()
  let news = 0
  live.on((moved) => {
    if (moved.project !== installation && !moved.chapters.includes('people')) return
    news++
    known.clear()
  })

  async function person(id: Id): Promise<Omit<Who, 'scope' | 'session'> | null> {
    const found = await database.owner.query<{ house: HouseRole | null; lang: Lang; zone: string }>('select house, lang, zone from people_person where id = $1 and "endedAt" is null', [id])
    const row = found.rows[0]
    return row ? { person: id, ...row } : null
  }

  async function bySession(headers: Headers): Promise<Known | null> {
    const session = await identity.session(headers)
    const found = session && (await person(session.person))
    return found ? { who: { ...found, scope: 'session', session: session.session }, until: session.expires } : null
  }

  async function byToken(token: string): Promise<Known | null> {
    const row = (await database.owner.query<{ person_id: Id; scope: 'read' | 'write'; expires_at: Date }>(
      `update people_token set used_at = now() where digest = $1 and expires_at > now() returning person_id, scope, expires_at`,
      [createHash('sha256').update(token).digest('hex')])).rows[0]
    const found = row && (await person(row.person_id))
    return found ? { who: { ...found, scope: row.scope, session: null }, until: row.expires_at.getTime() } : null
  }

  return async (headers: Headers): Promise<Who | null> => {
    const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
    const key = bearer ? `token ${bearer}` : cookie.exec(headers.get('cookie') ?? '')?.[1]
    if (!key) return null
    const now = Date.now()
    const hit = known.get(key)
    if (hit && hit.until > now) return hit.who
    const before = news
    const found = bearer ? await byToken(bearer) : await bySession(headers)
    if (known.size > 20_000) known.clear()
    // What was read while news came in may already be wrong: it serves this one request and is not remembered.
    if (found && before === news) known.set(key, { who: found.who, until: Math.min(found.until, now + rememberMs) })
    return found?.who ?? null
  }
}
