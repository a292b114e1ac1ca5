import type { ConnectTo } from '#server/database/database.ts'
import { attach } from '#server/postgres/attach.ts'
import { startPostgres } from '#server/postgres/postgres.ts'
import type { Settings } from '#cli/config.ts'

/** The database of these settings: yours, or the data folder's own, started here or, where a server has it, shared with that server. */
export async function database(settings: Settings, log: (line: string) => void): Promise<{ readonly to: ConnectTo; stop(): Promise<void> }> {
  if (settings.databaseUrl !== null) return { to: settings.databaseUrl, stop: async () => undefined }
  const running = attach(settings.data)
  if (running) return { to: running, stop: async () => undefined }
  const started = await startPostgres({ data: settings.data, log })
  return { to: started.owner, stop: () => started.stop() }
}
