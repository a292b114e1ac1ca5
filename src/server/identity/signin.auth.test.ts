import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caller } from '../../../checks/caller.ts'
import { createDatabase } from '../../../checks/database.ts'
import type { TestDatabase } from '../../../checks/database.ts'
import { newId } from '#kit/ids.ts'
import { allowed } from '#server/identity/identity.ts'
import { serve } from '#server/serve.ts'
import type { Running } from '#server/serve.ts'

const password = 'a long enough password'
const data = mkdtempSync(join(tmpdir(), 'changeover-signin-'))
let db: TestDatabase
let server: Running
let address: string

const person = (username: string, email: string | null = null) =>
  server.identity.createAccount({ id: newId(), name: username, username, email, password, lang: 'zh', zone: 'Asia/Shanghai', house: null })

beforeAll(async () => {
  db = await createDatabase()
  server = await serve({ host: '127.0.0.1', port: 0, data, database: db.owner, baseUrl: null, log: () => undefined })
  address = `http://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server?.stop()
  await db?.drop()
  rmSync(data, { recursive: true, force: true })
})

describe('what the sign-in library mounts', () => {
  it('only the endpoints on the list are reachable; every other one it brings answers 404', async () => {
    const mounted = server.identity.endpoints()
    expect(mounted.length).toBeGreaterThan(15)
    for (const path of allowed) expect(mounted.map((e) => e.path)).toContain(path)
    for (const { path, methods } of mounted.filter((e) => !(allowed as readonly string[]).includes(e.path))) {
      for (const method of methods) {
        const said = await fetch(`${address}/api/auth${path.replaceAll(/:\w+/g, 'x')}`, { method, ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json', origin: address } } : {}) })
        expect([method, path, said.status]).toEqual([method, path, 404])
      }
    }
  })

  it('another spelling of a path is no way around the list', async () => {
    for (const path of ['/api/auth//sign-up/email', '/api/auth/./sign-up/email', '/api/auth/sign-in/%2e%2e/sign-up/email', '/api/auth/sign-up%2Femail', '/api/auth/sign-out/../sign-up/email', '/API/auth/sign-up/email', '/api/auth/sign-up/email/']) {
      const said = await fetch(address + path, { method: 'POST', body: JSON.stringify({ name: 'x', email: 'x@example.com', password }), headers: { 'content-type': 'application/json', origin: address } })
      expect([path, said.status]).toEqual([path, 404])
    }
    expect((await db.database.owner.query(`select 1 from people_person where email = 'x@example.com'`)).rowCount).toBe(0)
  })

  it('another site’s request is not taken', async () => {
    const said = await caller(address).post('/api/auth/sign-in/username', { username: 'x', password }, { 'sec-fetch-site': 'cross-site' })
    expect(said.status).toBe(403)
  })
})

describe('throttling', () => {
  it('a locked name costs no hash, whether it exists or not, and both are told the same', async () => {
    await person('throttled')
    for (const name of ['throttled', 'nobody-at-all']) for (let i = 0; i < 5; i++) expect((await caller(address).signIn(name, 'wrong password')).status).toBe(401)
    const before = server.identity.hashes()
    const [known, unknown] = [await caller(address).signIn('throttled', password), await caller(address).signIn('nobody-at-all', password)]
    expect([known.status, unknown.status]).toEqual([429, 429])
    expect(known.body).toEqual(unknown.body)
    expect(server.identity.hashes()).toBe(before)
  })

  it('many tries sent at once are not all hashed: after the first few failures the rest are turned away', async () => {
    await person('flooded')
    const before = server.identity.hashes()
    const said = await Promise.all(Array.from({ length: 60 }, () => caller(address).signIn('flooded', 'wrong password')))
    expect(server.identity.hashes() - before).toBeLessThanOrEqual(7)
    expect(said.filter((s) => s.status === 429).length).toBeGreaterThanOrEqual(53)
  })

  it('the right password before the fifth failure starts the count again', async () => {
    await person('careless', 'careless@example.com')
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await caller(address).signIn('careless', 'wrong password')
      expect((await caller(address).signIn('careless', password)).status).toBe(200)
    }
    expect((await caller(address).post('/api/auth/sign-in/email', { email: 'careless@example.com', password })).status).toBe(200)
  })

  it('tries at changing a password count for the person, whatever name the request carries', async () => {
    await person('changing')
    const someone = caller(address)
    await someone.signIn('changing', password)
    const change = (i: number, currentPassword: string) =>
      someone.post('/api/auth/change-password', { username: `other-${i}`, currentPassword, newPassword: 'a new and longer one' }, { origin: address })
    for (let i = 0; i < 5; i++) expect((await change(i, 'wrong password')).status).toBe(400)
    expect((await change(9, password)).status).toBe(429)
    expect((await caller(address).post('/api/auth/change-password', { currentPassword: password, newPassword: 'a new and longer one' }, { origin: address })).status).toBe(401)
  })
})
