import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { fill } from '#kit/words.ts'
import type { Words } from '#kit/words.ts'
import { newId } from '#kit/ids.ts'
import { houseRoles, userNameShape } from '#ground/people/people.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { lines } from '#cli/cli.words.ts'
import { isTrouble, settings as read } from '#cli/config.ts'
import type { Settings } from '#cli/config.ts'
import { database } from '#cli/database.ts'
import { examine } from '#cli/doctor.ts'
import { serveUntilStopped } from '#cli/serve.ts'
import { connect } from '#server/database/database.ts'
import type { Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { identity } from '#server/identity/identity.ts'
import { isRefused, terminalLang } from '#server/postgres/refused.ts'
import { loadSample } from '#cli/sample.ts'

/** The command `changeover`. Answers the exit code: 0 done, 1 something failed or was found, 2 wrongly called. */
export async function main(args: readonly string[]): Promise<number> {
  const config = read(args, process.env)
  if (isTrouble(config)) return complain(config.trouble, 2)
  const [command, verb] = config.words
  try {
    switch (command) {
      case 'serve': return await serveUntilStopped(config)
      case 'migrate': return await withOwner(config, async (owner) => {
        const ran = await migrate(owner)
        return tell(config, ran.length > 0 ? fill(lines.migrated, { names: ran.join(', ') }) : lines.upToDate)
      })
      case 'doctor': return await withDatabase(config, (db) => doctor(config, db))
      case 'sample': return await withDatabase(config, async (db) => {
        await loadSample(config, db, (words) => tell(config, words))
        return 0
      })
      case 'user': if (verb === 'create' || verb === 'reset') return await withDatabase(config, (db) => user(config, db, verb))
    }
  } catch (fault) {
    if (isRefused(fault)) return complain(fault.words, 1)
    const code = (fault as { code?: string }).code
    if (config.databaseUrl !== null && ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', 'ETIMEDOUT', 'ECONNRESET'].includes(code ?? '')) {
      return complain(fill(lines.noDatabase, { why: (fault as Error).message }), 2)
    }
    throw fault
  }
  process.stdout.write(`${lines.usage[config.lang]}\n`)
  return command === 'help' || command === undefined ? 0 : 2
}

const complain = (words: Words, code: number): number => {
  process.stderr.write(`${words[terminalLang()]}\n`)
  return code
}

const tell = (config: Settings, words: Words): number => {
  process.stdout.write(`${words[config.lang]}\n`)
  return 0
}

async function withOwner<T>(config: Settings, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const db = await database(config, (line) => process.stderr.write(`${line}\n`))
  const owner = new pg.Client(typeof db.to === 'string' ? { connectionString: db.to } : { ...db.to })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
    await db.stop()
  }
}

async function withDatabase<T>(config: Settings, work: (database: Database) => Promise<T>): Promise<T> {
  const db = await database(config, (line) => process.stderr.write(`${line}\n`))
  const opened = connect(db.to, (line) => process.stderr.write(`${line}\n`))
  try {
    const client = await opened.owner.connect()
    await migrate(client).finally(() => client.release())
    return await work(opened)
  } finally {
    await opened.end()
    await db.stop()
  }
}

async function doctor(config: Settings, db: Database): Promise<number> {
  const found = await examine(db, config.data)
  for (const trouble of found.troubles) tell(config, trouble)
  if (found.troubles.length === 0) return tell(config, fill(lines.healthy, { projects: found.projects, facts: found.facts, files: found.files }))
  tell(config, fill(lines.troubles, { n: found.troubles.length }))
  return 1
}

async function user(config: Settings, db: Database, verb: 'create' | 'reset'): Promise<number> {
  const { username, name, house, email } = config.given
  if (!username) return complain(fill(lines.missing, { name: 'username' }), 2)
  const ids = identity(db, { secret: randomBytes(32).toString('base64url'), baseUrl: 'http://localhost' })
  const password = randomBytes(12).toString('base64url')
  if (verb === 'create') {
    if (!name) return complain(fill(lines.missing, { name: 'name' }), 2)
    if (!userNameShape.test(username)) return complain(lines.badUsername, 2)
    if (house !== undefined && !(houseRoles as readonly string[]).includes(house)) return complain(lines.badHouse, 2)
    const made = await ids.createAccount({ id: newId(), name, username, email: email ?? null, password, lang: config.lang, zone: 'Asia/Shanghai', house: (house as HouseRole | undefined) ?? null })
    if (made === 'taken') return complain(lines.taken, 1)
  } else {
    const found = await db.owner.query<{ id: string }>('select id from people_person where username = $1', [username.toLowerCase()])
    const person = found.rows[0]?.id
    if (!person) return complain(fill(lines.noPerson, { username }), 1)
    await ids.setPassword(person, password)
    await ids.endSessions(person)
  }
  return tell(config, fill(lines.password, { username, password }))
}
