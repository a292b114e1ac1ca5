import { fill, type Lang, type Words } from '#kit/words.ts'
import type { CellFault, Column, Row, Table } from './table.ts'

export const tableWords = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  notes: {
    sheet: { zh: '填写说明', en: 'Notes' },
    column: { zh: '列', en: 'Column' },
    required: { zh: '必填', en: 'Required' },
    says: { zh: '填什么', en: 'What belongs here' },
    allowed: { zh: '可以填的值', en: 'Allowed' },
    example: { zh: '例子', en: 'Example' },
    yes: { zh: '必填', en: 'required' },
    no: { zh: '可不填', en: 'optional' },
    about: {
      zh: '第一页灰色的一行是例子，可以删掉，也可以留着，导入时会跳过。列的顺序可以改，不用的列可以删。导入前会先逐行给您看结果，有一处错误就一行也不导入。',
      en: 'The grey row on the first sheet is an example; delete it or leave it, the import passes over it. Columns may be reordered, optional ones deleted. Before anything is imported you see the result row by row; one fault and no row is imported.',
    },
  },
  states: {
    new: { zh: '新增', en: 'new' },
    changed: { zh: '修改', en: 'changed' },
    unchanged: { zh: '不变', en: 'unchanged' },
    error: { zh: '有错误', en: 'with faults' },
  },
} as const

/** The table's own faults; places in braces are filled with what was found. */
export const cellFaults = {
  noHeader: { zh: '没有找到表头。文件里应当有一行写着这些列名：{columns}。请用模板填写，或把列名写在第一行。', en: 'No header row was found. One row should hold these column names: {columns}. Use the template, or put the names in the first row.' },
  columnMissing: { zh: '缺少“{column}”这一列。', en: 'The column “{column}” is missing.' },
  columnTwice: { zh: '“{column}”这一列出现了两次，请留下一列。', en: 'The column “{column}” stands there twice; keep one of them.' },
  required: { zh: '“{column}”必须填写。', en: '“{column}” must be filled in.' },
  broken: { zh: '这里是公式错误 {text}，请改成值。', en: 'This is the formula error {text}; put the value here.' },
  characters: { zh: '这里有看不见的控制字符，无法保存，请重新输入。', en: 'There are invisible control characters here that cannot be stored; type it again.' },
  digitsLost: { zh: '{text} 是按数字存的，超过 15 位的部分已经被表格软件改成了 0。请把这一格设为“文本”后重新输入。', en: '{text} is stored as a number, and spreadsheets turn every digit after the 15th into 0. Set the cell to “Text” and type it again.' },
  tooLong: { zh: '“{column}”最多 {max} 个字，这里有 {length} 个。', en: '“{column}” takes at most {max} characters; there are {length}.' },
  number: { zh: '“{text}”不是数字。', en: '“{text}” is not a number.' },
  whole: { zh: '“{text}”不是整数。', en: '“{text}” is not a whole number.' },
  least: { zh: '“{column}”不能小于 {min}，这里是 {text}。', en: '“{column}” must be at least {min}; this is {text}.' },
  most: { zh: '“{column}”不能大于 {max}，这里是 {text}。', en: '“{column}” must be at most {max}; this is {text}.' },
  day: { zh: '“{text}”不是日期。请写成 2026-11-24。', en: '“{text}” is not a day. Write it as 2026-11-24.' },
  moment: { zh: '“{text}”不是时间。请写成 2026-11-24 14:30。', en: '“{text}” is not a time. Write it as 2026-11-24 14:30.' },
  choice: { zh: '“{text}”不在可选范围内。可以填：{allowed}。', en: '“{text}” is not one of the choices. Allowed: {allowed}.' },
  flag: { zh: '“{text}”看不出是“是”还是“否”。', en: '“{text}” is neither yes nor no.' },
  twice: { zh: '与第 {row} 行重复。', en: 'The same as row {row}.' },
} as const satisfies Record<string, Words>

/** What is wrong in a cell, said in both languages: by the table's own words for its own codes, by these for the rest. */
export function faultWords<R extends Row>(table: Pick<Table<R>, 'faults'>, fault: CellFault): Words {
  const words = table.faults?.[fault.code] ?? (cellFaults as Record<string, Words>)[fault.code] ?? { zh: `这里不对（${fault.code}）。`, en: `This is not right (${fault.code}).` }
  const valuesIn = (lang: Lang) => Object.fromEntries(Object.entries(fault.values ?? {}).map(([name, v]) => [name, typeof v === 'object' ? v[lang] : v]))
  return { zh: fill(words, valuesIn('zh')).zh, en: fill(words, valuesIn('en')).en }
}

/** What may stand in a column, in a few words. */
export function allowedWords(column: Column): Words {
  switch (column.kind) {
    case 'text': return fill({ zh: '文字，最多 {max} 个字', en: 'text, at most {max} characters' }, { max: column.max ?? 200 })
    case 'number': {
      const kind = column.whole ? { zh: '整数', en: 'a whole number' } : { zh: '数字', en: 'a number' }
      const from = column.min === undefined ? { zh: '', en: '' } : { zh: `，不小于 ${column.min}`, en: `, at least ${column.min}` }
      const to = column.max === undefined ? { zh: '', en: '' } : { zh: `，不大于 ${column.max}`, en: `, at most ${column.max}` }
      return { zh: kind.zh + from.zh + to.zh, en: kind.en + from.en + to.en }
    }
    case 'day': return { zh: '日期，如 2026-11-24', en: 'a day such as 2026-11-24' }
    case 'moment': return { zh: `日期和时间，如 2026-11-24 14:30（${column.zone}）`, en: `a day and time such as 2026-11-24 14:30 (${column.zone})` }
    case 'choice': return { zh: column.choices.map((c) => c.title.zh).join('、'), en: column.choices.map((c) => c.title.en).join(', ') }
    case 'flag': return { zh: '是、否', en: 'yes, no' }
  }
}
