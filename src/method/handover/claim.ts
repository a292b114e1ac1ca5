/** Whether somebody waits for an answer about an attempt. */
import type { Id } from '#kit/ids.ts'

type Said = { readonly type: string; readonly detail: Readonly<Record<string, unknown>> }

/** The newest claim about an attempt that the other side has not answered; `facts` in the order of the ledger. */
export function openClaim<F extends Said>(facts: readonly F[], attempt: Id): F | null {
  const last = facts.findLast((f) => (f.type === 'voidClaimed' || f.type === 'voidDeclined' || f.type === 'voidConfirmed') && f.detail['attempt'] === attempt)
  return last?.type === 'voidClaimed' ? last : null
}
