/** Who owes what by when. Unless somebody is named it is the condition's roles, by the day the gate is planned for. */
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type ReadinessFact } from './facts.ts'
import { refused, type Asked, type Context, type Spot } from './readiness.ts'

export type Owing = Spot & { readonly person: Id; readonly due: Day; readonly by: Id; readonly day: Day; readonly inside: boolean; readonly version: number }

export type AssignDeed = { readonly person: Id; readonly due: Day; readonly version: number }

const subjectOf = ({ flow, unit }: Spot): string => [flow, unit].filter((x) => x !== null).join('/')
const versionOf = (owing: Owing | undefined): number => owing?.version ?? 0

/** An internal condition is owed by the vendor's members only. Refuses: stale, notAMember, notOfTheVendor, inThePast, nothingChanged. */
export function assign(condition: Asked, spot: Spot, standing: Owing | undefined, deed: AssignDeed, context: Context): Decision<ReadinessFact> {
  if (versionOf(standing) !== deed.version) return refused('stale')
  const side = context.sideOf(deed.person)
  if (side === null) return refused('notAMember', {}, ['body', 'person'])
  if (condition.internal && side !== 'vendor') return refused('notOfTheVendor', {}, ['body', 'person'])
  if (deed.due < context.today) return refused('inThePast', {}, ['body', 'due'])
  if (standing && standing.person === deed.person && standing.due === deed.due) return refused('nothingChanged')
  return decide(fact(condition.internal ? 'owedInside' : 'owed', subjectOf(spot), context.now, { ...spot, person: deed.person, due: deed.due, by: context.by.person, day: context.today }))
}

/** Refuses: notOwed, stale. */
export function clear(condition: Asked, spot: Spot, standing: Owing | undefined, seen: number, context: Context): Decision<ReadinessFact> {
  if (!standing) return refused('notOwed')
  if (standing.version !== seen) return refused('stale')
  return decide(fact(condition.internal ? 'owingClearedInside' : 'owingCleared', subjectOf(spot), context.now, { ...spot, person: standing.person, by: context.by.person, day: context.today }))
}

export type Owed = { readonly person: Id | null; readonly roles: readonly Role[]; readonly due: Day | null; readonly overdue: boolean; readonly version: number }

/** Whoever has left owes nothing; it falls back to the roles. `on` is the gate's planned day. */
export function owedOf(condition: Pick<Asked, 'owes'>, standing: Owing | undefined, on: Day | null, isMember: (person: Id) => boolean, today: Day): Owed {
  const named = standing && isMember(standing.person) ? standing : null
  const due = named ? named.due : on
  return { person: named?.person ?? null, roles: condition.owes, due, overdue: due !== null && due < today, version: versionOf(standing) }
}

type OwingFact = Extract<ReadinessFact, { type: 'owed' | 'owedInside' | 'owingCleared' | 'owingClearedInside' }>

export function after(owing: Owing | undefined, said: OwingFact): Owing | undefined {
  if (said.type === 'owingCleared' || said.type === 'owingClearedInside') return undefined
  return { ...said.detail, inside: said.type === 'owedInside', version: versionOf(owing) + 1 }
}
