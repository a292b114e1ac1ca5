/** One run: whoever started it goes on step by step, everybody else of the vendor reads it. What is recorded here lies on the device first. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useParams, useProject } from '#web/session.ts'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Alert, Shown } from '#web/ui/notice.tsx'
import { runWords as words } from './run.page.words.ts'
import { Runner } from './runner.view.tsx'
import { runningFrom, runningOf, useCapture, useUnsentSteps } from './running.view.tsx'
import { RunSheet } from './sheet.view.tsx'

export type RunData = Output<'validation.run'>

export default function ValidationRun() {
  const { t } = useWords()
  const { id: project } = useProject()
  const { run: id = '' } = useParams()
  const capture = useCapture(project)
  const { unsent, refused, forget } = useUnsentSteps(project, capture.at)
  const [{ step }] = useFilters({ step: '' })
  const open = capture.data ? runningOf(capture.data, unsent, id) : null
  const asked = capture.data !== undefined || capture.problem !== null
  const read = useRead('validation.run', asked && open === null ? { params: { project, run: id } } : null, { remember: true })
  const running = open ?? (read.data?.mine && step ? runningFrom(read.data, unsent) : null)
  const back = { to: `/projects/${project}/validation/runs`, label: words.back }
  const trouble = refused > 0 && <Alert tone="bad">{t(words.refused, { n: refused })}</Alert>
  if (running) {
    return (
      <Page width="narrow">
        <PageHeader title={running.flow.name} back={back} lead={running.case} />
        {trouble}
        <Runner run={running} unsent={unsent} onUndone={forget} />
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={read.data ? read.data.run.flow.name : words.startTitle} back={back} lead={read.data?.run.case} />
      {trouble}
      <Shown read={read}>{(data) => <RunSheet data={data} unsent={unsent} />}</Shown>
    </Page>
  )
}
