/** One gap in full: its kind, its decision, and what can be done with it. In the drawer of the list and of the flow. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useWrite } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { DateInput } from '#web/ui/fields.tsx'
import { Facts, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge } from '#web/ui/notice.tsx'
import { Act } from './act.view.tsx'
import { gapWords as words, matterWords } from './matter.words.ts'
import { MatterEdit } from './matter.edit.view.tsx'
import { Notes } from './notes.view.tsx'
import { PersonPick, useMembers, useNamed } from './people.view.tsx'
import { stepWords } from './step.view.tsx'
import { gapKindWords } from './survey.words.ts'
import styles from './survey.module.css'

export type Gap = Output<'survey.gaps'>['gaps'][number]
type Doing = 'decide' | 'reopen' | 'edit'

export function GapBadges({ gap }: { readonly gap: Gap }) {
  const { t } = useWords()
  return (
    <span className={styles.badges}>
      <Badge tone={gap.kind === 'develop' ? 'next' : 'brand'}>{t(gapKindWords[gap.kind])}</Badge>
      <Badge tone={gap.decision ? 'good' : 'warn'}>{t(gap.decision ? words.decided : words.open)}</Badge>
    </span>
  )
}

export function GapBody({ gap, can }: { readonly gap: Gap; readonly can: Readonly<Record<string, boolean>> }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const named = useNamed()
  const [doing, setDoing] = useState<Doing | null>(null)
  const base = `/projects/${project}/survey`
  return (
    <Stack>
      <GapBadges gap={gap} />
      <Text size="large" as="div"><div className={styles.said}>{gap.words}</div></Text>
      {gap.decision && (
        <Alert tone="good" title={t(words.decidedBy, { name: named(gap.decision.by), day: day(gap.decision.day) })}>
          <div className={styles.said}>{gap.decision.what}</div>{gap.decision.meeting && <Link to={`${base}/meetings/${gap.decision.meeting}`}>{t(matterWords.inMeeting)}</Link>}
        </Alert>
      )}
      {doing !== null
        ? <Deed key={doing} gap={gap} doing={doing} onClose={() => setDoing(null)} />
        : can['gap'] && (
          <Row gap={2}>
            {gap.decision ? <Button icon="undo" onClick={() => setDoing('reopen')}>{t(words.reopen)}</Button> : <Button tone="first" icon="check" onClick={() => setDoing('decide')}>{t(words.decide)}</Button>}
            <Button tone="quiet" icon="edit" onClick={() => setDoing('edit')}>{t(matterWords.edit)}</Button>
          </Row>
        )}
      <Facts items={[
        { name: matterWords.flow, value: <Link to={`${base}/flows/${gap.flow.id}?tab=gaps`}>{gap.flow.code} {t(gap.flow.name)}</Link> },
        { name: matterWords.step, value: t(stepWords(gap.step, gap.flow.version)) },
      ]} />
      <Stack gap={2}>
        <Title level={3} size="small">{t(matterWords.history)}</Title>
        <ol className={styles.history}>
          <li>{t(matterWords.raised, { name: named(gap.raisedBy), day: day(gap.raisedOn) })}{gap.walked && ` · ${t(matterWords.walked)}`}</li>
          {gap.reopened.map((r, i) => <li key={i}>{t(words.reopened, { name: named(r.by), day: day(r.day), reason: r.reason })}</li>)}
        </ol>
      </Stack>
      <Notes about={gap.id} can={can} />
    </Stack>
  )
}

function Deed({ gap, doing, onClose }: { readonly gap: Gap; readonly doing: Doing; readonly onClose: () => void }) {
  const { id: project } = useProject()
  const members = useMembers(project)
  const [by, setBy] = useState('')
  const [on, setOn] = useState('')
  const [decide, reopen] = [useWrite('survey.decideGap'), useWrite('survey.reopenGap')]
  const params = { project, gap: gap.id }
  const shared = { name: `${doing}.${gap.id}`, onClose }
  if (doing === 'edit') return <MatterEdit matter={{ kind: 'gap', item: gap }} onClose={onClose} />
  if (doing === 'reopen') return <Act {...shared} title={words.reopen} label={words.reopenWhy} yes={words.reopen} busy={reopen.busy} problem={reopen.problem} send={async (reason) => (await reopen.send({ params, body: { reason } })).ok} />
  return (
    <Act {...shared} title={words.decide} label={words.what} yes={words.decide} busy={decide.busy} problem={decide.problem} send={async (what) => (await decide.send({ params, body: { what, ...(by ? { by } : {}), ...(on ? { day: on } : {}) } })).ok}>
      <PersonPick label={words.by} description={words.byHint} members={members} value={by} onChange={setBy} />
      <DateInput label={words.day} value={on} onChange={setOn} />
    </Act>
  )
}
