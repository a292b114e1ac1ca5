import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { sideOf } from '#ground/people/people.ts'
import { installation, isId } from '#kit/ids.ts'
import { transaction } from '#server/database/database.ts'
import { langOf } from '#server/http/operations.ts'
import type { House } from '#server/http/operations.ts'
import { problem } from '#server/http/problem.ts'
import type { Moved } from '#server/http/live.ts'

/** How often an open stream shows that it lives; proxies cut silent connections after a minute or so. */
const beatMs = 20_000

/** `GET /api/projects/{project}/events`: tells open screens which chapters moved. It says no more than that, so that nothing internal can leave by it. */
export function mountEvents(app: Hono, house: House): void {
  app.get('/api/projects/:project/events', async (c) => {
    const who = await house.who(c.req.raw.headers)
    const lang = langOf(c.req.raw, who)
    const project = c.req.param('project')
    if (!who) return problem({ code: 'notSignedIn' }, lang, {})
    if (!isId(project) || project === installation) return problem({ code: 'notFound' }, lang, {})
    const role = () => transaction(house.app, { project, person: who.person, house: null }, async (_, place) => place?.role, 'read')
    const first = await role()
    if (!first) return problem({ code: 'notFound' }, lang, {})

    return streamSSE(c, async (stream) => {
      let wake = () => undefined as void
      const news: Moved[] = []
      const off = house.live.on((moved) => {
        if (moved.project !== project || (moved.internal && sideOf[first] === 'customer')) return
        news.push(moved)
        wake()
      })
      stream.onAbort(() => { off(); wake() })
      await stream.writeSSE({ event: 'open', data: '{}' })
      while (!stream.aborted) {
        if (news.length === 0) {
          await new Promise<void>((done) => {
            const beat = setTimeout(done, beatMs)
            wake = () => { clearTimeout(beat); done() }
          })
        }
        const chapters = [...new Set(news.splice(0).flatMap((m) => m.chapters))]
        // Who has left the project, or was signed out, hears nothing more.
        if (!(await house.who(c.req.raw.headers)) || !(await role())) break
        await stream.writeSSE(chapters.length > 0 ? { event: 'moved', data: JSON.stringify({ chapters }) } : { event: 'beat', data: '{}' })
      }
      off()
    })
  })
}
