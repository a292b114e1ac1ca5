import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { username } from 'better-auth/plugins'
import { z } from 'zod'
import type { Database } from '#server/database/database.ts'
import { noMail, userNameShape } from '#ground/people/people.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'

/** What of the sign-in library is reachable from outside; everything else it mounts answers 404 (a check compares). Roles, membership, invitations and tokens are ours. */
export const allowed = ['/sign-in/username', '/sign-in/email', '/sign-out', '/get-session', '/change-password'] as const


export type Options = { readonly secret: string; readonly baseUrl: string }

const openSession = {
  id: 'open-session',
  endpoints: {
    /** Opens a session for somebody who proved who they are in another way. Not reachable over HTTP. */
    openSession: createAuthEndpoint('/open-session', { method: 'POST', body: z.object({ person: z.string(), userAgent: z.string() }), metadata: { SERVER_ONLY: true } }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.person)
      if (!user) throw new Error('no such person')
      const session = await ctx.context.internalAdapter.createSession(user.id, false, { userAgent: ctx.body.userAgent })
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ ok: true })
    }),
  },
} as const

export function identity(database: Database, options: Options) {
  let hashes = 0
  const hash = (password: string) => { hashes++; return hashPassword(password) }
  async function keepHash(person: Id, hashed: string): Promise<void> {
    const changed = await database.owner.query(`update people_credential set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`, [person, hashed])
    if (changed.rowCount === 0) await insertPassword(database.owner, person, hashed)
  }
  const auth = betterAuth({
    appName: 'Changeover',
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: database.owner,
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200, password: { hash, verify: (said) => { hashes++; return verifyPassword(said) } } },
    user: {
      modelName: 'people_person',
      additionalFields: {
        lang: { type: 'string', input: false }, zone: { type: 'string', input: false }, house: { type: 'string', required: false, input: false },
        endedAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: 'people_session', expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24, freshAge: 0 },
    databaseHooks: {
      // Whoever's account has ended is told the same as with a wrong password.
      session: { create: { before: async ({ userId }) => {
        const there = await database.owner.query('select from people_person where id = $1 and "endedAt" is null', [userId])
        if (there.rowCount === 0) throw new APIError('UNAUTHORIZED', { code: 'INVALID_USERNAME_OR_PASSWORD', message: 'Invalid username or password' })
      } } },
    },
    account: { modelName: 'people_credential' },
    verification: { modelName: 'people_verification' },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (name) => userNameShape.test(name.toLowerCase()) }), openSession],
    advanced: { cookiePrefix: 'changeover', useSecureCookies: options.baseUrl.startsWith('https:'), database: { generateId: () => newId() } },
  })

  return {
    handler: (request: Request) => auth.handler(request),

    /** The person of a session cookie, or null. */
    async session(headers: Headers): Promise<{ person: Id; session: string; token: string; expires: number } | null> {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      if (!found) return null
      return { person: found.user.id, session: found.session.id, token: found.session.token, expires: new Date(found.session.expiresAt).getTime() }
    },

    async openSession(person: Id, userAgent = ''): Promise<string> {
      const { headers } = await auth.api.openSession({ body: { person, userAgent }, returnHeaders: true })
      return headers.getSetCookie().join('\n')
    },

    async createAccount(a: { id: Id; name: string; username: string; email: string | null; password: string | null; lang: string; zone: string; house: HouseRole | null }): Promise<'created' | 'taken'> {
      const client = await database.owner.connect()
      try {
        await client.query('begin')
        const made = await client.query(
          `insert into people_person (id, name, email, username, "displayUsername", lang, zone, house) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
          [a.id, a.name, (a.email ?? noMail(a.username)).toLowerCase(), a.username.toLowerCase(), a.username, a.lang, a.zone, a.house])
        if (made.rowCount === 0) {
          await client.query('rollback')
          const same = await client.query('select from people_person where id = $1 and username = $2', [a.id, a.username.toLowerCase()])
          return same.rowCount === 1 ? 'created' : 'taken'
        }
        if (a.password !== null) await insertPassword(client, a.id, await hash(a.password))
        await client.query('commit')
        return 'created'
      } catch (fault) {
        await client.query('rollback')
        throw fault
      } finally {
        client.release()
      }
    },

    async setPassword(person: Id, password: string): Promise<void> {
      await keepHash(person, await hash(password))
    },

    /** The same password for several people, hashed once. Only the people of the sample customer share one. */
    async sharePassword(people: readonly Id[], password: string): Promise<void> {
      const hashed = await hash(password)
      for (const person of people) await keepHash(person, hashed)
    },

    async hasPassword(person: Id): Promise<boolean> {
      return (await database.owner.query(`select from people_credential where "userId" = $1 and "providerId" = 'credential' and password is not null`, [person])).rowCount === 1
    },

    /** Everything the library would answer if the list did not stand before it. */
    endpoints: () => Object.values(auth.api).flatMap((e: { path?: string; options?: { method?: string | string[] } }) =>
      typeof e.path === 'string' && e.path.startsWith('/') ? [{ path: e.path, methods: [e.options?.method ?? 'GET'].flat() }] : []),

    /** Password hashes computed since the start: what an attack on sign-in would cost, and does not when it is turned away before. */
    hashes: () => hashes,

    async sessions(person: Id) {
      const found = await database.owner.query<{ id: Id; userAgent: string | null; createdAt: Date; updatedAt: Date; expiresAt: Date }>(
        `select id, "userAgent", "createdAt", "updatedAt", "expiresAt" from people_session where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc, id`, [person])
      return found.rows.map((r) => ({ id: r.id, userAgent: r.userAgent ?? '', since: r.createdAt.toISOString(), seenAt: r.updatedAt.toISOString(), until: r.expiresAt.toISOString() }))
    },

    async endSession(person: Id, session: Id): Promise<boolean> {
      return (await database.owner.query('delete from people_session where "userId" = $1 and id = $2', [person, session])).rowCount === 1
    },

    async endOtherSessions(person: Id, keep: Id): Promise<void> {
      await database.owner.query('delete from people_session where "userId" = $1 and id <> $2', [person, keep])
    },

    async endSessions(person: Id): Promise<void> {
      await database.owner.query('delete from people_session where "userId" = $1', [person])
    },
  }
}

async function insertPassword(on: { query(text: string, values: unknown[]): Promise<unknown> }, person: Id, hash: string): Promise<void> {
  await on.query(`insert into people_credential (id, "userId", "accountId", "providerId", password) values ($1, $2::uuid, $2::text, 'credential', $3)`, [newId(), person, hash])
}

export type Identity = ReturnType<typeof identity>
