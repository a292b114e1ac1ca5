/** A question in the middle with its fields: sent once, busy while it goes, the server's words when it is refused. */
import { useState, type ReactNode } from 'react'
import type { Words } from '#kit/words.ts'
import type { Answer, Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { refreshChapters } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, type Tone } from '#web/ui/button.tsx'
import { Modal } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/fields.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { actWords } from './history.words.ts'
import type { History, Standing } from './names.view.tsx'

export type ActProps = { readonly data: History; readonly standing: Standing; readonly onClose: () => void }

export type Receipt = Output<'handover.signOff'>

type AskProps = {
  readonly title: Words
  readonly children?: ReactNode
  readonly yes: Words
  readonly tone?: Tone
  /** False while something is missing: pressing says so in the fields. */
  readonly whole: boolean
  readonly onTry: () => void
  readonly send: () => Promise<Answer<Receipt>>
  /** What is said when it is done. */
  readonly said?: (receipt: Receipt) => Words
  readonly onClose: () => void
}

export function Ask({ title, children, yes, tone = 'first', whole, onTry, send, said, onClose }: AskProps) {
  const { t } = useWords()
  const { id } = useProject()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async () => {
    onTry()
    if (!whole || busy) return
    setBusy(true)
    const answer = await send()
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    refreshChapters(['handover'], id)
    toast({ says: said ? said(answer.value) : actWords.done })
    onClose()
  }
  return (
    <Modal title={title} onClose={onClose} foot={<><Button onClick={onClose}>{t(uiWords.cancel)}</Button><Button tone={tone} busy={busy} onClick={() => void submit()}>{t(yes)}</Button></>}>
      <Form onSubmit={() => void submit()} label={title}>
        <ErrorNotice problem={problem} faults />
        {children}
      </Form>
    </Modal>
  )
}
