import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Running } from '#server/serve.ts'
import { workplace } from '../../../checks/workplace.ts'
import type { Workplace } from '../../../checks/workplace.ts'

let w: Workplace
let second: Running

beforeAll(async () => {
  w = await workplace()
  second = await w.second()
})
afterAll(async () => {
  await second.stop()
  await w.end()
})

/** Opens a person's event stream on a server and gathers what it says. */
async function listen(server: Pick<Running, 'port'>, cookie: string, project: string) {
  const stop = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/projects/${project}/events`, { headers: { cookie }, signal: stop.signal })
  const heard: string[] = []
  let ended = false
  const reading = (async () => {
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard.push(...part.value.split('\n\n').filter((e) => e.includes('event:')))
    ended = true
  })().catch(() => undefined)
  const until = async (what: () => boolean) => {
    const deadline = Date.now() + 20_000
    while (!what() && Date.now() < deadline) await new Promise((look) => setTimeout(look, 10))
    return what()
  }
  return { status: answer.status, heard, until, ended: () => ended, stop: async () => { stop.abort(); await reading } }
}

it('a deed on one server reaches the open screens of the other', async () => {
  const screen = await listen(second, w.as('lead').cookie, w.id)
  expect(await screen.until(() => screen.heard.some((e) => e.includes('event: open')))).toBe(true)
  await w.call('manager', 'units.add', { code: 'P9', name: '九厂', kind: 'site' })
  expect(await screen.until(() => screen.heard.some((e) => e.includes('event: moved') && e.includes('units')))).toBe(true)
  await screen.stop()
})

it('what only the vendor may know makes no sound at the customer’s', async () => {
  const customer = await listen(second, w.as('lead').cookie, w.id)
  const vendor = await listen(second, w.as('consultant').cookie, w.id)
  expect(await vendor.until(() => vendor.heard.length > 0 && customer.heard.length > 0)).toBe(true)
  await w.call('manager', 'projects.setDayRate', { dayRate: 1800 })
  await w.call('manager', 'units.add', { code: 'P8', name: '八厂', kind: 'site' })
  expect(await vendor.until(() => vendor.heard.some((e) => e.includes('projects')))).toBe(true)
  expect(await customer.until(() => customer.heard.some((e) => e.includes('units')))).toBe(true)
  expect(customer.heard.some((e) => e.includes('projects'))).toBe(false)
  await customer.stop()
  await vendor.stop()
})

it('a stranger and somebody signed out hear nothing', async () => {
  const stranger = await w.other()
  expect((await listen(second, stranger.as('manager').cookie, w.id)).status).toBe(404)
  expect((await listen(second, '', w.id)).status).toBe(401)
})

it('whoever leaves the project is not told what happens afterwards', async () => {
  const leaver = w.as('office')
  const screen = await listen(second, leaver.cookie, w.id)
  expect(await screen.until(() => screen.heard.length > 0)).toBe(true)
  const { body } = await w.as('manager').call('people.list', { params: { project: w.id } })
  const row = body['members'].find((p: { person: string }) => p.person === leaver.person)
  const removed = await w.call('manager', 'people.remove', { version: row.version }, { person: leaver.person })
  expect(removed.status).toBe(200)
  expect(await screen.until(screen.ended)).toBe(true)
  expect(screen.heard.some((e) => e.includes('event: moved'))).toBe(false)
})
