/** The reads: the list, the matrix, one gate. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { byHand } from '#method/readiness/byhand.words.ts'
import { internalFacts } from '#method/readiness/facts.ts'
import { frameOf, mine } from '#method/readiness/frame.store.ts'
import type { Frame, Setting, Source } from '#method/readiness/frame.store.ts'
import * as lists from '#method/readiness/list.ts'
import type { Filter } from '#method/readiness/list.ts'
import { keyOf, spotOf, subjectOf } from '#method/readiness/readiness.ts'
import type { DecisionState, Place, Verdict } from '#method/readiness/readiness.ts'
import * as rows from '#method/readiness/rows.store.ts'
import { flowBrief, isMember, linesOf, personBrief, showCondition, showGate, showLine, showSignature, unitBrief } from '#method/readiness/show.store.ts'
import { closedOf, isOverdue } from '#method/readiness/standing.ts'
import type { Standing } from '#method/readiness/standing.ts'

export type Query = {
  readonly flow?: Id | undefined; readonly unit?: Id | undefined; readonly verdict?: Verdict | undefined; readonly decision?: DecisionState | undefined; readonly missing?: string | undefined
  readonly owed?: 'me' | Id | undefined; readonly before?: Day | undefined; readonly q?: string | undefined; readonly sort: lists.Sort; readonly order: 'asc' | 'desc'
}

const aroundOf = (frame: Frame): lists.Around => ({ flowOf: (id) => frame.flows.get(id)!, unitOf: (id) => frame.units.get(id)!, owings: frame.owings, isMember: isMember(frame), today: frame.today })

/** All that fit, in order; a page is cut from it by whoever asks. */
export function find(frame: Frame, query: Query, me: Me) {
  const person = query.owed === 'me' ? me.person : query.owed
  const { flow: _, unit: __, owed: ___, ...rest } = query
  const filter: Filter = { ...rest, owed: person === undefined ? undefined : { person, role: frame.people.get(person)?.role ?? null } }
  const a = aroundOf(frame)
  const near = lists.around(frame.standings, filter, a)
  return { counts: lists.count(near), found: lists.inOrder(near.filter((s) => lists.fits(s, filter)), query.sort, query.order, a) }
}

const inUse = (setting: Setting) => ({ flows: [...setting.flows.values()].filter((f) => !f.archived).map(flowBrief), units: [...setting.units.values()].filter((u) => !u.archived).map(unitBrief) })

export const show = async (tx: Tx, frame: Frame, standings: readonly Standing[], me: Me) => {
  const lines = await linesOf(tx, frame, standings)
  return standings.map((s) => showGate(frame, s, me, lines))
}

export async function gates(tx: Tx, project: Id, me: Me, now: Moment, sources: readonly Source[], query: Query & { readonly page: number; readonly size: number }) {
  const frame = await frameOf(tx, project, mine(me), now, sources, { flow: query.flow, unit: query.unit })
  const { counts, found } = find(frame, query, me)
  const { page, size } = query
  return {
    total: found.length, page, size, conditions: frame.asking.conditions.map((c) => showCondition(frame, c)), gates: await show(tx, frame, found.slice((page - 1) * size, page * size), me), ...inUse(frame), counts, today: frame.today,
  }
}

export async function matrix(tx: Tx, project: Id, me: Me, now: Moment, sources: readonly Source[]) {
  const frame = await frameOf(tx, project, mine(me), now, sources)
  return {
    ...inUse(frame), today: frame.today,
    cells: frame.standings.map((s) => ({ flow: s.gate.flow, unit: s.gate.unit, verdict: s.verdict, decision: s.decided.state, missing: s.blocking, exceptions: s.exceptions, on: s.gate.on, overdue: isOverdue(s.gate, frame.today) })),
  }
}

export type Deed = { readonly at: Moment; readonly type: string; readonly by: Id | null; readonly subject: string; readonly detail: Record<string, unknown> }

/** The deeds at a gate and at its conditions, the newest first; without `inside`, none that stays with the vendor. */
async function deeds(tx: Tx, project: Id, place: Place, inside: boolean): Promise<Deed[]> {
  const found = await tx.rows<{ at: Date; type: string; by_id: Id | null; subject: string; detail: Record<string, unknown> }>(
    'select at, type, by_id, subject, detail from ledger_fact where project_id = $1 and chapter = $2 and subject = any($3) and not type = any($4) order by seq desc limit 500',
    [project, rows.chapter, [subjectOf(place), place.flow, place.unit], inside ? [] : internalFacts])
  return found.map((f) => ({ at: f.at.toISOString(), type: f.type, by: f.by_id, subject: f.subject, detail: f.detail }))
}

/** `say` makes a deed a sentence. Null without such a gate; one that was taken off or whose flow or unit is archived is shown with its history. */
export async function gate(tx: Tx, project: Id, place: Place, me: Me, now: Moment, sources: readonly Source[], say: (deed: Deed, nameOf: (id: Id) => Words) => Words) {
  const inside = mine(me) === 'vendor'
  const [frame, kept] = [await frameOf(tx, project, mine(me), now, sources, place), (await rows.gates(tx, project, inside, { ...place, off: true }))[0]]
  if (!kept) return null
  // Off the plan nothing is asked of the chapters: what is left is the history.
  const standing = frame.standings[0] ?? closedOf(kept.gate, kept.signatures)
  const [[shown], lines, own, history] = [await show(tx, frame, [standing], me), await linesOf(tx, frame, [standing]), await rows.own(tx, project), await deeds(tx, project, place, inside)]
  const titles = new Map([...sources.flatMap((s) => s.conditions.all), ...byHand].map((c) => [c.code, { title: c.title, internal: c.internal ?? false }]))
  for (const o of own) titles.set(o.id, { title: o.title, internal: false })
  const signed = lines.get(subjectOf(place))
  const confirmed = frame.asking.conditions.filter((c) => c.byHand).flatMap((c) => frame.confirmations.get(keyOf(spotOf(c, place))) ?? [])
  const evidenceOf = await rows.evidence(tx, project, confirmed)
  const nameOf = namesIn(frame, own)
  return {
    gate: shown!, planned: kept.gate.planned, off: kept.gate.off && { reason: kept.gate.off.reason, by: personBrief(frame, kept.gate.off.by), day: kept.gate.off.day }, conditions: frame.asking.conditions.map((c) => showCondition(frame, c)),
    signed: (['vendor', 'customer'] as const).flatMap((side) => {
      const [signature, whole] = [kept.signatures[side], signed?.[side]]
      return signature && whole ? [{ signature: showSignature(frame, signature, standing.decided.stands[side]), lines: [...whole.lines, ...whole.inside].map((l) => showLine(frame, l, titles)) }] : []
    }),
    confirmations: confirmed.map((c) => ({ code: c.code, flow: c.flow, unit: c.unit, on: c.on, note: c.note, evidence: [...evidenceOf(c)], by: personBrief(frame, c.by), day: c.day })),
    history: history.map((d) => ({ at: d.at, type: d.type, by: d.by === null ? null : personBrief(frame, d.by), says: say(d, nameOf), internal: (internalFacts as readonly string[]).includes(d.type) })),
    members: [...frame.people.values()].filter((p) => !p.left).map(({ id, name, role, side }) => ({ id, name, role, side })), today: frame.today,
  }
}

/** Names for the sentences of a history. */
function namesIn(setting: Setting, own: readonly { readonly id: Id; readonly title: Words }[]): (id: Id) => Words {
  const titles = new Map(own.map((o) => [o.id, o.title]))
  return (id) => {
    const person = setting.people.get(id)
    return setting.flows.get(id)?.name ?? setting.units.get(id)?.name ?? titles.get(id) ?? (person ? { zh: person.name, en: person.name } : { zh: '–', en: '–' })
  }
}
