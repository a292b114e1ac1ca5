/** Meetings as rows: when, about what, how much of the agenda was settled, who was there. */
import { useMemo, type ReactNode } from 'react'
import { useWords, type Says } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { go } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Badge, type BadgeTone } from '#web/ui/notice.tsx'
import { DataTable, type Column, type DataTableProps } from '#web/ui/table.tsx'
import type { MeetingState } from './meeting.ts'
import { matterWords } from './matter.words.ts'
import { meetingsWords as words } from './meetings.words.ts'
import { meetingName, meetingStateWords } from './survey.words.ts'
import styles from './survey.module.css'

export type MeetingBrief = Output<'survey.meetings'>['meetings'][number]

export const stateTone: Record<MeetingState, BadgeTone> = { planned: 'info', held: 'good', cancelled: 'plain' }

/** The title, or the day it is on. */
export function useMeetingName() {
  const { t } = useWords()
  return (m: { readonly title: string; readonly day: string }) => m.title || t(meetingName(m.day))
}

type MeetingListProps = { readonly label: Says; readonly meetings: readonly MeetingBrief[]; readonly empty?: ReactNode; readonly paging?: DataTableProps<MeetingBrief>['paging'] }

export function MeetingList({ label, meetings, empty, paging }: MeetingListProps) {
  const { id: project } = useProject()
  const columns = useColumns()
  return <DataTable name="m" label={label} rows={meetings} rowId={(m) => m.id} columns={columns} onOpen={(m) => go(`/projects/${project}/survey/meetings/${m.id}`)} empty={empty} {...(paging ? { paging } : {})} />
}

function useColumns(): readonly Column<MeetingBrief>[] {
  const { t, day, weekday } = useWords()
  return useMemo(() => [
    { id: 'title', title: words.meeting, value: (m) => m.title || t(meetingName(m.day)) },
    { id: 'day', title: words.day, value: (m) => m.day, show: (m) => <span className={styles.oneLine}>{day(m.day)} {weekday(m.day)}</span> },
    { id: 'state', title: words.state, value: (m) => t(meetingStateWords[m.state]), show: (m) => <Badge tone={stateTone[m.state]}>{t(meetingStateWords[m.state])}</Badge> },
    { id: 'flows', title: matterWords.flow, value: (m) => m.flows.map((f) => f.code).join(' '), show: (m) => <span className={styles.some}>{m.flows.map((f) => `${f.code} ${t(f.name)}`).join(t(words.and))}</span> },
    { id: 'points', title: words.points, value: (m) => m.points, show: (m) => (m.state !== 'held' ? null : <span className={styles.pair}><span>{t(words.settled, { settled: m.settled, points: m.points })}</span>{m.carriedOver > 0 && <span className={styles.quiet}>{t(words.carried, { n: m.carriedOver })}</span>}</span>) },
    { id: 'present', title: words.present, value: (m) => m.vendor + m.customer, show: (m) => (m.state !== 'held' ? null : <span className={styles.pair}><span>{t(words.both, { vendor: m.vendor, customer: m.customer })}</span>{m.customer === 0 && <Badge tone="bad">{t(words.noCustomer)}</Badge>}</span>) },
    { id: 'followUps', title: words.followUps, value: (m) => m.followUpsOpen, show: (m) => (m.followUpsOpen > 0 ? <Badge tone="warn">{t(words.followUpsOpen, { n: m.followUpsOpen })}</Badge> : null) },
  ], [t, day, weekday])
}
