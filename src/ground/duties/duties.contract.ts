import { Id, inProject, member, read, z } from '#ground/api/api.contract.ts'
import { may } from '#ground/duties/duties.ts'

const Said = z.object({ zh: z.string(), en: z.string() })
const Duty = z.object({ chapter: z.string(), kind: z.string(), title: Said, about: Said, act: Said, to: z.string(), since: z.string().nullable(), due: z.string().nullable(), urgent: z.boolean() }).openapi('Duty')

/** At most 100, the most urgent first. Handover's own duties are in `handover.today`. */
export const list = read({
  id: 'duties.list', path: '/projects/{project}/duties', access: member(may.see), says: { zh: '各章节里等我做的事', en: 'What waits for me in the chapters' }, input: { params: inProject },
  output: z.object({ person: Id, duties: z.array(Duty) }),
})
