/** The capabilities as a list in Excel. */
import { classes, kinds } from '#ground/capabilities/capabilities.ts'
import { classHints, classWords, kindWords, wantedPerWords } from '#ground/capabilities/capabilities.words.ts'
import { most } from '#ground/capabilities/list.ts'
import type { CapabilityRow } from '#ground/capabilities/list.ts'
import type { Table } from '#ground/documents/table.ts'

const hints = { zh: classes.map((c) => `${c}：${classHints[c].zh}`).join('；'), en: classes.map((c) => `${c}: ${classHints[c].en}`).join('; ') }

export const capabilityTable: Table<CapabilityRow> = {
  name: { zh: '能力', en: 'Capabilities' },
  key: ['code'],
  columns: [
    { key: 'code', kind: 'text', max: 40, required: true, width: 14, title: { zh: '编码', en: 'Code' }, also: ['能力编码', 'Capability code'], says: { zh: '简短、不重复。', en: 'Short and unique.' }, example: { zh: 'OP-O2C', en: 'OP-O2C' } },
    { key: 'nameZh', kind: 'text', max: 120, width: 28, title: { zh: '名称（中文）', en: 'Name (Chinese)' }, also: ['名称', '能力', '能力名称', 'Name', 'Capability'], says: { zh: '客户以后自己会做的事。两种语言至少填一种。', en: 'What the customer will do without us. At least one language is needed.' }, example: { zh: '操作：从接单到收款', en: '操作：从接单到收款' } },
    { key: 'nameEn', kind: 'text', max: 120, width: 28, title: { zh: '名称（英文）', en: 'Name (English)' }, also: ['英文名称', 'English name'], says: { zh: '英文名称，可不填。', en: 'The English name; may stay empty.' }, example: { zh: 'Operate: order to cash', en: 'Operate: order to cash' } },
    { key: 'kind', kind: 'choice', required: true, width: 14, title: { zh: '种类', en: 'Kind' }, also: ['类型', 'Type'], says: { zh: '安装、操作、讲授、组织培训或解答问题。', en: 'Install, operate, teach, organise training or answer questions.' }, example: { zh: '操作流程', en: 'Operate a flow' }, choices: kinds.map((k) => ({ value: k, title: kindWords[k], also: [kindWords[k].zh.slice(0, 2)] })) },
    { key: 'class', kind: 'choice', width: 12, title: { zh: '等级', en: 'Class' }, also: ['风险等级', '级别', 'Risk class'], says: { zh: `出错的后果有多大；不填是 B。${hints.zh}。`, en: `How much a failure costs; B when empty. ${hints.en}.` }, example: { zh: 'B 一般', en: 'B normal' }, choices: classes.map((c) => ({ value: c, title: classWords[c] })) },
    { key: 'flow', kind: 'text', max: 40, width: 14, title: { zh: '流程编码', en: 'Flow code' }, also: ['流程', '业务流程', 'Flow'], says: { zh: '操作和讲授时要填。', en: 'Needed for operating and teaching.' }, example: { zh: 'O2C', en: 'O2C' } },
    { key: 'requiredPersons', kind: 'number', whole: true, min: 1, max: most, width: 12, title: { zh: '每单位人数', en: 'Persons per unit' }, also: ['要求人数', '人数', 'Required persons', 'Persons'], says: { zh: '一个单位里要有几个人会，才算这个单位会；不填是 2。', en: 'How many persons of a unit must have it before the unit has it; 2 when empty.' }, example: { zh: '2', en: '2' } },
    { key: 'wantedPer', kind: 'choice', width: 12, title: { zh: '要求对象', en: 'Wanted' }, also: ['范围', 'Wanted per'], says: { zh: '每个单位要有，还是每个人都要有；不填是每个单位。', en: 'Wanted of every unit or of every person; per unit when empty.' }, example: { zh: '每个单位', en: 'per unit' }, choices: (['unit', 'person'] as const).map((w) => ({ value: w, title: wantedPerWords[w], also: w === 'unit' ? ['单位', 'unit'] : ['人', '个人', 'person'] })) },
    { key: 'units', kind: 'text', max: 8000, width: 36, title: { zh: '哪些单位需要（编码）', en: 'Units (codes)' }, also: ['单位', '推广单位', '单位编码', 'Units', 'Wanted units'], says: { zh: '需要这项能力的单位编码，用分号隔开。', en: 'The codes of the units that want it, separated by semicolons.' }, example: { zh: 'P1-ASM; P2-ASM', en: 'P1-ASM; P2-ASM' } },
  ],
  faults: {
    isArchived: { zh: '这个编码属于一项已停用的能力。请先在系统里恢复它，或换一个编码。', en: 'This code belongs to an archived capability. Restore it first or use another code.' },
    flowWanted: { zh: '操作和讲授都要填流程编码。', en: 'Operating and teaching need the code of their flow.' },
    noSuchFlow: { zh: '没有编码为“{text}”的业务流程。', en: 'There is no business flow with the code “{text}”.' },
    noSuchUnits: { zh: '没有这些单位编码：{text}。', en: 'There are no units with these codes: {text}.' },
  },
}
