import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import * as contract from '#ground/capabilities/capabilities.contract.ts'
import { may } from '#ground/capabilities/capabilities.ts'
import * as list from '#ground/capabilities/list.ts'
import { capabilityTable } from '#ground/capabilities/list.words.ts'
import * as store from '#ground/capabilities/capabilities.store.ts'
import { facts, refusals } from '#ground/capabilities/capabilities.words.ts'
import { listRoutes } from '#ground/documents/lists.routes.ts'
import { canOf } from '#ground/people/people.ts'
import { newId } from '#kit/ids.ts'

export const capabilities: Chapter = {
  name: 'capabilities', refusals, facts, names: store.names, prove: store.prove,
  routes: [
    handle(contract.list, async ({ tx, params, me }) => ({ capabilities: (await store.list(tx, params.project)).map((c) => ({ ...c, units: [...c.units] })), can: canOf(me, may) })),
    handle(contract.add, ({ tx, command, body: { id, ...draft } }) => store.add(tx, command, [{ id: id ?? command.id, draft }])),
    handle(contract.change, ({ tx, command, params, body: { version, ...draft } }) => store.change(tx, command, params.capability, version, draft)),
    handle(contract.archive, ({ tx, command, params, body }) => store.archive(tx, command, params.capability, body.version)),
    handle(contract.propose, async ({ tx, params }) => {
      const { proposed, flows, units } = await store.proposal(tx, params.project)
      return { proposed: proposed.map((p) => ({ ...p, units: [...p.units] })), flows, units }
    }),
    handle(contract.accept, ({ tx, command, body }) => store.add(tx, command, body.capabilities.map(({ id, ...draft }) => ({ id: id ?? newId(), draft })))),
    ...listRoutes(contract, {
      table: capabilityTable, load: async (tx, project) => {
        const codes = await store.codes(tx, project)
        return { standing: list.rowsOf(codes), around: codes }
      },
      arrange: list.arrange, check: list.check,
      apply: ({ tx, command }, lines, codes) => store.record(tx, command, list.merge(codes, lines.map((l) => l.value), newId, command.now)),
    }),
  ],
}
