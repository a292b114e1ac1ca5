import pg from 'pg'
import { createHash } from 'node:crypto'
import type { Tx } from '#ground/database/database.store.ts'
import type { Role } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'

/** `owner` migrates and serves identity; `app` is every chapter's: it runs as a role that neither owns tables nor bypasses the wall. */
export type Database = {
  readonly owner: pg.Pool
  readonly app: pg.Pool
  /** A connection of its own, for LISTEN. */
  listener(): pg.Client
  end(): Promise<void>
}

export type ConnectTo = string | { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string }

/** Whom the wall is told about for one transaction. Ids must be checked UUIDs: they are written into the statement that opens it. */
export type Wall = { readonly project: Id | null; readonly person: Id | null; readonly house: string | null }

export function connect(to: ConnectTo, log: (line: string) => void): Database {
  // With a pipeline, questions that do not wait for one another travel together: each way to the database costs more than most answers.
  const base: pg.PoolConfig = { ...(typeof to === 'string' ? { connectionString: to } : to), pipeline: true }
  const owner = new pg.Pool({ ...base, max: 6, application_name: 'changeover' })
  const app = new pg.Pool({ ...base, max: 20, application_name: 'changeover', options: '-c role=changeover_app' })
  for (const pool of [owner, app]) {
    pool.on('error', (fault) => log(`database connection lost: ${fault.message}`))
    // A connection that dies while it is lent out, between two statements, says so to itself; unheard, that would end the process. The next statement fails, and that is told.
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  return { owner, app, listener: () => new pg.Client({ ...base, application_name: 'changeover live' }), end: async () => { await Promise.all([owner.end(), app.end()]) } }
}

// A day stays the text it is: the driver would make a moment of it, in this machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const names = new Map<string, string>()

/** A prepared statement's name is the hash of its text, so that the same text is parsed once per connection. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) names.set(text, (name = createHash('sha1').update(text).digest('base64url')))
  return name
}

export const txOn = (client: pg.ClientBase): Tx => ({
  rows: async <R extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<R & pg.QueryResultRow>({ name: nameOf(text), text, values: values as unknown[] })).rows,
  one: async <R extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<R & pg.QueryResultRow>({ name: nameOf(text), text, values: values as unknown[] })).rows[0] ?? null,
})

const uuid = /^[0-9a-f-]{36}$/
const quoted = (value: string | null, shape: RegExp) => {
  if (value !== null && !shape.test(value)) throw new Error('not an id')
  return `'${value ?? ''}'`
}

/** The caller's place in the project of the wall: null for strangers and for those who left. */
export type Place = { readonly role: Role; readonly unit: Id | null } | null

/**
 * Tells the wall who is there, local to the transaction, so that a pooled connection remembers nothing; and asks in the same breath for the caller's place in the
 * project, because every route needs it and each question costs a way to the database and back.
 */
const wallText = (w: Wall): string =>
  `select set_config('changeover.project', ${quoted(w.project, uuid)}, true), set_config('changeover.person', ${quoted(w.person, uuid)}, true), set_config('changeover.house', ${quoted(w.house, /^[a-z]+$/)}, true);
   select role, unit_id as unit from people_member where project_id = nullif(${quoted(w.project, uuid)}, '')::uuid and person_id = nullif(${quoted(w.person, uuid)}, '')::uuid and left_at is null`

/** Opens a transaction, or turns the wall of one that is open towards somebody else. */
export async function behind(client: pg.ClientBase, wall: Wall, begin: '' | 'begin' | 'begin; set local plan_cache_mode = force_generic_plan' | 'begin isolation level repeatable read read only'): Promise<Place> {
  const results = (await client.query(`${begin}${begin && ';'} ${wallText(wall)}`)) as unknown as pg.QueryResult[]
  return (results.at(-1)?.rows[0] as Place | undefined) ?? null
}

/** Runs `work` in one transaction behind the wall; a fault rolls it back and is thrown on. A read is done when its rows are here: nobody waits for its commit. */
export async function transaction<T>(pool: pg.Pool, wall: Wall, work: (tx: Tx, place: Place) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
  const client = await pool.connect()
  const close = (how: 'commit' | 'rollback') => client.query(how).then(() => client.release(), (fault: Error) => client.release(fault))
  try {
    const place = await behind(client, wall, mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin')
    const result = await work(txOn(client), place)
    if (mode === 'read') void close('commit')
    else {
      await client.query('commit')
      client.release()
    }
    return result
  } catch (fault) {
    await close('rollback')
    throw fault
  }
}
