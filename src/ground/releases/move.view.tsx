/** What happens to a release: its day moves, it is out, it is called otherwise, it will not come. */
import { useState } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import type { Words } from '#kit/words.ts'
import type { Problem } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { ActForm } from '#web/ui/act.tsx'
import { DateInput, faultAt, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { TwoAreas } from './create.view.tsx'
import { releasesPage as words } from './page.words.ts'
import type { ReleaseData } from './release.view.tsx'

type ActProps = { readonly data: ReleaseData; readonly onDone: () => void }
function saved(onDone: () => void) {
  toast({ says: words.saved })
  onDone()
}

const waiting = (data: ReleaseData): number => data.hangs.filter((h) => h.waits).length

export function SlipForm({ data, onDone }: ActProps) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const { release } = data
  const draft = useDraft(`releases.slip.${release.id}`, { to: '', reason: '' }, release.version)
  const { to, reason } = draft.values
  const [tried, setTried] = useState(false)
  const write = useWrite('releases.slip')
  const save = async () => {
    setTried(true)
    if (to === '' || reason.trim() === '' || draft.stale || write.busy) return
    const answer = await write.send({ params: { project, release: release.id }, body: { to, reason, version: draft.seen } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.slip} problem={draft.stale ? null : write.problem} busy={write.busy} disabled={draft.stale} onSave={() => void save()} onCancel={close}>
      <Found draft={draft}>{day(release.planned)}</Found>
      {waiting(data) > 0 && <Alert tone="warn">{t(words.slipTells, { n: waiting(data) })}</Alert>}
      <DateInput label={words.to} required focused value={to} onChange={(next) => draft.change({ to: next })} error={faultAt(write.problem, 'to') ?? (tried && to === '' ? words.missing : null)} />
      <Textarea label={words.reason} description={words.reasonHint} required rows={3} maxLength={2000} value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(write.problem, 'reason') ?? (tried && reason.trim() === '' ? words.missing : null)} />
    </ActForm>
  )
}

export function PublishForm({ data: { release, today }, onDone }: ActProps) {
  const { id: project } = useProject()
  const [on, setOn] = useState('')
  const write = useWrite('releases.publish')
  const save = async () => {
    const answer = await write.send({ params: { project, release: release.id }, body: on === '' ? {} : { on } })
    if (answer.ok) saved(onDone)
  }
  return (
    <ActForm title={words.publish} problem={write.problem} busy={write.busy} onSave={() => void save()} onCancel={onDone}>
      <DateInput label={words.on} description={words.onHint} focused max={today} value={on} onChange={setOn} error={faultAt(write.problem, 'on')} />
    </ActForm>
  )
}

export function ReviseForm({ data: { release }, onDone }: ActProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`releases.revise.${release.id}`, { name: textsOf(release.name, lang), contents: textsOf(release.contents, lang) }, release.version)
  const { name, contents } = draft.values
  const write = useWrite('releases.revise')
  const save = async () => {
    if (draft.stale || write.busy) return
    const answer = await write.send({ params: { project, release: release.id }, body: { name, contents, version: draft.seen } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.revise} problem={draft.stale ? null : write.problem} busy={write.busy} disabled={draft.stale} onSave={() => void save()} onCancel={close}>
      <Found draft={draft}>{[t(release.name), t(release.contents)].filter(Boolean).join('\n')}</Found>
      <Bilingual label={words.name} value={name} onChange={(next) => draft.change({ name: next })} focused error={faultAt(write.problem, 'name')} />
      <TwoAreas value={contents} onChange={(next) => draft.change({ contents: next })} />
    </ActForm>
  )
}

type ReasonProps = ActProps & { /** Names the draft. */ readonly name: string; readonly title: Words; readonly hint: Words | null; readonly danger?: boolean; readonly busy: boolean; readonly problem: Problem | null; /** True when it was done. */ readonly onReason: (reason: string) => Promise<boolean> }

/** What needs nothing but its reason. */
function ReasonForm({ data, name, title, hint, danger = false, busy, problem, onReason, onDone }: ReasonProps) {
  const { t } = useWords()
  const draft = useDraft(`releases.${name}.${data.release.id}`, { reason: '' })
  const { reason } = draft.values
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (reason.trim() !== '' && !busy && (await onReason(reason))) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={title} problem={problem} busy={busy} danger={danger} yes={title} onSave={() => void save()} onCancel={close}>
      {hint && <Text>{t(hint)}</Text>}
      <Found draft={draft} />
      <Textarea label={words.reason} description={words.reasonHint} required focused rows={3} maxLength={2000} value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(problem, 'reason') ?? (tried && reason.trim() === '' ? words.missing : null)} />
    </ActForm>
  )
}

export function DropForm({ data, onDone }: ActProps) {
  const { id: project } = useProject()
  const write = useWrite('releases.drop')
  const drop = async (reason: string) => (await write.send({ params: { project, release: data.release.id }, body: { reason } })).ok
  return <ReasonForm data={data} onDone={onDone} name="drop" title={words.drop} hint={waiting(data) > 0 ? words.dropHint : null} danger busy={write.busy} problem={write.problem} onReason={drop} />
}

export function TakeBackForm({ data, onDone }: ActProps) {
  const { id: project } = useProject()
  const write = useWrite('releases.takeBack')
  const takeBack = async (reason: string) => (await write.send({ params: { project, release: data.release.id }, body: { reason } })).ok
  return <ReasonForm data={data} onDone={onDone} name="takeBack" title={data.release.state === 'out' ? words.takeBackOut : words.takeBackDropped} hint={words.takeBackHint} busy={write.busy} problem={write.problem} onReason={takeBack} />
}
