/** How the list's rows are drawn: lines on a laptop, cards on a phone, and the pages below. */
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useWords, type Says } from '#web/language.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icons.tsx'
import styles from './table.module.css'
import { uiWords } from './ui.words.ts'

type Drawn<R> = { readonly id: string; readonly title: Says; readonly value: (row: R) => string | number | null; readonly show?: (row: R) => ReactNode; readonly align?: 'start' | 'center' | 'end'; readonly sortable?: boolean }

export type Shape<R> = {
  readonly label: string
  readonly columns: readonly Drawn<R>[]
  readonly rows: readonly R[]
  readonly rowId: (row: R) => string
  readonly onOpen: ((row: R) => void) | undefined
  readonly current: string | null
  readonly sort: string
  readonly toSort: ((id: string) => void) | null
}

const cell = <R,>(column: Drawn<R>, row: R): ReactNode => (column.show ? column.show(row) : column.value(row))

/** For the mouse a click anywhere on the row presses the button that opens it, unless it meant a control inside; arrow keys go from row to row. */
function useRows<E extends HTMLElement>(): RefObject<E | null> {
  const rows = useRef<E>(null)
  useEffect(() => {
    const node = rows.current
    if (!node) return
    const click = (event: Event) => {
      if (!(event.target instanceof Element) || event.target.closest('a, button, input, select, textarea, label') || getSelection()?.toString()) return
      event.target.closest('[data-opens]')?.querySelector<HTMLElement>(`.${styles.open}`)?.click()
    }
    const walk = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const buttons = [...node.querySelectorAll<HTMLElement>(`.${styles.open}`)]
      const at = buttons.indexOf(document.activeElement as HTMLElement)
      if (!by || at < 0) return
      event.preventDefault()
      buttons[at + by]?.focus()
    }
    node.addEventListener('click', click)
    node.addEventListener('keydown', walk)
    return () => {
      node.removeEventListener('click', click)
      node.removeEventListener('keydown', walk)
    }
  }, [])
  return rows
}

function Name<R>({ column, row, onOpen }: { readonly column: Drawn<R>; readonly row: R; readonly onOpen: ((row: R) => void) | undefined }) {
  return onOpen ? <button type="button" className={styles.open} onClick={() => onOpen(row)}>{cell(column, row)}</button> : <>{cell(column, row)}</>
}

export function Lines<R>({ label, columns, rows, rowId, onOpen, current, sort, toSort }: Shape<R>) {
  const body = useRows<HTMLTableSectionElement>()
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead><tr>{columns.map((c) => <Head key={c.id} column={c} sort={sort} toSort={toSort} />)}</tr></thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={rowId(row)} className={styles.row} data-opens={onOpen ? true : undefined} data-current={rowId(row) === current || undefined}>
              {columns.map((c, i) => <td key={c.id} data-align={c.align}>{i === 0 ? <Name column={c} row={row} onOpen={onOpen} /> : cell(c, row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<R>({ column, sort, toSort }: { readonly column: Drawn<R>; readonly sort: string; readonly toSort: ((id: string) => void) | null }) {
  const { t } = useWords()
  const way = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined
  return (
    <th scope="col" data-align={column.align} aria-sort={way}>
      {toSort && column.sortable !== false
        ? <button type="button" className={styles.sort} onClick={() => toSort(column.id)}>{t(column.title)}{way && <Icon name={way === 'ascending' ? 'up' : 'down'} size={14} />}</button>
        : <span>{t(column.title)}</span>}
    </th>
  )
}

export function Cards<R>({ label, columns: [first, ...rest], rows, rowId, onOpen, current }: Shape<R>) {
  const { t } = useWords()
  const list = useRows<HTMLUListElement>()
  return (
    <ul className={styles.cards} aria-label={label} ref={list}>
      {rows.map((row) => (
        <li key={rowId(row)} className={styles.card} data-opens={onOpen ? true : undefined} data-current={rowId(row) === current || undefined}>
          {first && <div><Name column={first} row={row} onOpen={onOpen} /></div>}
          <dl>{rest.map((c) => [<dt key={`t${c.id}`}>{t(c.title)}</dt>, <dd key={`d${c.id}`}>{cell(c, row)}</dd>])}</dl>
        </li>
      ))}
    </ul>
  )
}

export function Pages({ page, pages, onPage }: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }) {
  const { t } = useWords()
  return (
    <nav className={styles.pages} aria-label={t(uiWords.pages)}>
      <IconButton icon="left" label={uiWords.previous} bordered disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <span aria-current="page">{t(uiWords.page, { page, pages })}</span>
      <IconButton icon="right" label={uiWords.next} bordered disabled={page >= pages} onClick={() => onPage(page + 1)} />
    </nav>
  )
}
