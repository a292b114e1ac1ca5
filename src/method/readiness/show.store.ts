/** Gates as the contract answers them, with the names of everything in them. */
import { sideOf } from '#ground/people/people.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Me } from '#ground/people/people.ts'
import { daysBetween } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { standOf } from '#method/readiness/deed.store.ts'
import type { Line } from '#method/readiness/facts.ts'
import type { FlowOf, Frame, Setting } from '#method/readiness/frame.store.ts'
import type { Told } from '#method/readiness/gate.ts'
import { owedOf } from '#method/readiness/owing.ts'
import { keyOf, may, subjectOf } from '#method/readiness/readiness.ts'
import type { Asked, Place } from '#method/readiness/readiness.ts'
import { stateWords } from '#method/readiness/readiness.words.ts'
import type { Difference } from '#method/readiness/reopening.ts'
import * as rows from '#method/readiness/rows.store.ts'
import type { Basis, Signature } from '#method/readiness/sign.ts'
import { isOverdue, signingOf } from '#method/readiness/standing.ts'
import type { Standing } from '#method/readiness/standing.ts'
import type { Cell } from '#method/readiness/verdict.ts'
import type { Waiver } from '#method/readiness/waiver.ts'

export const personBrief = ({ people }: Pick<Setting, 'people'>, id: Id) => ({ id, name: people.get(id)?.name ?? '' })
export const flowBrief = ({ id, code, name, current }: FlowOf) => ({ id, code, name, current })
export const unitBrief = ({ id, code, name }: Pick<FlowOf, 'id' | 'code' | 'name'>) => ({ id, code, name })

export const showCondition = ({ from }: Pick<Setting, 'from'>, c: Asked) => ({
  code: c.code, title: c.title, short: c.short, scope: c.scope, weight: c.weight, owes: [...c.owes], internal: c.internal ?? false, locked: c.locked ?? false, byHand: c.byHand, own: c.own, from: from.get(c.code) ?? null,
})

export const saysOf = ({ answer }: Pick<Cell, 'answer'>): Words => answer?.says ?? stateWords.unanswered

export const showCell = (setting: Setting, cell: Cell) => ({
  code: cell.condition.code, met: cell.met, answered: cell.answer !== null, waived: !cell.met && cell.waiver !== null, since: cell.answer?.since ?? null, who: (cell.answer?.who ?? []).map((id) => personBrief(setting, id)), says: saysOf(cell), to: cell.answer?.to ?? null,
})

export const showWaiver = (frame: Setting, w: Waiver) => ({
  id: w.id, code: w.code, why: w.why, until: w.until, by: personBrief(frame, w.by), role: w.role, day: w.day, endsIn: daysBetween(frame.today, w.until), internal: w.inside,
})

export const isMember = ({ people }: Pick<Setting, 'people'>) => (id: Id): boolean => people.get(id)?.left === false

export function showOwed(frame: Frame, standing: Standing, cell: Cell) {
  const { person, roles, due, overdue, version } = owedOf(cell.condition, frame.owings.get(keyOf(cell.spot)), standing.gate.on, isMember(frame), frame.today)
  // What is live is late no more.
  return { person: person === null ? null : personBrief(frame, person), roles: [...roles], due, overdue: overdue && standing.gate.live === null, version }
}

export const showMissing = (frame: Frame, standing: Standing, cell: Cell) => ({
  code: cell.condition.code, weight: cell.condition.weight as 'must' | 'should', flow: cell.spot.flow, unit: cell.spot.unit, says: saysOf(cell), to: cell.answer?.to ?? null,
  waiver: cell.waiver ? showWaiver(frame, cell.waiver) : null, outgrown: cell.met || !cell.outgrown ? null : showWaiver(frame, cell.outgrown), owed: showOwed(frame, standing, cell),
})

/** What the vendor signed counts whole for the vendor's eyes: an exception within is one. */
const verdictSigned = (s: Signature) => ([...s.lines, ...s.inside].some((l) => l.state !== 'met') ? ('exceptions' as const) : ('go' as const))

export const showSignature = (setting: Setting, s: Signature, stands: boolean) => ({ side: s.side, by: personBrief(setting, s.by), role: s.role, at: s.at, day: s.day, verdict: verdictSigned(s), stands })

const showTold = (setting: Setting, told: Told | null) => told && { reason: told.reason, by: personBrief(setting, told.by), day: told.day }

export type Lines = Awaited<ReturnType<typeof rows.lines>>

/** `whole` are the lines that were signed, for how it stood then. */
export function showDifference(d: Difference<Basis>, signed: ReturnType<Lines['get']>) {
  const code = d.cell.condition.code
  const of = signed?.[d.side]
  const line: Line | undefined = [...(of?.lines ?? []), ...(of?.inside ?? [])].find((l) => l.code === code)
  return { side: d.side, code, title: d.cell.condition.title, kind: d.kind, was: line?.says ?? null, is: saysOf(d.cell), internal: d.cell.condition.internal ?? false }
}

const signerSide = (me: Me) => (may.sign.who.includes(me.member!.role) ? sideOf[me.member!.role] : null)

export function showGate(frame: Frame, standing: Standing, me: Me, lines: Lines) {
  const { gate, signatures, decided } = standing
  const signature = (side: 'vendor' | 'customer') => signatures[side] && showSignature(frame, signatures[side], decided.stands[side])
  return {
    flow: flowBrief(frame.flows.get(gate.flow)!), unit: unitBrief(frame.units.get(gate.unit)!), on: gate.on, overdue: isOverdue(gate, frame.today), live: gate.live && { on: gate.live.on, by: personBrief(frame, gate.live.by) },
    verdict: standing.verdict, decision: decided.state, blocking: standing.blocking, cells: standing.cells.map((c) => showCell(frame, c)), missing: standing.missing.map((c) => showMissing(frame, standing, c)),
    waivers: standing.cells.flatMap((c) => (c.waiver ? [showWaiver(frame, c.waiver)] : [])), signatures: { vendor: signature('vendor'), customer: signature('customer') },
    withdrawn: { vendor: showTold(frame, gate.withdrawn.vendor), customer: showTold(frame, gate.withdrawn.customer) }, reopened: decided.differences.map((d) => showDifference(d, lines.get(subjectOf(gate)))),
    stand: standOf(standing), sign: signingOf(standing, signerSide(me)), version: gate.version,
  }
}

/** The whole lines of those of these gates that were signed. */
export const linesOf = (tx: Tx, frame: Frame, standings: readonly Standing[]): Promise<Lines> =>
  rows.lines(tx, frame.project, frame.audience === 'vendor', standings.filter((s) => s.signatures.vendor || s.signatures.customer).map((s): Place => ({ flow: s.gate.flow, unit: s.gate.unit })))

export const showLine = (setting: Setting, line: Line, titles: ReadonlyMap<string, { readonly title: Words; readonly internal: boolean }>) => ({
  code: line.code, title: titles.get(line.code)?.title ?? { zh: line.code, en: line.code }, weight: line.weight, state: line.state, says: line.says, since: line.since, who: line.who.map((id) => personBrief(setting, id)),
  waiver: line.waiver && { why: line.waiver.why, until: line.waiver.until, by: personBrief(setting, line.waiver.by) }, internal: titles.get(line.code)?.internal ?? false,
})
