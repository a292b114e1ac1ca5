/** Readiness knows a chapter by its answers alone: here one that stands in no contents answers beside what is confirmed by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Answer, type Workplace } from '../../../checks/workplace.ts'
import type { Call, Chapter } from '#ground/api/api.routes.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import type { Condition, ConditionAnswer, Place } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Role } from '#ground/people/people.ts'
import { newId, type Id } from '#kit/ids.ts'
import { readiness } from '#method/readiness/readiness.routes.ts'
import { transaction } from '#server/database/database.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(() => w.end())

const words = (text: string) => ({ zh: text, en: text })
const one = (code: string, scope: Condition['scope'], more: Partial<Condition> = {}): Condition => ({ code, scope, title: words(code), short: words(code), owes: ['consultant'], ...more })

/** A chapter that keeps its answers in a table of the world's own: what was opened, by code. */
function answering(...all: readonly Condition[]) {
  const open = new Set<string>()
  const asked: Place[][] = []
  const chapter: Chapter = {
    name: 'tide', routes: [], refusals: {}, facts: {},
    conditions: {
      all,
      answers: async (_tx, _project, places) => {
        asked.push([...places])
        return all.flatMap((c) => [...new Map(places.map((p): [string, ConditionAnswer] => {
          const [flow, unit] = [c.scope === 'unit' ? null : p.flow, c.scope === 'flow' ? null : p.unit]
          const met = !open.has(c.code)
          return [`${flow} ${unit}`, { code: c.code, flow, unit, met, says: words(met ? `${c.code} holds` : `${c.code} is open`), rests: met ? 'high water' : '', since: null, who: [], to: `/tide/${c.code}` }]
        })).values()])
      },
    },
  }
  return { chapter, open, asked }
}

/** Calls a mounted operation as the server would, and counts what it asks the database. */
async function ask(chapter: Chapter, role: Role, operation: string, params: Record<string, string> = {}, query: Record<string, string> = {}) {
  const { operation: declared, handler } = chapter.routes.find((r) => r.operation.id === operation)!
  let statements = 0
  const person = w.as(role).person
  const answer = await transaction(w.server.database.app, { project: w.id, person, house: null }, async (tx) => {
    const counted: Tx = { rows: (text, values) => (statements++, tx.rows(text, values)), one: (text, values) => (statements++, tx.one(text, values)) }
    const call = { tx: counted, me: { person, house: null, member: { project: w.id, person, role, unit: null } }, params: { project: w.id, ...params }, query: declared.input.query?.parse(query) ?? {}, now: new Date().toISOString(), lang: 'en' }
    return handler(call as unknown as Call<Operation>, undefined)
  }, 'read')
  return { statements, body: answer as Answer['body'] }
}

const addFlow = async (code: string) => (await w.call('consultant', 'flows.add', { code, name: words(code), steps: [{ title: words('step') }] })).body['subject'] as Id
const addUnit = async (code: string) => (await w.call('consultant', 'units.add', { code, name: words(code), kind: 'site' })).body['subject'] as Id

describe('a chapter is asked', () => {
  it('by its own words: its conditions and answers stand at the gate, shared and internal apart', async () => {
    const flow = await addFlow('TIDE')
    await w.call('lead', 'readiness.plan', { places: [{ flow, unit: w.unit }], on: null })
    const { chapter, open } = answering(one('tide.high', 'place'), one('tide.fog', 'unit', { internal: true, locked: true }))
    const gates = readiness([chapter])
    const see = async (role: Role) => (await ask(gates, role, 'readiness.gate', { flow, unit: w.unit })).body['gate']
    expect((await see('office')).cells.slice(0, 2)).toMatchObject([{ code: 'tide.high', met: true, says: { en: 'tide.high holds' }, to: '/tide/tide.high' }, { code: 'tide.fog', met: true }])
    const before = await see('lead')
    open.add('tide.fog')
    expect((await see('office')).missing[0]).toMatchObject({ code: 'tide.fog', unit: w.unit, flow: null, says: { en: 'tide.fog is open' }, owed: { roles: ['consultant'] } })
    expect(await see('lead')).toEqual(before)
    expect((await ask(gates, 'lead', 'readiness.settings')).body['conditions'].map((c: { code: string; from: string | null }) => `${c.code} ${c.from}`)).toEqual([
      'tide.high tide', 'readiness.sponsorInformed null', 'readiness.environment null', 'readiness.policy null', 'readiness.visitGoals null',
    ])
  })

  it('once for however many gates, and the database as often for two thousand as for one', async () => {
    const [flows, units] = [await Promise.all(Array.from({ length: 50 }, (_, i) => addFlow(`F${i}`))), await Promise.all(Array.from({ length: 39 }, (_, i) => addUnit(`U${i}`)))]
    const { chapter, asked } = answering(one('tide.high', 'place'), one('tide.fog', 'flow', { internal: true }), one('tide.wind', 'unit'))
    const gates = readiness([chapter])
    const few = await ask(gates, 'manager', 'readiness.gates')
    const places = flows.flatMap((flow) => [w.unit, ...units].map((unit) => ({ flow, unit })))
    const planned = await w.call('manager', 'readiness.plan', { places, on: '2035-01-01' })
    expect(planned.body['facts'].length).toBe(2000)
    const [list, matrix] = [await ask(gates, 'manager', 'readiness.gates', {}, { size: '50' }), await ask(gates, 'lead', 'readiness.matrix')]
    expect([list.body['total'], list.body['gates'].length, matrix.body['cells'].length]).toEqual([2001, 50, 2001])
    expect(list.statements).toBe(few.statements)
    expect(asked.map((a) => a.length)).toEqual([1, 2001, 2001])
    expect((await ask(gates, 'manager', 'readiness.gates', {}, { flow: flows[0]!, sort: 'unit' })).body['total']).toBe(40)
    expect((await w.call('manager', 'readiness.plan', { places: [{ flow: newId(), unit: w.unit }, ...places.slice(0, 3)], on: null })).body['code']).toBe('noSuchPlace')
  })
})
