/** One step of a flow, its five texts given as pairs of Chinese and English. */
import type { Step } from '#ground/flows/steps.ts'
import type { Words } from '#kit/words.ts'

type Pair = readonly [zh: string, en: string]

const w = ([zh, en]: Pair): Words => ({ zh, en })

export const step = (title: Pair, who: Pair, where: Pair, input: Pair, expected: Pair): Step =>
  ({ title: w(title), who: w(who), where: w(where), input: w(input), expected: w(expected) })
