import { Can, Day, File, Id, Page, WordsShape, inProject, member, read, z } from '#ground/api/api.contract.ts'
import { runStates } from '#method/validation/run.ts'
import { AnswerShape, FileBrief, FindingShape, FlowBrief, NumberedStep, Person, QualificationShape, ReleaseBrief, RowShape, RunShape, choice } from '#method/validation/shapes.contract.ts'
import { kinds, may } from '#method/validation/validation.ts'

/** Flows that are archived are left out. `totals` sums the open findings; `slipped` counts those whose release moved or was dropped since their triage. */
export const matrix = read({
  id: 'validation.matrix', path: '/projects/{project}/validation/matrix', access: member(may.see), says: { zh: '验证矩阵：流程 × 通过的步骤、各类问题、资料、合格的人', en: 'The validation matrix: flow × steps passed, findings by class, material, qualified people' },
  input: { params: inProject },
  output: z.object({
    rows: z.array(RowShape), totals: z.object({ untriaged: z.number().int(), communicate: z.number().int(), blocker: z.number().int(), tolerable: z.number().int(), slipped: z.number().int(), shared: z.number().int() }),
    today: Day, me: z.object({ person: Id, goesOnSite: z.boolean() }), can: Can,
  }).openapi('ValidationMatrix'),
})

const orders = ['day', 'moved', 'flow', 'class', 'kind', 'release'] as const
const findingFilter = {
  flow: Id.optional(), step: z.coerce.number().int().min(1).optional(), run: Id.optional(), class: z.enum(['untriaged', 'communicate', 'blocker', 'tolerable']).optional(), kind: choice(kinds).optional(),
  state: z.enum(['open', 'resolved', 'all']).default('open'), release: Id.optional(), slipped: z.enum(['true', 'false']).optional(), shared: z.enum(['true', 'false']).optional(),
  sort: z.enum(orders).default('day'), order: z.enum(['up', 'down']).default('down'),
}

/** `sort`: day raised, day moved, flow's code, class (untriaged first), kind, the release's planned day. `counts`: the open ones by class under the same filter, whatever class and state it names; for tabs. */
export const findings = read({
  id: 'validation.findings', path: '/projects/{project}/validation/findings', access: member(may.see), says: { zh: '问题清单：按流程、类别、性质、状态、版本筛选', en: 'The findings, by flow, class, kind, state and release' },
  input: { params: inProject, query: z.object({ ...Page, ...findingFilter }) },
  output: z.object({
    total: z.number().int(), findings: z.array(FindingShape), counts: z.object({ untriaged: z.number().int(), communicate: z.number().int(), blocker: z.number().int(), tolerable: z.number().int() }),
    releases: z.array(ReleaseBrief), flows: z.array(FlowBrief), can: Can,
  }),
})

/** `qualified`: who is to be told when its release slips; what hangs on the release in other chapters is in `releases.get`. `history` is the finding's own facts, oldest first; `says` is the sentence. `releases`: what a triage may choose from. */
export const finding = read({
  id: 'validation.finding', path: '/projects/{project}/validation/findings/{finding}', access: member(may.see), says: { zh: '一个问题和它的经过', en: 'One finding with its history' }, input: { params: inProject.extend({ finding: Id }) },
  output: z.object({
    finding: FindingShape, evidence: z.array(FileBrief), stepNow: NumberedStep.nullable(), qualified: z.array(QualificationShape),
    history: z.array(z.object({ number: z.number().int(), at: z.string(), recordedAt: z.string(), type: z.string(), detail: z.record(z.string(), z.unknown()), by: Person.nullable(), says: WordsShape })), releases: z.array(ReleaseBrief), can: Can,
  }),
})

export const runs = read({
  id: 'validation.runs', path: '/projects/{project}/validation/runs', access: member(may.see), says: { zh: '验证记录', en: 'The runs' },
  input: { params: inProject, query: z.object({ ...Page, flow: Id.optional(), person: Id.optional(), state: choice(runStates).optional(), counts: z.enum(['true', 'false']).optional(), current: z.enum(['true', 'false']).optional() }) },
  output: z.object({ total: z.number().int(), runs: z.array(RunShape), flows: z.array(FlowBrief), people: z.array(Person), can: Can }),
})

/** `steps` are those of the run's own version; `mine`: the reader is the runner and it may go on. */
export const run = read({
  id: 'validation.run', path: '/projects/{project}/validation/runs/{run}', access: member(may.see), says: { zh: '一次验证：每一步和结果', en: 'One run: every step and its answer' }, input: { params: inProject.extend({ run: Id }) },
  output: z.object({ run: RunShape, steps: z.array(NumberedStep), answers: z.array(AnswerShape), findings: z.array(FindingShape), mine: z.boolean(), can: Can }),
})

/** What a device keeps to run flows without a network: the flows with the steps in force, and the reader's own open runs with their answers. */
export const capture = read({
  id: 'validation.capture', path: '/projects/{project}/validation/capture', access: member(may.run), says: { zh: '离线验证所需的一切：流程步骤和我没走完的验证', en: 'All that running a flow needs offline: the steps, and my unfinished runs' }, input: { params: inProject },
  output: z.object({
    person: Id, goesOnSite: z.boolean(), flows: z.array(FlowBrief.extend({ steps: z.array(NumberedStep) })),
    runs: z.array(RunShape.extend({ answers: z.array(AnswerShape), stepsOf: z.array(NumberedStep) })), can: Can,
  }),
})

/** Everybody who goes on site × every flow in force. */
export const qualifications = read({
  id: 'validation.qualifications', path: '/projects/{project}/validation/qualifications', access: member(may.see), says: { zh: '业务合格：谁亲手验证过哪个流程的现行版本', en: 'Who is qualified for which flow, by own hands on the current version' },
  input: { params: inProject, query: z.object({ flow: Id.optional(), person: Id.optional() }) },
  output: z.object({ people: z.array(Person.extend({ role: z.string() })), flows: z.array(FlowBrief), qualifications: z.array(QualificationShape), can: Can }),
})

/** The customer's view: what was deliberately shared, not resolved, and nothing else. `workaround` only when it was shared too. */
export const knownLimits = read({
  id: 'validation.knownLimits', path: '/projects/{project}/known-limits', access: member(may.seeLimits), says: { zh: '已知限制', en: 'The known limits' }, input: { params: inProject, query: z.object({ flow: Id.optional() }) },
  output: z.object({
    limits: z.array(z.object({ id: Id, flow: z.object({ id: Id, code: z.string(), name: WordsShape }), step: z.object({ number: z.number().int(), title: WordsShape }).nullable(), words: WordsShape, workaround: WordsShape.nullable(), day: Day })),
    can: Can,
  }),
})

/** The report's data: per flow the row of the matrix, its steps with their newest counting answer, its findings (open ones first) and runs. One flow, or all in force. */
export const report = read({
  id: 'validation.report', path: '/projects/{project}/validation/report', access: member(may.see), says: { zh: '验证报告的内容', en: 'The content of the validation report' }, input: { params: inProject, query: z.object({ flow: Id.optional() }) },
  output: z.object({
    project: WordsShape, customer: WordsShape, today: Day,
    flows: z.array(z.object({
      row: RowShape, steps: z.array(NumberedStep.extend({ outcome: z.enum(['pass', 'finding', 'none']), by: Person.nullable(), day: Day.nullable() })), findings: z.array(FindingShape), runs: z.array(RunShape),
    })),
    can: Can,
  }).openapi('ValidationReport'),
})

export const printReport = read({ id: 'validation.printReport', path: '/projects/{project}/validation/report.pdf', access: member(may.see), says: { zh: '验证报告（PDF）', en: 'The validation report as PDF' }, input: report.input, output: File })
export const exportMatrix = read({ id: 'validation.exportMatrix', path: '/projects/{project}/validation/matrix.xlsx', access: member(may.see), says: { zh: '验证矩阵导出 Excel', en: 'The matrix as Excel' }, input: matrix.input, output: File })
export const exportFindings = read({ id: 'validation.exportFindings', path: '/projects/{project}/validation/findings.xlsx', access: member(may.see), says: { zh: '问题清单导出 Excel', en: 'The findings as Excel' }, input: findings.input, output: File })
