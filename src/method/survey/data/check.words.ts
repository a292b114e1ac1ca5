/** What is wrong in a cell and what to do about it, in the reader's language; the notes of a check. */
import { fill, type Words } from '#kit/words.ts'
import type { ErrorCode, Finding, NoteCode } from './check.ts'
import type { DataTable } from './data.ts'
import { parseRule } from './rule.ts'
import { partWords, sentenceOf, spaced } from './rule.words.ts'

type Said = { readonly title: Words; readonly problem: Words; readonly remedy: Words }

/** `title`: the kind of error in a filter. `{column}` is the field, other places as the checker fills them. */
export const errorWords = {
  required: { title: { zh: '必填未填', en: 'Missing' }, problem: { zh: '“{column}”必须填写，这里是空的', en: '“{column}” must be filled in and is empty' }, remedy: { zh: '请补上这一格', en: 'Fill in this cell' } },
  broken: { title: { zh: '公式错误', en: 'Formula error' }, problem: { zh: '这里是公式错误 {text}', en: 'This is the formula error {text}' }, remedy: { zh: '请把公式改成值', en: 'Put the value here instead of the formula' } },
  characters: { title: { zh: '不可见字符', en: 'Invisible characters' }, problem: { zh: '这里有看不见的控制字符', en: 'There are invisible control characters here' }, remedy: { zh: '请清空这一格，重新输入', en: 'Empty the cell and type it again' } },
  digitsLost: { title: { zh: '数字丢失', en: 'Digits lost' }, problem: { zh: '{text} 是按数字存的，超过 15 位的部分已经变成了 0', en: '{text} is stored as a number; every digit after the 15th has become 0' }, remedy: { zh: '请把这一格设为“文本”，再重新输入', en: 'Set the cell to “Text” and type it again' } },
  tooLong: { title: { zh: '太长', en: 'Too long' }, problem: { zh: '“{column}”最多 {max} 个字，这里有 {length} 个', en: '“{column}” takes at most {max} characters; there are {length}' }, remedy: { zh: '请缩短', en: 'Shorten it' } },
  number: { title: { zh: '不是数字', en: 'Not a number' }, problem: { zh: '“{column}”要填数字，这里不是', en: '“{column}” wants a number and this is none' }, remedy: { zh: '只填数字，不带单位和文字', en: 'Write the number alone, without unit or words' } },
  whole: { title: { zh: '不是整数', en: 'Not a whole number' }, problem: { zh: '“{column}”要填整数', en: '“{column}” wants a whole number' }, remedy: { zh: '请去掉小数', en: 'Leave out the decimals' } },
  decimals: { title: { zh: '小数位太多', en: 'Too many decimals' }, problem: { zh: '“{column}”最多 {max} 位小数，这里有 {found} 位', en: '“{column}” takes at most {max} decimals; there are {found}' }, remedy: { zh: '请四舍五入到 {max} 位', en: 'Round it to {max} decimals' } },
  least: { title: { zh: '太小', en: 'Too small' }, problem: { zh: '“{column}”不能小于 {min}', en: '“{column}” must be at least {min}' }, remedy: { zh: '请核对后改正', en: 'Look it up and correct it' } },
  most: { title: { zh: '太大', en: 'Too large' }, problem: { zh: '“{column}”不能大于 {max}', en: '“{column}” must be at most {max}' }, remedy: { zh: '请核对后改正', en: 'Look it up and correct it' } },
  day: { title: { zh: '不是日期', en: 'Not a day' }, problem: { zh: '“{column}”要填日期，这里看不出是哪一天', en: '“{column}” wants a day, and which one this is cannot be told' }, remedy: { zh: '请写成 2026-01-05、2026/1/5 或 2026年1月5日', en: 'Write it as 2026-01-05 or 2026/1/5' } },
  daySerial: { title: { zh: '日期变成数字', en: 'Day shown as a number' }, problem: { zh: '这一格是数字；如果是日期，它是 {day}', en: 'This cell is a number; as a day it would be {day}' }, remedy: { zh: '请把格式设为“日期”，核对是否为 {day}', en: 'Set its format to “Date” and see whether it is {day}' } },
  choice: { title: { zh: '不在可选值内', en: 'Not one of the choices' }, problem: { zh: '“{column}”没有这个值', en: '“{column}” has no such value' }, remedy: { zh: '请从下拉列表里选：{allowed}', en: 'Choose from the list: {allowed}' } },
  flag: { title: { zh: '不是“是/否”', en: 'Neither yes nor no' }, problem: { zh: '“{column}”看不出是“是”还是“否”', en: '“{column}” is neither yes nor no here' }, remedy: { zh: '请填“是”或“否”', en: 'Write yes or no' } },
  fullWidth: { title: { zh: '全角字符', en: 'Full-width characters' }, problem: { zh: '编码里有全角字符，系统会当成另一个编码', en: 'The code holds full-width characters; the system would take it for another code' }, remedy: { zh: '请改成半角：{should}', en: 'Write it in half width: {should}' } },
  rule: { title: { zh: '不合编码规则', en: 'Against the coding rule' }, problem: { zh: '不合编码规则：{why}', en: 'It does not follow the coding rule: {why}' }, remedy: { zh: '规则是：{rule}', en: 'The rule is: {rule}' } },
  columnMissing: { title: { zh: '缺少必填列', en: 'Column missing' }, problem: { zh: '缺少必填的列“{column}”', en: 'The column “{column}” must be there and is missing' }, remedy: { zh: '请从模板里补上这一列', en: 'Take this column over from the template' } },
  columnTwice: { title: { zh: '列重复', en: 'Column twice' }, problem: { zh: '“{column}”这一列出现了两次，只检查了左边的一列', en: 'The column “{column}” stands there twice; only the left one was checked' }, remedy: { zh: '请删掉多余的一列', en: 'Delete one of them' } },
  noHeader: { title: { zh: '没有表头', en: 'No headings' }, problem: { zh: '没有找到任何一张数据表的表头', en: 'No headings of any of the tables were found' }, remedy: { zh: '请用模板填写，或在第一行写上列名，如：{columns}', en: 'Use the template, or put the headings into the first row, such as: {columns}' } },
  twice: { title: { zh: '重复', en: 'Twice' }, problem: { zh: '“{column}”不能重复，这里和 {other} 一样', en: '“{column}” may not come twice; this is the same as {other}' }, remedy: { zh: '请核对两处，改掉或删掉一处', en: 'Compare the two, then change or delete one' } },
  together: { title: { zh: '组合重复', en: 'Twice together' }, problem: { zh: '“{together}”合起来不能重复，这里和第 {row} 行一样', en: '“{together}” may not come twice together; this is the same as row {row}' }, remedy: { zh: '请核对两行，改掉或删掉一行', en: 'Compare the two rows, then change or delete one' } },
  rowTwice: { title: { zh: '整行重复', en: 'Row twice' }, problem: { zh: '这一整行和第 {row} 行完全一样', en: 'The whole row is the same as row {row}' }, remedy: { zh: '请删掉其中一行', en: 'Delete one of the rows' } },
  reference: { title: { zh: '引用不存在', en: 'Refers to nothing' }, problem: { zh: '“{toColumn}”里没有这个值（{to}）', en: 'There is no such value in “{toColumn}” ({to})' }, remedy: { zh: '请先在那张表里加上，或改成已有的值', en: 'Add it there first, or write a value that is there' } },
  referenceSpelling: { title: { zh: '引用写法不同', en: 'Written otherwise than there' }, problem: { zh: '和“{toColumn}”里的写法不同（{to}）', en: 'It is written otherwise in “{toColumn}” ({to})' }, remedy: { zh: '请写成 {should}', en: 'Write it as {should}' } },
} as const satisfies Record<ErrorCode, Said>

export const noteWords = {
  columnUnknown: { zh: '{cell}“{value}”这一列不在数据规范里，没有检查', en: 'The column “{value}” ({cell}) is not in the specification and was not checked' },
  columnAbsent: { zh: '没有“{column}”这一列；它可以不填', en: 'There is no column “{column}”; it is optional' },
  moved: { zh: '列的顺序和规范不同，按列名识别了', en: 'The columns stand in another order than in the specification; they were found by their names' },
  sheetUnknown: { zh: '这张工作表不是规范里的数据表，没有检查', en: 'This sheet is none of the specification’s tables and was not checked' },
  tableAbsent: { zh: '文件里没有“{table}”这张表', en: 'The file has no sheet for “{table}”' },
  referenceUnchecked: { zh: '“{column}”引用的表不在文件里，没有检查它的引用', en: '“{column}” refers to a table that is not in the file; its references were not checked' },
} as const satisfies Record<NoteCode, Words>

const rest: Words = { zh: '“{read}”之后多了“{left}”', en: '“{left}” is left over after “{read}”' }
const short: Words = { zh: '“{read}”之后应为{part}，编码到这里就没有了', en: 'after “{read}” there should be {part}, and the code ends there' }
const other: Words = { zh: '“{read}”之后应为{part}，这里是“{left}”', en: 'after “{read}” there should be {part}; there is “{left}”' }
const first: Words = { zh: '开头应为{part}，这里是“{left}”', en: 'it should begin with {part}; there is “{left}”' }

const both = (text: string | number): Words => ({ zh: String(text), en: String(text) })

/** Why a code does not follow its rule, at the part where it stops. */
export function ruleWhy(rule: string, values: Finding['values']): Words {
  const read = parseRule(rule)
  const part = read.ok ? read.parts[Number(values['part'])] : undefined
  const places = { read: both(values['read'] ?? ''), left: both(values['left'] ?? ''), ...(part ? { part: { ...partWords(part), zh: spaced(partWords(part).zh) } } : {}) }
  if (!part) return fill(rest, places)
  return fill(values['left'] === '' ? short : values['read'] === '' ? first : other, places)
}

const joined = (names: readonly Words[]): Words => ({ zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') })

/** Values for every place, with names of tables and fields as the specification has them. */
function placesOf(finding: Finding<string>, tables: readonly DataTable[]): Readonly<Record<string, Words>> {
  const table = tables.find((t) => t.id === finding.table)
  const field = table?.fields.find((f) => f.id === finding.field)
  const to = field?.refers ? tables.find((t) => t.id === field.refers!.table) : undefined
  const key = to?.fields.find((f) => f.id === field?.refers?.field)
  return {
    ...Object.fromEntries(Object.entries(finding.values).map(([name, v]) => [name, both(v)])), cell: both(finding.cell ?? ''), value: both(finding.value),
    ...(table ? { table: table.name, together: joined(table.fields.filter((f) => f.unique === 'together').map((f) => f.name)) } : {}),
    ...(field ? { column: field.name, rule: sentenceOf(field.rule), ...(finding.code === 'rule' ? { why: ruleWhy(field.rule, finding.values) } : {}) } : {}),
    ...(finding.code === 'noHeader' ? { columns: joined((table ?? tables[0])?.fields.slice(0, 8).map((f) => f.name) ?? []) } : {}),
    ...(to && key ? { toColumn: joined([{ zh: `${to.name.zh}·${key.name.zh}`, en: `${to.name.en} · ${key.name.en}` }]) } : {}),
  }
}

export function said(finding: Finding, tables: readonly DataTable[]): { readonly problem: Words; readonly remedy: Words } {
  const places = placesOf(finding, tables)
  return { problem: fill(errorWords[finding.code].problem, places), remedy: fill(errorWords[finding.code].remedy, places) }
}

export const noted = (note: Finding<NoteCode>, tables: readonly DataTable[]): Words => fill(noteWords[note.code], placesOf(note, tables))

/** What one value of a field is wrong with, while its definition or a sample is written: no table around it. */
export function valueSaid(code: ErrorCode, values: Finding['values'], field: { readonly name: Words; readonly rule: string }): { readonly problem: Words; readonly remedy: Words } {
  const places = { ...Object.fromEntries(Object.entries(values).map(([name, v]) => [name, both(v)])), column: field.name, rule: sentenceOf(field.rule), ...(code === 'rule' ? { why: ruleWhy(field.rule, values) } : {}) }
  return { problem: fill(errorWords[code].problem, places), remedy: fill(errorWords[code].remedy, places) }
}

