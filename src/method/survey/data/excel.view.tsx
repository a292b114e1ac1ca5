/** Excel out and in: the template to be filled in, the manual on paper, the dictionary of tables and fields. */
import { useState } from 'react'
import { PreviewTable } from '#ground/documents/preview.view.tsx'
import { listWords } from '#ground/documents/lists.words.ts'
import { call, download, href, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { refreshChapters } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { FileButton } from '#web/ui/fields.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { Alert, ErrorNotice, Loading } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { DataSpec } from './data.tab.view.tsx'
import { pageWords as words } from './page.words.ts'
import { fileNames } from './template.words.ts'
import styles from './data.module.css'

type Lang = 'zh' | 'en'
const langs: readonly Lang[] = ['zh', 'en']
const told = (answer: { ok: boolean; problem?: Problem }) => !answer.ok && toast({ says: answer.problem!.detail, tone: 'bad' })

export function TemplateMenu({ data }: { readonly data: DataSpec }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const take = async (lang: Lang, edition?: 'draft') => told(await download('survey.dataTemplate', { params: { project, flow: data.flow.id }, query: { lang, ...(edition ? { edition } : {}) } }, `${data.flow.code}-${fileNames.template[lang]}.xlsx`))
  const draft = data.editions.length > 0 && data.changed.length > 0
  return (
    <Menu label={words.templateHint} icon="download" items={[
      ...langs.map((lang) => ({ says: lang === 'zh' ? words.templateZh : words.templateEn, icon: 'download' as const, run: () => void take(lang) })),
      ...(draft ? ['line' as const, ...langs.map((lang) => ({ says: t(words.templateDraft, { lang: t(lang === 'zh' ? words.chinese : words.english) }), icon: 'download' as const, run: () => void take(lang, 'draft') }))] : []),
    ]}>{t(words.template)}</Menu>
  )
}

/** `edition` null: the newest one, or what stands when none was issued. */
export function PrintMenu({ data, edition }: { readonly data: DataSpec; readonly edition: string | null }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const input = (form: 'pdf' | 'docx', lang: Lang, of = edition) => ({ params: { project, flow: data.flow.id }, query: { form, lang, ...(of ? { edition: of } : {}) } })
  const items: MenuItem[] = langs.flatMap((lang): MenuItem[] => [
    { says: lang === 'zh' ? words.pdfZh : words.pdfEn, icon: 'print', run: () => void window.open(href('survey.printData', input('pdf', lang)), '_blank', 'noopener') },
    { says: lang === 'zh' ? words.wordZh : words.wordEn, icon: 'document', run: () => void download('survey.printData', input('docx', lang), `${data.flow.code}-${fileNames.manual[lang]}.docx`).then(told) },
  ])
  const draft: MenuItem[] = edition === null && data.editions.length > 0 && data.changed.length > 0 ? ['line', ...langs.map((lang): MenuItem => ({ says: `${t(words.draft)} ${t(lang === 'zh' ? words.pdfZh : words.pdfEn)}`, icon: 'print', run: () => void window.open(href('survey.printData', input('pdf', lang, 'draft')), '_blank', 'noopener') }))] : []
  return <Menu label={words.printHint} icon="print" items={[...items, ...draft]} {...(edition === null ? {} : { tone: 'quiet' as const })}>{t(words.print)}</Menu>
}

export function DictionaryMenu({ data, onImport }: { readonly data: DataSpec; readonly onImport: () => void }) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const params = { project, flow: data.flow.id }
  const name = `${data.flow.code}-${fileNames.dictionary[lang]}.xlsx`
  return (
    <Menu label={words.dictionaryHint} icon="document" items={[
      { says: words.exportDictionary, icon: 'download', run: () => void download('survey.exportDictionary', { params }, name).then(told), disabled: data.tables.length === 0 },
      ...(data.can['write'] && !data.archived ? ['line' as const, { says: words.dictionaryTemplate, icon: 'document' as const, run: () => void download('survey.dictionaryTemplate', { params }, name).then(told) }, { says: words.importDictionary, icon: 'upload' as const, run: onImport }] : []),
    ]}>{t(words.dictionary)}</Menu>
  )
}

type Preview = Output<'survey.previewDictionary'>

export function ImportDictionary({ data, onClose }: { readonly data: DataSpec; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const params = { project, flow: data.flow.id }
  const [file, setFile] = useState<File | null>(null)
  const [seen, setSeen] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setSeen(null)
    setProblem(null)
    const answer = await call('survey.previewDictionary', { params, file: chosen })
    if (answer.ok) setSeen(answer.value)
    else setProblem(answer.problem)
  }
  const take = async () => {
    if (!file) return
    setBusy(true)
    const answer = await call('survey.importDictionary', { params, file })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    refreshChapters(['survey'], project)
    toast({ says: words.imported })
    onClose()
  }
  const rows = seen ? seen.counts.new + seen.counts.changed : 0
  return (
    <Drawer title={words.importTitle} size="wide" onClose={onClose} foot={seen && <><FileButton label={listWords.chooseOther} accept=".xlsx,.csv,.txt" onFiles={([f]) => void look(f)} />{seen.ready && rows > 0 && <Button tone="first" icon="check" busy={busy} onClick={() => void take()}>{t(words.importRows, { n: rows })}</Button>}</>}>
      <Stack>
        {!seen && <><Text>{t(words.importHow)}</Text><Row><FileButton label={listWords.choose} accept=".xlsx,.csv,.txt" onFiles={([f]) => void look(f)} /></Row><Text quiet size="small">{t(listWords.accept)}</Text></>}
        {file && !seen && !problem && <Loading />}
        <ErrorNotice problem={problem} />
        {seen && <>
          {seen.faults.length > 0 && <Alert tone="bad" title={listWords.fileFaults}><ul className={styles.list}>{seen.faults.map((f, i) => <li key={i}>{f.message}</li>)}</ul></Alert>}
          {seen.counts.error > 0 && <Alert tone="bad">{t(listWords.notReady, { n: seen.counts.error })}</Alert>}
          {seen.ready && <Alert tone={rows > 0 ? 'good' : 'info'}>{t(rows > 0 ? listWords.ready : listWords.nothing)}</Alert>}
          {seen.unknown.length > 0 && <Alert tone="warn">{t(listWords.unknown, { columns: seen.unknown.map((u) => `${u.title} (${u.cell})`).join(', ') })}</Alert>}
          {seen.rows.length > 0 && <PreviewTable preview={seen} />}
        </>}
      </Stack>
    </Drawer>
  )
}
