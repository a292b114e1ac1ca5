import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fill, type Words } from '#kit/words.ts'
import { majorOf, program } from './binaries.ts'
import { lines } from './postgres.words.ts'
import { refused } from './refused.ts'
import { initial } from './settings.ts'
import type { Place } from './place.ts'

export const owner = 'changeover'

/** PostgreSQL sees nothing of this server's environment: mail passwords and keys stay here. */
export const environment = (): NodeJS.ProcessEnv => {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'SystemDrive', 'TEMP', 'TMP', 'PATH', 'USERNAME'] : ['PATH']
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' }
}

const passwordFile = ({ home }: Place) => join(home, 'postgres.password')

/**
 * Makes the cluster when there is none: checksums, UTF-8, the builtin C.UTF-8 order (the same on every machine), passwords by SCRAM.
 * It is made aside and renamed, so a start that was killed half-way leaves nothing to stumble over. Gives the owner's password.
 */
export async function ensureCluster(place: Place, log: (line: Words) => void): Promise<string> {
  const { cluster, home, user, binaries, logFile } = place
  const version = join(cluster, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found !== majorOf(binaries.version)) throw refused('other-version', { path: cluster, found, wanted: binaries.version })
    if (!existsSync(passwordFile(place))) throw refused('password-missing', { path: passwordFile(place) })
    return readFileSync(passwordFile(place), 'utf8').trim()
  }
  if (existsSync(cluster)) {
    if (readdirSync(cluster).length > 0) throw refused('not-a-cluster', { path: cluster })
    rmSync(cluster, { recursive: true })
  }

  const began = performance.now()
  const password = ensurePassword(place)
  const aside = `${cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  if (user) chownSync(aside, user.uid, user.gid)
  const settings = Object.entries(initial).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  const order = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple']
  try {
    await promisify(execFile)(
      program(binaries, 'initdb'),
      ['-D', aside, '-U', owner, `--pwfile=${passwordFile(place)}`, '--auth=scram-sha-256', '--data-checksums', '--no-instructions', ...order, ...settings],
      { ...user, cwd: process.platform === 'win32' ? home : '/', env: environment(), windowsHide: true },
    )
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1)
    throw refused('cannot-start', { reason: said || (error as Error).message, logFile })
  }
  renameSync(aside, cluster)
  persist(home)
  log(fill(lines.created, { path: cluster, version: binaries.version, ms: Math.round(performance.now() - began) }))
  return password
}

/** Made once, 256 random bits, readable by PostgreSQL's user and by root only. It lies beside the cluster, because it belongs to it. */
function ensurePassword(place: Place): string {
  const path = passwordFile(place)
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const password = randomBytes(32).toString('base64url')
  const aside = `${path}.new`
  writeFileSync(aside, `${password}\n`, { mode: 0o600, flush: true })
  if (place.user) chownSync(aside, place.user.uid, place.user.gid)
  renameSync(aside, path)
  return password
}

/** A rename is on the disk once its folder is. Windows keeps its own journal and cannot open folders. */
function persist(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
