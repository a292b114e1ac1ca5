/** The two signatures of a flow, what changed since they agreed to an older version, and taking one's word back. */
import { useState } from 'react'
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { Touched } from '#ground/flows/versions.view.tsx'
import type { Touch } from '#ground/flows/steps.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Card, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { fill } from '#kit/words.ts'
import { Act } from './act.view.tsx'
import { slots, type Slot } from './agreement.ts'
import type { FlowSurvey } from './flow.page.tsx'
import { agreeWords as words } from './flow.words.ts'
import { meetingName, slotWords } from './survey.words.ts'
import styles from './flow.module.css'
import lists from './survey.module.css'

export function AgreementView({ data }: { readonly data: FlowSurvey }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const { standing, flow, mySlot, archived } = data
  const blocked = standing.questions.keyOpen
  const says = mySlot !== null && data.can['agree'] === true && !archived
  return (
    <Stack>
      <Text quiet>{t(words.lead)}</Text>
      {blocked > 0 && <Alert tone="warn" action={<Button size="small" to={`/projects/${project}/survey/flows/${flow.id}?tab=questions`}>{t(words.toKey)}</Button>}>{t(words.blocked, { n: blocked })}</Alert>}
      <div className={styles.signs}>{slots.map((slot) => <Sign key={slot} data={data} slot={slot} />)}</div>
      {says && (standing.agreement[mySlot] ? <Withdraw data={data} slot={mySlot} /> : <AgreeForm data={data} slot={mySlot} />)}
      <Row><Button tone="quiet" icon="flows" to={`/projects/${project}/flows/${flow.id}`}>{t(words.readSteps)}</Button></Row>
      <Sayings data={data} />
    </Stack>
  )
}

function Sign({ data, slot }: { readonly data: FlowSurvey; readonly slot: Slot }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const { standing, flow } = data
  const said = standing.agreement[slot]
  const again = standing.again.find((a) => a.slot === slot)
  return (
    <section className={styles.sign} data-signed={said ? true : undefined} aria-label={t(words[slot])}>
      <h3>{t(words[slot])}</h3>
      {said
        ? (
          <>
            <span className={styles.name}>{said.by.name}</span>
            <Text as="span">{t(words.signedShort, { role: t(roleWords[said.role as Role]), day: day(said.day), version: said.version })}</Text>
            {said.meeting && <Link to={`/projects/${project}/survey/meetings/${said.meeting}`}>{t(words.inMeeting)}</Link>}
          </>
        )
        : <><Text as="span" strong>{t(words.notYet, { version: flow.version })}</Text><Text as="span" quiet size="small">{t(slot === 'team' ? words.teamHow : words.sponsorHow)}</Text></>}
      {!said && again && <Changed data={data} version={again.version} touches={again.touches as readonly Touch[]} />}
    </section>
  )
}

/** What the new version changed of what they agreed to, step by step. */
function Changed({ data, version, touches }: { readonly data: FlowSurvey; readonly version: number; readonly touches: readonly Touch[] }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const versions = useRead('flows.get', { params: { project, flow: data.flow.id } }).data?.versions ?? []
  return (
    <div className={styles.again}>
      <strong>{t(words.again, { n: version })}</strong>
      {touches.length === 0 ? <Text>{t(words.sameSteps)}</Text> : <Touched touches={touches} older={versions.find((v) => v.number === version)?.steps ?? []} />}
    </div>
  )
}

function AgreeForm({ data, slot }: { readonly data: FlowSurvey; readonly slot: Slot }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const { flow, steps } = data
  const write = useWrite('survey.agree')
  const [meeting, setMeeting] = useState('')
  // The version that was on the screen is the one that is agreed to; a newer one is refused with words.
  const [read] = useState(flow.version)
  const held = data.meetings.filter((m) => m.canAgree)
  const agree = async () => {
    const body = { zh: fill(words.agreeBody, { flow: flow.name.zh, version: read, n: steps.length }).zh, en: fill(words.agreeBody, { flow: flow.name.en, version: read, n: steps.length }).en }
    const title = { zh: fill(words.agreeSure, { slot: slotWords[slot].zh, version: read }).zh, en: fill(words.agreeSure, { slot: slotWords[slot].en, version: read }).en }
    if (!(await confirm({ title, body, yes: words.agreeYes }))) return
    const answer = await write.send({ params: { project, flow: flow.id }, body: { version: read, meeting: meeting || null } })
    if (answer.ok) toast({ says: words.agreed })
  }
  return (
    <Card tight tone="next">
      <Stack gap={3}>
        {held.length > 0 && <Select label={words.meeting} empty={words.noMeeting} value={meeting} onChange={setMeeting} options={held.map((m) => ({ value: m.id, label: `${m.title || t(meetingName(m.day))} · ${day(m.day)}` }))} />}
        <ErrorNotice problem={write.problem} />
        <Row><Button tone="first" icon="check" busy={write.busy} onClick={() => void agree()}>{t(words.agree, { version: read })}</Button></Row>
      </Stack>
    </Card>
  )
}

function Withdraw({ data, slot }: { readonly data: FlowSurvey; readonly slot: Slot }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('survey.withdrawAgreement')
  const [open, setOpen] = useState(false)
  if (!open) return <Row><Button tone="danger" icon="undo" onClick={() => setOpen(true)}>{t(words.withdraw)}</Button></Row>
  return (
    <Act
      name={`withdraw.${data.flow.id}.${slot}`} title={words.withdraw} label={words.withdrawWhy} yes={words.withdraw} tone="danger" busy={write.busy} problem={write.problem} onClose={() => setOpen(false)}
      send={async (reason) => (await write.send({ params: { project, flow: data.flow.id }, body: { reason } })).ok}
    />
  )
}

function Sayings({ data }: { readonly data: FlowSurvey }) {
  const { t, day } = useWords()
  return (
    <Stack gap={2}>
      <Title level={3} size="small">{t(words.history)}</Title>
      {data.sayings.length === 0 ? <Text quiet>{t(words.noHistory)}</Text> : (
        <ol className={lists.history}>
          {data.sayings.map((s, i) => (
            <li key={i}>
              {t(words[s.slot])} · {t(words.signed, { name: s.by.name, role: t(roleWords[s.role as Role]), day: day(s.day), version: s.version })}
              {s.withdrawn && <> · {t(words.withdrawn, { name: s.withdrawn.by.name, day: day(s.withdrawn.day), reason: s.withdrawn.reason })}</>}
            </li>
          ))}
        </ol>
      )}
    </Stack>
  )
}
