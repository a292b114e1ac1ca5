import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { listRoutes } from '#ground/documents/lists.routes.ts'
import { canOf } from '#ground/people/people.ts'
import * as contract from '#ground/units/units.contract.ts'
import { may } from '#ground/units/units.ts'
import * as listStore from '#ground/units/list.store.ts'
import { unitTable } from '#ground/units/list.words.ts'
import * as store from '#ground/units/units.store.ts'
import { facts, refusals } from '#ground/units/units.words.ts'
import { newId } from '#kit/ids.ts'

export const units: Chapter = {
  name: 'units', refusals, facts, names: store.names, prove: store.prove,
  routes: [
    handle(contract.list, async ({ tx, params, me }) => ({ units: await store.list(tx, params.project), can: canOf(me, may) })),
    handle(contract.add, ({ tx, command, body }) => store.add(tx, command, body.id ?? command.id, { parent: body.parent, code: body.code, name: body.name, kind: body.kind, position: body.position })),
    handle(contract.change, ({ tx, command, params, body }) =>
      store.change(tx, command, params.unit, body.version, { parent: body.parent, code: body.code, name: body.name, kind: body.kind, position: body.position })),
    handle(contract.archive, ({ tx, command, params, body }) => store.archive(tx, command, params.unit, body.version)),
    ...listRoutes(contract, {
      table: unitTable, load: listStore.load, arrange: listStore.arrange, check: listStore.check,
      apply: ({ tx, command }, lines, units) => listStore.apply(tx, command, lines.map((l) => l.value), units, newId),
    }),
  ],
}
