/** One question in full: what became of it, and what can be done with it. In the drawer of the list and of the flow. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useWrite } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Facts, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { Act } from './act.view.tsx'
import { matterWords, questionWords as words } from './matter.words.ts'
import { MatterEdit } from './matter.edit.view.tsx'
import { Notes } from './notes.view.tsx'
import { PersonPick, useMembers, useNamed } from './people.view.tsx'
import { stepWords } from './step.view.tsx'
import { classWords, refusals, stateWords } from './survey.words.ts'
import styles from './survey.module.css'

export type Question = Output<'survey.questions'>['questions'][number]
type Can = Readonly<Record<string, boolean>>
type Doing = 'answer' | 'park' | 'toDetail' | 'toKey' | 'reopen' | 'edit'

export function QuestionBadges({ q }: { readonly q: Question }) {
  const { t } = useWords()
  return (
    <span className={styles.badges}>
      <Badge tone={q.class === 'key' ? (q.state === 'answered' ? 'good' : 'bad') : 'plain'} {...(q.class === 'key' ? { icon: 'key' as const } : {})}>{t(classWords[q.class])}</Badge>
      <Badge tone={q.state === 'answered' ? 'good' : q.state === 'parked' ? 'info' : 'warn'}>{t(stateWords[q.state])}</Badge>
      {q.longOpen && <Badge tone="bad" icon="clock">{t(words.days, { n: q.openDays ?? 0 })}</Badge>}
      {q.outgrown && <Badge tone="warn" icon="warning">{t(words.tooMuch)}</Badge>}
    </span>
  )
}

export function QuestionBody({ q, can }: { readonly q: Question; readonly can: Can }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const named = useNamed()
  const [doing, setDoing] = useState<Doing | null>(null)
  const base = `/projects/${project}/survey`
  return (
    <Stack>
      <QuestionBadges q={q} />
      <Text size="large" as="div"><div className={styles.said}>{q.words}</div></Text>
      {q.outgrown && <Alert tone="warn">{t(words.outgrew, { n: q.meetings, words: q.outgrown.words, m: q.outgrown.meetings })}</Alert>}
      {q.answer && <Alert tone="good" title={t(words.answered, { name: named(q.answer.by), day: day(q.answer.day) })}><div className={styles.said}>{q.answer.words}</div>{q.answer.meeting && <Link to={`${base}/meetings/${q.answer.meeting}`}>{t(matterWords.inMeeting)}</Link>}</Alert>}
      {q.parked && <Alert>{t(words.parked, { name: named(q.parked.by), day: day(q.parked.day), reason: q.parked.reason })}</Alert>}
      {doing === null ? <Buttons q={q} can={can} onDo={setDoing} /> : <Deed key={doing} q={q} doing={doing} onClose={() => setDoing(null)} />}
      <Facts items={[
        { name: matterWords.flow, value: <Link to={`${base}/flows/${q.flow.id}?tab=questions`}>{q.flow.code} {t(q.flow.name)}</Link> },
        { name: matterWords.step, value: t(stepWords(q.step, q.flow.version)) },
        ...(q.openDays === null ? [] : [{ name: words.openFor, value: q.openDays === 0 ? t(words.today) : t(words.days, { n: q.openDays }) }]),
        { name: words.meetings, value: q.meetings },
      ]} />
      <Stack gap={2}>
        <Title level={3} size="small">{t(matterWords.history)}</Title>
        <ol className={styles.history}>
          <li>{t(matterWords.raised, { name: named(q.raisedBy), day: day(q.raisedOn) })}{q.walked && ` · ${t(matterWords.walked)}`}</li>
          {q.reclassified.map((r, i) => {
            const said = t(words.changed, { name: named(r.by), day: day(r.day), before: t(classWords[r.before]), after: t(classWords[r.after]) })
            return <li key={`c${i}`}>{r.reason ? t(words.because, { said, reason: r.reason }) : said}</li>
          })}
          {q.reopened.map((r, i) => <li key={`r${i}`}>{t(words.reopened, { name: named(r.by), day: day(r.day), reason: r.reason })}</li>)}
        </ol>
      </Stack>
      <Notes about={q.id} can={can} />
    </Stack>
  )
}

function Buttons({ q, can, onDo }: { readonly q: Question; readonly can: Can; readonly onDo: (doing: Doing) => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const takeUp = useWrite('survey.takeUp')
  const [held, setHeld] = useState(false)
  if (!can['question']) return null
  const again = async () => {
    const answer = await takeUp.send({ params: { project, question: q.id } })
    if (answer.ok) toast({ says: words.takenUp })
  }
  // A key question is not parked: whoever presses is told so at once, with what can be done instead.
  const parking = () => (q.class === 'key' ? setHeld(true) : onDo('park'))
  return (
    <Stack gap={3}>
      {held && <Alert tone="bad" title={t(words.park)}>{t(refusals.keyNotParked)}</Alert>}
      <ErrorNotice problem={takeUp.problem} />
      <Row gap={2}>
        {q.state !== 'answered' && <Button tone="first" icon="check" onClick={() => onDo('answer')}>{t(words.answer)}</Button>}
        {q.state === 'open' && <Button icon="clock" onClick={parking}>{t(words.park)}</Button>}
        {q.state === 'parked' && <Button icon="up" busy={takeUp.busy} onClick={() => void again()}>{t(words.takeUp)}</Button>}
        {q.state !== 'answered' && <Button icon="key" onClick={() => onDo(q.class === 'key' ? 'toDetail' : 'toKey')}>{t(q.class === 'key' ? words.toDetail : words.toKey)}</Button>}
        {q.state === 'answered' && <Button icon="undo" onClick={() => onDo('reopen')}>{t(words.reopen)}</Button>}
        <Button tone="quiet" icon="edit" onClick={() => onDo('edit')}>{t(matterWords.edit)}</Button>
      </Row>
    </Stack>
  )
}

function Deed({ q, doing, onClose }: { readonly q: Question; readonly doing: Doing; readonly onClose: () => void }) {
  const { id: project } = useProject()
  const members = useMembers(project)
  const [by, setBy] = useState('')
  const [answer, park, classify, reopen] = [useWrite('survey.answer'), useWrite('survey.park'), useWrite('survey.reclassify'), useWrite('survey.reopenQuestion')]
  const params = { project, question: q.id }
  const name = `${doing}.${q.id}`
  const shared = { name, onClose }
  switch (doing) {
    case 'edit': return <MatterEdit matter={{ kind: 'question', item: q }} onClose={onClose} />
    case 'answer': return (
      <Act {...shared} title={words.answer} label={words.answerWords} yes={words.answer} busy={answer.busy} problem={answer.problem} send={async (said) => (await answer.send({ params, body: { answer: said, ...(by ? { by } : {}) } })).ok}>
        <PersonPick label={words.answerBy} description={words.answerByHint} members={members} value={by} onChange={setBy} />
      </Act>
    )
    case 'park': return <Act {...shared} title={words.park} label={words.parkWhy} yes={words.park} busy={park.busy} problem={park.problem} send={async (reason) => (await park.send({ params, body: { reason } })).ok} />
    case 'toDetail': return <Act {...shared} title={words.toDetail} label={words.toDetailWhy} hint={words.toDetailHint} yes={words.toDetail} busy={classify.busy} problem={classify.problem} send={async (reason) => (await classify.send({ params, body: { class: 'detail', reason } })).ok} />
    case 'toKey': return <Act {...shared} title={words.toKey} label={words.toKeyWhy} required={false} yes={words.toKey} busy={classify.busy} problem={classify.problem} send={async (reason) => (await classify.send({ params, body: { class: 'key', reason } })).ok} />
    case 'reopen': return <Act {...shared} title={words.reopen} label={words.reopenWhy} yes={words.reopen} busy={reopen.busy} problem={reopen.problem} send={async (reason) => (await reopen.send({ params, body: { reason } })).ok} />
  }
}
