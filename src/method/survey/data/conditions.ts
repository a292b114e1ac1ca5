/** What is known of a flow's data before it goes live (METHOD M3): the specification is issued, the samples are ready. Both speak of data and not of steps, so a new version of the flow takes neither away. */
import type { Condition } from '#ground/conditions/conditions.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { newest } from '../edition.ts'
import type { DataTable } from './data.ts'
import { changedSince, type Difference, type Edition } from './issue.ts'
import { isReady, type Sample } from './sample.ts'

export type DataCondition = 'survey.data' | 'survey.samples'

export const owed: Readonly<Record<DataCondition, Condition['owes']>> = { 'survey.data': ['consultant'], 'survey.samples': ['consultant', 'lead'] }

export type DataFound =
  | { readonly code: 'survey.data'; readonly met: boolean; readonly edition: Edition | null; readonly changed: readonly Difference[]; readonly tables: number; readonly rests: string; /** What stands against it: names that stay while it does. */ readonly against: readonly string[]; readonly since: Day | null; readonly who: readonly Id[] }
  | { readonly code: 'survey.samples'; readonly met: boolean; readonly samples: number; readonly ready: number; readonly rests: string; readonly against: readonly string[]; readonly since: Day | null; readonly who: readonly Id[] }

/**
 * The specification is met when an edition is issued; what was changed since is said and takes nothing away, because the edition is what data is collected and checked by. It rests on the newest edition.
 * Samples rest on which of them are ready, and on their contents: a sample changed and said to be ready again is another one.
 */
export function dataConditionsOf(tables: readonly DataTable[], editions: readonly Edition[], samples: readonly Sample[]): readonly DataFound[] {
  const last = newest(editions)
  const shown = samples.filter((s) => !s.archived)
  const ready = shown.filter((s) => s.ready !== null)
  const met = isReady(samples)
  const days = ready.flatMap((s) => (s.ready ? [s.ready.day] : [])).sort()
  return [
    { code: 'survey.data', met: last !== null, edition: last, changed: last ? changedSince(last, tables) : [], tables: tables.filter((t) => !t.archived).length, rests: last ? `edition ${last.id}` : 'no edition', against: last ? [] : ['no edition'], since: last?.day ?? null, who: last ? [last.by] : [] },
    {
      code: 'survey.samples', met, samples: shown.length, ready: ready.length, rests: shown.map((s) => `${s.id}@${s.version}`).sort().join(' ') || 'no sample', against: shown.length === 0 ? ['no sample'] : shown.filter((s) => s.ready === null).map((s) => s.id), since: met ? (days.at(-1) ?? null) : null,
      who: met ? [...new Set(ready.flatMap((s) => (s.ready ? [s.ready.person] : [])))] : [],
    },
  ]
}

/** The same as figures for a row of the overview. */
export function dataGlance(found: readonly DataFound[]) {
  const data = found.find((f) => f.code === 'survey.data')
  const samples = found.find((f) => f.code === 'survey.samples')
  return {
    data: { tables: data?.tables ?? 0, edition: data?.edition?.number ?? null, day: data?.edition?.day ?? null, changed: data?.changed.length ?? 0 },
    samples: { all: samples?.samples ?? 0, ready: samples?.ready ?? 0 },
  }
}
