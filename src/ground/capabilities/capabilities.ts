/**
 * A capability is something the customer will do without us. It has a kind and a class; the class says how sure one must be before it is theirs.
 */
import { permit, roles } from '#ground/people/people.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

/** install a client · operate a flow · teach a flow · organise training · answer ordinary questions */
export type Kind = 'install' | 'operate' | 'teach' | 'organise' | 'answer'

/** A trivial · B normal (the method's own rule) · C important · D critical */
export type Class = 'A' | 'B' | 'C' | 'D'

export const kinds: readonly Kind[] = ['install', 'operate', 'teach', 'organise', 'answer']
export const classes: readonly Class[] = ['A', 'B', 'C', 'D']

export type Capability = {
  readonly id: Id
  readonly name: Words
  readonly kind: Kind
  readonly class: Class
  /** How many persons of a unit must have it before the unit has it; 1 to 99. */
  readonly requiredPersons: number
  /** Wanted once in every unit, or of every named person. */
  readonly wantedPer: 'unit' | 'person'
  /** The business flow it belongs to; none for installing, organising and answering in general. */
  readonly flow?: Id | null
}

/** A capability as the project keeps it. */
export type CapabilityEntry = CapabilityDraft & { readonly id: Id; readonly archived: boolean; readonly version: number }

export type CapabilityDraft = Omit<Capability, 'id' | 'flow'> & {
  /** Short, unique in the project: `OP-O2C`. */
  readonly code: string
  readonly flow: Id | null
  /** The units in which it is wanted. */
  readonly units: readonly Id[]
}

export type CapabilityFact =
  | FactSaid<'added', CapabilityDraft>
  | FactSaid<'changed', { readonly fields: Partial<CapabilityDraft> }>
  | FactSaid<'archived', Record<string, never>>
  | FactSaid<'restored', Record<string, never>>

/** What a capability may refer to. */
export type Around = { readonly flows: readonly { readonly id: Id; readonly archived: boolean }[]; readonly units: readonly Id[] }

export const may = {
  see: permit(roles, { zh: '查看能力清单', en: 'see the capabilities' }),
  change: permit(['manager', 'consultant', 'lead'], { zh: '建立和修改能力', en: 'add and change capabilities' }),
}

/** The most persons that may be required in one unit. */
export const mostPersons = 99

export function add(entries: readonly CapabilityEntry[], around: Around, drafts: readonly { readonly id: Id; readonly draft: CapabilityDraft }[], at: Moment): Decision<CapabilityFact> {
  const facts: CapabilityFact[] = []
  let standing = entries
  for (const [i, { id, draft }] of drafts.entries()) {
    const fault = draftFault(standing, around, id, draft, drafts.length > 1 ? ['body', 'capabilities', i] : ['body'])
    if (fault) return fault
    const fact = { type: 'added' as const, subject: id, at, detail: tidied(draft) }
    facts.push(fact)
    standing = fold(standing, fact)
  }
  return facts.length === 0 ? refuse('nothingChanged') : decide(...facts)
}

export function change(entries: readonly CapabilityEntry[], around: Around, id: Id, seen: number, draft: CapabilityDraft, at: Moment): Decision<CapabilityFact> {
  const entry = entries.find((e) => e.id === id)
  if (!entry) return refuse('notFound')
  if (entry.version !== seen) return refuse('stale')
  const fault = draftFault(entries, around, id, draft, ['body'], entry.flow)
  if (fault) return fault
  const next = tidied(draft)
  const fields = Object.fromEntries(Object.entries(next).filter(([key, value]) => said(value) !== said(entry[key as keyof CapabilityDraft])))
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'changed' as const, subject: id, at, detail: { fields } })
}

/** An archived capability keeps its history and asks for nothing; a second time brings it back. */
export function archive(entries: readonly CapabilityEntry[], around: Around, id: Id, seen: number, at: Moment): Decision<CapabilityFact> {
  const entry = entries.find((e) => e.id === id)
  if (!entry) return refuse('notFound')
  if (entry.version !== seen) return refuse('stale')
  if (!entry.archived) return decide({ type: 'archived' as const, subject: id, at, detail: {} })
  if (around.flows.some((f) => f.id === entry.flow && f.archived)) return refuse('flowArchived')
  return decide({ type: 'restored' as const, subject: id, at, detail: {} })
}

const said = (value: unknown): string => sorted(Array.isArray(value) ? [...value].sort() : value)

const tidied = (d: CapabilityDraft): CapabilityDraft =>
  ({ code: d.code, name: d.name, kind: d.kind, class: d.class, requiredPersons: d.requiredPersons, wantedPer: d.wantedPer, flow: d.flow, units: [...new Set(d.units)].sort() })

function draftFault(entries: readonly CapabilityEntry[], around: Around, id: Id, draft: CapabilityDraft, path: readonly (string | number)[], former: Id | null = null) {
  if (entries.some((e) => e.code.toLowerCase() === draft.code.toLowerCase() && e.id !== id)) return refuse('codeTaken', { code: draft.code }, [...path, 'code'])
  const flow = around.flows.find((f) => f.id === draft.flow)
  if (draft.flow !== null && (!flow || (flow.archived && draft.flow !== former))) return refuse('noSuchFlow', undefined, [...path, 'flow'])
  if (draft.flow === null && ofFlow(draft.kind)) return refuse('flowWanted', undefined, [...path, 'flow'])
  const strange = draft.units.findIndex((u) => !around.units.includes(u))
  return strange < 0 ? null : refuse('noSuchUnit', undefined, [...path, 'units', strange])
}

/** Operating and teaching are always of a flow. */
export const ofFlow = (kind: Kind): boolean => kind === 'operate' || kind === 'teach'

/** The capabilities after a fact; the rows are this fold. */
export function fold(entries: readonly CapabilityEntry[], fact: CapabilityFact): readonly CapabilityEntry[] {
  const edit = (change: Partial<CapabilityEntry>) => entries.map((e) => (e.id === fact.subject ? { ...e, ...change, version: e.version + 1 } : e))
  switch (fact.type) {
    case 'added': return [...entries, { ...fact.detail, id: fact.subject, archived: false, version: 1 }]
    case 'changed': return edit(fact.detail.fields)
    case 'archived': return edit({ archived: true })
    case 'restored': return edit({ archived: false })
  }
}
