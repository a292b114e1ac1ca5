/** After a tap: what was saved, what it means, and eight seconds to take it back. */
import { useState } from 'react'
import { call } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import { withdraw } from '#web/outbox.ts'
import { refreshChapters } from '#web/read.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { Dots } from '#web/ui/level.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useUndoLeft } from '#web/unsent.ts'
import type { Words } from '#kit/words.ts'
import { recordWords as words } from './record.words.ts'
import styles from './record.module.css'

export type Saved = { readonly command: string; readonly at: number; readonly what: Says; readonly means: Words | null; readonly dots: { readonly run: number; readonly need: number } | null; readonly deed: boolean }

type SavedProps = { readonly saved: Saved; readonly project: string; readonly onUndone: () => void }

export function SavedNotice({ saved, project, onUndone }: SavedProps) {
  const { t } = useWords()
  const left = useUndoLeft(saved.at)
  const [busy, setBusy] = useState(false)

  const undo = async () => {
    setBusy(true)
    if (await withdraw(saved.command)) return onUndone()
    // It left in the last moment: an attempt can still be undone on the server, by its recorder.
    const answer = saved.deed ? await call('handover.undo', { params: { project, deed: saved.command } }) : null
    setBusy(false)
    if (answer?.ok) {
      refreshChapters(['handover'], project)
      return onUndone()
    }
    toast({ tone: 'bad', says: t(words.notUndone, { why: answer?.problem.detail ?? t(words.undoInHistory) }) })
  }
  return (
    <div className={styles.saved} role="status">
      <Icon name="check" size={26} />
      <div className={styles.savedWords}>
        <strong>{t(saved.what)}</strong>
        {saved.means && <span>{t(saved.means)}</span>}
        <span className={styles.savedHere}>{t(words.savedHere)}{saved.dots && <Dots run={Math.min(saved.dots.run, saved.dots.need)} of={saved.dots.need} />}</span>
      </div>
      {left > 0 && <Button icon="undo" busy={busy} onClick={() => void undo()}>{t(words.undo, { n: left })}</Button>}
    </div>
  )
}
