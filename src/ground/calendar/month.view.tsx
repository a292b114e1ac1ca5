/** One month as a grid that begins on Monday. */
import { addDays, type Day } from '#kit/days.ts'
import { useWords } from '#web/language.ts'
import { isWorkingDay, weekdayOf, type Exceptions, type NamedDay } from './calendar.ts'
import { kindWords } from './calendar.words.ts'
import { calendarPage as words } from './page.words.ts'
import styles from './calendar.module.css'

type MonthProps = {
  /** `2026-10` */
  readonly month: string
  readonly named: ReadonlyMap<Day, NamedDay>
  readonly days: Exceptions
  readonly plan: { readonly from: Day; readonly to: Day } | null
  readonly onDay: ((day: Day) => void) | null
}

export function Month({ month, named, days, plan, onDay }: MonthProps) {
  const { t, lang, weekday } = useWords()
  const all = daysOf(month)
  const weeks = inWeeks(all)
  const title = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))
  return (
    <section className={styles.month}>
      <h2>{title}<small>{t(words.workingDays, { n: all.filter((d) => isWorkingDay(d, days)).length })}</small></h2>
      <table aria-label={t(words.monthTable, { month: title })}>
        <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((d) => <th key={d} scope="col">{weekday(`2024-01-0${d}`)}</th>)}</tr></thead>
        <tbody>{weeks.map((week, i) => <tr key={i}>{week.map((day, j) => <td key={j}>{day && <Cell day={day} named={named.get(day) ?? null} works={isWorkingDay(day, days)} out={plan !== null && (day < plan.from || day > plan.to)} onDay={onDay} />}</td>)}</tr>)}</tbody>
      </table>
    </section>
  )
}

type CellProps = { readonly day: Day; readonly named: NamedDay | null; readonly works: boolean; readonly out: boolean; readonly onDay: ((day: Day) => void) | null }

function Cell({ day, named, works, out, onDay }: CellProps) {
  const { t, day: shown } = useWords()
  const looks = {
    className: styles.day, 'data-kind': named?.kind, 'data-hand': named && !named.official ? true : undefined, 'data-free': works ? undefined : true, 'data-out': out || undefined,
    'data-today': day === new Date().toLocaleDateString('sv-SE') || undefined, title: named ? t(named.name) : undefined,
  }
  const says = [shown(day), t(works ? words.kindWork : words.kindRest), ...(named ? [t(named.name)] : [])].join(', ')
  const inside = <><span>{Number(day.slice(8))}</span>{named && <span className={styles.mark}>{t(kindWords[named.kind]).slice(0, 1)}</span>}<span className="unseen">{says}</span></>
  return onDay ? <button type="button" {...looks} onClick={() => onDay(day)}>{inside}</button> : <span {...looks}>{inside}</span>
}

function daysOf(month: string): readonly Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

function inWeeks(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const cells: (Day | null)[] = [...Array.from({ length: weekdayOf(days[0]!) - 1 }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => Array.from({ length: 7 }, (_unused, j) => cells[i * 7 + j] ?? null))
}
