/** One business flow: its steps, its versions and what each of them touched. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useParams, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { Link } from '#web/router.tsx'
import { FlowDrawer } from './flow.drawer.view.tsx'
import { flowsPage as words } from './page.words.ts'
import { Revise } from './revise.view.tsx'
import { StepList } from './steps.view.tsx'
import { Versions } from './versions.view.tsx'

export type FlowData = Output<'flows.get'>

export default function FlowPage() {
  const { id: project } = useProject()
  const { flow = '' } = useParams()
  const read = useRead('flows.get', { params: { project, flow } }, { hold: true, remember: true })
  return <Page><Shown read={read}>{(data) => <Flow flow={data} refresh={read.refresh} />}</Shown></Page>
}

function Flow({ flow, refresh }: { readonly flow: FlowData; readonly refresh: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filters, setFilters] = useFilters({ edit: '', version: '', head: '' })
  const change = flow.can['change'] ?? false
  const shown = flow.versions.find((v) => String(v.number) === filters.version) ?? flow.versions[0]
  const back = { to: `/projects/${project}/flows`, label: words.title }
  if (filters.edit && change && !flow.archived) {
    return <><PageHeader title={t(flow.name)} back={back} lead={t(words.lead)} /><Revise flow={flow} refresh={refresh} onClose={() => setFilters({ edit: '' })} /></>
  }
  const edit = <Button tone="first" icon="edit" onClick={() => setFilters({ edit: '1', version: '' }, { push: true })}>{t(flow.steps.length === 0 ? words.writeSteps : words.revise)}</Button>
  const older = shown !== undefined && shown.number !== flow.current
  return (
    <>
      <PageHeader
        title={t(flow.name)} back={back}
        lead={<>{flow.code} · {t(words.versionN, { n: flow.current })} · {t(words.stepCount, { n: flow.steps.length })}{flow.archived && <> <Badge>{t(words.archived)}</Badge></>}</>}
        actions={change && <><Button icon="settings" onClick={() => setFilters({ head: '1' }, { push: true })}>{t(words.edit)}</Button>{!flow.archived && edit}</>}
      />
      <Stack gap={5}>
        {older && <Alert tone="warn" action={<Button size="small" onClick={() => setFilters({ version: '' })}>{t(words.toCurrent)}</Button>}>{t(words.older, { n: shown.number, current: flow.current })}</Alert>}
        {shown && shown.steps.length > 0 ? <Stack gap={3}><Title>{t(words.steps)}</Title><StepList steps={shown.steps} touches={shown.touches} /></Stack> : <Empty icon="flows" title={words.noSteps} hint={words.noStepsHint} action={change && !flow.archived && edit} />}
        <Stack gap={3}>
          <Title>{t(words.handsOver)}</Title>
          {flow.capabilities.length === 0 ? <Text quiet>{t(words.noCapabilities)}</Text> : <ul>{flow.capabilities.map((c) => <li key={c.id}><Link to={`/projects/${project}/capabilities/list?capability=${c.id}`}>{t(c.name)}</Link> <Text as="span" quiet size="small">{c.code}</Text></li>)}</ul>}
        </Stack>
        <Stack gap={3}><Title>{t(words.history)}</Title><Versions flow={flow} shown={shown?.number ?? flow.current} onShow={(n) => setFilters({ version: n === flow.current ? '' : String(n) })} /></Stack>
      </Stack>
      {filters.head && change && <FlowDrawer key={flow.version} flow={flow} onClose={() => setFilters({ head: '' })} />}
    </>
  )
}
