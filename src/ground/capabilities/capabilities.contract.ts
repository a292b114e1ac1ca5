import { Can, Id, Named, Version, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { listOperations } from '#ground/documents/lists.contract.ts'
import { may, mostPersons } from '#ground/capabilities/capabilities.ts'

const Kind = z.enum(['install', 'operate', 'teach', 'organise', 'answer'])
const Class = z.enum(['A', 'B', 'C', 'D'])
const WantedPer = z.enum(['unit', 'person'])
const shape = { code: z.string(), name: WordsShape, kind: Kind, class: Class, flow: Id.nullable(), requiredPersons: z.number().int(), wantedPer: WantedPer, units: z.array(Id) }

export const CapabilityShape = z.object({ id: Id, ...shape, archived: z.boolean(), version: z.number().int() }).openapi('Capability')

const draft = {
  code: text(1, 40), name: Named(120), kind: Kind, class: Class.default('B'), flow: Id.nullable().default(null), requiredPersons: z.number().int().min(1).max(mostPersons).default(2),
  wantedPer: WantedPer.default('unit'), units: z.array(Id).max(2000).default([]),
}
const oneCapability = inProject.extend({ capability: Id })

export const list = read({
  id: 'capabilities.list', path: '/projects/{project}/capabilities', access: member(may.see), says: { zh: '能力清单', en: 'The capabilities' },
  input: { params: inProject }, output: z.object({ capabilities: z.array(CapabilityShape), can: Can }),
})

/** The id is the client's, or else the command's. */
export const add = write({
  id: 'capabilities.add', path: '/projects/{project}/capabilities', access: member(may.change), says: { zh: '新增能力', en: 'Add a capability' },
  input: { params: inProject, body: z.object({ id: Id.optional(), ...draft }) },
})

export const change = write({
  id: 'capabilities.change', path: '/projects/{project}/capabilities/{capability}', access: member(may.change), says: { zh: '修改能力', en: 'Change a capability' },
  input: { params: oneCapability, body: z.object({ ...draft, version: Version }) },
})

export const archive = write({
  id: 'capabilities.archive', path: '/projects/{project}/capabilities/{capability}/archive', access: member(may.change), says: { zh: '停用或恢复能力', en: 'Archive or restore a capability' },
  input: { params: oneCapability, body: z.object({ version: Version }) },
})

/** Nothing is written; what is there already is not proposed. */
export const propose = read({
  id: 'capabilities.propose', path: '/projects/{project}/capability-proposal', access: member(may.change), says: { zh: '按流程和单位提出常见的能力', en: 'Propose the usual capabilities from the flows and units' },
  input: { params: inProject }, output: z.object({ proposed: z.array(z.object(shape)), flows: z.number().int(), units: z.number().int() }),
})

/** All of them or none. */
export const accept = write({
  id: 'capabilities.accept', path: '/projects/{project}/capability-proposal', access: member(may.change), says: { zh: '采用提出的能力（可先修改），一次全部建立', en: 'Accept proposed capabilities, edited or not, all at once' },
  input: { params: inProject, body: z.object({ capabilities: z.array(z.object({ id: Id.optional(), ...draft })).min(1).max(500) }) },
})

export const { template, exportList, preview, importList } = listOperations('capabilities', may, { zh: '能力', en: 'Capabilities' })
