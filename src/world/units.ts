/** Two plants with their departments, lines and workstations, in the order a visitor walks through them. */
import type { UnitKind } from '#ground/units/units.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type WorldUnit = { readonly code: string; readonly parent: string | null; readonly kind: UnitKind; readonly name: Words }

const unit = (kind: UnitKind, code: string, parent: string | null, zh: string, en: string): WorldUnit => ({ code, parent, kind, name: w(zh, en) })

export const units: readonly WorldUnit[] = [
  unit('site', 'P1', null, '一厂（江阴）', 'Plant 1 (Jiangyin)'),
  unit('department', 'P1-SAL', 'P1', '销售部', 'Sales'),
  unit('department', 'P1-PUR', 'P1', '采购部', 'Purchasing'),
  unit('department', 'P1-PLN', 'P1', '生产计划部', 'Production planning'),
  unit('department', 'P1-WH', 'P1', '一厂仓库', 'Plant 1 warehouse'),
  unit('workstation', 'P1-WH-RAW', 'P1-WH', '原材料库', 'Raw material store'),
  unit('workstation', 'P1-WH-FG', 'P1-WH', '成品库', 'Finished goods store'),
  unit('department', 'P1-QC', 'P1', '一厂质量部', 'Plant 1 quality'),
  unit('workstation', 'P1-QC-IN', 'P1-QC', '来料检验工位', 'Incoming inspection bench'),
  unit('department', 'P1-MAC', 'P1', '机加工车间', 'Machine shop'),
  unit('line', 'P1-MAC-L1', 'P1-MAC', '阀体机加线', 'Valve body line'),
  unit('department', 'P1-ASM', 'P1', '一厂装配车间', 'Plant 1 assembly'),
  unit('line', 'P1-ASM-L1', 'P1-ASM', '闸阀装配线', 'Gate valve line'),
  unit('line', 'P1-ASM-L2', 'P1-ASM', '截止阀装配线', 'Globe valve line'),
  unit('workstation', 'P1-ASM-T1', 'P1-ASM', '试压工位', 'Pressure test bench'),
  unit('department', 'P1-SVC', 'P1', '售后服务部', 'After-sales service'),
  unit('department', 'P1-FIN', 'P1', '财务部', 'Finance'),
  unit('department', 'P1-IT', 'P1', '信息部', 'IT'),
  unit('site', 'P2', null, '二厂（溧阳）', 'Plant 2 (Liyang)'),
  unit('department', 'P2-PLN', 'P2', '二厂计划调度', 'Plant 2 planning'),
  unit('department', 'P2-WH', 'P2', '二厂仓库', 'Plant 2 warehouse'),
  unit('department', 'P2-QC', 'P2', '二厂质量部', 'Plant 2 quality'),
  unit('department', 'P2-CAST', 'P2', '铸造车间', 'Foundry'),
  unit('line', 'P2-CAST-L1', 'P2-CAST', '造型浇注线', 'Moulding and pouring line'),
  unit('department', 'P2-ASM', 'P2', '球阀装配车间', 'Ball valve assembly'),
]
