import { Day, File, Id, Page, WordsShape, inProject, member, read, text, z } from '#ground/api/api.contract.ts'
import { may } from '#ground/projects/projects.ts'

/** `person` finds what somebody did and what is about them; `subject` the id of anything. `from` and `to` are days of the project's zone, both inclusive, by when it happened. */
const search = { chapter: text(1, 40).optional(), person: Id.optional(), subject: text(1, 100).optional(), type: text(1, 60).optional(), from: Day.optional(), to: Day.optional() }

/** Newest first. `total` is counted up to 10,000; `more` says that there are more than that. Facts that are internal to the vendor are neither listed nor counted for the customer's side; nor is it told the ledger's numbers, whose gaps would count them. */
export const list = read({
  id: 'activity.list', path: '/projects/{project}/activity', access: member(may.seeActivity), says: { zh: '动态：台账里的事实，按章节、人员、对象筛选', en: 'The activity: the facts of the ledger, by chapter, person and subject' },
  input: { params: inProject, query: z.object({ ...Page, ...search }) },
  output: z.object({
    total: z.number().int(), more: z.boolean(), page: z.number().int(), size: z.number().int(),
    facts: z.array(z.object({
      number: z.number().int().nullable(), at: z.string(), recordedAt: z.string(), chapter: z.string(), type: z.string(), subject: z.string(), about: WordsShape.nullable(),
      by: z.object({ id: Id, name: z.string() }).nullable(), says: WordsShape,
    })),
    chapters: z.array(z.object({ name: z.string(), title: WordsShape })),
  }),
})

/** The same search; the newest 20,000 facts. */
export const exportList = read({
  id: 'activity.export', path: '/projects/{project}/activity.xlsx', access: member(may.seeActivity), says: { zh: '动态导出 Excel', en: 'The activity as Excel' },
  input: { params: inProject, query: z.object(search) }, output: File,
})
