/** A migrated, empty database of its own for a test file: `const { database, drop } = await createDatabase()` in `beforeAll`. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '#server/database/database.ts'

export const template = 'changeover_template'
/** The name under which `database.setup.ts` hands over where PostgreSQL is. */
export const provided = 'postgres'

type Owner = { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string }

export type TestDatabase = {
  /** What `serve({ database })` and `connect()` take. */
  readonly owner: Owner
  /** The same as a URL, for `DATABASE_URL` of a child process. */
  readonly url: string
  /** Pools on it: `owner`, and `app` as the role behind the wall. */
  readonly database: Database
  /** Ends the pools and removes the database, whoever is still connected. */
  drop(): Promise<void>
}

/** `from` names another database of the same server to copy, which nobody is connected to; `name` is the new one's. */
export async function createDatabase(from: string = template, name = `test_${randomBytes(6).toString('hex')}`): Promise<TestDatabase> {
  const postgres = inject(provided as never) as { owner: Owner; url: string } | undefined
  if (!postgres) throw new Error('no PostgreSQL here: the vitest project needs globalSetup checks/database.setup.ts')
  // The copy is refused while another copy from the same template is being made, so copies wait for one another.
  await asOwner(postgres.owner, async (client) => {
    await client.query('select pg_advisory_lock(4701)')
    await client.query(`create database ${name} template ${from}`)
  })
  const owner = { ...postgres.owner, database: name }
  // A pool says when its connection is lost; here that is only ever `drop`.
  const database = connect(owner, () => undefined)
  return {
    owner, database, url: urlFor(postgres, name),
    async drop() {
      await database.end()
      await asOwner(postgres.owner, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function asOwner(owner: Owner, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  await work(client).finally(() => client.end())
}

const urlFor = ({ owner, url }: { owner: Owner; url: string }, name: string): string =>
  url.replace(new RegExp(`/${owner.database}(?=$|\\?)`), `/${name}`)
