/** The ground a story stands on: a real server with the sample customer on it, in one language, on a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#ground/people/people.ts'
import { dayOf } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'
import { transaction } from '#server/database/database.ts'
import { identity } from '#server/identity/identity.ts'
import { serve } from '#server/serve.ts'
import { personId, projectId, unitId } from '#world/ids.ts'
import { loadWorld } from '#world/load.ts'
import { createDatabase } from '../checks/database.ts'
import { send, type Input } from '../checks/workplace.ts'

/** One for all people of the sample. */
export const password = 'three in a row, and then it is theirs'

/** A database with the sample customer that every story of the language is copied from; the first story makes it. */
async function sample(lang: Lang): Promise<string> {
  const name = `changeover_sample_${lang}`
  const made = await createDatabase(undefined, name).catch((fault: { readonly code?: string }) => {
    if (fault.code === '42P04') return null
    throw fault
  })
  if (made === null) return name
  const { database } = made
  try {
    await loadWorld({ database, identity: identity(database, { secret: password, baseUrl: 'http://localhost' }), password, today: dayOf(new Date().toISOString(), 'Asia/Shanghai'), lang })
    await database.end()
  } catch (fault) {
    await made.drop()
    throw fault
  }
  return name
}

export type Customer = Awaited<ReturnType<typeof customer>>

export async function customer(lang: Lang) {
  const test = await createDatabase(await sample(lang))
  const data = mkdtempSync(join(tmpdir(), 'changeover-journey-'))
  const server = await serve({ host: '127.0.0.1', port: 0, data, database: test.owner, baseUrl: null, log: () => undefined })

  /** What the API answers a person who calls it as a script would; a refusal is thrown. */
  async function call(username: string | null, operation: string, { params, ...input }: Input = {}): Promise<Record<string, any>> {
    const cookie = username === null ? '' : (await sessionOf(personId(username))).map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await send(server, cookie, operation, { params: { project: projectId, ...params }, lang, ...input })
    if (answer.status >= 300) throw new Error(`${operation} was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const sessionOf = async (person: Id) => (await server.identity.openSession(person)).split('\n').map((line) => /^([^=]+)=([^;]*)/.exec(line)!.slice(1, 3) as [string, string])

  return {
    base: `http://localhost:${server.port}`, call, sessionOf,
    /** Somebody who begins today: the lead gives them a card, they use it. */
    async newcomer(name: string, role: Role, unit: string): Promise<Id> {
      const card = await call('lead', 'people.invite', { body: { way: 'sheet', role, unit: unitId(unit), name, lang } })
      const { person } = await call(null, 'people.redeem', { body: { username: card['username'], code: card['code'], lang } })
      return person as Id
    },
    /** Rows of the project, as they lie in the database; `$1` is the project. */
    rows: <T extends object>(text: string) => transaction(server.database.app, { project: projectId, person: null, house: null }, (tx) => tx.rows<T>(text, [projectId]), 'read'),
    async end() {
      await server.stop()
      await test.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
