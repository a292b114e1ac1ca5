/**
 * The house's list: search, sort, columns, paging, a row that opens, cards on a phone. Its state stands in the address (`q`, `sort`, `page`, `hide`; with `name` as `name.q`).
 * `<DataTable label={…} rows={rows} rowId={(r) => r.id} columns={columns} onOpen={(r) => …} tools={<Button …/>} empty={<Empty …/>} />`
 */
import {
  columnFilteringFeature, columnVisibilityFeature, createFilteredRowModel, createPaginatedRowModel, createSortedRowModel, globalFilteringFeature,
  rowPaginationFeature, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type FilterFn, type SortFn,
} from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { language, useWords, type Says } from '#web/language.ts'
import { useFilters } from '#web/router.tsx'
import { TextInput } from './fields.tsx'
import { Menu } from './menu.tsx'
import { Button } from './button.tsx'
import { Empty } from './notice.tsx'
import { usePhone } from './screen.ts'
import { Cards, Lines, Pages, type Shape } from './table.view.tsx'
import styles from './table.module.css'
import { uiWords } from './ui.words.ts'

export type Column<R> = {
  readonly id: string
  readonly title: Says
  /** What is sorted, searched and, without `show`, shown. */
  readonly value: (row: R) => string | number | null
  readonly show?: (row: R) => ReactNode
  readonly align?: 'start' | 'center' | 'end'
  /** Hidden until asked for. */
  readonly hidden?: boolean
  readonly sortable?: boolean
}

type Paging = { readonly page: number; readonly size: number; readonly total: number; readonly onPage: (page: number) => void }

export type DataTableProps<R> = {
  readonly label: Says
  readonly rows: readonly R[]
  readonly rowId: (row: R) => string
  /** The first column names the row: it is the title of the card on a phone and the button that opens. */
  readonly columns: readonly Column<R>[]
  readonly onOpen?: (row: R) => void
  /** The row whose details are open. */
  readonly current?: string | null
  /** Filters and buttons beside the search box; the Excel button belongs here. */
  readonly tools?: ReactNode
  readonly empty?: ReactNode
  /** The server pages: `rows` are one page, sorted as they come; search is the page's own filter then. */
  readonly paging?: Paging
  readonly name?: string
  /** Rows on a page when all rows are here. */
  readonly size?: number
}

const features = tableFeatures({
  columnFilteringFeature, globalFilteringFeature, rowSortingFeature, rowPaginationFeature, columnVisibilityFeature,
  filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel(), paginatedRowModel: createPaginatedRowModel(),
})
export type Features = typeof features

/** Numbers by size, texts as the person's language orders them (Chinese by pinyin), nothing last. */
export function compare(a: string | number | null, b: string | number | null, lang: 'zh' | 'en'): number {
  if (a === b) return 0
  if (a === null || a === '') return 1
  if (b === null || b === '') return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), lang === 'zh' ? 'zh-CN' : 'en', { numeric: true })
}

type Plain = Record<string, unknown>
const sorting: SortFn<Features, Plain> = (a, b, id) => compare(a.getValue(id), b.getValue(id), language.now().lang)
const finding: FilterFn<Features, Plain> = (row, id, wanted) => String(row.getValue(id) ?? '').toLowerCase().includes(String(wanted).trim().toLowerCase())

export function DataTable<R>(props: DataTableProps<R>) {
  const { rows, columns, rowId, paging, name, size = 50 } = props
  const { t } = useWords()
  const phone = usePhone()
  const at = (key: string) => (name ? `${name}.${key}` : key)
  const hiddenFirst = columns.filter((c) => c.hidden).map((c) => c.id).join(',')
  const [state, setState] = useFilters({ [at('q')]: '', [at('sort')]: '', [at('page')]: '1', [at('hide')]: hiddenFirst })
  const [q, sort, page, hide] = [state[at('q')]!, state[at('sort')]!, Number(state[at('page')]) || 1, state[at('hide')]!]
  const hidden = hide.split(',').filter(Boolean)
  const paged = paging !== undefined

  const defs = useMemo(() => columns.map((c): ColumnDef<Features, Plain> => ({
    id: c.id, accessorFn: (row) => c.value(row as R), header: c.id, sortFn: sorting, enableSorting: !paged && c.sortable !== false, sortDescFirst: false,
  })), [columns, paged])
  const data = useMemo(() => [...rows] as Plain[], [rows])
  const table = useTable<Features, Plain>({
    features, data, columns: defs, getRowId: (row) => rowId(row as R),
    globalFilterFn: finding, getColumnCanGlobalFilter: () => true, manualPagination: paged, autoResetPageIndex: false,
    ...(paging ? { rowCount: paging.total } : {}),
    state: {
      globalFilter: paging ? '' : q,
      sorting: sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : [],
      pagination: paging ? { pageIndex: 0, pageSize: paging.size } : { pageIndex: page - 1, pageSize: size },
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
    },
  })
  const found = paging ? paging.total : table.getFilteredRowModel().rows.length
  const pages = Math.max(1, Math.ceil(found / (paging?.size ?? size)))
  const now = paging?.page ?? Math.min(page, pages)
  const toPage = (n: number) => (paging ? paging.onPage(n) : setState({ [at('page')]: String(n) }))
  const toSort = (id: string) => setState({ [at('sort')]: sort === id ? `-${id}` : sort === `-${id}` ? '' : id, [at('page')]: '1' })

  const visible = columns.filter((c) => !hidden.includes(c.id))
  const shape: Shape<R> = {
    label: t(props.label), columns: visible, rows: table.getRowModel().rows.map((r) => r.original as R), rowId, onOpen: props.onOpen, current: props.current ?? null, sort, toSort: paging ? null : toSort,
  }
  const toggles = columns.slice(1).map((c) => ({
    says: c.title, checked: !hidden.includes(c.id),
    run: () => setState({ [at('hide')]: (hidden.includes(c.id) ? hidden.filter((h) => h !== c.id) : [...hidden, c.id]).join(',') }),
  }))
  if (rows.length === 0 && q === '' && props.empty) return <div className={styles.box}>{props.tools && <div className={styles.tools}>{props.tools}</div>}{props.empty}</div>
  return (
    <div className={styles.box}>
      <div className={styles.tools}>
        {!paging && <div className={styles.search}><TextInput bare label={uiWords.search} placeholder={uiWords.search} icon="search" type="search" value={q} onChange={(next) => setState({ [at('q')]: next, [at('page')]: '1' })} /></div>}
        {props.tools}
        <span className={styles.space} />
        <span className={styles.count}>{found === rows.length || paging ? t(uiWords.rows, { n: found }) : t(uiWords.rowsOf, { n: found, all: rows.length })}</span>
        {!phone && toggles.length > 1 && <Menu label={uiWords.columns} icon="columns" items={toggles} />}
      </div>
      {shape.rows.length === 0
        ? <Empty icon="search" title={uiWords.noMatch} hint={uiWords.noMatchHint} action={q && <Button onClick={() => setState({ [at('q')]: '' })}>{t(uiWords.clearFilters)}</Button>} />
        : phone ? <Cards {...shape} /> : <Lines {...shape} />}
      {pages > 1 && <Pages page={now} pages={pages} onPage={toPage} />}
    </div>
  )
}
