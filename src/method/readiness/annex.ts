/** What a go-live annex prints of a gate: the snapshot that was signed last, or how it stands when nobody has signed. */
import type { Side } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Line } from './facts.ts'
import { lineOf, type Basis, type Signature } from './sign.ts'
import type { Standing } from './standing.ts'

/** At most so many gates in one annex. */
export const most = 200

export type Printed = { readonly lines: readonly Line[]; readonly signedBy: { readonly side: Side; readonly day: Day } | null }

/** `whole` are the lines each side signed, as far as the paper's audience may read them. */
export function printedOf(standing: Standing, whole: Readonly<Record<Side, { readonly lines: readonly Line[]; readonly inside: readonly Line[] } | null>> | undefined): Printed {
  const { vendor, customer } = standing.signatures
  const last = [vendor, customer].filter((s): s is Signature<Basis> => s !== null).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  const of = last && whole?.[last.side]
  if (!last || !of) return { lines: standing.cells.map(lineOf), signedBy: null }
  // The internal part is the vendor's; on its own paper it stands beside what the customer signed last.
  const inside = last.side === 'vendor' ? of.inside : (whole?.vendor?.inside ?? [])
  return { lines: [...of.lines, ...inside], signedBy: { side: last.side, day: last.day } }
}
