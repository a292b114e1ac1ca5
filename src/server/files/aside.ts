/**
 * Work done aside, in a process of its own with a bounded heap and a bounded time, so that the server keeps answering whatever a file holds.
 * Not in a thread: a thread that runs out of memory can take the whole process with it, whatever its `resourceLimits` say (docs/decisions/0004-excel-and-pdf.md).
 * Two run at once, the others wait their turn; when too many wait, the next is turned away at once.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'slow' | 'memory' | 'busy' } | { readonly ok: false; readonly why: 'fault'; readonly error: Error }

export type Bounds = {
  /** Milliseconds from the start of the process, its own start included. */
  readonly ms: number
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number
}

const atOnce = 2
const waitingRoom = 40
let running = 0
const waiting: (() => void)[] = []

/** Starts the script `file`, which ends in `answer(…)`, hands it `job` and takes what it answers. It sees nothing of the server's environment. */
export async function aside<T>(file: URL, job: unknown, bounds: Bounds): Promise<Outcome<T>> {
  if (running >= atOnce) {
    if (waiting.length >= waitingRoom) return { ok: false, why: 'busy' }
    await new Promise<void>((go) => waiting.push(go))
  } else running++
  try {
    return await run<T>(file, job, bounds)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function run<T>(file: URL, job: unknown, { ms, heapMb }: Bounds): Promise<Outcome<T>> {
  return new Promise((done) => {
    const child = fork(fileURLToPath(file), [], {
      execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Windows cannot start a process without its SystemRoot.
      env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
    })
    let outcome: Outcome<T> | null = null
    let said = ''
    const clock = setTimeout(() => end({ ok: false, why: 'slow' }), ms)
    // The process must be gone before the next starts, or the memory adds up.
    const end = (found: Outcome<T>) => {
      outcome ??= found
      child.kill('SIGKILL')
    }
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { said = (said + text).slice(-4000) })
    child.once('message', (value) => end({ ok: true, value: value as T }))
    child.once('error', (error) => end({ ok: false, why: 'fault', error }))
    child.once('close', (code, signal) => {
      clearTimeout(clock)
      done(outcome ?? (/heap out of memory|invalid array length|Invalid string length/i.test(said) ? { ok: false, why: 'memory' } : { ok: false, why: 'fault', error: new Error(`ended with ${signal ?? code} and no answer: ${said.trim()}`) }))
    })
    child.send(job as Parameters<typeof child.send>[0], (error) => { if (error) child.kill('SIGKILL') })
  })
}

/** The last line of a script that works aside: takes the job, does the work, sends the answer, and is gone. When the server is gone there is nobody to answer. */
export function answer<J, A>(work: (job: J) => A | Promise<A>): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', async (job: J) => {
    process.send?.(await work(job), () => process.disconnect())
  })
}
