/** An edition freezes the data specification as it stands: it is what is printed, signed, filled in and checked against, whatever is written later. */
import type { Flow } from '#ground/flows/flows.ts'
import { decide, refuse, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Role } from '#ground/people/people.ts'
import { issuedAs, newest, nextNumber, placeOf, sign as signing, signedBy, type Edition as EditionOf, type Head } from '../edition.ts'
import { today, type Context } from '../survey.ts'
import { differing, inUse, refused, workable, type DataTable, type TableDraft } from './data.ts'
import type { DataFact } from './facts.ts'
import type { FieldDraft } from './field.ts'

export type Printed = { readonly tables: readonly DataTable[] }
export type Edition = EditionOf<Printed>

type Issue = { readonly id: Id; readonly note: string; readonly name: string; readonly head: Head }

/** Later editions say what changed; the first one needs no note. */
export function issue(tables: readonly DataTable[], editions: readonly Edition[], flow: Flow | undefined, { id, note, name, head }: Issue, context: Context): Decision<DataFact> {
  const fault = workable(flow)
  if (fault) return fault
  const shown = inUse(tables)
  if (shown.length === 0) return refused('nothingToIssue')
  const bare = shown.find((t) => t.fields.length === 0)
  if (bare) return refused('tableWithoutFields', { table: bare.code })
  const last = newest(editions)
  if (last && changedSince(last, tables).length === 0) return refuse('nothingNew')
  if (last && note === '') return refuse('noteOfChange', undefined, ['body', 'note'])
  return decide({
    type: 'dataIssued' as const, subject: id, at: context.now,
    detail: { flow: flow!.id, edition: id, number: nextNumber(editions), version: flow!.current, note, by: context.by.person, name, day: today(context), head, printed: { tables: shown } },
  })
}

/** Only the newest edition, at the place of the signer's role, once. */
export function sign(editions: readonly Edition[], id: Id, name: string, context: Context): Decision<DataFact> {
  const signed = signing(editions, id, name, context)
  const edition = editions.find((e) => e.id === id)
  return signed.ok && edition ? decide({ type: 'dataSigned' as const, subject: id, at: context.now, detail: { flow: edition.flow, number: edition.number, ...signed.signature } }) : (signed as Extract<typeof signed, { ok: false }>)
}

export function after(edition: Edition | undefined, fact: DataFact): Edition | undefined {
  if (fact.type === 'dataIssued') {
    const { flow, ...detail } = fact.detail
    return issuedAs(flow, detail)
  }
  if (!edition || fact.type !== 'dataSigned') return edition
  const { place, by, name, day } = fact.detail
  return signedBy(edition, { place, by, name, day })
}

/** A table or field that is not as the edition says. `what`: `ITEM` for a table, `ITEM.item_no` for a field. */
export type Difference = { readonly what: string; readonly how: 'added' | 'removed' | 'changed' }

const tableOf = ({ code, name, purpose, nature }: TableDraft): TableDraft => ({ code, name, purpose, nature })
const fieldOf = ({ id: _, archived: __, version: ___, ...draft }: DataTable['fields'][number]): FieldDraft => draft

/** What was changed since an edition, in the order of what stands now; removed ones last. The order of fields counts as a change of their table. */
export function changedSince(edition: Edition, tables: readonly DataTable[]): readonly Difference[] {
  const now = inUse(tables)
  const before = new Map(edition.printed.tables.map((t) => [t.id, t]))
  const here = new Set(now.map((t) => t.id))
  return [...now.flatMap((t) => tableDifferences(before.get(t.id), t)), ...edition.printed.tables.filter((t) => !here.has(t.id)).map((t) => ({ what: t.code, how: 'removed' as const }))]
}

function tableDifferences(was: DataTable | undefined, t: DataTable): readonly Difference[] {
  if (!was) return [{ what: t.code, how: 'added' }]
  const fields = new Map(was.fields.map((f) => [f.id, f]))
  const kept = new Set(t.fields.map((f) => f.id))
  const otherOrder = t.fields.filter((f) => fields.has(f.id)).map((f) => f.id).join() !== was.fields.filter((f) => kept.has(f.id)).map((f) => f.id).join()
  return [
    ...(otherOrder || Object.keys(differing(tableOf(t), tableOf(was))).length > 0 ? [{ what: t.code, how: 'changed' as const }] : []),
    ...t.fields.flatMap((f): readonly Difference[] => {
      const old = fields.get(f.id)
      if (!old) return [{ what: `${t.code}.${f.code}`, how: 'added' }]
      return Object.keys(differing(fieldOf(f), fieldOf(old))).length > 0 ? [{ what: `${t.code}.${f.code}`, how: 'changed' }] : []
    }),
    ...was.fields.filter((f) => !kept.has(f.id)).map((f) => ({ what: `${was.code}.${f.code}`, how: 'removed' as const })),
  ]
}

/** Whether the place of this role on the newest edition is still empty. */
export const mayStillSign = (edition: Edition | null, role: Role): boolean => {
  const place = placeOf(role)
  return edition !== null && place !== null && !edition.signatures.some((s) => s.place === place)
}
