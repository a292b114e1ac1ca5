/** The usual capabilities of a rollout, proposed from its flows and units: install a client; operate and teach each flow; organise training; answer questions. People decide what stays. */
import type { Capability, Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { classRules } from './rule.ts'

export type FlowSeen = { readonly id: Id; readonly name: Words }
/** `persons`: who of the customer works in the unit. */
export type UnitSeen = { readonly id: Id; readonly persons: number }

export type Proposal = Omit<Capability, 'id' | 'flow'> & { readonly flow: Id | null }

/** What is proposed and not there yet. A capability is there when its kind and flow are. */
export function propose(flows: readonly FlowSeen[], units: readonly UnitSeen[], existing: readonly { readonly kind: Kind; readonly flow?: Id | null }[] = []): readonly Proposal[] {
  const proposals: readonly Proposal[] = [
    proposal('install', 'B', { zh: '安装客户端', en: 'Install a client' }, null, units),
    ...flows.flatMap((flow) => [
      proposal('operate', guessClass(flow.name), { zh: `操作：${flow.name.zh}`, en: `Operate: ${flow.name.en}` }, flow.id, units),
      proposal('teach', 'B', { zh: `讲授：${flow.name.zh}`, en: `Teach: ${flow.name.en}` }, flow.id, units),
    ]),
    proposal('organise', 'B', { zh: '组织培训', en: 'Organise training' }, null, units),
    proposal('answer', 'B', { zh: '解答一般问题', en: 'Answer ordinary questions' }, null, units),
  ]
  return proposals.filter((p) => !existing.some((e) => e.kind === p.kind && (e.flow ?? null) === p.flow))
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

function proposal(kind: Kind, c: Class, name: Words, flow: Id | null, units: readonly UnitSeen[]): Proposal {
  // a unit of one person cannot have it twice
  const smallest = Math.min(...units.filter((u) => u.persons > 0).map((u) => u.persons), classRules[c].persons)
  const requiredPersons = kind === 'operate' || kind === 'install' ? Math.max(1, smallest) : 1
  return { name, kind, class: c, requiredPersons, wantedPer: 'unit', flow }
}
