import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import type { Server } from 'node:http'
import { chapters, operations } from '#server/chapters.ts'
import { connect } from '#server/database/database.ts'
import type { ConnectTo, Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { application } from '#server/http/app.ts'
import { live } from '#server/http/live.ts'
import { metrics } from '#server/http/metrics.ts'
import { writer } from '#server/http/writing.ts'
import { identity } from '#server/identity/identity.ts'
import type { Identity } from '#server/identity/identity.ts'
import { throttle } from '#server/identity/throttle.ts'
import { who } from '#server/identity/who.ts'
import { mail } from '#server/shell/mail.ts'
import { shell } from '#server/shell/shell.ts'

export type Config = {
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  readonly data: string
  readonly database: ConnectTo
  /** The address people reach the server at, when it is not the one it listens on (behind a proxy). */
  readonly baseUrl: string | null
  readonly smtpUrl?: string | undefined
  readonly mailFrom?: string | undefined
  readonly log: (line: string) => void
}

export type Running = { readonly port: number; readonly address: string; readonly database: Database; readonly identity: Identity; stop(): Promise<void> }

/** Migrates, mounts every chapter and listens. */
export async function serve(config: Config): Promise<Running> {
  const database = connect(config.database, config.log)
  const client = await database.owner.connect()
  await migrate(client as never)
  client.release()
  await mkdir(config.data, { recursive: true })
  const news = await live(database, config.log)
  const address = config.baseUrl ?? `http://localhost:${config.port}`
  const ids = identity(database, { secret: await secret(config.data), baseUrl: address })
  const seen = metrics()
  const tries = throttle(database.owner)
  const app = application({
    chapters, database, identity: ids, throttle: tries, metrics: seen, baseUrl: address, version: '0.1.0',
    house: {
      app: database.app, write: writer(database.app), live: news, who: who(database, ids, news), log: config.log, seen: seen.seen,
      followers: (part) => chapters.flatMap((chapter) => chapter.follows?.[part] ?? []),
      shell: shell({ identity: ids, mail: mail(config.smtpUrl, config.mailFrom), dataDir: config.data, baseUrl: config.baseUrl, throttle: tries, operations }),
    },
  })
  const server = await new Promise<ServerType>((done, failed) => {
    const made = listen({ fetch: app.fetch, hostname: config.host, port: config.port, serverOptions: { headersTimeout: 5_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 } }, () => done(made))
    made.on('error', failed)
  })
  const { port } = server.address() as { port: number }
  return {
    port, address: config.baseUrl ?? `http://localhost:${port}`, database, identity: ids,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      ;(server as Server).closeAllConnections()
      await closed
      await news.end()
      await database.end()
    },
  }
}

/** The secret that signs session cookies: `CHANGEOVER_SECRET` (which several servers on one database must share), or one made once and kept in the data folder. */
async function secret(data: string): Promise<string> {
  const given = process.env['CHANGEOVER_SECRET']
  if (given) {
    if (given.length < 32) throw new Error('CHANGEOVER_SECRET must have at least 32 characters')
    return given
  }
  const file = join(data, 'secret')
  await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault
  })
  return (await readFile(file, 'utf8')).trim()
}
