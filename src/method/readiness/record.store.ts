/** Facts become rows: the things they are about are loaded, folded and written back, each table in one statement however many there are. */
import type { Tx } from '#ground/database/database.store.ts'
import { many } from '#ground/database/database.store.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Line, ReadinessFact } from '#method/readiness/facts.ts'
import { fold, thingOf } from '#method/readiness/fold.ts'
import type { Kept, Signed, Thing } from '#method/readiness/fold.ts'
import type { Own, Weighing } from '#method/readiness/condition.ts'
import type { Confirmation } from '#method/readiness/confirmation.ts'
import type { Gate } from '#method/readiness/gate.ts'
import type { Owing } from '#method/readiness/owing.ts'
import { refused } from '#method/readiness/readiness.ts'
import { chapter } from '#method/readiness/rows.store.ts'
import type { Basis, Signature, Signatures } from '#method/readiness/sign.ts'
import type { Waiver } from '#method/readiness/waiver.ts'

/** Refuses what the decision refuses, and idTaken: a new thing's id is there already. */
export async function record(tx: Tx, command: Command, decision: Decision<ReadinessFact>) {
  if (!decision.ok) return decision
  const { project } = command
  const touched = [...new Map(decision.facts.map((f) => [`${thingOf(f).of} ${thingOf(f).key}`, thingOf(f)])).values()]
  const was = await load(tx, project, touched)
  if (decision.facts.some((f) => (f.type === 'waived' || f.type === 'waivedInside') && was.waivers.has(f.detail.waiver))) return refused('idTaken')
  const written = await append(tx, command, chapter, decision.facts)
  await save(tx, project, touched, fold(was, decision.facts))
  return receipt(command.id, written)
}

type GateRow = { gate: Gate; basis: Record<'vendor' | 'customer', Omit<Signature, 'inside'> | null>; snapshot: Record<'vendor' | 'customer', Line[] | null>; inside: Line[] }

/** Everything, or what a command touches. */
export async function load(tx: Tx, project: Id, things: readonly Thing[] | null): Promise<Kept> {
  const keys = (of: keyof Kept): readonly string[] | null => (things === null ? null : things.filter((t) => t.of === of).map((t) => t.key))
  const wanted = (of: keyof Kept): boolean => keys(of)?.length !== 0
  const rows = async <T>(of: keyof Kept, text: string): Promise<T[]> => (wanted(of) ? (await tx.rows<{ state: T }>(text, [project, keys(of)])).map((r) => r.state) : [])
  const [gates, waivers, confirmations, owings, own, weighings] = await Promise.all([
    wanted('gates') ? tx.rows<GateRow>("select state as gate, basis, snapshot, inside_snapshot as inside from readiness_gate where project_id = $1 and ($2::text[] is null or flow_id || '/' || unit_id = any($2))", [project, keys('gates')]) : [],
    rows<Waiver>('waivers', 'select state from readiness_waiver where project_id = $1 and ($2::uuid[] is null or waiver_id = any($2))'),
    rows<Confirmation & { spot: string }>('confirmations', "select state || jsonb_build_object('spot', spot) as state from readiness_confirmation where project_id = $1 and ($2::text[] is null or spot = any($2))"),
    rows<Owing & { spot: string }>('owings', "select state || jsonb_build_object('spot', spot) as state from readiness_owing where project_id = $1 and ($2::text[] is null or spot = any($2))"),
    rows<Own>('own', 'select state from readiness_condition where project_id = $1 and ($2::uuid[] is null or condition_id = any($2))'),
    rows<Weighing>('weighings', 'select state from readiness_weight where project_id = $1 and ($2::text[] is null or code = any($2))'),
  ])
  const bySpot = <T extends { spot: string }>(all: readonly T[]) => new Map(all.map(({ spot, ...rest }) => [spot, rest]))
  return {
    gates: new Map(gates.map((r) => [`${r.gate.flow}/${r.gate.unit}`, { gate: r.gate, signatures: whole(r) }])), waivers: new Map(waivers.map((w) => [w.id, w])),
    confirmations: bySpot(confirmations) as Kept['confirmations'], owings: bySpot(owings) as Kept['owings'], own: new Map(own.map((o) => [o.id, o])), weighings: new Map(weighings.map((w) => [w.code, w])),
  }
}

const whole = ({ basis, snapshot, inside }: GateRow): Signatures<Line> => ({
  vendor: basis.vendor && { ...basis.vendor, lines: snapshot.vendor ?? [], inside }, customer: basis.customer && { ...basis.customer, lines: snapshot.customer ?? [], inside: [] },
})

const basisOf = ({ code, state, rests }: Line): Basis => ({ code, state, rests })

/** A gate's row: the decision is reckoned from the narrow columns, the whole lines lie beside them. */
export function gateRow({ gate, signatures: { vendor, customer } }: Signed) {
  const narrow = (s: Signature<Line> | null) => s && { side: s.side, by: s.by, role: s.role, at: s.at, day: s.day, verdict: s.verdict, lines: s.lines.map(basisOf) }
  return {
    flow_id: gate.flow, unit_id: gate.unit, planned: gate.planned, state: gate, basis: { vendor: narrow(vendor), customer: narrow(customer) }, snapshot: { vendor: vendor?.lines ?? null, customer: customer?.lines ?? null },
    inside_basis: (vendor?.inside ?? []).map(basisOf), inside_snapshot: vendor?.inside ?? [],
  }
}

export const waiverRow = (w: Waiver) => ({ waiver_id: w.id, flow_id: w.flow, unit_id: w.unit, inside: w.inside, until: w.until, ended: w.ended !== null, state: w })
export const confirmationRow = (spot: string, c: Confirmation) => ({ spot, flow_id: c.flow, unit_id: c.unit, state: c })
export const owingRow = (spot: string, o: Owing) => ({ spot, flow_id: o.flow, unit_id: o.unit, person_id: o.person, inside: o.inside, state: o })

async function save(tx: Tx, project: Id, touched: readonly Thing[], kept: Kept): Promise<void> {
  const rowsOf = <T>(of: keyof Kept, row: (key: string, value: T) => object): object[] => touched.filter((t) => t.of === of && kept[of].has(t.key)).map((t) => row(t.key, kept[of].get(t.key) as T))
  const gone = (of: keyof Kept): string[] => touched.filter((t) => t.of === of && !kept[of].has(t.key)).map((t) => t.key)
  const write = async (of: keyof Kept, rows: readonly object[], upsert: string) => void (rows.length > 0 && await tx.rows(upsert, [project, many(rows)]))
  await write('gates', rowsOf<Signed>('gates', (_, s) => gateRow(s)),
    `insert into readiness_gate (project_id, flow_id, unit_id, planned, state, basis, snapshot, inside_basis, inside_snapshot)
     select $1, r.flow_id, r.unit_id, r.planned, r.state, r.basis, r.snapshot, r.inside_basis, r.inside_snapshot from jsonb_to_recordset($2) as r(flow_id uuid, unit_id uuid, planned boolean, state jsonb, basis jsonb, snapshot jsonb, inside_basis jsonb, inside_snapshot jsonb)
     on conflict (project_id, flow_id, unit_id) do update set planned = excluded.planned, state = excluded.state, basis = excluded.basis, snapshot = excluded.snapshot, inside_basis = excluded.inside_basis, inside_snapshot = excluded.inside_snapshot`)
  await write('waivers', rowsOf<Waiver>('waivers', (_, w) => waiverRow(w)),
    `insert into readiness_waiver (project_id, waiver_id, flow_id, unit_id, inside, until, ended, state)
     select $1, r.waiver_id, r.flow_id, r.unit_id, r.inside, r.until, r.ended, r.state from jsonb_to_recordset($2) as r(waiver_id uuid, flow_id uuid, unit_id uuid, inside boolean, until date, ended boolean, state jsonb)
     on conflict (project_id, waiver_id) do update set ended = excluded.ended, state = excluded.state`)
  await write('confirmations', rowsOf<Confirmation>('confirmations', confirmationRow),
    `insert into readiness_confirmation (project_id, spot, flow_id, unit_id, state) select $1, r.spot, r.flow_id, r.unit_id, r.state from jsonb_to_recordset($2) as r(spot text, flow_id uuid, unit_id uuid, state jsonb)
     on conflict (project_id, spot) do update set state = excluded.state`)
  await write('owings', rowsOf<Owing>('owings', owingRow),
    `insert into readiness_owing (project_id, spot, flow_id, unit_id, person_id, inside, state)
     select $1, r.spot, r.flow_id, r.unit_id, r.person_id, r.inside, r.state from jsonb_to_recordset($2) as r(spot text, flow_id uuid, unit_id uuid, person_id uuid, inside boolean, state jsonb)
     on conflict (project_id, spot) do update set person_id = excluded.person_id, inside = excluded.inside, state = excluded.state`)
  await write('own', rowsOf<Own>('own', (condition_id, state) => ({ condition_id, state })),
    `insert into readiness_condition (project_id, condition_id, state) select $1, r.condition_id, r.state from jsonb_to_recordset($2) as r(condition_id uuid, state jsonb) on conflict (project_id, condition_id) do update set state = excluded.state`)
  await write('weighings', rowsOf<Weighing>('weighings', (code, state) => ({ code, inside: state.inside, state })),
    `insert into readiness_weight (project_id, code, inside, state) select $1, r.code, r.inside, r.state from jsonb_to_recordset($2) as r(code text, inside boolean, state jsonb) on conflict (project_id, code) do update set inside = excluded.inside, state = excluded.state`)
  if (gone('confirmations').length > 0) await tx.rows('delete from readiness_confirmation where project_id = $1 and spot = any($2)', [project, gone('confirmations')])
  if (gone('owings').length > 0) await tx.rows('delete from readiness_owing where project_id = $1 and spot = any($2)', [project, gone('owings')])
}

