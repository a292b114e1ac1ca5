import type { Words } from '#kit/words.ts'

/** The screens of the data specification. */
export const pageWords = {
  lead: { zh: '上线前要收集哪些数据、每个字段怎么填，都写在这里；由它生成模板，填好后逐格检查。', en: 'Which data is wanted before going live and how every field is filled in; the template and the check come from it.' },
  none: { zh: '还没有数据表', en: 'No data tables yet' },
  noneHint: { zh: '先加上这个流程要用的表，如物料、供应商、BOM；也可以把已有的数据字典从 Excel 导入。', en: 'Add the tables this flow needs, such as items, suppliers or BOMs; or import the data dictionary you have from Excel.' },
  noneRead: { zh: '项目经理、实施顾问、客户方项目经理或关键用户写好之后，这里可以看到。', en: 'It appears here once the project manager, a consultant, the customer lead or a key user has written it.' },
  tables: { zh: '数据表', en: 'Tables' }, addTable: { zh: '新增数据表', en: 'Add a table' }, editTable: { zh: '修改表', en: 'Edit the table' }, archiveTable: { zh: '停用表', en: 'Archive the table' }, restoreTable: { zh: '恢复表', en: 'Restore the table' },
  archiveTableAsk: { zh: '停用“{name}”？', en: 'Archive “{name}”?' }, archiveTableBody: { zh: '它不再出现在以后的模板和版次里；已发布的版次不变，随时可以恢复。', en: 'It is left out of later templates and editions. Issued editions stay as they are, and it can be restored.' },
  tableCode: { zh: '表编码', en: 'Table code' }, tableCodeHint: { zh: '字母开头，如 ITEM、BOM', en: 'Begins with a letter: ITEM, BOM' }, tableName: { zh: '表名称', en: 'Table name' }, purpose: { zh: '用来做什么', en: 'What it is for' }, nature: { zh: '性质', en: 'Kind of data' },
  archived: { zh: '已停用', en: 'archived' }, showArchived: { zh: '显示已停用的', en: 'Show archived' }, fieldsOf: { zh: '{n} 个字段', en: 'fields: {n}' },
  lastChecked: { zh: '上次检查 {day}：{rows} 行，{errors} 处错误（{file}）', en: 'Last checked {day}: {rows} rows, {errors} errors ({file})' }, neverChecked: { zh: '还没有保留过检查结果', en: 'No check result was kept yet' },
  save: { zh: '保存', en: 'Save' }, cancel: { zh: '取消', en: 'Cancel' }, saved: { zh: '已保存', en: 'Saved' }, archivedNow: { zh: '已停用', en: 'Archived' },

  grid: { zh: '字段', en: 'Fields' }, addField: { zh: '新增字段', en: 'Add a field' }, noFields: { zh: '还没有字段', en: 'No fields yet' },
  pasteHint: { zh: '可以像在 Excel 里一样填；从 Excel 复制几行几列，粘贴到一格里，会依次填到右边和下面。', en: 'Fill it in as in Excel. Copy rows and columns from Excel and paste into a cell: they go to the right and below.' },
  changed: { zh: '{n} 个字段还没有保存', en: 'Fields not saved yet: {n}' }, saveAll: { zh: '保存 {n} 个字段', en: 'Save {n} fields' }, discard: { zh: '放弃修改', en: 'Discard' }, faults: { zh: '{n} 个字段还有问题，改好才能保存', en: 'Fields with something wrong: {n}. Mend them to save' },
  openField: { zh: '打开字段', en: 'Open the field' }, moveUp: { zh: '上移', en: 'Move up' }, moveDown: { zh: '下移', en: 'Move down' }, archiveField: { zh: '停用字段', en: 'Archive the field' }, restoreField: { zh: '恢复字段', en: 'Restore the field' }, newField: { zh: '新字段', en: 'New field' },
  fieldCodeHint: { zh: '字母开头，如 item_no', en: 'Begins with a letter: item_no' }, number: { zh: '序号', en: 'No.' },
  looks: { zh: '这样写才对', en: 'This is how it looks' }, sample: { zh: '编码样子：{code}', en: 'A code looks like this: {code}' }, reads: { zh: '规则读作：{rule}', en: 'The rule reads: {rule}' }, value: { zh: '填的值：{shape}', en: 'A value: {shape}' }, must: { zh: '要求：{must}', en: 'It is {must}' },
  exampleFits: { zh: '例子“{example}”合规则', en: 'The example “{example}” keeps the rules' }, tryIt: { zh: '试一个值', en: 'Try a value' }, tryFits: { zh: '可以', en: 'This is right' },
  ruleHint: { zh: '固定的字直接写，会变的放大括号：P-{2位大写字母}-{6位数字}、{RM|FG}{YYYYMM}{4位数字}', en: 'Fixed text as it is, what changes in braces: P-{2 capitals}-{6 digits}, {RM|FG}{YYYYMM}{4 digits}' },
  choicesHint: { zh: '一行一个：值=中文含义|英文含义', en: 'One a line: value=Chinese|English' }, refersHint: { zh: '填的值必须已在那张表里', en: 'A value must stand there' }, noReference: { zh: '不引用', en: 'refers to nothing' }, checksHint: { zh: '机器查不了、要人核对的', en: 'What a machine cannot see' },
  otherLanguage: { zh: '英文的含义、维护岗位、人工核对', en: 'Meaning, keeper and checks in Chinese' },

  issued: { zh: '第 {n} 版，{day} 由{name}发布', en: 'Edition {n}, issued on {day} by {name}' }, notIssued: { zh: '还没有发布。发布后才有编号，才能签字、作为收集数据的依据。', en: 'Not issued yet. An edition has a number, is signed, and is what data is collected by.' },
  upToDate: { zh: '现在的内容和第 {n} 版一样。', en: 'What stands is what edition {n} says.' }, changedSince: { zh: '第 {n} 版之后有 {count} 处改动，还没有发布：{what}', en: 'Changed since edition {n} and not issued ({count}): {what}' },
  how: { zh: '{what}（{how}）', en: '{what} ({how})' }, added: { zh: '新增', en: 'added' }, removed: { zh: '去掉', en: 'removed' }, altered: { zh: '修改', en: 'changed' },
  issue: { zh: '发布第 {n} 版', en: 'Issue edition {n}' }, issueNote: { zh: '本版改了什么', en: 'What changed' }, issueNoteFirst: { zh: '本版说明', en: 'About this edition' }, issueHint: { zh: '发布后这一版不再改变；以后的改动进下一版。', en: 'An edition never changes again; later changes go into the next.' }, issuedNow: { zh: '已发布', en: 'Issued' },
  sign: { zh: '签字', en: 'Sign' }, signAsk: { zh: '在第 {n} 版上签字？', en: 'Sign edition {n}?' }, signBody: { zh: '签字位置：{place}。签字不能撤回。', en: 'Place: {place}. A signature is not taken back.' }, signedNow: { zh: '已签字', en: 'Signed' },
  editions: { zh: '已发布的版次', en: 'Issued editions' }, edition: { zh: '第 {n} 版', en: 'Edition {n}' }, draft: { zh: '现在的草稿', en: 'The draft as it stands' }, signatures: { zh: '签字', en: 'Signatures' }, unsigned: { zh: '{place}：未签', en: '{place}: not yet' }, signedBy: { zh: '{place}：{name} {day}', en: '{place}: {name} {day}' }, contents: { zh: '{tables} 张表，{fields} 个字段', en: '{tables} tables, {fields} fields' },
  print: { zh: '手册', en: 'Manual' }, printHint: { zh: '打印数据规范手册', en: 'Print the manual' }, pdfZh: { zh: 'PDF 中文', en: 'PDF in Chinese' }, pdfEn: { zh: 'PDF 英文', en: 'PDF in English' }, wordZh: { zh: 'Word 中文', en: 'Word in Chinese' }, wordEn: { zh: 'Word 英文', en: 'Word in English' },
  template: { zh: '数据模板', en: 'Data template' }, templateHint: { zh: '下载给客户填的 Excel 模板', en: 'Take the Excel template to be filled in' }, templateZh: { zh: '中文模板', en: 'Template in Chinese' }, templateEn: { zh: '英文模板', en: 'Template in English' }, templateDraft: { zh: '按草稿生成（{lang}）', en: 'From the draft ({lang})' },
  dictionary: { zh: '数据字典', en: 'Dictionary' }, dictionaryHint: { zh: '表和字段导出到 Excel，改好再导入', en: 'Tables and fields out to Excel and back' }, exportDictionary: { zh: '导出表和字段', en: 'Export tables and fields' }, importDictionary: { zh: '导入表和字段', en: 'Import tables and fields' }, dictionaryTemplate: { zh: '空的字典模板', en: 'Empty dictionary template' },
  importTitle: { zh: '导入数据字典', en: 'Import the data dictionary' }, importHow: { zh: '一行一个字段。已有的按表编码和字段编码认出来，新的加上，缺的不动。先看预览，有一处错误就一行也不导入。', en: 'One row a field. Known ones are recognised by the codes of table and field, new ones added, missing ones left. You see a preview first; one fault and no row is imported.' }, imported: { zh: '已导入', en: 'Imported' }, importRows: { zh: '导入 {n} 行', en: 'Import {n} rows' },
  zhName: { zh: '中文', en: 'Chinese' }, enName: { zh: '英文', en: 'English' }, chinese: { zh: '中文', en: 'in Chinese' }, english: { zh: '英文', en: 'in English' },
} as const satisfies Record<string, Words>

/** Checking a filled workbook. */
export const checkPage = {
  open: { zh: '检查填好的文件', en: 'Check a filled file' }, title: { zh: '检查填好的文件', en: 'Check a filled file' }, back: { zh: '回到数据规范', en: 'Back to the specification' },
  how: { zh: '选填好的模板（.xlsx），或只有一张表时的 .csv。逐格对照规范检查，告诉您哪里不对、怎么改。文件不会保存。', en: 'Choose the filled template (.xlsx), or a .csv when it is one table. Every cell is held against the specification, and you are told what is wrong and what to do. The file is not kept.' },
  limits: { zh: '最多 20 MB，一张表 20,000 行、30 列。', en: 'At most 20 MB; 20,000 rows by 30 columns a table.' }, choose: { zh: '选择文件', en: 'Choose a file' }, another: { zh: '检查另一个文件', en: 'Check another file' }, again: { zh: '改好了，再检查', en: 'Mended: check again' }, checking: { zh: '正在检查 {name}…', en: 'Checking {name}…' },
  clean: { zh: '没有错误，可以导入。', en: 'No errors: it may be imported.' }, faulty: { zh: '{errors} 处错误，在 {rows} 行里。', en: 'Errors: {errors}, in {rows} rows.' }, byEdition: { zh: '按第 {n} 版检查', en: 'checked by edition {n}' }, byDraft: { zh: '按未发布的草稿检查', en: 'checked by the draft, which is not issued' },
  older: { zh: '这个文件是按旧的第 {n} 版做的，就按那一版检查了。', en: 'This file was made from the older edition {n} and was checked by that one.' }, otherFlow: { zh: '这个模板是另一个流程的。请确认选对了文件。', en: 'This template belongs to another flow. See whether it is the right file.' },
  table: { zh: '数据表', en: 'Table' }, rows: { zh: '行数', en: 'Rows' }, errors: { zh: '错误', en: 'Errors' }, faultyRows: { zh: '有错误的行', en: 'Rows with errors' }, noSheet: { zh: '文件里没有', en: 'not in the file' },
  cell: { zh: '单元格', en: 'Cell' }, value: { zh: '现在的内容', en: 'What stands there' }, field: { zh: '字段', en: 'Field' }, problem: { zh: '问题', en: 'What is wrong' }, remedy: { zh: '怎么改', en: 'What to do' }, sheet: { zh: '工作表', en: 'Sheet' },
  allTables: { zh: '全部表', en: 'All tables' }, allFields: { zh: '全部字段', en: 'All fields' }, allKinds: { zh: '全部错误', en: 'All kinds' }, kind: { zh: '错误种类', en: 'Kind of error' }, counted: { zh: '{what}（{n}）', en: '{what} ({n})' }, empty: { zh: '（空）', en: '(empty)' },
  more: { zh: '这里只列出前 2,000 处；其余 {n} 处在 Excel 错误清单里（最多 20,000 处）。', en: 'Only the first 2,000 are listed here; {n} more stand in the list as Excel (20,000 at most).' }, excel: { zh: '错误清单（Excel）', en: 'Errors as Excel' }, notes: { zh: '另外', en: 'Besides' },
  keep: { zh: '保留这次结果', en: 'Keep this result' }, keepHint: { zh: '只记下谁检查了哪个文件、多少行、多少错误，不记内容。', en: 'Who checked which file, how many rows and errors; nothing of the contents.' }, kept: { zh: '结果已保留', en: 'The result is kept' }, onSheet: { zh: '{sheet}：', en: '{sheet}: ' },
} as const satisfies Record<string, Words>

/** Samples. */
export const samplePage = {
  lead: { zh: '样例让客户看到数据填好是什么样：一个文件，或数据表的几行。都确认就绪，才算齐备。', en: 'Samples show how data looks when it is right: a file, or a few rows of a table. They are complete when every one was said to be ready.' },
  none: { zh: '还没有样例', en: 'No samples yet' }, noneHint: { zh: '放一份真实的单据，或填几行正确的数据，客户照着填就不容易错。', en: 'Put in a real document or a few right rows; whoever fills in the data can follow them.' },
  allReady: { zh: '{n} 个样例都已就绪。', en: 'All samples are ready ({n}).' }, someReady: { zh: '{all} 个样例里，{ready} 个已就绪。', en: 'Samples: {all}, ready: {ready}.' },
  add: { zh: '新增样例', en: 'Add a sample' }, edit: { zh: '修改', en: 'Edit' }, editTitle: { zh: '修改样例', en: 'Edit the sample' }, name: { zh: '样例名称', en: 'Name' }, shows: { zh: '说明什么', en: 'What it shows' }, content: { zh: '内容', en: 'Content' }, asFile: { zh: '文件', en: 'a file' }, asRows: { zh: '数据表的几行', en: 'rows of a table' },
  table: { zh: '数据表', en: 'Table' }, chooseTable: { zh: '选择数据表', en: 'Choose a table' }, file: { zh: '选择文件', en: 'Choose a file' }, otherFile: { zh: '换一个文件', en: 'Another file' }, fileHint: { zh: '照片、PDF、Word、Excel 或文本，最多 10 MB', en: 'A photo, PDF, Word, Excel or text, at most 10 MB' }, chosen: { zh: '已选：{name}', en: 'Chosen: {name}' }, uploading: { zh: '正在上传…', en: 'Uploading…' },
  rowHint: { zh: '可以从 Excel 复制几行粘贴进来。红色的格子不合数据规范。', en: 'Rows may be pasted from Excel. Red cells do not keep the specification.' }, addRow: { zh: '加一行', en: 'Add a row' }, takeRow: { zh: '去掉这一行', en: 'Take this row away' }, noTables: { zh: '这个流程还没有数据表，请先在“数据规范”里加上。', en: 'The flow has no data tables yet; add them under “Data” first.' },
  ready: { zh: '就绪', en: 'Ready' }, readyBy: { zh: '{name} {day} 确认就绪', en: 'Said to be ready by {name} on {day}' }, notReady: { zh: '未就绪', en: 'Not ready' }, mark: { zh: '确认就绪', en: 'It is ready' }, unmark: { zh: '撤回就绪', en: 'Take back' }, marked: { zh: '已确认就绪', en: 'Said to be ready' }, changedAgain: { zh: '改过的样例要重新确认就绪。', en: 'A changed sample must be said to be ready again.' },
  archive: { zh: '停用', en: 'Archive' }, restore: { zh: '恢复', en: 'Restore' }, rowsOf: { zh: '{table}，{n} 行', en: '{table}, {n} rows' }, problemIn: { zh: '第 {row} 行“{field}”：{what}', en: 'Row {row}, “{field}”: {what}' },
} as const satisfies Record<string, Words>
