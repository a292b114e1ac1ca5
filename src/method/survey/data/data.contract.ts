/** What data specifications and samples ask and answer. Names and meanings come in both languages; days as `YYYY-MM-DD`. */
import { Can, File, Id, Named, Version, Wording, WordsShape, inProject, member, read, text, write, writeFor, z } from '#ground/api/api.contract.ts'
import { ListPreview } from '#ground/documents/lists.contract.ts'
import { documentKinds } from '#ground/documents/paper.ts'
import { may, natures } from '#method/survey/data/data.ts'
import { fieldKinds, mostChoices, uniques } from '#method/survey/data/field.ts'
import { signingPlaces } from '#method/survey/edition.ts'
import { mostRows } from '#method/survey/data/sample.ts'

const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])
const n = z.number().int()
const oneFlow = inProject.extend({ flow: Id })
const oneTable = inProject.extend({ dataTable: Id })
const oneField = inProject.extend({ dataField: Id })
const oneEdition = inProject.extend({ dataEdition: Id })
const oneSample = inProject.extend({ sample: Id })
const base = '/projects/{project}/survey'
const seen = z.object({ version: Version })

const tableBody = { code: text(1, 20), name: Named(80), purpose: Wording(1000), nature: choice(natures) }
export const addDataTable = write({
  id: 'survey.addDataTable', path: `${base}/flows/{flow}/data/tables`, access: member(may.write), says: { zh: '给流程新增一张数据表', en: 'Add a data table to a flow' }, input: { params: oneFlow, body: z.object(tableBody) },
})
export const changeDataTable = write({
  id: 'survey.changeDataTable', path: `${base}/data/tables/{dataTable}`, access: member(may.write), says: { zh: '修改数据表的编码、名称、用途和性质', en: 'Change a data table’s code, name, purpose and nature' }, input: { params: oneTable, body: z.object({ ...tableBody, version: Version }) },
})
export const archiveDataTable = write({ id: 'survey.archiveDataTable', path: `${base}/data/tables/{dataTable}/archive`, access: member(may.write), says: { zh: '停用数据表', en: 'Archive a data table' }, input: { params: oneTable, body: seen } })
export const restoreDataTable = write({ id: 'survey.restoreDataTable', path: `${base}/data/tables/{dataTable}/restore`, access: member(may.write), says: { zh: '恢复数据表', en: 'Restore a data table' }, input: { params: oneTable, body: seen } })
/** Every field of the table once, archived ones too, in the new order. `version` is the table's. */
export const arrangeDataFields = write({
  id: 'survey.arrangeDataFields', path: `${base}/data/tables/{dataTable}/order`, access: member(may.write), says: { zh: '调整字段的顺序', en: 'Put the fields into another order' }, input: { params: oneTable, body: z.object({ order: z.array(Id).min(1).max(200), version: Version }) },
})

const reference = z.object({ table: Id, field: Id })
/** What does not belong to the kind is dropped: a length of numbers, choices of a text. `rule` as in `P-{2 capitals}-{6 digits}`; '' for none. */
const FieldBody = z.object({
  code: text(1, 40), name: Named(80), meaning: Wording(1000), kind: choice(fieldKinds), length: n.nullable().default(null), decimals: n.nullable().default(null), min: z.number().nullable().default(null), max: z.number().nullable().default(null),
  required: z.boolean().default(false), unique: choice(uniques).default('no'), rule: text(0, 400).default(''), choices: z.array(z.object({ value: text(1, 100), meaning: Wording(200) })).max(mostChoices).default([]),
  refers: reference.nullable().default(null), maintainer: Wording(120), example: text(0, 200).default(''), checks: Wording(1000),
})
/** New and changed fields, all of them or none. `id` null is a new one, `version` the one that was seen. */
export const saveDataFields = write({
  id: 'survey.saveDataFields', path: `${base}/data/tables/{dataTable}/fields`, access: member(may.write), says: { zh: '保存一张数据表的新增和修改的字段', en: 'Save a table’s new and changed fields' },
  input: { params: oneTable, body: z.object({ fields: z.array(z.object({ id: Id.nullable().default(null), version: n.min(0).default(0), field: FieldBody })).min(1).max(200) }) },
})
export const archiveDataField = write({ id: 'survey.archiveDataField', path: `${base}/data/fields/{dataField}/archive`, access: member(may.write), says: { zh: '停用字段', en: 'Archive a field' }, input: { params: oneField, body: seen } })
export const restoreDataField = write({ id: 'survey.restoreDataField', path: `${base}/data/fields/{dataField}/restore`, access: member(may.write), says: { zh: '恢复字段', en: 'Restore a field' }, input: { params: oneField, body: seen } })

/** Freezes what stands as the next edition. */
export const issueData = write({
  id: 'survey.issueData', path: `${base}/flows/{flow}/data/editions`, access: member(may.issue), says: { zh: '发布数据规范的新一版', en: 'Issue the next edition of the data specification' }, input: { params: oneFlow, body: z.object({ note: text(0, 1000).default('') }) },
})
/** At the caller's own place: prepared by, customer lead or key user. Only the newest edition, once. */
export const signData = write({ id: 'survey.signData', path: `${base}/data/editions/{dataEdition}/signatures`, access: member(may.sign), says: { zh: '在数据规范的最新一版上签字', en: 'Sign the newest edition of the data specification' }, input: { params: oneEdition } })

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), file: Id }).transform((c) => ({ ...c, fileName: '' })),
  z.object({ kind: z.literal('rows'), table: Id, columns: z.array(Id).min(1).max(200), rows: z.array(z.array(text(0, 1000)).max(200)).max(mostRows) }),
])
const sampleBody = { name: Named(120), shows: Wording(1000) }
/** A file was kept before with `documents.upload` for the chapter `survey` and the flow as its subject. */
export const addSample = write({
  id: 'survey.addSample', path: `${base}/flows/{flow}/samples`, access: member(may.sample), says: { zh: '新增样例：一个文件，或数据表的几行', en: 'Add a sample: a file, or a few rows of a table' }, input: { params: oneFlow, body: z.object({ ...sampleBody, content }) },
})
/** Changed samples must be said to be ready again. Without `content` it stays. */
export const changeSample = write({
  id: 'survey.changeSample', path: `${base}/samples/{sample}`, access: member(may.sample), says: { zh: '修改样例；改后要重新确认就绪', en: 'Change a sample; it must be said to be ready again' }, input: { params: oneSample, body: z.object({ ...sampleBody, content: content.nullable().default(null), version: Version }) },
})
export const readySample = write({
  id: 'survey.readySample', path: `${base}/samples/{sample}/ready`, access: member(may.sample), says: { zh: '确认样例就绪，或撤回', en: 'Say that a sample is ready, or take it back' }, input: { params: oneSample, body: z.object({ ready: z.boolean(), version: Version }) },
})
export const archiveSample = write({ id: 'survey.archiveSample', path: `${base}/samples/{sample}/archive`, access: member(may.sample), says: { zh: '停用样例', en: 'Archive a sample' }, input: { params: oneSample, body: seen } })
export const restoreSample = write({ id: 'survey.restoreSample', path: `${base}/samples/{sample}/restore`, access: member(may.sample), says: { zh: '恢复样例', en: 'Restore a sample' }, input: { params: oneSample, body: seen } })

const Who = z.object({ id: Id, name: z.string() }).openapi('DataWho')
const FieldShape = z.object({
  id: Id, code: z.string(), name: WordsShape, meaning: WordsShape, kind: choice(fieldKinds), length: n.nullable(), decimals: n.nullable(), min: z.number().nullable(), max: z.number().nullable(), required: z.boolean(), unique: choice(uniques), rule: z.string(),
  choices: z.array(z.object({ value: z.string(), meaning: WordsShape })), refers: reference.nullable(), maintainer: WordsShape, example: z.string(), checks: WordsShape, archived: z.boolean(), version: n,
}).openapi('DataField')
const TableShape = z.object({ id: Id, flow: Id, code: z.string(), name: WordsShape, purpose: WordsShape, nature: choice(natures), fields: z.array(FieldShape), archived: z.boolean(), version: n }).openapi('DataTable')
const SampleShape = z.object({
  id: Id, name: WordsShape, shows: WordsShape, ready: z.object({ person: Who, day: z.string() }).nullable(), archived: z.boolean(), version: n,
  content: z.union([z.object({ kind: z.literal('file'), file: Id, fileName: z.string() }), z.object({ kind: z.literal('rows'), table: Id, columns: z.array(Id), rows: z.array(z.array(z.string())) })]),
}).openapi('DataSample')

/** `changed`: what was changed since the newest edition; before the first one empty. `mySign`: the reader's place on the newest edition is still empty. `checks`: the last kept result of every table. */
export const data = read({
  id: 'survey.data', path: `${base}/flows/{flow}/data`, access: member(may.see), says: { zh: '一个流程的数据规范和样例', en: 'A flow’s data specification and samples' }, input: { params: oneFlow },
  output: z.object({
    flow: z.object({ id: Id, code: z.string(), name: WordsShape }), archived: z.boolean(), tables: z.array(TableShape),
    editions: z.array(z.object({ id: Id, number: n, note: z.string(), by: Who, day: z.string(), tables: n, fields: n, signatures: z.array(z.object({ place: choice(signingPlaces), person: Who, day: z.string() })) })),
    changed: z.array(z.object({ what: z.string(), how: z.enum(['added', 'removed', 'changed']) })), mySign: z.boolean(),
    checks: z.array(z.object({ table: Id, rows: n, errors: n, file: z.string(), edition: n.nullable(), by: Who, day: z.string() })), samples: z.array(SampleShape), samplesReady: z.boolean(), can: Can,
  }),
})

/** `edition`: an id; `draft`: what stands now; without it the newest edition, or what stands when there is none. */
const edition = z.union([z.literal('draft'), Id]).optional()
export const printData = read({
  id: 'survey.printData', path: `${base}/flows/{flow}/data/manual`, access: member(may.see), says: { zh: '数据规范手册（PDF 或 Word）', en: 'The data specification manual (PDF or Word)' },
  input: { params: oneFlow, query: z.object({ form: choice(documentKinds).default('pdf'), lang: z.enum(['zh', 'en']).optional(), edition }) }, output: File,
})
export const dataTemplate = read({
  id: 'survey.dataTemplate', path: `${base}/flows/{flow}/data/template.xlsx`, access: member(may.see), says: { zh: '数据收集模板（Excel）', en: 'The template data is collected in (Excel)' }, input: { params: oneFlow, query: z.object({ lang: z.enum(['zh', 'en']).optional(), edition }) }, output: File,
})

const FindingShape = z.object({ sheet: z.string(), table: Id.nullable(), field: Id.nullable(), cell: z.string().nullable(), row: n.nullable(), value: z.string(), code: z.string(), problem: z.string(), remedy: z.string() }).openapi('DataFinding')
/** At most 2,000 findings; `more` are only in the list of errors as Excel, which takes 20,000. `counts` are of all. Nothing of the file is kept. */
export const checkData = writeFor({
  id: 'survey.checkData', path: `${base}/flows/{flow}/data/check`, access: member(may.check), says: { zh: '按数据规范检查填好的文件，逐格列出错误；不保存内容', en: 'Check a filled file against the specification, errors by cell; nothing of it is kept' },
  input: { params: oneFlow, query: z.object({ edition: Id.optional() }), file: true },
  output: z.object({
    edition: z.object({ id: Id, number: n }).nullable(), otherFlow: z.boolean(), older: z.boolean(), errors: n, more: n, findings: z.array(FindingShape), notes: z.array(z.object({ sheet: z.string(), words: z.string() })),
    tables: z.array(z.object({ table: Id, code: z.string(), name: WordsShape, sheets: z.array(z.string()), rows: n, errors: n, faulty: n })),
    counts: z.array(z.object({ table: Id.nullable(), field: Id.nullable(), fieldName: WordsShape.nullable(), code: z.string(), title: WordsShape, n })),
  }),
})
/** The errors as a list in Excel: sheet, cell, field, value, problem, remedy. */
export const checkDataSheet = writeFor({
  id: 'survey.checkDataSheet', path: `${base}/flows/{flow}/data/check.xlsx`, access: member(may.check), says: { zh: '检查文件并把错误清单导出为 Excel', en: 'Check a file and take its errors out as Excel' }, input: { params: oneFlow, query: z.object({ edition: Id.optional(), name: text(0, 200).default('') }), file: true }, output: File,
})
/** Checks once more and keeps who checked which file when, rows and errors per table; no contents. */
export const keepDataCheck = write({
  id: 'survey.keepDataCheck', path: `${base}/flows/{flow}/data/checks`, access: member(may.check), says: { zh: '保留一次检查的结果：谁、哪个文件、多少行、多少错误', en: 'Keep a check’s result: who, which file, how many rows and errors' }, input: { params: oneFlow, query: z.object({ edition: Id.optional(), name: text(1, 200) }), file: true },
})

export const dictionaryTemplate = read({ id: 'survey.dictionaryTemplate', path: `${base}/flows/{flow}/data/dictionary/template`, access: member(may.write), says: { zh: '数据字典：空模板（Excel）', en: 'The data dictionary: the empty template (Excel)' }, input: { params: oneFlow }, output: File })
export const exportDictionary = read({ id: 'survey.exportDictionary', path: `${base}/flows/{flow}/data/dictionary`, access: member(may.see), says: { zh: '数据字典：导出表和字段（Excel）', en: 'The data dictionary: tables and fields as Excel' }, input: { params: oneFlow }, output: File })
export const previewDictionary = writeFor({
  id: 'survey.previewDictionary', path: `${base}/flows/{flow}/data/dictionary/preview`, access: member(may.write), says: { zh: '数据字典：逐行预览一个文件，不写入任何内容', en: 'The data dictionary: preview a file row by row; nothing is written' }, input: { params: oneFlow, file: true }, output: ListPreview,
})
export const importDictionary = write({
  id: 'survey.importDictionary', path: `${base}/flows/{flow}/data/dictionary/import`, access: member(may.write), says: { zh: '数据字典：整份导入一个文件，或者一行也不导入', en: 'The data dictionary: import a file whole, or no row of it' }, input: { params: oneFlow, file: true },
})
