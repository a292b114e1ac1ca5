/**
 * How an operation of the API is declared: its id `<chapter>.<verb>`, its way, who may call it, what goes in and what comes out.
 * Law 5: there is no operation without an access and no body without `required: true`; `operation()` cannot make one.
 */
import { createRoute, z } from '@hono/zod-openapi'
import type { HouseRole, Permission } from '#ground/people/people.ts'
import { isDay } from '#kit/days.ts'
import { isId } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export { z }

/**
 * Who may call. `open`: anybody. `signedIn`: anybody signed in, the answer holds only what is theirs. `house`: these installation roles.
 * `member`: a member of the project named in the path whose role the permission lists; everybody else is told there is no such project.
 */
export type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'house'; readonly who: readonly HouseRole[] }
  | { readonly kind: 'member'; readonly permission: Permission }

export const open: Access = { kind: 'open' }
export const signedIn: Access = { kind: 'signedIn' }
export const house = (...who: readonly HouseRole[]): Access => ({ kind: 'house', who })
export const member = (permission: Permission): Access => ({ kind: 'member', permission })

export const Id = z.string().refine(isId, { message: 'id' }).openapi({ type: 'string', format: 'uuid' })
export const Day = z.string().refine(isDay, { message: 'day' }).openapi({ type: 'string', format: 'date' })
export const Moment = z.iso.datetime({ offset: true }).transform((x) => new Date(x).toISOString()).openapi({ type: 'string', format: 'date-time' })
/** A text a person typed: trimmed, no NUL and no lone surrogates (PostgreSQL takes neither). */
export const text = (min: number, max: number) => z.string().trim().min(min).max(max).refine((s) => !s.includes('\0') && s.isWellFormed(), { message: 'characters' })

/** Without its number in the ledger: by the gaps a customer could count what only the vendor may know. */
export const FactShape = z.object({
  at: z.string(), type: z.string(), subject: z.string(), detail: z.record(z.string(), z.unknown()),
}).openapi('Fact')

/** What every write answers: the facts it recorded, and what the first of them is about (the new thing's id). The same command id gives the same receipt. */
export const Receipt = z.object({ command: Id, subject: z.string(), facts: z.array(FactShape) }).openapi('Receipt')

export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.string(), detail: z.string(),
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).optional(),
  reference: z.string().optional(), current: z.unknown().optional(),
}).openapi('Problem')

type Said<I extends string, M extends Method, In extends Input, Out extends z.ZodType> = {
  readonly id: I
  readonly method: M
  /** Below `/api`, with `{names}`: `/projects/{project}/handover/attempts`. */
  readonly path: string
  readonly access: Access
  readonly says: Words
  readonly input: In
  readonly output: Out
}

type Method = 'get' | 'post' | 'put' | 'delete'
type Input = { readonly params?: z.ZodObject; readonly query?: z.ZodObject; readonly body?: z.ZodType; readonly file?: true }

export type Operation<I extends string = string, M extends Method = Method, In extends Input = Input, Out extends z.ZodType = z.ZodType> = Said<I, M, In, Out> & {
  readonly route: ReturnType<typeof createRoute>
}

/** What a caller hands over for an operation: path parameters, query and body in one object each. */
export type InputOf<O> = O extends Operation<string, Method, infer In, z.ZodType>
  ? (In extends { params: infer P extends z.ZodType } ? { params: z.input<P> } : unknown)
    & (In extends { query: infer Q extends z.ZodType } ? { query?: z.input<Q> } : unknown)
    & (In extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : unknown)
  : never

/** What a handler gets: the same, parsed. */
export type ParsedOf<O> = O extends Operation<string, Method, infer In, z.ZodType>
  ? (In extends { params: infer P extends z.ZodType } ? { params: z.output<P> } : { params: Record<string, never> })
    & (In extends { query: infer Q extends z.ZodType } ? { query: z.output<Q> } : { query: Record<string, never> })
    & (In extends { body: infer B extends z.ZodType } ? { body: z.output<B> } : { body: undefined })
  : never

export type OutputOf<O> = O extends Operation<string, Method, Input, infer Out> ? z.output<Out> : never

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })

function operation<const I extends string, M extends Method, const In extends Input, Out extends z.ZodType>(said: Said<I, M, In, Out>): Operation<I, M, In, Out> {
  const writes = said.method !== 'get'
  const key = z.object({ 'idempotency-key': Id.openapi({ description: 'The command id, a UUIDv7 made by the client. Sent twice, it is applied once.' }) })
  const route = createRoute({
    operationId: said.id, method: said.method, path: said.path, tags: [said.id.split('.')[0]!], summary: said.says.en, description: said.says.zh,
    request: {
      ...(said.input.params ? { params: said.input.params } : {}),
      ...(said.input.query ? { query: said.input.query } : {}),
      ...(writes ? { headers: key } : {}),
      ...(said.input.body ? { body: { required: true, content: { 'application/json': { schema: said.input.body } } } } : {}),
      ...(said.input.file ? { body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } } : {}),
    },
    responses: {
      200: said.output instanceof z.ZodString
        ? { description: 'a file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } }
        : { description: said.says.en, content: { 'application/json': { schema: said.output } } },
      400: problem('not understood'), 401: problem('not signed in'), 403: problem('not allowed'), 404: problem('no such thing'), 409: problem('refused'), 422: problem('input with faults'),
    },
  })
  return { ...said, route: route as never }
}

/** An operation that reads. */
export const read = <const I extends string, const In extends Input, Out extends z.ZodType>(said: Omit<Said<I, 'get', In, Out>, 'method'>) => operation({ ...said, method: 'get' })

/** An operation that writes; it always carries a command id and answers a receipt unless it says otherwise. */
export const write = <const I extends string, const In extends Input>(said: Omit<Said<I, 'post', In, typeof Receipt>, 'method' | 'output'>) => operation({ ...said, method: 'post', output: Receipt })

/** An operation that writes and answers something besides the receipt: a secret shown once, a preview. */
export const writeFor = <const I extends string, const In extends Input, Out extends z.ZodType>(said: Omit<Said<I, 'post', In, Out>, 'method'>) => operation({ ...said, method: 'post' })

/** The path parameter of everything that lies within a project. */
export const inProject = z.object({ project: Id })
/** Paging of every list: `page` counts from 1, at most 500 rows a page. */
export const Page = { page: z.coerce.number().int().min(1).max(100_000).default(1), size: z.coerce.number().int().min(1).max(500).default(50) }
/** A file is answered as bytes. */
export const File = z.string()

/** A name people read: in both languages, in one of them, or just a text; the missing language takes the other's words. */
export const Named = (most: number) => z.union([
  text(1, most).transform((t) => ({ zh: t, en: t })),
  z.object({ zh: text(0, most).optional(), en: text(0, most).optional() }).refine((n) => Boolean(n.zh || n.en), { message: 'name' }).transform((n) => ({ zh: (n.zh || n.en)!, en: (n.en || n.zh)! })),
])
/** Words of a place that may stay empty: where, which data, what is expected. */
export const Wording = (most: number) => z.union([
  text(0, most).transform((t) => ({ zh: t, en: t })),
  z.object({ zh: text(0, most).optional(), en: text(0, most).optional() }).transform((n) => ({ zh: n.zh || n.en || '', en: n.en || n.zh || '' })),
])
export const WordsShape = z.object({ zh: z.string(), en: z.string() }).openapi('Words')
/** The version of the row that the person saw; another one by now is refused as stale. */
export const Version = z.number().int().min(1)
/** What the reader may do here: a permission's name → yes or no. */
export const Can = z.record(z.string(), z.boolean())
