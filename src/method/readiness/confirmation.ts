/** What no chapter knows is confirmed by hand: since which day, by whom, on what evidence. A confirmation that was taken back and given again is another one, so that a signed go notices. */
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type ReadinessFact } from './facts.ts'
import { confirmsAnything, refused, type Asked, type Context, type Spot } from './readiness.ts'

export type Confirmation = Spot & { readonly id: Id; readonly on: Day; readonly note: string; readonly evidence: readonly Id[]; readonly by: Id; readonly day: Day }

export type ConfirmDeed = { readonly id: Id; readonly on: Day; readonly note: string; readonly evidence: readonly Id[] }

const subjectOf = ({ flow, unit }: Spot): string => [flow, unit].filter((x) => x !== null).join('/')

/** It is confirmed here, and by this person, or the refusal. */
function fault(condition: Asked, context: Context) {
  if (!condition.byHand) return refused('notByHand', {}, ['body', 'code'])
  return confirmsAnything(context.by.role) || condition.owes.includes(context.by.role) ? null : refused('notYours')
}

/** Refuses: notByHand, notYours, isOff, alreadyConfirmed, inTheFuture. */
export function confirm(condition: Asked, spot: Spot, standing: Confirmation | undefined, deed: ConfirmDeed, context: Context): Decision<ReadinessFact> {
  const wrong = fault(condition, context)
  if (wrong) return wrong
  if (condition.weight === 'off') return refused('isOff', {}, ['body', 'code'])
  if (standing) return refused('alreadyConfirmed')
  if (deed.on > context.today) return refused('inTheFuture', {}, ['body', 'on'])
  const { id, ...rest } = deed
  return decide(fact('confirmed', subjectOf(spot), context.now, { ...spot, confirmation: id, ...rest, note: deed.note.trim(), by: context.by.person, day: context.today }))
}

/** Refuses: notByHand, notYours, notConfirmed, reasonMissing. */
export function takeBack(condition: Asked, spot: Spot, standing: Confirmation | undefined, reason: string, context: Context): Decision<ReadinessFact> {
  const wrong = fault(condition, context)
  if (wrong) return wrong
  if (!standing) return refused('notConfirmed')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('confirmationTakenBack', subjectOf(spot), context.now, { ...spot, reason: reason.trim(), by: context.by.person, day: context.today }))
}

export function after(said: Extract<ReadinessFact, { type: 'confirmed' | 'confirmationTakenBack' }>): Confirmation | undefined {
  if (said.type === 'confirmationTakenBack') return undefined
  const { confirmation: id, ...rest } = said.detail
  return { id, ...rest }
}
