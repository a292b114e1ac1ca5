/** The fields of the matrix: every number leads to the list behind it. */
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Icon } from '#web/ui/icons.tsx'
import { Badge } from '#web/ui/notice.tsx'
import type { MatrixRow } from './matrix.page.tsx'
import { matrixWords as words } from './matrix.page.words.ts'
import type { PreparationState } from './preparation.ts'
import type { Matter } from './validation.ts'
import { classLetters, classWords, matterWords, preparationWords } from './validation.words.ts'
import styles from './matrix.module.css'

export function StepsLink({ row: { flow, steps } }: { readonly row: MatrixRow }) {
  const { t } = useWords()
  const { id } = useProject()
  if (steps.total === 0) return <span className={styles.quiet}>{t(words.noSteps)}</span>
  return (
    <Link className={styles.steps} to={`/projects/${id}/validation?flow=${flow.id}`}>
      <span className={styles.number} aria-hidden="true">{steps.passed}/{steps.total}</span>
      <span className="unseen">{t(words.stepsSay, steps)}</span>
      <span className={styles.bar} aria-hidden="true"><i style={{ width: `${(100 * steps.passed) / steps.total}%` }} /><i data-found style={{ width: `${(100 * (steps.answered - steps.passed)) / steps.total}%` }} /></span>
    </Link>
  )
}

const order = ['untriaged', 'communicate', 'blocker', 'tolerable'] as const

export function Classes({ row: { flow, findings }, base }: { readonly row: MatrixRow; readonly base: string }) {
  const { t } = useWords()
  return (
    <span className={styles.classes}>
      {order.map((c) => {
        const says = t(words.classSays, { n: findings[c], class: t(classWords[c]) })
        return findings[c] === 0
          ? <span key={c} className={styles.none} title={says}>{classLetters[c]} <b>{findings[c]}</b></span>
          : <Link key={c} className={styles.some} data-class={c} to={`${base}/findings?flow=${flow.id}&class=${c}`} title={says}><span aria-hidden="true">{classLetters[c]} <b>{findings[c]}</b></span><span className="unseen">{says}</span></Link>
      })}
      {findings.slipped > 0 && <Link className={styles.slipped} to={`${base}/findings?flow=${flow.id}&slipped=true`}><Icon name="warning" size={14} />{t(words.slipped)}</Link>}
    </span>
  )
}

const tones = { missing: 'warn', toConfirm: 'warn', ready: 'good', notNeeded: 'plain' } as const satisfies Record<PreparationState, string>

export function MatterLink({ row, what }: { readonly row: MatrixRow; readonly what: Matter }) {
  const { t, day } = useWords()
  const { id } = useProject()
  const { state, on } = row[what]
  const says = t(preparationWords[state], { n: row.flow.current })
  return (
    <Link className={styles.matter} data-state={state} to={`/projects/${id}/validation?prepare=${row.flow.id}/${what}`}><span className="unseen">{t(matterWords[what])}: </span>
      <Badge tone={tones[state]}>{says}</Badge>{state === 'ready' && on && <span className={styles.quiet}>{day(on, 'short')}</span>}
    </Link>
  )
}

export function QualifiedLink({ row: { flow, qualified, lapsed }, base }: { readonly row: MatrixRow; readonly base: string }) {
  const { t } = useWords()
  const [first] = qualified
  return (
    <Link className={styles.people} to={`${base}/qualifications?flow=${flow.id}`}>
      <span className={first ? undefined : styles.quiet}>{first === undefined ? t(words.nobody) : qualified.length <= 2 ? qualified.map((q) => q.person.name).join(' · ') : t(words.more, { name: first.person.name, n: t({ zh: String(qualified.length), en: String(qualified.length - 1) }) })}</span>
      {lapsed.length > 0 && <span className={styles.quiet}>{t(words.lapsed, { n: lapsed.length })}</span>}
    </Link>
  )
}

export function LastRun({ row: { lastRun: run, flow }, base }: { readonly row: MatrixRow; readonly base: string }) {
  const { t, day } = useWords()
  if (!run) return <span className={styles.quiet}>{t(words.never)}</span>
  return <Link className={styles.people} to={`${base}/runs?flow=${flow.id}`}><span>{day(run.startedOn, 'short')}</span><span className={styles.quiet}>{run.person.name} {run.answered}/{run.steps}</span></Link>
}
