/**
 * Windows has no /bin/sh: this small program stands between the server and PostgreSQL there. It starts PostgreSQL by pg_ctl (which
 * drops an administrator's rights, as PostgreSQL demands), prints its process number, and stops it when the pipe of its input ends,
 * which the kernel does however the server died. It ends when PostgreSQL has ended.
 * Words: pg_ctl -D <cluster> <options of postgres …>
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { taken, within } from './process.ts'

const [pgCtl = '', , cluster = '', ...options] = process.argv.slice(2)

const control = (...words: string[]) => spawnSync(pgCtl, [...words, '-D', cluster, '-W'], { stdio: ['ignore', 'ignore', 'inherit'], windowsHide: true }).status

function pidNow(): number {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

const before = pidNow()
const line = options.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')
if (control('start', '-o', line) !== 0) process.exit(1)
const appeared = await within(10_000, () => pidNow() !== 0 && pidNow() !== before)
if (!appeared) process.exit(1)
const pid = pidNow()
process.stdout.write(`${pid}\n`)

process.stdin.once('end', () => control('stop', '-m', 'fast')).resume()
await within(Number.POSITIVE_INFINITY, () => !taken(pid), 200)
process.exit(1)
