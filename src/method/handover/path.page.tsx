/** A key user's first page: the next step with whom, the steps of the flow, and what is already theirs. Others look at somebody's path with `?person=`. */
import { fill, join } from '#kit/words.ts'
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Dots } from '#web/ui/level.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { HandoverDrawer, openAt } from './drawer.view.tsx'
import { DutyCard } from './duty.view.tsx'
import type { Missing } from './eligible.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import { missingSentence } from './handover.words.ts'
import { FlowSteps } from './steps.view.tsx'
import { useNames, type Path } from './names.view.tsx'
import { parted, type Next } from './path.ts'
import { nextWords, pathWords as words } from './path.words.ts'
import duties from './today.module.css'
import styles from './path.module.css'

type Step = Path['steps'][number]

export default function MyPath() {
  const { t } = useWords()
  const me = useMe().person.id
  const { id: project } = useProject()
  const [{ person }] = useFilters({ person: '' })
  const path = useRead('handover.path', { params: { project }, query: person ? { person } : {} }, { remember: true })
  const mine = !person || person === me
  const done = path.data?.steps.filter((s) => s.handedOverOn !== null).length ?? 0
  return (
    <Page width="narrow">
      <PageHeader title={mine || !path.data ? words.title : fill(words.titleOf, { name: path.data.person.name })} lead={path.data && path.data.steps.length > 0 ? t(words.progress, { n: done, of: path.data.steps.length }) : t(words.lead)} />
      <Shown read={path}>{(data) => <Way data={data} mine={mine} />}</Shown>
      <HandoverDrawer />
    </Page>
  )
}

function Way({ data, mine }: { readonly data: Path; readonly mine: boolean }) {
  const { t } = useWords()
  const { first, later, waiting, theirs } = parted(data.steps)
  if (data.steps.length === 0) return <>{mine && <ForMe />}<Empty icon="path" title={words.emptyTitle} hint={words.emptyHint} /></>
  return (
    <>
      {first && <section aria-labelledby="next"><h2 className={styles.heading} id="next">{t(words.next)}</h2><NextCard step={first} data={data} mine={mine} big /></section>}
      {mine && <ForMe />}
      {!first && waiting.length === 0 && <Empty icon="check" title={words.allDone} />}
      {waiting.length > 0 && <section aria-labelledby="waiting"><h2 className={styles.heading} id="waiting">{t(words.waiting)}</h2><ul className={styles.list}>{waiting.map((s) => <li key={s.capability.id}><NextCard step={s} data={data} mine={mine} /></li>)}</ul></section>}
      {later.length > 0 && <section aria-labelledby="later"><h2 className={styles.heading} id="later">{t(words.later)}</h2><ul className={styles.list}>{later.map((s) => <li key={s.capability.id}><NextCard step={s} data={data} mine={mine} /></li>)}</ul></section>}
      {theirs.length > 0 && <section aria-labelledby="theirs"><h2 className={styles.heading} id="theirs">{t(words.mine)}</h2><ul className={styles.cards}>{theirs.map((s) => <li key={s.capability.id}><Certificate step={s} name={data.person.name} /></li>)}</ul></section>}
    </>
  )
}

type CardProps = { readonly step: Step; readonly data: Path; readonly mine: boolean; readonly big?: boolean }

function NextCard({ step, data, mine, big }: CardProps) {
  const { t, lang } = useWords()
  const project = useProject()
  const { capability, standing, next } = step
  const a = standing?.assessment
  const wants = a && !a.eligible ? a.missing : []
  const others = step.coaches.map((id) => data.people.find((p) => p.id === id)?.name).filter(Boolean).slice(0, 3)
  const vendor = data.people.filter((p) => p.role === 'consultant' && !p.left).map((p) => p.name).slice(0, 2)
  const withWhom = (next === 'beShown' || next === 'beShownAgain' || next === 'practise') ? [...others, ...(others.length < 2 ? vendor : [])] : []
  const records = mine && project.can['handover.recordAttempt'] && standing && (next === 'practise' || next === 'practiseAgain')
  return (
    <article className={styles.next} data-big={big || undefined}>
      <div className={styles.nextHead}>
        {a && a.level < 4 && a.need > 0 ? <Dots run={Math.min(a.run, a.need)} of={a.need} size={big ? 18 : 13} /> : <Glyph level={(a?.level ?? 0) as Level} small />}
        <h3>{t(capability.name)}</h3>
      </div>
      <p className={styles.what}>{t(nextWords[next as Next])}</p>
      {withWhom.length > 0 && <p>{t(words.with)}{withWhom.join(lang === 'zh' ? '、' : ', ')}</p>}
      {wants.length > 0 && <p className={styles.quiet}>{t({ zh: fill(words.missing, { missing: join(wants.map((m) => missingSentence(m as Missing))).zh }).zh, en: fill(words.missing, { missing: join(wants.map((m) => missingSentence(m as Missing))).en }).en })}</p>}
      {next === 'waitForSignature' && a && a.missingSigners.length > 0 && <p className={styles.quiet}>{t(words.signers, { roles: a.missingSigners.map((r) => t(roleWords[r as Role])).join(lang === 'zh' ? '、' : ', ') })}</p>}
      <div className={styles.buttons}>
        {records && <Button tone={big ? 'first' : 'second'} icon="record" to={`/projects/${project.id}/record?unit=${standing.unit}&capability=${capability.id}&person=${standing.person}`}>{t(words.record)}</Button>}
        {standing && <Button tone="quiet" icon="activity" to={openAt({ who: `${capability.id}/${standing.person}`, act: '' })}>{t(words.see)}</Button>}
      </div>
      {step.steps.length > 0 && next !== 'waitForSignature' && <FlowSteps steps={step.steps} open={big === true} />}
    </article>
  )
}

/** A card with name and date to be proud of. */
function Certificate({ step, name }: { readonly step: Step; readonly name: string }) {
  const { t, day } = useWords()
  const { capability, standing, handedOverOn, next } = step
  return (
    <article className={styles.certificate}>
      <Glyph level={(standing?.assessment.level ?? 4) as Level} />
      <div>
        <p className={styles.quiet}>{t(words.certificate, { name })}</p>
        <h3>{t(capability.name)}</h3>
        {handedOverOn && <p className={styles.date}>{t(words.handedOver)} · {day(handedOverOn)}</p>}
        <p className={styles.teach}>{t(next === 'nothing' ? words.teacher : words.teach)}</p>
        {standing && <Button tone="quiet" size="small" icon="activity" to={openAt({ who: `${capability.id}/${standing.person}`, act: '' })}>{t(words.see)}</Button>}
      </div>
    </article>
  )
}

/** What others wait for from a key user: a cause, an answer. Their own practice stands above already. */
function ForMe() {
  const { t } = useWords()
  const me = useMe().person.id
  const { id: project } = useProject()
  const today = useRead('handover.today', { params: { project } }, { remember: true })
  const names = useNames(project)
  const waiting = today.data?.duties.filter((d) => !(d.person === me && (d.kind === 'practise' || d.kind === 'restore'))).slice(0, 5) ?? []
  if (waiting.length === 0) return null
  const day = new Date().toLocaleDateString('sv-SE')
  return <section aria-labelledby="forme"><h2 className={styles.heading} id="forme">{t(words.forYou)}</h2><ul className={duties.duties}>{waiting.map((d) => <li key={`${d.kind}${d.capability}${d.person}`}><DutyCard duty={d} names={names} today={day} /></li>)}</ul></section>
}
