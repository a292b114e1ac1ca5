/** Everything that happened, the newest first. What arrived late, what does not count and why, and when the run was counted anew are said where they stand. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon, type IconName } from '#web/ui/icons.tsx'
import { Row, Title } from '#web/ui/layout.tsx'
import { Badge } from '#web/ui/notice.tsx'
import { EvidenceLinks } from './evidence.view.tsx'
import { openClaim } from './claim.ts'
import type { Attempted, FactType, HandoverFact } from './facts.ts'
import { factSentence } from './facts.words.ts'
import { notCountedWords } from './handover.words.ts'
import { sideOf } from '#ground/people/people.ts'
import { nameIn, type History } from './names.view.tsx'
import { recordOf } from './told.view.tsx'
import { actWords, historyWords as words } from './history.words.ts'
import styles from './history.module.css'

type Fact = History['facts'][number]
type TimelineProps = { readonly data: History; readonly undoWithin: number; readonly onAct: (act: string) => void }

const icons: Readonly<Partial<Record<FactType, IconName>>> = {
  demonstrated: 'teach', signed: 'edit', handedOver: 'flag', watched: 'warning', causeFound: 'search', takenBack: 'undo', lapsed: 'clock', restored: 'check', taught: 'teach', becameTeacher: 'teach',
  courseChanged: 'flows', runRecounted: 'activity', reviewWanted: 'flag', reviewed: 'flag', withdrawn: 'undo', voidClaimed: 'ask', voidConfirmed: 'cross', voidDeclined: 'check', watchCleared: 'check',
}

/** Later than this many milliseconds after it happened, a record arrived late. */
const lateAfter = 15 * 60_000

export function Timeline({ data, undoWithin, onAct }: TimelineProps) {
  const { t } = useWords()
  const newest = data.facts.map((fact, place) => ({ fact, place })).sort((a, b) => (a.fact.at < b.fact.at ? 1 : a.fact.at > b.fact.at ? -1 : b.place - a.place))
  if (newest.length === 0) return null
  return (
    <section aria-labelledby="timeline">
      <Title level={3} id="timeline">{t(words.timeline)}</Title>
      <ol className={styles.timeline}>{newest.map(({ fact }, i) => <One key={newest.length - i} fact={fact} data={data} undoWithin={undoWithin} onAct={onAct} />)}</ol>
    </section>
  )
}

function One({ fact, data, undoWithin, onAct }: { readonly fact: Fact; readonly data: History; readonly undoWithin: number; readonly onAct: (act: string) => void }) {
  const { t, moment } = useWords()
  const me = useMe().person.id
  const [now] = useState(() => Date.now())
  const type = fact.type as FactType
  const nameOf = nameIn(data)
  const attempt = type === 'attempted' ? (fact.detail as unknown as Attempted) : null
  const mark = attempt && data.marks.find((m) => m.attempt === attempt.id)
  const late = Date.parse(fact.recordedAt) - Date.parse(fact.at) > lateAfter
  const record = type === 'attempted' || type === 'demonstrated' ? String(fact.detail['id']) : null
  const gone = record !== null && (mark?.notCounted === 'withdrawn' || mark?.notCounted === 'void' || data.facts.some((f) => f.type === 'withdrawn' && f.detail['record'] === record))
  const mine = record !== null && !gone && fact.by === me && now - Date.parse(fact.recordedAt) < undoWithin * 60_000 && data.can['undo']
  const bad = attempt ? attempt.outcome !== 'success' : type === 'watched' || type === 'takenBack' || type === 'lapsed'
  return (
    <li className={styles.fact} data-type={type} data-bad={bad || undefined} data-gone={gone || undefined}>
      <span className={styles.mark}><Icon name={icons[type] ?? (bad ? 'cross' : 'check')} size={16} /></span>
      <div className={styles.factWords}>
        <p>{t(factSentence(fact as unknown as HandoverFact, nameOf, fact.by))}</p>
        <p className={styles.when}>{moment(fact.at)}</p>
        <Besides fact={fact} data={data} />
        {attempt && <AttemptMore attempt={attempt} nameOf={(id) => t(nameOf(id))} />}
        <Row gap={2}>
          {mark && mark.notCounted !== null && <Badge tone="warn">{t(words.notCounted, { why: t(notCountedWords[mark.notCounted as keyof typeof notCountedWords]) })}</Badge>}
          {mark && mark.notCounted === null && attempt?.outcome === 'success' && <Badge>{t(words.runAfter, { n: mark.run })}</Badge>}
          {late && <Badge tone="info" icon="clock">{t(words.late, { at: moment(fact.recordedAt) })}</Badge>}
          {attempt && !gone && <Claim attempt={attempt.id} data={data} onAct={onAct} />}
        </Row>
        {mine && <Button size="small" tone="quiet" icon="undo" onClick={() => onAct(`undo/${record}`)}>{t(actWords.undo)}</Button>}
      </div>
    </li>
  )
}

/** Types whose sentence leaves out what was written with them. */
const withNote: readonly FactType[] = ['voidClaimed', 'voidDeclined', 'courseChanged', 'reviewed']

/** Which record a claim, an answer or an undoing means; and the words of whoever decided. */
function Besides({ fact, data }: { readonly fact: Fact; readonly data: History }) {
  const { t, moment } = useWords()
  const type = fact.type as FactType
  const meant = type.startsWith('void') ? recordOf(data, fact.detail['attempt']) : type === 'withdrawn' ? recordOf(data, fact.detail['record']) : undefined
  const note = withNote.includes(type) ? fact.detail['note'] : null
  const early = type === 'signed' ? fact.detail['override'] : null
  return (
    <>
      {meant && <p className={styles.more}>{t(words.about, { at: moment(meant.at) })}</p>}
      {typeof note === 'string' && note !== '' && <p className={styles.note}>{note}</p>}
      {typeof early === 'string' && <p className={styles.note}>{t(words.early, { reason: early })}</p>}
    </>
  )
}

function AttemptMore({ attempt: a, nameOf }: { readonly attempt: Attempted; readonly nameOf: (id: string) => string }) {
  const { t } = useWords()
  const said = [
    a.coach === null ? t(words.alone) : t(words.beside, { name: nameOf(a.coach) }), ...(a.vendorAbsent ? [t(words.vendorAbsent)] : []), ...(a.severe ? [t(words.severe)] : []),
    ...[a.case, a.variant, a.cycle].filter((x) => x !== null), ...(a.checkedBy ? [t(words.checkedBy, { name: nameOf(a.checkedBy) })] : []),
  ]
  return (
    <>
      <p className={styles.more}>{said.join(' · ')}</p>
      {a.note && <p className={styles.note}>{a.note}</p>}
      <EvidenceLinks ids={a.evidence} />
    </>
  )
}

function Claim({ attempt, data, onAct }: { readonly attempt: string; readonly data: History; readonly onAct: (act: string) => void }) {
  const { t } = useWords()
  const { role } = useProject()
  const claim = openClaim(data.facts, attempt)
  if (claim && claim.detail['side'] === sideOf[role]) return <Badge tone="info">{t(words.waitingClaim)}</Badge>
  if (claim && data.can['confirmVoid']) return <Button size="small" tone="first" icon="ask" onClick={() => onAct(`answer/${attempt}`)}>{t(actWords.answer)}</Button>
  return !claim && data.can['claimVoid'] ? <Button size="small" tone="quiet" onClick={() => onAct(`void/${attempt}`)}>{t(actWords.void)}</Button> : null
}
