/** `<Menu label={words.more} icon="more" items={[{ says, icon, run }, 'line', { says, danger: true, run }]} />`: a button and its list; arrows move, Escape closes. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useWords, type Says } from '#web/language.ts'
import { Button, IconButton } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'
import styles from './tabs.module.css'

export type MenuItem = 'line' | {
  readonly says: Says
  readonly icon?: IconName
  readonly run: () => void
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly checked?: boolean
}

type MenuProps = {
  readonly label: Says
  readonly items: readonly MenuItem[]
  readonly icon?: IconName
  /** What the button shows; without it the button is its icon alone. */
  readonly children?: ReactNode
  readonly tone?: 'second' | 'quiet'
}

export function Menu({ label, items, icon = 'more', children, tone = 'second' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const [button, setButton] = useState<HTMLSpanElement | null>(null)
  const close = (focus: boolean) => {
    setOpen(false)
    if (focus) button?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <>
      <span ref={setButton} style={{ display: 'inline-flex', minWidth: 0 }}>
        {children === undefined
          ? <IconButton icon={icon} label={label} expanded={open} onClick={() => setOpen(!open)} />
          : <Button tone={tone} icon={icon} hint={label} onClick={() => setOpen(!open)}>{children}</Button>}
      </span>
      {open && button && <List label={label} items={items} by={button} close={close} />}
    </>
  )
}

type ListProps = { readonly label: Says; readonly items: readonly MenuItem[]; readonly by: HTMLElement; readonly close: (focus: boolean) => void }

function List({ label, items, by, close }: ListProps) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const node = list.current
    if (!node) return
    const at = by.getBoundingClientRect()
    const { width, height } = node.getBoundingClientRect()
    const below = at.bottom + 4 + height < innerHeight || at.top < height
    node.style.top = `${below ? Math.min(at.bottom + 4, innerHeight - height - 8) : at.top - height - 4}px`
    node.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`
    node.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  }, [by])
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !list.current?.contains(event.target) && !by.contains(event.target)) close(false)
    }
    const gone = () => close(false)
    document.addEventListener('pointerdown', outside)
    addEventListener('resize', gone)
    addEventListener('popstate', gone)
    return () => {
      document.removeEventListener('pointerdown', outside)
      removeEventListener('resize', gone)
      removeEventListener('popstate', gone)
    }
  }, [by, close])
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      return close(true)
    }
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons.at(to % buttons.length)?.focus()
  }
  return createPortal(
    <div ref={list} className={styles.menu} role="menu" aria-label={t(label)} onKeyDown={keys} tabIndex={-1}>
      {items.map((item, i) => item === 'line'
        ? <hr key={i} className={styles.separator} />
        : (
          <button
            key={i} type="button" role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'} aria-checked={item.checked} className={styles.item} data-danger={item.danger || undefined} disabled={item.disabled} tabIndex={-1}
            onClick={() => {
              if (item.checked === undefined) close(true)
              item.run()
            }}
          >
            {item.checked !== undefined ? <Icon name={item.checked ? 'check' : 'minus'} size={18} /> : item.icon && <Icon name={item.icon} size={18} />}
            <span>{t(item.says)}</span>
          </button>
        ))}
    </div>,
    // Within a landmark, and above nothing that would clip it.
    by.closest('dialog') ?? document.querySelector('main') ?? document.body,
  )
}
