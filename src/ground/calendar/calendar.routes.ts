import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import * as contract from '#ground/calendar/calendar.contract.ts'
import { may } from '#ground/calendar/calendar.ts'
import { officialDays } from '#ground/calendar/china.store.ts'
import * as store from '#ground/calendar/calendar.store.ts'
import { factKinds, facts, refusals } from '#ground/calendar/calendar.words.ts'
import { fillFact } from '#ground/ledger/sentence.words.ts'
import { canOf } from '#ground/people/people.ts'

export const calendar: Chapter = {
  name: 'calendar', refusals, facts, prove: store.prove,
  sentence: (fact, nameOf) => fillFact(facts[fact.type as keyof typeof facts], fact, nameOf, { kind: factKinds }),
  routes: [
    handle(contract.get, async ({ tx, params, query, me }) => {
      const frame = await store.frameOf(tx, params.project)
      const from = query.from ?? `${frame.startsOn.slice(0, 4)}-01-01`
      const to = query.to ?? `${frame.endsOn.slice(0, 4)}-12-31`
      const years = store.yearsOf(from, to)
      const known = years.filter((y) => officialDays(y).length > 0)
      return { from, to, week: [...frame.week], days: await store.namedDays(tx, params.project, from, to), years: known, unknownYears: years.filter((y) => !known.includes(y)), can: canOf(me, may) }
    }),
    handle(contract.setDay, ({ tx, command, params, body }) => store.setDay(tx, command, params.day, body.kind, body.name)),
    handle(contract.clearDay, ({ tx, command, params }) => store.clearDay(tx, command, params.day)),
    handle(contract.setWeek, ({ tx, command, body }) => store.setWeek(tx, command, body.week)),
    handle(contract.fillOfficial, ({ tx, command, body }) => store.fillOfficial(tx, command, body.years)),
  ],
}
