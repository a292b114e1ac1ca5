/** One solution walkthrough, from its plan to its printed minutes: agenda, who was there, what became of each point, follow-ups. */
import { isId } from '#kit/ids.ts'
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useParams, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { Act } from './act.view.tsx'
import { FollowUps } from './followup.view.tsx'
import { Hold } from './hold.view.tsx'
import { matterWords } from './matter.words.ts'
import { stateTone, useMeetingName } from './meeting.list.view.tsx'
import { meetingsWords as words } from './meetings.words.ts'
import { Minutes, Signatures } from './minutes.view.tsx'
import { flowTo } from './missing.view.tsx'
import { PlanMeeting } from './plan.view.tsx'
import { PointList } from './point.view.tsx'
import { meetingStateWords } from './survey.words.ts'
import styles from './meeting.module.css'

export type MeetingData = Output<'survey.meeting'>

export default function MeetingPage() {
  const { id: project } = useProject()
  const { meeting = '' } = useParams()
  const read = useRead('survey.meeting', isId(meeting) ? { params: { project, meeting } } : null, { hold: true, remember: true })
  if (!isId(meeting)) return <Page><PageHeader title={words.title} back={{ to: `/projects/${project}/survey/meetings`, label: words.title }} /><Empty icon="search" title={matterWords.gone} hint={matterWords.goneHint} /></Page>
  return <Page><Shown read={read} lines={8}>{(data) => <Meeting data={data} />}</Shown></Page>
}

function Meeting({ data }: { readonly data: MeetingData }) {
  const { t, day, weekday } = useWords()
  const { id: project } = useProject()
  const name = useMeetingName()
  const [{ does }, open] = useFilters({ does: '' })
  const flows = useRead('survey.meetings', does === 'change' ? { params: { project }, query: { size: 1 } } : null).data?.flows ?? data.flows
  const planned = data.state === 'planned'
  const may = data.can['meet'] === true
  const close = () => open({ does: '' })
  return (
    <>
      <div className={styles.printHead}>{t(words.printHead)}</div>
      <PageHeader
        title={name(data)} back={{ to: `/projects/${project}/survey/meetings`, label: words.title }}
        lead={<>{day(data.day)} {weekday(data.day)} · <Badge tone={stateTone[data.state]}>{t(meetingStateWords[data.state])}</Badge> · {t(words.plannedBy, { name: data.plannedBy.name })}</>}
        actions={<>
          {may && planned && <Button tone="first" icon="check" onClick={() => open({ does: 'hold' }, { push: true })}>{t(words.hold)}</Button>}
          {may && planned && <Button icon="edit" onClick={() => open({ does: 'change' }, { push: true })}>{t(words.change)}</Button>}
          {data.state === 'held' && <Button icon="print" onClick={() => print()}>{t(words.print)}</Button>}
        </>}
      />
      {data.cancelled !== null && <Alert tone="warn">{t(words.cancelled, { reason: data.cancelled })}</Alert>}
      {data.state === 'held' && !data.canAgree && <Alert tone="bad">{t(words.noCustomerHeld)}</Alert>}
      <Stack gap={5}>
        <Stack gap={2}><Title level={2} size="small">{t(words.flows)}</Title><Row gap={2}>{data.flows.map((f) => <Link key={f.id} to={flowTo(project, f.id, 'agreement')}>{f.code} {t(f.name)}</Link>)}</Row></Stack>
        {data.state === 'held' && <Attendance data={data} />}
        {data.state !== 'cancelled' && <PointList data={data} />}
        {data.state === 'held' && <><Minutes data={data} /><FollowUps data={data} /><AskWord data={data} /><Signatures /></>}
        {may && planned && <Cancel data={data} />}
      </Stack>
      {does === 'hold' && may && planned && <Hold data={data} onClose={close} />}
      {does === 'change' && may && planned && <PlanMeeting flows={flows} start={data.flows.map((f) => f.id)} today={data.today} meeting={data} onClose={close} />}
    </>
  )
}

function Attendance({ data }: { readonly data: MeetingData }) {
  const { t } = useWords()
  const of = (side: 'vendor' | 'customer') => data.present.filter((p) => p.side === side).map((p) => p.name).join(t(words.and))
  return (
    <div className={styles.sides}>
      <section><Title level={2} size="small">{t(words.vendorHere)}</Title><Text>{of('vendor') || '–'}</Text></section>
      <section><Title level={2} size="small">{t(words.customerHere)}</Title><Text>{of('customer') || t(words.noCustomer)}</Text></section>
    </div>
  )
}

/** The meeting ends where it began: with the word of both on each flow. */
function AskWord({ data }: { readonly data: MeetingData }) {
  const { t } = useWords()
  const { id: project } = useProject()
  return <div className="no-print"><Alert title={words.askWord}><Row gap={2}>{data.flows.map((f) => <Link key={f.id} to={flowTo(project, f.id, 'agreement')}>{f.code} {t(f.name)}</Link>)}</Row></Alert></div>
}

function Cancel({ data }: { readonly data: MeetingData }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('survey.cancelMeeting')
  const [open, setOpen] = useState(false)
  if (!open) return <Row><Button tone="danger" onClick={() => setOpen(true)}>{t(words.cancel)}</Button></Row>
  return (
    <Act
      name={`cancel.${data.id}`} title={words.cancel} label={words.cancelWhy} yes={words.cancel} tone="danger" busy={write.busy} problem={write.problem} onClose={() => setOpen(false)}
      send={async (reason) => (await write.send({ params: { project, meeting: data.id }, body: { reason } })).ok}
    />
  )
}

