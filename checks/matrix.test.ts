/** The whole matrix: every operation × everybody who could call it, from the declared access; with canaries in every answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { member, type Operation } from '#ground/api/api.contract.ts'
import { permit, sideOf } from '#ground/people/people.ts'
import { newId } from '#kit/ids.ts'
import { operations } from '#server/chapters.ts'
import { serve, type Running } from '#server/serve.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import { due, wrong, type Actor } from './matrix.ts'
import { neighbours, type Caller, type Neighbours, type Place, type Way } from './neighbours.ts'

/** Things that are not kept to be found again: asking for them may answer that there is no such thing. */
const fleeting = /\{(session|token)\}|\/people\/\{person\}\/code|\/accounts\/\{person\}/

let database: TestDatabase
let server: Running
let all: Neighbours
const data = mkdtempSync(join(tmpdir(), 'changeover-matrix-'))
const log: string[] = []

beforeAll(async () => {
  database = await createDatabase()
  server = await serve({ host: '127.0.0.1', port: 0, data, database: database.owner, baseUrl: null, log: (line) => log.push(line) })
  all = await neighbours(server).catch((fault: Error) => {
    throw new Error([fault.message, ...log].join('\n'), { cause: fault })
  })
})

afterAll(async () => {
  await server?.stop()
  await database.drop()
  rmSync(data, { recursive: true, force: true })
})

const writes = (o: Operation) => o.method !== 'get'
/** Reads first: a write that needs no body may change what they show. */
const inOrder = [...operations].sort((a, b) => Number(writes(a)) - Number(writes(b)))

function wayOf(o: Operation, place: Place): Way {
  const path = o.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = place.names[name]
    if (value === undefined) throw new Error(`${o.id}: nobody knows a value for {${name}}. Mend: give it one in checks/neighbours.ts.`)
    return value
  })
  return { method: o.method, path, ...(o.input.file ? { bytes: new Uint8Array([7]) } : o.input.body ? { json: {} } : {}) }
}

/** What this person may not come to see, whatever they ask. The house's administrator and portfolio know of every project by its name. */
function secretsOf(caller: Caller): string[] {
  const vendorKnows = caller.role === 'manager' || caller.role === 'consultant'
  const ofVendor = (p: Place) => (p === all.here ? caller.role !== null && sideOf[caller.role] === 'vendor' : / (manager|consultant|office) of another/.test(caller.name))
  const insides = [all.here, all.there].filter((p) => !ofVendor(p)).map((p) => p.inside)
  const rates = [all.here, all.there].filter((p) => !(p === all.here && vendorKnows) && !(p === all.there && / (manager|consultant) of another/.test(caller.name))).map((p) => String(p.dayRate))
  const never = [...rates, ...insides]
  if (caller.house === 'administrator' || caller.house === 'portfolio') return never
  const other = / of another/.test(caller.name) ? all.here : all.there
  return [...never, other.canary, ...(caller.role === null && other !== all.here ? [all.here.canary] : [])]
}

describe('who may do what, and see what', () => {
  it.each(inOrder.map((o) => [o.id, o] as const))('%s', async (_id, operation) => {
    const way = wayOf(operation, all.here)
    const found = await Promise.all(all.callers.map(async (caller) => {
      const fault = wrong(due(operation.access, caller, writes(operation)), await all.call(way, caller), fleeting.test(operation.path), secretsOf(caller))
      return fault ? [`${operation.id} to ${caller.name}: ${fault}`] : []
    }))
    expect(found.flat()).toEqual([])
  })

  it('things of another project are not found under the own one, by those who may do everything here', async () => {
    const found: string[] = []
    const within = inOrder.filter((o) => o.access.kind === 'member' && /\{(?!project|day)/.test(o.path) && !(writes(o) && (o.input.body ?? o.input.file)))
    for (const operation of within) {
      const way = wayOf(operation, { ...all.there, names: { ...all.there.names, project: all.here.project } })
      for (const caller of all.callers.filter((c) => c.role !== null && due(operation.access, c, writes(operation)) === 'answered')) {
        const answer = await all.call(way, caller)
        const fault = answer.status < 300 ? 'is answered. Mend: every key begins with the project.' : wrong('answered', answer, true, secretsOf(caller))
        if (fault) found.push(`${operation.id} to ${caller.name}: ${fault}`)
      }
    }
    expect(within.length).toBeGreaterThan(3)
    expect(found).toEqual([])
  })

  it('to a stranger a project that is there and one that is not are the same', async () => {
    const stranger = all.callers.find((c) => c.name.includes('without a project'))!
    for (const operation of inOrder.filter((o) => o.access.kind === 'member')) {
      const [there, nowhere] = [wayOf(operation, all.here), wayOf(operation, { ...all.here, names: { ...all.here.names, project: newId() } })]
      expect([operation.id, await all.call(there, stranger)]).toEqual([operation.id, await all.call(nowhere, stranger)])
    }
  })

  it('news is for members only', async () => {
    for (const caller of all.callers.filter((c) => c.role === null)) {
      const answer = await all.call({ method: 'get', path: `/projects/${all.here.project}/events` }, caller)
      expect([caller.name, answer.status]).toEqual([caller.name, caller.signedIn ? 404 : 401])
    }
  })

  it('no request met a fault', () => expect(log.filter((line) => line.startsWith('fault'))).toEqual([]))
})

describe('the matrix sees a breach when there is one', () => {
  const manager: Actor = { name: 'the manager', signedIn: true, role: 'manager', house: 'manager' }
  const lead: Actor = { ...manager, role: 'lead', house: null }
  const outsider: Actor = { ...lead, role: null }
  const access = member(permit(['manager'], { zh: '可以', en: 'may' }))
  const ok = { status: 200, code: null, text: '{}' }

  it('by the declared access', () => {
    expect(due(access, manager, true)).toBe('answered')
    expect(due(access, { ...manager, readsOnly: true }, true)).toBe('readOnlyToken')
    expect(due(access, lead, false)).toBe('notAllowed')
    expect(due(access, outsider, false)).toBe('notFound')
    expect(due(access, { ...outsider, signedIn: false }, false)).toBe('notSignedIn')
    expect(due({ kind: 'house', who: ['administrator'] }, manager, false)).toBe('notAllowed')
  })

  it.each([
    ['an open door', 'notAllowed', ok, /instead of 403/],
    ['a stranger who learns that the project is there', 'notFound', { status: 403, code: 'notAllowed', text: '' }, /instead of 404/],
    ['a closed door', 'answered', { status: 403, code: 'notAllowed', text: '' }, /its access admits/],
    ['a thing that is there and not found', 'answered', { status: 404, code: 'notFound', text: '' }, /its access admits/],
    ['a fault', 'answered', { status: 500, code: 'fault', text: '' }, /fails/],
    ['a canary', 'answered', { ...ok, text: '{"name":"otter123"}' }, /otter123/],
    ['a canary in a refusal', 'notFound', { status: 404, code: 'notFound', text: 'no otter123' }, /otter123/],
  ] as const)('a planted breach is caught: %s', (_said, wanted, answer, mend) => {
    const fault = wrong(wanted, answer, false, ['otter123'])
    expect(fault).toMatch(mend)
    expect(fault).toMatch(/Mend: /)
  })

  it('and the canaries sing: they are found where they may be seen, in lists, workbooks and PDFs', async () => {
    const see = async (path: string, name: string) => (await all.call({ method: 'get', path }, all.callers.find((c) => c.name === name)!)).text
    const below = `/projects/${all.here.project}`
    expect(await see(below, 'the manager')).toContain(String(all.here.dayRate))
    expect(await see(below, 'the lead')).toContain(all.here.canary)
    expect(await see(`/projects/${all.there.project}`, 'the lead of another project')).toContain(all.there.canary)
    for (const file of ['releases.xlsx', 'validation/matrix.xlsx', 'validation/findings.xlsx', 'validation/report.pdf', 'activity.xlsx', `validation/findings/${all.here.names['finding']}`]) {
      expect([file, (await see(`${below}/${file}`, 'the office')).includes(all.here.inside)]).toEqual([file, true])
    }
    expect(await see(`${below}/known-limits`, 'the endUser')).toContain(`Limit ${all.here.canary}`)
    expect(await see(`${below}/survey/notes`, 'the office')).toContain(all.here.inside)
    expect(await see(`${below}/survey/flows/${all.here.names['flow']}`, 'the endUser')).toContain(`Question ${all.here.canary}`)
    for (const file of ['overview.xlsx', 'questions.xlsx', 'gaps.xlsx', 'meetings.xlsx', `questions/${all.here.names['question']}`, `gaps/${all.here.names['gap']}`]) expect([file, (await see(`${below}/survey/${file}`, 'the sponsor')).includes(all.here.canary)]).toEqual([file, true])
    const manual = `${below}/survey/flows/${all.here.names['flow']}/manual`
    for (const text of ['Introduction', 'Caption', 'Tip', 'Wanted']) expect(await see(manual, 'the endUser')).toContain(`${text} ${all.here.canary}`)
    for (const form of ['pdf', 'docx']) for (const of of ['', `&edition=${all.here.names['edition']}`]) expect([form, of, (await see(`${manual}/print?form=${form}${of}`, 'the sponsor')).includes(all.here.canary)]).toEqual([form, of, true])
    expect(await see(`${below}/activity?chapter=survey`, 'the manager')).toContain('internal note')
    expect(await see(`${below}/activity?chapter=survey`, 'the lead')).not.toContain('internal note')
    const gate = `gates/${all.here.names['flow']}/${all.here.names['unit']}`
    for (const file of ['gates', gate, 'gates.xlsx', 'annex?audience=vendor', 'annex?audience=vendor&form=docx']) expect([file, (await see(`${below}/readiness/${file}`, 'the office')).includes(all.here.inside)]).toEqual([file, true])
    for (const file of ['gates', gate, 'gates.xlsx', 'annex', 'annex?form=docx', 'settings']) expect([file, (await see(`${below}/readiness/${file}`, 'the endUser')).includes(all.here.canary)]).toEqual([file, true])
    for (const way of ['annex?audience=vendor', 'annex?audience=vendor&form=docx']) expect((await see(`${below}/readiness/${way}`, 'the lead'))).toContain('notAllowed')
    expect(await see(`${below}/activity?chapter=readiness`, 'the manager')).toContain('internal condition')
    expect(await see(`${below}/activity?chapter=readiness`, 'the lead')).not.toContain('internal condition')
    for (const file of ['wall.xlsx', 'deeds.xlsx', 'standings.xlsx', 'stickers']) expect([file, (await see(`${below}/handover/${file}`, 'the lead')).includes(all.here.canary)]).toEqual([file, true])
  })
})
