import type { Words } from '#kit/words.ts'
import type { SurveyCondition } from './conditions.ts'

export const conditionTitles: Readonly<Record<SurveyCondition, { readonly title: Words; readonly short: Words }>> = {
  'survey.flow': { title: { zh: '流程已写全：有步骤，现状和期望都有记录', en: 'The flow is complete: it has steps, and the way today and the wanted way are written down' }, short: { zh: '调研', en: 'Survey' } },
  'survey.walked': { title: { zh: '原型已和客户逐步走查，差异都有决定', en: 'Every step of the prototype was walked with the customer, and every gap is decided' }, short: { zh: '原型走查', en: 'Walked' } },
  'survey.agreed': { title: { zh: '客户项目组和项目发起人都同意了现行版本的方案', en: 'The customer’s team and the sponsor have agreed to the solution on the version in force' }, short: { zh: '方案同意', en: 'Agreed' } },
}

/** What is said while a condition holds. */
export const holdsWords: Readonly<Record<SurveyCondition, Words>> = {
  'survey.flow': { zh: '{steps} 步，记录已写全', en: 'steps: {steps}, recorded in full' },
  'survey.walked': { zh: '{steps} 步都走过：{works} 可行，{differs} 有差异且已定', en: 'all steps walked ({steps}): {works} work, {differs} differ and are decided' },
  'survey.agreed': { zh: '第 {version} 版，{team}、{sponsor} 同意', en: 'version {version}, agreed by {team} and {sponsor}' },
}
