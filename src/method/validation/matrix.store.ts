/** The matrix and the report, flow by flow. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Id } from '#kit/ids.ts'
import { isOpen, type Finding } from '#method/validation/finding.ts'
import { filesIn, filesOf, flowBrief, numbered, type FileBrief, type Frame } from '#method/validation/frame.store.ts'
import { everything, findFindings, findRuns, showFindings, showRun, slipIn } from '#method/validation/look.store.ts'
import { countByClass, limits, newestAnswers } from '#method/validation/matrix.ts'
import { stateOf as preparationState, type Preparation } from '#method/validation/preparation.ts'
import { qualifications } from '#method/validation/qualification.store.ts'
import { stateOf, type Run } from '#method/validation/run.ts'
import type { Matter } from '#method/validation/validation.ts'

type Qualified = Awaited<ReturnType<typeof qualifications>>
type Whole = { readonly runs: readonly Run[]; readonly findings: readonly Finding[]; readonly prepared: readonly Preparation[]; readonly files: ReadonlyMap<Id, FileBrief>; readonly qualified: Qualified }

async function whole(tx: Tx, frame: Frame, flow: Id | undefined): Promise<Whole> {
  const [runs, { found }, rows, qualified] = await Promise.all([
    findRuns(tx, frame, { flow }), findFindings(tx, frame, { ...everything, flow }),
    tx.rows<{ state: Preparation }>('select state from validation_preparation where project_id = $1 and ($2::uuid is null or flow_id = $2)', [frame.project, flow ?? null]), qualifications(tx, frame, { flow }),
  ])
  const prepared = rows.map((r) => r.state)
  return { runs, findings: found, prepared, qualified, files: await filesOf(tx, frame.project, prepared.flatMap((p) => (p.answer.ready ? p.answer.documents : []))) }
}

function preparation(frame: Frame, flow: Flow, what: Matter, w: Whole) {
  const found = w.prepared.find((p) => p.flow === flow.id && p.what === what) ?? null
  const answer = found?.answer
  return {
    what, state: preparationState(found, flow.current), version: found?.version ?? null, by: found ? frame.personOf(found.by) : null, day: found?.day ?? null,
    on: answer?.ready ? answer.on : null, documents: answer?.ready ? filesIn(answer.documents, w.files) : [], note: answer?.ready ? answer.note : '', why: answer && !answer.ready ? answer.why : null,
  }
}

function rowOf(frame: Frame, flow: Flow, w: Whole) {
  const runs = w.runs.filter((r) => r.flow === flow.id)
  const findings = w.findings.filter((f) => f.flow === flow.id)
  const answers = [...newestAnswers(flow, runs).values()]
  const qualified = w.qualified.filter((q) => q.flow === flow.id)
  return {
    flow: flowBrief(flow), steps: { passed: answers.filter((a) => a.outcome === 'pass').length, answered: answers.length, total: flow.steps.length },
    findings: { ...countByClass(findings), slipped: findings.filter((f) => slipIn(frame, f) !== null).length, shared: limits(findings) },
    material: preparation(frame, flow, 'material', w), upgradeData: preparation(frame, flow, 'upgradeData', w),
    qualified: qualified.filter((q) => q.state === 'qualified'), lapsed: qualified.filter((q) => q.state === 'lapsed'),
    lastRun: runs[0] ? showRun(frame, runs[0]) : null, openRuns: runs.filter((r) => stateOf(r) === 'open').length,
  }
}

const inForce = (frame: Frame, flow: Id | undefined) => frame.flows.filter((f) => !f.archived && (flow === undefined || f.id === flow))

export async function matrix(tx: Tx, frame: Frame) {
  const w = await whole(tx, frame, undefined)
  const rows = inForce(frame, undefined).map((flow) => rowOf(frame, flow, w))
  const sum = (of: keyof (typeof rows)[number]['findings']) => rows.reduce((n, r) => n + r.findings[of], 0)
  return { rows, totals: { untriaged: sum('untriaged'), communicate: sum('communicate'), blocker: sum('blocker'), tolerable: sum('tolerable'), slipped: sum('slipped'), shared: sum('shared') } }
}

/** Everything there is to say about each flow; open findings first. */
export async function report(tx: Tx, frame: Frame, only: Id | undefined) {
  const w = await whole(tx, frame, only)
  return Promise.all(inForce(frame, only).map(async (flow) => {
    const answers = newestAnswers(flow, w.runs)
    const findings = w.findings.filter((f) => f.flow === flow.id).sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
    return {
      row: rowOf(frame, flow, w), findings: await showFindings(tx, frame, findings), runs: w.runs.filter((r) => r.flow === flow.id).map((r) => showRun(frame, r)),
      steps: numbered(flow.steps).map((s) => {
        const answer = answers.get(s.number)
        return { ...s, outcome: answer?.outcome ?? ('none' as const), by: answer ? frame.personOf(answer.person) : null, day: answer?.day ?? null }
      }),
    }
  }))
}
