/** The rows of the readiness: what is read of them. `inside` asks for what only the vendor may know as well; without it, nothing of that leaves the database. */
import type { Tx } from '#ground/database/database.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Role, Side } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'
import type { Own, Weighing } from '#method/readiness/condition.ts'
import type { Confirmation } from '#method/readiness/confirmation.ts'
import type { Line } from '#method/readiness/facts.ts'
import type { Gate } from '#method/readiness/gate.ts'
import type { Owing } from '#method/readiness/owing.ts'
import { subjectOf } from '#method/readiness/readiness.ts'
import type { Place } from '#method/readiness/readiness.ts'
import type { Basis, Signature, Signatures } from '#method/readiness/sign.ts'
import type { Waiver } from '#method/readiness/waiver.ts'

export const chapter = 'readiness'

type State<T> = { readonly state: T }
const states = <T>(rows: readonly State<T>[]): T[] => rows.map((r) => r.state)

export type Kept<L extends Basis> = { readonly gate: Gate; readonly signatures: Signatures<L> }

/** Without `inside`. */
type Stored = { readonly [S in Side]: Omit<Signature, 'inside'> | null }
type GateRow = { state: Gate; basis: Stored; inside: Basis[] }
type WholeRow = { flow: Id; unit: Id; snapshot: Readonly<Record<Side, Line[] | null>>; inside: Line[] }

const signaturesOf = (basis: Stored, inside: readonly Basis[]): Signatures => ({ vendor: basis.vendor && { ...basis.vendor, inside }, customer: basis.customer && { ...basis.customer, inside: [] } })

/** Gates with as much of their signatures as tells how they stand: those on the plan, of a flow or a unit or both; `off` takes those too that were taken off. */
export async function gates(tx: Tx, project: Id, inside: boolean, of: { readonly flow?: Id | undefined; readonly unit?: Id | undefined; readonly off?: boolean } = {}): Promise<Kept<Basis>[]> {
  const rows = await tx.rows<GateRow>(
    `select state, basis, case when $2 then inside_basis else '[]' end as inside from readiness_gate
      where project_id = $1 and ($3::uuid is null or flow_id = $3) and ($4::uuid is null or unit_id = $4) and ($5 or planned)`, [project, inside, of.flow ?? null, of.unit ?? null, of.off ?? false])
  return rows.map((r) => ({ gate: r.state, signatures: signaturesOf(r.basis, r.inside) }))
}

/** The whole lines that were signed at these places, by `flow/unit`. */
export async function lines(tx: Tx, project: Id, inside: boolean, places: readonly Place[]): Promise<ReadonlyMap<string, Readonly<Record<Side, { readonly lines: readonly Line[]; readonly inside: readonly Line[] } | null>>>> {
  const rows = places.length === 0 ? [] : await tx.rows<WholeRow>(
    `select g.flow_id as flow, g.unit_id as unit, g.snapshot, case when $2 then g.inside_snapshot else '[]' end as inside from readiness_gate g
       join unnest($3::uuid[], $4::uuid[]) as p(flow_id, unit_id) on p.flow_id = g.flow_id and p.unit_id = g.unit_id where g.project_id = $1`, [project, inside, places.map((p) => p.flow), places.map((p) => p.unit)])
  return new Map(rows.map((r) => [subjectOf(r), {
    vendor: r.snapshot.vendor && { lines: r.snapshot.vendor, inside: r.inside }, customer: r.snapshot.customer && { lines: r.snapshot.customer, inside: [] },
  }]))
}

/** Waivers nobody has ended; whether their day has passed, the rules say. */
export const waivers = async (tx: Tx, project: Id, inside: boolean): Promise<Waiver[]> =>
  states(await tx.rows<State<Waiver>>('select state from readiness_waiver where project_id = $1 and not ended and ($2 or not inside) order by until, waiver_id', [project, inside]))

export const waiver = async (tx: Tx, project: Id, id: Id): Promise<Waiver | undefined> =>
  (await tx.one<State<Waiver>>('select state from readiness_waiver where project_id = $1 and waiver_id = $2', [project, id]))?.state

export const confirmations = async (tx: Tx, project: Id): Promise<Confirmation[]> => states(await tx.rows<State<Confirmation>>('select state from readiness_confirmation where project_id = $1', [project]))

export const owings = async (tx: Tx, project: Id, inside: boolean): Promise<Owing[]> => states(await tx.rows<State<Owing>>('select state from readiness_owing where project_id = $1 and ($2 or not inside)', [project, inside]))

export const own = async (tx: Tx, project: Id): Promise<Own[]> => states(await tx.rows<State<Own>>('select state from readiness_condition where project_id = $1 order by condition_id', [project]))

export const weighings = async (tx: Tx, project: Id, inside: boolean): Promise<Weighing[]> => states(await tx.rows<State<Weighing>>('select state from readiness_weight where project_id = $1 and ($2 or not inside)', [project, inside]))

export type Person = { readonly id: Id; readonly name: string; readonly role: Role; readonly side: Side; readonly left: boolean }

/** Everybody who is or was a member, by name. */
export async function people(tx: Tx, project: Id): Promise<ReadonlyMap<Id, Person>> {
  const rows = await tx.rows<Omit<Person, 'side'>>(
    'select m.person_id as id, p.name, m.role, m.left_at is not null as left from people_member m join people_person p on p.id = m.person_id where m.project_id = $1 order by p.name, p.id', [project])
  return new Map(rows.map((r) => [r.id, { ...r, side: sideOf[r.role] }]))
}

export type FileBrief = { readonly id: Id; readonly name: string; readonly type: string }

/** The evidence of confirmations: of what is kept under the condition's own code alone, so that no other file's name comes along. */
export async function evidence(tx: Tx, project: Id, confirmations: readonly Confirmation[]): Promise<(confirmation: Confirmation) => readonly FileBrief[]> {
  const ids = confirmations.flatMap((c) => c.evidence)
  const rows = ids.length === 0 ? [] : await tx.rows<FileBrief & { subject: string }>('select file_id as id, name, type, subject from documents_file where project_id = $1 and file_id = any($2) and chapter = $3', [project, ids, chapter])
  const byId = new Map(rows.map((r) => [r.id, r]))
  return ({ code, evidence: own }) => own.flatMap((id) => {
    const file = byId.get(id)
    return file?.subject === code ? [{ id, name: file.name, type: file.type }] : []
  })
}

/** The titles of the project's own conditions. */
export async function names(tx: Tx, project: Id, ids: readonly Id[]) {
  const rows = await tx.rows<State<Own>>('select state from readiness_condition where project_id = $1 and condition_id = any($2)', [project, ids])
  return new Map(states(rows).map((o) => [o.id, o.title]))
}
