/** Raising a finding outside a run: on a step of the version in force, or on the flow as a whole. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { call, type Problem } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { smaller } from '#web/photo.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, FileButton, Form, Select, Textarea } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { findingsWords, findingWords as words } from './finding.page.words.ts'
import { runWords } from './run.page.words.ts'
import { useCapture } from './running.view.tsx'
import { kinds } from './validation.ts'
import { kindWords } from './validation.words.ts'
import styles from './finding.module.css'

type RaiseProps = { readonly flow: string; readonly onRaised: (finding: string) => void; readonly onClose: () => void }

export function RaiseDrawer({ flow: first, onRaised, onClose }: RaiseProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useCapture(project)
  const draft = useDraft(`validation.raise.${first || 'any'}`, { flow: first, step: '', kind: '', said: '' })
  const { flow, step, said } = draft.values
  const kind = kinds.find((k) => k === draft.values.kind) ?? null
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [upload, setUpload] = useState<Problem | null>(null)
  const write = useWrite('validation.raise')
  const chosen = read.data?.flows.find((f) => f.id === flow)

  const save = async () => {
    setTried(true)
    if (!chosen || kind === null || said.trim() === '' || sending) return
    setSending(true)
    const evidence: string[] = []
    for (const photo of photos) {
      const answer = await call('documents.upload', { params: { project }, query: { name: photo.name, chapter: 'validation', subject: flow }, file: await smaller(photo) }, { command: newId() })
      setUpload(answer.ok ? null : answer.problem)
      if (!answer.ok) return setSending(false)
      evidence.push(answer.value.subject)
    }
    const answer = await write.send({ params: { project }, body: { flow, version: chosen.current, step: step === '' ? null : Number(step), kind, words: said, evidence } })
    setSending(false)
    if (!answer.ok) return
    draft.done()
    toast({ says: words.raised })
    onRaised(answer.value.subject)
  }
  const cancel = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer title={words.raiseTitle} onClose={onClose} foot={<><Button onClick={cancel}>{t(words.cancel)}</Button><Button tone="first" icon="check" busy={sending} onClick={() => void save()}>{t(words.save)}</Button></>}>
      <Shown read={read}>
        {({ flows }) => (
          <Form onSubmit={() => void save()} label={words.raiseTitle}>
            <Stack gap={4}>
              <Text quiet>{t(words.raiseLead)}</Text>
              <Found draft={draft} />
              <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
              <ErrorNotice problem={upload} />
              <Select label={findingsWords.flow} required value={flow} onChange={(next) => draft.change({ flow: next, step: '' })} error={tried && !chosen ? runWords.flowMissing : null} options={flows.filter((f) => !f.archived).map((f) => ({ value: f.id, label: f.name }))} />
              {chosen && <Select label={words.step} value={step} onChange={(next) => draft.change({ step: next })} empty={words.whole} error={faultAt(write.problem, 'step')} options={chosen.steps.map((s) => ({ value: String(s.number), label: `${s.number} ${t(s.title)}` }))} />}
              <div className={styles.kinds}><Choice wide label={findingsWords.kind} value={kind} onChange={(next) => draft.change({ kind: next })} options={kinds.map((value) => ({ value, label: kindWords[value] }))} /></div>
              {tried && kind === null && <p role="alert" className={styles.fault}>{t(runWords.kindMissing)}</p>}
              <Textarea label={runWords.words} description={runWords.wordsHint} required rows={4} maxLength={2000} value={said} onChange={(next) => draft.change({ said: next })} error={faultAt(write.problem, 'words') ?? (tried && said.trim() === '' ? runWords.wordsMissing : null)} />
              <FileButton icon="camera" label={runWords.photo} accept="image/*" multiple onFiles={(files) => setPhotos((old) => [...old, ...files].slice(0, 6))} />
              {photos.length > 0 && <Text quiet size="small">{photos.map((p) => p.name).join(', ')}</Text>}
            </Stack>
          </Form>
        )}
      </Shown>
    </Drawer>
  )
}
