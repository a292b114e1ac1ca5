/** What the page tells a person: Alert, Empty, Loading, ErrorNotice, Badge, Chip; and `Shown`, which turns a read into one of them. */
import type { ReactNode } from 'react'
import type { Problem } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import type { Read } from '#web/read.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'
import styles from './notice.module.css'
import { uiWords } from './ui.words.ts'

const alertIcons = { info: 'info', good: 'check', warn: 'warning', bad: 'warning' } as const satisfies Record<string, IconName>

type AlertProps = { readonly tone?: keyof typeof alertIcons; readonly title?: Says; readonly children?: ReactNode; readonly action?: ReactNode }
export function Alert({ tone = 'info', title, children, action }: AlertProps) {
  const { t } = useWords()
  return (
    <div className={styles.alert} data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon name={alertIcons[tone]} />
      <div>{title && <strong>{t(title)}</strong>}{children && <div>{children}</div>}{action && <div>{action}</div>}</div>
    </div>
  )
}

/** An empty place says what it is for and offers its first action. */
export function Empty({ icon = 'info', title, hint, action }: { readonly icon?: IconName; readonly title: Says; readonly hint?: Says; readonly action?: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={styles.empty}>
      <span className={styles.picture}><Icon name={icon} size={30} /></span>
      <h2>{t(title)}</h2>
      {hint && <p>{t(hint)}</p>}
      {action}
    </div>
  )
}

/** Grey lines in the place of what is coming. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useWords()
  return (
    <output className={styles.loading}>
      <span className="unseen">{t(uiWords.loading)}</span>
      {Array.from({ length: lines }, (_, i) => <div key={i} className={styles.bone} style={{ width: `${[92, 78, 85, 60][i % 4]}%` }} />)}
    </output>
  )
}

/** What happened, what to do, and the reference to quote. Input faults are listed when no field shows them. */
export function ErrorNotice({ problem, onRetry, faults }: { readonly problem: Problem | null; readonly onRetry?: () => void; readonly faults?: boolean }) {
  const { t } = useWords()
  if (!problem) return null
  // A refusal that points at a field has the same words there as above.
  const more = faults ? (problem.errors ?? []).filter((e) => e.message !== problem.title && e.message !== problem.detail) : []
  return (
    <Alert tone="bad" title={problem.title} action={onRetry && <Button size="small" icon="undo" onClick={onRetry}>{t(uiWords.again)}</Button>}>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      {more.length > 0 && <ul>{more.map((e, i) => <li key={i}>{e.message}</li>)}</ul>}
      {problem.reference && <p className={styles.small}>{t(uiWords.reference, { reference: problem.reference })}</p>}
    </Alert>
  )
}

type ShownProps<T> = { readonly read: Read<T>; readonly children: (data: T) => ReactNode; readonly lines?: number }
/** `<Shown read={wall}>{(data) => …}</Shown>`: loading, the trouble, or the data; kept data says its age. */
export function Shown<T>({ read, children, lines }: ShownProps<T>) {
  const { t, ago } = useWords()
  if (read.data !== undefined) {
    return (
      <>
        {read.problem && read.at !== null && <Alert tone="warn">{t(uiWords.reading, { ago: ago(read.at) })}</Alert>}
        {children(read.data)}
      </>
    )
  }
  if (read.problem) return <ErrorNotice problem={read.problem} onRetry={read.refresh} />
  return <Loading {...(lines ? { lines } : {})} />
}

export type BadgeTone = 'plain' | 'brand' | 'next' | 'good' | 'warn' | 'bad' | 'info'
/** A small word about a thing's state; the word carries it, the colour only helps. */
export const Badge = ({ tone = 'plain', icon, children }: { readonly tone?: BadgeTone; readonly icon?: IconName; readonly children: ReactNode }) => (
  <span className={styles.badge} data-tone={tone}>{icon && <Icon name={icon} size={14} />}{children}</span>
)

/** A filter that is on or off. */
export const Chip = ({ on, onChange, icon, children }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly icon?: IconName; readonly children: ReactNode }) => (
  <button type="button" className={styles.chip} aria-pressed={on} onClick={() => onChange(!on)}>{icon && <Icon name={on ? 'check' : icon} size={16} />}{children}</button>
)
