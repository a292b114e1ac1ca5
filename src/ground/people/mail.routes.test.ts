import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caller } from '../../../checks/caller.ts'
import type { Caller } from '../../../checks/caller.ts'
import { createDatabase } from '../../../checks/database.ts'
import type { TestDatabase } from '../../../checks/database.ts'
import type { Id } from '#kit/ids.ts'
import { serve } from '#server/serve.ts'
import type { Running } from '#server/serve.ts'
import { setupKey } from '#server/identity/setup.ts'

const password = 'a long enough password'
const data = mkdtempSync(join(tmpdir(), 'changeover-mail-'))
const mails: string[] = []
let broken = false
const post = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(broken ? new Error('no such mailbox') : null),
  onData: (stream, _session, done) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
    stream.on('end', () => { mails.push(text); done() })
  },
})
let db: TestDatabase
let server: Running
let address: string
let manager: Caller
let project: Id

const invite = async (more: object) =>
  (await manager.call('people.invite', { params: { project }, body: { way: 'mail', role: 'sponsor', lang: 'zh', ...more } })) as unknown as { status: number; code?: string; body: { link: string | null; mailed: boolean; username: string } }

/** The words of a mail, whichever way it was packed. */
function textOf(mail: string): string {
  const [head, ...rest] = mail.split('\r\n\r\n')
  if (/base64/i.test(head!)) return Buffer.from(rest.join(''), 'base64').toString()
  return rest.join('\n\n').replace(/=\r?\n/g, '').replace(/(=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
}

beforeAll(async () => {
  db = await createDatabase()
  await new Promise<void>((done) => post.listen(0, '127.0.0.1', done))
  const smtp = (post.server.address() as { port: number }).port
  server = await serve({ host: '127.0.0.1', port: 0, data, database: db.owner, baseUrl: null, smtpUrl: `smtp://127.0.0.1:${smtp}`, mailFrom: 'changeover@example.com', log: () => undefined })
  address = `http://127.0.0.1:${server.port}`
  manager = caller(address)
  await manager.call('people.setup', { body: { key: await setupKey(db.database), name: '张伟', username: 'admin', password } })
  const made = await manager.call('projects.create', { body: { name: { zh: '推广', en: 'Rollout' }, customer: '永固阀门', startsOn: '2026-01-05', endsOn: '2026-12-18' } })
  project = (made.body as { subject: Id }).subject
})
afterAll(async () => {
  await server?.stop()
  await new Promise<void>((done) => post.close(() => done()))
  await db?.drop()
  rmSync(data, { recursive: true, force: true })
})

it('the mail is in the invitee’s language and carries the link; nobody else is shown it', async () => {
  expect((await invite({ name: '李总', email: 'li@example.com' })).body).toMatchObject({ link: null, mailed: true, username: 'li' })
  const text = textOf(mails.at(-1)!)
  for (const part of ['李总，您好', '张伟', '项目发起人', '永固阀门', '推广', '您的用户名：li']) expect(text).toContain(part)
  const link = /http\S+\/join\/(\S+)/.exec(text)![1]!
  expect((await caller(address).call('people.redeem', { body: { token: link, password } })).status).toBe(200)
  expect((await caller(address).post('/api/auth/sign-in/email', { email: 'li@example.com', password })).status).toBe(200)
})

it('an English reader gets English', async () => {
  await invite({ name: 'Jane Smith', email: 'jane@example.com', lang: 'en' })
  const text = textOf(mails.at(-1)!)
  for (const part of ['Hello Jane Smith', 'Executive sponsor', 'Rollout']) expect(text).toContain(part)
  expect(text).not.toContain('您好')
})

it('when the post office refuses, the invitation stands and its link is shown to hand over', async () => {
  broken = true
  const made = await invite({ name: '周总', email: 'zhou@example.com' })
  broken = false
  expect(made.body).toMatchObject({ mailed: false, link: expect.stringContaining('/join/') as unknown })
  expect((await caller(address).call('people.redeem', { body: { token: made.body.link!.split('/join/')[1], password } })).status).toBe(200)
})

it('without an address there is nobody to write to', async () => {
  expect((await invite({ name: '无' })).code).toBe('mailAddressNeeded')
})
