import type { Words } from '#kit/words.ts'

/** Taking a list out to Excel and bringing one in. */
export const listWords = {
  excel: { zh: 'Excel', en: 'Excel' },
  excelHint: { zh: '导出、模板和导入', en: 'Export, template and import' },
  exportXlsx: { zh: '导出 Excel', en: 'Export to Excel' },
  exportCsv: { zh: '导出 CSV', en: 'Export as CSV' },
  template: { zh: '下载空模板', en: 'Download the empty template' },
  importFile: { zh: '导入 Excel 或 CSV', en: 'Import Excel or CSV' },
  importTitle: { zh: '导入：{name}', en: 'Import: {name}' },
  how: { zh: '先下载模板，在 Excel 或 WPS 里填好，再选择文件。导入之前会逐行给您看结果；只要有一处错误，就一行也不导入。', en: 'Download the template, fill it in with Excel or WPS, then choose the file. You see the result row by row first; with one fault, no row is imported.' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  chooseOther: { zh: '换一个文件', en: 'Another file' },
  accept: { zh: '.xlsx 或 .csv，最多 10 MB、20,000 行', en: '.xlsx or .csv, at most 10 MB and 20,000 rows' },
  reading: { zh: '正在读取…', en: 'Reading…' },
  apply: { zh: '导入 {n} 行', en: 'Import {n} rows' },
  applyAll: { zh: '导入', en: 'Import' },
  done: { zh: '已导入', en: 'Imported' },
  ready: { zh: '没有错误，可以导入。', en: 'No faults: it can be imported.' },
  notReady: { zh: '有 {n} 行有错误。请在文件里改好，再选择一次。现在什么也没有写入。', en: '{n} rows have faults. Mend them in the file and choose it again. Nothing has been written.' },
  fileFaults: { zh: '这个文件还不能导入：', en: 'This file cannot be imported yet:' },
  nothing: { zh: '文件和系统里的内容一样，没有要导入的。', en: 'The file says what is here already; there is nothing to import.' },
  unknown: { zh: '这些列不认识，已忽略：{columns}', en: 'These columns are not known and were ignored: {columns}' },
  row: { zh: '行', en: 'Row' },
  state: { zh: '结果', en: 'Result' },
  onlyFaults: { zh: '只看有错误的行', en: 'Only rows with faults' },
  more: { zh: '还有 {n} 行没有列出。', en: '{n} more rows are not listed.' },
  was: { zh: '原来是 {from}', en: 'was {from}' },
  empty: { zh: '（空）', en: '(empty)' },
} as const satisfies Record<string, Words>

/** Fields of a name in two languages. */
export const bilingualWords = {
  zh: { zh: '{label}（中文）', en: '{label} (Chinese)' },
  en: { zh: '{label}（英文）', en: '{label} (English)' },
  other: { zh: '不填就和另一种语言一样', en: 'When empty, the other language’s words are used' },
} as const satisfies Record<string, Words>
