import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { fillPlan } from '#ground/calendar/calendar.store.ts'
import { load as fileOf } from '#ground/documents/documents.store.ts'
import { join } from '#ground/people/member.store.ts'
import { canOf } from '#ground/people/people.ts'
import * as contract from '#ground/projects/projects.contract.ts'
import { may } from '#ground/projects/projects.ts'
import * as store from '#ground/projects/projects.store.ts'
import { facts, refusals } from '#ground/projects/projects.words.ts'
import { refuse } from '#kit/decision.ts'

export const projects: Chapter = {
  name: 'projects', refusals, facts, internal: ['dayRateSet'], prove: store.prove,
  routes: [
    handle(contract.create, async ({ tx, command, body, me }) => {
      const receipt = await store.create(tx, command, command.id, body)
      if (!('ok' in receipt)) {
        await join(tx, { ...command, project: command.id }, me.person, 'manager', null)
        await fillPlan(tx, { ...command, project: command.id })
      }
      return receipt
    }),
    handle(contract.list, async ({ tx, me }) => ({
      projects: (await store.list(tx, me)).map((p) => ({ id: p.id, name: p.name, customer: p.customer, startsOn: p.startsOn, endsOn: p.endsOn, role: p.role })),
    })),
    handle(contract.get, async ({ tx, params, me }) => {
      const project = await store.load(tx, params.project)
      if (!project) return refuse('notFound')
      const can = canOf(me, may)
      const { dayRate, currency, ...shared } = project
      return { ...shared, settings: { ...project.settings }, can, ...(can['seeCost'] ? { dayRate, currency } : {}) }
    }),
    handle(contract.change, async ({ tx, command, body }) => {
      const receipt = await store.change(tx, command, body.version, body)
      if (!('ok' in receipt)) await fillPlan(tx, command)
      return receipt
    }),
    handle(contract.setLogo, async ({ tx, command, params, body, shell }) => {
      const kept = body.file === null ? null : await fileOf(tx, params.project, body.file)
      const own = kept?.chapter === 'projects' && kept.subject === params.project
      return store.setLogo(tx, command, body.file === null ? null : kept && own ? { id: kept.id, type: kept.type, size: kept.size, drawn: await shell.picture(kept.hash) } : undefined)
    }),
    handle(contract.setDayRate, ({ tx, command, body }) => store.setDayRate(tx, command, body.dayRate, body.currency)),
  ],
}
