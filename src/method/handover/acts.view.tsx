/** What this person may do with the standing now: each a button, the one that others wait for first; and the open one as a question. */
import type { Words } from '#kit/words.ts'
import { sideOf, type Role } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Button, type Tone } from '#web/ui/button.tsx'
import type { IconName } from '#web/ui/icons.tsx'
import { AnswerVoid, ClaimVoid, Undo } from './act.deed.view.tsx'
import { Cause, Course, Review, Sign, TakeBack } from './act.standing.view.tsx'
import type { History, Standing } from './names.view.tsx'
import { actWords as words } from './history.words.ts'
import { Teach } from './teach.view.tsx'
import { openClaim } from './claim.ts'
import styles from './history.module.css'

type Offer = { readonly act: string; readonly says: Words; readonly icon: IconName; readonly tone?: Tone }

type ActsProps = { readonly data: History; readonly act: string; readonly onAct: (act: string) => void }

export function Acts({ data, act, onAct }: ActsProps) {
  const { t } = useWords()
  const project = useProject()
  const { standing } = data
  const [name = '', deed = ''] = act.split('/')
  const close = () => onAct('')
  const claims = claimsFor(data, project.role)
  const offers = standing ? offersOf(data, standing, claims.length > 0) : []
  const records = project.can['handover.recordAttempt'] && standing
  return (
    <>
      {(offers.length > 0 || records) && (
        <div className={styles.acts} role="group" aria-label={t(words.title)}>
          {offers.map((o) => <Button key={o.act} tone={o.tone ?? 'second'} icon={o.icon} onClick={() => onAct(o.act)}>{t(o.says)}</Button>)}
          {records && <Button icon="record" to={`/projects/${project.id}/record?unit=${standing.unit}&capability=${standing.capability}&person=${standing.person}`}>{t(words.record)}</Button>}
        </div>
      )}
      {standing && name === 'sign' && standing.iMaySign && <Sign data={data} standing={standing} onClose={close} />}
      {standing && name === 'takeBack' && <TakeBack data={data} standing={standing} onClose={close} />}
      {standing?.assessment.watch && name === 'cause' && <Cause data={data} standing={standing} onClose={close} />}
      {standing && name === 'review' && standing.assessment.reviewWanted && <Review data={data} standing={standing} onClose={close} />}
      {standing && name === 'course' && <Course data={data} standing={standing} onClose={close} />}
      {standing && name === 'teach' && <Teach data={data} standing={standing} onClose={close} />}
      {name === 'void' && deed !== '' && <ClaimVoid attempt={deed} data={data} onClose={close} />}
      {name === 'answer' && (deed || claims[0]) && <AnswerVoid attempt={deed || claims[0]!} data={data} onClose={close} />}
      {name === 'undo' && deed !== '' && <Undo deed={deed} data={data} onClose={close} />}
    </>
  )
}

/** The attempts whose claim waits for the other side, when this role stands there. */
function claimsFor(data: History, role: Role): readonly string[] {
  return data.marks.map((m) => m.attempt).filter((attempt) => {
    const claim = openClaim(data.facts, attempt)
    return claim !== null && claim.detail['side'] !== sideOf[role]
  })
}

function offersOf(data: History, standing: Standing, claimed: boolean): readonly Offer[] {
  const { can } = data
  const a = standing.assessment
  const carried = a.signatures.some((s) => s.override !== null)
  const early = !a.eligible && !carried
  return [
    ...(standing.iMaySign && !early ? [{ act: 'sign', says: words.sign, icon: 'edit', tone: 'first' } as const] : []),
    ...(claimed && can['confirmVoid'] ? [{ act: 'answer', says: words.answer, icon: 'ask', tone: 'first' } as const] : []),
    ...(a.watch?.cause === null && can['findCause'] ? [{ act: 'cause', says: words.cause, icon: 'search', tone: 'first' } as const] : []),
    ...(a.reviewWanted && can['review'] ? [{ act: 'review', says: words.review, icon: 'flag', tone: 'first' } as const] : []),
    ...(a.level < 4 && !a.eligible && a.tries > 0 && can['changeCourse'] ? [{ act: 'course', says: words.course, icon: 'flows', ...(a.progress === 'notProgressing' ? { tone: 'first' as const } : {}) } as const] : []),
    ...(a.level >= 4 && can['teach'] ? [{ act: 'teach', says: words.teach, icon: 'teach' } as const] : []),
    ...(standing.iMaySign && early && a.tries > 0 && can['override'] ? [{ act: 'sign', says: words.signEarly, icon: 'edit' } as const] : []),
    ...(a.level >= 4 && can['takeBack'] ? [{ act: 'takeBack', says: words.takeBack, icon: 'undo', tone: 'danger' } as const] : []),
  ]
}
