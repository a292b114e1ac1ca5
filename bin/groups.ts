/** The groups of checks and tests: how each is run and how its outcome is counted. */
import { spawnSync } from 'node:child_process'
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
export const all = ['types', 'lint', 'checks', 'rules', 'real', 'kills', 'journeys'] as const
/** The fast loop: what needs no server and no browser. */
export const fast = ['types', 'lint', 'checks', 'rules'] as const

export type Group = (typeof all)[number]

/** Runs the groups one after the other, prints each one's counts and the sum, and answers how many failed. */
export function run(groups: readonly Group[]): number {
  const outcomes = groups.map((name) => {
    console.log(`\n── ${name}`)
    return name === 'types' ? one(name, ['node_modules/typescript/bin/tsc', '-p', '.']) : name === 'lint' ? one(name, ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '.']) : tests(name)
  })
  console.log('')
  for (const o of outcomes) console.log(`${o.name.padEnd(10)}${String(o.passed).padStart(5)} passed${String(o.failed).padStart(5)} failed${o.seconds.toFixed(1).padStart(8)} s`)
  const sum = (of: 'passed' | 'failed') => outcomes.reduce((n, o) => n + o[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed')
}

function node(options: readonly string[]): { fine: boolean; seconds: number } {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' })
  return { fine: status === 0, seconds: (performance.now() - began) / 1_000 }
}

function one(name: Group, options: readonly string[]): Outcome {
  const { fine, seconds } = node(options)
  return { name, passed: fine ? 1 : 0, failed: fine ? 0 : 1, seconds }
}

/**
 * A test that was left out counts as failed, and so does a file that could not be loaded. A run that ended badly without
 * naming a test (a fault outside a test, nothing found, killed) counts as one.
 */
function tests(name: Group): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'changeover-report-'))
  const file = join(folder, 'report.json')
  try {
    const { fine, seconds } = node(['node_modules/vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
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
