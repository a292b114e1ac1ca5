/**
 * A business flow is one end-to-end piece of the customer's work, written once and then used unchanged by everything: the walkthrough, the manual, the training, the attempts.
 * So it is versioned: a change makes a new version, says what it touches, and the older one stays as it was.
 */
import { permit, roles } from '#ground/people/people.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import { sameWords, stepFields, touches } from '#ground/flows/steps.ts'
import type { Step, Touch } from '#ground/flows/steps.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type Flow = {
  readonly id: Id
  /** Short, unique in the project: `O2C`. */
  readonly code: string
  readonly name: Words
  /** The number of the version in force, from 1. */
  readonly current: number
  /** The steps of the version in force. */
  readonly steps: readonly Step[]
  readonly archived: boolean
  readonly version: number
}

export type FlowVersion = { readonly number: number; readonly steps: readonly Step[]; readonly touches: readonly Touch[]; readonly note: string }

export type FlowFact =
  | FactSaid<'added', { readonly code: string; readonly name: Words; readonly steps: readonly Step[] }>
  | FactSaid<'changed', { readonly fields: { readonly code?: string; readonly name?: Words } }>
  /** `capabilities`: those that hand this flow over; whoever looks after them should know that it changed. */
  | FactSaid<'revised', { readonly number: number; readonly steps: readonly Step[]; readonly touches: readonly Touch[]; readonly capabilities: readonly Id[]; readonly note: string }>
  | FactSaid<'archived', Record<string, never>>
  | FactSaid<'restored', Record<string, never>>

/** The most steps one flow may have; a longer one is several flows. */
export const mostSteps = 200

export const may = {
  see: permit(roles, { zh: '查看业务流程', en: 'see the business flows' }),
  change: permit(['manager', 'consultant', 'office', 'lead'], { zh: '编写和修改业务流程', en: 'write and change business flows' }),
}

export function add(flows: readonly Flow[], id: Id, draft: { readonly code: string; readonly name: Words; readonly steps: readonly Step[] }, at: Moment): Decision<FlowFact> {
  return codeFault(flows, id, draft.code) ?? stepsFault(draft.steps) ?? decide({ type: 'added' as const, subject: id, at, detail: { code: draft.code, name: draft.name, steps: draft.steps } })
}

export function change(flows: readonly Flow[], id: Id, seen: number, draft: { readonly code: string; readonly name: Words }, at: Moment): Decision<FlowFact> {
  const flow = flows.find((f) => f.id === id)
  if (!flow) return refuse('notFound')
  if (flow.version !== seen) return refuse('stale')
  const fault = codeFault(flows, id, draft.code)
  if (fault) return fault
  const fields = { ...(draft.code === flow.code ? {} : { code: draft.code }), ...(sameWords(draft.name, flow.name) ? {} : { name: draft.name }) }
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'changed' as const, subject: id, at, detail: { fields } })
}

/** A new version with these steps. `seen` is the row's version: who wrote on an older one is told so. */
export function revise(flow: Flow | undefined, seen: number, steps: readonly Step[], note: string, capabilities: readonly Id[], at: Moment): Decision<FlowFact> {
  if (!flow) return refuse('notFound')
  if (flow.version !== seen) return refuse('stale')
  if (flow.archived) return refuse('isArchived')
  const fault = stepsFault(steps)
  if (fault) return fault
  const touched = touches(flow.steps, steps)
  return touched.length === 0 ? refuse('nothingChanged')
    : decide({ type: 'revised' as const, subject: flow.id, at, detail: { number: flow.current + 1, steps, touches: touched, capabilities, note } })
}

/** An archived flow keeps its versions and is offered nowhere; a second time brings it back. */
export function archive(flow: Flow | undefined, seen: number, wanted: number, at: Moment): Decision<FlowFact> {
  if (!flow) return refuse('notFound')
  if (flow.version !== seen) return refuse('stale')
  if (flow.archived) return decide({ type: 'restored' as const, subject: flow.id, at, detail: {} })
  return wanted > 0 ? refuse('stillHandedOver', { n: wanted }) : decide({ type: 'archived' as const, subject: flow.id, at, detail: {} })
}

function codeFault(flows: readonly Flow[], id: Id, code: string) {
  return flows.some((f) => f.code.toLowerCase() === code.toLowerCase() && f.id !== id) ? refuse('codeTaken', { code }, ['body', 'code']) : null
}

function stepsFault(steps: readonly Step[]) {
  if (steps.length > mostSteps) return refuse('tooManySteps', { most: mostSteps }, ['body', 'steps'])
  const nameless = steps.findIndex((s) => s.title.zh === '' || s.title.en === '')
  return nameless < 0 ? null : refuse('stepWithoutTitle', { n: nameless + 1 }, ['body', 'steps', nameless, 'title'])
}

/** The flows after a fact; the rows are this fold. */
export function fold(flows: readonly Flow[], fact: FlowFact): readonly Flow[] {
  const edit = (change: (flow: Flow) => Partial<Flow>) => flows.map((f) => (f.id === fact.subject ? { ...f, ...change(f), version: f.version + 1 } : f))
  switch (fact.type) {
    case 'added': return [...flows, { id: fact.subject, code: fact.detail.code, name: fact.detail.name, current: 1, steps: fact.detail.steps, archived: false, version: 1 }]
    case 'changed': return edit(() => fact.detail.fields)
    case 'revised': return edit(() => ({ current: fact.detail.number, steps: fact.detail.steps }))
    case 'archived': return edit(() => ({ archived: true }))
    case 'restored': return edit(() => ({ archived: false }))
  }
}

export const sameSteps = (a: readonly Step[], b: readonly Step[]): boolean =>
  a.length === b.length && a.every((step, i) => stepFields.every((f) => sameWords(step[f], b[i]![f])))
