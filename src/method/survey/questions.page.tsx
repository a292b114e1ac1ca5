/** Every question of the survey: which are key, which have waited too long, which details have grown too big. */
import { useMemo } from 'react'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Alert, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { QuestionDrawer } from './drawer.view.tsx'
import { ExcelButton } from './excel.view.tsx'
import { Filters, FlowFilter, oneOf, Pick, SortFilter, WordFilter } from './filter.view.tsx'
import { LongOpen } from './long.view.tsx'
import { matterWords, questionWords as words } from './matter.words.ts'
import { Raise } from './matter.edit.view.tsx'
import { questionClasses, questionStates } from './question.ts'
import { QuestionBadges, type Question } from './question.view.tsx'
import { sheetWords } from './sheet.words.ts'
import { stepWords } from './step.view.tsx'
import { classWords, stateWords } from './survey.words.ts'
import styles from './survey.module.css'

const size = 50
const none = { flow: '', class: '', state: '', which: 'all', q: '', sort: 'urgency', order: 'asc', from: '1' }
type Filter = typeof none

const whichs = ['all', 'longOpen', 'outgrown', 'reclassified'] as const
const sorts = ['urgency', 'flow', 'raisedOn', 'openDays', 'meetings'] as const
const sortWords = { urgency: words.urgency, flow: matterWords.flow, raisedOn: words.raisedOn, openDays: words.openDays, meetings: words.meetings }

/** What of the address the operation takes; anything else in it is passed over. */
function queryOf(f: Filter) {
  const [kind, state] = [oneOf(questionClasses, f.class), oneOf(questionStates, f.state)]
  return {
    ...(f.flow ? { flow: f.flow } : {}), ...(kind ? { class: kind } : {}), ...(state ? { state } : {}), ...(f.q.trim() ? { q: f.q.trim() } : {}),
    which: oneOf(whichs, f.which) ?? 'all', sort: oneOf(sorts, f.sort) ?? 'urgency', order: f.order === 'desc' ? 'desc' as const : 'asc' as const,
  }
}

export default function Questions() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ question, raise }, open] = useFilters({ question: '', raise: '' })
  const query = queryOf(filter)
  const page = Number(filter.from) || 1
  const list = useRead('survey.questions', { params: { project }, query: { ...query, page, size } }, { hold: true })
  const here = list.data?.questions.find((q) => q.id === question)
  const columns = useColumns()
  const change = (next: Partial<Filter>) => setFilter({ ...next, from: '1' })
  const active = [query.flow, query.class, query.state, query.q, query.which !== 'all' || ''].filter(Boolean).length
  const { data } = list
  const can = data?.can ?? {}
  const add = can['ask'] && <Button tone="first" icon="plus" onClick={() => open({ raise: '1' }, { push: true })}>{t(words.add)}</Button>
  return (
    <Page>
      <PageHeader
        title={matterWords.questions} back={{ to: `/projects/${project}/survey`, label: matterWords.overview }} lead={data ? t(words.sentence, { key: data.counts.keyOpen, long: data.counts.longOpen, days: data.longOpenDays, detail: data.counts.detailOpen, parked: data.counts.parked }) : t(words.lead)}
        actions={<><ExcelButton name={sheetWords.questions} fetch={(file) => download('survey.exportQuestions', { params: { project }, query }, file)} />{add}</>}
      />
      {data && can['setLongOpen'] && <LongOpen days={data.longOpenDays} />}
      {data && data.counts.outgrown > 0 && query.which !== 'outgrown' && <Alert tone="warn" action={<Button size="small" onClick={() => setFilter({ ...none, which: 'outgrown' })}>{t(words.look)}</Button>}>{t(words.someOutgrew, { n: data.counts.outgrown })}</Alert>}
      <Filters active={active}>
        <WordFilter value={filter.q} onChange={(q) => change({ q })} />
        <FlowFilter flows={data?.flows ?? []} value={filter.flow} onChange={(flow) => change({ flow })} />
        <Pick label={words.class} empty={words.allClasses} value={filter.class} onChange={(next) => change({ class: next })} options={questionClasses.map((value) => ({ value, label: classWords[value] }))} />
        <Pick label={words.state} empty={words.allStates} value={filter.state} onChange={(state) => change({ state })} options={questionStates.map((value) => ({ value, label: stateWords[value] }))} />
        <Pick label={words.which} empty={false} value={query.which} onChange={(which) => change({ which })} options={whichs.map((value) => ({ value, label: words[value] }))} />
        <SortFilter value={query.sort} order={query.order} onChange={change} options={sorts.map((value) => ({ value, label: sortWords[value] }))} />
        {active > 0 && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(matterWords.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={10}>
        {(shownList) => (
          <DataTable
            label={matterWords.questions} rows={shownList.questions} rowId={(q) => q.id} columns={columns} current={question} onOpen={(q) => open({ question: q.id }, { push: true })} paging={{ page, size, total: shownList.total, onPage: (next) => setFilter({ from: String(next) }) }}
            empty={<Empty icon="ask" title={active > 0 ? matterWords.noneSuch : words.none} {...(active > 0 ? {} : { hint: words.noneHint, action: add })} />}
          />
        )}
      </Shown>
      {question !== '' && <QuestionDrawer id={question} here={here} can={can} onClose={() => open({ question: '' })} />}
      {raise !== '' && data && can['ask'] && <Raise kind="question" flows={data.flows} flow={filter.flow} onClose={() => open({ raise: '' })} />}
    </Page>
  )
}

function useColumns(): readonly Column<Question>[] {
  const { t, day, lang } = useWords()
  return useMemo(() => [
    { id: 'words', title: words.one, value: (q) => q.words, show: (q) => <span className={`${styles.wide} ${styles.clamp}`}>{q.words}</span> },
    { id: 'class', title: words.class, value: (q) => `${classWords[q.class][lang]} ${stateWords[q.state][lang]}`, show: (q) => <QuestionBadges q={q} /> },
    { id: 'flow', title: matterWords.flow, value: (q) => q.flow.name[lang], show: (q) => <span className={styles.some}>{q.flow.code} {t(q.flow.name)}</span> },
    { id: 'step', title: matterWords.step, value: (q) => q.step?.number ?? null, show: (q) => <span className={styles.some}>{t(stepWords(q.step, q.flow.version))}</span> },
    { id: 'openDays', title: words.openFor, align: 'end', value: (q) => q.openDays, show: (q) => (q.openDays === null ? null : <span className={styles.oneLine}>{t(words.days, { n: q.openDays })}</span>) },
    { id: 'meetings', title: words.meetings, align: 'end', value: (q) => q.meetings },
    { id: 'raisedOn', title: words.raisedOn, value: (q) => q.raisedOn, show: (q) => day(q.raisedOn), hidden: true },
  ], [t, day, lang])
}
