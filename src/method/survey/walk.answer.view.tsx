/** What one step of the walkthrough came to, and the looks of the three outcomes. */
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import type { IconName } from '#web/ui/icons.tsx'
import { Badge, type BadgeTone } from '#web/ui/notice.tsx'
import type { FlowSurvey } from './flow.page.tsx'
import { walkScreenWords as words } from './flow.words.ts'
import type { PendingWalk } from './pending.view.tsx'
import { notWalked, walkWords } from './survey.words.ts'
import type { WalkOutcome } from './walkthrough.ts'
import styles from './flow.module.css'
import lists from './survey.module.css'

export type Step = FlowSurvey['steps'][number]

export const outcomeTone: Record<WalkOutcome, BadgeTone> = { works: 'good', differs: 'warn', open: 'bad' }
export const outcomeIcon: Record<WalkOutcome, IconName> = { works: 'check', differs: 'warning', open: 'ask' }

/** What a step came to: its outcome, the words, who was there, what it became. */
export function StepAnswer({ data, step, pending }: { readonly data: FlowSurvey; readonly step: Step; readonly pending: PendingWalk | undefined }) {
  const { t, moment } = useWords()
  const { id: project } = useProject()
  const base = `/projects/${project}/survey/flows/${data.flow.id}`
  const { answer } = step
  if (pending) return <><span className={lists.badges}><Badge tone={outcomeTone[pending.outcome]} icon={outcomeIcon[pending.outcome]}>{t(walkWords[pending.outcome])}</Badge><Badge icon="cloudUp">{t(words.waiting)}</Badge></span>{pending.note && <div className={styles.said}>{pending.note}</div>}</>
  if (!answer) return <span className={lists.badges}><Badge>{t(notWalked)}</Badge></span>
  return (
    <>
      <span className={lists.badges}><Badge tone={outcomeTone[answer.outcome]} icon={outcomeIcon[answer.outcome]}>{t(walkWords[answer.outcome])}</Badge>{step.carried !== null && <Badge tone="info">{t(words.carried, { n: step.carried })}</Badge>}</span>
      {answer.note && <div className={styles.said}>{answer.note}</div>}
      <span className={styles.line}>
        <span>{t(words.with, { names: answer.present.map((p) => p.name).join(t(words.and)) })}</span>
        <span>{t(words.by, { name: answer.by.name, at: moment(answer.at) })}</span>
        {answer.question && <Link to={`${base}?tab=questions&question=${answer.question}`}>{t(words.question)}</Link>}
        {answer.gap && <Link to={`${base}?tab=gaps&gap=${answer.gap}`}>{t(words.gap)}</Link>}
      </span>
    </>
  )
}
