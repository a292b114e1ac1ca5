/**
 * A unit is a place where a flow goes live: a site, a department in it, a line, a workstation. Units form a tree.
 */
import { permit, roles } from '#ground/people/people.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type UnitKind = 'site' | 'department' | 'line' | 'workstation'

/** From the widest to the narrowest; a unit lies in one that is wider. */
export const unitKinds: readonly UnitKind[] = ['site', 'department', 'line', 'workstation']

export type Unit = {
  readonly id: Id
  readonly parent: Id | null
  /** Short, unique in the project, as the customer writes it on doors and in Excel: `P2-ASM`. */
  readonly code: string
  readonly name: Words
  readonly kind: UnitKind
  readonly position: number
  readonly archived: boolean
  readonly version: number
}

export type UnitDraft = Pick<Unit, 'parent' | 'code' | 'name' | 'kind' | 'position'>

export type UnitFact =
  | FactSaid<'added', UnitDraft>
  | FactSaid<'changed', { readonly fields: Partial<UnitDraft> }>
  | FactSaid<'archived', Record<string, never>>
  | FactSaid<'restored', Record<string, never>>

export const may = {
  see: permit(roles, { zh: '查看推广单位', en: 'see the units' }),
  change: permit(['manager', 'consultant', 'lead'], { zh: '建立和修改推广单位', en: 'add and change units' }),
}

export function add(units: readonly Unit[], id: Id, draft: UnitDraft, at: Moment): Decision<UnitFact> {
  return placeFault(units, id, draft) ?? decide({ type: 'added' as const, subject: id, at, detail: draft })
}

export function change(units: readonly Unit[], id: Id, seen: number, draft: UnitDraft, at: Moment): Decision<UnitFact> {
  const unit = units.find((u) => u.id === id)
  if (!unit) return refuse('notFound')
  if (unit.version !== seen) return refuse('stale')
  const fault = placeFault(units, id, draft)
  if (fault) return fault
  const fields = differing(unit, draft)
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'changed' as const, subject: id, at, detail: { fields } })
}

/** Brings units to what a checked list says of them; units it does not name stay as they are. Wider units must come before what lies in them. */
export function merge(units: readonly Unit[], wanted: readonly { readonly id: Id; readonly draft: UnitDraft }[], at: Moment): Decision<UnitFact> {
  const facts = wanted.flatMap(({ id, draft }): UnitFact[] => {
    const unit = units.find((u) => u.id === id)
    if (!unit) return [{ type: 'added', subject: id, at, detail: draft }]
    const fields = differing(unit, draft)
    return Object.keys(fields).length === 0 ? [] : [{ type: 'changed', subject: id, at, detail: { fields } }]
  })
  return facts.length === 0 ? refuse('nothingChanged') : decide(...facts)
}

const differing = (unit: Unit, draft: UnitDraft): Partial<UnitDraft> =>
  Object.fromEntries(Object.entries(draft).filter(([key, value]) => sorted(value) !== sorted(unit[key as keyof UnitDraft])))

/** An archived unit keeps its history and is offered nowhere; what lies in it must be archived first. */
export function archive(units: readonly Unit[], id: Id, seen: number, at: Moment): Decision<UnitFact> {
  const unit = units.find((u) => u.id === id)
  if (!unit) return refuse('notFound')
  if (unit.version !== seen) return refuse('stale')
  if (unit.archived && units.some((u) => u.id === unit.parent && u.archived)) return refuse('parentArchived')
  if (unit.archived) return decide({ type: 'restored' as const, subject: id, at, detail: {} })
  if (units.some((u) => u.parent === id && !u.archived)) return refuse('notEmpty')
  return decide({ type: 'archived' as const, subject: id, at, detail: {} })
}

function placeFault(units: readonly Unit[], id: Id, draft: UnitDraft) {
  if (units.some((u) => u.parent === id && unitKinds.indexOf(u.kind) <= unitKinds.indexOf(draft.kind))) return refuse('childNotNarrower', undefined, ['body', 'kind'])
  const same = units.find((u) => u.code.toLowerCase() === draft.code.toLowerCase() && u.id !== id)
  if (same) return refuse('codeTaken', { code: draft.code }, ['body', 'code'])
  if (draft.parent === null) return null
  const parent = units.find((u) => u.id === draft.parent)
  if (!parent || (parent.archived && units.find((u) => u.id === id)?.parent !== parent.id)) return refuse('noSuchParent', undefined, ['body', 'parent'])
  if (unitKinds.indexOf(parent.kind) >= unitKinds.indexOf(draft.kind)) return refuse('parentNotWider', undefined, ['body', 'parent'])
  return below(units, id).has(draft.parent) ? refuse('inItself', undefined, ['body', 'parent']) : null
}

/** The units after a fact; the rows are this fold. */
export function fold(units: readonly Unit[], fact: UnitFact): readonly Unit[] {
  const edit = (change: Partial<Unit>) => units.map((u) => (u.id === fact.subject ? { ...u, ...change, version: u.version + 1 } : u))
  switch (fact.type) {
    case 'added': return [...units, { ...fact.detail, id: fact.subject, archived: false, version: 1 }]
    case 'changed': return edit(fact.detail.fields)
    case 'archived': return edit({ archived: true })
    case 'restored': return edit({ archived: false })
  }
}

/** The ids of a unit and of everything that lies in it. */
export function below(units: readonly Pick<Unit, 'id' | 'parent'>[], id: Id): Set<Id> {
  const found = new Set([id])
  for (let grew = true; grew; ) {
    grew = false
    for (const u of units) if (u.parent && found.has(u.parent) && !found.has(u.id)) grew = Boolean(found.add(u.id))
  }
  return found
}

/** Units in the order of their tree, each with how deep it lies; what lies in a unit that is not in the list stands at the top. */
export function inTree<U extends Pick<Unit, 'id' | 'parent'>>(units: readonly U[]): readonly { readonly unit: U; readonly depth: number }[] {
  const there = new Set(units.map((u) => u.id))
  const children = Map.groupBy(units, (u) => (u.parent !== null && there.has(u.parent) ? u.parent : null))
  const walk = (parent: Id | null, depth: number): readonly { readonly unit: U; readonly depth: number }[] => (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}
