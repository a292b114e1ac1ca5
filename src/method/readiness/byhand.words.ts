/** The conditions of the method (METHOD M3) that no chapter knows yet: they are confirmed by hand, with who and when. */
import { dayWords, fill, type Words } from '#kit/words.ts'
import type { Condition, Spot } from './readiness.ts'
import { stateWords } from './readiness.words.ts'

export const byHand: readonly Condition[] = [
  { code: 'readiness.sponsorInformed', scope: 'flow', owes: ['manager', 'lead'], title: { zh: '项目发起人已知情', en: 'The sponsor is informed' }, short: { zh: '发起人', en: 'Sponsor' } },
  { code: 'readiness.environment', scope: 'unit', owes: ['consultant', 'lead'], title: { zh: '运行环境已安装', en: 'The environment is installed' }, short: { zh: '环境', en: 'Environment' } },
  { code: 'readiness.policy', scope: 'place', owes: ['lead', 'sponsor'], title: { zh: '基础工作的制度已生效', en: 'The groundwork policy is in force' }, short: { zh: '制度', en: 'Policy' } },
  { code: 'readiness.visitGoals', scope: 'place', owes: ['manager'], title: { zh: '本次现场目标已确定', en: 'The goals of the visit are set' }, short: { zh: '现场目标', en: 'Visit goals' } },
]

/** How a confirmation stands, in words; undefined when there is none. */
export function confirmedSays(confirmed: { readonly name: string; readonly day: string; readonly note: string } | undefined): Words {
  if (!confirmed) return stateWords.notConfirmed
  return fill(confirmed.note === '' ? stateWords.confirmed : stateWords.confirmedNote, { ...confirmed, day: dayWords(confirmed.day) })
}

/** Where it is confirmed, below the project: a place's on its gate, a flow's or a unit's in the list of its gates. */
export function placeOf({ code, flow, unit }: Spot, met: boolean): string {
  if (flow !== null && unit !== null) return `/readiness/gates/${flow}/${unit}`
  return `/readiness?${flow === null ? `unit=${unit}` : `flow=${flow}`}${met ? '' : `&missing=${code}`}`
}
