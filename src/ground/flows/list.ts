/** A list of steps and the flows it describes. */
import { cellsOf, eachLine, tidyNames, wordsOf } from '#ground/documents/bilingual.ts'
import type { RowCheck, RowFault } from '#ground/documents/preview.ts'
import { plain } from '#ground/documents/table.ts'
import type { Row, TableLine, TableRead } from '#ground/documents/table.ts'
import { mostSteps, sameSteps } from '#ground/flows/flows.ts'
import type { Flow, FlowFact } from '#ground/flows/flows.ts'
import { sameWords, touches } from '#ground/flows/steps.ts'
import type { Step, Touch } from '#ground/flows/steps.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type StepRow = Row & {
  readonly flow: string; readonly nameZh: string | null; readonly nameEn: string | null; readonly step: number | null
  readonly titleZh: string | null; readonly titleEn: string | null; readonly whoZh: string | null; readonly whoEn: string | null; readonly whereZh: string | null; readonly whereEn: string | null
  readonly inputZh: string | null; readonly inputEn: string | null; readonly expectedZh: string | null; readonly expectedEn: string | null
}

const pairs = [['nameZh', 'nameEn'], ['titleZh', 'titleEn'], ['whoZh', 'whoEn'], ['whereZh', 'whereEn'], ['inputZh', 'inputEn'], ['expectedZh', 'expectedEn']] as const

const empty = { titleZh: null, titleEn: null, whoZh: null, whoEn: null, whereZh: null, whereEn: null, inputZh: null, inputEn: null, expectedZh: null, expectedEn: null }

const onlyNamed = ({ flow, nameZh, nameEn }: StepRow): StepRow => ({ flow, nameZh, nameEn, step: null, ...empty })

/** One row a step; a flow without steps has one row that only names it. Archived flows are not listed. */
export const rowsOf = (flows: readonly Flow[]): StepRow[] => flows.filter((f) => !f.archived).flatMap((flow) => {
  const [nameZh, nameEn] = cellsOf(flow.name)
  const head = { flow: flow.code, nameZh, nameEn }
  if (flow.steps.length === 0) return [{ ...head, step: null, ...empty }]
  return flow.steps.map((step, i): StepRow => {
    const cells = pairs.slice(1).flatMap(([zh, en]) => {
      const [a, b] = cellsOf(step[zh.slice(0, -2) as keyof Step])
      return [[zh, a], [en, b]] as const
    })
    return { ...head, step: i + 1, ...empty, ...Object.fromEntries(cells) }
  })
})

const groups = (lines: readonly TableLine<StepRow>[]) => Map.groupBy(lines.filter((l) => typeof l.values.flow === 'string'), (l) => plain(l.values.flow!))

/**
 * Numbers the steps of each flow from 1 in their order, fills in a name that stands only once, and lets the file speak for the whole flow:
 * steps that stand here and not in the file go. A flow that the file only names keeps its steps.
 */
export function arrange(read: TableRead<StepRow>, standing: readonly StepRow[]): { read: TableRead<StepRow>; standing: readonly StepRow[] } {
  const tidy = eachLine(read, (values, has) => tidyNames(values, has, pairs))
  const rank = new Map<TableLine<StepRow>, number>()
  const head = new Map<string, Partial<StepRow>>()
  const last = new Map<string, number>()
  for (const [flow, lines] of groups(tidy.lines)) {
    const numbered = lines.filter((l) => typeof l.values.step === 'number').sort((a, b) => a.values.step! - b.values.step!)
    // A number that stands there twice is a fault of its own; both keep it, so that the fault is seen where it is.
    let n = 0
    numbered.forEach((line, i) => rank.set(line, numbered[i - 1]?.values.step === line.values.step ? n : ++n))
    const named = lines.find((l) => l.values.nameZh || l.values.nameEn)?.values ?? standing.find((r) => plain(r.flow) === flow)
    if (named) head.set(flow, named)
    if (numbered.length > 0) last.set(flow, n)
  }
  const lines = tidy.lines.map((line): TableLine<StepRow> => {
    const { flow, nameZh, nameEn } = line.values
    const named = typeof flow === 'string' ? head.get(plain(flow)) : undefined
    const blank = !nameZh && !nameEn && named
    return { ...line, values: { ...line.values, ...(blank ? { nameZh: named.nameZh ?? null, nameEn: named.nameEn ?? null } : {}), ...(rank.has(line) ? { step: rank.get(line)! } : {}) } }
  })
  const named = groups(tidy.lines)
  const comparable = [...Map.groupBy(standing, (r) => plain(r.flow))].flatMap(([flow, own]): readonly StepRow[] => {
    const steps = last.get(flow)
    if (steps !== undefined) return own.filter((r) => r.step !== null && r.step <= steps)
    return named.has(flow) ? [onlyNamed(own[0]!)] : own
  })
  return { read: { ...tidy, lines }, standing: comparable }
}

export const check = (flows: readonly Flow[]): RowCheck<StepRow> => {
  const archived = new Set(flows.filter((f) => f.archived).map((f) => plain(f.code)))
  let known: readonly StepRow[] = []
  let byFlow = new Map<string, StepRow[]>()
  return (row, all) => {
    if (known !== all) {
      known = all
      byFlow = Map.groupBy(all, (r) => plain(r.flow))
    }
    const own = byFlow.get(plain(row.flow)) ?? []
    const faults: RowFault[] = []
    if (archived.has(plain(row.flow))) faults.push({ key: 'flow', code: 'isArchived' })
    if (row.nameZh === null && row.nameEn === null) faults.push({ key: 'nameZh', code: 'required' })
    if (own.some((o) => o.nameZh !== row.nameZh || o.nameEn !== row.nameEn)) faults.push({ key: 'nameZh', code: 'nameDiffers' })
    const titled = row.titleZh !== null || row.titleEn !== null
    if (row.step === null && titled) faults.push({ key: 'step', code: 'numberMissing' })
    if (row.step !== null && !titled) faults.push({ key: 'titleZh', code: 'titleMissing' })
    if (row.step !== null && row.step > mostSteps) faults.push({ key: 'step', code: 'tooManySteps', values: { most: mostSteps } })
    return faults
  }
}

export type Wanted = { readonly code: string; readonly name: Words; /** null: the file only names the flow. */ readonly steps: readonly Step[] | null }

/** The flows a checked list describes. */
export function flowsIn(rows: readonly StepRow[]): readonly Wanted[] {
  return [...Map.groupBy(rows, (r) => plain(r.flow)).values()].map((own) => {
    const numbered = own.filter((r) => r.step !== null).sort((a, b) => a.step! - b.step!)
    const steps = numbered.map((r): Step => ({ title: wordsOf(r.titleZh, r.titleEn), who: wordsOf(r.whoZh, r.whoEn), where: wordsOf(r.whereZh, r.whereEn), input: wordsOf(r.inputZh, r.inputEn), expected: wordsOf(r.expectedZh, r.expectedEn) }))
    return { code: own[0]!.flow, name: wordsOf(own[0]!.nameZh, own[0]!.nameEn), steps: numbered.length === 0 ? null : steps }
  })
}

/** What a version of each flow that is there already would touch. */
export function touched(flows: readonly Flow[], wanted: readonly Wanted[]): readonly { readonly flow: Flow; readonly touches: readonly Touch[] }[] {
  return wanted.flatMap(({ code, steps }) => {
    const flow = flows.find((f) => plain(f.code) === plain(code))
    if (!flow || steps === null || sameSteps(flow.steps, steps)) return []
    return [{ flow, touches: touches(flow.steps, steps) }]
  })
}

/** Brings flows to what a checked list says of them: new ones are added, changed steps make a new version. `capabilitiesOf` and `newId` as in flows.ts. */
export function merge(flows: readonly Flow[], wanted: readonly Wanted[], capabilitiesOf: (flow: Id) => readonly Id[], newId: () => Id, at: Moment): Decision<FlowFact> {
  const facts = wanted.flatMap(({ code, name, steps }): FlowFact[] => {
    const flow = flows.find((f) => plain(f.code) === plain(code))
    if (!flow) return [{ type: 'added', subject: newId(), at, detail: { code, name, steps: steps ?? [] } }]
    const renamed: FlowFact[] = sameWords(name, flow.name) ? [] : [{ type: 'changed', subject: flow.id, at, detail: { fields: { name } } }]
    if (steps === null || sameSteps(flow.steps, steps)) return renamed
    return [...renamed, { type: 'revised', subject: flow.id, at, detail: { number: flow.current + 1, steps, touches: touches(flow.steps, steps), capabilities: capabilitiesOf(flow.id), note: '' } }]
  })
  return facts.length === 0 ? refuse('nothingChanged') : decide(...facts)
}
