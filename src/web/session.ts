/** Who is signed in and where they may go. Read once, kept for the next time without a network. */
import { QueryClient, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Id } from '#kit/ids.ts'
import { call, request, type Answer, type Problem } from './api.ts'
import { forget, remember, remembered } from './device.ts'
import { language, say } from './language.ts'
import type { Output } from './operations.ts'
import { sendFor } from './outbox.ts'
import { queries } from './read.ts'
import { sessionWords } from './session.words.ts'

/** `person.house` is their place in the installation; a project's `can` names the operations the role permits, `{ 'people.invite': true }`. */
export type Me = Output<'people.me'>
export type Person = Me['person']
export type Membership = Me['projects'][number]

export type Session =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable'; readonly problem: Problem; readonly again: () => void }
  | { readonly kind: 'signedIn'; readonly me: Me }

const name = 'me'
export const meKey = ['people.me', {}] as const
let last: Id | null = null

async function ask(client: QueryClient): Promise<Me | null> {
  if (client.getQueryData(meKey) === undefined) {
    const kept = await remembered(name)
    if (kept) enter(kept.value as Me, client)
  }
  const answer = await call('people.me')
  if (!answer.ok && answer.problem.status === 401) {
    sendFor(null)
    return null
  }
  if (!answer.ok) throw answer.problem
  const me = answer.value
  // Another person on the same phone never sees what the one before had read.
  if (last !== null && last !== me.person.id) {
    await forget()
    client.removeQueries({ predicate: (q) => q.queryKey[0] !== meKey[0] })
  }
  enter(me, null)
  await remember(name, me)
  return me
}

function enter(me: Me, client: QueryClient | null) {
  client?.setQueryData(meKey, me)
  if (last === me.person.id) return
  last = me.person.id
  language.set({ lang: me.person.lang, zone: me.person.zone })
  sendFor(me.person.id)
}

export function useSession(): Session {
  const query = useQuery<Me | null, Problem>({ queryKey: meKey, queryFn: ({ client }) => ask(client), staleTime: 60_000 })
  if (query.data) return { kind: 'signedIn', me: query.data }
  if (query.data === null) return { kind: 'signedOut' }
  if (query.error) return { kind: 'unreachable', problem: query.error, again: () => void query.refetch() }
  return { kind: 'asking' }
}

/** Signs in by user name, or by e-mail when there is an @ in it. */
export async function signIn(who: string, password: string): Promise<Answer<null>> {
  const mail = who.includes('@')
  const answer = await request('POST', mail ? '/api/auth/sign-in/email' : '/api/auth/sign-in/username', { body: mail ? { email: who.trim(), password } : { username: who.trim(), password } })
  if (!answer.ok && (answer.problem.status === 401 || answer.problem.status === 400 || answer.problem.status === 422)) {
    return { ok: false, problem: { ...answer.problem, title: say(sessionWords.wrong), detail: say(sessionWords.wrongHint) } }
  }
  if (!answer.ok) return answer
  await entered()
  return { ok: true, value: null }
}

/** The server opened a session: who it is is asked anew. */
export async function entered() {
  await queries.fetchQuery({ queryKey: meKey, queryFn: ({ client }) => ask(client), staleTime: 0 })
}

/** The language a person chooses in the frame goes with them to their other devices, mails and documents. */
export async function keepLanguage(me: Me, lang: Me['person']['lang']) {
  const { name, zone, version } = me.person
  if (me.person.lang === lang) return
  const answer = await call('people.profile', { body: { name, zone, version, lang } })
  if (answer.ok) await queries.invalidateQueries({ queryKey: meKey })
}

/** Ends the session. What was read is forgotten on this device; what is unsent stays for its person. */
export async function signOut() {
  await request('POST', '/api/auth/sign-out', { body: {} })
  sendFor(null)
  last = null
  await forget()
  queries.clear()
  queries.setQueryData(meKey, null)
}

/** The signed-in person and their projects, for everything inside the frame. */
export const MeContext = createContext<Me | null>(null)

export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside the frame')
  return me
}

export const ProjectContext = createContext<Membership | null>(null)

/** The project of this page. Only on pages whose path holds `:project`. */
export function useProject(): Membership {
  const project = use(ProjectContext)
  if (!project) throw new Error('useProject on a page without a project')
  return project
}

export const ParamsContext = createContext<Readonly<Record<string, string>>>({})

/** The values of the `:names` in the page's path. */
export const useParams = (): Readonly<Record<string, string>> => use(ParamsContext)

const lastProject = 'changeover.project'

/** The project a person was in last on this device, if they still are a member; else their first. */
export function homeProject(me: Me): Membership | null {
  let kept: string | null = null
  try {
    kept = localStorage.getItem(lastProject)
  } catch {
    kept = null
  }
  return me.projects.find((p) => p.id === kept) ?? me.projects[0] ?? null
}

export function rememberProject(id: Id) {
  try {
    localStorage.setItem(lastProject, id)
  } catch {
    return
  }
}
