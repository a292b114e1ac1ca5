/** Findings and runs as the contract answers them. */
import type { Tx } from '#ground/database/database.store.ts'
import { dayOf } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Me } from '#ground/people/people.ts'
import { classOf, isOpen, type Finding } from '#method/validation/finding.ts'
import { filesIn, filesOf, flowBrief, numbered, releaseBrief, stepsOf, versionKey, type FileBrief, type Frame } from '#method/validation/frame.store.ts'
import { countByClass, inOrder, type Order } from '#method/validation/matrix.ts'
import { passed, stateOf, type Run, type RunState } from '#method/validation/run.ts'
import { slippedSince } from '#method/validation/slip.ts'
import { factsOfThing, isFinding, loadFinding, loadRun } from '#method/validation/validation.store.ts'
import type { Class, Kind } from '#method/validation/validation.ts'
import * as qualifications from '#method/validation/qualification.store.ts'

export type FindingFilter = {
  readonly flow?: Id | undefined; readonly step?: number | undefined; readonly run?: Id | undefined; readonly class?: Class | 'untriaged' | undefined; readonly kind?: Kind | undefined; readonly state: 'open' | 'resolved' | 'all'
  readonly release?: Id | undefined; readonly slipped?: 'true' | 'false' | undefined; readonly shared?: 'true' | 'false' | undefined; readonly sort: Order; readonly order: 'up' | 'down'
}

export const everything: FindingFilter = { state: 'all', sort: 'day', order: 'down' }

/** The findings that fit, whatever class and state the filter names. */
async function fitting(tx: Tx, project: Id, f: FindingFilter): Promise<Finding[]> {
  const rows = await tx.rows<{ state: Finding }>(
    `select state from validation_finding where project_id = $1 and ($2::uuid is null or flow_id = $2) and ($3::int is null or step = $3) and ($4::text is null or kind = $4)
       and ($5::uuid is null or release_id = $5) and ($6::boolean is null or shared = $6) and ($7::uuid is null or run_id = $7)`,
    [project, f.flow ?? null, f.step ?? null, f.kind ?? null, f.release ?? null, f.shared === undefined ? null : f.shared === 'true', f.run ?? null])
  return rows.map((r) => r.state)
}

/** All that fit, in order; a page is cut from it by whoever asks. */
export async function findFindings(tx: Tx, frame: Frame, filter: FindingFilter) {
  const around = (await fitting(tx, frame.project, filter)).filter((f) => filter.slipped === undefined || (slipIn(frame, f) !== null) === (filter.slipped === 'true'))
  const wanted = around.filter((f) => (filter.class === undefined || classOf(f) === filter.class) && (filter.state === 'all' || isOpen(f) === (filter.state === 'open')))
  const plannedOf = (f: Finding) => frame.releaseOf(releaseId(f))?.planned ?? null
  return { counts: countByClass(around), found: inOrder(wanted, filter.sort, filter.order === 'down', (flow) => frame.flowOf(flow).code, plannedOf) }
}

const releaseId = (f: Finding): Id | null => (f.triage === null || f.triage.to.class === 'communicate' ? null : f.triage.to.release)

export const slipIn = (frame: Frame, f: Finding) => slippedSince(f, frame.releaseOf(releaseId(f)))

/** Findings with the names of everything in them. */
export async function showFindings(tx: Tx, frame: Frame, findings: readonly Finding[]) {
  const steps = await stepsOf(tx, frame.project, findings.filter((f) => f.step !== null))
  const files = await filesOf(tx, frame.project, findings.flatMap((f) => f.evidence))
  return findings.map((f) => {
    const release = (id: Id | null) => {
      const found = frame.releaseOf(id)
      return found ? releaseBrief(found) : null
    }
    const title = f.step === null ? undefined : steps.get(versionKey(f))?.[f.step - 1]?.title
    const slip = slipIn(frame, f)
    const to = f.triage?.to
    return {
      id: f.id, flow: flowBrief(frame.flowOf(f.flow)), version: f.version, step: f.step === null || !title ? null : { number: f.step, title }, run: f.run, kind: f.kind, words: f.words, evidence: filesIn(f.evidence, files).length,
      by: frame.personOf(f.by), day: f.day, class: classOf(f), movedOn: f.movedOn,
      triage: f.triage === null || !to ? null : {
        class: to.class, say: to.class === 'communicate' ? to.say : null, release: release(releaseId(f)), workaround: to.class === 'tolerable' ? to.workaround : null,
        note: f.triage.note, by: frame.personOf(f.triage.by), day: f.triage.day, times: f.triage.times,
      },
      answer: f.answer && { ...f.answer, by: frame.personOf(f.answer.by) },
      resolved: f.resolved && { how: f.resolved.how, release: release(f.resolved.release), by: frame.personOf(f.resolved.by), day: f.resolved.day },
      shared: f.shared && { words: f.shared.words, workaround: f.shared.workaround, by: frame.personOf(f.shared.by), day: f.shared.day },
      slip: slip && { from: slip.from, to: slip.to, days: slip.days, reason: slip.reason, on: dayOf(slip.at, frame.zone), dropped: slip.dropped },
    }
  })
}

/** One finding with its facts; the sentences are said by whoever knows the names. */
export async function finding(tx: Tx, frame: Frame, id: Id) {
  const found = await loadFinding(tx, frame.project, id)
  if (!found) return null
  const [shown] = await showFindings(tx, frame, [found])
  const flow = frame.flowOf(found.flow)
  const now = found.version === flow.current && found.step !== null ? (numbered(flow.steps)[found.step - 1] ?? null) : null
  return {
    finding: shown!, evidence: filesIn(found.evidence, await filesOf(tx, frame.project, found.evidence)), stepNow: now,
    qualified: (await qualifications.qualifications(tx, frame, { flow: found.flow })).filter((q) => q.state === 'qualified'), facts: (await factsOfThing(tx, frame.project, id)).filter((f) => isFinding([f])),
  }
}

export type RunFilter = { readonly flow?: Id | undefined; readonly person?: Id | undefined; readonly state?: RunState | undefined; readonly counts?: 'true' | 'false' | undefined; readonly current?: 'true' | 'false' | undefined }

/** The runs that fit, the newest first. */
export async function findRuns(tx: Tx, frame: Frame, f: RunFilter): Promise<Run[]> {
  const rows = await tx.rows<{ state: Run }>(
    `select r.state from validation_run r join flows_flow w on w.project_id = r.project_id and w.flow_id = r.flow_id
      where r.project_id = $1 and ($2::uuid is null or r.flow_id = $2) and ($3::uuid is null or r.person_id = $3) and ($4::text is null or r.progress = $4) and ($5::boolean is null or r.counts = $5)
        and ($6::boolean is null or (r.flow_version = w.current) = $6) order by r.started_at desc, r.run_id desc`,
    [frame.project, f.flow ?? null, f.person ?? null, f.state ?? null, f.counts === undefined ? null : f.counts === 'true', f.current === undefined ? null : f.current === 'true'])
  return rows.map((r) => r.state)
}

export const showRun = (frame: Frame, run: Run) => {
  const flow = frame.flowOf(run.flow)
  return {
    id: run.id, flow: flowBrief(flow), version: run.version, isCurrent: run.version === flow.current, person: frame.personOf(run.person), role: run.role as string, counts: run.counts, case: run.case, data: run.data,
    state: stateOf(run), startedAt: run.startedAt, startedOn: run.startedOn, completedOn: run.completedOn, steps: run.steps, answered: run.answers.length, passed: passed(run),
    findings: new Set(run.answers.flatMap((a) => a.findings)).size, abandoned: run.abandoned && { ...run.abandoned, by: frame.personOf(run.abandoned.by) }, movedOn: run.movedOn,
  }
}

export const showAnswers = (run: Run, files: ReadonlyMap<Id, FileBrief>) => run.answers.map((a) => ({ ...a, findings: [...a.findings], evidence: filesIn(a.evidence, files) }))

export async function run(tx: Tx, frame: Frame, id: Id, me: Me) {
  const found = await loadRun(tx, frame.project, id)
  if (!found) return null
  const steps = (await stepsOf(tx, frame.project, [found])).get(versionKey(found)) ?? []
  const files = await filesOf(tx, frame.project, found.answers.flatMap((a) => a.evidence))
  const { found: raised } = await findFindings(tx, frame, { ...everything, run: id, order: 'up' })
  return { run: showRun(frame, found), steps: numbered(steps), answers: showAnswers(found, files), findings: await showFindings(tx, frame, raised), mine: found.person === me.person && found.abandoned === null }
}

/** What a device keeps: the flows with their steps in force, and the reader's open runs. */
export async function capture(tx: Tx, frame: Frame, me: Me) {
  const own = await findRuns(tx, frame, { person: me.person, state: 'open' })
  const steps = await stepsOf(tx, frame.project, own)
  const files = await filesOf(tx, frame.project, own.flatMap((r) => r.answers.flatMap((a) => a.evidence)))
  return {
    flows: frame.flows.filter((f) => !f.archived).map((f) => ({ ...flowBrief(f), steps: numbered(f.steps) })),
    runs: own.map((r) => ({ ...showRun(frame, r), answers: showAnswers(r, files), stepsOf: numbered(steps.get(versionKey(r)) ?? []) })),
  }
}

/** What the customer may read: shared, not resolved, and of it only the shared words. */
export async function knownLimits(tx: Tx, frame: Frame, flow: Id | undefined) {
  const rows = await tx.rows<{ state: Finding }>('select state from validation_finding where project_id = $1 and shared and not resolved and ($2::uuid is null or flow_id = $2)', [frame.project, flow ?? null])
  const shared = inOrder(rows.map((r) => r.state), 'flow', false, (id) => frame.flowOf(id).code, () => null)
  const steps = await stepsOf(tx, frame.project, shared.filter((f) => f.step !== null))
  return shared.map((f) => {
    const { id, code, name } = frame.flowOf(f.flow)
    const title = f.step === null ? undefined : steps.get(versionKey(f))?.[f.step - 1]?.title
    return { id: f.id, flow: { id, code, name }, step: f.step === null || !title ? null : { number: f.step, title }, words: f.shared!.words, workaround: f.shared!.workaround, day: f.shared!.day }
  })
}
