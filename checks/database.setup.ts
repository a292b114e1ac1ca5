/** Starts one real PostgreSQL for a group of tests, in a folder of its own, and migrates the template every test file's database is copied from. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/database/migrate.ts'
import { startPostgres } from '#server/postgres/postgres.ts'
import { provided, template } from './database.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'changeover-test-'))
  const said: string[] = []
  const postgres = await startPostgres({ data, log: (line) => said.push(line) }).catch((fault: Error) => {
    throw new Error(`PostgreSQL for the tests does not start: ${fault.message}\n${said.join('\n')}`, { cause: fault })
  })
  const on = async (database: string, work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ ...postgres.owner, database })
    await client.connect()
    await work(client).finally(() => client.end())
  }
  await on(postgres.owner.database, (client) => client.query(`create database ${template}`))
  await on(template, migrate)
  project.provide(provided as never, { owner: postgres.owner, url: postgres.url } as never)
  return async () => {
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
