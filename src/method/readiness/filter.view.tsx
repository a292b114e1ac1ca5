/** The filters of the list and the matrix; they stand in the address. On a phone they fold. */
import { Filters, FlowFilter, oneOf, Pick, SortFilter, WordFilter } from '#method/survey/filter.view.tsx'
import { useWords } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { DateInput } from '#web/ui/fields.tsx'
import { Chip } from '#web/ui/notice.tsx'
import { stateOf, StateSign, type List } from './cell.view.tsx'
import { decisionStates, verdicts } from './readiness.ts'
import { cellStates, listWords as words, sortWords } from './readiness.page.words.ts'
import { decisionWords } from './readiness.words.ts'
import styles from './readiness.module.css'

export const none = { view: '', flow: '', unit: '', verdict: '', decision: '', missing: '', owed: '', before: '', q: '', sort: 'flow', order: 'asc', from: '1' }
export type Filter = typeof none

/** On a phone only the “no” is shown until others are asked for, or until the address asks for something of its own. */
export const verdictOf = (f: Filter, phone: boolean) => oneOf(verdicts, f.verdict) ?? (f.verdict === '' && phone && f.decision === '' && f.missing === '' ? 'noGo' : undefined)

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
const sorts = ['flow', 'unit', 'day', 'missing'] as const

/** What of the address the operation takes; anything else in it is passed over. */
export function queryOf(f: Filter, phone: boolean) {
  const [verdict, decision] = [verdictOf(f, phone), oneOf(decisionStates, f.decision)]
  return {
    sort: oneOf(sorts, f.sort) ?? 'flow', order: f.order === 'desc' ? 'desc' : 'asc', ...(verdict ? { verdict } : {}), ...(decision ? { decision } : {}),
    ...(f.flow ? { flow: f.flow } : {}), ...(f.unit ? { unit: f.unit } : {}), ...(f.missing ? { missing: f.missing } : {}), ...(f.owed ? { owed: f.owed } : {}), ...(isDay(f.before) ? { before: f.before } : {}), ...(f.q.trim() ? { q: f.q.trim() } : {}),
  } as const
}

export const filtersOn = (f: Filter): number => [f.flow, f.unit, f.decision, f.missing, f.owed, f.before, f.q].filter(Boolean).length

type FilterRowProps = { readonly filter: Filter; readonly data: Around; readonly matrix: boolean; readonly change: (next: Partial<Filter>) => void; readonly clear: () => void }
type Around = { readonly flows: List['flows']; readonly units: List['units']; readonly conditions: List['conditions'] }

export function FilterRow({ filter, data, matrix, change, clear }: FilterRowProps) {
  const { t } = useWords()
  const on = filtersOn(filter)
  return (
    <Filters active={on}>
      <WordFilter value={filter.q} onChange={(q) => change({ q })} />
      <FlowFilter flows={data.flows} value={filter.flow} onChange={(flow) => change({ flow })} />
      <Pick label={words.unit} empty={words.allUnits} value={filter.unit} onChange={(unit) => change({ unit })} options={data.units.map((u) => ({ value: u.id, label: u.name }))} />
      <Pick label={words.decision} empty={words.allDecisions} value={filter.decision} onChange={(decision) => change({ decision })} options={decisionStates.map((value) => ({ value, label: decisionWords[value] }))} />
      {!matrix && <Pick label={words.missing} empty={words.anyMissing} value={filter.missing} onChange={(missing) => change({ missing })} options={data.conditions.map((c) => ({ value: c.code, label: t(words.lacks, { short: t(c.short) }) }))} />}
      <span className={styles.before}><span aria-hidden="true">{t(words.before)}</span><DateInput bare label={words.before} value={filter.before} onChange={(before) => change({ before })} /></span>
      {!matrix && <Chip on={filter.owed !== ''} icon="person" onChange={(yes) => change({ owed: yes ? 'me' : '' })}>{t(words.mine)}</Chip>}
      {!matrix && <SortFilter value={filter.sort} order={filter.order} options={sorts.map((value) => ({ value, label: sortWords[value] }))} onChange={change} />}
      {on > 0 && <Button tone="quiet" icon="cross" onClick={clear}>{t(words.clear)}</Button>}
    </Filters>
  )
}

const shown = [[{ met: true, waived: false, answered: true }, 'must'], [{ met: false, waived: false, answered: true }, 'must'], [{ met: false, waived: false, answered: true }, 'should'], [{ met: false, waived: true, answered: true }, 'must'], [{ met: false, waived: false, answered: false }, 'must']] as const

export function CellLegend() {
  const { t } = useWords()
  return (
    <ul className={styles.legend} aria-label={t(words.legend)}>
      {shown.map(([cell, weight]) => {
        const state = stateOf(cell, weight)
        return <li key={state}><StateSign state={state} quiet />{t(cellStates[state])}</li>
      })}
    </ul>
  )
}
