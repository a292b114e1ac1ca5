/** The gates as a list: grouped by flow, a column for each condition, and last whether it may go live here. On a phone one card for each gate. */
import { Fragment, useMemo, type KeyboardEvent } from 'react'
import { useWords } from '#web/language.ts'
import { usePhone } from '#web/ui/screen.ts'
import { CellMark, DayOf, DecisionBadge, Reasons, VerdictBadge, type Condition, type Gate, type List } from './cell.view.tsx'
import { listWords as words } from './readiness.page.words.ts'
import styles from './readiness.module.css'

type GatesProps = { readonly data: List; /** Gates of one flow stand together. */ readonly grouped: boolean; readonly current: string; readonly onOpen: (gate: string) => void }

export const keyOfGate = (g: Pick<Gate, 'flow' | 'unit'>): string => `${g.flow.id}/${g.unit.id}`

/** Arrow keys go from gate to gate. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const buttons = [...(event.currentTarget.closest('[data-gates]')?.querySelectorAll<HTMLElement>('[data-gate]') ?? [])]
  if (!by) return
  event.preventDefault()
  buttons[buttons.indexOf(event.currentTarget) + by]?.focus()
}

export function Gates(props: GatesProps) {
  const phone = usePhone()
  const conditions = useMemo(() => new Map(props.data.conditions.map((c) => [c.code, c])), [props.data.conditions])
  return phone ? <Cards {...props} conditions={conditions} /> : <Lines {...props} conditions={conditions} />
}

type DrawnProps = GatesProps & { readonly conditions: ReadonlyMap<string, Condition> }

function Lines({ data, grouped, current, onOpen, conditions }: DrawnProps) {
  const { t } = useWords()
  const until = (g: Gate, code: string) => g.waivers.find((w) => w.code === code)?.until ?? null
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t(words.title)}>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>{t(words.where)}</th>
            {data.conditions.map((c) => <th key={c.code} scope="col" className={styles.condition} title={t(c.title)}><span>{t(c.short)}</span>{c.internal && <span className={styles.insideDot} title={t(words.inside)}><span className="unseen">{t(words.inside)}</span></span>}</th>)}
            <th scope="col" className={styles.last}>{t(words.may)}</th>
          </tr>
        </thead>
        <tbody data-gates>
          {data.gates.map((g, i) => (
            <Fragment key={keyOfGate(g)}>
              {grouped && data.gates[i - 1]?.flow.id !== g.flow.id && (
                <tr className={styles.groupRow}><th scope="colgroup" colSpan={data.conditions.length + 2}><span>{t(g.flow.name)} <small>{g.flow.code}</small></span></th></tr>
              )}
              <tr data-current={keyOfGate(g) === current || undefined} data-verdict={g.verdict}>
                <th scope="row" className={styles.first}>
                  <button type="button" data-gate onKeyDown={walk} className={styles.open} onClick={() => onOpen(keyOfGate(g))}>{!grouped && <span>{t(g.flow.name)} · </span>}{t(g.unit.name)}</button>
                  <DayOf gate={g} />
                </th>
                {g.cells.map((cell, n) => <td key={cell.code}><CellMark cell={cell} condition={data.conditions[n]!} until={until(g, cell.code)} /></td>)}
                <td className={styles.last}>
                  <span className={styles.badges}><VerdictBadge verdict={g.verdict} /><DecisionBadge decision={g.decision} /></span>
                  <Reasons gate={g} conditions={conditions} most={2} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards({ data, current, onOpen, conditions }: DrawnProps) {
  const { t } = useWords()
  return (
    <ul className={styles.cards} aria-label={t(words.title)} data-gates>
      {data.gates.map((g) => (
        <li key={keyOfGate(g)} className={styles.card} data-verdict={g.verdict} data-current={keyOfGate(g) === current || undefined}>
          <button type="button" data-gate onKeyDown={walk} className={styles.cardOpen} onClick={() => onOpen(keyOfGate(g))}><span>{t(g.flow.name)}</span><span>{t(g.unit.name)}</span></button>
          <span className={styles.badges}><VerdictBadge verdict={g.verdict} /><DecisionBadge decision={g.decision} /><DayOf gate={g} /></span>
          <Reasons gate={g} conditions={conditions} most={4} />
        </li>
      ))}
    </ul>
  )
}
