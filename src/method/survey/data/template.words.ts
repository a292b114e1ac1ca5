/** The workbook in which the customer's data is collected: notes, then a sheet per table with its headings, the codes below them, a faint example, and room to fill in. Made from an edition or from what stands. */
import type { CellValue, Sheet, SheetColumn } from '#ground/documents/sheet.ts'
import type { Id } from '#kit/ids.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import { tableWords } from '#ground/documents/table.words.ts'
import { natureWords } from './data.words.ts'
import type { DataTable } from './data.ts'
import { choiceWords, dutyWords, ruleWords, shapeWords } from './describe.words.ts'
import { exampleValue, type Field } from './field.ts'
import { markText } from './layout.ts'

/** So many rows of each sheet are ready to be filled in with choices and formats; more may be added below. */
export const spareRows = 1000

const words = {
  notes: { zh: '填写说明', en: 'Notes' }, sheet: { zh: '数据表', en: 'Table' }, column: { zh: '列', en: 'Column' }, code: { zh: '编码', en: 'Code' }, what: { zh: '填什么', en: 'What belongs here' }, shape: { zh: '类型和范围', en: 'Kind and range' },
  must: { zh: '要求', en: 'Must' }, rule: { zh: '编码规则', en: 'Coding rule' }, choices: { zh: '可选值', en: 'Choices' }, keeper: { zh: '维护岗位', en: 'Kept by' }, example: { zh: '例子', en: 'Example' }, checks: { zh: '人工核对', en: 'Checked by people' },
  about: {
    zh: '每张表的第二行是字段编码，请不要改；灰色的一行是例子，可以留着，检查时会跳过。列的顺序可以改。填好后在系统里检查，会逐格告诉您哪里要改。',
    en: 'The second row of every sheet holds the codes of the columns; leave it. The grey row below is an example and may stay, the check passes over it. Columns may be moved. When it is filled in, check it in the system: it names every cell to correct.',
  },
  edition: { zh: '{flow} 数据规范第 {n} 版', en: '{flow}, data specification, edition {n}' },
  draft: { zh: '{flow} 数据规范（未发布的草稿）', en: '{flow}, data specification (a draft, not issued)' },
  note: { zh: '{what}\n{rule}例：{example}', en: '{what}\n{rule}For example: {example}' },
  noteRule: { zh: '规则：{rule}\n', en: 'Rule: {rule}\n' },
} as const satisfies Record<string, Words>

export type Made = { readonly flow: { readonly id: Id; readonly code: string }; readonly edition: { readonly id: Id; readonly number: number } | null; readonly tables: readonly DataTable[]; readonly lang: Lang }

export const templateTitle = ({ flow, edition }: Made): Words => fill(edition ? words.edition : words.draft, { flow: flow.code, n: edition?.number ?? 0 })

export const templateSheets = (made: Made): readonly Sheet[] => [notesSheet(made), ...made.tables.map((table) => tableSheet(table, made))]

/** A sheet is named with the code first, so that it is known again in either language. */
export const sheetName = (table: DataTable, lang: Lang): string => `${table.code} ${table.name[lang]}`

function tableSheet(table: DataTable, { lang, tables }: Made): Sheet {
  const example = Object.fromEntries(table.fields.map((f) => [f.id, exampleCell(f, lang)]))
  const shown = Object.values(example).some((v) => v !== null)
  return {
    name: sheetName(table, lang), columns: table.fields.map((f) => columnOf(f, table, tables, lang)), rows: [Object.fromEntries(table.fields.map((f) => [f.id, f.code])), ...(shown ? [example] : [])],
    faint: shown ? 2 : 1, spare: spareRows,
  }
}

function columnOf(field: Field, table: DataTable, tables: readonly DataTable[], lang: Lang): SheetColumn {
  const rule = ruleWords(field)[lang]
  const must = dutyWords(field, table, tables)[lang]
  const what = [field.meaning[lang], shapeWords(field)[lang] + (must ? `${lang === 'zh' ? '；' : '; '}${must}` : '')].filter(Boolean).join('\n')
  const choices = field.kind === 'choice' ? field.choices.map((c) => choiceWords(c)[lang]) : field.kind === 'flag' ? [tableWords.yes[lang], tableWords.no[lang]] : undefined
  return {
    key: field.id, title: `${field.name[lang]}${field.required ? ' *' : ''}`, kind: field.kind === 'whole' || field.kind === 'number' ? 'number' : field.kind === 'day' ? 'day' : 'text',
    ...(choices ? { choices } : {}), note: fill(words.note, { what, rule: rule === '' ? '' : fill(words.noteRule, { rule })[lang], example: field.example || '–' })[lang],
  }
}

function exampleCell(field: Field, lang: Lang): CellValue {
  const value = exampleValue(field)
  if (typeof value === 'boolean') return tableWords[value ? 'yes' : 'no'][lang]
  const choice = field.kind === 'choice' ? field.choices.find((c) => c.value === value) : undefined
  return choice ? choiceWords(choice)[lang] : value
}

function notesSheet(made: Made): Sheet {
  const { lang, tables, flow, edition } = made
  const column = (key: keyof typeof words, width: number): SheetColumn => ({ key, title: words[key][lang], width, kind: 'text' })
  const line = (sheet: string, what = ''): Record<string, CellValue> => ({ sheet, column: '', code: '', what, shape: '', must: '', rule: '', choices: '', keeper: '', example: '', checks: '' })
  return {
    name: words.notes[lang],
    columns: [column('sheet', 22), column('column', 18), column('code', 16), column('what', 44), column('shape', 28), column('must', 32), column('rule', 40), column('choices', 32), column('keeper', 16), column('example', 18), column('checks', 32)],
    rows: [
      line(templateTitle(made)[lang], words.about[lang]), line(markText(flow.id, edition?.id ?? null)),
      ...tables.flatMap((t) => [
        line(`${t.code} ${t.name[lang]}`, [natureWords[t.nature][lang], t.purpose[lang]].filter(Boolean).join(lang === 'zh' ? '：' : ': ')),
        ...t.fields.map((f) => ({
          sheet: t.code, column: f.name[lang], code: f.code, what: f.meaning[lang], shape: shapeWords(f)[lang], must: dutyWords(f, t, tables)[lang], rule: ruleWords(f)[lang],
          choices: f.choices.map((c) => choiceWords(c)[lang]).join('\n'), keeper: f.maintainer[lang], example: f.example, checks: f.checks[lang],
        })),
      ]),
    ],
  }
}

/** The errors of a check as a list in Excel. */
const errorColumns = {
  sheet: { zh: '工作表', en: 'Sheet' }, cell: { zh: '单元格', en: 'Cell' }, field: { zh: '字段', en: 'Field' }, value: { zh: '现在的内容', en: 'What stands there' }, problem: { zh: '问题', en: 'What is wrong' }, remedy: { zh: '怎么改', en: 'What to do' },
} as const satisfies Record<string, Words>
const errorsName: Words = { zh: '错误清单', en: 'Errors' }

export type ErrorLine = { readonly sheet: string; readonly cell: string; readonly field: string; readonly value: string; readonly problem: string; readonly remedy: string }

export const errorSheet = (lines: readonly ErrorLine[], lang: Lang): Sheet => ({
  name: errorsName[lang],
  columns: (Object.keys(errorColumns) as (keyof typeof errorColumns)[]).map((key) => ({ key, title: errorColumns[key][lang], kind: 'text', width: { sheet: 20, cell: 9, field: 18, value: 26, problem: 48, remedy: 44 }[key] })), rows: lines,
})

/** What files are called. */
export const fileNames = {
  template: { zh: '数据收集模板', en: 'data template' }, manual: { zh: '数据规范手册', en: 'data specification' }, dictionary: { zh: '数据字典', en: 'data dictionary' }, errors: { zh: '错误清单', en: 'errors' },
} as const satisfies Record<string, Words>
