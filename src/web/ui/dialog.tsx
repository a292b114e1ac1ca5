/**
 * Drawer, Modal, Sheet and `confirm`, on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives the focus back.
 * `<Drawer title={…} onClose={…} foot={<Button …/>}>…</Drawer>` is open while it is mounted.
 */
import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { createRoot } from 'react-dom/client'
import { useWords, type Says } from '#web/language.ts'
import { Button, IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { Theme } from './theme.tsx'
import { rehost } from './toast.tsx'
import { uiWords } from './ui.words.ts'

type DialogProps = {
  readonly title: Says
  readonly children: ReactNode
  readonly onClose: () => void
  /** Buttons that stay in sight below. */
  readonly foot?: ReactNode
  readonly size?: 'normal' | 'wide'
}

/** Details of a row or a cell: from the right on a laptop, the whole screen on a phone. The page behind keeps its place. */
export const Drawer = (props: DialogProps) => <Dialog kind="drawer" {...props} />
/** A short question in the middle. */
export const Modal = (props: DialogProps) => <Dialog kind="modal" {...props} />
/** A list of choices from below, for the thumb. */
export const Sheet = (props: DialogProps) => <Dialog kind="sheet" {...props} />

function Dialog({ kind, title, children, onClose, foot, size }: DialogProps & { readonly kind: 'drawer' | 'modal' | 'sheet' }) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const node = dialog.current
    if (!node || node.open) return
    const before = document.activeElement
    node.showModal()
    rehost()
    node.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      node.close()
      rehost()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  // The keyboard's way to close is Escape; a press on the veil is a shortcut beside it and the close button.
  useEffect(() => {
    const node = dialog.current
    const veil = (event: MouseEvent) => {
      if (event.target === node) onClose()
    }
    node?.addEventListener('mousedown', veil)
    return () => node?.removeEventListener('mousedown', veil)
  }, [onClose])
  const cancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current) return
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={`${styles.dialog} ${styles[kind]}`} data-size={size} aria-labelledby={name} onCancel={cancel}>
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={name}>{t(title)}</h2>
          <IconButton icon="cross" label={uiWords.close} onClick={onClose} />
        </div>
        {/* A stop for the keyboard: without it a long text with nothing to press in it could not be scrolled. */}
        <div className={styles.body} role="group" aria-labelledby={name} tabIndex={0}>{children}</div>
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </dialog>
  )
}

type Question = { readonly title: Says; readonly body?: Says; readonly yes: Says; readonly no?: Says; readonly danger?: boolean }

/** `if (await confirm({ title, body, yes, danger: true })) …` */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((answer) => {
    const host = document.createElement('div')
    document.body.append(host)
    const root = createRoot(host)
    const done = (yes: boolean) => {
      answer(yes)
      root.unmount()
      host.remove()
    }
    root.render(<Theme bare><Asked question={question} done={done} /></Theme>)
  })
}

function Asked({ question, done }: { readonly question: Question; readonly done: (yes: boolean) => void }) {
  const { t } = useWords()
  const [answered, setAnswered] = useState(false)
  const once = (yes: boolean) => {
    if (answered) return
    setAnswered(true)
    done(yes)
  }
  return (
    <Modal
      title={question.title} onClose={() => once(false)}
      foot={<>
        <Button onClick={() => once(false)}>{t(question.no ?? uiWords.cancel)}</Button>
        <Button tone={question.danger ? 'danger' : 'first'} focused={!question.danger} onClick={() => once(true)}>{t(question.yes)}</Button>
      </>}
    >
      {question.body && <p>{t(question.body)}</p>}
    </Modal>
  )
}
