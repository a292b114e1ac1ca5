/** The groups of checks and tests: how each is run and how its outcome is counted. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export type Outcome = { readonly name: string; readonly passed: number; readonly failed: number; readonly seconds: number }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** Everything, in the order in which a fault is cheapest to find. */
export const all = ['types', 'lint', 'checks', 'rules', 'real', 'journeys', 'kills'] as const
/** The fast loop: what needs no server and no browser. */
export const fast = ['types', 'lint', 'checks', 'rules'] as const

export type Group = (typeof all)[number]

/** The kill test waits most of its time for servers to come back, so it runs beside the stories; what it prints is held back until it ends. */
const beside: Group = 'kills'

/** Runs the groups one after the other, prints each one's counts and the sum, and answers how many failed. */
export async function run(groups: readonly Group[]): Promise<number> {
  const outcomes: Outcome[] = []
  const inTurn = groups.filter((name) => name !== beside)
  let kept: Promise<{ outcome: Outcome; said: string }> | undefined
  for (const name of inTurn) {
    if (name === inTurn.at(-1) && groups.includes(beside)) kept = aside(beside)
    console.log(`\n── ${name}`)
    outcomes.push(await group(name))
  }
  if (kept) {
    const { outcome, said } = await kept
    console.log(`\n── ${outcome.name} (ran beside the last)\n${said}`)
    outcomes.push(outcome)
  }
  console.log('')
  for (const o of outcomes) console.log(`${o.name.padEnd(10)}${String(o.passed).padStart(5)} passed${String(o.failed).padStart(5)} failed${o.seconds.toFixed(1).padStart(8)} s`)
  const sum = (of: 'passed' | 'failed') => outcomes.reduce((n, o) => n + o[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed')
}

type Hear = (text: Buffer) => void

const group = (name: Group, hear?: Hear): Promise<Outcome> =>
  name === 'types' ? one(name, ['node_modules/typescript/bin/tsc', '-p', '.']) : name === 'lint' ? one(name, ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '.']) : tests(name, hear)

async function aside(name: Group): Promise<{ outcome: Outcome; said: string }> {
  const parts: Buffer[] = []
  const outcome = await group(name, (text) => parts.push(text))
  return { outcome, said: Buffer.concat(parts).toString() }
}

/** Runs Node; with `hear` what it says is heard instead of printed. */
async function node(options: readonly string[], hear?: Hear): Promise<{ fine: boolean; seconds: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, options, { cwd: root, stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
  if (hear) for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
  const status = await new Promise<number | null>((done, failed) => { child.on('close', done); child.on('error', failed) })
  return { fine: status === 0, seconds: (performance.now() - began) / 1_000 }
}

async function one(name: Group, options: readonly string[]): Promise<Outcome> {
  const { fine, seconds } = await node(options)
  return { name, passed: fine ? 1 : 0, failed: fine ? 0 : 1, seconds }
}

/**
 * A test that was left out counts as failed, and so does a file that could not be loaded. A run that ended badly without
 * naming a test (a fault outside a test, nothing found, killed) counts as one.
 */
async function tests(name: Group, hear?: Hear): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'changeover-report-'))
  const file = join(folder, 'report.json')
  try {
    const { fine, seconds } = await node(['node_modules/vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], hear)
    const report = read(file)
    const passed = report?.numPassedTests ?? 0
    const broken = report?.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length ?? 0
    const failed = (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0) + broken
    return { name, passed, failed: failed === 0 && (!fine || passed === 0) ? 1 : failed, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
