/** A real server on a database of its own, with two projects and one person of every role in each: `const w = await workplace()`; `await w.as('consultant').call('handover.recordAttempt', …)`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { join } from '#ground/people/member.store.ts'
import { roles, sideOf, type HouseRole, type Role } from '#ground/people/people.ts'
import { installation, newId, type Id } from '#kit/ids.ts'
import { operations } from '#server/chapters.ts'
import { transaction } from '#server/database/database.ts'
import { serve, type Running } from '#server/serve.ts'
import { createDatabase, type TestDatabase } from './database.ts'

export type Answer = { readonly status: number; readonly body: Record<string, any>; readonly headers: Headers; readonly bytes: Uint8Array }
export type Input = { readonly params?: Record<string, string>; readonly query?: Record<string, string>; readonly body?: unknown; readonly bytes?: Uint8Array; readonly command?: Id | null; readonly headers?: Record<string, string>; readonly lang?: string }
export type Client = { readonly person: Id; readonly cookie: string; call(operation: string, input?: Input): Promise<Answer> }

export const byId = new Map(operations.map((o) => [o.id, o]))

/** Calls an operation by its id, as any client would. */
export async function send(server: Pick<Running, 'port'>, cookie: string, operation: string, input: Input = {}): Promise<Answer> {
  const declared = byId.get(operation)
  if (!declared) throw new Error(`there is no operation ${operation}`)
  const where = declared.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? `missing-${name}`))
  const query = new URLSearchParams(input.query ?? {})
  const headers: Record<string, string> = { 'accept-language': input.lang ?? 'en', ...(cookie ? { cookie } : {}), ...input.headers }
  if (declared.method !== 'get' && input.command !== null) headers['idempotency-key'] ??= input.command ?? newId()
  const file = Boolean(declared.input.file)
  if (file) headers['content-type'] ??= 'application/octet-stream'
  else if (declared.input.body) headers['content-type'] ??= 'application/json'
  const body = file ? (input.bytes ?? new Uint8Array([0])) : declared.input.body ? JSON.stringify(input.body ?? {}) : undefined
  const answer = await fetch(`http://127.0.0.1:${server.port}/api${where}${query.size ? `?${query}` : ''}`, { method: declared.method.toUpperCase(), headers, ...(body === undefined ? {} : { body: body as BodyInit }) })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const json = (answer.headers.get('content-type') ?? '').includes('json')
  if (process.env["SAY"] && answer.status >= 400) process.stderr.write(`${operation} ${answer.status} ${new TextDecoder().decode(bytes).slice(0, 400)}\n`)
  return { status: answer.status, headers: answer.headers, bytes, body: json ? (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, any>) : {} }
}

export type Workplace = Awaited<ReturnType<typeof workplace>>

export async function workplace() {
  const test: TestDatabase = await createDatabase()
  const data = mkdtempSync(path(tmpdir(), 'changeover-work-'))
  const said: string[] = []
  const start = () => serve({ host: '127.0.0.1', port: 0, data, database: test.owner, baseUrl: null, log: (line) => said.push(line) })
  const server = await start()

  async function account(username: string, house: HouseRole | null): Promise<Client> {
    const person = newId()
    await server.identity.createAccount({ id: person, name: `${username} 王`, username, email: null, password: null, lang: 'zh', zone: 'Asia/Shanghai', house })
    const cookie = (await server.identity.openSession(person)).split('\n').map((c) => c.split(';')[0]!).join('; ')
    return { person, cookie, call: (operation, input) => send(server, cookie, operation, input) }
  }

  const administrator = await account('root', 'administrator')
  const opener = await account('opener', 'manager')

  async function project(prefix: string) {
    const made = await opener.call('projects.create', { body: { name: `${prefix} 项目`, customer: { zh: `${prefix}阀门`, en: `${prefix} Valves` }, startsOn: '2026-09-01', endsOn: '2027-03-01' } })
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
    const id = made.body['subject'] as Id
    const people = {} as Record<Role, Client>
    for (const role of roles) people[role] = await account(`${prefix}.${role}`.toLowerCase(), null)
    const write = (client: Client, operation: string, body: unknown, params: Record<string, string> = {}) => client.call(operation, { params: { project: id, ...params }, body })
    const unit = (await write(opener, 'units.add', { code: 'P1', name: { zh: '一厂', en: 'Plant 1' }, kind: 'site' })).body['subject'] as Id
    const { app } = server.database
    await transaction(app, { project: id, person: null, house: null }, async (tx) => {
      for (const role of roles) {
        await join(tx, { id: newId(), project: id, by: opener.person, now: new Date().toISOString(), hash: '' }, people[role].person, role, sideOf[role] === 'customer' ? unit : null)
      }
    })
    return { id, unit, as: (role: Role) => people[role], call: (role: Role, operation: string, body?: unknown, params: Record<string, string> = {}) => write(people[role], operation, body, params) }
  }

  const one = await project('one')
  return {
    test, server, said, administrator, opener, installation, ...one,
    /** Another project of the same installation, with other people. */
    other: () => project('two'),
    /** A second server on the same database. */
    second: start,
    async end() {
      await server.stop()
      await test.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
