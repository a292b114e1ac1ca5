/** One flow's survey: its record, the prototype walked step by step, gaps, questions, meetings, and whether both have agreed. */
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useParams, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Stack } from '#web/ui/layout.tsx'
import { Alert, Badge, Shown } from '#web/ui/notice.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { AgreementView } from './agreement.view.tsx'
import { DataTab } from './data/data.tab.view.tsx'
import { SamplesTab } from './data/samples.tab.view.tsx'
import { oneOf } from './filter.view.tsx'
import { FlowGaps, FlowMeetings, FlowQuestions } from './flow.lists.view.tsx'
import { flowWords as words } from './flow.words.ts'
import { ManualView } from './manual/manual.view.tsx'
import { manualPageWords } from './manual/page.words.ts'
import { matterWords } from './matter.words.ts'
import { MissingList, tabs } from './missing.view.tsx'
import { SurveyRecordView } from './record.view.tsx'
import { Walk } from './walk.view.tsx'

export type FlowSurvey = Output<'survey.flow'>

export default function FlowSurveyPage() {
  const { id: project } = useProject()
  const { flow = '' } = useParams()
  const read = useRead('survey.flow', { params: { project, flow } }, { hold: true, remember: true })
  return <Page><Shown read={read} lines={8}>{(data) => <Flow data={data} at={read.at} />}</Shown></Page>
}

function Flow({ data, at }: { readonly data: FlowSurvey; readonly at: number | null }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filters, setFilters] = useFilters({ tab: 'record', step: '', edit: '' })
  const tab = oneOf(tabs, filters.tab) ?? 'record'
  const { flow, steps, standing } = data
  const open = (value: string) => setFilters({ tab: value, step: '', edit: '' }, { push: true })
  const walking = tab === 'walk' && filters.step !== '' && steps.some((s) => String(s.number) === filters.step)
  return (
    <>
      <PageHeader
        title={t(flow.name)} back={{ to: `/projects/${project}/survey`, label: matterWords.overview }}
        lead={<>{t(words.lead, { code: flow.code, version: flow.version, n: steps.length })}{data.archived && <> <Badge>{t(words.archived)}</Badge></>}</>}
        actions={!walking && <Button icon="flows" to={`/projects/${project}/flows/${flow.id}`}>{t(words.steps)}</Button>}
      />
      {data.archived && <Alert tone="warn">{t(words.archivedHint)}</Alert>}
      {!walking && <Where data={data} toAgreement={() => open('agreement')} />}
      <Tabs
        label={words.tabs} value={tab} onChange={open}
        items={[
          { value: 'record', label: words.record, content: <SurveyRecordView data={data} editing={filters.edit !== ''} onEdit={(on) => setFilters({ edit: on ? '1' : '' }, { push: on })} /> },
          { value: 'walk', label: words.walk, ...(standing.walk.left > 0 ? { count: standing.walk.left } : {}), content: <Walk data={data} at={at} step={filters.step} onStep={(n) => setFilters({ step: n === null ? '' : String(n) }, { push: n !== null && filters.step === '' })} /> },
          { value: 'gaps', label: words.gaps, count: data.gaps.length, content: <FlowGaps data={data} /> },
          { value: 'questions', label: words.questions, count: data.questions.filter((q) => q.state === 'open').length, content: <FlowQuestions data={data} /> },
          { value: 'meetings', label: words.meetings, count: data.meetings.length, content: <FlowMeetings data={data} /> },
          { value: 'agreement', label: words.agreement, content: <AgreementView data={data} /> },
          { value: 'manual', label: manualPageWords.tab, content: <ManualView flow={flow.id} /> },
          { value: 'data', label: words.data, content: <DataTab flow={flow.id} /> },
          { value: 'samples', label: words.samples, content: <SamplesTab flow={flow.id} /> },
        ]}
      />
    </>
  )
}

/** Where the flow stands, in one place above everything: agreed, only waiting for their word, or exactly what is missing. */
function Where({ data, toAgreement }: { readonly data: FlowSurvey; readonly toAgreement: () => void }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const { flow, standing: { agreement, again, missing, ripe } } = data
  const before = missing.filter((m) => m.code !== 'team' && m.code !== 'sponsor')
  return (
    <Stack gap={3}>
      {again.length > 0 && !data.archived && (
        <Alert tone="warn" action={<Button size="small" onClick={toAgreement}>{t(words.whatChanged)}</Button>}>
          {again.map((a) => <p key={a.slot}>{t(fill(a.slot === 'team' ? words.againTeam : words.againSponsor, { n: a.version, version: flow.version }))}</p>)}
        </Alert>
      )}
      {agreement.agreed
        ? <Alert tone="good" title={fill(words.agreedSince, { version: agreement.version, day: day(agreement.since ?? data.today) })}>{before.length > 0 && <><p>{t(words.agreedButMissing)}</p><MissingList project={project} flow={flow.id} missing={before} /></>}</Alert>
        // Of an archived flow nothing is asked any more.
        : !data.archived && <Alert tone={ripe ? 'info' : 'warn'} title={ripe ? words.ripe : words.stillMissing}><MissingList project={project} flow={flow.id} missing={missing} /></Alert>}
    </Stack>
  )
}
