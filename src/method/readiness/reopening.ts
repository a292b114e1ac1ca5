/**
 * A go is a decision on a snapshot. When a must of it no longer stands as it was signed, it is asked for again and says why; nothing has to run for that, it is computed when somebody looks (decision 0009).
 * What has become better reopens nothing.
 */
import type { Side } from '#ground/people/people.ts'
import type { Gate } from './gate.ts'
import type { DecisionState } from './readiness.ts'
import type { Basis, Signature, Signatures } from './sign.ts'
import type { Cell } from './verdict.ts'

/** `notMet`: was met, is not · `changed`: was met, and rests on another thing now, also when it is met again · `waiverOver`: went with a waiver, has neither now · `newMust`: is asked since, and not met. */
export type DifferenceKind = 'notMet' | 'changed' | 'waiverOver' | 'newMust'

export type Difference<L extends Basis = Basis> = { readonly side: Side; readonly kind: DifferenceKind; readonly was: L | null; readonly cell: Cell }

/**
 * What a signature no longer rests on, of the musts as they are weighed now. `cells` are those of the reader's audience: of the vendor's signature the customer learns the shared reasons alone,
 * and the customer's signature never has others.
 */
export function differences<L extends Basis>(signature: Signature<L>, cells: readonly Cell[]): readonly Difference<L>[] {
  const { side, lines, inside } = signature
  const found: Difference<L>[] = []
  // Thousands of gates are looked at together: nothing is made for what is as it was.
  for (const cell of cells) {
    const { code, weight, internal } = cell.condition
    if (weight !== 'must' || (internal && side === 'customer')) continue
    const was = lines.find((l) => l.code === code) ?? inside.find((l) => l.code === code) ?? null
    const kind = differs(was, cell)
    if (kind) found.push({ side, kind, was, cell })
  }
  return found
}

function differs(was: Basis | null, { met, answer, waiver }: Cell): DifferenceKind | null {
  if (was?.state === 'met') return !met ? 'notMet' : answer?.rests === was.rests ? null : 'changed'
  if (met || waiver) return null
  return was?.state === 'waived' ? 'waiverOver' : 'newMust'
}

export type Decided<L extends Basis = Basis> = {
  readonly state: DecisionState
  /** Which signatures are there and stand. After going live, those that are there. */
  readonly stands: Readonly<Record<Side, boolean>>
  /** Why it is asked for again; after going live, what is otherwise since. */
  readonly differences: readonly Difference<L>[]
}

/** The decision about a gate for one audience. Go is there only while both signatures stand. */
export function decisionOf<L extends Basis>(gate: Pick<Gate, 'live'>, signatures: Signatures<L>, cells: readonly Cell[]): Decided<L> {
  const of = (s: Signature<L> | null) => (s === null ? [] : differences(s, cells))
  const [vendor, customer] = [of(signatures.vendor), of(signatures.customer)]
  const found = [...vendor, ...customer]
  const there = { vendor: signatures.vendor !== null, customer: signatures.customer !== null }
  if (gate.live) return { state: 'live', stands: there, differences: found }
  const stands = { vendor: there.vendor && vendor.length === 0, customer: there.customer && customer.length === 0 }
  const state = found.length > 0 ? 'reopened' : stands.vendor && stands.customer ? 'go' : stands.vendor ? 'vendorSigned' : stands.customer ? 'customerSigned' : 'none'
  return { state, stands, differences: found }
}
