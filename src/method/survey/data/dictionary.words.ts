/** The data dictionary as a list in Excel: one row a field. */
import type { Choice, Column, Table } from '#ground/documents/table.ts'
import { fill, type Words } from '#kit/words.ts'
import { natures } from './data.ts'
import { kindWords, natureWords, refusals, uniqueWords } from './data.words.ts'
import type { DictionaryRow } from './dictionary.ts'
import { fieldKinds, mostDecimals, mostLength, uniques, usualLength } from './field.ts'

type Key = keyof DictionaryRow & string

/** A text in two columns, one a language. */
function two(key: string, title: Words, says: Words, example: Words, max: number, width: number): readonly Column<Key>[] {
  return [
    { key: `${key}Zh` as Key, kind: 'text', max, width, title: { zh: `${title.zh}（中文）`, en: `${title.en} (Chinese)` }, also: [title.zh, title.en], says, example: { zh: example.zh, en: example.zh } },
    { key: `${key}En` as Key, kind: 'text', max, width, title: { zh: `${title.zh}（英文）`, en: `${title.en} (English)` }, says: { zh: '英文，可不填。', en: 'In English; may stay empty.' }, example: { zh: example.en, en: example.en } },
  ]
}

const choices = <T extends string>(all: readonly T[], words: Readonly<Record<T, Words>>): readonly Choice[] => all.map((value) => ({ value, title: words[value] }))

export const dictionaryTable: Table<DictionaryRow> = {
  name: { zh: '数据字典', en: 'Data dictionary' },
  key: ['table', 'code'],
  columns: [
    { key: 'table', kind: 'text', max: 20, required: true, width: 12, title: { zh: '表编码', en: 'Table code' }, also: ['表', 'Table'], says: { zh: '字母开头，只含字母、数字和下划线；同一张表的每一行都写同一个编码。', en: 'Begins with a letter; letters, digits and underscores only. Every field of a table says the same.' }, example: { zh: 'ITEM', en: 'ITEM' } },
    ...two('table', { zh: '表名称', en: 'Table name' }, { zh: '数据表的名称。', en: 'What the table is called.' }, { zh: '物料主数据', en: 'Item master' }, 80, 18),
    { key: 'nature', kind: 'choice', choices: choices(natures, natureWords), width: 12, title: { zh: '性质', en: 'Kind of data' }, says: { zh: '静态数据、期初数据或动态数据；不填就是静态数据。', en: 'Master data, opening balances or transactional data; empty is master data.' }, example: natureWords.master },
    ...two('purpose', { zh: '用途', en: 'What it is for' }, { zh: '这张表用来做什么。', en: 'What the table is for.' }, { zh: '采购、库存、生产都要引用', en: 'Purchasing, stock and production refer to it' }, 1000, 28),
    { key: 'code', kind: 'text', max: 40, required: true, width: 14, title: { zh: '字段编码', en: 'Field code' }, also: ['编码', 'Field'], says: { zh: '字母开头，只含字母、数字和下划线；在表里不重复。', en: 'Begins with a letter; letters, digits and underscores only; no two alike in a table.' }, example: { zh: 'item_no', en: 'item_no' } },
    ...two('name', { zh: '字段名称', en: 'Field name' }, { zh: '填表人看到的列名。', en: 'The heading that whoever fills it in will see.' }, { zh: '物料编码', en: 'Item number' }, 80, 16),
    { key: 'kind', kind: 'choice', choices: choices(fieldKinds, kindWords), required: true, width: 11, title: { zh: '类型', en: 'Kind' }, says: { zh: '文字、整数、数字、日期、选项、是/否。编码一律用文字。', en: 'Text, whole number, number, day, choice, yes/no. Codes are texts.' }, example: kindWords.text },
    ...two('meaning', { zh: '含义', en: 'Meaning' }, { zh: '这个字段说的是什么。', en: 'What the field says.' }, { zh: '每种物料唯一的编码', en: 'The one code of every item' }, 1000, 28),
    { key: 'length', kind: 'number', whole: true, min: 1, max: mostLength, width: 9, title: { zh: '最多字数', en: 'Length' }, also: ['长度'], says: fill({ zh: '文字最多几个字；不填是 {n}。', en: 'Of a text, in characters; {n} when empty.' }, { n: usualLength }), example: { zh: '20', en: '20' } },
    { key: 'decimals', kind: 'number', whole: true, min: 0, max: mostDecimals, width: 8, title: { zh: '小数位', en: 'Decimals' }, says: { zh: '数字最多几位小数。', en: 'Of a number, at most.' }, example: { zh: '2', en: '2' } },
    { key: 'min', kind: 'number', width: 9, title: { zh: '最小值', en: 'Least' }, says: { zh: '数字不小于。', en: 'Of a number, inclusive.' }, example: { zh: '0', en: '0' } },
    { key: 'max', kind: 'number', width: 9, title: { zh: '最大值', en: 'Most' }, says: { zh: '数字不大于。', en: 'Of a number, inclusive.' }, example: { zh: '100000', en: '100000' } },
    { key: 'required', kind: 'flag', width: 8, title: { zh: '必填', en: 'Required' }, says: { zh: '是或否；不填就是否。', en: 'Yes or no; empty is no.' }, example: { zh: '是', en: 'yes' } },
    { key: 'unique', kind: 'choice', choices: choices(uniques, uniqueWords), width: 14, title: { zh: '唯一性', en: 'Unique' }, says: { zh: '能不能重复；几个字段合起来不能重复的（如父件和子件），每个都选“组合不能重复”。', en: 'Whether a value may repeat. Fields that may not repeat together (a parent and its component) each say “unique together”.' }, example: uniqueWords.alone },
    { key: 'rule', kind: 'text', max: 200, width: 24, title: { zh: '编码规则', en: 'Coding rule' }, says: { zh: '固定的字直接写，会变的放在大括号里：P-{2位大写字母}-{6位数字}、{RM|FG}{YYYYMM}{4位数字}。', en: 'Fixed text as it is, what changes in braces: P-{2 capitals}-{6 digits}, {RM|FG}{YYYYMM}{4 digits}.' }, example: { zh: 'P-{6位数字}', en: 'P-{6 digits}' } },
    { key: 'choices', kind: 'text', max: 8000, width: 26, title: { zh: '可选值', en: 'Choices' }, says: { zh: '选项的值和含义，一行一个：1=原材料|raw material。', en: 'Of a choice, one a line: value=Chinese|English.' }, example: { zh: '1=原材料|raw material', en: '1=原材料|raw material' } },
    { key: 'refers', kind: 'text', max: 61, width: 16, title: { zh: '引用', en: 'Refers to' }, says: { zh: '必须是另一张表里已有的值：表编码.字段编码，如 ITEM.item_no。', en: 'Must be a value of another table: its code, a point, the field’s code, such as ITEM.item_no.' }, example: { zh: 'SUPPLIER.supplier_no', en: 'SUPPLIER.supplier_no' } },
    ...two('maintainer', { zh: '维护岗位', en: 'Kept by' }, { zh: '哪个岗位负责维护。', en: 'Which post keeps it.' }, { zh: '物控员', en: 'Materials planner' }, 120, 14),
    { key: 'example', kind: 'text', max: 200, width: 16, title: { zh: '例子', en: 'Example' }, says: { zh: '一个正确的例子，要合这一行自己的规则。', en: 'A right one; it keeps this row’s own rules.' }, example: { zh: 'P-000001', en: 'P-000001' } },
    ...two('checks', { zh: '人工核对', en: 'Checked by people' }, { zh: '机器查不了、要人核对的。', en: 'What people check themselves.' }, { zh: '停用的物料不要填', en: 'Leave out items no longer used' }, 1000, 24),
  ],
  faults: {
    ...refusals,
    isArchived: { zh: '这个编码属于已停用的表或字段。请先在系统里恢复它，或换一个编码。', en: 'This code belongs to an archived table or field. Restore it first or use another code.' },
    tableDiffers: { zh: '表 {table} 在不同的行里写了不同的名称或性质。', en: 'Table {table} has different names or kinds in different rows.' },
    noSuchReference: { zh: '没有 {to} 这个字段。请写成 表编码.字段编码。', en: 'There is no field {to}. Write the table’s code, a point and the field’s code.' },
  },
}
