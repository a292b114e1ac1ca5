/** Giving a run up, with the reason. */
import { useState } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { go } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Modal } from '#web/ui/dialog.tsx'
import { faultAt, Form, Textarea } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { runWords as words } from './run.page.words.ts'

export function AbandonButton({ run }: { readonly run: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [open, setOpen] = useState(false)
  const draft = useDraft(`validation.abandon.${run}`, { reason: '' })
  const { reason } = draft.values
  const [tried, setTried] = useState(false)
  const write = useWrite('validation.abandon')
  const give = async () => {
    setTried(true)
    if (reason.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project, run }, body: { reason } })
    if (!answer.ok) return
    draft.done()
    toast({ says: words.gaveUp })
    go(`/projects/${project}/validation/runs`)
  }
  const cancel = () => {
    draft.done()
    setOpen(false)
  }
  return (
    <>
      <Button tone="quiet" size="small" icon="trash" onClick={() => setOpen(true)}>{t(words.abandon)}</Button>
      {open && (
        <Modal title={words.abandon} onClose={() => setOpen(false)} foot={<><Button onClick={cancel}>{t(words.cancel)}</Button><Button tone="danger" busy={write.busy} onClick={() => void give()}>{t(words.abandon)}</Button></>}>
          <Form onSubmit={() => void give()} label={words.abandon}>
            <Stack gap={3}>
              <Text>{t(words.abandonHint)}</Text>
              <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
              <Found draft={draft} />
              <Textarea label={words.reason} required focused rows={3} maxLength={2000} value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(write.problem, 'reason') ?? (tried && reason.trim() === '' ? words.reasonMissing : null)} />
            </Stack>
          </Form>
        </Modal>
      )}
    </>
  )
}
