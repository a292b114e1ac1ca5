/** The wall itself: a table with a first row and a first column that stay; of a large one only the part in sight is drawn. Arrow keys move from field to field. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import type { Wall, WallCell } from './names.view.tsx'
import { levelWords } from './handover.words.ts'
import { inSight } from './wall.ts'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

/** CSS pixels. */
const row = 52
const column = 84
const head = 224
/** Up to so many fields all are drawn: the page's own search and print see them. */
const drawnWhole = 2500

type MatrixProps = { readonly wall: Wall; readonly capabilities: Wall['capabilities']; readonly columns: Wall['columns']; readonly cells: ReadonlyMap<string, WallCell>; readonly keep: (cell: WallCell) => boolean; readonly current: string; readonly onOpen: (cell: WallCell) => void }

export function Matrix({ wall, capabilities, columns, cells, keep, current, onOpen }: MatrixProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const sight = useSight(box, capabilities.length, columns.length)
  const [active, setActive] = useState<readonly [number, number]>([0, 0])
  const [r0, r1, c0, c1] = sight
  const rows = capabilities.slice(r0, r1)
  const shown = columns.slice(c0, c1)
  const after = columns.length - c1

  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (!by) return
    event.preventDefault()
    const to = nextCell(active, by as [number, number], (r, c) => cells.has(`${capabilities[r]?.id}/${columns[c]?.id}`), capabilities.length, columns.length)
    if (!to) return
    setActive(to)
    box.current?.scrollTo({ top: reach(box.current.scrollTop, to[0] * row, row, box.current.clientHeight - 90), left: reach(box.current.scrollLeft, to[1] * column, column, box.current.clientWidth - head) })
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-at="${to.join('/')}"]`)?.focus())
  }
  return (
    <div className={styles.scroll} ref={box} style={{ '--row': `${row}px`, '--column': `${column}px`, '--head': `${head}px` } as CSSProperties}>
      <table className={styles.wall} aria-rowcount={capabilities.length + 1} aria-colcount={columns.length + 1} aria-label={t(words.title)}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.corner}>{t(words.capability)}</th>
            {c0 > 0 && <td aria-hidden="true" colSpan={c0} style={{ minWidth: c0 * column }} />}
            {shown.map((c, i) => <th key={c.id} scope="col" aria-colindex={c0 + i + 2} title={t(c.name)}><span>{t(c.name)}</span>{wall.by === 'person' && <small>{t(roleWords[c.detail as keyof typeof roleWords])}</small>}</th>)}
            {after > 0 && <td aria-hidden="true" colSpan={after} style={{ minWidth: after * column }} />}
          </tr>
        </thead>
        <tbody>
          {r0 > 0 && <tr aria-hidden="true"><td aria-hidden="true" colSpan={columns.length + 1} style={{ height: r0 * row }} /></tr>}
          {rows.map((capability, i) => (
            <tr key={capability.id} aria-rowindex={r0 + i + 2}>
              <th scope="row" title={t(capability.name)}><span>{t(capability.name)}</span><small>{`${capability.code} · ${capability.class}`}</small></th>
              {c0 > 0 && <td aria-hidden="true" colSpan={c0} />}
              {shown.map((c, j) => {
                const cell = cells.get(`${capability.id}/${c.id}`)
                const at = [r0 + i, c0 + j] as const
                return (
                  <td key={c.id} aria-colindex={c0 + j + 2} data-dim={(cell && !keep(cell)) || undefined}>
                    {cell && <Field cell={cell} by={wall.by} label={fieldLabel(cell, capability, c, wall.by)} at={at} tabbable={at[0] === active[0] && at[1] === active[1]} current={current === `${cell.capability}/${cell.column}`} onFocus={() => setActive(at)} onKeyDown={keys} onOpen={() => onOpen(cell)} />}
                  </td>
                )
              })}
              {after > 0 && <td aria-hidden="true" colSpan={after} />}
            </tr>
          ))}
          {r1 < capabilities.length && <tr aria-hidden="true"><td aria-hidden="true" colSpan={columns.length + 1} style={{ height: (capabilities.length - r1) * row }} /></tr>}
        </tbody>
      </table>
    </div>
  )
}

/** "采购收货，一厂仓库：已移交 · 2 / 2 人" */
export function fieldLabel(cell: WallCell, capability: Wall['capabilities'][number], column: Wall['columns'][number], by: string) {
  const level = levelWords[cell.level as Level]
  const said = (lang: 'zh' | 'en') => {
    const values = { capability: capability.name[lang], column: column.name[lang], level: level[lang] }
    const holders = by === 'unit' ? ` · ${fill(words.cellHolders, { n: cell.holders, of: cell.required })[lang]}` : ''
    return `${fill(words.cellSays, values)[lang]}${holders}`
  }
  return { zh: said('zh'), en: said('en') }
}

type FieldProps = { readonly cell: WallCell; readonly by: string; readonly label: { readonly zh: string; readonly en: string }; readonly at: readonly [number, number]; readonly tabbable: boolean; readonly current: boolean; readonly onFocus: () => void; readonly onKeyDown: (event: KeyboardEvent) => void; readonly onOpen: () => void }

function Field({ cell, by, label, at, tabbable, current, onFocus, onKeyDown, onOpen }: FieldProps) {
  const { t } = useWords()
  return (
    <button type="button" className={styles.field} data-at={at.join('/')} data-current={current || undefined} tabIndex={tabbable ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown} onClick={onOpen}>
      <span className="unseen">{t(label)}</span>
      <span aria-hidden="true" className={styles.shape}>
        <Glyph level={cell.level as Level} run={cell.run} need={cell.need} watched={cell.watched > 0} stuck={cell.stuckFor !== null} small />
        {by === 'unit' && <small>{`${cell.holders}/${cell.required}`}</small>}
      </span>
    </button>
  )
}

/** The nearest field in a direction; empty places are passed over. */
function nextCell([r, c]: readonly [number, number], [dr, dc]: readonly [number, number], there: (r: number, c: number) => boolean, rows: number, columns: number): readonly [number, number] | null {
  for (let i = r + dr, j = c + dc; i >= 0 && j >= 0 && i < rows && j < columns; i += dr, j += dc) if (there(i, j)) return [i, j]
  return null
}

/** How far to scroll so that a strip of `size` at `start` is within `room`. */
const reach = (scrolled: number, start: number, size: number, room: number): number => (start < scrolled ? start : start + size > scrolled + room ? start + size - room : scrolled)

/** The rows and columns to draw: [first row, after the last, first column, after the last]. All of them while the wall is small. */
function useSight(box: RefObject<HTMLDivElement | null>, rows: number, columns: number): readonly [number, number, number, number] {
  const whole = rows * columns <= drawnWhole
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 800, width: 1200 })
  useLayoutEffect(() => {
    const node = box.current
    if (!node || whole) return
    const look = () => setSeen({ top: node.scrollTop, left: node.scrollLeft, height: node.clientHeight, width: node.clientWidth })
    look()
    node.addEventListener('scroll', look, { passive: true })
    const sized = new ResizeObserver(look)
    sized.observe(node)
    return () => {
      node.removeEventListener('scroll', look)
      sized.disconnect()
    }
  }, [box, whole])
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => setPrinting(true)
    const after = () => setPrinting(false)
    addEventListener('changeover.print', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('changeover.print', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return useMemo(() => {
    if (whole || printing) return [0, rows, 0, columns]
    return [...inSight(seen.top, seen.height, row, rows), ...inSight(seen.left, seen.width, column, columns)] as unknown as readonly [number, number, number, number]
  }, [whole, printing, seen, rows, columns])
}
