import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caller, eventually } from '../../../checks/caller.ts'
import type { Caller } from '../../../checks/caller.ts'
import { createDatabase } from '../../../checks/database.ts'
import type { TestDatabase } from '../../../checks/database.ts'
import type { Id } from '#kit/ids.ts'
import { serve } from '#server/serve.ts'
import type { Running } from '#server/serve.ts'
import { setupKey } from '#server/identity/setup.ts'

const password = 'a long enough password'
// Both servers read the secret that signs cookies from one data folder.
const data = mkdtempSync(join(tmpdir(), 'changeover-accounts-'))
const faults: string[] = []
let db: TestDatabase
let server: Running
let second: Running
let address: string
let admin: Caller

type Opened = { invitation: Id; link: string; username: string; receipt: { subject: Id } }
type Account = { id: Id; name: string; username: string; house: string | null; ended: boolean; invited: boolean; version: number }

const start = () => serve({ host: '127.0.0.1', port: 0, data, database: db.owner, baseUrl: null, log: (line) => faults.push(line) })
const accountNamed = async (username: string) => ((await admin.call('people.accounts', { query: { q: username } })).body as { accounts: Account[] }).accounts.find((a) => a.username === username)!

async function account(username: string, house: string | null = null): Promise<Caller> {
  const made = (await admin.call('people.createAccount', { body: { name: username, username, house } })).body as Opened
  const person = caller(address)
  expect((await person.call('people.redeem', { body: { token: made.link.split('/join/')[1], password } })).status).toBe(200)
  return person
}

beforeAll(async () => {
  db = await createDatabase()
  server = await start()
  second = await start()
  address = `http://127.0.0.1:${server.port}`
  admin = caller(address)
})
afterAll(async () => {
  await server?.stop()
  await second?.stop()
  await db?.drop()
  rmSync(data, { recursive: true, force: true })
})

describe('first run', () => {
  it('the key of the setup link makes one administrator, once', async () => {
    const about = { name: '管理员', username: 'Admin', password }
    expect((await admin.call('people.isSetUp')).body).toEqual({ done: false })
    const [key, other] = [await setupKey(db.database), await setupKey(db.database)]
    expect((await admin.call('people.setup', { body: { ...about, key: 'x'.repeat(32) } })).code).toBe('wrongKey')
    expect((await admin.call('people.setup', { body: { ...about, key, zone: 'Nowhere' } })).code).toBe('unknownZone')
    expect((await admin.call('people.setup', { body: { ...about, key, password: 'short' } })).status).toBe(422)
    expect((await admin.call('people.setup', { body: { ...about, key } })).status).toBe(200)
    expect((await admin.call('people.me')).body).toMatchObject({ person: { username: 'admin', administrator: true, opensProjects: true, house: 'administrator' }, projects: [] })
    expect((await admin.call('people.isSetUp')).body).toEqual({ done: true })
    for (const again of [key, other]) expect((await caller(address).call('people.setup', { body: { ...about, username: 'admin2', key: again } })).code).toBe('alreadySetUp')
    expect(await setupKey(db.database)).toBeNull()
  })

  it('a key older than seven days is worth nothing', async () => {
    const empty = await createDatabase()
    const key = await setupKey(empty.database)
    await empty.database.owner.query(`update people_setup set made_at = now() - interval '8 days'`)
    const { transaction } = await import('#server/database/database.ts')
    const { setUp } = await import('#ground/people/account.store.ts')
    const { createHash } = await import('node:crypto')
    const { installation, newId } = await import('#kit/ids.ts')
    const command = { id: newId(), project: installation, by: null, now: new Date().toISOString(), hash: '' }
    const keyDigest = createHash('sha256').update(key!).digest('hex')
    const decision = await transaction(empty.database.app, { project: installation, person: null, house: null }, (tx) => setUp(tx, command, newId(), { name: 'A', username: 'a', zone: 'Asia/Shanghai', keyDigest }))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'wrongKey' } })
    await empty.drop()
  })
})

describe('one’s own account', () => {
  it('language and zone are the person’s own; an edit on an older state is refused with the present one', async () => {
    const person = await account('profile')
    const { version } = ((await person.call('people.me')).body as { person: { version: number } }).person
    expect((await person.call('people.profile', { body: { name: '陈晨', lang: 'en', zone: 'Europe/Berlin', version } })).status).toBe(200)
    expect((await person.call('people.me')).body).toMatchObject({ person: { name: '陈晨', lang: 'en', zone: 'Europe/Berlin', version: version + 1 } })
    const stale = await person.call('people.profile', { body: { name: 'X', lang: 'zh', zone: 'Asia/Shanghai', version } })
    expect([stale.status, stale.code]).toEqual([409, 'stale'])
    expect(stale.body).toMatchObject({ current: { name: '陈晨' } })
    expect((await person.call('people.profile', { body: { name: 'X', lang: 'zh', zone: 'Mars/Base', version: version + 1 } })).code).toBe('unknownZone')
  })

  it('an ended session is out at once, on this server and, by the news, on the other', async () => {
    const phone = await account('sessions')
    const laptop = caller(address)
    await laptop.signIn('sessions', password)
    const phoneElsewhere = caller(`http://127.0.0.1:${second.port}`)
    for (const [name, value] of phone.cookies) phoneElsewhere.cookies.set(name, value)
    expect((await phoneElsewhere.call('people.me')).status).toBe(200)
    const { sessions } = (await laptop.call('people.sessions')).body as { sessions: { id: Id; current: boolean; device: { zh: string } }[] }
    expect(sessions.map((s) => s.current).sort()).toEqual([false, true])
    const other = sessions.find((s) => !s.current)!
    expect((await laptop.call('people.endSession', { params: { session: other.id }, body: {} })).status).toBe(200)
    expect((await phone.call('people.me')).status).toBe(401)
    // The other server remembers an answer for ten seconds; the news must come long before that.
    const asked = Date.now()
    await eventually(() => phoneElsewhere.call('people.me'), (said) => said.status === 401)
    expect(Date.now() - asked).toBeLessThan(5_000)
    expect((await laptop.call('people.endSession', { params: { session: other.id }, body: {} })).status).toBe(404)
    expect((await admin.call('people.endSession', { params: { session: sessions.find((s) => s.current)!.id }, body: {} })).status).toBe(404)
  })

  it('signing out and ending all other sessions work the same way', async () => {
    const one = await account('others')
    const [two, three] = [caller(address), caller(address)]
    await two.signIn('others', password)
    await three.signIn('others', password)
    expect((await three.call('people.endOtherSessions', { body: {} })).status).toBe(200)
    expect([(await one.call('people.me')).status, (await two.call('people.me')).status, (await three.call('people.me')).status]).toEqual([401, 401, 200])
    const copy = caller(address)
    for (const [name, value] of three.cookies) copy.cookies.set(name, value)
    await three.post('/api/auth/sign-out', {})
    expect((await copy.call('people.me')).status).toBe(401)
  })

  it('a password is changed with the present one', async () => {
    const person = await account('passwords')
    const change = (currentPassword: string) => person.post('/api/auth/change-password', { currentPassword, newPassword: 'a new and longer one', revokeOtherSessions: true }, { origin: address })
    expect((await change('not this one at all')).status).toBe(400)
    expect((await change(password)).status).toBe(200)
    expect((await caller(address).signIn('passwords', password)).status).toBe(401)
    expect((await caller(address).signIn('passwords', 'a new and longer one')).status).toBe(200)
    expect((await person.call('people.me')).status).toBe(200)
  })
})

describe('API tokens', () => {
  const make = async (by: Caller, scope: 'read' | 'write', days = 30) => (await by.call('people.createToken', { body: { name: `${scope} script`, scope, days } })).body as { id: Id; token: string }

  it('a read token reads and writes nothing; a write token writes; neither makes itself at home', async () => {
    const person = await account('tokens', 'manager')
    const [reading, writing] = [await make(person, 'read'), await make(person, 'write')]
    const [reader, writer] = [caller(address, reading.token), caller(address, writing.token)]
    const project = { name: 'P', customer: 'C', startsOn: '2026-01-05', endsOn: '2026-12-18' }
    expect((await reader.call('people.me')).status).toBe(200)
    expect((await reader.call('projects.create', { body: project })).code).toBe('readOnlyToken')
    expect((await writer.call('projects.create', { body: project })).status).toBe(200)
    expect((await writer.call('people.createToken', { body: { name: 'more', scope: 'write', days: 1 } })).code).toBe('notByToken')
    expect((await writer.call('people.setPassword', { body: { password } })).code).toBe('notByToken')
    expect((await writer.post('/api/auth/change-password', { currentPassword: password, newPassword: 'a new and longer one' }, { origin: address })).status).toBe(401)
    const listed = ((await person.call('people.tokens')).body as { tokens: { id: Id; usedAt: string | null }[] }).tokens
    expect(listed.every((t) => t.usedAt !== null)).toBe(true)
    expect(JSON.stringify(listed)).not.toContain(writing.token)
    const kept = await db.database.owner.query('select 1 from people_token where digest = $1', [writing.token])
    expect(kept.rowCount).toBe(0)
  })

  it('a token ends on its day, or when its owner ends it; others cannot', async () => {
    const person = await account('endings')
    const [first, next] = [await make(person, 'read'), await make(person, 'read')]
    await db.database.owner.query(`update people_token set expires_at = now() where id = $1`, [first.id])
    expect((await caller(address, first.token).call('people.me')).status).toBe(401)
    expect((await caller(address, next.token).call('people.me')).status).toBe(200)
    expect((await admin.call('people.endToken', { params: { token: next.id }, body: {} })).status).toBe(404)
    expect((await person.call('people.endToken', { params: { token: next.id }, body: {} })).status).toBe(200)
    expect((await caller(address, next.token).call('people.me')).status).toBe(401)
    expect((await person.call('people.createToken', { body: { name: 'x', scope: 'read', days: 366 } })).status).toBe(422)
  })
})

describe('the administrator', () => {
  it('opens accounts, which nobody else may', async () => {
    const boss = await account('boss', 'manager')
    expect((await boss.call('people.me')).body).toMatchObject({ person: { opensProjects: true, administrator: false } })
    for (const id of ['people.accounts', 'people.createAccount']) expect((await boss.call(id, { body: id === 'people.createAccount' ? { name: 'X' } : undefined })).status).toBe(403)
    expect((await admin.call('people.createAccount', { body: { name: 'X', username: 'boss' } })).code).toBe('userNameTaken')
    const open = (await admin.call('people.createAccount', { body: { name: '王 伟' } })).body as Opened
    expect(open.username).toMatch(/^\d{5}$/)
    expect(await accountNamed(open.username)).toMatchObject({ invited: true, ended: false })
  })

  it('a reset ends the sessions when it is used, and the old password', async () => {
    const person = await account('reset')
    const { id } = await accountNamed('reset')
    const first = (await admin.call('people.resetAccount', { params: { person: id }, body: {} })).body as Opened
    const link = ((await admin.call('people.resetAccount', { params: { person: id }, body: {} })).body as Opened).link.split('/join/')[1]
    expect((await person.call('people.me')).status).toBe(200)
    const back = caller(address)
    expect((await back.call('people.redeem', { body: { token: first.link.split('/join/')[1], password } })).code).toBe('withdrawn')
    expect((await back.call('people.redeem', { body: { token: link, password: 'another password here' } })).status).toBe(200)
    expect((await person.call('people.me')).status).toBe(401)
    expect((await caller(address).signIn('reset', password)).status).toBe(401)
  })

  it('an ended account is out at once and cannot sign in; restored it can; its tokens are gone', async () => {
    const person = await account('ended')
    const { token } = (await person.call('people.createToken', { body: { name: 't', scope: 'read', days: 1 } })).body as { token: string }
    const { id, version } = await accountNamed('ended')
    expect((await admin.call('people.endAccount', { params: { person: id }, body: { version } })).status).toBe(200)
    expect((await person.call('people.me')).status).toBe(401)
    expect((await caller(address, token).call('people.me')).status).toBe(401)
    const [wrong, right] = [await caller(address).signIn('ended', 'not this password'), await caller(address).signIn('ended', password)]
    expect([right.status, right.body]).toEqual([wrong.status, wrong.body])
    expect((await admin.call('people.endAccount', { params: { person: id }, body: { version: version + 1 } })).status).toBe(200)
    expect((await caller(address).signIn('ended', password)).status).toBe(200)
    expect((await caller(address, token).call('people.me')).status).toBe(401)
  })

  it('the house never stands without an administrator', async () => {
    const me = await accountNamed('admin')
    expect((await admin.call('people.endAccount', { params: { person: me.id }, body: { version: me.version } })).code).toBe('notYourself')
    expect((await admin.call('people.changeAccount', { params: { person: me.id }, body: { name: me.name, house: null, version: me.version } })).code).toBe('lastAdministrator')
    await account('deputy', 'administrator')
    expect((await admin.call('people.changeAccount', { params: { person: me.id }, body: { name: me.name, house: 'manager', version: me.version } })).status).toBe(200)
    expect((await admin.call('people.accounts')).status).toBe(403)
  })
})

it('nothing of it was a fault of the server', () => expect(faults).toEqual([]))
