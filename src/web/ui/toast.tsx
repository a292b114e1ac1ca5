/** `toast({ says: words.saved, undo: () => … })`: a message that goes by itself; with `undo` it stays eight seconds. */
import { useEffect, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useWords, type Says } from '#web/language.ts'
import { Icon } from './icons.tsx'
import styles from './toast.module.css'
import { uiWords } from './ui.words.ts'

type Toast = {
  readonly says: Says
  readonly tone?: 'plain' | 'bad'
  readonly undo?: () => void
  /** Another thing to do instead of undo. */
  readonly action?: { readonly says: Says; readonly run: () => void }
  /** Milliseconds it stays; 0 is until it is closed. */
  readonly stays?: number
}

type Shown = Toast & { readonly id: number }
let shown: readonly Shown[] = []
let count = 0
const listeners = new Set<() => void>()
function put(next: readonly Shown[]) {
  shown = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const drop = (id: number) => put(shown.filter((s) => s.id !== id))

/** Shows a message; answers a function that takes it away again. */
export function toast(message: Toast): () => void {
  const id = ++count
  put([...shown.slice(-2), { ...message, id }])
  return () => drop(id)
}

/** A dialog opened or closed: the messages move to where they can be clicked. */
export const rehost = () => queueMicrotask(() => put([...shown]))

export function Toaster() {
  const { t } = useWords()
  const list = useSyncExternalStore(subscribe, () => shown)
  // Outside an open dialog nothing can be clicked, so the messages move into the topmost one.
  const host = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  return createPortal(
    <section className={styles.toasts} aria-label={t(uiWords.toast)} aria-live="polite">{list.map((one) => <One key={one.id} one={one} />)}</section>,
    host,
  )
}

function One({ one }: { readonly one: Shown }) {
  const { t } = useWords()
  const stays = one.stays ?? (one.undo || one.action ? 8000 : one.tone === 'bad' ? 10_000 : 4500)
  useEffect(() => {
    if (stays === 0) return
    const timer = setTimeout(() => drop(one.id), stays)
    return () => clearTimeout(timer)
  }, [one.id, stays])
  const act = (run: () => void) => () => {
    drop(one.id)
    run()
  }
  return (
    <div className={styles.toast} data-tone={one.tone} role={one.tone === 'bad' ? 'alert' : 'status'}>
      <span>{t(one.says)}</span>
      {one.undo && <button type="button" onClick={act(one.undo)}>{t(uiWords.undo)}</button>}
      {one.action && <button type="button" onClick={act(one.action.run)}>{t(one.action.says)}</button>}
      <button type="button" className={styles.close} aria-label={t(uiWords.close)} onClick={() => drop(one.id)}><Icon name="cross" size={16} /></button>
    </div>
  )
}
