/** The usual capabilities of a rollout, proposed from its flows and units: install a client; operate and teach each flow; organise training; answer questions. People decide what stays. */
import { ofFlow } from '#ground/capabilities/capabilities.ts'
import type { CapabilityDraft, CapabilityEntry, Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type FlowSeen = { readonly id: Id; readonly code: string; readonly name: Words }
/** `persons`: who of the customer works in the unit. */
export type UnitSeen = { readonly id: Id; readonly parent: Id | null; readonly kind: 'site' | 'department' | 'line' | 'workstation'; readonly persons: number }

/** How many persons of a unit the method wants when nothing speaks against it (MASTERY §2). */
const usualPersons = 2

/** How the proposed capabilities are called; the words are the caller's. */
export type ProposedNames = { readonly install: Words; readonly organise: Words; readonly answer: Words; readonly operate: (flow: Words) => Words; readonly teach: (flow: Words) => Words }

/** What is proposed and not there yet. A capability is there when its kind and flow are, archived or not: what somebody put away is not proposed again. */
export function propose(names: ProposedNames, flows: readonly FlowSeen[], units: readonly UnitSeen[], existing: readonly Pick<CapabilityEntry, 'kind' | 'flow' | 'code'>[] = []): readonly CapabilityDraft[] {
  const working = workingUnits(units)
  const sites = units.filter((u) => u.kind === 'site').map((u) => u.id)
  const wide = sites.length > 0 ? sites : working
  const usual: readonly CapabilityDraft[] = [
    draft('install', 'INST', 'B', names.install, null, working, units),
    ...flows.flatMap((flow) => [
      draft('operate', `OP-${flow.code}`, guessClass(flow.name), names.operate(flow.name), flow.id, working, units),
      draft('teach', `TE-${flow.code}`, 'B', names.teach(flow.name), flow.id, wide, units),
    ]),
    draft('organise', 'TRAIN', 'B', names.organise, null, wide, units),
    draft('answer', 'ANSWER', 'B', names.answer, null, wide, units),
  ]
  const wanted = usual.filter((p) => !existing.some((e) => e.kind === p.kind && (!ofFlow(p.kind) || e.flow === p.flow)))
  return wanted.reduce<readonly CapabilityDraft[]>((all, p) => [...all, { ...p, code: freeCode(p.code, [...existing, ...all].map((e) => e.code)) }], [])
}

/** Where work is done: units that hold no other unit than workstations; a workstation only when nothing wider is there. */
export function workingUnits(units: readonly Pick<UnitSeen, 'id' | 'parent' | 'kind'>[]): readonly Id[] {
  const wider = units.filter((u) => u.kind !== 'workstation')
  const from = wider.length > 0 ? wider : units
  return from.filter((u) => !from.some((other) => other.parent === u.id)).map((u) => u.id)
}

/** A guess from the flow's name, strictest first; B when nothing speaks for another. The typical cases are those of MASTERY §2. */
export function guessClass(name: Words): Class {
  const text = `${name.zh} ${name.en}`
  return guesses.find(([, pattern]) => pattern.test(text))?.[0] ?? 'B'
}

const guesses: readonly (readonly [Class, RegExp])[] = [
  ['D', /月结|月末|年结|结账|关账|盘点|工资|薪资|薪酬|备份|恢复|安全|\bMRP\b|物料需求计划|month[- ]?end|year[- ]?end|period close|closing|stock[- ]?(count|take)|cycle count|payroll|back-?up|restore|safety/i],
  ['C', /计划|排产|排程|主数据|基础资料|物料清单|权限|授权|\bBOM\b|planning|scheduling|master[- ]data|bill of materials|rights|authori[sz]ation/i],
  ['A', /查询|查看|浏览|打印|报表|看板|view|inquir|enquir|look[- ]?up|print|report|dashboard/i],
]

function draft(kind: Kind, code: string, c: Class, name: Words, flow: Id | null, wanted: readonly Id[], units: readonly UnitSeen[]): CapabilityDraft {
  // A unit of one person cannot have it twice.
  const smallest = Math.min(usualPersons, ...units.filter((u) => wanted.includes(u.id) && u.persons > 0).map((u) => u.persons))
  return { code, name, kind, class: c, requiredPersons: kind === 'operate' || kind === 'install' ? Math.max(1, smallest) : 1, wantedPer: 'unit', flow, units: wanted }
}

/** The code, or the code with the first number behind it that is free. At most 40 characters. */
export function freeCode(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((c) => c.toLowerCase()))
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `-${n}`
    const code = `${wanted.slice(0, 40 - tail.length)}${tail}`
    if (!used.has(code.toLowerCase())) return code
  }
}
