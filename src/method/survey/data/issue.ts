/** An edition freezes the data specification as it stands: it is what is printed, signed, filled in and checked against, whatever is written later. */
import type { Flow } from '#ground/flows/flows.ts'
import type { Role } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { differing, inUse, refused, workable, type Context, type DataTable, type TableDraft } from './data.ts'
import type { DataFact } from './facts.ts'
import type { FieldDraft } from './field.ts'

/** The places to sign: prepared by the vendor, the customer's lead, a key user. */
export type Place = 'vendor' | 'lead' | 'keyUser'
export const places: readonly Place[] = ['vendor', 'lead', 'keyUser']

export type Signature = { readonly place: Place; readonly person: Id; readonly day: Day }

export type Edition = {
  readonly id: Id
  readonly flow: Id
  /** Counts from 1 within the flow. */
  readonly number: number
  readonly note: string
  readonly tables: readonly DataTable[]
  readonly by: Id
  readonly day: Day
  readonly signatures: readonly Signature[]
}

/** Whose place a role signs at; null for none. */
export const placeOf = (role: Role): Place | null => (role === 'manager' || role === 'consultant' ? 'vendor' : role === 'lead' || role === 'keyUser' ? role : null)

/** The newest edition of a flow; editions come in any order. */
export const newest = (editions: readonly Edition[]): Edition | null => editions.reduce<Edition | null>((best, e) => (best && best.number > e.number ? best : e), null)

export function issue(tables: readonly DataTable[], editions: readonly Edition[], flow: Flow | undefined, id: Id, note: string, context: Context): Decision<DataFact> {
  const fault = workable(flow)
  if (fault) return fault
  const shown = inUse(tables)
  if (shown.length === 0) return refused('nothingToIssue')
  const bare = shown.find((t) => t.fields.length === 0)
  if (bare) return refused('tableWithoutFields', { table: bare.code })
  const last = newest(editions)
  if (last && changedSince(last, tables).length === 0) return refused('nothingChanged')
  return decide({ type: 'dataIssued' as const, subject: id, at: context.now, detail: { flow: flow!.id, number: (last?.number ?? 0) + 1, note, tables: shown, by: context.by.person, day: context.day } })
}

/** Only the newest edition is signed, at a place once. */
export function sign(edition: Edition | undefined, editions: readonly Edition[], context: Context): Decision<DataFact> {
  if (!edition) return refused('notFound')
  const place = placeOf(context.by.role)
  if (!place) return refused('notYourPlace')
  if (newest(editions)?.id !== edition.id) return refused('superseded')
  if (edition.signatures.some((s) => s.place === place)) return refused('placeSigned')
  return decide({ type: 'dataSigned' as const, subject: edition.id, at: context.now, detail: { flow: edition.flow, number: edition.number, place, person: context.by.person, day: context.day } })
}

export function after(edition: Edition | undefined, fact: DataFact): Edition | undefined {
  if (fact.type === 'dataIssued') return { id: fact.subject, ...fact.detail, signatures: [] }
  return edition && fact.type === 'dataSigned' ? { ...edition, signatures: [...edition.signatures, { place: fact.detail.place, person: fact.detail.person, day: fact.detail.day }] } : edition
}

/** A table or field that is not as the edition says. `what`: `ITEM` for a table, `ITEM.item_no` for a field. */
export type Difference = { readonly what: string; readonly how: 'added' | 'removed' | 'changed' }

const tableOf = ({ code, name, purpose, nature }: TableDraft): TableDraft => ({ code, name, purpose, nature })
const fieldOf = ({ id: _, archived: __, version: ___, ...draft }: DataTable['fields'][number]): FieldDraft => draft

/** What was changed since an edition, in the order of what stands now; removed ones last. The order of fields counts as a change of their table. */
export function changedSince(edition: Edition, tables: readonly DataTable[]): readonly Difference[] {
  const now = inUse(tables)
  const before = new Map(edition.tables.map((t) => [t.id, t]))
  const here = new Set(now.map((t) => t.id))
  return [
    ...now.flatMap((t): readonly Difference[] => {
      const was = before.get(t.id)
      if (!was) return [{ what: t.code, how: 'added' }]
      const fields = new Map(was.fields.map((f) => [f.id, f]))
      const kept = new Set(t.fields.map((f) => f.id))
      const order = t.fields.filter((f) => fields.has(f.id)).map((f) => f.id).join() !== was.fields.filter((f) => kept.has(f.id)).map((f) => f.id).join()
      return [
        ...(order || Object.keys(differing(tableOf(t), tableOf(was))).length > 0 ? [{ what: t.code, how: 'changed' as const }] : []),
        ...t.fields.flatMap((f): readonly Difference[] => {
          const old = fields.get(f.id)
          if (!old) return [{ what: `${t.code}.${f.code}`, how: 'added' }]
          return Object.keys(differing(fieldOf(f), fieldOf(old))).length > 0 ? [{ what: `${t.code}.${f.code}`, how: 'changed' }] : []
        }),
        ...was.fields.filter((f) => !kept.has(f.id)).map((f) => ({ what: `${was.code}.${f.code}`, how: 'removed' as const })),
      ]
    }),
    ...edition.tables.filter((t) => !here.has(t.id)).map((t) => ({ what: t.code, how: 'removed' as const })),
  ]
}

/** Whether a signature of this role's place is still wanted on the newest edition. */
export const mayStillSign = (edition: Edition | null, role: Role): boolean => {
  const place = placeOf(role)
  return edition !== null && place !== null && !edition.signatures.some((s) => s.place === place)
}

