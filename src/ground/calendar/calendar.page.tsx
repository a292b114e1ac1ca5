/** The working calendar, month by month: 休 is rest, 班 is worked in exchange. */
import { useMemo } from 'react'
import type { Day } from '#kit/days.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Grow, Page, PageHeader, Row, Stack } from '#web/ui/layout.tsx'
import { Alert, Chip, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { exceptionsOf, type NamedDay } from './calendar.ts'
import { kindWords } from './calendar.words.ts'
import { DayDialog } from './day.view.tsx'
import { Month } from './month.view.tsx'
import { calendarPage as words } from './page.words.ts'
import styles from './calendar.module.css'

type Calendar = Output<'calendar.get'>

/** A week in 2024 that begins on a Monday: its days name the weekdays. */
const monday = 1

export default function CalendarPage() {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('calendar.get', { params: { project } }, { hold: true, remember: true })
  return <Page><PageHeader title={words.title} lead={t(words.lead)} /><Shown read={read}>{(calendar) => <Year calendar={calendar} />}</Shown></Page>
}

function Year({ calendar }: { readonly calendar: Calendar }) {
  const { t, weekday } = useWords()
  const { id: project } = useProject()
  const plan = useRead('projects.get', { params: { project } }).data
  const years = [...calendar.years, ...calendar.unknownYears].sort((a, b) => a - b)
  const now = new Date().getFullYear()
  const [filters, setFilters] = useFilters({ year: '', day: '' })
  const year = years.find((y) => String(y) === filters.year) ?? years.find((y) => y === now) ?? years[0] ?? now
  const setWeek = useWrite('calendar.setWeek')
  const fill = useWrite('calendar.fillOfficial')
  const change = calendar.can['change'] ?? false
  const named = useMemo(() => new Map<Day, NamedDay>(calendar.days.map((d) => [d.day, d])), [calendar.days])
  const days = useMemo(() => exceptionsOf(calendar.week, calendar.days, calendar.from, calendar.to), [calendar])
  const missing = calendar.unknownYears.filter((y) => y === year)
  const official = async () => {
    const answer = await fill.send({ params: { project }, body: { years } })
    if (answer.ok) toast({ says: words.filled })
  }
  const toggle = (d: number) => void setWeek.send({ params: { project }, body: { week: calendar.week.includes(d) ? calendar.week.filter((w) => w !== d) : [...calendar.week, d] } })
  return (
    <Stack gap={4}>
      <Row align="end" gap={4}>
        {years.length > 1 && <Select label={words.year} value={String(year)} onChange={(next) => setFilters({ year: next })} empty={false} options={years.map((y) => ({ value: String(y), label: String(y) }))} />}
        <fieldset className={styles.week} disabled={!change}>
          <legend>{t(words.week)}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((d) => <Chip key={d} on={calendar.week.includes(d)} onChange={() => toggle(d)}>{weekday(`2024-01-0${monday - 1 + d}`)}</Chip>)}
        </fieldset>
        <Grow />
        {change && <Button icon="download" busy={fill.busy} onClick={() => void official()}>{t(words.fill)}</Button>}
      </Row>
      <ErrorNotice problem={setWeek.problem ?? fill.problem} />
      {missing.length > 0 && <Alert tone="warn">{t(words.unknown, { years: missing.join(', ') })}</Alert>}
      <div className={styles.legend}>
        <span><span className={styles.day} data-kind="rest">1<span className={styles.mark}>{t(kindWords.rest)}</span></span>{t(words.legendRest)}</span>
        <span><span className={styles.day} data-kind="work">1<span className={styles.mark}>{t(kindWords.work)}</span></span>{t(words.legendWork)}</span>
        <span><span className={styles.day} data-kind="rest" data-hand>1<span className={styles.mark}>{t(kindWords.rest)}</span></span>{t(words.legendHand)}</span>
      </div>
      <div className={styles.months}>
        {Array.from({ length: 12 }, (_, i) => (
          <Month key={i} month={`${year}-${String(i + 1).padStart(2, '0')}`} named={named} days={days} plan={plan ? { from: plan.startsOn, to: plan.endsOn } : null} onDay={change ? (day) => setFilters({ day }, { push: true }) : null} />
        ))}
      </div>
      {filters.day && change && <DayDialog key={filters.day} day={filters.day} named={named.get(filters.day) ?? null} onClose={() => setFilters({ day: '' })} />}
    </Stack>
  )
}
