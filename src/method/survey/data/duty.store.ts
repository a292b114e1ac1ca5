/** A flow both have agreed to waits for its data specification and its samples: one duty for each, however many flows it is about. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Duty } from '#ground/duties/duties.ts'
import { list } from '#ground/flows/flows.store.ts'
import { mayDo } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { fill } from '#kit/words.ts'
import { found } from '#method/survey/data/conditions.store.ts'
import { dataDutyWords as words } from '#method/survey/data/conditions.words.ts'
import { may } from '#method/survey/data/data.ts'
import { agreedFlows } from '#method/survey/overview.store.ts'

const shown = 4

export async function dataDuties(tx: Tx, project: Id, me: Me): Promise<readonly Duty[]> {
  if (!mayDo(me.member, may.issue)) return []
  const [agreed, flows, known] = [await agreedFlows(tx, project), await list(tx, project), await found(tx, project)]
  const wanting = (code: 'survey.data' | 'survey.samples') => flows.filter((f) => agreed.get(f.id)?.agreed && known.get(f.id)?.some((c) => c.code === code && !c.met))
  const duty = (kind: 'data' | 'samples'): readonly Duty[] => {
    const missing = wanting(`survey.${kind}`)
    if (missing.length === 0) return []
    const since = missing.reduce<Day | null>((first, f) => {
      const on = agreed.get(f.id)?.since ?? null
      return on !== null && (first === null || on < first) ? on : first
    }, null)
    const names = missing.slice(0, shown)
    const more = missing.length > shown ? ' …' : ''
    return [{
      kind: `${kind}Missing`, title: fill(words[kind], { n: missing.length }), about: { zh: `${names.map((f) => f.name.zh).join('、')}${more}`, en: `${names.map((f) => f.name.en).join(', ')}${more}` },
      act: kind === 'data' ? words.toData : words.toSamples, to: `/survey/flows/${missing[0]!.id}?tab=${kind}`, since, due: null, urgent: false,
    }]
  }
  return [...duty('data'), ...duty('samples')]
}
