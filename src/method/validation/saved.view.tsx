/** After a tap: what was saved, with eight seconds to take it back; and after the last step what it all means. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { withdraw } from '#web/outbox.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { Row } from '#web/ui/layout.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useUndoLeft } from '#web/unsent.ts'
import { runWords as words } from './run.page.words.ts'
import { useMyName, type Running } from './running.view.tsx'
import type { StepFinding } from './found.view.tsx'
import type { Outcome } from './validation.ts'
import { outcomeWords } from './validation.words.ts'
import styles from './run.module.css'

export type SavedStep = { readonly command: string; readonly at: number; readonly step: number; readonly outcome: Outcome; readonly found: StepFinding | null }

export function Saved({ saved, onUndone }: { readonly saved: SavedStep; readonly onUndone: () => void }) {
  const { t } = useWords()
  const left = useUndoLeft(saved.at)
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    if (await withdraw(saved.command)) return onUndone()
    setBusy(false)
    toast({ says: words.tooLate })
  }
  return (
    <div className={styles.saved} role="status">
      <Icon name="check" size={22} />
      <span><strong>{t(words.stepState, { n: saved.step, state: t(outcomeWords[saved.outcome]) })}</strong> <span>{t(words.savedHere)}</span></span>
      {left > 0 && <Button size="small" icon="undo" busy={busy} onClick={() => void undo()}>{t(words.undo, { n: left })}</Button>}
    </div>
  )
}

export function Done({ run, waiting, onAgain }: { readonly run: Running; readonly waiting: number; readonly onAgain: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const name = useMyName()
  const passed = run.answers.filter((a) => a.outcome === 'pass').length
  const values = { passed, found: run.answers.length - passed, name }
  return (
    <section className={styles.done} data-counts={run.counts || undefined}>
      <Icon name="check" size={40} />
      <h2>{t(words.done)}</h2>
      <p>{t(run.counts ? words.doneCounts : words.doneUncounted, values)}</p>
      {waiting > 0 && <p className={styles.quiet}>{t(words.savedHere)}</p>}
      <Row>
        <Button tone="first" to={`/projects/${project}/validation`}>{t(words.toMatrix)}</Button>
        <Button icon="undo" onClick={onAgain}>{t(words.again)}</Button>
      </Row>
    </section>
  )
}
