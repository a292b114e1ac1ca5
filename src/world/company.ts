/**
 * The sample customer and its vendor. Both are invented: a valve maker of 400 people with two plants, and the software house whose ERP it takes into use.
 */
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export const customer: Words = w('江苏砺泓阀门股份有限公司', 'Jiangsu Lihong Valve Co., Ltd.')
export const customerShort: Words = w('砺泓阀门', 'Lihong Valve')
export const vendor: Words = w('启衡软件', 'Qiheng Software')
export const product: Words = w('启衡 ERP', 'Qiheng ERP')

/** How the rollout is called, and what it is about. */
export const rollout = {
  name: w('砺泓阀门 ERP 推广', 'Lihong Valve ERP rollout'),
  zone: 'Asia/Shanghai',
  /** What one vendor person-day costs, in yuan. */
  dayRate: 2400,
  currency: 'CNY',
} as const

export const about: Words = w(
  '闸阀、截止阀和球阀，400 人，两个厂：江阴（机加工、装配、总部各部门）和溧阳（铸造、球阀装配）。用启衡 ERP 替换用了十四年的旧系统和 Excel。',
  'Gate, globe and ball valves, 400 people, two plants: Jiangyin (machining, assembly and the head office) and Liyang (foundry and ball valve assembly). Qiheng ERP replaces a system of fourteen years and a great many spreadsheets.',
)
