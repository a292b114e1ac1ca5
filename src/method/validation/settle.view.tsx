/** What becomes of a finding after its triage: the user answers, it is resolved, it is there again, the customer hears no more of it. */
import { useState } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { ActForm } from '#web/ui/act.tsx'
import { Choice, faultAt, Select, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { findingWords as words } from './finding.page.words.ts'
import type { FindingData } from './finding.view.tsx'
import styles from './finding.module.css'

type ActProps = { readonly data: FindingData; readonly onDone: () => void }

export function saved(onDone: () => void) {
  toast({ says: words.saved })
  onDone()
}

export function AnswerForm({ data: { finding }, onDone }: ActProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`validation.answer.${finding.id}`, { said: '', verdict: '' })
  const { said } = draft.values
  const verdict = (['yes', 'no'] as const).find((v) => v === draft.values.verdict) ?? null
  const [tried, setTried] = useState(false)
  const write = useWrite('validation.answered')
  const save = async () => {
    setTried(true)
    if (verdict === null || said.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project, finding: finding.id }, body: { words: said, accepted: verdict === 'yes' } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.record} problem={write.problem} busy={write.busy} onSave={() => void save()} onCancel={close}>
      <Found draft={draft} />
      <Textarea label={words.answerWords} rows={3} maxLength={2000} required focused value={said} onChange={(next) => draft.change({ said: next })} error={faultAt(write.problem, 'words') ?? (tried && said.trim() === '' ? words.missing : null)} />
      <Choice label={words.verdict} value={verdict} onChange={(next) => draft.change({ verdict: next })} options={[{ value: 'yes', label: words.accepted }, { value: 'no', label: words.declined }]} />
      {tried && verdict === null && <p role="alert" className={styles.fault}>{t(words.verdictMissing)}</p>}
    </ActForm>
  )
}

export function ResolveForm({ data: { finding, releases }, onDone }: ActProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const own = finding.triage?.release ?? null
  const draft = useDraft(`validation.resolve.${finding.id}`, { how: '', by: own?.id ?? '' })
  const { how, by } = draft.values
  const [tried, setTried] = useState(false)
  const write = useWrite('validation.resolve')
  const options = [...(own ? [own] : []), ...releases.filter((r) => r.id !== own?.id && r.state === 'out')]
  const save = async () => {
    setTried(true)
    if (how.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project, finding: finding.id }, body: { how, release: by || null } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.resolve} problem={write.problem} busy={write.busy} onSave={() => void save()} onCancel={close}>
      <Found draft={draft} />
      <Textarea label={words.how} rows={3} maxLength={2000} required focused value={how} onChange={(next) => draft.change({ how: next })} error={faultAt(write.problem, 'how') ?? (tried && how.trim() === '' ? words.missing : null)} />
      {options.length > 0 && <Select label={words.by2} value={by} onChange={(next) => draft.change({ by: next })} empty={words.noRelease} error={faultAt(write.problem, 'release')} options={options.map((r) => ({ value: r.id, label: t(words.inRelease, { name: t(r.name) }) }))} />}
    </ActForm>
  )
}

export function ReasonForm({ data: { finding }, act, onDone }: ActProps & { readonly act: 'reopen' | 'unshare' }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`validation.${act}.${finding.id}`, { reason: '' })
  const { reason } = draft.values
  const [tried, setTried] = useState(false)
  const reopen = useWrite('validation.reopen')
  const unshare = useWrite('validation.unshare')
  const write = act === 'reopen' ? reopen : unshare
  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project, finding: finding.id }, body: { reason } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words[act]} problem={write.problem} busy={write.busy} danger={act === 'unshare'} yes={words[act]} onSave={() => void save()} onCancel={close}>
      {act === 'unshare' && <Text>{t(words.unshareHint)}</Text>}
      {act === 'reopen' && finding.shared && <Alert tone="warn">{t(words.seenAgain)}</Alert>}
      <Found draft={draft} />
      <Textarea label={words.reason} rows={3} maxLength={2000} required focused value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(write.problem, 'reason') ?? (tried && reason.trim() === '' ? words.missing : null)} />
    </ActForm>
  )
}
