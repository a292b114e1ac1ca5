/** A filled file is held against the specification: what is wrong cell by cell, filtered by table, field and kind, and the list of errors as Excel. Nothing of the file is kept. */
import { useMemo, useState } from 'react'
import { call, download, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { refreshChapters } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { FileButton, Select } from '#web/ui/fields.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice, Loading } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { DataSpec } from './data.tab.view.tsx'
import { checkPage as words } from './page.words.ts'
import styles from './data.module.css'

type Result = Output<'survey.checkData'>
type Found = Result['findings'][number]

const accept = '.xlsx,.csv,.txt'

export function CheckView({ data, onClose }: { readonly data: DataSpec; readonly onClose: () => void }) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const params = { project, flow: data.flow.id }
  const [file, setFile] = useState<File | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<'check' | 'keep' | 'excel' | null>(null)
  const [kept, setKept] = useState(false)
  const look = async (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setResult(null)
    setProblem(null)
    setKept(false)
    setBusy('check')
    const answer = await call('survey.checkData', { params, query: {}, file: chosen })
    setBusy(null)
    if (answer.ok) setResult(answer.value)
    else setProblem(answer.problem)
  }
  const keep = async () => {
    setBusy('keep')
    const answer = await call('survey.keepDataCheck', { params, query: { name: file!.name }, file: file! })
    setBusy(null)
    if (!answer.ok) return setProblem(answer.problem)
    setKept(true)
    refreshChapters(['survey'], project)
    toast({ says: words.kept })
  }
  const excel = async () => {
    setBusy('excel')
    const answer = await download('survey.checkDataSheet', { params, query: { name: file!.name }, file: file! }, `${file!.name.replace(/\.\w+$/, '')}-${t(words.excel)}.xlsx`)
    setBusy(null)
    if (!answer.ok) setProblem(answer.problem)
  }
  return (
    <Stack>
      <Row between><Title level={2}>{t(words.title)}</Title><Button icon="left" onClick={onClose}>{t(words.back)}</Button></Row>
      {!result && <><Text>{t(words.how)}</Text><Row><FileButton label={words.choose} accept={accept} onFiles={([f]) => void look(f)} /></Row><Text quiet size="small">{t(words.limits)}</Text></>}
      {busy === 'check' && <div role="status"><Text>{t(words.checking, { name: file?.name ?? '' })}</Text><Loading /></div>}
      <ErrorNotice problem={problem} />
      {result && file && <>
        <Verdict result={result} file={file} />
        <div className={styles.bar}>
          <FileButton label={result.errors > 0 ? words.again : words.another} accept={accept} onFiles={([f]) => void look(f)} />
          {result.errors > 0 && <Button icon="download" busy={busy === 'excel'} onClick={() => void excel()}>{t(words.excel)}</Button>}
          <Button icon="check" busy={busy === 'keep'} disabled={kept || result.tables.every((x) => x.sheets.length === 0)} hint={words.keepHint} onClick={() => void keep()}>{t(kept ? words.kept : words.keep)}</Button>
          <Text quiet size="small">{t(words.keepHint)}</Text>
        </div>
        {result.findings.length > 0 && <Findings key={lang} result={result} />}
      </>}
    </Stack>
  )
}

function Verdict({ result, file }: { readonly result: Result; readonly file: File }) {
  const { t } = useWords()
  const faulty = result.tables.reduce((n, x) => n + x.faulty, 0)
  const by = result.edition ? t(words.byEdition, { n: result.edition.number }) : t(words.byDraft)
  return (
    <Stack gap={3}>
      <Alert tone={result.errors > 0 ? 'bad' : 'good'} title={`${file.name} · ${by}`}>{result.errors > 0 ? t(words.faulty, { errors: result.errors, rows: faulty }) : t(words.clean)}</Alert>
      {result.otherFlow && <Alert tone="warn">{t(words.otherFlow)}</Alert>}
      {result.older && result.edition && <Alert tone="warn">{t(words.older, { n: result.edition.number })}</Alert>}
      <table className={styles.tally}>
        <thead><tr><th scope="col">{t(words.table)}</th><th scope="col">{t(words.rows)}</th><th scope="col">{t(words.errors)}</th><th scope="col">{t(words.faultyRows)}</th></tr></thead>
        <tbody>{result.tables.map((x) => <tr key={x.table}><th scope="row">{x.code} {t(x.name)}</th>{x.sheets.length === 0 ? <td colSpan={3}>{t(words.noSheet)}</td> : <><td>{x.rows}</td><td>{x.errors}</td><td>{x.faulty}</td></>}</tr>)}</tbody>
      </table>
      {result.notes.length > 0 && <Alert title={words.notes}><ul className={styles.list}>{result.notes.slice(0, 20).map((n, i) => <li key={i}>{n.sheet && t(words.onSheet, { sheet: n.sheet })}{n.words}</li>)}</ul></Alert>}
    </Stack>
  )
}

function Findings({ result }: { readonly result: Result }) {
  const { t } = useWords()
  const [f, setF] = useFilters({ of: '', field: '', kind: '' })
  const columns = useColumns()
  const rows = result.findings.map((x, i) => ({ ...x, id: i })).filter((x) => (f.of === '' || x.table === f.of) && (f.field === '' || x.field === f.field) && (f.kind === '' || x.code === f.kind))
  const sum = (of: (c: Result['counts'][number]) => boolean) => result.counts.filter(of).reduce((n, c) => n + c.n, 0)
  const counted = (what: string, n: number) => t(words.counted, { what, n })
  const fields = [...new Map(result.counts.filter((c) => c.field && c.fieldName && (f.of === '' || c.table === f.of)).map((c) => [c.field!, t(c.fieldName!)]))]
  const kinds = [...new Map(result.counts.map((c) => [c.code, t(c.title)]))]
  return (
    <Stack gap={3}>
      {result.more > 0 && <Alert tone="warn">{t(words.more, { n: result.more })}</Alert>}
      <div className={styles.filters}>
        <Select bare label={words.table} empty={words.allTables} value={f.of} onChange={(of) => setF({ of, field: '' })} options={result.tables.filter((x) => x.errors > 0).map((x) => ({ value: x.table, label: counted(`${x.code} ${t(x.name)}`, x.errors) }))} />
        <Select bare label={words.field} empty={words.allFields} value={f.field} onChange={(field) => setF({ field })} options={fields.map(([value, name]) => ({ value, label: counted(name, sum((c) => c.field === value)) }))} />
        <Select bare label={words.kind} empty={words.allKinds} value={f.kind} onChange={(kind) => setF({ kind })} options={kinds.map(([value, title]) => ({ value, label: counted(title, sum((c) => c.code === value)) }))} />
      </div>
      <DataTable label={words.errors} name="found" rows={rows} rowId={(x) => String(x.id)} columns={columns} size={50} />
    </Stack>
  )
}

function useColumns(): readonly Column<Found & { readonly id: number }>[] {
  const { t } = useWords()
  return useMemo(() => [
    { id: 'cell', title: words.cell, value: (x) => x.id, show: (x) => <span className={styles.mono}>{x.cell ?? '–'}</span> },
    { id: 'sheet', title: words.sheet, value: (x) => x.sheet },
    { id: 'value', title: words.value, value: (x) => x.value, show: (x) => <span className={styles.some}>{x.value === '' ? <span className={styles.quiet}>{t(words.empty)}</span> : x.value}</span> },
    { id: 'problem', title: words.problem, value: (x) => x.problem, show: (x) => <span className={styles.some}>{x.problem}</span> },
    { id: 'remedy', title: words.remedy, value: (x) => x.remedy, show: (x) => <span className={styles.some}>{x.remedy}</span> },
  ], [t])
}
