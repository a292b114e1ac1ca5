import { Can, Id, Named, Version, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { listOperations } from '#ground/documents/lists.contract.ts'
import { may, unitKinds } from '#ground/units/units.ts'

export const UnitShape = z.object({
  id: Id, parent: Id.nullable(), code: z.string(), name: WordsShape, kind: z.enum(unitKinds as [string, ...string[]]), position: z.number().int(), archived: z.boolean(), version: z.number().int(),
}).openapi('Unit')

const draft = { parent: Id.nullable().default(null), code: text(1, 40), name: Named(120), kind: z.enum(['site', 'department', 'line', 'workstation']), position: z.number().int().min(0).max(100_000).default(0) }
const oneUnit = inProject.extend({ unit: Id })

export const list = read({
  id: 'units.list', path: '/projects/{project}/units', access: member(may.see), says: { zh: '推广单位（树）', en: 'The units (a tree)' },
  input: { params: inProject }, output: z.object({ units: z.array(UnitShape), can: Can }),
})

/** The id is the client's, so that a unit can be referred to before it is saved; without one the command's id serves. */
export const add = write({
  id: 'units.add', path: '/projects/{project}/units', access: member(may.change), says: { zh: '新增推广单位', en: 'Add a unit' },
  input: { params: inProject, body: z.object({ id: Id.optional(), ...draft }) },
})

export const change = write({
  id: 'units.change', path: '/projects/{project}/units/{unit}', access: member(may.change), says: { zh: '修改推广单位', en: 'Change a unit' },
  input: { params: oneUnit, body: z.object({ ...draft, version: Version }) },
})

export const archive = write({
  id: 'units.archive', path: '/projects/{project}/units/{unit}/archive', access: member(may.change), says: { zh: '停用或恢复推广单位', en: 'Archive or restore a unit' },
  input: { params: oneUnit, body: z.object({ version: Version }) },
})

export const { template, exportList, preview, importList } = listOperations('units', may, { zh: '推广单位', en: 'Units' })
