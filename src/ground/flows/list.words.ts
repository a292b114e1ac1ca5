/** The business flows with their steps as a list in Excel: one row a step. */
import type { Column, Table } from '#ground/documents/table.ts'
import type { StepRow } from '#ground/flows/list.ts'
import type { Words } from '#kit/words.ts'

type Key = keyof StepRow & string

/** A text in two columns, one a language. */
function two(key: string, title: Words, also: readonly string[], says: Words, example: Words, max: number, width: number): readonly Column<Key>[] {
  return [
    { key: `${key}Zh` as Key, kind: 'text', max, width, title: { zh: `${title.zh}（中文）`, en: `${title.en} (Chinese)` }, also: [title.zh, title.en, ...also], says, example: { zh: example.zh, en: example.zh } },
    { key: `${key}En` as Key, kind: 'text', max, width, title: { zh: `${title.zh}（英文）`, en: `${title.en} (English)` }, also: also.map((a) => `${a} en`), says: { zh: '英文，可不填。', en: 'In English; may stay empty.' }, example: { zh: example.en, en: example.en } },
  ]
}

export const stepTable: Table<StepRow> = {
  name: { zh: '业务流程', en: 'Business flows' },
  key: ['flow', 'step'],
  columns: [
    { key: 'flow', kind: 'text', max: 40, required: true, width: 12, title: { zh: '流程编码', en: 'Flow code' }, also: ['流程', '编码', 'Flow', 'Code'], says: { zh: '简短、不重复；同一流程的每一步都填同一个编码。', en: 'Short and unique; every step of a flow carries the same code.' }, example: { zh: 'O2C', en: 'O2C' } },
    ...two('name', { zh: '流程名称', en: 'Flow name' }, ['流程名', 'Name'], { zh: '流程的名称，每个流程写一次就够。', en: 'The flow’s name; once for each flow is enough.' }, { zh: '从接单到收款', en: 'Order to cash' }, 120, 22),
    { key: 'step', kind: 'number', whole: true, min: 1, max: 10_000, width: 8, title: { zh: '步骤号', en: 'Step number' }, also: ['序号', '步骤序号', 'No.', 'Number', 'Step'], says: { zh: '步骤的先后；可以跳号，系统会从 1 重新编号。', en: 'The order of the steps; gaps are fine, the steps are numbered from 1.' }, example: { zh: '1', en: '1' } },
    ...two('title', { zh: '做什么', en: 'What is done' }, ['步骤名称', '操作', 'Title', 'Step title'], { zh: '这一步做什么。', en: 'What is done in this step.' }, { zh: '录入销售订单', en: 'Enter the sales order' }, 200, 28),
    ...two('who', { zh: '谁来做', en: 'Who' }, ['岗位', '责任人', 'Role'], { zh: '岗位或角色。', en: 'The post or role.' }, { zh: '销售内勤', en: 'Sales assistant' }, 200, 16),
    ...two('where', { zh: '在软件哪里', en: 'Where in the software' }, ['菜单', '界面', '菜单路径', 'Where', 'Screen'], { zh: '菜单路径或界面名称。', en: 'The menu path or the screen’s name.' }, { zh: '销售 › 订单 › 新增', en: 'Sales › Orders › New' }, 300, 28),
    ...two('input', { zh: '输入数据', en: 'Input data' }, ['输入', '数据', 'Input'], { zh: '要用到的单据和数据。', en: 'The documents and data that are needed.' }, { zh: '客户合同、料号、交期', en: 'Contract, part numbers, delivery date' }, 1000, 30),
    ...two('expected', { zh: '预期结果', en: 'Expected result' }, ['结果', '输出', 'Expected', 'Result'], { zh: '做对了会看到什么。', en: 'What one sees when it was done right.' }, { zh: '订单状态为“已审核”', en: 'The order’s status is “approved”' }, 1000, 30),
  ],
  faults: {
    isArchived: { zh: '这个编码属于一个已停用的流程。请先在系统里恢复它，或换一个编码。', en: 'This code belongs to an archived flow. Restore it first or use another code.' },
    nameDiffers: { zh: '同一个流程写了两个不同的名称。', en: 'One flow has two different names.' },
    numberMissing: { zh: '写了做什么，就要写步骤号。', en: 'A step that says what is done needs its number.' },
    titleMissing: { zh: '这一步没有写做什么。', en: 'This step does not say what is done.' },
    tooManySteps: { zh: '一个流程最多 {most} 步。', en: 'A flow has at most {most} steps.' },
  },
}
