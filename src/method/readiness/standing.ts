/** How one gate stands for one audience: every condition, the verdict, the decision and what is missing. */
import type { Gate } from './gate.ts'
import type { Place, Verdict } from './readiness.ts'
import { decisionOf, type Decided } from './reopening.ts'
import type { Basis, Signatures } from './sign.ts'
import { unchanged } from './sign.ts'
import type { Side } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { blocks, cellsOf, verdictOf, type Asking, type Cell } from './verdict.ts'

export type Standing<L extends Basis = Basis> = {
  readonly place: Place
  readonly gate: Gate
  readonly signatures: Signatures<L>
  readonly cells: readonly Cell[]
  readonly verdict: Verdict
  readonly decided: Decided<L>
  /** All that does not hold, waived or not. */
  readonly missing: readonly Cell[]
  /** Musts among them that nobody waived. */
  readonly blocking: number
  /** Named exceptions: what is waived, and what should hold and does not. */
  readonly exceptions: number
}

export function standingOf<L extends Basis>(asking: Asking, gate: Gate, signatures: Signatures<L>): Standing<L> {
  const cells = cellsOf(asking, gate)
  const missing = cells.filter((c) => !c.met)
  const blocking = missing.filter(blocks).length
  return { place: gate, gate, signatures, cells, verdict: verdictOf(cells), decided: decisionOf(gate, signatures, cells), missing, blocking, exceptions: missing.length - blocking }
}

/** A gate off the plan, or of a flow or unit that is archived: nothing is asked any more, nothing may go live, and what was signed stands for nothing. */
export const closedOf = <L extends Basis>(gate: Gate, signatures: Signatures<L>): Standing<L> => ({
  place: gate, gate, signatures, cells: [], verdict: 'noGo', decided: { state: gate.live ? 'live' : 'none', stands: { vendor: false, customer: false }, differences: [] }, missing: [], blocking: 0, exceptions: 0,
})

/** The planned day has passed and it is not live. */
export const isOverdue = (gate: Gate, today: Day): boolean => gate.live === null && gate.on !== null && gate.on < today

export type Signing = 'open' | 'again' | 'signed' | 'noGo' | 'live' | 'notYours'

/** Whether a side may sign now. `again`: it has signed, and something is otherwise; `signed`: nothing is. `side` is null for those who sign for nobody. */
export function signingOf(standing: Standing, side: Side | null): Signing {
  if (side === null) return 'notYours'
  if (standing.gate.live) return 'live'
  const own = standing.signatures[side]
  if (own && unchanged(own, standing.cells)) return 'signed'
  return standing.verdict === 'noGo' ? 'noGo' : own ? 'again' : 'open'
}
