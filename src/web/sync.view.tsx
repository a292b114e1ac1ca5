/** The sync dot, always in sight: its shape and its words say whether something recorded here has not reached the server. It opens the outbox. */
import { lazy, Suspense, useState } from 'react'
import { useWords } from './language.ts'
import { useOutbox } from './outbox.ts'
import { outboxWords } from './outbox.words.ts'
import { syncState } from './sending.ts'
import styles from './sync.module.css'
import { Icon } from './ui/icons.tsx'

const OutboxDrawer = lazy(() => import('./outbox.view.tsx'))

const shapes = { clear: 'cloud', waiting: 'cloudUp', sending: 'cloudUp', offline: 'cloudOff', signIn: 'lock', refused: 'warning' } as const

export function SyncDot() {
  const { t } = useWords()
  const box = useOutbox()
  const [open, setOpen] = useState(false)
  const state = syncState(box)
  const words = {
    clear: outboxWords.clear, waiting: outboxWords.waiting, sending: outboxWords.sending, signIn: outboxWords.signIn, refused: outboxWords.refused,
    offline: box.waiting ? outboxWords.offlineWaiting : outboxWords.offline,
  }[state]
  const says = t(words, { n: state === 'refused' ? box.refused : box.waiting })
  return (
    <>
      <button type="button" className={styles.dot} data-state={state} onClick={() => setOpen(true)} title={t(outboxWords.title)}>
        <Icon name={shapes[state]} size={20} />
        <span>{says}</span>
      </button>
      <output className="unseen" aria-live="polite">{state === 'clear' ? '' : says}</output>
      {open && <Suspense fallback={null}><OutboxDrawer onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
