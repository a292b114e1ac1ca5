import type { Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Words } from '#kit/words.ts'

export const kindWords: Record<Kind, Words> = {
  install: { zh: '安装客户端', en: 'Install a client' },
  operate: { zh: '操作流程', en: 'Operate a flow' },
  teach: { zh: '讲授流程', en: 'Teach a flow' },
  organise: { zh: '组织培训', en: 'Organise training' },
  answer: { zh: '解答问题', en: 'Answer questions' },
}

export const classWords: Record<Class, Words> = {
  A: { zh: 'A 简单', en: 'A trivial' },
  B: { zh: 'B 一般', en: 'B normal' },
  C: { zh: 'C 重要', en: 'C important' },
  D: { zh: 'D 关键', en: 'D critical' },
}

/** What is typical of each class. */
export const classHints: Record<Class, Words> = {
  A: { zh: '查看、打印', en: 'viewing, printing' },
  B: { zh: '安装、录单、收货、讲授流程', en: 'installing, order entry, receiving, teaching a flow' },
  C: { zh: '计划、主数据变更、权限', en: 'planning, master data changes, rights' },
  D: { zh: '月结、MRP、盘点、工资、备份恢复、安全', en: 'month-end, MRP, stock count, payroll, backup and restore, safety' },
}

export const wantedPerWords: Record<'unit' | 'person', Words> = {
  unit: { zh: '每个单位', en: 'per unit' },
  person: { zh: '每个人', en: 'per person' },
}

export const refusals = {
  notFound: { zh: '没有这项能力。', en: 'There is no such capability.' },
  stale: { zh: '有人先改过这项能力。请看现在的内容，再决定是否还要改。', en: 'Someone changed this capability first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  codeTaken: { zh: '编码 {code} 已被另一项能力使用。', en: 'The code {code} already belongs to another capability.' },
  noSuchFlow: { zh: '没有这个业务流程，或者它已停用。', en: 'There is no such business flow, or it is archived.' },
  flowWanted: { zh: '操作和讲授都要说明是哪个业务流程。', en: 'Operating and teaching need the business flow they are about.' },
  flowArchived: { zh: '它的业务流程已停用。请先恢复流程。', en: 'Its business flow is archived. Restore the flow first.' },
  noSuchUnit: { zh: '没有这个单位。', en: 'There is no such unit.' },
  rowsWithFaults: { zh: '有 {n} 处错误，一行也没有导入。请改好后再导入。', en: 'There are {n} faults, so no row was imported. Mend them and import again.' },
} satisfies Record<string, Words>

export const facts = {
  added: { zh: '新增了能力「{subject}」', en: 'added the capability “{subject}”' },
  changed: { zh: '修改了能力「{subject}」', en: 'changed the capability “{subject}”' },
  archived: { zh: '停用了能力「{subject}」', en: 'archived the capability “{subject}”' },
  restored: { zh: '恢复了能力「{subject}」', en: 'restored the capability “{subject}”' },
} satisfies Record<string, Words>

/** What the usual capabilities are called when they are proposed. */
export const proposedNames = {
  install: kindWords.install,
  organise: kindWords.organise,
  answer: { zh: '解答一般问题', en: 'Answer ordinary questions' },
  operate: (flow: Words): Words => ({ zh: `操作：${flow.zh}`, en: `Operate: ${flow.en}` }),
  teach: (flow: Words): Words => ({ zh: `讲授：${flow.zh}`, en: `Teach: ${flow.en}` }),
}
