import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { fill } from '#kit/words.ts'
import type { Words } from '#kit/words.ts'
import { lines } from '#cli/cli.words.ts'
import type { Settings } from '#cli/config.ts'
import type { Database } from '#server/database/database.ts'
import { identity } from '#server/identity/identity.ts'
import { loadWorld, who } from '#world/load.ts'

/** Loads the sample customer when it is not here yet, gives its people one password for this start, and says who can sign in. */
export async function loadSample(config: Pick<Settings, 'samplePassword' | 'lang' | 'data'>, database: Database, tell: (words: Words) => void): Promise<void> {
  const password = config.samplePassword ?? randomBytes(9).toString('base64url')
  const ids = identity(database, { secret: randomBytes(32).toString('base64url'), baseUrl: 'http://localhost' })
  const started = performance.now()
  const loaded = await loadWorld({ database, identity: ids, password, today: new Date().toISOString().slice(0, 10), lang: config.lang, dataDir: config.data })
  tell(loaded === 'loaded' ? fill(lines.sampleLoaded, { seconds: ((performance.now() - started) / 1000).toFixed(1) }) : lines.sampleKept)
  tell(fill(lines.sampleTitle, { password }))
  for (const person of who()) tell({ zh: `  ${person.username.padEnd(14)} ${person.name}（${person.role.zh}）`, en: `  ${person.username.padEnd(14)} ${person.name} (${person.role.en})` })
}
