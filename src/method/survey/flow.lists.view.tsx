/** The gaps, questions and meetings of one flow, each opening beside the page. */
import { useWords } from '#web/language.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, Empty } from '#web/ui/notice.tsx'
import { GapDrawer, QuestionDrawer } from './drawer.view.tsx'
import type { FlowSurvey } from './flow.page.tsx'
import { flowWords as words } from './flow.words.ts'
import { GapBadges } from './gap.view.tsx'
import { Raise } from './matter.edit.view.tsx'
import { gapWords, matterWords, questionWords } from './matter.words.ts'
import { MeetingList } from './meeting.list.view.tsx'
import { meetingsWords } from './meetings.words.ts'
import { PlanMeeting } from './plan.view.tsx'
import { QuestionBadges } from './question.view.tsx'
import { stepWords } from './step.view.tsx'
import styles from './survey.module.css'

type Of = { readonly data: FlowSurvey }

export function FlowQuestions({ data }: Of) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [{ question, raise }, open] = useFilters({ question: '', raise: '' })
  const { flow, questions, can, archived } = data
  const add = can['ask'] && !archived && <Button tone="first" icon="plus" onClick={() => open({ raise: '1' }, { push: true })}>{t(words.raiseQuestion)}</Button>
  // What blocks first, what is answered last.
  const weight = (q: (typeof questions)[number]) => (q.state === 'answered' ? 4 : q.state === 'parked' ? 2 : 0) + (q.class === 'key' ? 0 : 1)
  return (
    <Stack>
      {questions.length === 0 ? <Empty icon="ask" title={questionWords.none} hint={questionWords.noneHint} action={add} /> : (
        <>
          <Row between><Button tone="quiet" to={`/projects/${project}/survey/questions`}>{t(words.all)}</Button>{add}</Row>
          <ul className={styles.list}>
            {[...questions].sort((a, b) => weight(a) - weight(b) || a.raisedOn.localeCompare(b.raisedOn)).map((q) => (
              <li key={q.id} className={styles.item} data-block={q.class === 'key' && q.state !== 'answered' ? true : undefined} data-done={q.state === 'answered' ? true : undefined}>
                <button type="button" className={styles.open} onClick={() => open({ question: q.id }, { push: true })}>{q.words}</button>
                <QuestionBadges q={q} />
                {q.outgrown && <Alert tone="warn">{t(questionWords.outgrew, { n: q.meetings, words: q.outgrown.words, m: q.outgrown.meetings })}</Alert>}
                {q.answer && <div className={styles.said}>{q.answer.words}</div>}
                <Text quiet size="small">{t(stepWords(q.step, flow.version))}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {question !== '' && <QuestionDrawer id={question} here={questions.find((q) => q.id === question)} can={can} onClose={() => open({ question: '' })} />}
      {raise && can['ask'] && !archived && <Raise kind="question" flows={[flow]} flow={flow.id} onClose={() => open({ raise: '' })} />}
    </Stack>
  )
}

export function FlowGaps({ data }: Of) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const [{ gap, raise }, open] = useFilters({ gap: '', raise: '' })
  const { flow, gaps, can, archived } = data
  const add = can['gap'] && !archived && <Button tone="first" icon="plus" onClick={() => open({ raise: '1' }, { push: true })}>{t(words.raiseGap)}</Button>
  return (
    <Stack>
      {gaps.length === 0 ? <Empty icon="flows" title={gapWords.none} hint={gapWords.noneHint} action={add} /> : (
        <>
          <Row between><Button tone="quiet" to={`/projects/${project}/survey/gaps`}>{t(words.all)}</Button>{add}</Row>
          <ul className={styles.list}>
            {[...gaps].sort((a, b) => Number(a.decision !== null) - Number(b.decision !== null) || (a.step?.number ?? 0) - (b.step?.number ?? 0)).map((g) => (
              <li key={g.id} className={styles.item} data-done={g.decision ? true : undefined}>
                <button type="button" className={styles.open} onClick={() => open({ gap: g.id }, { push: true })}>{g.words}</button>
                <GapBadges gap={g} />
                {g.decision && <div><div className={styles.said}>{g.decision.what}</div><Text quiet size="small">{t(gapWords.decidedBy, { name: g.decision.by.name, day: day(g.decision.day) })}</Text></div>}
                <Text quiet size="small">{t(stepWords(g.step, flow.version))}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {gap !== '' && <GapDrawer id={gap} here={gaps.find((g) => g.id === gap)} can={can} onClose={() => open({ gap: '' })} />}
      {raise && can['gap'] && !archived && <Raise kind="gap" flows={[flow]} flow={flow.id} onClose={() => open({ raise: '' })} />}
    </Stack>
  )
}

export function FlowMeetings({ data }: Of) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [{ plan }, open] = useFilters({ plan: '' })
  const { flow, meetings, can, archived } = data
  const add = can['meet'] && !archived && <Button tone="first" icon="plus" onClick={() => open({ plan: '1' }, { push: true })}>{t(words.planMeeting)}</Button>
  return (
    <Stack>
      {meetings.length === 0 ? <Empty icon="people" title={meetingsWords.none} hint={meetingsWords.noneHint} action={add} /> : (
        <>
          <Row between><Button tone="quiet" to={`/projects/${project}/survey/meetings`}>{t(words.all)}</Button>{add}</Row>
          <MeetingList label={matterWords.meetings} meetings={meetings} />
        </>
      )}
      {plan && can['meet'] && !archived && <PlanMeeting flows={[flow]} start={[flow.id]} today={data.today} onClose={() => open({ plan: '' })} />}
    </Stack>
  )
}
