import type { Database } from '#server/database/database.ts'
import type { Id } from '#kit/ids.ts'

/** News that a project's facts moved. `internal` news is for the vendor's side only. */
export type Moved = { readonly project: Id; readonly chapters: readonly string[]; readonly internal: boolean }

type Listener = (moved: Moved) => void

/** How long news is gathered before other servers hear of it: a NOTIFY inside each commit would make all commits of the database wait for each other. */
const gatherMs = 40

/** Carries news from commits to open screens, on this server at once and on the others by NOTIFY. A lost connection is made again; screens fetch again when they reconnect. */
export async function live(database: Database, log: (line: string) => void) {
  const listeners = new Set<Listener>()
  const origin = `${process.pid}-${Math.random().toString(36).slice(2)}`
  let pending: Moved[] = []
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let client = database.listener()

  const tell = (moved: Moved) => { for (const l of listeners) l(moved) }

  async function listen(): Promise<void> {
    client.on('notification', (n) => {
      const news = JSON.parse(n.payload ?? '{}') as { origin: string; moved: Moved[] }
      if (news.origin !== origin) news.moved.forEach(tell)
    })
    client.on('error', () => undefined)
    client.on('end', () => { if (!ended) setTimeout(() => void again(), 500).unref() })
    await client.connect()
    await client.query('listen changeover')
  }

  async function again(): Promise<void> {
    if (ended) return
    client = database.listener()
    await listen().catch((fault: Error) => log(`live updates wait for the database: ${fault.message}`))
  }

  async function send(): Promise<void> {
    timer = undefined
    const all = pending
    pending = []
    // A notification holds 8,000 bytes; 40 projects' news stay well below it.
    for (let i = 0; i < all.length; i += 40) {
      await database.owner.query('select pg_notify($1, $2)', ['changeover', JSON.stringify({ origin, moved: all.slice(i, i + 40) })])
        .catch((fault: Error) => log(`live updates not sent: ${fault.message}`))
    }
  }

  await listen()
  return {
    moved(news: Moved) {
      tell(news)
      const same = pending.find((p) => p.project === news.project && p.internal === news.internal)
      if (same) pending = pending.map((p) => (p === same ? { ...p, chapters: [...new Set([...p.chapters, ...news.chapters])] } : p))
      else pending.push(news)
      timer ??= setTimeout(() => void send(), gatherMs)
    },
    on(listener: Listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async end() {
      ended = true
      clearTimeout(timer)
      await send()
      await client.end().catch(() => undefined)
    },
  }
}

export type Live = Awaited<ReturnType<typeof live>>
