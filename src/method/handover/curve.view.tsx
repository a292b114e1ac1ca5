/** Who does the work, week by week: the chart where it is seen, the same as a table for everybody else. Every number leads to its list. */
import { lazy, Suspense, useMemo } from 'react'
import { useWords } from '#web/language.ts'
import { go, Link } from '#web/router.tsx'
import { Loading } from '#web/ui/notice.tsx'
import { useColors } from '#web/charts/colors.ts'
import { curveOption, doings } from './curve.ts'
import { doingWords } from './handover.words.ts'
import type { Wall } from './names.view.tsx'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

const Chart = lazy(() => import('#web/charts/chart.view.tsx'))

export default function Curve({ weeks, project }: { readonly weeks: Wall['weeks']; readonly project: string }) {
  const { t, day, percent } = useWords()
  const colors = useColors()
  const option = useMemo(() => curveOption(
    weeks, { vendor: t(doingWords.vendor), guided: t(doingWords.guided), alone: t(doingWords.alone), taught: t(doingWords.taught), share: t(words.share) },
    { vendor: colors('--line-strong'), guided: colors('--baton'), alone: colors('--good'), taught: colors('--info'), share: colors('--ink'), ink: colors('--ink-2'), line: colors('--line'), card: colors('--card'), font: colors('font-family') },
    (week) => day(week, 'short'),
  ), [weeks, colors, t, day])
  const list = (doing: string, week: string) => `/projects/${project}/deeds?doing=${doing}&week=${week}`
  const sum = (doing: (typeof doings)[number]) => weeks.reduce((n, w) => n + w[doing], 0)
  if (weeks.length === 0) return <p className={styles.quiet}>{t(words.curveEmpty)}</p>
  return (
    <>
      <Suspense fallback={<Loading lines={5} />}>
        <Chart
          option={option} height={260} label={t(words.chart, { vendor: sum('vendor'), customer: sum('guided') + sum('alone') + sum('taught') })}
          onPick={(series, at) => {
            const week = weeks[at]?.week
            if (week && series !== 'share') go(list(series, week))
          }}
        />
      </Suspense>
      <details className={styles.asTable}>
        <summary>{t(words.curveTable)}</summary>
        <div className={styles.tableScroll}>
          <table>
            <thead><tr><th scope="col">{t(words.week)}</th>{doings.map((d) => <th key={d} scope="col">{t(doingWords[d])}</th>)}<th scope="col">{t(words.share)}</th></tr></thead>
            <tbody>
              {weeks.map((w) => (
                <tr key={w.week}>
                  <th scope="row">{day(w.week)}</th>
                  {doings.map((d) => <td key={d}>{w[d] === 0 ? 0 : <Link to={list(d, w.week)}>{w[d]}</Link>}</td>)}
                  <td>{w.share === null ? '–' : percent(w.share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
