/** One gate as a page of its own: where Today and the chapters lead. */
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useParams, useProject } from '#web/session.ts'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Shown } from '#web/ui/notice.tsx'
import { gateWords as words } from './gate.page.words.ts'
import { GateBody } from './gate.view.tsx'

export default function GatePage() {
  const { t } = useWords()
  const { id: project } = useProject()
  const { flow = '', unit = '' } = useParams()
  const [open, setOpen] = useFilters({ act: '' })
  const read = useRead('readiness.gate', { params: { project, flow, unit } }, { remember: true })
  const title = read.data ? t(words.title, { flow: t(read.data.gate.flow.name), unit: t(read.data.gate.unit.name) }) : words.plain
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: `/projects/${project}/readiness`, label: words.toList }} />
      <Shown read={read} lines={8}>{(data) => <GateBody data={data} act={open.act} onAct={(act) => setOpen({ act })} />}</Shown>
    </Page>
  )
}
