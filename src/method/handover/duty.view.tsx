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

export function DutyCard({ duty, names, today }: { readonly duty: DutyShown; readonly names: Names; readonly today: string }) {
  const { t, day } = useWords()
  const project = useProject()
  const kind = duty.kind as DutyKind
  const title: Words = fill(dutyWords[kind], duty.values)
  const overdue = duty.due !== null && duty.due < today
  const { run, need } = duty.values
  return (
    <Link className={styles.duty} to={dutyAddress(duty, project)} data-urgent={duty.urgent || undefined}>
      <span className={styles.icon}><Icon name={icons[kind]} size={24} /></span>
      <span className={styles.words}>
        <span className={styles.title}><strong>{t(title)}</strong>{duty.urgent && <Badge tone="next">{t(words.urgentBadge)}</Badge>}</span>
        <span className={styles.what}>{names.personName(duty.person)} · {names.capabilityName(duty.capability)}</span>
        <span className={styles.when}>
          {[
            names.unitName(duty.unit),
            ...(run !== undefined && need !== undefined ? [t(run > need ? words.runLong : words.runOf, { run, need })] : []),
            ...(duty.due !== null ? [t(overdue ? words.overdue : words.due, { day: day(duty.due, 'short') })] : duty.since !== null ? [t(words.since, { day: day(duty.since, 'short') })] : []),
          ].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.act}><span>{t(dutyActs[kind])}</span><Icon name="right" size={16} /></span>
    </Link>
  )
}
