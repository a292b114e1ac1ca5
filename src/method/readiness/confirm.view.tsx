/** What no chapter knows is confirmed by hand: since which day, by what evidence, with photos or files. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { call, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { smaller } from '#web/photo.ts'
import { useWrite } from '#web/read.ts'
import { ActForm } from '#web/ui/act.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { DateInput, faultAt, FileButton, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { spotIn, useDeed, type ActProps } from './deed.view.tsx'
import { actWords as words, gateWords } from './gate.page.words.ts'
import styles from './gate.module.css'

type Kept = { readonly id: string; readonly name: string }
const none: readonly Kept[] = []
const scopes = { flow: words.owedFlow, unit: words.owedUnit, place: words.owedPlace } as const

export function ConfirmForm({ data, condition, onDone }: ActProps) {
  const { t } = useWords()
  const spot = spotIn(condition, data.gate)
  const draft = useDraft(`readiness.confirm.${condition.code}.${spot.flow ?? ''}.${spot.unit ?? ''}`, { note: '', on: data.today, files: none })
  const close = () => {
    draft.done()
    onDone()
  }
  const { project, done } = useDeed(data.gate, close)
  const [uploading, setUploading] = useState(false)
  const [upload, setUpload] = useState<Problem | null>(null)
  const write = useWrite('readiness.confirm')
  const { note, on, files } = draft.values
  const attach = async (chosen: readonly File[]) => {
    setUploading(true)
    setUpload(null)
    for (const file of chosen) {
      const answer = await call('documents.upload', { params: { project }, query: { name: file.name, chapter: 'readiness', subject: condition.code }, file: await smaller(file) }, { command: newId() })
      if (!answer.ok) {
        setUpload(answer.problem)
        break
      }
      draft.change((now) => ({ files: [...now.files, { id: answer.value.subject, name: file.name }].slice(0, 20) }))
    }
    setUploading(false)
  }
  const save = async () => {
    if (uploading || write.busy) return
    done(await write.send({ params: { project }, body: { ...spot, ...(on ? { on } : {}), note, evidence: files.map((f) => f.id) } }))
  }
  return (
    <ActForm title={t(words.confirmTitle, { title: t(condition.title) })} problem={write.problem} busy={write.busy || uploading} yes={gateWords.confirm} onSave={() => void save()} onCancel={close}>
      <Text quiet size="small">{t(scopes[condition.scope])}</Text>
      <Found draft={draft} />
      <DateInput label={words.confirmOn} value={on} max={data.today} onChange={(next) => draft.change({ on: next })} error={faultAt(write.problem, 'on')} />
      <Textarea label={words.note} description={words.noteHint} rows={2} maxLength={2000} value={note} onChange={(next) => draft.change({ note: next })} error={faultAt(write.problem, 'note') ?? faultAt(write.problem, 'code')} />
      <FileButton icon="camera" label={words.photo} accept="image/*,application/pdf,.docx,.xlsx" multiple onFiles={(chosen) => void attach(chosen)} />
      <ErrorNotice problem={upload} />
      {files.length > 0 && <ul className={styles.files}>{files.map((f) => <li key={f.id}><span>{f.name}</span><IconButton icon="cross" label={t(words.drop, { name: f.name })} onClick={() => draft.change({ files: files.filter((o) => o.id !== f.id) })} /></li>)}</ul>}
    </ActForm>
  )
}
