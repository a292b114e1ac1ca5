import type { Words } from '#kit/words.ts'

/** The gates in Excel. */
export const sheetWords = {
  gates: { zh: '推广条件', en: 'Readiness' },
  missing: { zh: '还缺什么', en: 'What is missing' },
  waivers: { zh: '有效的豁免', en: 'Waivers in force' },
} as const satisfies Record<string, Words>

export const column = {
  code: { zh: '流程编码', en: 'Flow code' }, flow: { zh: '业务流程', en: 'Flow' }, unitCode: { zh: '单位编码', en: 'Unit code' }, unit: { zh: '推广单位', en: 'Unit' }, on: { zh: '计划上线', en: 'Planned for' }, live: { zh: '实际上线', en: 'Went live' },
  verdict: { zh: '能否上线', en: 'May it go live' }, decision: { zh: '上线决定', en: 'Decision' }, vendor: { zh: '实施方签署', en: 'Signed by the vendor' }, customer: { zh: '客户方签署', en: 'Signed by the customer' }, missing: { zh: '还缺', en: 'Missing' },
  reopened: { zh: '重新打开的原因', en: 'Reopened because' }, condition: { zh: '条件', en: 'Condition' }, weight: { zh: '轻重', en: 'Weight' }, says: { zh: '现状', en: 'How it stands' }, who: { zh: '负责人', en: 'Whose' }, due: { zh: '期限', en: 'By' },
  overdue: { zh: '已过期', en: 'Overdue' }, waived: { zh: '豁免到', en: 'Waived until' }, why: { zh: '理由', en: 'Why' }, by: { zh: '谁豁免的', en: 'Waived by' }, day: { zh: '豁免日期', en: 'Waived on' }, until: { zh: '到哪天为止', en: 'Until' },
} as const satisfies Record<string, Words>

export const cellWords = {
  met: { zh: '✔ {says}', en: '✔ {says}' },
  unmet: { zh: '✘ {says}', en: '✘ {says}' },
  waived: { zh: '豁免到 {until}：{says}', en: 'Waived until {until}: {says}' },
  yes: { zh: '是', en: 'Yes' },
  signed: { zh: '{name} {day}', en: '{name} {day}' },
  over: { zh: '{name} {day}（已重新打开）', en: '{name} {day} (reopened)' },
} as const satisfies Record<string, Words>
