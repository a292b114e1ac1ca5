import { describe, expect, it } from 'vitest'
import { house, inProject, member, read, write, z } from '#ground/api/api.contract.ts'
import { permit } from '#ground/people/people.ts'
import { chapters, operations } from '#server/chapters.ts'
import { undeclared, type Declared } from './operations.ts'

const says = { zh: '看单位', en: 'see units' }
const see = read({ id: 'units.see', path: '/projects/{project}/units', access: member(permit(['lead'], says)), says, input: { params: inProject }, output: z.object({}) })
const add = write({ id: 'units.add', path: '/projects/{project}/units', access: member(permit(['lead'], says)), says, input: { params: inProject, body: z.object({}) } })
const with_ = (base: Declared, change: object): Declared => ({ ...base, ...change })

describe('every route is declared', () => {
  it('each operation has an id, an access, words, its parameters, a required body and, when it writes, a key', () => {
    const mountedBy = new Map(chapters.flatMap((c) => c.routes.map((r) => [r.operation.id, c.name])))
    expect(operations.length).toBeGreaterThan(5)
    expect(undeclared(operations, (id) => mountedBy.get(id))).toEqual([])
  })

  it('words stand for every refusal and fact a chapter names, in both languages', () => {
    for (const chapter of chapters) for (const words of [...Object.values(chapter.refusals), ...Object.values(chapter.facts)]) expect([words.zh, words.en].every(Boolean)).toBe(true)
    expect(new Set(chapters.map((c) => c.name)).size).toBe(chapters.length)
  })

  it.each([
    ['an id of another shape', [with_(see, { id: 'SeeUnits' })], /<chapter>\.<verb>/],
    ['an id twice', [see, with_(see, { path: '/projects/{project}/others' })], /declared twice/],
    ['a way twice', [see, with_(see, { id: 'units.look', route: { ...(see.route as object), operationId: 'units.look' } })], /is taken/],
    ['no access', [with_(add, { access: undefined, path: '/units' })], /declares no access/],
    ['a member outside a project', [with_(see, { path: '/units' })], /outside \/projects/],
    ['a project open to others', [with_(see, { access: house('administrator') })], /not for members/],
    ['nobody may', [with_(see, { access: member(permit([], says)) })], /nobody may/],
    ['one language', [with_(see, { says: { zh: '', en: 'see' } })], /both languages/],
    ['a parameter without a check', [with_(see, { path: '/projects/{project}/units/{unit}' })], /\{unit\}/],
    ['a body that is not required', [with_(add, { route: { operationId: 'units.add', request: { ...(add.route as { request: object }).request, body: { content: {} } } } })], /not required/],
    ['a write without a key', [with_(add, { route: { operationId: 'units.add', request: { params: inProject } } })], /Idempotency-Key/],
    ['an operation of another chapter', [see], /begins with the name/],
  ])('a planted breach is caught: %s', (said, planted, mend) => {
    const found = undeclared(planted, () => (said.includes('another chapter') ? 'flows' : undefined))
    expect(found.some((f) => mend.test(f) && /Mend: /.test(f))).toBe(true)
  })

  it('operations made with read() and write() are in order', () => {
    expect(undeclared([see, add], () => 'units')).toEqual([])
  })
})
