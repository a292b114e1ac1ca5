/** Every run of the project, by flow, person and state. */
import { useMemo } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { go, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { Filters, Pick } from './lists.view.tsx'
import { listWords } from './lists.words.ts'
import { matrixWords } from './matrix.page.words.ts'
import { runStates } from './run.ts'
import { runsWords as words } from './run.page.words.ts'
import { StartDrawer } from './start.view.tsx'
import { runStateWords } from './validation.words.ts'
import styles from './run.module.css'

type Row = Output<'validation.runs'>['runs'][number]

const size = 50
const none = { flow: '', person: '', state: '', counts: '', current: '', from: '1' }
const yesNo = (x: string): 'true' | 'false' | undefined => (x === 'true' || x === 'false' ? x : undefined)

export default function ValidationRuns() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ start }, setStart] = useFilters({ start: '' })
  const state = runStates.find((s) => s === filter.state)
  const [counts, current] = [yesNo(filter.counts), yesNo(filter.current)]
  const query = { ...(filter.flow ? { flow: filter.flow } : {}), ...(filter.person ? { person: filter.person } : {}), ...(state ? { state } : {}), ...(counts ? { counts } : {}), ...(current ? { current } : {}) } as const
  const page = Number(filter.from) || 1
  const list = useRead('validation.runs', { params: { project }, query: { ...query, page, size } }, { hold: true, remember: true })
  const columns = useColumns()
  const change = (next: Partial<typeof none>) => setFilter({ ...next, from: '1' })
  const active = Object.keys(query).length
  const may = list.data?.can['run'] ?? false
  const begin = may && <Button tone="first" icon="record" onClick={() => setStart({ start: filter.flow || 'any' }, { push: true })}>{t(matrixWords.begin)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} back={{ to: `/projects/${project}/validation`, label: matrixWords.title }} actions={begin} />
      <Filters active={active}>
        <Pick label={words.flow} empty={words.allFlows} value={filter.flow} onChange={(flow) => change({ flow })} options={(list.data?.flows ?? []).map((f) => ({ value: f.id, label: f.name }))} />
        <Pick label={words.person} empty={words.allPeople} value={filter.person} onChange={(person) => change({ person })} options={(list.data?.people ?? []).map((p) => ({ value: p.id, label: p.name }))} />
        <Pick label={words.state} empty={words.allStates} value={filter.state} onChange={(next) => change({ state: next })} options={runStates.map((value) => ({ value, label: runStateWords[value] }))} />
        <Pick label={words.counts} empty={words.all} value={filter.counts} onChange={(next) => change({ counts: next })} options={[{ value: 'true', label: words.counting }, { value: 'false', label: words.notCounting }]} />
        <Chip on={current === 'true'} onChange={(on) => change({ current: on ? 'true' : '' })} icon="filter">{t(words.current)}</Chip>
        {active > 0 && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(listWords.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={10}>
        {(data) => (
          <DataTable
            label={words.title} rows={data.runs} rowId={(r) => r.id} columns={columns} onOpen={(r) => go(`/projects/${project}/validation/runs/${r.id}`)}
            empty={<Empty icon="record" title={active > 0 ? words.noneSuch : words.none} {...(active > 0 ? {} : { hint: words.noneHint, action: begin })} />}
            {...(data.total > size ? { paging: { page, size, total: data.total, onPage: (next) => setFilter({ from: String(next) }) } } : {})}
          />
        )}
      </Shown>
      {start && may && <StartDrawer flow={start === 'any' ? '' : start} onClose={() => setStart({ start: '' })} />}
    </Page>
  )
}

const tones = { open: 'next', complete: 'good', abandoned: 'plain' } as const

function useColumns(): readonly Column<Row>[] {
  const { t, day } = useWords()
  return useMemo(() => [
    { id: 'flow', title: words.flow, value: (r) => t(r.flow.name) },
    { id: 'case', title: words.case, value: (r) => r.case, show: (r) => <span className={styles.case}>{r.case}</span> },
    { id: 'person', title: words.person, value: (r) => r.person.name, show: (r) => <span className={styles.badges}>{r.person.name}{!r.counts && <Badge>{t(words.noCount)}</Badge>}</span> },
    { id: 'day', title: words.day, value: (r) => r.startedAt, show: (r) => <span className={styles.oneLine}>{day(r.startedOn)}</span> },
    { id: 'version', title: words.version, value: (r) => r.version, align: 'end', show: (r) => <span className={styles.badges}>{r.version}{!r.isCurrent && <Badge>{t(words.older)}</Badge>}</span> },
    { id: 'progress', title: words.progress, value: (r) => r.answered, align: 'end', show: (r) => `${r.answered}/${r.steps}` },
    { id: 'findings', title: words.findings, value: (r) => r.findings, align: 'end' },
    { id: 'state', title: words.state, value: (r) => r.state, show: (r) => <Badge tone={tones[r.state]}>{t(runStateWords[r.state])}</Badge> },
  ], [t, day])
}

