/** `<Tabs label={…} value={filters.tab} onChange={…} items={[{ value, label, count, content }]} />`; keep the value in the address with `useFilters`. */
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useWords, type Says } from '#web/language.ts'
import styles from './tabs.module.css'

type TabsProps<V extends string> = {
  readonly label: Says
  readonly value: V
  readonly onChange: (value: V) => void
  readonly items: readonly { readonly value: V; readonly label: Says; readonly count?: number; readonly content: ReactNode }[]
}

export function Tabs<V extends string>({ label, value, onChange, items }: TabsProps<V>) {
  const { t } = useWords()
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(0, items.findIndex((i) => i.value === value))
  // A row of tabs that is wider than the phone shows the open one.
  useEffect(() => {
    const row = list.current
    const open = row?.querySelectorAll<HTMLElement>('[role=tab]')[at]
    if (row && open && (open.offsetLeft < row.scrollLeft || open.offsetLeft + open.offsetWidth > row.scrollLeft + row.clientWidth)) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2
  }, [at])
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = (at + by + items.length) % items.length
    onChange(items[next]!.value)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div>
      <div className={styles.list} role="tablist" aria-label={t(label)} ref={list} onKeyDown={step} tabIndex={-1}>
        {items.map((item, i) => (
          <button key={item.value} type="button" role="tab" className={styles.tab} id={`${name}t${i}`} aria-selected={i === at} aria-controls={`${name}p`} tabIndex={i === at ? 0 : -1} onClick={() => onChange(item.value)}>
            {t(item.label)}{item.count !== undefined && <small>{item.count}</small>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${name}p`} aria-labelledby={`${name}t${at}`} className={styles.panel}>{items[at]?.content}</div>
    </div>
  )
}
