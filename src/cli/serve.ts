import { fill } from '#kit/words.ts'
import { lines } from '#cli/cli.words.ts'
import type { Settings } from '#cli/config.ts'
import { loadSample } from '#cli/sample.ts'
import { clearUnfinished } from '#server/files/evidence.ts'
import { setupKey } from '#server/identity/setup.ts'
import { announce } from '#server/postgres/lock.ts'
import { startPostgres } from '#server/postgres/postgres.ts'
import { serve } from '#server/serve.ts'

/** Starts the server, says where it is in one line, and answers when it was told to stop. */
export async function serveUntilStopped(config: Settings): Promise<number> {
  const say = (words: { zh: string; en: string }) => process.stdout.write(`${words[config.lang]}\n`)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const stopped = new Promise<void>((stop) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => { say(lines.stopping); stop() })
  })
  const postgres = config.databaseUrl === null ? await startPostgres({ data: config.data, log }) : null
  // With its own database this server alone has the folder, so an upload that a kill left half-written is nobody's.
  if (postgres) await clearUnfinished(config.data)
  let server
  try {
    server = await serve({
      host: config.host, port: config.port, data: config.data, database: config.databaseUrl ?? postgres!.owner, baseUrl: config.baseUrl, smtpUrl: config.smtpUrl, mailFrom: config.mailFrom, log,
    })
  } catch (fault) {
    await postgres?.stop()
    if ((fault as { code?: string }).code !== 'EADDRINUSE') throw fault
    process.stderr.write(`${fill(lines.portTaken, { port: config.port })[config.lang]}\n`)
    return 2
  }
  if (postgres) announce(config.data, server.address)
  if (config.sample) await loadSample(config, server.database, say)
  const key = await setupKey(server.database)
  say(key ? fill(lines.readySetup, { address: server.address, link: `${server.address}/setup?key=${key}` }) : fill(lines.ready, { address: server.address }))
  await stopped
  await server.stop()
  await postgres?.stop()
  return 0
}
