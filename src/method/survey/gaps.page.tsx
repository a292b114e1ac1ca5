/** Every gap against the standard product, and whether it is decided. */
import { useMemo } from 'react'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { GapDrawer } from './drawer.view.tsx'
import { ExcelButton } from './excel.view.tsx'
import { Filters, FlowFilter, oneOf, Pick, SortFilter, WordFilter } from './filter.view.tsx'
import { gapKinds } from './gap.ts'
import { GapBadges, type Gap } from './gap.view.tsx'
import { gapWords as words, matterWords } from './matter.words.ts'
import { Raise } from './matter.edit.view.tsx'
import { sheetWords } from './sheet.words.ts'
import { stepWords } from './step.view.tsx'
import { gapKindWords } from './survey.words.ts'
import styles from './survey.module.css'

const size = 50
const none = { flow: '', kind: '', state: '', q: '', sort: 'flow', order: 'asc', from: '1' }
type Filter = typeof none

const states = ['open', 'decided'] as const
const sorts = ['flow', 'kind', 'raisedOn', 'decidedOn'] as const
const sortWords = { flow: matterWords.flow, kind: words.kind, raisedOn: words.raisedOn, decidedOn: words.decidedOn }

function queryOf(f: Filter) {
  const [kind, state] = [oneOf(gapKinds, f.kind), oneOf(states, f.state)]
  return {
    ...(f.flow ? { flow: f.flow } : {}), ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(f.q.trim() ? { q: f.q.trim() } : {}),
    sort: oneOf(sorts, f.sort) ?? 'flow', order: f.order === 'desc' ? 'desc' as const : 'asc' as const,
  }
}

export default function Gaps() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ gap, raise }, open] = useFilters({ gap: '', raise: '' })
  const query = queryOf(filter)
  const page = Number(filter.from) || 1
  const list = useRead('survey.gaps', { params: { project }, query: { ...query, page, size } }, { hold: true })
  const here = list.data?.gaps.find((g) => g.id === gap)
  const columns = useColumns()
  const change = (next: Partial<Filter>) => setFilter({ ...next, from: '1' })
  const active = [query.flow, query.kind, query.state, query.q].filter(Boolean).length
  const { data } = list
  const can = data?.can ?? {}
  const sum = (of: 'open' | 'decided') => (data?.counts ?? []).reduce((n, c) => n + c[of], 0)
  const add = can['gap'] && <Button tone="first" icon="plus" onClick={() => open({ raise: '1' }, { push: true })}>{t(words.add)}</Button>
  return (
    <Page>
      <PageHeader
        title={matterWords.gaps} back={{ to: `/projects/${project}/survey`, label: matterWords.overview }} lead={data ? t(words.sentence, { all: sum('open') + sum('decided'), open: sum('open') }) : t(words.lead)}
        actions={<><ExcelButton name={sheetWords.gaps} fetch={(file) => download('survey.exportGaps', { params: { project }, query }, file)} />{add}</>}
      />
      {data && sum('open') + sum('decided') > 0 && (
        <div className={`${styles.badges} no-print`}>
          {data.counts.filter((c) => c.open + c.decided > 0).map((c) => <Chip key={c.kind} on={query.kind === c.kind} icon="filter" onChange={(on) => change({ kind: on ? c.kind : '' })}>{t(words.counts, { kind: t(gapKindWords[c.kind]), decided: c.decided, open: c.open })}</Chip>)}
        </div>
      )}
      <Filters active={active}>
        <WordFilter value={filter.q} onChange={(q) => change({ q })} />
        <FlowFilter flows={data?.flows ?? []} value={filter.flow} onChange={(flow) => change({ flow })} />
        <Pick label={words.kind} empty={words.allKinds} value={filter.kind} onChange={(kind) => change({ kind })} options={gapKinds.map((value) => ({ value, label: gapKindWords[value] }))} />
        <Pick label={words.state} empty={words.allStates} value={filter.state} onChange={(state) => change({ state })} options={states.map((value) => ({ value, label: words[value] }))} />
        <SortFilter value={query.sort} order={query.order} onChange={change} options={sorts.map((value) => ({ value, label: sortWords[value] }))} />
        {active > 0 && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(matterWords.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={10}>
        {(shownList) => (
          <DataTable
            label={matterWords.gaps} rows={shownList.gaps} rowId={(g) => g.id} columns={columns} current={gap} onOpen={(g) => open({ gap: g.id }, { push: true })} paging={{ page, size, total: shownList.total, onPage: (next) => setFilter({ from: String(next) }) }}
            empty={<Empty icon="flows" title={active > 0 ? matterWords.noneSuch : words.none} {...(active > 0 ? {} : { hint: words.noneHint, action: add })} />}
          />
        )}
      </Shown>
      {gap !== '' && <GapDrawer id={gap} here={here} can={can} onClose={() => open({ gap: '' })} />}
      {raise !== '' && data && can['gap'] && <Raise kind="gap" flows={data.flows} flow={filter.flow} onClose={() => open({ raise: '' })} />}
    </Page>
  )
}

function useColumns(): readonly Column<Gap>[] {
  const { t, day, lang } = useWords()
  return useMemo(() => [
    { id: 'words', title: words.one, value: (g) => g.words, show: (g) => <span className={`${styles.wide} ${styles.clamp}`}>{g.words}</span> },
    { id: 'kind', title: words.kind, value: (g) => gapKindWords[g.kind][lang], show: (g) => <GapBadges gap={g} /> },
    { id: 'decision', title: words.decision, value: (g) => g.decision?.what ?? null, show: (g) => (g.decision ? <span className={styles.some}><span className={styles.clamp}>{g.decision.what}</span><span className={styles.quiet}>{g.decision.by.name} · {day(g.decision.day)}</span></span> : null) },
    { id: 'flow', title: matterWords.flow, value: (g) => g.flow.name[lang], show: (g) => <span className={styles.some}>{g.flow.code} {t(g.flow.name)}</span> },
    { id: 'step', title: matterWords.step, value: (g) => g.step?.number ?? null, show: (g) => <span className={styles.some}>{t(stepWords(g.step, g.flow.version))}</span> },
    { id: 'raisedOn', title: words.raisedOn, value: (g) => g.raisedOn, show: (g) => day(g.raisedOn), hidden: true },
  ], [t, day, lang])
}
