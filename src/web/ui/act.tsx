/** One act within a drawer, as a form of its own, with its button and a way out. It comes into sight when it opens. */
import { useEffect, useRef, type ReactNode } from 'react'
import type { Problem } from '../api.ts'
import { useWords, type Says } from '../language.ts'
import styles from './act.module.css'
import { Button } from './button.tsx'
import { Form } from './fields.tsx'
import { Stack, Title } from './layout.tsx'
import { ErrorNotice } from './notice.tsx'
import { uiWords } from './ui.words.ts'

type ActFormProps = {
  readonly title: Says
  readonly problem: Problem | null
  readonly busy: boolean
  /** What the button says; "Save" when nothing is said. */
  readonly yes?: Says
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function ActForm({ title, problem, busy, yes = uiWords.save, danger, disabled, onSave, onCancel, children }: ActFormProps) {
  const { t } = useWords()
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className={styles.act} ref={here}>
      <Form onSubmit={onSave} label={title}>
        <Stack gap={4}>
          <Title level={3}>{t(title)}</Title>
          <ErrorNotice problem={problem?.errors ? null : problem} />
          {children}
          <div className={styles.acts}>
            <Button type="submit" tone={danger ? 'danger' : 'first'} icon="check" busy={busy} disabled={disabled}>{t(yes)}</Button>
            <Button onClick={onCancel}>{t(uiWords.cancel)}</Button>
          </div>
        </Stack>
      </Form>
    </section>
  )
}
