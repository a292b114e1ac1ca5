import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#server/database/database.ts'

/**
 * A new one-time key for the first administrator, or null when there is one already. It is good for seven days and for nobody once an administrator stands.
 * `serve` prints the link `<address>/setup?key=<key>`; every start without an administrator makes another, and those printed before still hold.
 */
export async function setupKey(database: Pick<Database, 'owner'>): Promise<string | null> {
  const there = await database.owner.query(`select from people_person where house = 'administrator' and "endedAt" is null limit 1`)
  if (there.rowCount) return null
  const key = randomBytes(24).toString('base64url')
  await database.owner.query('insert into people_setup (digest, made_at) values ($1, now())', [createHash('sha256').update(key).digest('hex')])
  return key
}
