import { Can, File, Id, WordsShape, inProject, member, read, z } from '#ground/api/api.contract.ts'
import { may } from '#method/handover/handover.ts'
import { conditionCodes, verdicts } from '#method/handover/selfsufficiency.ts'
import type { Verdict } from '#method/handover/selfsufficiency.ts'

const VerdictShape = z.enum(verdicts as [Verdict, ...Verdict[]])
/** `values` are the numbers behind the verdict; none while it is unknown. */
const ConditionShape = z.object({ code: z.enum(conditionCodes), verdict: VerdictShape, values: z.record(z.string(), z.number()) }).openapi('SelfSufficiencyCondition')
const judged = { verdict: VerdictShape, conditions: z.array(ConditionShape).readonly() }

export const selfSufficiency = read({
  id: 'handover.selfSufficiency', path: '/projects/{project}/handover/self-sufficiency', access: member(may.see),
  says: { zh: '哪些业务流程在哪些单位已能自己运转，整个现场能否自己运转，凭什么这么说', en: 'Which flows run by themselves in which units, whether the site does, and what the verdict rests on' },
  input: { params: inProject, query: z.object({ flow: Id.optional(), unit: Id.optional(), verdict: VerdictShape.optional() }) },
  output: z.object({
    flows: z.array(z.object({ id: Id, code: z.string(), name: WordsShape, verdict: VerdictShape.nullable(), teachers: z.number().int() })),
    units: z.array(z.object({ id: Id, parent: Id.nullable(), code: z.string(), name: WordsShape, kind: z.string() })),
    capabilities: z.array(z.object({ id: Id, code: z.string(), name: WordsShape })),
    fields: z.array(z.object({ flow: Id, unit: Id, ...judged, capabilities: z.array(z.object({ capability: Id, holders: z.number().int(), required: z.number().int() })).readonly() })),
    site: z.object(judged), can: Can,
  }).openapi('SelfSufficiency'),
})

export const exportSelfSufficiency = read({ id: 'handover.exportSelfSufficiency', path: '/projects/{project}/handover/self-sufficiency.xlsx', access: member(may.see), says: { zh: '自主运转导出 Excel', en: 'What runs by itself, as Excel' }, input: selfSufficiency.input, output: File })
