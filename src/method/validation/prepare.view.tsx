/** Training material or upgrade data of one flow: ready, with a document or where it is; or not needed, and why. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { call, type Problem } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Choice, DateInput, faultAt, FileButton, Form, Textarea } from '#web/ui/fields.tsx'
import { Facts, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { Evidence } from './lists.view.tsx'
import type { MatrixRow } from './matrix.page.tsx'
import { prepareWords as words } from './matrix.page.words.ts'
import type { Matter } from './validation.ts'
import { matterWords, preparationWords } from './validation.words.ts'
import styles from './matrix.module.css'

type PrepareProps = { readonly row: MatrixRow; readonly what: Matter; readonly may: boolean; readonly today: string; readonly onClose: () => void }

export function PrepareDrawer({ row: { flow, ...row }, what, may, today, onClose }: PrepareProps) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const before = row[what]
  const start = { which: before.why === null ? 'ready' : 'notNeeded', on: '', note: before.note, why: before.why ?? '', files: before.documents }
  const draft = useDraft(`validation.prepare.${flow.id}.${what}`, start, JSON.stringify([flow.current, before.note, before.why, before.documents.map((f) => f.id)]))
  const { on, note, why, files } = draft.values
  const which = draft.values.which === 'ready' ? 'ready' : 'notNeeded'
  const [busy, setBusy] = useState(false)
  const [upload, setUpload] = useState<Problem | null>(null)
  const write = useWrite('validation.prepared')

  const attach = async (chosen: readonly File[]) => {
    setBusy(true)
    setUpload(null)
    for (const file of chosen) {
      const answer = await call('documents.upload', { params: { project }, query: { name: file.name, chapter: 'validation', subject: flow.id }, file }, { command: newId() })
      if (!answer.ok) {
        setUpload(answer.problem)
        break
      }
      draft.change((now) => ({ files: [...now.files, { id: answer.value.subject, name: file.name, type: file.type }] }))
    }
    setBusy(false)
  }
  const save = async () => {
    if (draft.stale || busy || write.busy) return
    const ready = which === 'ready'
    const answer = await write.send({ params: { project, flow: flow.id }, body: { what, version: flow.current, ready, ...(ready ? { on: on || null, documents: files.map((f) => f.id), note } : { why }) } })
    if (!answer.ok) return
    toast({ says: words.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  const by = before.by && before.day && { name: words.by, value: `${before.by.name}, ${day(before.day)}` }
  return (
    <Drawer
      title={t(words.title, { what: t(matterWords[what]), flow: t(flow.name) })} onClose={onClose}
      foot={may && <><Button onClick={close}>{t(uiWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={busy || draft.stale} onClick={() => void save()}>{t(words.save)}</Button></>}
    >
      <Form onSubmit={() => void save()} label={matterWords[what]}>
        <Stack gap={4}>
          {before.state === 'toConfirm' ? <Alert tone="warn">{t(words.asked, { old: before.version ?? 0, n: flow.current })}</Alert> : <Text quiet>{t(words.lead, { n: flow.current })}</Text>}
          {before.state !== 'missing' && (
            <Facts items={[
              { name: words.now, value: before.why ?? `${t(preparationWords[before.state], { n: flow.current })}${before.note ? ` · ${before.note}` : ''}` },
              ...(before.on ? [{ name: words.since, value: day(before.on) }] : []), ...(by ? [by] : []),
              ...(before.documents.length > 0 ? [{ name: words.documents, value: <Evidence files={before.documents} /> }] : []),
            ]} />
          )}
          {may && (
            <>
              <Found draft={draft} />
              <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
              <ErrorNotice problem={upload} />
              <Choice wide label={words.which} value={which} onChange={(next) => draft.change({ which: next })} options={[{ value: 'ready', label: words.ready }, { value: 'notNeeded', label: words.notNeeded }]} />
              {which === 'ready'
                ? (
                  <>
                    <Textarea label={words.where} rows={2} maxLength={2000} value={note} onChange={(next) => draft.change({ note: next })} error={faultAt(write.problem, 'documents') ?? faultAt(write.problem, 'note')} />
                    <FileButton label={words.files} accept="image/*,application/pdf,.docx,.xlsx,.pptx" multiple onFiles={(chosen) => void attach(chosen)} />
                    {files.length > 0 && <ul className={styles.files}>{files.map((f) => <li key={f.id}><span>{f.name}</span><IconButton icon="cross" label={t(words.drop, { name: f.name })} onClick={() => draft.change({ files: files.filter((o) => o.id !== f.id) })} /></li>)}</ul>}
                    <DateInput label={words.day} description={words.dayHint} value={on} max={today} onChange={(next) => draft.change({ on: next })} error={faultAt(write.problem, 'on')} />
                  </>
                )
                : <Textarea label={words.why} rows={3} maxLength={2000} required value={why} onChange={(next) => draft.change({ why: next })} error={faultAt(write.problem, 'why')} />}
            </>
          )}
        </Stack>
      </Form>
    </Drawer>
  )
}
