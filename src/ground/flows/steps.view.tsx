/** The steps of a flow, to be read. Steps the version touched carry a mark. */
import { useWords } from '#web/language.ts'
import { Badge } from '#web/ui/notice.tsx'
import { fieldWords, touchWords } from './flows.words.ts'
import { stepFields, type Step, type Touch } from './steps.ts'
import styles from './flows.module.css'

export function StepList({ steps, touches = [] }: { readonly steps: readonly Step[]; readonly touches?: readonly Touch[] }) {
  const { t } = useWords()
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => {
        const touched = touches.filter((touch) => touch.kind !== 'removed' && touch.to === i + 1)
        const said = stepFields.filter((f) => f !== 'title' && (step[f].zh || step[f].en))
        return (
          <li key={i} className={styles.step} data-touch={touched.length > 0 || undefined}>
            <span className={styles.number}>{i + 1}</span>
            <div className={styles.inside}>
              <h3>{t(step.title)} {touched.map((touch) => <Badge key={touch.kind} tone="brand">{t(touchWords[touch.kind])}</Badge>)}</h3>
              {said.length > 0 && <dl className={styles.fields}>{said.map((f) => <div key={f}><dt>{t(fieldWords[f])}</dt><dd>{t(step[f])}</dd></div>)}</dl>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
