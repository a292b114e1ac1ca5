import type { Words } from '#kit/words.ts'

/** The pages' titles in the frame, the finder and the window. */
export const chapterWords = {
  today: { zh: '今天', en: 'Today' },
  myPath: { zh: '我的学习', en: 'My path' },
  survey: { zh: '业务调研', en: 'Survey' },
  questions: { zh: '待定问题', en: 'Open questions' },
  gaps: { zh: '差异清单', en: 'Gaps' },
  meetings: { zh: '方案讲解会', en: 'Solution walkthroughs' },
  record: { zh: '记一次', en: 'Record an attempt' },
  session: { zh: '整场记录', en: 'Record a session' },
  standings: { zh: '移交进度', en: 'Who stands where' },
  deeds: { zh: '实操记录', en: 'Attempts' },
  rules: { zh: '移交标准', en: 'Handover criteria' },
  wall: { zh: '能力墙', en: 'Capability wall' },
  people: { zh: '成员', en: 'People' },
  units: { zh: '推广单位', en: 'Units' },
  flows: { zh: '业务流程', en: 'Business flows' },
  capabilities: { zh: '能力清单', en: 'Capability list' },
  calendar: { zh: '工作日历', en: 'Working calendar' },
  activity: { zh: '动态', en: 'Activity' },
  settings: { zh: '项目设置', en: 'Project settings' },
  projects: { zh: '项目', en: 'Projects' },
  accounts: { zh: '账号', en: 'Accounts' },
  account: { zh: '我的账号', en: 'My account' },
} as const satisfies Record<string, Words>
