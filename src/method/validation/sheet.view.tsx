/** A run to be read: complete, given up, or somebody else's. */
import { useWords } from '#web/language.ts'
import type { Entry } from '#web/outbox.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Facts, Row, Stack } from '#web/ui/layout.tsx'
import { Alert, Badge } from '#web/ui/notice.tsx'
import { AbandonButton } from './abandon.view.tsx'
import { Evidence } from './lists.view.tsx'
import type { RunData } from './run.page.tsx'
import { runWords as words } from './run.page.words.ts'
import { countsWords, kindWords, outcomeWords, runStateWords } from './validation.words.ts'
import styles from './run.module.css'

const tones = { pass: 'good', finding: 'warn', none: 'plain' } as const

export function RunSheet({ data: { run, steps, answers, findings, mine, can }, unsent }: { readonly data: RunData; readonly unsent: readonly Entry[] }) {
  const { t, day, moment } = useWords()
  const { id: project, role } = useProject()
  const me = useMe().person.id
  const values = { passed: run.passed, found: run.answered - run.passed, name: run.person.name, n: run.version, current: run.flow.current }
  const open = run.state === 'open'
  const [, setAt] = useFilters({ step: '' })
  const waiting = unsent.some((e) => (e.input.params as { run?: string }).run === run.id)
  return (
    <Stack gap={4}>
      {run.abandoned && <Alert tone="warn" title={words.abandoned}>{t(words.abandonedBy, { name: run.abandoned.by.name, day: day(run.abandoned.day), reason: run.abandoned.reason })}</Alert>}
      {run.state === 'complete' && <Alert tone={run.counts && run.isCurrent ? 'good' : 'warn'} title={words.done}>{t(!run.counts ? words.doneUncounted : run.isCurrent ? words.doneCounts : words.doneOlder, values)}</Alert>}
      {open && run.person.id !== me && <Alert>{t(words.notMine, values)}</Alert>}
      {open && !run.isCurrent && <Alert tone="warn">{t(words.older, values)}</Alert>}
      {!run.counts && run.state !== 'complete' && <Alert tone="warn">{t(countsWords.no)}</Alert>}
      <Facts items={[
        { name: words.who, value: run.person.name }, { name: words.when, value: moment(run.startedAt) },
        ...(run.data ? [{ name: words.dataUsed, value: run.data }] : []),
        { name: runStateWords[run.state], value: t(words.progress, { done: run.answered, of: run.steps }) },
      ]} />
      <Row gap={2}>
        {findings.length > 0 && <Button to={`/projects/${project}/validation/findings?run=${run.id}&state=all`}>{t(words.toFindings, { n: findings.length })}</Button>}
        <Button to={`/projects/${project}/validation`}>{t(words.toMatrix)}</Button>
        {mine && steps.length > 0 && <Button icon="undo" onClick={() => setAt({ step: '1' })}>{t(words.again)}</Button>}
        {open && can['abandon'] && (run.person.id === me || role === 'manager') && <AbandonButton run={run.id} />}
      </Row>
      {waiting && <p className={styles.quiet} role="status">{t(words.savedHere)}</p>}
      <ol className={styles.sheet}>
        {steps.map((s) => {
          const answer = answers.find((a) => a.step === s.number)
          const outcome = answer?.outcome ?? 'none'
          return (
            <li key={s.number}>
              <span className={styles.mark} data-outcome={outcome}>{s.number}</span>
              <div>
                <span className={styles.head}><strong>{t(s.title)}</strong><Badge tone={tones[outcome]}>{t(outcomeWords[outcome])}</Badge></span>
                {answer && <span className={styles.quiet}>{moment(answer.at)}{answer.times > 1 && ` · ${t(words.times, { n: answer.times })}`}</span>}
                {answer?.note && <span>{answer.note}</span>}
                {answer && <Evidence files={answer.evidence} />}
                {findings.filter((f) => f.step?.number === s.number).map((f) => <Link key={f.id} to={`/projects/${project}/validation/findings?state=all&finding=${f.id}`}>{t(kindWords[f.kind])}: {f.words}</Link>)}
              </div>
            </li>
          )
        })}
      </ol>
    </Stack>
  )
}
