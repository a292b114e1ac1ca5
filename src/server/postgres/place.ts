import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fill } from '#kit/words.ts'
import { copyBinaries, findBinaries, hydrate, program, type Binaries } from './binaries.ts'
import { lines } from './postgres.words.ts'
import { refused } from './refused.ts'
import type { Words } from '#kit/words.ts'

/** Whom PostgreSQL runs as when this process is root; null: as this process. */
export type User = { readonly uid: number; readonly gid: number } | null

export type Place = {
  readonly data: string
  /** Holds the cluster, its password and its socket: the data folder, or a folder below /var/lib/changeover. */
  readonly home: string
  readonly cluster: string
  readonly user: User
  readonly binaries: Binaries
  readonly logFile: string
}

/** `nobody` on every Linux; a number needs no entry in /etc/passwd. */
const nobody = { uid: 65534, gid: 65534 }
/** Where the database lies when PostgreSQL's user cannot enter the data folder. */
export const shared = '/var/lib/changeover'

const isRoot = () => process.getuid?.() === 0
const pointerOf = (data: string) => join(data, 'postgres.elsewhere')

/** Makes the data folder if there is none and gives its real path; `not-yours` where this user may not. An empty folder handed to root becomes enterable (711): contents stay unlisted. */
export function dataFolder(data: string): string {
  const path = resolve(data)
  try {
    mkdirSync(path, { recursive: true, mode: isRoot() ? 0o755 : 0o700 })
    if (isRoot() && readdirSync(path).length === 0) chmodSync(path, 0o711)
    return realpathSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    let there = path
    while (!existsSync(there)) there = dirname(there)
    throw refused('not-yours', { path: there, owner: statSync(there).uid })
  }
}

/** Asked of the system as that user: modes, access lists and mounts all count. */
function canUse(user: User, path: string): boolean {
  if (user === null) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Decides where the cluster lies, as whom PostgreSQL runs and from which programs. The data folder must be locked. */
export function findPlace(data: string, log: (line: Words) => void): Place {
  const { home, user } = isRoot() ? homeForRoot(data, log) : homeForUser(data)
  return { data, home, cluster: join(home, 'postgres'), user, binaries: programsFor(user, home, log), logFile: join(data, 'postgres.log') }
}

function homeForUser(data: string): { home: string; user: User } {
  const home = existsSync(pointerOf(data)) ? elsewhere(data) : data
  const path = join(home, 'postgres')
  const owner = statSync(path, { throwIfNoEntry: false })?.uid
  if (owner !== undefined && process.getuid && owner !== process.getuid()) throw refused('not-yours', { path, owner })
  return { home, user: null }
}

function homeForRoot(data: string, log: (line: Words) => void): { home: string; user: User } {
  if (existsSync(pointerOf(data))) {
    const home = elsewhere(data)
    return { home, user: ownerOf(join(home, 'postgres')) }
  }
  const cluster = join(data, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const user = ownerOf(cluster)
    // Never begin an empty database elsewhere while there is one here.
    if (!canUse(user, data)) throw refused('unreachable', { path: cluster, owner: user.uid })
    return { home: data, user }
  }
  if (canUse(nobody, data)) return { home: data, user: nobody }
  const home = join(shared, createHash('sha256').update(data).digest('hex').slice(0, 16))
  mkdirSync(shared, { recursive: true })
  mkdirSync(home, { recursive: true })
  for (const folder of [shared, home]) chmodSync(folder, 0o755)
  writeFileSync(join(home, 'data'), data)
  writeFileSync(pointerOf(data), home)
  log(fill(lines.elsewhere, { owner: nobody.uid, data, path: home }))
  return { home, user: nobody }
}

/** The folder that an earlier start wrote down. A data folder that was renamed keeps its database; a copy of it does not get it. */
function elsewhere(data: string): string {
  const pointer = pointerOf(data)
  const home = readFileSync(pointer, 'utf8').trim()
  if (!existsSync(home)) throw refused('place-missing', { data, path: home, pointer })
  const note = join(home, 'data')
  const original = existsSync(note) ? readFileSync(note, 'utf8') : data
  if (original === data) return home
  const claimed = existsSync(pointerOf(original)) && readFileSync(pointerOf(original), 'utf8').trim() === home
  if (claimed) throw refused('data-copied', { data, original, path: home, pointer })
  writeFileSync(note, data)
  return home
}

/** A cluster begun by an ordinary user goes on as that user, so that both may start it; one that root restored from a backup is handed over. */
function ownerOf(cluster: string): { uid: number; gid: number } {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (!owner) return nobody
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  handOver(cluster)
  return nobody
}

function handOver(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  if (entry.isDirectory()) {
    for (const name of readdirSync(path)) handOver(join(path, name))
    chmodSync(path, 0o700)
  }
  chownSync(path, nobody.uid, nobody.gid)
}

function programsFor(user: User, home: string, log: (line: Words) => void): Binaries {
  const found = findBinaries()
  if (!canUse(user, program(found, 'postgres'))) {
    const copied = copyBinaries(found, shared)
    log(fill(lines.copied, { owner: user?.uid ?? '', from: found.root, path: copied.root }))
    return copied
  }
  try {
    hydrate(found)
    return found
  } catch {
    // The clone may be read-only for this user; the links are then made beside the data.
    return copyBinaries(found, home)
  }
}

/** The kernel's room for a socket's path, without the closing zero. */
const room = process.platform === 'darwin' ? 103 : 107
const socketName = '.s.PGSQL.5432'

const isPrivate = (path: string, uid: number | undefined) => {
  const entry = lstatSync(path)
  return entry.isDirectory() && (uid === undefined || entry.uid === uid) && (entry.mode & 0o077) === 0
}

/** The folder of the unix socket, mode 700: beside the cluster, or a short one below the temporary folder when the path would be too long. */
export function socketFolder({ home, user }: Place): string {
  const uid = user?.uid ?? process.getuid?.()
  const own = (path: string) => {
    chmodSync(path, 0o700)
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }
  const beside = join(home, 'socket')
  if (Buffer.byteLength(join(beside, socketName)) <= room) {
    mkdirSync(beside, { recursive: true })
    return own(beside)
  }
  const temporary = [tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(folder) < 60 && canUse(user, folder)) ?? '/tmp'
  const short = join(temporary, `changeover-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  try {
    mkdirSync(short, { mode: 0o700 })
    return own(short)
  } catch {
    // Someone else may have made a folder of this name to listen in on us: then take one that nobody can foresee.
    return isPrivate(short, uid) ? short : own(mkdtempSync(join(temporary, 'changeover-')))
  }
}

export const socketPath = (folder: string) => join(folder, socketName)
export const isTemporary = (place: Place, folder: string) => dirname(folder) !== place.home
