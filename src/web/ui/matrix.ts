/** What every matrix does besides its own fields: which part of it is drawn, and where the keyboard is. Fields carry `data-at="row/column"`. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { firstField, inSight, nextField, reach, type There } from './sight.ts'

/** CSS pixels; `head` is the width of the first column, `top` the height of the first row. */
export type Sizes = { readonly row: number; readonly column: number; readonly head: number; readonly top: number }

/** Up to so many fields all are drawn: the page's own search and print see them. */
const drawnWhole = 2500

const ways: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

export function useMatrix(rows: number, columns: number, sizes: Sizes, there: There) {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<readonly [number, number]>([0, 0])
  const focus = there(...active) ? active : firstField(there, rows, columns)
  const keys = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (!way) return
    event.preventDefault()
    const [to, node] = [nextField(focus, way, there, rows, columns), box.current]
    if (!to || !node) return
    setActive(to)
    node.scrollTo({ top: reach(node.scrollTop, to[0] * sizes.row, sizes.row, node.clientHeight - sizes.top), left: reach(node.scrollLeft, to[1] * sizes.column, sizes.column, node.clientWidth - sizes.head) })
    requestAnimationFrame(() => node.querySelector<HTMLElement>(`[data-at="${to.join('/')}"]`)?.focus())
  }
  return { box, sight: useSight(box, rows, columns, sizes), focus, setActive, keys }
}

/** [first row, after the last, first column, after the last] to draw; all of them while it is small or being printed. */
function useSight(box: RefObject<HTMLDivElement | null>, rows: number, columns: number, { row, column }: Sizes): readonly [number, number, number, number] {
  const whole = rows * columns <= drawnWhole
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 800, width: 1200 })
  const [printing, setPrinting] = useState(false)
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
  useEffect(() => {
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)]
    addEventListener('changeover.print', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('changeover.print', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  if (whole || printing) return [0, rows, 0, columns]
  const [top, left] = [inSight(seen.top, seen.height, row, rows), inSight(seen.left, seen.width, column, columns)]
  return [top[0], top[1], left[0], left[1]]
}
