/** One thing done with words: a reason, an answer, a decision. The words survive a reload; the server's refusal stands in the form. */
import type { ReactNode } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords, type Says } from '#web/language.ts'
import type { Problem } from '#web/api.ts'
import { Button, type Tone } from '#web/ui/button.tsx'
import { Form, Textarea } from '#web/ui/fields.tsx'
import { Card, Row, Title } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { matterWords } from './matter.words.ts'

type ActProps = {
  /** Names the draft: what is done, and to what. */
  readonly name: string
  readonly title: Says
  readonly label: Says
  readonly hint?: Says
  readonly yes: Says
  readonly tone?: Tone
  readonly required?: boolean
  /** What the field begins with. */
  readonly start?: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** True when it was done. */
  readonly send: (words: string) => Promise<boolean>
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function Act({ name, title, label, hint, yes, tone = 'first', required = true, start = '', busy, problem, send, onClose, children }: ActProps) {
  const { t } = useWords()
  const draft = useDraft(`survey.${name}`, { words: start })
  const submit = async () => {
    if (busy || !(await send(draft.values.words.trim()))) return
    draft.done()
    onClose()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Card tight tone="next">
      <Form onSubmit={() => void submit()} label={title}>
        <Title level={3}>{t(title)}</Title>
        <Found draft={draft} />
        <Textarea label={label} {...(hint ? { description: hint } : {})} required={required} focused value={draft.values.words} onChange={(words) => draft.change({ words })} maxLength={2000} />
        {children}
        <ErrorNotice problem={problem} faults />
        <Row end gap={2}><Button onClick={close}>{t(matterWords.cancel)}</Button><Button type="submit" tone={tone} busy={busy}>{t(yes)}</Button></Row>
      </Form>
    </Card>
  )
}
