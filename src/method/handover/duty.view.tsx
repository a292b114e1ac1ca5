/** One duty as a card: who waits, for what, since when; a press opens the next action already chosen. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Icon, type IconName } from '#web/ui/icons.tsx'
import { Badge } from '#web/ui/notice.tsx'
import { fill, type Words } from '#kit/words.ts'
import { dutyWords } from './deed.words.ts'
import { openAt } from './drawer.view.tsx'
import type { DutyKind } from './duty.ts'
import type { Names } from './names.view.tsx'
import { dutyActs, todayWords as words } from './today.words.ts'
import styles from './today.module.css'

export type DutyShown = Output<'handover.today'>['duties'][number]

const icons: Readonly<Record<DutyKind, IconName>> = {
  sign: 'edit', findCause: 'search', review: 'flag', confirmVoid: 'ask', decideCourse: 'flows', showAgain: 'teach', practise: 'record', restore: 'clock', stuck: 'clock',
}

/** The act that the history opens with; duties that are done by recording have none. */
const acts: Readonly<Partial<Record<DutyKind, string>>> = { sign: 'sign', findCause: 'cause', review: 'review', confirmVoid: 'answer', decideCourse: 'course' }

/** Where a duty is done: the recording with everything filled in, or the person's history with the action open. */
export function dutyAddress(duty: DutyShown, project: { readonly id: string; readonly can: Readonly<Record<string, boolean>> }): string {
  const { kind, capability, person, unit } = duty
  const place = new URLSearchParams({ unit, capability })
  if (kind === 'showAgain') place.set('mode', 'demonstrate')
  else place.set('person', person)
  const records = kind === 'showAgain' || ((kind === 'practise' || kind === 'restore') && project.can['handover.recordAttempt'])
  return records ? `/projects/${project.id}/record?${place}` : openAt({ who: `${capability}/${person}`, act: acts[kind as DutyKind] ?? '' })
}

type CardProps = { readonly to: string; readonly icon: IconName; readonly urgent: boolean; readonly title: string; readonly about: string; readonly when: readonly string[]; readonly act: string }

const Card = ({ to, icon, urgent, title, about, when, act }: CardProps) => {
  const { t } = useWords()
  return (
    <Link className={styles.duty} to={to} data-urgent={urgent || undefined}>
      <span className={styles.icon}><Icon name={icon} size={24} /></span>
      <span className={styles.words}>
        <span className={styles.title}><strong>{title}</strong>{urgent && <Badge tone="next">{t(words.urgentBadge)}</Badge>}</span>
        <span className={styles.what}>{about}</span>
        {when.length > 0 && <span className={styles.when}>{when.filter(Boolean).join(' · ')}</span>}
      </span>
      <span className={styles.act}><span>{act}</span><Icon name="right" size={16} /></span>
    </Link>
  )
}

/** Until when, or else since when. */
function useWhen(today: string) {
  const { t, day } = useWords()
  return ({ due, since }: { readonly due: string | null; readonly since: string | null }): readonly string[] =>
    (due !== null ? [t(due < today ? words.overdue : words.due, { day: day(due, 'short') })] : since !== null ? [t(words.since, { day: day(since, 'short') })] : [])
}

export function DutyCard({ duty, names, today }: { readonly duty: DutyShown; readonly names: Names; readonly today: string }) {
  const { t } = useWords()
  const project = useProject()
  const whenOf = useWhen(today)
  const kind = duty.kind as DutyKind
  const title: Words = fill(dutyWords[kind], duty.values)
  const { run, need } = duty.values
  const inRow = run !== undefined && need !== undefined ? [t(run > need ? words.runLong : words.runOf, { run, need })] : []
  return (
    <Card
      to={dutyAddress(duty, project)} icon={icons[kind]} urgent={duty.urgent} title={t(title)} about={`${names.personName(duty.person)} · ${names.capabilityName(duty.capability)}`}
      when={[names.unitName(duty.unit), ...inRow, ...whenOf(duty)]} act={t(dutyActs[kind])}
    />
  )
}

export type ChapterDuty = Output<'duties.list'>['duties'][number]

/** The sign of a chapter on its cards. */
const signs: Readonly<Record<string, IconName>> = { survey: 'ask', validation: 'search', readiness: 'flag', releases: 'project' }

/** A duty that another chapter tells whole: what, about what, where it is done. */
export function ChapterCard({ duty, today }: { readonly duty: ChapterDuty; readonly today: string }) {
  const { t } = useWords()
  const { id } = useProject()
  const whenOf = useWhen(today)
  return <Card to={`/projects/${id}${duty.to}`} icon={signs[duty.chapter] ?? 'flows'} urgent={duty.urgent} title={t(duty.title)} about={t(duty.about)} when={whenOf(duty)} act={t(duty.act)} />
}
