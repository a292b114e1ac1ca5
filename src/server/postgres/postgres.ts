import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { fill, type Words } from '#kit/words.ts'
import { ensureCluster, owner } from './cluster.ts'
import { takeLock } from './lock.ts'
import { dataFolder, findPlace, isTemporary, socketFolder, type Place } from './place.ts'
import { clearTheWay, launch, type Postmaster } from './postmaster.ts'
import { lines } from './postgres.words.ts'
import { isRefused, refused, terminalLang } from './refused.ts'
import { fixed } from './settings.ts'

export type { Refused } from './refused.ts'

export type Running = {
  /** Connection settings for the owner (superuser); `host` is the folder of a unix socket, on Windows 127.0.0.1. */
  readonly owner: { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string }
  /** The same as a URL, for child processes. */
  readonly url: string
  readonly dataDir: string
  /** The postmaster's process now; another one after a restart. */
  readonly pid: () => number
  /** Fast shutdown, then lets the data folder go. May be called twice. */
  stop(): Promise<void>
}

const database = 'changeover'
/** Milliseconds during which a first start that fails is tried again: after everything was killed, remains need a moment to go. */
const patience = 5_000
/** Faults that time does not heal: PostgreSQL's words about its settings and its folder. */
const lasting = /configuration file .* contains errors|^postgres: |invalid permissions|incompatible with server/
/** Bytes above which postgres.log is put aside at a start. */
const logLimit = 10 * 1024 * 1024

/**
 * Starts the embedded PostgreSQL of a data folder and keeps it running until `stop`. Pools have to reconnect: after a death of the
 * postmaster the same settings serve again within about a second.
 * Refuses (see `Refused`) when another server has the folder, when nothing may be read or written there, or when PostgreSQL does not start.
 */
export async function startPostgres(options: { readonly data: string; readonly log: (line: string) => void }): Promise<Running> {
  const lang = terminalLang()
  const log = (line: Words) => options.log(line[lang])
  const data = dataFolder(options.data)
  let lock = takeLock(data)
  const stopping = new AbortController()
  try {
    const place = findPlace(data, log)
    rotate(place.logFile)
    const password = await ensureCluster(place, log)
    const socket = process.platform === 'win32' ? null : socketFolder(place)
    const port = socket === null ? await freePort() : 5432
    const settings = fixed(socket === null ? { port } : { socket })
    const start = async () => {
      // Someone may have deleted the lock by hand, and another server may have it now.
      if (!lock.held()) lock = takeLock(data)
      await clearTheWay(place, socket, log)
      return launch(place, settings, stopping.signal, log)
    }

    const first = await firstStart(start, place, log)
    const running = { host: socket ?? '127.0.0.1', port, user: owner, password, database }
    await ensureDatabase(running).catch(async (error: unknown) => {
      await first.end()
      throw error
    })
    const kept = keep(first, start, stopping.signal, log)
    return {
      owner: running,
      url: urlOf(running),
      dataDir: place.cluster,
      pid: kept.pid,
      stop: async () => {
        stopping.abort()
        await kept.ended()
        if (socket !== null && isTemporary(place, socket)) rmSync(socket, { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function firstStart(start: () => Promise<Postmaster>, place: Place, log: (line: Words) => void): Promise<Postmaster> {
  const deadline = performance.now() + patience
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    try {
      return await start()
    } catch (error) {
      if (isRefused(error)) throw error
      const reason = (error as Error).message
      if (performance.now() > deadline || lasting.test(reason)) throw refused('cannot-start', { reason, logFile: place.logFile })
      log(fill(lines.retry, { reason }))
      await setTimeout(wait)
    }
  }
}

/** Notices that the postmaster is gone and starts it again: at once when it had served for a second, otherwise after waits that double up to ten seconds. */
function keep(first: Postmaster, start: () => Promise<Postmaster>, stop: AbortSignal, log: (line: Words) => void) {
  let current = first
  const life = async () => {
    let wait = 0
    for (;;) {
      const began = performance.now()
      const reason = await current.exited
      if (stop.aborted) return
      if (performance.now() - began > 1_000) wait = 0
      log(fill(lines.ended, { reason }))
      const died = performance.now()
      for (let serving = false; !serving; ) {
        if (wait > 0) await setTimeout(wait, null, { signal: stop }).catch(() => {})
        if (stop.aborted) return
        wait = Math.min(wait * 2 || 250, 10_000)
        try {
          current = await start()
          serving = true
        } catch (error) {
          if (stop.aborted) return
          log(fill(lines.retry, { reason: (error as Error).message }))
        }
      }
      log(fill(lines.again, { pid: current.pid, ms: Math.round(performance.now() - died) }))
    }
  }
  const living = life()
  const ended = async () => {
    await current.end()
    await living
  }
  return { pid: () => current.pid, ended }
}

async function ensureDatabase(running: Running['owner']): Promise<void> {
  const client = new pg.Client({ ...running, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

function urlOf({ host, port, user, password, database: name }: Running['owner']): string {
  const authority = `${user}:${encodeURIComponent(password)}@localhost:${port}/${name}`
  // The parameter overrides the host before it, in libpq as in pg.
  return `postgresql://${authority}?host=${encodeURIComponent(host)}`
}

function rotate(path: string): void {
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
