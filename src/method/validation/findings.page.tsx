/** The triage list: what was found, of which class, and what is done about it. Keys 1 to 3 choose the class, J and K move. */
import { useEffect, useMemo } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Text } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { FindingDrawer } from './finding.view.tsx'
import { findingsWords as words } from './finding.page.words.ts'
import { ClassBadge, FileDownload, Filters, Pick, type ClassOrNone } from './lists.view.tsx'
import { listWords } from './lists.words.ts'
import { matrixWords } from './matrix.page.words.ts'
import { RaiseDrawer } from './raise.view.tsx'
import { classes, kinds } from './validation.ts'
import { classWords, kindWords } from './validation.words.ts'
import styles from './finding.module.css'

type List = Output<'validation.findings'>
export type FindingRow = List['findings'][number]

const size = 50
const none = { class: '', flow: '', kind: '', state: 'open', release: '', slipped: '', shared: '', run: '', step: '', sort: 'day', order: 'down', from: '1' }
type Filter = typeof none
const oneOf = <T extends string>(all: readonly T[], x: string): T | undefined => all.find((a) => a === x)
const every = ['untriaged', ...classes] as const
const sorts = ['day', 'moved', 'flow', 'class', 'kind', 'release'] as const

/** What of the address the operation takes; anything else in it is passed over. */
function queryOf(f: Filter) {
  const [of, kind] = [oneOf(every, f.class), oneOf(kinds, f.kind)]
  return {
    state: oneOf(['open', 'resolved', 'all'] as const, f.state) ?? 'open', sort: oneOf(sorts, f.sort) ?? 'day', order: f.order === 'up' ? 'up' : 'down',
    ...(of ? { class: of } : {}), ...(kind ? { kind } : {}), ...(f.flow ? { flow: f.flow } : {}), ...(f.release ? { release: f.release } : {}), ...(f.run ? { run: f.run } : {}),
    ...(f.slipped === 'true' ? { slipped: 'true' as const } : {}), ...(f.shared === 'true' ? { shared: 'true' as const } : {}), ...(/^[1-9]\d*$/.test(f.step) ? { step: Number(f.step) } : {}),
  } as const
}

export default function Findings() {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [open, setOpen] = useFilters({ finding: '', act: '', raise: '' })
  const query = queryOf(filter)
  const page = Number(filter.from) || 1
  const list = useRead('validation.findings', { params: { project }, query: { ...query, page, size } }, { hold: true, remember: true })
  const change = (next: Partial<Filter>) => setFilter({ ...next, from: '1' })
  const filtered = [filter.flow, filter.kind, filter.release, filter.slipped, filter.shared, filter.run, filter.step].filter(Boolean).length + (query.state === 'open' ? 0 : 1)
  const rows = list.data?.findings
  const mayTriage = list.data?.can['triage'] ?? false
  useTriageKeys(rows, (finding, of) => setOpen({ finding, act: of && mayTriage ? `triage-${of}` : '' }, { push: true }), open.finding !== '' || open.raise !== '')
  const next = rows?.find((f) => f.class === 'untriaged' && f.id !== open.finding)?.id ?? null
  const counts = list.data?.counts
  const all = counts && counts.untriaged + counts.communicate + counts.blocker + counts.tolerable
  const content = <Shown read={list} lines={10}>{(data) => <Rows data={data} page={page} filtered={filtered > 0 || filter.class !== ''} current={open.finding} onOpen={(finding) => setOpen({ finding }, { push: true })} onPage={(from) => setFilter({ from: String(from) })} />}</Shown>
  return (
    <Page>
      <PageHeader
        title={words.title} lead={t(words.lead)} back={{ to: `/projects/${project}/validation`, label: matrixWords.title }}
        actions={<>
          <FileDownload operation="validation.exportFindings" input={{ params: { project }, query }} name={`${words.title[lang]}.xlsx`}>{t(words.excel)}</FileDownload>
          {list.data?.can['raise'] && <Button icon="plus" onClick={() => setOpen({ raise: '1' }, { push: true })}>{t(words.raise)}</Button>}
        </>}
      />
      <FilterRow filter={filter} data={list.data} change={change} filtered={filtered} clear={() => setFilter({ ...none, class: filter.class, sort: filter.sort, order: filter.order })} />
      <Tabs<ClassOrNone | 'every'>
        label={words.classes} value={query.class ?? 'every'} onChange={(to) => change({ class: to === 'every' ? '' : to })}
        items={[{ value: 'every' as const, label: words.every, ...(all === undefined ? {} : { count: all }), content }, ...every.map((value) => ({ value, label: classWords[value], ...(counts ? { count: counts[value] } : {}), content }))]}
      />
      {open.finding && <FindingDrawer key={open.finding} finding={open.finding} act={open.act} onAct={(act) => setOpen({ act })} next={next} onNext={(finding) => setOpen({ finding, act: 'triage' })} onClose={() => setOpen({ finding: '', act: '' })} />}
      {open.raise && <RaiseDrawer flow={filter.flow} onRaised={(finding) => setOpen({ raise: '', finding })} onClose={() => setOpen({ raise: '' })} />}
    </Page>
  )
}

type FilterRowProps = { readonly filter: Filter; readonly data: List | undefined; readonly change: (next: Partial<Filter>) => void; readonly filtered: number; readonly clear: () => void }

function FilterRow({ filter, data, change, filtered, clear }: FilterRowProps) {
  const { t } = useWords()
  const on = (name: 'slipped' | 'shared') => <Chip on={filter[name] === 'true'} icon="filter" onChange={(yes) => change({ [name]: yes ? 'true' : '' })}>{t(words[name])}</Chip>
  return (
    <Filters active={filtered}>
      <Pick label={words.flow} empty={words.allFlows} value={filter.flow} onChange={(flow) => change({ flow })} options={(data?.flows ?? []).map((f) => ({ value: f.id, label: f.name }))} />
      <Pick label={words.kind} empty={words.allKinds} value={filter.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: kindWords[value] }))} />
      <Pick label={words.state} empty={false} value={filter.state} onChange={(state) => change({ state })} options={[{ value: 'open', label: words.open }, { value: 'resolved', label: words.resolved }, { value: 'all', label: words.both }]} />
      <Pick label={words.release} empty={words.allReleases} value={filter.release} onChange={(release) => change({ release })} options={(data?.releases ?? []).map((r) => ({ value: r.id, label: r.name }))} />
      <Pick label={words.sort} empty={false} value={filter.sort} onChange={(sort) => change({ sort })} options={sorts.map((value) => ({ value, label: words.sorts[value] }))} />
      <Chip on={filter.order !== 'up'} icon="down" onChange={(down) => change({ order: down ? 'down' : 'up' })}>{t(words.down)}</Chip>
      {on('slipped')}{on('shared')}
      {filter.run && <Chip on icon="cross" onChange={() => change({ run: '', step: '' })}>{t(words.ofRun)}</Chip>}
      {filtered > 0 && <Button tone="quiet" icon="cross" onClick={clear}>{t(listWords.clear)}</Button>}
    </Filters>
  )
}

type RowsProps = { readonly data: List; readonly page: number; readonly filtered: boolean; readonly current: string; readonly onOpen: (finding: string) => void; readonly onPage: (page: number) => void }

function Rows({ data, page, filtered, current, onOpen, onPage }: RowsProps) {
  const { t } = useWords()
  const phone = usePhone()
  const columns = useColumns()
  if (data.total === 0) return <Empty icon="check" title={filtered ? words.noneSuch : words.none} hint={filtered ? words.noneSuchHint : words.noneHint} />
  return (
    <>
      <DataTable label={words.title} rows={data.findings} rowId={(f) => f.id} columns={columns} current={current || null} onOpen={(f) => onOpen(f.id)} paging={{ page, size, total: data.total, onPage }} />
      {!phone && data.can['triage'] && <Text quiet size="small">{t(words.keys)}</Text>}
    </>
  )
}

function useColumns(): readonly Column<FindingRow>[] {
  const { t, day } = useWords()
  return useMemo(() => [
    { id: 'words', title: words.finding, value: (f) => f.words, show: (f) => <span className={styles.words}>{f.words}</span> },
    { id: 'where', title: words.where, value: (f) => f.flow.code, show: (f) => <span className={styles.where}>{t(f.flow.name)}<small>{f.step ? `${t(words.step, { n: f.step.number })} · ${t(f.step.title)}` : t(words.whole)}</small></span> },
    { id: 'kind', title: words.kind, value: (f) => f.kind, show: (f) => <span className={styles.kind}>{t(kindWords[f.kind])}</span> },
    { id: 'class', title: words.class, value: (f) => f.class, show: (f) => <ClassBadge of={f.class} /> },
    { id: 'counter', title: words.counter, value: (f) => f.triage?.say ?? f.triage?.workaround ?? null, show: (f) => <Counter finding={f} /> },
    { id: 'by', title: words.by, value: (f) => f.by.name, show: (f) => <span className={styles.where}>{f.by.name}<small>{day(f.day, 'short')}</small></span> },
  ], [t, day])
}

function Counter({ finding: { triage, slip, shared, resolved } }: { readonly finding: FindingRow }) {
  const { t, day } = useWords()
  return (
    <span className={styles.counter}>
      {triage?.say && <span>{triage.say}</span>}
      {triage?.release && <span>{t(triage.release.real ? words.outIn : words.inRelease, { name: t(triage.release.name), day: day(triage.release.real ?? triage.release.planned, 'short') })}</span>}
      {slip && <Badge tone="next" icon="warning">{slip.dropped === null ? t(words.slippedBy, { n: slip.days }) : t(words.dropped)}</Badge>}
      {shared && !resolved && <Badge tone="info">{t(words.shared)}</Badge>}
      {resolved && <Badge tone="good" icon="check">{t(words.resolved)}</Badge>}
    </span>
  )
}

/** J and K (and the arrows) go from row to row, 1 to 3 open the row's triage with that class chosen. They sleep while somebody types or a drawer is open. */
function useTriageKeys(rows: readonly FindingRow[] | undefined, open: (finding: string, of: string | null) => void, asleep: boolean) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (asleep || !rows || event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role=tab]')) return
      const nodes = [...document.querySelectorAll<HTMLElement>('main [data-opens]')]
      const at = nodes.findIndex((n) => n.contains(document.activeElement))
      const by = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (by && nodes.length > 0) {
        event.preventDefault()
        nodes[at < 0 ? 0 : Math.max(0, Math.min(nodes.length - 1, at + by))]?.querySelector<HTMLElement>('button')?.focus()
        return
      }
      const of = classes[Number(event.key) - 1]
      const row = rows[at]
      if (!of || !row || row.resolved) return
      event.preventDefault()
      open(row.id, of)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
