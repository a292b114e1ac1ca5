/** What the survey knows of whether a flow may go live (METHOD M3): the flow is complete, it was walked with the customer, the solution is agreed. */
import type { Condition } from '#ground/conditions/conditions.ts'
import type { Day } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Agreement } from './agreement.ts'
import type { MissingCode, Standing } from './overview.ts'

export type SurveyCondition = 'survey.flow' | 'survey.walked' | 'survey.agreed'

/** What each of them is short of, in the survey's own words. */
const needs: Readonly<Record<SurveyCondition, readonly MissingCode[]>> = {
  'survey.flow': ['steps', 'record'],
  'survey.walked': ['walk', 'openSteps', 'gaps'],
  'survey.agreed': ['keyQuestions', 'team', 'sponsor'],
}

export const owed: Readonly<Record<SurveyCondition, Condition['owes']>> = { 'survey.flow': ['consultant', 'lead'], 'survey.walked': ['consultant', 'lead'], 'survey.agreed': ['lead', 'sponsor'] }

export type Found = { readonly code: SurveyCondition; readonly met: boolean; readonly missing: Standing['missing']; readonly rests: string; readonly against: readonly string[]; readonly since: Day | null; readonly who: readonly Id[] }

/** A flow without steps was not walked. What an agreement rests on counts the words taken back, so that one given again is another one. */
export function conditionsOf(standing: Standing, agreement: Agreement): readonly Found[] {
  const { agreement: on } = standing
  const noSteps = standing.missing.some((m) => m.code === 'steps')
  const of = (code: SurveyCondition) => standing.missing.filter((m) => needs[code].includes(m.code) || (code === 'survey.walked' && noSteps && m.code === 'steps'))
  const takenBack = agreement.sayings.filter((s) => s.version === on.version && s.withdrawn).length
  const found = (code: SurveyCondition, rests: string, against: readonly string[] = [], since: Day | null = null, who: readonly Id[] = []): Found => {
    const missing = of(code)
    return { code, met: missing.length === 0, missing, rests, against, since: missing.length === 0 ? since : null, who }
  }
  return [
    found('survey.flow', 'described'), found('survey.walked', 'walked'),
    found('survey.agreed', `version ${on.version}, ${takenBack} taken back`, [`version ${on.version}, ${takenBack} taken back`], on.since, [on.team, on.sponsor].flatMap((s) => (s ? [s.by] : []))),
  ]
}
