import { handle } from '#ground/api/api.routes.ts'
import type { Afterwards, Chapter } from '#ground/api/api.routes.ts'
import type { Shell } from '#ground/api/shell.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { fillFact } from '#ground/ledger/sentence.words.ts'
import { listRoutes } from '#ground/documents/lists.routes.ts'
import { load as accountOf } from '#ground/people/account.store.ts'
import * as door from '#ground/people/door.store.ts'
import * as store from '#ground/people/invitation.store.ts'
import type { Made } from '#ground/people/invitation.store.ts'
import { needs, stateOf, untilText } from '#ground/people/invitation.ts'
import { canWith } from '#ground/people/member.ts'
import * as list from '#ground/people/list.ts'
import * as listStore from '#ground/people/list.store.ts'
import { personTable } from '#ground/people/list.words.ts'
import * as membership from '#ground/people/member.store.ts'
import * as contract from '#ground/people/people.contract.ts'
import { canOf, caresFor, may } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import { message } from '#ground/people/message.words.ts'
import { facts, refusals, sheetName } from '#ground/people/people.words.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { load as projectOf } from '#ground/projects/projects.store.ts'
import { refuse } from '#kit/decision.ts'
import { installation, newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { fill } from '#kit/words.ts'

const linkOf = (shell: Shell, token: string) => `${shell.baseUrl}/join/${token}`

/** What is shown once. */
const shownOnce = (made: Made, shell: Shell, mailed: boolean) => ({
  receipt: made.receipt, invitation: made.invitation.id, name: made.invitation.name, username: made.invitation.username,
  link: mailed ? null : linkOf(shell, made.shown.token), code: made.shown.code, until: made.shown.until, mailed,
})

/** Sends the mail once the invitation stands; when that fails, the link is shown instead, so that the inviter can hand it over. */
async function mailed(tx: Tx, made: Made, me: Me, project: Id, shell: Shell): Promise<Afterwards<ReturnType<typeof shownOnce>>> {
  const { invitation, shown } = made
  const [about, inviter] = [await projectOf(tx, project), await accountOf(tx, me.person)]
  const role = roleWords[invitation.role!]
  const values = (lang: 'zh' | 'en') => ({
    project: about!.name[lang], customer: about!.customer[lang], inviter: inviter!.name, name: invitation.name, role: role[lang], username: invitation.username,
    link: linkOf(shell, shown.token), until: untilText(shown.until, lang, about!.zone),
  })
  const both = (words: { zh: string; en: string }) => ({ zh: fill(words, values('zh')).zh, en: fill(words, values('en')).en })
  return {
    afterwards: async () => {
      const sent = await shell.mail({ address: invitation.email!, lang: invitation.lang }, both(message.subject), both(message.text)).then(() => true, () => false)
      return { answer: shownOnce(made, shell, sent) }
    },
  }
}

export const people: Chapter = {
  name: 'people', refusals, facts, prove: membership.prove,
  sentence: (fact, nameOf) => fillFact(facts[fact.type as keyof typeof facts], fact, nameOf, fact.type === 'roleChanged' ? { from: roleWords, to: roleWords } : {}),
  names: async (tx, project, ids) => new Map((await membership.members(tx, project)).filter((m) => ids.includes(m.person)).map((m) => [m.person, { zh: m.name, en: m.name }])),
  routes: [
    handle(contract.list, async ({ tx, params, query, me, shell }) => {
      const can = canOf(me, may)
      const wanted = query.q?.toLowerCase() ?? ''
      const found = (await membership.members(tx, params.project)).filter((m) =>
        (query.left === 'all' || (query.left === 'only') === (m.leftAt !== null)) && (!query.side || m.side === query.side) && (!query.role || m.role === query.role)
        && (!query.unit || m.unit === query.unit) && [m.name, m.username].some((t) => t.toLowerCase().includes(wanted)))
      return {
        members: found.map(({ email, ...m }) => ({ ...m, ...(can['invite'] ? { email } : {}), can: canWith(me.member!.role, { role: m.role, left: m.leftAt !== null }) })),
        can, mail: shell.mailConfigured, roles: [...caresFor(me.member!.role)],
      }
    }),
    handle(contract.changeRole, ({ tx, command, me, params, body }) => membership.changeRole(tx, command, me, params.person, body.version, body.role)),
    handle(contract.move, ({ tx, command, me, params, body }) => membership.move(tx, command, me, params.person, body.version, body.unit)),
    handle(contract.remove, ({ tx, command, me, params, body }) => membership.remove(tx, command, me, params.person, body.version)),
    handle(contract.invite, async ({ tx, command, me, params, body, shell }) => {
      const made = await store.invite(tx, command, me, { ...body, username: body.username }, shell)
      if ('ok' in made) return made
      return body.way === 'mail' ? mailed(tx, made, me, params.project, shell) : shownOnce(made, shell, false)
    }),
    handle(contract.newCode, async ({ tx, command, me, params, shell }) => {
      const made = await store.newCode(tx, command, me, params.person, shell)
      return 'ok' in made ? made : shownOnce(made, shell, false)
    }),
    handle(contract.invitations, async ({ tx, params, query, me, now }) => ({
      invitations: (await store.list(tx, params.project, query.all === 'yes')).filter((i) => i.role !== null).map((i) => {
        const mine = caresFor(me.member!.role).includes(i.role!) && !i.usedAt && !i.withdrawnAt
        return {
          id: i.id, name: i.name, username: i.username, role: i.role!, unit: i.unit, email: i.email, lang: i.lang, way: i.way, known: i.known, madeAt: i.madeAt, until: i.expiresAt,
          state: stateOf(i, now), can: { withdraw: mine, print: mine },
        }
      }),
      can: canOf(me, may),
    })),
    handle(contract.withdraw, ({ tx, command, me, params }) => store.withdraw(tx, command, me, params.invitation)),
    handle(contract.sheet, async ({ tx, command, me, params, body, shell, lang }) => {
      const cards = await store.printCards(tx, command, me, body.invitations, shell)
      if ('ok' in cards) return cards
      const project = await projectOf(tx, params.project)
      const langs = new Set(cards.map((c) => c.invitation.lang))
      const theirs = langs.size === 1 ? cards[0]!.invitation.lang : lang
      return {
        afterwards: async () => ({
          answer: {
            file: await shell.invitationCards(project!.name[theirs], cards.map((c) => ({
              name: c.invitation.name, username: c.invitation.username, code: c.code!, link: linkOf(shell, c.token), until: c.until, lang: c.invitation.lang, zone: project!.zone,
            })), theirs),
            name: `${sheetName[lang]}.pdf`, type: 'application/pdf',
          },
        }),
      }
    }),
    handle(contract.invited, async ({ tx, params, now, shell }) => {
      const seen = await door.look(tx, params.token, shell)
      if (!seen) return refuse('noSuchLink')
      const { invitation: i, project, known } = seen
      const state = stateOf({ ...i, tries: 0 }, now)
      if (state !== 'open') return refuse(state)
      return { project: project?.name ?? null, customer: project?.customer ?? null, role: i.role, name: i.name, username: i.username, lang: i.lang, way: i.way, needs: needs(i, known), until: i.expiresAt }
    }),
    handle(contract.redeem, async ({ tx, command, me, body, shell }) => {
      const name = 'username' in body ? `code ${body.username}` : null
      const minutes = name === null ? 0 : await shell.tries.lockedFor(name)
      if (minutes > 0) return refuse('throttled', { minutes })
      const entered = await door.redeem(tx, command, body, { signedIn: me.person === installation ? null : me.person, password: body.password, lang: body.lang }, shell)
      if ('ok' in entered) {
        if (name !== null && entered.refusal.code === 'wrongCode') await shell.tries.failed(name)
        return entered
      }
      if (name !== null) await shell.tries.succeeded(name)
      const project = entered.project === installation ? null : entered.project
      return {
        ...(project ? { project } : {}),
        afterwards: async () => ({ answer: { person: entered.person, project }, ...(entered.already ? {} : { setCookie: await shell.openSession(entered.person) }) }),
      }
    }),
    ...listRoutes(contract, {
      table: personTable, load: (tx, project, { me, now, read }) => listStore.load(tx, project, me, now, read), arrange: list.arrange, check: list.check,
      apply: ({ tx, command, shell }, lines, around) => listStore.apply(tx, command, lines.filter((l) => l.state !== 'unchanged').map((l) => l.value), around, shell, newId),
    }),
  ],
}
