import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { listRoutes } from '#ground/documents/lists.routes.ts'
import * as contract from '#ground/flows/flows.contract.ts'
import { may } from '#ground/flows/flows.ts'
import type { Touch } from '#ground/flows/steps.ts'
import { check } from '#ground/flows/list.ts'
import * as listStore from '#ground/flows/list.store.ts'
import { stepTable } from '#ground/flows/list.words.ts'
import * as store from '#ground/flows/flows.store.ts'
import { facts, refusals, touchedWords } from '#ground/flows/flows.words.ts'
import { fillFact } from '#ground/ledger/sentence.words.ts'
import { canOf } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import { newId } from '#kit/ids.ts'

export const flows: Chapter = {
  name: 'flows', refusals, facts, names: store.names, prove: store.prove,
  sentence: (fact, nameOf) => fillFact(facts[fact.type as keyof typeof facts], fact.type === 'revised' ? { ...fact, detail: { ...fact.detail, touched: touchedWords(fact.detail['touches'] as Touch[]) } } : fact, nameOf),
  routes: [
    handle(contract.list, async ({ tx, params, me }) => ({ flows: await store.briefs(tx, params.project), can: canOf(me, may) })),
    handle(contract.get, async ({ tx, params, me }) => {
      const flow = await store.load(tx, params.project, params.flow)
      if (!flow) return refuse('notFound')
      const [capabilities, versions] = [await store.capabilitiesOf(tx, params.project, flow.id), await store.versions(tx, params.project, flow.id)]
      return { ...flow, steps: [...flow.steps], capabilities, versions: versions.map((v) => ({ ...v, steps: [...v.steps], touches: [...v.touches] })), can: canOf(me, may) }
    }),
    handle(contract.add, ({ tx, command, body }) => store.add(tx, command, body.id ?? command.id, { code: body.code, name: body.name, steps: body.steps })),
    handle(contract.change, ({ tx, command, params, body }) => store.change(tx, command, params.flow, body.version, { code: body.code, name: body.name })),
    handle(contract.revise, ({ tx, command, params, body }) => store.revise(tx, command, params.flow, body.version, body.steps, body.note)),
    handle(contract.archive, ({ tx, command, params, body }) => store.archive(tx, command, params.flow, body.version)),
    ...listRoutes(contract, {
      table: stepTable, load: listStore.load, arrange: listStore.arrange, check,
      apply: ({ tx, command }, lines, flows) => listStore.apply(tx, command, lines.map((l) => l.value), flows, newId),
    }),
  ],
}
