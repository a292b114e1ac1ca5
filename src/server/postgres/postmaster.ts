import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { fill, type Words } from '#kit/words.ts'
import { program } from './binaries.ts'
import { environment } from './cluster.ts'
import { inUse } from './lock.ts'
import { socketPath, type Place } from './place.ts'
import { lines } from './postgres.words.ts'
import { commandOf, lifeOf, postgresIn, signal, taken, within } from './process.ts'
import { refused } from './refused.ts'

/** One running PostgreSQL, bound to this process by a pipe. */
export type Postmaster = { readonly pid: number; /** Says how it ended. */ readonly exited: Promise<string>; end(): Promise<void> }

/** What PostgreSQL writes about itself into postmaster.pid. */
type Note = { readonly pid: number; readonly since: string; readonly port: number; readonly socket: string; readonly status: string }

const noteFile = (cluster: string) => join(cluster, 'postmaster.pid')

function noteIn(cluster: string): Note | null {
  try {
    const line = readFileSync(noteFile(cluster), 'utf8').split('\n')
    return { pid: Number(line[0]), since: new Date(Number(line[2]) * 1000).toISOString(), port: Number(line[3]), socket: line[4] ?? '', status: (line[7] ?? '').trim() }
  } catch {
    return null
  }
}

/**
 * Waits on two things at once: PostgreSQL's end, and the end of the pipe that the server holds. However the server dies, the kernel
 * closes the pipe and the reader sends SIGINT (fast shutdown). Signals meant for the server's group must not end the two watchers.
 */
const watchers = `trap '' HUP INT QUIT TERM
exec 3<&0
"$@" </dev/null 3<&- >&2 &
p=$!
echo $p
( exec >&-; read _ <&3; kill -INT $p ) 2>/dev/null &
w=$!
exec 3<&- >&-
wait $p
s=$?
kill -KILL $w 2>/dev/null
exit $s`

const mark = 'changeover.server'

/** The command line carries who started it, so that a later server can tell an orphan from another server's PostgreSQL. */
const started = () => `${mark}=${process.pid}/${lifeOf(process.pid) ?? ''}`

/** Whether this process is a postmaster of this cluster; its watching shell has the same words on its line and is none. */
function runs(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command.includes(` -D ${cluster} `) && !command.startsWith('/bin/sh')
}

const closed = 'stopped before it was ready'

/**
 * Starts PostgreSQL and resolves when it accepts connections. Throws a plain error with PostgreSQL's own last words when it ends before that.
 * Recovery after a crash may take minutes: as long as the process lives, it is waited for.
 */
export async function launch(place: Place, settings: Readonly<Record<string, string>>, stop: AbortSignal, log: (line: Words) => void): Promise<Postmaster> {
  const { cluster, user, binaries, logFile } = place
  const output = openSync(logFile, 'a', 0o600)
  const bytesBefore = fstatSync(output).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const arguments_ = ['-D', cluster, ...options, '-c', started()]
  const [command, words] =
    process.platform === 'win32'
      ? [process.execPath, [fileURLToPath(new URL('./guard.ts', import.meta.url)), program(binaries, 'pg_ctl'), ...arguments_]]
      : ['/bin/sh', ['-c', watchers, 'changeover-postgres', program(binaries, 'postgres'), ...arguments_]]
  // A session of its own: Ctrl-C in the terminal ends the server first, which then ends its database.
  const child = spawn(command, words, { ...user, cwd: '/', env: environment(), detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', output], windowsHide: true })
  closeSync(output)
  child.stdin?.on('error', () => {})
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // The shell says 128 + n for signal n.
    child.once('exit', (code, name) => resolve(name ?? (code !== null && code > 128 ? `signal ${code - 128}` : `exit ${code}`)))
  })
  let over: string | null = null
  void exited.then((reason) => (over = reason))
  let pid = 0
  if (child.stdout) createInterface(child.stdout).once('line', (line) => (pid = Number(line)))

  const end = async () => {
    child.stdin?.end()
    const gone = () => over !== null && (pid === 0 || !runs(pid, cluster))
    // A slow disk may need this long for the last checkpoint; cut short, the next start recovers instead.
    if (await within(30_000, gone)) return
    if (pid > 0) await endPostmaster(pid, cluster)
    await within(5_000, () => over !== null)
  }

  const began = performance.now()
  let told = 0
  const ready = () => {
    if (over !== null || stop.aborted) return true
    const seconds = Math.floor((performance.now() - began) / 10_000) * 10
    if (seconds > told) log(fill(lines.recovering, { seconds: (told = seconds) }))
    const note = pid > 0 ? noteIn(cluster) : null
    return note?.pid === pid && note.status === 'ready'
  }
  await within(Number.POSITIVE_INFINITY, ready)
  if (stop.aborted) {
    await end()
    throw new Error(closed)
  }
  if (over !== null) throw new Error(lastWords(logFile, bytesBefore) || over)
  return { pid, exited, end }
}

/** The last grave lines PostgreSQL wrote since `from` bytes, without their time and number. */
function lastWords(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n')
  // A fault in its settings is told in LOG lines, and before the log is open without any level.
  const grave = lines.filter((line) => /\b(FATAL|PANIC|ERROR): |LOG: .*parameter|^postgres: /.test(line))
  return grave.slice(-2).map((line) => line.replace(/^\d[^[]*\[\d+\] /, '').replace(/: +/, ': ')).join('; ')
}

/** Fast, then immediate, then by force: durability does not depend on which, only the time of the next start does. */
async function endPostmaster(pid: number, cluster: string): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name)
    if (await within(name === 'SIGINT' ? 10_000 : 3_000, () => !runs(pid, cluster))) return
  }
}

/**
 * Brings the cluster to where a PostgreSQL may start in it; the data folder is locked by us. Throws `data-in-use` or `served-elsewhere`.
 * A PostgreSQL whose server died is ended, not adopted: it hangs on no pipe of ours and would outlive us.
 */
export async function clearTheWay(place: Place, socket: string | null, log: (line: Words) => void): Promise<void> {
  const { cluster, data } = place
  const note = noteIn(cluster)
  if (note && runs(note.pid, cluster)) {
    const [, pid, life] = new RegExp(`${mark}=(\\d+)/(\\S+)`).exec(commandOf(note.pid)) ?? []
    if (pid && Number(pid) !== process.pid && lifeOf(Number(pid)) === life) throw inUse(data, { pid: Number(pid), since: note.since })
    // Its watcher has most likely begun to end it already; a second SIGINT does no harm.
    log(fill(lines.takeOver, { pid: note.pid }))
    await endPostmaster(note.pid, cluster)
  }
  // Backends of a killed postmaster would keep a new one out until they notice.
  const left = postgresIn(cluster)
  if (left.length > 0) {
    log(fill(lines.leftovers, { pids: left.join(' ') }))
    for (const pid of left) signal(pid, 'SIGQUIT')
    if (!(await within(3_000, () => postgresIn(cluster).length === 0))) for (const pid of postgresIn(cluster)) signal(pid, 'SIGKILL')
    await within(3_000, () => postgresIn(cluster).length === 0)
  }
  const stale = noteIn(cluster)
  if (stale && (await answers(stale))) throw refused('served-elsewhere', { data })
  // PostgreSQL would take any living process of this number for a postmaster, and even a zombie. A dead number it recognises itself.
  if (stale && taken(stale.pid)) {
    rmSync(noteFile(cluster), { force: true })
    if (lifeOf(stale.pid)) log(fill(lines.stale, { pid: stale.pid }))
  }
  // The socket has a lock of the same kind. Its folder is ours alone.
  if (socket) for (const path of [socketPath(socket), `${socketPath(socket)}.lock`]) rmSync(path, { force: true })
}

/** Whether anything accepts connections where the note says, seen from any container that shares the folder. */
function answers({ socket, port }: Note): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = socket === '' ? connect(port, '127.0.0.1') : connect(socketPath(socket))
    const say = (answer: boolean) => {
      probe.destroy()
      resolve(answer)
    }
    probe.once('connect', () => say(true)).once('error', () => say(false)).setTimeout(1_000, () => say(false))
  })
}
