import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstBreach } from '#ground/ledger/ledger.store.ts'
import { newId, type Id } from '#kit/ids.ts'
import { chapters } from '#server/chapters.ts'
import { connect, transaction } from '#server/database/database.ts'
import { attach } from '#server/postgres/attach.ts'
import { ask } from '../bench/load.ts'
import { consultant, place, type Place } from '../bench/ground.ts'

/** How often the server, its database or both are killed while attempts are recorded. */
const kills = Number(process.env['CHANGEOVER_KILLS'] ?? 100)
const writers = 8
const root = fileURLToPath(new URL('..', import.meta.url))

let data: string
let port: number
let server: ChildProcess
let token: string
let places: Place[]

const free = () => new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => done(port))
  })
})

const start = () => new Promise<ChildProcess>((done, failed) => {
  const child = spawn(process.execPath, ['bin/start.ts', '--port', String(port), '--host', '127.0.0.1', '--data', data], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  said = ''
  child.stderr!.on('data', (text: Buffer) => { said += text.toString() })
  child.stdout!.on('data', (text: Buffer) => { if (text.includes('http')) done(child) })
  child.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${said.slice(-2000)}`)))
})

const owner = async () => {
  const client = new pg.Client({ ...attach(data)! })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'changeover-kills-'))
  port = await free()
  server = await start()
  const client = await owner()
  const seeded = await consultant(client)
  token = seeded.token
  places = [await place(client, seeded.person, 20, { shown: false }), await place(client, seeded.person, 20, { shown: false })]
  await client.end()
  for (const at of places) {
    const shown = await send(at, 'demonstrations', newId(), { capability: at.capability, unit: at.unit, people: at.learners })
    if (shown?.status !== 200) throw new Error(`not shown: ${shown?.text}`)
  }
}, 120_000)

afterAll(async () => {
  server?.kill('SIGTERM')
  if (server) await died(server)
  rmSync(data, { recursive: true, force: true })
}, 60_000)

const send = (at: Place, what: string, command: Id, body: object) => ask(port, undefined, {
  method: 'POST', path: `/api/projects/${at.project}/handover/${what}`, body: JSON.stringify(body), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': command },
}).catch(() => null)

const acknowledged = new Map<Id, Id>()
const last: string[] = []
let said = ''
let stop = false

/** One phone: sends each attempt with its command id until it is acknowledged, whatever dies meanwhile. */
async function phone(n: number): Promise<void> {
  for (let i = 0; !stop; i++) {
    const at = places[(n + i) % places.length]!
    const command = newId()
    const body = { capability: at.capability, person: at.learners[(n * 7 + i) % at.learners.length], outcome: i % 5 === 4 ? 'helped' : 'success' }
    for (;;) {
      const answer = await send(at, 'attempts', command, body)
      if (answer?.status === 200) {
        acknowledged.set(command, at.project)
        break
      }
      last.push(answer ? `${answer.status} ${answer.text}` : 'no connection')
      if (answer && answer.status < 500) throw new Error(`attempt refused: ${answer.status} ${answer.text}`)
      if (stop) break
      await new Promise((again) => setTimeout(again, 20))
    }
  }
}

const died = (child: ChildProcess) => new Promise<void>((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once('exit', () => done())))

/** In turns: the server, its database, both. */
async function kill(round: number): Promise<void> {
  const what = round % 3
  if (what > 0) await killDatabase()
  if (what === 1) return
  server.kill('SIGKILL')
  await died(server)
  server = await start()
}

async function killDatabase(): Promise<void> {
  const client = await owner().catch(() => null)
  const found = client && (await client.query<{ pid: number }>(`select pg_postmaster_start_time(), (regexp_match(pg_read_file('postmaster.pid'), '^(\\d+)'))[1]::int as pid`).catch(() => null))
  await client?.end().catch(() => undefined)
  if (found) process.kill(found.rows[0]!.pid, 'SIGKILL')
}

/** Waits until so many more attempts were acknowledged: a kill under load, not in silence. */
async function until(more: number): Promise<void> {
  const wanted = acknowledged.size + more
  const deadline = Date.now() + 180_000
  while (acknowledged.size < wanted) {
    if (Date.now() > deadline) throw new Error(`the server does not come back; the last answers: ${last.slice(-5).join(' | ')}; it said: ${said.slice(-1500)}`)
    await new Promise((look) => setTimeout(look, 10))
  }
}

it(`loses nothing, doubles nothing and breaks no run over ${kills} kills of server and database`, async () => {
  const phones = Array.from({ length: writers }, (_, n) => phone(n))
  for (let round = 0; round < kills; round++) {
    await until(20)
    await kill(round)
  }
  await until(20)
  stop = true
  await Promise.all(phones)

  const database = connect(attach(data)!, () => undefined)
  let missing = 0
  let doubled = 0
  const wrong: string[] = []
  for (const { project } of places) {
    const facts = (await database.owner.query<{ command_id: Id; n: string }>(`select command_id, count(*) as n from ledger_fact where project_id = $1 and type = 'attempted' group by command_id`, [project])).rows
    const recorded = new Set(facts.map((f) => f.command_id))
    doubled += facts.filter((f) => Number(f.n) !== 1).length
    for (const [command, at] of acknowledged) if (at === project && !recorded.has(command)) missing++
    await transaction(database.app, { project, person: null, house: null }, async (tx) => {
      const breach = await firstBreach(tx, project)
      if (breach) wrong.push(`chain: ${JSON.stringify(breach)}`)
      const handover = chapters.find((c) => c.name === 'handover')!
      wrong.push(...(await handover.prove!(tx, project)))
    }, 'read')
  }
  await database.end()
  process.stdout.write(`  ${kills} kills, ${acknowledged.size} attempts acknowledged, ${missing} missing, ${doubled} doubled, ${wrong.length} inconsistent\n`)
  expect({ missing, doubled, wrong }).toEqual({ missing: 0, doubled: 0, wrong: [] })
}, 1_800_000)
