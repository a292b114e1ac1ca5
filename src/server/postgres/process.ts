import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const { platform } = process

const asked = (program: string, ...args: string[]): string => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true }).trim()
  } catch {
    return ''
  }
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/**
 * One life of a process number: the same number after a reboot or a reuse gives another text.
 * Null when nothing runs under it. A zombie does not run.
 */
export function lifeOf(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  if (platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`)
    // The second field is the program's name in parentheses and may contain spaces and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (stat === '' || fields[0] === 'Z' || fields[0] === 'X') return null
    return `${read('/proc/sys/kernel/random/boot_id').trim()}:${fields[19]}`
  }
  if (platform === 'win32') return asked('powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`) || null
  const line = asked('ps', '-o', 'stat=,lstart=', '-p', String(pid))
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '').replaceAll(/\s+/g, '_')
}

/** The command line of a running process, its words joined by spaces; empty when there is none or it may not be read. */
export function commandOf(pid: number): string {
  if (platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  if (platform === 'win32') {
    const line = asked('powershell', '-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`)
    return `${line.replaceAll('"', '').replaceAll('/', '\\')} `
  }
  return `${asked('ps', '-ww', '-o', 'command=', '-p', String(pid))} `
}

/** The PostgreSQL processes that work in a cluster, postmaster and backends alike. Known on Linux only; elsewhere the list is empty. */
export function postgresIn(cluster: string): number[] {
  if (platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // A person's shell may stand in this folder too: the program has to be postgres.
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
      } catch {
        return false
      }
    })
}

/** Whether anything at all has this number, were it a zombie or another user's: what PostgreSQL itself asks, and cheap everywhere. */
export function taken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Sends a signal; a process that is gone already is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Asks every so many milliseconds until the answer is yes or `ms` milliseconds have passed, and says which it was. */
export async function within(ms: number, yes: () => boolean | Promise<boolean>, every = 10): Promise<boolean> {
  const deadline = performance.now() + ms
  for (;;) {
    if (await yes()) return true
    if (performance.now() >= deadline) return false
    await setTimeout(every)
  }
}
