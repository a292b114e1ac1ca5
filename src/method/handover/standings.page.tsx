/** Who stands where: every person and capability, filtered by what somebody should look at. */
import { useMemo, useState } from 'react'
import { fill, join } from '#kit/words.ts'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { sheetWords } from './deed.words.ts'
import { HandoverDrawer } from './drawer.view.tsx'
import type { Missing } from './eligible.ts'
import { Glyph } from './glyph.view.tsx'
import { levels, type Level } from './handover.ts'
import { levelWords, missingSentence, progressWords } from './handover.words.ts'
import { historyWords } from './history.words.ts'
import { Filters, Pick, WhoFilters } from './people.filter.view.tsx'
import { listWords as words } from './lists.words.ts'
import { useNames, type Names } from './names.view.tsx'
import { commonRule } from './rule.ts'
import { chips, isChip } from './wall.ts'
import { whichWords } from './wall.words.ts'
import styles from './lists.module.css'

type List = Output<'handover.standings'>
type Row = List['standings'][number]

/** So many fit on one page, where they can be sorted and searched; longer lists are paged by the server. */
const size = 500
const none = { which: 'all', capability: '', unit: '', person: '', level: '', from: '1' }

export default function Standings() {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ who }, open] = useFilters({ who: '' })
  const former = useRead('people.list', { params: { project }, query: { left: 'only' } })
  const names = useNames(project, former.data?.members)
  const [busy, setBusy] = useState(false)
  const which = isChip(filter.which) || filter.which === 'holders' ? filter.which : 'all'
  const query = {
    which, ...(filter.capability ? { capability: filter.capability } : {}), ...(filter.unit ? { unit: filter.unit } : {}), ...(filter.person ? { person: filter.person } : {}),
    ...(/^[0-5]$/.test(filter.level) ? { level: Number(filter.level) } : {}), page: Number(filter.from) || 1, size,
  } as const
  const list = useRead('handover.standings', { params: { project }, query }, { hold: true })
  const columns = useColumns(names)
  const change = (next: Partial<typeof none>) => setFilter({ ...next, from: '1' })
  const filtered = which !== 'all' || filter.capability || filter.unit || filter.person || filter.level
  const excel = async () => {
    setBusy(true)
    const { page: _, size: __, ...of } = query
    const answer = await download('handover.exportStandings', { params: { project }, query: of }, `${sheetWords.standings[lang]}.xlsx`)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <Page>
      <PageHeader title={words.standings} lead={t(words.standingsLead)} actions={<Button icon="download" busy={busy} onClick={() => void excel()}>{t(words.excel)}</Button>} />
      <Filters active={[which !== 'all', filter.capability, filter.unit, filter.person, filter.level].filter(Boolean).length}>
        <Pick label={words.which} empty={words.all} value={which === 'all' ? '' : which} onChange={(next) => change({ which: next || 'all' })} options={[...chips.map((value) => ({ value, label: fill(whichWords[value], { n: list.data?.stuckAfter ?? commonRule.stuckAfter }) })), { value: 'holders', label: words.holders }]} />
        <Pick label={words.level} empty={words.allLevels} value={filter.level} onChange={(level) => change({ level })} options={levels.slice(1).map((value) => ({ value: String(value), label: levelWords[value] }))} />
        <WhoFilters names={names} filter={filter} onChange={change} />
        {filtered && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(words.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={10}>
        {(data) => (
          <DataTable
            label={words.standings} rows={data.standings} rowId={(r) => `${r.capability}/${r.person}`} columns={columns} current={who} onOpen={(r) => open({ who: `${r.capability}/${r.person}` }, { push: true })}
            empty={<Empty icon="people" title={filtered ? words.noneSuch : words.noStandings} {...(filtered ? {} : { hint: words.noStandingsHint })} />}
            {...(data.total > size ? { paging: { page: query.page, size, total: data.total, onPage: (page) => setFilter({ from: String(page) }) } } : {})}
          />
        )}
      </Shown>
      <HandoverDrawer />
    </Page>
  )
}

function useColumns({ personName, capabilityName, unitName }: Names): readonly Column<Row>[] {
  const { lang } = useWords()
  return useMemo(() => {
    const missing = (r: Row) => (r.assessment.eligible ? words.ready : join(r.assessment.missing.map((m) => missingSentence(m as Missing))))[lang]
    return [
      { id: 'person', title: words.person, value: (r) => personName(r.person) },
      { id: 'capability', title: words.capability, value: (r) => capabilityName(r.capability), show: (r) => <span className={styles.wide}>{capabilityName(r.capability)}</span> },
      { id: 'unit', title: words.unit, value: (r) => unitName(r.unit), show: (r) => <span className={styles.name}>{unitName(r.unit)}</span> },
      { id: 'class', title: words.class, value: (r) => r.class, align: 'center' },
      { id: 'level', title: words.level, value: (r) => r.assessment.level, show: (r) => <Glyph level={r.assessment.level as Level} run={r.assessment.run} need={r.assessment.need} watched={r.assessment.watch !== null} stuck={r.assessment.stuckFor !== null} small named={r.assessment.level !== 3} /> },
      { id: 'run', title: words.run, align: 'end', value: (r) => r.assessment.run, show: (r) => (r.assessment.level >= 4 ? r.assessment.run : `${r.assessment.run}/${r.assessment.need}`) },
      { id: 'tries', title: words.tries, align: 'end', value: (r) => r.assessment.tries },
      { id: 'missing', title: words.missing, value: missing, show: (r) => (r.assessment.level >= 4 ? null : <span className={`${styles.muted} ${styles.wide}`}>{missing(r)}</span>) },
      { id: 'flags', title: words.flags, value: (r) => r.assessment.stuckFor, show: (r) => <Flags row={r} /> },
    ]
  }, [personName, capabilityName, unitName, lang])
}

function Flags({ row: { assessment: a } }: { readonly row: Row }) {
  const { t } = useWords()
  return (
    <span className={styles.badges}>
      {a.eligible && <Badge tone="next">{t(words.ready)}</Badge>}
      {a.watch && <Badge tone="warn" icon="warning">{t(words.watched)}</Badge>}
      {a.lapsed && <Badge tone="warn">{t(words.lapsed)}</Badge>}
      {a.reviewWanted && <Badge tone="warn">{t(whichWords.review)}</Badge>}
      {a.progress !== 'fine' && <Badge tone="warn">{t(progressWords[a.progress as keyof typeof progressWords])}</Badge>}
      {a.stuckFor !== null && <Badge icon="clock">{t(historyWords.stuck, { n: a.stuckFor })}</Badge>}
    </span>
  )
}
