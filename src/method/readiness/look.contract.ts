import { Can, Day, File, Id, Page, WordsShape, inProject, member, read, text, z } from '#ground/api/api.contract.ts'
import { documentKinds } from '#ground/documents/paper.ts'
import { decisionStates, may, verdicts, weights } from '#method/readiness/readiness.ts'
import { ConditionShape, ConfirmationShape, DecisionShape, FlowBrief, GateShape, LineShape, Person, RoleShape, ScopeShape, SideShape, SignatureShape, UnitBrief, VerdictShape, choice } from '#method/readiness/shapes.contract.ts'

const base = '/projects/{project}/readiness'
const n = z.number().int()

/** `missing`: a condition's code that is not met (waived or not). `owed`: `me` or a person who was named, or whose role it is when nobody was. `before`: planned on that day or earlier, and not live. `q` looks in codes and names. */
const filter = {
  flow: Id.optional(), unit: Id.optional(), verdict: choice(verdicts).optional(), decision: choice(decisionStates).optional(), missing: text(1, 100).optional(), owed: z.union([z.literal('me'), Id]).optional(), before: Day.optional(), q: text(0, 100).optional(),
  sort: z.enum(['day', 'flow', 'unit', 'missing']).default('day'), order: z.enum(['asc', 'desc']).default('asc'),
}

/** Gates on the plan; archived flows and units are left out. `conditions` are those asked (not `off`), in the order of the cells. `counts` are of all that fit but for verdict and decision; `flows` and `units` are all of the project, for filters and for planning. */
export const gates = read({
  id: 'readiness.gates', path: `${base}/gates`, access: member(may.see), says: { zh: '推广条件清单：每个流程在每个单位还差什么、谁负责', en: 'The gates: what each flow lacks in each unit, and whose it is' }, input: { params: inProject, query: z.object({ ...Page, ...filter }) },
  output: z.object({
    total: n, page: n, size: n, conditions: z.array(ConditionShape), gates: z.array(GateShape), flows: z.array(FlowBrief), units: z.array(UnitBrief),
    counts: z.object({ verdict: z.object({ go: n, exceptions: n, noGo: n }), decision: z.object({ none: n, vendorSigned: n, customerSigned: n, go: n, reopened: n, live: n }) }), today: Day, can: Can,
  }),
})

/** Every gate on the plan in one narrow cell. `missing` counts musts that are not met and not waived, `exceptions` what is waived or should hold and does not. `overdue`: the planned day has passed and it is not live. */
export const matrix = read({
  id: 'readiness.matrix', path: `${base}/matrix`, access: member(may.see), says: { zh: '推广就绪：流程 × 单位', en: 'Readiness: flows × units' }, input: { params: inProject },
  output: z.object({
    flows: z.array(FlowBrief), units: z.array(UnitBrief),
    cells: z.array(z.object({ flow: Id, unit: Id, verdict: VerdictShape, decision: DecisionShape, missing: n, exceptions: n, on: Day.nullable(), overdue: z.boolean() })), today: Day, can: Can,
  }),
})

/** `lines` of a side are what it signed. `history` holds the deeds at this gate and at its conditions, the newest first. `planned` is false once it was taken off, with `off` saying why; then, and when its flow or unit is archived, nothing is asked any more, `cells` is empty and the verdict is no go. `members` may be named for what is missing. */
export const gate = read({
  id: 'readiness.gate', path: `${base}/gates/{flow}/{unit}`, access: member(may.see), says: { zh: '一个流程在一个单位：条件、决定、历史', en: 'One flow in one unit: conditions, decision, history' }, input: { params: inProject.extend({ flow: Id, unit: Id }) },
  output: z.object({
    gate: GateShape, planned: z.boolean(), off: z.object({ reason: z.string(), by: Person, day: Day }).nullable(), conditions: z.array(ConditionShape),
    signed: z.array(z.object({ signature: SignatureShape, lines: z.array(LineShape) })), confirmations: z.array(ConfirmationShape),
    history: z.array(z.object({ at: z.string(), type: z.string(), by: Person.nullable(), says: WordsShape, internal: z.boolean() })),
    members: z.array(z.object({ id: Id, name: z.string(), role: RoleShape, side: SideShape })), today: Day, can: Can,
  }),
})

/** Every condition the reader may know of, `off` ones too. `set`: who weighed it last; null for the default. */
export const settings = read({
  id: 'readiness.settings', path: `${base}/settings`, access: member(may.see), says: { zh: '推广条件和轻重', en: 'The conditions and their weights' }, input: { params: inProject },
  output: z.object({
    conditions: z.array(ConditionShape.extend({ usual: choice(weights), set: z.object({ by: Person, day: Day }).nullable() })),
    own: z.array(z.object({ id: Id, title: WordsShape, short: WordsShape, scope: ScopeShape, owes: z.array(RoleShape), weight: choice(weights), archived: z.boolean(), by: Person, day: Day, version: n })), can: Can,
  }),
})

/** What the list shows, all of it: one row a gate with a column for each condition; then one row for each missing thing with owner and day; then the waivers in force. */
export const exportGates = read({ id: 'readiness.export', path: `${base}/gates.xlsx`, access: member(may.see), says: { zh: '推广条件导出 Excel', en: 'The gates as Excel' }, input: { params: inProject, query: z.object(filter) }, output: File })

/** The go-live annex of one gate (`flow` and `unit`), of all gates of a flow or a unit, or of all (at most 200). `audience=vendor` is for the vendor's side alone. */
export const annex = read({
  id: 'readiness.annex', path: `${base}/annex`, access: member(may.see), says: { zh: '上线附件：条件、例外、已知限制、签署（PDF 或 Word）', en: 'The go-live annex: conditions, exceptions, known limits, signatures (PDF or Word)' },
  input: { params: inProject, query: z.object({ flow: Id.optional(), unit: Id.optional(), form: choice(documentKinds).default('pdf'), audience: SideShape.default('customer') }) }, output: File,
})
