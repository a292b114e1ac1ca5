/** The readiness at a glance: flows × units, the verdict, what is missing and the day; of a large one only the part in sight is drawn. Arrow keys move, Enter opens the gate. */
import { useMemo, type CSSProperties, type KeyboardEvent } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useMatrix } from '#web/ui/matrix.ts'
import { Empty } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { GateSign, signOf } from './cell.view.tsx'
import { listWords, matrixWords as words, signWords, type Sign } from './readiness.page.words.ts'
import styles from './readiness.module.css'

type Matrix = Output<'readiness.matrix'>
type Field = Matrix['cells'][number]

/** CSS pixels. */
const row = 68
const column = 92

type MatrixProps = { readonly matrix: Matrix; readonly keep: (cell: Field) => boolean; readonly current: string; readonly onOpen: (gate: string) => void }

export function MatrixView({ matrix, keep, current, onOpen }: MatrixProps) {
  const { t } = useWords()
  const phone = usePhone()
  const head = phone ? 112 : 224
  const [cells, flows, units] = useMemo(() => {
    const left = matrix.cells.filter(keep)
    const [inRows, inColumns] = [new Set(left.map((c) => c.flow)), new Set(left.map((c) => c.unit))]
    return [new Map(left.map((c) => [`${c.flow}/${c.unit}`, c])), matrix.flows.filter((f) => inRows.has(f.id)), matrix.units.filter((u) => inColumns.has(u.id))] as const
  }, [matrix, keep])
  const there = (r: number, c: number) => cells.has(`${flows[r]?.id}/${units[c]?.id}`)
  const { box, sight: [r0, r1, c0, c1], focus, setActive, keys } = useMatrix(flows.length, units.length, { row, column, head, top: 70 }, there)
  if (cells.size === 0) return <Empty icon="search" title={listWords.none} hint={listWords.noneHint} />
  const [shown, after] = [units.slice(c0, c1), units.length - c1]
  return (
    <div className={styles.matrixBox} ref={box} style={{ '--row': `${row}px`, '--column': `${column}px`, '--head': `${head}px` } as CSSProperties}>
      <table className={styles.matrix} aria-rowcount={flows.length + 1} aria-colcount={units.length + 1} aria-label={t(words.title)}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.corner}>{t(words.corner)}</th>
            {c0 > 0 && <td aria-hidden="true" colSpan={c0} style={{ minWidth: c0 * column }} />}
            {shown.map((u, i) => <th key={u.id} scope="col" aria-colindex={c0 + i + 2} title={t(u.name)}><span>{t(u.name)}</span></th>)}
            {after > 0 && <td aria-hidden="true" colSpan={after} style={{ minWidth: after * column }} />}
          </tr>
        </thead>
        <tbody>
          {r0 > 0 && <tr aria-hidden="true"><td aria-hidden="true" colSpan={units.length + 1} style={{ height: r0 * row }} /></tr>}
          {flows.slice(r0, r1).map((flow, i) => (
            <tr key={flow.id} aria-rowindex={r0 + i + 2}>
              <th scope="row" title={t(flow.name)}><span>{t(flow.name)}</span><small>{flow.code}</small></th>
              {c0 > 0 && <td aria-hidden="true" colSpan={c0} />}
              {shown.map((unit, j) => {
                const [cell, r, c] = [cells.get(`${flow.id}/${unit.id}`), r0 + i, c0 + j]
                return (
                  <td key={unit.id} aria-colindex={c + 2}>
                    {cell && <FieldButton cell={cell} flow={t(flow.name)} unit={t(unit.name)} at={`${r}/${c}`} tabbable={r === focus[0] && c === focus[1]} current={current === `${flow.id}/${unit.id}`} onFocus={() => setActive([r, c])} onKeyDown={keys} onOpen={() => onOpen(`${flow.id}/${unit.id}`)} />}
                  </td>
                )
              })}
              {after > 0 && <td aria-hidden="true" colSpan={after} />}
            </tr>
          ))}
          {r1 < flows.length && <tr aria-hidden="true"><td aria-hidden="true" colSpan={units.length + 1} style={{ height: (flows.length - r1) * row }} /></tr>}
        </tbody>
      </table>
    </div>
  )
}

type FieldProps = {
  readonly cell: Field; readonly flow: string; readonly unit: string; readonly at: string; readonly tabbable: boolean; readonly current: boolean
  readonly onFocus: () => void; readonly onKeyDown: (event: KeyboardEvent) => void; readonly onOpen: () => void
}

function FieldButton({ cell, flow, unit, at, tabbable, current, onFocus, onKeyDown, onOpen }: FieldProps) {
  const { t, day } = useWords()
  const sign: Sign = signOf(cell)
  const lacks = [
    ...(cell.missing > 0 ? [t(words.lacks, { n: cell.missing })] : cell.exceptions > 0 ? [t(words.with, { n: cell.exceptions })] : []), ...(cell.decision === 'go' ? [t(words.signed)] : []),
  ].join(' · ')
  const said = [
    t(words.says, { flow, unit, sign: t(signWords[sign]) }), ...(cell.missing > 0 ? [t(words.saysMissing, { n: cell.missing })] : []), ...(cell.exceptions > 0 ? [t(words.saysExceptions, { n: cell.exceptions })] : []),
    ...(cell.decision === 'go' ? [t(words.signed)] : []), cell.on === null ? t(listWords.noDay) : t(cell.overdue ? listWords.overdue : listWords.on, { day: day(cell.on) }),
  ].join(t({ zh: '，', en: ', ' }))
  return (
    <button type="button" className={styles.field} title={said} data-at={at} data-current={current || undefined} tabIndex={tabbable ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown} onClick={onOpen}>
      <span className="unseen">{said}</span>
      <GateSign sign={sign} />
      <small aria-hidden="true">{lacks}</small>
      {cell.on && <small aria-hidden="true" data-late={cell.overdue || undefined}>{day(cell.on, 'short')}</small>}
    </button>
  )
}
