import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { rowsAt, serve, type Server } from './kill.server.ts'
import { holderOf } from './lock.ts'
import { startPostgres } from './postgres.ts'
import { commandOf, lifeOf, postgresIn, signal, within } from './process.ts'

/** One data folder for all: each story leaves it as a real accident would, and the next one has to cope. */
let folder = ''
let data = ''
let cluster = ''
const acknowledged = new Set<string>()
const open = new Set<Server>()

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kill-')))
  chmodSync(folder, 0o755)
  data = join(folder, 'data')
  cluster = join(data, 'postgres')
})

// A story that fails must not fail the next one by leaving its server.
afterEach(async () => {
  for (const server of open) await finish(server, 'SIGKILL')
})

afterAll(async () => {
  await nothingLeft()
  rmSync(folder, { recursive: true, force: true })
})

async function begin(address = ''): Promise<Server> {
  const server = serve(data, { address })
  open.add(server)
  await server.started()
  await server.more(100)
  return server
}

async function finish(server: Server, how: NodeJS.Signals): Promise<void> {
  await server.kill(how)
  open.delete(server)
  for (const row of server.rows) acknowledged.add(row)
}

const nothingLeft = () => within(20_000, () => postgresIn(cluster).length === 0)

/** Starts again and compares: what was acknowledged stands, to the last row. */
async function expectNothingLost(): Promise<void> {
  const server = await begin()
  const stands = await rowsAt((await server.started()).url)
  expect([...acknowledged].filter((row) => !stands.has(row))).toEqual([])
  await finish(server, 'SIGTERM')
}

/** The shell that watches over PostgreSQL for the server: the postmaster's parent. */
const watcherOf = (postmaster: number) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${postmaster}/stat`, 'utf8'))?.[1])

describe('the embedded PostgreSQL survives', { timeout: 120_000 }, () => {
  test('SIGKILL of the server leaves no PostgreSQL behind, and the next start has every acknowledged row', async () => {
    const server = await begin()
    await finish(server, 'SIGKILL')
    expect(await nothingLeft()).toBe(true)
    await expectNothingLost()
  })

  test('SIGKILL of the server and a start in the same moment: the earlier PostgreSQL is ended first', async () => {
    for (let round = 0; round < 3; round += 1) await finish(await begin(), 'SIGKILL')
    await expectNothingLost()
  })

  test('SIGKILL of the postmaster: the same server serves again without being asked', async () => {
    const server = await begin()
    for (let round = 0; round < 2; round += 1) {
      const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
      signal(postmaster, 'SIGKILL')
      await within(5_000, () => lifeOf(postmaster) === null)
      await server.more(50)
    }
    expect(server.log.filter((line) => line.includes('serves again'))).toHaveLength(2)
    await finish(server, 'SIGTERM')
    expect(await nothingLeft()).toBe(true)
    await expectNothingLost()
  })

  test('SIGKILL of everything at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const server = await begin()
      const { postmaster } = await server.started()
      const all = [server.pid, watcherOf(postmaster), postmaster, ...postgresIn(cluster)]
      for (const pid of all) signal(pid, 'SIGKILL')
      await finish(server, 'SIGKILL')
    }
    await expectNothingLost()
  })

  test('SIGKILL of the watching shell: PostgreSQL is bound anew, and still dies with the server', async () => {
    const server = await begin()
    const { postmaster } = await server.started()
    signal(watcherOf(postmaster), 'SIGKILL')
    expect(await within(30_000, () => server.log.some((line) => line.includes('serves again')))).toBe(true)
    await server.more(50)
    await finish(server, 'SIGKILL')
    expect(await nothingLeft()).toBe(true)
    await expectNothingLost()
  })

  test('a stale postmaster.pid whose number is another program now is recognised, and that program is left alone', async () => {
    const owner = statSync(cluster)
    const other = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid, stdio: 'ignore' })
    const { pid = 0 } = other
    const stale = join(cluster, 'postmaster.pid')
    writeFileSync(stale, [pid, cluster, Math.floor(Date.now() / 1000), 5432, join(data, 'socket'), '', '  1234  5', 'ready   '].join('\n'))
    chownSync(stale, owner.uid, owner.gid)
    const server = await begin()
    expect(server.log.join('\n')).toContain(`process number ${pid} is another program now`)
    await finish(server, 'SIGTERM')
    expect(commandOf(pid)).toContain('sleep')
    other.kill()
    await expectNothingLost()
  })
})

describe('a second start on the same folder', () => {
  test('is refused with the process, the beginning and the address of the first, which goes on', async () => {
    const first = await begin('http://localhost:4711')
    const second = serve(data)
    const { code, text } = await second.refused()
    expect(code).toBe('data-in-use')
    expect(text).toContain(`process ${first.pid} (since 2`)
    expect(text).toContain('at http://localhost:4711')
    await expect(startPostgres({ data, log: () => {} })).rejects.toMatchObject({ code: 'data-in-use', words: { zh: expect.stringContaining(`进程 ${first.pid}`) } })
    await first.more(50)
    await finish(first, 'SIGTERM')
    expect(holderOf(data)).toBeNull()
  })

  test('is refused even when someone deleted the lock by hand', async () => {
    const first = await begin()
    rmSync(join(data, 'changeover.lock'))
    const { code, text } = await serve(data).refused()
    expect(code).toBe('data-in-use')
    expect(text).toContain(`process ${first.pid}`)
    await first.more(50)
    await finish(first, 'SIGTERM')
  })

  test('of many at the same moment exactly one wins', async () => {
    const many = Array.from({ length: 4 }, () => serve(data))
    for (const server of many) open.add(server)
    const answers = await Promise.all(many.map((server) => Promise.any([server.started().then(() => 'serves'), server.refused().then(({ code }) => code)])))
    expect(answers.toSorted()).toEqual(['data-in-use', 'data-in-use', 'data-in-use', 'serves'])
    for (const server of many) await finish(server, 'SIGTERM')
    await expectNothingLost()
  })

  test('is not refused by the lock of a dead server whose process number is another program now', async () => {
    writeFileSync(join(data, 'changeover.lock'), JSON.stringify({ pid: process.pid, life: 'an earlier life', since: new Date().toISOString() }))
    expect(holderOf(data)).toBeNull()
    await expectNothingLost()
  })
})
