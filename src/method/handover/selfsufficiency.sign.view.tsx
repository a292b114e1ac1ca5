/** A verdict's shape, with its word beside it or read out: ✔ · ? · ✕, never colour alone. And the list of conditions with what each rests on. */
import type { ReactNode } from 'react'
import type { Words } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { Icon } from '#web/ui/icons.tsx'
import { conditionWords, verdictWords } from './handover.words.ts'
import type { Condition, Verdict } from './selfsufficiency.ts'
import { behind, whoAnswersWords } from './selfsufficiency.words.ts'
import styles from './selfsufficiency.module.css'

/** `says`: what the verdict means here. `named`: it stands beside the shape. */
export function Sign({ verdict, says, named }: { readonly verdict: Verdict; readonly says: Words; readonly named?: boolean }) {
  const { t } = useWords()
  const shape = (
    <span className={styles.sign} data-verdict={verdict} title={t(says)}>
      {verdict === 'unknown' ? <span aria-hidden="true">?</span> : <Icon name={verdict === 'yes' ? 'check' : 'cross'} size={16} />}
      {!named && <span className="unseen">{t(says)}</span>}
    </span>
  )
  return named ? <span className={styles.named}>{shape}<span>{t(says)}</span></span> : shape
}

/** `more`: what leads on from one of them. */
export function Conditions({ of, label, more }: { readonly of: readonly Condition[]; readonly label: string; readonly more?: (condition: Condition) => ReactNode }) {
  const { t } = useWords()
  return (
    <ul className={styles.checks} aria-label={label}>
      {of.map((c) => {
        const rests = behind(c)
        const who = c.verdict === 'unknown' && rests !== whoAnswersWords[c.code] ? whoAnswersWords[c.code] : null
        return (
          <li key={c.code}>
            <span aria-hidden="true"><Sign verdict={c.verdict} says={verdictWords[c.verdict]} /></span>
            <div className={styles.check}>
              <div className={styles.head}><strong>{t(conditionWords[c.code])}</strong><span>{t(verdictWords[c.verdict])}</span></div>
              {rests && <p>{t(rests)}</p>}
              {who && <p>{t(who)}</p>}
              {more?.(c)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
