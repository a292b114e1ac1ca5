/** How far the walkthrough of a flow is, in numbers and as a bar. */
import { useWords } from '#web/language.ts'
import { glanceWords as words } from './glance.words.ts'
import type { WalkCount } from './walkthrough.ts'
import styles from './survey.module.css'

/** How many steps work, differ and are open, of all. */
export function WalkBar({ walk }: { readonly walk: WalkCount }) {
  const { t } = useWords()
  if (walk.total === 0) return <span className={styles.quiet}>{t(words.noSteps)}</span>
  const share = (n: number) => `${(n / walk.total) * 100}%`
  return (
    <span className={styles.counts}>
      <span>{t(words.walkTotal, { done: walk.total - walk.left, total: walk.total })}</span>
      <span className={styles.bar} aria-hidden="true">{(['works', 'differs', 'open'] as const).map((of) => <span key={of} data-of={of} style={{ width: share(walk[of]) }} />)}</span>
      <span className={styles.quiet}>{t(words.walkOf, { works: walk.works, differs: walk.differs, open: walk.open })}</span>
    </span>
  )
}
