import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canWith, changeRole, fold, move, remove } from '#ground/people/member.ts'
import type { Membership } from '#ground/people/member.ts'
import { caresFor, may, mayDo, roles, sideOf } from '#ground/people/people.ts'
import type { Role } from '#ground/people/people.ts'

const at = '2026-11-24T03:00:00.000Z'
const member = (person: string, role: Role, more: Partial<Membership> = {}): Membership => ({ person, role, unit: null, left: false, version: 1, ...more })
const boss = { person: 'boss', role: 'manager' as const }
const lead = { person: 'lead', role: 'lead' as const }
const people = [member('boss', 'manager'), member('lead', 'lead'), member('zhao', 'keyUser'), member('consultant', 'consultant')]

describe('a membership', () => {
  it('changes its role within its side only', () => {
    expect(changeRole(people, boss, 'zhao', 1, 'lead', at)).toMatchObject({ ok: true, facts: [{ type: 'roleChanged', detail: { from: 'keyUser', to: 'lead' } }] })
    expect(changeRole(people, boss, 'zhao', 1, 'consultant', at)).toMatchObject({ refusal: { code: 'otherSide' } })
    expect(changeRole(people, boss, 'zhao', 1, 'keyUser', at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
    expect(changeRole(people, boss, 'zhao', 2, 'lead', at)).toMatchObject({ refusal: { code: 'stale' } })
    expect(changeRole(people, boss, 'nobody', 1, 'lead', at)).toMatchObject({ refusal: { code: 'noSuchMember' } })
  })

  it('of a key user is the lead’s to care for, but not to be made a lead', () => {
    expect(changeRole(people, lead, 'zhao', 1, 'endUser', at)).toMatchObject({ ok: true })
    expect(changeRole(people, lead, 'zhao', 1, 'sponsor', at)).toMatchObject({ refusal: { code: 'notYourRole' } })
    expect(remove(people, lead, 'consultant', 1, at)).toMatchObject({ refusal: { code: 'notYours' } })
    expect(remove(people, lead, 'lead', 1, at)).toMatchObject({ refusal: { code: 'notYours' } })
  })

  it('lies in a unit that stands; the vendor’s in none', () => {
    const units = new Set(['plant'])
    expect(move(people, boss, 'zhao', 1, 'plant', units, at)).toMatchObject({ ok: true, facts: [{ detail: { from: null, to: 'plant' } }] })
    expect(move(people, boss, 'zhao', 1, 'archived', units, at)).toMatchObject({ refusal: { code: 'noSuchUnit' } })
    expect(move(people, boss, 'consultant', 1, 'plant', units, at)).toMatchObject({ refusal: { code: 'vendorHasNoUnit' } })
    expect(move(people, boss, 'zhao', 1, null, units, at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
  })

  it('who has left is nobody’s to change', () => {
    const gone = [...people, member('gone', 'keyUser', { left: true })]
    expect(remove(gone, boss, 'gone', 1, at)).toMatchObject({ refusal: { code: 'noSuchMember' } })
    expect(canWith('manager', gone.at(-1)!)).toEqual({ change: false, remove: false, newCode: false })
  })
})

const role = fc.constantFrom(...roles)

describe('whatever happens', () => {
  it('a project keeps a vendor manager', () => {
    fc.assert(fc.property(fc.array(fc.record({ who: fc.nat(5), to: fc.option(role) }), { maxLength: 40 }), (deeds) => {
      let members: Membership[] = [member('p0', 'manager'), member('p1', 'manager'), member('p2', 'lead'), member('p3', 'keyUser'), member('p4', 'office'), member('p5', 'endUser')]
      for (const { who, to } of deeds) {
        const one = members[who]!
        const answer = to ? changeRole(members, boss, one.person, one.version, to, at) : remove(members, boss, one.person, one.version, at)
        if (answer.ok) members = members.map((m) => (m === one ? { ...m, role: to ?? m.role, left: to === null, version: m.version + 1 } : m))
      }
      expect(members.some((m) => m.role === 'manager' && !m.left)).toBe(true)
    }))
  })

  it('nobody ends up on the other side, and nobody is made what the actor may not give', () => {
    fc.assert(fc.property(role, role, role, (actor, from, to) => {
      const answer = changeRole([member('a', actor), member('b', from), member('c', 'manager'), member('d', 'manager')], { person: 'a', role: actor }, 'b', 1, to, at)
      if (answer.ok) expect([sideOf[to], caresFor(actor).includes(from), caresFor(actor).includes(to)]).toEqual([sideOf[from], true, true])
    }))
  })

  it('the facts of a way in and out add up to the membership they left', () => {
    const fact = (type: string, detail: object) => ({ type, subject: 'zhao', detail }) as never
    const facts = [fact('joined', { role: 'keyUser', unit: 'u1' }), fact('invited', { name: 'x' }), fact('moved', { from: 'u1', to: 'u2' }), fact('roleChanged', { from: 'keyUser', to: 'lead' }), fact('left', { role: 'lead' })]
    expect(fold(facts).get('zhao')).toEqual({ person: 'zhao', role: 'lead', unit: 'u2', left: true, version: 4 })
    expect(fold([...facts, fact('joined', { role: 'endUser', unit: null })]).get('zhao')).toEqual({ person: 'zhao', role: 'endUser', unit: null, left: false, version: 5 })
  })
})

it('the sentences of who may: everybody sees the people, only manager and lead care for them', () => {
  expect(roles.filter((r) => mayDo({ role: r }, may.see))).toEqual(roles)
  for (const permission of [may.invite, may.change, may.remove, may.newCode]) expect(roles.filter((r) => mayDo({ role: r }, permission))).toEqual(['manager', 'lead'])
})
