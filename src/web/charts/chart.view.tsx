/** `<Chart option={…} height={260} label={…} onPick={(series, index) => …} />`: ECharts, drawn as SVG. Load it lazily, where a chart is seen; give the same numbers as a table beside it. */
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as have, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import styles from './chart.module.css'

have([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

type ChartProps = {
  /** An ECharts option; series carry an `id`. */
  readonly option: Readonly<Record<string, unknown>>
  /** CSS pixels. */
  readonly height: number
  /** What a person who does not see it is told. */
  readonly label: string
  readonly onPick?: (series: string, index: number) => void
}

export default function Chart({ option, height, label, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])
  useEffect(() => {
    const node = box.current
    if (!node) return
    const made = init(node, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', (event) => pick.current?.(String(event.seriesId), event.dataIndex))
    const sized = new ResizeObserver(() => made.resize())
    sized.observe(node)
    return () => {
      sized.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  return <div className={styles.figure} role="img" aria-label={label}><div ref={box} aria-hidden="true" style={{ height }} /></div>
}
