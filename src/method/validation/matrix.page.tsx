/** What is known before going on site: each flow with the steps that were run by hand, what was found, what goes along and who is qualified. */
import { useMemo } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Figure, Page, PageHeader, Row } from '#web/ui/layout.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { FlowDrawer } from './flow.view.tsx'
import { FileDownload } from './lists.view.tsx'
import { matrixWords as words } from './matrix.page.words.ts'
import { Classes, LastRun, MatterLink, QualifiedLink, StepsLink } from './matrix.cell.view.tsx'
import { PrepareDrawer } from './prepare.view.tsx'
import { StartDrawer } from './start.view.tsx'
import { matters } from './validation.ts'
import styles from './matrix.module.css'

export type Matrix = Output<'validation.matrix'>
export type MatrixRow = Matrix['rows'][number]

export default function ValidationMatrix() {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const read = useRead('validation.matrix', { params: { project } }, { remember: true, hold: true })
  const [open, setOpen] = useFilters({ start: '', flow: '', prepare: '' })
  const base = `/projects/${project}/validation`
  const may = read.data?.can['run'] ?? false
  const [of = '', what = ''] = open.prepare.split('/')
  const preparing = read.data?.rows.find((r) => r.flow.id === of)
  const matter = matters.find((m) => m === what)
  return (
    <Page>
      <PageHeader
        title={words.title} lead={read.data && read.data.rows.length > 0 && t(words.honest, honest(read.data.rows))}
        actions={may && (read.data?.rows.length ?? 0) > 0 && <Button tone="first" icon="record" onClick={() => setOpen({ start: 'any' }, { push: true })}>{t(words.begin)}</Button>}
      />
      <Shown read={read} lines={10}>
        {(data) => (data.rows.length === 0
          ? <Empty icon="flows" title={words.emptyTitle} hint={words.emptyHint} action={<Button tone="first" to={`/projects/${project}/flows`}>{t(words.toFlows)}</Button>} />
          : (
            <>
              <Totals totals={data.totals} base={base} />
              <Rows rows={data.rows} base={base} may={may} tools={<Row gap={2}>
                <Button icon="activity" to={`${base}/runs`}>{t(words.runs)}</Button>
                <Button icon="people" to={`${base}/qualifications`}>{t(words.qualifications)}</Button>
                <FileDownload operation="validation.exportMatrix" input={{ params: { project } }} name={`${words.matrixFile[lang]}.xlsx`}>{t(words.excel)}</FileDownload>
                <FileDownload operation="validation.printReport" input={{ params: { project } }} name={`${words.reportFile[lang]}.pdf`} icon="print">{t(words.report)}</FileDownload>
              </Row>} />
            </>
          ))}
      </Shown>
      {open.start && may && <StartDrawer flow={open.start === 'any' ? '' : open.start} onClose={() => setOpen({ start: '' })} />}
      {open.flow && <FlowDrawer flow={open.flow} row={read.data?.rows.find((r) => r.flow.id === open.flow) ?? null} may={may} onClose={() => setOpen({ flow: '' })} />}
      {preparing && matter && <PrepareDrawer row={preparing} what={matter} may={read.data?.can['prepare'] ?? false} today={read.data?.today ?? ''} onClose={() => setOpen({ prepare: '' })} />}
    </Page>
  )
}

/** Four numbers nobody can gild: how many flows, in how many every step was run, where a blocker is open, where nobody is qualified. */
function honest(rows: readonly MatrixRow[]) {
  return {
    n: rows.length, whole: rows.filter((r) => r.steps.total > 0 && r.steps.answered === r.steps.total).length,
    blocked: rows.filter((r) => r.findings.blocker > 0).length, nobody: rows.filter((r) => r.qualified.length === 0).length,
  }
}

const summed = ['untriaged', 'blocker', 'tolerable', 'communicate', 'slipped', 'shared'] as const

function Totals({ totals, base }: { readonly totals: Matrix['totals']; readonly base: string }) {
  const { t } = useWords()
  return (
    <section className={styles.totals} aria-label={t(words.totals)}>
      {summed.map((name) => <Figure key={name} value={totals[name]} label={words.total[name]} to={`${base}/findings?${name === 'slipped' || name === 'shared' ? `${name}=true` : `class=${name}`}`} />)}
    </section>
  )
}

function Rows({ rows, base, may, tools }: { readonly rows: readonly MatrixRow[]; readonly base: string; readonly may: boolean; readonly tools: React.ReactNode }) {
  const { t } = useWords()
  const [{ flow }, setOpen] = useFilters({ flow: '', start: '' })
  const columns = useMemo((): readonly Column<MatrixRow>[] => [
    { id: 'name', title: words.flow, value: (r) => t(r.flow.name), show: (r) => <span className={styles.flow}>{t(r.flow.name)}</span> },
    { id: 'steps', title: words.steps, value: (r) => (r.steps.total === 0 ? -1 : r.steps.passed / r.steps.total), show: (r) => <StepsLink row={r} /> },
    { id: 'open', title: words.open, value: (r) => r.findings.blocker * 1000 + r.findings.untriaged * 100 + r.findings.tolerable * 10 + r.findings.communicate, show: (r) => <Classes row={r} base={base} /> },
    ...matters.map((what): Column<MatrixRow> => ({ id: what, title: words[what], value: (r) => r[what].state, show: (r) => <MatterLink row={r} what={what} /> })),
    { id: 'qualified', title: words.qualified, value: (r) => r.qualified.length, show: (r) => <QualifiedLink row={r} base={base} /> },
    { id: 'last', title: words.last, value: (r) => r.lastRun?.startedAt ?? null, show: (r) => <LastRun row={r} base={base} /> },
    ...(may ? [{ id: 'act', title: words.act, sortable: false, value: () => null, show: (r: MatrixRow) => (r.steps.total === 0
      ? <Link to={`${base.replace('/validation', '')}/flows/${r.flow.id}`}>{t(words.itsSteps)}</Link>
      : <Button size="small" hint={t(words.beginsHint, { flow: t(r.flow.name) })} onClick={() => setOpen({ start: r.flow.id }, { push: true })}><span className={styles.act}>{t(words.begins)}</span></Button>) } satisfies Column<MatrixRow>] : []),
  ], [t, base, may, setOpen])
  return <DataTable label={words.title} rows={rows} rowId={(r) => r.flow.id} columns={columns} current={flow} onOpen={(r) => setOpen({ flow: r.flow.id }, { push: true })} tools={tools} />
}
