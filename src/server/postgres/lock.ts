import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from '#kit/words.ts'
import { atAddress } from './postgres.words.ts'
import { lifeOf } from './process.ts'
import { refused, type Refused } from './refused.ts'

/** Who serves a data folder. `life` tells a recycled process number from the real one. */
export type Holder = { readonly pid: number; readonly life: string; /** ISO 8601, UTC */ readonly since: string; readonly address?: string }

export type Lock = { readonly holder: Holder; held(): boolean; release(): void }

const lockFile = (data: string) => join(data, 'changeover.lock')

function written(path: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof holder === 'object' && holder !== null && 'pid' in holder && 'life' in holder && 'since' in holder ? (holder as Holder) : null
  } catch {
    return null
  }
}

const same = (a: Holder | null, b: Holder | null) => a !== null && b !== null && a.pid === b.pid && a.life === b.life && a.since === b.since

/** The server that serves this folder now, or null: a lock whose process is dead, or whose number another program has now, holds nothing. */
export function holderOf(data: string): Holder | null {
  const holder = written(lockFile(data))
  return holder && lifeOf(holder.pid) === holder.life ? holder : null
}

export function inUse(data: string, holder: { readonly pid: number; readonly since: string; readonly address?: string }): Refused {
  const address = holder.address ? fill(atAddress, { address: holder.address }) : ''
  return refused('data-in-use', { data, pid: holder.pid, since: new Date(holder.since).toLocaleString('sv-SE'), address })
}

/**
 * Takes the folder for this process. Throws `data-in-use` naming the holder, or `not-yours`.
 * The file appears whole (written aside, then linked), so nobody reads half a lock.
 */
export function takeLock(data: string): Lock {
  const path = lockFile(data)
  const holder: Holder = { pid: process.pid, life: lifeOf(process.pid) ?? '', since: new Date().toISOString() }
  const aside = `${path}.${process.pid}`
  try {
    rmSync(aside, { force: true })
    writeFileSync(aside, JSON.stringify(holder), { mode: 0o644 })
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(aside, path)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 20) throw error
      }
      const first = holderOf(data)
      if (first) throw inUse(data, first)
      clearStale(path)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') throw refused('not-yours', { path: data, owner: statSync(data).uid })
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
  const held = () => same(written(path), holder)
  return { holder, held, release: () => void (held() && rmSync(path, { force: true })) }
}

/** Two starters may both find the same dead lock. Whoever moves away a living one by mistake puts it back. */
function clearStale(path: string): void {
  const stale = written(path)
  const away = `${path}.${process.pid}.stale`
  try {
    renameSync(path, away)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = written(away)
  if (moved && !same(moved, stale)) linkSync(away, path)
  rmSync(away, { force: true })
}

/** Writes the address this process serves at into its lock, so that a second starter is told where the first one is. */
export function announce(data: string, address: string): void {
  const path = lockFile(data)
  const holder = written(path)
  if (!holder || holder.pid !== process.pid || holder.life !== lifeOf(process.pid)) return
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, JSON.stringify({ ...holder, address }), { mode: 0o644 })
  renameSync(aside, path)
}
