/** The words of data specifications and samples that are said in several places, and why something was refused. */
import type { Words } from '#kit/words.ts'
import type { Nature, RefusalCode } from './data.ts'
import type { FieldDraft, FieldKind, Unique } from './field.ts'

export const natureWords = {
  master: { zh: '静态数据', en: 'master data' }, opening: { zh: '期初数据', en: 'opening balances' }, transaction: { zh: '动态数据', en: 'transactional data' },
} as const satisfies Record<Nature, Words>

export const kindWords = {
  text: { zh: '文字', en: 'text' }, whole: { zh: '整数', en: 'whole number' }, number: { zh: '数字', en: 'number' }, day: { zh: '日期', en: 'day' }, choice: { zh: '选项', en: 'choice' }, flag: { zh: '是/否', en: 'yes/no' },
} as const satisfies Record<FieldKind, Words>

export const uniqueWords = {
  no: { zh: '可以重复', en: 'may repeat' }, alone: { zh: '不能重复', en: 'unique' }, together: { zh: '组合不能重复', en: 'unique together' },
} as const satisfies Record<Unique, Words>

/** The places of a field, as headings. */
export const fieldWords = {
  code: { zh: '字段编码', en: 'Field code' }, name: { zh: '名称', en: 'Name' }, meaning: { zh: '含义', en: 'Meaning' }, kind: { zh: '类型', en: 'Kind' }, length: { zh: '最多字数', en: 'Length' }, decimals: { zh: '小数位', en: 'Decimals' },
  min: { zh: '最小值', en: 'Least' }, max: { zh: '最大值', en: 'Most' }, required: { zh: '必填', en: 'Required' }, unique: { zh: '唯一性', en: 'Unique' }, rule: { zh: '编码规则', en: 'Coding rule' }, choices: { zh: '可选值', en: 'Choices' },
  refers: { zh: '引用', en: 'Refers to' }, maintainer: { zh: '维护岗位', en: 'Kept by' }, example: { zh: '例子', en: 'Example' }, checks: { zh: '人工核对', en: 'Checked by people' },
} as const satisfies Record<keyof FieldDraft, Words>

export const refusals = {
  tableArchived: { zh: '这张数据表已停用。请先恢复。', en: 'This table is archived. Restore it first.' },
  tableCode: { zh: '表编码用字母开头，只含字母、数字和下划线，最多 20 个。', en: 'A table’s code begins with a letter and holds only letters, digits and underscores, at most 20.' },
  tableCodeTaken: { zh: '编码 {code} 已经有一张表在用（停用的也算）。请换一个。', en: 'The code {code} belongs to another table, perhaps an archived one. Use another.' },
  tableNameTaken: { zh: '已经有一张同名的表。请换一个名称。', en: 'Another table has this name. Use another.' },
  tableNameMissing: { zh: '请写表的名称。', en: 'Say the table’s name.' },
  tooManyTables: { zh: '一个流程最多 {max} 张数据表。', en: 'A flow has at most {max} tables.' },
  tooManyFields: { zh: '一张表最多 {max} 个字段。', en: 'A table has at most {max} fields.' },
  codeShape: { zh: '字段编码“{field}”不行：用字母开头，只含字母、数字和下划线，最多 40 个。', en: 'The field code “{field}” will not do: it begins with a letter and holds only letters, digits and underscores, at most 40.' },
  nameMissing: { zh: '字段 {field} 没有名称。', en: 'The field {field} has no name.' },
  lengthRange: { zh: '字段 {field}：字数是 1 到 {max}。', en: 'Field {field}: the length is 1 to {max}.' },
  decimalsRange: { zh: '字段 {field}：小数位是 0 到 {max}。', en: 'Field {field}: decimals are 0 to {max}.' },
  rangeTurned: { zh: '字段 {field}：最小值比最大值大。', en: 'Field {field}: the least is larger than the most.' },
  ruleNotUnderstood: { zh: '字段 {field} 的编码规则里看不懂“{text}”。大括号里写几位什么，如 {6位数字}、{2位大写字母}、{RM|FG}。', en: 'Field {field}: “{text}” in the coding rule is not understood. Braces hold how many of what: {6 digits}, {2 capitals}, {RM|FG}.' },
  ruleTooLongForField: { zh: '字段 {field}：按规则至少 {min} 个字，超过了最多字数。', en: 'Field {field}: by the rule a code has at least {min} characters, more than the length allows.' },
  choicesMissing: { zh: '字段 {field} 是选项，请写可选的值。', en: 'Field {field} is a choice; write what may be chosen.' },
  choiceTwice: { zh: '字段 {field} 的可选值“{value}”写了两次。', en: 'Field {field}: the choice “{value}” stands there twice.' },
  exampleUnfit: { zh: '字段 {field} 的例子“{example}”不合它自己的规则。请改例子或规则。', en: 'Field {field}: the example “{example}” does not keep the field’s own rules. Change one of them.' },
  fieldCodeTaken: { zh: '字段编码 {field} 在这张表里重复（停用的也算）。', en: 'The field code {field} stands twice in this table, perhaps at an archived field.' },
  fieldNameTaken: { zh: '字段 {field} 的名称和这张表里另一个字段相同，填表的人分不清。', en: 'Field {field} has the name of another field of this table; whoever fills it in could not tell them apart.' },
  referenceGone: { zh: '字段 {field} 引用的字段不在了。请重新选择。', en: 'What field {field} refers to is not there any more. Choose again.' },
  referenceNotUnique: { zh: '字段 {field} 引用的 {to} 可以重复。请先把它设为不能重复。', en: 'Field {field} refers to {to}, which may repeat. Make that one unique first.' },
  stillReferred: { zh: '{by} 还引用着它。请先改那个字段。', en: '{by} still refers to it. Change that field first.' },
  otherOrder: { zh: '字段有增减，顺序对不上了。请再调整一次。', en: 'Fields were added or taken away meanwhile. Put them in order once more.' },
  nothingToIssue: { zh: '还没有数据表，没有可发布的内容。', en: 'There is no data table yet, so there is nothing to issue.' },
  tableWithoutFields: { zh: '表 {table} 还没有字段。请补上，或停用它。', en: 'Table {table} has no fields yet. Add some, or archive it.' },
  sampleNameMissing: { zh: '请写样例的名称。', en: 'Say the sample’s name.' },
  sampleEmpty: { zh: '样例里还没有内容。请至少填一行。', en: 'There is nothing in the sample yet. Fill in a row at least.' },
  sampleTooBig: { zh: '样例最多 {max} 行，每行都要和列对得上。更多的请放在文件里。', en: 'A sample has at most {max} rows, each as wide as its columns. Put more into a file.' },
  noSuchFile: { zh: '没有找到这个文件。请重新上传。', en: 'The file was not found. Upload it again.' },
  alreadyReady: { zh: '这个样例已经确认就绪。', en: 'This sample was said to be ready already.' },
  notReady: { zh: '这个样例还没有确认就绪。', en: 'This sample was not said to be ready.' },
  noTables: { zh: '文件里没有规范中的任何一张表，没有可保留的结果。', en: 'The file holds none of the specification’s tables, so there is no result to keep.' },
  rowsWithFaults: { zh: '文件里有 {n} 处错误，一行也没有导入。请改好再导入。', en: 'The file has {n} faults; no row was imported. Mend them and import again.' },
} satisfies Record<Exclude<RefusalCode, 'notFound' | 'stale' | 'nothingChanged' | 'noSuchFlow' | 'isArchived'>, Words>
