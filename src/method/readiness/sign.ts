/** Each side signs on what it saw: a snapshot of every condition, and for the vendor its internal part beside it. The customer's signing depends on nothing internal (decision 0015). */
import { sideOf, type Role, type Side } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type Line, type ReadinessFact } from './facts.ts'
import { notPlanned, type Gate } from './gate.ts'
import { audienceOf, refused, subjectOf, type Context, type Verdict } from './readiness.ts'
import { blocks, shared, verdictOf, type Cell } from './verdict.ts'

/** As little of a line as tells whether something changed under it. */
export type Basis = Pick<Line, 'code' | 'state' | 'rests'>

/** `L` is a whole line where it is shown, its basis where only the decision is reckoned. `inside` is empty for the customer's side, and for its eyes. */
export type Signature<L extends Basis = Basis> = { readonly side: Side; readonly by: Id; readonly role: Role; readonly at: Moment; readonly day: Day; readonly verdict: Verdict; readonly lines: readonly L[]; readonly inside: readonly L[] }
export type Signatures<L extends Basis = Basis> = { readonly vendor: Signature<L> | null; readonly customer: Signature<L> | null }

export const lineOf = ({ condition, answer, met, waiver }: Cell): Line => ({
  code: condition.code, weight: condition.weight, state: met ? 'met' : waiver ? 'waived' : 'unmet', says: answer?.says ?? null, rests: answer?.rests ?? '', since: answer?.since ?? null, who: answer?.who ?? [],
  waiver: !met && waiver ? { id: waiver.id, why: waiver.why, until: waiver.until, by: waiver.by } : null,
})

/** All that somebody is shown of a gate, as one text; whoever signs hands back its digest. */
export const shownText = (cells: readonly Cell[]): string => JSON.stringify(cells.map((c) => {
  const { code, weight, state, says, rests, waiver } = lineOf(c)
  return [code, weight, state, says?.zh, says?.en, rests, waiver?.id]
}))

const sameLine = (a: Basis, b: Basis): boolean => a.code === b.code && a.state === b.state && a.rests === b.rests

/** Nothing that was signed stands otherwise now, better or worse. */
export function unchanged(signature: Signature, cells: readonly Cell[]): boolean {
  const [was, is] = [[...signature.lines, ...signature.inside], (signature.side === 'vendor' ? cells : shared(cells)).map(lineOf)]
  return was.length === is.length && is.every((line) => was.some((w) => sameLine(w, line)))
}

/**
 * `cells` are the gate as the signer's audience sees it now, `seen` and `shown` the digests of what lay before the signer and of what lies there now.
 * Refuses: notPlanned, isLive, changed, noGo, alreadySigned (it stands, and nothing is otherwise).
 */
export function sign(gate: Gate | undefined, cells: readonly Cell[], own: Signature | null, digests: { readonly seen: string; readonly shown: string }, context: Context): Decision<ReadinessFact> {
  const fault = notPlanned(gate)
  if (fault) return fault
  if (digests.seen !== digests.shown) return refused('changed', {}, ['body', 'stand'])
  if (verdictOf(cells) === 'noGo') return refused('noGo', { n: cells.filter(blocks).length })
  if (own && unchanged(own, cells)) return refused('alreadySigned')
  const side = audienceOf(context.by.role)
  const [common, within] = [shared(cells), side === 'vendor' ? cells.filter((c) => c.condition.internal) : []]
  const by = { by: context.by.person, day: context.today }
  const said = fact('signed', subjectOf(gate!), context.now, { side, role: context.by.role, verdict: verdictOf(common), lines: common.map(lineOf), ...by })
  return within.length === 0 ? decide(said) : decide<ReadinessFact>(said, fact('signedInside', subjectOf(gate!), context.now, { verdict: verdictOf(cells), lines: within.map(lineOf), ...by }))
}

/** Takes one's own side's word back. Refuses: notPlanned, isLive, notSigned, reasonMissing. */
export function withdraw(gate: Gate | undefined, own: Signature | null, reason: string, context: Context): Decision<ReadinessFact> {
  const fault = notPlanned(gate)
  if (fault) return fault
  if (!own) return refused('notSigned')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('withdrawn', subjectOf(gate!), context.now, { side: sideOf[context.by.role], reason: reason.trim(), by: context.by.person, day: context.today }))
}

type SignatureFact = Extract<ReadinessFact, { type: 'signed' | 'signedInside' | 'withdrawn' | 'takenOff' }>

export const unsigned: Signatures<Line> = { vendor: null, customer: null }

/** The signatures of a gate after a fact: whole lines, which the rows cut to what they need. */
export function afterSigning(signatures: Signatures<Line>, said: SignatureFact): Signatures<Line> {
  switch (said.type) {
    case 'signed': {
      const { side, role, verdict, lines, by, day } = said.detail
      return { ...signatures, [side]: { side, by, role, at: said.at, day, verdict, lines, inside: [] } }
    }
    case 'signedInside': return { ...signatures, vendor: signatures.vendor && { ...signatures.vendor, inside: said.detail.lines } }
    case 'withdrawn': return { ...signatures, [said.detail.side]: null }
    case 'takenOff': return unsigned
  }
}
