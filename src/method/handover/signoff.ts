/** The engine says "eligible"; persons sign. With the last signature the capability is theirs. */
import { decide, type Decision } from '#kit/decision.ts'
import { mayDo, type Role } from '#ground/people/people.ts'
import { missingOf, needOf } from './eligible.ts'
import { fact, type HandoverFact } from './facts.ts'
import { may, placed, refused, subjectOf, type Context, type Standing } from './handover.ts'
import type { Rule } from './rule.ts'

/** Who may sign in another's place: the vendor's manager for a consultant, the sponsor for the customer's lead. */
const standIns: Readonly<Partial<Record<Role, Role>>> = { manager: 'consultant', sponsor: 'lead' }

/** The places still to be signed, in the order of the rule. */
export const missingSigners = (s: Pick<Standing, 'signatures'>, rule: Pick<Rule, 'signers'>): readonly Role[] =>
  rule.signers.filter((slot) => !s.signatures.some((x) => x.slot === slot))

/** The place a role would sign now: its own, or the one it may stand in for; null when there is none. */
export function slotFor(role: Role, s: Pick<Standing, 'signatures'>, rule: Pick<Rule, 'signers'>): Role | null {
  const open = missingSigners(s, rule)
  if (open.includes(role)) return role
  const other = standIns[role]
  return other !== undefined && !rule.signers.includes(role) && open.includes(other) ? other : null
}

export type SignDeed = {
  /** The reason to sign before it is eligible; tagged, and compared later. */
  readonly override?: string | null
}

/**
 * One person signs. Refuses: alreadyHandedOver, signsForOneself, alreadySigned, wrongSigner, neverAttempted, notEligible (without a reason to override),
 * mayNotOverride. Who signs after somebody overrode needs no reason of their own.
 */
export function signOff(s: Standing, deed: SignDeed, rule: Rule, context: Context): Decision<HandoverFact> {
  const { person, role } = context.by
  if (s.handover !== null) return refused('alreadyHandedOver')
  if (person === s.person) return refused('signsForOneself')
  if (s.signatures.some((x) => x.by === person)) return refused('alreadySigned')
  const slot = slotFor(role, s, rule)
  if (slot === null) return refused(rule.signers.includes(role) ? 'alreadySigned' : 'wrongSigner', { signers: rule.signers.join(', ') })
  if (s.attempts === 0) return refused('neverAttempted')

  const missing = missingOf(s, rule)
  const reason = missing.length === 0 ? null : deed.override?.trim() || null
  const carried = s.signatures.find((x) => x.override !== null)?.override ?? null
  if (missing.length > 0 && reason === null && carried === null) return refused('notEligible', { n: missing.length })
  if (reason !== null && !mayDo({ role }, may.override)) return refused('mayNotOverride')

  const at = placed(s, context.now)
  const day = context.dayOf(at)
  const subject = subjectOf(s.capability, s.person)
  const need = needOf(s, rule)
  const signed = fact('signed', subject, at, { slot, by: person, role, day, override: reason, run: s.run, need })
  if (missingSigners(s, rule).length > 1) return decide(signed)
  return decide<HandoverFact>(signed, fact('handedOver', subject, at, {
    day, class: rule.class, run: s.run, need, signers: [...s.signatures.map((x) => x.by), person], override: missing.length > 0 ? (reason ?? carried) : null, checks: rule.checks,
  }))
}
