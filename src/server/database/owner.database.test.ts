import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { examine } from '#cli/doctor.ts'
import { newId } from '#kit/ids.ts'
import { serve } from '#server/serve.ts'
import type { Running } from '#server/serve.ts'
import { createDatabase } from '../../../checks/database.ts'
import type { TestDatabase } from '../../../checks/database.ts'
import { send } from '../../../checks/workplace.ts'

const name = `plain_${randomBytes(4).toString('hex')}`
const data = mkdtempSync(join(tmpdir(), 'changeover-owner-'))
let house: TestDatabase
let server: Running

beforeAll(async () => {
  house = await createDatabase()
  await house.database.owner.query(`create role ${name} login password '${name}'`)
  await house.database.owner.query(`grant changeover_app to ${name}`)
  await house.database.owner.query(`create database ${name} owner ${name}`)
  server = await serve({ host: '127.0.0.1', port: 0, data, database: { ...house.owner, user: name, password: name, database: name }, baseUrl: null, log: () => undefined })
})
afterAll(async () => {
  await server?.stop()
  await house.database.owner.query(`drop database ${name} with (force)`)
  await house.database.owner.query(`drop role ${name}`)
  await house.drop()
  rmSync(data, { recursive: true, force: true })
})

it('your own PostgreSQL serves when its owner is no superuser and does not pass the wall', async () => {
  const person = newId()
  await server.identity.createAccount({ id: person, name: '沈立群', username: 'manager', email: null, password: null, lang: 'zh', zone: 'Asia/Shanghai', house: 'manager' })
  const cookie = (await server.identity.openSession(person)).split('\n').map((c) => c.split(';')[0]).join('; ')
  const made = await send(server, cookie, 'projects.create', { body: { name: '推广', customer: '阀门', startsOn: '2026-09-01', endsOn: '2027-03-01' } })
  expect(made.status).toBe(200)
  const unit = await send(server, cookie, 'units.add', { params: { project: made.body['subject'] }, body: { code: 'P1', name: '一厂', kind: 'site' } })
  expect(unit.status).toBe(200)
  const bypass = await server.database.owner.query('select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user')
  expect(bypass.rows[0]).toEqual({ passes: false })
  // the doctor sees the project although its owner may not
  expect(await examine(server.database, data)).toMatchObject({ troubles: [], projects: 1 })
})
