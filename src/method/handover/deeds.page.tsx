/** Every demonstration, attempt and session of the project, by whatever is asked. */
import { useMemo, useState } from 'react'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { DateInput } from '#web/ui/fields.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { kindOfDeedWords, sheetWords, struckWords } from './deed.words.ts'
import { HandoverDrawer } from './drawer.view.tsx'
import { outcomes, type Cause, type Outcome } from './handover.ts'
import { causeWords, doingWords, outcomeWords } from './handover.words.ts'
import { Filters, Pick, WhoFilters } from './people.filter.view.tsx'
import { listWords as words } from './lists.words.ts'
import { useNames, type Names } from './names.view.tsx'
import styles from './lists.module.css'

type List = Output<'handover.deeds'>
type Row = List['deeds'][number]

const size = 100
const none = { kind: '', outcome: '', doing: '', capability: '', unit: '', person: '', coach: '', day: '', week: '', from: '1' }
type Filter = typeof none

const doings = ['vendor', 'guided', 'alone', 'taught'] as const
const kinds = ['demonstration', 'attempt', 'session'] as const
const oneOf = <T extends string>(all: readonly T[], x: string): T | undefined => all.find((a) => a === x)

/** What of the address the operation takes; anything else in it is passed over. */
function queryOf(f: Filter) {
  const kind = oneOf(kinds, f.kind)
  const outcome = oneOf(outcomes, f.outcome)
  const doing = oneOf(doings, f.doing)
  return {
    ...(kind ? { kind } : {}), ...(outcome ? { outcome } : {}), ...(doing ? { doing } : {}), ...(f.capability ? { capability: f.capability } : {}), ...(f.unit ? { unit: f.unit } : {}), ...(f.person ? { person: f.person } : {}),
    ...(f.coach ? { coach: f.coach } : {}), ...(/^\d{4}-\d\d-\d\d$/.test(f.day) ? { day: f.day } : {}), ...(/^\d{4}-\d\d-\d\d$/.test(f.week) ? { week: f.week } : {}),
  }
}

export default function Deeds() {
  const { t, lang, day } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ who }, open] = useFilters({ who: '' })
  const former = useRead('people.list', { params: { project }, query: { left: 'only' } })
  const names = useNames(project, former.data?.members)
  const [busy, setBusy] = useState(false)
  const query = queryOf(filter)
  const page = Number(filter.from) || 1
  const list = useRead('handover.deeds', { params: { project }, query: { ...query, page, size } }, { hold: true })
  const columns = useColumns(names)
  const change = (next: Partial<Filter>) => setFilter({ ...next, from: '1' })
  const filtered = Object.keys(query).length > 0
  const excel = async () => {
    setBusy(true)
    const answer = await download('handover.exportDeeds', { params: { project }, query }, `${sheetWords.deeds[lang]}.xlsx`)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  const coaches = (names.capture.data?.people ?? []).map((p) => ({ value: p.id, label: p.name }))
  return (
    <Page>
      <PageHeader title={words.deeds} lead={t(words.deedsLead)} actions={<Button icon="download" busy={busy} onClick={() => void excel()}>{t(words.excel)}</Button>} />
      <Filters active={Object.keys(query).length}>
        <Pick label={words.kind} empty={words.allKinds} value={filter.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: kindOfDeedWords[value] }))} />
        <Pick label={words.outcome} empty={words.allOutcomes} value={filter.outcome} onChange={(outcome) => change({ outcome })} options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))} />
        <Pick label={words.doing} empty={words.allDoings} value={filter.doing} onChange={(doing) => change({ doing })} options={doings.map((value) => ({ value, label: doingWords[value] }))} />
        <WhoFilters names={names} filter={filter} onChange={change} />
        <Pick label={words.coach} empty={words.allCoaches} value={filter.coach} onChange={(coach) => change({ coach })} options={coaches} />
        <DateInput bare label={words.day} value={filter.day} onChange={(next) => change({ day: next, week: '' })} />
        {query.week && <Chip on onChange={() => change({ week: '' })} icon="cross">{t(words.weekOf, { day: day(query.week, 'short') })}</Chip>}
        {filtered && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(words.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={10}>
        {(data) => (
          <DataTable
            label={words.deeds} rows={data.deeds} rowId={(r) => r.id} columns={columns} current={data.deeds.find((r) => `${r.capability}/${r.person}` === who)?.id ?? null} onOpen={(r) => open({ who: `${r.capability}/${r.person}` }, { push: true })}
            empty={<Empty icon="record" title={filtered ? words.noneSuch : words.noDeeds} {...(filtered ? {} : { hint: words.noDeedsHint })} />}
            {...(data.total > size ? { paging: { page, size, total: data.total, onPage: (next) => setFilter({ from: String(next) }) } } : {})}
          />
        )}
      </Shown>
      <HandoverDrawer />
    </Page>
  )
}

/** Later than this many milliseconds after it happened, a record arrived late. */
const lateAfter = 15 * 60_000

function useColumns({ personName, capabilityName, unitName }: Names): readonly Column<Row>[] {
  const { t, moment, lang } = useWords()
  return useMemo(() => {
    const result = (r: Row) => [r.outcome === null ? kindOfDeedWords[r.kind as keyof typeof kindOfDeedWords][lang] : outcomeWords[r.outcome as Outcome][lang], ...(r.cause ? [causeWords[r.cause as Cause][lang]] : [])].join(lang === 'zh' ? '：' : ': ')
    const late = (r: Row) => Date.parse(r.recordedAt) - Date.parse(r.at) > lateAfter
    return [
      { id: 'person', title: words.person, value: (r) => personName(r.person) },
      { id: 'at', title: words.at, value: (r) => r.at, show: (r) => <span className={styles.when}><span>{moment(r.at)}</span>{late(r) && <Badge tone="info" icon="clock">{t(words.late)}</Badge>}</span> },
      { id: 'capability', title: words.capability, value: (r) => capabilityName(r.capability), show: (r) => <span className={styles.wide}>{capabilityName(r.capability)}</span> },
      { id: 'unit', title: words.unit, value: (r) => unitName(r.unit), show: (r) => <span className={styles.name}>{unitName(r.unit)}</span> },
      {
        id: 'outcome', title: words.outcome, value: result,
        show: (r) => <span className={styles.badges}><Badge tone={r.struck ? 'plain' : r.outcome === null ? 'info' : r.outcome === 'success' ? 'good' : 'bad'}>{result(r)}</Badge>{r.struck && <Badge>{t(struckWords[r.struck as keyof typeof struckWords])}</Badge>}</span>,
      },
      { id: 'coach', title: words.coach, value: (r) => (r.coach ? personName(r.coach) : null) },
      { id: 'doing', title: words.doing, value: (r) => doingWords[r.doing as keyof typeof doingWords][lang], show: (r) => <span className={styles.name}>{doingWords[r.doing as keyof typeof doingWords][lang]}</span> },
      { id: 'case', title: words.case, value: (r) => r.case, show: (r) => <span className={styles.name}>{r.case}</span>, hidden: true },
      { id: 'note', title: words.note, value: (r) => r.note, hidden: true },
      { id: 'recordedBy', title: words.recordedBy, value: (r) => (r.recordedBy ? personName(r.recordedBy) : null), hidden: true },
    ]
  }, [personName, capabilityName, unitName, t, moment, lang])
}
