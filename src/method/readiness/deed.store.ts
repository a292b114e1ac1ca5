/** Every write at a gate: how it stands for whoever writes, the rule, the facts. */
import { createHash } from 'node:crypto'
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { doorFault, spotFault } from '#method/readiness/condition.ts'
import * as confirmations from '#method/readiness/confirmation.ts'
import { contextOf, frameOf, mine, settingOf } from '#method/readiness/frame.store.ts'
import type { Frame, Source } from '#method/readiness/frame.store.ts'
import * as gates from '#method/readiness/gate.ts'
import type { PlanDeed } from '#method/readiness/gate.ts'
import * as owings from '#method/readiness/owing.ts'
import type { AssignDeed } from '#method/readiness/owing.ts'
import { keyOf, refused, subjectOf } from '#method/readiness/readiness.ts'
import type { Asked, Place, Spot } from '#method/readiness/readiness.ts'
import { record } from '#method/readiness/record.store.ts'
import * as rows from '#method/readiness/rows.store.ts'
import * as signing from '#method/readiness/sign.ts'
import { shownText } from '#method/readiness/sign.ts'
import type { Standing } from '#method/readiness/standing.ts'
import * as waivers from '#method/readiness/waiver.ts'
import type { WaiveDeed } from '#method/readiness/waiver.ts'

/** The digest of all that somebody is shown of a gate. */
export const standOf = (standing: Standing): string => createHash('sha256').update(shownText(standing.cells)).digest('hex').slice(0, 32)

const gateAt = async (tx: Tx, project: Id, place: Place) => (await rows.gates(tx, project, false, { ...place, off: true }))[0]?.gate

export async function plan(tx: Tx, command: Command, me: Me, deed: PlanDeed) {
  const [setting, all] = [await settingOf(tx, command.project, mine(me), command.now, []), await rows.gates(tx, command.project, false, { off: true })]
  const known = { flows: setting.flows, units: setting.units, gates: new Map(all.map(({ gate }) => [subjectOf(gate), gate])) }
  return record(tx, command, gates.plan(deed, known, contextOf(setting, me, command.now)))
}

/** Deeds that need nothing but the gate. */
async function onGate(tx: Tx, command: Command, me: Me, place: Place, decide: (gate: gates.Gate | undefined, context: ReturnType<typeof contextOf>) => Parameters<typeof record>[2]) {
  const [setting, gate] = [await settingOf(tx, command.project, mine(me), command.now, []), await gateAt(tx, command.project, place)]
  const answer = await record(tx, command, decide(gate, contextOf(setting, me, command.now)))
  return 'ok' in answer ? { ...answer, current: gate } : answer
}

export const setDay = (tx: Tx, command: Command, me: Me, place: Place, on: Day | null, seen: number) => onGate(tx, command, me, place, (gate, context) => gates.setDay(gate, seen, on, context))
export const takeOff = (tx: Tx, command: Command, me: Me, place: Place, reason: string) => onGate(tx, command, me, place, (gate, context) => gates.takeOff(gate, reason, context))
export const takeBackLive = (tx: Tx, command: Command, me: Me, place: Place, reason: string) => onGate(tx, command, me, place, (gate, context) => gates.takeBackLive(gate, reason, context))

/** The gate as it stands for the writer; no standing when it is off the plan or archived. */
async function standingAt(tx: Tx, command: Command, me: Me, place: Place, sources: readonly Source[]) {
  const frame = await frameOf(tx, command.project, mine(me), command.now, sources, place)
  const standing = frame.standings[0]
  return { frame, standing, gate: standing?.gate ?? (await gateAt(tx, command.project, place)), context: contextOf(frame, me, command.now) }
}

/** A gate on the plan whose flow or unit is archived has no standing. */
const notStanding = (gate: gates.Gate | undefined, { flows, units }: Frame) =>
  gates.notPlanned(gate) ?? refused('isArchived', { place: (flows.get(gate!.flow)?.archived ? flows.get(gate!.flow) : units.get(gate!.unit))?.code ?? '' })

export async function goLive(tx: Tx, command: Command, me: Me, place: Place, on: Day | undefined, sources: readonly Source[]) {
  const { frame, standing, gate, context } = await standingAt(tx, command, me, place, sources)
  return standing ? record(tx, command, gates.goLive(gate, on ?? frame.today, standing.decided.state === 'go', context)) : notStanding(gate, frame)
}

/** `show` makes what the refusal carries: the gate as it stands now. */
export async function sign(tx: Tx, command: Command, me: Me, place: Place, seen: string, sources: readonly Source[], show: (frame: Frame, standing: Standing) => Promise<unknown>) {
  const { frame, standing, gate, context } = await standingAt(tx, command, me, place, sources)
  if (!standing) return notStanding(gate, frame)
  const answer = await record(tx, command, signing.sign(gate, standing.cells, standing.signatures[mine(me)], { seen, shown: standOf(standing) }, context))
  return 'ok' in answer && ['changed', 'noGo'].includes(answer.refusal.code) ? { ...answer, current: await show(frame, standing) } : answer
}

export async function withdraw(tx: Tx, command: Command, me: Me, place: Place, reason: string) {
  const [setting, kept] = [await settingOf(tx, command.project, mine(me), command.now, []), (await rows.gates(tx, command.project, false, { ...place, off: true }))[0]]
  return record(tx, command, signing.withdraw(kept?.gate, kept?.signatures[mine(me)] ?? null, reason, contextOf(setting, me, command.now)))
}

export async function waive(tx: Tx, command: Command, me: Me, place: Place, deed: WaiveDeed, inside: boolean, sources: readonly Source[]) {
  const { frame, standing, gate, context } = await standingAt(tx, command, me, place, sources)
  if (!standing) return notStanding(gate, frame)
  const fault = gates.notPlanned(gate) ?? doorFault(frame.catalogue.find((c) => c.code === deed.code), inside)
  return fault ?? record(tx, command, waivers.waive(place, standing.cells.find((c) => c.condition.code === deed.code), deed, context))
}

export async function endWaiver(tx: Tx, command: Command, me: Me, id: Id, reason: string, inside: boolean) {
  const [setting, found] = [await settingOf(tx, command.project, mine(me), command.now, []), await rows.waiver(tx, command.project, id)]
  return record(tx, command, waivers.endWaiver(found?.inside === inside ? found : undefined, reason, contextOf(setting, me, command.now)))
}

/** A condition at its own scope, for whoever may know of it, or the refusal. */
async function spotAt(tx: Tx, command: Command, me: Me, spot: Spot, inside: boolean, sources: readonly Source[]) {
  const setting = await settingOf(tx, command.project, mine(me), command.now, sources)
  const condition = setting.catalogue.find((c) => c.code === spot.code)
  const fault = doorFault(condition, inside) ?? spotFault(condition!, spot, setting.flows, setting.units)
  return fault ? { fault } : { fault: null, condition: condition!, context: contextOf(setting, me, command.now) }
}

const owingAt = async (tx: Tx, project: Id, spot: Spot) => (await rows.owings(tx, project, true)).find((o) => keyOf(o) === keyOf(spot))
const confirmationAt = async (tx: Tx, project: Id, spot: Spot) => (await rows.confirmations(tx, project)).find((c) => keyOf(c) === keyOf(spot))

/** A deed about who owes a condition; a refusal carries whose it is now. */
async function onOwing(tx: Tx, command: Command, me: Me, spot: Spot, inside: boolean, sources: readonly Source[], decide: (condition: Asked, standing: owings.Owing | undefined, context: ReturnType<typeof contextOf>) => Parameters<typeof record>[2]) {
  const at = await spotAt(tx, command, me, spot, inside, sources)
  if (at.fault) return at.fault
  const standing = await owingAt(tx, command.project, spot)
  const answer = await record(tx, command, decide(at.condition, standing, at.context))
  return 'ok' in answer ? { ...answer, current: standing ?? null } : answer
}

export const assign = (tx: Tx, command: Command, me: Me, spot: Spot, deed: AssignDeed, inside: boolean, sources: readonly Source[]) =>
  onOwing(tx, command, me, spot, inside, sources, (condition, standing, context) => owings.assign(condition, spot, standing, deed, context))

export const clearOwing = (tx: Tx, command: Command, me: Me, spot: Spot, seen: number, inside: boolean, sources: readonly Source[]) =>
  onOwing(tx, command, me, spot, inside, sources, (condition, standing, context) => owings.clear(condition, spot, standing, seen, context))

export async function confirm(tx: Tx, command: Command, me: Me, spot: Spot, deed: Omit<confirmations.ConfirmDeed, 'id' | 'on'> & { readonly on: Day | undefined }, sources: readonly Source[]) {
  const at = await spotAt(tx, command, me, spot, false, sources)
  return at.fault ?? record(tx, command, confirmations.confirm(at.condition, spot, await confirmationAt(tx, command.project, spot), { ...deed, id: command.id, on: deed.on ?? at.context.today }, at.context))
}

export async function takeBackConfirmation(tx: Tx, command: Command, me: Me, spot: Spot, reason: string, sources: readonly Source[]) {
  const at = await spotAt(tx, command, me, spot, false, sources)
  return at.fault ?? record(tx, command, confirmations.takeBack(at.condition, spot, await confirmationAt(tx, command.project, spot), reason, at.context))
}
