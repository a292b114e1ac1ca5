/** The prototype walked with the customer: every step of the flow with what it came to, and the way into the next one. */
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, Empty } from '#web/ui/notice.tsx'
import type { FlowSurvey } from './flow.page.tsx'
import { walkScreenWords as words } from './flow.words.ts'
import { usePendingWalks } from './pending.view.tsx'
import { walkWords } from './survey.words.ts'
import { StepAnswer, type Step } from './walk.answer.view.tsx'
import { WalkBar } from './walk.bar.view.tsx'
import { WalkStep } from './walk.step.view.tsx'
import { count } from './walkthrough.ts'
import styles from './flow.module.css'
import lists from './survey.module.css'

type WalkProps = { readonly data: FlowSurvey; readonly at: number | null; readonly step: string; readonly onStep: (step: number | null) => void }

export function Walk({ data, at, step, onStep }: WalkProps) {
  const { t } = useWords()
  const { id: project, can: mine } = useProject()
  const { flow, steps, can, archived } = data
  const { pending, refused } = usePendingWalks(project, flow.id, flow.version, at)
  const may = can['walk'] === true && !archived
  const outcomeOf = (s: Step) => pending.get(s.number)?.outcome ?? s.answer?.outcome ?? null
  const next = steps.find((s) => outcomeOf(s) === null)
  const open = steps.find((s) => String(s.number) === step)
  const trouble = refused > 0 && <Alert tone="bad">{t(words.refused, { n: refused })}</Alert>
  if (steps.length === 0) return <Empty icon="flows" title={words.noSteps} hint={words.noStepsHint} action={!data.archived && mine['flows.revise'] && <Button tone="first" to={`/projects/${project}/flows/${flow.id}`}>{t(words.toSteps)}</Button>} />
  if (open && may) return <Stack>{trouble}<WalkStep key={open.number} data={data} step={open} pending={pending} onStep={onStep} /></Stack>
  const counted = count(steps.map((s) => ({ number: s.number, walk: outcomeOf(s) === null ? null : ({ outcome: outcomeOf(s)! } as never), carried: null })))
  return (
    <Stack>
      {trouble}
      <Row between>
        <WalkBar walk={counted} />
        {may && <Button tone="first" icon="right" onClick={() => onStep((next ?? steps[0]!).number)}>{t(next === undefined ? words.again : counted.left === steps.length ? words.start : words.goOn)}</Button>}
      </Row>
      <Text quiet>{t(next === undefined ? words.allWalked : words.lead)}</Text>
      <ol className={styles.steps}>
        {steps.map((s) => (
          <li key={s.number} className={styles.step} data-outcome={outcomeOf(s) ?? undefined} id={`step-${s.number}`}>
            <span className={styles.number}>{s.number}</span>
            <div className={styles.inside}><h3>{t(s.title)}</h3><StepAnswer data={data} step={s} pending={pending.get(s.number)} /></div>
            {may && <div><Button size="small" hint={t(words.walkThis, { n: s.number })} onClick={() => onStep(s.number)}>{t(words.walkThis, { n: s.number })}</Button></div>}
          </li>
        ))}
      </ol>
      {data.history.length > 0 && <History data={data} />}
    </Stack>
  )
}

function History({ data }: { readonly data: FlowSurvey }) {
  const { t, moment } = useWords()
  return (
    <details className={lists.fold}>
      <summary>{t(words.history, { n: data.history.length })}</summary>
      <ol className={lists.history}>
        {data.history.map((h) => <li key={h.walk}>{t(words.historyLine, { version: h.version, n: h.step, outcome: t(walkWords[h.outcome]) })}{h.note && ` · ${h.note}`} · {h.by.name} · {moment(h.at)}</li>)}
      </ol>
    </details>
  )
}
