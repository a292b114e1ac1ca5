/** A waiver lets a gate open although a condition does not hold: it has a name, a reason and an end, and ends by itself (METHOD M3). */
import type { Role } from '#ground/people/people.ts'
import { addDays, type Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type Detail, type ReadinessFact } from './facts.ts'
import { refused, subjectOf, type ConditionAnswer, type Context, type Place } from './readiness.ts'
import type { Cell } from './verdict.ts'

export type Waiver = Place & {
  readonly id: Id
  readonly code: string
  readonly why: string
  /** What stood against the condition when it was given. */
  readonly against: readonly string[]
  /** The last day on which it holds. */
  readonly until: Day
  readonly by: Id
  readonly role: Role
  readonly day: Day
  readonly inside: boolean
  readonly ended: { readonly reason: string; readonly by: Id; readonly day: Day } | null
}

export const isLive = (waiver: Pick<Waiver, 'until' | 'ended'>, today: Day): boolean => waiver.ended === null && waiver.until >= today

/** A waiver goes round what was there when it was given; what has come since, it does not cover. */
export const covers = (waiver: Pick<Waiver, 'against'>, answer: Pick<ConditionAnswer, 'against'> | null): boolean => (answer?.against ?? []).every((a) => waiver.against.includes(a))

/** Days before a waiver's last on which whoever gave it is reminded. */
export const noticeDays = 3
export const endsSoon = (waiver: Pick<Waiver, 'until' | 'ended'>, today: Day): boolean => isLive(waiver, today) && waiver.until <= addDays(today, noticeDays)

export type WaiveDeed = { readonly id: Id; readonly code: string; readonly why: string; readonly until: Day }

/** `cell` is the condition at this gate as it stands for whoever waives; undefined when it is not asked. Refuses: noSuchCondition, isMet, alreadyWaived, reasonMissing, inThePast. */
export function waive(place: Place, cell: Cell | undefined, deed: WaiveDeed, context: Context): Decision<ReadinessFact> {
  if (!cell) return refused('noSuchCondition', {}, ['body', 'code'])
  if (cell.met) return refused('isMet', {}, ['body', 'code'])
  if (cell.waiver) return refused('alreadyWaived', { until: cell.waiver.until }, ['body', 'code'])
  if (deed.why.trim() === '') return refused('reasonMissing', {}, ['body', 'why'])
  if (deed.until < context.today) return refused('inThePast', {}, ['body', 'until'])
  const detail: Detail<'waived'> = { waiver: deed.id, code: deed.code, why: deed.why.trim(), against: cell.answer?.against ?? [], until: deed.until, by: context.by.person, role: context.by.role, day: context.today }
  return decide(fact(cell.condition.internal ? 'waivedInside' : 'waived', subjectOf(place), context.now, detail))
}

/** Refuses: notFound, waiverOver, reasonMissing. */
export function endWaiver(waiver: Waiver | undefined, reason: string, context: Context): Decision<ReadinessFact> {
  if (!waiver) return refused('notFound')
  if (!isLive(waiver, context.today)) return refused('waiverOver')
  if (reason.trim() === '') return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact(waiver.inside ? 'waiverEndedInside' : 'waiverEnded', subjectOf(waiver), context.now, { waiver: waiver.id, code: waiver.code, reason: reason.trim(), by: context.by.person, day: context.today }))
}

type WaiverFact = Extract<ReadinessFact, { type: 'waived' | 'waivedInside' | 'waiverEnded' | 'waiverEndedInside' }>

export function after(waiver: Waiver | undefined, said: WaiverFact): Waiver | undefined {
  if (said.type === 'waived' || said.type === 'waivedInside') {
    const { waiver: id, ...rest } = said.detail
    const [flow, unit] = said.subject.split('/') as [Id, Id]
    return { id, flow, unit, ...rest, inside: said.type === 'waivedInside', ended: null }
  }
  const { reason, by, day } = said.detail
  return waiver && { ...waiver, ended: { reason, by, day } }
}
