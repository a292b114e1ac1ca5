import type { Words } from '#kit/words.ts'
import type { Chapter } from './contents.ts'

/** The chapters' titles, as they stand in the menu and over their pages. */
export const titles: Readonly<Record<Chapter, Words>> = {
  commitments: { zh: '承诺', en: 'Commitments' },
  scope: { zh: '目标与边界', en: 'Goals and scope' },
  survey: { zh: '业务调研', en: 'Business survey' },
  validation: { zh: '内部验证', en: 'Internal validation' },
  handover: { zh: '能力移交', en: 'Handover' },
  training: { zh: '培训', en: 'Training' },
  support: { zh: '问题响应', en: 'Support' },
  visits: { zh: '现场', en: 'Visits' },
  policies: { zh: '制度', en: 'Policies' },
  sponsorship: { zh: '高管支持', en: 'Sponsorship' },
  readiness: { zh: '推广条件', en: 'Readiness' },
  acceptance: { zh: '验收与回款', en: 'Acceptance and payment' },
  forecast: { zh: '预测', en: 'Forecast' },
}
