import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, invite, mostTries, needs, newCode, printCard, proposals, stateOf, until, untilText, withdraw } from '#ground/people/invitation.ts'
import type { Draft, Invitation, Known } from '#ground/people/invitation.ts'
import { caresFor, roles, userNameShape } from '#ground/people/people.ts'

const at = '2026-11-24T03:00:00.000Z'
const open: Invitation = {
  id: 'i', project: 'p', role: 'keyUser', unit: null, name: '赵', username: '10234', email: null, lang: 'zh', person: 'zhao', way: 'sheet', madeAt: at, expiresAt: until('sheet', at), usedAt: null, withdrawnAt: null, tries: 0,
}
const draft: Draft = { way: 'sheet', role: 'keyUser', unit: null, name: '赵', email: null }
const around = { known: null, invited: false, units: new Set<string>(), mail: true }
const known: Known = { person: 'zhao', ended: false, house: null, member: false, onlyHere: true }
const code = { by: 'code' as const, signedIn: null, password: false }
const token = { by: 'token' as const, signedIn: null, password: false }
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) => (answer.ok ? 'ok' : answer.refusal!.code)

describe('inviting', () => {
  it('the manager invites both sides, the lead key users and end users, the others nobody', () => {
    for (const actor of roles) for (const role of roles) expect(codeOf(invite(actor, 'i', { ...draft, way: 'link', role }, at, around))).toBe(caresFor(actor).includes(role) ? 'ok' : 'notYourRole')
    expect(caresFor('lead')).toEqual(['keyUser', 'endUser'])
  })

  it('a mail needs an address and a post office', () => {
    expect(codeOf(invite('manager', 'i', { ...draft, way: 'mail' }, at, around))).toBe('mailAddressNeeded')
    expect(codeOf(invite('manager', 'i', { ...draft, way: 'mail', email: 'z@example.com' }, at, { ...around, mail: false }))).toBe('mailNotConfigured')
  })

  it('members, people already invited and ended accounts are not invited', () => {
    expect(codeOf(invite('manager', 'i', draft, at, { ...around, known: { ...known, member: true } }))).toBe('alreadyMember')
    expect(codeOf(invite('manager', 'i', draft, at, { ...around, invited: true }))).toBe('alreadyInvited')
    expect(codeOf(invite('manager', 'i', draft, at, { ...around, known: { ...known, ended: true } }))).toBe('accountEnded')
  })

  it('nobody gets a card to an account that opens other doors: not by invitation, not printed again, not as a new code, not even when those doors came later', () => {
    for (const other of [{ ...known, onlyHere: false }, { ...known, house: 'administrator' as const }]) {
      expect(codeOf(invite('lead', 'i', draft, at, { ...around, known: other }))).toBe('linkOnly')
      expect(codeOf(printCard('lead', open, other, at))).toBe('linkOnly')
      expect(codeOf(newCode('lead', 'i', { role: 'keyUser', name: '赵' }, { ...other, member: true }, at))).toBe('linkOnly')
      expect(codeOf(accept(open, other, code, at))).toBe('linkOnly')
      expect(codeOf(invite('lead', 'i', { ...draft, way: 'link' }, at, { ...around, known: other }))).toBe('ok')
    }
  })

  it('a fresh card is for key users and end users', () => {
    for (const role of roles) expect(codeOf(newCode('manager', 'i', { role, name: 'x' }, { ...known, member: true }, at))).toBe(['keyUser', 'endUser'].includes(role) ? 'ok' : 'noCardForRole')
  })
})

describe('coming in', () => {
  it('a key user needs nothing but the card, others a password, who has an account their own consent', () => {
    expect(roles.filter((role) => needs({ role, way: 'sheet' }, false) === 'nothing')).toEqual(['keyUser', 'endUser'])
    expect(needs({ role: 'keyUser', way: 'link' }, false)).toBe('password')
    expect(needs({ role: 'keyUser', way: 'link' }, true)).toBe('signIn')
    expect(needs({ role: null, way: 'link' }, true)).toBe('password')
  })

  it('consent is given signed in, and by the person meant', () => {
    const link = { ...open, way: 'link' as const }
    expect(codeOf(accept(link, known, { ...token, password: true }, at))).toBe('signInFirst')
    expect(codeOf(accept(link, known, { ...token, signedIn: 'wang' }, at))).toBe('someoneElse')
    expect(codeOf(accept(link, known, { ...token, signedIn: 'zhao' }, at))).toBe('ok')
    expect(codeOf(accept(link, null, token, at))).toBe('passwordNeeded')
  })

  const moment = fc.integer({ min: 0, max: 400 }).map((hours) => new Date(Date.parse(at) + hours * 3_600_000).toISOString())
  const some = fc.record({ usedAt: fc.option(fc.constant(at)), withdrawnAt: fc.option(fc.constant(at)), tries: fc.nat(mostTries + 2), way: fc.constantFrom('link' as const, 'mail' as const, 'sheet' as const) })
    .map((x): Invitation => ({ ...open, ...x, expiresAt: until(x.way, at) }))

  it('only an open invitation lets anybody in, and whatever is wrong with a code is said in the same way', () => {
    fc.assert(fc.property(some, moment, (i, now) => {
      const byCode = codeOf(accept(i, null, { ...code, password: true }, now))
      expect(byCode).toBe(stateOf(i, now) === 'open' ? 'ok' : 'wrongCode')
      const byToken = codeOf(accept(i, null, { ...token, password: true }, now))
      expect(byToken === 'ok').toBe(!i.usedAt && !i.withdrawnAt && i.expiresAt > now)
    }))
  })

  it('used or withdrawn, it is neither withdrawn nor printed again', () => {
    fc.assert(fc.property(some, (i) => {
      const closed = Boolean(i.usedAt || i.withdrawnAt)
      expect([withdraw('manager', i, at).ok, printCard('manager', i, null, at).ok]).toEqual([!closed, !closed])
    }))
  })

  it('a card is good for a day, a link for seven', () => {
    expect([until('sheet', at), until('link', at)]).toEqual(['2026-11-25T03:00:00.000Z', '2026-12-01T03:00:00.000Z'])
    expect([untilText(at, 'zh', 'Asia/Shanghai'), untilText(at, 'en', 'Asia/Shanghai')]).toEqual(['2026/11/24 11:00', '24 Nov 2026, 11:00'])
  })
})

describe('a user name', () => {
  it('is proposed from the e-mail, then the name, then a number', () => {
    expect(proposals('Jörg Müller', 'J.Mueller+x@example.com', ['10234'])).toEqual(['j.muellerx', 'jorg.muller', '10234'])
    expect(proposals('赵建国', null, ['10234', '20345'])).toEqual(['10234', '20345'])
  })

  it('every proposal is one that can be signed in with', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.emailAddress()), (name, email) => {
      for (const proposed of proposals(name, email, ['10234'])) expect(proposed).toMatch(userNameShape)
      expect(proposals(name, email, ['10234'])).toContain('10234')
    }))
  })
})
