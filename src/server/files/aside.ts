/**
 * Work done aside, in a thread of its own with a bounded heap and a bounded time, so that the server keeps answering whatever a file holds.
 * Two run at once, the others wait their turn; when too many wait, the next is turned away at once.
 */
import { Worker } from 'node:worker_threads'

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'slow' | 'memory' | 'busy' } | { readonly ok: false; readonly why: 'fault'; readonly error: unknown }

export type Bounds = {
  /** Milliseconds from the start of the thread. */
  readonly ms: number
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number
}

const atOnce = 2
const waitingRoom = 40
let running = 0
const waiting: (() => void)[] = []

/** Starts `file` as a thread, hands it `job` as its `workerData` and takes the first message it sends as the result. `moved` are buffers given away instead of copied. */
export async function aside<T>(file: URL, job: unknown, bounds: Bounds, moved: readonly ArrayBuffer[] = []): Promise<Outcome<T>> {
  if (running >= atOnce) {
    if (waiting.length >= waitingRoom) return { ok: false, why: 'busy' }
    await new Promise<void>((go) => waiting.push(go))
  } else running++
  try {
    return await run<T>(file, job, bounds, moved)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function run<T>(file: URL, job: unknown, bounds: Bounds, moved: readonly ArrayBuffer[]): Promise<Outcome<T>> {
  return new Promise((done) => {
    const thread = new Worker(file, {
      workerData: job, transferList: [...moved], env: {}, execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    })
    let ended = false
    const end = (outcome: Outcome<T>) => {
      if (ended) return
      ended = true
      clearTimeout(clock)
      // The thread must be gone before the next starts, or the heaps add up.
      void thread.terminate().then(() => done(outcome), () => done(outcome))
    }
    const clock = setTimeout(() => end({ ok: false, why: 'slow' }), bounds.ms)
    thread.once('message', (value: T) => end({ ok: true, value }))
    thread.once('error', (error: unknown) => end(isOutOfMemory(error) ? { ok: false, why: 'memory' } : { ok: false, why: 'fault', error }))
    thread.once('exit', (code) => end({ ok: false, why: 'fault', error: new Error(`the thread ended with ${code} and no answer`) }))
  })
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
