/** The inversion curve as a chart's description: stacked work per week, and the customer's share above it. The same for the screen and for reports. */
import type { Week } from './inversion.ts'

export type CurveWords = { readonly vendor: string; readonly guided: string; readonly alone: string; readonly taught: string; readonly share: string }
export type CurveColors = { readonly vendor: string; readonly guided: string; readonly alone: string; readonly taught: string; readonly share: string; readonly ink: string; readonly line: string; readonly card: string; /** A font family that can be measured. */ readonly font: string }

export const doings = ['vendor', 'guided', 'alone', 'taught'] as const

/** Options for ECharts (bar, line, grid, tooltip, legend, aria). `day` writes a week's Monday; weeks without work leave a gap in the line. */
export function curveOption(weeks: readonly Week[], words: CurveWords, colors: CurveColors, day: (week: string) => string): Record<string, unknown> {
  const text = { color: colors.ink, fontFamily: colors.font }
  return {
    textStyle: text, animation: false,
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 8, right: 8, top: 64, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, right: 0, itemGap: 14, itemWidth: 16, itemHeight: 11, textStyle: text },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colors.card, borderColor: colors.line, textStyle: text, confine: true },
    xAxis: { type: 'category', data: weeks.map((w) => day(w.week)), axisLabel: text, axisLine: { lineStyle: { color: colors.line } }, axisTick: { show: false } },
    yAxis: [
      { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colors.line } } },
      { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: '{value}%' }, splitLine: { show: false } },
    ],
    series: [
      ...doings.map((doing) => ({ id: doing, name: words[doing], type: 'bar', stack: 'work', barMaxWidth: 44, itemStyle: { color: colors[doing] }, data: weeks.map((w) => w[doing]), cursor: 'pointer' })),
      {
        id: 'share', name: words.share, type: 'line', yAxisIndex: 1, connectNulls: false, symbol: 'circle', symbolSize: 7, lineStyle: { width: 3, color: colors.share }, itemStyle: { color: colors.share, borderColor: colors.card, borderWidth: 1.5 },
        data: weeks.map((w) => (w.share === null ? null : Math.round(100 * w.share))), z: 5,
      },
    ],
  }
}
