import type pg from 'pg'

/** Failures before a name is locked, and for how long then: 5 → 1 minute, then doubling, at most an hour. */
const free = 5
const longestMinutes = 60

/** Password hashes computed at once and waiting: more are turned away before any hashing, so that a flood of sign-ins cannot take the processor. */
const atOnce = 2
const queue = 40

/** Guards sign-in before anything is hashed: by name (also for names that do not exist, so that nobody learns which do) and by number at once. */
export function throttle(pool: pg.Pool) {
  let running = 0
  const waiting: (() => void)[] = []

  return {
    /** Minutes until the name may be tried again, or 0. */
    async lockedFor(name: string): Promise<number> {
      const found = await pool.query<{ minutes: number }>(`select ceil(extract(epoch from until - now()) / 60)::int as minutes from people_attempts where name = $1 and until > now()`, [name])
      return found.rows[0]?.minutes ?? 0
    },

    async failed(name: string): Promise<void> {
      await pool.query(
        `insert into people_attempts as a (name, failures, at) values ($1, 1, now())
         on conflict (name) do update set
           failures = case when a.at < now() - interval '1 day' then 1 else a.failures + 1 end, at = now(),
           until = case when a.at >= now() - interval '1 day' and a.failures + 1 >= $2 then now() + least($3, power(2, a.failures + 1 - $2)) * interval '1 minute' end`,
        [name, free, longestMinutes])
    },

    async succeeded(name: string): Promise<void> {
      await pool.query('delete from people_attempts where name = $1', [name])
    },

    /** Runs `work` when its turn comes; answers null when too many wait already. */
    async turn<T>(work: () => Promise<T>): Promise<T | null> {
      if (running >= atOnce) {
        if (waiting.length >= queue) return null
        await new Promise<void>((go) => waiting.push(go))
      }
      running++
      try {
        return await work()
      } finally {
        running--
        waiting.shift()?.()
      }
    },
  }
}

export type Throttle = ReturnType<typeof throttle>
