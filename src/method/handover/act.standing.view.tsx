/** The questions about a standing: sign, take back, state the cause, review, decide on another way. */
import { useState } from 'react'
import { fill, type Words } from '#kit/words.ts'
import { call } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Choice, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { slotFor } from './signoff.ts'
import type { Role } from '#ground/people/people.ts'
import { Ask, type ActProps } from './ask.view.tsx'
import { causes, courses, type Cause as CauseCode, type Course as CourseCode } from './handover.ts'
import { causeWords, courseWords } from './handover.words.ts'
import { newestOf, recordOf, Told } from './told.view.tsx'
import { actWords as words, missingIn, namesIn, rolesAfter } from './history.words.ts'
import styles from './history.module.css'

/** What every question keeps: its reason, whether it was tried in vain, and where it goes. */
function useReason({ data }: Pick<ActProps, 'data'>) {
  const { id: project } = useProject()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && note.trim() === ''
  const field = (label: Words = words.reason) => <Textarea label={label} required rows={3} maxLength={2000} value={note} onChange={setNote} error={missing ? words.needReason : null} />
  return { note, whole: note.trim() !== '', field, onTry: () => setTried(true), tried, params: { project, capability: data.capability.id, person: data.person.id } }
}

export function Sign({ data, standing, onClose }: ActProps) {
  const { t } = useWords()
  const { role } = useProject()
  const reason = useReason({ data })
  const a = standing.assessment
  const carried = a.signatures.find((s) => s.override !== null)?.override ?? null
  const early = !a.eligible && carried === null
  const mine = slotFor(role as Role, { signatures: a.signatures as never }, { signers: [...a.signatures.map((s) => s.slot), ...a.missingSigners] as Role[] })
  const rest = rolesAfter(a.missingSigners, mine)
  return (
    <Ask
      title={early ? words.earlyTitle : namesIn(data, words.signTitle)} yes={early ? words.signEarly : words.sign} whole={!early || reason.whole} onTry={reason.onTry} onClose={onClose}
      send={() => call('handover.signOff', { params: reason.params, body: { override: early ? reason.note : null } })}
      said={(receipt) => (receipt.facts.some((f) => f.type === 'handedOver') ? namesIn(data, words.doneHandedOver) : words.doneSigned)}
    >
      {early
        ? <Text>{t({ zh: fill(words.earlyBody, { missing: missingIn(standing.assessment).zh }).zh, en: fill(words.earlyBody, { missing: missingIn(standing.assessment).en }).en })}</Text>
        : <Text>{t(fill(namesIn(data, words.signBody), { run: a.run }))}</Text>}
      {carried !== null && <Alert tone="warn">{t(words.signCarried, { reason: carried })}</Alert>}
      <Text quiet>{t(rest.zh === '' ? words.signLast : { zh: fill(words.signRest, { roles: rest.zh }).zh, en: fill(words.signRest, { roles: rest.en }).en })}</Text>
      {early && reason.field()}
    </Ask>
  )
}

export function TakeBack({ data, onClose }: ActProps) {
  const { t } = useWords()
  const reason = useReason({ data })
  return (
    <Ask title={namesIn(data, words.takeBackTitle)} yes={words.takeBack} tone="danger" whole={reason.whole} onTry={reason.onTry} onClose={onClose} send={() => call('handover.takeBack', { params: reason.params, body: { note: reason.note } })} said={() => words.doneTakenBack}>
      <Text>{t(words.takeBackBody)}</Text>
      {reason.field()}
    </Ask>
  )
}

export function Cause({ data, standing, onClose }: ActProps) {
  const reason = useReason({ data })
  const [cause, setCause] = useState<CauseCode | null>(null)
  const attempt = standing.assessment.watch!.attempt
  return (
    <Ask title={words.causeTitle} yes={words.save} whole={reason.whole && cause !== null} onTry={reason.onTry} onClose={onClose} send={() => call('handover.findCause', { params: reason.params, body: { attempt, cause: cause!, note: reason.note } })}>
      <Told data={data} fact={recordOf(data, attempt)} />
      <div className={styles.many}><Choice label={words.causeChoice} value={cause} onChange={setCause} options={causes.map((value) => ({ value, label: causeWords[value] }))} /></div>
      <Chosen missing={reason.tried && cause === null} />
      {reason.field(words.note)}
    </Ask>
  )
}

export function Review({ data, onClose }: ActProps) {
  const reason = useReason({ data })
  const [verdict, setVerdict] = useState<'stands' | 'back' | null>(null)
  return (
    <Ask title={words.reviewTitle} yes={words.save} whole={reason.whole && verdict !== null} onTry={reason.onTry} onClose={onClose} send={() => call('handover.review', { params: reason.params, body: { stands: verdict === 'stands', note: reason.note } })} said={() => (verdict === 'stands' ? words.done : words.doneTakenBack)}>
      <Told data={data} fact={newestOf(data, 'reviewWanted')} />
      <Choice wide label={words.verdict} value={verdict} onChange={setVerdict} options={[{ value: 'stands', label: words.stands }, { value: 'back', label: words.standsNot }]} />
      <Chosen missing={reason.tried && verdict === null} />
      {reason.field()}
    </Ask>
  )
}

export function Course({ data, onClose }: ActProps) {
  const reason = useReason({ data })
  const [choice, setChoice] = useState<CourseCode | null>(null)
  return (
    <Ask title={namesIn(data, words.courseTitle)} yes={words.save} whole={reason.whole && choice !== null} onTry={reason.onTry} onClose={onClose} send={() => call('handover.changeCourse', { params: reason.params, body: { choice: choice!, note: reason.note } })}>
      <div className={styles.many}><Choice label={words.courseChoice} value={choice} onChange={setChoice} options={courses.map((value) => ({ value, label: courseWords[value] }))} /></div>
      <Chosen missing={reason.tried && choice === null} />
      {reason.field()}
    </Ask>
  )
}

const Chosen = ({ missing }: { readonly missing: boolean }) => {
  const { t } = useWords()
  return missing ? <Alert tone="bad">{t(words.choose)}</Alert> : null
}
