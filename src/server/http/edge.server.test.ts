import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { workplace } from '../../../checks/workplace.ts'
import type { Workplace } from '../../../checks/workplace.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(() => w.end())

const at = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${w.server.port}${path}`, init)
const json = (body: string, more: Record<string, string> = {}) => at(`/api/projects/${w.id}/units`, { method: 'POST', body, headers: { cookie: w.as('manager').cookie, 'content-type': 'application/json', 'idempotency-key': newId(), ...more } })
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code]

describe('what the server answers about itself', () => {
  it('is alive, ready and counted', async () => {
    expect(await (await at('/healthz')).text()).toBe('ok')
    expect((await at('/readyz')).status).toBe(200)
    expect(await (await at('/metrics')).text()).toContain('changeover_requests_total{operation="projects.create",status="200"}')
  })

  it('documents every operation in OpenAPI 3.1, in both languages, with its command id where it writes', async () => {
    const document = (await (await at('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, { operationId: string; description: string; parameters?: { name: string }[] }>> }
    expect(document.openapi).toBe('3.1.0')
    const all = Object.values(document.paths).flatMap((p) => Object.entries(p))
    const ids = all.map(([, o]) => o.operationId)
    for (const id of ['handover.demonstrate', 'handover.recordAttempt', 'handover.signOff', 'handover.takeBack', 'handover.wall', 'handover.history', 'projects.create', 'people.invite', 'units.list']) expect(ids).toContain(id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [method, o] of all) {
      expect(o.description, o.operationId).toMatch(/[\u4e00-\u9fff]/)
      if (method !== 'get') expect(o.parameters?.map((p) => p.name), o.operationId).toContain('idempotency-key')
    }
  })

  it('shows the documents without asking anybody on the internet', async () => {
    const page = await (await at('/api/docs')).text()
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1]!)
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) {
      expect(part.startsWith('/')).toBe(true)
      expect((await at(part)).status).toBe(200)
    }
  })

  it('lets no page load anything from elsewhere', async () => {
    expect((await at('/')).headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

describe('input that is not what it should be is told so, with its place, and nothing happens', () => {
  it('names the place of a fault in the asked language', async () => {
    const answer = await json(JSON.stringify({ code: '', name: 'x', kind: 'planet' }), { 'accept-language': 'zh-CN' })
    const body = (await answer.json()) as { code: string; errors: { path: string[]; message: string }[] }
    expect([answer.status, body.code]).toEqual([422, 'invalid'])
    expect(body.errors.map((e) => e.path.join('.'))).toEqual(['body.code', 'body.kind'])
    for (const { message } of body.errors) expect(message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('says of an empty field, and of one that is too long, what to do and not what the schema is called', async () => {
    const told = async (body: object, lang: string) => ((await (await json(JSON.stringify(body), { 'accept-language': lang })).json()) as { errors: { message: string }[] }).errors.map((e) => e.message)
    expect(await told({ code: '', name: '', kind: 'site' }, 'zh-CN')).toEqual(['请填写', '请填写'])
    expect(await told({ code: '', name: 'x', kind: 'site' }, 'en')).toEqual(['Please fill this in'])
    expect((await told({ code: 'x'.repeat(500), name: 'x', kind: 'site' }, 'zh-CN'))[0]).toMatch(/^最多 \d+ 个字$/)
  })

  it('refuses characters that cannot be stored, broken text, another type, too much and too deep', async () => {
    const unit = (name: string) => JSON.stringify({ code: 'X', name, kind: 'site' })
    expect(await codeOf(await json(unit('a\u0000b')))).toEqual([422, 'invalid'])
    expect(await codeOf(await json('{"code":"X","name":"\\ud800","kind":"site"}'))).toEqual([422, 'invalid'])
    expect(await codeOf(await json('{"code":'))).toEqual([400, 'notJson'])
    expect(await codeOf(await json('['.repeat(100_000)))).toEqual([400, 'notJson'])
    expect(await codeOf(await json('code=X', { 'content-type': 'application/x-www-form-urlencoded' }))).toEqual([415, 'wrongType'])
    expect(await codeOf(await json(unit('x'.repeat(3_000_000))))).toEqual([413, 'tooLarge'])
    expect(await codeOf(await json(JSON.stringify({ code: 'X', name: 'x', kind: 'site', position: 2 ** 31 })))).toEqual([422, 'invalid'])
  })

  it('refuses a write without a command id, and one from another site', async () => {
    expect(await codeOf(await json('{"code":"X","name":"x","kind":"site"}', { 'idempotency-key': 'not-an-id' }))).toEqual([400, 'noCommandId'])
    expect(await codeOf(await json('{"code":"X","name":"x","kind":"site"}', { 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'crossSite'])
    const units = await w.as('manager').call('units.list', { params: { project: w.id } })
    expect(units.body['units'].map((u: { code: string }) => u.code)).toEqual(['P1'])
  })

  it('answers an unknown path of the API in words, not with a page', async () => {
    expect(await codeOf(await at('/api/nothing'))).toEqual([404, 'notFound'])
    expect((await at('/no/such/file.js')).status).toBe(404)
  })
})

describe('edits carry the version they saw', () => {
  it('refuses a stale one with what it says now', async () => {
    const body = { code: 'P1', name: { zh: '一厂', en: 'Plant one' }, kind: 'site', version: 1 }
    expect((await w.call('manager', 'units.change', body, { unit: w.unit })).status).toBe(200)
    const stale = await w.call('lead', 'units.change', { ...body, name: 'Something else' }, { unit: w.unit })
    expect([stale.status, stale.body['code']]).toEqual([409, 'stale'])
    expect(stale.body['current']).toMatchObject({ name: { en: 'Plant one' }, version: 2 })
  })
})
