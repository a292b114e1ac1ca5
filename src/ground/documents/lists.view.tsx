/** `<ListMenu chapter="units" name={words.title} change={can.change} />`: export, template and import of a list; the import opens in a drawer (`?import=1`). */
import { useState } from 'react'
import type { Words } from '#kit/words.ts'
import { call, download, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { refreshChapters } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { FileButton } from '#web/ui/fields.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Alert, Badge, ErrorNotice, Loading, type BadgeTone } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { PreviewTable } from './preview.view.tsx'
import { tableWords } from './table.words.ts'
import { listWords as words } from './lists.words.ts'
import styles from './lists.module.css'

export type ListChapter = 'people' | 'units' | 'flows' | 'capabilities'
export type Preview = Output<'units.preview'>

type ListProps = { readonly chapter: ListChapter; readonly name: Words; readonly change: boolean }

export function ListMenu({ chapter, name, change }: ListProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [{ import: open }, setOpen] = useFilters({ import: '' })
  const take = async (operation: `${ListChapter}.export` | `${ListChapter}.template`, format: 'xlsx' | 'csv') => {
    const answer = await download(operation as 'units.export', { params: { project }, ...(operation.endsWith('export') ? { query: { format } } : {}) }, `${t(name)}.${format}`)
    if (!answer.ok) toast({ says: answer.problem.detail, tone: 'bad' })
  }
  return (
    <>
      <Menu label={words.excelHint} icon="document" items={[
        { says: words.exportXlsx, icon: 'download', run: () => void take(`${chapter}.export`, 'xlsx') },
        { says: words.exportCsv, icon: 'download', run: () => void take(`${chapter}.export`, 'csv') },
        ...(change ? ['line' as const, { says: words.template, icon: 'document' as const, run: () => void take(`${chapter}.template`, 'xlsx') }, { says: words.importFile, icon: 'upload' as const, run: () => setOpen({ import: '1' }, { push: true }) }] : []),
      ]}>{t(words.excel)}</Menu>
      {open && change && <ImportDrawer chapter={chapter} name={name} onTemplate={() => void take(`${chapter}.template`, 'xlsx')} onClose={() => setOpen({ import: '' })} />}
    </>
  )
}

/** The button of an empty list that opens its import. */
export function ImportButton() {
  const { t } = useWords()
  const [, setOpen] = useFilters({ import: '' })
  return <Button icon="upload" onClick={() => setOpen({ import: '1' }, { push: true })}>{t(words.importFile)}</Button>
}

type Step = { readonly kind: 'choose' } | { readonly kind: 'reading' } | { readonly kind: 'seen'; readonly file: File; readonly preview: Preview }

type ImportProps = { readonly chapter: ListChapter; readonly name: Words; readonly onTemplate: () => void; readonly onClose: () => void }

function ImportDrawer({ chapter, name, onTemplate, onClose }: ImportProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const look = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    setStep({ kind: 'reading' })
    const answer = await call(`${chapter}.preview` as 'units.preview', { params: { project }, file })
    if (answer.ok) return setStep({ kind: 'seen', file, preview: answer.value })
    setProblem(answer.problem)
    setStep({ kind: 'choose' })
  }
  const apply = async (file: File) => {
    setBusy(true)
    const answer = await call(`${chapter}.import` as 'units.import', { params: { project }, file })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    refreshChapters([chapter], project)
    toast({ says: words.done })
    onClose()
  }
  const seen = step.kind === 'seen' ? step.preview : null
  const rows = seen ? seen.counts.new + seen.counts.changed : 0
  const something = seen !== null && seen.ready && (rows > 0 || seen.notices.length > 0)
  return (
    <Drawer
      title={{ zh: t(words.importTitle, { name: name.zh }), en: t(words.importTitle, { name: name.en }) }} size="wide" onClose={onClose}
      foot={step.kind === 'seen' && <>
        <FileButton label={words.chooseOther} accept=".xlsx,.csv,.txt" onFiles={([file]) => void look(file)} />
        {something && <Button tone="first" icon="check" busy={busy} onClick={() => void apply(step.file)}>{rows > 0 ? t(words.apply, { n: rows }) : t(words.applyAll)}</Button>}
      </>}
    >
      <Stack gap={4} key={lang}>
        {step.kind === 'choose' && <>
          <Text>{t(words.how)}</Text>
          <Row><Button icon="download" onClick={onTemplate}>{t(words.template)}</Button><FileButton label={words.choose} accept=".xlsx,.csv,.txt" onFiles={([file]) => void look(file)} /></Row>
          <Text quiet size="small">{t(words.accept)}</Text>
        </>}
        {step.kind === 'reading' && <><Text quiet>{t(words.reading)}</Text><Loading /></>}
        <ErrorNotice problem={problem} />
        {seen && <Seen preview={seen} something={something} />}
      </Stack>
    </Drawer>
  )
}

const tones = { new: 'good', changed: 'warn', unchanged: 'plain', error: 'bad' } as const satisfies Record<string, BadgeTone>

function Seen({ preview, something }: { readonly preview: Preview; readonly something: boolean }) {
  const { t } = useWords()
  return (
    <>
      <div className={styles.tally}>
        {(['error', 'new', 'changed', 'unchanged'] as const).filter((state) => preview.counts[state] > 0).map((state) => <Badge key={state} tone={tones[state]}>{t(tableWords.states[state])} {preview.counts[state]}</Badge>)}
      </div>
      {preview.faults.length > 0 && <Alert tone="bad" title={words.fileFaults}><ul className={styles.list}>{preview.faults.map((f, i) => <li key={i}>{f.cell && `${f.cell}: `}{f.message}</li>)}</ul></Alert>}
      {preview.counts.error > 0 && <Alert tone="bad">{t(words.notReady, { n: preview.counts.error })}</Alert>}
      {something && <Alert tone="good">{t(words.ready)}</Alert>}
      {preview.ready && !something && <Alert>{t(words.nothing)}</Alert>}
      {preview.notices.length > 0 && <Alert><ul className={styles.list}>{preview.notices.map((n) => <li key={n}>{n}</li>)}</ul></Alert>}
      {preview.unknown.length > 0 && <Alert tone="warn">{t(words.unknown, { columns: preview.unknown.map((u) => `${u.title} (${u.cell})`).join(', ') })}</Alert>}
      {preview.rows.length > 0 && <PreviewTable preview={preview} />}
    </>
  )
}
