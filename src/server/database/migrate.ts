import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Client } from 'pg'

const folder = new URL('../../../migrations/', import.meta.url)

type Step = { name: string; text: string; hash: string }

export async function steps(): Promise<Step[]> {
  const names = (await readdir(folder)).filter((n) => n.endsWith('.sql')).sort()
  return Promise.all(names.map(async (name) => {
    const text = await readFile(new URL(name, folder), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  }))
}

/**
 * Brings a database up to date, forward only, each step in a transaction of its own. Several servers may start at once: the first takes the lock, the others wait.
 * Refuses (throws) when a step that has run has another text today: history is not edited. Answers the names of the steps that ran.
 */
export async function migrate(owner: Client): Promise<string[]> {
  await owner.query('select pg_advisory_lock(4700)')
  try {
    await owner.query('create table if not exists migrations_step (name text primary key, hash text not null, at timestamptz not null default now())')
    const done = new Map((await owner.query<{ name: string; hash: string }>('select name, hash from migrations_step')).rows.map((r) => [r.name, r.hash]))
    const ran: string[] = []
    for (const step of await steps()) {
      const hash = done.get(step.name)
      if (hash && hash !== step.hash) throw new Error(`migration ${step.name} has run on this database with another text; write a new step instead of editing it`)
      if (hash) continue
      await owner.query('begin')
      await owner.query(step.text)
      await owner.query('insert into migrations_step (name, hash) values ($1, $2)', [step.name, step.hash])
      await owner.query('commit')
      ran.push(step.name)
    }
    return ran
  } finally {
    await owner.query('rollback').catch(() => undefined)
    await owner.query('select pg_advisory_unlock(4700)')
  }
}
