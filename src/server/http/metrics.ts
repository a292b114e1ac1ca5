/** Counts for Prometheus, in its text form: requests and time per operation, and the process's memory. */
export function metrics() {
  const counts = new Map<string, { n: number; seconds: number }>()
  return {
    seen(operation: string, status: number, ms: number) {
      const key = `operation="${operation}",status="${status}"`
      const c = counts.get(key) ?? { n: 0, seconds: 0 }
      counts.set(key, { n: c.n + 1, seconds: c.seconds + ms / 1000 })
    },
    text(pools: Readonly<Record<string, { totalCount: number; idleCount: number; waitingCount: number }>>): string {
      const lines = ['# TYPE changeover_requests_total counter', '# TYPE changeover_request_seconds_total counter', '# TYPE changeover_memory_bytes gauge', '# TYPE changeover_pool gauge']
      for (const [key, c] of counts) lines.push(`changeover_requests_total{${key}} ${c.n}`, `changeover_request_seconds_total{${key}} ${c.seconds.toFixed(6)}`)
      lines.push(`changeover_memory_bytes{kind="rss"} ${process.memoryUsage.rss()}`, `changeover_uptime_seconds ${process.uptime().toFixed(0)}`)
      for (const [name, p] of Object.entries(pools)) lines.push(`changeover_pool{pool="${name}",state="open"} ${p.totalCount}`, `changeover_pool{pool="${name}",state="idle"} ${p.idleCount}`, `changeover_pool{pool="${name}",state="waiting"} ${p.waitingCount}`)
      return `${lines.join('\n')}\n`
    },
  }
}

export type Metrics = ReturnType<typeof metrics>
