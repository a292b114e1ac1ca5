/** A list of capabilities as people write it in Excel, with the codes of flows and units in place of their ids. */
import { add, change, fold, mostPersons, ofFlow } from '#ground/capabilities/capabilities.ts'
import type { Around, CapabilityDraft, CapabilityEntry, CapabilityFact, Class, Kind } from '#ground/capabilities/capabilities.ts'
import { cellsOf, eachLine, tidyNames, wordsOf } from '#ground/documents/bilingual.ts'
import type { RowCheck, RowFault } from '#ground/documents/preview.ts'
import { plain } from '#ground/documents/table.ts'
import type { Row, TableRead } from '#ground/documents/table.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type CapabilityRow = Row & {
  readonly code: string; readonly nameZh: string | null; readonly nameEn: string | null; readonly kind: string; readonly class: string | null; readonly flow: string | null
  readonly requiredPersons: number | null; readonly wantedPer: string | null; readonly units: string | null
}

type Coded = { readonly id: Id; readonly code: string; readonly archived: boolean }

export type Codes = { readonly entries: readonly CapabilityEntry[]; readonly flows: readonly Coded[]; readonly units: readonly Coded[] }

/** What an empty cell means where a capability needs a value. */
export const usual = { class: 'B' as Class, requiredPersons: 2, wantedPer: 'unit' as const }

export const most = mostPersons

const between = '; '

const split = (text: string | null): readonly string[] => (text ?? '').split(/[;；,，、\n]+/).map((t) => t.trim()).filter((t) => t !== '')

const coded = (all: readonly Coded[], code: string) => all.find((c) => plain(c.code) === plain(code))

export const rowsOf = ({ entries, flows, units }: Codes): CapabilityRow[] => entries.filter((e) => !e.archived).map((e) => {
  const [nameZh, nameEn] = cellsOf(e.name)
  return {
    code: e.code, nameZh, nameEn, kind: e.kind, class: e.class, flow: flows.find((f) => f.id === e.flow)?.code ?? null, requiredPersons: e.requiredPersons, wantedPer: e.wantedPer,
    units: units.filter((u) => e.units.includes(u.id)).map((u) => u.code).join(between) || null,
  }
})

/** Spells codes as they stand here, orders the units as they stand and fills in what an empty cell means. */
export function arrange(read: TableRead<CapabilityRow>, standing: readonly CapabilityRow[], { flows, units }: Codes) {
  const unitCodes = (text: string) => {
    const said = split(text)
    const known = units.filter((u) => said.some((s) => plain(s) === plain(u.code)))
    return [...known.map((u) => u.code), ...said.filter((s) => !coded(units, s))].join(between) || null
  }
  return {
    standing,
    read: eachLine(read, (values, has) => ({
      ...tidyNames(values, has, [['nameZh', 'nameEn']]),
      ...(has('flow') && values.flow ? { flow: coded(flows, values.flow)?.code ?? values.flow } : {}),
      ...(has('units') && values.units ? { units: unitCodes(values.units) } : {}),
      ...(has('class') && values.class === null ? { class: usual.class } : {}), ...(has('requiredPersons') && values.requiredPersons === null ? { requiredPersons: usual.requiredPersons } : {}),
      ...(has('wantedPer') && values.wantedPer === null ? { wantedPer: usual.wantedPer } : {}),
    })),
  }
}

export const check = ({ entries, flows, units }: Codes): RowCheck<CapabilityRow> => {
  const archived = new Set(entries.filter((e) => e.archived).map((e) => plain(e.code)))
  return (row) => {
    const faults: RowFault[] = []
    if (archived.has(plain(row.code))) faults.push({ key: 'code', code: 'isArchived' })
    if (row.nameZh === null && row.nameEn === null) faults.push({ key: 'nameZh', code: 'required' })
    const flow = row.flow === null ? null : coded(flows, row.flow)
    if (row.flow === null && ofFlow(row.kind as Kind)) faults.push({ key: 'flow', code: 'flowWanted' })
    if (flow === undefined) faults.push({ key: 'flow', code: 'noSuchFlow', values: { text: row.flow ?? '' } })
    const unknown = split(row.units).filter((u) => !coded(units, u))
    if (unknown.length > 0) faults.push({ key: 'units', code: 'noSuchUnits', values: { text: unknown.join(between) } })
    return faults
  }
}

const draftOf = (row: CapabilityRow, { flows, units }: Codes): CapabilityDraft => ({
  code: row.code, name: wordsOf(row.nameZh, row.nameEn), kind: row.kind as Kind, class: (row.class ?? usual.class) as Class, requiredPersons: row.requiredPersons ?? usual.requiredPersons,
  wantedPer: (row.wantedPer ?? usual.wantedPer) as 'unit' | 'person', flow: row.flow === null ? null : (coded(flows, row.flow)?.id ?? null), units: split(row.units).flatMap((u) => coded(units, u)?.id ?? []),
})

/** Brings the capabilities to what a checked list says of them, by the rules for adding and changing one. */
export function merge(codes: Codes, rows: readonly CapabilityRow[], newId: () => Id, at: Moment): Decision<CapabilityFact> {
  const around: Around = { flows: codes.flows, units: codes.units.map((u) => u.id) }
  let entries = codes.entries
  const facts: CapabilityFact[] = []
  for (const row of rows) {
    const entry = entries.find((e) => plain(e.code) === plain(row.code))
    const draft = draftOf(row, codes)
    const decision = entry ? change(entries, around, entry.id, entry.version, draft, at) : add(entries, around, [{ id: newId(), draft }], at)
    if (!decision.ok && decision.refusal.code !== 'nothingChanged') return decision
    if (!decision.ok) continue
    facts.push(...decision.facts)
    entries = decision.facts.reduce(fold, entries)
  }
  return facts.length === 0 ? refuse('nothingChanged') : decide(...facts)
}
