/** The steps of a business flow as somebody follows them beside the machine. */
import { useWords } from '#web/language.ts'
import type { Words } from '#kit/words.ts'
import type { Path } from './names.view.tsx'
import { pathWords as words } from './path.words.ts'
import styles from './path.module.css'

export function FlowSteps({ steps, open }: { readonly steps: Path['steps'][number]['steps']; readonly open: boolean }) {
  const { t } = useWords()
  return (
    <details className={styles.steps} open={open || undefined}>
      <summary>{t(words.steps, { n: steps.length })}</summary>
      <ol>
        {steps.map((s) => (
          <li key={s.number} value={s.number}>
            <strong>{t(s.title)}</strong>
            <dl>
              <Part name={words.who} value={s.who} /><Part name={words.where} value={s.where} /><Part name={words.input} value={s.input} /><Part name={words.expected} value={s.expected} />
            </dl>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Part({ name, value }: { readonly name: Words; readonly value: Words }) {
  const { t } = useWords()
  const said = t(value)
  return said === '' ? null : <div><dt>{t(name)}</dt><dd>{said}</dd></div>
}
