import { handle, handleFile } from '#ground/api/api.routes.ts'
import type { Mounted } from '#ground/api/api.routes.ts'
import { refuse } from '#kit/decision.ts'
import { canOf } from '#ground/people/people.ts'
import { workbookType } from '#ground/api/shell.ts'
import { documentTypes } from '#ground/documents/paper.ts'
import { listSheet, templateSheets as listTemplate } from '#ground/documents/template.words.ts'
import { checkRoutes } from '#method/survey/data/check.routes.ts'
import * as contract from '#method/survey/data/data.contract.ts'
import { may } from '#method/survey/data/data.ts'
import * as deed from '#method/survey/data/deed.store.ts'
import { rowsOf } from '#method/survey/data/dictionary.ts'
import { dictionaryTable } from '#method/survey/data/dictionary.words.ts'
import * as dictionary from '#method/survey/data/dictionary.store.ts'
import { look, sourceOf } from '#method/survey/data/look.store.ts'
import { headOf, openPictures, pictureFiles } from '#method/survey/head.store.ts'
import { todayOf } from '#method/survey/rows.store.ts'
import { manual } from '#method/survey/data/paper.words.ts'
import { fileNames, templateSheets, templateTitle } from '#method/survey/data/template.words.ts'
import { shown } from '#ground/documents/lists.routes.ts'

const writes: Mounted[] = [
  handle(contract.addDataTable, ({ tx, command, me, params, body }) => deed.addTable(tx, command, me, params.flow, body)),
  handle(contract.changeDataTable, ({ tx, command, me, params, body: { version, ...draft } }) => deed.changeTable(tx, command, me, params.dataTable, version, draft)),
  handle(contract.archiveDataTable, ({ tx, command, me, params, body }) => deed.archiveTable(tx, command, me, params.dataTable, body.version)),
  handle(contract.restoreDataTable, ({ tx, command, me, params, body }) => deed.restoreTable(tx, command, me, params.dataTable, body.version)),
  handle(contract.arrangeDataFields, ({ tx, command, me, params, body }) => deed.arrangeFields(tx, command, me, params.dataTable, body.version, body.order)),
  handle(contract.saveDataFields, ({ tx, command, me, params, body }) => deed.saveFields(tx, command, me, params.dataTable, body.fields)),
  handle(contract.archiveDataField, ({ tx, command, me, params, body }) => deed.archiveField(tx, command, me, params.dataField, body.version)),
  handle(contract.restoreDataField, ({ tx, command, me, params, body }) => deed.restoreField(tx, command, me, params.dataField, body.version)),
  handle(contract.issueData, ({ tx, command, me, params, body }) => deed.issue(tx, command, me, params.flow, body.note)),
  handle(contract.signData, ({ tx, command, me, params }) => deed.sign(tx, command, me, params.dataEdition)),
  handle(contract.addSample, ({ tx, command, me, params, body: { content, ...draft } }) => deed.addSample(tx, command, me, params.flow, draft, content)),
  handle(contract.changeSample, ({ tx, command, me, params, body: { content, version, ...draft } }) => deed.changeSample(tx, command, me, params.sample, version, draft, content)),
  handle(contract.readySample, ({ tx, command, me, params, body }) => deed.markSample(tx, command, me, params.sample, body.version, body.ready)),
  handle(contract.archiveSample, ({ tx, command, me, params, body }) => deed.setSampleArchived(tx, command, me, params.sample, body.version, true)),
  handle(contract.restoreSample, ({ tx, command, me, params, body }) => deed.setSampleArchived(tx, command, me, params.sample, body.version, false)),
]

const reads: Mounted[] = [
  handle(contract.data, async ({ tx, params, me }) => {
    const found = await look(tx, params.project, params.flow, me)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.printData, async ({ tx, params, query, lang: reader, now, shell }) => {
    const source = await sourceOf(tx, params.project, params.flow, query.edition)
    if (!source) return refuse('notFound')
    if (source.tables.length === 0) return refuse('nothingToIssue')
    const lang = query.lang ?? reader
    const { flow, edition, tables } = source
    const head = edition?.head ?? (await headOf(tx, params.project, flow))
    const logo = head.logo === null ? [] : await pictureFiles(tx, params.project, [head.logo])
    const of = { head, edition, version: edition?.version ?? flow.current, day: edition?.day ?? (await todayOf(tx, params.project, now)), tables }
    const name = `${flow.code}-${fileNames.manual[lang]}${edition ? `-${edition.number}` : ''}.${query.form}`
    return { afterwards: async () => ({ answer: { file: await shell.document(manual(of, await openPictures(shell, logo), lang), query.form), name, type: documentTypes[query.form], inline: query.form === 'pdf' } }) }
  }),
  handle(contract.dataTemplate, async ({ tx, params, query, lang: reader, shell }) => {
    const source = await sourceOf(tx, params.project, params.flow, query.edition)
    if (!source) return refuse('notFound')
    if (source.tables.length === 0) return refuse('nothingToIssue')
    const made = { flow: source.flow, edition: source.edition, tables: source.tables, lang: query.lang ?? reader }
    return { afterwards: async () => ({ answer: { file: await shell.writeWorkbook(templateSheets(made)), name: `${templateTitle(made)[made.lang]}-${fileNames.template[made.lang]}.xlsx`, type: workbookType } }) }
  }),
  handle(contract.dictionaryTemplate, async ({ tx, params, lang, shell }) => {
    const source = await sourceOf(tx, params.project, params.flow, 'draft')
    return source ? { file: await shell.writeWorkbook(listTemplate(dictionaryTable, lang)), name: `${source.flow.code}-${fileNames.dictionary[lang]}.xlsx`, type: workbookType } : refuse('notFound')
  }),
  handle(contract.exportDictionary, async ({ tx, params, lang, shell }) => {
    const source = await sourceOf(tx, params.project, params.flow, 'draft')
    if (!source) return refuse('notFound')
    return { file: await shell.writeWorkbook([listSheet(dictionaryTable, rowsOf(source.tables), lang)]), name: `${source.flow.code}-${fileNames.dictionary[lang]}.xlsx`, type: workbookType }
  }),
]

const lists: Mounted[] = [
  handleFile(contract.previewDictionary, ({ bytes, shell }) => shell.readWorkbook(bytes), async ({ tx, params, lang }, given) => {
    if (!given.ok) return given
    const found = await dictionary.look(tx, params.project, params.flow, given.sheets)
    return found ? shown(dictionaryTable, found, [], lang) : refuse('notFound')
  }),
  handleFile(contract.importDictionary, ({ bytes, shell }) => shell.readWorkbook(bytes), async ({ tx, command, me, params }, given) => (given.ok ? dictionary.take(tx, command, me, params.flow, given.sheets) : given)),
]

export const dataRoutes: readonly Mounted[] = [...writes, ...reads, ...lists, ...checkRoutes]
