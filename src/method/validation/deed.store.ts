/** Every write of the chapter: the state, the rule, the facts. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { load as releaseOf } from '#ground/releases/releases.store.ts'
import type { Release } from '#ground/releases/releases.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import type { FindingFact } from '#method/validation/facts.ts'
import * as findings from '#method/validation/finding.ts'
import type { Finding } from '#method/validation/finding.ts'
import { prepare } from '#method/validation/preparation.ts'
import * as runs from '#method/validation/run.ts'
import type { StepDeed } from '#method/validation/run.ts'
import * as after from '#method/validation/settle.ts'
import { triage as sort } from '#method/validation/triage.ts'
import type { TriageDeed } from '#method/validation/triage.ts'
import { contextOf, flowAt, loadFinding, loadRun, record } from '#method/validation/validation.store.ts'
import { refused } from '#method/validation/validation.ts'
import type { Context, Kind, Matter } from '#method/validation/validation.ts'

export type StartInput = { readonly id: Id; readonly flow: Id; readonly version: number | undefined; readonly case: string; readonly data: string; readonly at: Moment }

export async function start(tx: Tx, command: Command, me: Me, input: StartInput) {
  const flow = await flowAt(tx, command.project, input.flow, input.version)
  if (!flow) return refused('notFound')
  if (flow.archived) return refused('flowArchived')
  if (flow.steps === null) return refused('noSuchVersion', { n: flow.current }, ['body', 'version'])
  return record(tx, command, runs.start({ ...input, version: flow.version }, flow.steps, await contextOf(tx, command, me)))
}

export async function recordStep(tx: Tx, command: Command, me: Me, id: Id, deed: StepDeed) {
  const run = await loadRun(tx, command.project, id)
  return run ? record(tx, command, runs.recordStep(run, deed, await contextOf(tx, command, me))) : refused('notFound')
}

export async function abandon(tx: Tx, command: Command, me: Me, id: Id, reason: string) {
  const run = await loadRun(tx, command.project, id)
  return run ? record(tx, command, runs.abandon(run, reason, await contextOf(tx, command, me))) : refused('notFound')
}

export type RaiseInput = { readonly id: Id; readonly flow: Id; readonly version: number | undefined; readonly step: number | null; readonly kind: Kind; readonly words: string; readonly evidence: readonly Id[]; readonly at: Moment }

export async function raise(tx: Tx, command: Command, me: Me, input: RaiseInput) {
  const flow = await flowAt(tx, command.project, input.flow, input.version)
  if (!flow) return refused('notFound')
  if (flow.steps === null) return refused('noSuchVersion', { n: flow.current }, ['body', 'version'])
  return record(tx, command, findings.raise({ ...input, version: flow.version, run: null }, flow.steps, await contextOf(tx, command, me)))
}

/** A deed on one finding; `wants` names the release the rule has to know. */
async function onFinding(tx: Tx, command: Command, me: Me, id: Id, wants: (f: Finding) => Id | null, decide: (f: Finding, release: Release | null, context: Context) => Decision<FindingFact>) {
  const finding = await loadFinding(tx, command.project, id)
  if (!finding) return refused('notFound')
  const release = (await releaseOf(tx, command.project, wants(finding))) ?? null
  return record(tx, command, decide(finding, release, await contextOf(tx, command, me)))
}

const none = () => null

export const triage = (tx: Tx, command: Command, me: Me, id: Id, deed: TriageDeed) => onFinding(tx, command, me, id, () => deed.release, (f, release, context) => sort(f, deed, release, context))
export const answered = (tx: Tx, command: Command, me: Me, id: Id, deed: { words: string; accepted: boolean }) => onFinding(tx, command, me, id, none, (f, _, context) => after.answered(f, deed, context))
export const resolve = (tx: Tx, command: Command, me: Me, id: Id, deed: { how: string; release: Id | null | undefined }) =>
  onFinding(tx, command, me, id, (f) => after.resolvingRelease(f, deed.release), (f, release, context) => after.resolve(f, deed, release, context))
export const reopen = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => onFinding(tx, command, me, id, none, (f, _, context) => after.reopen(f, reason, context))
export const share = (tx: Tx, command: Command, me: Me, id: Id, deed: { words: Words; workaround: Words | null }) => onFinding(tx, command, me, id, none, (f, _, context) => after.share(f, deed, context))
export const unshare = (tx: Tx, command: Command, me: Me, id: Id, reason: string) => onFinding(tx, command, me, id, none, (f, _, context) => after.unshare(f, reason, context))

export type PrepareInput = { readonly flow: Id; readonly what: Matter; readonly version: number; readonly ready: boolean; readonly on: Day | null; readonly documents: readonly Id[]; readonly note: string; readonly why: string | null }

export async function prepared(tx: Tx, command: Command, me: Me, input: PrepareInput) {
  const flow = await flowAt(tx, command.project, input.flow, undefined)
  if (!flow) return refused('notFound')
  return flow.archived ? refused('flowArchived') : record(tx, command, prepare(input, flow.current, await contextOf(tx, command, me)))
}
