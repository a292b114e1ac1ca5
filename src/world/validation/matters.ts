/** Training material and upgrade data per flow: where they are, or why none are needed. What is left out is not there yet. */
import type { Words } from '#kit/words.ts'
import type { Matter } from '#method/validation/validation.ts'
import { w } from '#world/text.ts'

export type WorldMatter = { readonly flow: string; readonly what: Matter; readonly by: string; readonly when: string; readonly note?: Words; readonly why?: Words }

const slides = (flow: string, by: string, when: string): WorldMatter => ({ flow, what: 'material', by, when, note: w(`项目共享目录 / 培训资料 / ${flow} 操作讲义与练习`, `Project share / Training / ${flow} slides and exercises`) })
const none = (flow: string, by: string, when: string): WorldMatter => ({ flow, what: 'upgradeData', by, when, why: w('只用标准功能，没有新字段', 'Standard functions only, no new fields') })
const data = (flow: string, by: string, when: string, zh: string, en: string): WorldMatter => ({ flow, what: 'upgradeData', by, when, note: w(zh, en) })

export const matters: readonly WorldMatter[] = [
  slides('O2C', 'consultant', 'p11'), data('O2C', 'office', 'p13', '6.4.0 升级包：税率表', 'Upgrade package 6.4.0: tax rates'),
  slides('P2P', 'consultant', 'p11'), none('P2P', 'consultant', 'p11'),
  slides('IQC', 'dingyizhou', 'p10'), none('IQC', 'dingyizhou', 'p10'),
  slides('MFG', 'dingyizhou', 'p12'), data('MFG', 'office', 'p12', '测试库 BOM 升级脚本，已在正式库演练一次', 'The script that upgrades bills of material, rehearsed once on the live system'),
  slides('OUT', 'consultant', 'p12'), none('OUT', 'consultant', 'p12'),
  slides('WHS', 'consultant', 'p12'), data('WHS', 'office', 'p13', '6.4.0 升级包：盘点表模板', 'Upgrade package 6.4.0: count sheets'),
  slides('SVC', 'consultant', 'p13'), none('SVC', 'consultant', 'p13'),
  slides('MEC', 'luojing', 'p12'),
]
