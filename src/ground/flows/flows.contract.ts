import { Can, Id, Named, Version, Wording, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { listOperations } from '#ground/documents/lists.contract.ts'
import { may, mostSteps } from '#ground/flows/flows.ts'

/** Steps are numbered by their place. `title` says what is done; the other four may stay empty. */
const StepInput = z.object({ title: Named(200), who: Wording(200).default({ zh: '', en: '' }), where: Wording(300).default({ zh: '', en: '' }), input: Wording(1000).default({ zh: '', en: '' }), expected: Wording(1000).default({ zh: '', en: '' }) })
const Steps = z.array(StepInput).max(mostSteps)
export const StepShape = z.object({ title: WordsShape, who: WordsShape, where: WordsShape, input: WordsShape, expected: WordsShape }).openapi('FlowStep')
const Some = z.object({ title: WordsShape.optional(), who: WordsShape.optional(), where: WordsShape.optional(), input: WordsShape.optional(), expected: WordsShape.optional() })
/** Numbers count from 1, `from` in the older version and `to` in the newer. */
export const TouchShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), to: z.number().int(), step: StepShape }),
  z.object({ kind: z.literal('removed'), from: z.number().int(), step: StepShape }),
  z.object({ kind: z.literal('changed'), from: z.number().int(), to: z.number().int(), before: Some, after: Some }),
  z.object({ kind: z.literal('moved'), from: z.number().int(), to: z.number().int(), title: WordsShape }),
])
const brief = { id: Id, code: z.string(), name: WordsShape, current: z.number().int(), archived: z.boolean(), version: z.number().int() }
const head = { code: text(1, 40), name: Named(120) }
const oneFlow = inProject.extend({ flow: Id })

export const list = read({
  id: 'flows.list', path: '/projects/{project}/flows', access: member(may.see), says: { zh: '业务流程清单', en: 'The business flows' },
  input: { params: inProject }, output: z.object({ flows: z.array(z.object({ ...brief, steps: z.number().int(), capabilities: z.number().int(), revisedAt: z.string() })), can: Can }),
})

/** Versions come newest first; the first is in force. */
export const get = read({
  id: 'flows.get', path: '/projects/{project}/flows/{flow}', access: member(may.see), says: { zh: '一个业务流程：步骤、各版本和每版涉及什么', en: 'One business flow: its steps, its versions and what each touched' },
  input: { params: oneFlow },
  output: z.object({
    ...brief, steps: z.array(StepShape), capabilities: z.array(z.object({ id: Id, code: z.string(), name: WordsShape })),
    versions: z.array(z.object({ number: z.number().int(), steps: z.array(StepShape), touches: z.array(TouchShape), note: z.string(), madeAt: z.string(), madeBy: z.object({ id: Id, name: z.string() }).nullable() })), can: Can,
  }),
})

/** The id is the client's, or else the command's. */
export const add = write({
  id: 'flows.add', path: '/projects/{project}/flows', access: member(may.change), says: { zh: '新增业务流程和它的步骤（第 1 版）', en: 'Add a business flow with its steps (version 1)' },
  input: { params: inProject, body: z.object({ id: Id.optional(), ...head, steps: Steps.default([]) }) },
})

export const change = write({
  id: 'flows.change', path: '/projects/{project}/flows/{flow}', access: member(may.change), says: { zh: '修改业务流程的名称或编码（不产生新版本）', en: 'Change a flow’s name or code (makes no new version)' },
  input: { params: oneFlow, body: z.object({ ...head, version: Version }) },
})

export const revise = write({
  id: 'flows.revise', path: '/projects/{project}/flows/{flow}/versions', access: member(may.change), says: { zh: '修订步骤：产生新版本，收据里写明涉及哪些步骤和能力', en: 'Revise the steps: makes a new version; the receipt says which steps and capabilities it touches' },
  input: { params: oneFlow, body: z.object({ steps: Steps, note: text(0, 500).default(''), version: Version }) },
})

export const archive = write({
  id: 'flows.archive', path: '/projects/{project}/flows/{flow}/archive', access: member(may.change), says: { zh: '停用或恢复业务流程', en: 'Archive or restore a business flow' },
  input: { params: oneFlow, body: z.object({ version: Version }) },
})

export const { template, exportList, preview, importList } = listOperations('flows', may, { zh: '业务流程和步骤', en: 'Business flows with steps' })
