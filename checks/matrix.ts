/** What every operation must answer to everybody, from its declared access alone; and what an answer may not hold. */
import type { Access } from '#ground/api/api.contract.ts'
import type { HouseRole, Role } from '#ground/people/people.ts'

/** `role` is the role in the project that is asked about; someone without one is a stranger there, whatever they are elsewhere. */
export type Actor = { readonly name: string; readonly signedIn: boolean; readonly role: Role | null; readonly house: HouseRole | null; readonly readsOnly?: boolean }

export type Due = 'answered' | 'notSignedIn' | 'notAllowed' | 'notFound' | 'readOnlyToken'

const statusOf: Readonly<Record<Exclude<Due, 'answered'>, number>> = { notSignedIn: 401, notAllowed: 403, notFound: 404, readOnlyToken: 403 }

/** A stranger to a project is told that there is no such project, so that not even its existence is known. */
export function due(access: Access, actor: Actor, writes: boolean): Due {
  if (access.kind !== 'open' && !actor.signedIn) return 'notSignedIn'
  if (actor.readsOnly && writes) return 'readOnlyToken'
  if (access.kind === 'open' || access.kind === 'signedIn') return 'answered'
  if (access.kind === 'house') return actor.house && access.who.includes(actor.house) ? 'answered' : 'notAllowed'
  if (!actor.role) return 'notFound'
  return access.permission.who.includes(actor.role) ? 'answered' : 'notAllowed'
}

export type Answer = { readonly status: number; readonly code: string | null; readonly text: string }

/**
 * What is wrong with an answer, or null. `fleeting`: the thing that is asked for need not be there, so that "no such thing" is an answer too.
 * `secrets` are texts that this actor may not come to see.
 */
export function wrong(wanted: Due, answer: Answer, fleeting: boolean, secrets: readonly string[]): string | null {
  const seen = secrets.find((s) => answer.text.includes(s))
  if (seen) return `shows “${seen}”, which this person may not see. Mend: leave it out in the store, where the rows are read.`
  const got = `${answer.status}${answer.code ? ` ${answer.code}` : ''}`
  if (answer.status >= 500) return `fails: ${got}. Mend: a fault is never an answer to input.`
  if (wanted !== 'answered') return answer.status === statusOf[wanted] && answer.code === wanted ? null : `answers ${got} instead of ${statusOf[wanted]} ${wanted}. Mend: the declared access decides, nothing else.`
  if (answer.status === 401 || answer.code === 'notAllowed' || (answer.status === 404 && !fleeting)) return `answers ${got} to someone its access admits. Mend: widen the handler, or narrow the declared access.`
  return null
}
