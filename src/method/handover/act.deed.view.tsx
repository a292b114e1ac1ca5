/** The questions about one record: claim it void, answer such a claim, undo it. */
import { useState } from 'react'
import { call } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Choice, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { Ask } from './ask.view.tsx'
import { voidCauses, type VoidCause } from './handover.ts'
import { voidCauseWords } from './handover.words.ts'
import type { History } from './names.view.tsx'
import { recordOf, Told } from './told.view.tsx'
import { actWords as words } from './history.words.ts'
import { fill } from '#kit/words.ts'
import { openClaim } from './claim.ts'
import styles from './history.module.css'

type Asked = { readonly data: History; readonly onClose: () => void }

export function ClaimVoid({ attempt, data, onClose }: Asked & { readonly attempt: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [cause, setCause] = useState<VoidCause | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Ask title={words.voidTitle} yes={words.void} whole={cause !== null} onTry={() => setTried(true)} onClose={onClose} send={() => call('handover.claimVoid', { params: { project, attempt }, body: { cause: cause!, note: note.trim() || null } })} said={() => words.doneClaimed}>
      <Told data={data} fact={recordOf(data, attempt)} />
      <Text>{t(words.voidBody)}</Text>
      <div className={styles.many}><Choice label={words.causeChoice} value={cause} onChange={setCause} options={voidCauses.map((value) => ({ value, label: voidCauseWords[value] }))} /></div>
      {tried && cause === null && <Alert tone="bad">{t(words.choose)}</Alert>}
      <Textarea label={words.noteOptional} rows={2} maxLength={2000} value={note} onChange={setNote} />
    </Ask>
  )
}

export function AnswerVoid({ attempt, data, onClose }: Asked & { readonly attempt: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [answer, setAnswer] = useState<'agree' | 'decline' | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const claim = openClaim(data.facts, attempt)
  const cause = claim ? voidCauseWords[claim.detail['cause'] as VoidCause] : null
  const said = claim && typeof claim.detail['note'] === 'string' ? claim.detail['note'] : null
  const params = { project, attempt }
  return (
    <Ask
      title={words.answerTitle} yes={words.save} whole={answer !== null} onTry={() => setTried(true)} onClose={onClose}
      send={() => (answer === 'agree' ? call('handover.confirmVoid', { params }) : call('handover.declineVoid', { params, body: { note: note.trim() || null } }))}
      said={() => (answer === 'agree' ? words.doneVoid : words.doneDeclined)}
    >
      <Told data={data} fact={recordOf(data, attempt)} />
      {cause && <Text>{t({ zh: fill(words.answerBody, { cause: cause.zh }).zh, en: fill(words.answerBody, { cause: cause.en }).en })}</Text>}
      {said && <p className={styles.note}>{said}</p>}
      <Choice wide label={words.verdict} value={answer} onChange={setAnswer} options={[{ value: 'agree', label: words.agree }, { value: 'decline', label: words.decline }]} />
      {tried && answer === null && <Alert tone="bad">{t(words.choose)}</Alert>}
      {answer === 'decline' && <Textarea label={words.noteOptional} rows={2} maxLength={2000} value={note} onChange={setNote} />}
    </Ask>
  )
}

export function Undo({ deed, data, onClose }: Asked & { readonly deed: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  return (
    <Ask title={words.undoTitle} yes={words.undo} whole onTry={() => undefined} onClose={onClose} send={() => call('handover.undo', { params: { project, deed } })} said={() => words.doneUndone}>
      <Told data={data} fact={recordOf(data, deed)} />
      <Text>{t(words.undoBody)}</Text>
    </Ask>
  )
}
