/** `npm run bench`: ratios against a bare baseline measured in the same run on the same database. Nothing here passes or fails; it prints what is reached. */
import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { newId } from '#kit/ids.ts'
import { migrate } from '#server/database/migrate.ts'
import { startPostgres } from '#server/postgres/postgres.ts'
import { gates } from './gates.ts'
import { consultant, facts, place, wall } from './ground.ts'
import type { Place } from './ground.ts'
import { ask, load } from './load.ts'
import type { Ask, Rate } from './load.ts'
import { firstScreen } from './screen.ts'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 2)
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)
const figure = (x: number) => (x >= 100 ? x.toFixed(0) : x >= 1 ? x.toFixed(2) : x.toFixed(3))

const data = mkdtempSync(join(tmpdir(), 'changeover-bench-'))
const postgres = await startPostgres({ data, log: () => undefined })
const owner = new pg.Client({ ...postgres.owner })
await owner.connect()
await migrate(owner)
await owner.query('create table bench_bare (id uuid primary key, project_id uuid not null, body jsonb not null)')

let serverPid = 0
const children: ChildProcess[] = []
/** What `npm start` gives Node: the bounds of its memory. */
const flags = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ').filter((word) => word.startsWith('--'))
const free = () => 20_000 + Math.floor(Math.random() * 20_000)

async function bare(): Promise<number> {
  const port = free()
  const child = fork(join(root, 'bench/bare.ts'), [String(port), postgres.url])
  children.push(child)
  await new Promise((done) => child.once('message', done))
  return port
}

async function ours(): Promise<{ port: number; pid: number; startMs: number }> {
  const port = free()
  const started = performance.now()
  const child = spawn(process.execPath, [...flags, 'bin/start.ts', '--port', String(port), '--host', '127.0.0.1', '--data', data], { cwd: root, env: { ...process.env, DATABASE_URL: postgres.url }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await new Promise<void>((done) => child.stdout!.on('data', (text: Buffer) => { if (text.includes('http')) done() }))
  return { port, pid: child.pid!, startMs: performance.now() - started }
}

/** Milliseconds of processor the server used since it started; Linux counts them in hundredths of a second. */
const cpuMs = () => {
  const fields = readFileSync(`/proc/${serverPid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const rssMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Measures baseline and ours in turns and prints the ratio of the sums. */
async function compare(title: string, clients: number, baseline: readonly [number, (c: number, n: number) => Ask], own: readonly [number, (c: number, n: number) => Ask]): Promise<void> {
  const sums = { bare: 0, ours: 0 }
  let last: Rate | undefined
  let busy = 0
  let n = 0
  for (let i = 0; i < rounds; i++) {
    const b = await load(baseline[0], clients, seconds, baseline[1])
    const before = cpuMs()
    const o = await load(own[0], clients, seconds, own[1])
    busy += cpuMs() - before
    n += o.all
    if (b.failed + o.failed > 0) say(`  ! ${b.failed} bare and ${o.failed} own answers failed: ${b.firstFailure ?? o.firstFailure}`)
    sums.bare += b.perSecond
    sums.ours += o.perSecond
    last = o
  }
  const ratio = sums.ours / sums.bare
  say(`${title.padEnd(58)} bare ${figure(sums.bare / rounds).padStart(7)}/s   ours ${figure(sums.ours / rounds).padStart(7)}/s   ratio ${figure(ratio)}   p50 ${figure(last!.medianMs)} ms  p95 ${figure(last!.p95Ms)} ms  server ${figure(busy / n)} ms of processor each`)
}

try {
  say(`Changeover bench · ${cpus()[0]?.model} × ${cpus().length} · ${rounds} rounds of ${seconds} s · node ${process.version} · PostgreSQL 18, fsync on`)
  const { person, token } = await consultant(owner)
  const barePort = await bare()
  const server = await ours()
  serverPid = server.pid
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const insert = (): Ask => ({ method: 'POST', path: '/', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ capability: person, person, outcome: 'success', coach: person }) })
  const attempt = (places: readonly Place[]) => (client: number, n: number): Ask => {
    const p = places[(client + n * 7) % places.length]!
    return { method: 'POST', path: `/api/projects/${p.project}/handover/attempts`, headers: { ...headers, 'idempotency-key': newId() }, body: JSON.stringify({ capability: p.capability, person: p.learners[1 + (client * 31 + n) % (p.learners.length - 1)], outcome: 'success' }) }
  }
  // The first learner of a place is left out: hers is the history that is read, with a dozen attempts, whatever else was written before.
  const dozen = async (p: Place) => {
    for (let n = 0; n < 12; n++) await ask(server.port, undefined, { ...attempt([p])(0, n), body: JSON.stringify({ capability: p.capability, person: p.learners[0], outcome: 'success' }) })
  }
  const one = await place(owner, person, 200)
  await dozen(one)
  const hundred: Place[] = []
  for (let i = 0; i < 100; i++) hundred.push(await place(owner, person, 20))
  say('\nWrites: handover.recordAttempt against one INSERT (aim ≥ 0.3)')
  await compare('1 client, one project', 1, [barePort, insert], [server.port, attempt([one])])
  await compare('16 clients, one project', 16, [barePort, insert], [server.port, attempt([one])])
  await compare('16 clients, 100 projects', 16, [barePort, insert], [server.port, attempt(hundred)])
  say(`server memory under load: ${rssMb(server.pid).toFixed(0)} MB (aim ≤ 200)`)

  say('\nReads against a bare SELECT of the same rows (aim ≥ 0.6)')
  const big = await wall(owner, person, 100)
  await owner.query('analyze')
  const wallAsk = (): Ask => ({ method: 'GET', path: `/api/projects/${big.project}/handover/wall`, headers })
  await compare('wall of 100 × 100', 2, [barePort, () => ({ method: 'GET', path: `/wall?project=${big.project}` })], [server.port, wallAsk])
  const history = (p: Place) => ({
    bare: (): Ask => ({ method: 'GET', path: `/history?project=${p.project}&subject=${p.capability}/${p.learners[0]}` }),
    ours: (): Ask => ({ method: 'GET', path: `/api/projects/${p.project}/handover/standings/${p.capability}/${p.learners[0]}`, headers }),
  })
  await compare('history of one capability', 4, [barePort, history(one).bare], [server.port, history(one).ours])

  const ready = await gates(owner, person, 50, 40)
  await owner.query('analyze')
  const readiness = (what: string) => (): Ask => ({ method: 'GET', path: `/api/projects/${ready.project}/readiness/${what}`, headers })
  const bareGates = (): Ask => ({ method: 'GET', path: `/gates?project=${ready.project}` })
  await compare('readiness matrix of 50 flows × 40 units', 2, [barePort, bareGates], [server.port, readiness('matrix')])
  await compare('readiness list, first page of 2000 gates', 2, [barePort, bareGates], [server.port, readiness('gates?size=50')])
  const matrixAnswer = await ask(server.port, undefined, readiness('matrix')())
  say(`matrix of 50 × 40: ${(matrixAnswer.bytes / 1024).toFixed(0)} KB of JSON`)

  say('\nGrowth from 10 thousand to 1 million facts (aim ≤ 1.2)')
  const grown = await place(owner, person, 200)
  await dozen(grown)
  await facts(owner, grown, person, 10_000)
  const small = { write: await load(server.port, 16, seconds, attempt([grown])), read: await load(server.port, 4, seconds, history(grown).ours) }
  await facts(owner, grown, person, 990_000)
  const large = { write: await load(server.port, 16, seconds, attempt([grown])), read: await load(server.port, 4, seconds, history(grown).ours) }
  say(`recordAttempt: ${figure(small.write.perSecond)}/s → ${figure(large.write.perSecond)}/s, growth ${figure(small.write.perSecond / large.write.perSecond)}`)
  say(`history:       ${figure(small.read.perSecond)}/s → ${figure(large.read.perSecond)}/s, growth ${figure(small.read.perSecond / large.read.perSecond)}`)
  say(`server memory after: ${rssMb(server.pid).toFixed(0)} MB`)

  say('\nStart and first screen')
  say(`start to the address printed, database running: ${server.startMs.toFixed(0)} ms`)
  const bytes = firstScreen()
  say(`first phone screen: ${(bytes / 1024).toFixed(1)} KB gzip of script (aim ≤ 180)`)
  const wallAnswer = await ask(server.port, undefined, wallAsk())
  say(`wall of 100 × 100: ${(wallAnswer.bytes / 1024).toFixed(0)} KB of JSON`)
} finally {
  for (const child of children) child.kill('SIGTERM')
  await owner.end()
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}
