/** The units as a list in Excel. */
import type { Row, Table } from '#ground/documents/table.ts'
import { kindWords } from '#ground/units/units.words.ts'
import { unitKinds } from '#ground/units/units.ts'

export type UnitRow = Row & { readonly code: string; readonly nameZh: string | null; readonly nameEn: string | null; readonly kind: string; readonly parent: string | null; readonly position: number | null }

export const unitTable: Table<UnitRow> = {
  name: { zh: '推广单位', en: 'Units' },
  key: ['code'],
  columns: [
    { key: 'code', kind: 'text', max: 40, required: true, width: 14, title: { zh: '编码', en: 'Code' }, also: ['单位编码', '代码', 'Unit code'], says: { zh: '简短、不重复，和现场的叫法一致。', en: 'Short and unique, as people on site call it.' }, example: { zh: 'P1-ASM', en: 'P1-ASM' } },
    { key: 'nameZh', kind: 'text', max: 120, width: 24, title: { zh: '名称（中文）', en: 'Name (Chinese)' }, also: ['名称', '单位名称', 'Name', 'Unit'], says: { zh: '中文名称。两种语言至少填一种。', en: 'The Chinese name. At least one language is needed.' }, example: { zh: '总装车间', en: '总装车间' } },
    { key: 'nameEn', kind: 'text', max: 120, width: 24, title: { zh: '名称（英文）', en: 'Name (English)' }, also: ['英文名称', '英文名', 'English name'], says: { zh: '英文名称，可不填。', en: 'The English name; may stay empty.' }, example: { zh: 'Final assembly', en: 'Final assembly' } },
    {
      key: 'kind', kind: 'choice', required: true, width: 12, title: { zh: '层级', en: 'Kind' }, also: ['类型', '级别', 'Type'], says: { zh: '厂区 › 部门 › 产线 › 工位。', en: 'Site › department › line › workstation.' }, example: { zh: '部门', en: 'Department' },
      choices: unitKinds.map((kind) => ({ value: kind, title: kindWords[kind], also: kind === 'department' ? ['车间', 'workshop'] : kind === 'site' ? ['工厂', 'plant'] : [] })),
    },
    { key: 'parent', kind: 'text', max: 40, width: 14, title: { zh: '上级编码', en: 'Parent code' }, also: ['上级', '所属', 'Parent'], says: { zh: '它属于哪个单位，填那个单位的编码；最上层不填。', en: 'The code of the unit it lies in; empty at the top.' }, example: { zh: 'P1', en: 'P1' } },
    { key: 'position', kind: 'number', whole: true, min: 0, max: 100_000, width: 8, title: { zh: '顺序', en: 'Order' }, also: ['排序', 'Position'], says: { zh: '清单里的先后，小的在前；可不填。', en: 'The order in lists, smallest first; may stay empty.' }, example: { zh: '10', en: '10' } },
  ],
  faults: {
    noSuchParent: { zh: '没有编码为“{text}”的上级单位，文件里也没有。', en: 'There is no unit with the code “{text}”, here or in this file.' },
    parentNotWider: { zh: '上级“{text}”的层级要更大：厂区 › 部门 › 产线 › 工位。', en: 'The parent “{text}” must be wider: site › department › line › workstation.' },
    childNotNarrower: { zh: '它下面的“{text}”层级必须更小。', en: '“{text}”, which lies in it, must be narrower.' },
    isArchived: { zh: '这个编码属于一个已停用的单位。请先在系统里恢复它，或换一个编码。', en: 'This code belongs to an archived unit. Restore it first or use another code.' },
  },
}
