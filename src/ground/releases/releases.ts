/**
 * A release is what the office will deliver and when. Its planned day may move, but never silently: every slip keeps the reason, the old day and the new one,
 * and whatever hangs on the release can be shown to those it touches.
 */
import { permit, vendorRoles } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import { daysBetween, type Day, type Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

/** The planned day moved from one day to another; later is a slip, earlier is good news. `at` is when it was said. */
export type Slip = { readonly from: Day; readonly to: Day; readonly reason: string; readonly at: Moment; readonly by: Id | null }

export type Release = {
  readonly id: Id
  readonly name: Words
  readonly planned: Day
  /** The day it was out; null until then. */
  readonly real: Day | null
  readonly contents: Words
  /** Every move of the planned day, in the order it was said. */
  readonly slips: readonly Slip[]
  /** Why it will not come, and when that was said; null while it is planned or out. */
  readonly dropped: { readonly reason: string; readonly at: Moment } | null
  readonly version: number
}

export type ReleaseState = 'planned' | 'out' | 'dropped'
export const releaseStates: readonly ReleaseState[] = ['planned', 'out', 'dropped']

export type ReleaseDraft = Pick<Release, 'name' | 'planned' | 'contents'>

export type ReleaseFact =
  | FactSaid<'created', ReleaseDraft>
  | FactSaid<'revised', { readonly fields: { readonly name?: Words; readonly contents?: Words } }>
  | FactSaid<'slipped', { readonly from: Day; readonly to: Day; readonly days: number; readonly reason: string; readonly by: Id | null }>
  | FactSaid<'broughtForward', { readonly from: Day; readonly to: Day; readonly days: number; readonly reason: string; readonly by: Id | null }>
  | FactSaid<'released', { readonly on: Day; readonly planned: Day }>
  | FactSaid<'dropped', { readonly reason: string }>
  /** It was recorded as out or dropped by mistake; `was` says which. */
  | FactSaid<'takenBack', { readonly was: 'out' | 'dropped'; readonly reason: string }>

export const factTypes = ['created', 'revised', 'slipped', 'broughtForward', 'released', 'dropped', 'takenBack'] as const satisfies readonly ReleaseFact['type'][]

export const may = {
  see: { ...permit(vendorRoles, { zh: '查看研发的版本发布计划（仅实施方）', en: 'see the office’s release plan (vendor only)' }), internal: true },
  plan: { ...permit(['manager', 'office'], { zh: '制定和调整版本发布计划（实施方项目经理和研发）', en: 'plan the office’s releases (the vendor’s manager and R&D)' }), internal: true },
}

/**
 * The question asked of every chapter (`Chapter.hangsOn`): what of yours waits for this release? The answer says it whole:
 * what it is, where it is shown below the project, and whether it is still waiting.
 */
export type Hanging = { readonly id: Id; readonly name: Words; readonly to: string; readonly waits: boolean }

export const stateOf = (r: Pick<Release, 'real' | 'dropped'>): ReleaseState => (r.dropped !== null ? 'dropped' : r.real !== null ? 'out' : 'planned')

/** Planned for a day that has passed, and neither out nor dropped. */
export const isOverdue = (r: Pick<Release, 'real' | 'dropped' | 'planned'>, today: Day): boolean => stateOf(r) === 'planned' && r.planned < today

/** The day it was first planned for. */
export const firstPlanned = (r: Pick<Release, 'planned' | 'slips'>): Day => r.slips[0]?.from ?? r.planned

/** Days it moved in all, against the first plan; negative when it comes earlier. */
export const slippedBy = (r: Pick<Release, 'planned' | 'slips'>): number => daysBetween(firstPlanned(r), r.planned)

/** The slips (to a later day) said after a moment: what somebody who relied on the plan then has not heard yet. */
export const slipsSince = (r: Pick<Release, 'slips'>, at: Moment): readonly Slip[] => r.slips.filter((s) => s.at > at && s.to > s.from)

/** Refuses: nameTaken (another release that is not dropped is called so). */
export const create = (releases: readonly Release[], id: Id, draft: ReleaseDraft, at: Moment): Decision<ReleaseFact> =>
  nameFault(releases, id, draft.name) ?? decide({ type: 'created' as const, subject: id, at, detail: draft })

/** Name and contents; the day moves by `slip` alone. Refuses: notFound, stale, isDropped, nameTaken, nothingChanged. */
export function revise(releases: readonly Release[], id: Id, seen: number, draft: Pick<ReleaseDraft, 'name' | 'contents'>, at: Moment): Decision<ReleaseFact> {
  const release = releases.find((r) => r.id === id)
  if (!release) return refuse('notFound')
  if (release.version !== seen) return refuse('stale')
  if (release.dropped !== null) return refuse('isDropped')
  const fault = nameFault(releases, id, draft.name)
  if (fault) return fault
  const fields = { ...(same(draft.name, release.name) ? {} : { name: draft.name }), ...(same(draft.contents, release.contents) ? {} : { contents: draft.contents }) }
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'revised' as const, subject: id, at, detail: { fields } })
}

/** Moves the planned day, with the reason. Refuses: notFound, stale, isDropped, isOut, reasonMissing, sameDay. */
export function slip(release: Release | undefined, seen: number, deed: { readonly to: Day; readonly reason: string }, by: Id | null, at: Moment): Decision<ReleaseFact> {
  if (!release) return refuse('notFound')
  if (release.version !== seen) return refuse('stale')
  const fault = closed(release)
  if (fault) return fault
  if (deed.reason.trim() === '') return refuse('reasonMissing', {}, ['body', 'reason'])
  if (deed.to === release.planned) return refuse('sameDay', {}, ['body', 'to'])
  const type = deed.to > release.planned ? 'slipped' as const : 'broughtForward' as const
  return decide({ type, subject: release.id, at, detail: { from: release.planned, to: deed.to, days: Math.abs(daysBetween(release.planned, deed.to)), reason: deed.reason, by } })
}

/** It is out, on a day that is not in the future. Refuses: notFound, isDropped, isOut, notYet. */
export function publish(release: Release | undefined, on: Day, today: Day, at: Moment): Decision<ReleaseFact> {
  if (!release) return refuse('notFound')
  const fault = closed(release)
  if (fault) return fault
  if (on > today) return refuse('notYet', {}, ['body', 'on'])
  return decide({ type: 'released' as const, subject: release.id, at, detail: { on, planned: release.planned } })
}

/** It will not come, and why. Refuses: notFound, isDropped, isOut, reasonMissing. */
export function drop(release: Release | undefined, reason: string, at: Moment): Decision<ReleaseFact> {
  if (!release) return refuse('notFound')
  const fault = closed(release)
  if (fault) return fault
  return reason.trim() === '' ? refuse('reasonMissing', {}, ['body', 'reason']) : decide({ type: 'dropped' as const, subject: release.id, at, detail: { reason } })
}

/** It is not out, or will come, after all: it is planned again, for the day it was planned for. Refuses: notFound, stillPlanned, reasonMissing, nameTaken (another one is called so since). */
export function takeBack(releases: readonly Release[], id: Id, reason: string, at: Moment): Decision<ReleaseFact> {
  const release = releases.find((r) => r.id === id)
  if (!release) return refuse('notFound')
  const was = stateOf(release)
  if (was === 'planned') return refuse('stillPlanned')
  if (reason.trim() === '') return refuse('reasonMissing', {}, ['body', 'reason'])
  return nameFault(releases, id, release.name) ?? decide({ type: 'takenBack' as const, subject: id, at, detail: { was, reason } })
}

const closed = (release: Release) => (release.dropped !== null ? refuse('isDropped') : release.real !== null ? refuse('isOut', { on: release.real }) : null)

const same = (a: Words, b: Words): boolean => a.zh === b.zh && a.en === b.en

function nameFault(releases: readonly Release[], id: Id, name: Words) {
  const taken = releases.some((r) => r.id !== id && r.dropped === null && (r.name.zh === name.zh || r.name.en === name.en))
  return taken ? refuse('nameTaken', { name: name.zh }, ['body', 'name']) : null
}

/** The releases after a fact; the rows are this fold. */
export function fold(releases: readonly Release[], fact: ReleaseFact): readonly Release[] {
  const edit = (change: (r: Release) => Partial<Release>) => releases.map((r) => (r.id === fact.subject ? { ...r, ...change(r), version: r.version + 1 } : r))
  switch (fact.type) {
    case 'created': return [...releases, { id: fact.subject, ...fact.detail, real: null, slips: [], dropped: null, version: 1 }]
    case 'revised': return edit(() => fact.detail.fields)
    case 'slipped':
    case 'broughtForward': {
      const { from, to, reason, by } = fact.detail
      return edit((r) => ({ planned: to, slips: [...r.slips, { from, to, reason, at: fact.at, by }] }))
    }
    case 'released': return edit(() => ({ real: fact.detail.on }))
    case 'dropped': return edit(() => ({ dropped: { reason: fact.detail.reason, at: fact.at } }))
    case 'takenBack': return edit(() => ({ real: null, dropped: null }))
  }
}
