import { Can, Day, File, Id, Named, Version, Wording, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { may } from '#ground/releases/releases.ts'

const reason = text(1, 2000)
const oneRelease = inProject.extend({ release: Id })
const State = z.enum(['planned', 'out', 'dropped'])
const Person = z.object({ id: Id, name: z.string() })
/** A move of the planned day: later is a slip, earlier is good news. */
const SlipShape = z.object({ from: Day, to: Day, days: z.number().int(), reason: z.string(), at: z.string(), by: Person.nullable() })
export const ReleaseShape = z.object({
  id: Id, name: WordsShape, contents: WordsShape, state: State, firstPlanned: Day, planned: Day, real: Day.nullable(), slippedBy: z.number().int(), slips: z.array(SlipShape), overdue: z.boolean(),
  dropped: z.string().nullable(), version: z.number().int(),
}).openapi('Release')

/** By planned day. `slippedBy` counts days against the first plan, negative when earlier. `overdue`: planned for a day that has passed and neither out nor dropped. */
export const list = read({
  id: 'releases.list', path: '/projects/{project}/releases', access: member(may.see), says: { zh: '版本发布计划', en: 'The office’s releases' },
  input: { params: inProject, query: z.object({ state: State.optional() }) }, output: z.object({ releases: z.array(ReleaseShape), today: Day, can: Can }),
})

/** `hangs` is what waits for it in every chapter, for telling the people when it slips; `waits` is false for what is done with it. */
export const get = read({
  id: 'releases.get', path: '/projects/{project}/releases/{release}', access: member(may.see), says: { zh: '一个版本，和各章节里等着它的东西', en: 'One release, and what waits for it in every chapter' },
  input: { params: oneRelease },
  output: z.object({ release: ReleaseShape, hangs: z.array(z.object({ chapter: z.string(), id: Id, name: WordsShape, to: z.string(), waits: z.boolean() })), today: Day, can: Can }),
})

/** The id is the client's, or else the command's. */
export const create = write({
  id: 'releases.create', path: '/projects/{project}/releases', access: member(may.plan), says: { zh: '计划一个版本', en: 'Plan a release' },
  input: { params: inProject, body: z.object({ id: Id.optional(), name: Named(120), planned: Day, contents: Wording(4000).default({ zh: '', en: '' }) }) },
})

export const revise = write({
  id: 'releases.revise', path: '/projects/{project}/releases/{release}', access: member(may.plan), says: { zh: '修改版本的名称和内容（日期用“推迟”）', en: 'Change a release’s name and contents (its day moves by a slip)' },
  input: { params: oneRelease, body: z.object({ name: Named(120), contents: Wording(4000), version: Version }) },
})

export const slip = write({
  id: 'releases.slip', path: '/projects/{project}/releases/{release}/slips', access: member(may.plan), says: { zh: '调整计划日期，写明原因', en: 'Move the planned day, with the reason' },
  input: { params: oneRelease, body: z.object({ to: Day, reason, version: Version }) },
})

export const publish = write({
  id: 'releases.publish', path: '/projects/{project}/releases/{release}/publish', access: member(may.plan), says: { zh: '登记已发布', en: 'Record that it is out' },
  input: { params: oneRelease, body: z.object({ on: Day.optional() }) },
})

export const drop = write({
  id: 'releases.drop', path: '/projects/{project}/releases/{release}/drop', access: member(may.plan), says: { zh: '取消这个版本，写明原因', en: 'Drop a release, with the reason' },
  input: { params: oneRelease, body: z.object({ reason }) },
})

/** Recorded as out or dropped by mistake: it is planned again. What was resolved in it stays resolved. */
export const takeBack = write({
  id: 'releases.takeBack', path: '/projects/{project}/releases/{release}/take-back', access: member(may.plan), says: { zh: '收回“已发布”或“已取消”的登记，写明原因', en: 'Take back that a release was out or dropped, with the reason' },
  input: { params: oneRelease, body: z.object({ reason }) },
})

export const exportList = read({ id: 'releases.export', path: '/projects/{project}/releases.xlsx', access: member(may.see), says: { zh: '版本发布计划导出 Excel', en: 'The releases as Excel' }, input: { params: inProject }, output: File })
