/** Whether each flow may go live in each unit: what is missing, whose it is and by when; as a list, or as a matrix of flows and units. */
import { ExcelButton } from '#method/survey/excel.view.tsx'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { go, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/fields.tsx'
import { Page, PageHeader, Row, Stack } from '#web/ui/layout.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { Pages } from '#web/ui/table.view.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { GateSign, type List } from './cell.view.tsx'
import { CellLegend, FilterRow, filtersOn, isDay, none, queryOf, verdictOf, type Filter } from './filter.view.tsx'
import { GateDrawer } from './gate.drawer.view.tsx'
import { Gates } from './gates.view.tsx'
import { MatrixView } from './matrix.view.tsx'
import { PlanDrawer } from './plan.view.tsx'
import { verdicts } from './readiness.ts'
import { listWords as words, signLetters, signWords, type Sign } from './readiness.page.words.ts'
import { verdictWords } from './readiness.words.ts'
import { sheetWords } from './sheet.words.ts'
import styles from './readiness.module.css'

const size = 50

export default function Readiness() {
  const { t } = useWords()
  const { id: project } = useProject()
  const phone = usePhone()
  const [filter, setFilter] = useFilters(none)
  const [open, setOpen] = useFilters({ gate: '', act: '', plan: '' })
  const query = queryOf(filter, phone)
  const page = Math.max(1, Number(filter.from) || 1)
  const list = useRead('readiness.gates', { params: { project }, query: { ...query, page, size } }, { hold: true, remember: true })
  const data = list.data
  const change = (next: Partial<Filter>) => setFilter({ ...next, from: '1' })
  const total = data ? sum(data) : 0
  const untouched = filtersOn(filter) === 0
  const nothing = data !== undefined && untouched && total === 0
  const matrix = filter.view === 'matrix'
  const plan = () => setOpen({ plan: 'any' }, { push: true })
  return (
    <Page width="full">
      <PageHeader
        title={words.title} lead={data && total > 0 ? <Sentence data={data} filtered={!untouched} /> : t(words.lead)}
        actions={data && <>
          {!nothing && data.can['plan'] && <Button tone="first" icon="plus" onClick={plan}>{t(words.plan)}</Button>}
          {!nothing && <ExcelButton name={sheetWords.gates} fetch={(file) => download('readiness.export', { params: { project }, query }, file)} />}
          <Menu label={words.more} items={[
            { says: words.conditions, icon: 'settings', run: () => go(`/projects/${project}/readiness/conditions`) },
            ...(nothing ? [] : [{ says: words.print, icon: 'print', run: printed } as const]),
          ]} />
        </>}
      />
      <Shown read={list} lines={10}>
        {(shown) => (nothing
          ? <Empty icon="flag" title={words.emptyTitle} hint={shown.can['plan'] ? words.emptyHint : words.emptyOthers} action={shown.can['plan'] && <Button tone="first" icon="plus" onClick={plan}>{t(words.emptyAction)}</Button>} />
          : (
            <Stack gap={4}>
              <Row between>
                <Choice bare label={words.view} value={matrix ? 'matrix' : 'list'} onChange={(view) => setFilter({ view: view === 'matrix' ? 'matrix' : '' })} options={[{ value: 'list', label: words.asList, icon: 'menu' }, { value: 'matrix', label: words.asMatrix, icon: 'capabilities' }]} />
              </Row>
              <FilterRow filter={filter} data={shown} matrix={matrix} change={change} clear={() => setFilter({ ...none, view: filter.view, verdict: filter.verdict, sort: filter.sort, order: filter.order })} />
              {matrix
                ? <Whole filter={filter} current={open.gate} onOpen={(gate) => setOpen({ gate }, { push: true })} />
                : <Listed data={shown} filter={filter} page={page} phone={phone} current={open.gate} change={change} onOpen={(gate) => setOpen({ gate }, { push: true })} onPage={(from) => setFilter({ from: String(from) })} />}
            </Stack>
          ))}
      </Shown>
      {open.plan && data?.can['plan'] && <PlanDrawer onClose={() => setOpen({ plan: '' })} />}
      {open.gate.includes('/') && <GateDrawer key={open.gate} gate={open.gate} act={open.act} onAct={(act) => setOpen({ act })} onClose={() => setOpen({ gate: '', act: '' })} />}
    </Page>
  )
}

const sum = ({ counts: { verdict } }: List): number => verdict.go + verdict.exceptions + verdict.noGo

/** The whole is drawn first, then the browser prints what it sees. */
function printed() {
  dispatchEvent(new Event('changeover.print'))
  requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()))
}

function Sentence({ data, filtered }: { readonly data: List; readonly filtered: boolean }) {
  const { t } = useWords()
  const { verdict, decision: { reopened, live } } = data.counts
  const first = t(filtered ? words.sentenceFiltered : words.sentence, { n: sum(data), ...verdict })
  return <>{first}{reopened > 0 && t(reopened === 1 ? words.reopenedOne : words.reopenedMany, { n: reopened })}{live > 0 && t(words.live, { n: live })}{t(words.end)}</>
}

type ListedProps = {
  readonly data: List; readonly filter: Filter; readonly page: number; readonly phone: boolean; readonly current: string
  readonly change: (next: Partial<Filter>) => void; readonly onOpen: (gate: string) => void; readonly onPage: (page: number) => void
}

function Listed({ data, filter, page, phone, current, change, onOpen, onPage }: ListedProps) {
  const { t } = useWords()
  const verdict = verdictOf(filter, phone)
  const others = sum(data) - data.counts.verdict.noGo
  const content = data.total === 0
    ? (verdict === 'noGo' && filtersOn(filter) === 0
      ? <Empty icon="check" title={words.noNo} hint={words.noNoHint} action={<Button onClick={() => change({ verdict: 'all' })}>{t(words.others, { n: others })}</Button>} />
      : <Empty icon="search" title={words.none} hint={words.noneHint} />)
    : (
      <Stack gap={3}>
        <Gates data={data} grouped={filter.sort === 'flow'} current={current} onOpen={onOpen} />
        {data.total > size && <Pages page={page} pages={Math.ceil(data.total / size)} onPage={onPage} />}
        {phone && verdict === 'noGo' && others > 0 && <Button wide onClick={() => change({ verdict: 'all' })}>{t(words.others, { n: others })}</Button>}
        {!phone && <CellLegend />}
      </Stack>
    )
  return (
    <Tabs<'all' | (typeof verdicts)[number]>
      label={words.verdicts} value={verdict ?? 'all'} onChange={(to) => change({ verdict: to === 'all' && !phone ? '' : to })}
      items={[{ value: 'all' as const, label: words.every, count: sum(data), content }, ...(['noGo', 'exceptions', 'go'] as const).map((value) => ({ value, label: verdictWords[value], count: data.counts.verdict[value], content }))]}
    />
  )
}

const signs: readonly Sign[] = ['go', 'exceptions', 'noGo', 'reopened', 'live']
type Field = Output<'readiness.matrix'>['cells'][number]

/** All gates in narrow fields; what the filters leave out is not drawn. */
function Whole({ filter, current, onOpen }: { readonly filter: Filter; readonly current: string; readonly onOpen: (gate: string) => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('readiness.matrix', { params: { project } }, { hold: true, remember: true })
  const verdict = verdictOf(filter, false)
  return (
    <Shown read={read} lines={10}>
      {(matrix) => {
        const asked = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
        const called = new Map([...matrix.flows, ...matrix.units].map((x) => [x.id, `${x.code} ${x.name.zh} ${x.name.en}`.toLowerCase()]))
        const keep = (c: Field) => (!filter.flow || c.flow === filter.flow) && (!filter.unit || c.unit === filter.unit) && (!verdict || c.verdict === verdict) && (!filter.decision || c.decision === filter.decision)
          && (!isDay(filter.before) || (c.decision !== 'live' && c.on !== null && c.on <= filter.before)) && asked.every((q) => `${called.get(c.flow)} ${called.get(c.unit)}`.includes(q))
        return (
          <Stack gap={3}>
            <MatrixView matrix={matrix} keep={keep} current={current} onOpen={onOpen} />
            <ul className={styles.legend} aria-label={t(words.legend)}>{signs.map((sign) => <li key={sign}><GateSign sign={sign} /><span className="unseen">{t(signLetters[sign])}</span>{t(signWords[sign])}</li>)}</ul>
          </Stack>
        )
      }}
    </Shown>
  )
}
