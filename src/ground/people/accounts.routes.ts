import { handle } from '#ground/api/api.routes.ts'
import type { Call, Mounted } from '#ground/api/api.routes.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import * as store from '#ground/people/account.store.ts'
import type { Account } from '#ground/people/account.ts'
import * as contract from '#ground/people/accounts.contract.ts'
import { deviceOf } from '#ground/people/device.ts'
import { freeUserName, openAccount } from '#ground/people/invitation.store.ts'
import type { Made } from '#ground/people/invitation.store.ts'
import { browserWords, systemWords } from '#ground/people/people.words.ts'
import * as tokens from '#ground/people/token.store.ts'
import { opens } from '#ground/projects/projects.ts'
import { refuse } from '#kit/decision.ts'
import { join } from '#kit/words.ts'

const dot = { zh: ' · ', en: ' · ' }

/** What only a person may do, signed in: a token that leaks must not make itself at home. */
const inPerson = (call: Pick<Call<Operation>, 'session'>) => (call.session === null ? refuse('notByToken') : null)

const shownOnce = (made: Made, baseUrl: string) => ({
  receipt: made.receipt, invitation: made.invitation.id, name: made.invitation.name, username: made.invitation.username,
  link: `${baseUrl}/join/${made.shown.token}`, code: made.shown.code, until: made.shown.until, mailed: false,
})

const canWith = (account: Pick<Account, 'id' | 'ended'>, me: string) => ({ change: true, reset: !account.ended, end: account.id !== me })

/** The second half of the people's part, which the shell mounts with the first: the account one stands in, and the administrator's view of all. */
export const accountRoutes: readonly Mounted[] = [
  handle(contract.me, async ({ tx, me, shell }) => {
    const account = await store.load(tx, me.person)
    if (!account) return refuse('notFound')
    const { ended: _, ...person } = account
    return {
      person: {
        ...person, administrator: me.house === 'administrator', portfolio: me.house === 'portfolio', opensProjects: me.house !== null && opens.includes(me.house), hasPassword: await shell.hasPassword(me.person),
      },
      projects: (await store.projectsOf(tx, me.person)).map((p) => ({ ...p, can: shell.can(p.role) })),
    }
  }),
  handle(contract.isSetUp, async ({ tx }) => ({ done: (await store.administrators(tx)) > 0 })),
  handle(contract.setup, async ({ tx, command, body, shell }) => {
    const keyDigest = shell.digest(body.key)
    const decision = await store.setUp(tx, command, command.id, { name: body.name, username: body.username, zone: body.zone, keyDigest })
    if (!decision.ok) return decision
    const made = await shell.createAccount({ id: command.id, name: body.name, username: body.username, email: body.email, password: body.password, lang: body.lang, zone: body.zone, house: 'administrator' })
    if (made === 'taken') return refuse('userNameTaken', undefined, ['body', 'username'])
    await store.keepSetUp(tx, command, keyDigest, decision.facts)
    return { afterwards: async () => ({ answer: { person: command.id }, setCookie: await shell.openSession(command.id) }) }
  }),
  handle(contract.profile, ({ tx, command, me, body }) => store.changeProfile(tx, command, me.person, body.version, { name: body.name, lang: body.lang, zone: body.zone })),
  handle(contract.setPassword, async (call) => {
    const { tx, command, me, body, shell } = call
    const fault = inPerson(call) ?? ((await shell.hasPassword(me.person)) ? refuse('hasPassword') : null)
    if (fault) return fault
    await shell.setPassword(me.person, body.password)
    return store.record(tx, command, { type: 'passwordSet', subject: me.person, at: command.now, detail: {} })
  }),
  handle(contract.sessions, async ({ me, session, shell }) => ({
    sessions: (await shell.sessions(me.person)).map(({ userAgent, ...s }) => {
      const device = deviceOf(userAgent)
      return { ...s, device: join([browserWords[device.browser], systemWords[device.system]], dot), current: s.id === session }
    }),
  })),
  handle(contract.endSession, async ({ tx, command, me, params, shell }) =>
    (await shell.endSession(me.person, params.session)) ? store.record(tx, command, { type: 'sessionsEnded', subject: me.person, at: command.now, detail: { which: params.session } }) : refuse('notFound')),
  handle(contract.endOtherSessions, async (call) => {
    if (call.session === null) return refuse('notByToken')
    await call.shell.endOtherSessions(call.me.person, call.session)
    return store.record(call.tx, call.command, { type: 'sessionsEnded', subject: call.me.person, at: call.command.now, detail: { which: 'others' } })
  }),
  handle(contract.tokens, async ({ tx, me, now }) => ({ tokens: await tokens.list(tx, me.person, now) })),
  handle(contract.createToken, async (call) => {
    const fault = inPerson(call)
    if (fault) return fault
    const token = `co_${call.shell.secret(32)}`
    return { id: call.command.id, token, until: await tokens.create(call.tx, call.command, call.me.person, call.body, call.shell.digest(token)) }
  }),
  handle(contract.endToken, ({ tx, command, me, params }) => tokens.end(tx, command, me.person, params.token)),
  handle(contract.accounts, async ({ tx, query, me, now }) => ({
    accounts: (await store.accounts(tx, query.q ?? '', now)).map((a) => ({ ...a, can: canWith(a, me.person) })),
  })),
  handle(contract.createAccount, async ({ tx, command, body, shell }) => {
    const username = body.username ?? (await freeUserName(tx, body.name, body.email, shell))
    const account = { id: command.id, name: body.name, username, email: body.email, lang: body.lang, zone: 'Asia/Shanghai', house: body.house }
    if ((await shell.createAccount({ ...account, password: null })) === 'taken')
      return body.email && (await store.byMail(tx, body.email)) ? refuse('mailTaken', undefined, ['body', 'email']) : refuse('userNameTaken', undefined, ['body', 'username'])
    const made = await openAccount(tx, command, account, 'link', [{ type: 'accountMade', subject: command.id, at: command.now, detail: { name: body.name, username, house: body.house } }], shell)
    return shownOnce(made, shell.baseUrl)
  }),
  handle(contract.changeAccount, ({ tx, command, params, body }) => store.changeAccount(tx, command, params.person, body.version, { name: body.name, house: body.house })),
  handle(contract.resetAccount, async (call) => {
    const { tx, command, params, body, shell } = call
    const fault = inPerson(call)
    if (fault) return fault
    const account = await store.load(tx, params.person)
    if (!account) return refuse('notFound')
    if (account.ended) return refuse('accountEnded')
    const made = await openAccount(tx, command, account, body.way, [{ type: 'accountReset', subject: account.id, at: command.now, detail: { name: account.name } }], shell)
    return shownOnce(made, shell.baseUrl)
  }),
  handle(contract.endAccount, async ({ tx, command, params, body, shell }) => {
    const answer = await store.endAccount(tx, command, params.person, body.version)
    if ('ok' in answer) return answer
    await shell.endSessions(params.person)
    await tokens.endAll(tx, params.person)
    return answer
  }),
]
