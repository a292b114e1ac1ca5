import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type pg from 'pg'
import type { Afterwards, Call, Chapter, Mounted } from '#ground/api/api.routes.ts'
import { Receipt as receiptShape } from '#ground/api/api.contract.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { open } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Me, Member } from '#ground/people/people.ts'
import type { Shell } from '#ground/api/shell.ts'
import { installation, isId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Lang } from '#kit/words.ts'
import { transaction } from '#server/database/database.ts'
import type { Place } from '#server/database/database.ts'
import { parse, problem, readJson } from '#server/http/problem.ts'
import type { Problem } from '#server/http/problem.ts'
import { fileResponse, isFile } from '#server/http/file.ts'
import type { Write } from '#server/http/writing.ts'
import type { Live } from '#server/http/live.ts'
import type { Who } from '#server/identity/who.ts'

export type House = {
  readonly app: pg.Pool
  readonly write: Write
  readonly live: Live
  readonly who: (headers: Headers) => Promise<Who | null>
  readonly shell: (request: Request) => Shell
  /** What other chapters do after the named part wrote. */
  readonly followers: (part: string) => readonly ((tx: Tx, project: Id) => Promise<void>)[]
  readonly log: (line: string) => void
  readonly seen: (operation: string, status: number, ms: number) => void
}

const jsonMb = 2
const fileMb = 25

/** A refusal on its way out: thrown inside the server only, to leave a transaction; never by a chapter. */
const stop = (code: string, more: { values?: Refusal['values']; problem?: Partial<Problem> } = {}) => ({ stop: { code, ...(more.values ? { values: more.values } : {}) } as Refusal, more: more.problem ?? {} })
type Stop = ReturnType<typeof stop>
const isStop = (x: unknown): x is Stop => typeof x === 'object' && x !== null && 'stop' in x

export function langOf(request: Request, who: Who | null): Lang {
  const asked = request.headers.get('accept-language')
  if (asked) return /^\s*en\b/i.test(asked) ? 'en' : 'zh'
  return who?.lang ?? 'zh'
}

/** Mounts one operation: who is it, may they, is the input whole, then the handler in one transaction behind the wall. */
export function mount(app: Hono, mounted: Mounted, chapter: Chapter, house: House): void {
  const { operation } = mounted
  const writes = operation.method !== 'get'
  app.on(operation.method.toUpperCase(), `/api${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, async (c) => {
    const started = performance.now()
    const who = await house.who(c.req.raw.headers)
    const lang = langOf(c.req.raw, who)
    let response: Response
    try {
      const { answer, setCookie } = await finished(writes ? await writing(c, mounted, house, who, lang) : await reading(c, mounted, house, who, lang))
      const refused = answer as { ok?: boolean; refusal?: Refusal; current?: unknown }
      response = refused?.ok === false && refused.refusal
        ? problem(refused.refusal, lang, chapter.refusals, refused.current === undefined ? {} : { current: refused.current })
        : isFile(answer) ? fileResponse(answer) : c.json(answer as object)
      for (const line of setCookie?.split('\n') ?? []) response.headers.append('set-cookie', line)
    } catch (fault) {
      if (isStop(fault)) response = problem(fault.stop, lang, chapter.refusals, fault.more)
      else {
        const reference = crypto.randomUUID().slice(0, 8)
        house.log(`fault ${reference} in ${operation.id}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`)
        response = problem({ code: 'fault', values: { reference } }, lang, {}, { reference })
      }
    }
    house.seen(operation.id, response.status, performance.now() - started)
    response.headers.set('cache-control', 'no-store')
    return response
  })
}

async function reading(c: Context, mounted: Mounted, house: House, who: Who | null, lang: Lang): Promise<unknown> {
  const { operation } = mounted
  const project = projectOf(c, operation, who)
  const wall = { project, person: who?.person ?? null, house: who?.house ?? null }
  return transaction(house.app, wall, async (tx, place) => {
    const me = admit(place, operation, who, project)
    const input = understand(c, operation, lang, undefined)
    return mounted.handler({ ...input, tx, me, lang, now: new Date().toISOString(), shell: house.shell(c.req.raw), command: noCommand, session: who?.session ?? null, bytes: nothing } as Call<Operation>, undefined)
  }, 'read')
}

async function writing(c: Context, mounted: Mounted, house: House, who: Who | null, lang: Lang): Promise<unknown> {
  const { operation } = mounted
  const project = projectOf(c, operation, who)
  if (who?.scope === 'read') throw stop('readOnlyToken')
  const site = c.req.header('sec-fetch-site')
  if (site === 'cross-site') throw stop('crossSite')
  const wall = { project: project ?? installation, person: who?.person ?? null, house: who?.house ?? null }
  const taken = await take(c, operation, lang)
  const prepared = mounted.prepare && !isStop(taken) ? await ahead(c, mounted, house, who, project, taken, lang) : undefined
  const result = await house.write(wall, async (tx, placed) => {
    const command: Command | null = isStop(taken) ? null : { id: taken.id, project: wall.project, by: who?.person ?? null, now: new Date().toISOString(), hash: taken.hash }
    const [place, opened] = await Promise.all([placed, command && open(tx, command)])
    const me = admitted(place, operation, who, project)
    // A stranger learns nothing, not even how the body should look: who may not call is told so before the input's faults are.
    if (isStop(me) || isStop(taken) || !command || !opened) return { refused: isStop(me) ? me : (taken as Stop) }
    if (opened.known) {
      if (!opened.sameBody) return { refused: stop('otherBody') }
      return operation.output === receiptShape ? { answer: opened.known } : { refused: stop('alreadyApplied', { problem: { current: opened.known } }) }
    }
    const answer = await mounted.handler({ ...taken.input, tx, me, lang, now: command.now, shell: house.shell(c.req.raw), session: who?.session ?? null, command, bytes: taken.bytes } as Call<Operation>, prepared)
    const where = project ?? entered(answer)
    if (where) for (const follow of house.followers(operation.id.split('.')[0]!)) await follow(tx, where)
    return { answer, fresh: true }
  }) as { answer?: unknown; refused?: Stop; fresh?: boolean }
  if (result.refused) throw result.refused
  const refused = (result.answer as { ok?: boolean } | undefined)?.ok === false
  if (result.fresh && !refused) house.live.moved({ project: entered(result.answer) ?? wall.project, chapters: [operation.id.split('.')[0]!], internal: internalOnly(operation) })
  return result.answer
}

const isAfterwards = (x: unknown): x is Afterwards<unknown> => typeof x === 'object' && x !== null && 'afterwards' in x

/** The project an open door led into. */
const entered = (answer: unknown): Id | undefined => (isAfterwards(answer) ? answer.project : undefined)

/** Runs what an answer left for after the commit. */
const finished = async (answer: unknown): Promise<{ answer: unknown; setCookie?: string }> => (isAfterwards(answer) ? answer.afterwards() : { answer })

/** The slow part of taking a file, outside the write's transaction; a stranger's file is not even looked at. */
async function ahead(c: Context, mounted: Mounted, house: House, who: Who | null, project: Id | null, taken: { readonly bytes: Uint8Array; readonly input: { readonly params: unknown; readonly query: unknown } }, lang: Lang): Promise<unknown> {
  const wall = { project, person: who?.person ?? null, house: who?.house ?? null }
  await transaction(house.app, wall, async (_, place) => admit(place, mounted.operation, who, project), 'read')
  return mounted.prepare!({ bytes: taken.bytes, params: taken.input.params, query: taken.input.query, shell: house.shell(c.req.raw), lang, behind: (work) => transaction(house.app, wall, (tx) => work(tx), 'read') })
}

const stopped = (fault: unknown): Stop => {
  if (isStop(fault)) return fault
  throw fault
}

/** Reads and understands a write's input; a fault in it is a value here, because it is told only to those who may call. */
async function take(c: Context, operation: Operation, lang: Lang) {
  try {
    const body = await bodyOf(c, operation)
    const input = understand(c, operation, lang, body.json)
    const id = c.req.header('idempotency-key')
    if (!isId(id)) throw stop('noCommandId')
    const text = `${operation.id}\n${c.req.path}\n${sorted(c.req.query())}\n${body.json === undefined ? '' : sorted(body.json)}\n`
    return { id, input, bytes: body.bytes, hash: createHash('sha256').update(text).update(body.bytes).digest('hex') }
  } catch (fault) {
    return stopped(fault)
  }
}

/** Who may not see that something moved: when only the vendor's side may do it and see it. */
const internalOnly = (operation: Operation) => operation.access.kind === 'member' && operation.access.permission.internal === true

function projectOf(c: Context, operation: Operation, who: Who | null): Id | null {
  if (operation.access.kind === 'open') return null
  if (!who) throw stop('notSignedIn')
  if (operation.access.kind !== 'member') return null
  const project = c.req.param('project')
  if (!isId(project) || project === installation) throw stop('notFound')
  return project
}

function admit(place: Place, operation: Operation, who: Who | null, project: Id | null): Me {
  const { access } = operation
  if (access.kind === 'open') return { person: who?.person ?? installation, house: who?.house ?? null, member: null }
  if (!who) throw stop('notSignedIn')
  if (access.kind === 'house' && !(who.house && access.who.includes(who.house))) throw stop('notAllowed')
  if (access.kind !== 'member') return { person: who.person, house: who.house, member: null }
  if (!place) throw stop('notFound')
  const member: Member = { project: project!, person: who.person, role: place.role, unit: place.unit }
  if (!mayDo(member, access.permission)) throw stop('notAllowed')
  return { person: who.person, house: who.house, member }
}

function admitted(...of: Parameters<typeof admit>): Me | Stop {
  try {
    return admit(...of)
  } catch (fault) {
    return stopped(fault)
  }
}

const nothing = new Uint8Array()
const noCommand = { id: installation, project: installation, by: null, now: '', hash: '' } satisfies Command

async function bodyOf(c: Context, operation: Operation): Promise<{ json: unknown; bytes: Uint8Array }> {
  const wanted = operation.input.file ? 'application/octet-stream' : 'application/json'
  if (!operation.input.body && !operation.input.file) return { json: undefined, bytes: nothing }
  if (!(c.req.header('content-type') ?? '').toLowerCase().startsWith(wanted)) throw stop('wrongType', { values: { type: wanted } })
  const mb = operation.input.file ? fileMb : jsonMb
  const bytes = await limited(c.req.raw, mb * 1024 * 1024)
  if (!bytes) throw stop('tooLarge', { values: { mb } })
  if (operation.input.file) return { json: undefined, bytes }
  const json = readJson(new TextDecoder().decode(bytes))
  if (!json) throw stop('notJson')
  return { json: json.value, bytes: nothing }
}

async function limited(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (request.headers.has('content-length')) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function understand(c: Context, operation: Operation, lang: Lang, json: unknown): { params: unknown; query: unknown; body: unknown } {
  const { params, query, body } = operation.input
  const parsed = {
    params: params ? parse(params, c.req.param(), lang, 'params') : { value: {} },
    query: query ? parse(query, queryOf(c), lang, 'query') : { value: {} },
    body: body ? parse(body, json, lang, 'body') : { value: undefined },
  }
  if ('errors' in parsed.params) throw stop('notFound')
  const errors = [parsed.query, parsed.body].flatMap((p) => ('errors' in p ? p.errors : []))
  if (errors.length > 0) throw stop('invalid', { problem: { errors } })
  return { params: parsed.params.value, query: (parsed.query as { value: unknown }).value, body: (parsed.body as { value: unknown }).value }
}

/** A name given several times is a list. */
function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(c.req.queries()).map(([k, v]) => [k, v.length > 1 ? v : v[0]!]))
}
