import pg from 'pg'
import { createHash } from 'node:crypto'
import type { Tx } from '#ground/database/database.store.ts'
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
  const base: pg.PoolConfig = typeof to === 'string' ? { connectionString: to } : { ...to }
  const owner = new pg.Pool({ ...base, max: 6, application_name: 'changeover' })
  const app = new pg.Pool({ ...base, max: 20, application_name: 'changeover', options: '-c role=changeover_app' })
  for (const pool of [owner, app]) {
    pool.on('error', (fault) => log(`database connection lost: ${fault.message}`))
    // A connection that dies while it is lent out, between two statements, says so to itself; unheard, that would end the process. The next statement fails, and that is told.
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  return { owner, app, listener: () => new pg.Client({ ...base, application_name: 'changeover live' }), end: async () => { await Promise.all([owner.end(), app.end()]) } }
}

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

/** The statement that tells the wall who is there; local to the transaction, so that a pooled connection remembers nothing. */
export const wallText = (w: Wall): string =>
  `select set_config('changeover.project', ${quoted(w.project, uuid)}, true), set_config('changeover.person', ${quoted(w.person, uuid)}, true), set_config('changeover.house', ${quoted(w.house, /^[a-z]+$/)}, true)`

/** Runs `work` in one transaction behind the wall; a fault rolls it back and is thrown on. */
export async function transaction<T>(pool: pg.Pool, wall: Wall, work: (tx: Tx) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin ${mode === 'read' ? 'isolation level repeatable read read only' : ''}; ${wallText(wall)}`)
    const result = await work(txOn(client))
    await client.query('commit')
    return result
  } catch (fault) {
    await client.query('rollback').catch((e: Error) => { broken = e })
    throw fault
  } finally {
    client.release(broken)
  }
}
