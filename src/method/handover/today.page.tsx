/** What waits for this person today, in the order of who is waiting for whom: one sentence, at most five cards, and the project's day in three numbers. */
import type { ReactNode } from 'react'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Figure, Page, PageHeader } from '#web/ui/layout.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { Empty, ErrorNotice, Loading, Shown } from '#web/ui/notice.tsx'
import type { Output } from '#web/operations.ts'
import { fill, type Words } from '#kit/words.ts'
import { HandoverDrawer } from './drawer.view.tsx'
import { ChapterCard, DutyCard, type ChapterDuty } from './duty.view.tsx'
import { useNames } from './names.view.tsx'
import { todayWords as words } from './today.words.ts'
import styles from './today.module.css'

type Day = Output<'handover.today'>

/** Cards before "show all". */
const first = 5

export default function Today() {
  const { t } = useWords()
  const project = useProject()
  const phone = usePhone()
  const today = useRead('handover.today', { params: { project: project.id } }, { remember: true })
  const others = useRead('duties.list', { params: { project: project.id } }, { remember: true })
  const known = today.data && !others.loading
  return (
    <Page width="narrow">
      <PageHeader
        title={words.title} lead={known && today.data && t(sentence([...today.data.duties, ...(others.data?.duties ?? [])]))}
        actions={!phone && project.can['handover.recordAttempt'] && <Button tone="first" icon="record" to={`/projects/${project.id}/record`}>{t(words.record)}</Button>}
      />
      <Shown read={today}>{(data) => (others.loading ? <Loading /> : <Waiting data={data} others={others.data?.duties ?? []} />)}</Shown>
      {others.data === undefined && today.data && <ErrorNotice problem={others.problem} onRetry={others.refresh} />}
      <HandoverDrawer />
    </Page>
  )
}

/** "3 things wait for you today. 1 of them urgent." */
function sentence(duties: readonly { readonly urgent: boolean }[]): Words {
  const urgent = duties.filter((d) => d.urgent).length
  const said = duties.length === 0 ? words.nothing : duties.length === 1 ? words.one : fill(words.several, { n: duties.length })
  const more = urgent === 0 ? null : urgent === duties.length && urgent > 1 ? words.allUrgent : words.urgent
  return more === null || duties.length < 2 ? said : { zh: fill(more, { sentence: said.zh, n: urgent }).zh, en: fill(more, { sentence: said.en, n: urgent }).en }
}

type Waits = { readonly urgent: boolean; readonly due: string | null; readonly key: string; readonly card: ReactNode }

/** Urgent ones first, then those due soonest; within that each chapter's own order, handover's first. */
const byNeed = (a: Waits, b: Waits): number => Number(b.urgent) - Number(a.urgent) || ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0)

function Waiting({ data, others }: { readonly data: Day; readonly others: readonly ChapterDuty[] }) {
  const { t, percent } = useWords()
  const { id } = useProject()
  const names = useNames(id)
  const [{ all }, setAll] = useFilters({ all: '' })
  const { counts } = data
  const day = new Date().toLocaleDateString('sv-SE')
  const waits = [
    ...data.duties.map((d): Waits => ({ urgent: d.urgent, due: d.due, key: `${d.kind}${d.capability}${d.person}`, card: <DutyCard duty={d} names={names} today={day} /> })),
    ...others.map((d, i): Waits => ({ urgent: d.urgent, due: d.due, key: `${d.chapter}${d.kind}${d.to}${i}`, card: <ChapterCard duty={d} today={day} /> })),
  ].sort(byNeed)
  const shown = all ? waits : waits.slice(0, first)
  const base = `/projects/${id}`
  return (
    <>
      {waits.length === 0
        ? counts.wanted === 0
          ? <Empty icon="capabilities" title={words.emptyStart} hint={words.emptyStartHint} action={<Button tone="first" to={`${base}/capabilities/list`}>{t(words.toList)}</Button>} />
          : <Empty icon="check" title={words.emptyTitle} hint={words.emptyHint} action={<Button to={`${base}/capabilities`}>{t(words.toWall)}</Button>} />
        : (
          <section aria-label={t(words.forMe)}>
            <ul className={styles.duties}>{shown.map((w) => <li key={w.key}>{w.card}</li>)}</ul>
          </section>
        )}
      {waits.length > first && <Button tone="quiet" wide icon={all ? 'up' : 'down'} onClick={() => setAll({ all: all ? '' : '1' })}>{t(all ? words.showFive : words.showAll, { n: waits.length })}</Button>}
      <div className={styles.figures}>
        <Figure value={counts.attemptsToday} label={words.attemptsToday} to={`${base}/deeds?kind=attempt&day=${day}`} />
        <Figure value={`${counts.handedOver}/${counts.wanted}`} label={words.handedOver} to={`${base}/capabilities`} />
        {counts.share !== null && <Figure value={percent(counts.share)} label={words.share} to={`${base}/capabilities?curve=open`} />}
      </div>
    </>
  )
}
