import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { caller } from '../../../checks/caller.ts'
import type { Caller } from '../../../checks/caller.ts'
import { createDatabase } from '../../../checks/database.ts'
import type { TestDatabase } from '../../../checks/database.ts'
import type { Id } from '#kit/ids.ts'
import { newId } from '#kit/ids.ts'
import { serve } from '#server/serve.ts'
import type { Running } from '#server/serve.ts'
import { setupKey } from '#server/identity/setup.ts'

const password = 'a long enough password'
const data = mkdtempSync(join(tmpdir(), 'changeover-people-'))
const faults: string[] = []
let db: TestDatabase
let server: Running
let address: string
let admin: Caller
let manager: Caller
let project: Id

const invite = (by: Caller, more: object, where = project) =>
  by.call('people.invite', { params: { project: where }, body: { way: 'link', role: 'consultant', name: 'Somebody', ...more } }) as Promise<never> as Promise<{ status: number; code?: string; body: { link: string; code: string | null; username: string; invitation: Id; mailed: boolean } }>

const tokenOf = (link: string) => link.split('/join/')[1]!

/** Invites, accepts and answers the new member at their own browser. */
async function joined(role: string, username: string, where = project, by = manager): Promise<Caller> {
  const made = await invite(by, { role, username, name: username }, where)
  expect(made.status).toBe(200)
  const person = caller(address)
  expect((await person.call('people.redeem', { body: { token: tokenOf(made.body.link), password } })).status).toBe(200)
  return person
}

const membersOf = async (by: Caller, query: Record<string, string> = {}) =>
  ((await by.call('people.list', { params: { project }, query })).body as { members: { person: Id; username: string; role: string; version: number; email?: string | null; can: Record<string, boolean>; leftAt: string | null }[] }).members
const memberNamed = async (username: string) => (await membersOf(manager, { left: 'all' })).find((m) => m.username === username)!
let count = 0
const newProject = async (): Promise<Id> =>
  ((await admin.call('projects.create', { body: { name: `Project ${++count}`, customer: 'Valves', startsOn: '2026-01-05', endsOn: '2026-12-18' } })).body as { subject: Id }).subject

beforeAll(async () => {
  db = await createDatabase()
  server = await serve({ host: '127.0.0.1', port: 0, data, database: db.owner, baseUrl: null, log: (line) => faults.push(line) })
  address = `http://127.0.0.1:${server.port}`
  admin = caller(address)
  await admin.call('people.setup', { body: { key: await setupKey(db.database), name: 'Admin', username: 'admin', password } })
})
afterAll(async () => {
  await server?.stop()
  await db?.drop()
  rmSync(data, { recursive: true, force: true })
})
beforeEach(async () => {
  project = await newProject()
  manager = admin
})

describe('by link', () => {
  it('a new person sees what it is for, sets a password, is in the project and signed in', async () => {
    const made = await invite(manager, { role: 'lead', name: '王敏', username: `lead-${count}`, lang: 'zh' })
    const guest = caller(address)
    const seen = await guest.call('people.invited', { params: { token: tokenOf(made.body.link) } })
    expect(seen.body).toMatchObject({ role: 'lead', name: '王敏', needs: 'password', customer: { zh: 'Valves' } })
    expect((await guest.call('people.redeem', { body: { token: tokenOf(made.body.link) } })).code).toBe('passwordNeeded')
    expect((await guest.call('people.redeem', { body: { token: tokenOf(made.body.link), password } })).body).toMatchObject({ project })
    const me = (await guest.call('people.me')).body as { person: { lang: string; hasPassword: boolean }; projects: { id: Id; role: string; side: string; can: Record<string, boolean> }[] }
    expect(me.person).toMatchObject({ lang: 'zh', hasPassword: true })
    expect(me.projects).toMatchObject([{ id: project, role: 'lead', side: 'customer', can: { 'people.invite': true } }])
    expect(me.projects[0]!.can['projects.change']).toBeUndefined()
    expect((await caller(address).signIn(`lead-${count}`, password)).status).toBe(200)
  })

  it('a link works once, and its copy is told so', async () => {
    const made = await invite(manager, { username: `once-${count}` })
    expect((await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link), password } })).status).toBe(200)
    const second = await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link), password } })
    expect([second.status, second.code]).toEqual([409, 'used'])
    expect((await caller(address).call('people.redeem', { body: { token: 'x'.repeat(32), password } })).code).toBe('noSuchLink')
  })

  it('the same command sent again, because its answer was lost, opens the door to its sender once more', async () => {
    const made = await invite(manager, { username: `twice-${count}` })
    const command = newId()
    const body = { token: tokenOf(made.body.link), password }
    await caller(address).call('people.redeem', { body }, command)
    const again = caller(address)
    expect((await again.call('people.redeem', { body }, command)).status).toBe(200)
    expect((await again.call('people.me')).status).toBe(200)
    expect((await membersOf(manager)).filter((m) => m.username === `twice-${count}`)).toHaveLength(1)
  })

  it('somebody with an account is taken in only by their own consent', async () => {
    const username = `known-${count}`
    const other = await joined('keyUser', username)
    project = await newProject()
    expect((await invite(manager, { role: 'keyUser', username })).code).toBe('userNameTaken')
    const made = await invite(manager, { role: 'keyUser', username, existing: true })
    const body = { token: tokenOf(made.body.link), password }
    expect((await caller(address).call('people.redeem', { body })).code).toBe('signInFirst')
    const stranger = await joined('keyUser', `stranger-${count}`)
    expect((await stranger.call('people.redeem', { body })).code).toBe('someoneElse')
    expect((await other.call('people.redeem', { body })).status).toBe(200)
    expect(((await other.call('people.me')).body as { projects: unknown[] }).projects).toHaveLength(2)
  })

  it('a withdrawn link opens nothing', async () => {
    const made = await invite(manager, { username: `gone-${count}` })
    expect((await manager.call('people.withdraw', { params: { project, invitation: made.body.invitation }, body: {} })).status).toBe(200)
    expect((await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link), password } })).code).toBe('withdrawn')
    expect((await manager.call('people.invitations', { params: { project } })).body).toMatchObject({ invitations: [] })
  })

  it('a link ends after seven days', async () => {
    const made = await invite(manager, { username: `late-${count}` })
    await db.database.owner.query(`update people_invitation set expires_at = now() - interval '1 second' where invitation_id = $1`, [made.body.invitation])
    expect((await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link), password } })).code).toBe('expired')
  })
})

describe('by card', () => {
  it('a key user without e-mail signs in with user name and code, without a password', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'keyUser', name: '赵师傅' })
    expect(made.body.username).toMatch(/^\d{5}$/)
    expect(made.body.code).toMatch(/^\d{6}$/)
    const phone = caller(address)
    expect((await phone.call('people.redeem', { body: { username: made.body.username, code: made.body.code } })).status).toBe(200)
    expect((await phone.call('people.me')).body).toMatchObject({ person: { name: '赵师傅', email: null, hasPassword: false }, projects: [{ role: 'keyUser' }] })
    expect((await caller(address).call('people.redeem', { body: { username: made.body.username, code: made.body.code } })).code).toBe('wrongCode')
    expect((await phone.call('people.setPassword', { body: { password } })).status).toBe(200)
    expect((await phone.call('people.setPassword', { body: { password: 'quite another one' } })).code).toBe('hasPassword')
    expect((await caller(address).signIn(made.body.username, password)).status).toBe(200)
  })

  it('the QR of the card does the same as its code', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'endUser' })
    const phone = caller(address)
    expect((await phone.call('people.redeem', { body: { token: tokenOf(made.body.link) } })).status).toBe(200)
    expect((await phone.call('people.me')).status).toBe(200)
  })

  it('wrong, expired and unknown are told in the same words; five of them lock the name, and the right code too', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'keyUser', username: `locked-${count}` })
    const wrong = made.body.code === '000000' ? '000001' : '000000'
    const knock = (username: string, code: string) => caller(address).call('people.redeem', { body: { username, code } })
    const [known, unknown] = [await knock(`locked-${count}`, wrong), await knock(`nobody-${count}`, wrong)]
    expect(known.status).toBe(401)
    expect(known.body).toEqual(unknown.body)
    for (let i = 0; i < 4; i++) expect((await knock(`locked-${count}`, wrong)).code).toBe('wrongCode')
    expect((await knock(`locked-${count}`, made.body.code!)).status).toBe(429)
    for (let i = 0; i < 4; i++) await knock(`nobody-${count}`, wrong)
    expect((await knock(`nobody-${count}`, wrong)).status).toBe(429)
  })

  it('ten wrong codes make the card worthless even when they come slowly; its QR still works', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'keyUser', username: `worn-${count}` })
    const wrong = made.body.code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 10; i++) {
      await caller(address).call('people.redeem', { body: { username: `worn-${count}`, code: wrong } })
      await db.database.owner.query('delete from people_attempts where name = $1', [`code worn-${count}`])
    }
    expect((await caller(address).call('people.redeem', { body: { username: `worn-${count}`, code: made.body.code } })).code).toBe('wrongCode')
    expect((await manager.call('people.invitations', { params: { project } })).body).toMatchObject({ invitations: [{ state: 'locked' }] })
    expect((await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link) } })).status).toBe(200)
  })

  it('a code ends after a day', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'keyUser' })
    const left = await db.database.owner.query<{ hours: number }>(`select extract(epoch from expires_at - made_at)::int / 3600 as hours from people_invitation where invitation_id = $1`, [made.body.invitation])
    expect(left.rows[0]!.hours).toBe(24)
    await db.database.owner.query(`update people_invitation set expires_at = now() where invitation_id = $1`, [made.body.invitation])
    expect((await caller(address).call('people.redeem', { body: { username: made.body.username, code: made.body.code } })).code).toBe('wrongCode')
  })

  it('printing cards makes new codes, and what was printed before no longer works', async () => {
    const made = await invite(manager, { way: 'sheet', role: 'keyUser' })
    const printed = await manager.call('people.sheet', { params: { project }, body: { invitations: [made.body.invitation] } })
    expect(printed.status).toBe(200)
    expect(Buffer.from(printed.body as Uint8Array).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await caller(address).call('people.redeem', { body: { username: made.body.username, code: made.body.code } })).code).toBe('wrongCode')
    expect((await caller(address).call('people.redeem', { body: { token: tokenOf(made.body.link) } })).code).toBe('noSuchLink')
  })

  it('a key user who lost the phone gets a fresh card; using it ends the old phone’s session', async () => {
    const lost = await joined('keyUser', `phone-${count}`)
    const member = await memberNamed(`phone-${count}`)
    const made = await manager.call('people.newCode', { params: { project, person: member.person }, body: {} }) as unknown as { body: { code: string } }
    expect((await lost.call('people.me')).status).toBe(200)
    const phone = caller(address)
    expect((await phone.call('people.redeem', { body: { username: `phone-${count}`, code: made.body.code } })).status).toBe(200)
    expect((await lost.call('people.me')).status).toBe(401)
    expect((await memberNamed(`phone-${count}`)).version).toBe(member.version)
  })

  it('no card opens an account that leads elsewhere too', async () => {
    await joined('keyUser', `both-${count}`)
    const first = project
    project = await newProject()
    const cards = await invite(manager, { way: 'sheet', role: 'keyUser', username: `both-${count - 1}`, existing: true })
    expect(cards.code).toBe('linkOnly')
    expect((await invite(manager, { way: 'sheet', role: 'keyUser', username: 'admin', existing: true })).code).toBe('alreadyMember')
    const office = await joined('office', `office-${count}`, first)
    expect((await office.call('people.list', { params: { project } })).status).toBe(404)
  })
})

describe('who may', () => {
  it('the customer’s lead invites key users and end users, and nobody else', async () => {
    const lead = await joined('lead', `lead-${count}`)
    for (const role of ['keyUser', 'endUser']) expect((await invite(lead, { role, way: 'sheet' })).status).toBe(200)
    for (const role of ['manager', 'consultant', 'office', 'lead', 'sponsor']) expect((await invite(lead, { role })).code).toBe('notYourRole')
    const keyUser = await joined('keyUser', `ku-${count}`)
    expect((await invite(keyUser, { role: 'endUser' })).status).toBe(403)
  })

  it('the lead changes neither the vendor’s people nor a key user into a lead', async () => {
    const lead = await joined('lead', `lead-${count}`)
    await joined('keyUser', `ku-${count}`)
    const boss = await memberNamed('admin')
    const keyUser = await memberNamed(`ku-${count}`)
    expect((await lead.call('people.changeRole', { params: { project, person: boss.person }, body: { role: 'consultant', version: boss.version } })).code).toBe('notYours')
    expect((await lead.call('people.remove', { params: { project, person: boss.person }, body: { version: boss.version } })).code).toBe('notYours')
    expect((await lead.call('people.changeRole', { params: { project, person: keyUser.person }, body: { role: 'lead', version: keyUser.version } })).code).toBe('notYourRole')
    expect((await lead.call('people.changeRole', { params: { project, person: keyUser.person }, body: { role: 'endUser', version: keyUser.version } })).status).toBe(200)
    expect((await lead.call('people.changeRole', { params: { project, person: keyUser.person }, body: { role: 'keyUser', version: keyUser.version } })).code).toBe('stale')
    expect((await membersOf(lead)).map((m) => [m.role, m.can['remove']]).sort()).toEqual([['endUser', true], ['lead', false], ['manager', false]])
  })

  it('e-mail addresses are shown only to those who may invite', async () => {
    const keyUser = await joined('keyUser', `ku-${count}`)
    expect((await membersOf(keyUser)).every((m) => !('email' in m))).toBe(true)
    expect((await membersOf(manager)).every((m) => 'email' in m)).toBe(true)
    expect((await keyUser.call('people.invitations', { params: { project } })).status).toBe(403)
  })

  it('the last vendor manager neither leaves nor becomes anything else', async () => {
    const boss = await memberNamed('admin')
    expect((await manager.call('people.remove', { params: { project, person: boss.person }, body: { version: boss.version } })).code).toBe('lastManager')
    expect((await manager.call('people.changeRole', { params: { project, person: boss.person }, body: { role: 'office', version: boss.version } })).code).toBe('lastManager')
    await joined('manager', `second-${count}`)
    expect((await manager.call('people.remove', { params: { project, person: boss.person }, body: { version: boss.version } })).status).toBe(200)
  })

  it('a member who is removed is out at once; the history stays, and coming back goes on from it', async () => {
    const consultant = await joined('consultant', `away-${count}`)
    const unit = ((await consultant.call('units.add', { params: { project }, body: { code: 'P1', name: 'Plant 1', kind: 'site' } })).body as { subject: Id }).subject
    const member = await memberNamed(`away-${count}`)
    await manager.call('people.remove', { params: { project, person: member.person }, body: { version: member.version } })
    for (const id of ['people.list', 'units.list', 'projects.get']) expect((await consultant.call(id, { params: { project } })).status).toBe(404)
    expect(((await consultant.call('people.me')).body as { projects: unknown[] }).projects).toEqual([])
    expect((await membersOf(manager)).map((m) => m.username)).not.toContain(`away-${count}`)
    expect((await memberNamed(`away-${count}`)).leftAt).not.toBeNull()
    const facts = await db.database.owner.query(`select 1 from ledger_fact where project_id = $1 and by_id = $2 and subject = $3`, [project, member.person, unit])
    expect(facts.rowCount).toBe(1)
    const back = await invite(manager, { role: 'consultant', username: `away-${count}`, existing: true })
    expect((await consultant.call('people.redeem', { body: { token: tokenOf(back.body.link) } })).status).toBe(200)
    expect((await memberNamed(`away-${count}`)).version).toBe(member.version + 2)
  })

  it('people work in units of the customer, and the vendor’s in none', async () => {
    const unit = ((await manager.call('units.add', { params: { project }, body: { code: 'P1', name: 'Plant 1', kind: 'site' } })).body as { subject: Id }).subject
    await joined('keyUser', `ku-${count}`)
    const keyUser = await memberNamed(`ku-${count}`)
    expect((await manager.call('people.move', { params: { project, person: keyUser.person }, body: { unit, version: keyUser.version } })).status).toBe(200)
    expect((await manager.call('people.move', { params: { project, person: keyUser.person }, body: { unit: newId(), version: keyUser.version + 1 } })).code).toBe('noSuchUnit')
    const boss = await memberNamed('admin')
    expect((await manager.call('people.move', { params: { project, person: boss.person }, body: { unit, version: boss.version } })).code).toBe('vendorHasNoUnit')
    expect((await invite(manager, { role: 'consultant', unit })).code).toBe('vendorHasNoUnit')
  })
})

it('the rows equal the fold of their facts after all of it', async () => {
  const { transaction } = await import('#server/database/database.ts')
  const { prove } = await import('#ground/people/member.store.ts')
  const projects = await db.database.owner.query<{ project_id: Id }>('select project_id from ledger_head')
  for (const { project_id } of projects.rows) expect(await transaction(db.database.app, { project: project_id, person: null, house: null }, (tx) => prove(tx, project_id))).toEqual([])
})

it('nothing of it was a fault of the server', () => expect(faults).toEqual([]))
