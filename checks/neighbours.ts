/** Two projects on one server, full of texts that tell where they come from, and everybody who could knock at their doors. */
import { randomBytes } from 'node:crypto'
import type { HouseRole, Role } from '#ground/people/people.ts'
import { roles, sideOf } from '#ground/people/people.ts'
import { newId, type Id } from '#kit/ids.ts'
import type { Running } from '#server/serve.ts'
import { textOf } from './canary.ts'
import { gated } from './neighbours.readiness.ts'
import { surveyed } from './neighbours.survey.ts'
import type { Actor, Answer } from './matrix.ts'

/** What a project's texts all hold. */
export type Place = {
  readonly canary: string
  /** Only the vendor's manager and consultants may see it. */
  readonly dayRate: number
  /** What texts of the vendor's own chapters hold; nobody of the customer may come to see it. */
  readonly inside: string
  readonly project: Id
  readonly people: Readonly<Record<Role, Id>>
  /** A value for every `{name}` in a path. */
  readonly names: Readonly<Record<string, string>>
}

export type Caller = Actor & { readonly headers: Readonly<Record<string, string>> }

export type Neighbours = { readonly here: Place; readonly there: Place; readonly callers: readonly Caller[]; call(way: Way, caller: Caller): Promise<Answer> }

export type Way = { readonly method: string; readonly path: string; readonly json?: unknown; readonly bytes?: Uint8Array }

/** The smallest picture there is: one point. */
const picture = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))

export async function neighbours(server: Running): Promise<Neighbours> {
  const ask = (way: Way, headers: Readonly<Record<string, string>>) => send(server, way, headers)
  const account = async (username: string, house: HouseRole | null = null): Promise<{ id: Id; headers: Record<string, string> }> => {
    const id = newId()
    await server.identity.createAccount({ id, name: `Name ${username}`, username, email: null, password: null, lang: 'en', zone: 'Asia/Shanghai', house })
    const cookie = (await server.identity.openSession(id)).split('\n').map((line) => line.split(';')[0]).join('; ')
    return { id, headers: { cookie } }
  }

  const build = async (word: string, dayRate: number) => {
    const canary = `${word}${randomBytes(3).toString('hex')}`
    const inside = `vault${randomBytes(4).toString('hex')}`
    const people = {} as Record<Role, Awaited<ReturnType<typeof account>>>
    for (const role of roles) people[role] = await account(`${canary}-${role.toLowerCase()}`, role === 'manager' ? 'manager' : null)
    const as = async (role: Role, path: string, json: unknown): Promise<{ subject: Id; [key: string]: unknown }> => {
      const answer = await ask({ method: 'post', path, ...(json instanceof Uint8Array ? { bytes: json } : { json }) }, people[role].headers)
      if (answer.status !== 200) throw new Error(`${path} as ${role}: ${answer.status} ${answer.text}`)
      return JSON.parse(answer.text)
    }
    const named = (what: string) => ({ zh: `${what}${canary}`, en: `${what} ${canary}` })

    const { subject: project } = await as('manager', '/projects', { name: named('Project'), customer: named('Customer'), startsOn: '2026-09-01', endsOn: '2027-03-31' })
    const below = `/projects/${project}`
    const { subject: unit } = await as('manager', `${below}/units`, { code: `U-${canary}`, name: named('Unit'), kind: 'site' })
    for (const role of roles.filter((r) => r !== 'manager')) {
      await server.database.owner.query('insert into people_member (project_id, person_id, role, unit_id, joined_at) values ($1, $2, $3, $4, now())', [project, people[role].id, role, sideOf[role] === 'customer' ? unit : null])
    }
    const { subject: flow } = await as('manager', `${below}/flows`, { code: `F-${canary}`, name: named('Flow'), steps: [{ title: named('Step'), who: named('Who') }] })
    const { subject: capability } = await as('manager', `${below}/capabilities`, { code: `C-${canary}`, name: named('Capability'), kind: 'operate', flow, units: [unit] })
    await as('manager', `${below}/day-rate`, { dayRate, currency: 'CNY' })
    await as('manager', `${below}/people/invitations`, { way: 'link', role: 'endUser', unit, name: `Invited ${canary}`, username: `${canary}-invited` })
    const invitation = (await server.database.owner.query<{ invitation_id: Id }>('select invitation_id from people_invitation where project_id = $1', [project])).rows[0]!.invitation_id
    await as('consultant', `${below}/handover/demonstrations`, { capability, unit, people: [people.keyUser.id] })
    await as('consultant', `${below}/handover/attempts`, { capability, unit, person: people.keyUser.id, outcome: 'failed', cause: 'forgotStep', note: `Note ${canary}` })
    const { subject: file } = await as('consultant', `${below}/documents?name=${canary}.png`, picture)
    const { release, run, finding } = await prepared(as, below, flow, canary, inside)
    const attempt = (await server.database.owner.query<{ deed_id: Id }>("select deed_id from handover_deed where project_id = $1 and kind = 'attempt'", [project])).rows[0]!.deed_id
    const survey = await surveyed({ as, below, flow, canary, inner: inside, lead: people.lead.id, keyUser: people.keyUser.id, consultant: people.consultant.id, picture })
    const see = async (role: Role, path: string) => JSON.parse((await ask({ method: 'get', path }, people[role].headers)).text)
    const gate = await gated({ as, see, below, flow, unit, canary, inner: inside, keyUser: people.keyUser.id, consultant: people.consultant.id })
    const names = { ...survey, ...gate, project, unit, flow, capability, person: people.keyUser.id, attempt, deed: attempt, invitation, file, release, run, finding, day: '2026-12-24', session: newId(), token: newId() }
    return { canary, dayRate, inside, project, people, names }
  }

  const [one, two] = [await build('heron', 91_827.36), await build('otter', 81_726.35)]
  const gone = await account('gone')
  await server.database.owner.query('insert into people_member (project_id, person_id, role, joined_at, left_at) values ($1, $2, $3, now(), now())', [one.project, gone.id, 'consultant'])
  const token = async (scope: 'read' | 'write') => {
    const made = await ask({ method: 'post', path: '/me/tokens', json: { name: scope, scope, days: 1 } }, one.people.manager.headers)
    return { authorization: `Bearer ${JSON.parse(made.text).token}` }
  }
  const house = { administrator: 'administrator', portfolio: 'portfolio', manager: 'manager' } as const satisfies Record<HouseRole, HouseRole>

  const callers: Caller[] = [
    { name: 'someone signed out', signedIn: false, role: null, house: null, headers: {} },
    ...roles.map((role) => ({ name: `the ${role}`, signedIn: true, role, house: role === 'manager' ? house.manager : null, headers: one.people[role].headers })),
    ...roles.map((role) => ({ name: `the ${role} of another project`, signedIn: true, role: null, house: role === 'manager' ? house.manager : null, headers: two.people[role].headers })),
    { name: 'someone signed in without a project', signedIn: true, role: null, house: null, headers: (await account('nobody')).headers },
    { name: 'a consultant who has left', signedIn: true, role: null, house: null, headers: gone.headers },
    ...await Promise.all(Object.values(house).map(async (h) => ({ name: `the house's ${h}`, signedIn: true, role: null, house: h, headers: (await account(`house-${h}`, h)).headers }))),
    { name: "the manager's reading token", signedIn: true, role: 'manager', house: house.manager, readsOnly: true, headers: await token('read') },
  ]
  const place = ({ people, ...rest }: typeof one): Place => ({ ...rest, people: Object.fromEntries(roles.map((r) => [r, people[r].id])) as Record<Role, Id> })
  return { here: place(one), there: place(two), callers, call: (way, caller) => ask(way, caller.headers) }
}

type As = (role: Role, path: string, json: unknown) => Promise<{ subject: Id }>

/** What the vendor does in the office: a release that slipped, a run with a finding and its evidence, and one limit that the customer may know. */
async function prepared(as: As, below: string, flow: Id, canary: string, inside: string) {
  const { subject: release } = await as('office', `${below}/releases`, { name: `Release ${inside}`, planned: '2030-01-10', contents: `Contents ${inside}` })
  await as('office', `${below}/releases/${release}/slips`, { to: '2030-02-10', reason: `Reason ${inside}`, version: 1 })
  const { subject: run } = await as('consultant', `${below}/validation/runs`, { flow, case: `Case ${inside}`, data: `Data ${inside}` })
  const finding = newId()
  const { subject: evidence } = await as('consultant', `${below}/documents?name=${inside}.png&chapter=validation&subject=${finding}`, picture)
  await as('consultant', `${below}/validation/runs/${run}/steps`, { step: 1, outcome: 'finding', findings: [{ id: finding, kind: 'function', words: `Finding ${inside}`, evidence: [evidence] }] })
  await as('manager', `${below}/validation/findings/${finding}/triage`, { class: 'tolerable', release, workaround: `Workaround ${inside}`, note: `Note ${inside}` })
  await as('consultant', `${below}/validation/findings/${finding}/share`, { words: `Limit ${canary}`, workaround: null })
  await as('office', `${below}/validation/flows/${flow}/preparation`, { what: 'material', version: 1, ready: true, documents: [evidence], note: `Where ${inside}` })
  return { release, run, finding }
}

async function send(server: Running, way: Way, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const writes = way.method !== 'get'
  const body = way.bytes ?? (way.json === undefined ? undefined : JSON.stringify(way.json))
  const response = await fetch(`http://127.0.0.1:${server.port}/api${way.path}`, {
    method: way.method.toUpperCase(), body: body as BodyInit | undefined, redirect: 'error',
    headers: {
      ...headers, 'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': way.bytes ? 'application/octet-stream' : 'application/json' }), ...(writes ? { 'idempotency-key': newId() } : {}),
    },
  })
  const text = await textOf(Buffer.from(await response.arrayBuffer()))
  return { status: response.status, code: response.headers.get('content-type')?.startsWith('application/problem+json') ? String(JSON.parse(text).code) : null, text }
}
