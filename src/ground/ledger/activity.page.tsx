/** What happened in the project, in sentences, by chapter, person, subject and day. */
import { useMemo } from 'react'
import { isId } from '#kit/ids.ts'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { SearchSelect } from '#web/ui/combobox.tsx'
import { DateInput, Select } from '#web/ui/fields.tsx'
import { Page, PageHeader, Row, Text } from '#web/ui/layout.tsx'
import { Alert, Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { activityPage as words } from './page.words.ts'

type Activity = Output<'activity.list'>
type FactRow = Activity['facts'][number]

const none = { chapter: '', person: '', subject: '', type: '', from: '', to: '' }
const size = 50
/** A fact recorded so many milliseconds after it happened says when it came. */
const lateAfter = 10 * 60_000

export default function ActivityPage() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filters, setFilters] = useFilters({ ...none, page: '1' })
  const { page, ...search } = filters
  const query = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')) as Partial<typeof none>
  const read = useRead('activity.list', { params: { project }, query: { ...query, page: Number(page) || 1, size } }, { hold: true })
  const people = useRead('people.list', { params: { project }, query: { left: 'all' } }).data?.members ?? []
  const narrow = (next: Partial<typeof none>) => setFilters({ ...next, page: '1' })
  const take = async () => {
    const answer = await download('activity.export', { params: { project }, query }, `${t(words.title)}.xlsx`)
    if (!answer.ok) toast({ says: answer.problem.detail, tone: 'bad' })
  }
  const filtered = Object.keys(query).length > 0
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={<Button icon="download" onClick={() => void take()}>{t(words.export)}</Button>} />
      <Row align="end" gap={3}>
        <Select label={words.chapter} value={filters.chapter} onChange={(chapter) => narrow({ chapter })} empty={words.anyChapter} options={(read.data?.chapters ?? []).map((c) => ({ value: c.name, label: c.title }))} />
        <SearchSelect label={words.person} value={filters.person} onChange={(person) => narrow({ person })} placeholder={words.anyPerson} options={people.map((m) => ({ value: m.person, label: m.name }))} />
        <DateInput label={words.from} value={filters.from} onChange={(from) => narrow({ from })} />
        <DateInput label={words.to} value={filters.to} onChange={(to) => narrow({ to })} />
        {filtered && <Button tone="quiet" icon="cross" onClick={() => narrow(none)}>{t(words.clear)}</Button>}
      </Row>
      <Shown read={read}>{(activity) => <Facts activity={activity} subject={filters.subject} narrow={narrow} onPage={(n) => setFilters({ page: String(n) })} />}</Shown>
    </Page>
  )
}

type FactsProps = { readonly activity: Activity; readonly subject: string; readonly narrow: (next: Partial<typeof none>) => void; readonly onPage: (page: number) => void }

function Facts({ activity, subject, narrow, onPage }: FactsProps) {
  const { t, moment } = useWords()
  const titles = useMemo(() => new Map(activity.chapters.map((c) => [c.name, c.title])), [activity.chapters])
  const about = activity.facts.find((f) => f.subject.split('/').includes(subject))?.about
  const columns = useMemo((): readonly Column<FactRow>[] => [
    { id: 'says', title: words.says, value: (f) => t(f.says) },
    { id: 'at', title: words.at, value: (f) => f.at, show: (f) => <>{moment(f.at)}{Date.parse(f.recordedAt) - Date.parse(f.at) > lateAfter && <Text quiet size="small">{t(words.late, { at: moment(f.recordedAt) })}</Text>}</> },
    { id: 'chapter', title: words.chapter, value: (f) => t(titles.get(f.chapter) ?? f.chapter), show: (f) => <Badge>{t(titles.get(f.chapter) ?? f.chapter)}</Badge> },
    ...(activity.facts.some((f) => f.number !== null) ? [{ id: 'number', title: words.number, value: (f: FactRow) => f.number, align: 'end' as const }] : []),
    { id: 'about', title: words.about, value: () => '', show: (f) => isId(f.subject.split('/')[0]) && <IconButton icon="filter" label={t(words.subject, { name: f.about ? t(f.about) : '' })} onClick={() => narrow({ subject: f.subject.split('/')[0]! })} /> },
  ], [t, moment, titles, narrow, activity.facts])
  return (
    <>
      {subject && <Row><Chip on onChange={() => narrow({ subject: '' })}>{t(words.subject, { name: about ? t(about) : '' })}</Chip></Row>}
      {activity.more && <Alert>{t(words.more, { n: activity.total })}</Alert>}
      <DataTable
        label={words.title} rows={activity.facts} rowId={(f) => String(activity.facts.indexOf(f))} columns={columns} paging={{ page: activity.page, size: activity.size, total: activity.total, onPage }}
        empty={<Empty icon="activity" title={words.empty} hint={words.emptyHint} />}
      />
    </>
  )
}
