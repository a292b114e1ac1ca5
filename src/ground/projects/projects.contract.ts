import { Can, Day, Id, Named, Version, WordsShape, house, inProject, member, read, signedIn, text, write, z } from '#ground/api/api.contract.ts'
import { may, opens } from '#ground/projects/projects.ts'

const plan = { name: Named(120), customer: Named(120), startsOn: Day, endsOn: Day, zone: text(1, 60).default('Asia/Shanghai') }

/** `dayRate` is there only for those who may see it. */
export const ProjectShape = z.object({
  id: Id, name: WordsShape, customer: WordsShape, startsOn: z.string(), endsOn: z.string(), zone: z.string(), settings: z.record(z.string(), z.unknown()), version: z.number().int(), logo: Id.nullable(),
  dayRate: z.number().nullable().optional(), currency: z.string().optional(), can: Can,
}).openapi('Project')

export const create = write({
  id: 'projects.create', path: '/projects', access: house(...opens), says: { zh: '建立项目；建立者成为实施方项目经理。收据里的 subject 是项目编号', en: 'Create a project; who creates it becomes the vendor’s project manager. The receipt’s subject is the project’s id' },
  input: { body: z.object(plan) },
})

export const list = read({
  id: 'projects.list', path: '/projects', access: signedIn, says: { zh: '我能看到的项目', en: 'The projects I can see' },
  input: {}, output: z.object({ projects: z.array(z.object({ id: Id, name: WordsShape, customer: WordsShape, startsOn: z.string(), endsOn: z.string(), role: z.string().nullable() })) }),
})

export const get = read({ id: 'projects.get', path: '/projects/{project}', access: member(may.see), says: { zh: '项目的基本信息', en: 'The project’s basics' }, input: { params: inProject }, output: ProjectShape })

export const change = write({
  id: 'projects.change', path: '/projects/{project}', access: member(may.change), says: { zh: '修改项目的基本信息', en: 'Change the project’s basics' },
  input: { params: inProject, body: z.object({ ...plan, version: Version }) },
})

/** `file`: a PNG or JPEG uploaded for chapter `projects` and this project, at most 1 MB, square to wide; null takes the logo away. */
export const setLogo = write({
  id: 'projects.setLogo', path: '/projects/{project}/logo', access: member(may.setLogo), says: { zh: '设定或去掉客户的标志（印在手册等文件上）', en: 'Set the customer’s logo, which stands on manuals and other papers, or take it away' },
  input: { params: inProject, body: z.object({ file: Id.nullable() }) },
})

export const setDayRate = write({
  id: 'projects.setDayRate', path: '/projects/{project}/day-rate', access: member(may.setCost), says: { zh: '设定人天单价（仅实施方可见）', en: 'Set the day rate (only the vendor sees it)' },
  input: { params: inProject, body: z.object({ dayRate: z.number().min(0).max(1_000_000).nullable(), currency: z.string().regex(/^[A-Z]{3}$/).default('CNY') }) },
})
