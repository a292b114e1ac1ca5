/** Which gates a list shows, and in what order. */
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { owedOf, type Owing } from './owing.ts'
import { keyOf, type DecisionState, type Verdict } from './readiness.ts'
import type { Standing } from './standing.ts'

export type Sort = 'day' | 'flow' | 'unit' | 'missing'

export type Filter = {
  readonly verdict?: Verdict | undefined; readonly decision?: DecisionState | undefined
  /** A condition's code that is not met. */
  readonly missing?: string | undefined
  /** Somebody who was named for what is missing, or whose role's it is when nobody was. */
  readonly owed?: { readonly person: Id; readonly role: Role | null } | undefined
  /** Planned on that day or earlier, and not live. */
  readonly before?: Day | undefined
  readonly q?: string | undefined; readonly sort: Sort; readonly order: 'asc' | 'desc'
}

type Named = { readonly code: string; readonly name: Words }
export type Around = {
  readonly flowOf: (id: Id) => Named; readonly unitOf: (id: Id) => Named; readonly owings: ReadonlyMap<string, Owing>; readonly isMember: (id: Id) => boolean; readonly today: Day
}

/** Whether something that does not hold is this person's: named, or by role where nobody was named and nothing is waived. */
export function owes(standing: Standing, { person, role }: { readonly person: Id; readonly role: Role | null }, around: Pick<Around, 'owings' | 'isMember' | 'today'>): boolean {
  return standing.missing.some((cell) => {
    const owed = owedOf(cell.condition, around.owings.get(keyOf(cell.spot)), standing.gate.on, around.isMember, around.today)
    return owed.person === null ? role !== null && cell.waiver === null && owed.roles.includes(role) : owed.person === person
  })
}

const holds = (text: string, q: string): boolean => text.toLowerCase().includes(q)
const isCalled = ({ code, name }: Named, q: string): boolean => holds(code, q) || holds(name.zh, q) || holds(name.en, q)

/** All but verdict and decision, which the counts beside the list are made of. */
export function around(standings: readonly Standing[], f: Filter, a: Around): readonly Standing[] {
  const words = (f.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return standings.filter((s) =>
    (f.missing === undefined || s.missing.some((c) => c.condition.code === f.missing)) && (f.owed === undefined || owes(s, f.owed, a))
    && (f.before === undefined || (s.gate.live === null && s.gate.on !== null && s.gate.on <= f.before))
    && words.every((q) => isCalled(a.flowOf(s.gate.flow), q) || isCalled(a.unitOf(s.gate.unit), q)))
}

export const fits = (s: Standing, f: Filter): boolean => (f.verdict === undefined || s.verdict === f.verdict) && (f.decision === undefined || s.decided.state === f.decision)

/** What is live has its day behind it: it comes last by day, whatever the order. The given order (by flow and unit) decides between equals. */
export function inOrder(standings: readonly Standing[], sort: Sort, order: 'asc' | 'desc', a: Pick<Around, 'flowOf' | 'unitOf'>): readonly Standing[] {
  const key = (s: Standing): string | number => (sort === 'flow' ? a.flowOf(s.gate.flow).code : sort === 'unit' ? a.unitOf(s.gate.unit).code : sort === 'missing' ? s.blocking * 1000 + s.exceptions : (s.gate.on ?? '9999'))
  const late = (s: Standing): number => (sort === 'day' && (s.gate.live !== null || s.gate.on === null) ? (s.gate.live === null ? 1 : 2) : 0)
  const sign = order === 'asc' ? 1 : -1
  return [...standings].sort((x, y) => late(x) - late(y) || (key(x) < key(y) ? -sign : key(x) > key(y) ? sign : 0))
}

export function count(standings: readonly Standing[]) {
  const verdict = { go: 0, exceptions: 0, noGo: 0 }
  const decision = { none: 0, vendorSigned: 0, customerSigned: 0, go: 0, reopened: 0, live: 0 }
  for (const s of standings) {
    verdict[s.verdict]++
    decision[s.decided.state]++
  }
  return { verdict, decision }
}
