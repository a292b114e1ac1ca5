import type pg from 'pg'
import { behind, txOn } from '#server/database/database.ts'
import type { Place, Wall } from '#server/database/database.ts'
import type { Tx } from '#ground/database/database.store.ts'

type Job = { readonly wall: Wall; readonly work: (tx: Tx, place: Promise<Place>) => Promise<unknown>; readonly done: (value: unknown) => void; readonly failed: (fault: unknown) => void }

/** At most this many waiting writes of one project share a commit: one wait for the disk instead of as many. */
const together = 24

/** What a write asks is found by keys, so its plan does not depend on the values, and making it anew would cost more than running it. */
const begin = 'begin; set local plan_cache_mode = force_generic_plan'

/**
 * Writes to one project follow each other, because their facts are numbered without gaps. Those that wait while another commits are taken together
 * into one transaction. A refusal writes nothing, so it disturbs nobody; a fault undoes the transaction, and then each runs alone, so that only the faulty one fails.
 * `work` may therefore run twice and must do nothing outside the transaction that it cannot do again. The caller's place is on its way when `work` begins, so that
 * the first question of the write travels with it; `work` must wait for it before it tells anybody anything.
 */
export function writer(pool: pg.Pool) {
  const waiting = new Map<string, Job[]>()

  async function commit(jobs: readonly Job[]): Promise<void> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const tx = txOn(client)
      const results: unknown[] = []
      for (const [i, job] of jobs.entries()) {
        results.push(await job.work(tx, behind(client, job.wall, i === 0 ? begin : '')))
      }
      await client.query('commit')
      jobs.forEach((job, i) => job.done(results[i]))
    } catch (fault) {
      await client.query('rollback').catch((e: Error) => { broken = e })
      if (jobs.length === 1) return jobs[0]!.failed(fault)
      for (const job of jobs) await commit([job])
    } finally {
      client.release(broken)
    }
  }

  async function run(project: string, queue: Job[]): Promise<void> {
    while (queue.length > 0) {
      const jobs = queue.splice(0, together)
      await commit(jobs).catch((fault: unknown) => jobs.forEach((job) => job.failed(fault)))
    }
    waiting.delete(project)
  }

  return <T>(wall: Wall, work: (tx: Tx, place: Promise<Place>) => Promise<T>): Promise<T> =>
    new Promise<T>((done, failed) => {
      const project = wall.project ?? ''
      const job: Job = { wall, work, done: done as (value: unknown) => void, failed }
      const queue = waiting.get(project)
      if (queue) queue.push(job)
      else {
        const fresh = [job]
        waiting.set(project, fresh)
        void run(project, fresh)
      }
    })
}

export type Write = ReturnType<typeof writer>
