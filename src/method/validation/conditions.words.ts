import type { Words } from '#kit/words.ts'
import type { ValidationCondition } from './conditions.ts'

export const conditionTitles: Readonly<Record<ValidationCondition, { readonly title: Words; readonly short: Words }>> = {
  'validation.byHand': { title: { zh: '去现场的顾问已在现行版本上亲手走完一遍', en: 'A consultant who goes on site has run the version in force by own hands' }, short: { zh: '亲手验证', en: 'By hand' } },
  'validation.triaged': { title: { zh: '发现的问题都已分类', en: 'Every finding is triaged' }, short: { zh: '已分类', en: 'Triaged' } },
  'validation.noBlocker': { title: { zh: '没有推广前必须解决的问题', en: 'No finding is open that must be fixed before rollout' }, short: { zh: '无阻断', en: 'No blocker' } },
  'validation.material': { title: { zh: '培训资料已备好', en: 'The training material is ready' }, short: { zh: '培训资料', en: 'Material' } },
  'validation.upgradeData': { title: { zh: '升级数据已备好', en: 'The upgrade data is ready' }, short: { zh: '升级数据', en: 'Upgrade data' } },
}

export const conditionWords = {
  byHand: { zh: '第 {version} 版，{names} 亲手走过', en: 'version {version}, run by {names}' },
  notByHand: { zh: '第 {version} 版还没有去现场的人亲手走完', en: 'nobody who goes on site has run version {version} by hand' },
  triaged: { zh: '没有待分类的问题', en: 'nothing waits for triage' },
  untriaged: { zh: '{n} 个问题待分类', en: 'findings waiting for triage: {n}' },
  noBlocker: { zh: '没有阻断问题', en: 'no blocker is open' },
  blocker: { zh: '「{words}」等 {release}（计划 {planned}）', en: '“{words}” waits for {release} (planned {planned})' },
  more: { zh: '还有 {n} 个', en: '{n} more' },
} as const satisfies Record<string, Words>
