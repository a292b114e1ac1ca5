import type { Condition, ConditionAnswer, Conditions } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { fill, join, type Words } from '#kit/words.ts'
import { around, brief, who, type Around } from '#method/survey/answer.store.ts'
import { conditionsOf, owed, type Found, type SurveyCondition } from '#method/survey/conditions.ts'
import { conditionTitles, holdsWords } from '#method/survey/conditions.words.ts'
import * as manual from '#method/survey/manual/condition.store.ts'
import { standings, type Flowed } from '#method/survey/overview.store.ts'
import { missingWords } from '#method/survey/survey.words.ts'

const tabs: Readonly<Record<SurveyCondition, string>> = { 'survey.flow': 'record', 'survey.walked': 'walk', 'survey.agreed': 'agreement' }

const all: readonly Condition[] = [...(Object.keys(conditionTitles) as SurveyCondition[]).map((code): Condition => ({ code, ...conditionTitles[code], scope: 'flow', owes: owed[code] })), manual.condition]

function says(found: Found, { standing }: Flowed, a: Around): Words {
  if (!found.met) return join(found.missing.map((m) => fill(missingWords[m.code], { n: m.n })))
  const { team, sponsor, version } = standing.agreement
  return fill(holdsWords[found.code], { steps: standing.walk.total, works: standing.walk.works, differs: standing.walk.differs, version, team: team ? who(a, team.by).name : '', sponsor: sponsor ? who(a, sponsor.by).name : '' })
}

async function answers(tx: Tx, project: Id, now: Moment): Promise<readonly ConditionAnswer[]> {
  const a = await around(tx, project, now)
  const own = (await standings(tx, project, a)).flatMap((flowed) => conditionsOf(flowed.standing, { flow: flowed.flow, sayings: flowed.sayings }).map((found): ConditionAnswer => ({
    code: found.code, flow: brief(a, flowed.flow).id, unit: null, met: found.met, says: says(found, flowed, a), rests: found.rests, ...(found.met ? {} : { against: found.against }), since: found.since, who: found.who, to: `/survey/flows/${flowed.flow}?tab=${tabs[found.code]}`,
  })))
  return [...own, ...await manual.answers(tx, project, [...a.flows.values()])]
}

export const conditions: Conditions<Tx, Moment> = { all, answers: (tx, project, _places, now) => answers(tx, project, now) }
