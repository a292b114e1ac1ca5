/** Law 5: every operation is declared in full. */
import type { Operation } from '#ground/api/api.contract.ts'

export type Declared = Pick<Operation, 'id' | 'method' | 'path' | 'access' | 'says' | 'input'> & { readonly route: unknown }

type Route = {
  readonly operationId?: string
  readonly request?: { readonly params?: Shape; readonly headers?: Shape; readonly body?: { readonly required?: boolean; readonly content?: Readonly<Record<string, unknown>> } }
}
type Shape = { readonly shape?: Readonly<Record<string, { safeParse(x: unknown): { success: boolean } }>> }

export function undeclared(operations: readonly Declared[], chapterOf: (id: string) => string | undefined = () => undefined): string[] {
  const ids = new Map<string, number>()
  const ways = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1).get(key)!
  return operations.flatMap((o) => {
    const route = o.route as Route
    const found: string[] = []
    const say = (fault: string) => found.push(`${o.id}: ${fault}`)
    if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(o.id)) say('its id is not <chapter>.<verb>. Mend: as in handover.signOff.')
    const chapter = chapterOf(o.id)
    if (chapter !== undefined && !o.id.startsWith(`${chapter}.`)) say(`it is mounted by ${chapter}. Mend: an id begins with the name of its chapter.`)
    if (count(ids, o.id) > 1) say('declared twice. Mend: one verb, one operation.')
    // Parameters are only names: two ways that differ in nothing else are one.
    if (count(ways, `${o.method} ${o.path.replace(/\{\w+\}/g, '{}')}`) > 1) say(`${o.method} ${o.path} is taken. Mend: another path.`)
    if (!o.access?.kind) say('declares no access (law 5). Mend: access: open, signedIn, house(…) or member(may.…).')
    if (o.access?.kind === 'member' && o.access.permission.who.length === 0) say('nobody may call it. Mend: name the roles in the permission.')
    if (o.access?.kind === 'member' && !/^\/projects\/\{project\}(\/|$)/.test(o.path)) say('is for members and lies outside /projects/{project}. Mend: put it below.')
    if (o.path.startsWith('/projects/{project}') && o.access?.kind !== 'member') say('lies in a project and is not for members. Mend: access: member(may.…).')
    if (!o.says?.zh?.trim() || !o.says?.en?.trim()) say('does not say in both languages what it does. Mend: says: { zh, en }.')
    for (const [, name] of o.path.matchAll(/\{(\w+)\}/g)) if (!route.request?.params?.shape?.[name!]) say(`{${name}} in its path has no parameter. Mend: add it to input.params.`)
    if (route.operationId !== o.id) say('its route has another operationId. Mend: declare it with read() or write().')
    const body = route.request?.body
    if (body && body.required !== true) say('its body is not required, so another content type skips the check (law 5). Mend: declare it with write().')
    if (o.method === 'get' && body) say('reads and has a body. Mend: use the query.')
    if (o.method !== 'get' && !refusesNoKey(route)) say('writes without an Idempotency-Key. Mend: declare it with write() or writeFor().')
    return found
  })
}

function refusesNoKey({ request }: Route): boolean {
  const key = request?.headers?.shape?.['idempotency-key']
  return key !== undefined && !key.safeParse(undefined).success && !key.safeParse('anything').success
}
